package speech

import "slices"

// Count is the number of signs.
const Count = 43

// Signs are the numbers that the third look tells a cue by. The first is
// the logit of the second look; the others follow in the order of
// [reading.numbers].
type Signs [Count]float32

// A heard is what the third look knows of a whole text: the cue that each
// candidate would be, with its source, and how likely those are that share a
// lemma or the head of their source.
type heard struct {
	cues    []*cue // of the candidates that are not hopeless, else nil
	heads   []string
	lemmas  map[string]sum
	sources map[string]sum
	density float32 // the sum of the chances, by token
	address float32 // the share of "I", "we" and "you" among the tokens
}

// A sum counts candidates, and adds up their chances.
type sum struct {
	count  int
	chance float64
}

func (s sum) plus(p float64) sum { return sum{s.count + 1, s.chance + p} }

// rest returns how many others there are beside one of the chance p, their
// chances together, and by head.
func (s sum) rest(p float64) (count, total, mean float32) {
	const prior = 0.1 // keeps what is said of few near none
	n, t := float64(s.count-1), s.chance-p
	return float32(n), float32(t), float32((t + prior) / (n + 1))
}

// hear takes in what the candidates of a text say of each other.
func (r *reading) hear(list []look) *heard {
	h := &heard{
		cues: make([]*cue, len(list)), heads: make([]string, len(list)),
		lemmas: make(map[string]sum, 64), sources: make(map[string]sum, 64),
	}
	total := 0.0
	for n := range list {
		l := &list[n]
		total += l.chance
		if l.chance < Least {
			continue
		}
		c := r.cueAt(l, l.chance)
		c.source = r.source(c)
		h.cues[n] = c
		h.lemmas[l.lemma] = h.lemmas[l.lemma].plus(l.chance)
		if !c.source.empty() {
			h.heads[n] = r.toks[r.nounHead(c.source)].low
			h.sources[h.heads[n]] = h.sources[h.heads[n]].plus(l.chance)
		}
	}
	address := 0
	for i := range r.toks {
		if w := r.toks[i].low; w == "i" || w == "we" || w == "you" {
			address++
		}
	}
	h.density = float32(total) / float32(len(r.toks)+100)
	h.address = float32(address) / float32(len(r.toks)+1)
	return h
}

// signs returns the signs of list[n], but for the first.
func (r *reading) signs(h *heard, list []look, n int) *Signs {
	var s Signs
	r.numbers(s[:0], h, list, n)
	return &s
}

// numbers adds the signs of list[n] to v.
func (r *reading) numbers(v []float32, h *heard, list []look, n int) []float32 {
	l := &list[n]
	i := l.head
	v = append(v, 0, float32(Logit(l.chance)))
	v = r.beside(v, list, n, -1)
	v = r.beside(v, list, n, 1)
	first, last := r.bounds(i)
	v = append(v, h.density, float32(len(r.toks)), h.address, r.capitals(first, last),
		float32(r.toks[i].sentence), float32(i)/float32(len(r.toks)),
		float32(last-first), float32(i-first), float32(last-i))
	count, _, mean := h.lemmas[l.lemma].rest(l.chance)
	v = append(v, count, mean)
	if head := h.heads[n]; head != "" {
		count, total, mean := h.sources[head].rest(l.chance)
		v = append(v, count, total, mean)
	} else {
		v = append(v, -1, -1, -1)
	}
	return r.parties(v, h.cues[n])
}

// The distances that stand for none.
const nowhere = 99

// beside adds the signs of one side: the candidate nearest in the sentence and
// the likeliest, each with its distance, all of the sentence together, and the
// likeliest of the next sentence and all of the next three.
func (r *reading) beside(v []float32, list []look, n, step int) []float32 {
	const reach = 3 // sentences
	near, far, best, off, inside := 0.0, nowhere, 0.0, nowhere, 0.0
	top, outside := 0.0, 0.0
	own := r.toks[list[n].head].sentence
	for k := n + step; k >= 0 && k < len(list); k += step {
		p, d := list[k].chance, (list[k].head-list[n].head)*step
		away := (r.toks[list[k].head].sentence - own) * int32(step)
		if away > reach {
			break
		}
		if away > 0 {
			outside += p
			if away == 1 {
				top = max(top, p)
			}
			continue
		}
		if far == nowhere {
			near, far = p, d
		}
		if p > best {
			best, off = p, d
		}
		inside += p
	}
	return append(v, float32(near), float32(far), float32(best), float32(off), float32(inside), float32(top), float32(outside))
}

// capitals returns the share of the words with a capital: headlines have many.
func (r *reading) capitals(first, last int) float32 {
	words, capitals := 1, 0
	for k := first; k < last; k++ {
		if t := &r.toks[k]; t.kind == word {
			words++
			if t.capital {
				capitals++
			}
		}
	}
	return float32(capitals) / float32(words)
}

// parties adds the signs of who would speak by a cue, of its form, and of what
// would be said.
func (r *reading) parties(v []float32, c *cue) []float32 {
	i, s := c.head, c.source
	kind, away, names := 0, nowhere, 0
	if !s.empty() {
		kind, away = 2+slices.Index(ordered, classOf(&r.toks[r.nounHead(s)])), i-s.to
	}
	for k := s.from; k < s.to; k++ {
		if r.toks[k].class == name {
			names++
		}
	}
	v = append(v, float32(kind), float32(away), float32(s.to-s.from), float32(names))
	inside := 0
	if r.toks[i].quote >= 0 {
		inside = 1
	}
	v = append(v, float32(slices.Index(forms, c.form)), float32(inside), float32(i-c.from))
	size, at, quoted := 0, 0, 0
	if list := r.contents(c); len(list) > 0 && !list[0].empty() {
		said := list[0]
		size, at = said.to-said.from, said.from-i
		for k := said.from; k < said.to; k++ {
			if r.toks[k].quote >= 0 {
				quoted++
			}
		}
	}
	v = append(v, float32(size), float32(at), float32(quoted))
	for _, k := range [3]int{i - 1, i + 1, i + 2} {
		v = append(v, float32(slices.Index(ordered, r.class(k, i))))
	}
	return v
}

// ordered gives classes their numbers: those that stand alike beside a cue are
// neighbours. Others are -1.
var ordered = []class{
	subject, pronoun, name, "cap", plain, numeral, determiner, preposed, adverb,
	question, "that", "to", edge, ",", ".", ":", "“", "”", be, have, do, modal, negation, conjoined,
}

// forms gives the forms of a cue their numbers.
var forms = []string{"base", "s", "ed", "ing", "noun"}

// nounHead returns the token at the head of a noun phrase: the last before a
// preposition, a conjunction or a mark.
func (r *reading) nounHead(s stretch) int {
	head := s.from
	for k := s.from; k < s.to; k++ {
		t := &r.toks[k]
		if t.kind == genitive {
			continue
		}
		if c := classOf(t); k > s.from && (t.kind != word || c == preposed || c == conjoined) {
			break
		}
		head = k
	}
	return head
}
