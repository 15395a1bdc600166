package eval

import (
	"strings"
	"testing"

	"github.com/atodds/atodds/detector"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParts(t *testing.T) {
	odds := []detector.Finding{{Kind: "count", Verdict: detector.Contradiction}}
	drift := []detector.Finding{{Kind: "count", Verdict: detector.Drift}}
	var p Parts
	p.Add("touches", []string{"number", "time"}, "inconsistent", odds)
	p.Add("touches", []string{"number"}, "inconsistent", nil)
	p.Add("touches", []string{"number"}, "inconsistent", drift)
	p.Add("touches", nil, "consistent", odds)
	p.Add("set", []string{"news"}, "consistent", drift)

	assert.Equal(t, Rate{1, 3}, p.Of("touches", "number").Recall(false), "one contradiction in three rows")
	assert.Equal(t, Rate{2, 3}, p.Of("touches", "number").Recall(true), "and a drift")
	assert.Equal(t, Rate{1, 1}, p.Of("touches", "time").Recall(false), "a row counts for each of its values")
	assert.Equal(t, Rate{0, 1}, p.Of("set", "news").FalseAlarms(false), "a drift is no contradiction")
	assert.Equal(t, Rate{}, p.Of("set", "nothing").Recall(true), "an unknown value has no rows")

	var b strings.Builder
	require.NoError(t, p.Write(&b))
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	require.Len(t, lines, 6)
	assert.Equal(t, []string{"set", "label", "rows"}, strings.Fields(lines[0])[:3], "fields in the order of the alphabet")
	assert.Equal(t, "number inconsistent 3 1 0 1 0 1 33.3 % 66.7 %", strings.Join(strings.Fields(lines[4]), " "))
}

func TestPartsOfNothing(t *testing.T) {
	var p Parts
	var b strings.Builder
	require.NoError(t, p.Write(&b))
	assert.Empty(t, b.String())
}
