package align

import (
	"bytes"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a store keeps is read back, from memory or from disk, in order or not.
func TestStore(t *testing.T) {
	for _, limit := range []int64{0, 1, 1 << 14, 1 << 30} {
		random := rand.New(rand.NewPCG(1, uint64(limit)))
		s := &store{limit: limit}
		var all [][]byte
		var at []offset
		for n := range 3000 {
			b := bytes.Repeat([]byte{byte(n)}, random.IntN(120))
			if n%700 == 0 {
				b = bytes.Repeat([]byte{byte(n)}, 20_000) // more than a chunk
			}
			o, err := s.add(b)
			require.NoError(t, err)
			all, at = append(all, b), append(at, o)
		}
		assert.Equal(t, limit == 1 || limit == 1<<14, s.file != nil)
		c := &cursor{store: s}
		for n := range all {
			require.True(t, bytes.HasPrefix(c.scan(at[n]), all[n]))
			k := random.IntN(len(all))
			require.True(t, bytes.HasPrefix(c.get(at[k]), all[k]))
		}
		require.NoError(t, c.err)
		s.close()
	}
}

// What cannot be written or read ends as an error.
func TestStoreFails(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	fill := func(s *store) error {
		for range 3000 {
			if _, err := s.add(make([]byte, 100)); err != nil {
				return err
			}
		}
		return nil
	}
	s := &store{limit: 1}
	require.NoError(t, fill(s))
	defer s.close()
	c := &cursor{store: s}
	require.NoError(t, s.file.Truncate(10))
	assert.Equal(t, emptySketch, c.get(0))
	assert.Equal(t, emptySketch, c.scan(0))
	var spill *SpillError
	require.ErrorAs(t, c.err, &spill)
	require.NoError(t, s.file.Close())
	require.ErrorAs(t, fill(s), &spill)
	require.ErrorIs(t, spill, os.ErrClosed)
}

func TestField(t *testing.T) {
	const s = "MemFree:  12 kB\nMemTotal:       2048 kB\nOdd:\n"
	n, ok := field(s, "MemTotal:")
	assert.True(t, ok)
	assert.EqualValues(t, 2048, n)
	_, ok = field(s, "Odd:")
	assert.False(t, ok, "no number")
	_, ok = field(s, "Swap:")
	assert.False(t, ok, "no such line")
	assert.GreaterOrEqual(t, machineMemory(), int64(1<<20))
	assert.EqualValues(t, 7, Aligner{Memory: 7}.memory())
}
