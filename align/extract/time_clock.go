package extract

// Times of day:
//
//	clock = hour (":" minute (":" second)?)? ("a.m." | "p.m.")? zone?
//	      | hour "." minute ("a.m." | "p.m.")
//	      | four digits (zone | "hours")
//	      | hour ("o'clock" | "in the" part | "at night")
//	zone  = "GMT" | "ET" | "local time" | city "time" | ...
//
// A second zone in parentheses, as wires add it, tells how far the first is
// from UTC: "11 a.m. (1600 GMT)" is one time.

// clock parses a time of day in digits: 6:40 a.m., 6.40pm, 18:40, 5 p.m.,
// 1430 GMT, 18h40, 9 o'clock, 7 in the evening.
func (s *timeGrammar) clock(i int) (point, bool) {
	p := point{parts: hasClock, utc: -1, end: i + 1}
	marked := false
	switch {
	case s.dayDigits(i) && s.clockMark(i+1) && s.digits(i+2, 2):
		p.hour, p.minute, p.minuted, p.end = s.intAt(i), s.intAt(i+2), true, i+3
		marked = !s.clockMark(i+3) && !(i > 0 && s.is(i-1, ':') && s.glued(i))
		if s.clockMark(i+3) && s.toks[i+4].kind == tokNumber && s.toks[i+4].end-s.toks[i+4].start >= 2 {
			p.second, p.end = s.intAt(i+4), i+5
			marked = s.digits(i, 2) || s.daytimeNear(i)
		}
	case s.dotted(i, &p):
	case s.dayDigits(i) && s.hourLetter(&p, i):
		marked = true
	case s.dayDigits(i):
		p.hour = s.intAt(i)
	case s.digits(i, 4) || s.digits(i, 3):
		p.hour, p.minute, p.minuted = s.intAt(i)/100, s.intAt(i)%100, true
	default:
		return p, false
	}
	if !s.clockEnd(&p, i, marked) {
		return p, false
	}
	s.otherZone(&p)
	return p, p.hour < 24 && p.minute < 60 && p.second < 61 || p.hour == 24 && p.minute == 0
}

// dotted reads 6.40 as hours and minutes.
func (s *timeGrammar) dotted(i int, p *point) bool {
	t := s.text(i)
	k := len(t) - 3
	if k < 1 || k > 2 || t[k] != '.' {
		return false
	}
	p.hour = s.intAt(i)
	p.minute, p.minuted = int(t[k+1]-'0')*10+int(t[k+2]-'0'), true
	return true
}

// hourLetter reads 18h40, and 18h before a zone: alone it is a duration.
func (s *timeGrammar) hourLetter(p *point, i int) bool {
	if i+1 >= len(s.toks) || !s.glued(i+1) || s.toks[i+1].kind == tokMark {
		return false
	}
	if s.word(i+1, "h") && !s.toks[i+1].upper {
		p.hour, p.end = s.intAt(i), i+2
		q := *p
		return s.readZone(&q)
	}
	if s.toks[i+1].kind != tokCode {
		return false
	}
	t := s.text(i + 1)
	if len(t) != 3 || t[0] != 'h' || !isDigit(t[1]) || !isDigit(t[2]) {
		return false
	}
	p.hour, p.minute, p.minuted, p.end = s.intAt(i), int(t[1]-'0')*10+int(t[2]-'0'), true, i+2
	return true
}

// daytimeNear reports whether hours with minutes and seconds at token i
// stand beside a date; alone they are as often the time of a race.
func (s *timeGrammar) daytimeNear(i int) bool {
	switch w := s.wordAt(i - 1).time; w.class {
	case timeOn:
		return w.value == prepAt
	case timeWeekday, timeMonth, timeDay:
		return true
	}
	return s.is(i-1, '@')
}

