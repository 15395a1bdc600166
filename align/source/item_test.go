package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/text"
)

// yielding returns a parser that yields documents, then ends with err.
func yielding(err error, docs ...original.Document) original.Parser {
	return func(_ context.Context, _ io.ReaderAt, _ int64, _ original.Limits, yield func(original.Document) bool) error {
		for _, d := range docs {
			if !yield(d) {
				return nil
			}
		}
		return err
	}
}

// collect reads an item by a parser.
func collect(p original.Parser) (got []string, docs []*text.Document) {
	r := &reader{ctx: context.Background(), opts: Options{Limit: 1 << 20}, yield: func(d *text.Document, err error) bool {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got, docs = append(got, d.Name), append(docs, d)
		}
		return true
	}}
	r.parts(item{name: "box", in: strings.NewReader("x")}, form{parse: p})
	return got, docs
}

func TestParts(t *testing.T) {
	page := []byte(`<html><head><title>Ferry runs aground</title></head><body><p>The ferry ran aground.</p></body></html>`)
	for _, tt := range []struct {
		why   string
		parse original.Parser
		want  []string
	}{
		{"one document has the name of its file", yielding(nil, original.Document{Text: "A."}), []string{"box"}},
		{"several are named behind it", yielding(nil, original.Document{Member: "1", Text: "A."}, original.Document{Member: "2", Text: "B."}), []string{"box!/1", "box!/2"}},
		{"a part that failed is named, and the next is read", yielding(nil, original.Document{Member: "1", Failure: "encrypted"}, original.Document{Member: "2", Text: "B."}), []string{"read box!/1: encrypted", "box!/2"}},
		{"an error comes after what was read", yielding(errors.New("cut off"), original.Document{Member: "1", Text: "A."}), []string{"box!/1", "read box: cut off"}},
		{"nothing was found", yielding(nil), []string{"read box: empty"}},
		{"a text of blanks", yielding(nil, original.Document{Text: " \n"}), []string{"read box: empty"}},
		{"no text after all", yielding(nil, original.Document{Text: "a\x00b"}), []string{"read box: not text: it holds NUL bytes; convert it to text first"}},
		{"a page is read as one", yielding(nil, original.Document{Member: "7", Raw: page, Type: "text/html; charset=utf-8"}), []string{"box!/7"}},
		{"a part of no known type", yielding(errors.New("end"), original.Document{Member: "a.xyz", Raw: page}), []string{"read box: end"}},
		{"a date that cannot be read is told beside the document", yielding(nil, original.Document{Text: "A.", Published: "soon"}), []string{`read box: date "soon" is not a date: write it as YYYY-MM-DD; the document is read without it`, "box"}},
		{"a parser that panics", func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
			panic("index 7")
		}, []string{"read box: damaged: its parser failed (index 7)"}},
	} {
		got, _ := collect(tt.parse)
		assert.Equal(t, tt.want, got, tt.why)
	}
}

func TestSettled(t *testing.T) {
	_, docs := collect(yielding(nil,
		original.Document{Member: "a", Text: "The ferry sank.", Published: "2026-03-02", Created: "2026-05-01", Byline: "Jo Roe", Outlet: "The Quay", Modified: "2026-03-04", Language: "en-GB", Places: []text.Place{{Page: 3}}},
		original.Document{Member: "b", Text: "The ferry sank.", Created: "2026-05-01"},
		original.Document{Member: "d", Text: "The ferry sank.", Created: "2019-05-01", Modified: "2026-03-04"},
		original.Document{Member: "c.html", Raw: []byte("<p>The ferry sank.</p>"), URL: "https://quay.example/2026/04/05/ferry"},
	))
	require.Len(t, docs, 4)
	a, b, c := docs[0], docs[1], docs[3]
	assert.Zero(t, docs[2].Date, "a file that was worked on for years was made from another one")
	day := func(month, day int) time.Time { return time.Date(2026, time.Month(month), day, 0, 0, 0, 0, time.UTC) }
	assert.Equal(t, []any{day(3, 2), "metadata", day(3, 4), "Jo Roe", "The Quay", "en", "box", 3},
		[]any{a.Date, a.DateBy, a.Modified, a.Byline, a.Outlet, a.Language, a.File, a.Place(4).Page}, "what the original states")
	assert.Equal(t, []any{day(5, 1), "file"}, []any{b.Date, b.DateBy}, "the day of the file stands in")
	assert.NotEmpty(t, b.Notes, "and the reader is told so")
	assert.Equal(t, []any{day(4, 5), "url", "The ferry sank.\n"}, []any{c.Date, c.DateBy, c.Text}, "the address of a page dates it")
}

