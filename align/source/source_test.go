package source

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// write puts files, by slash path, below a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	}
	return dir
}

// all collects what Read yields: "name" for a document, the error else.
func all(opts Options, dir string, names ...string) (got []string, docs []*text.Document) {
	for d, err := range Read(context.Background(), opts, names...) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, d.Name)
		docs = append(docs, d)
	}
	for i := range got {
		if dir != "" {
			got[i] = strings.ReplaceAll(got[i], dir, "DIR")
		}
	}
	return got, docs
}

func TestReadNames(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt":         "The ferry sank.",
		"a.md":          "# Ferry\n\nThe ferry sank.",
		"sub/c":         "The ferry sank.",
		"sub/.secret":   "hidden",
		".git/d.txt":    "hidden",
		"z.html":        "<p>The ferry sank.</p>",
		"paper.doc":     "\xd0\xcf\x11\xe0",
		"table.xyz":     "1",
		"memo.doc":      `{\rtf1 The ferry sank.}`,
		"story.php":     "<!DOCTYPE html><p>The ferry sank.</p>",
		"sheet.xlsx":    "PK\x03\x04" + strings.Repeat("\x00", 26) + "[Content_Types].xml",
		"none/e.doc":    "PK",
		"blank.txt":     " \n\t\n",
		"fake.txt":      "\x89PNG\r\n\x1a\n",
		"old.jsonl":     "",
		"bare/.hidden":  "hidden",
		"utf16/x.txt":   "\xff\xfeH\x00i\x00",
		"nul/x.txt":     "a\x00b",
		"control/x.txt": "\x01\x02\x03\x04 text",
	})
	require.NoError(t, os.Symlink(filepath.Join(dir, "sub", "c"), filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "empty"), 0o755))

	for _, tt := range []struct {
		why   string
		names []string
		want  []string
	}{
		{"a file", []string{"b.txt"}, []string{"DIR/b.txt"}},
		{"a link that is named", []string{"link.txt"}, []string{"DIR/link.txt"}},
		{"a folder", []string{"sub"}, []string{"DIR/sub/c"}},
		{"a folder with a slash", []string{"sub/"}, []string{"DIR/sub/c"}},
		{"a missing file, and on", []string{"no.txt", "b.txt"}, []string{"read DIR/no.txt: no such file or directory", "DIR/b.txt"}},
		{"an empty folder", []string{"empty"}, []string{"read DIR/empty: no document in this folder"}},
		{"hidden files only", []string{"bare"}, []string{"read DIR/bare: no document in this folder; .hidden, for one, is left out: hidden"}},
		{"no format of ours", []string{"none"}, []string{"read DIR/none: no document in this folder; e.doc, for one, is left out: DOC is not supported: save it as DOCX or text"}},
		{"an old form by name", []string{"paper.doc"}, []string{"read DIR/paper.doc: DOC is not supported: save it as DOCX or text"}},
		{"RTF under the name of an old form", []string{"memo.doc"}, []string{"DIR/memo.doc"}},
		{"a page under the name of a program", []string{"story.php"}, []string{"DIR/story.php"}},
		{"a sheet", []string{"sheet.xlsx"}, []string{"read DIR/sheet.xlsx: files of type .xlsx are not supported: atodds reads " + readable()}},
		{"another type by name", []string{"table.xyz"}, []string{"read DIR/table.xyz: files of type .xyz are not supported: atodds reads " + readable()}},
		{"a picture under a text name", []string{"fake.txt"}, []string{"read DIR/fake.txt: not text: looks like a PNG image; convert it to text first"}},
		{"blanks", []string{"blank.txt"}, []string{"read DIR/blank.txt: empty"}},
		{"no line", []string{"old.jsonl"}, []string{"read DIR/old.jsonl: empty"}},
		{"UTF-16", []string{"utf16"}, []string{"DIR/utf16/x.txt"}},
		{"NUL", []string{"nul/x.txt"}, []string{"read DIR/nul/x.txt: not text: it holds NUL bytes; convert it to text first"}},
		{"control codes", []string{"control/x.txt"}, []string{"read DIR/control/x.txt: not text: 4 of its 9 bytes are control codes; convert it to text first"}},
	} {
		names := make([]string, len(tt.names))
		for i, n := range tt.names {
			names[i] = dir + "/" + n
		}
		got, _ := all(Options{}, dir, names...)
		assert.Equal(t, tt.want, got, tt.why)
	}

	skipped := map[string]string{}
	got, _ := all(Options{Skipped: func(path, reason string) {
		skipped[strings.TrimPrefix(path, dir+"/")] = reason
	}}, dir, dir)
	assert.Equal(t, []string{
		"DIR/a.md", "DIR/b.txt",
		"read DIR/blank.txt: empty",
		"read DIR/control/x.txt: not text: 4 of its 9 bytes are control codes; convert it to text first",
		"read DIR/fake.txt: not text: looks like a PNG image; convert it to text first",
		"read DIR/nul/x.txt: not text: it holds NUL bytes; convert it to text first",
		"read DIR/old.jsonl: empty",
		"DIR/sub/c", "DIR/utf16/x.txt", "DIR/z.html",
	}, got, "the order of names, errors in their places")
	assert.Equal(t, "a link", skipped["link.txt"], "links in a folder are left out")
	assert.Contains(t, skipped["paper.doc"], "not supported")
	assert.Contains(t, skipped, "table.xyz")
	assert.NotContains(t, skipped, ".git/d.txt", "hidden folders are not entered")
}

