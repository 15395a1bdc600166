package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// gives reports whether a document has a figure, of the same unit.
func (s *sayings) gives(q *text.Quantity) bool {
	return slices.ContainsFunc(s.factual(), func(f *fact) bool { return f.unit() == unitOf(q) && f.Num == q.Num && f.Hi == q.Hi })
}

// A fact is a quantity of a document with what its clause tells of it.
type fact struct {
	told
	stems []string
}

// A unitIn is what two quantities have in common that may answer each other.
type unitIn struct {
	dimension text.Dimension
	base      string
}

func unitOf(q *text.Quantity) unitIn { return unitIn{q.Dimension, q.Unit.Base} }

func (f *fact) unit() unitIn { return unitOf(f.Quantity) }

// factual returns the quantities of a document, in the order of the text.
func (s *sayings) factual() []*fact {
	s.factsOnce.Do(func() {
		for i := range s.sentences {
			for _, m := range s.sentences[i].Mentions {
				if q, ok := m.Value.(*text.Quantity); ok {
					s.facts = append(s.facts, &fact{told: told{q, &s.sentences[i], m}})
				}
			}
		}
		for _, f := range s.facts {
			f.stems = stemsAbout(f.s, f.m)
		}
	})
	return s.facts
}

// about returns what the clause of a figure of the document tells of it.
func (s *sayings) about(in *text.Sentence, m text.Mention) []string {
	for _, f := range s.factual() {
		if f.s == in && f.m.Span == m.Span {
			return f.stems
		}
	}
	return stemsAbout(in, m)
}

// stemsAbout returns the stems of the words in the clause of a figure, and its
// other figures.
func stemsAbout(s *text.Sentence, m text.Mention) []string {
	var stems []string
	add := func(stem string) {
		if stem != "" && !slices.Contains(stems, stem) {
			stems = append(stems, stem)
		}
	}
	clause := clauseOf(align.Clauses(s), m.Span.Start)
	for _, span := range clause.Spans {
		parts := [][2]int{{span.Start, min(span.End, m.Span.Start)}, {max(span.Start, m.Span.End), span.End}}
		if q, ok := m.Value.(*text.Quantity); ok && q.Dimension == text.Count {
			parts = [][2]int{{span.Start, span.End}} // what is counted tells of it, too: pieces of jewellery
		}
		for _, part := range parts {
			if part[0] < part[1] {
				for _, stem := range phrase.Content(s.Document.Text[part[0]:part[1]]) {
					add(stem)
				}
			}
		}
	}
	for _, o := range s.Mentions {
		if q, ok := o.Value.(*text.Quantity); ok && o.Span != m.Span && clause.Contains(o.Span.Start) {
			add(q.Num.String() + string(q.Dimension))
		}
	}
	return stems
}

func sharedStems(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// onces sets the figures of two reports of one event against each other of
// which each tells once, whatever sentences tell them. The reports are of one
// day: on the next, there are other figures to tell.
func (r *run) onces(m meeting) (list []dispute) {
	if daysBetween(m.left.document(), m.right.document()) != 0 {
		return nil
	}
	for _, l := range m.left.factual() {
		for _, o := range m.right.factual() {
			if l.unit() != o.unit() || l.Num == o.Num || sharedStems(l.stems, o.stems) < sharedOnce || fewOf(l.Quantity) || fewOf(o.Quantity) {
				continue
			}
			at := slices.IndexFunc(r.comparators, func(c Comparator) bool { return c.Name == kindOfOnce(l.Dimension) })
			if at >= 0 && r.detector.severity(&r.comparators[at]) != Off {
				list = r.toldOnce(list, m, &r.comparators[at], l, o)
			}
		}
	}
	return list
}

// fewOf reports whether a count is of so few that it may be of some among more.
func fewOf(q *text.Quantity) bool {
	return q.Dimension == text.Count && q.Num.Float() < leastMany
}

// leastMany is the least count that is no longer one of a few.
const leastMany = 10

// kindOfOnce names the comparator of figures of a dimension that documents
// tell once.
func kindOfOnce(d text.Dimension) string {
	switch d {
	case text.Count:
		return count.Name
	case text.Money:
		return money.Name
	case text.Percent:
		return percentage.Name
	case text.Duration:
		return duration.Name
	case text.Speed:
		return measure.Name
	}
	return ""
}

// toldOnce does so for a figure of either, and appends what is found to list.
func (r *run) toldOnce(list []dispute, m meeting, c *Comparator, left, right *fact) []dispute {
	match := align.Match{Left: left.m, Right: right.m, Score: toldOnceConfidence}
	x := Comparison{
		Pair: align.Pair{
			Left: left.s, Right: right.s, Score: m.event, Event: m.event, Kindred: true, Matches: []align.Match{match},
		},
		Profile: r.detector.Profile, Lexicons: r.detector.Lexicons,
		comparator: c, severity: r.detector.severity(c), left: m.left, right: m.right,
	}
	if !x.toldOnce(match) {
		return list
	}
	if c.Compare(&x); len(x.findings) == 0 {
		return list
	}
	return append(list, dispute{pair: x.Pair, findings: x.findings})
}

// tellOnce keeps what is found of figures that are told once, unless something
// has been found of them before.
func (r *run) tellOnce(d dispute) {
	d.findings = slices.DeleteFunc(d.findings, func(f Finding) bool { return r.told(f) || r.saidOf(&f) })
	if len(d.findings) == 0 {
		return
	}
	r.keep(d.findings)
	if r.detector.Observe != nil {
		r.detector.Observe(d.pair, d.findings)
	}
}

// saidOf reports whether a figure of a finding is at odds with another figure of
// the same document already.
func (r *run) saidOf(f *Finding) bool {
	return slices.ContainsFunc(r.between[documentsOf(f)], func(i int) bool {
		g := &r.findings[i]
		return g.Kind == f.Kind && (g.Left.Span.Overlaps(f.Left.Span) || g.Right.Span.Overlaps(f.Right.Span))
	})
}
