package ordered

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCommon(t *testing.T) {
	for _, row := range []struct {
		a, b []int
		want int
		why  string
	}{
		{nil, []int{1, 2}, 0, "nothing is in an empty list"},
		{[]int{1, 3, 5}, []int{2, 4, 6}, 0, "lists that alternate"},
		{[]int{1, 2, 3}, []int{2, 3, 4}, 2, "lists that overlap"},
		{[]int{9}, []int{1, 2, 3, 9}, 1, "the last of a longer list"},
		{[]int{4, 4, 4}, []int{4, 4, 7}, 2, "repeated entries, as often as in the list that has fewer"},
	} {
		assert.Equal(t, row.want, Common(row.a, row.b), row.why)
		assert.Equal(t, row.want, Common(row.b, row.a), "%s, exchanged", row.why)
	}
	assert.Equal(t, 1, Common([]string{"oar", "quay"}, []string{"pier", "quay"}), "words are in order, too")
}
