package detector_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// Copies that each tell one of two figures are one finding, which names every one
// of them, and which is the same in whatever order they come.
func TestEchoes(t *testing.T) {
	var copies []*text.Document
	for i, people := range []string{"140", "410", "140", "410", "410"} {
		copies = append(copies, report(fmt.Sprintf("copy-%d", i), fmt.Sprintf("Paper %d", i), fmt.Sprintf("2026-05-0%d", i/2+1),
			"The tug Marsk carried "+people+" people when it ran aground off Lund Bank.", "Divers looked at the keel of the tug until dusk."))
	}
	found, _ := checked(t, copies...)
	require.Len(t, found, 1)
	assert.Equal(t, []string{"copy-0", "copy-1", "copy-2", "copy-3", "copy-4"}, namesOf(&found[0]))
	for _, s := range found[0].More {
		assert.Equal(t, found[0].Left.Words(), s.Left.Words(), "each on the side of those who say the same")
	}
	assert.Contains(t, []string{found[0].Left.Sentence.Document.Name, found[0].Right.Sentence.Document.Name}, "copy-0", "with the first of them")
	met := namesOf(&detector.Finding{Left: found[0].Left, Right: found[0].Right})
	for _, s := range found[0].More {
		assert.True(t, slices.Contains(met, s.Left.Sentence.Document.Name) || slices.Contains(met, s.Right.Sentence.Document.Name), "each told against one that was named before")
		met = append(met, s.Left.Sentence.Document.Name, s.Right.Sentence.Document.Name)
	}
	slices.Reverse(copies)
	again, _ := checked(t, copies...)
	require.Len(t, again, 1)
	assert.Equal(t, found[0].ID(), again[0].ID())
	assert.Equal(t, namesOf(&found[0]), namesOf(&again[0]))
}

// One report against two that say the same, each in its own words, is one finding;
// each of its sides has the words of its own document.
func TestOneAgainstSeveral(t *testing.T) {
	docs := []*text.Document{
		report("herald", "Herald", "2026-05-02", "The tug Marsk carried 140 people when it ran aground off Lund Bank."),
		report("echo", "Echo", "2026-05-03", "The tug Marsk ran aground off Lund Bank with 410 people who had come for the regatta."),
		report("post", "Post", "2026-05-04", "When the tug Marsk ran aground off Lund Bank on its way to the regatta, it carried 140 people."),
	}
	for range 3 {
		docs = append(docs[1:], docs[0])
		found, _ := checked(t, docs...)
		require.Len(t, found, 1)
		assert.Equal(t, []string{"echo", "herald", "post"}, namesOf(&found[0]))
		for _, s := range append([]detector.Sides{{Left: found[0].Left, Right: found[0].Right}}, found[0].More...) {
			for _, side := range []*detector.Side{&s.Left, s.Right} {
				want := "140 people"
				if side.Sentence.Document.Name == "echo" {
					want = "410 people"
				}
				assert.Equal(t, want, side.Words())
			}
		}
	}
}

// What is an echo, and what only looks like one.
func TestWhatEchoes(t *testing.T) {
	for _, row := range []struct {
		why       string
		sentences [4]string
		want      int
	}{
		{"a line that is filled in anew: one finding for each of its figures", [4]string{
			"Ships in the harbour of Lund: 7 sloops, 31 yawls, of 140 berths.", "Ships in the harbour of Lund: 7 sloops, 31 yawls, of 410 berths.",
			"Ships in the harbour of Lund: 9 sloops, 28 yawls, of 140 berths.", "Ships in the harbour of Lund: 9 sloops, 28 yawls, of 410 berths."}, 3},
		{"the same figures in sentences of other words", [4]string{
			"The tug Marsk carried 140 people when it ran aground off Lund Bank.", "The tug Marsk carried 410 people when it ran aground off Lund Bank.",
			"A mule train of 140 people crossed the Orta pass on skis.", "A mule train of 410 people crossed the Orta pass on skis."}, 2},
		{"a third figure", [4]string{
			"The tug Marsk carried 140 people when it ran aground off Lund Bank.", "The tug Marsk carried 410 people when it ran aground off Lund Bank.",
			"The tug Marsk carried 160 people when it ran aground off Lund Bank.", "The tug Marsk carried 410 people when it ran aground off Lund Bank."}, 3},
	} {
		var docs []*text.Document
		for i, s := range row.sentences {
			docs = append(docs, report(fmt.Sprintf("paper-%d", i), fmt.Sprintf("Paper %d", i), "2026-05-02", s))
		}
		found, _ := checked(t, docs...)
		said := map[string]bool{}
		for _, f := range found {
			said[f.Message] = true
		}
		assert.Len(t, found, row.want, "%s: %v", row.why, said)
	}
}

// namesOf returns the names of the documents of a finding, sorted.
func namesOf(f *detector.Finding) []string {
	var names []string
	for _, s := range append([]detector.Sides{{Left: f.Left, Right: f.Right}}, f.More...) {
		names = append(names, s.Left.Sentence.Document.Name, s.Right.Sentence.Document.Name)
	}
	slices.SortFunc(names, strings.Compare)
	return slices.Compact(names)
}
