package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

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

// Merge adds what other counts, for the kinds for which keep holds.
func (k *Kinds) Merge(other *Kinds, keep func(kind string) bool) {
	for kind, c := range other.by {
		if keep(kind) {
			sum := k.at(kind)
			sum.Found, sum.Missed, sum.False = sum.Found+c.Found, sum.Missed+c.Missed, sum.False+c.False
		}
	}
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
