package extract

import "github.com/atodds/atodds/align/text"

// introduced reports whether a word stands before token i that often stands
// before a time: in, on, since, last, early, every.
func (s *timeGrammar) introduced(i int) bool {
	switch s.wordAt(i - 1).time.class {
	case timeOn, timeBound, timeFrom, timeTo, timeBetween, timePick, timeText, timeEarly, timeEvery, timeEdge, timeApprox, timeSoft, timeFiscal:
		return true
	}
	return false
}

// atClock reports whether the word before token i leads to a time of day in
// words: at, by, until, before, after, around.
func (s *timeGrammar) atClock(i int) bool {
	switch w := s.wordAt(i - 1).time; w.class {
	case timeOn:
		return w.value == prepAt
	case timeBound, timeApprox:
		return true
	}
	return false
}

// notWeekday reports whether the weekday from token i to end is part of a
// name: Sunday Times, Monday Night Football, Sheffield Wednesday.
func (s *timeGrammar) notWeekday(i, end int) bool {
	if end < len(s.toks) && s.toks[end].upper {
		switch s.senseAt(end) {
		case "times", "telegraph", "mirror", "express", "mail", "herald", "independent", "sport", "people", "sun", "world", "star", "review":
			return true
		case "night", "morning", "evening":
			return end+1 < len(s.toks) && s.toks[end+1].upper && s.wordAt(end+1).time.class == notTime
		}
	}
	if i == 0 || !s.toks[i-1].upper {
		return false
	}
	switch s.senseAt(i - 1) {
	case "bloody", "freaky", "super", "sheffield", "giving", "blue", "casual", "joe", "ruby", "manic", "wild":
		return true
	}
	return false
}

// afterEvent reports whether the weekday from token i to end is told by an
// event: "the Monday after the vote" is any.
func (s *timeGrammar) afterEvent(i, end int) bool {
	w := s.wordAt(end).time
	return s.wordAt(i-1).time.class == timeArticle && w.class == timeBound && (w.value == boundAfter || w.value == boundBefore) &&
		s.wordAt(end+1).time.class != timePick && !s.dateAhead(end+1)
}

// doubtfulMonth reports whether the word of a month at token i, whose dot
// ends before token j, is more likely something else: the verb may, a march,
// a first name.
func (s *timeGrammar) doubtfulMonth(i, j int) bool {
	t := &s.toks[i]
	w := s.wordAt(i)
	if !t.upper {
		return w.time.risky || w.time.abbr || !s.introduced(i) && i > 0
	}
	if w.time.abbr && j == i+1 && (w.sense == "jan" || w.sense == "mar" || w.sense != "sept" && !s.introduced(i)) {
		return true
	}
	p := s.wordAt(i - 1).time
	in := p.class == timeOn && p.value == prepIn || p.class == timeBound && (p.value == boundSince || p.value == boundUntil) ||
		p.class == timePick || p.class == timeEarly || p.class == timeEvery || p.class == timeOn && p.value == prepDuring
	if i == 0 || s.toks[i-1].kind == tokMark && !s.is(i-1, '-') && !s.is(i-1, '(') && !s.is(i-1, ',') {
		in = false
	}
	if s.monthBeside(i, j) {
		return false
	}
	next := s.clauseEnd(j) || s.wordAt(j).time.class != notTime
	switch w.sense {
	case "may", "march":
		if j < len(s.toks) && w.sense == "march" && p.class == timeArticle && s.toks[j].kind == tokWord && !s.toks[j].upper && !s.clauseEnd(j) {
			return false // "the March rise", not "the March on Rome"
		}
		return !in && !(s.introduced(i) && next && !s.pastForm(j))
	case "april", "june", "august", "january":
		named := j < len(s.toks) && s.toks[j].upper && s.toks[j].kind == tokWord
		return named && !in
	}
	return false
}

// monthBeside reports whether another month stands beside token i in a list:
// "February, March and April".
func (s *timeGrammar) monthBeside(i, j int) bool {
	before := i - 1
	if s.wordAt(before).number.class == numAnd || s.is(before, ',') {
		before--
	}
	after := j
	if s.wordAt(after).number.class == numAnd || s.is(after, ',') {
		after++
	}
	return before < i-1 && s.wordAt(before).time.class == timeMonth || after > j && s.wordAt(after).time.class == timeMonth
}

