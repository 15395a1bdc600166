package judge

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/atodds/atodds/fixtures"
	"github.com/atodds/atodds/prompts"
)

// shots are the fixtures that serve as examples: for each kind and sign, the first
// group of two statements that is about nothing else. Half of them are to stay
// silent, for that is what models find hardest.
var shots = []struct {
	kind string
	sign fixtures.Sign
}{
	{"polarity", fixtures.Contradiction},
	{"count", fixtures.Equal},
	{"certainty", fixtures.Drift},
	{"certainty", fixtures.Equal},
	{"count", fixtures.Update},
	{"date", fixtures.Equal},
}

// examples returns the examples of the prompt.
func examples() ([]prompts.Example, error) {
	var list []prompts.Example
	for i, s := range shots {
		f, err := fixtures.For(s.kind)
		if err != nil {
			return nil, err
		}
		for _, g := range f.Groups {
			if len(g.Statements) != 2 || len(g.Expectations) != 1 || g.Comment == "" {
				continue
			}
			if e := g.Expectations[0]; e.Sign == s.sign && e.Kind == s.kind && !e.Todo && e.Left != "" && e.Right != "" {
				list = append(list, exampleOf(i+1, g))
				break
			}
		}
		if len(list) != i+1 {
			return nil, fmt.Errorf("fixture %s has no pair of sign %s alone for an example", f.Name, s.sign)
		}
	}
	return list, nil
}

// exampleOf makes an example of a group.
func exampleOf(n int, g fixtures.Group) prompts.Example {
	x := prompts.Example{Pair: fmt.Sprintf("P%d", n)}
	for i, s := range []*prompts.Statement{&x.A, &x.B} {
		st := g.Statements[i]
		s.ID, s.Sentence = fmt.Sprintf("%c%d", 'A'+i, n), st.Text
		if !st.Date.IsZero() {
			s.Date = st.Date.Format("2006-01-02")
		}
	}
	e := g.Expectations[0]
	reason, _, _ := strings.Cut(g.Comment, "\n")
	a := answer{
		Pair: x.Pair, Event: yes, Thing: yes, Time: yes, Hold: yes,
		Verdict: e.Sign.Verdict(), Kind: e.Kind, Rationale: reason,
		Evidence: []evidence{{x.A.ID, e.Left}, {x.B.ID, e.Right}},
	}
	switch e.Sign {
	case fixtures.Contradiction:
		a.Hold = no
	case fixtures.Update:
		a.Time = no
	case fixtures.Equal:
		a.Verdict, a.Kind = none, none
		a.Evidence[0].Words, a.Evidence[1].Words = "", ""
	}
	b, err := json.Marshal(a)
	if err != nil {
		panic(err) // strings always encode
	}
	x.Answer = string(b)
	return x
}
