package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// otherAct reports whether two times tell when two different things were
// done: thieves entered at two, the museum opens at ten. It needs a verb on
// both sides; where it finds none it says false.
func otherAct(p align.Pair, l, r text.Mention) bool {
	a, b := align.Act(p.Left, l.Span), align.Act(p.Right, r.Span)
	switch {
	case ofSubject(p.Left, l) && ofHappening(p.Right, r), ofHappening(p.Left, l) && ofSubject(p.Right, r):
		return !p.NearCopy
	case a == "" || b == "" || speech(a) && speech(b):
		return false
	case p.NearCopy:
		return speech(a) != speech(b)
	}
	return !align.SameConcept(a, b)
}

func speech(w string) bool {
	switch w {
	case "said", "says", "told", "announced", "reported", "added", "stated", "declared", "confirmed":
		return true
	}
	return false
}

// happenings are nouns of what happens, which a time behind them may date in
// place of the verb: invited them to a briefing on Wednesday.
var happenings = [...]string{
	"death", "killing", "shooting", "attack", "murder", "crash", "blast", "arrest", "briefing", "meeting", "hearing", "summit", "vote",
	"speech", "rally", "debate", "interview", "conference", "election", "game", "match", "trial", "visit", "talks", "protest", "ceremony",
}

// nounWords is how many words before a time may name what it dates.
const nounWords = 5

// ofHappening reports whether a time dates a happening that its sentence
// names, not what its verb tells: it stands behind the noun of one.
func ofHappening(s *text.Sentence, m text.Mention) bool {
	before := fields(pause(s.Document.Text[s.Span.Start:m.Span.Start], true))
	for _, w := range before[max(0, len(before)-nounWords):] {
		for _, noun := range happenings {
			if w == noun || w == noun+"s" {
				return true
			}
		}
	}
	return false
}

// ofSubject reports whether a time stands between a subject and its verb, as
// agencies put the time of what is told: the mayor on Tuesday invited.
func ofSubject(s *text.Sentence, m text.Mention) bool {
	before := fields(s.Document.Text[s.Span.Start:m.Span.Start])
	after := fields(s.Document.Text[m.Span.End:s.Span.End])
	if n := len(before); n > 0 && before[n-1] == "on" {
		before = before[:n-1]
	}
	return len(before) > 0 && len(after) > 0 && after[0] == align.Act(s, m.Span)
}
