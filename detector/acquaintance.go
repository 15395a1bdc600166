package detector

import (
	"context"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/pipe"
)

// An Acquaintance is what two reports of one event tell of one person, each in
// a sentence of its own, under one comparator. The matches of its pair are the
// ages that stand beside the name.
type Acquaintance struct {
	Comparison
	left, right *appearance
}

// An appearance is a person named in full in a sentence of a document.
type appearance struct {
	sentence *text.Sentence
	mention  text.Mention
	name     *text.Name
}

// A meeting is two documents that surely report on one event, and how many
// pairs of their sentences say so.
type meeting struct {
	left, right *sayings
	event       float64
	pairs       int
}

const (
	// leastMet is how many pairs of sentences two reports of one event have, at
	// least, for a full name to be that of one person in both.
	leastMet = 2

	// maxAppearances is how many sentences of a document are looked at for a
	// person.
	maxAppearances = 8
)

// acquaint notes a pair of documents that surely report on one event.
func (r *run) acquaint(p align.Pair) {
	apart := daysApart(&p)
	if p.Vouched || p.Event < leastEvent || apart < 0 || apart > officeDays || !bothEnglish(p.Left, p.Right) {
		return
	}
	left, right := r.documents[p.Left.Document], r.documents[p.Right.Document]
	if left == nil || right == nil {
		return
	}
	for i := len(r.meetings) - 1; i >= 0; i-- {
		m := &r.meetings[i]
		if m.left != left {
			break // pairs come in the order of their left documents
		}
		if m.right == right {
			m.pairs++
			return
		}
	}
	r.meetings = append(r.meetings, meeting{left, right, p.Event, 1})
}

// introduce puts the persons whom two reports of one event name before every
// comparator that looks at persons, whatever sentences name them, and sets their
// short quotations against each other.
func (r *run) introduce(ctx context.Context) {
	met := slices.DeleteFunc(r.meetings, func(m meeting) bool { return m.pairs < leastMet })
	for list, err := range pipe.Ahead(ctx, r.detector.workers(), pairsAhead, each(met), func(_ context.Context, m meeting) ([]Acquaintance, error) {
		return r.acquaintances(m), nil
	}) {
		if err != nil {
			break // the end of ctx, which whoever asks for it tells
		}
		for i := range list {
			r.introduced(&list[i])
		}
	}
	for list, err := range pipe.Ahead(ctx, r.detector.workers(), pairsAhead, each(met), func(_ context.Context, m meeting) ([]dispute, error) {
		return r.shorts(m), nil
	}) {
		if err != nil {
			break
		}
		for _, d := range list {
			r.heard(d)
		}
	}
	r.meetings = r.meetings[:0]
}

// acquaintances returns what is found of the persons whom two reports name.
func (r *run) acquaintances(m meeting) (list []Acquaintance) {
	theirs := m.right.people()
	for _, l := range m.left.people() {
		for _, o := range theirs {
			if l.name.Normal == o.name.Normal {
				list = r.acquaintancesOf(list, &m, l, o)
			}
		}
	}
	return list
}

// acquaintancesOf adds what is found of one person in a sentence of either
// document.
func (r *run) acquaintancesOf(list []Acquaintance, m *meeting, left, right *appearance) []Acquaintance {
	pair := align.Pair{Left: left.sentence, Right: right.sentence, Score: m.event, Event: m.event}
	for i := range r.comparators {
		c := &r.comparators[i]
		if c.Acquaint == nil || r.detector.severity(c) == Off {
			continue
		}
		a := Acquaintance{Comparison: Comparison{
			Pair: pair, Profile: r.detector.Profile, Lexicons: r.detector.Lexicons,
			comparator: c, severity: r.detector.severity(c), left: m.left, right: m.right,
		}, left: left, right: right}
		if c.Acquaint(&a); len(a.findings) > 0 {
			list = append(list, a)
		}
	}
	return list
}

// introduced keeps what nothing else has told of a person.
func (r *run) introduced(a *Acquaintance) {
	a.findings = slices.DeleteFunc(a.findings, func(f Finding) bool {
		_, told := r.seen[f.ID()] // by their sentences, or by others
		return told
	})
	if len(a.findings) == 0 {
		return
	}
	r.keep(a.findings)
	if r.detector.Observe != nil {
		r.detector.Observe(a.Pair, a.findings)
	}
}

// people returns the persons whom a document names in full, in the order of
// the text.
func (s *sayings) people() []*appearance {
	s.peopleOnce.Do(func() {
		met := map[string]int{}
		for i := range s.sentences {
			sentence := &s.sentences[i]
			for _, m := range sentence.Names {
				n, ok := m.Value.(*text.Name)
				if !ok || n.Type != text.Person || n.Given == "" || n.Family == "" || met[n.Normal] == maxAppearances {
					continue
				}
				met[n.Normal]++
				s.persons = append(s.persons, &appearance{sentence, m, n})
			}
		}
	})
	return s.persons
}

// acquaintOffices sets the offices against each other that stand beside a
// person in two reports.
func acquaintOffices(a *Acquaintance) { a.compareHolders() }

// acquaintAges sets the ages against each other that stand beside a person in
// two reports. A report that gives a name two ages tells of two persons.
func acquaintAges(a *Acquaintance) {
	l, okL := a.left.age()
	r, okR := a.right.age()
	if !okL || !okR || a.Comparison.left.ages(a.left.name) > 1 || a.Comparison.right.ages(a.right.name) > 1 {
		return
	}
	a.Pair.Matches = []align.Match{{Left: l, Right: r, Score: 1}}
	a.quantities(ofDimension(text.Age))
}

// age returns the age that stands beside a name: "Nils Torp, 58,",
// "58-year-old Nils Torp".
func (p *appearance) age() (text.Mention, bool) {
	t := p.sentence.Document.Text
	for _, m := range p.sentence.Mentions {
		q, ok := m.Value.(*text.Quantity)
		if !ok || q.Dimension != text.Age {
			continue
		}
		switch {
		case m.Span.End <= p.mention.Span.Start:
			if strings.TrimSpace(t[m.Span.End:p.mention.Span.Start]) == "" {
				return m, true
			}
		case m.Span.Start >= p.mention.Span.End:
			between := strings.TrimSpace(t[p.mention.Span.End:m.Span.Start])
			if (between == "," || between == "(") && (m.Span.End == len(t) || strings.IndexByte(",.;)", t[m.Span.End]) >= 0) {
				return m, true
			}
		}
	}
	return text.Mention{}, false
}

// ages counts the ages that a document gives to a name.
func (s *sayings) ages(n *text.Name) int {
	var list []text.Number
	for _, p := range s.people() {
		if m, ok := p.age(); ok && p.name.Normal == n.Normal {
			if q := m.Value.(*text.Quantity); !slices.Contains(list, q.Num) {
				list = append(list, q.Num)
			}
		}
	}
	return len(list)
}
