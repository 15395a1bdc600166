package main

import (
	"archive/zip"
	"bytes"
	"context"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/hostile"
	"github.com/atodds/atodds/internal/report"
)

// hostileChild is this test as the process that parses, with less than it
// has by default, so that what loops and what hoards ends soon.
func hostileChild(t *testing.T) source.Child {
	child, err := source.Self()
	require.NoError(t, err)
	child.CPU, child.Memory, child.Wall = 2*time.Second, 256<<20, 2*time.Minute
	return child
}

// read returns the documents and the errors that a file comes to.
func readHostile(t *testing.T, child source.Child, name string) (docs []*text.Document, errs []error) {
	opts := source.Options{Child: child, Skipped: func(string, string) {}}
	for d, err := range source.Read(t.Context(), opts, name) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errs
}

// TestHostileCorpus reads every hostile file, parses what can bring a parser
// down in a process of its own, holds each file to its outcome, and passes
// what was read through every format of a report.
func TestHostileCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	t.Chdir(t.TempDir())
	files := hostile.Files()
	require.GreaterOrEqual(t, len(files), 150)
	child := hostileChild(t)
	reports := 0
	for _, f := range files {
		name := filepath.FromSlash(f.Name)
		_, err := os.Stat(name)
		require.ErrorIs(t, err, os.ErrNotExist, "%s is there twice", f.Name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, f.Content(), 0o600))
		docs, errs := readHostile(t, child, name)
		hold(t, f, name, docs, errs)
		reports += reported(t, f, docs, errs)
		require.NoError(t, os.Truncate(name, 0), "the name stays, the bytes need not")
	}
	assert.Greater(t, reports, 50, "findings in what was read")
}

// mendedByLibrary are the damaged PDF files that the library reads; its version
// is fixed, and so are they.
var mendedByLibrary = []string{
	"pdf/count-less.pdf", "pdf/count.pdf", "pdf/escapes.pdf", "pdf/length-less.pdf", "pdf/map.pdf", "pdf/parent.pdf", "pdf/trailer-size.pdf",
}

// mendedInTime is a file that the library reads too, in about as much time as
// it is given: whether it comes to the end is the machine's affair.
const mendedInTime = "pdf/kids-many.pdf"

// TestHostileLibrary reads the PDF files without pdftotext.
func TestHostileLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	t.Setenv("PATH", t.TempDir())
	t.Chdir(t.TempDir())
	child := hostileChild(t)
	read := 0
	for _, f := range hostile.Files() {
		if !strings.HasSuffix(f.Name, ".pdf") {
			continue
		}
		name := filepath.Base(f.Name)
		require.NoError(t, os.WriteFile(name, f.Content(), 0o600))
		docs, errs := readHostile(t, child, name)
		hold(t, f, name, docs, errs)
		if f.Outcome == hostile.Mended && f.Name != mendedInTime {
			assert.Equal(t, slices.Contains(mendedByLibrary, f.Name), len(docs) > 0, "%s: %d documents, errors %.3q", f.Name, len(docs), errs)
		}
		read += len(docs)
		require.NoError(t, os.Remove(name))
	}
	assert.Greater(t, read, 5)
}

