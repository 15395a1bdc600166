package align_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/internal/planted"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A press is the documents of a made-up press, and what is planted in them.
type press struct {
	documents []*text.Document
	planted   []planted.Contradiction
}

// length is about how many sentences a document of a press has.
const length = 25

// newPress makes up n sentences or a few more.
func newPress(_ testing.TB, n int) *press {
	p := &press{}
	for e := range (planted.Press{Seed: 11, Sentences: n}).Events() {
		p.documents = append(p.documents, e.Documents...)
		p.planted = append(p.planted, e.Planted...)
	}
	return p
}

// sentences splits the documents and reads their figures.
func (p *press) sentences(t testing.TB) [][]text.Sentence {
	var all [][]text.Sentence
	for _, d := range p.documents {
		s, err := extract.Sentences(context.Background(), d)
		require.NoError(t, err)
		all = append(all, s)
	}
	return all
}

// A meeting is two documents and a sentence of each.
type meeting struct {
	left, right   *text.Document
	first, second string
}

// missing tells how many of the planted contradictions are not in found, by
// the kind of fact.
func (p *press) missing(found map[meeting]bool) map[string]int {
	n := map[string]int{}
	for _, c := range p.planted {
		if !found[meeting{c.Left, c.Right, c.First, c.Second}] && !found[meeting{c.Right, c.Left, c.Second, c.First}] {
			n[c.Fact]++
		}
	}
	return n
}

// share returns the share of the planted contradictions that are in found.
func (p *press) share(found map[meeting]bool) float64 {
	missing := 0
	for _, n := range p.missing(found) {
		missing += n
	}
	return 1 - float64(missing)/float64(len(p.planted))
}

// paired is what an aligner makes of a press. The lines that pages repeat may
// have more counterparts than are followed up.
func (p *press) paired(t testing.TB, a align.Aligner, documents [][]text.Sentence) []align.Pair {
	var pairs []align.Pair
	for pair, err := range a.Align(context.Background(), stream(documents...)) {
		if limit := (*align.LimitError)(nil); errors.As(err, &limit) {
			continue
		}
		require.NoError(t, err)
		pairs = append(pairs, pair)
	}
	return pairs
}

// met is the sentences of pairs.
func met(pairs []align.Pair) map[meeting]bool {
	found := map[meeting]bool{}
	for _, p := range pairs {
		found[meeting{p.Left.Document, p.Right.Document, p.Left.Text(), p.Right.Text()}] = true
	}
	return found
}

// Nearly all planted contradictions are paired, and found, among ten
// thousand sentences of events that have nothing to do with each other.
func TestPlanted(t *testing.T) {
	p := newPress(t, 10_000)
	require.Greater(t, len(p.planted), 100)
	paired := met(p.paired(t, align.Aligner{}, p.sentences(t)))
	assert.GreaterOrEqual(t, p.share(paired), 0.95, "of the planted contradictions are paired")

	found := map[meeting]bool{}
	others := 0
	var d detector.Detector
	for f, err := range d.Detect(context.Background(), each(p.documents)) {
		if limit := (*align.LimitError)(nil); errors.As(err, &limit) {
			continue
		}
		require.NoError(t, err)
		if f.Right == nil {
			continue
		}
		l, r := f.Left.Sentence, f.Right.Sentence
		if m := (meeting{l.Document, r.Document, l.Text(), r.Text()}); f.Verdict == detector.Contradiction {
			found[m] = true
		} else {
			others++
		}
	}
	assert.GreaterOrEqual(t, p.share(found), 0.95, "of the planted contradictions are found")
	t.Logf("%d planted: %.3f paired, all but %v; %.3f found, all but %v; %d found in all, and %d of other verdicts", len(p.planted),
		p.share(paired), p.missing(paired), p.share(found), p.missing(found), len(found), others)
}

// each yields documents without errors.
func each(documents []*text.Document) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	}
}
