package extract

import (
	"github.com/atodds/atodds/align/text"
)

// slot sets the slot and the direction of p.
func (s *scan) slot(p *phrase) {
	if p.q.Slot != text.Level || s.marksExtreme(p) {
		return
	}
	i := s.beforeRecord(p.from - 1)
	for i >= 0 && s.class(i, clsOnly) {
		i--
	}
	switch s.wordAt(i).sense {
	case "to", "at", "until":
		if s.infinitive(p.from) || s.class(i-1, clsDue) {
			return // "increases that are expected to exceed 10 percent"
		}
		if c, ok := s.changeBefore(i - 1); ok && (!s.word(i, "at") || c.particle) {
			s.setSlot(p, text.ToSlot, c.dir)
		}
		return
	case "by":
		if c, ok := s.changeBefore(i - 1); ok {
			s.setSlot(p, text.BySlot, c.dir)
		}
		return
	case "from":
		if c, ok := s.changeBefore(i - 1); ok {
			s.setSlot(p, text.From, c.dir)
		} else if c, ok := s.changeAfter(p.end); ok {
			s.setSlot(p, text.From, c.dir)
		} else if s.class(i-1, clsMove) {
			s.setSlot(p, text.From, text.NoDirection)
		}
		return
	case "of":
		if c, ok := s.paced(i); ok && measures(p) {
			s.setSlot(p, text.BySlot, c.dir)
			return
		}
		if c := s.wordAt(i - 1).quantity.change; c.noun && (measures(p) || p.q.Dimension == text.Count && p.q.Of == "" && p.end == p.num) {
			s.setSlot(p, text.BySlot, c.dir)
			return
		}
	}
	if s.is(i, '+') && s.glued(p.core) && p.q.Dimension == text.Percent {
		s.setSlot(p, text.BySlot, text.Up) // Nikkei +0.2%
		return
	}
	s.slotDirect(p, i)
}

// marksExtreme reports whether p is the time that a low or a high stands for:
// fell to a seven-month low is no change to seven months.
func (s *scan) marksExtreme(p *phrase) bool {
	if p.q.Dimension != text.Duration {
		return false
	}
	switch s.senseAt(p.to) {
	case "low", "lows", "high", "highs":
		return true
	}
	return false
}

// beforeRecord passes back from token i over what describes the figure that a
// change leads to, with its article, and returns the token before it: to a
// record 4.1 percent, to a record high of 90.
func (s *scan) beforeRecord(i int) int {
	j, extreme := i, false
	if s.word(j, "of") {
		switch s.senseAt(j - 1) {
		case "high", "low", "highs", "lows", "record", "total":
			j, extreme = j-2, true
		default:
			return i
		}
	}
	at := j
	for j > 0 && at-j < 4 && !s.claimed(j) && (s.class(j, clsPlain) || s.endsAdverb(j) || s.participle(j) || extreme && (s.toks[j].kind == tokNumber || s.is(j, '-') || s.wordAt(j).number.class != notNumber && s.wordAt(j).number.class != numArticle || s.wordAt(j).time.class != 0)) {
		j--
	}
	if j == at && !extreme || s.wordAt(j).number.class != numArticle && !s.word(j, "its") && !s.word(j, "their") || !s.word(j-1, "to") && !(extreme && s.word(j-1, "from")) {
		return i
	}
	return j - 1
}

// infinitive reports whether a hedge that begins at token i is a verb, so
// that the "to" before it leads to no figure.
func (s *scan) infinitive(i int) bool {
	return s.word(i, "exceed") || s.word(i, "surpass")
}

// paced reads the verb of change before "at a rate" or "at a pace", where the
// rate ends with token i or before it: grew at an annual rate of 3 percent.
func (s *scan) paced(i int) (changeWord, bool) {
	for j := i - 1; j > 0 && j > i-6; j-- {
		if !s.word(j, "at") {
			continue
		}
		c := s.wordAt(j - 1).quantity.change
		return c, c.verb && c.dir != "" && (s.word(i-1, "rate") || s.word(i-1, "pace"))
	}
	return changeWord{}, false
}

// setSlot notes the slot. A change of temperature has no zero point of its scale.
func (s *scan) setSlot(p *phrase, slot text.Slot, dir text.Direction) {
	p.q.Slot, p.q.Dir = slot, dir
	if slot == text.BySlot && p.q.Dimension == text.Temperature {
		p.q.Unit.Offset = text.Number{}
	}
}

