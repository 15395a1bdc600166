package detector

import (
	"math/big"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

// message says in a person's words what a finding about two places is about.
func message(p align.Pair, m align.Match, r Ruling) string {
	left, right := counted.InNouns(p.Left, m.Left), counted.InNouns(p.Right, m.Right)
	words := meaning(r)
	switch {
	case r.Code == OutsideReading && !leavesOpen(m.Left) && !leavesOpen(m.Right):
		words = "taken loosely both may hold, yet readers take away different figures"
	case r.Code == StaleRelative && strings.EqualFold(left, right):
		left += ", read as " + valueOf(m.Left.Value)
		right = "read as " + valueOf(m.Right.Value)
	}
	if turned(r) {
		if towardsLeft(p, m, r) {
			left, right = right, left
		}
		return r.Direction + ": *" + left + "* → *" + right + "*" + bracketed(words)
	}
	joint := "; elsewhere "
	if r.Verdict == Update {
		joint = "; at another time "
	}
	return left + joint + right + bracketed(words)
}

// bracketed returns words in brackets behind a space, and nothing of none.
func bracketed(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}

// turned reports whether a finding says that a statement became stronger or
// weaker: its message tells which way first.
func turned(r Ruling) bool {
	switch r.Code {
	case BoundChanged, ScopeCode, CertaintyCode, CauseCode:
		return r.Direction == "hardened" || r.Direction == "softened"
	}
	return false
}

// towardsLeft reports whether what a finding says changed from the right
// statement to the left: a limit that hardened was one before.
func towardsLeft(p align.Pair, m align.Match, r Ruling) bool {
	if q, ok := m.Left.Value.(*text.Quantity); ok && r.Code == BoundChanged {
		return bounds(q) != (r.Direction == "hardened")
	}
	return rightFirst(p)
}

// bounds reports whether a figure is a limit.
func bounds(q *text.Quantity) bool {
	return q.Hedge == text.GT || q.Hedge == text.GE || q.Hedge == text.LT || q.Hedge == text.LE
}

// rightFirst reports whether the right document is the earlier one.
func rightFirst(p align.Pair) bool {
	l, r := p.Left.Document.Date, p.Right.Document.Date
	return !l.IsZero() && !r.IsZero() && r.Before(l)
}

// leavesOpen reports whether a figure is a limit, or so vague that figures far
// apart are true of it: "more than 200", "dozens".
func leavesOpen(m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	return ok && (bounds(q) || q.Hedge == text.Vague)
}

// meaning puts a code into a person's words.
func meaning(r Ruling) string {
	switch r.Code {
	case Scale:
		return "apart by a power of ten: million for billion, or a zero lost?"
	case Transposed:
		return "the same digits in another order"
	case UnitSwap:
		return "one number, two units"
	case PercentVsPP:
		return "percent is not percentage points"
	case LevelVsChange:
		return "“to” is not “by”"
	case DirectionCode:
		return "up in one, down in the other"
	case BoundReversed:
		return "one says more than, the other less than"
	case RoleSwap:
		return "the two have changed places"
	case Currency:
		return "one number, two currencies"
	case AfterBound:
		return "after the limit that the other sets"
	case BeforeBound:
		return "before the start that the other gives"
	case Weekday:
		return "another weekday"
	case OffByOne:
		return "one day apart"
	case StaleRelative:
		return "copied words that moved with the date of publication"
	case Negated:
		return "one denies what the other says"
	case Opposite:
		return "one says the contrary of the other"
	case Refuted:
		return "one says that it is not true"
	case OtherName:
		return "another name in the same place"
	case OtherTitle:
		return "another office"
	case Confused:
		return "two names that are easily confused"
	case Excluded:
		return "one excludes the other"
	case OrderCode:
		return "one tells the two in the other order"
	case AnchorShift:
		return "the words now hang on another date"
	}
	return meaningOfDrift(r)
}

func meaningOfDrift(r Ruling) string {
	switch r.Code {
	case PerDropped:
		return "the rate lost what it is per"
	case BoundChanged:
		switch r.Direction {
		case "hardened":
			return "the limit became a plain value"
		case "softened":
			return "the plain value became a limit"
		}
		return "a limit on one side, a plain value on the other"
	case EndOfRange:
		return "one end of a range stands for the whole"
	case OutsideReading:
		return "both may be true, yet readers take away different figures"
	case Overlap:
		return "they overlap, and neither holds the other"
	case ModMismatch:
		return "outside the part that the other names"
	case TZAdjacent:
		return "one day apart, around midnight"
	case AnchorLost:
		return "it hangs on a time that the text does not name"
	case ScopeCode:
		return "another part of the set"
	case Reworded:
		return "another word in the same place"
	case SpellingCode:
		return "one name in two spellings"
	case Unnamed:
		return "the text does not say who or what that is"
	case CertaintyCode, CauseCode:
		return r.Rule
	case Updated:
		return "the figure moved between the reports"
	case Regression:
		return "the later figure is lower"
	}
	return ""
}

// sideOf returns the evidence of a mention.
func sideOf(s *text.Sentence, m text.Mention) Side {
	side := Side{Sentence: s, Span: m.Span}
	if side.Value = valueOf(m.Value); m.Value == nil {
		side.Value = strings.ToLower(side.Words())
	}
	return side
}

// valueOf prints a value as read: PT2H, (PT1H30M,), 1200000000 USD, 20..30 %,
// 2015-11-23.
func valueOf(v text.Value) string {
	switch v := v.(type) {
	case *text.Quantity:
		return bounded(v, figureOf(v))
	case *text.Time:
		s := v.TIMEX
		if v.Bound != text.NoBound && v.Bound != "" {
			s = string(v.Bound) + " " + s
		}
		return s
	case *text.Name:
		return v.Normal
	}
	return ""
}

func figureOf(q *text.Quantity) string {
	if q.Timex != "" {
		return q.Timex
	}
	s := decimal(q.Num)
	if q.IsRange() {
		s += ".." + decimal(q.Hi)
	}
	if q.Unit.Name != "" {
		s += " " + q.Unit.Name
	}
	if q.Per != "" {
		s += "/" + q.Per
	}
	return s
}

// decimal prints a number to at most six places.
func decimal(n text.Number) string {
	s := new(big.Rat).Set(n.Rat()).FloatString(6)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// bounded adds the brackets of a bound: "(100,)" is more than 100.
func bounded(q *text.Quantity, s string) string {
	switch q.Hedge {
	case text.GT:
		return "(" + s + ",)"
	case text.GE:
		return "[" + s + ",)"
	case text.LT:
		return "(," + s + ")"
	case text.LE:
		return "(," + s + "]"
	case text.Approx:
		return "~" + s
	case text.Nearly:
		return "<~" + s
	case text.JustOver:
		return ">~" + s
	}
	return s
}
