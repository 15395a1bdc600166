package align_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
)

// tellings of one event in other words, with figures that repeat, tie and
// stand in one clause here and in two there.
var retold = []string{
	"The avalanche above Sankt Orsola buried 14 skiers on Monday, and 3 of them were dead when 60 volunteers dug them out.",
	"Sixty volunteers dug out 14 skiers whom the avalanche above Sankt Orsola had buried; three skiers died on Monday.",
	"On Monday 14 skiers were buried by an avalanche above Sankt Orsola, 12 skiers were dug out on Tuesday and 4 died on Wednesday.",
	"The avalanche above Sankt Orsola buried 12 skiers, said the mayor on Tuesday, and 2 of 60 volunteers were hurt.",
	"Of the skiers whom the avalanche above Sankt Orsola buried on Monday, 14 in all, two died on Tuesday and two on Wednesday.",
	"Volunteers dug for 14 hours after the avalanche above Sankt Orsola buried 14 skiers, 14 of whom lived.",
	"An avalanche above Sankt Orsola: 14 skiers, 3 dead, 60 volunteers.",
	"At Sankt Orsola 3 skiers died and 11 skiers were saved, 60 volunteers said on Monday, Tuesday and Wednesday.",
}

// Which mention answers which does not depend on the side that a sentence
// stands on, nor does how sure it is, nor what the pair is about.
func TestMirrored(t *testing.T) {
	matched := 0
	for i, left := range retold {
		for _, right := range retold[i+1:] {
			for _, vouched := range []bool{false, true} {
				a, b := read(t, left), read(t, right)
				p, _ := align.Aligner{Vouched: vouched}.Explain(&a[0], &b[0])
				q, _ := align.Aligner{Vouched: vouched}.Explain(&b[0], &a[0])
				assert.Equal(t, p.Score, q.Score)
				assert.Equal(t, p.LeftPart, q.RightPart, "%s\n%s", left, right)
				assert.Equal(t, p.RightPart, q.LeftPart, "%s\n%s", left, right)
				assert.Equal(t, listed(p, false), listed(q, true), "%s\n%s", left, right)
				matched += len(p.Matches)
			}
			assert.Equal(t, together(t, left, right, false), together(t, right, left, true), "passages: %s\n%s", left, right)
		}
	}
	assert.Greater(t, matched, 60, "there is something to mirror")
}

// A matched is a match as it is compared.
type matched struct {
	left, right string
	at, to      int
	score       float64
}

// listed returns the matches of a pair in order, turned round where asked for.
func listed(p align.Pair, turned bool) []matched {
	var list []matched
	for _, m := range p.Matches {
		x := matched{p.Left.Of(m.Left), p.Right.Of(m.Right), m.Left.Span.Start, m.Right.Span.Start, m.Score}
		if turned {
			x.left, x.right, x.at, x.to = x.right, x.left, x.to, x.at
		}
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b matched) int { return a.at - b.at })
	return list
}

// together returns the matches of two vouched passages, each of which goes on
// with a sentence of its own.
func together(t *testing.T, left, right string, turned bool) []matched {
	ends := []string{" " + retold[6], " " + retold[3]}
	if turned {
		slices.Reverse(ends)
	}
	var list []matched
	for _, p := range collect(t, align.Aligner{Vouched: true}, read(t, left+ends[0]), read(t, right+ends[1])) {
		list = append(list, listed(p, turned)...)
	}
	slices.SortFunc(list, func(a, b matched) int { return a.at - b.at })
	return list
}
