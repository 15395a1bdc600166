package linetable_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/linetable"
)

func table(t testing.TB, text string) linetable.Table {
	t.Helper()
	index, err := linetable.Index(text)
	require.NoError(t, err)
	return linetable.New(text, string(index))
}

func TestFind(t *testing.T) {
	x := table(t, "# comment\tof no key\nharbour\tn12\tn13\nharbour master\t\nquay\nzinc\tn9")
	for _, row := range []struct {
		key, fields string
		ok          bool
		why         string
	}{
		{"harbour", "n12\tn13", true, "all fields behind the key"},
		{"harbour master", "", true, "a field that is empty"},
		{"quay", "", true, "a key alone"},
		{"zinc", "n9", true, "the last line, which does not end"},
		{"harbo", "", false, "the beginning of a key"},
		{"harbour\tn12", "", false, "a key and a field"},
		{"quay\nzinc", "", false, "two lines"},
		{"", "", false, "nothing"},
		{"# comment", "", false, "a comment"},
	} {
		fields, ok := x.Find(row.key)
		assert.Equal(t, row.ok, ok, row.why)
		assert.Equal(t, row.fields, fields, row.why)
		assert.Equal(t, row.ok, x.Has(row.key), row.why)
	}
	for word, want := range map[string]bool{"harbour": true, "harbou": false, "harbour master": false, "quay": false, "master": false, "": false, "#": false} {
		assert.Equal(t, want, x.Opens(word), word)
	}
	assert.False(t, table(t, "").Has("word"), "a table without lines")
	assert.False(t, linetable.New("word\n", "").Has("word"), "a text without an index")
	assert.False(t, linetable.New("word\n", "").Opens("word"), "a text without an index")
}

// Every key of a large table is found, and no other.
func TestFindAll(t *testing.T) {
	var keys []string
	for i := range 5000 {
		keys = append(keys, fmt.Sprintf("k%x", i*i))
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	x := table(t, strings.Join(keys, "\t1\n")+"\t1\n")
	for _, key := range keys {
		assert.True(t, x.Has(key), key)
		assert.False(t, x.Has(key+"."), key)
	}
}

func TestIndexRefuses(t *testing.T) {
	for text, why := range map[string]string{
		"b\na\n":                   "lines out of order",
		"a\t1\na\t2\n":             "a key twice",
		strings.Repeat("x", 3<<20): "a text that is too long",
	} {
		_, err := linetable.Index(text)
		assert.Error(t, err, why)
	}
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&text, "key%06d\tn1 n2 n3\n", i)
	}
	x := table(b, text.String())
	keys := []string{"key000001", "key019999", "key007777", "no such key", "key020000", "key012345"}
	for n := 0; b.Loop(); n++ {
		x.Find(keys[n%len(keys)])
	}
}
