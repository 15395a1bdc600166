package source

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Blocks is a visitor that writes the text of a page as lines: a paragraph,
// a heading or a list begins after an empty line, an item of a list and a
// row of a table on a new one.
type blocks struct {
	out     strings.Builder
	gap     gap // what parts the text before from the next
	skipped int // how many elements deep in what is left out
	skip    string
	pre     int

	starts []paragraphStart
	part   string // what the text now read is a part of, where it is not the running text
	within string // the tag of that part
	depth  int    // of such tags
}

// A paragraphStart is where a paragraph begins in the text, and its part.
type paragraphStart struct {
	at   int
	part string
}

// A gap parts two stretches of text; the widest one asked for counts.
type gap uint8

const (
	joined gap = iota
	space
	newLine
	emptyLine
)

// What elements do to the text around them, with a space on both ends of
// each name.
const (
	paragraphs = " p div h1 h2 h3 h4 h5 h6 section article main blockquote figure figcaption ul ol dl table pre header address details summary hr center body caption "
	lines      = " li br tr dt dd "
	leftOut    = " script style noscript template svg math nav footer aside form button select textarea iframe object canvas audio video head title "
	voids      = " area base br col embed hr img input link meta param source track wbr "
)

func (b *blocks) start(tag string, attrs []html.Attribute) {
	if tag == "body" {
		b.skipped = 0 // the end tag of head may be left out
	}
	switch {
	case b.skipped > 0:
		if tag == b.skip {
			b.skipped++
		}
	case oneOf(voids, tag) && tag != "br" && tag != "hr":
	case oneOf(leftOut, tag), hasAttr(attrs, "hidden"), attr(attrs, "aria-hidden") == "true" && !oneOf(voids, tag), reference(tag, attrs):
		b.skip, b.skipped = tag, 1
	default:
		b.open(tag)
		b.enter(tag, attrs)
		if tag == "pre" {
			b.pre++
		}
		if tag == "q" {
			b.text("“")
		}
	}
}

// reference reports whether an element is the mark of a footnote.
func reference(tag string, attrs []html.Attribute) bool {
	return tag == "sup" && strings.Contains(attr(attrs, "class"), "reference")
}

func (b *blocks) end(tag string) {
	switch {
	case b.skipped > 0:
		if tag == b.skip {
			b.skipped--
		}
	case oneOf(voids, tag):
	default:
		if tag == "q" {
			b.close("”")
		}
		b.open(tag)
		b.leave(tag)
		if tag == "pre" {
			b.pre = max(0, b.pre-1)
		}
		if tag == "td" || tag == "th" {
			b.gap = max(b.gap, space)
		}
	}
}

// enter notes the start of what is no running text.
func (b *blocks) enter(tag string, attrs []html.Attribute) {
	switch {
	case b.depth > 0:
		if tag == b.within {
			b.depth++
		}
	case tag == "figcaption" || tag == "figure":
		b.part, b.within, b.depth = "caption", tag, 1
	case oneOf(" p div span ", tag) && strings.Contains(strings.ToLower(attr(attrs, "class")), "caption"):
		b.part, b.within, b.depth = "caption", tag, 1
	case oneOf(" section div ol ", tag) && strings.Contains(attr(attrs, "class"), "footnotes"):
		b.part, b.within, b.depth = "footnotes", tag, 1
	}
}

func (b *blocks) leave(tag string) {
	if b.depth > 0 && tag == b.within {
		if b.depth--; b.depth == 0 {
			b.part = ""
		}
	}
}

// open widens the gap as an element asks for.
func (b *blocks) open(tag string) {
	switch {
	case oneOf(paragraphs, tag):
		b.gap = max(b.gap, emptyLine)
	case oneOf(lines, tag):
		b.gap = max(b.gap, newLine)
	}
}

// close writes s right behind the text before.
func (b *blocks) close(s string) {
	b.out.WriteString(s)
}

// text writes s with its white space folded; within pre, line breaks stay.
func (b *blocks) text(s string) {
	if b.skipped > 0 {
		return
	}
	for _, r := range s {
		switch {
		case r == '\n' && b.pre > 0:
			b.gap = max(b.gap, newLine)
		case unicode.IsSpace(r):
			b.gap = max(b.gap, space)
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u200e' || r == '\u200f' || r == '\u061c' || r == 0:
			// Soft hyphens and marks without width would split words.
		default:
			b.flush()
			b.out.WriteRune(r)
		}
	}
}

// flush writes the gap, none at the start of the text.
func (b *blocks) flush() {
	first := b.out.Len() == 0
	if !first {
		b.out.WriteString([...]string{"", " ", "\n", "\n\n"}[b.gap])
	}
	if first || b.gap == emptyLine {
		b.starts = append(b.starts, paragraphStart{b.out.Len(), b.part})
	}
	b.gap = joined
}
