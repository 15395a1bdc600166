package conformance

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// A Result is how a suite fared.
type Result struct {
	Suite      string      `json:"suite"`
	Form       Form        `json:"form"`
	News       Tally       `json:"news"`
	Neutral    Tally       `json:"neutral"`
	Skipped    int         `json:"skipped"`
	WrongScale int         `json:"wrong_scale"` // values wrong by a factor of ten or more
	Agreements []Agreement `json:"agreements,omitempty"`
	Failures   []Failure   `json:"-"`
}

// A Tally counts what became of the cases of one relevance.
type Tally struct {
	Cases int `json:"cases"`
	Found int `json:"found"` // something is read wherever something is expected
	Value int `json:"value"` // and all values are right
	Exact int `json:"exact"` // and so are all spans
}

// An Agreement counts what was found of what was expected, by one measure.
type Agreement struct {
	Measure  string // "relaxed", "value"
	Expected int
	Found    int
	Hits     int // in both
}

// Precision is how much of what was found was expected.
func (a Agreement) Precision() float64 { return float64(a.Hits) / float64(max(1, a.Found)) }

// Recall is how much of what was expected was found.
func (a Agreement) Recall() float64 { return float64(a.Hits) / float64(max(1, a.Expected)) }

// F1 is the harmonic mean of precision and recall.
func (a Agreement) F1() float64 { return 2 * float64(a.Hits) / float64(max(1, a.Expected+a.Found)) }

// MarshalJSON writes the counts and the rates.
func (a Agreement) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]any{
		"measure": a.Measure, "expected": a.Expected, "found": a.Found, "hits": a.Hits,
		"precision": a.Precision(), "recall": a.Recall(), "f1": a.F1(),
	})
}

// A Failure is what is not as a case expects, and why it fails: it is missed,
// spurious, or its value, its span, its change or its unit is another.
type Failure struct {
	Suite     string `json:"suite"`
	ID        string `json:"id"`
	Relevance string `json:"relevance"`
	Why       string `json:"why"`
	Input     string `json:"input"` // of an article, the words around
	Want      string `json:"want"`
	Got       string `json:"got"`
}

// String writes the failure in three lines.
func (f Failure) String() string {
	return fmt.Sprintf("%s %s %s (%s) %q\n\twant %s\n\tgot  %s", f.Suite, f.ID, f.Relevance, f.Why, f.Input, f.Want, f.Got)
}

// Agreement returns what a suite comes to by one measure, and a zero one
// where it is not measured so.
func (r *Result) Agreement(measure string) Agreement {
	for _, a := range r.Agreements {
		if a.Measure == measure {
			return a
		}
	}
	return Agreement{}
}

// Measure reads the cases of a suite and judges what is found, as is right
// for the form. The error is that of the context.
func Measure(ctx context.Context, s *Suite, form Form) (*Result, error) {
	r := &Result{Suite: s.Name, Form: form}
	judge := map[Form]func(*Result, *Case, []mention){
		Numbers: newNumbers(s).judge, Times: judgeTimes, Values: judgeValues, Timex: judgeTimex,
	}[form]
	for i := range s.Cases {
		c := &s.Cases[i]
		if c.skipped() {
			r.Skipped++
			continue
		}
		found, err := read(ctx, c)
		if err != nil {
			return nil, err
		}
		judge(r, c, found)
	}
	return r, nil
}

// A mention is what is read in a text, with the bytes of its core: the words
// without the hedge.
type mention struct {
	text.Mention
	core text.Span
}

// quantity returns the mention's quantity, or nil.
func (m mention) quantity() *text.Quantity {
	q, _ := m.Value.(*text.Quantity)
	return q
}

// read returns the quantities and the times of a case, in their order.
func read(ctx context.Context, c *Case) ([]mention, error) {
	sentences, err := extract.Sentences(ctx, &text.Document{Text: c.Input, Date: c.reference})
	if err != nil {
		return nil, err
	}
	var found []mention
	for i := range sentences {
		for _, m := range sentences[i].Mentions {
			switch v := m.Value.(type) {
			case *text.Time:
				found = append(found, mention{m, v.Core})
			case *text.Quantity:
				found = append(found, mention{m, v.Core})
			}
		}
	}
	return found, nil
}

// tally returns where a case is counted.
func (r *Result) tally(c *Case) *Tally {
	if c.Relevance == "neutral" {
		return &r.Neutral
	}
	return &r.News
}

// add counts a case that was judged as a whole.
func (r *Result) add(c *Case, found, value, exact bool) {
	t := r.tally(c)
	t.Cases++
	t.Found += count(found)
	t.Value += count(value)
	t.Exact += count(exact)
}

// fail keeps a failure.
func (r *Result) fail(c *Case, why, input, want, got string) {
	relevance := c.Relevance
	if relevance == "" {
		relevance = "news"
	}
	r.Failures = append(r.Failures, Failure{r.Suite, string(c.ID), relevance, why, input, want, got})
}

// count is 1 for what holds.
func count(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// show writes what a case expects.
func (c *Case) show() string {
	if len(c.Expected) == 0 {
		return "nothing"
	}
	b, err := json.Marshal(c.Expected)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
