package main

import (
	"github.com/atodds/atodds/align/internal/likeness"
)

// How the forests are grown.
var (
	alikePlan = boosting{Trees: 400, Depth: 5, Rate: 0.05, Ridge: 20, Share: 0.3, Some: 0.5}
	eventPlan = boosting{Trees: 120, Depth: 4, Rate: 0.08, Ridge: 10, Share: 0.7, Some: 0.7}
)

// alikeRow is a sample as a forest is grown from it.
func alikeRow(s *sample) observation { return observation{s.alike, s.Alike, s.alikely} }

// glanceRow is a sample as the weights of the words are fitted to it.
func glanceRow(s *sample) observation { return observation{s.features[:], s.Target, s.weight} }

// A verdict is what is said of a pair by weights and forests that have not seen
// it nor any of its topic.
type verdict struct {
	words float64 // log odds that the sentences alone tell
	event float64 // log odds that the documents report on one event; 0 where nothing is known of them
	score float64 // what the aligner gives the pair
	alike float64
}

// verdicts are what is said of what was held out.
type verdicts struct {
	samples []verdict
	events  []float64 // of the meetings, log odds
	judged  []verdict
	weights []float64 // of the grounds
}

// holdOut judges the samples, meetings and judged pairs of some folds by what
// the others tell. No fold stands for all of them.
func holdOut(m *material, folds ...int) *verdicts {
	if len(folds) == 0 {
		folds = []int{0, 1, 2, 3, 4}
	}
	v := &verdicts{samples: make([]verdict, len(m.samples)), events: make([]float64, len(m.meetings)), judged: make([]verdict, len(m.judged))}
	for _, f := range folds {
		x := m.fit(f)
		for i := range m.samples {
			s := &m.samples[i]
			if s.Fold != f {
				continue
			}
			v.samples[i] = verdict{words: dot(x.words, s.features[:]), alike: likeness.Logistic(x.alike.Odds(s.alike))}
			if s.event != nil {
				v.samples[i].event = x.event.Odds(s.event)
			}
		}
		for i, p := range m.meetings {
			if p.fold == f {
				v.events[i] = x.event.Odds(p.signs)
			}
		}
		for i, p := range m.judged {
			if p.fold == f {
				v.judged[i] = verdict{words: dot(x.words, p.features[:]), event: x.event.Odds(p.event)}
			}
		}
	}
	v.score(m.samples, m.judged, folds)
	return v
}

// A model is what is fitted, but for the weights of the grounds.
type model struct {
	words        []float64
	alike, event *likeness.Forest
}

// fit fits a model to all folds but one; -1 leaves none out.
func (m *material) fit(without int) *model {
	var words, alike, event []observation
	for i := range m.samples {
		if s := &m.samples[i]; s.Fold != without {
			words, alike = append(words, glanceRow(s)), append(alike, alikeRow(s))
		}
	}
	for _, p := range m.meetings {
		if p.fold != without {
			event = append(event, p.observation)
		}
	}
	return &model{regress(words, ridge), alikePlan.grow(alike), eventPlan.grow(event)}
}
