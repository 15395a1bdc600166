package conformance

import (
	"math"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// judgeValues matches by value, for a suite without places; ordinals and
// scores are none of its quantities. It then asks of the matches whether they
// say the same of the change, and whether they are in the same unit.
func judgeValues(r *Result, c *Case, found []mention) {
	found = new(numbers).of(found)
	if len(r.Agreements) == 0 {
		r.Agreements = []Agreement{{Measure: "value"}, {Measure: "value+change"}, {Measure: "value+unit"}}
	}
	used := make([]bool, len(found))
	var missed, spurious, change, unit bool
	hits, extra, changes, units := 0, 0, 0, 0
	for i := range c.Expected {
		e := &c.Expected[i]
		k := matchValue(e, found, used)
		if k < 0 {
			missed = true
			continue
		}
		used[k] = true
		hits++
		sameChange, sameUnit := changeOf(found[k].quantity()) == e.Change, sameSurface(e, found[k].quantity())
		changes += count(sameChange)
		units += count(sameUnit)
		change, unit = change || !sameChange, unit || !sameUnit
	}
	for k, m := range found {
		if d := m.quantity().Dimension; !used[k] && d != text.Rank && d != text.Score {
			spurious = true
			extra++
		}
	}
	wrong := c.wrongPower(found, used)
	r.WrongScale += count(wrong)
	for i, n := range []int{hits, changes, units} {
		a := &r.Agreements[i]
		a.Expected, a.Found, a.Hits = a.Expected+len(c.Expected), a.Found+hits+extra, a.Hits+n
	}
	r.add(c, !missed, !missed && !spurious, !missed && !spurious && !change && !unit)
	for _, f := range []struct {
		holds bool
		why   string
	}{{wrong, "scale"}, {missed, "missed"}, {spurious, "spurious"}, {change, "change"}, {unit, "unit"}} {
		if f.holds {
			r.fail(c, f.why, c.Input, c.show(), showQuantities(c.Input, found))
			return // the first reason says enough
		}
	}
}

// wrongPower reports whether a mention that answers to nothing differs by a
// power of ten from a value that nothing answers: without places, that is how
// a wrong scale shows.
func (c *Case) wrongPower(found []mention, used []bool) bool {
	var all []mention
	for k, m := range found {
		if !used[k] {
			all = append(all, m)
		}
	}
	for i := range c.Expected {
		e := &c.Expected[i]
		if e.Value == nil || *e.Value == 0 || matchValue(e, found, make([]bool, len(found))) >= 0 {
			continue
		}
		for _, m := range all {
			power := math.Log10(math.Abs(m.quantity().Num.Float() / *e.Value))
			if power = math.Abs(power); power > 0.5 && near(math.Round(power), power) {
				return true
			}
		}
	}
	return false
}

// matchValue returns the unused mention with the value of e, or -1.
func matchValue(e *Expected, found []mention, used []bool) int {
	for k, m := range found {
		if used[k] {
			continue
		}
		q := m.quantity()
		lo, hi := q.Num.Float(), q.Hi.Float()
		switch {
		case e.Lo != nil && e.Hi != nil:
			if near(*e.Lo, lo) || near(*e.Hi, lo) || near(*e.Hi, hi) {
				return k
			}
		case e.Value != nil:
			if near(*e.Value, lo) || near(*e.Value, hi) || q.Dimension == text.Money && near(*e.Value, lo*100) {
				return k
			}
		}
	}
	return -1
}

// changeOf writes the hedge and the direction of q as NewsQuant does: a
// figure is about (~), above (>), below (<) or equal (=) to what is said; a
// bare one that is a change goes up or down, and so does a negative share. What
// a change leads to is a level.
func changeOf(q *text.Quantity) string {
	switch {
	case q.Hedge == text.Approx || q.Hedge == text.Nearly || q.Hedge == text.Vague:
		return "~"
	case q.Hedge == text.GT || q.Hedge == text.GE || q.Hedge == text.JustOver:
		return ">"
	case q.Hedge == text.LT || q.Hedge == text.LE:
		return "<"
	case q.Dimension == text.Percent && q.Num.N < 0:
		return "down"
	case q.Dir != text.NoDirection && q.Slot == text.BySlot:
		return string(q.Dir)
	}
	return "="
}

// sameSurface reports whether q is in the unit that NewsQuant expects. Its
// units are singular words: those of counts may carry adjectives, of which
// the head noun must be among ours.
func sameSurface(e *Expected, q *text.Quantity) bool {
	want := strings.ToLower(e.Unit)
	got := newsUnits[q.Unit.Name]
	if got == "" {
		got = strings.ToLower(q.Unit.Name)
	}
	switch q.Dimension {
	case text.Age:
		got += " of age"
	case text.Ratio, text.Multiple, text.Count, text.Rank:
		if want == "-" {
			return true // no unit expected: the noun counted is ours alone
		}
		if q.Of == "" {
			return false
		}
		if q.Per != "" && want == q.Of+" per "+q.Per {
			return true
		}
		return slices.Contains(strings.Fields(want), q.Of) || q.Of == "people" && strings.Contains(want, "person")
	}
	if q.Per != "" && q.Per != "each" {
		got += " per " + q.Per
	}
	return got == want || q.Per != "" && strings.TrimSuffix(got, " per "+q.Per) == want || strings.HasPrefix(want, got+" ")
}

// newsUnits maps our names of units to those of NewsQuant where they differ.
var newsUnits = map[string]string{
	"USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan", "AUD": "australian dollar",
	"NZD": "new zealand dollar", "SGD": "singaporean dollar", "CAD": "canadian dollar", "MYR": "malaysian ringgit", "ILS": "shekel",
	"ZAR": "south african rand", "HRK": "croatian kuna", "INR": "indian rupee", "CHF": "swiss franc", "HKD": "hong kong dollar",
	"%": "percentage", "pp": "percentage point", "degree Celsius": "celsius", "degree fahrenheit": "fahrenheit", "pound-mass": "pound",
}
