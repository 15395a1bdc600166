package likeness

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEmbeddedForests(t *testing.T) {
	for name, f := range map[string]struct {
		text  string
		names []string
	}{"alike": {alikeText, SignNames}, "event": {eventText, EventNames}} {
		forest, err := ParseForest(f.text, f.names)
		require.NoError(t, err, name)
		assert.Greater(t, len(forest.Trees), 20, name)
	}
	assert.Len(t, SignNames, int(signCount))
	assert.Len(t, EventNames, int(eventCount))
}

func TestForestText(t *testing.T) {
	names := []string{"a", "b c"}
	f := &Forest{Start: -0.5, Trees: []Tree{
		{Signs: []int{1, 0}, Above: []float64{0.25, -1}, Leaves: []float64{1, 2, 3, 4}},
		{Signs: []int{0}, Above: []float64{12}, Leaves: []float64{-1, 0.5}},
	}}
	read, err := ParseForest("# for whom it is\n"+f.Format(names), names)
	require.NoError(t, err)
	assert.Equal(t, f, read)
	assert.InDelta(t, -0.5+2-1, read.Odds([]float64{-2, 0.5}), 1e-9, "yes to the first question is the first bit")
	assert.InDelta(t, -0.5+1-1, read.Odds([]float64{-2, 0.25}), 1e-9, "equal is not above")

	for text, why := range map[string]string{
		"d>1: 0 1":   "an unknown sign",
		"a>x: 0 1":   "no number",
		"a>1: 0 1 2": "more leaves than answers",
		"start":      "no start",
		"a>1: 0 y":   "no number for a leaf",
	} {
		_, err := ParseForest(text, names)
		assert.ErrorContains(t, err, "line 1", why)
	}
}

func FuzzParseForest(f *testing.F) {
	f.Add("start 1\na>1: 0 1\n# x\n")
	f.Add("a>1, b>2: 1 2 3 4")
	f.Fuzz(func(t *testing.T, s string) {
		if forest, err := ParseForest(s, []string{"a", "b"}); err == nil {
			forest.Odds([]float64{0, 1})
		}
	})
}

// Related words stand for each other; the signs are the same both ways.
func TestSigns(t *testing.T) {
	var x Lexicon
	signs := func(a, b string) []float64 {
		s := AlikeSigns(x.Sketch(a), x.Sketch(b))
		assert.Equal(t, s, AlikeSigns(x.Sketch(b), x.Sketch(a)), "%q and %q", a, b)
		return s
	}
	s := signs("The harbour council purchased the mill.", "The council of the harbour buys a mill")
	assert.InDelta(t, 1, s[AlignedLeast], 0.01, "purchased is bought")
	assert.InDelta(t, 0.5, s[Headlines], 1e-9, "one has no stop")
	assert.InDelta(t, 0, s[LooseMost], 1e-9)

	s = signs("He will not sell the Hasle mill for 20 crowns.", "Ferreira sold the Hasle mill for twenty crowns on Friday.")
	assert.InDelta(t, 1, s[NotDiffers], 1e-9)
	assert.InDelta(t, 1, s[WillDiffers], 1e-9)
	assert.InDelta(t, 0.5, s[Pronouns], 1e-9)
	assert.InDelta(t, 1, s[NumbersCommon], 1e-9, "20 is twenty")
	assert.InDelta(t, 1, s[TimesLooseMost], 1e-9, "one names a day")
	assert.InDelta(t, 0, s[LooseNamesLeast], 1e-9)
	assert.InDelta(t, 1, s[LooseNamesMost], 1e-9, "and Ferreira")

	s = signs("a b c d e", "x b c d y")
	assert.InDelta(t, 3.0/5, s[LongestRun], 0.01)
}

func TestAlikeOrdersPairs(t *testing.T) {
	var x Lexicon
	alike := func(a, b string) float64 { return Alike(x.Sketch(a), x.Sketch(b)) }
	const s = "A ferry sank off the island of Naxos, killing 14 passengers"
	same := alike(s, "14 passengers die as ferry sinks off Naxos island")
	other := alike(s, "A ferry sank off the island of Bornholm, killing 45 passengers")
	none := alike(s, "Central bank leaves interest rates unchanged")
	assert.Greater(t, same, other, "another place and another number")
	assert.Greater(t, other, none)
	assert.Less(t, none, 0.2)
	assert.Greater(t, same, 0.65)
}

func TestRelated(t *testing.T) {
	var x Lexicon
	near := func(a, b string) float64 {
		v, w := x.Sketch(a), x.Sketch(b)
		v.relate()
		w.relate()
		return nearness(v.Terms[0].word, w.Terms[0].word)
	}
	assert.Equal(t, synonymy, near("buy", "purchase"))
	assert.Positive(t, near("automobile", "vehicle"), "a wider meaning")
	assert.Zero(t, near("harbour", "senator"))
}

// Documents on one event are told from others on its topic.
func TestEventOdds(t *testing.T) {
	a := settingOf("The ferry Santa Aurelia sank off Naxos on Monday.", "Coast guards under Captain Ferreira saved forty passengers.")
	b := settingOf("Greek coast guards searched the sea near Naxos after the ferry Santa Aurelia went down.", "Ferreira, who led the rescue, praised his crew.")
	c := settingOf("A ferry ran aground near Bornholm.", "Danish coast guards brought all passengers ashore, Captain Lund said.")
	assert.Greater(t, EventOdds(SameEvent(a, b)), EventOdds(SameEvent(a, c))+1)
	assert.Equal(t, SameEvent(a, c), SameEvent(c, a))
	assert.True(t, settingOf("Alone.").Alone())
}

