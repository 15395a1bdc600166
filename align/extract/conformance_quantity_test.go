package extract

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A conformanceCase is a line of a conformance suite.
type conformanceCase struct {
	ID        string
	Input     string
	Relevance string
	Expected  []expectedQuantity
}

// An expectedQuantity is a value that a suite expects. Offsets are bytes and
// missing in some suites.
type expectedQuantity struct {
	Start, End            *int
	Text, Kind, Unit, ISO string
	Change                string // of NewsQuant
	Value, Lo, Hi         *float64
	Seconds               *float64
}

// A tally counts what became of the cases of one relevance.
type tally struct{ cases, exact, value int }

// quantitySuites lists the suites with the dimensions that each speaks of;
// none means all. Mentions of other dimensions are no concern of a suite.
var quantitySuites = []struct {
	name       string
	dimensions []text.Dimension
}{
	{"quantulum", nil},
	{"recognizers_number", nil},
	{"recognizers_ordinal", []text.Dimension{text.Rank}},
	{"recognizers_percent", []text.Dimension{text.Percent}},
	{"recognizers_range", nil},
	{"recognizers_money", []text.Dimension{text.Money}},
	{"recognizers_dimension", []text.Dimension{text.Length, text.Area, text.Volume, text.Mass, text.Speed, text.Other}},
	{"recognizers_age", []text.Dimension{text.Age}},
	{"recognizers_temperature", []text.Dimension{text.Temperature}},
	{"duckling_amountofmoney", []text.Dimension{text.Money}},
	{"duckling_distance", []text.Dimension{text.Length}},
	{"duckling_duration", []text.Dimension{text.Duration}},
	{"duckling_numeral", nil},
	{"duckling_ordinal", []text.Dimension{text.Rank}},
	{"duckling_quantity", []text.Dimension{text.Mass, text.Money, text.Volume}},
	{"duckling_temperature", []text.Dimension{text.Temperature}},
	{"duckling_volume", []text.Dimension{text.Volume}},
}

// TestConformanceQuantity measures the extractor against the suites of other
// programs. ATODDS_LIST=suite lists the failures of that suite, "all" of all.
func TestConformanceQuantity(t *testing.T) {
	folder := conformanceFolder(t)
	var news tally
	scale := 0
	for _, suite := range quantitySuites {
		tallies := map[string]*tally{"news": {}, "neutral": {}}
		wrong := 0
		for _, c := range readConformance(t, filepath.Join(folder, suite.name+".jsonl")) {
			n := tallies[c.Relevance]
			if n == nil {
				continue
			}
			found := quantitiesOf(c.Input, suite.dimensions)
			exact, value, bad := judgeQuantities(c, found)
			n.cases++
			n.exact += btoi(exact)
			n.value += btoi(value)
			wrong += btoi(bad)
			if bad {
				t.Logf("wrong scale: %s %q\n\twant %s\n\tgot  %s", c.ID, c.Input, showExpected(c), showFound(c.Input, found))
			}
			if list := os.Getenv("ATODDS_LIST"); !exact && (list == suite.name || list == "all") {
				t.Logf("%s %s %q\n\twant %s\n\tgot  %s", c.Relevance, c.ID, c.Input, showExpected(c), showFound(c.Input, found))
			}
		}
		w, n := tallies["news"], tallies["neutral"]
		t.Logf("%-24s news %3d: exact %3d value %3d   neutral %3d: exact %3d value %3d   wrong scale %d",
			suite.name, w.cases, w.exact, w.value, n.cases, n.exact, n.value, wrong)
		news.cases += w.cases
		news.exact += w.exact
		news.value += w.value
		scale += wrong
	}
	t.Logf("all news cases: %d, exact %.3f, value %.3f; wrong scale %d", news.cases,
		float64(news.exact)/float64(news.cases), float64(news.value)/float64(news.cases), scale)
	assert.GreaterOrEqual(t, float64(news.exact)/float64(news.cases), 0.93, "exact spans and values")
	assert.Zero(t, scale, "no value is wrong by a factor of ten")
}

