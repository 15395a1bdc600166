package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector"
)

// Parts are tables of labelled pairs, one for each value that a field of the
// rows has: for what an edit touches, for the kind of an error, for the set a
// row comes from. Its zero value is empty and ready to use.
type Parts struct {
	by map[string]map[string]*Labels // by field and value
}

// Add counts a row under each of the values that its field has.
func (p *Parts) Add(field string, values []string, label string, findings []detector.Finding) {
	for _, value := range values {
		if p.by == nil {
			p.by = make(map[string]map[string]*Labels)
		}
		if p.by[field] == nil {
			p.by[field] = make(map[string]*Labels)
		}
		if p.by[field][value] == nil {
			p.by[field][value] = new(Labels)
		}
		p.by[field][value].Add(label, findings)
	}
}

// Of returns the table of the rows whose field has a value.
func (p *Parts) Of(field, value string) *Labels {
	if l := p.by[field][value]; l != nil {
		return l
	}
	return new(Labels)
}

// Write writes a table for each field: a line for each value and label, with
// the share of rows that hold a contradiction, and a finding of any verdict.
// On rows that contradict these shares are the recall, on others the rate of
// false alarms.
func (p *Parts) Write(w io.Writer) error {
	var b strings.Builder
	for _, field := range slices.Sorted(maps.Keys(p.by)) {
		values := slices.Sorted(maps.Keys(p.by[field]))
		wide := len(field)
		for _, value := range values {
			wide = max(wide, len(value))
		}
		fmt.Fprintf(&b, "\n%-*s  %-16s %7s", wide, field, "label", "rows")
		for _, found := range outcomes {
			fmt.Fprintf(&b, " %13s", found)
		}
		b.WriteString("   at odds  any verdict\n")
		for _, value := range values {
			p.by[field][value].writeRows(&b, wide, value)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeRows writes a line for each label of a part.
func (l *Labels) writeRows(b *strings.Builder, wide int, value string) {
	for _, label := range slices.Sorted(maps.Keys(l.rows)) {
		row, total := l.rows[label], l.total(label)
		fmt.Fprintf(b, "%-*s  %-16s %7d", wide, value, label, total)
		for _, found := range outcomes {
			fmt.Fprintf(b, " %13d", row[found])
		}
		percent := func(n int) float64 { return 100 * float64(n) / float64(total) }
		fmt.Fprintf(b, "  %6.1f %%     %6.1f %%\n", percent(row[detector.Contradiction]), percent(total-row[silent]))
	}
}
