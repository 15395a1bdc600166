package source

import (
	"net/url"
	"slices"
	"strings"
	"time"

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

// showsLanguage is the length in bytes from which a text shows its language
// itself, and better than its page: templates keep that of their makers.
const showsLanguage = 600

// fromHTML returns the main text of a page: paragraphs parted by empty
// lines, items of lists one to a line, without navigation, scripts, notices
// of consent, teasers and comments. Where the page cannot be parsed or no main
// text is found, the text of the whole page is taken. Lines are those of the
// text as read. Address is where the page was found; empty for a file.
func fromHTML(name, address, s string) *text.Document {
	var meta pageMeta
	var body prose
	var byline string
	var root *html.Node
	if tame(s) {
		root, _ = html.Parse(strings.NewReader(s))
	}
	if root == nil {
		// Nested deeper than a browser would go, say: the tags in their
		// order still give the text.
		var page blocks
		scan(s, &meta)
		scan(s, &page)
		body = page.prose()
	} else {
		visit(root, &meta)
		notes, heavy := prune(root)
		body, byline = mainText(root, heavy)
		if by := body.open(&meta); byline == "" {
			byline = by
		}
		body.close(notes)
	}
	metadata := body.replaced(meta.ld.body)
	d := &text.Document{Name: name, URL: meta.address(address), Notes: meta.notes()}
	d.Title, d.Outlet = meta.name()
	if d.Outlet == "" && root != nil && len(body) > 0 {
		d.Title, d.Outlet = parted(d.Title, above(root, body[0].text))
	}
	d.Byline = meta.byline(d.Outlet)
	if d.Byline == "" {
		d.Byline = bylineOf(byline)
	}
	if d.Byline == "" && root != nil && len(body) > 0 {
		d.Byline = bylineAbove(root, body[0].text, meta.headings)
	}
	if metadata {
		d.Notes = append(d.Notes, "the text is that of the page's metadata")
	}
	if breaksOff(s) {
		d.Notes = append(d.Notes, "the page is cut off: it has no end")
	}
	d.Text, d.Places = body.text()
	if address == "" {
		lineUp(d, s)
	}
	if len(d.Text) < showsLanguage {
		d.Language = meta.languageCode()
	}
	d.Modified = meta.modified().date
	publish(d, meta.published())
	if root != nil {
		dateByHeader(d, root, byline, &meta)
	}
	return d
}

// dateByHeader takes the dates that nothing surer tells from the header of a
// page.
func dateByHeader(d *text.Document, root *html.Node, byline string, meta *pageMeta) {
	if d.Date.IsZero() || d.DateBy == byText {
		h, ok := headerOf(byline)
		if !ok {
			h, ok = headerAbove(root, d.Text, meta.headings)
		}
		for i := 0; i < len(meta.stamps) && !ok; i++ {
			h, ok = headerOf(meta.stamps[i])
			ok = ok && !h.bare
		}
		if ok {
			r := settle(h.stamp, &evidence{text: d.Text})
			d.Date, d.DateAlt, d.DateBy = r.date, r.alt, byHeader
		}
	}
	if d.Modified.IsZero() {
		d.Modified = changedAbove(root, d.Text)
	}
}

// parted returns the title and the outlet of a title that holds both in either
// order, by the line above the text that one of them is: the nearest tells the
// title, for the outlet heads the page.
func parted(title string, lines []string) (string, string) {
	for _, line := range lines {
		for _, sep := range separators {
			switch head, tail, _ := strings.Cut(title, sep); {
			case tail == "":
			case line == tail:
				return tail, head
			case line == head:
				return head, tail
			}
		}
	}
	return title, ""
}

// bylineAbove returns the byline in what was left out between the heading of a
// page and its main text.
func bylineAbove(root *html.Node, main string, headings []string) string {
	for _, line := range above(root, main) {
		if slices.Contains(headings, line) {
			break
		}
		if isByline(line) {
			return bylineOf(line)
		}
	}
	return ""
}

// changedAbove returns the day on which a line above the main text says that
// it was updated; zero where none does.
func changedAbove(root *html.Node, main string) time.Time {
	for _, line := range above(root, main) {
		if _, ok := headerOf(line); !ok {
			continue
		}
		at := 0
		for st := range dates(line) {
			if st.full() && !st.swap && rankOf(line[at:st.span.Start]) == rankUpdated {
				return st.time()
			}
			at = st.span.End
		}
	}
	return time.Time{}
}

// above returns the last lines above the main text of a page, the last one
// first.
func above(root *html.Node, main string) []string {
	var page blocks
	visit(root, &page)
	whole, _ := page.prose().text()
	opening, _, _ := strings.Cut(main, "\n")
	i := strings.Index(whole, opening)
	if i < 0 || opening == "" {
		return nil
	}
	lines := tailLines(whole[:i], 10)
	for i := len(lines) - 1; i > 0; i-- {
		if cueOnly(lines[i]) { // "Published" stands on a line of its own
			lines[i-1] = lines[i] + " " + lines[i-1]
		}
	}
	return lines
}

// cueOnly reports whether a line says what the date below it is the date of.
func cueOnly(line string) bool {
	words := strings.Fields(strings.ToLower(strings.TrimRight(line, ":")))
	return len(words) > 0 && len(words) <= 3 && rankOf(line) != rankStated && oneOf(cues, words[len(words)-1])
}

// headerAbove looks for a header line in what was left out above the main
// text, up to the heading of the page. A bare date counts below a heading
// only: above it stands the day on which the page was saved.
func headerAbove(root *html.Node, main string, headings []string) (header, bool) {
	var best, sure header // of all, and of those with a cue or a clock time
	for _, line := range above(root, main) {
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

// mainText returns the main text of a pruned page, and its byline where one
// was found on the way. Of a heavy page it is what the page marks as its text,
// or all.
func mainText(root *html.Node, heavy bool) (main prose, byline string) {
	if !heavy {
		main, byline = likely(root)
	}
	marked := render(marks(root)...)
	n, m := main.size(), marked.size()
	// What the page marks as its text counts where the guess differs much.
	if m > 0 && (n < leastMain || 10*n < 9*m || 4*n > 5*m && byProperty(root)) && (m >= n/4 || n < leastMain) {
		main, n = marked, m
	}
	if n < leastMain && m == 0 {
		if all := render(root); n == 0 || all.size() > 4*n {
			main = all
		}
	}
	return main, byline
}

// byProperty reports whether a page marks its text by a property of
// schema.org.
func byProperty(root *html.Node) bool {
	m := marks(root)
	return len(m) > 0 && attr(m[0].Attr, "itemprop") == "articleBody"
}

// marks returns the elements that a page marks as its text: those with the
// property articleBody, else its only article, else its main element.
func marks(root *html.Node) []*html.Node {
	var bodies, articles, mains []*html.Node
	var find func(n *html.Node, within bool)
	find = func(n *html.Node, within bool) {
		if n.Type == html.ElementNode {
			if attr(n.Attr, "itemprop") == "articleBody" {
				bodies = append(bodies, n)
				return
			}
			if n.Data == "main" || n.Data == "amp-story" || attr(n.Attr, "role") == "main" {
				mains = append(mains, n)
			}
			if n.Data == "article" && !within {
				articles = append(articles, n)
				within = true
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			find(c, within)
		}
	}
	find(root, false)
	switch {
	case len(bodies) > 0:
		return bodies
	case len(articles) == 1:
		return articles
	case len(mains) == 1:
		return mains
	}
	return nil
}

// render returns the text of elements one after the other.
func render(nodes ...*html.Node) prose {
	var b blocks
	for _, n := range nodes {
		visit(n, &b)
		b.gap = emptyLine
	}
	return b.prose()
}

// likely returns the likeliest main text of a page and its byline; both are
// empty where none was found. The library is no match for every hostile page,
// so what it panics on counts as not found.
func likely(root *html.Node) (main prose, byline string) {
	defer func() {
		if recover() != nil {
			main, byline = nil, ""
		}
	}()
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	p.DisableJSONLD = true // read here, by own rules
	p.KeepClasses = true   // they tell the marks of footnotes
	article, err := p.ParseDocument(root, &url.URL{})
	if err != nil || article.Node == nil {
		return nil, ""
	}
	return render(article.Node), article.Byline
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