func TestDecide(t *testing.T) {
	tar := append(make([]byte, 257), "ustar\x0000"...)
	for _, tt := range []struct {
		named      format
		head       string
		want       format
		note, fail string
	}{
		{plain, "The ferry sank.", plain, "", ""},
		{unknown, "The ferry sank.", plain, "", ""},
		{unknown, "<!-- saved -->\n<HTML>", hypertext, "", ""},
		{unknown, "\xef\xbb\xbf<?xml version='1.0'?>\n<atom:feed>", feed, "", ""},
		{unknown, "<?xml version='1.0'?><!DOCTYPE x><newsItem guid='1'>", newsML, "", ""},
		{unknown, "<ferry>", plain, "", ""},
		{unknown, `<nitf><body>`, newsML, "", ""},
		{unknown, "{\n  \"uri\": 1", ninjs, "", ""},
		{unknown, `{"uri":"urn:1","versionCreated":"2026-03-02","bodies":[]}`, ninjs, "", ""},
		{unknown, `{"id":1,"text":"The ferry sank.","versioncreated":1}`, jsonLines, "", ""},
		{jsonLines, `{"uri":"urn:1","versionCreated":"2026-03-02"}`, jsonLines, "", ""},
		{unknown, "{\n  \"name\": 1", plain, "", ""},
		{unknown, `{"name":"x"}`, jsonLines, "", ""},
		{unknown, "[\n{\"uri\": 1}]", ninjs, "", ""},
		{unknown, "[Photo] The ferry sank.", plain, "", ""},
		{unknown, string(tar), tarred, "", ""},
		{plain, "<html><p>The ferry sank.", plain, "", ""},
		{docx, "PK\x03\x04" + strings.Repeat("x", 60), docx, "", ""},
		{unknown, "PK\x03\x04" + strings.Repeat("x", 26) + "mimetypeapplication/epub+zip" + strings.Repeat("x", 9), epub, "", ""},
		{zipped, "PK\x03\x04" + strings.Repeat("x", 26) + "mimetypeapplication/epub+zip" + strings.Repeat("x", 9), epub, "named as a ZIP archive, read as EPUB", ""},
		{pdf, "\x00\x00%PDF-1.4", pdf, "", ""},
		{pdf, "sorry, not found", pdf, "", `not PDF: it begins with "sorry, n"`},
		{docx, " \n", docx, "", "empty"},
		{warc, "\x1f\x8b\x08", warc, "", ""},
	} {
		f, note, err := decide(tt.named, []byte(tt.head))
		fail := ""
		if err != nil {
			fail = err.Error()
		}
		assert.Equal(t, []any{tt.want, tt.note, tt.fail}, []any{f, note, fail}, "%d %q", tt.named, tt.head)
	}
}

func TestAt(t *testing.T) {
	_, _, err := at(io.LimitReader(zeros{}, 11), 10)
	assert.ErrorContains(t, err, "larger than the limit of 10 bytes", "what has no size is read into memory")
	in, size, err := at(bytes.NewReader([]byte("ferry")), 2)
	require.NoError(t, err)
	assert.Equal(t, int64(5), size, "what lies in memory is taken as it is")
	assert.NotNil(t, in)
}
