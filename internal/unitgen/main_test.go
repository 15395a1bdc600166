package main

import (
	"go/parser"
	"go/token"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRow(t *testing.T) {
	f := factor{dimension: "length", base: "m", num: 5, den: 2, drop: "rod", surfaces: "pole", inexact: true}
	got := row("rood", f, source{Surfaces: []string{"rood", "rod"}, Symbols: []string{"rd", "`"}})
	assert.Equal(t, "rood\tlength\tm\t5/2\t0\tinexact\trood,pole\trd", got, "dropped names and those that break the table stay out")
}

func TestPrefixed(t *testing.T) {
	f := factor{dimension: "length", base: "m", num: 1, den: 2, plurals: "k"}
	got := prefixed("ell", f, source{Surfaces: []string{"ell"}, Symbols: []string{"l", "ℓ"}}, "k", prefixes["k"])
	assert.Equal(t, "kiloell\tlength\tm\t1000/2\t0\t\tkiloell\tkl,kls", got, "a symbol beyond ASCII takes no prefix")
}

func TestRowsAskForEveryUnit(t *testing.T) {
	_, err := rows(map[string]source{}, nil)
	assert.ErrorContains(t, err, "not in the source", "a renamed unit must not vanish in silence")
}

func TestRender(t *testing.T) {
	code, err := render([]string{"a\tb", "c\td"})
	require.NoError(t, err)
	_, err = parser.ParseFile(token.NewFileSet(), "units_table.go", code, parser.AllErrors)
	assert.NoError(t, err)
	assert.Regexp(t, `^// Code generated .* DO NOT EDIT\.`, string(code))
}
