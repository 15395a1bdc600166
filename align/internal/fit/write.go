package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// write fits everything to all folds, and writes it to a folder. The weights of
// the grounds are those fitted to what was held out.
func write(folder string, m *material, grounds []float64, table string) error {
	x := m.fit(-1)
	for _, f := range []struct {
		name, doc string
		forest    *likeness.Forest
		signs     []string
	}{
		{"alike.txt", "how much two sentences say the same", x.alike, likeness.SignNames},
		{"event.txt", "whether two documents report on one event", x.event, likeness.EventNames},
	} {
		text := comment(f.doc, table) + f.forest.Format(f.signs)
		if err := os.WriteFile(filepath.Join(folder, f.name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	for _, w := range []struct {
		name string
		gold.Weights
	}{
		{"weights.go", gold.Weights{
			Doc:    "// weights are fitted by logistic regression; they are the first glance at a\n// pair.\n",
			Values: x.words, Names: likeness.FeatureNames[:],
		}},
		{"grounds_weights.go", gold.Weights{
			Variable: "groundWeights", Type: "GroundSigns",
			Doc: "// groundWeights are fitted by logistic regression to pairs of runs that a reader\n" +
				"// has judged, and to labelled pairs in documents.\n",
			Values: grounds, Names: likeness.GroundNames,
		}},
		{"prospect_weights.go", gold.Weights{
			Variable: "prospectWeights", Type: "Prospect",
			Doc: "// prospectWeights are fitted by logistic regression to what the weights of the\n" +
				"// words say of sentences of articles on one story.\n",
			Values: prospects(m.stories, x.words), Names: likeness.ProspectNames,
		}},
	} {
		w.Generator, w.Package = "align/internal/fit", "likeness"
		if err := w.Write(filepath.Join(folder, w.name)); err != nil {
			return err
		}
	}
	return nil
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
