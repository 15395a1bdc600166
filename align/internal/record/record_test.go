package record

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type shape interface{ area() float64 }

type square struct{ Side float64 }

type circle struct{ Radius float64 }

func (s *square) area() float64 { return s.Side * s.Side }
func (c *circle) area() float64 { return math.Pi * c.Radius * c.Radius }

type node struct {
	Name  string
	Size  int8
	Count uint32
	On    bool
	When  time.Time
	Next  *node
	Other *node
	Parts []part
	Shape shape

	hidden int
}

type part struct {
	Names []string
	Deep  struct{ Low, High int64 }
}

func codec() *Codec { return New((*square)(nil), (*circle)(nil)) }

func whole() *node {
	last := &node{Name: "last", Size: -7}
	return &node{
		Name: "façade", Count: 1 << 31, On: true, When: time.Date(1812, 6, 24, 1, 2, 3, 4, time.UTC),
		Next: last, Other: last, Shape: &circle{-0.5},
		Parts: []part{{}, {Names: []string{"", "b"}, Deep: struct{ Low, High int64 }{math.MinInt64, math.MaxInt64}}},
	}
}

func TestRoundTrip(t *testing.T) {
	var read node
	require.NoError(t, codec().Read(codec().Append(nil, *whole()), &read))
	assert.Equal(t, *whole(), read)
	assert.Same(t, read.Next, read.Other, "two pointers to one value")

	var none node
	require.NoError(t, codec().Read(codec().Append(nil, node{hidden: 3}), &none))
	assert.Equal(t, node{}, none, "what is not exported is no part of a value")
}

func TestSchema(t *testing.T) {
	type wider struct {
		Names []string
		Deep  struct{ Low, High, Middle int64 }
	}
	assert.Equal(t, codec().Schema(part{}), codec().Schema(part{}))
	assert.NotEqual(t, codec().Schema(part{}), codec().Schema(wider{}), "a field more is another schema")
	assert.NotEqual(t, codec().Schema(node{}), New((*square)(nil)).Schema(node{}), "a variant less, too")
	assert.Panics(t, func() { New().Append(nil, node{Shape: &square{2}}) }, "a variant that nobody named")
}

func TestDamaged(t *testing.T) {
	data := codec().Append(nil, *whole())
	for n := range data {
		var read node
		assert.Error(t, codec().Read(data[:n], &read), "cut off after %d bytes", n)
	}
	var read node
	assert.Error(t, codec().Read(append(data, 0), &read), "a byte too many")
	var many []part
	assert.Error(t, codec().Read([]byte{0xff, 0xff, 0xff, 0xff, 0x0f}, &many), "a length beyond the end")
}

// Any bytes can be read, and what was read can be written and read again.
func FuzzRead(f *testing.F) {
	f.Add(codec().Append(nil, *whole()))
	f.Add([]byte{0})
	f.Fuzz(func(t *testing.T, data []byte) {
		var read node
		if codec().Read(data, &read) != nil {
			return
		}
		var again node
		require.NoError(t, codec().Read(codec().Append(nil, read), &again))
	})
}
