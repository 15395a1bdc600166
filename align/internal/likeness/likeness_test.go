package likeness

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/atodds/atodds/internal/linetable"
	"github.com/atodds/atodds/internal/ordered"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStem(t *testing.T) {
	for _, row := range []struct{ a, b, why string }{
		{"bakeries", "bakery", "plural"},
		{"rose", "risen", "irregular verb"},
		{"men", "man", "irregular plural"},
		{"resigned", "resigning", "forms of a regular verb"},
	} {
		assert.Equal(t, Stem(row.a), Stem(row.b), row.why)
	}
	assert.NotEqual(t, Stem("us."), Stem("us"), "an acronym is no pronoun")
}

func terms(s string) []string {
	var x Lexicon
	var list []string
	for _, t := range x.Sketch(s).Tokens {
		if t.Word.Class == Content {
			list = append(list, t.Word.Stem)
		}
	}
	return list
}

func TestTermsLeaveOutValues(t *testing.T) {
	for _, row := range []struct {
		text string
		want []string
		why  string
	}{
		{"About 1,500 people marched on Tuesday.", []string{"person", "march"}, "numbers, hedges and days are values"},
		{"More than two dozen homes burned last year.", []string{"home", "burn"}, "so are number words and times"},
		{"Shares fell 4.1 percent, or $3.", []string{"share", "fall"}, "and units"},
		{"The U.S. and the United States", []string{"us.", "us."}, "two names of one country"},
		{"Join us in the US.", []string{"join", "us."}, "capitals tell an acronym from a pronoun"},
		{"O'Brien's dog", []string{"o'brien", "dog"}, "a possessive is left out, an inner apostrophe is not"},
		{"Peña’s café", []string{"pena", "cafe"}, "accents fall"},
		{"See https://example.org/a-b?c=d now", []string{"see"}, "an address is no word"},
		{"It was a two-hour, state-run show", []string{"state", "run", "show"}, "hyphens part words"},
		{"\xff\xfe broken \xc3", []string{"broken"}, "bytes that are no text are passed over"},
	} {
		assert.Equal(t, row.want, stems(row.want, terms(row.text)), row.why)
	}
}

// stems replaces in got what is the stem of the word wanted at its place.
func stems(want, got []string) []string {
	out := append([]string(nil), got...)
	for i := range out {
		if i < len(want) && out[i] == Stem(want[i]) {
			out[i] = want[i]
		}
	}
	return out
}

func names(s string) []string {
	var x Lexicon
	var list []string
	for _, t := range x.Sketch(s).Tokens {
		if t.Name {
			list = append(list, s[t.Start:t.End])
		}
	}
	return list
}

func TestNames(t *testing.T) {
	for _, row := range []struct {
		text string
		want []string
		why  string
	}{
		{"The mayor of Adenau met Odalys Ferreira.", []string{"Adenau", "Odalys", "Ferreira"}, "capitals within a sentence"},
		{"Farmers in Leeds voted to strike.", []string{"Leeds"}, "a capital that opens a sentence tells nothing of a known word"},
		{"Moscow denies report", []string{"Moscow"}, "a word that is mostly a name"},
		{"Mayor Of Moscow Denies Report Of Fire", []string{"Moscow"}, "title case tells nothing"},
	} {
		assert.Equal(t, row.want, names(row.text), row.why)
	}
}

func TestRarity(t *testing.T) {
	common, _ := rarity(Stem("government"))
	rare, _ := rarity(Stem("bakery"))
	unknown, named := rarity("qqqzzz")
	assert.Less(t, common, rare)
	assert.Less(t, rare, unknown, "an unknown word is as rare as any")
	assert.Negative(t, named, "and nobody knows whether it is a name")
	_, named = rarity("moscow")
	assert.Greater(t, named, 0.9)
	lines := 0
	for stem := range Stems() {
		idf, _ := rarity(stem)
		require.Positive(t, idf, "every entry is found: %s", stem)
		lines++
	}
	assert.Greater(t, lines, 10_000)
}

// The indexes are those of the tables: "go generate" writes them.
func TestIndexes(t *testing.T) {
	for _, x := range [][3]string{{"rarity", rarityLines, rarityIndex}, {"related", relatedLines, relatedIndex}} {
		index, err := linetable.Index(x[1])
		require.NoError(t, err, x[0])
		assert.True(t, x[2] == string(index), "%s: run go generate", x[0])
	}
}

func TestConceptsShareNoWord(t *testing.T) {
	seen := map[string]string{}
	for line := range strings.Lines(conceptWords) {
		for i, w := range strings.Fields(line) {
			stem := Stem(w)
			if i > 0 || seen[stem] != "" {
				assert.Contains(t, []string{"", strings.Fields(line)[0]}, seen[stem], "%s stands in two concepts", w)
			}
			seen[stem] = strings.Fields(line)[0]
		}
	}
}

