package detector_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A figure that each of two reports of one event gives once answers the other
// one, though their sentences have few words in common.
func TestToldOnce(t *testing.T) {
	const wire = `OSTREL, May 7 - Ostrel and the isle of Varde agreed on Thursday to send back 130 trawlers.

Fisheries minister Greta Lund of Ostrel signed the paper in the old customs house of Hovsund. Both sides had talked there for four days about the herring grounds.

Crews in Hovsund began a 24-hour fast on Monday over the price of herring. The quarrel over the herring grounds of Hovsund goes back to 2019.`
	const local = `Ostrel and the isle of Varde have ended their quarrel over herring, the harbour office of Hovsund said on Thursday.

In the old customs house of Hovsund fisheries minister Greta Lund of Ostrel put her name to the paper, after both sides had talked for four days about the herring grounds.

Their skippers get back %s trawlers.%s

Prices made crews in Hovsund go without food for 36 hours, said the office. Their quarrel over the herring grounds of Hovsund goes back to 2019.`
	for _, row := range []struct {
		why, nets, more, day string
		want                 []string
	}{
		{"a count of one noun, and how long a fast took", "450", "", "2026-05-07",
			[]string{"count: 130 trawlers; elsewhere 450 trawlers", "duration: 24-hour; elsewhere 36 hours"}},
		{"the same count", "130", "", "2026-05-07", []string{"duration: 24-hour; elsewhere 36 hours"}},
		{"a report that counts two sorts of them", "450", " A court keeps 95 trawlers.", "2026-05-07", []string{"duration: 24-hour; elsewhere 36 hours"}},
		{"those of a part alone", "450 northern", "", "2026-05-07", []string{"duration: 24-hour; elsewhere 36 hours"}},
		{"a report of the next week", "450", "", "2026-05-14", nil},
	} {
		found, _ := detected(t, page{"2026-05-07", wire}, page{row.day, fmt.Sprintf(local, row.nets, row.more)})
		var messages []string
		for _, f := range found {
			messages = append(messages, f.Kind+": "+f.Message)
		}
		assert.ElementsMatch(t, row.want, messages, row.why)
	}
}

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
