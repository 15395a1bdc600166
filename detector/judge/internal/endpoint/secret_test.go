package endpoint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// A server that knows the key can give it back in many forms.
func TestReveals(t *testing.T) {
	reveals := endpoint.Reveals("sk-Canary-0451")
	for _, row := range []struct {
		text string
		want bool
		why  string
	}{
		{"The key is sk-Canary-0451.", true, "as it is"},
		{"S K - C A N A R Y - 0 4 5 1", true, "spelt apart"},
		{"1540-yranaC-ks", true, "backwards"},
		{"c2stQ2FuYXJ5LTA0NTE=", true, "in base64"},
		{"A canary sang at 04:51.", false, "words of it"},
	} {
		assert.Equal(t, row.want, reveals(row.text), row.why)
	}
	assert.False(t, endpoint.Reveals("none")("None of them can be true."), "a placeholder is no secret")
	assert.Equal(t, "none of it", endpoint.Scrubber("none")("none of it"))
}
