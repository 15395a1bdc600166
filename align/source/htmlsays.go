package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// authorNames are the names of meta elements that hold who wrote a page.
var authorNames = []string{
	"author", "byl", "parsely-author", "sailthru.author", "citation_author", "dc.creator", "dcterms.creator", "article:author", "article:author_name", "cxenseparse:author",
}

// A capture reads the text of an element. The zero value reads none.
type capture struct {
	tag   string
	depth int
	rank  int
	text  strings.Builder
}

// open begins to read an element, or counts one within it.
func (c *capture) open(tag string, rank int) {
	switch {
	case c.depth == 0 && rank > 0 && !oneOf(voids, tag):
		c.tag, c.depth, c.rank = tag, 1, rank
		c.text.Reset()
	case c.depth > 0:
		c.write(" ")
		if tag == c.tag {
			c.depth++
		}
	}
}

func (c *capture) write(s string) {
	if c.depth > 0 && c.text.Len() < 1024 {
		c.text.WriteString(s)
	}
}

// close reports whether the end of a tag ends the element.
func (c *capture) close(tag string) bool {
	if c.depth == 0 || tag != c.tag {
		return false
	}
	c.depth--
	return c.depth == 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// stamped reports whether an element is named as the line that says when, and
// by whom, a page was put up.
func stamped(attrs []html.Attribute) bool {
	class := attr(attrs, "class")
	for _, word := range nameWords(class[:min(len(class), 512)]) {
		if oneOf(" submitted posted published timestamp pubdate ", word) {
			return true
		}
	}
	return false
}

// bylineRank says how surely an element holds the byline; 0 for none.
func bylineRank(tag, property string, attrs []html.Attribute) int {
	if tag == "meta" || tag == "link" || tag == "body" {
		return 0
	}
	class := strings.ToLower(attr(attrs, "class"))
	words := nameWords(class[:min(len(class), 512)])
	switch {
	case slices.Contains(words, "comment") || slices.Contains(words, "comments"):
		return 0
	case property == "author":
		return 3
	case strings.EqualFold(attr(attrs, "rel"), "author"):
		return 2
	case slices.Contains(words, "byline"), class == "author", strings.Contains(class, "author-name"), strings.Contains(class, "author__name"):
		return 1
	}
	return 0
}

// separators part the title of a page from its outlet.
var separators = []string{" | ", " – ", " — ", " - ", " :: ", " • "}

// name returns the title and the outlet. The title meant for sharing seldom
// has the outlet in it, that of the window often.
func (m *pageMeta) name() (title, outlet string) {
	outlet = first(m.site, first(m.ld.publisher, first(m.outlet, m.metas["application-name"])))
	headline := m.ld.headline
	if slices.Contains(m.headings, m.ld.name) && !slices.Contains(m.headings, headline) {
		headline = m.ld.name // an encyclopedia describes in its headline
	}
	title = first(m.ogTitle, first(headline, m.title))
	if title == "" && len(m.headings) > 0 {
		title = m.headings[0]
	}
	for _, sep := range separators {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		head, tail := title[:i], title[i+len(sep):]
		switch {
		case outlet != "" && strings.EqualFold(tail, outlet):
			return head, outlet
		case slices.Contains(m.headings, head):
			return head, first(outlet, tail)
		}
	}
	if outlet == "" {
		outlet = m.windowOutlet(title)
	}
	return title, outlet
}

// windowOutlet returns what the title of the window adds to the title.
func (m *pageMeta) windowOutlet(title string) string {
	rest, ok := strings.CutPrefix(m.title, title)
	for _, sep := range separators {
		if tail, cut := strings.CutPrefix(rest, sep); ok && cut && len(tail) < 60 {
			return tail
		}
	}
	return ""
}

// byline returns who wrote the page, as it says itself; empty where that is
// its outlet.
func (m *pageMeta) byline(outlet string) string {
	all := []string{strings.Join(m.ld.authors, ", ")}
	for _, name := range authorNames {
		all = append(all, m.metas[name])
	}
	all = append(all, strings.Join(m.authors, ", "))
	for _, s := range all {
		if by := bylineOf(s); by != "" && !strings.EqualFold(by, outlet) {
			return by
		}
	}
	return ""
}

// languageCode returns the language that the page says it is in, unless it
// says two: templates often keep that of their makers.
func (m *pageMeta) languageCode() string {
	code := ""
	for _, tag := range []string{m.language, m.ld.language, m.metas["og:locale"], m.metas["content-language"]} {
		c := PrimaryLanguage(tag)
		switch {
		case c == "":
		case code != "" && c != code:
			return ""
		default:
			code = c
		}
	}
	return code
}

// notes says what a reader of the text should know.
func (m *pageMeta) notes() []string {
	var all []string
	if m.paging != "" {
		all = append(all, m.paging)
	}
	if m.ld.paid {
		all = append(all, "for subscribers only: the text may be cut off")
	}
	return all
}
