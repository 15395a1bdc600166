package detector

import (
	"github.com/atodds/atodds/align/text"
)

// because names a rule with the parameters that decided, in an order that
// does not depend on which side is left: a finding reads the same however its
// sides are set.
func because(rule, a, b string) string {
	if b < a {
		a, b = b, a
	}
	if a == b {
		return rule + ": " + a
	}
	return rule + ": " + a + "; " + b
}

// A basis says what of two figures decided, and so what the rule is to name.
type basis uint8

const (
	onNothing basis = iota // the rule says all
	onAllowed              // what the words allow, and by which parameter
	onTaken                // what a reader takes away, and by which parameter
	onHedges
	onUnits
	onDates
)

// told returns the ruling with the rule in full: it names what of the two
// figures decided, and the parameter of the profile where one did.
func (r Ruling) told(left, right figure) Ruling {
	if r.basis != onNothing {
		r.Rule = because(r.Rule, r.basis.of(left), r.basis.of(right))
		r.basis = onNothing
	}
	return r
}

func (b basis) of(f figure) string {
	switch b {
	case onAllowed:
		return valueOf(f.Quantity) + " (" + f.AllowsBy(f.profile) + ")"
	case onTaken:
		return valueOf(f.Quantity) + " (" + f.SuggestsBy(f.profile) + ")"
	case onHedges:
		return hedgeWords[f.Hedge]
	case onUnits:
		return orNothing(f.Unit.Name)
	case onDates:
		if midnight(f.asOf) {
			return f.asOf.Format("2006-01-02")
		}
		return f.asOf.Format("2006-01-02 15:04")
	}
	return ""
}

// hedgeWords put a hedge into words.
var hedgeWords = map[text.Hedge]string{
	text.NoHedge: "plain", text.Approx: "about", text.Nearly: "nearly", text.JustOver: "just over", text.GT: "more than", text.GE: "at least",
	text.LT: "less than", text.LE: "up to", text.InRange: "range", text.Vague: "vague word",
}

// named returns a ruling on two times that names both, where people are shown
// it.
func named(ruling Ruling, l, r when) Ruling {
	if ruling.Verdict.Finding() {
		ruling.Rule = bounding(ruling.Rule, l, r)
	}
	return ruling
}

// bounding names a rule that the limits of two times decided: "by 2027, 2028".
func bounding(rule string, l, r when) string {
	return because(rule, valueOf(l.Time), valueOf(r.Time))
}
