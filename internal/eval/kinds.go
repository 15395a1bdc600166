package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A Place is a stretch of a document.
type Place struct {
	Document string // its name
	Span     text.Span
}

// Sides are two places that a finding is to set against each other. Right is
// nil for a finding about one place.
type Sides struct {
	Left  Place
	Right *Place
}

// An Expected is a finding that is to be made, in one of several places: of
// three sources of which two agree, it is enough to name the third once.
type Expected struct {
	Kind    string
	Verdict detector.Verdict
	At      []Sides
}

// A Kind is how one kind fared.
type Kind struct {
	Found  int // expected and found
	Missed int // expected and not found
	False  int // found and not expected
}

// Precision is how many of the findings were expected.
func (k Kind) Precision() Rate { return Rate{k.Found, k.Found + k.False} }

// Recall is how many of the expected findings were made.
func (k Kind) Recall() Rate { return Rate{k.Found, k.Found + k.Missed} }

// F1 is the harmonic mean of precision and recall, and NaN where there was
// nothing to find and nothing was found.
func (k Kind) F1() float64 {
	return 2 * float64(k.Found) / float64(2*k.Found+k.Missed+k.False)
}

// Kinds is how each kind fared. Its zero value is empty and ready to use.
type Kinds struct{ by map[string]*Kind }

// Of returns how a kind fared.
func (k *Kinds) Of(kind string) Kind {
	if c := k.by[kind]; c != nil {
		return *c
	}
	return Kind{}
}

func (k *Kinds) at(kind string) *Kind {
	if k.by == nil {
		k.by = make(map[string]*Kind)
	}
	if k.by[kind] == nil {
		k.by[kind] = new(Kind)
	}
	return k.by[kind]
}

// Add sets the findings of some documents against the expected ones. It is a
// closed world: what is not expected is false. A finding meets an expected
// one of its kind and verdict whose places it touches, on either side. One
// finding may meet several, where it stands in several places; a second
// finding for what is met already is neither right nor wrong.
func (k *Kinds) Add(expected []Expected, findings []detector.Finding) {
	met := make([]bool, len(expected))
	for i := range findings {
		right := false
		for j := range expected {
			if meets(&findings[i], &expected[j]) {
				met[j], right = true, true
			}
		}
		if !right {
			k.at(findings[i].Kind).False++
		}
	}
	for j, e := range expected {
		if met[j] {
			k.at(e.Kind).Found++
		} else {
			k.at(e.Kind).Missed++
		}
	}
}

// meets reports whether f is a finding that e asks for.
func meets(f *detector.Finding, e *Expected) bool {
	if f.Kind != e.Kind || f.Verdict != e.Verdict {
		return false
	}
	return slices.ContainsFunc(e.At, func(at Sides) bool {
		places := append([]detector.Sides{{Left: f.Left, Right: f.Right}}, f.More...)
		return slices.ContainsFunc(places, func(s detector.Sides) bool {
			if s.Right == nil || at.Right == nil {
				return s.Right == nil && at.Right == nil && touches(s.Left, at.Left)
			}
			return touches(s.Left, at.Left) && touches(*s.Right, *at.Right) ||
				touches(s.Left, *at.Right) && touches(*s.Right, at.Left)
		})
	})
}

func touches(s detector.Side, p Place) bool {
	return s.Sentence.Document.Name == p.Document && s.Span.Overlaps(p.Span)
}

// Write writes a line for each kind, in alphabetical order, and one for all.
func (k *Kinds) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-10s  %-32s %-32s %s\n", "kind", "precision", "recall", "F1")
	var all Kind
	line := func(name string, c Kind) {
		f1 := "–"
		if c.Found+c.Missed+c.False > 0 {
			f1 = fmt.Sprintf("%.3f", c.F1())
		}
		fmt.Fprintf(&b, "%-10s  %-32s %-32s %s\n", name, c.Precision(), c.Recall(), f1)
	}
	for _, kind := range slices.Sorted(maps.Keys(k.by)) {
		c := *k.by[kind]
		all.Found, all.Missed, all.False = all.Found+c.Found, all.Missed+c.Missed, all.False+c.False
		line(kind, c)
	}
	line("all", all)
	_, err := io.WriteString(w, b.String())
	return err
}