// pastForm reports whether token i is a verb in the past: an irregular one
// of the lexicon, or a word in lower case that ends in -ed.
func (s *timeGrammar) pastForm(i int) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != tokWord {
		return false
	}
	if c := s.wordAt(i).time.class; c != notTime {
		return c == timePastVerb || c == timeMoved
	}
	if s.toks[i].upper || !s.words.forms.acted(s.text(i)) {
		return false
	}
	return !s.determinedBy(i-1) && !(s.class(i-1, clsDegree) && s.determinedBy(i-2)) // "the proposed sale", "a still unnamed buyer"
}

// determinedBy reports whether token i is an article or a possessor, so that
// what follows belongs to a noun.
func (s *timeGrammar) determinedBy(i int) bool {
	p := s.wordAt(i)
	return p.time.class == timeArticle || p.number.class == numArticle || s.possessor(i)
}

// A tense says whether a time without a year or a week lies behind or ahead.
type tense uint8

const (
	noTense tense = iota
	pastTense
	futureTense
	alwaysPast // past, however long ago
	surePast   // the verb stands right before the time: "struck in December"
	sureFuture // ahead, however far
)

// past reports whether the tense lies behind.
func (t tense) past() bool { return t == pastTense || t == alwaysPast || t == surePast }

// tenseWindow bounds how far the verb of a time is looked for, in tokens.
//
// Beyond it lies another clause more often than the verb of this one.
const tenseWindow = 14

// tenseAt tells by the verb nearest before the time from token i to end, or
// else after it in its clause, whether the time lies behind or ahead.
func (s *timeGrammar) tenseAt(i, end int) tense {
	if i >= 2 && s.wordAt(i-1).sense == "as" && (s.wordAt(i-2).time.class == timeEarly || s.word(i-2, "soon")) {
		return futureTense // "as early as Tuesday"
	}
	if c := s.wordAt(i + 1); s.senseAt(i-1) == "into" && s.wordAt(i).time.class == timeArticle && (c.time.class == timeSeason || c.sense == "weekend") {
		return futureTense // "will last into the fall"
	}
	if s.word(i-1, "of") && s.word(i-2, "ahead") {
		return futureTense // "ahead of November"
	}
	if s.wordAt(i-1).sense == "to" && s.moved(i) {
		return futureTense // "postponed to Thursday"
	}
	if w := s.wordAt(i).time; w.class == timeBound && (w.value == boundBy || w.value == boundUntil) || w.class == timeTo {
		if t := s.limitTense(i); t != noTense {
			return t
		}
		if t := s.clauseTense(i, end); t != noTense {
			return t
		}
		return futureTense // "runs through Saturday"
	}
	return s.clauseTense(i, end)
}

// clauseTense tells the tense of the verb that stands nearest before token i,
// or else after token end.
func (s *timeGrammar) clauseTense(i, end int) tense {
	if s.struckIn(i) {
		return surePast
	}
	for k := i - 1; k >= 0 && k >= i-tenseWindow; k-- {
		if s.sentenceEnd(k) {
			break
		}
		if t := s.tenseOf(k); t != noTense && !s.passive(k) {
			return t
		}
	}
	window := tenseWindow
	if i <= 2 {
		window *= 2 // the main verb of what a sentence opens with is far off
	}
	for k := end; k < len(s.toks) && k < end+window; k++ {
		if s.sentenceEnd(k) {
			break
		}
		if t := s.tenseOf(k); t != noTense {
			return t
		}
	}
	return noTense
}

// struckIn reports whether a verb in the past stands right before the time at
// token i, or before its preposition, and is no passive of the present or the
// future: "struck in December", not "will be held in December".
func (s *timeGrammar) struckIn(i int) bool {
	k := i - 1
	if s.wordAt(k).time.class == timeOn {
		k--
	}
	if s.tenseOf(k) != pastTense || s.passive(k) {
		return false
	}
	switch s.senseAt(k - 1) {
	case "is", "are", "being", "get", "gets", "to":
		return false
	}
	return s.wordAt(k-1).time.class != timeFuture
}

