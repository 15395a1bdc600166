package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/internal/thesaurus"
)

// What two clauses of independent reports need in common, besides the words
// that turn them round, to tell one fact: how likely the aligner holds that,
// how many content words, and what share of those of the shorter.
const (
	leastReversed      = 0.55
	leastBesideTurn    = 2
	leastBesideTurnOf  = 0.6
	subjectBefore      = 3 // words before a clause in which its subject may stand
	deniedWordReach    = 3 // words behind a negation up to what it denies
	copulaReach        = 2 // words before an adjective up to its verb
	maxReversedOfWords = 40
)

// A reversal is a place of two clauses at which one says the contrary of the
// other: words of the left sentence and of the right.
type reversal struct {
	code        Code
	rule        string
	left, right [2]int // words from up to to
}

// A toldClause is a clause of a sentence, by its words.
type toldClause struct {
	said
	from, to int // of the words of the sentence
}

// reversed settles the clauses by which two reports of one event say the
// contrary of each other, whatever else their sentences tell: "Reyes pleaded
// not guilty", "Reyes, who had pleaded guilty, was led away".
func (c *Comparison) reversed() {
	apart := daysBetween(c.Pair.Left.Document, c.Pair.Right.Document)
	if c.Pair.Vouched || c.Pair.NearCopy || c.Pair.Event < leastEvent || c.Pair.Score < leastPaired || apart < 0 || apart > maxCycle {
		return
	}
	l, r := c.Pair.Left, c.Pair.Right
	if !bothEnglish(l, r) || asks(l) || asks(r) || frame.Headline(l) || frame.Headline(r) {
		return
	}
	left, right := c.wordsOf()
	for _, p := range c.Pair.Parts {
		if p.Score < leastReversed {
			continue
		}
		a, b := wordsWithin(said{l, left}, p.Left), wordsWithin(said{r, right}, p.Right)
		if max(a.to-a.from, b.to-b.from) > maxReversedOfWords {
			continue
		}
		t, ok := c.reversalOf(&a, &b)
		if !ok {
			continue
		}
		m := align.Match{
			Left:  text.Mention{Span: place(left, t.left[0], t.left[1])},
			Right: text.Mention{Span: place(right, t.right[0], t.right[1])},
			Score: 1,
		}
		ruling := contradiction(t.code, t.rule)
		if why := c.tellsApart(&a, &b, &t, m); why != "" {
			ruling = notComparable(Role, why)
		} else if t.code == Opposite && c.othersMove() {
			ruling = notComparable(Role, "figures tell which way it goes")
		}
		others := c.apart
		c.settle(m, ruling)
		c.apart = others // what else the sentences tell was looked at here
		return
	}
}

// wordsWithin returns the words of a sentence that stand in a span.
func wordsWithin(s said, span text.Span) toldClause {
	from := slices.IndexFunc(s.words, func(w edit.Word) bool { return w.Start >= span.Start })
	if from < 0 {
		return toldClause{said: s}
	}
	to := from
	for to < len(s.words) && s.words[to].Start < span.End {
		to++
	}
	return toldClause{s, from, to}
}

// whole returns a sentence as one clause.
func whole(s *text.Sentence, words []edit.Word) *toldClause {
	return &toldClause{said{s, words}, 0, len(words)}
}

func (a *toldClause) own() []edit.Word { return a.words[a.from:a.to] }

// reversalOf looks for an act and its contrary, for an adjective behind a
// verb of being and its contrary, and for a negation that one alone has.
func (c *Comparison) reversalOf(a, b *toldClause) (reversal, bool) {
	x, y := negation.Count(a.words, 0, len(a.words)), negation.Count(b.words, 0, len(b.words))
	if t, ok := c.contraryActs(a, b); ok && x+y == negation.Count(a.words, t.left[0], t.left[1])+negation.Count(b.words, t.right[0], t.right[1]) {
		return t, true // "failed" is the contrary of "passed"
	}
	if x+y == 0 {
		return contraryStates(a, b)
	}
	switch {
	case x == 1 && y == 0 && !c.refutes(b.words):
		return deniedIn(a, b)
	case x == 0 && y == 1 && !c.refutes(a.words):
		t, ok := deniedIn(b, a)
		t.left, t.right = t.right, t.left
		return t, ok
	}
	return reversal{}, false
}

