package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
)

// A FactsCSV writes the facts of a run as comma-separated values (RFC 4180): a
// row is a fact, with a sentence that tells it as its message, and behind the
// first columns each source has one, in the order of publication. A value at odds with the one that most texts give stands behind
// "odd:". The last row says what was compared, in the column "kind" and those
// behind it.
type FactsCSV struct {
	w io.Writer
	kept
}

// NewFactsCSV returns a writer of facts to w.
func NewFactsCSV(w io.Writer) *FactsCSV { return &FactsCSV{w: w} }

// Close implements [Writer].
func (c *FactsCSV) Close() error {
	facts := NewFacts(c.findings)
	w := csv.NewWriter(c.w)
	w.UseCRLF = true
	header := facts.header(c.outlets())
	row := func(cells ...string) {
		for i, cell := range cells {
			if cell != "" {
				cells[i] = guard(onLine(cell))
			}
		}
		cells = append(cells, make([]string, len(header)-len(cells))...)
		_ = w.Write(cells) // which keeps its first error
	}
	row(slices.Clone(header)...)
	for i := range facts.Rows {
		row(facts.Rows[i].row()...)
	}
	for _, f := range c.failures {
		row("error", "", f.describe())
	}
	if c.summary != nil {
		row("summary", "", strings.Join(c.summary.prose(), " "))
	} else {
		row("incomplete", "", incomplete)
	}
	w.Flush()
	return w.Error()
}

// header returns the names of the columns of facts in a spreadsheet. A source
// goes by its outlet, too, where outlets have one for its name.
func (t *Facts) header(outlets map[string]string) []string {
	header := []string{"kind", "severity", "message", "findings"}
	for _, s := range t.Sources {
		title := VisibleName(s.Name)
		if outlet := outlets[s.Name]; outlet != "" {
			title = Visible(outlet) + " (" + title + ")"
		}
		title = strings.TrimSpace(title + " " + s.Date)
		if s.Origin != "" {
			title += " (copy of " + VisibleName(s.Origin) + ")"
		}
		header = append(header, title)
	}
	return header
}

// row returns the cells of a fact under the header, up to the last that is not
// empty.
func (f *Fact) row() []string {
	cells := []string{f.Kind, f.Severity, f.gap(), strings.Join(f.Findings, " ")}
	before := len(cells)
	cells = append(cells, make([]string, 1+f.Cells[len(f.Cells)-1].Column)...)
	for _, cell := range f.Cells {
		cells[before+cell.Column] = factCell(cell.Mentions)
	}
	return cells
}

// gap returns a sentence that tells a fact, with a gap for what is told: "Repairs
// will cost ___, the port says."; nothing where there would be a gap alone.
func (f *Fact) gap() string {
	before, after := f.told()
	if before == "" && after == "" {
		return ""
	}
	return before + "___" + after
}

// factCell returns what a source says: "two hours [PT2H], line 31", or "p. 3".
func factCell(mentions []FactMention) string {
	var list []string
	for _, m := range mentions {
		s := m.Text
		if m.Value != "" {
			s += " [" + m.Value + "]"
		}
		if m.Odd {
			s = "odd: " + s
		}
		if m.Place != "" {
			s += ", " + m.Place
		} else {
			s += ", line " + strconv.Itoa(m.Line)
		}
		list = append(list, s)
	}
	return strings.Join(list, " / ")
}