// clockEnd reads what makes the digits a time of day: a.m. or p.m., a zone,
// o'clock, a part of the day. Marked says that a colon has done so.
func (s *timeGrammar) clockEnd(p *point, i int, marked bool) bool {
	if s.wordAt(i - 1).time.clock {
		s.hourAndMinutes(p)
	}
	half, end, ok := s.amPm(p.end)
	if w := s.wordAt(i - 1).time; w.clock && !ok {
		if s.word(p.end, "hours") || s.word(p.end, "h") {
			p.end++
		}
		marked = marked || s.clauseEnd(p.end) && !s.counts(p.end)
	}
	switch {
	case ok && p.hour <= 12 && p.hour > 0:
		if half == nightHours {
			half = 12
			if p.hour == 12 || p.hour < 5 {
				half = 0
			}
		}
		p.hour = p.hour%12 + half
		p.end, p.sure = end, true
		s.readZone(p)
		return true
	case ok && p.hour > 12 && p.hour < 24 && half == 12:
		p.end, p.sure = end, true
		s.readZone(p)
		return true
	case s.senseAt(s.skipHyphen(p.end)) == "ish" && s.glued(p.end) && p.hour > 0 && p.hour <= 12 && s.atClock(i):
		p.end, p.approx = s.skipHyphen(p.end)+1, true
		s.inPart(p)
		return true
	case s.wordAt(p.end).time.class == timeOClock && p.hour <= 12:
		p.end++
		s.inPart(p)
		return true
	}
	p.sure = p.hour > 12 || s.digits(i, 4)
	if s.readZone(p) {
		return marked || s.digits(i, 4) || s.wordAt(p.end-1).time.value != zoneUnknown && p.hour < 25 && s.wordAt(i-1).time.class == timeOn
	}
	if p.hour <= 12 && s.inPart(p) || s.digits(i, 4) && p.end == i+1 && s.fourDigits(p, i) {
		return true
	}
	// A colon alone is as often the length of a film or a score.
	p.weak = p.end-i == 3 && !s.daytimeNear(i)
	return marked
}

// fourDigits reads what makes the four digits at token i a time of day without
// a zone: "hours" behind them, a leading zero, or that nothing else is said.
func (s *timeGrammar) fourDigits(p *point, i int) bool {
	if s.senseAt(p.end) == "hours" && p.minute < 60 && s.atClock(i) {
		p.end++
		return true
	}
	if p.minute > 59 || !s.atClock(i) || !s.clauseEnd(p.end) || s.counts(p.end) {
		return false
	}
	return s.src[s.toks[i].start] == '0' || i == 1 && p.end == len(s.toks) && s.senseAt(0) == "at"
}

// amPm reads a.m. and p.m. in any of their spellings; half is 0 or 12.
func (s *timeGrammar) amPm(i int) (half, end int, ok bool) {
	if s.is(i, '.') && s.glued(i) && s.glued(i+1) && s.wordAt(i+1).time.class == timeAmPm {
		i++ // 9.am
	}
	w := s.wordAt(i)
	if w.time.class == timeAmPm {
		return int(w.time.value), i + 1, true
	}
	if i >= len(s.toks) || s.toks[i].kind != tokWord || s.toks[i].end-s.toks[i].start != 1 {
		return 0, 0, false
	}
	switch s.senseAt(i) {
	case "a":
	case "p":
		half = 12
	default:
		return 0, 0, false
	}
	j := i + 1
	if s.is(j, '.') {
		j++
	}
	if s.word(j, "m") {
		return half, j + 1, true
	}
	return half, i + 1, s.glued(i) && s.toks[i-1].end-s.toks[i-1].start < 3 // 200p is pence
}

// inPart reads "in the evening" and "at night" behind an hour.
func (s *timeGrammar) inPart(p *point) bool {
	j := p.end
	w := s.wordAt(j).time
	if w.class != timeOn || w.value != prepIn && w.value != prepAt {
		return false
	}
	j++
	if s.wordAt(j).time.class == timeArticle {
		j++
	}
	part := s.wordAt(j).time
	if part.class == timeAmPm && j > p.end+1 && p.hour > 0 && p.hour <= 12 {
		p.hour, p.end, p.sure = p.hour%12+int(part.value), j+1, true // "3 in the a.m."
		return true
	}
	if part.class != timePart || p.hour == 0 || p.hour > 12 {
		return false
	}
	switch {
	case part.value == partMorning, part.value == partNight && (p.hour == 12 || p.hour < 6):
		p.hour %= 12
	default:
		p.hour = p.hour%12 + 12
	}
	p.end, p.sure = j+1, true
	return true
}