// passive reports whether a participle stands at token k behind "be", so that
// what stands before tells the tense: "will be tried", "is due to be sentenced".
func (s *timeGrammar) passive(k int) bool {
	return s.senseAt(k-1) == "be" || k > 1 && s.senseAt(k-2) == "be" && s.toks[k-1].kind == tokWord && s.endsAdverb(k-1)
}

// sentenceEnd reports whether a mark at token k ends a statement.
func (s *timeGrammar) sentenceEnd(k int) bool {
	t := &s.toks[k]
	if t.kind != tokMark {
		return false
	}
	switch t.mark {
	case '.':
		return k == 0 || !s.wordAt(k-1).time.abbr && t.end-s.toks[k-1].start > 4
	case ';', '?', '!':
		return true
	}
	return false
}

// tenseOf returns what the word at token k tells. Forms that are present and
// past alike ("put", "cut") and the perfect, which dates nothing, tell
// nothing.
func (s *timeGrammar) tenseOf(k int) tense {
	w := s.wordAt(k)
	if w.sense == "to" {
		switch s.senseAt(k - 1) {
		case "is", "are":
			return futureTense // "is to resume"
		}
	}
	switch w.time.class {
	case timeFuture:
		if s.word(k+1, "have") && !s.word(k+2, "to") && (w.sense == "would" || w.sense == "will") {
			return pastTense // "would have gone"
		}
		if s.wordAt(k-1).sense == "been" {
			return pastTense // what had been due has passed
		}
		if s.promises(w.sense, k+1) {
			return futureTense
		}
		return noTense
	case timePastVerb, timeMoved:
		switch w.sense {
		case "has", "have", "been", "put", "cut", "let", "read", "lay", "left", "split", "spread":
			return noTense
		}
		return pastTense
	}
	if s.pastForm(k) || w.sense == "sat" && !s.toks[k].upper {
		return pastTense
	}
	if k >= 0 && s.toks[k].kind == tokWord && w.time.class == notTime && !s.toks[k].upper && s.words.forms.ahead(s.text(k)) {
		return futureTense
	}
	return noTense
}

// expectedReach is how many words behind "expect" are looked at for "to".
const expectedReach = 8

// promises reports whether a word of the future at the token before i is
// one: "will" always is, "plan" and "set" are with what they lead to.
func (s *timeGrammar) promises(w sense, i int) bool {
	switch w {
	case "plan", "plans", "planned":
		n := s.wordAt(i)
		return n.sense == "to" || n.number.class == numArticle && !s.determinedBy(i-2)
	case "expects", "expect":
		for k := i; k < min(len(s.toks), i+expectedReach) && s.toks[k].kind == tokWord; k++ {
			if s.wordAt(k).sense == "to" {
				return true // "expect the deal to close"
			}
		}
		return false
	case "hopes", "intends", "going", "aims", "vows", "prepares", "preparing":
		return s.wordAt(i).sense == "to"
	case "set":
		t := s.wordAt(i).sense
		return t == "to" || t == "for"
	}
	return true
}

// limitTense tells the tense of what "by" or "until" bounds: a limit lies
// ahead unless a verb right before it says that it has been met.
func (s *timeGrammar) limitTense(i int) tense {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if s.sentenceEnd(k) {
			break
		}
		w := s.wordAt(k)
		switch {
		case w.time.class == timeMoved, w.sense == "to", w.time.class == timeFuture, s.word(k, "must"), s.word(k, "should"), s.word(k, "can"):
			return futureTense
		case s.tenseOf(k) == pastTense:
			return pastTense
		}
	}
	return noTense
}

// moved reports whether a verb just before token i says that a date changes,
// so that two dates are no range: "postponed from Monday to Thursday".
func (s *timeGrammar) moved(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if s.sentenceEnd(k) {
			return false
		}
		if s.wordAt(k).time.class == timeMoved {
			return true
		}
	}
	return false
}

// typeOf returns the TIMEX3 type of a time of grain g.
func typeOf(g text.Grain) text.TimeType {
	if g != text.NoGrain && g <= text.PartOfDay {
		return text.TimeOfDay
	}
	return text.Date
}
