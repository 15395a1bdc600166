package extract

import "github.com/atodds/atodds/align/text"

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
	for s, names := range englishHolidays() {
		w := t.x.entry(s)
		w.days = names
		if w.time.named = true; w.time.class == notTime {
			w.time.class = timeHoliday
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
	t.set(timeWord{class: timePart, value: partDawn}, "daybreak", "sunrise")
	t.set(timeWord{class: timePart, value: partDusk}, "dusk", "sunset", "sundown", "nightfall")
	t.set(timeWord{class: timePart, value: partLunch}, "lunchtime")
	t.set(timeWord{class: timePart, value: partMorning}, "midmorning")
	t.set(timeWord{class: timePart, value: partAfternoon}, "midafternoon")
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
	t.set(timeWord{class: timeDay, risky: true}, "todays") // without its apostrophe
	t.set(timeWord{class: timeDay, value: -1, risky: true}, "yesterdays")
	t.set(timeWord{class: timeDay, value: 1, risky: true}, "tomorrows")
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