// readZone reads GMT, ET, local time, Eastern Daylight Time, London time.
func (s *timeGrammar) readZone(p *point) bool {
	if s.is(p.end, '(') {
		q := *p
		if q.end++; s.readZone(&q) && s.is(q.end, ')') {
			p.zone, p.zoneShift, p.end = q.zone, q.zoneShift, q.end+1
			return true // "6 p.m. (ET)"
		}
		return false
	}
	j := p.end
	w := s.wordAt(j)
	if w.time.class != timeZone && !s.cityTime(j) {
		return false
	}
	if w.time.class == timeZone && w.time.value != zoneUnknown && !s.shouted(j) && (s.toks[j].upper || w.sense == "ist" || w.sense == "est") {
		return false
	}
	end := j + 1
	long := false
	for end < j+3 && end < len(s.toks) && s.toks[end].kind == tokWord {
		t := s.wordAt(end).sense
		if t == "time" {
			end, long = end+1, true
			break
		}
		if t != "standard" && t != "daylight" && t != "summer" {
			break
		}
		end++
	}
	short := w.time.class == timeZone && (s.shouted(j) || w.time.value != zoneUnknown)
	if !long && !short {
		return false
	}
	if !long {
		end = j + 1
	}
	p.zone, p.zoneShift, p.end = span(s.toks, j, end), zoneUnknown, end
	if w.time.class == timeZone {
		p.zoneShift = w.time.value
	}
	if by, end, ok := s.utcOffset(p.end); ok && w.time.class == timeZone && p.zoneShift == 0 {
		p.zone, p.zoneShift, p.end = span(s.toks, j, end), by, end // "UTC+2"
	}
	return true
}

// shouted reports whether token i is all capitals.
func (s *timeGrammar) shouted(i int) bool {
	for _, c := range []byte(s.text(i)) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// cityTime reports whether "London time" stands at token i.
func (s *timeGrammar) cityTime(i int) bool {
	return i+1 < len(s.toks) && s.toks[i].kind == tokWord && s.toks[i].upper && s.wordAt(i+1).sense == "time"
}

// otherZone reads the same time in a second zone: "(1600 GMT)", "/1600 GMT".
// It keeps the minutes of the day in UTC.
func (s *timeGrammar) otherZone(p *point) {
	open := s.is(p.end, '(')
	if !open && !s.is(p.end, '/') && !s.is(p.end, ',') && !s.is(p.end, ';') {
		return
	}
	q := point{utc: -1, end: p.end + 2}
	j := p.end + 1
	switch {
	case j >= len(s.toks):
		return
	case s.digits(j, 4):
		q.hour, q.minute = s.intAt(j)/100, s.intAt(j)%100
	case s.dayDigits(j) && s.clockMark(j+1) && s.digits(j+2, 2):
		q.hour, q.minute, q.end = s.intAt(j), s.intAt(j+2), j+3
	case s.dotted(j, &q):
	case s.dayDigits(j):
		q.hour = s.intAt(j)
	default:
		return
	}
	if half, end, ok := s.amPm(q.end); ok {
		q.hour, q.end = q.hour%12+half, end
	}
	zoned := s.readZone(&q)
	if s.wordAt(q.end).time.class == timeWeekday {
		q.end = s.skipDot(q.end) // "(0245 GMT Sunday)"
	}
	if !zoned || open && !s.is(q.end, ')') || q.hour > 23 || q.minute > 59 {
		return
	}
	p.end = q.end
	if open {
		p.end++
	}
	if q.zoneShift != zoneUnknown {
		p.utc = ((q.hour*60+q.minute-15*int(q.zoneShift))%1440 + 1440) % 1440
	}
}
