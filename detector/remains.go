package detector

import (
	"math"
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

// remains is what the comparators of a pair noticed and did not report.
type remains struct {
	withheld bool   // they found so much that it is likelier two facts
	kind     string // of the first ruling that was too unsure, "" where none
}

// doubted notes a ruling that no finding came of, since it is too unsure that
// both sides speak of one fact.
func (r *remains) doubted(kind string, ruling Ruling) {
	if r != nil && r.kind == "" && ruling.Verdict != Update {
		r.kind = kind
	}
}

// A sign is what makes a pair look at odds, and how much it counts for.
type sign struct {
	name   string // in the words of a reason; "" for what speaks for no reason alone
	kind   string
	weight float64
}

// The signs, by position in a [signature].
const (
	signBias = iota
	signScore
	signContained
	signLength
	signWithheld
	signDoubted
	signValues
	signFigures
	signNames
	signDenied
	signOpposite
	signSisters
	signReplaced
	signAdded
	signCount
)

// signs are weighed by a logistic regression over labelled summaries and their
// articles of which the rules find nothing (SummEdits, BUMP): whether a summary
// is at odds with its article.
var signs = [signCount]sign{
	signBias:      {weight: -2},
	signScore:     {weight: 1},
	signContained: {weight: 0.5},
	signLength:    {weight: 0},
	signWithheld:  {"much is at odds at once", "", 0.5},
	signDoubted:   {"at odds, where it is unsure that they speak of one fact", "", 1},
	signValues:    {"values that nothing answers on either side", "", 0.5},
	signFigures:   {"a figure that the other does not give", "", 0.5},
	signNames:     {"a name that the other does not give", "", 0.5},
	signDenied:    {"one denies something", "polarity", 1},
	signOpposite:  {"words of contrary meaning", "polarity", 1},
	signSisters:   {"words that exclude each other", "wording", 0.5},
	signReplaced:  {"other words in one place", "wording", 0.2},
	signAdded:     {"words that the other does not have", "", 0.1},
}

// A signature is how much of each sign a pair has.
type signature [signCount]float64

// rank returns how likely the signs of a pair are those of one at odds, 0 to 1,
// for as many pairs of either sort.
func (x *signature) rank() float64 {
	sum := 0.0
	for i, v := range x {
		sum += signs[i].weight * v
	}
	return 1 / (1 + math.Exp(-sum))
}

// reason returns the sign that says most.
func (x *signature) reason() sign {
	best, most := sign{name: "two tellings in other words"}, 0.0
	for i, v := range x {
		if s := signs[i]; s.name != "" && s.weight*v > most {
			best, most = s, s.weight*v
		}
	}
	return best
}

// leastContained is how much of what the shorter of two sentences says the other
// must say, too, for them to be asked about: below, they tell different things.
const leastContained = 0.25

// question returns what a judge is to be asked of a pair in which nothing was
// found; nil where its sentences tell one thing in the same words, or two.
func (r *remains) question(p align.Pair) *Question {
	x, ok := r.signature(p)
	if !ok {
		return nil
	}
	s := x.reason()
	q := &Question{Left: p.Left, Right: p.Right, Matches: p.Matches, Kind: s.kind, Reason: s.name, Rank: x.rank(), Score: p.Score}
	if r.kind != "" {
		q.Kind = r.kind
	}
	return q
}

// signature returns the signs of a pair. It reports false for a pair that is no
// question.
func (r *remains) signature(p align.Pair) (x signature, ok bool) {
	left, right := edit.Words(p.Left.Text(), p.Left.Span.Start), edit.Words(p.Right.Text(), p.Right.Span.Start)
	script := edit.Between(left, right)
	ls, rs := edit.Content(left), edit.Content(right)
	shorter, longer := ls, rs
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	if len(shorter) == 0 {
		return x, false
	}
	alone := without(shorter, longer)
	contained := 1 - float64(len(alone))/float64(len(shorter))
	if contained < leastContained && !r.withheld && r.kind == "" || len(script.Edits) == 0 {
		return x, false
	}
	x[signBias], x[signScore], x[signContained] = 1, p.Score, contained
	x[signLength] = math.Log(float64(len(shorter)))
	x[signWithheld], x[signDoubted] = truth(r.withheld), truth(r.kind != "")
	x[signValues] = math.Log1p(float64(unanswered(p)))
	for _, w := range alone {
		switch {
		case w.Figure:
			x[signFigures]++
		case w.Capital:
			x[signNames]++
		}
	}
	x[signFigures], x[signNames] = min(x[signFigures], 2), min(x[signNames], 2)
	x[signDenied] = truth(odd(left) != odd(right))
	x.compare(script)
	x[signAdded] = math.Log1p(float64(len(alone)))
	return x, true
}

// compare counts the words that stand for each other in two tellings.
func (x *signature) compare(script *edit.Script) {
	for _, e := range script.Edits {
		a, b := edit.Content(script.Left[e.LeftFrom:e.LeftTo]), edit.Content(script.Right[e.RightFrom:e.RightTo])
		if len(a) == 0 || len(b) == 0 || len(a) > maxTerm || len(b) > maxTerm {
			continue
		}
		x[signReplaced]++
		for _, v := range a {
			for _, w := range b {
				switch {
				case v.Figure || w.Figure || v.Capital || w.Capital:
				case thesaurus.Opposite(v.Low, w.Low):
					x[signOpposite] = 1
				case thesaurus.Sisters(v.Low, w.Low):
					x[signSisters] = 1
				}
			}
		}
	}
	x[signReplaced] = math.Log1p(x[signReplaced])
}

// without returns the content words whose stem no word of others has.
func without(words, others []edit.Word) []edit.Word {
	has := make(map[string]bool, len(others))
	for _, w := range others {
		has[w.Stem] = true
	}
	return slices.DeleteFunc(slices.Clone(words), func(w edit.Word) bool { return has[w.Stem] })
}

// odd reports whether a sentence denies an odd number of times.
func odd(words []edit.Word) bool {
	n := 0
	for i := range words {
		if not(&words[i]) || negators[words[i].Low] {
			n++
		}
	}
	return n%2 == 1
}

// unanswered counts the values of the side that has fewer such, which nothing
// answers though both sides have values of their kind left over.
func unanswered(p align.Pair) int {
	left, right := map[string]int{}, map[string]int{}
	count := func(s *text.Sentence, by map[string]int, of func(align.Match) text.Mention) {
		for _, m := range s.Mentions {
			answered := slices.ContainsFunc(p.Matches, func(x align.Match) bool { return of(x).Span == m.Span })
			if sort := valueSort(m); sort != "" && !answered {
				by[sort]++
			}
		}
	}
	count(p.Left, left, func(m align.Match) text.Mention { return m.Left })
	count(p.Right, right, func(m align.Match) text.Mention { return m.Right })
	n := 0
	for sort, k := range left {
		n += min(k, right[sort])
	}
	return n
}

// valueSort returns what a value is of; "" for what is no value.
func valueSort(m text.Mention) string {
	switch v := m.Value.(type) {
	case *text.Quantity:
		return string(v.Dimension)
	case *text.Time:
		return "time"
	}
	return ""
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
