// Command fit finds the weights of the aligner's score by logistic
// regression on the labelled sets, prints what they reach on pairs that were
// held out, and writes them as Go source.
//
//	ATODDS_DATA=folder go run ./align/internal/fit -o align/internal/likeness/weights.go
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

func main() {
	out := flag.String("o", "", "write the weights to this file")
	flag.Parse()
	if err := run(os.Getenv("ATODDS_DATA"), *out, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

// A sample is a labelled pair with its features.
type sample struct {
	set      int
	features likeness.Features
	target   float64
	weight   float64
	graded   float64
	fold     int
}

func run(data, out string, w io.Writer) error {
	if data == "" {
		return errors.New("ATODDS_DATA is unset: name the folder of the labelled sets")
	}
	samples, err := read(data)
	if err != nil {
		return err
	}
	held := holdOut(samples)
	var table bytes.Buffer
	report(&table, samples, held)
	fmt.Fprint(w, table.String())
	if out == "" {
		return nil
	}
	return write(out, regress(samples), table.String())
}

// holdOut scores every sample by weights fitted to the other folds.
func holdOut(samples []sample) []float64 {
	held := make([]float64, len(samples))
	for fold := range 5 {
		var train []sample
		for _, s := range samples {
			if s.fold != fold {
				train = append(train, s)
			}
		}
		weights := regress(train)
		for i, s := range samples {
			if s.fold == fold {
				held[i] = likeness.Probability(weights, s.features)
			}
		}
	}
	return held
}

// apartShare is how much the pairs far apart in time count.
const apartShare = 2000

// read returns the samples of all sets, those far apart in time last.
func read(data string) ([]sample, error) {
	var words likeness.Lexicon
	var samples []sample
	add := func(set int, pairs []gold.Pair, share float64) {
		for _, p := range pairs {
			c := likeness.Compare(words.Sketch(p.Left), words.Sketch(p.Right))
			samples = append(samples, sample{set, c.Features, p.Target, p.Weight * share / float64(len(pairs)), p.Score, p.Fold})
		}
	}
	for i, set := range gold.Sets() {
		pairs, err := set.Read(data)
		if err != nil {
			return nil, err
		}
		add(i, pairs, set.Share)
	}
	pairs, err := apart(data)
	add(len(gold.Sets()), pairs, apartShare)
	return samples, err
}

func write(path string, w likeness.Features, table string) error {
	return gold.Weights{
		Generator: "align/internal/fit", Package: "likeness",
		Doc:    "// weights are fitted by logistic regression. On pairs held out (five folds,\n// parted by topic) they reach:\n",
		Table:  table,
		Values: w[:], Names: likeness.FeatureNames[:],
	}.Write(path)
}
