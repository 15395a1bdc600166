package extract

import "github.com/atodds/atodds/align/text"

// elided gives a bare figure the noun of the one that it is set against: 460
// cars, compared with 63; up from 50; fell by two points, to 4%.
func (s *scan) elided() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if a.q.Of == "" || b.q.Of != "" || b.q.Subset || b.from-a.to > clause {
			continue
		}
		j := b.from - 1
		if s.sameChange(a, b) && (j == a.to || j == a.to+1) {
			b.q.Of, b.q.Role = a.q.Of, a.q.Role // rose by 4 to 19
			continue
		}
		if a.q.Dimension != b.q.Dimension {
			continue
		}
		switch a.q.Role {
		case "destroyed", "damaged", "cut", "created":
			s.elidedThing(a, b)
			continue
		}
		switch {
		case (s.word(j, "with") || s.word(j, "to")) && s.word(j-1, "compared"), s.word(j, "from") && s.wordAt(j-1).quantity.change.particle,
			s.word(j, "against") && s.is(j-1, ','), b.q.Role == "" && a.q.Role != "" && s.word(j, "and") && (s.claimed(b.to) || s.claimed(b.to+1)),
			s.elsewhere(a, b):
			b.q.Of, b.q.Role = a.q.Of, a.q.Role
		}
	}
}

// sameChange reports whether a and b fill two places of one change. Its size
// may be told in a share of what changes.
func (s *scan) sameChange(a, b *phrase) bool {
	if a.q.Slot == text.Level || b.q.Slot == text.Level || a.q.Slot == b.q.Slot || a.q.Dir != b.q.Dir {
		return false
	}
	if a.q.Dimension == b.q.Dimension {
		return true
	}
	switch a.q.Dimension {
	case text.Percent, text.Point, text.Ratio, text.Multiple:
		return a.q.Slot == text.BySlot && s.toks[a.to].kind != tokWord
	}
	return false
}

// elsewhere reports whether b counts in another place or at another time what
// a counts: 1,200 workers in Leeds and 300 in York.
func (s *scan) elsewhere(a, b *phrase) bool {
	w := s.senseAt(b.to)
	switch w {
	case "in", "at", "on", "from":
	default:
		return false
	}
	j := b.from - 1
	if s.word(j, "and") && s.is(j-1, ',') {
		j--
	}
	if a.q.Dimension != text.Count || a.q.Slot != text.Level || b.q.Slot != text.Level || b.end != b.num || !s.word(j, "and") && !s.is(j, ',') {
		return false
	}
	for k := a.to + 1; k < j; k++ {
		if s.toks[k].kind != tokWord || s.class(k, clsBreak) {
			return false
		}
	}
	return s.word(a.to, w) || s.word(a.to+1, w)
}

// elidedThing reads "destroyed 30 homes and damaged 12", "30 homes were
// destroyed and 12 damaged", "adds 50 jobs and cuts 30".
func (s *scan) elidedThing(a, b *phrase) {
	before, behind := s.wordAt(b.from-1).quantity.role, s.wordAt(b.to).quantity.role
	job := a.q.Role == "cut" || a.q.Role == "created"
	fits := func(name string) bool {
		if job {
			return name == "cut" || name == "created"
		}
		return name == "damaged" || name == "destroyed"
	}
	switch {
	case s.word(a.to, "and") && before.active && b.from == a.to+2 && fits(before.name):
		b.q.Of, b.q.Role = a.q.Of, before.name
	case s.word(b.from-1, "and") && b.from-a.to < 5 && fits(behind.name):
		b.q.Of, b.q.Role = a.q.Of, behind.name
	case job && s.word(b.from-1, "from") && s.wordAt(b.from-2).quantity.change.particle:
		b.q.Of, b.q.Role = a.q.Of, a.q.Role // shed 30,000 jobs, up from 20,000
	}
}
