package align_test

import (
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
)

// FuzzIndexFolder changes a byte of a file of an index, and cuts the file off;
// where it asks for that, the checksums are those of what came out, so that the
// change gets past them. Whoever opens and asks the index then gets an error
// that names the file, or what the file says, and never a panic.
func FuzzIndexFolder(f *testing.F) {
	documents := newPress(f, 150).sentences(f)
	dir := f.TempDir()
	require.NoError(f, indexed(f, dir, 4, documents...).Close())
	segments, err := filepath.Glob(filepath.Join(dir, "*.segment"))
	require.NoError(f, err)
	require.NotEmpty(f, segments)
	names := append(segments, filepath.Join(dir, "manifest.json"))
	whole := make([][]byte, len(names))
	for i, name := range names {
		whole[i], err = os.ReadFile(name)
		require.NoError(f, err)
		for at := range 40 {
			f.Add(uint8(i), uint32(at*len(whole[i])/40), uint8(1<<(at%8)), uint32(0), at%2 == 0)
		}
		f.Add(uint8(i), uint32(0), uint8(0), uint32(1), false)
		f.Add(uint8(i), uint32(0), uint8(0), uint32(len(whole[i])), false)
		f.Add(uint8(i), uint32(24), uint8(0xff), uint32(0), true)
	}
	f.Fuzz(func(t *testing.T, file uint8, at uint32, bits uint8, cut uint32, summed bool) {
		n := int(file) % len(names)
		data := append([]byte{}, whole[n]...)
		data[int(at)%len(data)] ^= bits
		data = data[:len(data)-int(cut)%(len(data)+1)]
		if summed {
			resum(data)
		}
		dir := t.TempDir()
		for i, name := range names {
			b := whole[i]
			if i == n {
				b = data
			}
			require.NoError(t, os.WriteFile(filepath.Join(dir, filepath.Base(name)), b, 0o644))
		}
		x, err := align.OpenIndex(dir)
		if err == nil {
			defer func() { assert.NoError(t, x.Close()) }()
			for _, d := range documents[:3] {
				if _, err = x.Meetings(context.Background(), d); err != nil {
					break
				}
			}
		}
		if limit := (*align.LimitError)(nil); err != nil && !errors.As(err, &limit) {
			assert.ErrorContains(t, err, filepath.Base(names[n]))
		}
	})
}

// resum makes the checksums of a segment those of what it holds: the header is
// its name, two numbers, the offset, the length and the sum of each section, and
// its own sum.
func resum(data []byte) {
	const name, entry = len("atodds segment\r\n"), 8 + 8 + 4
	if len(data) < name+8 {
		return
	}
	table := crc32.MakeTable(crc32.Castagnoli)
	end := name + 8 + int(binary.LittleEndian.Uint32(data[name+4:])%256)*entry
	if end+4 > len(data) {
		return
	}
	for e := name + 8; e < end; e += entry {
		offset, length := binary.LittleEndian.Uint64(data[e:]), binary.LittleEndian.Uint64(data[e+8:])
		if offset <= uint64(len(data)) && length <= uint64(len(data))-offset {
			binary.LittleEndian.PutUint32(data[e+16:], crc32.Checksum(data[offset:offset+length], table))
		}
	}
	binary.LittleEndian.PutUint32(data[end:], crc32.Checksum(data[:end], table))
}
