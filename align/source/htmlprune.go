package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// What stands on a page beside its main text shows in the names that its
// makers give to elements. Each list has a space on both ends of each name.
const (
	// Notices of consent and readers' comments can be longer than the text.
	namesAlways = " consent cookie cookies gdpr cmp onetrust cookiebot didomi usercentrics comments disqus "

	// The others are left out as long as they hold little of the page.
	namesSmall = " newsletter newsletters signup recirc recirculation sharedaddy advert adverts ad ads advertisement sponsored" +
		" breadcrumb breadcrumbs outbrain taboola pagination pager pullquote comment promo mpu skiplink footer relatedposts tweet instagram tiktok social vjs jwplayer toc editsection catlinks hatnote ambox navbox reflist cta "

	// And these where they hold a link, too.
	namesLinked = " related teaser teasers trending popular tags share sharing subscribe subscription more button buttons "

	chrome = " nav amp-story-cta-layer amp-story-bookend amp-ad amp-sidebar amp-consent amp-social-share amp-embed dialog noscript template "
)

// maxNotes is how many notes of corrections a page may have.
const maxNotes = 16

// smallPart is the share of a page, one in so many bytes of its text, up to
// which a part may go by its name alone.
const smallPart = 3

// tally counts what an element holds.
type tally struct {
	text, linked, links, nodes int  // bytes of text but white space; of them in links; links; elements
	heads                      int  // bytes of text in headings below h1
	dropped                    bool // something was left out
	title, body                bool // an h1; an article, or what the page marks as its text
}

func (t *tally) add(u tally) {
	t.text, t.linked, t.links, t.nodes = t.text+u.text, t.linked+u.linked, t.links+u.links, t.nodes+u.nodes
	t.title, t.body = t.title || u.title, t.body || u.body
	t.heads, t.dropped = t.heads+u.heads, t.dropped || u.dropped
}

// A pruner takes out of a page what is not shown and what is not its text.
type pruner struct {
	total int      // bytes of text on the page
	kept  []string // notes of corrections that it passed, in order
	depth int      // of the element being visited
	final bool     // what is struck out is left out
	work  int      // bytes of text and elements, each as often as elements hold it
}

// maxWork is up to which work the main text of a page is looked for: the library
// reads the text of an element for each that it lies in. Reports come to 30
// levels and some MB.
const maxWork = 64 << 20

// prune leaves the main text of a page and what it cannot tell from it, and
// returns the notes of corrections, which often stand in its margins. Heavy says
// that what is left is too much to look for the main text in it.
func prune(root *html.Node) (notes []string, heavy bool) {
	p := &pruner{total: ink(root)}
	p.final = struckInk(root) <= p.total/smallPart
	p.visit(root)
	return p.kept, p.work > maxWork
}

// ink returns how many bytes of text an element holds, white space and what
// is no text aside.
func ink(n *html.Node) int {
	switch {
	case n.Type == html.TextNode:
		return visible(n.Data)
	case n.Type == html.ElementNode && oneOf(" script style template noscript head ", n.Data):
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += ink(c)
	}
	return sum
}

// struckInk returns how many bytes of text are struck out. Where that is much,
// a tag was never closed: the parser goes on with it in each paragraph.
func struckInk(n *html.Node) int {
	if struck(n) {
		return ink(n)
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += struckInk(c)
	}
	return sum
}

// struck reports whether an element holds what its page has taken back, as
// "<s>three</s> four".
func struck(n *html.Node) bool {
	return n.Type == html.ElementNode && oneOf(" del s strike ", n.Data)
}

func visible(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] > ' ' {
			n++
		}
	}
	return n
}

// visit prunes an element and counts what is left in it.
func (p *pruner) visit(n *html.Node) tally {
	var t tally
	if n.Type == html.TextNode {
		t.text = visible(n.Data)
		p.work += t.text * p.depth
		return t
	}
	p.depth++
	defer func() { p.depth-- }()
	p.work += p.depth
	t.nodes = 1
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if !p.leaves(c, &t) {
			n.RemoveChild(c)
		}
		c = next
	}
	switch n.Data {
	case "a":
		t.links++
		t.linked = t.text
	case "h1":
		t.title = t.title || t.text > 0
	case "article":
		t.body = 4*t.text > p.total // others are the cards of a list
	case "figure":
		onlyCaption(n)
	case "h2", "h3", "h4", "h5", "h6":
		t.heads = t.text
	}
	t.body = t.body || attr(n.Attr, "itemprop") == "articleBody"
	return t
}