// TestConformanceNewsQuant matches by value, for the suite has no offsets;
// ordinals and scores are none of its quantities. It then asks of the matches
// whether they say the same of the change, and whether they are in the same unit.
func TestConformanceNewsQuant(t *testing.T) {
	folder := conformanceFolder(t)
	var value, change, unit measured
	for _, c := range readConformance(t, filepath.Join(folder, "newsquant.jsonl")) {
		found := quantitiesOf(c.Input, nil)
		used := make([]bool, len(found))
		flaw := false
		for _, e := range c.Expected {
			k := matchValue(e, found, used)
			if k < 0 {
				flaw = true
				value.miss++
				continue
			}
			used[k] = true
			value.hit++
			sameChange, sameUnit := changeOf(found[k].q) == e.Change, sameSurface(e, found[k].q)
			change.hit += btoi(sameChange)
			unit.hit += btoi(sameUnit)
			flaw = flaw || !sameChange || !sameUnit
		}
		for k, f := range found {
			if d := f.q.Dimension; !used[k] && d != text.Rank && d != text.Score {
				flaw = true
				value.extra++
			}
		}
		if list := os.Getenv("ATODDS_LIST"); flaw && (list == "newsquant" || list == "all") {
			t.Logf("%s %q\n\twant %s\n\tgot  %s", c.ID, c.Input, showExpected(c), showFound(c.Input, found))
		}
	}
	for _, m := range []*measured{&change, &unit} {
		m.miss, m.extra = value.hit+value.miss-m.hit, value.hit+value.extra-m.hit
	}
	t.Logf("newsquant by value: %s; value+change: %s; value+unit: %s", value, change, unit)
	assert.GreaterOrEqual(t, value.f1(), 0.91, "values")
	assert.GreaterOrEqual(t, change.f1(), 0.86, "values with what they say of a change")
	assert.GreaterOrEqual(t, unit.f1(), 0.83, "values with their units")
}

// A measured counts what was found of what was expected.
type measured struct{ hit, miss, extra int }

func (m measured) f1() float64 { return 2 * float64(m.hit) / float64(2*m.hit+m.miss+m.extra) }

func (m measured) String() string {
	return fmt.Sprintf("precision %.3f recall %.3f F1 %.3f", float64(m.hit)/float64(m.hit+m.extra), float64(m.hit)/float64(m.hit+m.miss), m.f1())
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
func sameSurface(e expectedQuantity, q *text.Quantity) bool {
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

func conformanceFolder(t *testing.T) string {
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		t.Skip("ATODDS_DATA is unset: the conformance suites are not at hand")
	}
	return filepath.Join(data, "conformance")
}

func readConformance(t *testing.T, path string) []conformanceCase {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var cases []conformanceCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var c conformanceCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		cases = append(cases, c)
	}
	require.NoError(t, lines.Err())
	return cases
}

// A foundQuantity is a mention with the words it covers.
type foundQuantity struct {
	span text.Span
	q    *text.Quantity
}

func quantitiesOf(s string, only []text.Dimension) []foundQuantity {
	sentences, _ := Sentences(context.Background(), &text.Document{Text: s})
	var found []foundQuantity
	for _, sentence := range sentences {
		for _, m := range sentence.Mentions {
			q, ok := m.Value.(*text.Quantity)
			if !ok {
				continue
			}
			keep := only == nil
			for _, d := range only {
				keep = keep || q.Dimension == d
			}
			if keep {
				found = append(found, foundQuantity{m.Span, q})
			}
		}
	}
	return found
}

// judgeQuantities compares what was found with what a case expects: whether every span
// and value is right, whether every value is, and whether one is wrong by a
// factor of ten or more.
func judgeQuantities(c conformanceCase, found []foundQuantity) (exact, value, wrong bool) {
	exact, value = true, true
	expected := 0
	for _, e := range c.Expected {
		if e.Value == nil && e.Lo == nil && e.Hi == nil && e.Seconds == nil {
			continue // the bare word "percent"
		}
		expected++
		at := withoutFrame(c.Input, spanOf(c, e))
		spanRight, valueRight := false, false
		for _, f := range found {
			if !f.span.Overlaps(at) {
				continue
			}
			right := sameQuantity(e, f.q) || partOfCompound(c, e, f)
			valueRight = valueRight || right
			spanRight = spanRight || right && (f.q.Compound && f.span.Contains(at) || sameSpan(c.Input, at, f))
			wrong = wrong || !right && f.span.Start <= at.Start && wrongScale(e, f.q)
		}
		exact = exact && spanRight
		value = value && valueRight
	}
	if len(c.Expected) == 0 && slices.ContainsFunc(found, func(f foundQuantity) bool { return c.plain(f.q) }) {
		exact, value = false, false
	}
	return exact, value, wrong && !value
}

// plain reports whether a mention counts against a case that expects none:
// the suite of numbers leaves numbers with units to others.
func (c conformanceCase) plain(q *text.Quantity) bool {
	return !strings.HasPrefix(c.ID, "Number/NumberModel") || q.Dimension == text.Count || q.Dimension == text.Ratio
}