// slotDirect reads "rose 4.1 percent", "up 3 %", "a 5 percent increase", "10
// percent higher".
func (s *scan) slotDirect(p *phrase, i int) {
	for k := 0; k < 2 && i > 0 && s.class(i, clsAdverb) && s.wordAt(i).quantity.change.dir == ""; k++ {
		i--
	}
	if s.word(p.core-2, "short") {
		return // "fell just short of 50 percent" is a level
	}
	if c := s.wordAt(i).quantity.change; c.dir != "" && c.factor == 0 && !s.describes(p) {
		if c.verb && s.crosses(p) && measures(p) {
			s.setSlot(p, text.ToSlot, c.dir)
			return
		}
		rate := p.q.Dimension == text.Percent || p.q.Dimension == text.Point || p.q.Dimension == text.Multiple || p.q.Of == "point"
		if c.particle && (rate || p.q.Dimension == text.Money) && !s.phrasal(i) || c.verb && measures(p) || c.transitive && (rate || p.q.Dimension == text.Money && s.word(p.end, "to") && s.is(p.end+1, '$')) {
			s.setSlot(p, text.BySlot, c.dir)
			return
		}
	}
	if s.differs(p) || !measures(p) {
		return
	}
	if c := s.wordAt(i - 1).quantity.change; s.word(i, "at") && c.verb && (s.word(p.end, "rate") || s.word(p.end+1, "rate") || s.word(p.end, "pace") || s.word(p.end+1, "pace")) {
		s.setSlot(p, text.BySlot, c.dir) // grew at a 3 percent annual rate
		return
	}
	j := s.skipHyphen(p.end)
	for k := 0; k < 3 && j < len(s.toks) && s.toks[j].kind == tokWord; k, j = k+1, j+1 {
		c := s.wordAt(j).quantity.change
		switch {
		case c.noun, c.particle && (s.word(j, "higher") || s.word(j, "lower")):
			s.setSlot(p, text.BySlot, c.dir)
			return
		case k == 0 && !s.toks[j].upper && (s.word(j, "more") || s.word(j, "less") || s.word(j, "fewer")) && p.q.Dimension == text.Percent:
			dir := text.Up
			if !s.word(j, "more") {
				dir = text.Down
			}
			s.setSlot(p, text.BySlot, dir)
			return
		case s.class(j, clsFunction|clsVerb):
			return
		}
	}
}

// describes reports whether a measure between an article and a noun only
// describes what the noun names: lost the 400-pound vote.
func (s *scan) describes(p *phrase) bool {
	if p.q.Dimension == text.Percent || p.q.Dimension == text.Point || p.q.Dimension == text.Money || p.q.Dimension == text.Count {
		return false
	}
	j := p.core - 1
	return s.is(p.n.end, '-') && (s.wordAt(j).number.class == numArticle || s.class(j, clsDative))
}

// differs sets the slot of a count that says by how many one thing exceeds or
// falls short of another: a million fewer workers, 30 more deaths than last
// year. Without "than", "more" may add to a list and tells nothing.
func (s *scan) differs(p *phrase) bool {
	if p.q.Dimension != text.Count || p.q.Hedge == text.Vague {
		return false
	}
	switch j := p.num; {
	case s.word(j, "fewer"):
		s.setSlot(p, text.BySlot, text.Down)
	case s.word(j, "more") && s.word(max(p.end, j+1), "than"):
		s.setSlot(p, text.BySlot, text.Up)
	default:
		return false
	}
	return true
}

// crosses reports whether the hedge of p is a line that a change crosses:
// fell below 40 percent.
func (s *scan) crosses(p *phrase) bool {
	for j := p.from; j < p.core; j++ {
		if s.word(j, "below") || s.word(j, "above") || s.word(j, "under") {
			return true
		}
	}
	return false
}

// phrasal reports whether the particle at token i belongs to a verb that is
// no change: made up, ponied up.
func (s *scan) phrasal(i int) bool {
	if i == 0 || s.toks[i-1].kind != tokWord {
		return false
	}
	if s.wordAt(i-1).quantity.change.dir != "" || s.class(i-1, clsAux) {
		return false
	}
	switch s.senseAt(i - 1) {
	case "closed", "opened", "ended", "finished", "traded", "trading", "trending", "edged", "inched", "crept", "nudged", "settled", "ending", "closing", "opening", "headed":
		return false // words of the market
	}
	if s.class(i-1, clsMove) {
		return false // fares go up $2
	}
	switch s.senseAt(i - 2) {
	case "to", "will", "would", "could", "should", "might", "may", "must", "can":
		return true // to free up $5m
	}
	return s.class(i-1, clsVerb) || s.endsPast(i-1) || s.endsGerund(i-1)
}

// measures reports whether a figure behind a verb of change is the change:
// "fell 4 percent", not "dropped three bombs".
func measures(p *phrase) bool {
	switch p.q.Dimension {
	case text.Count:
		return p.q.Of == "point"
	case text.Duration, text.Age, text.Rank, text.Score, text.Ratio:
		return false
	}
	return true
}
