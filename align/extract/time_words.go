package extract

import "github.com/atodds/atodds/align/text"

// A timeWord is the part a word plays in times. Value depends on the class:
// the number of a month or weekday, the grain of a unit, the steps of a
// shift.
type timeWord struct {
	class timeClass
	value int8
	step  *timeStep // of a step
	clock bool      // an hour follows: a las
	abbr  bool      // an abbreviation, which a dot may follow
	risky bool      // more often something else: May, Sat, March
	named bool      // the first word of a holiday's name
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
	timeSteps              // el año pasado: a whole step from publication or from the text
	timeDistance           // hace, dentro de: before a number of units; value is their direction
	timeDecadeOf           // los años: before the number of a decade
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
	partDawn
	partDusk
	partLunch
)

// nightHours is the value of what says that an hour is one of the night, where
// twelve is midnight.
const nightHours = 24

// A timeStep is a time that one entry says: some units from publication, or
// from a time named before.
type timeStep struct {
	unit   text.Grain
	steps  int
	anchor text.Anchor
	part   int8 // of the day; 0 for all of it
}

// A timeTable fills the lexicon with words of one class.
type timeTable struct{ x *lexicon }

// set gives each of the words the part w; a later call replaces it.
func (t timeTable) set(w timeWord, words ...string) {
	for _, s := range words {
		e := t.x.entry(s)
		e.time, e.timely = w, true
	}
}
