package extract_test

import (
	"context"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A namedUnit is a unit of the table with a name that is read as it.
type namedUnit struct {
	text.Unit
	name string
}

// unitsOfTable returns the units of the table by dimension and base, but for
// those without a name that is read as the unit in this frame, and for knots
// and stones, which are units of what moves and of what people weigh alone.
func unitsOfTable(t *testing.T) map[string][]namedUnit {
	t.Helper()
	units := map[string][]namedUnit{}
	for line := range strings.Lines(extract.UnitTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, f, 8)
		for _, name := range append(strings.Split(f[6], ","), strings.Split(f[7], ",")...) {
			if q := measured("37.5 " + name); f[0] != "stone" && f[0] != "knot" && q != nil && q.Unit.Name == f[0] && string(q.Dimension) == f[1] && q.Hi == q.Num && q.Num.Float() == 37.5 {
				units[f[1]+" "+f[2]] = append(units[f[1]+" "+f[2]], namedUnit{q.Unit, name})
				break
			}
		}
	}
	return units
}

// frame is a sentence about one measurement.
func frame(value string) string { return "The survey of the Harlow estate gave " + value + " in all." }

func onlySentence(t *testing.T, s string) *text.Sentence {
	t.Helper()
	sentences, err := extract.Sentences(t.Context(), &text.Document{Name: "law", Text: s})
	require.NoError(t, err)
	require.Len(t, sentences, 1, s)
	return &sentences[0]
}

// measured returns the one quantity of a measurement, or nil.
func measured(value string) *text.Quantity {
	sentences, err := extract.Sentences(context.Background(), &text.Document{Text: frame(value)})
	if err != nil || len(sentences) != 1 || len(sentences[0].Mentions) != 1 {
		return nil
	}
	q, _ := sentences[0].Mentions[0].Value.(*text.Quantity)
	return q
}

// A value in one unit and the same value converted exactly to another unit of
// the dimension, printed to five digits, are the same or compatible: for every
// pair of units of the table.
func TestLawUnitConversion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 20261123))
	var d detector.Detector
	pairs := 0
	table := unitsOfTable(t)
	for _, dimension := range slices.Sorted(maps.Keys(table)) {
		units := table[dimension]
		for _, a := range units {
			for _, b := range units {
				if a.Name == b.Name {
					continue
				}
				// Five digits: the grain is far below a fiftieth of the value.
				left := big.NewRat(10_000+r.Int64N(90_000), 100)
				right, ok := printed(convert(left, a.Unit, b.Unit))
				if !ok {
					continue // of a size that is not printed so
				}
				pairs++
				l, m := frame(left.FloatString(2)+" "+a.name), frame(right+" "+b.name)
				agree := false
				steps := d.Explain(onlySentence(t, l), onlySentence(t, m))
				for _, step := range steps {
					if step.Ruling != nil {
						agree = step.Ruling.Verdict == detector.Same || step.Ruling.Verdict == detector.Compatible
					}
				}
				assert.True(t, agree, "%s: %s\n%s\n%s", dimension, l, m, steps[len(steps)-1].Text)
			}
		}
	}
	assert.Greater(t, pairs, 500, "pairs of units")
}

// convert returns what a value of one unit is in another, exactly.
func convert(v *big.Rat, from, to text.Unit) *big.Rat {
	base := new(big.Rat).Add(new(big.Rat).Mul(v, from.Factor.Rat()), from.Offset.Rat())
	return base.Quo(base.Sub(base, to.Offset.Rat()), to.Factor.Rat())
}

// printed writes a value to five digits, and reports whether it is of a size
// that news prints: from a thousandth to a thousand million.
func printed(v *big.Rat) (string, bool) {
	if v.Cmp(big.NewRat(1, 1_000)) < 0 || v.Cmp(big.NewRat(1_000_000_000, 1)) > 0 {
		return "", false
	}
	places, reach := 0, new(big.Rat).Set(v)
	for reach.Cmp(big.NewRat(10_000, 1)) < 0 {
		reach.Mul(reach, big.NewRat(10, 1))
		places++
	}
	return v.FloatString(places), true
}
