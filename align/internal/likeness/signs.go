package likeness

import (
	"cmp"
	"math"
	"slices"

	"github.com/atodds/atodds/internal/ordered"
)

// Signs are what [Alike] judges a pair of sentences by: the features, and
// what it takes longer to find out.
type Signs [signCount]float64

// The signs beyond the features. Least and Most are the sides in the order of
// the value; a share of -1 is of nothing.
const (
	AlignedMost       = int(featureCount) + iota // share of the weight that has a counterpart
	AlignedLeast                                 // on the other side
	AlignedTerms                                 // share of the terms
	RelatedShare                                 // how much of the aligned weight is related words only
	LooseLeast                                   // weight without counterpart
	LooseMost                                    //
	RarestLooseLeast                             // the rarest term without counterpart
	RarestLooseMost                              //
	RarestCommon                                 // the rarest term in common
	SecondCommon                                 // the second rarest
	LooseNamesLeast                              // names without counterpart
	LooseNamesMost                               //
	CommonNames                                  // names that are aligned
	CommonOthers                                 // other terms that are aligned
	ActsShared                                   // share of the verbs that are aligned
	ThingsShared                                 // share of the nouns
	FirstAligned                                 // share of the sides whose first term is aligned
	FirstActs                                    // whether the first verbs are
	Chunks                                       // breaks in the order of aligned terms, for each of them
	Reworded                                     // share of the aligned terms that are not one word
	TermsLeast                                   // number of terms
	TermsMost                                    //
	WordsLeast                                   // number of words
	WordsMost                                    //
	Headlines                                    // share of the sides that no stop ends
	Pronouns                                     // share of the sides that begin with a pronoun
	NotDiffers                                   // one side is negated
	WillDiffers                                  // one side has a modal verb
	Run1Least                                    // share of the words that the other side has
	Run1Most                                     //
	Run2Least                                    // share of the words that end two that the other has in a row
	Run2Most                                     //
	Run3Least                                    // three in a row
	Run3Most                                     //
	LongestRun                                   // of the words of the shorter side
	CommonMass                                   // the weight in common
	Letters                                      // share of the letters in rows of three
	NumbersCommon                                // numbers in common
	NumbersLooseLeast                            // numbers of one side only
	NumbersLooseMost                             //
	TimesCommon                                  // days, months and the like in common
	TimesLooseLeast                              // of one side only
	TimesLooseMost                               //
	signCount
)

// SignNames names the signs in their order.
var SignNames = append(FeatureNames[:len(FeatureNames):len(FeatureNames)],
	"aligned most", "aligned least", "aligned terms", "related share", "loose least", "loose most",
	"rarest loose least", "rarest loose most", "rarest common", "second common", "loose names least",
	"loose names most", "common names", "common others", "acts shared", "things shared", "first aligned",
	"first acts", "chunks", "reworded", "terms least", "terms most", "words least", "words most", "headlines",
	"pronouns", "not differs", "will differs", "run1 least", "run1 most", "run2 least", "run2 most", "run3 least",
	"run3 most", "longest run", "mass", "letters", "numbers common", "numbers loose least", "numbers loose most",
	"times common", "times loose least", "times loose most")

// signs fills in the signs of a finished comparison. Both sketches must have
// their tokens, and no other goroutine may use their words.
func (c *Comparison) signs(s *Signs) {
	copy(s[:], c.Features[:])
	a, b := c.a, c.b
	a.relate()
	b.relate()
	var space bondSpace
	list, left, right := space.bonds(a.Terms, b.Terms)
	s.aligned(a, b, list)
	s.loose(a.Terms, b.Terms, left, right)
	s.sequence(a, b, list)
	s.runs(a.frame, b.frame)
	s.flags(a, b)
	s[CommonMass] = c.Mass
	x, y := a.letters(), b.letters()
	s[Letters] = ratio(2*float64(ordered.Common(x, y)), float64(len(x)+len(y)))
	for i, class := range [...]Class{NumberWord, TimeWord} {
		x, y := a.values(class), b.values(class)
		n := float64(ordered.Common(x, y))
		s[NumbersCommon+3*i] = n
		s.sides(NumbersLooseLeast+3*i, float64(len(x))-n, float64(len(y))-n)
	}
}

// sides enters the values of two sides, the lesser first.
func (s *Signs) sides(at int, x, y float64) { s[at], s[at+1] = math.Min(x, y), math.Max(x, y) }

