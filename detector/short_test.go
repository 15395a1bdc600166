package detector_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A short quotation has a word in the middle that another report has otherwise,
// and no two words in a row in common with it.
func TestShortQuotations(t *testing.T) {
	const wire = `Ostrel and the isle of Varde agreed on Thursday to send back 130 trawlers, fisheries minister Greta Lund of Ostrel said in the old customs house of Hovsund.

Both sides had talked in Hovsund for four days about the herring grounds.

"We got nearly what we needed," Lund told reporters.`
	const local = `In the old customs house of Hovsund fisheries minister Greta Lund of Ostrel put her name on Thursday to a paper that sends back 130 trawlers to the isle of Varde.

For four days both sides had talked in Hovsund about the herring grounds.

"We got %s what we needed," said Lund.`
	for _, row := range []struct {
		why, word string
		day       string
		want      []string
	}{
		{"another word", "precisely", "2026-05-07", []string{"quote altered: *nearly* → *precisely*"}},
		{"the same words", "nearly", "2026-05-07", nil},
		{"another day's words", "precisely", "2026-05-12", nil},
	} {
		found, _ := detected(t, page{"2026-05-07", wire}, page{row.day, fmt.Sprintf(local, row.word)})
		var messages []string
		for _, f := range found {
			messages = append(messages, f.Message)
		}
		assert.Equal(t, row.want, messages, row.why)
	}
}
