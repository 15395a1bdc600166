package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// write grows the forests from all samples, and writes them and the weights to
// a folder.
func write(folder string, samples []sample, meetings []meeting, table string) error {
	var alike []observation
	for i := range samples {
		alike = append(alike, alikeRow(&samples[i]))
	}
	var event []observation
	for _, m := range meetings {
		event = append(event, m.observation)
	}
	for _, f := range []struct {
		name, doc string
		forest    *likeness.Forest
		signs     []string
	}{
		{"alike.txt", "how much two sentences say the same", alikePlan.grow(alike), likeness.SignNames},
		{"event.txt", "whether two documents report on one event", eventPlan.grow(event), likeness.EventNames},
	} {
		text := comment(f.doc, table) + f.forest.Format(f.signs)
		if err := os.WriteFile(filepath.Join(folder, f.name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	w := regress(samples)
	return gold.Weights{
		Generator: "align/internal/fit", Package: "likeness",
		Doc:    "// weights are fitted by logistic regression; they are the first glance at a\n// pair.\n",
		Values: w[:], Names: likeness.FeatureNames[:],
	}.Write(filepath.Join(folder, "weights.go"))
}

// comment tells what a forest is for, and what the score reaches.
func comment(doc, table string) string {
	var b strings.Builder
	b.WriteString("# Decision trees that tell " + doc + ",\n# made by align/internal/fit. A line is a tree: its questions, then the log odds\n" +
		"# of its leaves; the n-th question is the n-th bit of the leaf's number.\n#\n" +
		"# On labelled pairs held out (five folds, parted by topic) all forests together reach:\n#\n")
	for line := range strings.Lines(table) {
		b.WriteString("# " + strings.TrimRight(line, " \n") + "\n")
	}
	return b.String()
}
