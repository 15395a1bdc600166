package judge

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/prompts"
)

func TestFindWords(t *testing.T) {
	for _, test := range []struct {
		sentence, words string
		want            int
		why             string
	}{
		{"It cost 12 crowns.", "12 crowns", 8, "whole words"},
		{"It cost 120 crowns, or 12.", "12", 23, "the first that is whole"},
		{"It cost 4.2 crowns.", "4", -1, "a part of a figure"},
		{"It cost 4.2 crowns.", "2 crowns", -1, "the other part"},
		{"It cost 4, 2 of them fake.", "4", 8, "a comma that ends a clause"},
		{"At 7:40 it struck.", "7", -1, "a part of a time"},
		{"It cost €4.", "4", 11, "behind a sign"},
		{"Sub-zero winds", "zero winds", 4, "behind a hyphen"},
		{"Cafés closed", "Caf", -1, "a part of a word"},
		{"Cafe\u0301s closed", "Cafe", -1, "a mark belongs to its letter"},
		{"It closed.", "", -1, "nothing"},
		{"It closed.", " closed", -1, "with a blank"},
		{"It closed.", "It closed.", 0, "all of it"},
		{"It closed.", "It closed. It", -1, "more than there is"},
	} {
		assert.Equal(t, test.want, findWords(test.sentence, test.words), "%s: %q in %q", test.why, test.words, test.sentence)
	}
}

func TestFigures(t *testing.T) {
	assert.Equal(t, []string{"1,250", "4.2", "7:40", "3"}, figures("Some 1,250 of 4.2 at 7:40, 3."))
	assert.Empty(t, figures("none, at all."))
}

// The examples of the prompt are answers that the parser takes.
func TestExamples(t *testing.T) {
	list, err := examples()
	require.NoError(t, err)
	require.Len(t, list, len(shots))
	var kinds []string
	for _, k := range kindsOf() {
		kinds = append(kinds, k.Name)
	}
	kinds = append(kinds, other, injected, none)
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(string(schemaOf(kinds))))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("answer.json", schema))
	compiled, err := c.Compile("answer.json")
	require.NoError(t, err)
	for _, x := range list {
		a, err := readAnswer(x.Answer, kinds)
		require.NoError(t, err, x.Answer)
		_, err = a.verify(&prompts.Pair{Pair: x.Pair, Statements: [2]prompts.Statement{x.A, x.B}})
		require.NoError(t, err, x.Answer)
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(x.Answer))
		require.NoError(t, err)
		assert.NoError(t, compiled.Validate(value), "and that the schema describes")
	}
}

// No answer makes the parser fall over, and none that it takes is other than it
// says.
func FuzzAnswer(f *testing.F) {
	list, err := examples()
	require.NoError(f, err)
	for _, x := range list {
		f.Add(x.Answer)
	}
	for _, s := range []string{"", "{", "{}", "[]", `{"evidence":[{}]}`, `{"evidence":null}`, "\xff", `{"pair":1}`} {
		f.Add(s)
	}
	kinds := []string{"polarity", "count", "certainty", "date", other, injected, none}
	x := list[0]
	asked := &prompts.Pair{Pair: x.Pair, Statements: [2]prompts.Statement{x.A, x.B}}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := readAnswer(s, kinds)
		if err != nil {
			return
		}
		spans, err := a.verify(asked)
		if err != nil {
			return
		}
		assert.Equal(t, 1, strings.Count(s, `"verdict"`))
		for i, span := range spans {
			assert.LessOrEqual(t, span.End, len(asked.Statements[i].Sentence))
			if a.Verdict != none && a.Verdict != "unsure" {
				assert.Positive(t, span.Len())
			}
		}
	})
}
