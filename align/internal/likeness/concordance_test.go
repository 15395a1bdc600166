package likeness

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// drafted makes up sentences of few words, among them forms and spellings of
// each other, words of one concept and names.
func drafted(r *rand.Rand, n int) []*Sketch {
	words := strings.Fields(`harbour harbor Skarholm Skarholms lighthouse lighthouses trawler trawlers foundered
		foundering skipper Velmark Velmarks quay the of reporter reporters reported ferry ferries kidnapped kidnapper
		Brenholt cathedral cathedrals earthquake earthquakes volcano attorney lawyer physician doctor`)
	var x Lexicon
	all := make([]*Sketch, n)
	for i := range all {
		var s []string
		for range 2 + r.IntN(9) {
			s = append(s, words[r.IntN(len(words))])
		}
		all[i] = x.Sketch("It " + strings.Join(s, " ") + ".")
	}
	all[n-1] = x.Sketch("Copyright. All rights reserved.")
	return all
}

// A crossing finds what comparing every two sentences finds, in their order.
func TestCrossingIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	var a, b Concordance
	var x Crossing
	reached, enough, akin := 0, 0, 0
	for n := range 60 {
		left, right := drafted(random, 3+random.IntN(20)), drafted(random, 3+random.IntN(20))
		a.Set(left)
		b.Set(right)
		f := Floors{Terms: 1 + n%3, Equal: float64(n % 9), Mass: float64(n%9) * 1.25, Others: float64(n % 4)}
		var found, want [][2]int
		x.Each(&a, &b, f, func(i, j int) { found = append(found, [2]int{i, j}) })
		for i, s := range left {
			for j, u := range right {
				if s.Page() || u.Page() {
					continue
				}
				if _, mass, terms := Shared(s, u); terms < f.Terms || mass < f.Equal {
					continue
				}
				reached++
				at := [2]int{i, j}
				c, ok := MeetIf(s, u, func(c Common) bool { return c.Mass >= f.Mass && c.Others >= f.Others })
				if ok {
					enough++
					want = append(want, at)
					require.Contains(t, found, at, "%.2f, of it %.2f outside names", c.Mass, c.Others)
					if c.Terms > c.same {
						akin++
					}
				}
			}
		}
		require.Subset(t, found, want)
		require.LessOrEqual(t, len(want), len(found))
		for k := 1; k < len(found); k++ {
			p, q := found[k-1], found[k]
			require.True(t, p[0] < q[0] || p[0] == q[0] && p[1] < q[1], "in the order of the text")
		}
		for _, at := range found {
			_, mass, terms := Shared(left[at[0]], right[at[1]])
			require.True(t, terms >= f.Terms && mass >= f.Equal, "what falls short of the floors of equal terms is left out")
		}
	}
	assert.Greater(t, reached, enough, "some have enough with equal terms alone, and some have not")
	assert.Greater(t, akin, 20, "forms of one word count")
}

// Few pairs are found in vain: most that cannot have enough in common are told
// without a look at the sentences.
func TestCrossingBounds(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	var a, b Concordance
	var x Crossing
	found, want := 0, 0
	for range 20 {
		left, right := drafted(random, 20), drafted(random, 20)
		a.Set(left)
		b.Set(right)
		x.Each(&a, &b, Floors{Terms: 1, Mass: 14, Others: 3}, func(i, j int) {
			found++
			if c := Overlap(left[i], right[j]); c.Mass >= 14 && c.Others >= 3 {
				want++
			}
		})
	}
	require.Positive(t, want)
	assert.Less(t, found, 2*want)
}
