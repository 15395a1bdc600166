package align

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A Ruled is a gate as it ruled on a pair of sentences or of documents, with
// what it went by.
type Ruled struct {
	Gate     string   // what has to be the same: "one event"
	Passed   bool     // where nothing is known against it, a pair passes
	Evidence []string // which dates, names and places, on either side, in words
}

// Lines are the gate with how it ruled, and below it its evidence.
func (r Ruled) Lines() []string {
	ruling := "refused"
	if r.Passed {
		ruling = "pass"
	}
	lines := []string{r.Gate + ": " + ruling}
	for _, e := range r.Evidence {
		lines = append(lines, "  "+e)
	}
	return lines
}

// shown bounds the names, or words, that are listed.
const shown = 8

// Gates returns how each gate rules on a pair of sentences, in the order of
// asking. That of the event is asked about their documents, too: see
// [Aligner.EventGates].
func (a Aligner) Gates(left, right *text.Sentence) []Ruled {
	r := &run{Aligner: a}
	x, y := r.words.In(left.Language).Sketch(left.Text()), r.words.In(right.Language).Sketch(right.Text())
	return r.gates(left, right, r.linkOf(likeness.Compare(x, y)))
}

func (r *run) gates(a, b *text.Sentence, l link) []Ruled {
	language := Ruled{"one language", a.Language == b.Language, []string{orUnknown(a.Language) + " and " + orUnknown(b.Language)}}
	if l.near {
		return []Ruled{language, {"one event", true, []string{"a near copy passes, so that what was changed in it is found"}}, {"one time", true, []string{"a near copy passes"}}, {"one day's story", true, []string{"a near copy passes"}}}
	}
	event := r.publication(a.Document, b.Document)
	event.Gate = "one event"
	event.Evidence = append(event.Evidence, compared("names", namesOf(a), namesOf(b), notPlaces), compared("places", namesOf(a), namesOf(b), places))
	if l.apart {
		strangers := fmt.Sprintf("of the capitalised words none in common, of the others %.0f%%, at least %.0f%% needed", 100*l.others, 100*strangerOthers)
		if r.Vouched {
			strangers += " unless the caller vouches, as here"
		}
		event.Evidence = append(event.Evidence, strangers)
		event.Passed = event.Passed && (r.Vouched || !l.strangers())
	}
	at := Ruled{"one time", l.order >= alike || !otherTime(a, b), nil}
	x, y := namedDays(a), namedDays(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		at.Evidence = []string{"days named: " + orNone(x) + " and " + orNone(y) + ", so that nothing speaks against it"}
	default:
		at.Evidence = []string{fmt.Sprintf("days named: %s and %s, at most %s apart", orNone(x), orNone(y), inDays(timeDays))}
		if l.order >= alike {
			at.Evidence = append(at.Evidence, "the words are those of one text in one order, whatever the days")
		}
	}
	return []Ruled{language, event, at, r.story(a, b, l)}
}

// story rules on whether two sentences tell the stories of two days.
func (r *run) story(a, b *text.Sentence, l link) Ruled {
	of := func(s *text.Sentence) string {
		told := "no day of its own story, or others besides"
		if ownDays(s) {
			told = "as days of its own story " + orNone(daysBy(s, storyDay))
		}
		return "published " + dateOf(s.Document.Date) + ", naming " + told
	}
	g := Ruled{"one day's story", r.Vouched || l.part || l.order >= alike || !otherDay(a, b), []string{of(a), of(b)}}
	if g.Passed {
		return g
	}
	g.Evidence = append(g.Evidence, fmt.Sprintf("the two stories lie %s apart or more: each tells the news of a day of its own", inDays(storyDays)))
	return g
}

