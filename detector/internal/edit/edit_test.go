package edit

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// shown returns a script as "left > right" for each edit.
func shown(l, r string) []string {
	s := Between(Words(l, 0), Words(r, 0))
	var list []string
	for _, e := range s.Edits {
		list = append(list, inWords(s.Left[e.LeftFrom:e.LeftTo])+" > "+inWords(s.Right[e.RightFrom:e.RightTo]))
	}
	return list
}

func inWords(words []Word) string {
	var list []string
	for _, w := range words {
		list = append(list, w.Low)
	}
	return strings.Join(list, " ")
}

func TestBetween(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        []string
		why         string
	}{
		{"The board met in Lyon.", "The board met in Lyon.", nil, "one telling"},
		{"The board met in Lyon.", "The board met in Nice.", []string{"lyon > nice"}, "one word for another"},
		{"The board met.", "The board never met.", []string{" > never"}, "a word more"},
		{"The old board met.", "The board met.", []string{"old > "}, "a word less"},
		{"It raised prices.", "It raises the price.", []string{" > the"}, "forms of one word are one"},
		{"Ann's plan", "Ann’s plan", nil, "apostrophes are one"},
		{"Prices rose 5% in May.", "Prices rose 15% in May.", []string{"5 > 15"}, "figures are told apart"},
		{"U.S. envoys left at 6:55.", "U.S. envoys left at 7:55.", []string{"6:55 > 7:55"}, "stops and colons stay in words"},
		{"", "The board met.", []string{" > the board met"}, "nothing on one side"},
	} {
		assert.Equal(t, row.want, shown(row.left, row.right), "%q / %q: %s", row.left, row.right, row.why)
		mirrored := shown(row.right, row.left)
		assert.Len(t, mirrored, len(row.want), "the other way round: %s", row.why)
	}
}

func TestWords(t *testing.T) {
	w := Words("He met Anna in \"Lyon\".", 10)
	assert.Equal(t, 10, w[0].Start)
	assert.True(t, w[0].First)
	assert.False(t, w[0].Capital, "every sentence begins with a capital")
	assert.True(t, w[2].Capital)
	assert.True(t, w[4].First, "so do quotations")
}

// Words of one class stand for each other where no other order has more in
// common, and are not counted as common.
func TestClass(t *testing.T) {
	classed := func(s string, names ...string) []Word {
		list := Words(s, 0)
		for i := range list {
			if slices.Contains(names, list[i].Low) {
				list[i].Class = "name"
			}
		}
		return list
	}
	l, r := classed("Anna sued Berta", "anna", "berta"), classed("Berta sued Anna", "anna", "berta")
	s := Between(l, r)
	assert.Empty(t, s.Edits)
	assert.Equal(t, 1, s.Common)
	var pairs [][2]int
	for i, j := range s.Matched() {
		pairs = append(pairs, [2]int{i, j})
	}
	assert.Equal(t, [][2]int{{0, 0}, {1, 1}, {2, 2}}, pairs)
	assert.Equal(t, 2, Between(Words("Anna sued", 0), Words("Anna sued", 0)).Common, "what is the same is no slot")
	for i, j := range Between(Words("The old board met", 0), Words("The board never met", 0)).Matched() {
		assert.Equal(t, Words("The old board met", 0)[i].Low, Words("The board never met", 0)[j].Low)
	}
}

func TestShare(t *testing.T) {
	s := Between(Words("The board met in Lyon", 0), Words("The board met in Nice on Monday", 0))
	assert.InDelta(t, 2.0/3, s.Share(), 1e-9, "board and met, of board, met and Lyon")
}

func FuzzBetween(f *testing.F) {
	f.Add("The board met.", "The board never met.")
	f.Fuzz(func(t *testing.T, l, r string) {
		if len(l)+len(r) > 2000 {
			return
		}
		s := Between(Words(l, 0), Words(r, 0))
		i, j := 0, 0
		for _, e := range s.Edits {
			if e.LeftFrom < i || e.RightFrom < j || e.LeftTo < e.LeftFrom || e.RightTo < e.RightFrom {
				t.Fatalf("%v behind %d, %d", e, i, j)
			}
			i, j = e.LeftTo, e.RightTo
		}
	})
}

// What two tellings have in common in any order bounds what a script has.
func TestInCommonBoundsScripts(t *testing.T) {
	sentences := []string{
		"The council of Lindmar approved the harbour lease on Tuesday.",
		"On Tuesday the harbour lease was approved by the council in Lindmar.",
		"The leases of three harbours were approved, the council said, and the council left.",
		"Nobody came.",
		"",
	}
	for _, l := range sentences {
		for _, r := range sentences {
			a, b := Words(l, 0), Words(r, 0)
			assert.GreaterOrEqual(t, InCommon(a, b), Between(a, b).Common, "%q against %q", l, r)
		}
	}
	assert.Equal(t, 6, InCommon(Words(sentences[0], 0), Words(sentences[1], 0)), "in another order")
}
