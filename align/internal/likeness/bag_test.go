package likeness

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// drawn makes up a sentence of some of the words, up to n.
func drawn(random *rand.Rand, n int) string {
	words := strings.Fields("the The of a to in minister court strike bakery ferry Naxos Harlow said was not 14 on Monday about committee committees harbour harbor")
	list := make([]string, 1+random.IntN(n))
	for i := range list {
		list[i] = words[random.IntN(len(words))]
	}
	return strings.Join(list, " ") + "."
}

// What bags, and bounds, rule out is never so: they have at least the words in
// common, and the score, that comparing the sentences shows.
func TestBagsAndBounds(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	var x Lexicon
	tight, bounded := 0, 0
	for n := range 4000 {
		longest := 30
		if n%10 == 0 {
			longest = 300
		}
		var packed [2][]byte
		texts := [2]string{drawn(random, longest), drawn(random, longest)}
		for i := range packed {
			packed[i], _ = x.Pack(nil, texts[i])
		}
		table := x.Table()
		var a, b Sketch
		table.Unpack(packed[0], &a)
		table.Unpack(packed[1], &b)
		bags := [2]Bag{table.Bag(packed[0]), table.Bag(packed[1])}
		common := bags[0].Common(&bags[1])
		require.Equal(t, common, bags[1].Common(&bags[0]))
		words := orderOf(&a, &b).words
		require.GreaterOrEqual(t, common, words, "%q and %q", texts[0], texts[1])
		if common == words {
			tight++
		}
		c := Compare(&a, &b)
		if c.Terms != c.same {
			continue // what is akin is not bounded
		}
		if a.Key > b.Key { // as Compare has them
			a, b, bags[0], bags[1] = b, a, bags[1], bags[0]
		}
		bounded++
		most := equalOf(&a, &b).Most(measureOf(&a, bags[0]), measureOf(&b, bags[1]))
		require.GreaterOrEqual(t, most+1e-9, Score(c.Features), "%q and %q", texts[0], texts[1])
	}
	assert.Greater(t, tight, 1500, "bags tell much")
	assert.Greater(t, bounded, 1000)
}

func equalOf(a, b *Sketch) Equal {
	var e Equal
	for i := range a.Terms {
		for j := range b.Terms {
			t, u := &a.Terms[i], &b.Terms[j]
			if t.ID != u.ID {
				continue
			}
			w := t.Weight()
			e.Terms++
			e.Dot, e.Mass = e.Dot+w*w, e.Mass+w
			if t.Name || u.Name {
				e.Names += w
			}
			if u.Name && !t.Name {
				e.NamesA += w
			}
			if t.Name && !u.Name {
				e.NamesB += w
			}
		}
	}
	return e
}

func measureOf(k *Sketch, b Bag) Measure {
	m := Measure{Norm: k.Norm, Mass: k.Mass, Words: len(k.frame), Solid: int(k.solid), Bag: b}
	for i := range k.Terms {
		if k.Terms[i].Name {
			m.Names += k.Terms[i].Weight()
		}
	}
	return m
}

// A bag counts words of one kind up to three, and tells how many are over; one
// with more of these than it can tell rules nothing out.
func TestFullBag(t *testing.T) {
	var x Lexicon
	of := func(sentence string) Bag {
		packed, _ := x.Pack(nil, sentence)
		table := x.Table()
		return table.Bag(packed)
	}
	twenty, five := of(strings.Repeat("the ", 20)), of(strings.Repeat("the ", 5))
	assert.Equal(t, 20, twenty.Common(&twenty))
	assert.Equal(t, 5, twenty.Common(&five))
	other := of("A ferry sank off Naxos.")
	assert.Zero(t, twenty.Common(&other))
	full := of(strings.Repeat("the ", 400))
	assert.Equal(t, 20, full.Common(&twenty))
	assert.Greater(t, full.Common(&full), 400, "nothing is known")
}
