// Package frame tells whether what a sentence says around a value makes it a
// value of another fact: of another day, another part, another count. Where it
// says so, two values do not answer each other, however alike they look.
package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// A Reason says why two values do not answer each other.
type Reason string

// Foretold is the one reason that names no other fact: the date of a page is
// in doubt.
const Foretold Reason = "a page of the past that tells of a later day"

// Other says why two values are told in different frames, so that neither
// answers the other: a forecast is no result, a quarter is no year, and what
// the police counted is not what the organisers claim. It returns "" where
// nothing speaks against the comparison. Of a sure match it asks no more than
// what is true of passages, too. Near copies are asked only who speaks, of
// which period, and whether of a forecast: the rest of their frame is one.
func Other(p align.Pair, l, r text.Mention, sure bool) Reason {
	if why := otherTelling(p, l, r); why != "" {
		return why
	}
	if a, b := unasserted(p.Left, l), unasserted(p.Right, r); a != b || a && !p.NearCopy {
		return "a figure of what is denied"
	}
	if sure {
		return ""
	}
	lf, rf := phrase.Frame(phrase.ToComma(p.Left, l.Span)), phrase.Frame(phrase.ToComma(p.Right, r.Span))
	if forecast(lf) != forecast(rf) && (result(lf) || result(rf)) {
		return "a forecast and a result"
	}
	if a, b := periods(p.Left), periods(p.Right); a != 0 && b != 0 && a&b == 0 {
		return "other periods"
	}
	if a, b := camp(p.Left), camp(p.Right); a != 0 && b != 0 && a != b {
		return "other speakers"
	}
	if why := otherHalf(p, l, r); why != "" {
		return why
	}
	if otherPoll(p, l, r) || asYoung(p.Left, l) != asYoung(p.Right, r) {
		return "figures of others who were asked or named"
	}
	if p.NearCopy {
		return ""
	}
	if p.Kindred && (ofSome(l, r) || isRank(l) || isRank(r)) {
		return "one of several, and others of them"
	}
	if after(p.Left, l) || after(p.Right, r) {
		return "a distance from another event"
	}
	if counted.Unlike(l, r) {
		return "too far apart to be one figure, and nothing says that it is"
	}
	if weeksApart(p) && l.Kind == text.KindQuantity {
		return "reports of other weeks"
	}
	if a, ok := l.Value.(*text.Quantity); ok && a.Dimension == text.Score {
		return "a score belongs to its match"
	}
	lw, rw := phrase.Clause(p.Left, l.Span), phrase.Clause(p.Right, r.Span)
	if otherScope(p, l, r) || exemplary(p.Left) || exemplary(p.Right) {
		return "figures of other sets"
	}
	if otherAge(p, l, r) {
		return "ages of other things or times"
	}
	for _, pair := range contrasts {
		if phrase.Has(lw, pair[0]) && phrase.Has(rw, pair[1]) && !phrase.Has(lw, pair[1]) && !phrase.Has(rw, pair[0]) ||
			phrase.Has(lw, pair[1]) && phrase.Has(rw, pair[0]) && !phrase.Has(lw, pair[0]) && !phrase.Has(rw, pair[1]) {
			return Reason("other frames: " + pair[0] + ", " + pair[1])
		}
	}
	return ""
}

// otherTelling says why two values do not answer each other by what is true of
// passages, too: one side tells nothing, or tells of other acts, occasions or
// parts.
func otherTelling(p align.Pair, l, r text.Mention) Reason {
	if noStatement(p, l, r) {
		return "no statement: a caption, a byline or a poll's own margin"
	}
	if otherOccasion(p, l, r) || record(p, l, r) {
		return "times of other occasions"
	}
	if !p.Whole && (foretold(p.Left, l) || foretold(p.Right, r)) {
		return Foretold
	}
	if !p.Whole && l.Kind == text.KindQuantity && otherSites(p) {
		return "one of the places, and all of them"
	}
	if l.Kind == text.KindQuantity && leavesOut(p.Left, l) != leavesOut(p.Right, r) {
		return "all but some of them, and those"
	}
	if nightly(p, l, r) || otherQuake(p, l, r) {
		return "one of a row"
	}
	if !p.Whole && l.Kind == text.KindQuantity && conditional(p.Left, l) != conditional(p.Right, r) {
		return "what would be, on a condition"
	}
	if passing(p, l, r) {
		return "a measure of its hour"
	}
	if l.Kind == text.KindTime && (!p.Whole || inYears(l, r)) && otherAct(p, l, r) {
		return "times of other acts"
	}
	if denied(p.Left, l) != denied(p.Right, r) {
		return "a limit that one side denies"
	}
	if otherPart(p, l, r) {
		return "those that come on top, or those of each"
	}
	if informants(p.Left, l) && informants(p.Right, r) {
		return "each report counts its own sources"
	}
	return ""
}

// inYears reports whether two times are given to the year: of one subject a
// text tells what happened in many years, on few days.
func inYears(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Time)
	b, okB := r.Value.(*text.Time)
	return okA && okB && a.Grain >= text.Season && b.Grain >= text.Season
}

var forecasts = [...]string{
	"forecast", "predict", "project", "expect", "anticipat", "estimat", "guidance", "target", "outlook", "budgeted", "hoped", "aimed",
}

var results = [...]string{"result", "report", "post", "record", "grew", "fell", "rose", "made", "earned", "was", "were", "came", "measured", "brought", "generated", "totaled", "totalled", "sold"}

