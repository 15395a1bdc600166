// Package conformance measures what is read in a text against what other
// programs and annotators read in it. A suite is a file of cases; its
// conventions differ from those of a newsroom here and there, and what
// differs is absorbed here and not in the program: [Measure] says of each
// form of a suite how.
package conformance

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// A Form is what the cases of a suite expect, and so how they are judged.
type Form string

// The forms of suites.
const (
	Numbers Form = "numbers" // quantities at their places in the text
	Times   Form = "times"   // dates, times of day, sets and durations, as intervals
	Values  Form = "values"  // quantities without places, with their change and their unit
	Timex   Form = "timex3"  // annotated articles, with TIMEX3 values
)

// A Suite is the cases of one file.
type Suite struct {
	Name  string // of the file, without folder and extension
	Cases []Case
}

// A Case is a text with what is to be read in it.
type Case struct {
	ID        ID         `json:"id"`
	Input     string     `json:"input"`
	Reference string     `json:"reference"` // when the text was written
	Relevance string     `json:"relevance"` // news, neutral, or another word for what is skipped
	Expected  []Expected `json:"expected"`

	reference time.Time
}

// An ID is a string or a number that names a case.
type ID string

// UnmarshalJSON reads either.
func (id *ID) UnmarshalJSON(b []byte) error {
	*id = ID(strings.Trim(string(b), `"`))
	var s string
	if json.Unmarshal(b, &s) == nil {
		*id = ID(s)
	}
	return nil
}

// An Expected is one value that a case expects. Start and End are bytes of
// the input; a suite may leave them out.
type Expected struct {
	Start  *int     `json:"start,omitempty"`
	End    *int     `json:"end,omitempty"`
	Text   string   `json:"text,omitempty"`
	Kind   string   `json:"kind,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	Change string   `json:"change,omitempty"` // ~ > < = up down
	Value  *float64 `json:"value,omitempty"`
	Lo     *float64 `json:"lo,omitempty"`
	Hi     *float64 `json:"hi,omitempty"`
	Reading
	AnyOf []Reading `json:"any_of,omitempty"`
}

// A Reading is one way to read a time or a duration.
type Reading struct {
	Timex   string  `json:"timex,omitempty"`
	Tstart  string  `json:"tstart,omitempty"`
	Tend    string  `json:"tend,omitempty"`
	Set     string  `json:"set,omitempty"`
	Mod     string  `json:"mod,omitempty"`
	Grain   string  `json:"grain,omitempty"`
	Seconds float64 `json:"seconds,omitempty"`
	Clock   any     `json:"clock,omitempty"`
	Open    any     `json:"open,omitempty"`
}

// IsCase reports whether a line of JSON is a case of a suite: an object with
// an input and what is expected of it.
func IsCase(line []byte) bool {
	var c struct {
		Input    *string          `json:"input"`
		Expected *json.RawMessage `json:"expected"`
	}
	return json.Unmarshal(line, &c) == nil && c.Input != nil && c.Expected != nil
}

// Add adds the case of one line. A line that is no case, a span outside the
// input, and a reference that is no date are errors.
func (s *Suite) Add(line []byte) error {
	if !IsCase(line) {
		return errors.New(`no case of a suite: give "input" and "expected"`)
	}
	var c Case
	if err := json.Unmarshal(line, &c); err != nil {
		return fmt.Errorf("not a case: %w", err)
	}
	c.reference = parseMoment(c.Reference)
	if c.Reference != "" && c.reference.IsZero() {
		return fmt.Errorf("reference %q: write YYYY-MM-DD", c.Reference)
	}
	for i := range c.Expected {
		if err := c.Expected[i].place(c.Input); err != nil {
			return err
		}
	}
	s.Cases = append(s.Cases, c)
	return nil
}

// place checks the span of e. Without one, or with an empty one, it is where
// the text of e first stands in the input.
func (e *Expected) place(input string) error {
	switch {
	case e.Start == nil || e.End == nil || *e.End == 0:
		if e.Text == "" {
			e.Start, e.End = nil, nil
			return nil
		}
		i := strings.Index(input, e.Text)
		if i < 0 {
			return fmt.Errorf("%q is expected and does not stand in the input", e.Text)
		}
		j := i + len(e.Text)
		e.Start, e.End = &i, &j
	case *e.Start < 0 || *e.Start > *e.End || *e.End > len(input):
		return fmt.Errorf("bytes %d to %d are outside the input of %d bytes", *e.Start, *e.End, len(input))
	}
	return nil
}

// span returns where e stands; it is zero for a value without a place.
func (e *Expected) span() text.Span {
	if e.Start == nil || e.End == nil {
		return text.Span{}
	}
	return text.Span{Start: *e.Start, End: *e.End}
}

// skipped reports whether the case is of a relevance that is not judged: for
// what is not asked of a program that reads news ("wake me at seven").
func (c *Case) skipped() bool {
	return c.Relevance != "" && c.Relevance != "news" && c.Relevance != "neutral"
}

// Form returns the form of the suite, which its first expected value tells.
func (s *Suite) Form() Form {
	for i := range s.Cases {
		for j := range s.Cases[i].Expected {
			return s.Cases[i].Expected[j].form()
		}
	}
	return Numbers
}

func (e *Expected) form() Form {
	switch {
	case e.Kind == "DATE" || e.Kind == "TIME" || e.Kind == "SET" || e.Kind == "DURATION":
		return Timex
	case len(e.AnyOf) > 0 || e.Kind == "duration" || e.Reading != Reading{Seconds: e.Seconds}:
		return Times
	case e.Start == nil:
		return Values
	}
	return Numbers
}

// ReadFile reads a suite. Errors name the file and the line.
func ReadFile(path string) (*Suite, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &Suite{Name: Name(path)}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for n := 1; lines.Scan(); n++ {
		if err := s.Add(lines.Bytes()); err != nil {
			return nil, fmt.Errorf("read %s:%d: %w", path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return s, nil
}

// Name returns the name of the suite in a file.
func Name(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
