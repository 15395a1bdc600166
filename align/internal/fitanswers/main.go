// Command fitanswers finds the weights by which the aligner tells which
// mention of a passage answers which of another, from summaries of articles
// and edited copies of them, and writes them as Go source.
//
//	ATODDS_DATA=folder go run ./align/internal/fitanswers -o align/internal/answer/weights.go
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/internal/gold"
)

func main() {
	out := flag.String("o", "", "write the weights to this file")
	flag.Parse()
	if err := run(os.Getenv("ATODDS_DATA"), *out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fitanswers:", err)
		os.Exit(1)
	}
}

// folds is how many parts the articles are held out in, in turn.
const folds = 5

func run(data, out string, w io.Writer) error {
	if data == "" {
		return errors.New("ATODDS_DATA is unset: name the folder of the labelled sets")
	}
	rows, err := read(data)
	if err != nil {
		return err
	}
	questions := questionsOf(rows)
	var table bytes.Buffer
	report(&table, questions)
	fmt.Fprint(w, table.String())
	reportMatches(w, outcomesOf(rows))
	if out == "" {
		return nil
	}
	return write(out, regress(questions, -1), table.String())
}

func write(path string, w answer.Features, table string) error {
	return gold.Weights{
		Generator: "align/internal/fitanswers", Package: "answer",
		Doc:    "// weights are fitted by conditional logistic regression. On articles held out\n// (five folds) they reach:\n",
		Table:  table,
		Values: w[:], Names: answer.FeatureNames[:],
	}.Write(path)
}