// refutes reports whether words deny something without a negation.
func (c *Comparison) refutes(words []edit.Word) bool {
	return excludes(words) || len(refutations.in(c.Lexicons).In(words)) > 0
}

func (c *Comparison) contraryActs(a, b *toldClause) (reversal, bool) {
	list := contraryActs.in(c.Lexicons)
	l, r := a.own(), b.own()
	x, y, ok := list.contrary(&edit.Script{Left: l, Right: r}, &edit.Edit{LeftTo: len(l), RightTo: len(r)})
	if !ok || !verbal(l[x.from].Low) || !verbal(r[y.from].Low) || list.says(a.words, &y) || list.says(b.words, &x) {
		return reversal{}, false
	}
	return reversal{
		Opposite, "an act and its contrary, in two reports of one event",
		[2]int{a.from + x.from, a.from + x.to}, [2]int{b.from + y.from, b.from + y.to},
	}, true
}

// verbal reports whether a word may be a verb that tells what happened.
func verbal(w string) bool {
	return strings.Contains(thesaurus.Parts(w), "v") && !strings.HasSuffix(w, "ing")
}

// contraryStates finds two adjectives that exclude each other, each behind a
// verb of being: "was closed", "stayed open".
func contraryStates(a, b *toldClause) (reversal, bool) {
	for i := a.from; i < a.to; i++ {
		for k := b.from; k < b.to; k++ {
			l, r := &a.words[i], &b.words[k]
			if l.Content && r.Content && states(a.words, i) && states(b.words, k) &&
				!edit.HasStem(b.words, l.Stem) && !edit.HasStem(a.words, r.Stem) && thesaurus.Opposite(l.Low, r.Low) {
				return reversal{Opposite, "a state and its contrary, in two reports of one event", [2]int{i, i + 1}, [2]int{k, k + 1}}, true
			}
		}
	}
	return reversal{}, false
}

// states reports whether the word at i tells how its subject is.
func states(words []edit.Word, i int) bool {
	for k := i - 1; k >= max(0, i-copulaReach); k-- {
		switch words[k].Low {
		case "is", "are", "was", "were", "remain", "remains", "remained", "stay", "stays", "stayed":
			return true
		}
		if words[k].Content {
			return false
		}
	}
	return false
}

// deniedIn finds what the clause a denies and b tells.
func deniedIn(a, b *toldClause) (reversal, bool) {
	for i := a.from; i < a.to; i++ {
		if negation.Count(a.words, i, i+1) == 0 {
			continue
		}
		for k := i + 1; k < min(a.to, i+1+deniedWordReach); k++ {
			w := &a.words[k]
			if a.words[i].Low == "not" && determines(w.Low) {
				return reversal{}, false // one thing, but not any other
			}
			if w.Content && !negation.Light(w) {
				at := slices.IndexFunc(b.own(), func(o edit.Word) bool { return o.Content && o.Stem == w.Stem })
				if at < 0 {
					return reversal{}, false
				}
				at += b.from
				if slices.ContainsFunc(b.words[max(b.from, at-tacitReach):at], tacit) {
					return reversal{}, false
				}
				return reversal{Negated, "a negation that one of two reports of one event lacks", [2]int{i, k + 1}, [2]int{at, at + 1}}, true
			}
		}
		return reversal{}, false
	}
	return reversal{}, false
}

// determines reports whether a word stands before a noun.
func determines(w string) bool {
	switch w {
	case "a", "an", "the", "any", "all", "every", "each", "this", "that", "these", "those", "only":
		return true
	}
	return false
}

// tacitReach is how many words before what is told a verb may stand by which
// it is not so.
const tacitReach = 5

// tacit reports whether a word denies what depends on it, without a negation:
// who avoids a mention does not mention.
func tacit(w edit.Word) bool {
	switch w.Stem {
	case "avoid", "avert", "prevent", "stop", "halt", "skip", "omit", "refrain", "abstain", "escap", "reject", "ban", "bar", "end",
		"drop", "resist", "evad", "spare", "instead", "rather", "littl", "hard", "scarc", "bare", "far":
		return true
	}
	return false
}
