package negation

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector/internal/edit"
)

func TestCount(t *testing.T) {
	for _, row := range []struct {
		why, text string
		want      int
	}{
		{"nothing denies", "The ferry sailed at noon.", 0},
		{"an adverb", "The ferry did not sail at noon.", 1},
		{"a short form", "The ferry didn't sail at noon.", 1},
		{"a pronoun", "Nobody sailed at noon.", 1},
		{"a pronoun that looks like a verb", "The cook swore that nothing sailed.", 1},
		{"a verb that denies", "The crew refused to sail.", 1},
		{"two denials", "The crew did not refuse to sail.", 2},
		{"no denial, but an addition", "The ferry not only sailed, it raced.", 0},
		{"no denial, but a number", "The ferry lies at berth no. 4.", 0},
		{"an answer before what is told", "No, the ferry sailed at noon.", 0},
		{"a verb that describes a noun", "The crew met after a failed voyage.", 0},
		{"who declines does not", "The crew declined to sail.", 1},
		{"nor does who declines a thing", "The crew declined the voyage.", 1},
		{"a level to which something declined", "Fares declined to 4.8 crowns.", 0},
		{"about such a level", "Traffic declined to about half of that.", 0},
		{"a decline by so much", "Fares declined by a crown.", 0},
		{"how it declined", "Fares declined sharply.", 0},
		{"a decline and no more", "In May fares declined.", 0},
		{"a stammer denies once", "The ferry didn't, did not sail.", 1},
		{"all but one", "Nobody but the cook sailed.", 0},
		{"nor goes on", "The crew neither sailed nor slept.", 1},
		{"nor begins anew", "The crew never sailed, nor did they sleep.", 2},
	} {
		words := edit.Words(row.text, 0)
		assert.Equal(t, row.want, Count(words, 0, len(words)), "%s: %s", row.why, row.text)
	}
}
