package align_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// A sentence of three facts pairs with three sentences, and each pair says
// which part it is about.
func TestParts(t *testing.T) {
	const long = "The storm tore the roofs off 23 barns in Velden, cut power to 4,000 homes along the river and killed 14 cows on the Halloran farm, the county said."
	for _, row := range []struct {
		other, left, right, why string
	}{
		{"In Velden, the storm took the roofs off 23 barns.",
			"The storm tore the roofs off 23 barns in Velden", "In Velden, the storm took the roofs off 23 barns.", "the first fact"},
		{"Storm damage cut power to 4,000 homes along the river until Monday.",
			"cut power to 4,000 homes along the river", "Storm damage cut power to 4,000 homes along the river until Monday.", "the second"},
		{"Halloran said that 14 cows were killed on the farm.",
			"and killed 14 cows on the Halloran farm", "that 14 cows were killed on the farm", "the third, of which somebody else tells"},
		{"The storm tore the roofs off 23 barns in Velden, killed 14 cows on the Halloran farm and cut power to 4,000 homes along the river.",
			"The storm tore the roofs off 23 barns in Velden, cut power to 4,000 homes along the river and killed 14 cows on the Halloran farm",
			"The storm tore the roofs off 23 barns in Velden, killed 14 cows on the Halloran farm and cut power to 4,000 homes along the river", "all of them"},
	} {
		t.Run(row.why, func(t *testing.T) {
			a, b := document("a", long), document("b", row.other)
			p, _ := align.Aligner{}.Explain(&a[0], &b[0])
			assert.Equal(t, row.left, words(p.Left, p.LeftPart))
			assert.Equal(t, row.right, words(p.Right, p.RightPart))

			q, _ := align.Aligner{}.Explain(&b[0], &a[0])
			assert.Equal(t, p.LeftPart, q.RightPart, "the same the other way round")
			assert.Len(t, q.Parts, len(p.Parts))
		})
	}
}

func words(s *text.Sentence, at text.Span) string { return s.Document.Text[at.Start:at.End] }

// Where nothing is told apart, a pair is about the whole of both sentences.
func TestWholeSentences(t *testing.T) {
	a, b := document("a", "The ferry sank off Naxos, killing 14 passengers."), document("b", "The ferry sank off Naxos, killing 41 passengers.")
	p, _ := align.Aligner{}.Explain(&a[0], &b[0])
	require.True(t, p.NearCopy)
	assert.Empty(t, p.Parts, "a copy is not parted")
	assert.Equal(t, p.Left.Span, p.LeftPart)
	assert.Equal(t, p.Right.Span, p.RightPart)
}

// Two figures in clauses that are no counterparts do not answer each other.
func TestMisplaced(t *testing.T) {
	for _, row := range []struct {
		left, right string
		l, r        said
		want        bool
		why         string
	}{
		{"Marshals at the Velden rally held 30 people, and the mayor said their names would be published on Friday.", "Marshals held 30 people at the Velden rally on Thursday.",
			clock("Friday", text.Day, "XXXX-WXX-5"), clock("Thursday", text.Day, "XXXX-WXX-4"), false, "the day of the news is no day of the deed"},
		{"Marshals at the Velden rally held 30 people on Friday, and the mayor praised them.", "Marshals held 30 people at the Velden rally on Thursday.",
			clock("Friday", text.Day, "XXXX-WXX-5"), clock("Thursday", text.Day, "XXXX-WXX-4"), true, "two days of one deed"},
		{"The coroner of Adenau said on Monday that the climber had fallen from the northern ridge.", "The climber fell from the northern ridge of Adenau on Sunday.",
			clock("Monday", text.Day, "XXXX-WXX-1"), clock("Sunday", text.Day, "XXXX-WXX-7"), false, "the day on which somebody spoke is no day of what he tells"},
		{"The coroner of Adenau said that the climber had fallen from the northern ridge on Monday.", "The climber fell from the northern ridge of Adenau on Sunday.",
			clock("Monday", text.Day, "XXXX-WXX-1"), clock("Sunday", text.Day, "XXXX-WXX-7"), true, "the day within what he tells is"},
	} {
		t.Run(row.why, func(t *testing.T) {
			a, b := mention(document("a", row.left), row.l.words, row.l.value), mention(document("b", row.right), row.r.words, row.r.value)
			p, lines := align.Aligner{Vouched: true}.Explain(&a[0], &b[0])
			require.Empty(t, p.Refused)
			assert.Equal(t, row.want, len(p.Matches) == 1, strings.Join(lines, "\n"))
			q, _ := align.Aligner{Vouched: true}.Explain(&b[0], &a[0])
			assert.Equal(t, len(p.Matches), len(q.Matches), "the same the other way round")
		})
	}
}

// A sentence that goes on for ever is not parted: every two clauses would have
// to be compared.
func TestEndlessSentence(t *testing.T) {
	endless := strings.Repeat("the mill in Velden burned, and a barn in Adenau fell; ", 2_000)
	a, b := mention(document("a", endless), "mill", count("", 1, "mill", "").value), mention(document("b", endless+"so"), "barn", count("", 2, "barn", "").value)
	p, _ := align.Aligner{Vouched: true}.Explain(&a[0], &b[0])
	assert.Empty(t, p.Parts)
	assert.Equal(t, a[0].Span, p.LeftPart)
}
