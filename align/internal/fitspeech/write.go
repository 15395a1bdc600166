package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/speech"
)

// leastWeight is the size below which a weight is left out.
const leastWeight = 0.02

// write writes a model as lines of text, in a fixed order.
func write(w io.Writer, m *model, figures tally) {
	fmt.Fprintf(w, "# Weights of the cues of attributions, fitted by align/internal/fitspeech to the\n# annotations of PolNeAR. On articles held out (five folds) they reach:\n#\n")
	for line := range strings.Lines(figures.String()) {
		fmt.Fprintf(w, "#   %s", line)
	}
	fmt.Fprintf(w, "bias\t%.3f\n", m.Bias)
	for _, lemma := range slices.Sorted(maps.Keys(m.Lemmas)) {
		fmt.Fprintf(w, "lemma\t%s\n", lemma)
	}
	byName := func(a, b speech.Feature) int { return strings.Compare(m.names[a], m.names[b]) }
	for _, f := range slices.SortedFunc(maps.Keys(m.Weights), byName) {
		if weight := m.Weights[f]; weight >= leastWeight || weight <= -leastWeight {
			fmt.Fprintf(w, "%s\t%.2f\n", m.names[f], weight)
		}
	}
}
