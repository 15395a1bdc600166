package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A place that findings set against the value of most texts is the odd one out.
func TestOddOneOut(t *testing.T) {
	// A source "paper" says something; "copy<paper" does, and copies paper. What it
	// says is "words=value" where these differ.
	type against struct {
		left, right string
		verdict     string
	}
	const contradiction, drift, update = "contradiction", "drift", "update"
	for _, test := range []struct {
		name  string
		says  map[string]string
		found []against
		odd   []string
	}{
		{
			name: "two against one", says: map[string]string{"a": "12", "b": "12", "c": "21"},
			found: []against{{"a", "c", contradiction}, {"b", "c", contradiction}}, odd: []string{"c"},
		},
		{
			name: "one against one", says: map[string]string{"a": "12", "b": "21"},
			found: []against{{"a", "b", contradiction}},
		},
		{
			name: "three of their own", says: map[string]string{"a": "12", "b": "21", "c": "31"},
			found: []against{{"a", "b", contradiction}, {"b", "c", contradiction}, {"a", "c", contradiction}},
		},
		{
			name: "a text that was copied twice counts once", says: map[string]string{"wire": "12", "x<wire": "12", "y<wire": "12", "own": "21"},
			found: []against{{"wire", "own", contradiction}, {"x<wire", "own", contradiction}, {"y<wire", "own", contradiction}},
		},
		{
			name: "an origin is not odd because its copies say otherwise", says: map[string]string{"wire": "Utrecht", "x<wire": "Ghent", "y<wire": "Ghent"},
			found: []against{{"wire", "x<wire", drift}, {"wire", "y<wire", drift}},
		},
		{
			name: "a copy is odd where a text of its own agrees with its origin", says: map[string]string{"wire": "Monday", "x<wire": "Sunday", "own": "Monday"},
			found: []against{{"wire", "x<wire", contradiction}, {"own", "x<wire", contradiction}}, odd: []string{"x<wire"},
		},
		{
			name: "a wider value is not at odds with a narrower", says: map[string]string{"a": "52", "b": "52", "c": "25", "d<a": "50..59"},
			found: []against{{"a", "c", contradiction}, {"b", "c", contradiction}, {"c", "d<a", contradiction}}, odd: []string{"c"},
		},
		{
			name: "the same words are one telling, on whichever day they are read", says: map[string]string{"a": "7:40 a.m.=24T07:40", "b": "7:40 A.M.=23T07:40", "c": "7:40 p.m.=26T19:40"},
			found: []against{{"a", "c", contradiction}, {"b", "c", contradiction}}, odd: []string{"c"},
		},
		{
			name: "but not where they are at odds with themselves", says: map[string]string{"a": "yesterday=23", "b": "yesterday=25", "c": "Sunday=22"},
			found: []against{{"a", "b", contradiction}, {"b", "c", contradiction}, {"a", "c", contradiction}},
		},
		{
			name: "a value that is usual goes before words", says: map[string]string{"a": "yesterday=24", "b": "Tuesday=24", "c": "yesterday=26"},
			found: []against{{"a", "c", contradiction}, {"b", "c", contradiction}}, odd: []string{"c"},
		},
		{
			name: "nothing is usual about places without words", says: map[string]string{"a": "=1", "b": "=2", "c": "three=3"},
			found: []against{{"a", "c", contradiction}, {"b", "c", contradiction}},
		},
		{
			name: "what moved is not odd", says: map[string]string{"a": "12", "b": "12", "c": "21"},
			found: []against{{"a", "c", update}, {"b", "c", update}},
		},
		{
			name: "nor what moved beside what is odd", says: map[string]string{"a": "12", "b": "12", "c": "21", "d": "13", "e": "12"},
			found: []against{{"a", "c", contradiction}, {"b", "d", update}, {"e", "c", contradiction}}, odd: []string{"c"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var found []*Finding
			for i, f := range test.found {
				left, right := says(f.left, test.says), says(f.right, test.says)
				found = append(found, &Finding{ID: fmt.Sprint(i), Kind: "count", Verdict: f.verdict, Left: left, Right: &right})
			}
			// All tell of one fact, whichever findings join them.
			var sides []*Side
			for name := range test.says {
				side := says(name, test.says)
				sides = append(sides, &side)
			}
			var odd []string
			for key := range oddOnes(sides, found) {
				odd = append(odd, key.source)
			}
			var want []string
			for _, name := range test.odd {
				want = append(want, says(name, test.says).Source)
			}
			assert.ElementsMatch(t, want, odd)
		})
	}
}

// says returns what a source says, by its name and, behind "<", its origin.
func says(name string, values map[string]string) Side {
	source, origin, _ := strings.Cut(name, "<")
	words, value, differs := strings.Cut(values[name], "=")
	if !differs {
		value = words
	}
	return Side{Source: source, Origin: origin, Text: words, Value: value, End: len(words)}
}

// Of a document that spells a name in two ways, neither is the odd one: that
// which stands first need not be right.
func TestOddWithinOneDocument(t *testing.T) {
	first, second := told("paper", "", 0, "Hendricksen"), told("paper", "", 40, "Hendriksen")
	facts := NewFacts([]*Finding{against("1", "name", "warning", first, &second)})
	require.Len(t, facts.Rows, 1)
	require.Len(t, facts.Rows[0].Cells, 1)
	for _, m := range facts.Rows[0].Cells[0].Mentions {
		assert.False(t, m.Odd, m.Text)
	}
}
