package detector

import (
	"context"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Figures of two frames are no answer to each other; where the frame is the
// same, they are at odds.
func TestOtherFrame(t *testing.T) {
	tests := []struct {
		why         string
		left, right string
		found       bool
	}{
		{"one frame", "Police in Norrum said 80 people joined the march of the beekeepers.",
			"The march of the beekeepers in Norrum drew 50 people, police said.", true},
		{"other speakers", "Police in Norrum put the crowd at the march of the beekeepers at 8,000.",
			"Organisers of the march of the beekeepers in Norrum claimed a crowd of 30,000.", false},
		{"a forecast is no result", "The brewery of Osk had forecast a profit of $24 million for its spring season.",
			"The brewery of Osk made a profit of $19 million in its spring season.", false},
		{"the attacker counted or not", "Four people died in the attack on the mill in Tarn, including the gunman.",
			"The gunman killed three people in the attack on the mill in Tarn.", false},
		{"all but one of them", "All but one of the 15 climbers on the ridge above Tarn were rescued.",
			"Fourteen climbers on the ridge above Tarn were rescued; one is missing.", false},
		{"a toll that nobody explains", "Four people died in the attack on the mill in Tarn, the mayor said.",
			"Three people died in the attack on the mill in Tarn, the mayor said.", true},
	}
	for _, tt := range tests {
		var d Detector
		_, findings, err := d.Compare(context.Background(), &text.Document{Name: "a", Text: tt.left}, &text.Document{Name: "b", Text: tt.right})
		require.NoError(t, err)
		assert.Equal(t, tt.found, len(findings) > 0, "%s: %s | %s", tt.why, tt.left, tt.right)
	}
}
