package speech

import (
	"strings"

	"github.com/atodds/atodds/internal/stem"
)

// lemmaOf returns what the forms of a cue share: the stem of its base.
func lemmaOf(low string) string {
	if base, ok := tables().base[low]; ok {
		low = base
	}
	return stem.English(low)
}

// formOf tells the form of a word by its end.
func formOf(low string) string {
	if base, ok := tables().base[low]; ok && base != low {
		if strings.HasSuffix(low, "s") {
			return "s"
		}
		return "ed"
	}
	switch {
	case strings.HasSuffix(low, "ing"):
		return "ing"
	case strings.HasSuffix(low, "ed"):
		return "ed"
	case strings.HasSuffix(low, "ion") || strings.HasSuffix(low, "ment") || strings.HasSuffix(low, "al"):
		return "noun"
	case strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss"):
		return "s"
	}
	return "base"
}

// lemma is [lemmaOf], which remembers.
func (r *reading) lemma(low string) string {
	lemma, ok := r.lemmas[low]
	if !ok {
		lemma = lemmaOf(low)
		r.lemmas[low] = lemma
	}
	return lemma
}

// reading is a text while its attributions are looked for.
type reading struct {
	s      string
	toks   []token
	starts []int32 // the first token of each sentence, and the end
	quotes []quote
	lemmas map[string]string
}

// at returns the token i, or nil where there is none in the sentence of near.
func (r *reading) at(i, near int) *token {
	if i < 0 || i >= len(r.toks) || r.toks[i].sentence != r.toks[near].sentence {
		return nil
	}
	return &r.toks[i]
}

// class returns the class of the token i as seen from the token near.
func (r *reading) class(i, near int) class {
	t := r.at(i, near)
	if t == nil {
		return edge
	}
	return classOf(t)
}

// exact returns the word of the token i where its class is a small one.
func (r *reading) exact(i, near int) string {
	t := r.at(i, near)
	if t == nil {
		return edge
	}
	if c := classOf(t); c == plain || c == name || c == "cap" || c == numeral {
		return c
	}
	return t.low
}

