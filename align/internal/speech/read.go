package speech

import "github.com/atodds/atodds/align/text"

// read parts a text into tokens that know of the quotations around them.
func read(s string, sentences []text.Span) *reading {
	r := &reading{s: s, toks: tokens(s, sentences), quotes: quotes(s)}
	k := 0 // the first quotation that may reach the token
	for i := range r.toks {
		t := &r.toks[i]
		for k < len(r.quotes) && r.quotes[k].Span.End <= t.start {
			k++
		}
		for n := k; n < len(r.quotes) && r.quotes[n].Span.Start <= t.start; n++ {
			q := &r.quotes[n]
			switch {
			case t.start >= q.Span.End:
			case t.end <= q.Words.Start:
				t.kind, t.low = opens, "“"
			case t.start >= q.Words.End:
				t.kind, t.low = closes, "”"
			default:
				t.quote = int32(n)
			}
		}
	}
	return r
}
