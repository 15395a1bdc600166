package report

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// mentioned returns the line for one mention, checked against the schema and
// decoded.
func mentioned(t *testing.T, content, words, core string, v text.Value) map[string]any {
	t.Helper()
	s := sentenceOf("text", "", content)
	span := at(t, s, words, "").Span
	inner := at(t, s, core, "").Span
	kind := text.KindQuantity
	switch v := v.(type) {
	case *text.Quantity:
		v.Core = inner
	case *text.Time:
		v.Core, kind = inner, text.KindTime
	}
	s.Mentions = []text.Mention{{Span: span, Kind: kind, Value: v}}
	b := must(t, FromMentions(json.RawMessage(`7`), []text.Sentence{*s}, nil, text.Profile{}))
	valid(t, compiled(t), string(b)+"\n")
	var line struct {
		ID       int
		Mentions []map[string]any
	}
	require.NoError(t, json.Unmarshal(b, &line))
	require.Len(t, line.Mentions, 1)
	assert.Equal(t, 7, line.ID)
	return line.Mentions[0]
}

func TestQuantityLine(t *testing.T) {
	mile := text.Unit{Name: "mile", Dimension: text.Length, Base: "m", Factor: text.Frac(1609344, 1000)}
	m := mentioned(t, "The slick is about 60 miles long.", "about 60 miles", "60 miles", &text.Quantity{
		Dimension: text.Length, Num: text.Int(60), Hi: text.Int(60), Grain: text.Int(10),
		Hedge: text.Approx, Form: text.Digits, Unit: mile, Slot: text.Level, Dir: text.NoDirection,
	})
	assert.Equal(t, "about 60 miles", m["text"])
	assert.Equal(t, "60 miles", m["core"])
	assert.Equal(t, 13.0, m["start"])
	assert.Equal(t, 60.0, m["value"])
	assert.Equal(t, "mile", m["printed_unit"])
	assert.Equal(t, 96560.64, m["base"], "the conversion is exact")
	assert.Equal(t, "m", m["unit"])
	assert.NotContains(t, m, "timex", "a length has none")
	for _, key := range []string{"lo", "hi", "read_lo", "read_hi", "lo_incl", "hi_incl"} {
		assert.Contains(t, m, key)
	}
}

func TestQuantityLineIsFinite(t *testing.T) {
	vast := text.Int(math.MaxInt64)
	m := mentioned(t, "It weighs a lot.", "a lot", "a lot", &text.Quantity{
		Dimension: text.Mass, Num: vast, Hi: vast, Unit: text.Unit{Name: "unit", Base: "kg", Factor: vast},
	})
	assert.Equal(t, math.MaxInt64*float64(math.MaxInt64), m["base"])
	assert.Equal(t, "none", m["hedge"], "what is unsaid has its name, too")
	assert.Equal(t, "level", m["slot"])
	assert.Nil(t, number(nil), "an open end is null")
	huge := text.Int(math.MaxInt64).Rat()
	for range 5 {
		huge = huge.Mul(huge, huge)
	}
	assert.Nil(t, number(huge), "beyond a float64 there is no number")
}

func TestTimeLine(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 11, d, 0, 0, 0, 0, time.UTC) }
	m := mentioned(t, "It opens by Monday.", "by Monday", "Monday", &text.Time{
		Type: text.Date, TIMEX: "2026-11-23", Interval: text.Interval{Lo: day(23), Hi: day(24)},
		Grain: text.Day, Bound: text.By, Anchor: text.DCT,
		Cands: []text.Interval{{Lo: day(30)}},
	})
	assert.Equal(t, "2026-11-23", m["timex"])
	assert.Equal(t, "2026-11-23T00:00", m["from"])
	assert.Equal(t, "2026-11-24T00:00", m["to"])
	assert.Equal(t, "by", m["bound"])
	assert.Equal(t, []any{map[string]any{"from": "2026-11-30T00:00", "to": nil}}, m["candidates"])

	m = mentioned(t, "It opened around that month.", "around that month", "that month", &text.Time{
		Type: text.Date, TIMEX: "XXXX-XX", Grain: text.Month, Anchor: text.TextAnchor, Approx: true,
	})
	assert.Nil(t, m["from"], "what is unresolved has no date")
	assert.Equal(t, "APPROX", m["mod"])
	assert.Equal(t, "none", m["bound"])
}

func TestTimeLineAtTheEndOfTheCalendar(t *testing.T) {
	m := mentioned(t, "The lease ends in 9999.", "9999", "9999", &text.Time{
		Type: text.Date, TIMEX: "9999", Grain: text.Year, Anchor: text.Explicit,
		Interval: text.Interval{Lo: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), Hi: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
	})
	assert.Equal(t, "9999-01-01T00:00", m["from"])
	assert.Nil(t, m["to"], "a year of five figures has no place in the form")
}

func TestCoreFallsBack(t *testing.T) {
	s := sentenceOf("text", "", "Twelve left.")
	s.Mentions = []text.Mention{{Span: text.Span{Start: 0, End: 6}, Kind: text.KindQuantity, Value: &text.Quantity{Dimension: text.Count}}}
	line := FromMentions(nil, []text.Sentence{*s}, nil, text.Profile{})
	assert.Equal(t, "Twelve", line.Mentions[0].Core, "a core that is not set is the whole phrase")
	assert.False(t, strings.Contains(string(must(t, line)), `"id"`), "no id was given")
}

func TestSpeechLine(t *testing.T) {
	s := sentenceOf("text", "", `"It leaks," the baker said.`)
	quote := at(t, s, `"It leaks,"`, "").Span
	source := at(t, s, "the baker", "").Span
	b := must(t, FromMentions(nil, []text.Sentence{*s}, []text.Mention{
		{Span: quote, Kind: text.KindQuote, Value: &text.Quote{Words: text.Span{Start: quote.Start + 1, End: quote.End - 1}, Closed: true}},
		{Span: at(t, s, "said", "").Span, Kind: text.KindAttribution, Value: &text.Attribution{Source: source, Contents: []text.Span{quote}, Lemma: "say", Score: 0.9}},
	}, text.Profile{}))
	valid(t, compiled(t), string(b)+"\n")
	var line struct{ Mentions []map[string]any }
	require.NoError(t, json.Unmarshal(b, &line))
	require.Len(t, line.Mentions, 2)
	assert.Equal(t, "It leaks,", line.Mentions[0]["core"], "a quotation without its marks")
	assert.Equal(t, "the baker", line.Mentions[1]["source"].(map[string]any)["text"])
	assert.Nil(t, line.Mentions[1]["speaker"], "nobody says whom a pronoun stands for")
}
