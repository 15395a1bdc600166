package detector

// A Ruling is what setting one value against another came to.
type Ruling struct {
	Verdict   Verdict
	Code      Code
	Rule      string // the rule, and the parameter that decided, in a few words
	Direction string // hardened, softened, lost, gained; from the earlier source to the later
	Soft      bool   // the wording claims little ("up to 40"): a note, whatever the verdict

	message string // what a finding says in place of the words on either side; mostly empty

	basis basis // what of the two figures the rule names, once it is told
}

// String returns the verdict with its code and its rule.
func (r Ruling) String() string {
	s := string(r.Verdict)
	if r.Code != "" {
		s += " " + string(r.Code)
	}
	return s + " (" + r.Rule + ")"
}

// Finding reports whether a verdict is one that people are shown.
func (v Verdict) Finding() bool {
	switch v {
	case Contradiction, Drift, Update, Unsure:
		return true
	}
	return false
}

// by says what of the two figures decided.
func (r Ruling) by(b basis) Ruling {
	r.basis = b
	return r
}

// towards says how the wording moved from the earlier document of a pair to
// the later: forward where that is the left one, else back. Without two dates
// left is held to be the earlier.
func (r Ruling) towards(c *Comparison, forward, back string) Ruling {
	r.Direction = forward
	if l, m := c.Pair.Left.Document.Date, c.Pair.Right.Document.Date; !l.IsZero() && !m.IsZero() && m.Before(l) {
		r.Direction = back
	}
	return r
}

func same(code Code, rule string) Ruling { return Ruling{Verdict: Same, Code: code, Rule: rule} }

func compatible(code Code, rule string) Ruling {
	return Ruling{Verdict: Compatible, Code: code, Rule: rule}
}

func notComparable(code Code, rule string) Ruling {
	return Ruling{Verdict: NotComparable, Code: code, Rule: rule}
}

func drift(code Code, rule string) Ruling { return Ruling{Verdict: Drift, Code: code, Rule: rule} }

func contradiction(code Code, rule string) Ruling {
	return Ruling{Verdict: Contradiction, Code: code, Rule: rule}
}
