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
