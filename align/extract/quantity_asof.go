package extract

import "github.com/atodds/atodds/align/text"

// dateFigures notes the time for which the figures of the sentence hold, from
// the times found in it: as of Tuesday evening; by Monday night, where the
// sentence tells what had happened by then and sets no deadline.
func (s *scan) dateFigures(times []found) {
	for _, f := range times {
		t, ok := f.mention.Value.(*text.Time)
		if !ok || !s.statesAsOf(t, f.from) {
			continue
		}
		for k := range s.phrases {
			p := &s.phrases[k]
			if p.q.AsOf == nil && s.holdsAt(p, f) {
				p.q.AsOf = t
			}
		}
	}
}

// statesAsOf reports whether the time that begins at token i says for when
// the figures around it hold.
func (s *scan) statesAsOf(t *text.Time, i int) bool {
	if s.word(i, "as") && s.word(i+1, "of") || s.word(i-1, "of") && s.word(i-2, "as") {
		return true
	}
	return (t.Bound == text.By || s.word(i-1, "by")) && s.happened()
}

// happened reports whether the sentence tells what was so by then: it has a
// perfect or a past form of being and nothing that looks ahead.
func (s *scan) happened() bool {
	past := false
	for j := range s.toks {
		switch s.wordAt(j).sense {
		case "will", "would", "must", "should", "could", "may", "might", "plans", "plan", "planned", "aims", "expected", "expects", "deadline", "ordered", "agreed", "wants":
			return false
		case "had", "has", "have", "stood", "were", "was":
			past = true
		}
	}
	return past
}

// holdsAt reports whether the time f stands beside the figure p: in its
// clause, with no other sentence part between.
func (s *scan) holdsAt(p *phrase, f found) bool {
	switch p.q.Dimension {
	case text.Rank, text.Age, text.Duration, text.Score, text.Multiple:
		return false
	}
	a, b := p.to, f.from
	if f.to <= p.from {
		a, b = f.to, p.from
	}
	if b-a > clause {
		return false
	}
	behind := f.from >= p.to
	for j := a; j < b; j++ {
		if s.claimed(j) || behind && s.is(j, ',') {
			return false // another time, another part of the sentence
		}
		if s.is(j, ';') || s.is(j, '"') || s.word(j, "but") || s.word(j, "while") {
			return false
		}
	}
	return true
}
