package detector

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/frame"
)

// A Comparator describes one way in which two sentences can be at odds.
//
// Comparators are data: to list, document, enable or reweigh them is to work
// on a slice of structs. Compare is a pure function of the pair; it does no
// I/O and cannot fail. Where it is in doubt, it stays silent.
type Comparator struct {
	Name     string      // what configuration, reports and fixtures call it
	Doc      string      // one line, a blank line, how and why: "atodds help NAME" prints it, then the fixture
	Kinds    []text.Kind // the mentions it looks at; none means every pair
	Severity Severity    // of a contradiction, unless configuration differs

	// Compare sets the pair's matches against each other. It is nil for a
	// comparator that looks at single sentences only.
	Compare func(*Comparison)

	// Inspect looks at one document by itself. It is nil for most.
	Inspect func(*Inspection)

	// Hear sets two quotations of different documents against each other that
	// are of the same words, wherever they stand. It is nil for most.
	Hear func(*Hearing)

	// Acquaint sets against each other what two reports of one event tell of
	// one person, in whatever sentences. It is nil for most.
	Acquaint func(*Acquaintance)

	// Copied looks at two documents of which one copies the other. It is nil
	// for most.
	Copied func(*Copying)
}

// Title returns the first line of the documentation.
func (c *Comparator) Title() string {
	title, _, _ := strings.Cut(c.Doc, "\n")
	return title
}

// Comparators returns every comparator, in the order of reports.
func Comparators() []Comparator {
	return []Comparator{
		count, measure, duration, money, percentage, ratio, rank, age, date, clockTime, anchor,
		polarity, requoted, speakers,
		placeNames, certainty, cause, order, offices, agents,
		scope, wording,
		sum, change, share, conversion, birth, spanLength, headlines, spelledName,
	}
}

// A Comparison is one pair under one comparator.
type Comparison struct {
	Pair     align.Pair
	Profile  text.Profile
	Lexicons *Lexicons

	comparator  *Comparator
	severity    Severity
	findings    []Finding
	words       []align.Match // words that were set against each other, and are no mentions
	agree       int           // matches that agree
	apart       int           // matches that contradict each other, however sure
	disputed    []align.Match // they, those of the comparators before among them
	dates       int           // dates among them
	left, right *sayings      // the documents of the pair, where at hand
	telling     *telling      // shared by the comparators of the pair
	remains     *remains      // likewise; nil unless a judge is to be asked
	trace       *[]Step       // nil unless an explanation is asked for
}

// An Inspection is one document under one comparator.
type Inspection struct {
	Sentences []text.Sentence
	Profile   text.Profile
	Lexicons  *Lexicons

	comparator *Comparator
	severity   Severity
	findings   []Finding
	compared   []Inside // what was set against each other, whatever came of it
}

// A Step is one line of an explanation: a gate, a value as read, or a rule.
type Step struct {
	Comparator string // empty for the aligner's
	Text       string
	Ruling     *Ruling // nil for the aligner's
}

// quantities rules on every match of two quantities for which ours holds.
func (c *Comparison) quantities(ours func(l, r *text.Quantity) bool) {
	for _, m := range c.Pair.Matches {
		l, okL := m.Left.Value.(*text.Quantity)
		r, okR := m.Right.Value.(*text.Quantity)
		if !okL || !okR || !ours(l, r) {
			continue
		}
		lf, rf := newFigure(l, c.Profile, c.Pair.Left.Document.Date), newFigure(r, c.Profile, c.Pair.Right.Document.Date)
		lf.sure, lf.certain = c.sure(m), c.certain(m)
		rf.sure, rf.certain = lf.sure, lf.certain
		ruling := weigh(lf, rf)
		if refused := c.otherFrame(m); refused != nil && ruling.Verdict.Finding() {
			ruling = *refused
		}
		if ruling.Code == OutsideReading && !lf.certain && (farBound(lf, rf) || farBounds(lf, rf) || !c.Pair.Whole && otherSizes(lf, rf)) {
			ruling = notComparable(Role, "so far beyond the limit that it is likelier another figure")
		}
		if ruling.Code == OutsideReading && (moneyWords(lf, rf) || nextUp(lf, rf) || roundly(lf, rf)) {
			ruling = compatible(LessPrecise, "a rough wording that holds the other")
		}
		ruling = c.limited(m, lf, rf, c.inBrief(m, lf, rf, ruling))
		if ruling.Verdict == Contradiction || ruling.Verdict == Drift || ruling.Verdict == Compatible && c.exchanged(lf, rf) {
			ruling = c.answeredElsewhere(m, lf, rf, ruling)
		}
		ruling = c.otherWeeks(m, c.later(m, lf, rf, ruling))
		if ruling.Verdict.Finding() && frame.PointOfRow(c.Pair, m) {
			c.apart++ // a point of another time is another fact, its date included
			ruling = notComparable(Role, "points of a row that is told again and again")
		}
		if ruling.Verdict == Update && !c.Pair.Whole && counted.Apart(float(lf.lo)/float(rf.lo), counted.FarApart) {
			ruling = notComparable(Role, "no toll grows so much: that of another event")
		}
		if ruling.Verdict == Update && (frame.Outdated(c.Pair.Left, m.Left) || frame.Outdated(c.Pair.Right, m.Right)) {
			ruling = compatible(Updated, "told as the figure of before")
		}
		if ruling.Verdict.Finding() || c.trace != nil {
			ruling = ruling.told(lf, rf)
		}
		c.settle(m, ruling)
	}
}

