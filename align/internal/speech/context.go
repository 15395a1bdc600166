package speech

import "strconv"

// A look is a candidate of a text and how surely it is a cue by its own
// clause alone.
type look struct {
	head   int
	lemma  string
	chance float64
}

// Least is the chance at the first look below which a candidate gets no
// second one.
const Least = 0.03

// strong is the chance from which a candidate counts as a cue beside another.
const strong = 0.3

// looks returns the candidates of a text, in order, each weighed by itself.
func (r *reading) looks(m *Model) []look {
	list := make([]look, 0, len(r.toks)/12)
	for i := range r.toks {
		if !r.candidate(i) {
			continue
		}
		if lemma := r.lemma(r.toks[i].low); m.Lemmas[lemma] {
			list = append(list, look{i, lemma, m.probability(r, i, lemma)})
		}
	}
	return list
}

// around is how many tokens on each side of a candidate the second look takes in.
const around = 6

// sides names the features of the candidates on the left and on the right.
var sides = [2]struct{ lemma, near, self, pair string }{
	{"left lemma", "left near", "left self", "left pair"},
	{"right lemma", "right near", "right self", "right pair"},
}

// context tells a cue by what stands around it: the other candidates of its
// sentence and of the sentences beside it, as list has them, how much is said
// in the text at all, and the words nearby. It is about list[n].
func (r *reading) context(list []look, n int, density string, emit func(name, a, b string)) {
	c := &list[n]
	i := c.head
	form, self := formOf(r.toks[i].low), grade(c.chance)
	emit("self", self, "")
	emit("self form", self, form)
	emit("self lemma", self, c.lemma)
	emit("density", density, self)
	left, right := r.neighbour(list, n, -1), r.neighbour(list, n, 1)
	both := ""
	for k, other := range [2]*look{left, right} {
		side, lemma, near := &sides[k], edge, edge
		if other != nil {
			lemma, near = other.lemma, grade(other.chance)+distance(other.head-i)
			if (r.toks[other.head].quote >= 0) != (r.toks[i].quote >= 0) {
				near += "q"
			}
		}
		emit(side.lemma, lemma, form)
		emit(side.near, near, form)
		emit(side.self, near, self)
		emit(side.pair, c.lemma, lemma)
		both += "|" + lemma
	}
	emit("both", both, form)
	emit("sentences", r.best(list, n, -1), r.best(list, n, 1))
	for k := i - around; k <= i+around; k++ {
		t := r.at(k, i)
		if k == i || t == nil {
			continue
		}
		w := t.low
		if c := classOf(t); c == name || c == "cap" || c == numeral {
			w = c
		} else if t.kind == word {
			w = r.lemma(t.low)
		}
		if k < i {
			emit("word before", w, "")
		} else {
			emit("word behind", w, "")
		}
	}
}

// neighbour returns the nearest candidate of the same sentence, on the side of
// step, that is likely a cue, or nil.
func (r *reading) neighbour(list []look, n, step int) *look {
	for k := n + step; k >= 0 && k < len(list) && r.toks[list[k].head].sentence == r.toks[list[n].head].sentence; k += step {
		if list[k].chance >= strong {
			return &list[k]
		}
	}
	return nil
}

// best returns the grade of the likeliest candidate of the sentence beside
// that of list[n], on the side of step.
func (r *reading) best(list []look, n, step int) string {
	own, top := r.toks[list[n].head].sentence, 0.0
	for k := n + step; k >= 0 && k < len(list); k += step {
		switch r.toks[list[k].head].sentence {
		case own:
		case own + int32(step):
			top = max(top, list[k].chance)
		default:
			return grade(top)
		}
	}
	return grade(top)
}

// A text of usual tokens has usualCues cues. A short one is taken to go on
// like that: a sentence or a headline says nothing of how much is said.
const (
	usual     = 400
	usualCues = 12
)

// density tells how many of a hundred tokens of a text are likely cues.
func (r *reading) density(list []look) string {
	cues := float64(usualCues)
	for k := range list {
		cues += list[k].chance
	}
	return strconv.Itoa(int(100 * cues / float64(usual+len(r.toks))))
}

// grades names the tenths of a chance.
const grades = "0123456789"

// grade returns the tenth that a chance falls in.
func grade(p float64) string {
	k := min(int(p*10), 9)
	return grades[k : k+1]
}

// distance tells how far away a token is.
func distance(d int) string {
	switch d = max(d, -d); {
	case d <= 2:
		return "beside"
	case d <= 6:
		return "near"
	case d <= 14:
		return "off"
	}
	return "far"
}