// EventGates returns how a run rules on two documents, given by their
// sentences: when they appeared, and whether their words tell of one event.
func (a Aligner) EventGates(left, right []text.Sentence) []Ruled {
	if len(left) == 0 || len(right) == 0 {
		return nil
	}
	r := &run{Aligner: a}
	told, retold := namesIn(left), namesIn(right)
	rulings := []Ruled{r.publication(left[0].Document, right[0].Document)}
	about := Ruled{"one event, by what they tell", true, []string{
		compared("names", told, retold, notPlaces), compared("places", told, retold, places)}}
	s, t := r.setting(left), r.setting(right)
	if s.Alone() || t.Alone() {
		about.Evidence = append(about.Evidence, "one of the documents is a single sentence, or not in English: nothing around it tells of the event")
		return append(rulings, about)
	}
	signs := likeness.SameEvent(s, t)
	var list []string
	for i, name := range likeness.EventNames {
		list = append(list, fmt.Sprintf("%s %.2f", name, signs[i]))
	}
	odds := likeness.EventOdds(signs)
	about.Evidence = append(about.Evidence, fmt.Sprintf("one event: %.2f, by %s", likeness.Logistic(odds), strings.Join(list, ", ")))
	if shift := (likeness.Grounds{Event: odds, Days: likeness.Undated}).Odds(); shift != 0 {
		about.Evidence = append(about.Evidence, fmt.Sprintf("this and what runs find on the whole add %+.2f to the log odds of their pairs, and take nothing from copies", shift))
	}
	return append(rulings, about)
}

// publication rules on the days on which two documents appeared.
func (r *run) publication(a, b *text.Document) Ruled {
	p := Ruled{"one event, by the days of publication", r.Vouched || !apart(a, b), nil}
	x, y := a.Date, b.Date
	if x.IsZero() || y.IsZero() {
		p.Evidence = []string{"published " + dateOf(x) + " and " + dateOf(y) + ": one of the documents has no date, and the days between them tell nothing"}
		return p
	}
	p.Evidence = []string{fmt.Sprintf("published %s and %s, %s apart, at most %s", dateOf(x), dateOf(y), inDays(x.Sub(y).Abs()), inDays(eventDays))}
	if r.Vouched && apart(a, b) {
		p.Evidence = append(p.Evidence, "the caller vouches for them")
	}
	return p
}

func dateOf(t time.Time) string {
	if t.IsZero() {
		return "on an unknown day"
	}
	return t.Format(time.DateOnly)
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list[:min(len(list), shown)], ", ")
}

func places(n *text.Name) bool    { return n.Type == text.PlaceName }
func notPlaces(n *text.Name) bool { return n.Type != text.PlaceName }

// A written name is a name with its words, and the key by which it is told
// from others: the family of a person, of all else the name in normal form.
type written struct {
	name       *text.Name
	words, key string
}

// namesOf returns the names of a sentence.
func namesOf(s *text.Sentence) []written {
	var list []written
	for _, m := range s.Names {
		n, ok := m.Value.(*text.Name)
		if !ok {
			continue
		}
		core := n.Core(m.Span)
		w := written{n, s.Document.Text[core.Start:core.End], n.Normal}
		if n.Type == text.Person && n.Family != "" {
			w.key = strings.ToLower(n.Family)
		}
		list = append(list, w)
	}
	return list
}

// namesIn returns the names of a document.
func namesIn(sentences []text.Sentence) []written {
	var all []written
	for i := range sentences {
		all = append(all, namesOf(&sentences[i])...)
	}
	return all
}

// compared says which names of a sort stand on both sides and which on one, as
// they are first written. A name that the other side has for another sort is
// in both.
func compared(what string, left, right []written, ours func(*text.Name) bool) string {
	var both, mine, theirs []string
	seen := map[string]bool{}
	add := func(names, others []written, alone *[]string) {
		for _, n := range names {
			if n.key == "" || seen[n.key] || !ours(n.name) {
				continue
			}
			seen[n.key] = true
			if slices.ContainsFunc(others, func(o written) bool { return o.key == n.key }) {
				both = append(both, n.words)
			} else {
				*alone = append(*alone, n.words)
			}
		}
	}
	add(left, right, &mine)
	add(right, left, &theirs)
	if len(seen) == 0 {
		return what + ": none"
	}
	return what + " in both: " + orNone(both) + "; on the left alone: " + orNone(mine) + "; on the right alone: " + orNone(theirs)
}