// ofDimension returns a test for quantities of which both have one of the
// dimensions.
func ofDimension(dims ...text.Dimension) func(l, r *text.Quantity) bool {
	return func(l, r *text.Quantity) bool {
		return slices.Contains(dims, l.Dimension) && slices.Contains(dims, r.Dimension)
	}
}

// times rules on every match of two times for which ours holds.
func (c *Comparison) times(ours func(l, r *text.Time) bool, rule func(l, r when, s setting) Ruling) {
	for _, m := range c.Pair.Matches {
		l, okL := m.Left.Value.(*text.Time)
		r, okR := m.Right.Value.(*text.Time)
		if !okL || !okR || !ours(l, r) {
			continue
		}
		l, r, last := c.latest(l, r, m)
		lw, rw := newWhen(l, c.Pair.Left), newWhen(r, c.Pair.Right)
		ruling := rule(lw, rw, setting{profile: c.Profile, nearCopy: c.Pair.NearCopy, sure: c.sure(m) || c.certain(m), verbatim: c.Pair.NearCopy && verbatim(c.Pair.Left, c.Pair.Right)})
		if refused := c.otherFrame(m); refused != nil && ruling.Verdict.Finding() && !last {
			ruling = *refused
		}
		if ruling.Code == BoundChanged && (farBack(c.Pair.Left, m.Left) || farBack(c.Pair.Right, m.Right)) {
			ruling = compatible(HedgeCode, "since then, in other words")
		}
		if ruling.Code == BoundChanged && (deadline(c.Pair.Left, m.Left) || deadline(c.Pair.Right, m.Right)) {
			ruling = compatible(HedgeCode, "a deadline is a limit")
		}
		if !c.Pair.NearCopy && !c.Pair.Vouched && (ruling.Code == TZAdjacent || ruling.Code == BoundChanged && (lasts(c.Pair.Left, m.Left) || lasts(c.Pair.Right, m.Right))) {
			ruling = compatible(HedgeCode, "a night, or the end of what lasts, that two reports tell in their own way")
		}
		if ruling.Code == ModMismatch && (comparative(c.Pair.Left, m.Left) || comparative(c.Pair.Right, m.Right)) {
			ruling = compatible(LessPrecise, "earlier or later than its report, not early or late")
		}
		if ruling.Verdict == Contradiction && farBack(c.Pair.Left, m.Left) != farBack(c.Pair.Right, m.Right) {
			ruling = notComparable(DimensionCode, "a beginning and a time")
		}
		if ruling.Verdict == Contradiction && frame.DatesOfRow(c.Pair, m) {
			ruling = notComparable(Role, "each dates its own figure of a row")
		}
		if ruling.Verdict == Contradiction && !c.Pair.NearCopy && !c.Pair.Whole && otherAmounts(c.Pair) {
			c.apart++ // nor are the sums of one act
			ruling = notComparable(Role, "other sums of money: two acts")
		}
		if ruling.Verdict == Contradiction || ruling.Verdict == Drift {
			ruling = c.ownTime(m, c.saidElsewhere(m, l, r, ruling))
		}
		c.settle(m, ruling)
	}
}

// least returns the least confidence of a finding of the pair.
func (c *Comparison) least(m align.Match, ruling Ruling) float64 {
	v := ruling.Verdict
	switch {
	case c.Pair.Kindred && !c.Pair.NearCopy && ruling.Code == Transposed:
		return leastOfTransposed
	case c.Pair.Kindred && !c.Pair.NearCopy:
		return leastOfKindred
	case !c.Pair.Vouched && v == Contradiction && m.Left.Value != nil && (frame.Headline(c.Pair.Left) || frame.Headline(c.Pair.Right)):
		return leastBesideHeadline
	case !c.Pair.Whole && v == Contradiction && !c.Pair.NearCopy:
		return leastOfReports
	case !c.Pair.Whole:
		return leastConfidence
	case m.Left.Value == nil:
		return leastOfPassage
	case (v != Contradiction || otherHeads(m)) && !frame.Headline(c.Pair.Left) && !frame.Headline(c.Pair.Right):
		return leastConfidence
	case frame.Headline(c.Pair.Left) || frame.Headline(c.Pair.Right):
		return leastOfHeadline
	}
	return leastOfPassage
}

