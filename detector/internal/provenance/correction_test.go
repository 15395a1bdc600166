package provenance

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

func TestOpensNote(t *testing.T) {
	for s, want := range map[string]bool{
		"Correction: The dam is in Tarnfoss.":                               true,
		"*An earlier version of this article gave another name.":            true,
		"Editor's note: This story has been updated.":                       true,
		"This report was amended on 3 May to name the owner.":               true,
		"A previous version of the story said otherwise.":                   true,
		"The correction of the river took ten years.":                       false,
		"This story began in May.":                                          false,
		"An earlier version of the bill failed.":                            false,
		"The article of the treaty that was amended last year still holds.": false,
	} {
		assert.Equal(t, want, opensNote(s), s)
	}
}

func TestNotesOf(t *testing.T) {
	sentences, err := extract.Sentences(context.Background(), &text.Document{Text: "The dam broke on Monday.\n\nCorrection: An earlier version of this article gave another day. It was Monday.\n\nThe road is closed."})
	require.NoError(t, err)
	notes := NotesOf(sentences)
	require.Len(t, notes, 1)
	assert.Contains(t, notes[0].Text, "it was monday", "a note runs on to the end of its paragraph")
	assert.NotContains(t, notes[0].Text, "closed")
}
