package extract

import "strings"

// mayGoOn reports whether what stands behind token i, whose word may begin a
// time, can go on with one, by a look at the next token. It only spares the
// parse of what the rules refuse.
func (s *timeGrammar) mayGoOn(i int) bool {
	w := s.toks[i].word
	switch w.time.class {
	case timePick, timeSame:
		if i+1 < len(s.toks) && (s.toks[i+1].kind != tokWord || s.wordAt(i+1).goesOn()) {
			return true
		}
		return s.wordAt(i-1).time.class == timeArticle // in the past
	case timeHoliday:
		return w.number.class != notNumber || s.holidayBegins(i)
	}
	return true
}

// goesOn reports whether the word may stand behind one that picks a time:
// "last", "this", "that".
func (w *word) goesOn() bool {
	switch w.time.class {
	case timePastVerb, timeFuture, timeMoved, timeArticle, timeTo:
		return false
	}
	return w.timely
}

// holidayBegins reports whether the name of a holiday stands at token i.
func (s *timeGrammar) holidayBegins(i int) bool {
	var next byte // the first letter of the next word, where that tells: an article is passed over
	if i+1 < len(s.toks) && s.toks[i+1].kind == tokWord && !s.word(i+1, "the") {
		next = lowerByte(s.src[s.toks[i+1].start])
	}
	for _, name := range s.wordAt(i).days {
		if k := strings.IndexByte(name, ' ') + 1; k > 0 && next != 0 && next != name[k] {
			continue
		}
		if _, ok := s.named(i, name); ok {
			return true
		}
	}
	return false
}

// markBegins reports whether the mark at token i may begin a time: the
// apostrophe of the '90s.
func (s *timeGrammar) markBegins(i int) bool {
	return s.toks[i].mark == '\'' && s.glued(i+1) && s.toks[i+1].kind == tokNumber
}
