package eval_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/fixtures"
	"github.com/atodds/atodds/internal/eval"
)

// TestLanguages holds every language but English to its reports: each group
// comes out as written, and two thirds of them are silent.
func TestLanguages(t *testing.T) {
	for _, code := range extract.Languages() {
		if code == "en" {
			continue // the fixtures of the kinds
		}
		f, err := fixtures.InLanguage(code)
		require.NoError(t, err)
		groups, err := eval.Grade(context.Background(), detector.Detector{}, f)
		require.NoError(t, err)
		silent := 0
		for _, g := range groups {
			assert.True(t, g.Holds() || g.Todo(), "%s:%d: %s: %v", f.Name, g.Line, g.Comment, g.Problems)
			assert.Empty(t, g.Overdue, "%s:%d: what came true is no longer to do", f.Name, g.Line)
			if g.Silent() {
				silent++
			}
		}
		assert.GreaterOrEqual(t, len(groups), 40)
		assert.GreaterOrEqual(t, 3*silent, 2*len(groups)-2, "false alarms cost more than misses")
	}
}
