package extract

import (
	"github.com/atodds/atodds/align/text"
)

// Times are read in two steps. [scan.times] parses the words of each sentence
// into points, without a calendar: what is said, and what it hangs on. When
// all of the document is read, [scan.resolve] sets the points against the date
// of publication and against each other. So a sentence can be read without
// its neighbours, and a document without its date.

// A draft is a time as its words describe it, to be resolved when all of the
// document is read.
type draft struct {
	time  *text.Time // filled in by describe, then by resolve
	from  point
	to    *point // the end of a range
	tense tense
}

// times appends the times of the sentence to dst, and their drafts to s for
// [scan.resolve].
func (s *scan) times(dst []found) []found { return (&timeGrammar{s}).all(dst) }

// A timeGrammar is the grammar of times at work on a sentence.
type timeGrammar struct{ *scan }

func (s *timeGrammar) all(dst []found) []found {
	s.memo = numberMemo{on: true, at: -1}
	for i := 0; i < len(s.toks); {
		m, ok := s.mentionAt(i)
		if !ok {
			i++
			continue
		}
		dst = append(dst, m)
		i = m.to
	}
	s.memo.on = false
	return dst
}

// mentionAt finds the time that begins at token i, with its bound and hedge.
func (s *timeGrammar) mentionAt(i int) (found, bool) {
	if !s.mayBegin(i) {
		return found{}, false
	}
	if f, ok := s.set(i); ok {
		return f, true
	}
	h := s.head(i)
	if h.core >= len(s.toks) {
		return found{}, false
	}
	var d draft
	core, end, ok := s.body(h, &d)
	if !ok {
		return found{}, false
	}
	if h.bound != text.NoBound && d.to == nil && s.possessive(end) {
		// "After Monday's attack" bounds the attack: the time begins later.
		return found{}, false
	}
	if h.approx && h.bound == text.NoBound && d.to == nil && s.wordAt(h.start).time.class == timeApprox && s.possessive(end) {
		return found{}, false // "get around Wednesday's ruling"
	}
	return s.mention(h, &d, core, end), true
}

// mayBegin reports whether a time can begin at token i, by a look at its
// word and at the next ones. Most words of a text are let go here.
func (s *timeGrammar) mayBegin(i int) bool {
	for end := min(len(s.toks), i+maxLead); i < end; i++ {
		t := &s.toks[i]
		switch t.kind {
		case tokNumber, tokCode:
			return true
		case tokMark:
			return s.markBegins(i)
		}
		if t.word == nil {
			return false
		}
		switch t.word.begins() {
		case neverBegins:
			return false
		case maybeBegins:
			return s.mayGoOn(i)
		}
	}
	return false
}

// maxLead bounds how many words stand before a time.
const maxLead = 6

// A beginning says what part a word can play at the start of a time.
type beginning uint8

const (
	neverBegins beginning = iota
	leads                 // stands before a time: since, the, a
	maybeBegins
)

// begins tells whether a time may begin with the word.
func (w *word) begins() beginning {
	if w.time.named {
		return maybeBegins
	}
	switch w.time.class {
	case notTime:
		switch w.number.class {
		case numArticle:
			return leads
		case notNumber, numAnd, numOf, numPoint, numSuffix, numMinus, numAbbrev, numScale, numHundred:
			switch w.sense {
			case "everyday", "semi", "twice", "once", "weekdays":
				return maybeBegins
			}
			return neverBegins
		}
	case timeArticle, timeBound, timeFrom, timeApprox, timeSoft, timeBetween, timeHedge:
		return leads
	case timeTo:
		if w.sense == "through" {
			return leads
		}
		return neverBegins
	case timeOn:
		if w.time.value == prepIn {
			return leads
		}
		return neverBegins
	case timeFuture, timePastVerb, timeMoved, timeEvent, timeZone, timeOClock, timeAmPm, timeAgo:
		return neverBegins
	}
	return maybeBegins
}

// A head is what stands before a time: "since", "by about", "from".
type head struct {
	start, core int // tokens: the first of the mention, the first of the time
	bound       text.Bound
	approx      bool
	open        int8 // boundFrom or boundBetween: a range may follow
	future      bool // "in two weeks"
}

const (
	openFrom int8 = iota + 1
	openBetween
)

// head reads what may stand before a time at token i.
func (s *timeGrammar) head(i int) head {
	h := head{start: i, core: i, bound: text.NoBound}
	if s.wordAt(i).time.class == timeSoft {
		h.core++
		h.approx = true
	}
	switch w := s.wordAt(h.core); w.time.class {
	case timeBound:
		h.bound = bounds[w.time.value]
		h.core++
	case timeFrom:
		h.open = openFrom
		h.core++
	case timeBetween:
		h.open = openBetween
		h.core++
	case timeTo:
		if w.sense == "through" && !s.is(i-1, '-') {
			h.bound = text.Until
			h.core++
		}
	case timeText:
		if w.sense == "prior" && s.wordAt(h.core+1).sense == "to" {
			h.bound = text.Before
			h.core += 2
		}
	case timeOn:
		h.future = w.time.value == prepIn && h.core == i
		if h.future {
			h.core++
		}
	}
	if h.core > i && h.bound == text.NoBound && h.open == 0 && !h.future {
		h.core, h.approx = i, false
	}
	if w := s.wordAt(h.core); w.time.class == timeApprox {
		switch s.wordAt(h.core + 1).time.class {
		case timePick, timeDay, timeSame, timeRef, timeTonight:
			return h // "talked about this week"
		}
		h.core++
		h.approx = true
	}
	return h
}

