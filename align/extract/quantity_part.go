package extract

import "github.com/atodds/atodds/align/text"

// partNouns gives a figure without a noun of its own that of the whole it is
// set against: nine of 12 delegates, 12% of the 3,400 workers, 6 million
// homes, including 1.5 million in the valley.
func (s *scan) partNouns() {
	for k := range s.phrases {
		p := &s.phrases[k]
		if p.q.Of != "" {
			continue
		}
		if k+1 < len(s.phrases) && s.ofWhole(p, &s.phrases[k+1]) {
			s.takePart(p, &s.phrases[k+1])
			continue
		}
		if p.q.Subset && p.q.Dimension == text.Count && s.opensPart(p.from-1) {
			s.partOfEarlier(k)
		}
	}
}

// ofWhole reports whether only "of", with an article or its like, stands
// between the part p and the counted whole.
func (s *scan) ofWhole(p, whole *phrase) bool {
	switch p.q.Dimension {
	case text.Count, text.Percent, text.Ratio:
	default:
		return false
	}
	j := p.to
	if whole.q.Dimension != text.Count || whole.q.Of == "" || !s.word(j, "of") {
		return false
	}
	for j++; s.class(j, clsDative) && j < whole.from; j++ {
	}
	return j == whole.from && (p.q.Dimension != text.Count || p.q.Num.Cmp(whole.q.Num) < 0)
}

// takePart gives p the noun of its whole. What a verb behind the whole says
// befell the part alone: nine of 12 passengers died.
func (s *scan) takePart(p, whole *phrase) {
	p.q.Of = whole.q.Of
	if p.q.Dimension != text.Count || p.q.Role != "" || !whole.partRole || s.wordAt(whole.to).quantity.role.name != "" && !s.word(whole.to, "died") {
		return // two of the 12 people killed
	}
	p.q.Role, p.partRole = whole.q.Role, true
	whole.q.Role, whole.partRole = "", false
}

// partOfEarlier gives the bare part at k the noun of the nearest larger count
// before it. What befell the whole befell its part, unless the part says more.
func (s *scan) partOfEarlier(k int) {
	p := &s.phrases[k]
	if s.word(p.to, "were") || s.word(p.to, "are") {
		p.q.Of = s.noun(p.to+1, false).lemma // of whom 12 were pupils
	}
	for j := k - 1; j >= 0 && p.from-s.phrases[j].to < clause; j-- {
		a := &s.phrases[j]
		if a.q.Dimension != text.Count || a.q.Of == "" || a.q.Hi.Cmp(p.q.Num) <= 0 {
			continue
		}
		if p.q.Of == "" {
			p.q.Of = a.q.Of
		}
		if p.q.Role == "" {
			p.q.Role = a.q.Role
		}
		return
	}
}

// shareUnitsOnward gives the bare end of a change the unit that its beginning
// has: from 60 percent to 69.
func (s *scan) shareUnitsOnward() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if a.q.Slot != text.From || b.q.Slot != text.ToSlot || b.q.Dimension != text.Count || b.q.Of != "" || a.n.scale > 0 || b.n.scale > 0 {
			continue
		}
		switch a.q.Dimension {
		case text.Percent, text.Length, text.Mass, text.Speed, text.Temperature, text.Volume, text.Area, text.Duration:
		default:
			continue
		}
		if !s.word(a.to, "to") || b.from != a.to+1 || b.end != b.num || !withinTen(a.q.Num, b.q.Num) {
			continue
		}
		b.q.Dimension, b.q.Unit, b.q.Of, b.q.Per = a.q.Dimension, a.q.Unit, a.q.Of, a.q.Per
		if b.q.Dimension == text.Duration {
			b.q.Timex = timex(b.q)
		}
	}
}

// listSlots passes the slot of the first figure of a list on to those that
// share its unit: gained 5, 7 and 9 percent.
func (s *scan) listSlots() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if a.sharedUnit && a.q.Slot == text.BySlot && b.q.Slot == text.Level && a.q.Unit == b.q.Unit && b.from-a.to < 3 && !s.word(b.from-1, "to") {
			s.setSlot(b, a.q.Slot, a.q.Dir)
		}
	}
}

// withinTen reports whether neither figure is ten times the other or more.
func withinTen(a, b text.Number) bool {
	tenA, ok1 := a.Mul(text.Int(10))
	tenB, ok2 := b.Mul(text.Int(10))
	return ok1 && ok2 && a.Cmp(text.Int(0)) > 0 && b.Cmp(text.Int(0)) > 0 && a.Cmp(tenB) < 0 && b.Cmp(tenA) < 0
}
