package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// A change of hedge never turns a contradiction into silence, or silence into a
// contradiction, against the sense of the words. For bare figures v and w that
// contradict each other, the law is, with v hedged and w bare:
//
//   - "at least v" and "more than v" allow all above v and nothing below: they
//     contradict w where it is lower, and never where it is higher.
//   - "up to v" and "fewer than v" allow all below v and nothing above: they
//     contradict w where it is higher, and never where it is lower.
//   - "about v" contradicts w where w, with its own rounding, is further from v
//     than the hedge reaches (a fifth), on either side.
//   - "nearly v" reaches a fifth below v and not above, "just over v" a fifth
//     above and not below; beyond that they contradict w.
//
// A gap of a third of v on the lower side, and of a half on the upper, is
// beyond the hedge and all rounding. The code may change, the verdict not.
func TestLawHedges(t *testing.T) {
	r := law(5)
	const above, below = 1, -1
	for _, hedge := range []struct {
		words  string
		closed []int // on which sides a distant w is contradicted
	}{
		{"at least ", []int{below}},
		{"more than ", []int{below}},
		{"upwards of ", []int{below}},
		{"up to ", []int{above}},
		{"fewer than ", []int{above}},
		{"no more than ", []int{above}},
		{"about ", []int{below, above}},
		{"around ", []int{below, above}},
		{"nearly ", []int{below, above}},
		{"just over ", []int{below, above}},
	} {
		for _, tm := range templates {
			for range 5 {
				v := max(tm.number(r), 20*tm.least)
				for i, w := range []int{v - v/3 - 1 - r.IntN(max(1, v/4)), v + v/2 + 1 + r.IntN(v)} {
					side := []int{below, above}[i]
					f := formats[1]
					bare, other := tm.with(tm.phrase(f, v)), tm.with(tm.phrase(f, w))
					if !contradicts(undated(t, bare, other)) {
						assert.Fail(t, "bare figures far apart contradict each other", "%s\n%s", bare, other)
						continue
					}
					hedged := tm.with(hedge.words + tm.phrase(f, v))
					found := undated(t, hedged, other)
					assert.Equal(t, contains(hedge.closed, side), contradicts(found), "%s\n%s\n%s", hedged, other, show(found))
				}
			}
		}
	}
}

// A hedge on both sides keeps a contradiction where the two hedges point away
// from each other, and none where they point at each other: more than the
// larger figure and fewer than the smaller one have nothing in common.
func TestLawOpposedHedges(t *testing.T) {
	r := law(6)
	for _, tm := range templates {
		for range 20 {
			v := max(tm.number(r), 20*tm.least)
			low, high := tm.phrase(formats[1], v), tm.phrase(formats[1], 2*v)
			apart := undated(t, tm.with("fewer than "+low), tm.with("more than "+high))
			assert.True(t, contradicts(apart), "%s %s: %s", low, high, show(apart))
			meeting := undated(t, tm.with("more than "+low), tm.with("fewer than "+high))
			assert.False(t, contradicts(meeting), "%s %s: %s", low, high, show(meeting))
		}
	}
}

func contradicts(found []detector.Finding) bool {
	for _, f := range found {
		if f.Verdict == detector.Contradiction {
			return true
		}
	}
	return false
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
