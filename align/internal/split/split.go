// Package split finds the sentences of a text.
package split

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// MaxSentence is the length in bytes above which a sentence is cut, so that
// later stages stay linear on text without punctuation.
const MaxSentence = 4000

// Sentences returns the sentences of s, which is in the language ("en" or
// "es"), as byte spans, in order and without overlap, each trimmed of
// surrounding white space, list markers and dashes.
//
//  1. Blank lines end a sentence, unless they cut it: after a title ("Gen.")
//     or a word that cannot stand last, the next paragraph continues it.
//  2. A single newline is a space where lines are wrapped, and an end where
//     the line stopped short of the width, or a list item follows.
//  3. A full stop ends a sentence unless it belongs to a number, an
//     abbreviation, an initial, an address or a file name, or a lower-case
//     word follows. Marks of closing stay with the sentence they close.
//  4. A sentence inside a quotation is a sentence; inside parentheses that
//     open within another sentence it is not.
//  5. Lines that are page furniture ("Advertisement", credits, sign-offs)
//     and lines without letters belong to no sentence.
//  6. A sentence above 4,000 bytes is cut after a clause, else at white
//     space, else between runes.
//
// Bytes that are not UTF-8 are kept as they are. Time is linear in len(s).
func Sentences(s, language string) []text.Span {
	p := splitter{
		words:     splitWordsOf(language),
		s:         s,
		newline:   '\n',
		unicase:   !hasUpper(s),
		spans:     make([]text.Span, 0, 4+len(s)/160),
		nextClose: -1,
	}
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') >= 0 {
		p.newline = '\r'
	}
	p.blocks()
	return p.spans
}

// A splitter holds the state of one call of [Sentences].
type splitter struct {
	s       string
	words   *splitWords
	newline byte // what ends a line
	unicase bool // the text knows no capitals: lower case may start a sentence
	spans   []text.Span

	// Lines; see lines.go.
	pos   int       // where the next line starts
	para  paragraph // the paragraph that is being read
	block text.Span // the running text that is being collected

	// The sentence that is being scanned; see scan.go.
	start, end int  // of what is left of the block
	quoted     bool // an odd number of straight double quotes came before
	depth      int  // open parentheses
	paren      int  // where the first of them opened
	nextClose  int  // a closing parenthesis known to come, or -1
}

// emit adds the sentence that spans a to b, unless nothing is left of it
// once markers and white space are off.
func (p *splitter) emit(a, b int) {
	a, b = trimSpan(p.s, a, b)
	credit := a < b && p.s[a] == '|' // "The pier burns. | AP Photo"
	a = skipMarkers(p.s, a, b)
	if !hasWord(p.s[a:b]) || credit && isFurniture(p.s[a:b]) {
		return
	}
	for b-a > MaxSentence {
		c := cutLong(p.s[a:b])
		p.add(a, a+c)
		a, _ = trimSpan(p.s, a+c, b)
	}
	p.add(a, b)
}

// add appends the span a to b, trimmed, if anything is left of it.
func (p *splitter) add(a, b int) {
	if a, b = trimSpan(p.s, a, b); a < b {
		p.spans = append(p.spans, text.Span{Start: a, End: b})
	}
}

// cutLong returns where to cut s, which is longer than MaxSentence: after the
// last clause mark of the latter half, else after the last white space, else
// at the last rune boundary.
func cutLong(s string) int {
	space := 0
	for i := MaxSentence; i > MaxSentence/2; i-- {
		if s[i] > ' ' {
			continue
		}
		switch s[i-1] {
		case ',', ';', ':', ')':
			return i
		}
		if space == 0 {
			space = i
		}
	}
	if space > 0 {
		return space
	}
	i := MaxSentence
	for n := 0; n < 3 && s[i]&0xC0 == 0x80; n++ {
		i--
	}
	return i
}
