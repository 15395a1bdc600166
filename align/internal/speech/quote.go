package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A quote is a quotation and where it stands, marks and all.
type quote struct {
	text.Quote
	span text.Span
}

// maxQuote is the length in bytes above which an opening mark without its
// closing mark is taken for a slip.
const maxQuote = 4000

// maxSingle is how far, in bytes, the closing mark of a single mark is looked for.
const maxSingle = 800

// maxDepth is how many quotations can stand one within another.
const maxDepth = 4

// quotes finds the quotations of a text.
//
//  1. Curly and angular marks say by themselves which end they are. A
//     straight mark opens where white space or an opening mark stands before
//     it and a letter or figure behind it.
//  2. A quotation ends at its closing mark, else at the end of its paragraph;
//     where the next paragraph begins with an opening mark, it goes on there.
//  3. A single mark opens only where its closing mark follows in the
//     paragraph; between letters it is an apostrophe.
func quotes(s string) []quote {
	q := quoter{s: s}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\n':
			i = q.paragraph(i)
			continue
		case c != '"' && c != '\'' && c != '`' && c < utf8.RuneSelf:
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += q.mark(i, r, n)
	}
	q.endAll(len(s))
	return q.list
}

// A quoter holds the quotations that are open while a text is read.
type quoter struct {
	s    string
	list []quote
	open []opened
	cut  bool // the paragraph before ended inside a quotation
}

// An opened is a quotation whose end is not yet seen.
type opened struct {
	at   int  // index in the list
	mark rune // what closes it
}

// paragraph handles the newline at i and returns where to read on. A single
// newline ends a paragraph only before an opening mark, or behind the end of a
// sentence.
func (q *quoter) paragraph(i int) int {
	next := i
	for next < len(q.s) && (q.s[next] == ' ' || q.s[next] == '\n' || q.s[next] == '\r' || q.s[next] == '\t') {
		next++
	}
	blank := strings.Count(q.s[i:next], "\n") > 1
	r, _ := utf8.DecodeRuneInString(q.s[next:])
	if blank || next == len(q.s) || r == '“' || r == '"' || r == '«' || endsSentence(q.s[:i]) {
		q.cut = len(q.open) > 0
		q.endAll(i)
	}
	return next
}

// endsSentence reports whether s ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\r”\"’'»)")
	return s != "" && strings.IndexByte(".!?", s[len(s)-1]) >= 0
}

// mark handles the rune at i and returns how many bytes it took.
func (q *quoter) mark(i int, r rune, n int) int {
	switch r {
	case '“', '„', '«':
		if r == '“' && q.isOpen('”') && !q.before(i) && !q.behind(i+n) {
			q.end(i, n, '”') // a slip of the setter
			break
		}
		q.begin(i, n, map[rune]rune{'“': '”', '„': '”', '«': '»'}[r])
	case '”', '»':
		q.end(i, n, r)
	case '"':
		q.straight(i, 1, '"')
	case '`':
		if strings.HasPrefix(q.s[i:], "``") {
			q.begin(i, 2, '"')
			return 2
		}
	case '\'':
		if strings.HasPrefix(q.s[i:], "''") {
			q.straight(i, 2, '"')
			return 2
		}
		q.single(i, 1, '\'')
	case '‘':
		q.single(i, n, '’')
	case '’':
		if strings.HasPrefix(q.s[i+n:], "’") && q.isOpen('”') && !q.isOpen('’') { // a double mark, typed as two
			q.end(i, 2*n, '”')
			return 2 * n
		}
		if q.closing(i, n) {
			q.end(i, n, r)
		}
	}
	return n
}

// straight handles a mark that looks alike at both ends.
func (q *quoter) straight(i, n int, closing rune) {
	if !q.isOpen(closing) && q.isOpen('”') && !q.before(i) {
		q.end(i, n, '”')
		return
	}
	if q.isOpen(closing) && !(q.before(i) && q.behind(i+n)) {
		q.end(i, n, closing)
		return
	}
	if q.behind(i+n) && (q.before(i) || !q.isOpen(closing)) {
		q.endOf(closing, i)
		q.begin(i, n, closing)
	}
}

