package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector/internal/edit"
)

func TestMediumOf(t *testing.T) {
	for _, row := range []struct {
		words string
		want  medium
		why   string
	}{
		{"the abbot said in a short written statement", inWriting, "a noun behind a preposition"},
		{"the abbot wrote", inWriting, "a verb"},
		{"the abbot told pilgrims", byMouth, "a verb of speaking"},
		{"the abbot said during a call with pilgrims", byMouth, "a noun of speaking"},
		{"the abbot wrote and later told pilgrims", inWriting | byMouth, "both, which says nothing"},
		{"the abbot, silent on the letter, spoke", 0, "a letter that is spoken about"},
		{"the abbot said on Twitter", inWriting, "a place in which one writes"},
		{"a letter came for the abbot", 0, "no preposition"},
	} {
		assert.Equal(t, row.want, mediumOf(edit.Words(row.words, 0)), "%q: %s", row.words, row.why)
	}
}
