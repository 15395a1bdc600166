package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
)

func TestNaming(t *testing.T) {
	assert.Equal(t, "cote divoire", align.FoldName("Côte d’Ivoire"))
	country, ok := align.Country("British")
	assert.True(t, ok)
	assert.Equal(t, "united kingdom", country, "as the gazetteer calls it")
	_, ok = align.Country("Lyon")
	assert.False(t, ok, "a place is no people")
	assert.True(t, align.PartOf("lyon", "france"))
	assert.False(t, align.PartOf("france", "lyon"))
	assert.True(t, align.SoundAlike("Khemenei", "Khamenei"))
	assert.False(t, align.SoundAlike("Marbach", "Morhoff"))
	assert.True(t, align.OneGivenName("Bob", "Robert"))
	assert.False(t, align.OneGivenName("Bob", "Richard"))
}

func TestRelate(t *testing.T) {
	left, m := castOf(t, "Hedda Lindqvist won.", "Hedda Lindqvist")
	right, n := castOf(t, "Lindqvist won.", "Lindqvist")
	assert.Equal(t, align.Same, align.Relate(left, m[0], right, n[0]))
	right, n = castOf(t, "Rolf Aspelund won.", "Rolf Aspelund")
	assert.Equal(t, align.Other, align.Relate(left, m[0], right, n[0]))
	m[0].Span.Start++
	assert.Equal(t, align.Unsure, align.Relate(left, m[0], right, n[0]), "no name stands there")
}