// aheadOf lists verbs that tell with "could" what a measure may come to.
var aheadOf = phrase.Set("reach hit climb rise grow swell exceed top drop fall")

func forecast(words []string) bool {
	for i := range len(words) - 1 {
		if words[i] == "could" && aheadOf[words[i+1]] {
			return true
		}
	}
	return slices.ContainsFunc(forecasts[:], func(s string) bool { return phrase.Has(words, s) })
}

func result(words []string) bool {
	return slices.ContainsFunc(results[:], func(s string) bool { return phrase.Has(words, s) })
}

// contrasts are pairs of words that frame figures of different things, such
// as the two ends of a journey.
var contrasts = [...][2]string{
	{"open", "clos"}, {"depart", "arriv"}, {"depart", "land"}, {"left", "arriv"}, {"begin", "end"}, {"start", "finish"},
	{"first", "last"}, {"gust", "sustained"}, {"profit", "revenue"}, {"profit", "loss"}, {"male", "female"}, {"men", "women"},
	{"boy", "girl"}, {"son", "daughter"}, {"maximum", "minimum"}, {"average", "record"}, {"built", "rebuilt"}, {"import", "export"},
	{"gross", "net"}, {"buy", "sell"}, {"delay", "journey"}, {"delay", "took"}, {"north", "south"}, {"east", "west"}, {"husband", "wife"},
	{"minor", "serious"}, {"minor", "severe"}, {"minor", "critical"},
}

// conditional reports whether a figure is what would be on a condition that
// its clause names.
func conditional(s *text.Sentence, m text.Mention) bool {
	opened := false
	for _, w := range phrase.Fields(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true)) {
		switch w {
		case "if", "unless", "assuming", "suppose":
			opened = true
		case "would", "could", "might", "he'd", "she'd", "they'd", "it'd":
			if opened {
				return true
			}
		case "means", "hypothetically":
			return true
		}
	}
	return false
}

// nightly reports whether a number counts days or nights as they pass, and the
// reports are of two days: a second night of unrest, and a third.
func nightly(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	x, y := p.Left.Document.Date, p.Right.Document.Date
	if !okA || !okB || a.Dimension != text.Rank || b.Dimension != text.Rank || x.IsZero() || y.IsZero() || text.SameDay(x, y) {
		return false
	}
	return passes(p.Left, l) && passes(p.Right, r)
}

// passes reports whether the noun of an ordinal is a stretch of the calendar.
func passes(s *text.Sentence, m text.Mention) bool {
	words := slices.Concat(phrase.Fields(s.Of(m)), phrase.Fields(s.Document.Text[m.Span.End:min(s.Span.End, m.Span.End+phrase.Reach)]))
	for _, w := range words[:min(len(words), 4)] {
		switch w {
		case "night", "nights", "day", "days", "week", "weeks", "month", "months", "evening", "morning":
			return true
		}
	}
	return false
}

// otherQuake reports whether one of two magnitudes is that of an aftershock.
func otherQuake(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	return okA && okB && a.Dimension == text.Magnitude && b.Dimension == text.Magnitude && minorShock(p.Left, l) != minorShock(p.Right, r)
}

// minorShock reports whether the noun nearest to a magnitude is an aftershock
// or a foreshock.
func minorShock(s *text.Sentence, m text.Mention) bool {
	before, after := phrase.Around(s, m.Span)
	slices.Reverse(before)
	for i := range max(len(before), len(after)) {
		for _, words := range [][]string{after, before} {
			if i >= len(words) {
				continue
			}
			switch strings.TrimSuffix(words[i], "s") {
			case "aftershock", "foreshock":
				return true
			case "earthquake", "quake", "temblor", "tremor", "shock":
				return false
			}
		}
	}
	return false
}

// leavesOut reports whether a figure says how many there are, or are left out,
// where all but some are told of: "all but two of the twelve".
func leavesOut(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	before = before[max(0, len(before)-leavesOutReach):]
	for i := 1; i < len(before); i++ {
		if before[i-1] == "all" && before[i] == "but" {
			return true
		}
	}
	return false
}

// leavesOutReach is how many words before a figure "all but" may stand.
const leavesOutReach = 5

// ofSome reports whether one of two counts is "one" and the other is not: one
// of the letters that were leaked is told of beside the thousands of them.
func ofSome(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	return okA && okB && a.Dimension == text.Count && b.Dimension == text.Count && single(a) != single(b)
}

// single reports whether a quantity is one, in a word.
func single(q *text.Quantity) bool { return q.Num.N == 1 && q.Num.D <= 1 && q.Hedge == text.NoHedge }

func isRank(m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	return ok && q.Dimension == text.Rank
}

// passing reports whether a measure is that of its hour: the wind of a storm,
// the temperature of a day, which the next bulletin gives anew.
func passing(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || p.Left.Document.Date.IsZero() || p.Right.Document.Date.IsZero() || text.SameDay(p.Left.Document.Date, p.Right.Document.Date) {
		return false
	}
	switch {
	case a.Dimension == text.Speed && b.Dimension == text.Speed:
		return windy(p.Left) && windy(p.Right)
	case a.Dimension == text.Temperature && b.Dimension == text.Temperature:
		return true
	}
	return false
}

// windy reports whether a sentence tells of the weather.
func windy(s *text.Sentence) bool {
	return slices.ContainsFunc(phrase.Fields(s.Text()), func(w string) bool {
		switch w {
		case "wind", "winds", "gust", "gusts", "storm", "hurricane", "typhoon", "cyclone", "tornado", "gale", "blizzard":
			return true
		}
		return false
	})
}
