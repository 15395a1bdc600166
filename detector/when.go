package detector

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A when is a time made ready for comparison, with what its sentence adds.
type when struct {
	*text.Time
	published time.Time // of its document; zero where unknown
	night     bool      // the sentence speaks of the night, when dates are told apart badly
	ambiguous bool      // it hangs on a date of publication that can be read in two ways
}

// A setting is what a pair adds to the comparison of two times.
type setting struct {
	nearCopy bool // the sentences are copies, up to a few words
	sure     bool // the match was chosen among all times of two passages
	verbatim bool // they differ in next to nothing but their values
	profile  text.Profile
}

// ruleTimes is the decision procedure for two aligned dates. Clock
// times have their own, [ruleClocks].
func ruleTimes(l, r when, c setting) Ruling {
	if c.sure {
		if ruling := ruleUndated(l, r, c.profile); ruling != nil {
			return named(*ruling, l, r)
		}
	}
	switch {
	case l.Type == text.Set || r.Type == text.Set:
		return ruleSets(l, r)
	case l.Anchor == text.TextAnchor || r.Anchor == text.TextAnchor:
		return ruleTextAnchors(l, r)
	case l.Anchor == text.DCT && r.Anchor == text.DCT && l.Deictic == r.Deictic && l.Deictic != "":
		return ruleCopied(l, r, c)
	case l.Resolved() && r.Resolved():
		return ruleResolved(l, r)
	}
	return named(ruleTemplates(l.Time, r.Time, l.night || r.night, c.profile), l, r)
}

// ruleSets compares what recurs: only the same kind of set is compared, and
// only its weekday.
func ruleSets(l, r when) Ruling {
	if l.Type != r.Type || l.Template.Weekday == 0 || r.Template.Weekday == 0 {
		return notComparable(DimensionCode, "a set of times")
	}
	if l.Template.Weekday == r.Template.Weekday {
		return same("", "one weekday")
	}
	return contradiction(Weekday, bounding("other weekdays", l, r))
}

// ruleTextAnchors compares times of which one hangs on the text around it.
func ruleTextAnchors(l, r when) Ruling {
	if r.Anchor != text.TextAnchor {
		l, r = r, l // r is a text anchor
	}
	switch {
	case l.Anchor == text.TextAnchor && (!l.Resolved() || !r.Resolved()):
		return notComparable(NoDate, "both hang on their own text")
	case !r.Resolved() && r.Grain < text.Day:
		return notComparable(NoDate, "hangs on an event of its text")
	case !l.Resolved():
		return notComparable(NoDate, "no date to resolve "+l.Deictic)
	case !r.Resolved():
		return drift(AnchorLost, "hangs on a time that its text does not name")
	case l.Interval == r.Interval:
		return same("", "one interval")
	case l.Interval.Contains(r.Interval) || r.Interval.Contains(l.Interval):
		return compatible(LessPrecise, "one inside the other")
	case l.Anchor == text.DCT && l.Grain == r.Grain && sameStep(l.Deictic, r.Deictic):
		return contradiction(AnchorShift, bounding("the same step from another anchor", l, r))
	}
	return notComparable(NoDate, "hangs on another time")
}

// calendarGrain reports whether a text anchor without antecedent leaves its
// reader lost: "the previous year" does; "the next day" may hang on an event.
func calendarGrain(g text.Grain) bool { return g >= text.Week }

// sameStep reports whether a publication anchor and a text anchor take the
// same step: "last year" and "the previous year".
func sameStep(dct, anchored string) bool {
	return step(dct) != 0 && step(dct) == step(anchored)
}

func step(deictic string) int {
	first, rest, _ := cut(deictic)
	switch first {
	case "last", "previous", "prior", "preceding", "yesterday":
		return -1
	case "next", "following", "tomorrow":
		return 1
	case "day", "week", "month", "year":
		switch rest {
		case "before", "earlier":
			return -1
		case "after", "later":
			return 1
		}
	}
	return 0
}

// ruleCopied compares the same words hung on two dates of publication. In a
// copy they are carried over unresolved; elsewhere they speak of two days.
func ruleCopied(l, r when, c setting) Ruling {
	if !l.Resolved() || !r.Resolved() {
		return notComparable(NoDate, "the words move with the date of publication")
	}
	if l.Interval == r.Interval {
		return same("", "one interval")
	}
	if !c.verbatim {
		return notComparable(NoDate, "the same words on other days: other statements")
	}
	if vagueStretch(l.Deictic) {
		return notComparable(NoDatePossible, "a stretch that its words leave open")
	}
	if l.Interval.Overlaps(r.Interval) {
		return notComparable(NoDatePossible, "a stretch that hardly moves from day to day")
	}
	if shift(l, r) {
		return contradiction(StaleRelative, bounding("copied words moved with the date of publication", l, r))
	}
	return notComparable(NoDate, "other days")
}

// vagueStretch reports whether a phrase names no number of days, weeks or
// months: what was a few days ago is so tomorrow, too.
func vagueStretch(deictic string) bool {
	for _, w := range strings.Fields(deictic) {
		switch w {
		case "few", "several", "some", "recent", "couple":
			return true
		}
	}
	return false
}

// shift reports whether the intervals lie as far apart as the dates of
// publication do, at their grain.
func shift(l, r when) bool {
	moved := r.Interval.Lo.Sub(l.Interval.Lo)
	published := r.published.Sub(l.published)
	slack := l.Interval.Hi.Sub(l.Interval.Lo)
	off := moved - published
	return moved != 0 && off.Abs() < slack+24*time.Hour && (moved > 0) == (published > 0)
}

// cut splits a phrase at its first space, of whatever sort.
func cut(s string) (first, rest string, ok bool) {
	for i, r := range s {
		if unicode.IsSpace(r) {
			return s[:i], s[i+utf8.RuneLen(r):], true
		}
	}
	return s, "", false
}
