package detector

import (
	"cmp"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// Inside is two places of one document that were set against each other, and
// what came of it.
type Inside struct {
	Kind        string
	Left, Right Side
	Ruling      Ruling
}

// english reports whether the document was read in English, whose words the
// checks of one document know. What stands in marks and figures alone, such as
// a conversion in parentheses, is checked in any language.
func (in *Inspection) english() bool {
	return len(in.Sentences) > 0 && (in.Sentences[0].Language == "" || in.Sentences[0].Language == "en")
}

// inspections looks at one document with every comparator that does so.
func (d *Detector) inspections(sentences []text.Sentence) []Inspection {
	var list []Inspection
	comparators := d.comparators()
	for i := range comparators {
		c := &comparators[i]
		severity := d.severity(c)
		if c.Inspect == nil || severity == Off {
			continue
		}
		in := Inspection{Sentences: sentences, Profile: d.Profile, Lexicons: d.Lexicons, comparator: c, severity: severity}
		c.Inspect(&in)
		list = append(list, in)
	}
	return list
}

// ExplainInside says what was set against each other within one document,
// for the sentences for which shown holds: each value as read, and the rule
// that decided. Sentences are all of the document.
func (d *Detector) ExplainInside(sentences []text.Sentence, shown func(*text.Sentence) bool) []Step {
	var steps []Step
	for _, in := range d.inspections(sentences) {
		for _, c := range in.compared {
			if shown(c.Left.Sentence) || shown(c.Right.Sentence) {
				steps = append(steps, stepOf(c.Kind, c.Left, c.Right, c.Ruling))
			}
		}
		for _, f := range in.findings {
			if f.Right == nil && shown(f.Left.Sentence) {
				ruling := Ruling{Verdict: f.Verdict, Code: f.Code, Rule: f.Rule, Direction: f.Direction}
				steps = append(steps, Step{f.Kind, quote(f.Left.Words()) + " [" + f.Left.Value + "]: " + ruling.String(), &ruling})
			}
		}
	}
	return steps
}

// settle records a ruling on two places of the document; told says in a
// person's words what is at odds.
func (in *Inspection) settle(left, right Side, ruling Ruling, told string) {
	if !strings.Contains(ruling.Rule, ": ") {
		ruling.Rule = because(ruling.Rule, left.Value, right.Value)
	}
	in.compared = append(in.compared, Inside{in.comparator.Name, left, right, ruling})
	if !ruling.Verdict.Finding() {
		return
	}
	in.findings = append(in.findings, Finding{
		Kind: in.comparator.Name, Verdict: ruling.Verdict, Code: ruling.Code,
		Severity:   severityOf(ruling, in.severity, in.Profile),
		Confidence: 1, Message: told, Left: left, Right: &right,
		By: "rule", Rule: ruling.Rule, Direction: ruling.Direction, Score: 1,
	})
}

// report adds a finding about one place.
func (in *Inspection) report(s *text.Sentence, m text.Mention, ruling Ruling) {
	left := sideOf(s, m)
	ruling.Rule = because(ruling.Rule, left.Value, left.Value)
	in.findings = append(in.findings, Finding{
		Kind: in.comparator.Name, Verdict: ruling.Verdict, Code: ruling.Code,
		Severity:   severityOf(ruling, in.severity, in.Profile),
		Confidence: 1, Message: cmp.Or(ruling.message, left.Words()+bracketed(meaning(ruling))),
		Left: left, By: "rule", Rule: ruling.Rule, Direction: ruling.Direction, Score: 1,
	})
}
