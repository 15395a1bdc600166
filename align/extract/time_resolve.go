package extract

import (
	"time"

	"github.com/atodds/atodds/align/text"
)

// resolve turns the times of a document into intervals, in the order of the
// text: against the date of publication, and against each other.
func (s *timeGrammar) resolve(d *text.Document) {
	r := resolver{drafts: s.drafts, dct: d.Date}
	for i := range s.drafts {
		r.at = i
		r.draft(&s.drafts[i])
	}
	if d.DateAlt.IsZero() {
		return
	}
	r.dct = d.DateAlt
	for i := range s.drafts {
		r.at = i
		r.otherwise(&s.drafts[i])
	}
}

// A resolver sets points against the calendar.
type resolver struct {
	drafts []draft
	at     int // the draft being resolved: only those before it are its context
	dct    time.Time
	ante   *text.Time // the antecedent of the text anchor resolved last
	cands  []text.Interval

	bases     []text.Interval // the other readings of the base of a shift
	baseCands []text.Interval // what the point comes to from the other readings of its base
}

// A reading is what a point comes to.
type reading struct {
	interval text.Interval
	grain    text.Grain
	timex    string
}

// draft resolves one draft and fills in its time.
func (r *resolver) draft(d *draft) {
	r.ante, r.cands = nil, nil
	var a, b reading
	if d.to == nil {
		a = r.point(&d.from, d.tense)
	} else {
		a, b = r.ends(d)
		r.otherEnds(d, a)
	}
	t := d.time
	t.Interval, t.TIMEX, t.Ante = a.interval, a.timex, r.ante
	if a.grain != text.NoGrain {
		t.Grain, t.Type = a.grain, typeOf(a.grain)
	}
	if d.to != nil {
		t.TIMEX = a.timex + "/" + b.timex
		t.Grain = min(a.grain, b.grain)
		t.Type = typeOf(t.Grain)
		t.Interval = text.Interval{}
		if !a.interval.IsZero() && !b.interval.IsZero() && a.interval.Lo.Before(b.interval.Hi) {
			t.Interval = text.Interval{Lo: a.interval.Lo, Hi: b.interval.Hi}
		}
		r.otherHalf(d, t.Interval)
	}
	r.loosely(d, t)
	t.Cands = r.cands
	if !t.Interval.IsZero() && d.from.is(hasClock) {
		t.UTC = inUTC(&d.from, t.Interval)
	}
}

// loosely adds the readings of loose usage: a weekend that begins on Friday
// evening, and for "the previous week" with nothing in the text to hang on
// that before the publication. The time itself stays as it is.
func (r *resolver) loosely(d *draft, t *text.Time) {
	if t.Grain == text.Weekend && d.to == nil && !t.Interval.Lo.IsZero() {
		for _, iv := range append([]text.Interval{t.Interval}, r.cands...) {
			r.cands = append(r.cands, text.Interval{Lo: iv.Lo.Add(-6 * time.Hour), Hi: iv.Hi})
		}
	}
	if t.Anchor != text.TextAnchor || t.Resolved() || r.dct.IsZero() || d.to != nil || d.from.shift.base != nil {
		return
	}
	p := d.from
	p.shift.anchor = text.DCT
	if iv := r.point(&p, d.tense).interval; !iv.IsZero() {
		r.cands = []text.Interval{iv}
	}
}

// otherwise adds the reading of a draft under the other date of publication.
func (r *resolver) otherwise(d *draft) {
	t := d.time
	if t.Anchor == text.Explicit || t.Anchor == text.TextAnchor || d.to != nil {
		return
	}
	r.ante, r.cands = nil, nil
	a := r.point(&d.from, d.tense)
	if !a.interval.IsZero() && a.interval != t.Interval {
		t.Cands = append(t.Cands, a.interval)
	}
}

