package align

import "github.com/atodds/atodds/align/text"

// times returns the affinity of two times by what they are, and whether they
// can answer each other at all.
func times(a, b *text.Time) (float64, bool) {
	if a.Type != b.Type || a.Grain.Far(b.Grain) {
		return 0, false
	}
	sum := 0.25
	if a.Grain == b.Grain {
		sum += 0.1
	}
	if bound(a) != bound(b) {
		sum -= 0.1
	}
	if a.Deictic != "" && a.Deictic == b.Deictic {
		sum += 0.1
	}
	switch {
	case !a.Resolved() || !b.Resolved():
		if a.TIMEX != "" && a.TIMEX == b.TIMEX {
			sum += 0.15
		}
	case closed(a) && closed(b):
		if a.Interval.Overlaps(b.Interval) {
			sum += 0.15
		}
	}
	return sum, true
}

func closed(t *text.Time) bool { return !t.Interval.Lo.IsZero() && !t.Interval.Hi.IsZero() }

func bound(t *text.Time) text.Bound {
	if t.Bound == "" {
		return text.NoBound
	}
	return t.Bound
}
