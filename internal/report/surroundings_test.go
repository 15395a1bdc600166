package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSurroundings(t *testing.T) {
	long := strings.Repeat("The tide was low that day. ", 20)
	words := strings.Repeat("mud and reed and ", 40)
	for _, test := range []struct{ why, text, sentence, before, after string }{
		{"all of a short text", "One sailed. Two sank. Three stayed.", "Two sank.", "One sailed. ", " Three stayed."},
		{"nothing around it", "\n Two sank.\n\n", "Two sank.", "", ""},
		{"the next paragraph and no further", "Far.\n\nNear.\n\nTwo sank.\n\nNext.\n\nFar, too.", "Two sank.", "Near.\n\n", "\n\nNext."},
		{"its own paragraph and the next", "Far.\n\nNear.\n\nHere. Two sank. There.\n\nNext.\n\nFar, too.", "Two sank.", "Near.\n\nHere. ", " There.\n\nNext."},
		{"a title of one line", "Harbour news\n\nTwo sank.", "Two sank.", "Harbour news\n\n", ""},
		{"whole sentences, as far as there is room", long + "Two sank. " + long, "Two sank.", long[len(long)-8*27:], " " + strings.TrimSpace(long[:8*27])},
		{"whole words where no sentence ends", words + "Two sank " + words, "Two sank", words[len(words)-14*17:], " " + strings.TrimSpace(words[:14*17])},
		{"one word without end is cut", strings.Repeat("x", 500) + " two sank " + strings.Repeat("y", 500), "two sank", strings.Repeat("x", 239) + " ", " " + strings.Repeat("y", 239)},
	} {
		at := strings.Index(test.text, test.sentence)
		require.GreaterOrEqual(t, at, 0, test.why)
		before, after := surroundings(test.text, at, at+len(test.sentence))
		if test.why == "whole words where no sentence ends" {
			assert.True(t, strings.HasSuffix(words, before) && len(before) > 200, "%s: %q", test.why, before)
			assert.True(t, strings.HasPrefix(" "+words, after) && len(after) > 200, "%s: %q", test.why, after)
			continue
		}
		assert.Equal(t, test.before, before, test.why)
		assert.Equal(t, test.after, after, test.why)
	}
}

// What surrounds a sentence stands right beside it, is no longer than allowed,
// and is cut within no character, wherever the sentence is.
func TestSurroundingsAreExact(t *testing.T) {
	text := strings.Repeat("Århus – 東京. «Наводнение»… \n\n🙂 ", 30)
	for start := range text {
		for _, length := range []int{0, 1, 90} {
			end := start + length
			if end > len(text) || !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
				continue
			}
			before, after := surroundings(text, start, end)
			require.True(t, strings.HasSuffix(text[:start], before), "before %d", start)
			require.True(t, strings.HasPrefix(text[end:], after), "after %d", end)
			require.True(t, utf8.ValidString(before) && utf8.ValidString(after), "around %d to %d", start, end)
			require.LessOrEqual(t, max(len(before), len(after)), maxSurrounding)
		}
	}
}