// ends resolves the two ends of a range. An end takes from the other what
// it leaves unsaid: "June-September 2019", "Monday through Thursday".
func (r *resolver) ends(d *draft) (a, b reading) {
	p, q := d.from, *d.to
	if q.is(hasYear) && !p.any(hasYear|hasShift|hasSpan|hasDecade|hasCentury) && p.any(hasMonth|hasDay|hasPeriod) {
		p.parts, p.year, p.twoDigit = p.parts|hasYear, q.year, q.twoDigit
		if p.is(hasMonth) && q.is(hasMonth) && p.month > q.month {
			p.year--
		}
	}
	if q.is(hasShift) && p.parts&^hasPick == hasDay {
		p.parts, p.shift = p.parts|hasShift, q.shift
	}
	if p.is(hasDay) && !p.any(hasMonth|hasShift) && q.is(hasMonth) {
		p.parts, p.month = p.parts|hasMonth, q.month
	}
	if q.parts&^hasClock == 0 && p.daily() {
		c := q
		q = p
		q.merge(&c)
	} else if p.parts&^hasClock == 0 && q.daily() {
		c := p
		p = q
		p.merge(&c)
	}
	if dated := parts(hasMonth | hasDay | hasYear | hasShift); !r.dct.IsZero() && p.parts&dated == hasMonth|hasDay && q.parts&dated == hasMonth|hasDay {
		return r.endFirst(&p, &q, d.tense)
	}
	a = r.point(&p, d.tense)
	ante := r.ante
	r.cands = nil
	weekday := parts(hasWeekday | hasMonth | hasDay)
	if !a.interval.IsZero() && !q.any(hasYear|hasShift|hasSpan|hasDecade|hasCentury|hasPick) && (q.parts&weekday != hasWeekday || p.parts&weekday == hasWeekday) {
		dct := r.dct
		r.dct = a.interval.Lo.AddDate(0, 0, -1)
		if q.parts&^(hasClock|hasPart) == 0 {
			r.dct = a.interval.Lo
		}
		b = r.point(&q, futureTense)
		r.dct = dct
	} else {
		b = r.point(&q, d.tense)
	}
	if ante != nil {
		r.ante = ante
	}
	return a, b
}

// endFirst resolves a range of days without a year from its end: what began
// nine months ago and ended in June lies behind.
func (r *resolver) endFirst(p, q *point, t tense) (a, b reading) {
	b = r.point(q, t)
	r.cands = nil
	if b.interval.IsZero() {
		return r.point(p, t), b
	}
	dct := r.dct
	r.dct = b.interval.Lo
	a = r.point(p, alwaysPast)
	r.dct, r.cands = dct, nil
	return a, b
}

// otherHalf adds the reading of a range of hours twelve hours later where
// nothing says which half of the day is meant.
func (r *resolver) otherHalf(d *draft, iv text.Interval) {
	p, q := &d.from, d.to
	if p.is(hasClock) && q.is(hasClock) && !p.sure && !q.sure && q.hour < 12 && p.zone.Len()+q.zone.Len() == 0 && !iv.IsZero() {
		r.cands = append(r.cands, text.Interval{Lo: iv.Lo.Add(12 * time.Hour), Hi: iv.Hi.Add(12 * time.Hour)})
	}
}

// otherStart adds the readings of a range that begins on "next Friday", which
// is this week's or the one after.
func (r *resolver) otherStart(d *draft) {
	r.cands = nil
	r.point(&d.from, d.tense)
	starts := r.cands
	r.cands = nil
	end := r.point(d.to, d.tense).interval
	r.cands = nil
	for _, iv := range starts {
		if iv.Lo.Before(end.Hi) {
			r.cands = append(r.cands, text.Interval{Lo: iv.Lo, Hi: end.Hi})
		}
	}
}

// otherEnds adds the reading of a range under the other tense, where its
// first end has one.
func (r *resolver) otherEnds(d *draft, a reading) {
	if d.from.is(hasPick|hasWeekday) && d.to.is(hasYear) {
		r.otherStart(d)
		return
	}
	other := *d
	other.tense = sureFuture
	for range 2 {
		c, e := r.ends(&other)
		if c.interval != a.interval && !c.interval.IsZero() && !e.interval.IsZero() && c.interval.Lo.Before(e.interval.Hi) {
			r.cands = []text.Interval{{Lo: c.interval.Lo, Hi: e.interval.Hi}}
			return
		}
		r.cands = nil
		other.tense = alwaysPast
	}
}

