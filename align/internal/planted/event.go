package planted

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// The shape of an event.
const (
	fewestOutlets, mostOutlets = 3, 7
	shortest, longest          = 10, 40 // sentences of a document, but for planted ones and page lines
	told                       = 36     // plain facts of an event; each document tells some
	perEvent                   = 2      // planted contradictions

	// Of a hundred documents so many are another's text under a new name, and
	// so many appear a day later.
	syndicated = 10
	nextDay    = 20

	// Of a hundred sentences so many tell a fact of the event that others may
	// tell, too; another few tell a like fact of another event.
	common    = 55
	elsewhere = 5

	outlets   = 120
	firstDate = "2021-03-01"
	lastDay   = 300 // events happen on so many days
)

// A writer writes one event.
type writer struct {
	random *rand.Rand
	*vocabulary
	date time.Time
}

// A cast is who and what an event is about.
type cast struct {
	persons, firms, places []string
	topic                  []string
}

// A draft is a document that is being written.
type draft struct {
	outlet    int
	date      time.Time
	sentences []string
	copied    bool // from another one
}

func (w *writer) cast() *cast {
	c := &cast{}
	for range 4 {
		c.persons = append(c.persons, w.person())
	}
	for range 3 {
		c.firms = append(c.firms, w.firm())
	}
	for range 3 {
		c.places = append(c.places, w.place())
	}
	for range 40 {
		c.topic = append(c.topic, w.word())
	}
	return c
}

// event writes the documents of an event.
func (w *writer) event(number int) *Event {
	first, _ := time.Parse(time.DateOnly, firstDate)
	w.date = first.AddDate(0, 0, number%lastDay)
	c := w.cast()
	plots := make([]plot, told)
	for i := range plots {
		plots[i] = w.plot(c)
	}
	drafts := make([]*draft, fewestOutlets+w.random.IntN(mostOutlets-fewestOutlets+1))
	names := w.random.Perm(outlets)
	for i := range drafts {
		drafts[i] = w.draft(c, plots, drafts[:i])
		drafts[i].outlet = names[i]
	}
	planted := w.plant(c, drafts)
	e := &Event{}
	for i, d := range drafts {
		d.sentences = append(d.sentences, w.page(d)...)
		e.Sentences += len(d.sentences)
		e.Documents = append(e.Documents, &text.Document{
			Name: fmt.Sprintf("event-%d-%d", number, i), Outlet: title(coin("outlet", d.outlet)), Date: d.date,
			Text: strings.Join(d.sentences, "\n\n") + "\n",
		})
	}
	for _, p := range planted {
		e.Planted = append(e.Planted, Contradiction{p.fact, e.Documents[p.left], e.Documents[p.right], p.first, p.second})
	}
	return e
}

// draft writes a document of an event after others.
func (w *writer) draft(c *cast, plots []plot, before []*draft) *draft {
	d := &draft{date: w.date}
	if w.random.IntN(100) < nextDay {
		d.date = d.date.AddDate(0, 0, 1)
	}
	if len(before) > 2 && w.random.IntN(100) < syndicated {
		d.copied = true
		d.sentences = slices.Clone(before[w.random.IntN(len(before))].sentences)
		return d
	}
	tells := w.random.Perm(len(plots))
	for range shortest + w.random.IntN(longest-shortest+1) {
		n := w.random.IntN(100)
		switch {
		case n < common && len(tells) > 0:
			d.sentences = append(d.sentences, w.tell(plots[tells[0]]))
			tells = tells[1:]
		case n < common+elsewhere:
			t := &tellings[w.random.IntN(len(tellings))]
			figure, _ := t.figures(w)
			d.sentences = append(d.sentences, w.fact(t, w.strangers(c)).told(w.random.IntN(2) == 0, figure))
		default:
			d.sentences = append(d.sentences, w.tell(w.plot(c)))
		}
	}
	return d
}

// strangers is the cast of another event on the topic of c.
func (w *writer) strangers(c *cast) *cast {
	other := w.cast()
	other.topic = c.topic
	return other
}

// A planting is a contradiction between two drafts, by their numbers.
type planting struct {
	fact          string
	left, right   int
	first, second string
}

// plant has outlets of one day disagree. Half of the time both have the same
// words.
func (w *writer) plant(c *cast, drafts []*draft) []planting {
	var able []int
	for i, d := range drafts {
		if !d.copied && d.date.Equal(w.date) {
			able = append(able, i)
		}
	}
	if len(able) < 2 {
		return nil
	}
	var all []planting
	kinds := w.random.Perm(len(tellings))
	for n := range perEvent {
		t := &tellings[kinds[n]]
		f := w.fact(t, c)
		one, two := t.figures(w)
		w.random.Shuffle(len(able), func(i, j int) { able[i], able[j] = able[j], able[i] })
		p := planting{t.fact, able[0], able[1], f.told(false, one), f.told(w.random.IntN(2) == 0, two)}
		w.insert(drafts[p.left], p.first)
		w.insert(drafts[p.right], p.second)
		all = append(all, p)
	}
	return all
}

// insert puts a sentence anywhere into a draft.
func (w *writer) insert(d *draft, s string) {
	d.sentences = slices.Insert(d.sentences, w.random.IntN(len(d.sentences)+1), s)
}
