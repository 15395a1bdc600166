package extract

import "github.com/atodds/atodds/align/text"

// A timeWord is the part a word plays in times. Value depends on the class:
// the number of a month or weekday, the grain of a unit, the steps of a
// shift.
type timeWord struct {
	class timeClass
	value int8
	abbr  bool // an abbreviation, which a dot may follow
	risky bool // more often something else: May, Sat, March
	named bool // the first word of a holiday's name
}

type timeClass uint8

const (
	notTime      timeClass = iota
	timeMonth              // January, Sept
	timeWeekday            // Monday, Tue
	timeWeekdays           // Mondays
	timeUnit               // week
	timeUnits              // weeks
	timePart               // morning
	timeParts              // mornings
	timeNoon               // noon, midnight: value is the hour
	timeSeason             // summer
	timeDay                // yesterday: value is the offset in days
	timeTonight            // tonight
	timePick               // last, next, this: value is the step
	timeText               // previous, following: a step from a time in the text
	timeSame               // same, that: no step from a time in the text
	timeAgo                // ago
	timeShift              // earlier, later, before, after: a step in the text
	timeEarly              // early, late, mid: value is an index of edges
	timeEdge               // start, beginning, end, middle
	timeBound              // since, until: value is an index of bounds
	timeApprox             // about, around
	timeFrom               // from
	timeBetween            // between
	timeTo                 // to, through
	timeAmPm               // a.m.: value is 0 or 12
	timeOClock             // o'clock
	timeZone               // GMT
	timeEra                // BC: value 1; AD: 0
	timeEvery              // every, each
	timeAdverb             // daily: value is the grain
	timeRef                // now, recently: value is an index of refs
	timeRecent             // recent, coming: with a plural unit
	timeFiscal             // fiscal
	timeHoliday            // the first word of a holiday's name
	timeDecade             // nineties: value is 90
	timeArticle            // the
	timeOn                 // on, in, at, of: value is an index, see prepositions
	timeHedge              // nearly, almost, over
	timeFuture             // will: what follows is still to come
	timePastVerb           // said: what is told has happened
	timeSoft               // shortly, just, sometime
	timeYear               // "year" alone stands before a year in words
	timeMoved              // postponed: a change of date follows, not a range
	timeEvent              // election: a noun that a year may qualify
	timeVista              // near, long, future: "in the near future"; full: "the full year"
	timeNearest            // nearest, closest: a day told by another
)

// The edges and narrowings of a period, by the value of their words.
var edges = [...]text.Mod{text.NoMod, text.Start, text.Mid, text.End}

const (
	edgeStart int8 = iota + 1
	edgeMid
	edgeEnd
)

// The bounds by the value of their words.
var bounds = [...]text.Bound{text.NoBound, text.Before, text.By, text.Until, text.Since, text.After}

const (
	boundBefore int8 = iota + 1
	boundBy
	boundUntil
	boundSince
	boundAfter
)

// The vague references of TIMEX3 by the value of their words.
var refs = [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}

const (
	refNone int8 = iota
	refPast
	refPresent
	refFuture
)

// The prepositions that join parts of a time or stand before one.
const (
	prepOn int8 = iota + 1
	prepIn
	prepAt
	prepOf
	prepDuring
)

// The parts of the day by the value of their words.
const (
	partMorning int8 = iota + 1
	partMidday
	partAfternoon
	partEvening
	partNight
	partDaytime
)

// A timeTable fills the lexicon with words of one class.
type timeTable struct{ x *lexicon }

// set gives each of the words the part w; a later call replaces it.
func (t timeTable) set(w timeWord, words ...string) {
	for _, s := range words {
		t.x.entry(s).time = w
	}
}

// addEnglishTimes adds the time words of English.
func addEnglishTimes(x *lexicon) {
	t := timeTable{x}
	addMonths(t)
	addWeekdays(t)
	addTimeUnits(t)
	addDayWords(t)
	addTimeFrames(t)
	addTenses(t)
	addTimeNouns(t)
	addZones(t)
	for _, s := range holidayFirstWords() {
		w := &t.x.entry(s).time
		if w.named = true; w.class == notTime {
			w.class = timeHoliday
		}
	}
}

