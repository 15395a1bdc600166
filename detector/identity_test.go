package detector_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A paper is a document by its path and what it tells.
type paper struct{ name, text string }

// idsOf returns the ids of what is found in papers, by the path of the left side.
func idsOf(t *testing.T, papers ...paper) map[string]string {
	t.Helper()
	var docs []*text.Document
	for _, p := range papers {
		docs = append(docs, &text.Document{Name: p.name, Text: p.text})
	}
	ids := map[string]string{}
	var d detector.Detector
	for f, err := range d.Detect(context.Background(), sequence(docs)) {
		require.NoError(t, err)
		require.NotContains(t, ids, f.Left.Sentence.Document.Name, "one finding for each pair of papers")
		ids[f.Left.Sentence.Document.Name] = f.ID()
	}
	return ids
}

const (
	aground = "The tug Marsk carried 140 people when it ran aground off Lund Bank."
	afloat  = "The tug Marsk carried 410 people when it ran aground off Lund Bank."
)

// A finding has one id wherever the lines of its words are broken.
func TestIDsHoldInAnyLines(t *testing.T) {
	want := idsOf(t, paper{"wire.txt", aground}, paper{"copy.txt", afloat})["wire.txt"]
	require.NotEmpty(t, want)
	for why, blank := range map[string]string{"a line ends there": "\n", "in the way of Windows": "\r\n", "no line may end there": "\u00a0"} {
		broken := strings.Replace(aground, "140 people", "140"+blank+"people", 1)
		assert.Equal(t, want, idsOf(t, paper{"wire.txt", broken}, paper{"copy.txt", afloat})["wire.txt"], why)
	}
}

// A finding has one id in whatever way its files are named.
func TestIDsHoldInAnyFolder(t *testing.T) {
	want := idsOf(t, paper{"wire.txt", aground}, paper{"copy.txt", afloat})["wire.txt"]
	require.NotEmpty(t, want)
	for _, test := range []struct{ left, right, why string }{
		{"./wire.txt", "copy.txt", "named from here"},
		{"/home/desk/drafts/wire.txt", "/home/desk/drafts/copy.txt", "named from the root"},
		{"drafts/wire.txt", "drafts/copy.txt", "from the folder above"},
		{"../wire.txt", "../drafts/../copy.txt", "from another folder"},
		{`C:\desk\wire.txt`, `drafts\copy.txt`, "on another system"},
	} {
		assert.Equal(t, want, idsOf(t, paper{test.left, aground}, paper{test.right, afloat})[test.left], test.why)
	}
	for _, test := range []struct{ left, right, why string }{
		{"other.txt", "copy.txt", "another source says it"},
		{"https://news.example/wire.txt", "copy.txt", "an address is a name as a whole"},
		{"a.zip!/1/wire.txt", "copy.txt", "so is a place in an archive"},
	} {
		assert.NotEqual(t, want, idsOf(t, paper{test.left, aground}, paper{test.right, afloat})[test.left], test.why)
	}
	inside := func(folder string) string {
		name := folder + "a.zip!/1/wire.txt"
		return idsOf(t, paper{name, aground}, paper{"copy.txt", afloat})[name]
	}
	assert.Equal(t, inside(""), inside("/mnt/"), "wherever the archive is")
}

// Files of one name in several folders that say the same have ids of their own,
// which depend neither on the order of reading nor on where the folders stand.
func TestIDsOfOneName(t *testing.T) {
	papers := []paper{
		{"may/wire.txt", aground}, {"may/copy.txt", afloat},
		{"june/wire.txt", "A mule train of 140 people crossed the Orta pass on skis."}, {"june/copy.txt", "A mule train of 410 people crossed the Orta pass on skis."},
	}
	first := idsOf(t, papers...)
	require.Len(t, first, 2)
	assert.NotEqual(t, first["may/wire.txt"], first["june/wire.txt"])
	moved := make([]paper, len(papers))
	for i, p := range papers {
		moved[i] = paper{"/srv/" + p.name, p.text}
	}
	for name, id := range idsOf(t, moved...) {
		assert.Equal(t, first[name[len("/srv/"):]], id)
	}
}
