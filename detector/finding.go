package detector

import (
	"github.com/atodds/atodds/align/text"
)

// A Verdict says what a comparison came to.
type Verdict string

// The verdicts. The first five are findings; the rest are silent.
const (
	Contradiction Verdict = "contradiction" // both cannot be true
	Drift         Verdict = "drift"         // both may be true, yet readers take away different things
	Update        Verdict = "update"        // the fact moved between two times of writing
	Unsure        Verdict = "unsure"        // a person must look

	Same          Verdict = "same"
	Compatible    Verdict = "compatible" // one side is coarser or hedged; nobody is misled
	NotComparable Verdict = "not comparable"
)

// A Severity says how much a finding matters: policy, not fact.
type Severity string

// The severities, from high to low. Off silences a comparator.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
	Off     Severity = "off"
)

// A Finding is one disagreement with its evidence on both sides.
type Finding struct {
	Kind       string // the comparator's name
	Verdict    Verdict
	Code       Code
	Severity   Severity
	Confidence float64 // 0 to 1: how surely both sides speak of one fact
	Message    string  // in a person's words
	Left       Side
	Right      *Side      // nil for a finding about one place
	More       []Sides    // further places of one systematic finding
	By         string     // "rule" or "judge"
	Rule       string     // the rule and parameter that decided
	Direction  string     // hardened, softened, lost, gained, or empty
	Score      float64    // the pair's score
	Judge      *Judgement // what a judge made of it; nil where none was asked
	Change     Change     // between two versions of one text: what the later makes of it

	apart string // what its id has besides, where others of the run would have the same
}

// Sides are two places that a finding sets against each other; Right is nil
// for a finding about one place.
type Sides struct {
	Left  Side
	Right *Side
}

// A Side is the evidence of a finding in one document.
type Side struct {
	Sentence *text.Sentence
	Span     text.Span // the words at odds
	Value    string    // as read: "PT2H", "(PT1H30M,)", "2015-11-23", "1200000000 USD"
	Origin   string    // the name of the document that this one likely copies; empty where it copies none
}

// Words returns the words at odds.
func (s Side) Words() string {
	return s.Sentence.Document.Text[s.Span.Start:s.Span.End]
}

// ID names the finding by what is said, not by where: decisions about it
// survive edits elsewhere in its documents, and hold in whatever folder these
// stand. It is 16 hexadecimal digits, and no two findings of a run have the same.
func (f *Finding) ID() string { return findingID(f) }
