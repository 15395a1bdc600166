package text

// A Quote is words between marks of quotation. The mention spans the marks,
// too.
type Quote struct {
	Words  Span // without the marks
	Level  int  // 0 where it stands in no other quotation
	Joined bool // it continues the quotation before it, in a new paragraph
	Closed bool // it has a closing mark of its own
}

// An Attribution is what a source says, thinks or means, as a text gives it.
// The mention spans its cue: "said", "according to", "is expected".
type Attribution struct {
	Source   Span    // who speaks, as the words beside the cue say; empty where none do
	Speaker  Span    // the name or noun that Source stands for; empty where that is unsure
	Contents []Span  // what is said; it may stand on both sides of the cue, and run over sentences
	Lemma    string  // stem of the cue: "say"
	Score    float64 // 0 to 1: how surely this is an attribution
}

func (*Quote) value()       {}
func (*Attribution) value() {}