// leaves prunes a child and reports whether it stays; then it is counted.
func (p *pruner) leaves(c *html.Node, t *tally) bool {
	switch {
	case c.Type == html.CommentNode, c.Type == html.ElementNode && unseen(c):
		return false
	case p.final && struck(c):
		return false
	case c.Type != html.ElementNode && c.Type != html.TextNode:
		return true
	}
	before := len(p.kept)
	u := p.visit(c)
	if c.Type == html.ElementNode && p.drops(c, u) {
		if c.Data != "footer" && c.Data != "aside" && !headed(c, "|updates to this page|") {
			p.kept = p.kept[:before] // what readers correct
		}
		t.dropped = true
		if c.Data == "form" {
			t.links++ // it leads somewhere, too
		}
		return false
	}
	t.add(u)
	return true
}

// onlyCaption leaves of a figure that has a caption no text but the caption and
// what the figure may show in words. It reports whether there is such a thing.
func onlyCaption(n *html.Node) bool {
	shows := func(n *html.Node) bool {
		return n.Type == html.ElementNode && oneOf(" figcaption figure table blockquote pre ul ol ", n.Data)
	}
	found := false
	var rest []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case shows(c), c.Type == html.ElementNode && onlyCaption(c):
			found = true
		default:
			rest = append(rest, c)
		}
	}
	if found {
		for _, c := range rest {
			n.RemoveChild(c)
		}
	}
	return found
}

// unseen reports whether a browser does not show an element, or shows it only
// in place of something else.
func unseen(n *html.Node) bool {
	if oneOf(" script style noscript template ", n.Data) || hasAttr(n.Attr, "hidden") {
		return true
	}
	if attr(n.Attr, "aria-hidden") == "true" && !oneOf(voids, n.Data) {
		return true
	}
	if style := attr(n.Attr, "style"); style != "" {
		style = strings.ToLower(strings.Join(strings.Fields(style), ""))
		if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
			return true
		}
	}
	class := " " + strings.ToLower(attr(n.Attr, "class")) + " "
	for _, name := range []string{" sr-only ", " visually-hidden ", " visuallyhidden ", " screen-reader-text ", " u-hidden "} {
		if strings.Contains(class, name) {
			return true
		}
	}
	return false
}

// drops reports whether an element that holds t is left out.
func (p *pruner) drops(n *html.Node, t tally) bool {
	if oneOf(" html head body main meta link title base img br hr ", n.Data) || t.title {
		return false
	}
	if t.text > 20 && t.text < 1200 && t.nodes < 200 && p.corrects(n) {
		return false
	}
	small := t.text <= p.total/smallPart
	switch n.Data {
	case "footer", "aside", "form", "header":
		if n.Data == "form" && 2*t.text > p.total && t.text > leastMain {
			n.Data, n.DataAtom = "div", 0 // some systems make all of a page a form
			return false
		}
		return (small || n.Data == "form") && !t.body && (n.Data != "header" || !within(n, "article"))
	case "sup":
		return t.links > 0 && t.text <= 5
	case "a":
		return t.text > 0 && t.text <= 12 && t.nodes < 10 && (!hasWord(n) || t.text <= 3 && slices.Contains(names(n), "footnote"))
	case "span", "small", "time":
		if t.text < 20 && !within(n, "p") && age(textOf(n)) {
			return true
		}
	}
	if oneOf(chrome, n.Data) || menu(n, t, small) || leadsAway(n, t) || answers(n) && !t.body {
		return true
	}
	return p.named(n, t, small)
}

// named reports whether the names of an element say that it is no main text.
func (p *pruner) named(n *html.Node, t tally, small bool) bool {
	all := names(n)
	price := false // "share-price"
	for _, name := range all {
		price = price || name == "price"
	}
	for i, name := range all {
		next := ""
		if i+1 < len(all) {
			next = all[i+1]
		}
		switch {
		case oneOf(namesAlways, name):
			return !t.body || name == "comments" || name == "disqus"
		case name == "paywall" || name == "regwall" || name == "piano":
			return t.text < 900 && t.nodes < 200 && asksToPay(textOf(n))
		case name == "player":
			return t.text < 80 && !t.body
		case name == "site" && (next == "notice" || next == "sub" || next == "description"):
			return t.text < 400 && !t.body
		case !small || t.body:
		case oneOf(namesSmall, name), name == "pull" && next == "quote", name == "most" && next == "read", name == "app" && next == "promo":
			return true
		case oneOf(namesLinked, name) && t.links > 0 && !price:
			return name != "more" || i > 0 && all[i-1] == "read"
		case oneOf(" credit credits copyright photographer ", name):
			return t.text < 160 && (within(n, "figure") || within(n, "figcaption"))
		}
	}
	if t.body || !oneOf(" div section ul aside ", n.Data) {
		return false
	}
	if !small {
		return t.text < 900 && offers(n)
	}
	return t.dropped && t.text > 0 && t.text == t.heads || headed(n, heads) || t.text < 900 && offers(n)
}

