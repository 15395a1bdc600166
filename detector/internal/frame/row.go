package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// otherRow reports whether two figures are points of a row that is told again
// and again: what was counted in March is not what was counted in May, a
// second judge is no third one, and children of five to eleven are not those
// of twelve to fifteen.
func otherRow(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	switch {
	case !okA || !okB || a.Num == b.Num && a.Hi == b.Hi:
		return false
	case a.Dimension == text.Rank && b.Dimension == text.Rank:
		return oneMore(p.Left, l) && oneMore(p.Right, r)
	case a.Dimension == text.Age && b.Dimension == text.Age:
		return cohort(a) && cohort(b)
	}
	if f, g := firstSpan(p.Left), firstSpan(p.Right); f != "" && g != "" && f != g {
		return true
	}
	if a.Role == "arrested" && b.Role == "arrested" && otherDays(p) {
		return true // the police count their arrests by the day
	}
	x, y := datesNear(p.Left, l), datesNear(p.Right, r)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(t *text.Time) bool {
		return slices.ContainsFunc(y, func(u *text.Time) bool { return !OtherDate(t, u) })
	})
}

// oneMore reports whether an ordinal adds another of a kind: a second judge.
func oneMore(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	own := phrase.Fields(s.Of(m))
	w := ""
	switch {
	case len(own) > 1:
		w = own[0]
	case len(before) > 0:
		w = before[len(before)-1]
	}
	after := phrase.Fields(s.Document.Text[m.Span.End:min(s.Span.End, m.Span.End+phrase.Reach)])
	return (w == "a" || w == "an") && !passes(s, m) && !slices.ContainsFunc(slices.Concat(own, after[:min(len(after), 1)]), inRow)
}

// inRow reports whether a word says that an ordinal counts on from the last
// time: a third straight win.
func inRow(w string) bool {
	return w == "straight" || w == "consecutive" || w == "successive" || w == "time"
}

// cohort reports whether an age is that of a group that has a youngest and an
// oldest, or one of them: ages 5 to 11, 65 and older.
func cohort(q *text.Quantity) bool {
	return q.Hedge == text.InRange || q.Hedge == text.GE || q.Hedge == text.LE
}

// rowBytes is how far from a figure a date may stand that says when it was
// counted.
const rowBytes = 80

// datesNear returns the times near a figure that name a month, a quarter or a
// year.
func datesNear(s *text.Sentence, m text.Mention) []*text.Time {
	var list []*text.Time
	for _, other := range s.Mentions {
		t, ok := other.Value.(*text.Time)
		if !ok || t.Template.Month == 0 && t.Template.Year == 0 && (!t.Resolved() || t.Anchor == text.DCT) || t.Type == text.Set || t.Bound.Side() != 0 {
			continue
		}
		if other.Span.Start-m.Span.End <= rowBytes && m.Span.Start-other.Span.End <= rowBytes {
			list = append(list, t)
		}
	}
	return list
}

// OtherDate reports whether two times that name parts of a date cannot be one,
// nor one in the other.
func OtherDate(a, b *text.Time) bool {
	x, y := a.Template, b.Template
	switch {
	case x.Year != 0 && y.Year != 0 && x.Year != y.Year, x.Month != 0 && y.Month != 0 && x.Month != y.Month:
		return true
	case x.Month != 0 && x.Month == y.Month && x.Day != 0 && y.Day != 0 && x.Day != y.Day:
		return true
	}
	return a.Resolved() && b.Resolved() && !a.Interval.Overlaps(b.Interval)
}

// firstSpan returns the stretch that a sentence counts from a beginning on,
// such as "100 days" of "in his first 100 days"; "" where there is none.
func firstSpan(s *text.Sentence) string {
	words := phrase.Fields(s.Text())
	for i, w := range words {
		if w != "first" || i+2 >= len(words) {
			continue
		}
		switch words[i+2] {
		case "hours", "days", "weeks", "months", "quarters", "years":
			return words[i+1] + " " + words[i+2]
		}
	}
	return ""
}

// PointOfRow reports whether two values are points of a row that is told
// again and again. A caller who pairs passages vouches that they are not.
func PointOfRow(p align.Pair, m align.Match) bool {
	return !p.Whole && (otherRow(p, m.Left, m.Right) || otherPoints(p, m.Left, m.Right))
}

// DatesOfRow reports whether two dates are those of such figures, "12 percent
// in 2003" and "14 percent in 2005", or of two surveys.
func DatesOfRow(p align.Pair, m align.Match) bool {
	return slices.ContainsFunc(p.Matches, func(m align.Match) bool { return PointOfRow(p, m) }) || surveyed(p.Left, m.Left) && surveyed(p.Right, m.Right)
}

// surveyed reports whether a date is that of a survey, from which the figures
// before it come: "(2005 est.)".
func surveyed(s *text.Sentence, m text.Mention) bool {
	after := strings.TrimSpace(strings.ToLower(s.Document.Text[m.Span.End:s.Span.End]))
	return strings.HasPrefix(after, "est.") || strings.HasPrefix(after, "est)") || strings.HasPrefix(after, "estimates)") || strings.HasPrefix(after, "census)")
}
