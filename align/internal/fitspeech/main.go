// Command fitspeech fits the weights by which the cues of attributions are
// told from other words, and writes them with the figures that they reach on
// articles held out.
//
//	ATODDS_DATA=… go run ./align/internal/fitspeech [-o align/internal/speech]
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	out := flag.String("o", "", "write cues.txt, cues.bin, context.bin and forest.bin to this folder")
	flag.Parse()
	if err := run(os.Getenv("ATODDS_DATA"), *out); err != nil {
		fmt.Fprintln(os.Stderr, "fitspeech:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	if data == "" {
		return fmt.Errorf("set ATODDS_DATA to the folder of the labelled data")
	}
	articles, err := read(data)
	if err != nil {
		return err
	}
	var figures tally
	var attributions parts
	for fold := range folds {
		m := fit(articles, fold)
		figures.add(measure(articles, fold, m))
		attributions.add(whole(articles, fold, m))
	}
	fmt.Print(figures, attributions)
	if out == "" {
		return nil
	}
	return write(out, fit(articles, none), fmt.Sprint(figures, attributions))
}
