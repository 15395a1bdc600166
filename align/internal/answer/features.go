package answer

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// Features are what two places have in common, each about 0 to 1.
type Features [featureCount]float64

// The features.
const (
	Bias         = iota
	Near         // words around both mentions, in common
	NearIn       // words around the first that the second's sentence has
	NearWide     // the same, the sentence before included
	NearBack     // words around the second that the first's sentence has
	Sentence     // share of the first sentence that the second has
	SentenceWide // the same, the sentence before included
	Likeness     // the score of the two sentences as a pair
	NearCopy     // the sentences are copies
	RunBefore    // the same words directly before both, at most longestRun
	RunAfter     // directly after both
	Names        // names of the first sentence that the second or the one before it has
	NoNames      // the first sentence has none
	HeadSame     // one noun is counted
	HeadOther    // two nouns are
	HeadOne      // one side names none
	RoleSame
	RoleOne
	UnitSame
	DimensionOther // a percentage against a fraction
	SlotOther      // a level against a change
	OnlyFirst      // no other mention of the first sentence could answer
	OnlySecond
	IsCount
	IsTime
	GrainSame // of two times
	IsRank
	IsDuration
	CountHeadSame
	CountRun
	TimeRun
	TimeNear
	Length    // of the first sentence
	Neighbour // values next to both are equal
	ActSame   // one verb
	ActOther  // two verbs
	TimeActSame
	TimeActOther
	ClauseSame // what the clauses of both have in common
	ClauseElse // by how much another clause of the second sentence has more
	ClauseBack // by how much another clause of the first has
	FrameOther // one of them says who says so, and the other what happened
	featureCount
)

// FeatureNames names the features in their order.
var FeatureNames = [featureCount]string{
	"bias", "near", "near in", "near wide", "near back", "sentence", "sentence wide", "likeness", "near copy",
	"run before", "run after", "names", "no names", "head same", "head other", "head one", "role same", "role one",
	"unit same", "dimension other", "slot other", "only first", "only second", "count", "time", "grain same", "rank",
	"duration", "count and head same", "count and run", "time and run", "time and near", "length", "neighbour", "act same", "act other", "time and act same", "time and act other",
	"clause same", "clause else", "clause back", "frame other",
}

// longSentence is the weight of a sentence beyond which length tells nothing.
const longSentence = 60.0

// longestRun bounds the words in a row that are compared.
const longestRun = 4

// Measure compares two places.
func (c *Comparer) Measure(a, b *Place) Features {
	var f Features
	f[Bias] = 1
	f[Near] = likeness.Near(a.near, b.near)
	f[NearIn] = a.near.Within(b.sketch)
	f[NearWide] = a.near.Within(b.sketch, b.before)
	f[NearBack] = b.near.Within(a.sketch)
	x := c.between(a, b)
	f[Sentence], f[SentenceWide], f[Names] = x.sentence, x.wide, x.names
	f[NoNames] = truth(!x.named)
	f[Likeness], f[NearCopy] = x.score, truth(x.copied)
	f.neighbours(a, b)
	f.clauses(a, b)
	f[Length] = math.Min(a.sketch.Mass/longSentence, 1)
	f[RunBefore] = float64(likeness.Run(a.sketch, a.first, b.sketch, b.first, -1, longestRun)) / longestRun
	f[RunAfter] = float64(likeness.Run(a.sketch, a.end, b.sketch, b.end, 1, longestRun)) / longestRun
	f[OnlyFirst], f[OnlySecond] = truth(a.only), truth(b.only)
	if a.act != "" && b.act != "" {
		f[ActSame] = truth(a.act == b.act || c.Words.Alike(a.act, b.act))
		f[ActOther] = 1 - f[ActSame]
	}
	switch x := a.Mention.Value.(type) {
	case *text.Quantity:
		f.quantities(c.Words, x, b.Mention.Value.(*text.Quantity))
	case *text.Time:
		y := b.Mention.Value.(*text.Time)
		f[IsTime] = 1
		f[GrainSame] = truth(x.Grain == y.Grain)
		f[TimeRun] = f[RunBefore] + f[RunAfter]
		f[TimeNear] = f[Near]
		f[TimeActSame], f[TimeActOther] = f[ActSame], f[ActOther]
	}
	return f
}

// neighbours looks at the values next to the two: figures that are told
// together stay together.
func (f *Features) neighbours(a, b *Place) {
	for _, step := range [...]int{-1, 1} {
		if m, n := a.beside(step), b.beside(step); m != nil && n != nil && Equal(*m, *n) {
			f[Neighbour] += 0.5
		}
	}
}

func (f *Features) quantities(words *likeness.Lexicon, x, y *text.Quantity) {
	switch {
	case x.Of == "" && y.Of == "":
	case x.Of == "" || y.Of == "":
		f[HeadOne] = 1
	case words.Alike(x.Of, y.Of):
		f[HeadSame] = 1
	default:
		f[HeadOther] = 1
	}
	switch {
	case x.Role != "" && x.Role == y.Role:
		f[RoleSame] = 1
	case x.Role != y.Role:
		f[RoleOne] = 1
	}
	f[UnitSame] = truth(x.Unit == y.Unit)
	f[DimensionOther] = truth(x.Dimension != y.Dimension)
	f[SlotOther] = truth(slot(x) != slot(y))
	switch x.Dimension {
	case text.Count:
		f[IsCount] = 1
		f[CountHeadSame] = f[HeadSame]
		f[CountRun] = f[RunBefore] + f[RunAfter]
	case text.Rank:
		f[IsRank] = 1
	case text.Duration:
		f[IsDuration] = 1
	}
}

func slot(q *text.Quantity) text.Slot {
	if q.Slot == "" || q.Slot == text.ToSlot {
		return text.Level
	}
	return q.Slot
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
