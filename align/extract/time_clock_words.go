package extract

// halfPast parses half past three, a quarter to five, with what makes the
// hour a time of day behind it: without that, "half past" alone does.
func (s *timeGrammar) halfPast(i int) (point, bool) {
	minutes := 30
	switch s.wordAt(i).sense {
	case "half":
	case "quarter":
		minutes = 15
	default:
		return point{}, false
	}
	if p, ok := s.halfHour(i); ok {
		return p, true
	}
	to := s.wordAt(i+1).sense == "to"
	if !to && s.wordAt(i+1).sense != "past" || to && minutes == 30 {
		return point{}, false
	}
	p := point{parts: hasClock, utc: -1, minuted: true, minute: minutes, end: i + 3}
	if n, ok := s.cardinalWords(i + 2); ok {
		p.hour, p.end = int(n.lo.N), n.end
	} else if s.dayDigits(i + 2) {
		p.hour = s.intAt(i + 2)
	}
	if p.hour < 1 || p.hour > 12 {
		return point{}, false
	}
	s.clockEnd(&p, i, true)
	if to {
		p.hour, p.minute = (p.hour+23)%24, 60-minutes
	}
	p.weak = false
	return p, true
}

// clockWords parses six p.m., nine o'clock, half past three, a quarter to
// five, seven in the evening, six-thirty p.m.
func (s *timeGrammar) clockWords(i int) (point, bool) {
	if p, ok := s.halfPast(i); ok {
		return p, true
	}
	p := point{parts: hasClock, utc: -1}
	n, ok := s.cardinalWords(i)
	if !ok || n.lo.N < 1 || n.lo.N > 24 {
		return p, false
	}
	p.hour, p.end = int(n.lo.N), n.end
	s.minuteWords(&p)
	if s.wordAt(p.end).time.class == timeZone {
		return p, false
	}
	ok = s.clockEnd(&p, i, p.minuted && p.hour <= 12 && s.clauseEnd(p.end) && !s.counts(p.end))
	p.weak = p.minuted && !p.sure
	return p, ok
}

// minuteWords reads the minutes behind an hour in words: thirty, oh five.
func (s *timeGrammar) minuteWords(p *point) {
	j := s.skipHyphen(p.end)
	zero := false
	switch s.senseAt(j) {
	case "oh", "o", "zero":
		j, zero = s.skipHyphen(j+1), true
	}
	m, ok := s.cardinalWords(j)
	if !ok || zero != (m.lo.N < 10) || m.lo.N < 1 || m.lo.N > 59 {
		return
	}
	p.minute, p.minuted, p.end = int(m.lo.N), true, m.end
}

// halfHour parses the British "half three", thirty minutes after the hour,
// which needs a word before it that leads to a time of day.
func (s *timeGrammar) halfHour(i int) (point, bool) {
	n, ok := s.cardinalWords(i + 1)
	if s.wordAt(i).sense != "half" || !ok || n.lo.N < 1 || n.lo.N > 12 || !s.clauseEnd(n.end) || s.counts(n.end) {
		return point{}, false
	}
	return point{parts: hasClock, utc: -1, hour: int(n.lo.N), minute: 30, minuted: true, weak: true, end: n.end}, true
}

// hourAndMinutes adds the minutes that stand behind an hour in words: las nueve
// y media, las diez menos cuarto, las ocho y veinte.
func (s *timeGrammar) hourAndMinutes(p *point) {
	less := s.word(p.end, "less")
	if p.minuted || !less && s.wordAt(p.end).number.class != numAnd {
		return
	}
	j := p.end + 1
	minutes := 0
	switch {
	case s.word(j, "half") && !less:
		minutes, j = 30, j+1
	case s.word(j, "quarter"):
		minutes, j = 15, j+1
	default:
		n, ok := s.cardinalWords(j)
		if !ok || n.lo.N < 1 || n.lo.N > 59 || !s.clauseEnd(n.end) || s.counts(n.end) {
			return
		}
		minutes, j = int(n.lo.N), n.end
	}
	if less {
		p.hour, minutes = (p.hour+23)%24, 60-minutes
	}
	p.minute, p.minuted, p.end = minutes, true, j
}