// An index that lies among documents is left out as a whole, and one that is
// named is told from a folder; what other programs call a manifest is not.
func TestReadIndexFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"a.txt":                   "text",
		"old.index/lock":          "",
		"old.index/manifest.json": `{"format":2,"digest":"00","next":2,"segments":[],"sum":1}`,
		"page/manifest.json":      `{"name":"page"}`,
		"page/b.txt":              "text",
	})
	skipped := map[string]string{}
	got, _ := all(Options{Skipped: func(path, reason string) {
		skipped[strings.TrimPrefix(path, dir+"/")] = reason
	}}, dir, dir, dir+"/old.index")
	const why = "an index, not a folder of documents: --index compares with it"
	assert.Equal(t, []string{"DIR/a.txt", "DIR/page/b.txt", "read DIR/old.index: " + why}, got)
	assert.Equal(t, why, skipped["old.index"])
	assert.NotContains(t, skipped, "old.index/lock", "nothing of it is told by itself")
	assert.Contains(t, skipped["page/manifest.json"], "JSON of a kind that is not read", "settings of a program are no broken document")
}

func TestReadLinkOutOfFolder(t *testing.T) {
	outside := write(t, map[string]string{"secret.txt": "outside"})
	dir := write(t, map[string]string{"a.txt": "inside"})
	require.NoError(t, os.Symlink(filepath.Join(outside, "secret.txt"), filepath.Join(dir, "b.txt")))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "c")))
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "loop")))
	got, _ := all(Options{}, dir, dir)
	const why = ": a link that leads out of the folder: name what it leads to, to have it read"
	assert.Equal(t, []string{"DIR/a.txt", "read DIR/b.txt" + why, "read DIR/c" + why}, got, "a link to the folder itself is left out")
}

func TestReadUnreadable(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "x", "b.txt": "The ferry sank."})
	require.NoError(t, os.Chmod(filepath.Join(dir, "a.txt"), 0))
	if f, err := os.Open(filepath.Join(dir, "a.txt")); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	got, _ := all(Options{}, dir, dir)
	assert.Equal(t, []string{"read DIR/a.txt: permission denied", "DIR/b.txt"}, got)
}

