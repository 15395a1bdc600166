package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
)

// Sentences of few words in common are paired where their documents surely
// report on one event, and nowhere else.
func TestKindredPairs(t *testing.T) {
	wire := document("wire",
		"The town council of Velmark approved a $420 million arena for the Otters hockey club on Tuesday, Mayor Edda Ruhl said.",
		"Under the deal the town will pay a third, and the club the rest.",
		"Council member Nils Torp voted against the plan for the arena.")
	local := document("local",
		"On Tuesday the council of Velmark approved an arena for the Otters hockey club that costs $420 million, said Mayor Edda Ruhl.",
		"The town's share is a quarter, the rest is the club's.",
		"Nils Torp, a council member, voted for the plan for the arena.")
	elsewhere := document("elsewhere",
		"A fishing boat sank off the lighthouse of Skarre in a gale on Tuesday, and three men were saved by the lifeboat.",
		"The town's share is a quarter, the rest is the club's.",
		"The skipper, who had left port against advice, was among the three.")
	kindred := func(documents ...[]align.Pair) (list []string) {
		for _, pairs := range documents {
			for _, p := range pairs {
				if p.Kindred {
					list = append(list, p.Right.Text())
				}
			}
		}
		return list
	}
	assert.Equal(t, []string{"The town's share is a quarter, the rest is the club's."}, kindred(collect(t, align.Aligner{}, wire, local)))
	assert.Empty(t, kindred(collect(t, align.Aligner{}, wire, elsewhere)), "the same words in a report of something else")
	for _, workers := range []int{1, 8} {
		assert.Equal(t, collect(t, align.Aligner{}, wire, local, elsewhere), collect(t, align.Aligner{Workers: workers}, wire, local, elsewhere))
	}
}
