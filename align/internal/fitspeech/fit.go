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

// heads counts the lemmas at the head of the cues outside one fold.
func heads(articles []article, without int) map[string]int {
	count := map[string]int{}
	for i := range articles {
		a := &articles[i]
		if a.fold == without {
			continue
		}
		seen := make([]bool, len(a.attributions))
		any := func(string) bool { return true }
		speech.Candidates(a.text, a.sentences, any, func(c speech.Candidate, _ func(func(name, a, b string))) {
			if n := a.cueAt(c.Span); n >= 0 && !seen[n] {
				seen[n] = true
				count[c.Lemma]++
			}
		})
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

// candidates returns the words of an article that can be cues.
func (a *article) candidates(known func(string) bool) []candidate {
	var list []candidate
	seen := make([]bool, len(a.attributions))
	speech.Candidates(a.text, a.sentences, known, func(c speech.Candidate, features func(func(name, a, b string))) {
		w := candidate{Candidate: c}
		if n := a.cueAt(c.Span); n >= 0 {
			w.cue, w.skipped, seen[n] = !seen[n], seen[n], true
		}
		features(func(name, x, y string) {
			w.features = append(w.features, speech.FeatureOf(name, x, y))
		})
		list = append(list, w)
	})
	return list
}

// fit learns from the articles outside one fold, by logistic regression with
// steps of their own for each weight (AdaGrad); it is deterministic.
func fit(articles []article, without int) *speech.Model {
	m := &speech.Model{Lemmas: map[string]bool{}}
	for lemma, n := range heads(articles, without) {
		if n >= leastHeads {
			m.Lemmas[lemma] = true
		}
	}
	var all []candidate
	for i := range articles {
		if articles[i].fold == without {
			continue
		}
		for _, w := range articles[i].candidates(known(m)) {
			if !w.skipped {
				all = append(all, w)
			}
		}
	}
	weights := climb(all)
	m.Bias = weights[speech.Features]
	m.Weights = packed(weights[:speech.Features])
	return m
}

// known returns whether a lemma can be a cue.
func known(m *speech.Model) func(string) bool {
	return func(lemma string) bool { return m.Lemmas[lemma] }
}

// climb fits the weights of all features, and the bias behind them.
func climb(all []candidate) []float64 {
	weights, squares := make([]float64, speech.Features+1), make([]float64, speech.Features+1)
	for range passes {
		for k := range all {
			w := &all[k*7919%len(all)] // a fixed walk that does not follow the articles
			sum := weights[speech.Features]
			for _, f := range w.features {
				sum += weights[f]
			}
			miss := 1/(1+math.Exp(-sum)) - one(w.cue)
			step := func(f speech.Feature) {
				g := miss + ridge*weights[f]
				squares[f] += g * g
				weights[f] -= rate * g / math.Sqrt(squares[f]+1e-6)
			}
			for _, f := range w.features {
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
