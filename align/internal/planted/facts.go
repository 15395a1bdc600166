package planted

import (
	"fmt"
	"strings"
)

// A telling is a fact in two wordings, with places for names ({p} a person,
// {o} and {q} firms, {l} and {k} towns), for any words ({a}, {b}, {c}), for
// words of a list, and for the figure ({n}).
type telling struct {
	fact   string
	first  string
	second string

	// figures writes a figure, and another that contradicts it.
	figures func(*writer) (string, string)
}

// tellings are the kinds of facts that outlets disagree on.
var tellings = []telling{
	{"deaths", "The {cause} at the {a} {site} in {l} killed {n} {people}, said {p} of the {b} {c}.",
		"In {l}, {n} {people} died in the {cause} at the {a} {site}, according to {p} of the {b} {c}.", count(11, 90)},
	{"injuries", "{n} {people} were injured when the {cause} struck the {a} {site} near {l} and the {b} {c}.",
		"The {cause} that struck the {a} {site} and the {b} {c} near {l} injured {n} {people}.", count(21, 300)},
	{"arrests", "Police in {l} arrested {n} {people} outside the {a} office of {o} over the {b} {c}.",
		"Outside the {a} office of {o} in {l}, police arrested {n} {people} over the {b} {c}.", count(12, 400)},
	{"homes", "The {cause} destroyed {n} homes near {l} and cut off the {a} road to {k} and its {b} {c}.",
		"Near {l}, {n} homes were destroyed by the {cause}, which cut off the {a} road to {k} and its {b} {c}.", count(14, 900)},
	{"jobs", "{o} will close its {a} plant in {l} and cut {n} jobs, {p} told the {b} {c}.",
		"The {a} plant of {o} in {l} is to be closed and {n} jobs cut, {p} told the {b} {c}.", count(120, 4000)},
	{"evacuation", "{n} {people} were evacuated from the {site} in {l} after the {a} {cause}, {p} wrote in a {b} {c}.",
		"After the {a} {cause}, {n} {people} were evacuated from the {site} in {l}, {p} wrote in a {b} {c}.", count(30, 2000)},
	{"takeover", "{o} agreed to buy {q}, a maker of {a} {b} in {l}, for ${n} million.",
		"{q}, a maker of {a} {b} in {l}, is to be bought by {o} for ${n} million.", count(20, 900)},
	{"fine", "Regulators in {l} fined {o} ${n} million over its {a} {b} and the {c}.",
		"{o} was fined ${n} million by regulators in {l} over its {a} {b} and the {c}.", count(20, 900)},
	{"profit", "Quarterly profit at {o} fell {n} percent in its {a} business, {p} said, blaming the {b} {c} in {l}.",
		"{p} blamed the {b} {c} in {l} after quarterly profit at {o} fell {n} percent in its {a} business.", count(4, 60)},
	{"sentence", "{p}, who ran the {a} {b} of {o}, was sentenced to {n} years in prison by a {c} court in {l}.",
		"A {c} court in {l} sentenced {p}, who ran the {a} {b} of {o}, to {n} years in prison.", count(3, 28)},
	{"seizure", "Customs officers in {l} seized {n} kilograms of {a} {b} from a {c} truck owned by {o}.",
		"From a {c} truck owned by {o}, customs officers in {l} seized {n} kilograms of {a} {b}.", count(15, 900)},
	{"length", "The {a} tunnel between {l} and {k}, built by {o}, is {n} kilometers long and has {b} {c}.",
		"Built by {o}, the {a} tunnel between {l} and {k} with its {b} {c} is {n} kilometers long.", count(3, 80)},
	{"day", "The trial of {p} over the {a} {b} at {o} begins in {l} on {n}, the {c} court said.",
		"In {l}, the {c} court said the trial of {p} over the {a} {b} at {o} begins on {n}.", (*writer).days},
	{"clock", "The {a} train from {l} to {k} left at {n} with {p} and the {b} {c} on board.",
		"With {p} and the {b} {c} on board, the {a} train from {l} to {k} left at {n}.", (*writer).clocks},
	{"tenure", "{p} led the {a} {b} of {o} in {l} for {n} years before the {c}.",
		"Before the {c}, {p} led for {n} years the {a} {b} of {o} in {l}.", count(3, 30)},
	{"votes", "Lawmakers in {l} passed the {a} {b} bill of {p} with {n} votes after a {c} debate.",
		"After a {c} debate, the {a} {b} bill of {p} passed with {n} votes in {l}.", count(31, 300)},
}

// lists are the words that places of tellings stand for.
var lists = map[string][]string{
	"{cause}":  strings.Fields("fire explosion collapse flood landslide storm blaze avalanche tornado cyclone hurricane mudslide wildfire earthquake"),
	"{site}":   strings.Fields("mill bridge market hotel refinery school tunnel mine shipyard warehouse stadium station dam hospital bakery library museum theater brewery cathedral"),
	"{people}": strings.Fields("workers passengers pupils miners tourists soldiers farmers fans residents nurses sailors students protesters prisoners firefighters"),
}

// count returns a figure that is no round number, from low up to high, and
// one that is well apart.
func count(low, high int) func(*writer) (string, string) {
	return func(w *writer) (string, string) {
		n := low + zipf(w.random, high-low, 5)
		if n%10 == 0 {
			n++
		}
		m := n + max(2, n*(20+w.random.IntN(60))/100)
		if m%10 == 0 {
			m++
		}
		if w.random.IntN(2) == 0 {
			n, m = m, n
		}
		return figure(n), figure(m)
	}
}

// figure writes a number as newsrooms do.
func figure(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprint(n)
	default:
		return fmt.Sprintf("%d,%03d", n/1000, n%1000)
	}
}

// days returns two days of one month.
func (w *writer) days() (string, string) {
	month := strings.Fields("January February March April May June July August September October November December")[(int(w.date.Month())+1)%12]
	n := 1 + w.random.IntN(12)
	return fmt.Sprintf("%s %d", month, n), fmt.Sprintf("%s %d", month, n+2+w.random.IntN(12))
}

// clocks returns two times of one morning.
func (w *writer) clocks() (string, string) {
	hour, minute := 6+w.random.IntN(4), 10+w.random.IntN(3)*10
	return fmt.Sprintf("%d:%02d a.m.", hour, minute+2), fmt.Sprintf("%d:%02d a.m.", hour+w.random.IntN(2), minute+21)
}

// A fact is a telling about names and words.
type fact struct {
	*telling
	filled *strings.Replacer
}

// fact makes up a fact of an event.
func (w *writer) fact(t *telling, c *cast) fact {
	pairs := []string{
		"{p}", c.persons[w.random.IntN(len(c.persons))],
		"{a}", w.topical(c), "{b}", w.word(), "{c}", w.word(),
	}
	o, l := w.random.IntN(len(c.firms)), w.random.IntN(len(c.places))
	pairs = append(pairs, "{o}", c.firms[o], "{q}", c.firms[(o+1)%len(c.firms)],
		"{l}", c.places[l], "{k}", c.places[(l+1)%len(c.places)])
	for _, slot := range [...]string{"{cause}", "{site}", "{people}"} {
		pairs = append(pairs, slot, lists[slot][w.random.IntN(len(lists[slot]))])
	}
	return fact{t, strings.NewReplacer(pairs...)}
}

// told writes the fact with a figure, in its first or its second wording.
func (f fact) told(second bool, n string) string {
	s := f.first
	if second {
		s = f.second
	}
	return title(strings.ReplaceAll(f.filled.Replace(s), "{n}", n))
}
