package source

import (
	"net/url"
	"slices"
	"strings"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"

	"github.com/atodds/atodds/align/text"
)

// maxElements is the number of elements up to which the main text of a page
// is looked for; a larger page is read as a whole, in linear time.
const maxElements = 50_000

// leastMain is the length in bytes below which the main text that was found
// is doubted, if the page as a whole has several times as much.
const leastMain = 250

// fromHTML returns the main text of a page: paragraphs parted by empty
// lines, items of lists one to a line, without navigation, scripts and
// forms. Where the page cannot be parsed or no main text is found, the text
// of the whole page is taken. Lines are those of the text as read. Address is
// where the page was found; empty for a file.
func fromHTML(name, address, s string) *text.Document {
	var meta pageMeta
	var main, byline string
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		// Nested deeper than a browser would go, say: the tags in their
		// order still give the text.
		var page blocks
		scan(s, &meta)
		scan(s, &page)
		main = page.String()
	} else {
		visit(root, &meta)
		main, byline = mainText(root)
		if len(main) < leastMain {
			var page blocks
			visit(root, &page)
			if all := page.String(); main == "" || len(all) > 4*len(main) {
				main = all
			}
		}
	}
	d := &text.Document{
		Name:   name,
		Title:  meta.name(),
		Outlet: meta.site,
		URL:    meta.address(address),
		Text:   validUTF8(main),
	}
	publish(d, meta.published())
	if root != nil && (d.Date.IsZero() || d.DateBy == byText) {
		h, ok := headerOf(byline)
		if !ok {
			h, ok = headerAbove(root, d.Text, meta.headings)
		}
		if ok {
			r := settle(h.stamp, &evidence{text: d.Text})
			d.Date, d.DateAlt, d.DateBy = r.date, r.alt, byHeader
		}
	}
	return d
}

// headerAbove looks for a header line in what was left out above the main
// text, up to the heading of the page. A bare date counts below a heading
// only: above it stands the day on which the page was saved.
func headerAbove(root *html.Node, main string, headings []string) (header, bool) {
	var page blocks
	visit(root, &page)
	opening, _, _ := strings.Cut(main, "\n")
	i := strings.Index(page.String(), opening)
	if i < 0 || opening == "" {
		return header{}, false
	}
	var best, sure header // of all, and of those with a cue or a clock time
	for _, line := range tailLines(page.String()[:i], 8) {
		if slices.Contains(headings, line) {
			return best, best.rank > 0
		}
		h, ok := headerOf(line)
		if ok && h.rank > best.rank {
			best = h
		}
		if ok && !h.bare && h.rank > sure.rank {
			sure = h
		}
	}
	return sure, sure.rank > 0
}

// mainText returns the main text of a page and its byline; both are empty
// where none was found. The library is no match for every hostile page, so
// what it panics on counts as not found.
func mainText(root *html.Node) (main, byline string) {
	defer func() {
		if recover() != nil {
			main, byline = "", ""
		}
	}()
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	p.DisableJSONLD = true // read here, by own rules
	p.KeepClasses = true   // they tell the marks of footnotes
	article, err := p.ParseDocument(root, &url.URL{})
	if err != nil || article.Node == nil {
		return "", ""
	}
	var b blocks
	visit(article.Node, &b)
	return b.String(), article.Byline
}

// A visitor takes the parts of a page in the order of the source.
type visitor interface {
	start(tag string, attrs []html.Attribute)
	end(tag string)
	text(s string)
}

// visit passes a parsed page to v. The parser bounds its depth.
func visit(n *html.Node, v visitor) {
	switch n.Type {
	case html.TextNode:
		v.text(n.Data)
		return
	case html.ElementNode:
		v.start(n.Data, n.Attr)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		visit(c, v)
	}
	if n.Type == html.ElementNode {
		v.end(n.Data)
	}
}

// scan passes the tags of an unparsed page to v as they come.
func scan(s string, v visitor) {
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			v.text(string(z.Text()))
		case html.StartTagToken:
			t := z.Token()
			v.start(t.Data, t.Attr)
		case html.SelfClosingTagToken:
			t := z.Token()
			v.start(t.Data, t.Attr)
			v.end(t.Data)
		case html.EndTagToken:
			t := z.Token()
			v.end(t.Data)
		}
	}
}

func attr(attrs []html.Attribute, key string) string {
	for _, a := range attrs {
		if strings.EqualFold(a.Key, key) {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func hasAttr(attrs []html.Attribute, key string) bool {
	for _, a := range attrs {
		if strings.EqualFold(a.Key, key) {
			return true
		}
	}
	return false
}