// aligned enters what the aligned terms tell.
func (s *Signs) aligned(a, b *Sketch, list []bond) {
	var left, right, related, n, acts, things float64
	for _, p := range list {
		t, u := &a.Terms[p.left], &b.Terms[p.right]
		left += p.share * t.Weight()
		right += p.share * u.Weight()
		n += p.share
		switch w := math.Min(t.Weight(), u.Weight()); {
		case p.share < 1:
			related += p.share * w
		case w > s[RarestCommon]:
			s[RarestCommon], s[SecondCommon] = w, s[RarestCommon]
		case w > s[SecondCommon]:
			s[SecondCommon] = w
		}
		if t.Name || u.Name {
			s[CommonNames] += p.share
			continue
		}
		s[CommonOthers] += p.share
		if t.word.relation.part == 'v' || u.word.relation.part == 'v' {
			acts += p.share
		}
		if t.word.relation.part == 'n' || u.word.relation.part == 'n' {
			things += p.share
		}
	}
	s[RelatedShare] = ratio(related, math.Min(left, right))
	x, y := ratio(left, a.Mass), ratio(right, b.Mass)
	s[AlignedMost], s[AlignedLeast] = math.Max(x, y), math.Min(x, y)
	s[AlignedTerms] = ratio(2*n, float64(len(a.Terms)+len(b.Terms)))
	s[ActsShared] = shareOf(acts, math.Min(a.count('v'), b.count('v')))
	s[ThingsShared] = shareOf(things, math.Min(a.count('n'), b.count('n')))
	s.sides(TermsLeast, float64(len(a.Terms)), float64(len(b.Terms)))
}

// shareOf is the ratio of two values, and -1 where there is nothing to share.
func shareOf(x, y float64) float64 {
	if y == 0 {
		return -1
	}
	return ratio(x, y)
}

// loose enters what the terms without counterpart tell.
func (s *Signs) loose(a, b []Term, left, right []int32) {
	x, y := looseOf(a, left), looseOf(b, right)
	s.sides(LooseLeast, x.weight, y.weight)
	s.sides(RarestLooseLeast, x.rarest, y.rarest)
	s.sides(LooseNamesLeast, x.names, y.names)
}

type looseness struct{ weight, rarest, names float64 }

func looseOf(terms []Term, at []int32) (l looseness) {
	for _, i := range at {
		if i < 0 {
			continue
		}
		w := terms[i].Weight()
		l.weight += w
		l.rarest = math.Max(l.rarest, w)
		if terms[i].Name {
			l.names++
		}
	}
	return l
}

// sequence enters what the order of the aligned terms tells. It sorts list.
func (s *Signs) sequence(a, b *Sketch, list []bond) {
	slices.SortFunc(list, func(x, y bond) int { return cmp.Compare(a.Terms[x.left].at, a.Terms[y.left].at) })
	firstA, firstB := a.first(0), b.first(0)
	actA, actB := a.first('v'), b.first('v')
	breaks, reworded := 0.0, 0.0
	s[FirstActs] = -1
	if actA >= 0 && actB >= 0 {
		s[FirstActs] = 0
	}
	for n, p := range list {
		t, u := &a.Terms[p.left], &b.Terms[p.right]
		if n > 0 && u.at < b.Terms[list[n-1].right].at {
			breaks++
		}
		if t.word.ID != u.word.ID {
			reworded++
		}
		if p.left == firstA {
			s[FirstAligned] += 0.5
		}
		if p.right == firstB {
			s[FirstAligned] += 0.5
		}
		if p.left == actA && p.right == actB {
			s[FirstActs] = p.share
		}
	}
	s[Chunks] = ratio(breaks, float64(len(list)))
	s[Reworded] = ratio(reworded, float64(len(list)))
}

// flags enters how the sentences are marked.
func (s *Signs) flags(a, b *Sketch) {
	for _, k := range [...]*Sketch{a, b} {
		if k.marks&headline != 0 {
			s[Headlines] += 0.5
		}
		if k.marks&pronoun != 0 {
			s[Pronouns] += 0.5
		}
	}
	if (a.marks^b.marks)&negated != 0 {
		s[NotDiffers] = 1
	}
	if (a.marks^b.marks)&modal != 0 {
		s[WillDiffers] = 1
	}
}
