package align

import (
	"github.com/atodds/atodds/align/text"
)

// A Relation says whether two names are of one person, body or place.
type Relation uint8

// The relations of two names. Unsure is what no rule decides.
const (
	Unsure Relation = iota
	Same
	Other
)

// String returns the word for r.
func (r Relation) String() string { return [...]string{"unsure", "same", "other"}[r] }

// A Referent is a person, a body, a place or another thing that names of one
// document refer to.
type Referent struct {
	Type text.NameType
	Name *text.Name // the fullest of its names

	// Mentions are its names, and the descriptions that stand for it ("the
	// foreign minister"), in the order of the text. A description has no name
	// but a title, or a head.
	Mentions []text.Mention

	person  person
	country string   // of an office or a body, where the text says it
	titles  []string // folded
	forms   []string // normal forms of its names
	acronym string   // folded
}

// A Cast is who and what the names of one document refer to. It depends on
// that document alone.
type Cast struct {
	referents []*Referent
	at        map[text.Span]*Referent // by mention; none where it is in doubt
	bySpan    []mentioned
}

// A mentioned is a name or a description with the sentence that it stands in.
type mentioned struct {
	sentence *text.Sentence
	mention  text.Mention
	name     *text.Name
	country  string // said with it: "Russian President Vladimir Putin"
	kin      bool   // named as a relative of another
}

// Referents returns who and what the document names, in the order in which it
// first does.
func (c *Cast) Referents() []*Referent { return c.referents }

// Of returns what a mention refers to, and nil where that is in doubt.
func (c *Cast) Of(m text.Mention) *Referent { return c.at[m.Span] }

// Relation says whether two mentions of the document are of one referent.
func (c *Cast) Relation(a, b text.Mention) Relation {
	x, y := c.at[a.Span], c.at[b.Span]
	switch {
	case x == nil || y == nil:
		return Unsure
	case x == y:
		return Same
	case relate(x, y) == Other:
		return Other
	}
	return Unsure
}

// Referents say which names of one document are the same as which of
// another. They depend on those two documents alone, and are the same both
// ways round. Make a [Cast] of each document once, and Referents for each pair
// of documents that is looked at:
//
//	left, right := align.CastOf(leftSentences), align.CastOf(rightSentences)
//	who := align.Refer(left, right)
//	who.Relation(m, n) // of a name on the left and one on the right
type Referents struct {
	left, right *Cast
	related     map[[2]*Referent]Relation
}

// Refer relates the referents of two documents.
func Refer(left, right *Cast) *Referents {
	r := &Referents{left: left, right: right, related: map[[2]*Referent]Relation{}}
	lefts, rights := map[*Referent]int{}, map[*Referent]int{}
	for _, x := range left.referents {
		for _, y := range right.referents {
			if rel := relate(x, y); rel != Unsure {
				r.related[[2]*Referent{x, y}] = rel
				if rel == Same {
					lefts[x]++
					rights[y]++
				}
			}
		}
	}
	for pair, rel := range r.related { // who is the same as two is surely neither
		if rel == Same && (lefts[pair[0]] > 1 || rights[pair[1]] > 1) {
			delete(r.related, pair)
		}
	}
	return r
}

// Relation says whether a mention of the left document and one of the right
// are of one referent.
func (r *Referents) Relation(left, right text.Mention) Relation {
	return r.related[[2]*Referent{r.left.at[left.Span], r.right.at[right.Span]}]
}

// relate says whether two referents are one. It is the same both ways round.
func relate(x, y *Referent) Relation {
	switch {
	case listedApart(x, y):
		return Other
	case x.Type == text.Person && y.Type == text.Person:
		return relatePersons(x, y)
	case x.Type == y.Type && x.Type == text.Organisation:
		return relateBodies(x, y)
	case x.Type == y.Type && x.Type == text.PlaceName:
		return relatePlaces(x, y)
	}
	return relateOthers(x, y)
}
