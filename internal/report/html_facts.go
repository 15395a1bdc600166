package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// How the facts are laid out. A table has a column for each source while a
// reader can follow so many; beyond, and where most cells would be empty, each
// fact lists its sources below each other. Long tables are parted, so that the
// head of each stays in sight.
const (
	maxColumns = 40
	maxRows    = 100
	openTables = 3 // tables that are unfolded from the beginning
	headTables = 8 // tables that are listed before the rest is folded away
)

// An htmlStory is the facts of sources that tell of the same things, as a
// table. Sources of different stories share no table: there would be nothing
// in most of its cells.
type htmlStory struct {
	Anchor, Title string
	Number        int // from 1
	Open          bool
	Wide          bool // a column for each source, or a line
	Groups        []htmlGroup
	Columns       []htmlColumn
	Rows          []htmlFact
}

// An htmlGroup is the columns of one text and its copies, or of one source.
type htmlGroup struct {
	From, Columns int
	Origin        string // empty for a source alone
	Column        *htmlColumn
}

// An htmlColumn is a source in a table.
type htmlColumn struct {
	Index  int
	ID     string
	Group  string // the id of the head of its group
	Source *htmlSource
}

// An htmlFact is a row.
type htmlFact struct {
	ID             string
	Kind, Severity string
	Before, After  string // a sentence that tells it, around what is told
	Cards          string // the places of its findings in the list of findings
	Links          []htmlLink
	Further        int // findings that are not linked
	Cells          []htmlCell
}

// Told returns the cells that hold something.
func (f htmlFact) Told() []htmlCell {
	return slices.DeleteFunc(slices.Clone(f.Cells), func(c htmlCell) bool { return len(c.Mentions) == 0 })
}

// An htmlLink leads to a finding.
type htmlLink struct {
	Anchor string
	Number int
}

// An htmlCell is what a source says of a fact.
type htmlCell struct {
	Column   *htmlColumn
	Mentions []htmlMention
}

// An htmlMention is a value as written and as read.
type htmlMention struct {
	Text, Value, Place string
	Odd                bool
	Finding            string // the anchor of a finding that shows it
}

// stories returns the tables of facts: one, or more for each story, in the order
// of the findings, and last what sources say at odds with themselves.
func stories(facts *Facts, s *htmlSources, cards *htmlCards) []htmlStory {
	var groups [][]*Fact
	var alone []*Fact
	at := make(map[int]int)
	story := sharedBy(facts, s)
	for i := range facts.Rows {
		row := &facts.Rows[i]
		if len(sourcesOf(row)) < 2 {
			alone = append(alone, row)
			continue
		}
		root := story(s.named[row.sides[0].Source].Index)
		if !has(at, root) {
			at[root] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[root]] = append(groups[at[root]], row)
	}
	var list []htmlStory
	for _, rows := range groups {
		list = append(list, tables(rows, s, cards, len(list), true)...)
	}
	list = append(list, tables(alone, s, cards, len(list), false)...)
	for i := range list {
		list[i].Number, list[i].Open = i+1, i < openTables
	}
	return list
}

// sharedBy returns a function that names the story of a source: sources that
// stand in one fact are of one story (Tarjan's union and find).
func sharedBy(facts *Facts, s *htmlSources) func(int) int {
	parent := make([]int, len(s.list))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for i := range facts.Rows {
		first := -1
		for _, side := range facts.Rows[i].sides {
			root := find(s.named[side.Source].Index)
			if first < 0 {
				first = root
				continue
			}
			parent[max(first, root)], first = min(first, root), min(first, root)
		}
	}
	return find
}

// sourcesOf returns the names of the sources of a fact, each once.
func sourcesOf(f *Fact) []string {
	var list []string
	for _, side := range f.sides {
		if !slices.Contains(list, side.Source) {
			list = append(list, side.Source)
		}
	}
	return list
}

// tables returns the tables of a story.
func tables(rows []*Fact, s *htmlSources, cards *htmlCards, n int, shared bool) []htmlStory {
	var list []htmlStory
	for part := range slices.Chunk(rows, maxRows) {
		met := make(map[*htmlSource]bool)
		filled := 0
		for _, row := range part {
			names := sourcesOf(row)
			filled += len(names)
			for _, name := range names {
				met[s.named[name]] = true
			}
		}
		var sources []*htmlSource
		for _, x := range s.list {
			if met[x] {
				sources = append(sources, x)
			}
		}
		t := htmlStory{Anchor: "t-" + strconv.Itoa(n+len(list))}
		t.Wide = shared && len(sources) <= maxColumns && 8*filled >= len(part)*len(sources)
		t.head(sources)
		columns := make(map[*htmlSource]*htmlColumn, len(sources))
		for i := range t.Columns {
			columns[t.Columns[i].Source] = &t.Columns[i]
		}
		for i, row := range part {
			t.Rows = append(t.Rows, newHTMLFact(row, t.Anchor+"-"+strconv.Itoa(i), t.Columns, columns, s, cards))
		}
		t.Title = storyTitle(sources, part, shared)
		if parts := (len(rows) + maxRows - 1) / maxRows; parts > 1 {
			t.Title += fmt.Sprintf(", part %d of %d", len(list)+1, parts)
		}
		list = append(list, t)
	}
	return list
}