// point resolves p. Without what it hangs on, only its template is known.
func (r *resolver) point(p *point, t tense) reading {
	switch {
	case p.is(hasRef) && p.shift.count > 0:
		return reading{timex: p.shift.period(), grain: p.shift.unit}
	case p.is(hasRef) && p.shift.unit != text.NoGrain:
		return reading{timex: vaguePeriod(p.shift.unit)}
	case p.is(hasRef):
		return reading{timex: refs[p.ref]}
	case p.is(hasFiscal):
		return reading{timex: fiscalTimex(p)}
	case p.is(hasSpan) && p.shift.base != nil:
		return r.basedSpan(p, t)
	case p.is(hasSpan):
		return r.span(p)
	}
	base := r.date(p, t)
	if len(r.baseCands) > 0 {
		r.cands, r.baseCands = append(r.cands, r.baseCands...), nil
	}
	if base.interval.IsZero() {
		base.timex = p.template()
	} else if base.timex == "" {
		base.timex = timexOf(base.interval.Lo, base.grain)
	}
	if p.any(hasClock | hasPart) {
		for i, iv := range r.cands {
			r.cands[i] = refine(p, reading{interval: iv}).interval
		}
		return refine(p, base)
	}
	return base
}

// span resolves the past three weeks and the next few days, from the day of
// their anchor.
func (r *resolver) span(p *point) reading {
	g := p.shift.unit
	out := reading{grain: g, timex: p.shift.period()}
	ref := r.reference(&p.shift, g, noTense)
	if ref.IsZero() || p.shift.count > maxSteps || g < text.Day && r.dct.Equal(floor(r.dct, text.Day)) {
		return out
	}
	switch {
	case g == text.Quarter || g == text.Weekend:
		ref = floor(ref, g)
		if p.shift.step > 0 {
			ref = addUnitsTo(ref, 1, g)
		}
	case g >= text.Day:
		ref = floor(ref, text.Day)
		if p.shift.step > 0 {
			ref = ref.AddDate(0, 0, 1)
		}
	}
	length := p.shift
	if length.step = length.count; p.shift.step < 0 {
		length.step = -length.count
		out.interval = text.Interval{Lo: length.moved(ref), Hi: ref}
	} else {
		out.interval = text.Interval{Lo: ref, Hi: length.moved(ref)}
	}
	return out
}

// reference returns the time that a shift counts from; it is zero where
// that is unknown.
func (r *resolver) reference(s *shift, g text.Grain, t tense) time.Time {
	switch {
	case s.base != nil:
		cands := r.cands
		r.cands = nil
		lo := r.point(s.base, t).interval.Lo
		r.bases, r.cands = r.cands, cands
		return lo
	case s.anchor == text.TextAnchor:
		if t := r.antecedent(g); t != nil {
			r.ante = t
			return t.Interval.Lo
		}
		return time.Time{}
	}
	return r.dct
}

// antecedent returns the latest time before the draft being resolved that is
// no coarser than grain g.
//
// A time that is itself a step of the same kind is passed over: in "up from
// 5 a year earlier; costs rose from 3 a year earlier" both count from one
// time. A quarter is that of results told before, not one of a passing day.
func (r *resolver) antecedent(g text.Grain) *text.Time {
	self := &r.drafts[r.at].from
	for i := r.at - 1; i >= 0 && i >= r.at-maxAntecedents; i-- {
		t, p := r.drafts[i].time, &r.drafts[i].from
		if self.is(hasShift) && p.is(hasShift) && (p.shift.anchor == text.TextAnchor || p.shift.exact && p.shift.base == nil) && self.shift.step == p.shift.step && p.shift.unit == self.shift.unit {
			continue
		}
		if r.stamp(t, p) {
			continue
		}
		if g == text.Quarter && !(t.Grain == text.Quarter && r.topical(t, p)) || r.endsPeriod(i) || g <= text.Day && p.is(hasSpan) {
			continue
		}
		if t.Resolved() && !t.Interval.Hi.IsZero() && t.Grain != text.NoGrain && t.Grain <= g && r.drafts[i].to == nil {
			return t
		}
	}
	return nil
}

