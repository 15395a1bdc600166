package detector

import "github.com/atodds/atodds/align/text"

var date = Comparator{
	Name: "date",
	Doc: `on which day, in which month or year

Dates are compared as intervals, resolved against the date of publication
and never against today: Monday and November 23 are one day in a report of
that week. A coarser date that holds the finer one agrees with it. Without
a date of publication the parts that both name are compared: a Monday is no
Tuesday. A date whose weekday is not that of the calendar is at odds with
itself.`,
	Kinds:    []text.Kind{text.KindTime},
	Severity: Error,
	Inspect:  inspectWeekdays,
	Compare: func(c *Comparison) {
		c.times(isDate, ruleTimes)
	},
}

// isAnchored reports whether the comparison is one of anchors: a side hangs
// on its text, or both hang on their date of publication by the same words.
func isAnchored(l, r *text.Time) bool {
	if l.Anchor == text.TextAnchor || r.Anchor == text.TextAnchor {
		return true
	}
	return l.Anchor == text.DCT && r.Anchor == text.DCT && l.Deictic != "" && l.Deictic == r.Deictic
}

// isClock reports whether both sides are times of day.
func isClock(l, r *text.Time) bool {
	return l.Type == text.TimeOfDay && r.Type == text.TimeOfDay && !isAnchored(l, r)
}

// isDate reports whether the comparison is neither of anchors nor of clocks.
func isDate(l, r *text.Time) bool { return !isAnchored(l, r) && !isClock(l, r) }