// storyTitle says of whom a table is, on what, and from when.
func storyTitle(sources []*htmlSource, rows []*Fact, shared bool) string {
	title := count(len(sources), "source")
	if len(sources) == 2 {
		title = shorten(sources[0].Head, 40) + " and " + shorten(sources[1].Head, 40)
	}
	if !shared {
		title = "At odds with themselves: " + title
	}
	var kinds []string
	for _, row := range rows {
		if kind := onLine(row.Kind); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	if more := len(kinds) - 4; more > 1 {
		kinds = append(kinds[:4], fmt.Sprintf("%d other kinds", more))
	}
	title += ", " + count(len(rows), "fact") + " (" + strings.Join(kinds, ", ") + ")"
	var first, last string
	for _, x := range sources {
		if d := x.date; d != "" {
			if first == "" || d < first {
				first = d
			}
			last = max(last, d)
		}
	}
	switch {
	case first == "":
		return title
	case first == last:
		return title + ", " + newHTMLDate(first).Read
	}
	return title + ", " + newHTMLDate(first).Read + " to " + newHTMLDate(last).Read
}

// head makes the columns, those of a text and its copies under one head.
func (t *htmlStory) head(sources []*htmlSource) {
	t.Columns = make([]htmlColumn, len(sources))
	for i, x := range sources {
		t.Columns[i] = htmlColumn{Index: i, ID: fmt.Sprintf("%s-c%d", t.Anchor, i), Source: x}
	}
	for i := 0; i < len(sources); {
		j := i + 1
		for j < len(sources) && sources[j].origin != "" && sameText(sources[i], sources[j]) {
			j++
		}
		g := htmlGroup{From: i, Columns: j - i, Column: &t.Columns[i]}
		if j-i > 1 {
			g.Origin = cmp.Or(sources[i].Origin, sources[i].Label)
			for k := i; k < j; k++ {
				t.Columns[k].Group = fmt.Sprintf("%s-g%d", t.Anchor, i)
			}
		}
		t.Groups = append(t.Groups, g)
		i = j
	}
}

// sameText reports whether b is a copy of a, or of what a is a copy of.
func sameText(a, b *htmlSource) bool {
	if a.origin != "" {
		return a.origin == b.origin
	}
	return b.Origin == a.Label
}

// newHTMLFact returns a row.
func newHTMLFact(row *Fact, id string, columns []htmlColumn, of map[*htmlSource]*htmlColumn, s *htmlSources, cards *htmlCards) htmlFact {
	f := htmlFact{ID: id, Kind: onLine(row.Kind), Severity: row.Severity, Cells: make([]htmlCell, len(columns))}
	f.link(row, cards)
	f.Before, f.After = row.told()
	for i := range columns {
		f.Cells[i].Column = &columns[i]
	}
	sides := slices.Clone(row.sides)
	slices.SortStableFunc(sides, func(a, b *Side) int { return cmp.Compare(a.Start, b.Start) })
	for _, side := range sides {
		cell := &f.Cells[of[s.named[side.Source]].Index]
		m := htmlMention{Text: shorten(side.Text, maxExcerpt), Value: shorten(side.reading(), maxExcerpt), Place: lineOf(side), Odd: row.odd[side.key(row.Kind)]}
		if at, ok := cards.said[side.key(row.Kind)]; ok {
			m.Finding = cards.list[at].Anchor
		}
		cell.Mentions = append(cell.Mentions, m)
	}
	return f
}

// link names the findings of a row, and links the first of them.
func (f *htmlFact) link(row *Fact, cards *htmlCards) {
	const shown = 5
	at := make([]int, 0, len(row.found))
	for _, finding := range row.found {
		at = append(at, cards.at[finding])
	}
	slices.Sort(at)
	var indexes []string
	for i, n := range slices.Compact(at) {
		indexes = append(indexes, strconv.Itoa(n))
		if i < shown {
			f.Links = append(f.Links, htmlLink{cards.list[n].Anchor, cards.list[n].Number})
		}
	}
	f.Further = len(indexes) - len(f.Links)
	f.Cards = strings.Join(indexes, " ")
}
