package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// A Comparator describes one way in which two sentences can be at odds.
//
// Comparators are data: to list, document, enable or reweigh them is to work
// on a slice of structs. Compare is a pure function of the pair; it does no
// I/O and cannot fail. Where it is in doubt, it stays silent.
type Comparator struct {
	Name     string      // what configuration, reports and fixtures call it
	Doc      string      // one line, a blank line, how and why: "atodds help NAME" prints it, then the fixture
	Kinds    []text.Kind // the mentions it looks at; none means every pair
	Severity Severity    // of a contradiction, unless configuration differs
	Compare  func(*Comparison)
}

// A Comparison is one pair under one comparator.
type Comparison struct {
	Pair    align.Pair
	Profile text.Profile

	comparator *Comparator
	findings   []Finding
	trace      *[]Step
}

// A Step is one line of an explanation: a gate, a value as read, or a rule.
type Step struct {
	Comparator string
	Text       string
}

// Comparators returns every comparator, in the order of reports.
func Comparators() []Comparator { return []Comparator{} }
