package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Capitals are counted within sentences, and names of persons behind a courtesy
// title; a headline counts for nothing.
func TestCorpusCounts(t *testing.T) {
	c := &corpus{documents: 1, words: map[string]*use{}}
	c.sentence("Then the baker met Mr. Baker and Ms. Olga Baker in the bakery where everybody waits for bread.")
	c.sentence("Baker Sells Every Bakery In Every Town")
	u := c.words["baker"]
	assert.Equal(t, 3, u.inside)
	assert.Equal(t, 66, u.share())
	assert.Len(t, u.family, 1)
	assert.Len(t, c.words["olga"].given, 1)
	assert.Nil(t, c.words["sells"])
}

func TestPlaceSorts(t *testing.T) {
	n := &net{common: map[string]bool{}, synsets: map[string]*synset{}, first: map[string][]string{}}
	n.data("noun", []string{"1", "15", "n", "01", "city", "0", "000", "|"})
	n.data("noun", []string{"2", "15", "n", "02", "Orlec", "0", "Orletz", "0", "001", "@i", "1", "n", "0000", "|"})
	assert.Equal(t, "city", n.sort(n.synsets["2"]))
	assert.True(t, n.common["city"])
	assert.True(t, n.proper("orletz", n.synsets["2"]))
	assert.False(t, n.proper("city", n.synsets["1"]))
	assert.True(t, unlisted("east"))
}
