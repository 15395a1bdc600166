package counted

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// count returns a count of a noun, of those whom something befell.
func count(n int64, of, role string) *text.Quantity {
	return &text.Quantity{Dimension: text.Count, Num: text.Int(n), Of: of, Role: role}
}

func TestSame(t *testing.T) {
	for _, row := range []struct {
		why  string
		l, r *text.Quantity
		want bool
	}{
		{"one noun", count(3, "barge", ""), count(4, "barge", ""), true},
		{"one side names none", count(3, "barge", ""), count(4, "", ""), true},
		{"two words for one thing", count(3, "ship", ""), count(4, "boat", ""), true},
		{"two things", count(3, "barge", ""), count(4, "bishop", ""), false},
		{"a general word with the same fate", count(3, "people", "killed"), count(4, "sailor", "killed"), true},
		{"a general word without a fate", count(3, "people", ""), count(4, "sailor", ""), false},
		{"two general words", count(3, "people", ""), count(4, "person", ""), true},
	} {
		assert.Equal(t, row.want, Same(row.l, row.r), row.why)
		assert.Equal(t, row.want, Same(row.r, row.l), "exchanged: %s", row.why)
	}
}

func TestUnlike(t *testing.T) {
	for _, row := range []struct {
		why  string
		l, r *text.Quantity
		want bool
	}{
		{"near each other", count(30, "", ""), count(40, "", ""), false},
		{"far apart, and nothing ties them", count(3, "", ""), count(400, "", ""), true},
		{"far apart, and of one noun", count(3, "barge", ""), count(400, "barge", ""), false},
		{"what befell is one", count(3, "barge", "damaged"), count(90, "", "damaged"), false},
		{"beyond all slips", count(3, "barge", "damaged"), count(400, "", "damaged"), true},
		{"people, and people whom something befell", count(30, "people", ""), count(40, "people", "killed"), true},
	} {
		l, r := text.Mention{Value: row.l}, text.Mention{Value: row.r}
		assert.Equal(t, row.want, Unlike(l, r), row.why)
		assert.Equal(t, row.want, Unlike(r, l), "exchanged: %s", row.why)
	}
}
