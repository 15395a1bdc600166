package detector

import (
	"hash/fnv"
	"io"
	"math"
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
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
	signWithheld
	signDoubted
	signValues
	signDenied
	signContrary
	signReplaced
	signNovel
	signNovelNames
	signAlike
	signCount
)

// signs are weighed as a logistic regression over labelled summaries and their
// articles of which the rules find nothing (SummEdits, BUMP) weighs them, roughly:
// words tell little of what the rules leave there. The score, what was withheld or
// doubted, and denials hardly occur in them, and are weighed by hand.
var signs = [signCount]sign{
	signBias:       {weight: -0.5},
	signScore:      {weight: 0.3},
	signWithheld:   {"so much is at odds that it is likelier two facts", "", 0.5},
	signDoubted:    {"at odds, where it is unsure that they speak of one fact", "", 0.5},
	signValues:     {"values that nothing answers on either side", "", 0.1},
	signDenied:     {"one denies something", "polarity", 0.5},
	signContrary:   {"words of contrary meaning", "polarity", 1},
	signReplaced:   {"other words in one place", "", 0.2},
	signNovel:      {"words that stand nowhere in the other document", "", 0.4},
	signNovelNames: {"a name that stands nowhere in the other document", "", 0.5},
	signAlike:      {weight: -0.4},
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
// found; nil where its sentences tell one thing in the same words, or two. Left
// and right are the documents of the pair, where at hand.
func (r *remains) question(p align.Pair, left, right *sayings) *Question {
	x, ok := r.signature(p, left, right)
	if !ok {
		return nil
	}
	s := x.reason()
	q := &Question{Left: p.Left, Right: p.Right, Matches: p.Matches, Kind: s.kind, Reason: s.name, Rank: x.rank(), Score: p.Score, signs: x}
	if r.kind != "" {
		q.Kind = r.kind
	}
	return q
}

// signature returns the signs of a pair. It reports false for a pair that is no
// question.
func (r *remains) signature(p align.Pair, left, right *sayings) (x signature, ok bool) {
	script := edit.Between(edit.Words(p.Left.Text(), p.Left.Span.Start), edit.Words(p.Right.Text(), p.Right.Span.Start))
	own, other, document := script.Left, script.Right, right
	if asksRight(p.Left, p.Right) {
		own, other, document = other, own, left
	}
	content := edit.Content(own)
	if len(content) == 0 || len(script.Edits) == 0 {
		return x, false
	}
	alone := without(content, other)
	contained := 1 - float64(len(alone))/float64(len(content))
	if contained < leastContained && !r.withheld && r.kind == "" {
		return x, false
	}
	x[signBias], x[signScore] = 1, p.Score
	x[signWithheld], x[signDoubted] = truth(r.withheld), truth(r.kind != "")
	x[signValues] = math.Log1p(float64(unanswered(p)))
	x[signDenied] = truth(odd(own) != odd(other))
	x[signReplaced] = math.Log1p(float64(exchanges(script)))
	x.alone(alone, edit.Content(other), document)
	x[signNovel] /= float64(len(content))
	return x, true
}

// asksRight reports whether of two sentences it is the right one that the other
// is asked to bear out: that of the shorter document, which tells less around it.
func asksRight(left, right *text.Sentence) bool {
	return len(right.Document.Text) < len(left.Document.Text)
}

// alone counts what the words come to that one sentence alone has: contraries of
// words of the other, words that mean the same, and words that stand nowhere in
// its document.
func (x *signature) alone(words, other []edit.Word, document *sayings) {
	novel, names, alike := 0, 0, 0
	for _, w := range words {
		plain := !w.Figure && !w.Capital
		if plain && slices.ContainsFunc(other, func(o edit.Word) bool { return thesaurus.Opposite(w.Low, o.Low) }) {
			x[signContrary] = 1
		}
		switch {
		case document.mentions(w.Stem):
		case plain && slices.ContainsFunc(other, func(o edit.Word) bool { return thesaurus.Alike(w.Low, o.Low) }):
			alike++
		case w.Capital && !w.Figure:
			names++
			novel++
		default:
			novel++
		}
	}
	x[signNovel] = float64(novel)
	x[signNovelNames], x[signAlike] = float64(min(names, 2)), math.Log1p(float64(alike))
}

// exchanges counts the places where one telling has other words than the other.
func exchanges(script *edit.Script) int {
	n := 0
	for _, e := range script.Edits {
		a, b := len(edit.Content(script.Left[e.LeftFrom:e.LeftTo])), len(edit.Content(script.Right[e.RightFrom:e.RightTo]))
		if a > 0 && b > 0 && a <= maxTerm && b <= maxTerm {
			n++
		}
	}
	return n
}

// without returns the words whose stem no word of others has.
func without(words, others []edit.Word) []edit.Word {
	has := make(map[string]bool, len(others))
	for _, w := range others {
		has[w.Stem] = true
	}
	return slices.DeleteFunc(slices.Clone(words), func(w edit.Word) bool { return has[w.Stem] })
}

// mentions reports whether a word of the document has a stem. It goes by hashes
// of 32 bits, of which two may be alike; of no document it is true.
func (s *sayings) mentions(stem string) bool {
	if s == nil {
		return true
	}
	s.stemsOnce.Do(func() {
		for i := range s.sentences {
			for _, w := range edit.Words(s.sentences[i].Text(), 0) {
				if w.Content {
					s.stems = append(s.stems, hashOf(w.Stem))
				}
			}
		}
		slices.Sort(s.stems)
		s.stems = slices.Clip(slices.Compact(s.stems))
	})
	_, ok := slices.BinarySearch(s.stems, hashOf(stem))
	return ok
}

func hashOf(s string) uint32 {
	h := fnv.New32a()
	_, _ = io.WriteString(h, s)
	return h.Sum32()
}

// odd reports whether a sentence denies an odd number of times.
func odd(words []edit.Word) bool {
	n := 0
	for i := range words {
		if negation.Denies(words[i].Low) {
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
