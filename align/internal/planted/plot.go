package planted

import (
	"fmt"
	"strings"
)

// A plot is a fact without a figure, in parts that can change places.
type plot struct{ main, place, tail []piece }

// A piece is a word or a name of a plot; a word that was drawn can change.
type piece struct {
	string
	drawn bool
}

// The shapes of the parts: T is a word of the topic, W any word, P a person,
// O a firm, L a town.
var (
	mains = []string{
		"the T W of O had W the W T", "P said the T W was W by the W", "O W its W T with the W of W", "the W W the T W and the W T",
		"a T W W the W that P had W", "the W of the T W O and its W", "P W the W W of the T", "the W at O W the T as a W W",
		"the T is W to W the W of W", "more W of the T would W a W W", "P and P W over the W T", "the T W has been W since the W W",
	}
	spots = []string{"in L", "near L", "outside the W in L", "at the W of L", "between L and L", "across L"}
	tails = []string{
		"after P W the W T", "because the W T was W", "while O W the W", "before the W W of the T", "as W and W W the T",
		"although P W no W", "when the T W W", "so that the W could W",
	}
)

// plot makes up a fact of an event.
func (w *writer) plot(c *cast) plot {
	pick := func(shapes []string) (pieces []piece) {
		for s := range strings.FieldsSeq(shapes[w.random.IntN(len(shapes))]) {
			drawn := s == "T" || s == "W"
			switch s {
			case "T":
				s = w.topical(c)
			case "W":
				s = w.word()
			case "P":
				s = c.persons[w.random.IntN(len(c.persons))]
			case "O":
				s = c.firms[w.random.IntN(len(c.firms))]
			case "L":
				s = c.places[w.random.IntN(len(c.places))]
			}
			pieces = append(pieces, piece{s, drawn})
		}
		return pieces
	}
	return plot{pick(mains), pick(spots), pick(tails)}
}

// topical draws a word of the topic; the first ones are the commonest.
func (w *writer) topical(c *cast) string { return c.topic[zipf(w.random, len(c.topic), 4)] }

// tell writes a plot: in the order of its parts, or in another; with all of
// its words, or with some that changed or went.
func (w *writer) tell(p plot) string {
	changed := 0 // of a hundred words
	if w.random.IntN(100) < 60 {
		changed = 25
	}
	main, place, tail := w.edit(p.main, changed), w.edit(p.place, changed), w.edit(p.tail, changed)
	var s string
	switch w.random.IntN(5) {
	case 0:
		s = fmt.Sprintf("%s, %s %s.", tail, main, place)
	case 1:
		s = fmt.Sprintf("%s, %s %s.", place, main, tail)
	case 2:
		s = fmt.Sprintf("%s %s.", main, tail)
	default:
		s = fmt.Sprintf("%s %s %s.", main, place, tail)
	}
	return title(s)
}

// edit changes or drops a share of the words that were drawn.
func (w *writer) edit(pieces []piece, share int) string {
	edited := make([]string, 0, len(pieces))
	for _, p := range pieces {
		if p.drawn && w.random.IntN(100) < share {
			if w.random.IntN(2) == 0 {
				continue
			}
			p.string = w.word()
		}
		edited = append(edited, p.string)
	}
	return strings.Join(edited, " ")
}

// pageLines is how many lines an outlet has that it repeats under its texts.
const pageLines = 4

// page returns the lines that an outlet sets under a text.
func (w *writer) page(d *draft) []string {
	name := title(coin("outlet", d.outlet))
	lines := [...]string{
		fmt.Sprintf("The %s is owned by the readers of its %s and %s editions.", name, coin("word", d.outlet), coin("word", 2*d.outlet)),
		fmt.Sprintf("Write to the newsroom of the %s with corrections and hints about %s.", name, coin("word", 3*d.outlet)),
		fmt.Sprintf("More from the %s on this story and others of the week can be found in the morning letter.", name),
		fmt.Sprintf("Additional reporting by the %s bureau and its partners.", name),
	}
	var page []string
	for n := range pageLines {
		if w.random.IntN(3) == 0 {
			page = append(page, lines[n])
		}
	}
	return page
}
