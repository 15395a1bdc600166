package align_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// Copies of one sentence would make a quadratic number of pairs: only the
// first of every text is paired, nothing is lost that could be at odds, and
// the run says how many there are.
func TestManyCopies(t *testing.T) {
	const n = 50_000
	documents := make([][]text.Sentence, n)
	for i := range documents {
		deaths := 14
		if i == n/2 {
			deaths = 41
		}
		documents[i] = document("copy", fmt.Sprintf("The ferry Santa Aurelia sank off Naxos, killing %d passengers.", deaths))
	}
	var clusters []align.Cluster
	pairs := collect(t, align.Aligner{Clusters: func(c align.Cluster) { clusters = append(clusters, c) }}, documents...)
	odd := 0
	for _, p := range pairs {
		if strings.Contains(p.Left.Text()+p.Right.Text(), "41") {
			odd++
		}
	}
	assert.Greater(t, odd, 10, "the one that deviates meets others")
	assert.Less(t, len(pairs), 200, "two texts, with some counterparts each")
	assert.Equal(t, []align.Cluster{{Sentence: &documents[0][0], Sentences: n, Documents: n, Texts: 2}}, clusters)
}

// filled is n documents of one template, each with a name of its own.
func filled(n int) [][]text.Sentence {
	documents := make([][]text.Sentence, n)
	for i := range documents {
		name := fmt.Sprintf("%c%c%c%cor", 'B'+i%17, 'a'+i/17%20, 'b'+i/340%20, 'a'+i/6800)
		documents[i] = document("filing", name+" Corporation reported quarterly earnings per share that beat the consensus of analysts surveyed, and raised its outlook for revenue.")
	}
	return documents
}

// The fillings of a template are followed up to a limit, those of the same
// words among all of them, and the run says how many there are.
func TestManyFillings(t *testing.T) {
	const n = 50_000
	documents := append(filled(n), filled(n)[n-1])
	var clusters []align.Cluster
	var limit *align.LimitError
	last, pairs := 0, 0
	for p, err := range (align.Aligner{Clusters: func(c align.Cluster) { clusters = append(clusters, c) }}).Align(context.Background(), stream(documents...)) {
		if err != nil {
			require.ErrorAs(t, err, &limit)
			continue
		}
		if pairs++; p.Left.Text() == documents[n][0].Text() {
			last++
		}
	}
	require.NotNil(t, limit)
	assert.Equal(t, 1, last, "the filling that comes twice")
	assert.LessOrEqual(t, pairs, 1+256*limit.Limit)
	require.Len(t, clusters, 1)
	assert.Equal(t, align.Cluster{Sentence: &documents[0][0], Sentences: n + 1, Documents: n + 1, Texts: n}, clusters[0])
}

// A template that thousands of texts fill in is followed up to a limit, and
// every text has its share of it.
func TestTemplate(t *testing.T) {
	const n = 250
	var limit *align.LimitError
	paired := map[*text.Document]int{}
	for p, err := range (align.Aligner{Refusals: true}).Align(context.Background(), stream(filled(n)...)) {
		if err != nil {
			require.ErrorAs(t, err, &limit)
			continue
		}
		paired[p.Left.Document]++
		paired[p.Right.Document]++
	}
	require.NotNil(t, limit)
	assert.Len(t, paired, n, "none of them goes unseen")
}

// Wherever the run is, the end of ctx ends it within a tenth of a second.
func TestCancellation(t *testing.T) {
	p := newPress(t, 15_000)
	documents := append(p.sentences(t), filled(900)...)
	for _, row := range []struct {
		at  string
		why string
	}{
		{"reading", "half of the documents are read"},
		{"start", "the search begins"},
		{"search", "half of the tree is searched"},
		{"searched", "the tree is searched; crowds and choices come next"},
		{"pairs", "some of the pairs are out"},
	} {
		t.Run(row.why, func(t *testing.T) {
			fastest := time.Hour
			for range 5 { // the machine may be busy otherwise
				fastest = min(fastest, untilEnded(t, row.at, documents))
				if fastest < 100*time.Millisecond {
					return
				}
			}
			assert.Less(t, fastest, 100*time.Millisecond)
		})
	}
}

