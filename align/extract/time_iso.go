package extract

// isoClock reads the time of day that ISO 8601 writes behind a date, with its
// distance from UTC: T18:00, T18:30:05Z, T09:15+02:00.
func (s *timeGrammar) isoClock(p *point) {
	i := p.end
	if i >= len(s.toks) || s.toks[i].kind != tokCode || !s.glued(i) {
		return
	}
	t := s.text(i)
	if len(t) != 3 || t[0] != 'T' || !isDigit(t[1]) || !isDigit(t[2]) || !s.clockMark(i+1) || !s.digits(i+2, 2) {
		return
	}
	q := point{hour: numeral(t[1:]), minute: s.intAt(i + 2), end: i + 3}
	if s.clockMark(q.end) && q.end+1 < len(s.toks) && s.toks[q.end+1].kind == tokNumber {
		q.second, q.end = s.intAt(q.end+1), q.end+2
	}
	if q.hour > 23 || q.minute > 59 || q.second > 60 {
		return
	}
	p.parts |= hasClock
	p.hour, p.minute, p.second, p.minuted, p.sure, p.utc, p.end = q.hour, q.minute, q.second, true, true, -1, q.end
	if s.glued(p.end) && p.end < len(s.toks) && s.toks[p.end].kind == tokWord && s.text(p.end) == "Z" {
		p.zone, p.zoneShift, p.end = span(s.toks, p.end, p.end+1), 0, p.end+1
		return
	}
	if by, end, ok := s.utcOffset(p.end); ok {
		p.zone, p.zoneShift, p.end = span(s.toks, p.end, end), by, end
	}
}

// utcOffset reads a distance from UTC that is glued to what stands before it:
// +2, +02:00, -0530. It is in quarters of an hour.
func (s *timeGrammar) utcOffset(i int) (quarters int8, end int, ok bool) {
	if !s.is(i, '+') && !s.is(i, '-') || !s.glued(i) || !s.glued(i+1) {
		return 0, 0, false
	}
	hours, minutes := 0, 0
	switch end = i + 2; {
	case s.dayDigits(i + 1):
		hours = s.intAt(i + 1)
		if s.clockMark(i+2) && s.digits(i+3, 2) {
			minutes, end = s.intAt(i+3), i+4
		}
	case s.digits(i+1, 4):
		hours, minutes = s.intAt(i+1)/100, s.intAt(i+1)%100
	default:
		return 0, 0, false
	}
	if hours > 14 || minutes > 45 || minutes%15 != 0 {
		return 0, 0, false
	}
	quarters = int8(4*hours + minutes/15)
	if s.is(i, '-') {
		quarters = -quarters
	}
	return quarters, end, true
}