// spanOf returns where the case expects e, found by its words where the
// suite has no offsets.
func spanOf(c conformanceCase, e expectedQuantity) text.Span {
	if e.Start != nil && e.End != nil {
		return text.Span{Start: *e.Start, End: *e.End}
	}
	i := max(strings.Index(c.Input, e.Text), 0)
	return text.Span{Start: i, End: i + len(e.Text)}
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

// partOfCompound reports whether f is one mention of what the suite takes for
// several, e among them, and their sum is right: "one year and six months".
func partOfCompound(c conformanceCase, e expectedQuantity, f foundQuantity) bool {
	if !f.q.Compound || !f.span.Contains(spanOf(c, e)) {
		return false
	}
	sum, parts := 0.0, 0
	for _, other := range c.Expected {
		if u := expectedUnit(other.Unit); other.Value != nil && u.Base == f.q.Unit.Base && f.span.Contains(spanOf(c, other)) {
			sum += *other.Value * u.Factor.Float()
			parts++
		}
	}
	return parts > 1 && close(sum, f.q.Num.Float()*f.q.Unit.Factor.Float())
}

// sameSpan accepts the phrase with and without its hedge, and without the
// counted noun or the rate, which the suites leave out.
func sameSpan(in string, at text.Span, f foundQuantity) bool {
	if at.Start != f.span.Start && at.Start != f.q.Core.Start || at.End > f.span.End {
		return false
	}
	rest := strings.TrimSpace(in[at.End:f.span.End])
	return at.End == f.q.Core.End || !strings.ContainsAny(rest, "0123456789%$£€")
}

// sameQuantity compares as printed, in the expected unit, and in hundredths for
// cents and basis points.
func sameQuantity(e expectedQuantity, q *text.Quantity) bool {
	lo, hi := q.Num.Float(), q.Hi.Float()
	same := func(want, got float64) bool {
		if close(want, got) || q.Dimension == text.Money && close(want, got*100) {
			return true
		}
		u := expectedUnit(e.Unit)
		return u.Base != "" && u.Base == q.Unit.Base && close(want*u.Factor.Float(), got*q.Unit.Factor.Float())
	}
	switch {
	case e.Seconds != nil:
		// Duckling's month has 2629800 s, and its year 365 days.
		return math.Abs(*e.Seconds-lo*q.Unit.Factor.Float()) <= 1e-3**e.Seconds
	case e.Lo != nil && e.Hi != nil:
		return same(*e.Lo, lo) && same(*e.Hi, hi)
	case e.Lo != nil:
		return same(*e.Lo, lo) && (q.Hedge == text.GT || q.Hedge == text.GE)
	case e.Hi != nil:
		return same(*e.Hi, hi) && (q.Hedge == text.LT || q.Hedge == text.LE)
	}
	return same(*e.Value, lo)
}

// expectedUnit finds the unit that a suite names in its own words.
func expectedUnit(name string) text.Unit {
	w := english().find([]byte(strings.ToLower(name)))
	if w == nil {
		return text.Unit{}
	}
	for _, u := range w.quantity.units {
		if len(u.rest) == 0 {
			return *u.unit
		}
	}
	return text.Unit{}
}

func close(a, b float64) bool { return math.Abs(a-b) <= 1e-9+1e-6*math.Abs(a) }

func wrongScale(e expectedQuantity, q *text.Quantity) bool {
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

// matchValue returns the unused mention with the value of e, or -1.
func matchValue(e expectedQuantity, found []foundQuantity, used []bool) int {
	for k, f := range found {
		if used[k] {
			continue
		}
		lo, hi := f.q.Num.Float(), f.q.Hi.Float()
		switch {
		case e.Lo != nil && e.Hi != nil:
			if close(*e.Lo, lo) || close(*e.Hi, lo) || close(*e.Hi, hi) {
				return k
			}
		case e.Value != nil:
			if close(*e.Value, lo) || close(*e.Value, hi) || f.q.Dimension == text.Money && close(*e.Value, lo*100) {
				return k
			}
		}
	}
	return -1
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func showExpected(c conformanceCase) string {
	b, _ := json.Marshal(c.Expected)
	return string(b)
}

func showFound(in string, found []foundQuantity) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString("[" + in[f.span.Start:f.span.End] + " = " + f.q.Num.String())
		if f.q.IsRange() {
			b.WriteString(".." + f.q.Hi.String())
		}
		b.WriteString(" " + string(f.q.Dimension) + " " + f.q.Unit.Name + " " + string(f.q.Hedge) + " " + changeOf(f.q) + " of=" + f.q.Of + " per=" + f.q.Per + "] ")
	}
	return b.String()
}
