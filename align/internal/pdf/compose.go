package pdf

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A composition is the running text of a file as it is put together.
type composition struct {
	out       []byte
	places    []text.Place
	paragraph int
	last      line // the line written last
	hyphens   hyphens
}

// compose returns the text of pages, a paragraph to a line and an empty line
// between them, and where its stretches stand.
func compose(pages []page) (string, []text.Place) {
	furniture := repeated(pages)
	c := &composition{hyphens: hyphensOf(pages)}
	for i, p := range pages {
		var blocks [][]line
		for _, block := range p.blocks {
			// Before tables: a footer of two ends would be a row of one.
			if kept := furniture.strip(block, p, i); len(kept) > 0 {
				blocks = append(blocks, kept)
			}
		}
		for _, block := range tables(blocks) {
			c.block(i+1, block)
		}
	}
	if len(c.out) > 0 {
		c.out = append(c.out, '\n')
	}
	return string(c.out), c.places
}

// block writes the lines of a block as paragraphs.
func (c *composition) block(page int, lines []line) {
	if len(lines) == 0 {
		return
	}
	around := lines[0].box
	for _, l := range lines {
		around = around.with(l.box)
	}
	for i, l := range lines {
		switch {
		case i == 0 && c.continues(l):
			c.join(l)
			c.places = append(c.places, text.Place{Start: len(c.out), Page: page, Paragraph: c.paragraph})
		case i == 0 || opens(lines[i-1], l, around):
			if len(c.out) > 0 {
				c.out = append(c.out, "\n\n"...)
			}
			c.paragraph++
			c.places = append(c.places, text.Place{Start: len(c.out), Page: page, Paragraph: c.paragraph})
		case isRow(lines[i-1], l, around):
			c.out = append(c.out, '\n')
		default:
			c.join(l)
		}
		c.write(l)
	}
}

// write appends the words of a line.
func (c *composition) write(l line) {
	c.out = append(c.out, l.text...)
	c.last = l
}

// join parts a line from the one before it within a paragraph: by a space, or
// by nothing where a word was broken.
func (c *composition) join(next line) {
	switch keep, broken := c.hyphens.broken(c.out, next.text); {
	case !broken:
		c.out = append(c.out, ' ')
	case !keep:
		c.out = c.out[:len(c.out)-len(hyphenAt(c.last.text))]
	}
}

// continues reports whether a block goes on with the paragraph that a column
// or page before it broke off: in letters of the same size, from no end of a
// sentence to no beginning of one.
func (c *composition) continues(first line) bool {
	if len(c.out) == 0 || c.last.text == "" || !alike(c.last.height(), first.height()) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(first.text)
	if hyphenAt(c.last.text) != "" && unicode.IsLower(r) {
		return true
	}
	end := strings.TrimRight(c.last.text, "\"'”’)]»")
	return unicode.IsLower(r) && strings.Count(c.last.text, " ") >= 2 && !strings.HasSuffix(end, ".") &&
		!strings.HasSuffix(end, "!") && !strings.HasSuffix(end, "?") && !strings.HasSuffix(end, ":")
}

// alike reports whether two heights of lines are those of one size of type:
// a line without long letters is lower.
func alike(a, b float64) bool { return a < 1.25*b && b < 1.25*a }

// opens reports whether a line opens a paragraph: it stands apart, is
// indented, or is set in another size; or the line before ends a sentence
// long before the margin.
func opens(before, l line, around box) bool {
	size := max(1, min(before.height(), l.height()))
	switch gap := l.y0 - before.y1; {
	case gap > 0.8*size, gap < -2*size:
		return true
	case !alike(before.height(), l.height()):
		return true
	}
	const indent = 0.8
	if l.x0-around.x0 > indent*size && l.x0-around.x0 < 6*size && before.x0-around.x0 < indent*size/2 && startsSentence(l.text) {
		return true
	}
	return around.x1-before.x1 > 4*size && endsSentence(before.text) && startsSentence(l.text)
}

// isRow reports whether a line is no part of running text, but a row of a
// table, a list or an address: it ends so far from the margin that the next
// one, which begins anew, had room.
func isRow(l, next line, around box) bool {
	if r, _ := utf8.DecodeRuneInString(next.text); strings.ContainsRune("•‣▪◦●■", r) {
		return true
	}
	return l.row || hyphenAt(l.text) == "" && startsSentence(next.text) && l.x1-around.x0 < 0.6*(around.x1-around.x0)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]»")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

func startsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘([«—–-• "))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// clean resolves ligatures and drops what has no width.
func clean(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] >= ' ' && s[i] < 0x7f
	}
	if ascii {
		return s
	}
	return ligatures().Replace(strings.ToValidUTF8(s, "\uFFFD"))
}

// ligatures replaces what type sets as one sign by its letters.
var ligatures = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
		"\u00a0", " ", "\u200b", "", "\ufeff", "", "\x00", "", "\x03", "", "\t", " ")
})