// heads are headings of what leads away from a page or is about its readers.
const heads = "|related|related stories|related articles|related news|related topics|read more|more on this|more on this story|more from us|" +
	"most read|most popular|most viewed|trending|trending now|recommended|recommended for you|you might also like|you may also like|" +
	"share this|share this article|share this page|share|updates to this page|follow us|newsletter|sign up|comments|leave a reply|leave a comment|tags|topics|more stories|latest news|editor's picks|" +
	"archivado en|etiquetas|más información|te puede interesar|relacionados|noticias relacionadas|lo más leído|comentarios|"

// headed reports whether the first thing in an element is one of headings.
func headed(n *html.Node, headings string) bool {
	s := strings.TrimRight(strings.ToLower(heading(n)), ":")
	return s != "" && strings.Contains(headings, "|"+s+"|")
}

// heading returns the heading that an element begins with; empty for none.
func heading(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
			continue
		case c.Type == html.ElementNode && oneOf(" h2 h3 h4 h5 h6 strong ", c.Data):
			return plainText(textOf(c))
		}
		return ""
	}
	return ""
}

// names returns the words of the names of an element, in small letters:
// "newsletter", "signup" of "newsletterSignup-2".
func names(n *html.Node) []string {
	var all []string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-component":
			all = append(all, nameWords(a.Val[:min(len(a.Val), 512)])...)
		}
	}
	return all
}

func nameWords(s string) []string {
	var all []string
	start := -1
	for i := 0; i <= len(s); i++ {
		letter := i < len(s) && isLetter(s[i])
		capital := letter && s[i] < 'a' && i > 0 && 'a' <= s[i-1] && s[i-1] <= 'z'
		if start >= 0 && (!letter || capital) {
			all = append(all, strings.ToLower(s[start:i]))
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
	}
	return all
}

// menu reports whether an element is a list of short links and little else, or
// a small one of links and nothing else.
func menu(n *html.Node, t tally, small bool) bool {
	if t.body || t.links < 2 || 10*t.linked < 8*t.text || !oneOf(" ul ol div td section p ", n.Data) {
		return false
	}
	return t.links >= 3 && t.linked < 32*t.links || small && 20*t.linked >= 19*t.text && n.Data != "p"
}

// corrects notes the text of an element that corrects the page, and reports
// whether it is one.
func (p *pruner) corrects(n *html.Node) bool {
	if !oneOf(" p div li span aside section footer em small ", n.Data) {
		return false
	}
	s := strings.Join(strings.Fields(textOf(n)), " ")
	if !correction(s) {
		return false
	}
	if len(p.kept) < maxNotes && (len(p.kept) == 0 || !strings.Contains(s, p.kept[len(p.kept)-1])) {
		p.kept = append(p.kept, s) // and not again for the elements around it
	}
	return true
}

// correction reports whether a paragraph tells what was changed in a report.
func correction(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 120)])
	for _, lead := range []string{"correction:", "corrections:", "correction –", "correction —", "clarification:", "editor's note:", "editor’s note:",
		"an earlier version of this", "a previous version of this", "corrected the "} {
		if strings.HasPrefix(lower, lead) {
			return len(s) > len(lead)+10
		}
	}
	for _, what := range []string{"article", "story", "report", "headline"} {
		rest, ok := strings.CutPrefix(lower, "this "+what+" ")
		if !ok {
			continue
		}
		for _, verb := range []string{"was amended", "has been amended", "was corrected", "has been corrected", "was updated", "has been updated", "was changed", "has been changed"} {
			if strings.HasPrefix(rest, verb) {
				return true
			}
		}
	}
	return false
}

// within reports whether an element lies in one of a tag.
func within(n *html.Node, tag string) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && n.Data == tag {
			return true
		}
	}
	return false
}

// textOf returns the text of an element, with a space for each of its parts.
func textOf(n *html.Node) string {
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		} else if n.Type == html.ElementNode && oneOf(paragraphs+lines, n.Data) {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	return b.String()
}

// hasWord reports whether an element holds a letter or a digit.
func hasWord(n *html.Node) bool {
	for s := textOf(n); s != ""; {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		s = s[size:]
	}
	return false
}
