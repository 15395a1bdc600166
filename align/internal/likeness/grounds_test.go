package likeness

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Words, documents and dates each move the odds of a pair their own way.
func TestGrounds(t *testing.T) {
	plain := Grounds{Words: 0.5, Days: Undated}
	for _, row := range []struct {
		grounds Grounds
		more    bool
		why     string
	}{
		{Grounds{Words: 1.5, Days: Undated}, true, "more words in common"},
		{Grounds{Words: 0.5, Event: 2, Days: Undated}, true, "documents on one event"},
		{Grounds{Words: 0.5, Event: -2, Days: Undated}, false, "documents on two events"},
		{Grounds{Words: 0.5, Days: 0}, true, "documents of one day"},
		{Grounds{Words: 0.5, Days: 40}, false, "documents that appeared weeks apart"},
	} {
		assert.Equal(t, row.more, row.grounds.Odds() > plain.Odds(), row.why)
	}
	lost := func(event float64) float64 {
		return Grounds{Event: event, Days: Undated}.Odds() - Grounds{Event: event - 1, Days: Undated}.Odds()
	}
	assert.Greater(t, lost(-2), lost(1), "what is surely another event counts more")
	assert.Len(t, GroundNames, len(GroundWeights()))
}
