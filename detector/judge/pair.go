package judge

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/prompts"
)

// A pair is a question in the order in which it is asked: the statement that sorts
// first stands first, whichever side of the question it is. What is asked, and
// what an answer is kept under, is thereby the same for (A, B) and (B, A).
type pair struct {
	question *detector.Question
	kind     string
	asked    [2]prompts.Statement
	sides    [2]*text.Sentence
	offsets  [2][]int // by byte of what is shown of a sentence: the byte of the sentence
	swapped  bool     // the first statement is the right side of the question
}

// The most that is shown beside a sentence.
const (
	maxAround = 240 // bytes of text before, and after
	maxTitle  = 240 // bytes of a title or an outlet
	maxValues = 6

	// maxSentence is how many bytes a sentence may have to be asked about. All of
	// what is shown must have been searched for text that addresses the judge.
	maxSentence = 4000
)

func newPair(q *detector.Question) *pair {
	p := &pair{question: q, kind: q.Kind, sides: [2]*text.Sentence{q.Left, q.Right}}
	values := q.Values()
	if f := q.Finding; f != nil && f.Right != nil {
		values = append([]detector.Sides{{Left: f.Left, Right: f.Right}}, values...)
		p.kind = cmp.Or(p.kind, f.Kind)
	}
	values = values[:min(len(values), maxValues)]
	for i, s := range p.sides {
		p.asked[i] = statementOf(s)
		p.asked[i].Sentence, p.offsets[i] = flattened(s.Text())
		for _, v := range values {
			side := v.Left
			if i == 1 {
				side = *v.Right
			}
			p.asked[i].Values = append(p.asked[i].Values, prompts.Value{Words: side.Words(), Reading: side.Value})
		}
	}
	if slices.Compare(p.sortKey(0), p.sortKey(1)) > 0 {
		slices.Reverse(p.asked[:])
		slices.Reverse(p.sides[:])
		slices.Reverse(p.offsets[:])
		p.swapped = true
	}
	return p
}

// sortKey orders statements by all that is shown of them.
func (p *pair) sortKey(i int) []byte {
	b, err := json.Marshal(p.asked[i])
	if err != nil {
		panic(err) // strings always encode
	}
	return b
}

// statementOf returns what is shown of a sentence.
func statementOf(s *text.Sentence) prompts.Statement {
	d := s.Document
	st := prompts.Statement{
		Outlet: shorten(d.Outlet, maxTitle), Title: shorten(d.Title, maxTitle),
		Before: last(d.Text[:s.Span.Start], maxAround), After: shorten(d.Text[s.Span.End:], maxAround),
	}
	if !d.Date.IsZero() {
		st.Date = d.Date.Format("2006-01-02")
	}
	return st
}

// shorten returns the first bytes of a text on one line, up to the end of a word.
func shorten(s string, most int) string {
	cut := len(s) > 2*most
	if cut {
		s = s[:2*most]
	}
	s = oneLine(s)
	if len(s) <= most && !cut {
		return s
	}
	s = s[:min(most, len(s))]
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		return s[:i]
	}
	return strings.ToValidUTF8(s, "")
}

// last returns the last bytes of a text on one line, from the start of a word.
func last(s string, most int) string {
	cut := len(s) > 2*most
	if cut {
		s = s[len(s)-2*most:]
	}
	s = oneLine(s)
	if len(s) <= most && !cut {
		return s
	}
	s = s[max(len(s)-most, 0):]
	if _, rest, ok := strings.Cut(s, " "); ok {
		return rest
	}
	return strings.ToValidUTF8(s, "")
}

func oneLine(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return strings.Join(strings.Fields(s), " ")
}

// flattened returns a text on one line, as models read and repeat it, whatever the
// lines of its file; and for each of its bytes, and its end, the byte of s.
func flattened(s string) (string, []int) {
	var b strings.Builder
	offsets := make([]int, 0, len(s)+1)
	blank := false
	for i, r := range s {
		if unicode.IsSpace(r) {
			blank = b.Len() > 0
			continue
		}
		if blank {
			b.WriteByte(' ')
			offsets = append(offsets, i-1)
			blank = false
		}
		for k := range utf8.RuneLen(r) {
			offsets = append(offsets, i+k)
		}
		b.WriteRune(r)
	}
	return b.String(), append(offsets, len(s))
}

// orders is how often every pair is asked, once in each order.
const orders = 2

// ask returns the pair as it is asked in an order (0, or 1 for the other way
// round), with names that hang on the boundary.
func (p *pair) ask(order int, boundary string) *prompts.Pair {
	asked := &prompts.Pair{Boundary: boundary, Pair: "P" + boundary[:6], Kind: p.kind, Statements: p.asked}
	if order == 1 {
		slices.Reverse(asked.Statements[:])
	}
	asked.Statements[0].ID = "A" + boundary[6:12]
	asked.Statements[1].ID = "B" + boundary[12:18]
	return asked
}

// spans turns places in the two sentences, in the order of the pair, into places in
// the documents, as the question has left and right. A place of no length is left
// empty.
func (p *pair) spans(found [2]text.Span) (left, right text.Span) {
	for i, s := range found {
		if s.Len() > 0 {
			from := p.sides[i].Span.Start
			found[i] = text.Span{Start: from + p.offsets[i][s.Start], End: from + p.offsets[i][s.End-1] + 1}
		}
	}
	if p.swapped {
		return found[1], found[0]
	}
	return found[0], found[1]
}
