package main

import (
	"math"

	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/text"
)

const (
	leastHeads    = 4 // how often a lemma must be the head of a cue
	leastFeatures = 5 // how often a feature must occur
	passes        = 12
	rate          = 0.2
	ridge         = 1e-3
)

// A model is what one fit learned, with the names of its features.
type model struct {
	speech.Model
	names map[speech.Feature]string
}

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
func (a *article) candidates(known func(string) bool, names map[speech.Feature]string) []candidate {
	var list []candidate
	seen := make([]bool, len(a.attributions))
	speech.Candidates(a.text, a.sentences, known, func(c speech.Candidate, features func(func(name, a, b string))) {
		w := candidate{Candidate: c}
		if n := a.cueAt(c.Span); n >= 0 {
			w.cue, w.skipped, seen[n] = !seen[n], seen[n], true
		}
		features(func(name, x, y string) {
			f := speech.FeatureOf(name, x, y)
			w.features = append(w.features, f)
			if names != nil && names[f] == "" {
				names[f] = name + "\t" + x + "\t" + y
			}
		})
		list = append(list, w)
	})
	return list
}

// fit learns from the articles outside one fold, by logistic regression with
// steps of their own for each weight (AdaGrad); it is deterministic.
func fit(articles []article, without int) *model {
	m := &model{names: map[speech.Feature]string{}}
	m.Lemmas, m.Weights = map[string]bool{}, map[speech.Feature]float32{}
	for lemma, n := range heads(articles, without) {
		if n >= leastHeads {
			m.Lemmas[lemma] = true
		}
	}
	var all []candidate
	count := map[speech.Feature]int{}
	for i := range articles {
		if articles[i].fold == without {
			continue
		}
		for _, w := range articles[i].candidates(func(l string) bool { return m.Lemmas[l] }, m.names) {
			if w.skipped {
				continue
			}
			all = append(all, w)
			for _, f := range w.features {
				count[f]++
			}
		}
	}
	m.climb(all, count)
	return m
}

// climb fits the weights of the features that are frequent enough.
func (m *model) climb(all []candidate, count map[speech.Feature]int) {
	index := map[speech.Feature]int32{}
	var names []speech.Feature
	rows := make([][]int32, len(all))
	for i, w := range all {
		for _, f := range w.features {
			if count[f] < leastFeatures {
				continue
			}
			n, ok := index[f]
			if !ok {
				n = int32(len(names))
				index[f] = n
				names = append(names, f)
			}
			rows[i] = append(rows[i], n)
		}
	}
	weights, squares := make([]float64, len(names)+1), make([]float64, len(names)+1)
	bias := int32(len(names))
	for range passes {
		for k := range all {
			i := k * 7919 % len(all) // a fixed walk that does not follow the articles
			row := append(rows[i], bias)
			sum := 0.0
			for _, n := range row {
				sum += weights[n]
			}
			miss := 1/(1+math.Exp(-sum)) - one(all[i].cue)
			for _, n := range row {
				g := miss + ridge*weights[n]
				squares[n] += g * g
				weights[n] -= rate * g / math.Sqrt(squares[n]+1e-6)
			}
		}
	}
	for n, f := range names {
		m.Weights[f] = float32(weights[n])
	}
	m.Bias = float32(weights[bias])
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
