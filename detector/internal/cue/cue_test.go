package cue

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector/internal/edit"
)

func TestParse(t *testing.T) {
	parse := Parse("yes", "no")
	_, err := parse([]string{"perhaps"})
	assert.EqualError(t, err, `"perhaps": write phrase = class, where class is one of yes, no`)
	_, err = parse([]string{"perhaps = often"})
	assert.Error(t, err, "no such class")
	_, err = parse([]string{" = yes"})
	assert.Error(t, err, "no phrase")
}

func TestIn(t *testing.T) {
	list, err := Parse("yes", "no")([]string{"agree+ to = yes", "agree+ = yes", "by no means = no"})
	require.NoError(t, err)
	marks := list.In(edit.Words("It agreed to sell, agreeing by no means at once.", 0))
	assert.Equal(t, []Mark{{1, 3, "yes"}, {4, 5, "yes"}, {5, 8, "no"}}, marks, "the longest phrase, in any form")
}
