package likeness

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// written is sentences of all sorts of words.
func written() []string {
	random := rand.New(rand.NewPCG(1, 2))
	list := []string{
		"", "...", "A", "HARBOUR CLOSED AFTER COLLISION, 14 HURT",
		"The U.S. and the United Nations agreed with Kovács’s ministry on £3.5 million, he said.",
		"See www.example.org or http://example.org/a?b=c for O'Neill's re-election.",
		"An official spoke on condition of anonymity because the matter was not public.",
		"Copyright 2024 Harbour Media. Subscribe to our newsletter.",
		strings.Repeat("Kovacs met Kovach in Oslo and Osla ", 40),
	}
	words := strings.Fields("harbour Harbour HARBOUR mayor mayors minister ministers ministry 14 fourteen about Monday not will it Oslo, Bergen. \"quoted it’s naïve WHO who")
	for range 300 {
		var b strings.Builder
		for range random.IntN(30) {
			fmt.Fprint(&b, words[random.IntN(len(words))], " ")
		}
		list = append(list, b.String())
	}
	return list
}

// What is packed and unpacked is what was read, whatever stood in the sketch
// that it is unpacked into.
func TestPack(t *testing.T) {
	var x Lexicon
	list := append(written(), strings.Repeat("flood of words in Oslo ", 20_000)+"Bergen")
	var packed [][]byte
	for _, s := range list {
		b, k := x.Pack([]byte("before"), s)
		assert.Equal(t, x.In("").Outline(s).Norm, k.Norm)
		packed = append(packed, b[len("before"):])
	}
	table := x.Table()
	var k Sketch
	for i, s := range list {
		table.Unpack(append(packed[i], "behind"...), &k)
		want := x.Outline(s)
		require.Equal(t, len(want.Terms), len(k.Terms), s)
		for n := range want.Terms {
			require.Equal(t, want.Terms[n], k.Terms[n])
		}
		require.Equal(t, append([]uint32{}, want.frame...), append([]uint32{}, k.frame...))
		got := k
		got.Terms, got.frame, want.Terms, want.frame = nil, nil, nil, nil
		require.Equal(t, *want, got, s)
		terms := table.Terms(packed[i], nil)
		require.Equal(t, len(k.Terms), len(terms))
		for n, term := range terms {
			require.Equal(t, k.Terms[n].ID, term.ID)
			require.Equal(t, k.Terms[n].Name, term.Name)
			require.Equal(t, k.Terms[n].Weight(), term.Weight)
		}
	}
}

// A word that was met as printed is the word that it is at its first use.
func TestMemo(t *testing.T) {
	var used Lexicon
	for _, s := range append(written(), written()...) {
		var fresh Lexicon
		want, got := fresh.Sketch(s), used.Sketch(s)
		require.Equal(t, len(want.Tokens), len(got.Tokens))
		for i := range want.Tokens {
			a, b := want.Tokens[i], got.Tokens[i]
			require.Equal(t, []any{a.Start, a.End, a.Name, *a.Word}, []any{b.Start, b.End, b.Name, withNumber(*b.Word, a.Word.number)}, s)
		}
		require.Equal(t, want.Key, got.Key)
	}
}

func withNumber(w Word, n uint32) Word {
	w.number = n
	return w
}

// A memo forgets what it has no room for, and never errs.
func TestMemoForgets(t *testing.T) {
	var m memo
	a, b := &Word{Stem: "a"}, &Word{Stem: "b"}
	for n := range mostMemo {
		key, word := fmt.Sprint(n), a
		if n%2 == 1 {
			word = b
		}
		hash := hashOf(key)
		require.Nil(t, m.get(hash, key))
		m.put(hash, key, word)
		require.Same(t, word, m.get(hash, key))
		require.LessOrEqual(t, m.used, mostMemo/2)
	}
}

// A memo tells tokens of one hash apart, and does without those that are long.
func TestMemoTellsApart(t *testing.T) {
	var m memo
	words := map[string]*Word{}
	for n := range leastMemo / 4 {
		key := fmt.Sprint("token", n)
		words[key] = &Word{Stem: key}
		m.put(7, key, words[key])
	}
	for key, word := range words {
		require.Same(t, word, m.get(7, key))
	}
	long := strings.Repeat("a", longestMemo+1)
	m.put(8, long, &Word{})
	assert.Nil(t, m.get(8, long))
	m.put(8, long[1:], words["token1"])
	assert.Same(t, words["token1"], m.get(8, long[1:]))
}

// Two akin terms are of one family, and few others are.
func TestFamilies(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var x Lexicon
	for range 1200 {
		var b strings.Builder
		for range 3 + random.IntN(5) {
			b.WriteByte("abe"[random.IntN(3)])
		}
		x.Sketch(b.String() + " " + "zebrano" + b.String())
	}
	table := x.Table()
	families := table.Families()
	kin, none := 0, 0
	for i := range table.words {
		v := &table.words[i]
		if families[v.number] == 0 {
			none++
		}
		for j := range table.words[:i] {
			w := &table.words[j]
			if v.number != w.number && v.word.head.kin(w.word.head) && akin(v.word.Stem, w.word.Stem) {
				kin++
				require.Equal(t, families[v.number], families[w.number], "%s %s", v.word.Stem, w.word.Stem)
				require.NotZero(t, families[v.number])
			}
		}
	}
	assert.Positive(t, kin)
	assert.Positive(t, none)
}
