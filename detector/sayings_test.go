package detector

import (
	"context"
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// figuresOf returns the figures of a text.
func figuresOf(t *testing.T, content string, p text.Profile) []figure {
	t.Helper()
	sentences, err := extract.Sentences(context.Background(), &text.Document{Name: "text", Text: content})
	require.NoError(t, err)
	var figures []figure
	for i := range sentences {
		for _, m := range sentences[i].Mentions {
			if q, ok := m.Value.(*text.Quantity); ok {
				figures = append(figures, newFigure(q, p, time.Time{}))
			}
		}
	}
	return figures
}

// What the hulls of two figures rule out, the exact rules would rule out too:
// a document is asked for a figure by its hulls first.
func TestHullHoldsWhatAgrees(t *testing.T) {
	var b strings.Builder
	for _, value := range []string{
		"240", "244", "250", "300", "about 250", "nearly 250", "more than 240", "at least 250", "up to 250",
		"fewer than 260", "240 to 260", "dozens of", "hundreds of", "just over 240", "a quarter of a million", "over 250,000",
	} {
		fmt.Fprintf(&b, "The flood damaged %s homes. ", value)
	}
	for _, value := range []string{
		"100 km", "62 miles", "62.1 miles", "about 60 miles", "one in five", "20 percent", "about 20 percent",
		"two hours", "120 minutes", "more than an hour and a half", "-5 degrees", "tripled", "200 percent",
	} {
		fmt.Fprintf(&b, "It was %s in the end. ", value)
	}
	for _, p := range []text.Profile{text.Strict(), text.Lenient()} {
		figures := figuresOf(t, b.String(), p)
		require.Greater(t, len(figures), 20)
		agree, skipped := 0, 0
		for _, f := range figures {
			for _, g := range figures {
				ruling := ruleQuantities(f, g)
				same := f.Dimension == g.Dimension && f.Unit.Base == g.Unit.Base
				flo, fhi := f.hull()
				glo, ghi := g.hull()
				meet := same && flo <= ghi && glo <= fhi || !same && crosses(f.Dimension, g.Dimension)
				if !meet {
					skipped++
				}
				if ruling.Verdict == Same || ruling.Verdict == Compatible {
					agree++
					assert.True(t, meet, "%v %v and %v %v: %s", f.Num, f.Unit.Name, g.Num, g.Unit.Name, ruling.Rule)
				}
			}
		}
		assert.Greater(t, agree, len(figures), "figures agree with others than themselves")
		assert.Positive(t, skipped, "and something is ruled out")
	}
}

func TestSayings(t *testing.T) {
	doc := &text.Document{Name: "b", Text: "The flood damaged 310 homes. Roughly 120 homes stand empty."}
	sentences, err := extract.Sentences(context.Background(), doc)
	require.NoError(t, err)
	s := &sayings{sentences: sentences}
	matched := sentences[0].Mentions[0].Value.(*text.Quantity)
	for _, test := range []struct {
		why, content string
		want         bool
	}{
		{"said elsewhere, of homes that stand empty", "The flood left 120 homes that stand empty.", true},
		{"said elsewhere, in a sentence that shares no more than the noun", "The flood damaged 120 homes.", false},
		{"said by the quantity that was matched alone", "The flood damaged 310 homes.", false},
		{"said of something else", "The flood damaged 120 cars.", false},
		{"not said", "The flood damaged 70 homes.", false},
	} {
		f := figuresOf(t, test.content, text.Strict())[0]
		from := lastSentence(t, test.content, "")
		assert.Equal(t, test.want, s.say(f, matched, text.Strict(), from), test.why)
	}
	assert.False(t, (*sayings)(nil).say(figuresOf(t, "120 homes", text.Strict())[0], nil, text.Strict(), &sentences[0]))
}

// Passages too long to be compared each sentence with each are searched, and
// what is at odds in them is found.
func TestLongPassages(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	words := make([]string, 8000) // that do not exist and are not alike
	for i := range words {
		word := make([]byte, 9)
		for k := range word {
			word[k] = 'a' + byte(random.Intn(26))
		}
		words[i] = string(word)
	}
	passage := func(name string, odd int) *text.Document {
		var b strings.Builder
		for i := range 1100 {
			yield := 103 + 10*i // never round: a round figure would cover its neighbours
			if i == odd {
				yield = 24171
			}
			w := words[i*7:]
			fmt.Fprintf(&b, "A %s %s %s %s %d apples %s %s %s. ", w[0], w[1], w[2], w[3], yield, w[4], w[5], w[6])
		}
		return &text.Document{Name: name, Text: b.String()}
	}
	var d Detector
	_, findings, err := d.Compare(context.Background(), passage("a", -1), passage("b", 713))
	require.NoError(t, err)
	require.Len(t, findings, 1)
	assert.Equal(t, "7233 apples", findings[0].Left.Words())
	assert.Equal(t, "24171 apples", findings[0].Right.Words())
}