// stamp reports whether a time is the date of publication itself, printed
// in full with its hour above or below the text: nothing in it hangs on that.
func (r *resolver) stamp(t *text.Time, p *point) bool {
	return t.Template.HasClock && p.is(hasYear|hasMonth|hasDay) && !r.dct.IsZero() && t.Resolved() &&
		t.Interval.Lo.Year() == r.dct.Year() && t.Interval.Lo.YearDay() == r.dct.YearDay()
}

// endsPeriod reports whether draft i is the last day of a period that is the
// draft before it: "the quarter ended July 31" is one time to count from.
func (r *resolver) endsPeriod(i int) bool {
	if i == 0 || !r.drafts[i-1].from.is(hasSpan) || r.drafts[i-1].from.shift.base == nil {
		return false
	}
	base, p := r.drafts[i-1].from.shift.base, &r.drafts[i].from
	return base.parts == p.parts && base.day == p.day && base.month == p.month && base.end == p.end
}

// topical reports whether a quarter is one that a report is about: begun,
// and not the one a year earlier that it is compared with.
func (r *resolver) topical(t *text.Time, p *point) bool {
	compared := p.is(hasShift) && (p.shift.anchor == text.TextAnchor || p.shift.exact) && p.shift.step < 0
	return !compared && (r.dct.IsZero() || !t.Interval.Hi.AddDate(0, 0, -20).After(r.dct))
}

// maxAntecedents bounds the search for an antecedent, in times.
const maxAntecedents = 64

// refine narrows a day to a part of it or to a time of day.
func refine(p *point, base reading) reading {
	day := base.interval.Lo
	if p.is(hasPart) && !p.is(hasClock) {
		out := reading{grain: text.PartOfDay, timex: base.timex + "T" + partNames[p.dayPart]}
		if !base.interval.IsZero() {
			h := partHours[p.dayPart]
			if p.into {
				h[1] = 24 + 6
			}
			out.interval = text.Interval{Lo: day.Add(time.Duration(h[0]) * time.Hour), Hi: day.Add(time.Duration(h[1]) * time.Hour)}
		}
		return out
	}
	hour := p.hour
	if p.is(hasPart) && hour < 12 && p.dayPart >= partAfternoon && p.dayPart <= partNight {
		hour += 12
	}
	g := text.Minute
	if !p.minuted {
		g = text.Hour
	}
	out := reading{grain: g, timex: base.timex + "T" + two(hour) + ":" + two(p.minute)}
	if p.second > 0 {
		out.grain = text.Second
		out.timex += ":" + two(p.second)
	}
	if !base.interval.IsZero() {
		lo := day.Add(time.Duration(hour)*time.Hour + time.Duration(p.minute)*time.Minute + time.Duration(p.second)*time.Second)
		out.interval = text.Interval{Lo: lo, Hi: lo.Add(unitDuration(out.grain))}
	}
	return out
}

// inUTC returns the interval of a local time of day in UTC; a second zone
// in the text, given beside the first, says how far that is.
func inUTC(p *point, local text.Interval) text.Interval {
	minutes := 0
	switch {
	case p.utc >= 0:
		minutes = p.utc - p.hour*60 - p.minute
		if minutes < -720 {
			minutes += 1440
		} else if minutes > 840 {
			minutes -= 1440
		}
	case p.zone.Len() > 0 && p.zoneShift != zoneUnknown:
		minutes = -15 * int(p.zoneShift)
	default:
		return text.Interval{}
	}
	by := time.Duration(minutes) * time.Minute
	return text.Interval{Lo: local.Lo.Add(by), Hi: local.Hi.Add(by)}
}

// fiscalTimex returns the value of a fiscal year or quarter, which no
// calendar resolves: companies begin their years when they like.
func fiscalTimex(p *point) string {
	year := "XXXX"
	if p.is(hasYear) {
		year = four(p.year)
		if p.twoDigit {
			year = "XX" + two(p.year)
		}
	}
	if p.is(hasPeriod) {
		return "FY" + year + "-Q" + string(rune('0'+p.value))
	}
	return "FY" + year
}
