package align

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// Explain says, line by line, how the aligner judges a pair of sentences:
// what they have in common, the score, each gate with its evidence, the parts
// that tell one fact, and what answers each mention or why nothing does. It
// judges the pair alone: that a better counterpart elsewhere takes its place
// is not told. The pair is returned whatever its score, with its matches where
// no gate refuses it.
func (a Aligner) Explain(left, right *text.Sentence) (Pair, []string) {
	r := &run{Aligner: a, ctx: context.Background(), byKey: map[uint64]int32{}}
	x, y := r.words.In(left.Language).Sketch(left.Text()), r.words.In(right.Language).Sketch(right.Text())
	c := likeness.Compare(x, y)
	l := r.linkOf(c)
	lines := append(explainWords(left, right, x, y), r.explainScore(c, l)...)
	if r.hasty() && likeness.Hopeless(x, y) {
		lines = append(lines, "what they have in common is too little for a search to compare them")
	}
	if l.score < r.floor() {
		if part, ok := r.partScore(&c); ok {
			l = part
			lines = append(lines, fmt.Sprintf("a stretch of each tells the same, score %.2f: a pair where clauses of them answer each other by %.2f", l.score, partTold))
		}
	}
	p := Pair{Left: left, Right: right, Score: l.score, NearCopy: l.near, Vouched: a.Vouched, Refused: r.gate(left, right, l)}
	for _, g := range r.gates(left, right, l) {
		lines = append(lines, g.Lines()...)
	}
	if p.Refused != "" {
		return p, append(lines, "refused: "+p.Refused)
	}
	r.complete(&p)
	lines = append(lines, "no gate refuses")
	for _, part := range p.Parts {
		lines = append(lines, fmt.Sprintf("one fact: %q and %q (%.2f)", at(left, part.Left), at(right, part.Right), part.Score))
	}
	return p, append(lines, r.explainMatches(p)...)
}

// Pair judges a pair of sentences as [Aligner.Explain] does, and does not say
// why.
func (a Aligner) Pair(left, right *text.Sentence) Pair {
	r := &run{Aligner: a, ctx: context.Background()}
	c := likeness.Compare(r.words.In(left.Language).Sketch(left.Text()), r.words.In(right.Language).Sketch(right.Text()))
	l := r.linkOf(c)
	if l.score < r.floor() {
		if part, ok := r.partScore(&c); ok {
			l = part
		}
	}
	p := Pair{Left: left, Right: right, Score: l.score, NearCopy: l.near, Vouched: a.Vouched, Refused: r.gate(left, right, l)}
	if p.Refused == "" {
		r.complete(&p)
	}
	return p
}

func at(s *text.Sentence, span text.Span) string { return s.Document.Text[span.Start:span.End] }

// explainWords says which words both sentences have, and which one alone.
func explainWords(left, right *text.Sentence, x, y *likeness.Sketch) []string {
	both, mine := wordsShared(left, x, y)
	_, theirs := wordsShared(right, y, x)
	return []string{
		"words in both: " + orNone(both),
		"on the left alone: " + orNone(mine) + "; on the right alone: " + orNone(theirs),
	}
}

// maxShownOf is among how many words of a sentence those that are listed are
// looked for.
const maxShownOf = 200

// wordsShared parts the words of a sentence that tell something into those that the
// other has and the rest, in the order of the text.
func wordsShared(s *text.Sentence, own, other *likeness.Sketch) (both, alone []string) {
	words := s.Text()
	for _, t := range own.Tokens[:min(len(own.Tokens), maxShownOf)] {
		if t.Word.Class != likeness.Content {
			continue
		}
		list := &alone
		if own.Shares(t, other) {
			list = &both
		}
		if w := words[t.Start:t.End]; !slices.Contains(*list, w) {
			*list = append(*list, w)
		}
	}
	return both, alone
}

// explainScore gives the score with the signs that it rests on.
func (r *run) explainScore(c likeness.Comparison, l link) []string {
	var signs []string
	for i, name := range likeness.FeatureNames {
		if i != likeness.Bias && c.Features[i] != 0 {
			signs = append(signs, fmt.Sprintf("%s %.2f", name, c.Features[i]))
		}
	}
	return []string{
		fmt.Sprintf("in common: %d terms of weight %.1f (least %d and %.1f): %t", c.Terms, c.Mass, leastTerms, evidenceFloor, r.enough(c.Common)),
		"signs: " + strings.Join(signs, ", "),
		fmt.Sprintf("near copy: %t", l.near),
		fmt.Sprintf("score by the words %.2f, least %.2f: %t", l.score, r.floor(), l.score >= r.floor()),
	}
}

// explainMatches says what could answer each mention of the left sentence, and
// what does or why nothing.
func (r *run) explainMatches(p Pair) []string {
	if len(p.Left.Mentions) == 0 || len(p.Right.Mentions) == 0 {
		return nil
	}
	m := r.matcher(p)
	best := bestAssignment(m.affinities(), sure)
	var lines []string
	for i, row := range best.gains {
		a, able := m.left.mentions[i], false
		for j, affinity := range row {
			if affinity == 0 && m.misplaced(i, j) == 0 || a.Kind != m.right.mentions[j].Kind {
				continue
			}
			able = true
			lines = append(lines, fmt.Sprintf("%s %q and %q: affinity %.2f (least %.2f)%s, %s",
				a.Kind, p.Left.Of(a), p.Right.Of(m.right.mentions[j]), affinity, sure, m.explainPlaces(i, j), m.verdict(best, i, j)))
		}
		if !able {
			lines = append(lines, fmt.Sprintf("%s %q: nothing on the right measures the same thing", a.Kind, p.Left.Of(a)))
		}
	}
	return lines
}

// explainPlaces says that the clauses of two mentions speak against them.
func (m *matcher) explainPlaces(i, j int) string {
	if apart := m.misplaced(i, j); apart > 0 {
		return fmt.Sprintf(", their clauses tell two facts (less by up to %.2f)", (misplaced+onlyOnes)*apart)
	}
	return ""
}

// verdict says what came of two mentions.
func (m *matcher) verdict(best *assignment, i, j int) string {
	switch {
	case best.of[i] == j:
		if d := best.doubt(i, j, m.identical(i, j)); d != noDoubt {
			return "left open: " + d.String()
		}
		return "matched"
	case best.gains[i][j] >= sure:
		return "not matched: the best assignment gives one of them another"
	}
	return "not matched"
}
