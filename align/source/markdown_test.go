package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestMarkdown(t *testing.T) {
	for _, tt := range []struct{ in, want, why string }{
		{"# Ferry sinks #\n\nText.", "Ferry sinks\n\nText.", "heading"},
		{"Ferry sinks\n===\nText.", "Ferry sinks\n\nText.", "underlined heading"},
		{"\\*Ferry\\* sinks\n---", "*Ferry* sinks\n", "its markup is stripped once"},
		{"#1 in the list", "#1 in the list", "no blank, no heading"},
		{"> Quoted *text*.\n> > Twice.", "Quoted text.\nTwice.", "quotation"},
		{"- one\n- two\n* three\n+ four", "one\ntwo\nthree\nfour", "items"},
		{"1. one\n2. two", "one\ntwo", "numbered items"},
		{"It sank in\n1961. Nobody died.", "It sank in\n1961. Nobody died.", "a year at the start of a line is no item"},
		{"It sank with\n12. Nobody else died.", "It sank with\n12. Nobody else died.", "nor is a number within a paragraph"},
		{"1. one\ncontinued in\n1961. Nobody.\n2) two", "one\ncontinued in\n1961. Nobody.\ntwo", "items count on"},
		{"- [x] done", "done", "task"},
		{"one\n\n---\n\ntwo", "one\n\n\n\ntwo", "rule"},
		{"before\n```go\ncode()\n```\nafter", "before\n\n\n\nafter", "code is no prose"},
		{"```\nnever closed", "\n", "open code runs to the end"},
		{"a <!-- not\nseen --> b", "a\nb", "comment over lines"},
		{"| Dead | Hurt |\n|---|---|\n| 12 | 30 |", "Dead | Hurt\n\n12 | 30", "table"},
		{"[ref]: https://fjord.example\n\nSee [this][ref].", "\n\nSee this.", "definition of a link"},
		{"See [the *report*](https://fjord.example/a_b_c \"title\").", "See the report.", "link"},
		{"![A boat](boat.png) sank.", " sank.", "image"},
		{"He said [the crew] left [sic].", "He said [the crew] left [sic].", "brackets of an editor"},
		{"It sank.[^1]\n\n[^1]: In 1961.", "It sank.\n\n In 1961.", "footnote"},
		{"**Bold** and _thin_ and ***both*** and ~~gone~~.", "Bold and thin and both and gone.", "emphasis"},
		{"*Two\nlines* here", "Two\nlines here", "emphasis over lines"},
		{"5 * 3 and 2*4 are snake_case_names", "5 * 3 and 2*4 are snake_case_names", "no emphasis"},
		{"f***ing and 4* hotel", "f***ing and 4* hotel", "censored words and stars"},
		{"\\*not\\* `co*de*`", "*not* co*de*", "escape and code"},
		{"AT&amp;T &mdash; <b>bold</b> <https://fjord.example>", "AT&T — bold https://fjord.example", "entities, tags, addresses"},
		{"a < b and b > c & so on", "a < b and b > c & so on", "signs"},
		{"**Oslo, Norway:** The ferry sank.", "Oslo, Norway: The ferry sank.", "punctuation within emphasis"},
	} {
		got := fromMarkdown("a.md", tt.in).Text
		assert.Equal(t, tt.want, got, tt.why)
		assert.Equal(t, strings.Count(tt.in, "\n"), strings.Count(got, "\n"), "lines keep their numbers: %s", tt.why)
	}
}

func TestFrontMatter(t *testing.T) {
	d := fromMarkdown("a.md", "---\ntitle: \"Ferry: it sank\"\ndate: 2019-06-14\nsource: Fjord Times\ntags: [a, b]\n---\n# Heading\n\nText.")
	assert.Equal(t, "Ferry: it sank", d.Title)
	assert.Equal(t, "Fjord Times", d.Outlet)
	assert.Equal(t, "2019-06-14", stampOf(d.Date))
	assert.Equal(t, "metadata", d.DateBy)
	assert.Equal(t, "\n\n\n\n\n\nHeading\n\nText.", d.Text, "blanked, so that lines keep their numbers")
	assert.Equal(t, 9, d.Line(strings.Index(d.Text, "Text")))

	assert.Equal(t, "Heading", fromMarkdown("a.md", "# Heading\n\nText.").Title, "the first heading")
	assert.Equal(t, "Heading", fromMarkdown("a.md", "Heading\n---\nText.").Title, "an underlined one")
	open := fromMarkdown("a.md", "---\ntitle: x\n\nText.")
	assert.Empty(t, open.Title, "front matter must be closed")
	assert.Contains(t, open.Text, "Text.")
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"# a\n\n*b*", "---\ntitle: x\n---\n", "[a](b)[c][d]![e](f)", "***a** b*", "```\n~~~\n", "<!--\n-->", "> 1. - x\n===", "&#10;&lt;", "[[[a](b)](c)](d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = newlines(strings.ToValidUTF8(s, "?"))
		d := fromMarkdown("fuzz", s)
		assert.Equal(t, strings.Count(s, "\n"), strings.Count(d.Text, "\n"), "lines keep their numbers")
		assert.True(t, utf8.ValidString(d.Text))
	})
}
