package speech

import "github.com/atodds/atodds/align/text"

// read parts a text into tokens that know of the quotations around them.
func read(s string, sentences []text.Span) *reading {
	r := &reading{s: s, quotes: quotes(s), lemmas: make(map[string]string, 256)}
	r.toks, r.starts = tokens(s, sentences)
	var around []int32 // the quotations around the token, from the outside
	next := 0
	for i := range r.toks {
		t := &r.toks[i]
		for len(around) > 0 && r.quotes[around[len(around)-1]].span.End <= t.start {
			around = around[:len(around)-1]
		}
		for ; next < len(r.quotes) && r.quotes[next].span.Start <= t.start; next++ {
			if r.quotes[next].span.End > t.start {
				around = append(around, int32(next))
			}
		}
		r.place(t, around)
	}
	return r
}

// place tells a token of the quotations around it, the innermost last, and
// whether it is one of their marks.
func (r *reading) place(t *token, around []int32) {
	if len(around) == 0 {
		return
	}
	inner := around[len(around)-1]
	q := &r.quotes[inner]
	switch {
	case t.end <= q.Words.Start:
		t.kind, t.low = opens, "“"
	case t.start >= q.Words.End:
		t.kind, t.low = closes, "”"
	default:
		t.quote = inner
		return
	}
	if len(around) > 1 {
		t.quote = around[len(around)-2]
	}
}
