package extract

import "github.com/atodds/atodds/align/text"

// samePeriod parses the quarter that results compare with: the same period
// last year, the corresponding quarter a year earlier, the comparable period;
// and the one that they tell of: the latest period. Token i is the word before
// "quarter" or "period".
func (s *timeGrammar) samePeriod(i int) (point, bool) {
	j := i + 1
	switch s.wordAt(j).sense {
	case "quarter", "period":
	default:
		return point{}, false
	}
	p := point{parts: hasShift, end: j + 1}
	p.shift = shift{unit: text.Quarter, anchor: text.TextAnchor}
	end, dct, past := s.yearBack(j + 1)
	if past && s.overMonths(i) {
		return p, false // the same months: the year says enough
	}
	p.shift.exact = dct
	switch s.wordAt(i).sense {
	case "latest":
		return p, true
	case "corresponding", "comparable":
		p.shift.step = -4
	case "same":
		if !past {
			return p, false
		}
		p.shift.step = -4
	default:
		return p, false
	}
	if past {
		p.end = end
	}
	return p, true
}

// yearBack reads words that say "in the year before" at token i: last year, a
// year ago, a year earlier, of the previous year.
//
// Dct tells whether it is the year before that of publication.
func (s *timeGrammar) yearBack(i int) (end int, dct, ok bool) {
	if w := s.wordAt(i).time; w.class == timeOn && (w.value == prepOf || w.value == prepIn) {
		i++
	}
	c, ok := s.part(i)
	if !ok || c.parts != hasShift || c.shift.unit != text.Year || c.shift.step != -1 || c.shift.base != nil {
		return i, false, false
	}
	return c.end, c.shift.anchor == text.DCT, true
}