func TestReadStdin(t *testing.T) {
	for _, tt := range []struct{ in, name, want, why string }{
		{"The ferry sank.", "-", "The ferry sank.", "plain text"},
		{"<!DOCTYPE html><p>The ferry sank.</p>", "-", "The ferry sank.\n", "a page is told by its first tag"},
		{`{"id":"a7","text":"The ferry sank."}` + "\n", "a7", "The ferry sank.", "JSON Lines are told by their first brace"},
		{"{braces} open prose, too.", "-", "{braces} open prose, too.", "no key follows the brace"},
	} {
		_, docs := all(Options{Stdin: strings.NewReader(tt.in)}, "", "-")
		require.Len(t, docs, 1, tt.why)
		assert.Equal(t, tt.name, docs[0].Name, tt.why)
		assert.Equal(t, tt.want, docs[0].Text, tt.why)
	}
	got, _ := all(Options{Stdin: strings.NewReader("")}, "", "-")
	assert.Equal(t, []string{"read -: empty"}, got)
	got, _ = all(Options{Stdin: failing{}}, "", "-")
	assert.Equal(t, []string{"read -: the pipe broke"}, got)
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the pipe broke") }

func TestReadLimit(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "0123456789", "b.txt": "012345678901"})
	got, _ := all(Options{Limit: 10}, dir, dir)
	assert.Equal(t, []string{"DIR/a.txt", "read DIR/b.txt: larger than the limit of 10 bytes: split it"}, got)

	long := strings.Repeat("word ", 1<<20)
	got, docs := all(Options{Stdin: strings.NewReader(long)}, "", "-")
	require.Len(t, docs, 1, "a line of 5 MB is a document like any other: %v", got)
	assert.Len(t, docs[0].Text, len(long))
}

func TestReadStops(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "x", "b.txt": "y", "c.jsonl": `{"text":"z"}` + "\n" + `{"text":"z"}`})
	for range Read(context.Background(), Options{}, dir, dir) {
		break // a further call of yield would panic
	}

	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	var errs []error
	n := 0
	for _, err := range Read(ctx, Options{}, dir, dir) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		n++
		cancel(cause)
	}
	assert.Equal(t, 1, n)
	assert.Equal(t, []error{cause}, errs, "the end of ctx is told once, with its cause")
}

func TestReadAddress(t *testing.T) {
	got, _ := all(Options{}, "", "https://fjord.example/ferry")
	assert.Equal(t, []string{"read https://fjord.example/ferry: addresses are not read here: save the page and name the file"}, got)
}

func TestError(t *testing.T) {
	for _, err := range Read(context.Background(), Options{}, "/no/such/file.txt") {
		var e *Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, "/no/such/file.txt", e.Source)
		assert.ErrorIs(t, err, os.ErrNotExist)
	}
}

func TestFromText(t *testing.T) {
	content := "Old ferry sinks off Oslo\r\n\r\nThe crew was saved.\xff\r\n"
	d := FromText("memo", content)
	assert.Equal(t, "Old ferry sinks off Oslo\r\n\r\nThe crew was saved.\uFFFD\r\n", d.Text, "offsets are the caller's: lines are not normalised")
	for _, tt := range []struct{ in, want, why string }{
		{"Old ferry sinks off Oslo\n\nThe crew was saved.", "Old ferry sinks off Oslo", "a headline"},
		{"## **Old ferry sinks off Oslo**\n\nThe crew was saved.", "Old ferry sinks off Oslo", "marks around it"},
		{"Share\n\nOld ferry sinks off Oslo\n\nThe crew was saved.", "Old ferry sinks off Oslo", "a button above it"},
		{"14/06/2019 07:45 by webmaster\n\nOld ferry sinks off Oslo\n\nThe crew was saved.", "Old ferry sinks off Oslo", "a header above it"},
		{"The old ferry sank.\n\nThe crew was saved.", "", "a sentence"},
		{"Old ferry sinks off Oslo\nThe crew was saved.", "", "no empty line below"},
		{"Old ferry sinks off Oslo", "", "nothing below"},
		{"", "", "nothing"},
	} {
		assert.Equal(t, tt.want, FromText("a", tt.in).Title, tt.why)
	}
}
