package likeness

import "math"

// A Core holds the stretches of two sentences in which most of what they have
// in common stands close together: of sentences of several facts, the clauses
// of the one that both tell. It is room that one comparison after the other
// uses, and not for concurrent use.
type Core struct {
	left, right Sketch
	at          [2][longest]gap
	pairs       []uint64
}

// A gap is what a place in a frame adds to a stretch: the weight of a term
// that is in common, less that of one that is not.
type gap struct{ gain, common float64 }

// foreign is how much a term that only one sentence has takes from a stretch,
// as a share of its weight.
const foreign = 0.8

// Of returns the stretches of two compared sentences that have most in common,
// compared as if they were sentences of their own. It reports false where they
// are not enough to judge, or nothing is left out.
func (x *Core) Of(c *Comparison, enough func(Common) bool) (Comparison, bool) {
	a, b := c.a, c.b
	if len(a.frame) > longest || len(b.frame) > longest {
		return Comparison{}, false
	}
	x.lay(a, b)
	from, to := best(x.at[0][:len(a.frame)])
	x.within(a, b, 0, from, to)
	low, high := best(x.at[1][:len(b.frame)])
	x.within(b, a, 1, low, high)
	from, to = best(x.at[0][:len(a.frame)])
	if to-from == len(a.frame) && high-low == len(b.frame) {
		return Comparison{}, false
	}
	x.cut(&x.left, a, from, to)
	x.cut(&x.right, b, low, high)
	return MeetIf(&x.left, &x.right, enough)
}

// lay enters what each place of both frames adds.
func (x *Core) lay(a, b *Sketch) {
	clear(x.at[0][:len(a.frame)])
	clear(x.at[1][:len(b.frame)])
	i, j := 0, 0
	for i < len(a.Terms) || j < len(b.Terms) {
		switch {
		case j == len(b.Terms) || i < len(a.Terms) && a.Terms[i].ID < b.Terms[j].ID:
			x.at[0][a.Terms[i].at].gain = -foreign * a.Terms[i].word.Weight
			i++
		case i == len(a.Terms) || a.Terms[i].ID > b.Terms[j].ID:
			x.at[1][b.Terms[j].at].gain = -foreign * b.Terms[j].word.Weight
			j++
		default:
			w := math.Min(a.Terms[i].word.Weight, b.Terms[j].word.Weight)
			x.at[0][a.Terms[i].at], x.at[1][b.Terms[j].at] = gap{w, w}, gap{w, w}
			i++
			j++
		}
	}
}

// within makes terms in common foreign to the other sentence whose place in
// this one, the side-th, is outside a stretch.
func (x *Core) within(a, b *Sketch, side, from, to int) {
	i, j := 0, 0
	for i < len(a.Terms) && j < len(b.Terms) {
		s, t := &a.Terms[i], &b.Terms[j]
		if s.ID == t.ID && (int(s.at) < from || int(s.at) >= to) {
			x.at[1-side][t.at].gain = -foreign * t.word.Weight
		}
		if s.ID <= t.ID {
			i++
		}
		if t.ID <= s.ID {
			j++
		}
	}
}

// best returns the stretch of the greatest sum: the first of several.
func best(at []gap) (from, to int) {
	start, sum, most := 0, 0.0, 0.0
	for n := range at {
		if sum <= 0 {
			start, sum = n, 0
		}
		if sum += at[n].gain; sum > most {
			most, from, to = sum, start, n+1
		}
	}
	return from, to
}

// cut makes k a stretch of a sentence.
func (x *Core) cut(k, whole *Sketch, from, to int) {
	*k = Sketch{Key: whole.Key, marks: whole.marks, Terms: k.Terms[:0], frame: whole.frame[from:to]}
	for i := range whole.Terms {
		t := whole.Terms[i]
		if int(t.at) < from || int(t.at) >= to {
			continue
		}
		t.at -= int32(from)
		k.Terms = append(k.Terms, t)
		w := t.word.Weight
		k.Mass += w
		k.Norm += w * w
		if t.word.solid && k.solid < math.MaxUint16 {
			k.solid++
		}
	}
	k.Norm = math.Sqrt(k.Norm)
	x.pairs = neighbours(x.pairs[:0], k.frame)
	k.phrases = int32(len(x.pairs))
}
