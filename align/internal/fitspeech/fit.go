package main

import (
	"math"

	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/text"
)

const (
	leastHeads = 2 // how often a lemma must be the head of a cue
	passes     = 5
	rate       = 0.05
	ridge      = 5e-3
)

// heads counts the lemmas at the head of the cues outside two folds.
func heads(articles []article, without, inner int) map[string]int {
	count := map[string]int{}
	for i := range articles {
		a := &articles[i]
		if a.fold == without || a.fold == inner {
			continue
		}
		for _, w := range a.labelled(speech.Candidates(a.text, a.sentences, nil)) {
			if w.cue {
				count[w.Lemma]++
			}
		}
	}
	return count
}

// cueAt returns the attribution whose cue covers a span, or -1.
func (a *article) cueAt(s text.Span) int {
	for n := range a.attributions {
		for _, cue := range a.attributions[n].cue {
			if cue.Contains(s) {
				return n
			}
		}
	}
	return -1
}

// labelled tells of candidates which are the heads of the cues of an article.
func (a *article) labelled(found []speech.Candidate) []candidate {
	list := make([]candidate, len(found))
	seen := make([]bool, len(a.attributions))
	for k, c := range found {
		w := candidate{Candidate: c}
		if n := a.cueAt(c.Span); n >= 0 {
			w.cue, w.skipped, seen[n] = !seen[n], seen[n], true
		}
		list[k] = w
	}
	return list
}

// fit learns the looks from the articles outside one fold. Each later one
// learns from what those before it say of articles that they were not fitted to.
func fit(articles []article, without int) *speech.Model {
	m := look(articles, without, none)
	var all []candidate
	for inner := range folds {
		if inner == without {
			continue
		}
		first := look(articles, without, inner)
		for i := range articles {
			if a := &articles[i]; a.fold == inner {
				for _, w := range a.labelled(first.Seconds(a.text, a.sentences)) {
					if !w.skipped && w.Chance >= speech.Least {
						w.fold = inner
						all = append(all, w)
					}
				}
			}
		}
	}
	weights := climb(all, byFirst)
	m.ContextBias = weights[speech.Features]
	m.Context = packed(weights[:speech.Features])
	m.Trees = third(all)
	return m
}

// byFirst returns the logit of the first look.
func byFirst(w *candidate) float64 { return speech.Logit(w.Chance) }

// third learns the trees from candidates whose second look is learned from
// the folds of the others.
func third(all []candidate) []speech.Tree {
	signs, cue := make([]speech.Signs, len(all)), make([]bool, len(all))
	for inner := range folds {
		var rest []candidate
		for k := range all {
			if all[k].fold != inner {
				rest = append(rest, all[k])
			}
		}
		if len(rest) == len(all) {
			continue
		}
		weights := climb(rest, byFirst)
		for k := range all {
			if w := &all[k]; w.fold == inner {
				sum := weights[speech.Features] + byFirst(w)
				for _, f := range w.Features {
					sum += weights[f]
				}
				signs[k], cue[k] = *w.Signs, w.cue
				signs[k][0] = float32(speech.Logit(1 / (1 + math.Exp(-sum))))
			}
		}
	}
	return boost(signs, cue)
}

// look learns the first look from the articles outside two folds.
func look(articles []article, without, inner int) *speech.Model {
	m := &speech.Model{Lemmas: map[string]bool{}}
	for lemma, n := range heads(articles, without, inner) {
		if n >= leastHeads {
			m.Lemmas[lemma] = true
		}
	}
	known := func(lemma string) bool { return m.Lemmas[lemma] }
	var all []candidate
	for i := range articles {
		a := &articles[i]
		if a.fold == without || a.fold == inner {
			continue
		}
		for _, w := range a.labelled(speech.Candidates(a.text, a.sentences, known)) {
			if !w.skipped {
				all = append(all, w)
			}
		}
	}
	weights := climb(all, func(*candidate) float64 { return 0 })
	m.Bias = weights[speech.Features]
	m.Weights = packed(weights[:speech.Features])
	return m
}

// climb fits the weights of all features, and the bias behind them. They are
// added to what known gives for a candidate.
func climb(all []candidate, known func(*candidate) float64) []float64 {
	weights, squares := make([]float64, speech.Features+1), make([]float64, speech.Features+1)
	for range passes {
		for k := range all {
			w := &all[k*7919%len(all)] // a fixed walk that does not follow the articles
			sum := weights[speech.Features] + known(w)
			for _, f := range w.Features {
				sum += weights[f]
			}
			miss := 1/(1+math.Exp(-sum)) - one(w.cue)
			step := func(f speech.Feature) {
				g := miss + ridge*weights[f]
				squares[f] += g * g
				weights[f] -= rate * g / math.Sqrt(squares[f]+1e-6)
			}
			for _, f := range w.Features {
				step(f)
			}
			step(speech.Features)
		}
	}
	return weights
}

// packed returns weights as a model keeps them.
func packed(weights []float64) string {
	b := make([]byte, len(weights))
	for i, w := range weights {
		b[i] = byte(int8(max(-127, min(127, math.Round(w/speech.Step)))))
	}
	return string(b)
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
