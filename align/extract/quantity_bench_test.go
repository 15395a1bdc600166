package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/atodds/atodds/align/internal/newstest"
	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// quantityText is a paragraph with figures as dense as in news.
const quantityText = `The committee heard from two dozen residents before it adopted the plan on a 5-2 vote. ` +
	`Repairs to the bridge will cost about $4.6 million, roughly 12 percent more than the county had set aside. ` +
	`Nobody spoke against the proposal, although several shopkeepers asked for a longer period of notice. ` +
	`The mayor, a former teacher who lives nearby, thanked the engineers and promised a second report. ` +
	`Between 30 and 40 families will have to move for at least six months while crews replace the pipes. ` +
	`A spokesman for the contractor declined to comment on the schedule or on the penalties for delay. `

func benchQuantities(b *testing.B, docs []string) {
	size := 0
	for _, d := range docs {
		size += len(d)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	s := scan{words: english()}
	var list []found
	for b.Loop() {
		for _, d := range docs {
			s.src = d
			s.toks = lex(s.toks[:0], d, 0, english())
			list = s.quantities(list[:0])
		}
	}
}

// BenchmarkQuantities reads sentences as Sentences hands them over.
func BenchmarkQuantities(b *testing.B) {
	benchQuantities(b, strings.SplitAfter(strings.Repeat(quantityText, 20), ". "))
}

// BenchmarkLex is the share of the tokens in BenchmarkQuantities.
func BenchmarkLex(b *testing.B) {
	docs := strings.SplitAfter(strings.Repeat(quantityText, 20), ". ")
	b.SetBytes(int64(len(quantityText) * 20))
	var toks []token
	for b.Loop() {
		for _, d := range docs {
			toks = lex(toks[:0], d, 0, english())
		}
	}
}

// BenchmarkSentences reads whole documents, as the commands do: sentences,
// times and quantities. It reads generated text, and real news where that is
// at hand.
func BenchmarkSentences(b *testing.B) {
	b.Run("generated", func(b *testing.B) { benchSentences(b, []string{strings.Repeat(quantityText, 400)}) })
	b.Run("corpus", func(b *testing.B) { benchSentences(b, newstest.Texts(b, 1500)) })
}

func benchSentences(b *testing.B, texts []string) {
	size := 0
	for _, s := range texts {
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			_, err := Sentences(b.Context(), &text.Document{Text: s, Date: civil(2016, 11, 25)})
			require.NoError(b, err)
		}
	}
}

// BenchmarkQuantitiesCorpus reads real news where it is at hand.
func BenchmarkQuantitiesCorpus(b *testing.B) {
	var docs []string
	for _, s := range newstest.Texts(b, 600) {
		docs = append(docs, strings.SplitAfter(s, ". ")...)
	}
	benchQuantities(b, docs)
}

// maxLooks bounds how often the grammars may look at a word, for each byte of
// a text: a rule that looks back or ahead without bound passes it.
const maxLooks = 1500

// looksAt returns how often the grammars look at a word of a text, which tells
// the work that it makes without a clock.
func looksAt(t *testing.T, s string) int {
	t.Helper()
	d := &text.Document{Text: s, Date: civil(2026, 11, 25)}
	spans := split.Sentences(s, "en")
	scan := newScan(s, english(), len(spans))
	_, err := scan.sentences(t.Context(), d, spans, "en")
	require.NoError(t, err)
	return scan.looks
}

// checkLooks holds the work for n and for 2n units of a text to its length.
func checkLooks(t *testing.T, unit string, n int) {
	t.Helper()
	once, twice := looksAt(t, strings.Repeat(unit, n)), looksAt(t, strings.Repeat(unit, 2*n))
	assert.LessOrEqual(t, twice, 9*once/4+1000, "work for twice the line of %q", unit)
	assert.LessOrEqual(t, twice, maxLooks*2*n*len(unit)+1000, "work for each byte of a line of %q", unit)
}

// TestQuantitiesLinear reads long lines of what each rule would like to go on
// with.
func TestQuantitiesLinear(t *testing.T) {
	const size = 1 << 14
	for _, unit := range []string{
		"1,", "1 ", "and ", "5-", "- ", "$5 to ", "two hundred and ", "1/2 ", "more than ", "5 people, ", "killed 5 and ",
		"from 5 to ", "a half of a ", "5 feet, ", "A 5 ", "5 (", "one in ",
		"of the 5, ", "number of ", "No. 1-", "including 5 and ", "5 5 ", "one hundred fifths ", "profit of $5 ", "R5,000", "by 5 to 6 ", "5 a and b ",
		"as of Monday 5 ", "rate ", "five ", "five five ", "million million ", "- -", "1/1/1/", "(((", "$$$$", "to 5 to 5 ", "7", ",", "F-16s ", "Boeing 737 ",
	} {
		checkLooks(t, unit, size/len(unit))
	}
}

// TestRecitalsHoldNoFigures bounds what a line of figures is made of.
func TestRecitalsHoldNoFigures(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"five five five five", "", "a recital"},
		{"They sang one two three four.", "", "a recital inside a sentence"},
		{"twenty five million people", "twenty five million people: count 25000000 of=people", "one numeral of several words"},
		{"Clinics took in six, seven and eight patients.", "six: count 6\nseven: count 7 of=patient\neight patients: count 8 of=patient", "a list with commas"},
	})
	for _, unit := range []string{"five ", "5 people ", "to 5 to 5 ", "and 5 "} {
		s := strings.Repeat(unit, (1<<18)/len(unit))
		assert.LessOrEqual(t, len(quantitiesOf(s)), (len(s)/(split.MaxSentence/2)+1)*maxFigures, "figures of a line of %q", unit)
	}
}

// FuzzQuantities asks for what holds for any text: no panic, spans in order
// inside the text, cores inside spans, ends of ranges in order.
func FuzzQuantities(f *testing.F) {
	for _, s := range []string{
		quantityText, "$", "£-", "5′10″", "between and", "one-", "a half of a", "1/2/3", "\xff5\xfe%", "½ of", "minus-", "3 to 1 to", "in her 30s", "No. ",
		"1×10^99", "a quarter point", "two-and-a-half-", "99999999999999999999", "5 ±", "USD", "x10", "°C", "twenty - five", "1.2.3.4", "(5)", "100+",
		"0 b And", "6 crore and", "No. 1-", "11 of 2", "R5,000", "5 of the", "a baker's dozen", "up from", "of the 5, 3 were", "absolute zero", "a fifth of",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, language := range []string{"en", "es"} {
			sentences, err := Sentences(context.Background(), &text.Document{Text: s, Language: language})
			require.NoError(t, err)
			for _, sentence := range sentences {
				checkQuantities(t, s, sentence)
			}
		}
	})
}

// checkQuantities asks what holds for the quantities of any sentence of s.
func checkQuantities(t *testing.T, s string, sentence text.Sentence) {
	t.Helper()
	last := 0
	for _, m := range sentence.Mentions {
		q, ok := m.Value.(*text.Quantity)
		if !ok {
			continue
		}
		require.LessOrEqual(t, last, m.Span.Start, "in order, without overlap")
		last = m.Span.End
		require.LessOrEqual(t, m.Span.End, len(s))
		require.Less(t, m.Span.Start, m.Span.End)
		require.True(t, m.Span.Contains(q.Core), "core within the phrase")
		if q.Dimension != text.Score {
			require.LessOrEqual(t, q.Num.Cmp(q.Hi), 0, "a range goes up")
		}
		require.NotEmpty(t, q.Dimension)
	}
}
