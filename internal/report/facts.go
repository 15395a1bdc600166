package report

import (
	"cmp"
	"slices"
)

// Facts are the findings of a run as a table: a row is a fact, a column a
// source. It is made of the lines of a run alone, so that it holds what
// sources at odds say, and nothing of those that agree.
type Facts struct {
	Sources []FactSource // by date of publication, unknown ones last, then by name
	Rows    []Fact       // in the order of the findings
}

// A FactSource is a column.
type FactSource struct {
	Name   string
	Date   string // 2006-01-02, or empty where unknown
	Origin string // the source that this one likely copies, or empty
}

// A Fact is what the sources say of one thing: the places that findings of one
// kind set against each other, directly or through another.
type Fact struct {
	Kind     string
	Severity string          // the gravest of its findings
	Findings []string        // their ids
	Cells    [][]FactMention // by column; empty where the source is not at odds

	// The places and the findings that it was made of.
	sides []*Side
	found []*Finding
}

// A FactMention is a value in a source.
type FactMention struct {
	Text, Value string // as written, and as read
	Line        int
	Place       string // in an original that has pages or paragraphs: "p. 3"; else empty

	// Odd marks a value other than the one that most sources give.
	Odd bool
}

// NewFacts returns the table of findings.
func NewFacts(findings []*Finding) *Facts {
	g := grouping{rows: map[mentionKey]int{}}
	for _, f := range findings {
		for _, at := range append([]Sides{{f.Left, f.Right}}, f.More...) {
			g.add(f, &at.Left, at.Right)
		}
	}
	t := &Facts{Sources: g.columns()}
	columns := make(map[string]int, len(t.Sources))
	for i, s := range t.Sources {
		columns[s.Name] = i
	}
	for _, group := range g.groups {
		if group != nil {
			t.Rows = append(t.Rows, group.fact(columns))
		}
	}
	return t
}

// A mentionKey names a place in a source, as one kind looks at it.
type mentionKey struct {
	kind, source string
	start, end   int
}

// A grouping joins the places that findings set against each other.
type grouping struct {
	rows   map[mentionKey]int // where a place stands in groups
	groups []*factGroup       // nil where a group has become part of another
}

// A factGroup is a fact before its columns are known.
type factGroup struct {
	kind     string
	findings []*Finding
	sides    []*Side
}

// add puts both sides of a finding into one group.
func (g *grouping) add(f *Finding, sides ...*Side) {
	to := -1
	for _, s := range sides {
		if s == nil {
			continue
		}
		key := mentionKey{f.Kind, s.Source, s.Start, s.End}
		row, met := g.rows[key]
		switch {
		case met && to < 0:
			to = row
		case met && row != to:
			to = g.join(to, row)
		case !met:
			if to < 0 {
				to = len(g.groups)
				g.groups = append(g.groups, &factGroup{kind: f.Kind})
			}
			g.rows[key] = to
			g.groups[to].sides = append(g.groups[to].sides, s)
		}
	}
	into := g.groups[to]
	if n := len(into.findings); n == 0 || into.findings[n-1] != f {
		into.findings = append(into.findings, f)
	}
}

// join makes two groups one, which stands where the first of them stood.
func (g *grouping) join(a, b int) int {
	a, b = min(a, b), max(a, b)
	into, from := g.groups[a], g.groups[b]
	for _, s := range from.sides {
		g.rows[mentionKey{from.kind, s.Source, s.Start, s.End}] = a
	}
	into.sides = append(into.sides, from.sides...)
	into.findings = append(into.findings, from.findings...)
	g.groups[b] = nil
	return a
}

// columns returns the sources that stand in a group.
func (g *grouping) columns() []FactSource {
	met := make(map[string]bool)
	var list []FactSource
	for _, group := range g.groups {
		if group == nil {
			continue
		}
		for _, s := range group.sides {
			if !met[s.Source] {
				met[s.Source] = true
				list = append(list, FactSource{s.Source, s.Date, s.Origin})
			}
		}
	}
	slices.SortFunc(list, func(a, b FactSource) int {
		const never = "9999-99-99"
		return cmp.Or(cmp.Compare(cmp.Or(a.Date, never), cmp.Or(b.Date, never)), cmp.Compare(a.Name, b.Name))
	})
	return list
}

// fact returns the row of a group, with the columns of the sources.
func (g *factGroup) fact(columns map[string]int) Fact {
	row := Fact{
		Kind: g.kind, Severity: slices.MinFunc(g.findings, graver).Severity,
		Cells: make([][]FactMention, len(columns)),
		sides: g.sides, found: g.findings,
	}
	named := make(map[string]bool)
	for _, f := range g.findings {
		if !named[f.ID] {
			named[f.ID] = true
			row.Findings = append(row.Findings, f.ID)
		}
	}
	usual, sure := usualValue(g.sides)
	for _, s := range g.sides {
		column := columns[s.Source]
		row.Cells[column] = append(row.Cells[column], FactMention{s.Text, s.Value, s.Line, s.Location.words(), sure && s.Value != usual})
	}
	for _, cell := range row.Cells {
		slices.SortStableFunc(cell, func(a, b FactMention) int { return cmp.Compare(a.Line, b.Line) })
	}
	return row
}

// usualValue returns the value that more than half of the sources give, if
// there is one.
func usualValue(sides []*Side) (value string, ok bool) {
	given := make(map[string]map[string]bool) // sources by value
	sources := make(map[string]bool)
	for _, s := range sides {
		if given[s.Value] == nil {
			given[s.Value] = make(map[string]bool)
		}
		given[s.Value][s.Source], sources[s.Source] = true, true
	}
	for _, s := range sides {
		if 2*len(given[s.Value]) > len(sources) {
			return s.Value, len(given) > 1
		}
	}
	return "", false
}
