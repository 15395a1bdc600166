package align

import (
	"context"
	"fmt"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// Explain says, line by line, how the aligner judges a pair of sentences:
// what they have in common, the score, each gate, and for each two mentions
// of one kind how surely they answer each other. It judges the pair alone:
// that a better counterpart elsewhere takes its place is not told. The pair
// is returned whatever its score, with its matches where no gate refuses it.
func (a Aligner) Explain(left, right *text.Sentence) (Pair, []string) {
	r := &run{Aligner: a, ctx: context.Background(), byKey: map[uint64]int32{}}
	x, y := r.words.In(left.Language).Sketch(left.Text()), r.words.In(right.Language).Sketch(right.Text())
	c := likeness.Compare(x, y)
	l := r.linkOf(c)
	lines := []string{fmt.Sprintf("in common: %d terms of weight %.1f (least %d and %.1f): %t",
		c.Terms, c.Mass, leastTerms, evidenceFloor, r.enough(c.Common))}
	for i, name := range likeness.FeatureNames {
		if i != likeness.Bias && c.Features[i] != 0 {
			lines = append(lines, fmt.Sprintf("%s: %.2f", name, c.Features[i]))
		}
	}
	lines = append(lines,
		fmt.Sprintf("near copy: %t", l.near),
		fmt.Sprintf("score %.2f, threshold %.2f: %t", l.score, r.threshold(), l.score >= r.threshold()))
	lines = append(lines, r.explainGates(left, right, l)...)
	p := Pair{Left: left, Right: right, Score: l.score, NearCopy: l.near, Refused: r.gate(left, right, l)}
	if p.Refused != "" {
		return p, append(lines, "refused: "+p.Refused)
	}
	lines = append(lines, "no gate refuses")
	r.complete(&p)
	return p, append(lines, r.explainMatches(p)...)
}

func (r *run) explainMatches(p Pair) []string {
	var lines []string
	m := r.matcher(p)
	for i, row := range m.affinities() {
		for j, affinity := range row {
			a, b := m.left.mentions[i], m.right.mentions[j]
			if a.Kind != b.Kind {
				continue
			}
			verdict := "not matched"
			for _, c := range p.Matches {
				if c.Left.Span == a.Span && c.Right.Span == b.Span {
					verdict = "matched"
				}
			}
			lines = append(lines, fmt.Sprintf("%s %q and %q: affinity %.2f (least %.2f), %s",
				a.Kind, p.Left.Of(a), p.Right.Of(b), affinity, sure, verdict))
		}
	}
	return lines
}
