package extract

import (
	"time"

	"github.com/atodds/atodds/align/text"
)

// A partial date leaves its year, month or week to the reader. Newsrooms mean
// the one nearest to publication, on the side that the verb tells; the other
// one is kept as a candidate, so that a comparison can be made with both.

// partial resolves a time that leaves its year, month or week to the reader:
// Nov. 23, March, Monday, the 23rd, Easter, the third quarter, 6 p.m.
func (r *resolver) partial(p *point, t tense) reading {
	g := p.grainOf()
	if p.any(hasClock | hasPart) {
		g = text.Day
	}
	if p.is(hasNth) && p.is(hasMonth) {
		g = p.unit
	}
	out := reading{grain: g}
	ref := r.dct
	if p.is(hasPick) && p.shift.anchor == text.TextAnchor {
		a := r.antecedent(g)
		if a == nil {
			return out
		}
		r.ante, ref = a, a.Interval.Lo
	}
	if p.parts&^(hasClock|hasPart) == 0 {
		return r.today(out)
	}
	if ref.IsZero() {
		out.interval = r.yearInText(p)
		return out
	}
	ref = floor(ref, text.Day)
	if p.parts&^(hasClock|hasPart) == hasNth && p.weekday > 0 {
		// The month may be any; that of publication is the likeliest.
		month := reading{interval: unitInterval(ref, text.Month), grain: text.Month}
		if iv := nthIn(p, month).interval; !iv.IsZero() {
			r.cands = append(r.cands, iv)
		}
		return out
	}
	list := occurrences(p, ref)
	if p.is(hasPick) {
		out.interval = pickOccurrence(list, p.shift.step, ref, g, &r.cands)
		return out
	}
	if p.is(hasPeriod) && p.grain == text.Quarter && !p.is(hasNth) {
		t = quarterTense(list, t, ref)
	}
	out.interval = chooseOccurrence(list, t, ref, &r.cands)
	if p.is(hasHoliday) {
		r.cands = p.of.others(r.cands, out.interval)
	}
	if p.ranked > 0 && p.parts == hasWeekday {
		day := nthWeekday(floor(ref, text.Month), 1, p.weekday, p.ranked)
		if iv := unitInterval(day, text.Day); iv != out.interval && day.Month() == ref.Month() {
			r.cands = append(r.cands, iv)
		}
	}
	if p.is(hasMonth|hasDay) && p.is(hasWeekday) {
		out.interval = onWeekday(list, p.weekday, out.interval)
	}
	return out
}

// today places a bare time of day on the day told of last, or else on the
// day of publication.
func (r *resolver) today(out reading) reading {
	out.grain = text.Day
	last := r.at - 1
	for last >= 0 && r.drafts[last].from.is(hasRef) && r.drafts[last].from.ref == refNone {
		last-- // "for hours" tells of no day
	}
	if a := r.antecedent(text.Day); a != nil && last >= 0 && r.drafts[last].time == a {
		out.interval = unitInterval(a.Interval.Lo, text.Day)
	} else if !r.dct.IsZero() {
		out.interval = unitInterval(r.dct, text.Day)
	}
	return out
}

// yearInText finds the year of a date in a document without a date of its
// own: that of the full date named last, where it lies in the same month or
// in one beside it.
func (r *resolver) yearInText(p *point) text.Interval {
	if !p.is(hasMonth | hasDay) {
		return text.Interval{}
	}
	for i := r.at - 1; i >= 0 && i >= r.at-maxAntecedents; i-- {
		t := r.drafts[i].time
		f := &r.drafts[i].from
		if !f.is(hasYear|hasMonth|hasDay) || f.swap || !t.Resolved() || r.drafts[i].to != nil {
			continue
		}
		if d := f.month - p.month; d >= -1 && d <= 1 {
			return dayInterval(t.Interval.Lo.Year(), p.month, p.day)
		}
		return text.Interval{}
	}
	return text.Interval{}
}

// occurrences lists, in order, when p comes round about the day ref.
func occurrences(p *point, ref time.Time) []text.Interval {
	var list []text.Interval
	if p.is(hasWeekday) && !p.any(hasMonth|hasDay|hasNth) {
		for k := -2; k <= 2; k++ {
			monday := floor(ref, text.Week).AddDate(0, 0, 7*k+p.weekday-1)
			list = append(list, unitInterval(monday, text.Day))
		}
		return list
	}
	if p.is(hasDay) && !p.is(hasMonth) {
		for k := -13; k <= 13; k++ {
			m := addMonthsTo(floor(ref, text.Month), k)
			iv := dayInterval(m.Year(), int(m.Month()), p.day)
			if !iv.IsZero() && (!p.is(hasWeekday) || isoWeekday(iv.Lo) == p.weekday) {
				list = append(list, iv)
			}
		}
		return list
	}
	const reach = 2
	if list = inYears(p, ref.Year(), reach); len(list) <= reach {
		list = inYears(p, ref.Year(), 8) // a leap day, or a day of every fourth year
	}
	if len(list) == 0 && p.is(hasHoliday) && p.of.rule != nil {
		return inYears(p, ref.Year(), 40) // one that was kept once
	}
	return list
}

// inYears lists the occurrences of p in the years about a year.
func inYears(p *point, year, reach int) []text.Interval {
	list := make([]text.Interval, 0, 2*reach+1)
	for y := year - reach; y <= year+reach; y++ {
		if iv := inYear(p, y); !iv.IsZero() {
			list = append(list, iv)
		}
	}
	return list
}

