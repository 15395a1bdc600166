package text

import "time"

// A Time is a date, a time of day or a set of them, as it is worded.
// Durations are quantities.
type Time struct {
	Core  Span
	Type  TimeType
	TIMEX string // TIMEX3 value: 2026-11-23, 2026-W47, 2025-Q3, 2019-SU, 199, XXXX-WXX-1

	// Interval is what the expression denotes, a half-open civil interval at
	// its grain, in UTC for want of a zone; it is zero when unresolved.
	Interval Interval
	Grain    Grain
	Mod      Mod
	Bound    Bound
	Anchor   Anchor

	// Ante is the time in the same document that a text anchor hangs on; nil
	// for other anchors, and where nothing was found.
	Ante *Time

	// Cands are further readings: the other Monday, another year.
	Cands []Interval

	// Template keeps what is known of an unresolved date.
	Template Template

	// UTC is the interval of a time of day in UTC, where its zone is known; it
	// is zero elsewhere.
	UTC Interval

	Zone   string // "GMT", "BST", "local"; empty where not said
	Approx bool   // about, around
	Offset int    // for "three days ago": signed number of grains from the anchor; else 0

	// Deictic is the anchored phrase in lower case, without prepositions:
	// "yesterday", "last year". It is empty for explicit dates.
	Deictic string
}

// Resolved reports whether the interval is known.
func (t *Time) Resolved() bool { return !t.Interval.IsZero() }

// A TimeType is a type of TIMEX3, without DURATION.
type TimeType string

// The types of time.
const (
	Date      TimeType = "DATE"
	TimeOfDay TimeType = "TIME"
	Set       TimeType = "SET"
)

// An Interval is a half-open stretch of civil time. A zero end is open.
type Interval struct{ Lo, Hi time.Time }

// IsZero reports whether both ends are unknown.
func (i Interval) IsZero() bool { return i.Lo.IsZero() && i.Hi.IsZero() }

// Contains reports whether j lies within i. Both must be closed.
func (i Interval) Contains(j Interval) bool {
	return !j.Lo.Before(i.Lo) && !j.Hi.After(i.Hi)
}

// Overlaps reports whether i and j share an instant. Both must be closed.
func (i Interval) Overlaps(j Interval) bool {
	return i.Lo.Before(j.Hi) && j.Lo.Before(i.Hi)
}

// A Grain is the unit to which a time is given, from fine to coarse.
type Grain uint8

// The grains, in order: a finer grain is smaller.
const (
	NoGrain Grain = iota
	Second
	Minute
	Hour
	PartOfDay
	Day
	Weekend
	Week
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
)

var grainNames = [...]string{
	"", "second", "minute", "hour", "part of day", "day", "weekend", "week",
	"month", "quarter", "season", "half", "year", "decade", "century",
}

// String returns the grain's name.
func (g Grain) String() string { return grainNames[g] }

// A Mod narrows an interval to a part of it.
type Mod string

// The modifiers of TIMEX3 that news uses.
const (
	NoMod Mod = ""
	Start Mod = "START" // early, the beginning of
	Mid   Mod = "MID"
	End   Mod = "END" // late, the end of
)

// A Bound turns a date into a limit.
type Bound string

// The bounds.
const (
	NoBound Bound = "none"
	Before  Bound = "before"
	By      Bound = "by"
	Until   Bound = "until"
	Since   Bound = "since"
	After   Bound = "after"
)

// Side says which end a bound sets: -1 a beginning (since), 1 an end (by), 0
// none.
func (b Bound) Side() int {
	switch b {
	case Since, After:
		return -1
	case Before, By, Until:
		return 1
	}
	return 0
}

// SameDay reports whether two times lie on one day of the calendar, each in
// its own zone.
func SameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

// An Anchor says what a time hangs on.
type Anchor string

// The anchors.
const (
	Explicit   Anchor = "explicit" // Nov. 23, 2026
	DCT        Anchor = "dct"      // yesterday, last year, Monday: the date of publication
	TextAnchor Anchor = "text"     // the previous year, the day before: a time named earlier
	Partial    Anchor = "partial"  // Nov. 23, March: a part is left to the reader
)

// A Template is what an expression says of a date before it is resolved.
// Zero fields are unsaid; Weekday counts Monday as 1 to Sunday as 7.
type Template struct {
	Year, Month, Day, Weekday int
	Hour, Minute              int // of a clock time, where HasClock
	HasClock                  bool
}

// Far reports whether two grains are too unlike for one time to be worded in
// both: a day may be a month elsewhere, scarcely a decade.
func (g Grain) Far(h Grain) bool {
	a, b := min(g, h), max(g, h)
	switch {
	case a == NoGrain:
		return false
	case a <= PartOfDay:
		return b > Day
	case a <= Week:
		return b > Month
	}
	return b-a > 4
}
