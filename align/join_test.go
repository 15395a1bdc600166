//go:build unix

package align

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"os"
	"runtime"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/internal/planted"
	"github.com/atodds/atodds/align/text"
)

// "go test ./align -run WriteJoin -args -join FILE -sentences 100000" writes
// what align/internal/planted/compare_sklearn.py compares with scikit-learn.
var (
	joinFile      = flag.String("join", "", "write the terms of planted sentences, and the pairs that the search makes of them, to `FILE`")
	joinSentences = flag.Int("sentences", 100_000, "how many sentences -join is about")
)

// plantedRun returns a run of n made-up sentences, and the processor time that
// reading their words took.
func plantedRun(t testing.TB, n int) (*run, float64) {
	t.Helper()
	var documents [][]text.Sentence
	for e := range (planted.Press{Seed: 11, Sentences: n}).Events() {
		for _, d := range e.Documents {
			s, err := extract.Sentences(context.Background(), d)
			require.NoError(t, err)
			documents = append(documents, s)
		}
	}
	runtime.GC()
	begin := processor(t)
	r := &run{Aligner: Aligner{Workers: 1}, ctx: context.Background(), byKey: map[uint64]int32{}}
	for o, err := range r.outlines(func(yield func([]text.Sentence, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		require.NoError(t, r.add(o))
	}
	require.NoError(t, r.close())
	return r, processor(t) - begin
}

// join returns the pairs of groups, by their places, that may speak of one fact.
func (r *run) join(t testing.TB) (*index, []meeting) {
	t.Helper()
	c, err := r.newCatalogue()
	require.NoError(t, err)
	x, err := c.index(c.all())
	require.NoError(t, err)
	var met []meeting
	w := walker{index: x, counts: make([]uint32, len(x.weights))}
	w.all = true
	w.enough = func(int32) bool { return false }
	w.ended = func() bool { return false }
	w.found = func(lighter, heavier int32, _ overlap) { met = append(met, meeting{lighter, heavier}) }
	for rank := range x.weights {
		w.walk(branch{uint32(rank), 0, 1})
	}
	return x, met
}

// processor returns the seconds that the processor has worked for this
// program.
func processor(t testing.TB) float64 {
	var u syscall.Rusage
	require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	seconds := func(v syscall.Timeval) float64 { return float64(v.Sec) + float64(v.Usec)/1e6 }
	return seconds(u.Utime) + seconds(u.Stime)
}

// BenchmarkJoin tells how long the search for candidates takes alone, of
// sentences whose words are read.
func BenchmarkJoin(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		r, reading := plantedRun(b, n)
		b.Run(name(n), func(b *testing.B) {
			b.ReportAllocs()
			begin, pairs := processor(b), 0
			for b.Loop() {
				_, met := r.join(b)
				pairs = len(met)
			}
			b.ReportMetric((processor(b)-begin)/float64(b.N), "CPU-s/op")
			b.ReportMetric(reading, "CPU-s/reading")
			b.ReportMetric(float64(pairs), "pairs")
		})
	}
}

func name(n int) string {
	if n%1000 == 0 {
		return text.Int(int64(n/1000)).String() + "k sentences"
	}
	return text.Int(int64(n)).String() + " sentences"
}

// TestWriteJoin writes the file of -join: a line of figures, a line with the
// terms of each group of sentences, and a line for each pair.
func TestWriteJoin(t *testing.T) {
	if *joinFile == "" {
		t.Skip("writes a file for a comparison where -join names one")
	}
	r, reading := plantedRun(t, *joinSentences)
	runtime.GC()
	begin := processor(t)
	x, met := r.join(t)
	joining := processor(t) - begin

	weights := map[uint32]float64{} // by term; where one has several, the greatest
	terms := make([][]uint32, len(x.held))
	var sketch likeness.Sketch
	sketches := cursor{store: &r.packed}
	for p, g := range x.held {
		r.table.Unpack(sketches.get(r.groups[g].at), &sketch)
		for i := range sketch.Terms {
			k := &sketch.Terms[i]
			terms[p] = append(terms[p], k.ID)
			weights[k.ID] = max(weights[k.ID], k.Weight())
		}
	}
	f, err := os.Create(*joinFile)
	require.NoError(t, err)
	w := bufio.NewWriter(f)
	lines := json.NewEncoder(w)
	require.NoError(t, lines.Encode(map[string]any{
		"sentences": len(r.units), "groups": len(x.held), "pairs": len(met),
		"reading": reading, "joining": joining, "weights": weights,
		"cosine": cosineFloor, "mass": exactShare * evidenceFloor, "terms": leastTerms,
		"light": lightFloor, "evidence": evidenceFloor,
	}))
	for p := range x.held {
		require.NoError(t, lines.Encode(map[string]any{"terms": terms[p], "document": x.cards[p].single}))
	}
	for _, m := range met {
		require.NoError(t, lines.Encode([2]int32{m.lighter, m.heavier}))
	}
	require.NoError(t, w.Flush())
	require.NoError(t, f.Close())
}
