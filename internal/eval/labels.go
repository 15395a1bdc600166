package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector"
)

// silent is the outcome of a row in which nothing is found.
const silent = detector.Verdict("silent")

// outcomes are what a row can come to, by weight: a row with several
// findings counts for the first of them that it has.
var outcomes = []detector.Verdict{
	detector.Contradiction, detector.Unsure, detector.Drift, detector.Update, silent,
}

// contradicting says of each known label whether the two sides of its row
// contradict each other. Other labels are shown, and count for no rate.
var contradicting = map[string]bool{
	"contradiction": true, "inconsistent": true,
	"entailment": false, "neutral": false, "consistent": false,
}

// Labels is the table of labelled pairs against what was found in them. Its
// zero value is empty and ready to use.
type Labels struct {
	rows  map[string]map[detector.Verdict]int // by label and outcome
	kinds map[origin]*Rate                    // contradictions of a kind that stand in contradicting rows
}

// An origin is a kind of finding, and who found it.
type origin struct{ kind, by string }

// sources returns what was found, by kind in alphabetical order and then by whom.
func (l *Labels) sources() []origin {
	return slices.SortedFunc(maps.Keys(l.kinds), func(a, b origin) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(b.by, a.by))
	})
}

// String returns the kind, and that a judge found it where one did.
func (o origin) String() string {
	if o.by == "judge" {
		return o.kind + " (judge)"
	}
	return o.kind
}

// Add counts a row with its label and its findings.
func (l *Labels) Add(label string, findings []detector.Finding) {
	if l.rows == nil {
		l.rows = make(map[string]map[detector.Verdict]int)
		l.kinds = make(map[origin]*Rate)
	}
	if l.rows[label] == nil {
		l.rows[label] = make(map[detector.Verdict]int)
	}
	found := silent
	positive, known := contradicting[label]
	seen := make(map[origin]bool)
	for _, f := range findings {
		if slices.Index(outcomes, f.Verdict) < slices.Index(outcomes, found) {
			found = f.Verdict
		}
		if !known || f.Verdict != detector.Contradiction {
			continue
		}
		of := origin{f.Kind, cmp.Or(f.By, "rule")}
		if seen[of] {
			continue
		}
		seen[of] = true
		if l.kinds[of] == nil {
			l.kinds[of] = new(Rate)
		}
		l.kinds[of].Add(positive)
	}
	l.rows[label][found]++
}

// Recall is how many of the contradicting rows hold a finding: a
// contradiction, or with any, one of any verdict.
func (l *Labels) Recall(any bool) Rate { return l.rate(true, any) }

// FalseAlarms is how many of the other rows hold one.
func (l *Labels) FalseAlarms(any bool) Rate { return l.rate(false, any) }

func (l *Labels) rate(positive, any bool) Rate {
	var r Rate
	for label, row := range l.rows {
		if p, known := contradicting[label]; !known || p != positive {
			continue
		}
		for found, n := range row {
			r.N += n
			if found == detector.Contradiction || any && found != silent {
				r.K += n
			}
		}
	}
	return r
}

// total is the number of rows with a label.
func (l *Labels) total(label string) int {
	total := 0
	for _, n := range l.rows[label] {
		total += n
	}
	return total
}

// Write writes the table, the rates, and the precision of each kind.
func (l *Labels) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-16s %7s", "label", "rows")
	for _, found := range outcomes {
		fmt.Fprintf(&b, " %13s", found)
	}
	b.WriteByte('\n')
	for _, label := range slices.Sorted(maps.Keys(l.rows)) {
		row := l.rows[label]
		fmt.Fprintf(&b, "%-16s %7d", label, l.total(label))
		for _, found := range outcomes {
			fmt.Fprintf(&b, " %13d", row[found])
		}
		if _, known := contradicting[label]; !known {
			b.WriteString("  (in no rate)")
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "\nContradictions\n  recall        %s\n  false alarms  %s\n", l.Recall(false), l.FalseAlarms(false))
	fmt.Fprintf(&b, "Findings of any verdict\n  recall        %s\n  false alarms  %s\n", l.Recall(true), l.FalseAlarms(true))
	if len(l.kinds) > 0 {
		b.WriteString("Precision of contradictions, by rows\n")
	}
	for _, of := range l.sources() {
		fmt.Fprintf(&b, "  %-12s  %s\n", of, l.kinds[of])
	}
	_, err := io.WriteString(w, b.String())
	return err
}
