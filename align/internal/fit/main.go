// Command fit finds what the aligner judges pairs of sentences by: the weights
// of a first glance, by logistic regression, and the forests of the score, by
// boosting. It prints what they reach on labelled pairs that were held out, and
// writes them as source.
//
//	ATODDS_DATA=folder go run ./align/internal/fit -o align/internal/likeness
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	out := flag.String("o", "", "write what is found to this folder")
	flag.Parse()
	if err := run(os.Getenv("ATODDS_DATA"), *out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(data, out string, w io.Writer) error {
	if data == "" {
		return errors.New("ATODDS_DATA is unset: name the folder of the labelled sets")
	}
	m, err := read(data)
	if err != nil {
		return err
	}
	held := holdOut(m)
	table := report(m, held)
	fmt.Fprint(w, table)
	if out == "" {
		return nil
	}
	return write(out, m, held.weights, table)
}
