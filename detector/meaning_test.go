package detector_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// senses embeds a text by the things that it speaks of.
type senses struct {
	texts int
	err   error
}

func (s *senses) Embed(_ context.Context, texts []string) ([][]float32, error) {
	if s.err != nil {
		return nil, s.err
	}
	s.texts += len(texts)
	list := make([][]float32, len(texts))
	for i, t := range texts {
		list[i] = []float32{0.1, 0.1}
		switch {
		case strings.Contains(t, "mayor"), strings.Contains(t, "Thorsen"):
			list[i] = []float32{1, 0}
		case strings.Contains(t, "council"):
			list[i] = []float32{0, 1}
		}
	}
	return list, nil
}

// Sentences that tell one thing in no common words are asked about where their
// vectors say so, in documents on one event.
func TestJudgeAsksByMeaning(t *testing.T) {
	docs := func() []*text.Document {
		docs := tellings()
		docs[0].Text += "\n\nNobody had expected the mayor to step down at once."
		docs[1].Text += "\n\nIngrid Thorsen stays in office, an aide insisted."
		return docs
	}
	asks := func(b *bench) (found bool) {
		for _, q := range b.asked {
			found = found || strings.Contains(q.Left.Text(), "mayor") && strings.Contains(q.Right.Text(), "Thorsen")
		}
		return found
	}
	words := &bench{answer: harmless}
	_, errs := judged(t, &detector.Detector{Judge: words}, docs())
	require.Empty(t, errs)
	assert.False(t, asks(words), "they have no word in common")

	meaning, embedder := &bench{answer: harmless}, &senses{}
	d := detector.Detector{Judge: meaning, Embedder: embedder, Tally: new(detector.Tally)}
	_, errs = judged(t, &d, docs())
	require.Empty(t, errs)
	assert.True(t, asks(meaning))
	assert.Len(t, meaning.asked, len(words.asked)+1, "and nothing else that has a counterpart")
	assert.Equal(t, embedder.texts, d.Tally.Judging.Embedded)

	index, err := align.OpenIndex(t.TempDir())
	require.NoError(t, err)
	defer index.Close()
	stored := docs()
	_, err = index.Add(t.Context(), func(yield func([]text.Sentence, error) bool) {
		yield(extract.Sentences(t.Context(), stored[0]))
	})
	require.NoError(t, err)
	indexed, embedder := &bench{answer: approved(t, detector.Otherwise)}, &senses{}
	against := detector.Detector{Judge: indexed, Embedder: embedder}
	told := 0
	for f, err := range against.DetectAgainst(t.Context(), index, oneByOne(stored[1:])) {
		require.NoError(t, err)
		if f.By == "judge" {
			told++
			assert.Equal(t, stored[0].Name, f.Left.Sentence.Document.Name, "the left side is that of the index")
		}
	}
	assert.True(t, asks(indexed), "nor do they with the documents of an index")
	assert.Positive(t, embedder.texts)
	assert.Positive(t, told, "a judge is asked about them, too")

	apart := docs()
	apart[1].Text = "A bakery in Porto won 14 prizes at a fair.\n\nIngrid Thorsen stays in office, an aide insisted."
	embedder = &senses{}
	judged(t, &detector.Detector{Judge: &bench{answer: harmless}, Embedder: embedder}, apart)
	assert.Zero(t, embedder.texts, "documents on two events are not embedded")

	failing := &bench{answer: harmless}
	_, errs = judged(t, &detector.Detector{Judge: failing, Embedder: &senses{err: errors.New("no such model")}}, docs())
	require.Len(t, errs, 1)
	assert.EqualError(t, errs[0], "look for pairs by their meaning: no such model")
	assert.Len(t, failing.asked, len(words.asked), "the rest is asked all the same")
}
