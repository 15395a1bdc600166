package report

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// An htmlPage is what the HTML report shows. Whatever comes from a document, a
// name or an error has gone through [Visible] in it; the template escapes it.
type htmlPage struct {
	Headline string // what was found
	Lead     string // what was compared
	Loud     string // why the run is incomplete; empty where it is whole
	Came     []string
	Gates    []htmlCount // pairs that were refused
	Unread   htmlList[string]
	Unjudged []string // pairs that a judge did not weigh
	Origins  htmlList[htmlOrigin]
	Facets   []htmlFacet
	Stories  htmlList[htmlStory]
	Moves    []htmlMove
	Undrawn  int // facts that moved and are not drawn
	Findings []htmlFinding
	Sources  []*htmlSource
	Folder   string // what the names of all files begin with, left out elsewhere
	Run      []htmlField
}

// An htmlCount is a number of things of one name.
type htmlCount struct {
	Name, Label string
	Count       int
}

// An htmlField is a name and what stands behind it.
type htmlField struct{ Name, Value string }

// An htmlList is a list whose rest is folded away.
type htmlList[T any] struct{ Head, Rest []T }

// folded returns a list of which so much stands in sight.
func folded[T any](all []T, head int) htmlList[T] {
	head = min(head, len(all))
	return htmlList[T]{all[:head], all[head:]}
}

// listHead is how much of a list of the summary stands in sight.
const listHead = 10

// An htmlOrigin is a text and its copies.
type htmlOrigin struct {
	Name, Agency, Copies string
}

// An htmlFacet is a property by which findings are chosen, with its values.
type htmlFacet struct {
	Name, Legend string
	Values       []htmlCount
}

// newHTMLPage returns the page of a run.
func newHTMLPage(k *kept) *htmlPage {
	found := slices.Clone(k.findings)
	order := make(map[*Finding]int, len(found)) // as the other reports count them
	for i, f := range k.findings {
		order[f] = i + 1
	}
	slices.SortStableFunc(found, func(a, b *Finding) int {
		return cmp.Or(cmp.Compare(sunk(a), sunk(b)), graver(a, b))
	})
	facts := NewFacts(found)
	s := newHTMLSources(k, facts)
	cards := newHTMLCards(found, order, s)
	p := &htmlPage{Findings: cards.list, Sources: s.list, Folder: VisibleName(s.folder), Facets: facets(found)}
	p.Stories = folded(stories(facts, s, cards), headTables)
	p.Moves, p.Undrawn = moves(facts, s, cards)
	p.summarise(k, s)
	return p
}

// sunk sorts findings that somebody has dealt with behind the others.
func sunk(f *Finding) int {
	if f.Settled() {
		return 1
	}
	return 0
}

// summarise says what was read, compared and found, and what was not.
func (p *htmlPage) summarise(k *kept, sources *htmlSources) {
	var found Verdicts
	for _, f := range k.findings {
		found.Add(f.Verdict)
	}
	p.Headline = cmp.Or(unbroken(found.words()), "Nothing found to be at odds")
	var unread []string
	for _, f := range k.failures {
		unread = append(unread, VisibleName(f.describe()))
	}
	p.Unread = folded(unread, listHead)
	p.Run = []htmlField{{"Program", "atodds " + onLine(k.run.Version)}, {"Configuration", onLine(k.run.Config)},
		{"Read from", shorten(strings.Join(visibleNames(k.run.Sources), ", "), 2*maxExcerpt)},
		{"Baseline", VisibleName(k.run.Baseline)}, {"List of ignored findings", VisibleName(k.run.Ignore)}}
	p.Run = slices.DeleteFunc(p.Run, func(f htmlField) bool { return f.Value == "" })
	s := k.summary
	if s == nil {
		p.Loud = incomplete
		return
	}
	p.Lead = s.compared()
	if s.Errors > 0 {
		p.Loud = s.broken()
	}
	told := []string{p.Loud, s.Pairs.refused()} // what stands elsewhere on the page
	if found.Total() > 0 {
		told = append(told, s.found())
	}
	for _, line := range s.came() {
		if !slices.Contains(told, line) {
			p.Came = append(p.Came, onLine(line))
		}
	}
	for _, gate := range slices.Sorted(maps.Keys(s.Pairs.Refused)) {
		p.Gates = append(p.Gates, htmlCount{Label: gateName(gate), Count: s.Pairs.Refused[gate]})
	}
	for _, line := range s.Judging.listed() {
		p.Unjudged = append(p.Unjudged, onLine(line))
	}
	if s.Origins == nil {
		return
	}
	var origins []htmlOrigin
	for _, g := range s.Origins.Groups {
		copies := make([]string, len(g.Copies))
		for i, name := range g.Copies {
			copies[i] = sources.full(name)
		}
		origins = append(origins, htmlOrigin{sources.full(g.Origin), onLine(g.Agency), shorten(strings.Join(copies, ", "), 2*maxExcerpt)})
	}
	p.Origins = folded(origins, listHead)
}

// unbroken keeps each number on the line of what it counts: "2 drifts".
func unbroken(s string) string {
	parts := strings.Split(s, ", ")
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], " ", "\u00a0")
	}
	return strings.Join(parts, ", ")
}

// Total returns how many findings there are.
func (p *htmlPage) Total() int { return len(p.Findings) }

// Blocks returns the findings in blocks, for a browser lays out a block that is
// far out of view as one box, and thousands of boxes would be felt.
func (p *htmlPage) Blocks() [][]htmlFinding {
	const size = 20
	return slices.Collect(slices.Chunk(p.Findings, size))
}

// facets returns the properties in which findings differ, the gravest and the
// most frequent values first.
func facets(found []*Finding) []htmlFacet {
	list := []htmlFacet{
		facet(found, "severity", "Severity", func(f *Finding) string { return f.Severity }, "error", "warning", "note"),
		facet(found, "verdict", "Verdict", func(f *Finding) string { return f.Verdict }, "contradiction", "drift", "update", "unsure"),
		facet(found, "state", "State", func(f *Finding) string { return cmp.Or(f.state(), fresh) }, fresh, known, "ignored"),
		facet(found, "kind", "Kind", func(f *Finding) string { return onLine(f.Kind) }),
	}
	return slices.DeleteFunc(list, func(f htmlFacet) bool { return len(f.Values) < 2 })
}

// facet counts the values of a property, those listed first, the others by
// their number and then by name.
func facet(found []*Finding, name, legend string, of func(*Finding) string, first ...string) htmlFacet {
	counts := make(map[string]int)
	for _, f := range found {
		counts[of(f)]++
	}
	values := slices.Collect(maps.Keys(counts))
	rank := func(v string) int {
		if i := slices.Index(first, v); i >= 0 {
			return i
		}
		return len(first)
	}
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	f := htmlFacet{Name: name, Legend: legend}
	for _, v := range values {
		f.Values = append(f.Values, htmlCount{v, v, counts[v]})
	}
	return f
}

// visibleNames is [VisibleName] for each of names.
func visibleNames(names []string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = VisibleName(name)
	}
	return list
}

// An htmlDate is a civil date for programs and for readers.
type htmlDate struct{ ISO, Read string }

// newHTMLDate returns a date of a run; one that is no date is shown as it is.
func newHTMLDate(s string) htmlDate {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return htmlDate{Read: onLine(s)}
	}
	return htmlDate{s, t.Format("2 Jan 2006")}
}
