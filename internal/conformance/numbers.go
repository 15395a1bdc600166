package conformance

import (
	"math"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// kinds lists the dimensions that the kinds of expected numbers speak of.
// Mentions of other dimensions are no concern of a suite that expects these
// alone; a kind that is not listed speaks of all.
var kinds = map[string][]text.Dimension{
	"ordinal":       {text.Rank},
	"percent":       {text.Percent},
	"money":         {text.Money},
	"amountofmoney": {text.Money},
	"age":           {text.Age},
	"temperature":   {text.Temperature},
	"volume":        {text.Volume},
	"distance":      {text.Length},
	"duration":      {text.Duration},
	"dimension":     {text.Length, text.Area, text.Volume, text.Mass, text.Speed, text.Other},
}

// numbers judges the cases of a suite of quantities.
type numbers struct {
	only []text.Dimension // nil for all
}

func newNumbers(s *Suite) *numbers {
	n := new(numbers)
	for i := range s.Cases {
		for _, e := range s.Cases[i].Expected {
			dimensions := kinds[e.Kind]
			if dimensions == nil {
				return new(numbers)
			}
			n.only = append(n.only, dimensions...)
		}
	}
	return n
}

// of returns the quantities that the suite speaks of.
func (n *numbers) of(found []mention) []mention {
	return slices.DeleteFunc(slices.Clone(found), func(m mention) bool {
		q := m.quantity()
		return q == nil || n.only != nil && !slices.Contains(n.only, q.Dimension)
	})
}

// judge counts a case: whether something is found at every place, whether
// every value is right, whether every span is, and whether a value is wrong
// by a factor of ten.
func (n *numbers) judge(r *Result, c *Case, found []mention) {
	all := found
	found = n.of(found)
	seen, value, exact, wrong := true, true, true, false
	for i := range c.Expected {
		e := &c.Expected[i]
		if e.Value == nil && e.Lo == nil && e.Hi == nil && e.Seconds == 0 {
			continue // the bare word "percent"
		}
		if slices.ContainsFunc(all, func(m mention) bool { return e.namesYear(m) || e.denominates(m) }) {
			continue
		}
		at := withoutFrame(c.Input, e.span())
		met, valueRight, spanRight := false, false, false
		for _, m := range found {
			if !m.Span.Overlaps(at) {
				continue
			}
			right := sameQuantity(e, m.quantity()) || partOfCompound(c, e, m)
			met, valueRight = true, valueRight || right
			spanRight = spanRight || right && (m.quantity().Compound && m.Span.Contains(at) || sameSpan(c.Input, at, m))
			wrong = wrong || !right && m.Span.Start <= at.Start && wrongScale(e, m.quantity())
		}
		seen, value, exact = seen && met, value && valueRight, exact && spanRight
	}
	if len(c.Expected) == 0 && slices.ContainsFunc(found, func(m mention) bool { return c.plain(m.quantity()) }) {
		seen, value, exact = false, false, false
	}
	wrong = wrong && !value
	r.WrongScale += count(wrong)
	r.add(c, seen, value, exact)
	if !exact {
		r.fail(c, whyNot(seen, value, wrong), c.Input, c.show(), showQuantities(c.Input, found))
	}
}

func whyNot(seen, value, wrong bool) string {
	switch {
	case wrong:
		return "scale"
	case !seen:
		return "missed"
	case !value:
		return "value"
	}
	return "span"
}

// plain reports whether a mention counts against a case that expects none:
// the suite of numbers leaves numbers with units to others.
func (c *Case) plain(q *text.Quantity) bool {
	return !strings.HasPrefix(string(c.ID), "Number/NumberModel") || q.Dimension == text.Count || q.Dimension == text.Ratio
}

// withoutFrame drops words that some suites count as part of a figure: "equals
// 20", "a dozen of".
func withoutFrame(in string, at text.Span) text.Span {
	for _, frame := range []string{"equals ", "equal to "} {
		if strings.HasPrefix(in[at.Start:at.End], frame) {
			at.Start += len(frame)
		}
	}
	if strings.HasSuffix(in[at.Start:at.End], " of") {
		at.End -= len(" of")
	}
	return at
}

// partOfCompound reports whether m is one mention of what the suite takes for
// several, e among them, and their sum is right: "one year and six months".
func partOfCompound(c *Case, e *Expected, m mention) bool {
	q := m.quantity()
	if !q.Compound || !m.Span.Contains(e.span()) {
		return false
	}
	sum, parts := 0.0, 0
	for i := range c.Expected {
		other := &c.Expected[i]
		if u := expectedUnit(other.Unit); other.Value != nil && u.Base == q.Unit.Base && m.Span.Contains(other.span()) {
			sum += *other.Value * u.Factor.Float()
			parts++
		}
	}
	return parts > 1 && near(sum, q.Num.Float()*q.Unit.Factor.Float())
}

// sameSpan accepts the phrase with and without its hedge, and without the
// counted noun or the rate, which the suites leave out.
func sameSpan(in string, at text.Span, m mention) bool {
	if at.Start != m.Span.Start && at.Start != m.core.Start || at.End > m.Span.End {
		return false
	}
	rest := strings.TrimSpace(in[at.End:m.Span.End])
	return at.End == m.core.End || !strings.ContainsAny(rest, "0123456789%$£€")
}

// sameQuantity compares as printed, in the expected unit, and in hundredths for
// cents and basis points.
func sameQuantity(e *Expected, q *text.Quantity) bool {
	lo, hi := q.Num.Float(), q.Hi.Float()
	same := func(want, got float64) bool {
		if near(want, got) || q.Dimension == text.Money && near(want, got*100) {
			return true
		}
		u := expectedUnit(e.Unit)
		return u.Base != "" && u.Base == q.Unit.Base && near(want*u.Factor.Float(), got*q.Unit.Factor.Float())
	}
	switch {
	case e.Seconds != 0:
		// Duckling's month has 2629800 s, and its year 365 days.
		return math.Abs(e.Seconds-lo*q.Unit.Factor.Float()) <= 1e-3*e.Seconds
	case e.Lo != nil && e.Hi != nil:
		return (same(*e.Lo, lo) || bareEnd(*e.Lo, lo)) && same(*e.Hi, hi)
	case e.Lo != nil:
		return same(*e.Lo, lo) && (q.Hedge == text.GT || q.Hedge == text.GE)
	case e.Hi != nil:
		return same(*e.Hi, hi) && (q.Hedge == text.LT || q.Hedge == text.LE)
	}
	return same(*e.Value, lo)
}

// bareEnd reports whether got is want times a scale: Duckling leaves the first
// end of "5-6 crore" as it is printed, and news means fifty million by it.
func bareEnd(want, got float64) bool {
	return slices.ContainsFunc([]float64{1e3, 1e5, 1e6, 1e7, 1e9, 1e12}, func(scale float64) bool { return want < 1000 && near(want*scale, got) })
}

// namesYear reports whether e is a year, which quantulum3 counts as a number
// without dimension and news reads as a date: m is the time in its place.
func (e *Expected) namesYear(m mention) bool {
	t, ok := m.Value.(*text.Time)
	return ok && e.Unit == "dimensionless" && e.Value != nil && *e.Value >= 1000 && *e.Value < 2200 && m.Span.Contains(e.span()) && t.Resolved()
}

// denominates reports whether e is an ordinal that ends the fraction m: the
// suite of ordinals takes "forty-two and a third" apart, that of numbers does
// not, and neither does news.
func (e *Expected) denominates(m mention) bool {
	q := m.quantity()
	return q != nil && e.Kind == "ordinal" && e.Value != nil && q.Dimension != text.Rank && q.Num.D > 1 && float64(q.Num.D) == *e.Value && m.core.Contains(e.span())
}

// expectedUnit returns the unit that a suite names in its own words; it is
// zero for words that name none.
func expectedUnit(name string) text.Unit {
	u, _ := extract.Unit(strings.ToLower(name))
	return u
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9+1e-6*math.Abs(a) }

// wrongScale reports whether every figure of q is ten times or more from what
// is expected.
func wrongScale(e *Expected, q *text.Quantity) bool {
	checked := false
	if q.Compound {
		return false // one mention of what the suite takes for two
	}
	for _, want := range []*float64{e.Value, e.Lo, e.Hi} {
		// "30 l" is litres here and lakhs there: no slip of scale.
		if want == nil || *want == 0 || q.Num.IsZero() || q.Dimension == text.Duration || q.Dimension == text.Rank || e.Unit == "" && q.Dimension == text.Volume {
			continue
		}
		checked = true
		for _, got := range []float64{q.Num.Float(), q.Hi.Float()} {
			if r := math.Abs(got / *want); r > 0.101 && r < 9.99 {
				return false
			}
		}
	}
	return checked
}

// showQuantities writes what was read, for a person.
func showQuantities(in string, found []mention) string {
	var b strings.Builder
	for _, m := range found {
		q := m.quantity()
		b.WriteString("[" + in[m.Span.Start:m.Span.End] + " = " + q.Num.String())
		if q.IsRange() {
			b.WriteString(".." + q.Hi.String())
		}
		b.WriteString(" " + string(q.Dimension) + " " + q.Unit.Name + " " + string(q.Hedge) + " " + changeOf(q) + " of=" + q.Of + " per=" + q.Per + "] ")
	}
	return strings.TrimSpace(b.String())
}
