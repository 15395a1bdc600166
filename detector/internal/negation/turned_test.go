package negation

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector/internal/quotation"
)

func TestTurnsQuote(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        bool
		why         string
	}{
		{"Our pilots here are not tired of waiting for news", "Our pilots here are tired of waiting for news", true, "one denies and the other does not"},
		{"Our pilots here refused to wait for more news", "Our pilots here waited for more news", true, "a verb that denies"},
		{"Our mayor says it is now plain that he will not sell", "Our mayor says it is not plain that he will not sell", true, "one word turns in place, beside another denial"},
		{"Our old mill, which nobody liked, is not for sale at all", "Our old mill, which nobody liked, is for sale at all", true, "the other denial stands in a clause of its own"},
		{"Fire came down like a wall the men had never seen", "Fire came down like nothing the men had ever seen", false, "both deny once"},
		{"Our old mill does not have and will not have a roof", "Our old mill will not have a roof", false, "both deny"},
		{"Closing the night school, that's not, that's hardly a gift", "Closing the night school, that's hardly a gift", false, "a false start"},
		{"Our mill has nothing to do with cheese, bread or soup", "Our mill has nothing to do with cheese, has nothing to do with bread or soup", false, "said for each"},
		{"We ask the divers whether or not there is a bell", "We ask the divers whether there is not a bell", false, "asked either way"},
		{"We ask the divers whether or not there is a bell", "We ask the divers whether or not there is not a bell", false, "asked either way, clumsily"},
		{"If we do not get strong and clever, the forest comes", "If we don't get strong and we don't get clever, the forest comes", false, "once for two things"},
		{"It is unlikely that the old mill will have a roof", "Surely the old mill does not have and will not have a roof", false, "one doubts"},
		{"Everybody in Varde was kind to us, but not the mayor", "Everybody in Varde was kind to us, the mayor", false, "somebody is excepted"},
		{"Guests who lack any old friend in the town may stay", "Guests who have a good claim of old friend in the town may stay", false, "other words besides"},
		{"No matter how great the mill, it is not a home for owls", "No matter how great the mill, it is no home for owls", false, "not a, no"},
	} {
		for _, sides := range [][2]string{{row.left, row.right}, {row.right, row.left}} {
			m := quotation.Between(quotation.Read(sides[0], 0), quotation.Read(sides[1], 0))
			turned := false
			for _, e := range m.Script.Edits {
				turned = turned || TurnsQuote(m, e)
			}
			assert.Equal(t, row.want, turned, "%q / %q: %s", sides[0], sides[1], row.why)
		}
	}
}