// addMonths adds the months and their abbreviations.
func addMonths(t timeTable) {
	for i, names := range [][]string{
		{"january", "jan"}, {"february", "feb"}, {"march", "mar"}, {"april", "apr"}, {"may"}, {"june", "jun"},
		{"july", "jul"}, {"august", "aug"}, {"september", "sep", "sept"}, {"october", "oct"}, {"november", "nov"}, {"december", "dec"},
	} {
		for k, s := range names {
			risky := s == "may" || s == "march" || s == "mar"
			t.set(timeWord{class: timeMonth, value: int8(i + 1), abbr: k > 0, risky: risky}, s)
		}
	}
}

// addWeekdays adds the weekdays, their abbreviations, and their plurals,
// which are sets.
func addWeekdays(t timeTable) {
	for i, names := range [][]string{
		{"monday", "mon"}, {"tuesday", "tue", "tues"}, {"wednesday", "wed", "weds"}, {"thursday", "thu", "thur", "thurs"},
		{"friday", "fri"}, {"saturday", "sat"}, {"sunday", "sun"},
	} {
		for k, s := range names {
			risky := k > 0 && s != "tues" && s != "thurs" && s != "thur"
			t.set(timeWord{class: timeWeekday, value: int8(i + 1), abbr: k > 0, risky: risky}, s)
		}
		t.set(timeWord{class: timeWeekdays, value: int8(i + 1)}, names[0]+"s")
	}
}

// addUnits adds units of time, seasons, parts of the day and decades.
func addTimeUnits(t timeTable) {
	for s, g := range map[string]text.Grain{
		"minute": text.Minute, "hour": text.Hour, "day": text.Day, "weekend": text.Weekend, "week": text.Week,
		"month": text.Month, "quarter": text.Quarter, "year": text.Year, "decade": text.Decade, "century": text.Century,
	} {
		t.set(timeWord{class: timeUnit, value: int8(g)}, s)
		t.set(timeWord{class: timeUnits, value: int8(g)}, s+"s")
	}
	t.set(timeWord{class: timeUnits, value: int8(text.Century)}, "centuries")
	t.set(timeWord{class: timeUnits, value: int8(text.Second)}, "seconds", "secs")
	t.set(timeWord{class: timeUnits, value: int8(text.Minute)}, "mins")
	t.set(timeWord{class: timeUnits, value: int8(text.Hour)}, "hrs")
	t.set(timeWord{class: timeUnits, value: int8(text.Year)}, "yrs")
	t.set(timeWord{class: timeUnit, value: int8(text.Year)}, "yr")
	t.set(timeWord{class: timeUnit, value: int8(text.Week)}, "fortnight") // two of them: see weeksIn
	t.set(timeWord{class: timeUnits, value: int8(text.Week)}, "fortnights")
	t.set(timeWord{class: timeUnit, value: int8(text.Quarter)}, "qtr")
	for i, names := range [][]string{{"spring"}, {"summer"}, {"fall", "autumn"}, {"winter"}} {
		t.set(timeWord{class: timeSeason, value: int8(i + 1)}, names...)
	}
	for i, s := range []string{"morning", "noontime", "afternoon", "evening", "night", "daytime"} {
		t.set(timeWord{class: timePart, value: int8(i + 1)}, s)
		t.set(timeWord{class: timeParts, value: int8(i + 1)}, s+"s")
	}
	for i, s := range []string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		t.set(timeWord{class: timeDecade, value: int8(20 + 10*i)}, s)
	}
}

// addDayWords adds what names a day or a time of day by itself, eras, and
// words that only point at the present or the past.
func addDayWords(t timeTable) {
	t.set(timeWord{class: timeDay}, "today")
	t.set(timeWord{class: timeDay, value: -1}, "yesterday")
	t.set(timeWord{class: timeDay, value: 1}, "tomorrow")
	t.set(timeWord{class: timeTonight, value: partNight}, "tonight", "overnight")
	t.set(timeWord{class: timeNoon, value: 12}, "noon", "midday")
	t.set(timeWord{class: timeNoon, value: 0}, "midnight")
	t.set(timeWord{class: timeAmPm, value: 0}, "a.m.", "am", "a.m")
	t.set(timeWord{class: timeAmPm, value: 12}, "p.m.", "pm", "p.m")
	t.set(timeWord{class: timeOClock}, "o'clock")
	t.set(timeWord{class: timeEra, value: 1}, "bc", "b.c.", "bce", "b.c.e.")
	t.set(timeWord{class: timeEra, value: 0}, "ad", "a.d.", "ce", "c.e.")
	t.set(timeWord{class: timeRef, value: refPresent}, "now", "currently", "nowadays", "present")
	t.set(timeWord{class: timeRef, value: refPast}, "recently")
}
