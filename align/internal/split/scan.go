package split

import "strings"

// A byteClass says what the scanner does with a byte.
type byteClass uint8

const (
	classPlain byteClass = iota
	classStop            // may end a sentence
	classQuote           // a straight double quote
	classParen           // opens or closes parentheses
	classUpper           // a capital: headlines may have run together
	classLead            // first byte of "…"
)

// byteClasses gives the class of each byte.
var byteClasses = [256]byteClass{
	'.': classStop, '!': classStop, '?': classStop, '"': classQuote,
	'(': classParen, ')': classParen, 0xE2: classLead,
	'A': classUpper, 'B': classUpper, 'C': classUpper, 'D': classUpper, 'E': classUpper, 'F': classUpper,
	'G': classUpper, 'H': classUpper, 'I': classUpper, 'J': classUpper, 'K': classUpper, 'L': classUpper,
	'M': classUpper, 'N': classUpper, 'O': classUpper, 'P': classUpper, 'Q': classUpper, 'R': classUpper,
	'S': classUpper, 'T': classUpper, 'U': classUpper, 'V': classUpper, 'W': classUpper, 'X': classUpper,
	'Y': classUpper, 'Z': classUpper,
}

// sentences splits the running text a to b and emits its sentences. It looks
// at each byte once; what it looks up around a stop is bounded, so that the
// whole stays linear.
func (p *splitter) sentences(a, b int) {
	s := p.s
	p.start, p.end, p.quoted, p.depth = a, b, false, 0
	for i := a; i < b; {
		switch byteClasses[s[i]] {
		case classPlain:
			i++
		case classQuote:
			p.quoted = !p.quoted
			i++
		case classParen:
			p.bracket(i)
			i++
		case classUpper:
			if i > p.start && isASCIILower(s[i-1]) && p.runTogether(i) {
				p.breakAt(i, i)
			}
			i++
		case classLead:
			if !ellipsisAt(s, i) {
				i += 3
				continue
			}
			i = p.stop(i)
		case classStop:
			i = p.stop(i)
		}
	}
	p.emit(p.start, b)
}

// bracket counts the parenthesis at i.
func (p *splitter) bracket(i int) {
	switch {
	case p.s[i] == '(':
		if p.depth == 0 {
			p.paren = i
		}
		p.depth++
	case p.depth > 0:
		p.depth--
	}
}

// breakAt ends the sentence at i; the next one starts at next.
func (p *splitter) breakAt(i, next int) {
	p.emit(p.start, i)
	p.start, p.depth = next, 0
}

// A stopMark is a run of marks that may end a sentence, with what closes behind
// it: `?`, `."`, `…`, `.”)`.
type stopMark struct {
	at     int  // its first mark
	end    int  // behind its last mark or closer
	next   int  // the next byte that is not white
	word   int  // next, or behind the quotes and brackets that open there
	mark   byte // '.', '!' or '?'; '~' is an ellipsis
	dots   int  // full stops in it
	quote  bool // a closing quote follows the mark
	paren  bool // a closing bracket follows the mark
	spaced bool // white space precedes it
}

// stop reads the marks at i, ends the sentence there if they do, and returns
// where to go on. It goes on behind all it has read, however long the run.
func (p *splitter) stop(i int) int {
	k := stopMark{at: i, mark: '.'}
	p.marks(&k, i)
	k.next = skipSpace(p.s, k.end, p.end)
	if k.next >= p.end {
		return p.end
	}
	k.word = k.next
	if k.mark != '~' && k.end < k.next { // ". ... The": the dots open what follows
		k.word = skipEllipsis(p.s, k.word, p.end)
	}
	k.word = skipOpeners(p.s, k.word, p.end)
	if k.spaced = spaceBefore(p.s, p.start, i) > 0; p.inParens(&k) {
		return k.end
	}
	if k.end == k.next && p.lostSpace(&k) || k.end < k.next && p.ends(&k) {
		p.breakAt(k.end, k.next)
	}
	return max(k.end, i+1)
}

// marks reads the marks and the closers behind them into k.
func (p *splitter) marks(k *stopMark, i int) {
	s, j := p.s, i
	for j < p.end {
		c := s[j]
		n := 0
		switch {
		case c == '!' || c == '?':
			k.mark, n = c, 1
		case c == '.':
			k.dots++
			n = 1
		case ellipsisAt(s, j):
			k.dots += 3
			n = 3
		case c == ' ' && k.dots > 0 && j+1 < p.end && s[j+1] == '.' && (j+2 == p.end || s[j+2] == ' ' || s[j+2] == '\n'):
			n = 1 // ". . ."
		default:
			n = p.closer(k, j)
		}
		if n == 0 || j+n > p.end {
			break
		}
		j += n
	}
	k.end = j
	if k.mark == '.' && k.dots > 1 && k.dots != 4 {
		k.mark = '~'
	}
}

// closer returns the length of the closing quote or bracket at j, or 0, with
// the space before it where it stands apart. It notes in k what it was. A
// straight quote closes where white space follows or an odd number came
// before; only curly quotes and open straight ones may stand apart.
func (p *splitter) closer(k *stopMark, j int) int {
	s := p.s
	gap := 0
	if s[j] == ' ' {
		gap = 1
		if j++; j >= p.end {
			return 0
		}
	}
	n := closerAt(s, j)
	if n == 0 {
		return p.footnote(j, gap)
	}
	free := j+n >= p.end || spaceAt(s, j+n) > 0
	letter := !free && (isASCIILetter(s[j+n]) || isASCIIDigit(s[j+n]))
	switch c := s[j]; {
	case gap == 1 && (!free || c == ')' || c == ']' || c == '*' || c == '_' || c == '"' && !p.quoted || c == '\''):
		return 0
	case c == '"':
		if letter && !p.quoted {
			return 0
		}
		p.quoted = false
		k.quote = true
	case c == ')' || c == ']' || c == '}':
		if c == ')' {
			p.bracket(j)
		}
		k.paren = true
	case c == '\'':
		if letter {
			return 0
		}
		k.quote = true
	case c == '*' || c == '_':
		if letter {
			return 0
		}
	default:
		k.quote = true
	}
	return gap + n
}

// footnote returns the length of a note in brackets at j ("[12]"), or 0.
func (p *splitter) footnote(j, gap int) int {
	if gap > 0 || p.s[j] != '[' {
		return 0
	}
	n := 1
	for j+n < p.end && n < 5 && isASCIIDigit(p.s[j+n]) {
		n++
	}
	if n == 1 || j+n >= p.end || p.s[j+n] != ']' {
		return 0
	}
	return n + 1
}

// inParens reports whether k stands in parentheses that opened within the
// sentence and close soon.
func (p *splitter) inParens(k *stopMark) bool {
	if p.depth == 0 || p.paren <= p.start {
		return false
	}
	if p.nextClose >= k.end && p.nextClose < p.end {
		return true
	}
	p.nextClose = strings.IndexByte(p.s[k.end:min(k.end+300, p.end)], ')')
	if p.nextClose < 0 {
		p.depth = 0 // it never closes: a slip, or a smiling face
		return false
	}
	p.nextClose += k.end
	return true
}
