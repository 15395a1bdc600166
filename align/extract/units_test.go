package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The table is read when the first text needs it, so a slip in it would show
// only in a unit that is missing.
func TestUnitTable(t *testing.T) {
	bases := map[string]string{}
	names := map[string]bool{}
	for line := range strings.Lines(unitTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, f, 8, line)
		assert.False(t, names[f[0]], "%s stands once", f[0])
		names[f[0]] = true
		factor := parseFraction(f[3])
		assert.Positive(t, factor.N, "the factor of %s fits an int64", f[0])
		assert.Positive(t, factor.D, "the factor of %s fits an int64", f[0])
		assert.NotEmpty(t, f[6]+f[7], "%s has a name", f[0])
		if f[1] != "other" && f[1] != "energy" {
			assert.Contains(t, []string{"", f[2]}, bases[f[1]], "%s converts to the base of its dimension", f[0])
			bases[f[1]] = f[2]
		}
	}
	assert.Equal(t, "s", bases["duration"])
	assert.Equal(t, "m", bases["length"])
	assert.Equal(t, "kg", bases["mass"])
}

func TestUnitNames(t *testing.T) {
	for _, tt := range []struct{ in, unit, why string }{
		{"3 metric tons", "tonne", "the longer name wins"},
		{"3 tons", "short ton", "the American ton"},
		{"3 nautical miles", "nautical mile", "two words"},
		{"3 light-years", "light-year", "a hyphen in the name"},
		{"3 light years", "light-year", "or a space"},
		{"3 GWh", "gigawatt hour", "a symbol"},
		{"12 stone", "stone", "no plural"},
		{"3 kilos", "kilogram", "a short form"},
		{"4 cubic metres", "cubic metre", "a cube by rule"},
	} {
		found := quantitiesOf(tt.in)
		if assert.Len(t, found, 1, tt.in) {
			assert.Equal(t, tt.unit, found[0].q.Unit.Name, tt.why)
		}
	}
}
