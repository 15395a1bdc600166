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
	"strings"
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
	samples, meetings, err := read(data)
	if err != nil {
		return err
	}
	var table strings.Builder
	held, events := holdOut(samples, meetings)
	report(&table, samples, held)
	reportEvents(&table, meetings, events)
	reportReliability(&table, samples, held)
	fmt.Fprint(w, table.String())
	if out == "" {
		return nil
	}
	return write(out, samples, meetings, table.String())
}
