package detector

import (
	"testing"
	"time"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// 04/03/2026 is a day in March or in April: whether "yesterday" agrees with
// March 3 is for a person to say.
func TestAmbiguousDateIsUnsure(t *testing.T) {
	dated := &text.Document{
		Name: "mirror", Date: time.Date(2026, 4, 3, 0, 0, 0, 0, time.UTC), DateAlt: time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC),
		Text: "The lighthouse of Skarn was sold to a poet yesterday.",
	}
	other := lastSentence(t, "The lighthouse of Skarn was sold to a poet on March 3, 2026.", "2026-03-05")
	sentences, err := extract.Sentences(t.Context(), dated)
	require.NoError(t, err)
	var d Detector
	var verdicts []Verdict
	for _, step := range d.Explain(&sentences[0], other) {
		if step.Ruling != nil {
			verdicts = append(verdicts, step.Ruling.Verdict)
		}
	}
	assert.Equal(t, []Verdict{Unsure}, verdicts)
}

func TestRuleResolved(t *testing.T) {
	day := func(y int, m time.Month, d int) text.Interval {
		lo := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
		return text.Interval{Lo: lo, Hi: lo.AddDate(0, 0, 1)}
	}
	year := func(y int) text.Interval {
		return text.Interval{Lo: time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), Hi: time.Date(y+1, 1, 1, 0, 0, 0, 0, time.UTC)}
	}
	at := func(i text.Interval, g text.Grain, change ...func(*when)) when {
		w := when{Time: &text.Time{Type: text.Date, Interval: i, Grain: g, Bound: text.NoBound, Anchor: text.Explicit}}
		for _, f := range change {
			f(&w)
		}
		return w
	}
	bound := func(b text.Bound) func(*when) { return func(w *when) { w.Bound = b } }
	mod := func(m text.Mod) func(*when) { return func(w *when) { w.Mod = m } }
	said := func(year, month, day int) func(*when) {
		return func(w *when) { w.Template = text.Template{Year: year, Month: month, Day: day} }
	}
	tests := []struct {
		why     string
		l, r    when
		verdict Verdict
		code    Code
	}{
		{"one day", at(day(2026, 3, 3), text.Day), at(day(2026, 3, 3), text.Day), Same, ""},
		{"the day after", at(day(2026, 3, 3), text.Day), at(day(2026, 3, 4), text.Day), Contradiction, OffByOne},
		{"the day after, at night", at(day(2026, 3, 3), text.Day), at(day(2026, 3, 4), text.Day, func(w *when) { w.night = true }), Drift, TZAdjacent},
		{"ten days off", at(day(2026, 3, 3), text.Day), at(day(2026, 3, 13), text.Day), Contradiction, ""},
		{"one day of two years, one year unsaid", at(day(2026, 5, 8), text.Day, said(0, 5, 8)), at(day(1945, 5, 8), text.Day, said(1945, 5, 8)), NotComparable, NoDatePossible},
		{"one month of two years, one year unsaid", at(year(2026), text.Month, said(0, 5, 0)), at(year(2025), text.Month, said(2025, 5, 0)), NotComparable, NoDatePossible},
		{"one day of two years, both said", at(day(2026, 5, 8), text.Day, said(2026, 5, 8)), at(day(1945, 5, 8), text.Day, said(1945, 5, 8)), Contradiction, ""},
		{"a day of the year", at(day(2026, 3, 3), text.Day), at(year(2026), text.Year), Compatible, LessPrecise},
		{"a day of another year", at(day(2026, 3, 3), text.Day), at(year(2025), text.Year), Contradiction, ""},
		{"not late in the year", at(day(2026, 3, 3), text.Day), at(year(2026), text.Year, mod(text.End)), Drift, ModMismatch},
		{"about that year", at(year(2025), text.Year), at(year(2026), text.Year, func(w *when) { w.Approx = true }), Compatible, LessPrecise},
		{"three years ago, give or take half a year", at(year(2025), text.Year), at(year(2026), text.Year, func(w *when) { w.Offset = -3 }), Compatible, LessPrecise},
		{"within the limit", at(day(2026, 3, 3), text.Day), at(year(2026), text.Year, bound(text.By)), Drift, BoundChanged},
		{"after the limit", at(day(2027, 3, 3), text.Day), at(year(2026), text.Year, bound(text.By)), Contradiction, AfterBound},
		{"before the beginning", at(day(2025, 3, 3), text.Day), at(year(2026), text.Year, bound(text.Since)), Contradiction, BeforeBound},
		{"a beginning and an end", at(year(2025), text.Year, bound(text.Until)), at(year(2026), text.Year, bound(text.Since)), NotComparable, DimensionCode},
	}
	for _, tt := range tests {
		for _, sides := range [][2]when{{tt.l, tt.r}, {tt.r, tt.l}} {
			got := ruleResolved(sides[0], sides[1])
			assert.Equal(t, tt.verdict, got.Verdict, tt.why)
			assert.Equal(t, tt.code, got.Code, tt.why)
		}
	}
}
