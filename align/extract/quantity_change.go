package extract

import (
	"github.com/atodds/atodds/align/text"
)

// clause bounds how far a verb of change is looked for.
const clause = 14

// relate finds, for all figures of the sentence, the place in a change that
// they fill and what befell those whom they count.
func (s *scan) relate() {
	s.shareAges()
	for k := range s.phrases {
		p := &s.phrases[k]
		left, right := 0, len(s.toks)
		if k > 0 {
			left = s.phrases[k-1].to
		}
		if k+1 < len(s.phrases) {
			right = s.phrases[k+1].from
		}
		if p.q.Dimension != text.Rank && p.q.Dimension != text.Score && p.q.Dimension != text.Age {
			s.slot(p)
		}
		s.points(p, k)
		if p.q.Dimension == text.Count {
			s.role(p, left, right)
		}
		s.lasting(p)
		s.sumRole(p)
		s.measuredThing(p, left)
	}
	s.recurring()
	s.subsets()
	s.restated()
	s.elided()
	s.moves()
	s.shareRoles()
	s.shareUnits()
	s.shareUnitsOnward()
	s.listSlots()
	s.partNouns()
	s.joinBounds()
}

// moves completes changes whose verb has no direction, "went from 4 to 6",
// from the figures themselves.
func (s *scan) moves() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if a.q.Slot != text.From || a.q.Dir != text.NoDirection || !s.word(b.from-1, "to") || b.from-1 != a.to || a.q.Dimension != b.q.Dimension {
			continue
		}
		dir := text.Up
		if b.q.Num.Cmp(a.q.Num) < 0 {
			dir = text.Down
		}
		a.q.Dir = dir
		s.setSlot(b, text.ToSlot, dir)
	}
}

// joinBounds makes one range of a lower and an upper bound on one thing:
// greater than 100 and smaller than 300.
func (s *scan) joinBounds() {
	keep := s.phrases[:0]
	for k := 0; k < len(s.phrases); k++ {
		p := s.phrases[k]
		if k+1 < len(s.phrases) && s.bothBounds(&p, &s.phrases[k+1]) {
			next := &s.phrases[k+1]
			lo, hi := p.q.Num, next.q.Num
			if lo.Cmp(hi) > 0 {
				lo, hi = hi, lo
			}
			p.q.Num, p.q.Hi, p.q.Hedge, p.q.Of, p.q.Role = lo, hi, text.InRange, next.q.Of, next.q.Role
			p.to, p.end = next.to, next.end
			k++
		}
		keep = append(keep, p)
	}
	s.phrases = keep
}

// bothBounds reports whether p and next bound one thing from both sides.
func (s *scan) bothBounds(p, next *phrase) bool {
	j := p.to
	if s.is(j, ',') {
		j++
	}
	if s.word(j, "and") {
		j++
	}
	if j == p.to || j != next.from || p.q.Dimension != next.q.Dimension || p.q.Unit != next.q.Unit || p.q.Of != "" && p.q.Of != next.q.Of {
		return false
	}
	lower := func(h text.Hedge) bool { return h == text.GT || h == text.GE }
	upper := func(h text.Hedge) bool { return h == text.LT || h == text.LE }
	order := p.q.Num.Cmp(next.q.Num)
	return lower(p.q.Hedge) && upper(next.q.Hedge) && order < 0 || upper(p.q.Hedge) && lower(next.q.Hedge) && order > 0
}

// restated gives a figure the slot of the one before it that it says in other
// words: lost 190 points, or 0.6 percent.
func (s *scan) restated() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		j := a.to
		if s.is(j, ',') {
			j++
		}
		if a.q.Slot == text.BySlot && b.q.Slot == text.Level && measures(b) && (s.word(j, "or") && j+1 == b.from || s.is(j, '(') && j+1 == b.from && s.is(b.to, ')')) {
			s.setSlot(b, text.BySlot, a.q.Dir)
		}
	}
}

// change reports whether a word of change stands around token i, so that
// "from A to B" there is a change and no range.
func (s *scan) change(i int) bool {
	if _, ok := s.changeBefore(i - 2); ok {
		return true
	}
	_, ok := s.changeAfter(i)
	return ok
}

// changeBefore returns the nearest word of change at or before token i in
// the clause.
func (s *scan) changeBefore(i int) (changeWord, bool) {
	for j := i; j >= 0 && j > i-clause; j-- {
		if s.toks[j].kind == tokMark && (s.toks[j].mark == ';' || s.toks[j].mark == '"') || s.word(j, "while") || s.word(j, "but") {
			return changeWord{}, false
		}
		if s.word(j, "lost") && s.is(j+1, ',') {
			continue // a vote that was lost
		}
		c := s.wordAt(j).quantity.change
		if c.particle && (s.word(j-1, "add") || s.word(j-1, "adds") || s.word(j-1, "adding") || s.word(j-1, "added")) {
			return changeWord{}, false // adds up to
		}
		if c.dir == "" || c.factor > 0 && !s.multiplies(j) || c.particle && !s.figureNear(j) {
			continue
		}
		return c, true
	}
	return changeWord{}, false
}