// features tells a cue from other words: emit gets each feature as a name and
// two values. Nothing but the sentence and its quotations counts.
func (r *reading) features(i int, lemma string, emit func(name, a, b string)) {
	t := &r.toks[i]
	form := formOf(t.low)
	prev, next := r.class(i-1, i), r.class(i+1, i)
	verbal, before := r.chain(i)
	quoteLeft, quoteRight := r.quoteBefore(i), r.quoteBehind(i)
	emit("lemma", lemma, "")
	emit("lemma form", lemma, form)
	emit("lemma next", lemma, next)
	emit("lemma prev", lemma, prev)
	emit("lemma verbal", lemma, verbal)
	emit("lemma quote", lemma, quoteLeft+quoteRight)
	emit("form prev", form, prev)
	emit("form next", form, next)
	emit("prev next", prev, next)
	emit("form verbal", form, verbal)
	emit("form before", form, before)
	emit("verbal next", verbal, next)
	emit("quote", quoteLeft, quoteRight)
	emit("quote form", quoteLeft+quoteRight, form)
	emit("next word", r.exact(i+1, i), r.exact(i+2, i))
	emit("prev word", r.exact(i-1, i), r.exact(i-2, i))
	emit("next two", next, r.class(i+2, i))
	emit("prev two", prev, r.class(i-2, i))
	object := r.objectOf(i)
	emit("object", lemma, object)
	emit("object form", object, form)
	emit("lemma around", lemma, prev+" "+next)
	who := r.subjectOf(i)
	emit("who", who, form)
	emit("who lemma", lemma, who)
	emit("who next", who, next)
	if n := r.at(i+1, i); n != nil && n.kind == word {
		emit("next stem", r.lemma(n.low), form)
	}
	if n := r.at(i-1, i); n != nil && n.kind == word {
		emit("prev stem", r.lemma(n.low), form)
	}
	emit("place", r.position(i), form)
	if t.capital {
		emit("capital", yes(t.first), form)
	}
	if t.quote >= 0 {
		emit("quoted", form, "")
		emit("lemma quoted", lemma, "")
	}
	if t.first {
		emit("first", form, next)
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// maxChain is how many tokens before a verb can belong to it.
const maxChain = 5

// chain walks to the left over what belongs to a verb, and returns its helpers
// and the class of the word before them: "has also been" is "have be". The two
// helpers next to the verb count.
func (r *reading) chain(i int) (verbal, before class) {
	verbal, outer := "none", ""
	k := i - 1
	for ; i-k <= maxChain; k-- {
		c := r.class(k, i)
		if c == adverb {
			continue
		}
		if !helps(c) {
			break
		}
		if verbal == "none" {
			verbal = c
		} else if outer == "" {
			outer = c
		}
	}
	if outer != "" {
		verbal = outer + " " + verbal
	}
	return verbal, r.class(k, i)
}

// helped reports whether a helper stands before the verb at i.
func (r *reading) helped(i int) bool {
	for k := i - 1; i-k <= maxChain; k-- {
		if c := r.class(k, i); c != adverb {
			return helps(c)
		}
	}
	return false
}

// helps reports whether words of a class belong to the verb behind them.
func helps(c class) bool {
	switch c {
	case be, have, do, modal, "to", negation:
		return true
	}
	return false
}

// quoteReach is how many tokens may stand between a cue and a quotation.
const quoteReach = 5

// quoteBefore tells whether a quotation ends shortly before the token i, with
// its marks: `," he said`.
func (r *reading) quoteBefore(i int) string {
	for k := i - 1; k >= 0 && i-k <= quoteReach && r.toks[k].quote == r.toks[i].quote; k-- {
		if r.toks[k].kind == closes {
			return "left"
		}
	}
	return ""
}

// quoteBehind tells whether a quotation opens shortly behind the token i.
func (r *reading) quoteBehind(i int) string {
	for k := i + 1; k < len(r.toks) && k-i <= quoteReach && r.toks[k].quote == r.toks[i].quote; k++ {
		if r.toks[k].kind == opens {
			if r.toks[k].sentence != r.toks[i].sentence {
				return "next"
			}
			return "right"
		}
	}
	return ""
}

// candidate reports whether the token i can be the head of a cue: a word that
// is no mere helper, or a colon.
func (r *reading) candidate(i int) bool {
	t := &r.toks[i]
	if t.kind != word {
		return t.low == ":"
	}
	return !functional(classOf(t))
}

// objectOf returns the class of the word at the head of what follows a cue:
// that of the first word behind an article, with the preposition before it.
func (r *reading) objectOf(i int) string {
	k, path := i+1, ""
	for ; k-i <= 4; k++ {
		c := r.class(k, i)
		if c == adverb || c == determiner {
			continue
		}
		if path != "" || c != preposed && c != "to" && c != "that" && c != question {
			break
		}
		path = r.toks[k].low
	}
	t := r.at(k, i)
	if t == nil || t.kind != word {
		return path + " " + r.class(k, i)
	}
	c := classOf(t)
	if c == plain {
		c = formOf(t.low)
	}
	return path + " " + c
}

// subjectOf returns what kind of word the subject of a verb at i may be.
func (r *reading) subjectOf(i int) string {
	k := r.skipHelpers(i)
	t := r.at(k, i)
	if t == nil {
		return edge
	}
	c := classOf(t)
	if c == plain {
		return r.lemma(t.low)
	}
	return c
}

// position returns where in its sentence the token i stands.
func (r *reading) position(i int) string {
	first, last := r.bounds(i)
	switch n := last - first; {
	case last-i <= 3:
		return "end"
	case i-first <= 2:
		return "begin"
	case n > 40:
		return "long"
	}
	return ""
}