func settingOf(sentences ...string) *Setting {
	var x Lexicon
	var list []*Sketch
	for _, s := range sentences {
		list = append(list, x.Sketch(s))
	}
	return SettingOf(list)
}

// What documents give and what they are about each has its sign.
func TestEventSigns(t *testing.T) {
	a := settingOf("Captain Ferreira beached the Santa Aurelia on Monday.", "She carried 40 mules and 12 goats.")
	for _, row := range []struct {
		other []string
		sign  int
		want  float64
		why   string
	}{
		{[]string{"Twelve goats swam.", "Nobody else did."}, NumbersOfFewer, 1, "a number in words and in figures"},
		{[]string{"The mules swam.", "40 of them and 30 sheep."}, NumbersOfFewer, 0.5, "one number of two"},
		{[]string{"The mules swam.", "Nobody else did."}, NumbersOfFewer, -1, "one gives no number"},
		{[]string{"The mules swam on Monday.", "Nobody else did."}, TimesOfFewer, 1, "the same day"},
		{[]string{"The mules swam on Friday.", "Nobody else did."}, TimesOfFewer, 0, "another day"},
		{[]string{"The mayor thanked Ferreira.", "Naxos gave him a medal."}, NamesLeast, 1.0 / 3, "of Ferreira, Santa and Aurelia"},
		{[]string{"The mayor thanked Ferreira.", "He wept."}, NamesMost, 1, "all that the other names"},
		{[]string{"Ferreira beached the Santa Aurelia, said the captain.", "He wept."}, LeadMost, 1, "its lead has all of the other lead"},
	} {
		b := settingOf(row.other...)
		assert.InDelta(t, row.want, SameEvent(a, b)[row.sign], 1e-9, row.why)
		assert.Equal(t, SameEvent(a, b), SameEvent(b, a), row.why)
	}
}

// A word that is a month, or a number, in one document and another word in the
// other is neither in common, whichever document is asked about.
func TestEventSignsOfTwoSenses(t *testing.T) {
	for _, row := range []struct {
		why         string
		left, right []string
		sign        int
		want        float64
	}{
		{"a month and a walk", []string{"The ferry sank off Naxos in March.", "Divers came in April."}, []string{"Farmers marched off to Naxos.", "They sang in April."}, TimesOfFewer, 1},
		{"a month in both, besides", []string{"The ferry sank off Naxos in March.", "Divers came in April."}, []string{"Farmers marched off to Naxos in March.", "They sang in June."}, TimesOfFewer, 0.5},
		{"a pair, and two pairs", []string{"A pair of mules swam to Naxos.", "It rained."}, []string{"Two pairs of mules swam to Naxos.", "It rained."}, NumbersOfFewer, 0},
	} {
		a, b := settingOf(row.left...), settingOf(row.right...)
		assert.InDelta(t, row.want, SameEvent(a, b)[row.sign], 1e-9, row.why)
		assert.Equal(t, SameEvent(a, b), SameEvent(b, a), row.why)
	}
}

// The names of a document that weigh most are those that are rare or often told.
func TestHeads(t *testing.T) {
	s := settingOf("Ferreira met Lund, and Ferreira met Lund again, said Ferreira.", "Early that summer the harbour pilot sailed with Solheim, Okafor, Brandvold, Quispe.", "Late that autumn the harbour pilot sailed with Tanaka, Marchetti and Duarte.", "Ferreira wept.")
	assert.Equal(t, uint8(headSize), s.heads[0], "of nine names eight are kept")
	logs := useLogs()
	for _, list := range []int{0, 1} {
		var inside, outside []float64
		for i := range s.terms {
			h := &s.terms[i]
			switch {
			case h.is(isTime|isNumber) || h.list() != list:
				continue
			case h.is(inHead):
				inside = append(inside, h.weight(logs))
			default:
				outside = append(outside, h.weight(logs))
			}
			if h.id == hash(Stem("ferreira")) {
				assert.True(t, h.is(inHead), "told three times")
			}
		}
		require.Len(t, inside, int(s.heads[list]))
		for _, weight := range outside {
			assert.GreaterOrEqual(t, slices.Min(inside), weight, "the heaviest are in it")
		}
	}
}

// The form in which the forest of events is asked gives the very same odds.
func TestEventForestIsEven(t *testing.T) {
	const steps = 7
	for n := range 400 {
		var s EventSigns
		for i := range s {
			s[i] = float64((n*(i+3))%steps) / (steps - 1)
			if strings.Contains(EventNames[i], "rarest") {
				s[i] *= 8
			}
		}
		require.Equal(t, event().Odds(s[:]), EventOdds(&s))
	}
}

// Numbers are read as strconv reads them.
func TestParseNumber(t *testing.T) {
	for _, s := range []string{"0", "-0.0000", "12", "0.27561", "-3.1416", ".5", "5.", "1e-05", "123456789.012345", "+1", "0.1000000000000000055"} {
		want, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err, s)
		got, err := parseNumber(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"", "-", ".", "--1", "1.2.3", "x", "1 "} {
		_, err := parseNumber(s)
		assert.Error(t, err, s)
	}
}
