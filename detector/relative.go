package detector

import (
	"strconv"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// ruleUndated compares times that hang on unknown dates of publication, where
// two tellings give them in one place. Two reports of one event appear about
// the same time: "tomorrow" and "today" are then at odds unless the reports
// appeared on different days, which a person must look up. It returns nil
// where that decides nothing.
func ruleUndated(l, r when, p text.Profile) *Ruling {
	switch {
	case l.Resolved() || r.Resolved() || l.Bound.Side() != r.Bound.Side():
		return nil
	case l.Anchor == text.TextAnchor && r.Anchor == text.TextAnchor:
		return ruleSteps(l, r)
	case l.Anchor != text.DCT || r.Anchor != text.DCT || !l.published.IsZero() || !r.published.IsZero():
		return nil
	}
	if ruling := ruleAges(l.Deictic, r.Deictic, p); ruling != nil {
		return ruling
	}
	if !walks(l) || !walks(r) || l.Deictic == r.Deictic {
		return nil
	}
	apart := 0
	for month := range 12 {
		// The middle of a month stands for its days.
		published := time.Date(2026, time.Month(month+1), 14, 0, 0, 0, 0, time.UTC)
		if ruleResolved(l.seenFrom(published), r.seenFrom(published)).Verdict == Contradiction {
			apart++
		}
	}
	if apart < mostMonths {
		return nil
	}
	return &Ruling{Verdict: Unsure, Rule: "at odds, unless they appeared at different times; no date of publication is known"}
}

// walks reports whether a time is a number of whole units from the date of
// publication: yesterday, last month, two weeks ago.
func walks(w when) bool {
	t := w.Template
	if t.Weekday != 0 || t.Month != 0 || t.Day != 0 || t.HasClock || w.Type != text.Date || abs(w.Offset) > 1000 {
		return false
	}
	switch w.Grain {
	case text.Day, text.Week, text.Month, text.Year:
		first, _, _ := cut(w.Deictic)
		return w.Offset != 0 || first == "today" || first == "this"
	}
	return false
}

// seenFrom resolves a time that walks from a date of publication.
func (w when) seenFrom(published time.Time) when {
	t := *w.Time
	y, m, d := published.Date()
	var lo, hi time.Time
	switch t.Grain {
	case text.Year:
		lo = time.Date(y+t.Offset, 1, 1, 0, 0, 0, 0, time.UTC)
		hi = lo.AddDate(1, 0, 0)
	case text.Month:
		lo = time.Date(y, m+time.Month(t.Offset), 1, 0, 0, 0, 0, time.UTC)
		hi = lo.AddDate(0, 1, 0)
	case text.Week:
		lo = time.Date(y, m, d+7*t.Offset-isoWeekday(published)+1, 0, 0, 0, 0, time.UTC)
		hi = lo.AddDate(0, 0, 7)
	default:
		lo = time.Date(y, m, d+t.Offset, 0, 0, 0, 0, time.UTC)
		hi = lo.AddDate(0, 0, 1)
	}
	t.Interval = text.Interval{Lo: lo, Hi: hi}
	w.Time = &t
	return w
}

// ruleAges compares two times so long ago that no date of publication counts:
// "66 million years ago".
func ruleAges(l, r string, p text.Profile) *Ruling {
	a, b := ago(l), ago(r)
	if a == nil || b == nil || a.Num == b.Num {
		return nil
	}
	ruling := ruleQuantities(newFigure(a, p, time.Time{}), newFigure(b, p, time.Time{}))
	return &ruling
}

// ago reads how many million or billion years ago something was; nil for
// anything else.
func ago(deictic string) *text.Quantity {
	number, rest, _ := cut(deictic)
	scale := map[string]int64{"million years ago": 1e6, "billion years ago": 1e9}[rest]
	whole, decimals, _ := strings.Cut(number, ".")
	n, err := strconv.ParseInt(whole+decimals, 10, 32)
	if scale == 0 || err != nil || n <= 0 || len(decimals) > 3 {
		return nil
	}
	grain := scale
	for range decimals {
		grain /= 10
	}
	value := text.Int(n * grain)
	form := text.Decimal
	if decimals == "" {
		form = text.Digits
		for ; n%10 == 0; n /= 10 {
			grain *= 10
		}
	}
	return &text.Quantity{Dimension: text.Count, Num: value, Hi: value, Grain: text.Int(grain), Form: form, Of: "year"}
}

// ruleSteps compares two steps from times that both texts name before: some
// days later is not some weeks later, whatever both hang on.
func ruleSteps(l, r when) *Ruling {
	if l.Offset == 0 || r.Offset == 0 || (l.Offset < 0) != (r.Offset < 0) || l.Grain == r.Grain || !l.Approx || !r.Approx {
		return nil
	}
	a, b := abs(l.Offset)*days(l.Grain), abs(r.Offset)*days(r.Grain)
	if a == 0 || b == 0 || max(a, b) < farStep*min(a, b) {
		return nil
	}
	return ptr(contradiction(UnitSwap, "steps of other units from one time"))
}

// days is the length of a grain in days, 0 for those below a day.
func days(g text.Grain) int {
	switch g {
	case text.Day:
		return 1
	case text.Week:
		return 7
	case text.Month:
		return 30
	case text.Year:
		return 365
	}
	return 0
}
