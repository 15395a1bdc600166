package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestReadTwins reads a large file and its copies.
func TestReadTwins(t *testing.T) {
	large := strings.Repeat("The ferry ran aground. ", leastTwin/20)
	dir := write(t, map[string]string{
		"a.txt": large, "b.txt": large, "c.txt": large + "It sank.", "e.zip": zipOf(t, file{"a.txt", "The ferry sank."}),
		"f.txt": "The ferry sank.", "g.txt": "The ferry sank.",
	})
	left := make(map[string]string)
	got, _ := all(Options{Skipped: func(path, reason string) {
		left[strings.TrimPrefix(path, dir)] = strings.ReplaceAll(reason, dir, "DIR")
	}}, dir, dir)
	assert.Equal(t, []string{"DIR/a.txt", "DIR/c.txt", "DIR/e.zip!/a.txt", "DIR/f.txt", "DIR/g.txt"}, got,
		"of large documents that say the same, the first is read; short ones are sources of their own")
	assert.Equal(t, map[string]string{"/b.txt": "says the same as DIR/a.txt"}, left, "the others are named")
}