// inYear returns what p names in a year.
func inYear(p *point, year int) text.Interval {
	switch {
	case p.is(hasHoliday):
		return holidayIn(p, year, reading{}).interval
	case p.is(hasMonth | hasDay):
		return dayInterval(year, p.month, p.day)
	case p.is(hasNth) && p.is(hasMonth):
		c := reading{interval: unitInterval(civil(year, p.month, 1), text.Month), grain: text.Month}
		return nthIn(p, c).interval
	case p.is(hasMonth):
		return unitInterval(civil(year, p.month, 1), text.Month)
	case p.is(hasNth) && p.is(hasPeriod):
		return nthIn(p, reading{interval: periodIn(p, year), grain: p.grain}).interval
	case p.is(hasPeriod):
		return periodIn(p, year)
	}
	return text.Interval{}
}

// chooseOccurrence takes the latest occurrence that has begun by the day
// ref, or of a future tense the first that is not over; the other one is a
// candidate.
func chooseOccurrence(list []text.Interval, t tense, ref time.Time, cands *[]text.Interval) text.Interval {
	past, next := -1, -1
	today := t == futureTense || t == sureFuture // what is due on the day of publication is told by its weekday
	for i, iv := range list {
		if !iv.Lo.After(ref) {
			past = i
		}
		long := iv.Hi.Sub(iv.Lo) > 24*time.Hour
		if next < 0 && (iv.Lo.After(ref) || long && iv.Hi.After(ref) || today && iv.Lo.Equal(ref)) {
			next = i
		}
	}
	first, second := past, next
	if ahead(list, past, next, t, ref) {
		first, second = next, past
	}
	if second >= 0 && second != first {
		*cands = append(*cands, list[second])
	}
	if first < 0 {
		return text.Interval{}
	}
	return list[first]
}

// maxGuess is how far from its document a date without a year lies at most
// before the other reading is the likelier one, whatever the verb: news
// gives the year of what is nine months away.
const maxGuess = 250 * 24 * time.Hour

// ahead reports whether the next occurrence is meant rather than the past.
// The tense decides where both are near enough; without a verb the past one
// is taken, unless the next is much nearer.
func ahead(list []text.Interval, past, next int, t tense, ref time.Time) bool {
	if past < 0 || next < 0 || past == next {
		return past < 0
	}
	back, on := ref.Sub(list[past].Hi)+24*time.Hour, list[next].Lo.Sub(ref)
	switch t {
	case futureTense:
		return on <= maxGuess || back > maxGuess
	case alwaysPast, surePast:
		return false
	case sureFuture:
		return true
	case pastTense:
		return back > maxGuess*11/10
	}
	return back > maxGuess*9/10 || back > maxGuess/3 && 2*on < back
}

// quarterTense says that a quarter without its year has begun, unless all of
// it is still ahead in the year of the document: results are told and
// forecast for quarters near by.
func quarterTense(list []text.Interval, t tense, ref time.Time) tense {
	for _, iv := range list {
		if t == futureTense && iv.Lo.After(ref) && iv.Lo.Year() == ref.Year() {
			return futureTense
		}
	}
	return alwaysPast
}

// pickOccurrence takes the last occurrence that is over by the day ref, the
// next that has not begun, or the one of this year or week.
func pickOccurrence(list []text.Interval, step int, ref time.Time, g text.Grain, cands *[]text.Interval) text.Interval {
	last, next, this := -1, -1, -1
	for i, iv := range list {
		if !iv.Hi.After(floor(ref, min(g, text.Month))) {
			last = i
		}
		if next < 0 && iv.Lo.After(ref) {
			next = i
		}
		within := !iv.Lo.After(ref) && iv.Hi.After(ref)
		if g == text.Day && iv.Lo.Equal(floor(ref, text.Week).AddDate(0, 0, isoWeekday(iv.Lo)-1)) || within ||
			g > text.Week && iv.Lo.Year() == ref.Year() && (this < 0 || !list[this].Hi.After(ref)) {
			this = i
		}
	}
	chosen, other := this, -1
	switch {
	case step < 0:
		chosen, other = last, last-1
	case step > 1 && next >= 0:
		chosen, other = min(next+step-1, len(list)-1), next
	case step > 0:
		chosen, other = next, next+1
	}
	if this < 0 && step == 0 {
		chosen = next
	}
	justOver := step < 0 && g > text.Week && chosen >= 0 && ref.Sub(list[chosen].Hi) < 45*24*time.Hour // "last February" in March
	if other >= 0 && other < len(list) && (g == text.Day || justOver) && chosen >= 0 {
		*cands = append(*cands, list[other])
	}
	if chosen < 0 {
		return text.Interval{}
	}
	return list[chosen]
}

// onWeekday prefers, among the occurrences of a date, the one that falls on
// the weekday beside it, if it is near the one chosen.
func onWeekday(list []text.Interval, weekday int, chosen text.Interval) text.Interval {
	if chosen.IsZero() || isoWeekday(chosen.Lo) == weekday {
		return chosen
	}
	for _, iv := range list {
		if d := iv.Lo.Sub(chosen.Lo); isoWeekday(iv.Lo) == weekday && d < 370*24*time.Hour && d > -370*24*time.Hour {
			return iv
		}
	}
	return chosen
}
