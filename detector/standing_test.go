package detector_test

import (
	"testing"

	"github.com/atodds/atodds/detector"
	"github.com/stretchr/testify/assert"
)

// What somebody has on the day of writing moves from day to day; what is
// needed or granted does not. Opposite halves of a whole have figures of
// their own.
func TestStandings(t *testing.T) {
	tests := []struct {
		why     string
		l, r    page
		verdict detector.Verdict // "" for none
	}{
		{"a lead of two days",
			page{"2026-03-05", "Orla Finch leads the contest for the Plum Party's nomination with 212 delegates from the valleys."},
			page{"2026-03-09", "Orla Finch leads the contest for the Plum Party's nomination with 257 delegates from the valleys."}, detector.Update},
		{"a lead of one day",
			page{"2026-03-05", "Orla Finch leads the contest for the Plum Party's nomination with 212 delegates from the valleys."},
			page{"2026-03-05", "Orla Finch leads the contest for the Plum Party's nomination with 257 delegates from the valleys."}, detector.Contradiction},
		{"what is needed stands still",
			page{"2026-03-05", "Orla Finch now has a long way to go to the 912 delegates needed for the nomination of the Plum Party."},
			page{"2026-03-09", "Orla Finch now has a long way to go to the 948 delegates needed for the nomination of the Plum Party."}, detector.Contradiction},
		{"a fact of the past stands still",
			page{"2026-03-05", "Orla Finch won the nomination of the Plum Party with 612 delegates at the congress in Gorland."},
			page{"2026-03-09", "Orla Finch won the nomination of the Plum Party with 657 delegates at the congress in Gorland."}, detector.Contradiction},
		{"a toll that grew past its limit",
			page{"2026-03-05", "The avalanche at the Karn pass injured more than 140 skiers and buried a hotel, rescuers said."},
			page{"2026-03-07", "The avalanche at the Karn pass injured 230 skiers and buried a hotel, rescuers said."}, detector.Update},
		{"two parties",
			page{"2026-03-05", "The Gorland Poll of 1,020 adults in the valleys included 388 Republican voters and was conducted online."},
			page{"2026-03-05", "The Gorland Poll of 1,020 adults in the valleys included 341 Democratic voters and was conducted online."}, ""},
		{"one party",
			page{"2026-03-05", "The Gorland Poll of 1,020 adults in the valleys included 388 Republican voters and was conducted online."},
			page{"2026-03-05", "The Gorland Poll of 1,020 adults in the valleys included 341 Republican voters and was conducted online."}, detector.Contradiction},
		{"those who left and those who stayed",
			page{"2026-03-05", "Three rowers are no longer in the regatta of Sarn after the storm swamped their boats."},
			page{"2026-03-05", "The regatta of Sarn is down to seven rowers after the storm swamped the boats of others."}, ""},
		{"the first since then, and of all times",
			page{"2026-03-05", "Queen Ysolde is the third monarch to visit the salt island of Brenn since the war."},
			page{"2026-03-05", "Queen Ysolde is the first monarch to visit the salt island of Brenn."}, ""},
		{"the accuracy of a poll",
			page{"2026-03-05", "The poll of the Trellick Institute in the valleys had a credibility interval of 3.4 percentage points."},
			page{"2026-03-09", "The poll of the Trellick Institute in the valleys had a credibility interval of 2.6 percentage points."}, ""},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
		var verdict detector.Verdict
		if len(found) > 0 {
			verdict = found[0].Verdict
		}
		assert.Equal(t, tt.verdict, verdict, "%s: %v", tt.why, found)
	}
}
