package align

import (
	"cmp"
	"slices"

	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

const (
	// sure is the least affinity of mentions that answer each other.
	sure = 0.5

	// plain is the affinity from which on it is as good as a probability, and
	// doubtful the probability of a match at the floor.
	plain    = 0.575
	doubtful = 0.1

	// onlyOnes is what it adds to an affinity that neither mention could answer
	// anything else.
	onlyOnes = 0.2

	// reach is how many words around a mention tell what it is about.
	reach = 6

	// maxMentions bounds the mentions of a sentence that are matched.
	maxMentions = 64
)

// match returns which mention of the left sentence answers which on the
// right: the assignment with the greatest affinity, less whatever is in
// doubt. A mention without a sure counterpart stays alone.
func (m *matcher) match() []Match {
	best := bestAssignment(m.affinities(), sure)
	var matches []Match
	for i, j := range best.of {
		if j < 0 {
			continue
		}
		if best.doubt(i, j, m.identical(i, j)) == noDoubt {
			matches = append(matches, Match{
				Left: m.left.mentions[i], Right: m.right.mentions[j],
				Score: surety(best.gains[i][j]),
			})
		}
	}
	slices.SortStableFunc(matches, func(a, b Match) int { return cmp.Compare(a.Left.Span.Start, b.Left.Span.Start) })
	return matches
}

// surety returns how likely a match of an affinity is right. Of summaries set
// against their articles, sentence by sentence, align/internal/fitanswers
// counts as right, each question once:
//
//	0.50-0.60   4 of 19    0.75-0.80  23 of 26
//	0.60-0.65   6 of 9     0.80-0.90  43 of 48
//	0.65-0.70  19 of 24    0.90-0.95  31 of 32
//	0.70-0.75  18 of 18    above     245 of 249
//
// so that an affinity is as good as a probability but near the floor. What
// stands there is no finding; two dates that differ still tell of two occasions.
func surety(affinity float64) float64 {
	if affinity < plain {
		return doubtful + (affinity-sure)*(plain-doubtful)/(plain-sure)
	}
	return min(affinity, 1)
}

// identical reports whether two mentions that were assigned to each other
// give one value, which neither sentence gives twice. Then no rival casts
// doubt on them: another value would have to be a slip.
func (m *matcher) identical(i, j int) bool {
	if !oneValue(m.left.mentions[i].Value, m.right.mentions[j].Value) {
		return false
	}
	for k, x := range m.left.mentions {
		if k != i && oneValue(x.Value, m.right.mentions[j].Value) {
			return false
		}
	}
	for k, x := range m.right.mentions {
		if k != j && oneValue(m.left.mentions[i].Value, x.Value) {
			return false
		}
	}
	return true
}

// oneValue reports whether two values are one as printed.
func oneValue(a, b text.Value) bool {
	switch x := a.(type) {
	case *text.Quantity:
		y, ok := b.(*text.Quantity)
		return ok && x.Dimension == y.Dimension && x.Unit == y.Unit && x.Per == y.Per && oneFigure(x, y)
	case *text.Time:
		y, ok := b.(*text.Time)
		if ok && x.Template.HasClock && y.Template.HasClock {
			return x.Template.Hour == y.Template.Hour && x.Template.Minute == y.Template.Minute && x.Zone == y.Zone
		}
		return ok && x.Type == y.Type && x.TIMEX != "" && x.TIMEX == y.TIMEX && x.Interval == y.Interval
	}
	return false
}

// A matcher holds what the matching of one pair looks at.
type matcher struct {
	left, right *side
	near        bool
	strength    float64 // the pair's score
	aligned     []int   // as copies returns it, once it was asked for
	words       *likeness.Lexicon
	splitter    *clause.Splitter
	met         *likenesses // of the clauses, once they were asked for
}

// A side is one sentence with its mentions.
type side struct {
	sentence *text.Sentence
	sketch   likeness.Sketch
	mentions []text.Mention
	contexts []likeness.Context
	told     answer.Tellings // the clauses, once they were asked for; none before
}

func (r *run) matcher(p Pair) *matcher {
	if len(r.sides) > keptSides-2 {
		for _, d := range r.sides {
			r.spare = append(r.spare, d)
		}
		clear(r.sides)
	}
	m := &matcher{near: p.NearCopy, strength: p.Score, words: &r.words, splitter: &r.splitter}
	m.left, m.right = r.lately(p.Left), r.lately(p.Right)
	return m
}

// copies returns, for each token of the left sentence, its copy on the right,
// or -1. It looks for them once.
func (m *matcher) copies() []int {
	if m.aligned == nil {
		m.aligned = alignedTokens(m.left, m.right)
	}
	return m.aligned
}

// alignedTokens returns, for each token of the left sentence, its copy on the
// right, or -1. Where several copies are as good, which one is taken does not
// depend on the side that a sentence stands on.
func alignedTokens(left, right *side) []int {
	if left.sentence.Text() <= right.sentence.Text() {
		return likeness.AlignTokens(&left.sketch, &right.sketch)
	}
	aligned := make([]int, len(left.sketch.Tokens))
	for i := range aligned {
		aligned[i] = -1
	}
	for j, i := range likeness.AlignTokens(&right.sketch, &left.sketch) {
		if i >= 0 {
			aligned[i] = j
		}
	}
	return aligned
}

// keptSides is how many sentences are remembered: pairs come in the order of
// their left sentences, so that those of one event meet again soon.
const keptSides = 512

// lately returns the side of a sentence, which is read once where it is met
// again soon.
func (r *run) lately(s *text.Sentence) *side {
	if d := r.sides[s]; d != nil {
		return d
	}
	if r.sides == nil {
		r.sides = make(map[*text.Sentence]*side)
	}
	d := &side{}
	if n := len(r.spare) - 1; n >= 0 {
		d, r.spare = r.spare[n], r.spare[:n]
	}
	r.side(d, s)
	r.sides[s] = d
	return d
}

// side makes d the side of a sentence. It sketches the sentence anew: sentences of
// one group have the same words, but not at the same places.
func (r *run) side(d *side, s *text.Sentence) {
	d.sentence, d.mentions = s, s.Mentions[:min(len(s.Mentions), maxMentions)]
	r.words.In(s.Language).SketchInto(&d.sketch, s.Text())
	d.contexts, d.told.List = d.contexts[:0], d.told.List[:0]
	for _, m := range d.mentions {
		at := text.Span{Start: m.Span.Start - s.Span.Start, End: m.Span.End - s.Span.Start}
		d.contexts = append(d.contexts, d.sketch.Context(at, reach))
	}
}

func (m *matcher) affinities() [][]float64 {
	rows := make([][]float64, len(m.left.mentions))
	for i := range rows {
		rows[i] = make([]float64, len(m.right.mentions))
		for j := range rows[i] {
			rows[i][j] = m.affinity(i, j)
		}
	}
	return rows
}

// affinity says how surely two mentions answer each other, from about 0 to
// 1; it is 0 for mentions that cannot.
func (m *matcher) affinity(i, j int) float64 {
	var own float64
	var ok bool
	switch a := m.left.mentions[i].Value.(type) {
	case *text.Quantity:
		b, same := m.right.mentions[j].Value.(*text.Quantity)
		if !same {
			return 0
		}
		own, ok = m.quantities(a, b)
	case *text.Time:
		b, same := m.right.mentions[j].Value.(*text.Time)
		if !same {
			return 0
		}
		own, ok = times(a, b)
	}
	if !ok {
		return 0
	}
	apart := m.misplaced(i, j)
	return max(own-misplaced*apart+m.around(i, j, 1-apart), 0)
}

// misplaced returns what speaks against a match of two mentions by the clauses
// they stand in; nothing in a copy, and where they give one value.
func (m *matcher) misplaced(i, j int) float64 {
	if m.near || oneValue(m.left.mentions[i].Value, m.right.mentions[j].Value) {
		return 0
	}
	return m.clauses().apart(i, j)
}

// around says what the words around two mentions tell: those they have in
// common, those that stand at the same place of a copied passage, and
// whether either could answer anything else at all, which counts by the share
// together that their clauses tell one fact.
func (m *matcher) around(i, j int, together float64) float64 {
	a, b := m.left.contexts[i], m.right.contexts[j]
	sum := 0.35 * likeness.Near(a, b)
	sum += 0.25 * m.sameplace(a, b)
	if m.sole(i, j) {
		sum += onlyOnes * together
	}
	if m.near {
		sum += 0.1
	}
	return sum
}

// sameplace returns 1 where the words before and after two mentions are
// copies of each other, 0.5 where one of them is.
func (m *matcher) sameplace(a, b likeness.Context) float64 {
	sum, aligned := 0.0, m.copies()
	if a.Before >= 0 && b.Before >= 0 && aligned[a.Before] == b.Before || a.Before < 0 && b.Before < 0 {
		sum += 0.5
	}
	if a.After >= 0 && b.After >= 0 && aligned[a.After] == b.After || a.After < 0 && b.After < 0 {
		sum += 0.5
	}
	return sum
}

// sole reports whether the two mentions are the only ones of their sort in
// their sentences.
func (m *matcher) sole(i, j int) bool {
	for k, x := range m.left.mentions {
		if k != i && sameSort(x, m.right.mentions[j]) {
			return false
		}
	}
	for k, x := range m.right.mentions {
		if k != j && sameSort(x, m.left.mentions[i]) {
			return false
		}
	}
	return true
}

func sameSort(a, b text.Mention) bool {
	switch x := a.Value.(type) {
	case *text.Quantity:
		y, ok := b.Value.(*text.Quantity)
		return ok && commensurable(x, y)
	case *text.Time:
		y, ok := b.Value.(*text.Time)
		return ok && x.Type == y.Type
	}
	return a.Kind == b.Kind
}
