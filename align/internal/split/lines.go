package split

import (
	"strings"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// Widths of lines, in runes.
const (
	minWrap = 40  // nobody wraps prose in a column narrower than this
	maxWrap = 140 // a line longer than this is a paragraph, nobody wraps there
)

// A textLine is one line of the text, without white space and marker.
type textLine struct {
	text.Span
	item bool // a bullet or a list number stood before it
	gap  bool // a blank line, or nothing, precedes it
}

// A paragraph is what is known of the lines up to the next blank one.
type paragraph struct {
	end   int  // where it ends
	lines int  // how many lines it has, 2 meaning two or more until measured
	width int  // its longest line, in runes
	list  bool // lines that each start with a capital and end with a word
}

// blocks reads the lines, joins those of one running text, and splits it. A
// line that belongs to no sentence ends the running text, for a span cannot
// leave out what stands in its middle.
func (p *splitter) blocks() {
	var prev textLine
	open := false
	for {
		l, ok := p.line()
		if !ok {
			break
		}
		switch {
		case p.dropped(&prev, &l, open):
			if open {
				p.flush()
			}
			open = false
		case open && p.continues(&prev, &l):
			p.block.End = l.End
			prev = l
		default:
			if open {
				p.flush()
			}
			open, p.block, prev = true, l.Span, l
		}
	}
	if open {
		p.flush()
	}
}

// flush splits the text that has been collected.
func (p *splitter) flush() { p.sentences(p.block.Start, p.block.End) }

// line returns the next line that is not blank.
func (p *splitter) line() (textLine, bool) {
	l := textLine{gap: p.pos == 0}
	for p.pos < len(p.s) {
		from, to := p.pos, len(p.s)
		if n := strings.IndexByte(p.s[from:], p.newline); n >= 0 {
			to = from + n
		}
		p.pos = min(to+1, len(p.s))
		a, b := trimSpan(p.s, from, to)
		if a == b {
			l.gap = true
			continue
		}
		if from >= p.para.end {
			p.measure(from)
		}
		l.Start, l.End = a, b
		p.unmark(&l)
		return l, true
	}
	return l, false
}

// measure reads the lines of the paragraph that starts at from. Lines without
// a space, such as addresses, say nothing of the width.
func (p *splitter) measure(from int) {
	g := paragraph{list: true}
	for from < len(p.s) {
		to := len(p.s)
		if n := strings.IndexByte(p.s[from:], p.newline); n >= 0 {
			to = from + n
		}
		a, b := trimSpan(p.s, from, to)
		if a == b && g.lines > 0 {
			break
		}
		g.lines++
		g.end = to + 1
		if g.lines == 1 && (to+1 >= len(p.s) || p.s[to+1] == p.newline) {
			break
		}
		if l := p.s[a:b]; strings.IndexByte(l, ' ') > 0 {
			g.width = max(g.width, utf8.RuneCountInString(l))
			g.list = g.list && startAt(l, 0, len(l)) != openLower && strings.IndexByte(".!?,;:-", l[len(l)-1]) < 0
		}
		from = to + 1
	}
	g.list = g.list && (g.lines > 3 || g.lines == 3 && g.width < minWrap)
	p.para = g
}

// unmark moves the start of l past a bullet, a heading's number signs or a
// quoted mail's angle bracket, and strips emphasis around the whole line.
func (p *splitter) unmark(l *textLine) {
	s := p.s
	i := l.Start
	for i < l.End && s[i] == '#' {
		i++
	}
	if i < l.End && (i == l.Start || s[i] != ' ') {
		i = l.Start
	}
	i = skipSpace(s, i, l.End)
	if j := skipMarkers(s, i, l.End); j > i {
		l.item, i = true, j
	} else if j := p.number(i, l.End); j > i {
		l.item, i = true, j
	}
	i = skipCredit(s, i, l.End)
	b := l.End
	for b-i > 4 && strings.HasPrefix(s[i:b], "**") && strings.HasSuffix(s[i:b], "**") {
		i, b = trimSpan(s, i+2, b-2)
	}
	if i < b {
		l.Start, l.End = i, b
	}
}

// number returns where the text behind a list number at i starts ("3. ",
// "3) "), or i.
func (p *splitter) number(i, end int) int {
	j := i
	for j < end && j-i < 3 && isASCIIDigit(p.s[j]) {
		j++
	}
	if j == i || j+1 >= end || p.s[j] != '.' && p.s[j] != ')' || p.s[j+1] != ' ' {
		return i
	}
	j = skipSpace(p.s, j+1, end)
	if startAt(p.s, j, end) == openLower && !p.unicase {
		return i
	}
	return j
}

// continues reports whether line l goes on with what prev says. Whoever wraps
// text fills each line: a line that with the next word would have filled no
// more than three quarters of its paragraph's width was ended on purpose.
func (p *splitter) continues(prev, l *textLine) bool {
	s := p.s
	kind := startAt(s, skipOpeners(s, l.Start, l.End), l.End)
	if l.gap {
		return !l.item && p.resumes(prev, l, kind)
	}
	done, word := p.lineEnd(prev)
	if l.item {
		return !done && !prev.item && kind == openLower && s[prev.End-1] != ':'
	}
	switch {
	case kind == openLower && !(p.unicase && done):
		return true
	case p.para.list, p.para.width > maxWrap && !p.hangs(word, prev):
		return false
	}
	room := utf8.RuneCountInString(s[prev.Start:prev.End]) + 1 + len(asciiWordAt(s, l.Start, l.End))
	return p.hangs(word, prev) || room*4 > p.para.width*3
}

// hangs reports whether the text cannot end behind word, the last of l.
func (p *splitter) hangs(word string, l *textLine) bool {
	switch c := p.s[l.End-1]; c {
	case ',', '-', '(':
		return true
	case '.':
		return p.abbreviation(word, p.unicase) == abbrevTitle
	default:
		return isASCIILetter(c) && p.roleOf(word)&roleConnect != 0
	}
}

// resumes reports whether l goes on with a sentence of prev though a blank
// line cuts it. kind is how l starts. Copies of a story break after "Gen.",
// where their maker took the stop for an end; headings and salutations, which
// end without a stop as well, are short or do not hang in the air.
func (p *splitter) resumes(prev, l *textLine, kind opening) bool {
	s := p.s
	done, word := p.lineEnd(prev)
	last := s[prev.End-1]
	switch {
	case last == '.' && kind == openUpper:
		return p.abbreviation(word, false) == abbrevTitle && len(word) > 1 && prev.Len() > len(word)+1
	case done:
		return false
	case dateline(s[prev.Start:prev.End]):
		return kind == openUpper || kind == openDigit
	case prev.End-p.block.Start < minWrap:
		return false
	case kind == openLower:
		next := asciiWordAt(s, skipOpeners(s, l.Start, l.End), l.End)
		return last == ',' || isASCIILetter(last) && (p.roleOf(word)|p.roleOf(next))&roleConnect != 0
	case kind == openUpper:
		return isASCIILetter(last) && isASCIILower(word[0]) && p.roleOf(word)&roleDangling != 0
	}
	return false
}

// lineEnd reports whether l ends like a sentence, and returns its last word.
func (p *splitter) lineEnd(l *textLine) (done bool, word string) {
	s, i := p.s, l.End
	for n := 0; n < 6 && i > l.Start; n++ {
		w := 0
		for _, k := range [...]int{1, 2, 3} {
			if i-k >= l.Start && closerAt(s, i-k) == k {
				w = k
				break
			}
		}
		if w == 0 {
			break
		}
		i -= w
	}
	if i == l.Start {
		return false, ""
	}
	c := s[i-1]
	done = c == '.' || c == '!' || c == '?' || i-3 >= l.Start && ellipsisAt(s, i-3)
	if c == '.' {
		i--
	}
	return done, wordBefore(s, l.Start, i)
}

// dateline reports whether s is a place and an agency that a story is to
// follow: "LYON, France (AP) --".
func dateline(s string) bool {
	if len(s) > 80 || len(s) < 5 || !isASCIIUpper(s[0]) || !isASCIIUpper(s[1]) {
		return false
	}
	switch {
	case strings.HasSuffix(s, " _"), strings.HasSuffix(s, "--"), strings.HasSuffix(s, " -"),
		strings.HasSuffix(s, "—"), strings.HasSuffix(s, "–"):
		return strings.IndexByte(s, '(') > 0
	}
	return false
}
