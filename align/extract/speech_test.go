package extract

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

func TestSpeech(t *testing.T) {
	d := &text.Document{Text: "“The pump failed,” Tomas Hale said. “It never should have run.”"}
	sentences, err := Sentences(context.Background(), d)
	require.NoError(t, err)
	speech := Speech(sentences)
	require.Len(t, speech, 3)
	assert.Equal(t, text.KindQuote, speech[0].Kind)
	assert.Equal(t, text.KindAttribution, speech[2].Kind)
	a := speech[2].Value.(*text.Attribution)
	require.Len(t, a.Contents, 2, "one before the cue, one in the sentence behind")
	assert.Equal(t, "“It never should have run.”", d.Text[a.Contents[1].Start:a.Contents[1].End])

	assert.Empty(t, Speech(nil), "no sentences")
	d = &text.Document{Text: "El alcalde dijo que el puente es seguro.", Language: "es"}
	sentences, err = Sentences(context.Background(), d)
	require.NoError(t, err)
	assert.Empty(t, Speech(sentences), "a language whose cues are not known")
}