// otherHeads reports whether two counts name different things, or one of them
// nothing.
func otherHeads(m align.Match) bool {
	l, okL := m.Left.Value.(*text.Quantity)
	r, okR := m.Right.Value.(*text.Quantity)
	return okL && okR && l.Dimension == text.Count && l.Of != r.Of && !counted.Synonyms(l.Of, r.Of)
}

// settle records a ruling: as a finding, or in the explanation.
func (c *Comparison) settle(m align.Match, ruling Ruling) {
	left, right := sideOf(c.Pair.Left, m.Left), sideOf(c.Pair.Right, m.Right)
	if ruling.Verdict == Contradiction && ruling.Code != RoleSwap && ruling.Code != DirectionCode && (m.Left.Value != nil || !c.Pair.Vouched) && !c.disputes(m) {
		c.apart++
		c.disputed = append(c.disputed, m)
		if c.comparator.Name == "date" && ruling.Code != OffByOne {
			c.dates++
		}
	}
	if confidence, least := c.Pair.Score*m.Score, c.least(m, ruling); ruling.Verdict.Finding() && confidence < least {
		c.remains.doubted(c.comparator.Name, ruling)
		ruling = notComparable(Role, fmt.Sprintf("too unsure that they speak of one fact: %.2f, least %.2f", confidence, least))
	}
	c.explain(left, right, ruling)
	if m.Left.Value == nil || m.Left.Kind == text.KindName {
		c.words = append(c.words, m)
	}
	if ruling.Verdict == Same || ruling.Verdict == Compatible {
		c.agree++
	}
	if !ruling.Verdict.Finding() || c.severity == Off {
		return
	}
	c.findings = append(c.findings, Finding{
		Kind: c.comparator.Name, Verdict: ruling.Verdict, Code: ruling.Code,
		Severity:   severityOf(ruling, c.severity, c.Profile),
		Confidence: c.Pair.Score * m.Score,
		Message:    cmp.Or(ruling.message, message(c.Pair, m, ruling)),
		Left:       left, Right: &right,
		By: "rule", Rule: ruling.Rule, Direction: ruling.Direction, Score: c.Pair.Score,
	})
}

// disputes reports whether the words of m are those of a value that was found to
// contradict its answer: "spring" and "autumn" are one difference, whether read
// as times or as words.
func (c *Comparison) disputes(m align.Match) bool {
	return m.Left.Value == nil && slices.ContainsFunc(c.disputed, func(d align.Match) bool {
		return d.Left.Value != nil && d.Left.Span.Contains(m.Left.Span) && d.Right.Span.Contains(m.Right.Span)
	})
}

func (c *Comparison) explain(left, right Side, ruling Ruling) {
	if c.trace == nil {
		return
	}
	*c.trace = append(*c.trace, stepOf(c.comparator.Name, left, right, ruling))
}

// stepOf returns the line of an explanation for two values and a ruling.
func stepOf(kind string, left, right Side, ruling Ruling) Step {
	s := quote(left.Words()) + " [" + left.Value + "] against " + quote(right.Words()) + " [" + right.Value + "]: "
	return Step{kind, s + ruling.String(), &ruling}
}

func quote(s string) string { return "“" + s + "”" }

// severityOf applies the defaults of policy: the comparator's severity is
// that of a contradiction; drift and unsure warn, updates are notes.
func severityOf(r Ruling, contradiction Severity, p text.Profile) Severity {
	soft := r.Soft || p.SoftBounds && (r.Code == BoundChanged || r.Code == OutsideReading)
	switch {
	case r.Verdict == Contradiction:
		return contradiction
	case r.Code == Regression:
		return lower(contradiction, Warning)
	case r.Verdict == Update || soft:
		return lower(contradiction, Note)
	}
	return lower(contradiction, Warning)
}

// lower returns s, but no more than most.
func lower(most, s Severity) Severity {
	if most.Rank() < s.Rank() {
		return most
	}
	return s
}

// Rank orders severities: 0 for off, 1 for a note, 2 for a warning, 3 for an
// error.
func (s Severity) Rank() int {
	switch s {
	case Error:
		return 3
	case Warning:
		return 2
	case Note:
		return 1
	}
	return 0
}
