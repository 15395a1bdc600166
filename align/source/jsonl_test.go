package source

import (
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestJSONLines(t *testing.T) {
	dir := write(t, map[string]string{"news.jsonl": strings.Join([]string{
		`{"id":"a1","source":"Fjord Times","url":"https://fjord.example/a1","date":"2019-06-14","title":"Ferry sinks","text":"The ferry sank.\r\nAll were saved."}`,
		``,
		`{"text":"No id here.","extra":[1,2]}` + "\r",
		`{"id":"broken`,
		`{"id":7,"date":1560517920,"text":"Numbers are fine."}`,
		`{"id":"a1","text":"The same id again."}`,
		`{"id":"x","text":""}`,
		`{"id":"y","title":"no text"}`,
		`[1]`,
		`{"id":"z","date":"soon","text":"A bad date."}`,
		`{"id":{"a":1},"text":"A bad id."}`,
		`{"id":"null","date":null,"title":null,"text":"Null is fine."}`,
		`{"id":"long","text":"` + strings.Repeat("x", 70_000) + `"}`,
		`{"id":"end","text":"No line end."}`,
	}, "\n")})
	got, docs := all(Options{}, dir, dir)
	assert.Equal(t, []string{
		"a1",
		"DIR/news.jsonl:3",
		"read DIR/news.jsonl:4: not a JSON document: unexpected end of JSON input",
		"7",
		"a1",
		`read DIR/news.jsonl:7: no "text"`,
		`read DIR/news.jsonl:8: no "text"`,
		"read DIR/news.jsonl:9: not a JSON document: it is of type array, not object",
		`read DIR/news.jsonl:10: date "soon" is not a date: write it as YYYY-MM-DD; the document is read without it`,
		"z",
		"read DIR/news.jsonl:11: not a JSON document: id, source, url, date, title and lang must be strings",
		"null", "long", "end",
	}, got)
	first := docs[0]
	assert.Equal(t, "Ferry sinks", first.Title)
	assert.Equal(t, "Fjord Times", first.Outlet)
	assert.Equal(t, "https://fjord.example/a1", first.URL)
	assert.Equal(t, "2019-06-14", stampOf(first.Date))
	assert.Equal(t, "The ferry sank.\r\nAll were saved.", first.Text, "as given: offsets are the writer's")
	assert.Equal(t, "2019-06-14 13:12:00", stampOf(docs[2].Date))
}

func TestJSONLinesBytes(t *testing.T) {
	dir := write(t, map[string]string{
		"gzip.jsonl": "\x1f\x8b\x08\x00\x00\n\x00\n\x00\n",
		"wide.jsonl": "\xff\xfe{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00\n\x00",
		"mark.jsonl": "\xef\xbb\xbf{\"id\":\"mark\",\"text\":\"a\"}",
	})
	got, _ := all(Options{}, dir, dir)
	assert.Equal(t, []string{
		"read DIR/gzip.jsonl: damaged: it is cut off",
		"mark",
		"DIR/wide.jsonl:1",
	}, got, "what is no text is one error, not one for every line")
}

func TestJSONLinesLimit(t *testing.T) {
	in := `{"text":"short"}` + "\n" + `{"text":"` + strings.Repeat("x", 200_000) + `"}` + "\n" + `{"text":"after"}` + "\n" + `{"text":"` + strings.Repeat("x", 200_000) + `"}`
	got, _ := all(Options{Stdin: strings.NewReader(in), Limit: 100}, "", "-")
	assert.Equal(t, []string{
		"-:1",
		"read -:2: larger than the limit of 100 bytes: split it",
		"-:3",
		"read -:4: larger than the limit of 100 bytes: split it",
	}, got, "a line that is too long does not hide the next")
}

// A device has no end of line, and no end.
func TestJSONLinesWithoutEnd(t *testing.T) {
	got, _ := all(Options{Stdin: io.MultiReader(strings.NewReader(`{"text":"`+strings.Repeat("x", 2000)+`"}`+"\n"), zeros{})}, "", "-")
	assert.Equal(t, []string{"-:1", "read -:2: not text: it holds NUL bytes; convert it to text first"}, got)
}

// zeros is an endless row of NUL bytes.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

func FuzzJSONL(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","text":"The ferry sank."}`, `{"id":1e400,"text":"x"}`, "{\"text\":\"\xff\"}", "\n\n{", `{"text":"x","date":"1/2/2019"}`,
		`{"text":"\ud800"}`, "\xef\xbb\xbf{\"text\":\"a\"}\r\n{}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := 0
		for line := range strings.Lines(s) {
			if json.Valid([]byte(line)) {
				lines++
			}
		}
		n := 0
		r := &reader{ctx: context.Background(), opts: Options{Limit: 1 << 20}}
		r.yield = yieldInto(t, &n)
		r.content(item{name: "fuzz", format: jsonLines, in: strings.NewReader(s)})
		assert.Positive(t, n, "whatever is read yields a document or an error")
		require.GreaterOrEqual(t, n, lines-strings.Count(s, "\xef\xbb\xbf"))
	})
}

// FuzzRecord holds the fast path against encoding/json: whatever it reads,
// it reads alike.
func FuzzRecord(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","text":"x\n\"y\" \u00e9 \/"}`, `{"ID":"a","text":"x"}`, `{"id":-1.5e3,"text":"x"}`, `{"id":01,"text":"x"}`,
		`{"text":"x","text":null,"other":null}`, `{"text":"\ud83d\ude00"}`, `{"text":"x",}`, `{"text":"x"} {}`, `{ }`, "{\"text\":\"a\tb\"}",
		`{"te\u0078t":"x"}`, `{"text":"x\\"}`, `{"text":"\x"}`, `{"\u017fource":"x"}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := flat([]byte(s))
		if !ok {
			return
		}
		var want line
		require.NoError(t, json.Unmarshal([]byte(s), &want))
		assert.Equal(t, Record{string(want.ID), string(want.Source), string(want.URL), string(want.Date), string(want.Title), string(want.Lang), want.Text}, got)
	})
}
