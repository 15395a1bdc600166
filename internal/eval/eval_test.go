package eval

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// The bounds are the shares from which what was seen lies z standard errors
// away, which is how the score interval is defined.
func TestWilson(t *testing.T) {
	for _, test := range []struct {
		k, n   int
		lo, hi float64
	}{
		{0, 10, 0, 0.2775},
		{10, 10, 0.7225, 1},
		{5, 10, 0.2366, 0.7634},
		{3, 4, 0.3006, 0.9544},
		{1, 1000, 0.0002, 0.0056},
		{0, 0, 0, 1},
	} {
		lo, hi := Rate{test.k, test.n}.Wilson()
		assert.InDelta(t, test.lo, lo, 5e-5, "%d of %d", test.k, test.n)
		assert.InDelta(t, test.hi, hi, 5e-5, "%d of %d", test.k, test.n)
		for _, bound := range []float64{lo, hi} {
			if bound > 0 && bound < 1 {
				away := math.Abs(Rate{test.k, test.n}.Value()-bound) / math.Sqrt(bound*(1-bound)/float64(test.n))
				assert.InDelta(t, z, away, 1e-9, "%d of %d", test.k, test.n)
			}
		}
	}
	assert.Equal(t, "0.750 (0.301–0.954) 3 of 4", Rate{3, 4}.String())
	assert.Equal(t, "–", Rate{}.String(), "nothing was counted")
}

func found(verdict detector.Verdict, kind string) detector.Finding {
	return detector.Finding{Verdict: verdict, Kind: kind}
}

func TestLabels(t *testing.T) {
	var l Labels
	l.Add("contradiction", []detector.Finding{found(detector.Drift, "date"), found(detector.Contradiction, "count"), found(detector.Contradiction, "count")})
	l.Add("inconsistent", []detector.Finding{found(detector.Drift, "date")})
	l.Add("inconsistent", nil)
	l.Add("entailment", []detector.Finding{found(detector.Contradiction, "count")})
	l.Add("neutral", []detector.Finding{found(detector.Update, "count")})
	l.Add("consistent", nil)
	l.Add("paraphrase", []detector.Finding{found(detector.Contradiction, "money")})

	assert.Equal(t, Rate{1, 3}, l.Recall(false), "a drift is no contradiction")
	assert.Equal(t, Rate{2, 3}, l.Recall(true))
	assert.Equal(t, Rate{1, 3}, l.FalseAlarms(false))
	assert.Equal(t, Rate{2, 3}, l.FalseAlarms(true))

	var b strings.Builder
	require.NoError(t, l.Write(&b))
	got := b.String()
	assert.Regexp(t, `inconsistent +2 +0 +0 +1 +0 +1\n`, got, "rows by outcome, the heaviest first")
	assert.Regexp(t, `paraphrase +1 .*\(in no rate\)`, got, "an unknown label is shown and does not count")
	assert.Regexp(t, `count +0.500 .* 1 of 2`, got, "two findings of a kind in one row are one")
	assert.NotContains(t, got, "money")
}

// docs are three documents of one sentence each.
func docs() (a, b, c *text.Sentence) {
	sentence := func(name, content string) *text.Sentence {
		d := &text.Document{Name: name, Text: content}
		return &text.Sentence{Document: d, Span: text.Span{End: len(content)}}
	}
	return sentence("a", "Twelve came."), sentence("b", "Twenty came."), sentence("c", "Twelve came.")
}

// between returns a finding about the first word of each sentence.
func between(kind string, l, r *text.Sentence) detector.Finding {
	first := text.Span{Start: 0, End: 6}
	return detector.Finding{
		Kind: kind, Verdict: detector.Contradiction,
		Left: detector.Side{Sentence: l, Span: first}, Right: &detector.Side{Sentence: r, Span: first},
	}
}

func place(document string) Place { return Place{document, text.Span{Start: 0, End: 6}} }

func TestKinds(t *testing.T) {
	a, b, c := docs()
	bPlace := place("b")
	odd := Expected{
		Kind: "count", Verdict: detector.Contradiction,
		At: []Sides{{place("a"), &bPlace}, {place("c"), &bPlace}},
	}
	lone := between("anchor", a, b)
	lone.Right = nil
	elsewhere := between("count", a, b)
	elsewhere.Left.Span = text.Span{Start: 7, End: 11}
	several := between("count", a, c)
	several.More = []detector.Sides{{Left: between("count", b, c).Left, Right: between("count", b, c).Right}}
	drift := between("count", a, b)
	drift.Verdict = detector.Drift

	for _, test := range []struct {
		why      string
		expected []Expected
		findings []detector.Finding
		kind     string
		want     Kind
	}{
		{"found", []Expected{odd}, []detector.Finding{between("count", a, b)}, "count", Kind{Found: 1}},
		{"found from the other side", []Expected{odd}, []detector.Finding{between("count", b, c)}, "count", Kind{Found: 1}},
		{"found in both of its places is found once", []Expected{odd}, []detector.Finding{between("count", a, b), between("count", b, c)}, "count", Kind{Found: 1}},
		{"found as a further place", []Expected{odd}, []detector.Finding{several}, "count", Kind{Found: 1}},
		{"missed", []Expected{odd}, nil, "count", Kind{Missed: 1}},
		{"other sentences", []Expected{odd}, []detector.Finding{between("count", a, c)}, "count", Kind{Missed: 1, False: 1}},
		{"other words", []Expected{odd}, []detector.Finding{elsewhere}, "count", Kind{Missed: 1, False: 1}},
		{"another verdict", []Expected{odd}, []detector.Finding{drift}, "count", Kind{Missed: 1, False: 1}},
		{"another kind is its false alarm", []Expected{odd}, []detector.Finding{between("money", a, b)}, "money", Kind{False: 1}},
		{"one place is not two", []Expected{odd}, []detector.Finding{lone}, "anchor", Kind{False: 1}},
		{"one place", []Expected{{"anchor", detector.Contradiction, []Sides{{Left: place("a")}}}}, []detector.Finding{lone}, "anchor", Kind{Found: 1}},
	} {
		var k Kinds
		k.Add(test.expected, test.findings)
		assert.Equal(t, test.want, k.Of(test.kind), test.why)
	}
}

func TestKindsWrite(t *testing.T) {
	a, b, c := docs()
	bPlace := place("b")
	odd := Expected{"count", detector.Contradiction, []Sides{{place("a"), &bPlace}}}
	var k Kinds
	k.Add([]Expected{odd, {"age", detector.Drift, nil}}, []detector.Finding{between("count", a, b), between("count", a, c)})
	var out strings.Builder
	require.NoError(t, k.Write(&out))
	assert.Regexp(t, `(?m)^age +– +0.000 \(0.000–0.793\) 0 of 1 +0.000$`, out.String())
	assert.Regexp(t, `(?m)^count +0.500 .* 1 of 2 +1.000 .* 1 of 1 +0.667$`, out.String())
	assert.Regexp(t, `(?m)^all +0.500 .* 1 of 2 +0.500 .* 1 of 2 +0.500$`, out.String())
	assert.True(t, math.IsNaN(Kind{}.F1()))
}
