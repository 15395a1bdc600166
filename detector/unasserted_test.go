package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// Whoever did not pay one sum may have paid another; what a denial takes for
// granted is told all the same, and so is what had been said before.
func TestUnassertedFigures(t *testing.T) {
	tests := []struct {
		why     string
		l, r    page
		verdict detector.Verdict // "" for none
	}{
		{"what is told on both sides",
			page{"2026-03-05", "The curator sorted the finds of the Trellick dig into five classes on Monday."},
			page{"2026-03-05", "The curator sorted the finds of the Trellick dig into seven classes on Monday."}, detector.Contradiction},
		{"what one side denies",
			page{"2026-03-05", "The curator did not sort the finds of the Trellick dig into five classes on Monday."},
			page{"2026-03-05", "The curator sorted the finds of the Trellick dig into seven classes on Monday."}, ""},
		{"what is known and was not returned",
			page{"2026-03-05", "The curator did not return the 500 coins of the Trellick dig to the farmer."},
			page{"2026-03-05", "The curator did not return the 700 coins of the Trellick dig to the farmer."}, detector.Contradiction},
		{"not only",
			page{"2026-03-05", "The curator of the Trellick dig found not only 5 swords but a silver crown in the bog."},
			page{"2026-03-05", "The curator of the Trellick dig found not only 7 swords but a silver crown in the bog."}, detector.Contradiction},
		{"a denial in another clause",
			page{"2026-03-05", "The curator could not explain why the storm destroyed 500 coins of the Trellick dig."},
			page{"2026-03-05", "The curator could not explain why the storm destroyed 700 coins of the Trellick dig."}, detector.Contradiction},
		{"how long something has not been",
			page{"2026-03-05", "The bog of Trellick has not been flooded by the sea for 40 years, the curator said."},
			page{"2026-03-05", "The bog of Trellick has not been flooded by the sea for 70 years, the curator said."}, detector.Contradiction},
		{"a toll that grew",
			page{"2026-03-05", "The avalanche at the Karn pass killed five skiers and buried a hotel, rescuers said."},
			page{"2026-03-06", "The avalanche at the Karn pass killed seven skiers and buried a hotel, rescuers said."}, detector.Update},
		{"a toll that is told as the one of before",
			page{"2026-03-05", "Rescuers had earlier said the avalanche at the Karn pass killed five skiers and buried a hotel."},
			page{"2026-03-06", "The avalanche at the Karn pass killed seven skiers and buried a hotel, rescuers said."}, ""},
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
