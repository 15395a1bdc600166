package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/speech"
)

// write writes a model to a folder: its lemmas, one in a line, with the
// figures above them, and its weights.
func write(folder string, m *speech.Model, figures string) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# The lemmas of the cues of attributions; their weights are in cues.bin and, for\n# the second look, in context.bin; the trees of the third are in forest.bin.\n# Fitted by align/internal/fitspeech to the annotations of PolNeAR. On articles\n# held out (five folds) they reach:\n#\n")
	for line := range strings.Lines(figures) {
		fmt.Fprintf(&b, "#   %s\n", strings.TrimSpace(line))
	}
	fmt.Fprintf(&b, "bias %.4f %.4f\n", m.Bias, m.ContextBias)
	for _, lemma := range slices.Sorted(maps.Keys(m.Lemmas)) {
		fmt.Fprintln(&b, lemma)
	}
	if err := os.WriteFile(filepath.Join(folder, "cues.txt"), b.Bytes(), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "cues.bin"), []byte(m.Weights), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "context.bin"), []byte(m.Context), 0o644); err != nil {
		return err
	}
	var trees []byte
	for k := range m.Trees {
		trees = m.Trees[k].Append(trees)
	}
	return os.WriteFile(filepath.Join(folder, "forest.bin"), trees, 0o644)
}