func TestCompareIsSymmetric(t *testing.T) {
	texts := []string{
		"The ferry Santa Aurelia sank off Naxos, killing 14.",
		"Fourteen died when a ferry, the Santa Aurela, went down near Naxos island.",
		"Police in Naxos arrested the captain of the Santa Aurelia.",
		"", "1,500", "He declined to comment.",
		"An official who was not authorized to discuss the matter spoke on condition of anonymity.",
		"The condition of the ferry is a public matter, the official spoke to others.",
	}
	var x Lexicon
	for _, s := range texts {
		for _, u := range texts {
			a, b := Compare(x.Sketch(s), x.Sketch(u)), Compare(x.Sketch(u), x.Sketch(s))
			assert.Equal(t, a.Features, b.Features, "%q and %q", s, u)
			assert.Equal(t, a.NearCopy, b.NearCopy)
			glance := Meet(x.Sketch(s), x.Outline(u))
			glance.Glance()
			assert.GreaterOrEqual(t, glance.Most()+1e-12, Score(a.Features), "the bound holds")
		}
	}
}

func TestKinship(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"khamenei", "khemenei", true, "one letter changed"},
		{"ferreira", "fereira", true, "one letter lost"},
		{"mali", "mild", false, "short words differ by a letter all the time"},
		{"constant", "constrain", false, "a common beginning is not enough"},
	} {
		assert.Equal(t, row.want, akin(row.a, row.b), row.why)
		assert.Equal(t, row.want, akin(row.b, row.a), row.why)
	}
}

func TestSubsequence(t *testing.T) {
	long := make([]uint32, 150)
	for i := range long {
		long[i] = uint32(i)
	}
	for _, row := range []struct {
		a, b []uint32
		want int
	}{
		{[]uint32{1, 2, 3, 4}, []uint32{2, 4, 3}, 2},
		{[]uint32{1, 1, 2}, []uint32{1, 2, 1}, 2},
		{nil, []uint32{1}, 0},
		{long, long[40:], 110},
	} {
		assert.Equal(t, row.want, pass(row.a, row.b).inOrder)
		assert.Equal(t, row.want, pass(row.b, row.a).inOrder)
	}
}

func TestAlignTokens(t *testing.T) {
	var x Lexicon
	a, b := x.Sketch("the blast killed 14 in Adenau"), x.Sketch("a blast at noon killed 17 in Adenau")
	assert.Equal(t, []int{-1, 1, 4, -1, 6, 7}, AlignTokens(a, b), "values are aligned with nothing")
}

func TestPage(t *testing.T) {
	var x Lexicon
	assert.True(t, x.Sketch("Copyright 2019 Harbour Press LLC. All rights reserved.").Page())
	assert.False(t, x.Sketch("The court ruled that the copyright of the film had expired in 1998.").Page())
}

func FuzzSketch(f *testing.F) {
	for _, s := range []string{"U.S. Rep. O’Neil’s $1.2bn", "a.b.c...", "'s", "’S", "Ärzte\xff", "www.", "http://", "1.2.3,4", "é́"} {
		f.Add(s, "The ferry Santa Aurelia sank off Naxos.")
	}
	f.Fuzz(func(t *testing.T, s, u string) {
		var x Lexicon
		a, b := x.Sketch(s), x.Sketch(u)
		for _, k := range a.Tokens {
			if k.Start < 0 || k.Start >= k.End || k.End > len(s) {
				t.Fatalf("token %d to %d of %d bytes", k.Start, k.End, len(s))
			}
		}
		c := Compare(a, b)
		if p := Score(c.Features); !(p >= 0 && p <= 1) {
			t.Fatalf("score %v", p)
		}
	})
}

// What one pass counts is what counting each by itself finds, in frames of
// few words, so that words and neighbours repeat.
func TestPassCounts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	frame := func() []uint32 {
		list := make([]uint32, random.IntN(longest+1))
		for i := range list {
			list[i] = random.Uint32N(12)
		}
		return list
	}
	var x Lexicon
	for range 300 {
		a, b := frame(), frame()
		o := pass(a, b)
		assert.EqualValues(t, len(neighbours(nil, a)), x.countPhrases(a))
		assert.Equal(t, ordered.Common(neighbours(nil, a), neighbours(nil, b)), o.phrases)
		assert.Equal(t, ordered.Common(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))), o.words)
	}
}

// A head never keeps apart what is akin.
func TestHeadsOfKin(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 9))
	stem := func() string {
		var b strings.Builder
		b.WriteString("ab"[:1+random.IntN(2)])
		for range random.IntN(9) {
			b.WriteByte("ab"[random.IntN(2)])
		}
		return b.String()
	}
	related := 0
	for range 200_000 {
		a, b := stem(), stem()
		if akin(a, b) {
			related++
			require.True(t, headOf(a).kin(headOf(b)), "%s and %s", a, b)
		}
	}
	require.Greater(t, related, 1000)
}
