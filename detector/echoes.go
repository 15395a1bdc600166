package detector

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// leastEchoed is how many words a sentence has at least to be known again in
// another document: captions of two stories may be the same.
const leastEchoed = 5

// An echo is what a finding says, whatever the documents it says it of: the same
// words at odds, read as the same, in sentences of the same words.
type echo struct {
	kind        string
	code        Code
	verdict     Verdict
	severity    Severity
	change      Change
	direction   string
	left, right string
}

// withoutEchoes puts together what findings say of one disagreement: a figure that
// four of eight outlets changed is one finding, and not sixteen, and so is one that
// one outlet has against the same figure of three. One of them stays, in the place of
// the first and whatever the order of the documents, with the sides of the others as
// further places where these are in documents that it does not name yet.
func withoutEchoes(findings []Finding) []Finding {
	groups := groupsOf(findings)
	gone := make([]bool, len(findings))
	for _, group := range groups {
		if len(group) > 1 {
			findings[group[0]] = together(findings, group)
			for _, i := range group[1:] {
				gone[i] = true
			}
		}
	}
	kept := findings[:0]
	for i, f := range findings {
		if !gone[i] {
			kept = append(kept, f)
		}
	}
	return kept
}

// groupsOf parts findings by what they say, in order: those that are one echo, or that
// set one place against places that say the same.
func groupsOf(findings []Finding) [][]int {
	first := make([]int, len(findings)) // of the group, by finding
	root := func(i int) int {
		for first[i] != i {
			i = first[i]
		}
		return i
	}
	known := map[any]int{}
	for i := range findings {
		first[i] = i
		for _, what := range saidBy(&findings[i]) {
			if k, ok := known[what]; ok {
				a, b := root(i), root(k)
				first[max(a, b)] = min(a, b)
			} else {
				known[what] = i
			}
		}
	}
	groups := make([][]int, len(findings))
	for i := range findings {
		groups[root(i)] = append(groups[root(i)], i)
	}
	return groups
}

// saidBy returns by what a finding is known to say the same as another: its echo, and
// each of its places with what the other one says.
func saidBy(f *Finding) []any {
	e, ok := echoOf(f)
	var list []any
	if ok {
		list = append(list, e)
	}
	if f.By != "rule" || f.Right == nil {
		return list
	}
	how := howSaid(f)
	return append(list, setAgainst{how, placeOf(&f.Left), readAs(f.Right)}, setAgainst{how, placeOf(f.Right), readAs(&f.Left)})
}

// A setAgainst is a place and what another one says against it.
type setAgainst struct {
	how   echo // without the words
	place namedPlace
	other string
}

// readAs returns what a side says: its value, or else its words.
func readAs(s *Side) string {
	if s.Value != "" {
		return s.Value
	}
	return strings.ToLower(s.Words())
}

// together returns the finding of a group that stands for it, with the places of
// the others: the first by the dates of its documents, or else by its id. What has a
// place in common with what is named already comes first, so that all are told against
// each other.
func together(findings []Finding, group []int) Finding {
	one := findings[slices.MinFunc(group, func(i, k int) int {
		a, b := &findings[i], &findings[k]
		return cmp.Or(a.dated(false).Compare(b.dated(false)), a.dated(true).Compare(b.dated(true)), cmp.Compare(a.ID(), b.ID()))
	})]
	left := readAs(&one.Left)
	named := map[namedPlace]bool{}
	addPlaces(named, Sides{one.Left, one.Right})
	places := slices.Clone(one.More)
	one.More = nil
	for _, i := range group {
		f := &findings[i]
		one.Confidence = max(one.Confidence, f.Confidence)
		sides := Sides{f.Left, f.Right}
		if f.Right != nil && readAs(&f.Left) != left {
			turned := f.Left // a copy: the list is written over
			sides = Sides{*f.Right, &turned}
		}
		places = append(append(places, sides), f.More...)
	}
	for linked := range maxLinks {
		rest := places[:0]
		for _, s := range places {
			if linked+1 < maxLinks && !meets(named, s) {
				rest = append(rest, s)
			} else if addPlaces(named, s) {
				one.More = append(one.More, s)
			}
		}
		places = rest
	}
	return one
}

// maxLinks is how often the places of a group are gone through: in the last turn,
// those are taken, too, that no other leads to.
const maxLinks = 4

// dated returns the date of the earlier, or the later, of a finding's documents.
func (f *Finding) dated(later bool) time.Time {
	date := f.Left.Sentence.Document.Date
	if f.Right != nil && f.Right.Sentence.Document.Date.After(date) == later {
		date = f.Right.Sentence.Document.Date
	}
	return date
}

// A namedPlace is words of a document that a finding names.
type namedPlace struct {
	doc  *text.Document
	span text.Span
}

func placeOf(s *Side) namedPlace { return namedPlace{s.Sentence.Document, s.Span} }

// placesOf returns the places of sides.
func placesOf(s Sides) []namedPlace {
	if s.Right == nil {
		return []namedPlace{placeOf(&s.Left)}
	}
	return []namedPlace{placeOf(&s.Left), placeOf(s.Right)}
}

// meets reports whether one of the places of sides is named.
func meets(named map[namedPlace]bool, s Sides) bool {
	return slices.ContainsFunc(placesOf(s), func(p namedPlace) bool { return named[p] })
}

// addPlaces notes the places of sides, and reports whether one of them is new.
func addPlaces(named map[namedPlace]bool, s Sides) (isNew bool) {
	for _, p := range placesOf(s) {
		isNew = isNew || !named[p]
		named[p] = true
	}
	return isNew
}

// howSaid returns the echo of a finding without its words.
func howSaid(f *Finding) echo {
	return echo{kind: f.Kind, code: f.Code, verdict: f.Verdict, severity: f.Severity, change: f.Change, direction: f.Direction}
}

// echoOf returns what a finding says. It reports false for one that is a judge's,
// or of sentences too short to be known again; and where it matters which side came
// first, for one of which that is not known.
func echoOf(f *Finding) (echo, bool) {
	if f.By != "rule" {
		return echo{}, false
	}
	e := howSaid(f)
	var ok bool
	if e.left, ok = echoed(&f.Left); !ok || f.Right == nil {
		return e, ok
	}
	if e.right, ok = echoed(f.Right); !ok {
		return e, false
	}
	turn := e.right < e.left
	if e.verdict == Update || e.change != "" || e.direction != "" {
		a, b := f.Left.Sentence.Document.Date, f.Right.Sentence.Document.Date
		if a.IsZero() || b.IsZero() || a.Equal(b) {
			return e, false
		}
		turn = b.Before(a)
	}
	if turn {
		e.left, e.right = e.right, e.left
	}
	return e, true
}

// echoed returns the words of a side with what stands around them, where other
// figures do not count: a line that is told with the figures of each day.
func echoed(s *Side) (string, bool) {
	var b strings.Builder
	words := edit.Words(s.Sentence.Text(), s.Sentence.Span.Start)
	for i := range words {
		w := &words[i]
		switch {
		case s.Span.Start <= w.Start && w.End <= s.Span.End:
			b.WriteString("\x00" + w.Low)
		case w.Figure:
			b.WriteString(" 0")
		default:
			b.WriteString(" " + w.Low)
		}
	}
	b.WriteString("\x00" + s.Value)
	return b.String(), len(words) >= leastEchoed
}
