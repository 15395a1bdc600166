package align

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/text"
)

const (
	// equality is what it adds to the log odds of two mentions that they give
	// one value: a passage that tells of a fact gives its value nine times of
	// ten, and the value of another fact seldom. Compatibility is the same for
	// values of which one is coarser or hedged.
	equality       = 3.0
	commonEquality = 1.0
	compatibility  = 1.0

	// likely is the least probability of mentions of two passages that answer
	// each other.
	likely = 0.25

	// maxPlaces bounds the mentions of two passages that are compared, each
	// with each.
	maxPlaces = 1 << 18
)

// passages returns the pairs of vouched passages with their matches: each
// mention of the shorter passage is matched with its counterpart among all
// mentions of the longer, whichever sentences the two stand in. The chosen
// pairs stay; those that only a match joins come beside them.
func (r *run) passages(chosen []candidate) ([]candidate, error) {
	at := make(map[[2]int32]int, len(chosen))
	for i, c := range chosen {
		at[[2]int32{c.left, c.right}] = i
	}
	r.answered = make([][]Match, 1)
	for d := 0; d+1 < r.documents; d += 2 {
		matched, ok := r.answers(r.of(d), r.of(d+1))
		if r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if !ok {
			continue
		}
		for i := range chosen {
			if r.units[chosen[i].left].document == d {
				chosen[i].matches = r.answer()
			}
		}
		for _, m := range matched {
			key := [2]int32{m.left, m.right}
			i, ok := at[key]
			if !ok {
				c, stands := r.joined(m)
				if !stands {
					continue
				}
				i = len(chosen)
				at[key] = i
				chosen = append(chosen, c)
			}
			c := &chosen[i]
			c.score = max(c.score, m.share)
			if c.matches == 0 {
				c.matches = r.answer()
			}
			r.answered[c.matches] = append(r.answered[c.matches], Match{Left: m.a, Right: m.b, Score: m.share})
		}
	}
	for i := range chosen {
		c := &chosen[i]
		matches := r.answered[c.matches]
		for j := range matches {
			matches[j].Score = min(matches[j].Score/c.score, 1)
		}
		slices.SortStableFunc(matches, func(a, b Match) int { return cmp.Compare(a.Left.Span.Start, b.Left.Span.Start) })
	}
	return chosen, nil
}

// answer makes room for the matches of a pair, and returns where.
func (r *run) answer() int32 {
	r.answered = append(r.answered, []Match{})
	return int32(len(r.answered) - 1)
}

// of returns the units of a document, which stand in a row.
func (r *run) of(document int) []int32 {
	var list []int32
	for u := range r.units {
		if r.units[u].document == document {
			list = append(list, int32(u))
		}
	}
	return list
}

// joined makes a pair of two sentences that a match joins.
func (r *run) joined(m answered) (candidate, bool) {
	l, _ := r.score(r.sketch(m.left), r.sketch(m.right))
	c := candidate{left: m.left, right: m.right, score: l.score, near: l.near, event: r.eventOf(m.left, m.right)}
	c.refused = refusalOf(r.gate(r.units[m.left].sentence, r.units[m.right].sentence, l))
	return c, c.refused == 0
}

// An answered is a match of two mentions, and how likely it is.
type answered struct {
	left, right int32 // units
	a, b        text.Mention
	share       float64
}

// answers matches the mentions of two passages. It reports false where there
// are too many of them.
func (r *run) answers(left, right []int32) ([]answered, bool) {
	swapped := longer(r, left, right)
	if swapped {
		left, right = right, left
	}
	short, long := r.places(left), r.places(right)
	if len(short)*len(long) > maxPlaces {
		return nil, false
	}
	compare := answer.Comparer{Words: &r.words}
	odds := make([][]float64, len(short))
	bonus := make([][]float64, len(short))
	for i := range short {
		if r.ctx.Err() != nil {
			return nil, false
		}
		odds[i], bonus[i] = make([]float64, len(long)), make([]float64, len(long))
		for j := range long {
			odds[i][j] = math.Inf(-1)
			if answer.Able(short[i].Mention, long[j].Mention) {
				odds[i][j] = compare.Odds(&short[i].Place, &long[j].Place)
				bonus[i][j] = kinship(short[i].Mention, long[j].Mention)
			}
		}
	}
	like := func(i, k int) bool { return sameSort(short[i].Mention, short[k].Mention) }
	explainAway(odds, bonus, like, func(i, j int) bool { return retells(short[i].Mention, long[j].Mention) })
	var list []answered
	for i := range short {
		j, share := likeliest(odds, bonus, i, like, func(j, k int) bool { return answer.Equal(long[j].Mention, long[k].Mention) })
		if share < likely {
			continue
		}
		m := answered{short[i].unit, long[j].unit, short[i].Mention, long[j].Mention, share}
		if swapped {
			m.left, m.right, m.a, m.b = m.right, m.left, m.b, m.a
		}
		list = append(list, m)
	}
	return list, true
}