// body parses the time or range of times behind a head into d, which is
// empty.
func (s *timeGrammar) body(h head, d *draft) (core, end int, ok bool) {
	if h.future {
		return s.inFuture(h, d)
	}
	var q point
	ranged, ok := s.rangeAt(h, &d.from, &q)
	if ranged {
		to := q // so that q itself stays on the stack
		d.to = &to
		return h.core, to.end, true
	}
	if !ok || h.open == openBetween || !s.stands(&d.from, h.core) {
		return 0, 0, false
	}
	d.from.approx = d.from.approx || h.approx
	return h.core, d.from.end, true
}

// inFuture parses "in two weeks" where the clause speaks of the future:
// elsewhere it is how long something took.
func (s *timeGrammar) inFuture(h head, d *draft) (core, end int, ok bool) {
	if p, ok := s.minutesAhead(h); ok {
		d.from = p
		return h.start, p.end, true
	}
	n, j, approx, ok := s.unitCount(h.core)
	u := s.wordAt(j).time
	if !ok || u.class != timeUnit && u.class != timeUnits || s.wordAt(h.core).number.class == numArticle && s.wordAt(j+1).number.class == numOf {
		return 0, 0, false
	}
	e := j + 1
	e, approx = s.orSo(e, approx)
	switch s.wordAt(e).time.class {
	case timeAgo, timeShift, timeBound:
		return 0, 0, false
	}
	timed := (s.is(e, '\'') || s.possessive(e)) && s.wordAt(e+1).sense == "time"
	if timed {
		e += 2
	}
	if t := s.tenseAt(h.start, e); t.past() || t == noTense && !timed && (s.wordAt(h.core).time.class == timeHedge || h.start > 0 && !s.is(e, '?')) {
		return 0, 0, false
	}
	d.from = point{parts: hasShift, approx: approx || h.approx, end: e}
	d.from.shift = shift{unit: text.Grain(u.value), step: n * s.weeksIn(j), anchor: text.DCT}
	return h.start, e, true
}

// minutesAhead parses "in half an hour" where the clause speaks of the future.
func (s *timeGrammar) minutesAhead(h head) (point, bool) {
	n, end, ok := s.partOfHour(h.core)
	if !ok {
		return point{}, false
	}
	if t := s.tenseAt(h.start, end); t.past() || h.start > 0 && t == noTense {
		return point{}, false
	}
	return point{parts: hasShift, shift: shift{unit: text.Minute, step: n, anchor: text.DCT}, end: end}, true
}

// stands reports whether the point that begins at token i is a time by its
// own words or by those around it.
func (s *timeGrammar) stands(p *point, i int) bool {
	if p.parts == hasClock && p.weak {
		if s.toks[i].kind == tokWord {
			return s.atClock(i) || i == 0 && p.end == len(s.toks)
		}
		return s.introduced(i) || i == 0 && p.end == len(s.toks)
	}
	if p.parts == hasYear && p.weak {
		j := i
		if s.wordAt(j).time.class == timeArticle {
			j++
		}
		return s.dated(j, p.end)
	}
	if p.is(hasNth) && p.parts&^(hasNth|hasWeekday) == 0 {
		return p.weekday > 0 && s.wordAt(i).time.class == timeArticle && s.clauseEnd(p.end)
	}
	if !p.weak {
		return true
	}
	switch {
	case p.parts == hasPeriod && p.grain == text.Season:
		return s.seasonStands(i, p.end)
	case p.parts == hasShift:
		w := s.wordAt(i - 1).time
		if next := s.wordAt(p.end).time.class; next == timeBound || next == timeText || s.toks[p.end-1].upper {
			return false // "the year before the vote" is no year of the calendar
		}
		return w.class == timeOn && (w.value == prepDuring || w.value == prepIn) && s.clauseEnd(p.end) && p.shift.unit > text.Day && p.shift.unit <= text.Year
	case p.parts == hasDay:
		w := s.wordAt(i - 1).time
		return w.class == timeOn && (w.value == prepOn || w.value == prepDuring) || w.class == timeBound && w.value != boundAfter && w.value != boundBefore
	case p.parts == hasWeekday:
		return i == 0 && p.end == len(s.toks)
	case p.parts == hasHoliday, p.parts == hasMonth:
		return p.parts == hasHoliday && s.introduced(i) || i == 0 && p.end == len(s.toks)
	case p.parts == hasPart:
		return p.mod != text.NoMod && s.introduced(i) && s.clauseEnd(p.end) && s.wordAt(p.end).time.class != timeUnits
	case p.parts == hasDecade:
		w, prev := s.wordAt(i).time, s.wordAt(i-1).time
		return w.class == timeArticle || prev.class == timeArticle ||
			w.class == timeDecade && w.value >= 60 && prev.class == timeOn && prev.value == prepIn && s.clauseEnd(p.end) && !s.weather(i)
	}
	return false
}