// hold checks what came of a file against its outcome.
func hold(t *testing.T, f hostile.File, name string, docs []*text.Document, errs []error) {
	t.Helper()
	outcome := hostile.Partly
	switch {
	case len(docs) == 0:
		outcome = hostile.Refused
	case len(errs) == 0:
		outcome = hostile.Read
	}
	assert.NotZero(t, len(docs)+len(errs), "%s: silence", f.Name)
	mended := f.Outcome == hostile.Mended && outcome != hostile.Partly
	if !mended {
		assert.Equal(t, f.Outcome, outcome, "%s (%s): %d documents, errors %.3q", f.Name, f.Why, len(docs), errs[:min(3, len(errs))])
	}
	said := ""
	for _, err := range errs {
		said += err.Error() + "\n"
		assert.Contains(t, err.Error(), "read "+name, "the error names the file")
	}
	assert.Contains(t, said, f.Error, "%s (%s)", f.Name, f.Why)
	if words, note := f.Told(); len(docs) > 0 {
		assert.True(t, slices.ContainsFunc(docs, func(d *text.Document) bool {
			return strings.Contains(strings.Join(strings.Fields(d.Text), " "), words) && strings.Contains(strings.Join(d.Notes, "; "), note)
		}), "%s (%s): no document tells %.40q with a note %q: %.200q, %q", f.Name, f.Why, words, note, docs[0].Text, docs[0].Notes)
	}
	for _, d := range docs {
		assert.True(t, utf8.ValidString(d.Text), f.Name)
		assert.NotContains(t, d.Text, "\x00", f.Name)
		for _, p := range d.Places {
			assert.LessOrEqual(t, p.Start, len(d.Text), f.Name)
		}
	}
}

// reported sets what was read against a report that tells the story with
// another figure, writes what is found in every format, and returns how much
// that was. No format passes on what a reader cannot see.
func reported(t *testing.T, f hostile.File, docs []*text.Document, errs []error) int {
	other := source.FromText("other.txt", strings.ReplaceAll(hostile.Story, "140", "410"))
	lines := []report.Line{&report.Run{Type: "run", Version: "1", Schema: report.SchemaVersion, Sources: []string{f.Name}}}
	for _, err := range errs[:min(len(errs), 20)] {
		lines = append(lines, failure(err))
	}
	var d detector.Detector
	found := 0
	for finding, err := range d.Detect(context.Background(), first(slices.Concat([]*text.Document{other}, docs[:min(len(docs), 5)]))) {
		if err != nil {
			lines = append(lines, failure(err))
			continue
		}
		found++
		lines = append(lines, report.FromFinding(&finding))
	}
	lines = append(lines, &report.Summary{Type: "summary", Documents: len(docs) + 1, Errors: len(errs)})
	for _, format := range report.Formats() {
		var out bytes.Buffer
		w, err := report.New(format, &out, report.TextOptions{})
		require.NoError(t, err)
		for _, l := range lines {
			require.NoError(t, w.Write(l), "%s as %s", f.Name, format)
		}
		require.NoError(t, w.Close(), "%s as %s", f.Name, format)
		if format == "xlsx" {
			_, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
			assert.NoError(t, err, "%s as %s", f.Name, format)
			continue
		}
		i := strings.IndexFunc(out.String(), unseen)
		assert.Negative(t, i, "%s as %s passes on what cannot be seen, at byte %d", f.Name, format, i)
	}
	return found
}

// first returns documents as a sequence.
func first(docs []*text.Document) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// unseen reports whether a character controls a terminal or the direction of
// reading, or has no width.
func unseen(r rune) bool {
	return r != '\n' && r != '\r' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\u2060')
}

// TestHostileBatch checks a folder in which every other file is broken: the
// rest is compared, each of them is named with its cause, and the run says
// that it is incomplete.
func TestHostileBatch(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, content string) {
		require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	}
	write("wire.txt", hostile.Story)
	write("copy.txt", strings.ReplaceAll(hostile.Story, "140", "410"))
	names := []string{"check", "--format", "jsonl", "wire.txt"}
	for _, f := range hostile.Files() {
		if strings.HasPrefix(f.Name, "cut-head") {
			write(f.Name, string(f.Content()))
			names = append(names, f.Name)
		}
	}
	require.Greater(t, len(names), 12)
	var out, notes bytes.Buffer
	a := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &notes}
	assert.Equal(t, statusIncomplete, a.execute(t.Context(), append(names, "copy.txt")))
	assert.Contains(t, out.String(), `"type":"finding"`, "the rest is compared")
	for _, name := range names[4:] {
		assert.Contains(t, out.String(), name, "what cannot be read is named: %s", name)
	}
}
