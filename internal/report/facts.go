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
	Severity string     // the gravest of its findings
	Findings []string   // their ids
	Cells    []FactCell // of the sources that are at odds, by column

	// The places and the findings that it was made of, and which of the places
	// are the odd one out.
	sides []*Side
	found []*Finding
	odd   map[mentionKey]bool
}

// A FactCell is what a source says of a fact. Cells that would be empty are not
// kept: where each of thousands of facts stands in a few of thousands of
// sources, they would be nearly all.
type FactCell struct {
	Column   int // from 0, of [Facts.Sources]
	Mentions []FactMention
}

// A FactMention is a value in a source.
type FactMention struct {
	Text, Value string // as written, and as read
	Line        int
	Place       string // in an original that has pages or paragraphs: "p. 3"; else empty

	// Odd marks a value at odds with the one that most texts give.
	Odd bool
}

// NewFacts returns the table of findings.
func NewFacts(findings []*Finding) *Facts {
	g := grouping{rows: map[mentionKey]int{}}
	for _, f := range findings {
		for _, at := range f.all() {
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

// key names the place of s as a kind looks at it.
func (s *Side) key(kind string) mentionKey { return mentionKey{kind, s.Source, s.Start, s.End} }

// all returns the places of f, the first of them first.
func (f *Finding) all() []Sides { return append([]Sides{{f.Left, f.Right}}, f.More...) }

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
		key := s.key(f.Kind)
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
		g.rows[s.key(from.kind)] = a
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
		sides: g.sides, found: g.findings, odd: oddOnes(g.sides, g.findings),
	}
	named := make(map[string]bool)
	for _, f := range g.findings {
		if !named[f.ID] {
			named[f.ID] = true
			row.Findings = append(row.Findings, f.ID)
		}
	}
	at := make(map[int]int) // in Cells, by column
	for _, s := range g.sides {
		column := columns[s.Source]
		if !has(at, column) {
			at[column] = len(row.Cells)
			row.Cells = append(row.Cells, FactCell{Column: column})
		}
		cell := &row.Cells[at[column]]
		cell.Mentions = append(cell.Mentions, FactMention{s.Text, s.Value, s.Line, s.Location.words(), row.odd[s.key(g.kind)]})
	}
	slices.SortFunc(row.Cells, func(a, b FactCell) int { return cmp.Compare(a.Column, b.Column) })
	for _, cell := range row.Cells {
		slices.SortStableFunc(cell.Mentions, func(a, b FactMention) int { return cmp.Compare(a.Line, b.Line) })
	}
	return row
}

// told returns a sentence that tells a fact, around what is told, as far as
// there is room for it on either side.
func (f *Fact) told() (before, after string) {
	before, _, after = f.sides[0].parts()
	return clip(onLine(before), onLine(after), 60)
}
