package extract

import (
	"strings"
	"testing"

	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostileUnits are what a long line of hostile text repeats: each is something
// that a rule would like to go on with.
var hostileUnits = []string{
	"five ", "1,", "and ", "-", "Monday ", "$", "(", "'", "1/1/", "a.b.", "\u00a0", "\xff\xfe", "half an hour before ",
	"the first of the last ", ". ", "\"", "Mr. ", "5 people ", "\n", "| ", "I ", "a", "7", "in the past ", "that same ",
}

// TestHostileLinesAreBounded reads lines without an end: no sentence, and so
// no mention, grows with the line, and a line holds no more mentions than
// bytes that could name one.
func TestHostileLinesAreBounded(t *testing.T) {
	const size = 1 << 17
	for _, unit := range hostileUnits {
		d := &text.Document{Text: strings.Repeat(unit, size/len(unit)), Date: civil(2026, 11, 25)}
		sentences, err := Sentences(t.Context(), d)
		require.NoError(t, err)
		last, mentions := 0, 0
		for _, s := range sentences {
			assert.LessOrEqual(t, s.Span.Len(), split.MaxSentence, "a sentence in a line of %q", unit)
			assert.LessOrEqual(t, last, s.Span.Start, "sentences in order in a line of %q", unit)
			last = s.Span.End
			mentions += len(s.Mentions)
			for _, m := range s.Mentions {
				require.True(t, s.Span.Contains(m.Span), "a mention in its sentence in a line of %q", unit)
			}
		}
		assert.LessOrEqual(t, mentions, size/2, "mentions in a line of %q", unit)
	}
}

// TestHostileLinesAreLinear counts what is allocated for a line and for one of
// four times its length, which tells the growth without a clock.
func TestHostileLinesAreLinear(t *testing.T) {
	for _, unit := range hostileUnits {
		count := func(size int) float64 {
			d := &text.Document{Text: strings.Repeat(unit, size/len(unit))}
			return testing.AllocsPerRun(1, func() {
				_, err := Sentences(t.Context(), d)
				require.NoError(t, err)
			})
		}
		small, large := count(1<<14), count(1<<16)
		assert.LessOrEqual(t, large, 5*small+64, "allocations for a line of %q", unit)
	}
}

// TestMayBeginSparesNothing reads sentences of the tests with and without the
// look ahead that spares parses: it may not cost a time.
func TestMayBeginSparesNothing(t *testing.T) {
	for _, src := range []string{
		timeLine, quantityText, strings.Repeat("that ", 20), "In the past, that same day, this past spring and the '90s.",
		"All day, New Year's Eve and the Fourth; last of every month, this time, that the week, prior to Monday.",
	} {
		s := timeGrammar{&scan{src: src, words: english()}}
		s.toks = lex(nil, src, 0, s.words)
		for i := range s.toks {
			h := s.head(i)
			if s.mayBegin(i) || h.core >= len(s.toks) {
				continue
			}
			var d draft
			_, _, ok := s.body(h, &d)
			_, recurs := s.set(i)
			assert.False(t, ok || recurs, "a time at %q of %q", s.text(i), src)
		}
	}
}

// timeLine is a sentence that is dense with times.
const timeLine = "By 9:30 a.m. on Friday, June 5, two weeks after the first vote, the council had met every Monday since March 2019, from 5 to 7 p.m., " +
	"and earlier this year it sat from the 13th to the 15th of May, the following month, last summer and on Christmas Eve."
