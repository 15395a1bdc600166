package config

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBytesOf(t *testing.T) {
	for _, row := range []struct {
		size string
		want int64
		why  string
	}{
		{"0", 0, "the default"},
		{"4096", 4096, "bytes"},
		{"800MB", 800 << 20, "a unit"},
		{"4 gb", 4 << 30, "a space, and small letters"},
		{"1KB", 1 << 10, "the least unit"},
		{"2TB", 2 << 40, "the greatest unit"},
	} {
		got, err := bytesOf(row.size)
		require.NoError(t, err, row.why)
		assert.Equal(t, row.want, got, row.why)
	}
	for _, size := range []string{"", "MB", "-1", "1.5GB", "4XB", "9999999999TB", "lots"} {
		_, err := bytesOf(size)
		assert.ErrorContains(t, err, size)
	}
}
