package quotation

import "github.com/atodds/atodds/detector/internal/edit"

// Diverge reports whether at an end of the stretch both quotations go on
// within the sentence, each in words of its own. One utterance that is trimmed
// goes on in one of them alone.
func (m *Match) Diverge() bool {
	before, behind := m.first-1, m.last+1
	return before >= 0 && m.apart(m.Script.Edits[before], true) || behind < len(m.Script.Edits) && m.apart(m.Script.Edits[behind], false)
}

// apart reports whether an edit beside the stretch, before it or behind, has
// content words of both quotations that belong to the sentence of the stretch
// and stand for nothing of each other.
func (m *Match) apart(e edit.Edit, before bool) bool {
	if m.gap(e) {
		return false
	}
	l, r := m.Left.within(e.LeftFrom, e.LeftTo, before), m.Right.within(e.RightFrom, e.RightTo, before)
	return contents(l) > alike(l, r) && contents(r) > alike(l, r) && joined(l) != joined(r)
}

// within returns those of the words from up to to that are of one sentence
// with what stands behind them, or before them.
func (q *Quote) within(from, to int, before bool) []edit.Word {
	if before {
		at := to
		for at > from && !q.ends(at-1) {
			at--
		}
		return q.Words[at:to]
	}
	if from > 0 && q.ends(from-1) {
		return nil
	}
	at := from
	for at < to && !q.ends(at) {
		at++
	}
	return q.Words[from:min(at+1, to)]
}
