package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// article makes an article with the marked cues of its text.
func marked(s string, cues ...string) article {
	a := article{text: s, sentences: split.Sentences(s, "en")}
	from := 0
	for _, cue := range cues {
		for at := from; at+len(cue) <= len(s); at++ {
			if s[at:at+len(cue)] == cue {
				a.attributions = append(a.attributions, attribution{cue: []text.Span{{Start: at, End: at + len(cue)}}})
				from = at + len(cue)
				break
			}
		}
	}
	return a
}

// The fit learns which words are cues, and the same articles give the same
// weights.
func TestFit(t *testing.T) {
	var articles []article
	for range 6 {
		articles = append(articles, marked("The baker said the oven was cold. The baker painted the door.", "said"))
	}
	m := fit(articles, none)
	assert.True(t, m.Lemmas["say"])
	assert.False(t, m.Lemmas["paint"], "never a cue")
	list := m.Attributions(articles[0].text, articles[0].sentences)
	require.Len(t, list, 1)
	assert.Equal(t, "say", list[0].Value.(*text.Attribution).Lemma)
	again := fit(articles, none)
	assert.Equal(t, m.Weights, again.Weights)
	assert.Equal(t, m.Context, again.Context)
}

// found returns the attributions that extraction finds in an article.
func found(a *article) []text.Mention {
	_, list := speech.Find(a.text, a.sentences, "en")
	return list
}

func TestOverlap(t *testing.T) {
	a := article{text: "one two three"}
	o := a.overlap([]text.Span{{Start: 0, End: 7}}, []text.Span{{Start: 4, End: 13}})
	assert.Equal(t, overlap{marked: 2, found: 2, both: 1}, o)
	assert.InDelta(t, 0.5, o.f1(), 1e-9)
}

// The floors that the fitted weights and the rules of sources and contents
// keep on the annotated articles. They were fitted to these; the figures on
// articles held out stand in cues.txt. Sources and contents are counted over
// the cues that are found, so that every hard cue more costs some of theirs.
func TestFloors(t *testing.T) {
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		t.Skip("ATODDS_DATA is not set: the annotated articles are not there")
	}
	articles, err := read(data)
	require.NoError(t, err)
	var p parts
	for i := range articles {
		p.add(articles[i].parts(found(&articles[i])))
	}
	t.Log(p)
	assert.Greater(t, ratio(p.met, p.cues), 0.80, "marked cues found")
	assert.Greater(t, ratio(p.right, p.found), 0.82, "found cues marked")
	assert.Greater(t, p.source.f1(), 0.79, "words of the sources")
	assert.Greater(t, p.content.f1(), 0.82, "words of the contents")
	assert.Greater(t, ratio(p.spoken, p.quotes), 0.90, "quotations with their speaker")
}
