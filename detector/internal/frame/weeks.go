package frame

import (
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// OtherIssues reports whether two figures of copies are those of two issues, a
// week apart or more. What is required stands still, and so does what both
// sentences date alike.
func OtherIssues(p align.Pair, l, r text.Mention) bool {
	if !nextIssue(p) {
		return false
	}
	if slices.ContainsFunc(phrase.Clause(p.Left, l.Span), still) && slices.ContainsFunc(phrase.Clause(p.Right, r.Span), still) {
		return false
	}
	return !datedAlike(p)
}

// nextIssue reports whether the documents of a pair appeared a week apart or
// more, when a weekly report has come out anew.
func nextIssue(p align.Pair) bool {
	a, b := p.Left.Document.Date, p.Right.Document.Date
	return !a.IsZero() && !b.IsZero() && a.Sub(b).Abs() >= ReportDays
}

// datedAlike reports whether both sentences of a pair name one day, month or
// year that has passed.
func datedAlike(p align.Pair) bool {
	return slices.ContainsFunc(p.Matches, func(m align.Match) bool {
		a, okA := m.Left.Value.(*text.Time)
		b, okB := m.Right.Value.(*text.Time)
		return okA && okB && a.Resolved() && a.Interval == b.Interval && a.Bound.Side() == 0 && b.Bound.Side() == 0 && !running(p.Left, m.Left) && !running(p.Right, m.Right)
	})
}

// running reports whether what a time begins runs on to the day of the report:
// since peaking in May.
func running(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	return slices.Contains(before[max(0, len(before)-3):], "since")
}

// monthReach is how far from its publication a report of a month's figures
// may name that month: those of July appear in August.
const monthReach = 45 * day

// newsReach is how far from its publication a report may name the days that
// its news is about: a survey appears some weeks after its questions.
const newsReach = 21 * day

// newsDays is how far apart two days must lie for the later one to be told as
// other news: a report may be a day or two wrong.
const newsDays = 3 * day

// otherNews reports whether each of two reports tells its own news: the time
// of one is not yet come when the other appears, which tells of a time that
// has passed; or they give the months before their own publication. The
// earlier report cannot tell of the later event.
func otherNews(p align.Pair, a, b *text.Time) bool {
	l, r := p.Left, p.Right
	if !onDay(l) || !onDay(r) || !a.Resolved() || !b.Resolved() {
		return false
	}
	if r.Document.Date.Before(l.Document.Date) {
		l, r, a, b = r, l, b, a
	}
	if a.Bound.Side() != 0 || b.Bound.Side() != 0 || a.Interval.Overlaps(b.Interval) || !weeksApart(p) {
		return false
	}
	if a.Grain == text.Month && b.Grain == text.Month {
		return fresh(l, a, monthReach) && fresh(r, b, monthReach) && a.Interval.Lo.Before(b.Interval.Lo)
	}
	published := l.Document.Date
	return a.Grain <= text.Week && b.Grain <= text.Week && fresh(r, b, newsReach) &&
		!a.Interval.Lo.After(published) && b.Interval.Lo.After(published) && b.Interval.Lo.Sub(a.Interval.Lo) >= newsDays
}

// onDay reports whether the date of publication of a sentence is known, in one
// reading.
func onDay(s *text.Sentence) bool {
	return !s.Document.Date.IsZero() && s.Document.DateAlt.IsZero()
}

// fresh reports whether a time lies within reach of the publication of its
// sentence.
func fresh(s *text.Sentence, t *text.Time, reach time.Duration) bool {
	return t.Interval.Overlaps(publication(s, reach))
}

// foretold reports whether a page tells in the past tense of a day after its
// date: it was changed since, or its year is read wrongly, and neither tells
// of the other page.
func foretold(s *text.Sentence, m text.Mention) bool {
	t, ok := m.Value.(*text.Time)
	if !ok || !t.Resolved() || !onDay(s) || !t.Interval.Lo.After(s.Document.Date.Add(2*day)) || t.Bound.Side() != 0 {
		return false
	}
	words := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	act := align.Act(s, m.Span)
	if act == "" || slices.ContainsFunc(words, ahead) {
		return false
	}
	return strings.HasSuffix(act, "ed") || pastForm(act)
}

// ahead reports whether a word says that something is still to come.
func ahead(w string) bool {
	switch w {
	case "will", "would", "to", "may", "might", "could", "should", "shall", "can", "must", "is", "are", "be", "set", "scheduled", "planned", "expected", "due", "until", "by":
		return true
	}
	return false
}

// pastForm reports whether a verb of the news is a past tense that its ending
// does not show and its present does not share.
func pastForm(w string) bool {
	switch w {
	case "told", "said", "won", "lost", "held", "met", "made", "took", "gave", "came", "went", "left", "began", "fell", "rose", "found", "sent", "fired",
		"shot", "struck", "spoke", "wrote", "saw", "sold", "bought", "brought", "built", "caught", "flew", "fought", "drove", "stood":
		return true
	}
	return false
}

// record reports whether a time is the last that a report knows to have
// passed a mark, as in "the lowest since 2008": the next report has another.
func record(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Time)
	b, okB := r.Value.(*text.Time)
	return okA && okB && a.Bound == text.Since && b.Bound == text.Since && weeksApart(p) && extreme(p.Left, l) && extreme(p.Right, r)
}

// extremeWords is how many words before a time may hold the superlative that
// it limits.
const extremeWords = 5

func extreme(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	return slices.ContainsFunc(before[max(0, len(before)-extremeWords):], func(w string) bool {
		return strings.HasSuffix(w, "est") && len(w) > 4 || w == "most" || w == "first" || w == "best" || w == "worst" || w == "low" || w == "high"
	})
}
