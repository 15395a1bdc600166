package thesaurus

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// No key beside that of a line is found.
func TestFindBeside(t *testing.T) {
	for _, x := range []*table{forms, words, senses, newTable(""), newTable("one line\tof one")} {
		for line := range strings.Lines(x.text) {
			key, _, _ := strings.Cut(line, "\t")
			_, ok := find(x, key+"\x01")
			require.False(t, ok, key)
			_, ok = find(x, key[:len(key)-1]+"\x01")
			require.False(t, ok, key)
		}
		for _, key := range []string{"", "\x00", "zzzzzzzzzzzz", "~"} {
			_, ok := find(x, key)
			assert.False(t, ok, key)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	keys := []string{"committee", "strike", "zebra", "no such word", "harbour", "announce"}
	for n := 0; b.Loop(); n++ {
		find(words, keys[n%len(keys)])
	}
}