// A run ends as soon at any other time, whatever it is at: it is stopped at
// parts of the time that a whole run takes.
func TestCancellationAtAnyTime(t *testing.T) {
	documents := append(newPress(t, 6_000).sentences(t), filled(700)...)
	begin := time.Now()
	for _, err := range (align.Aligner{}).Align(context.Background(), stream(documents...)) {
		if limit := (*align.LimitError)(nil); !errors.As(err, &limit) {
			require.NoError(t, err)
		}
	}
	whole := time.Since(begin)
	const parts = 7
	for part := 1; part < parts; part++ {
		fastest := time.Hour
		for n := 0; n < 5 && fastest >= 100*time.Millisecond; n++ { // the machine may be busy otherwise
			fastest = min(fastest, stoppedAfter(whole*time.Duration(part)/parts, documents))
		}
		assert.Less(t, fastest, 100*time.Millisecond, "stopped after %d sevenths of the run", part)
	}
}

// stoppedAfter returns how long a run goes on that is stopped after a time,
// or 0 where it has ended before.
func stoppedAfter(wait time.Duration, documents [][]text.Sentence) time.Duration {
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	end, _ := ctx.Deadline()
	var last error
	for _, err := range (align.Aligner{}).Align(ctx, stream(documents...)) {
		last = err
	}
	if !errors.Is(last, context.DeadlineExceeded) {
		return 0
	}
	return time.Since(end)
}

// untilEnded returns how long a run goes on once ctx has ended.
func untilEnded(t *testing.T, at string, documents [][]text.Sentence) time.Duration {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var ended time.Time
	stop := func() {
		if ended.IsZero() {
			ended = time.Now()
			cancel()
		}
	}
	in := func(yield func([]text.Sentence, error) bool) {
		for i, d := range documents {
			if at == "reading" && i == len(documents)/2 {
				stop()
			}
			if !yield(d, nil) {
				return
			}
		}
		if at == "start" {
			stop()
		}
	}
	a := align.Aligner{Progress: func(done, total int) {
		if at == "search" && done > total/2 || at == "searched" && done == total {
			stop()
		}
	}}
	var last error
	pairs := 0
	for _, err := range a.Align(ctx, in) {
		if err != nil {
			last = err
			continue
		}
		if pairs++; at == "pairs" && pairs == 100 {
			stop()
		}
	}
	require.ErrorIs(t, last, context.Canceled)
	return time.Since(ended)
}

// Progress goes from the first step to the last, and the number of workers
// changes nothing but the time.
func TestWorkersAndProgress(t *testing.T) {
	p := newPress(t, 3000)
	documents := p.sentences(t)
	var first []align.Pair
	for _, workers := range []int{1, 2, 7} {
		last, whole := 0, 0
		a := align.Aligner{Refusals: true, Workers: workers, Progress: func(done, total int) {
			assert.Greater(t, done, last)
			last, whole = done, total
		}}
		pairs := p.paired(t, a, documents)
		require.NotEmpty(t, pairs)
		assert.Positive(t, whole)
		assert.Equal(t, whole, last)
		if first == nil {
			first = pairs
		}
		require.Equal(t, first, pairs, "%d workers", workers)
	}
}

// What comes with an error does not keep the rest from being aligned.
func TestErrorsInOrder(t *testing.T) {
	one, two := errors.New("read a.txt: no text"), errors.New("read b.txt: no text")
	in := func(yield func([]text.Sentence, error) bool) {
		_ = yield(nil, one) && yield(document("a", "The ferry Santa Aurelia sank off Naxos."), nil) && yield(nil, two)
	}
	var errs []error
	for _, err := range (align.Aligner{Workers: 4}).Align(context.Background(), in) {
		errs = append(errs, err)
	}
	assert.Equal(t, []error{one, two}, errs)
}

// What is not even scored, since a gate surely refuses it, is what would be
// refused: with refusals asked for, the pairs that stand are the same.
func TestRefusedUnseen(t *testing.T) {
	documents := append(newPress(t, 4000).sentences(t), filled(700)...)
	p := newPress(t, 0)
	without := p.paired(t, align.Aligner{}, documents)
	with := slices.DeleteFunc(p.paired(t, align.Aligner{Refusals: true}, documents), func(p align.Pair) bool { return p.Refused != "" })
	require.Equal(t, len(with), len(without))
	require.Equal(t, with, without)
}
