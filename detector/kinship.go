package detector

import (
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// A kinship is what two documents have in common, word for word.
type kinship struct {
	left, right *text.Document
	pairs       []copied // in the order of the left document
	near        int      // of them, near copies
}

// A copied is two sentences of which one may be a copy of the other.
type copied struct {
	pair   align.Pair
	script *edit.Script // where the pair's words were set against each other

	verbatim bool // they are known to be the same but for marks and capitals
}

// What makes one document a copy of another. True reprints of a story have
// less than a third of their phrases in common, and a machine's patchwork a
// sentence in ten; two reporters hardly ever write one sentence of ten words
// alike. Narrative words alone are counted ([narrative]).
const (
	leastCopies = 3    // sentences
	copiedShare = 0.30 // of the words of the shorter document

	// The same where one of the two carries the credit of an agency, whose
	// text others take over piece by piece.
	leastPatches = 2
	patchedShare = 0.08

	// mostShare is the share of the words of both documents with which they are
	// one text whatever their dates.
	mostShare = 0.5

	// ownShare is that share for two documents of one publisher, whose reports
	// repeat background and captions, under two titles.
	ownShare = 0.8

	// copyDays is how many days may lie between an original and its copy,
	// unless most of both is the same.
	copyDays = 7
)

// A measure of a kinship: how many sentences are copied, and what share of
// the words of the shorter and of the longer document.
type overlap struct {
	sentences       int
	shorter, longer float64
	scattered       bool // they do not stand in one block, as a quotation does
}

// overlapOf measures a kinship, given how many narrative words each document
// has in all.
func (k *kinship) overlapOf(inLeft, inRight int) overlap {
	var o overlap
	left, right := map[int]bool{}, map[int]bool{}
	wordsLeft, wordsRight := 0, 0
	for _, c := range k.pairs {
		if !c.pair.NearCopy {
			continue
		}
		l, r := narrative(c.pair.Left), narrative(c.pair.Right)
		if l == 0 || r == 0 || left[c.pair.Left.Index] || right[c.pair.Right.Index] {
			continue
		}
		left[c.pair.Left.Index], right[c.pair.Right.Index] = true, true
		wordsLeft, wordsRight = wordsLeft+l, wordsRight+r
	}
	o.sentences = len(left)
	if o.sentences == 0 {
		return o
	}
	o.shorter, o.longer = partOf(wordsLeft, inLeft), partOf(wordsRight, inRight)
	if inRight < inLeft {
		o.shorter, o.longer = o.longer, o.shorter
	}
	o.scattered = !block(left) && !block(right)
	return o
}

func partOf(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return min(1, float64(part)/float64(whole))
}

// block reports whether sentences follow each other with few gaps, as those of
// a long quotation without marks do.
func block(at map[int]bool) bool {
	first, last := -1, -1
	for i := range at {
		if first < 0 || i < first {
			first = i
		}
		last = max(last, i)
	}
	return last-first <= len(at)
}

// copy reports whether one of two documents is a copy of the other, or both
// of a third.
func (k *kinship) copy(o overlap, credited bool) bool {
	days := daysBetween(k.left, k.right)
	near := days <= copyDays
	most := o.shorter >= mostShare && o.longer >= mostShare
	switch {
	case samePublisher(k.left, k.right):
		one := sameTitle(k.left, k.right) || o.shorter >= ownShare && o.longer >= ownShare
		return most && one && o.sentences >= leastPatches
	case most && o.sentences >= leastPatches:
		return true
	case !near:
		return false
	case o.sentences >= leastCopies && o.shorter >= copiedShare && (o.shorter >= mostShare || o.scattered):
		return true
	}
	return credited && o.shorter >= patchedShare && o.sentences >= leastPatches && (o.scattered || o.sentences > leastCopies)
}

// samePublisher reports whether two documents name the same publisher.
func samePublisher(a, b *text.Document) bool {
	return a.Outlet != "" && strings.EqualFold(a.Outlet, b.Outlet)
}

// sameTitle reports whether two documents have the same title.
func sameTitle(a, b *text.Document) bool {
	return a.Title != "" && phrase.Squeeze(a.Title) == phrase.Squeeze(b.Title)
}
