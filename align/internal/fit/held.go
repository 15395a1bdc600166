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

// A verdict is what is said of a sample by weights and forests that have not
// seen it nor any of its topic.
type verdict struct {
	score float64 // what the aligner gives the pair
	event float64 // the product of its odds and those that the documents report on one event
	alike float64
}

// holdOut judges the samples of some folds by what the others tell, and the
// meetings of documents. No fold stands for all of them.
func holdOut(samples []sample, meetings []meeting, folds ...int) (held []verdict, events []float64) {
	if len(folds) == 0 {
		folds = []int{0, 1, 2, 3, 4}
	}
	held, events = make([]verdict, len(samples)), make([]float64, len(meetings))
	for _, f := range folds {
		var train []sample
		var alike, event []observation
		for i := range samples {
			if s := &samples[i]; s.Fold != f {
				train, alike = append(train, *s), append(alike, alikeRow(s))
			}
		}
		for _, m := range meetings {
			if m.fold != f {
				event = append(event, m.observation)
			}
		}
		weights, alikes, eventful := regress(train), alikePlan.grow(alike), eventPlan.grow(event)
		for i := range samples {
			s := &samples[i]
			if s.Fold != f {
				continue
			}
			odds, event := likeness.LogOdds(likeness.Probability(weights, s.features)), 0.0
			if s.event != nil {
				event = eventful.Odds(s.event)
				odds = likeness.InEvent(odds, event)
			}
			held[i] = verdict{likeness.Logistic(odds), likeness.Logistic(odds + event), likeness.Logistic(alikes.Odds(s.alike))}
		}
		for i, m := range meetings {
			if m.fold == f {
				events[i] = eventful.Odds(m.signs)
			}
		}
	}
	return held, events
}