// seasonStands reports whether a season without a year is one: "in the
// fall" is, "fall" and "a spring" are not.
func (s *timeGrammar) seasonStands(i, end int) bool {
	w := s.wordAt(i - 1).time
	in := w.class == timeOn && (w.value == prepIn || w.value == prepDuring) || w.class == timeBound
	if lead := s.senseAt(i - 1); s.wordAt(i).time.class == timeArticle && (lead == "over" || lead == "into") {
		in = true
	}
	if s.wordAt(i).time.class == timeArticle {
		return in && s.clauseEnd(end)
	}
	return in && s.clauseEnd(end) && s.wordAt(end).number.class != numOf
}

// mention builds the mention of draft d, from the head's first token, or
// from token core where the head belongs to the sentence, up to token end.
func (s *timeGrammar) mention(h head, d *draft, core, end int) found {
	start := core
	if h.bound != text.NoBound || h.approx || d.to != nil && h.open != 0 {
		start = h.start
	}
	t := &text.Time{Bound: h.bound, Approx: d.from.approx, Mod: d.from.mod}
	limit := false
	if i := start - 3; d.to == nil && h.bound == text.NoBound && s.senseAt(i+1) == "later" && s.senseAt(i+2) == "than" && (s.senseAt(i) == "no" || s.senseAt(i) == "not") {
		t.Bound, start, limit = text.By, i, true
	}
	if e, ok := s.onward(end); ok && d.to == nil && h.bound == text.NoBound {
		t.Bound, start = text.Since, h.start
		end = e
	}
	t.Core = span(s.toks, core, d.coreEnd(end))
	if d.to != nil && h.open != 0 {
		t.Core = span(s.toks, start, end)
	}
	s.describe(t, d)
	d.time = t
	if d.tense = s.tenseAt(start, end); limit && d.tense == noTense {
		d.tense = futureTense
	}
	s.drafts = append(s.drafts, *d)
	m := text.Mention{Span: span(s.toks, start, end), Kind: text.KindTime, Value: t}
	return found{from: start, to: end, mention: m}
}

// coreEnd returns the token after the time itself, without a word such as
// "onward" behind it.
func (d *draft) coreEnd(end int) int {
	if d.to != nil {
		return d.to.end
	}
	return min(d.from.end, end)
}

// onward reads "on", "onward" and "and later" behind the start of an open
// stretch of time.
func (s *timeGrammar) onward(i int) (end int, ok bool) {
	if i >= len(s.toks) {
		return i, false
	}
	switch s.senseAt(i) {
	case "onward", "onwards":
		return i + 1, true
	}
	return i, false
}

// describe fills in what the words say without a calendar.
func (s *timeGrammar) describe(t *text.Time, d *draft) {
	p := &d.from
	t.Anchor = p.anchorOf()
	if d.to != nil && t.Anchor == text.Partial {
		t.Anchor = d.to.anchorOf() // "October-November 2017" says its year once
	}
	t.Grain = p.grainOf()
	t.Type = typeOf(t.Grain)
	if p.is(hasClock) {
		t.Template.HasClock, t.Template.Hour, t.Template.Minute = true, p.hour, p.minute
		if p.zone.Len() > 0 {
			t.Zone = s.src[p.zone.Start:p.zone.End]
		}
	}
	if p.any(hasWeekday) && !p.is(hasNth) {
		t.Template.Weekday = p.weekday
	}
	if p.is(hasMonth) {
		t.Template.Month = p.month
	}
	if p.is(hasDay) {
		t.Template.Day = p.day
	}
	if p.is(hasYear) && !p.twoDigit {
		t.Template.Year = p.year
	}
	if p.is(hasShift) {
		t.Offset = p.shift.step
	}
	if t.Anchor == text.DCT || t.Anchor == text.TextAnchor {
		t.Deictic = s.deictic(s.src[t.Core.Start:t.Core.End])
	}
}

// anchorOf returns what the point hangs on.
func (p *point) anchorOf() text.Anchor {
	switch {
	case p.is(hasShift) && p.shift.base != nil:
		return p.shift.base.anchorOf()
	case p.is(hasCounted):
		return p.counted.from.anchorOf()
	case p.any(hasShift | hasSpan | hasPick):
		return p.shift.anchor
	case p.is(hasRef) && p.ref == refNone:
		return text.Explicit // "for years" hangs on nothing
	case p.is(hasRef):
		return text.DCT
	case p.any(hasYear|hasDecade) && !p.twoDigit, p.is(hasCentury):
		return text.Explicit
	case p.is(hasWeekday) && !p.any(hasDay|hasMonth|hasNth):
		return text.DCT
	}
	return text.Partial
}
