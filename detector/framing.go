package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// otherFrame refuses two figures that are told in different frames: a
// forecast is no result, a quarter is no year, and what the police counted is
// not what the organisers claim. It returns nil where nothing speaks against
// the comparison. Near copies are asked only who speaks, of which period, and
// whether of a forecast: the rest of their frame is one.
func (c *Comparison) otherFrame(m align.Match) *Ruling {
	l, r := m.Left, m.Right
	if refused := c.otherTelling(l, r); refused != nil {
		return refused
	}
	if a, b := unasserted(c.Pair.Left, l), unasserted(c.Pair.Right, r); a != b || a && !c.Pair.NearCopy {
		return ptr(notComparable(Role, "a figure of what is denied"))
	}
	if c.sure(m) {
		return nil
	}
	lf, rf := phrase.Frame(phrase.ToComma(c.Pair.Left, l.Span)), phrase.Frame(phrase.ToComma(c.Pair.Right, r.Span))
	if forecast(lf) != forecast(rf) && (result(lf) || result(rf)) {
		return ptr(notComparable(Role, "a forecast and a result"))
	}
	if a, b := periods(c.Pair.Left), periods(c.Pair.Right); a != 0 && b != 0 && a&b == 0 {
		return ptr(notComparable(Role, "other periods"))
	}
	if a, b := camp(c.Pair.Left), camp(c.Pair.Right); a != 0 && b != 0 && a != b {
		return ptr(notComparable(Role, "other speakers"))
	}
	if refused := otherHalf(c.Pair, l, r); refused != nil {
		return refused
	}
	if otherPoll(c.Pair, l, r) || asYoung(c.Pair.Left, l) != asYoung(c.Pair.Right, r) {
		return ptr(notComparable(Role, "figures of others who were asked or named"))
	}
	if c.Pair.NearCopy {
		return nil
	}
	if c.Pair.Kindred && (ofSome(l, r) || isRank(l) || isRank(r)) {
		return ptr(notComparable(Role, "one of several, and others of them"))
	}
	if after(c.Pair.Left, l) || after(c.Pair.Right, r) {
		return ptr(notComparable(Role, "a distance from another event"))
	}
	if counted.Unlike(l, r) {
		return ptr(notComparable(Role, "too far apart to be one figure, and nothing says that it is"))
	}
	if weeksApart(c.Pair) && l.Kind == text.KindQuantity {
		return ptr(notComparable(Role, "reports of other weeks"))
	}
	if a, ok := l.Value.(*text.Quantity); ok && a.Dimension == text.Score {
		return ptr(notComparable(Role, "a score belongs to its match"))
	}
	lw, rw := phrase.Clause(c.Pair.Left, l.Span), phrase.Clause(c.Pair.Right, r.Span)
	if otherScope(c.Pair, l, r) {
		return ptr(notComparable(Role, "figures of other sets"))
	}
	if otherAge(c.Pair, l, r) {
		return ptr(notComparable(Role, "ages of other things or times"))
	}
	for _, pair := range contrasts {
		if phrase.Has(lw, pair[0]) && phrase.Has(rw, pair[1]) && !phrase.Has(lw, pair[1]) && !phrase.Has(rw, pair[0]) ||
			phrase.Has(lw, pair[1]) && phrase.Has(rw, pair[0]) && !phrase.Has(lw, pair[0]) && !phrase.Has(rw, pair[1]) {
			return ptr(notComparable(Role, "other frames: "+pair[0]+", "+pair[1]))
		}
	}
	return nil
}

// otherTelling refuses two values by what is true of passages, too: one side
// tells nothing, or tells of other acts, occasions or parts.
func (c *Comparison) otherTelling(l, r text.Mention) *Ruling {
	if c.noStatement(l, r) {
		return ptr(notComparable(Role, "no statement: a caption, a byline or a poll's own margin"))
	}
	if otherOccasion(c.Pair, l, r) || record(c.Pair, l, r) {
		return ptr(notComparable(Role, "times of other occasions"))
	}
	if !c.Pair.Whole && (foretold(c.Pair.Left, l) || foretold(c.Pair.Right, r)) {
		return ptr(notComparable(NoDate, "a page of the past that tells of a later day"))
	}
	if !c.Pair.Whole && l.Kind == text.KindQuantity && otherSites(c.Pair) {
		return ptr(notComparable(Role, "one of the places, and all of them"))
	}
	if l.Kind == text.KindQuantity && leavesOut(c.Pair.Left, l) != leavesOut(c.Pair.Right, r) {
		return ptr(notComparable(Role, "all but some of them, and those"))
	}
	if nightly(c.Pair, l, r) || otherQuake(c.Pair, l, r) {
		return ptr(notComparable(Role, "one of a row"))
	}
	if !c.Pair.Whole && l.Kind == text.KindQuantity && conditional(c.Pair.Left, l) != conditional(c.Pair.Right, r) {
		return ptr(notComparable(Role, "what would be, on a condition"))
	}
	if passing(c.Pair, l, r) {
		return ptr(notComparable(Role, "a measure of its hour"))
	}
	if l.Kind == text.KindTime && (!c.Pair.Whole || inYears(l, r)) && otherAct(c.Pair, l, r) {
		return ptr(notComparable(Role, "times of other acts"))
	}
	if denied(c.Pair.Left, l) != denied(c.Pair.Right, r) {
		return ptr(notComparable(Role, "a limit that one side denies"))
	}
	if otherPart(c.Pair, l, r) {
		return ptr(notComparable(Role, "those that come on top, or those of each"))
	}
	if informants(c.Pair.Left, l) && informants(c.Pair.Right, r) {
		return ptr(notComparable(Role, "each report counts its own sources"))
	}
	return nil
}

// inYears reports whether two times are given to the year: of one subject a
// text tells what happened in many years, on few days.
func inYears(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Time)
	b, okB := r.Value.(*text.Time)
	return okA && okB && a.Grain >= text.Season && b.Grain >= text.Season
}

// sure reports whether a match was chosen among all mentions of two passages,
// and beyond doubt.
func (c *Comparison) sure(m align.Match) bool {
	return c.Pair.Whole && c.Pair.Score*m.Score >= surely
}

// certain reports whether a match stands at one place of two tellings in much
// the same words.
func (c *Comparison) certain(m align.Match) bool {
	sure := c.Pair.Score * m.Score
	return c.Pair.Whole && sure >= certainly || c.Pair.NearCopy && sure >= certainlyCopied
}

var forecasts = [...]string{
	"forecast", "predict", "project", "expect", "anticipat", "estimat", "guidance", "target", "outlook", "budgeted", "hoped", "aimed",
}

var results = [...]string{"result", "report", "post", "record", "grew", "fell", "rose", "made", "earned", "was", "were", "came", "measured", "brought", "generated", "totaled", "totalled", "sold"}

func forecast(words []string) bool {
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
