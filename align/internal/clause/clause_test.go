package clause

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// marked writes before each part the number of its clause and the first
// letter of its kind.
func marked(s string) string {
	var b strings.Builder
	at := 0
	for _, p := range Split(s) {
		fmt.Fprintf(&b, "%s{%d%c}", s[at:p.Span.Start], p.Clause, p.Kind.String()[0])
		at = p.Span.Start
	}
	return b.String() + s[at:]
}

var marks = regexp.MustCompile(`\{\d[mcsrpa]\}`)

func TestSplit(t *testing.T) {
	for why, rows := range groups {
		t.Run(why, func(t *testing.T) {
			for _, want := range rows {
				assert.Equal(t, want, marked(marks.ReplaceAllString(want, "")))
			}
		})
	}
}

func TestParts(t *testing.T) {
	const s = "The bridge, which opened in 1967, fell on Sunday and killed 12 people."
	parts := Split(s)
	require.Len(t, parts, 4)
	assert.Equal(t, 3, Count(parts), "the bridge fell, it opened, it killed")
	of := func(c int) string { p := Span(parts, c); return s[p.Start:p.End] }
	assert.Equal(t, "which opened in 1967", of(1))
	assert.Equal(t, "The bridge, which opened in 1967, fell on Sunday", of(0), "from its first word to its last")
	assert.Equal(t, 1, At(parts, strings.Index(s, "1967")))
	assert.Equal(t, 0, At(parts, strings.Index(s, "Sunday")), "the clause goes on behind what interrupts it")
	assert.Equal(t, 2, At(parts, strings.Index(s, "12")))
	assert.Equal(t, text.Span{}, Span(parts, 9), "no such clause")
	assert.Empty(t, Split(" ... "), "no words, no parts")
}

// A sentence of any length and of any bytes keeps every word in one part.
func FuzzSplit(f *testing.F) {
	for _, rows := range groups {
		for _, s := range rows {
			f.Add(marks.ReplaceAllString(s, ""))
		}
	}
	f.Add("which that said, and and — ( ; who who \xff said “")
	f.Fuzz(func(t *testing.T, s string) {
		parts := Split(s)
		words := scan(nil, s)
		n := 0
		for i, p := range parts {
			require.Less(t, p.Span.Start, p.Span.End)
			if i > 0 {
				require.LessOrEqual(t, parts[i-1].Span.End, p.Span.Start)
			}
			require.LessOrEqual(t, p.Clause, i, "clauses are numbered as they begin")
			for _, w := range words {
				if p.Span.Contains(text.Span{Start: w.start, End: w.end}) {
					n++
				}
			}
		}
		assert.Equal(t, len(words), n)
	})
}

func BenchmarkSplit(b *testing.B) {
	var all []string
	bytes := 0
	for _, rows := range groups {
		for _, s := range rows {
			s = marks.ReplaceAllString(s, "")
			all, bytes = append(all, s), bytes+len(s)
		}
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, s := range all {
			Split(s)
		}
	}
}