// explained is what it takes from the log odds of a counterpart that another
// mention of the shorter passage gives the very value of, and answers better:
// a passage that retells a figure retells it once.
const explained = 2.5

// explainAway lowers the log odds of counterparts that others account for:
// those that another mention gives the very value of and answers best, where
// no other place gives it. A date may answer where an hour of that day is
// claimed, so that only like mentions count.
func explainAway(odds, bonus [][]float64, like, equal func(i, j int) bool) {
	claims := map[int]int{} // counterpart to its best mention
	for i := range odds {
		at, places := 0, 0
		for j, x := range odds[i] {
			if x+bonus[i][j] > odds[i][at]+bonus[i][at] {
				at = j
			}
			if !math.IsInf(x, -1) && equal(i, j) {
				places++
			}
		}
		if places != 1 || !equal(i, at) || odds[i][at] < 0 {
			continue
		}
		if k, ok := claims[at]; !ok || odds[i][at] > odds[k][at] {
			claims[at] = i
		}
	}
	for j, k := range claims {
		for i := range odds {
			if i != k && like(i, k) && bonus[i][j] < bonus[k][j] && odds[i][j]+bonus[i][j] < odds[k][j]+bonus[k][j] {
				odds[i][j] -= explained
			}
		}
	}
}

// retells reports whether two mentions give one value, though one may have
// lost what it is per.
func retells(a, b text.Mention) bool {
	if answer.Equal(a, b) {
		return true
	}
	x, ok := a.Value.(*text.Quantity)
	y, also := b.Value.(*text.Quantity)
	return ok && also && oneFigure(x, y) && x.Unit == y.Unit
}

// kinship returns what the values of two mentions add to the log odds that
// they answer each other.
func kinship(a, b text.Mention) float64 {
	switch {
	case answer.Equal(a, b):
		if common(a) {
			return commonEquality
		}
		return equality
	case answer.Agree(a, b):
		return compatibility
	}
	return 0
}

// common reports whether other facts often give the value of a mention by
// chance: a day of the week, a small number.
func common(m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	return !ok || q.Num.D == 1 && q.Num.N <= 12
}

// likeliest returns the likeliest counterpart of mention i, and how likely it
// is, with the others that are equal to it, beside its rivals and beside the
// mentions that give the counterpart's value.
func likeliest(odds, bonus [][]float64, i int, like, equal func(j, k int) bool) (at int, share float64) {
	if len(odds[i]) == 0 {
		return 0, 0
	}
	sum := 1.0
	for j, x := range odds[i] {
		sum += math.Exp(x + bonus[i][j])
		if x+bonus[i][j] > odds[i][at]+bonus[i][at] {
			at = j
		}
	}
	for k := range odds {
		if k != i && like(i, k) && bonus[k][at] > bonus[i][at] {
			sum += math.Exp(odds[k][at])
		}
	}
	for j, x := range odds[i] {
		if !math.IsInf(x, -1) && (j == at || equal(j, at)) {
			share += math.Exp(x+bonus[i][j]) / sum
		}
	}
	return at, share
}

// A place is a mention of a unit.
type place struct {
	answer.Place
	unit int32
}

func (r *run) places(units []int32) []place {
	sentences := make([]*text.Sentence, len(units))
	of := make(map[*text.Sentence]int32, len(units))
	for i, u := range units {
		sentences[i] = r.units[u].sentence
		of[sentences[i]] = u
	}
	var list []place
	for _, p := range answer.Places(&r.words, sentences) {
		list = append(list, place{p, of[p.Sentence]})
	}
	return list
}

// longer reports whether the first of two passages has more sentences than
// the second, or as many and more text. Of two as long the words decide, so
// that it does not matter which comes first.
func longer(r *run, a, b []int32) bool {
	if c := cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(r.bytes(a), r.bytes(b))); c != 0 || len(a) == 0 {
		return c > 0
	}
	return r.units[a[0]].sentence.Document.Text > r.units[b[0]].sentence.Document.Text
}

func (r *run) bytes(units []int32) int {
	n := 0
	for _, u := range units {
		n += r.units[u].sentence.Span.Len()
	}
	return n
}
