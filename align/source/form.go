package source

import (
	"errors"
	"fmt"
	"strings"

	feedparser "github.com/atodds/atodds/align/internal/feed"
	"github.com/atodds/atodds/align/internal/newsroom"
	"github.com/atodds/atodds/align/internal/office"
	"github.com/atodds/atodds/align/internal/original"
	parser "github.com/atodds/atodds/align/internal/pdf"
	rtfparser "github.com/atodds/atodds/align/internal/rtf"
	warcparser "github.com/atodds/atodds/align/internal/warc"
)

// A format is a form in which documents are stored.
type format uint8

const (
	unknown format = iota // no extension, or standard input: decided by content
	plain
	markdown
	hypertext
	jsonLines
	pdf
	docx
	odt
	epub
	rtf
	feed
	ninjs
	newsML
	warc
	zipped
	tarred
	gzipped
)

// A form says how files of a format are known and read.
type form struct {
	format     format
	name       string   // what messages call it
	extensions []string // in small letters, with the dot; the longest one counts

	// parse reads the format; nil for those that the reader reads itself,
	// and for those that atodds does not read.
	parse original.Parser

	// apart says that the format is parsed in a process of its own: such
	// parsers build large structures from few bytes, or lean on a library
	// that does.
	apart bool
}

// forms lists the formats. All that is known of a format stands here, but
// for what its content looks like: see [sniff].
func forms() []form {
	return []form{
		{format: plain, name: "plain text", extensions: []string{".txt", ".text"}},
		{format: markdown, name: "Markdown", extensions: []string{".md", ".markdown"}},
		{format: hypertext, name: "HTML", extensions: []string{".html", ".htm", ".xhtml"}},
		{format: jsonLines, name: "JSON Lines", extensions: []string{".jsonl", ".ndjson"}},
		{format: pdf, name: "PDF", extensions: []string{".pdf"}, apart: true, parse: parser.Parse},
		{format: docx, name: "DOCX", extensions: []string{".docx"}, parse: office.DOCX, apart: true},
		{format: odt, name: "ODT", extensions: []string{".odt"}, parse: office.ODT, apart: true},
		{format: epub, name: "EPUB", extensions: []string{".epub"}, parse: office.EPUB, apart: true},
		{format: rtf, name: "RTF", extensions: []string{".rtf"}, parse: rtfparser.Parse, apart: true},
		{format: feed, name: "a feed", extensions: []string{".rss", ".atom"}, parse: feedparser.Parse, apart: true},
		{format: ninjs, name: "ninjs", extensions: []string{".ninjs"}, parse: newsroom.NinJS},
		{format: newsML, name: "NewsML-G2", extensions: []string{".newsml"}, parse: newsroom.NewsML, apart: true},
		{format: warc, name: "WARC", extensions: []string{".warc", ".wet", ".warc.gz", ".wet.gz"}, parse: warcparser.Parse},
		{format: zipped, name: "a ZIP archive", extensions: []string{".zip"}},
		{format: tarred, name: "a tar archive", extensions: []string{".tar"}},
		{format: gzipped, name: "gzip", extensions: []string{".gz", ".tgz"}},
	}
}

// formOf returns the form of a format.
func formOf(f format) form {
	for _, form := range forms() {
		if form.format == f {
			return form
		}
	}
	return form{format: f}
}

// reads reports whether atodds reads files of a form.
func (f form) reads() bool {
	switch f.format {
	case unknown, plain, markdown, hypertext, jsonLines, zipped, tarred, gzipped:
		return true
	}
	return f.parse != nil
}

// formatOf returns the format that a path's extension names, and an error
// that says what to do for one that atodds does not read.
func formatOf(name string) (format, error) {
	lower := strings.ToLower(name[strings.LastIndexAny(name, `/\`)+1:])
	var best form
	length := 0
	for _, f := range forms() {
		for _, ext := range f.extensions {
			if strings.HasSuffix(lower, ext) && len(ext) > length && len(ext) < len(lower) {
				best, length = f, len(ext)
			}
		}
	}
	i := strings.LastIndexByte(lower, '.')
	switch {
	case best.reads() && best.format != unknown:
		return best.format, nil
	case best.format != unknown:
		return unknown, fmt.Errorf("%s is not supported yet: convert it to text (.txt) first", best.name)
	case i < 0 || i == len(lower)-1:
		return unknown, nil
	case lower[i:] == ".doc":
		return unknown, errors.New("DOC is not supported: save it as DOCX or text")
	case shared(lower) != "":
		return unknown, nil // the content decides
	}
	return unknown, fmt.Errorf("files of type %s are not supported: atodds reads %s", lower[i:], readable())
}

// shared returns what files are called that have an extension which several
// formats share, and "" for others.
func shared(name string) string {
	switch lower := strings.ToLower(name); {
	case strings.HasSuffix(lower, ".xml"):
		return "XML"
	case strings.HasSuffix(lower, ".json"):
		return "JSON"
	}
	return ""
}

// sharing lists the formats that share the extension of a name.
func sharing(name string) string {
	if shared(name) == "JSON" {
		return formOf(ninjs).name
	}
	return formOf(newsML).name + ", NITF, RSS or Atom"
}

// readable lists the first extension of every format that atodds reads.
func readable() string {
	var all []string
	for _, f := range forms() {
		if f.reads() {
			all = append(all, f.extensions[0])
		}
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}
