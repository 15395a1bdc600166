package report

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

func TestFromLineages(t *testing.T) {
	assert.Nil(t, FromLineages(3, nil), "no copies, nothing to tell")
	o := FromLineages(5, []detector.Lineage{{Origin: "a", Copies: []string{"b", "c"}}, {Origin: "d", Copies: []string{"e"}}})
	assert.Equal(t, 5, o.Sources)
	assert.Equal(t, 2, o.Origins, "five sources less three copies")
}

func TestOriginsAreCutShort(t *testing.T) {
	var lineages []detector.Lineage
	for i := range 7 {
		lineages = append(lineages, detector.Lineage{Origin: fmt.Sprintf("o%d", i), Copies: []string{"a", "b", "c", "d", "e\x1b"}})
	}
	got := text80(t, TextOptions{}, []Line{&Summary{Documents: 42, Origins: FromLineages(42, lineages)}})
	assert.Contains(t, got, "42 sources, 7 origins:")
	assert.Contains(t, got, "o4: copied in a, b, c and 2 more")
	assert.NotContains(t, got, "o5", "the rest is counted")
	assert.Contains(t, got, "and 2 origins more of which there are copies")
	assert.NotContains(t, got, "\x1b")
}

func TestOriginsCounted(t *testing.T) {
	for _, test := range []struct {
		o    Origins
		want string
		why  string
	}{
		{Origins{Sources: 3, Origins: 1}, "3 sources, 1 origin", "five outlets can tell one report"},
		{Origins{Sources: 1}, "1 source, copied from the index", "its origin was not read in this run"},
	} {
		assert.Equal(t, test.want, test.o.counted(), test.why)
	}
}
