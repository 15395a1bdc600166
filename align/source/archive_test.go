package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file is a member to be packed.
type file struct{ name, content string }

func zipOf(t testing.TB, files ...file) string {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate}
		if target, ok := strings.CutPrefix(f.content, "-> "); ok {
			h.SetMode(fs.ModeSymlink | 0o777)
			f.content = target
		}
		w, err := z.CreateHeader(h)
		require.NoError(t, err)
		_, err = w.Write([]byte(f.content))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.String()
}

func tarOf(t testing.TB, files ...file) string {
	var out bytes.Buffer
	z := tar.NewWriter(&out)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.content)), Typeflag: tar.TypeReg}
		if target, ok := strings.CutPrefix(f.content, "-> "); ok {
			h.Typeflag, h.Linkname, h.Size, f.content = tar.TypeSymlink, target, 0, ""
		}
		require.NoError(t, z.WriteHeader(h))
		_, err := z.Write([]byte(f.content))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.String()
}

func gzipOf(t testing.TB, content string) string {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, err := z.Write([]byte(content))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return out.String()
}

func TestArchives(t *testing.T) {
	ferry := file{"news/a.txt", "The ferry ran aground."}
	lines := file{"b.jsonl", `{"text":"The ferry sank."}` + "\n" + `{"id":"b2","text":"It was raised."}`}
	page := file{"c.html", "<p>The ferry sank.</p>"}
	dir := write(t, map[string]string{
		"plain.zip":    zipOf(t, ferry, lines, page, file{"photo.png", "x"}, file{"__MACOSX/._a.txt", "x"}, file{"news/", ""}),
		"plain.tar":    tarOf(t, ferry, page),
		"plain.tgz":    gzipOf(t, tarOf(t, ferry)),
		"a.txt.gz":     gzipOf(t, ferry.content),
		"b.jsonl.gz":   gzipOf(t, lines.content),
		"links.zip":    zipOf(t, file{"a.txt", "-> /etc/hostname"}),
		"links.tar":    tarOf(t, file{"a.txt", "-> /etc/hostname"}, ferry),
		"inner.zip":    zipOf(t, ferry, file{"old/b.txt", "-> ../news/a.txt"}),
		"out.zip":      zipOf(t, file{"../../a.txt", ferry.content}, file{`C:\a.txt`, ferry.content}, ferry),
		"two.zip":      zipOf(t, file{"in.zip", zipOf(t, ferry)}),
		"three.zip":    zipOf(t, file{"in.zip", zipOf(t, file{"in.zip", zipOf(t, ferry)})}, ferry),
		"four.gz":      gzipOf(t, gzipOf(t, gzipOf(t, ferry.content))),
		"bomb.zip":     zipOf(t, file{"a.txt", strings.Repeat("a", 8<<20)}, ferry),
		"bomb.gz":      gzipOf(t, strings.Repeat("a", 8<<20)),
		"none.zip":     zipOf(t),
		"pictures.zip": zipOf(t, file{"photo.png", "x"}),
		"cut.zip":      zipOf(t, ferry)[:60],
		"cut.tar":      tarOf(t, ferry)[:520],
		"cut.gz":       gzipOf(t, ferry.content)[:20],
		"text.zip":     "The ferry ran aground.",
		"named.txt":    zipOf(t, ferry),
	})
	for _, tt := range []struct {
		why, name string
		want      []string
	}{
		{"members of formats that are read", "plain.zip", []string{"!/news/a.txt", "!/b.jsonl:1", "b2", "!/c.html"}},
		{"tar", "plain.tar", []string{"!/news/a.txt", "!/c.html"}},
		{"tar in gzip", "plain.tgz", []string{"!/news/a.txt"}},
		{"one file in gzip has its name", "a.txt.gz", []string{""}},
		{"lines in gzip", "b.jsonl.gz", []string{":1", "b2"}},
		{"a link that leads out is refused", "links.zip", []string{"!/a.txt: a link that leads out of the archive"}},
		{"a link that leads out is refused, and the rest is read", "links.tar", []string{"!/a.txt: a link that leads out of the archive", "!/news/a.txt"}},
		{"a link to a member is left out: that is read itself", "inner.zip", []string{"!/news/a.txt"}},
		{"names that lead out are refused, and the rest is read", "out.zip", []string{"!/../../a.txt: its name leads out of the archive", `!/C:\a.txt: its name leads out of the archive`, "!/news/a.txt"}},
		{"an archive in an archive", "two.zip", []string{"!/in.zip!/news/a.txt"}},
		{"and no deeper; the rest is read", "three.zip", []string{"!/in.zip!/in.zip: an archive within 2 others: unpack it first", "!/news/a.txt"}},
		{"gzip over and over", "four.gz", []string{": packed more than 2 times: unpack it first"}},
		{"a bomb, and the rest", "bomb.zip", []string{"!/a.txt: unpacks to more than 200 times its size: refused", "!/news/a.txt"}},
		{"a bomb of gzip", "bomb.gz", []string{": unpacks to more than 200 times its size: refused"}},
		{"no member", "none.zip", []string{": no document in this archive"}},
		{"no document", "pictures.zip", []string{": no document in this archive; photo.png, for one, is left out: files of type .png are not supported: atodds reads " + readable()}},
		{"cut off", "cut.zip", []string{": damaged: it is no such archive, or cut off"}},
		{"cut off", "cut.tar", []string{"!/news/a.txt: damaged: it is cut off", ": damaged: it is cut off"}},
		{"cut off", "cut.gz", []string{": damaged: it is cut off"}},
		{"no archive at all", "text.zip", []string{`: not a ZIP archive: it begins with "The ferr"`}},
		{"an archive under another name", "named.txt", []string{"!/news/a.txt"}},
	} {
		got, docs := all(Options{}, dir, dir+"/"+tt.name)
		for i := range got {
			got[i] = strings.TrimPrefix(strings.TrimPrefix(got[i], "read "), "DIR/"+tt.name)
		}
		assert.Equal(t, tt.want, got, "%s: %s", tt.name, tt.why)
		for _, d := range docs {
			if strings.Contains(d.Name, "!/") {
				assert.Equal(t, dir+"/"+tt.name, d.File, "the file that a person can open")
			}
			assert.Equal(t, tt.name == "named.txt", strings.Contains(strings.Join(d.Notes, " "), "named as plain text, read as a ZIP archive"), "as is a wrong extension")
		}
	}
}

// FuzzContent reads any bytes under any name, but for formats whose parsers
// are to be run apart.
func FuzzContent(f *testing.F) {
	ferry := file{"a.txt", "The ferry ran aground."}
	for _, s := range []string{
		"The ferry ran aground.", `{"text":"The ferry"}`, "<p>The ferry", "\xff\xfeT\x00h\x00", "WARC/1.0\r\n",
		zipOf(f, ferry, file{"in.zip", zipOf(f, ferry)}), tarOf(f, ferry), gzipOf(f, tarOf(f, ferry)), gzipOf(f, "The ferry"),
	} {
		f.Add(uint8(0), s)
	}
	f.Fuzz(func(t *testing.T, named uint8, s string) {
		got, _, err := decide(format(named)%(gzipped+1), []byte(s[:min(len(s), headSize)]))
		if err != nil || formOf(got).apart {
			return
		}
		n := 0
		r := &reader{ctx: t.Context(), opts: Options{Limit: 1 << 20}, yield: yieldInto(t, &n)}
		if got == zipped || got == tarred || got == gzipped || isText(got) && formOf(got).parse == nil {
			r.content(item{name: "fuzz", format: got, in: strings.NewReader(s)})
			assert.Positive(t, n, "silence")
		}
	})
}