// single handles a single mark: an opening, a closing, or an apostrophe.
func (q *quoter) single(i, n int, closing rune) {
	if closing == '\'' && q.isOpen(closing) && q.closing(i, n) {
		q.end(i, n, closing)
		return
	}
	if !q.before(i) || !q.behind(i+n) || '0' <= q.s[i+n] && q.s[i+n] <= '9' || q.isOpen(closing) {
		return
	}
	rest := q.s[i+n : min(len(q.s), i+n+maxSingle)]
	if k := strings.Index(rest, "\n\n"); k >= 0 {
		rest = rest[:k]
	}
	for k, r := range rest {
		size := utf8.RuneLen(r)
		if (r == closing || r == '’' && closing == '\'') && q.closing(i+n+k, size) && !q.plural(i+n+k, rest[k+size:], closing) {
			q.begin(i, n, closing)
			return
		}
	}
}

// plural reports whether the mark at i may be the apostrophe of a plural
// ("the workers' pay"), while another mark that can close follows.
func (q *quoter) plural(i int, rest string, closing rune) bool {
	if i == 0 || q.s[i-1] != 's' {
		return false
	}
	for k, r := range rest {
		if r == closing && q.closing(i+len(string(closing))+k, utf8.RuneLen(r)) {
			return true
		}
	}
	return false
}

// closing reports whether a single mark of n bytes at i can close: something
// stands before it and no letter behind it.
func (q *quoter) closing(i, n int) bool {
	if i == 0 || q.s[i-1] == ' ' || q.s[i-1] == '\n' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(q.s[i+n:])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// before reports whether what stands before i lets a mark open there.
func (q *quoter) before(i int) bool {
	if i == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(q.s[:i])
	return unicode.IsSpace(r) || strings.ContainsRune(`([{—–-/"“‘'«:`, r)
}

// behind reports whether what stands at i lets a mark before it open.
func (q *quoter) behind(i int) bool {
	if i >= len(q.s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(q.s[i:])
	return !unicode.IsSpace(r) && !strings.ContainsRune(".,;!?)", r)
}

func (q *quoter) isOpen(closing rune) bool {
	for _, o := range q.open {
		if o.mark == closing {
			return true
		}
	}
	return false
}

func (q *quoter) begin(i, n int, closing rune) {
	if len(q.open) == maxDepth {
		return
	}
	joined := q.cut && len(q.open) == 0 && strings.TrimSpace(q.s[strings.LastIndexByte(q.s[:i], '\n')+1:i]) == ""
	q.cut = false
	q.open = append(q.open, opened{len(q.list), closing})
	q.list = append(q.list, quote{
		text.Quote{Words: text.Span{Start: i + n, End: i + n}, Level: len(q.open) - 1, Joined: joined},
		text.Span{Start: i, End: i},
	})
}

// end closes the innermost quotation that the mark at i can close, and what
// stands open inside of it.
func (q *quoter) end(i, n int, closing rune) {
	for k := len(q.open) - 1; k >= 0; k-- {
		if q.open[k].mark != closing && !(closing == '”' && q.open[k].mark == '"') {
			continue
		}
		for _, o := range q.open[k+1:] {
			q.cutAt(o, i)
		}
		quote := &q.list[q.open[k].at]
		quote.Words.End, quote.span.End, quote.Closed = i, i+n, true
		q.open = q.open[:k]
		return
	}
}

// endOf closes a quotation of the kind at i without its mark.
func (q *quoter) endOf(closing rune, i int) {
	for k, o := range q.open {
		if o.mark == closing {
			for _, o := range q.open[k:] {
				q.cutAt(o, i)
			}
			q.open = q.open[:k]
			return
		}
	}
}

// endAll ends what is open at i.
func (q *quoter) endAll(i int) {
	for _, o := range q.open {
		q.cutAt(o, i)
	}
	q.open = q.open[:0]
}

// cutAt ends a quotation that has no closing mark.
func (q *quoter) cutAt(o opened, i int) {
	quote := &q.list[o.at]
	end := len(strings.TrimRight(q.s[:i], " \t\r\n"))
	end = max(end, quote.Words.Start)
	if end-quote.span.Start > maxQuote {
		end = quote.Words.Start
	}
	quote.Words.End, quote.span.End = end, end
}