// figureNear reports whether "up" or "down" at token j speaks of a figure:
// "up 5 percent to", "up from 50", not "gave up from".
func (s *scan) figureNear(j int) bool {
	k := j + 1
	if s.word(k, "from") || s.word(k, "to") || s.word(k, "at") || s.word(k, "by") {
		return true
	}
	return k < len(s.toks) && (s.trigger(k) || len(s.wordAt(k).quantity.hedges) > 0)
}

// changeAfter returns the first verb of change behind token i, before the
// clause ends.
func (s *scan) changeAfter(i int) (changeWord, bool) {
	for j := i; j < len(s.toks) && j < i+clause; j++ {
		if s.toks[j].kind == tokMark && (s.toks[j].mark == ';' || s.toks[j].mark == '"' || s.toks[j].mark == ',') {
			break
		}
		if c := s.wordAt(j).quantity.change; c.dir != "" && c.verb {
			return c, true
		}
	}
	return changeWord{}, false
}

// points reads "points" as percentage points where the sentence speaks of
// percent and no index stands near: "rose 2 points to 45 percent".
func (s *scan) points(p *phrase, k int) {
	if p.q.Dimension != text.Count || p.q.Of != "point" {
		return
	}
	if s.marginOfError(p.core) {
		p.q.Dimension, p.q.Unit, p.q.Of = text.Point, unitPoint, ""
		return
	}
	if p.q.Num.Cmp(text.Int(30)) > 0 || s.near(p.core, 4, clsScore) {
		return
	}
	for _, o := range [...]int{k - 1, k + 1} {
		if o < 0 || o >= len(s.phrases) {
			continue
		}
		other := &s.phrases[o]
		if other.q.Dimension == text.Percent && other.q.Slot != text.BySlot && other.q.Dir == text.NoDirection || other.q.Dimension == text.Percent && other.q.Slot == text.ToSlot {
			p.q.Dimension, p.q.Unit, p.q.Of = text.Point, unitPoint, ""
			return
		}
	}
}

// marginOfError reports whether "margin of error" stands shortly before token i.
func (s *scan) marginOfError(i int) bool {
	for j := i - 1; j > 1 && j > i-8; j-- {
		if s.word(j, "error") && s.word(j-1, "of") && s.word(j-2, "margin") {
			return true
		}
	}
	return false
}

// shareAges reads the numbers that an age lists behind it: men aged 23, 26
// and 58.
func (s *scan) shareAges() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if a.q.Dimension != text.Age || b.q.Dimension != text.Count || b.q.Of != "" || b.q.Num.D != 1 || b.q.Num.N > 119 || b.q.IsRange() {
			continue
		}
		j := a.to
		if s.is(j, ',') {
			j++
		}
		if s.word(j, "and") {
			j++
		}
		if j > a.to && j == b.from {
			b.q.Dimension, b.q.Unit = text.Age, a.q.Unit
		}
	}
}

// shareUnits gives a bare figure the unit of the figure that it is listed
// with: 45 and 50 mg; 7- or 8-inch.
func (s *scan) shareUnits() {
	for k := len(s.phrases) - 2; k >= 0; k-- {
		p, next := &s.phrases[k], &s.phrases[k+1]
		if p.q.Dimension != text.Count || p.q.Of != "" || p.q.Role != "" || p.q.Hedge == text.Vague {
			continue
		}
		j := p.to
		if s.is(j, '-') {
			j++
		}
		if s.is(j, ',') {
			j++
		}
		if s.word(j, "and") || s.word(j, "or") {
			j++
		}
		if p.q.Slot == text.From && (s.word(j, "down") || s.word(j, "up")) && s.word(j+1, "to") {
			j++
		}
		if s.word(j, "to") && p.q.Slot == text.From && next.q.Slot == text.ToSlot {
			j++ // cut from 39 to 35 percent
		}
		if j == p.to {
			continue
		}
		listed := s.is(j-1, ',') && next.sharedUnit
		if !listed && !s.word(j-1, "and") && !s.word(j-1, "or") && !s.word(j-1, "to") && !s.is(j-1, '-') || j != next.from || next.q.Hedge != text.NoHedge || next.q.Compound {
			continue
		}
		switch next.q.Dimension {
		case text.Count:
			p.q.Of, p.q.Role = next.q.Of, next.q.Role
		case text.Rank, text.Score, text.Age, text.Ratio, text.Multiple:
		default:
			if next.n.scale == 0 && next.num == next.end {
				p.q.Dimension, p.q.Unit, p.q.Of = next.q.Dimension, next.q.Unit, next.q.Of
				p.sharedUnit = true
				if !s.word(j-1, "to") {
					p.q.Slot, p.q.Dir = next.q.Slot, next.q.Dir
				}
				s.slot(p)
				if p.q.Dimension == text.Duration {
					p.q.Timex = timex(p.q)
				}
			}
		}
	}
}
