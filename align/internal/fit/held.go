package main

import (
	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// How the forests are grown.
var (
	factPlan     = boosting{Trees: 200, Depth: 4, Rate: 0.08, Ridge: 10, Share: 0.5, Some: 1}
	alikePlan    = boosting{Trees: 400, Depth: 5, Rate: 0.05, Ridge: 20, Share: 0.3, Some: 0.5}
	eventPlan    = boosting{Trees: 120, Depth: 4, Rate: 0.08, Ridge: 10, Share: 0.7, Some: 0.7}
	togetherPlan = boosting{Trees: 40, Depth: 3, Rate: 0.1, Ridge: 20, Share: 1, Some: 1}
)

// factRow and alikeRow are a sample as a forest is grown from it.
func factRow(s *sample) observation { return observation{s.fact, s.Target, s.weight} }

func alikeRow(s *sample) observation { return observation{s.alike, s.Alike, s.alikely} }

// A verdict is what is said of a sample by forests that have not seen it nor
// any of its topic.
type verdict struct {
	odds     float64 // from the two sentences alone
	event    float64 // that the documents report on one event, where they are known
	together float64 // odds from both
	alike    float64 // probability
}

// score returns the probability that the aligner gives the pair.
func (v verdict) score() float64 { return likeness.Logistic(v.together) }

// holdOut judges the samples of some folds by forests grown from the others,
// and the meetings of documents. No fold stands for all of them; of fewer than
// all, what comes of sentences and documents together is as it was fitted.
func holdOut(samples []sample, meetings []meeting, folds ...int) (held []verdict, events []float64) {
	held, events = make([]verdict, len(samples)), make([]float64, len(meetings))
	if len(folds) == 0 {
		folds = []int{0, 1, 2, 3, 4}
	}
	for _, f := range folds {
		var fact, alike, event []observation
		for i := range samples {
			if s := &samples[i]; s.Fold != f {
				fact, alike = append(fact, factRow(s)), append(alike, alikeRow(s))
			}
		}
		for _, m := range meetings {
			if m.fold != f {
				event = append(event, m.observation)
			}
		}
		facts, alikes, eventful := factPlan.grow(fact), alikePlan.grow(alike), eventPlan.grow(event)
		for i := range samples {
			if s := &samples[i]; s.Fold == f {
				held[i] = verdict{odds: facts.Odds(s.fact), alike: likeness.Logistic(alikes.Odds(s.alike))}
				if s.event != nil {
					held[i].event = eventful.Odds(s.event)
				}
			}
		}
		for i, m := range meetings {
			if m.fold == f {
				events[i] = eventful.Odds(m.signs)
			}
		}
	}
	for _, f := range folds {
		together := likeness.Together
		if len(folds) == gold.Folds {
			both := togetherPlan.grow(settled(samples, held, func(s *sample) bool { return s.Fold != f }))
			together = func(odds, event float64) float64 { return both.Odds([]float64{odds, event}) }
		}
		for i := range samples {
			switch s := &samples[i]; {
			case s.Fold != f:
			case s.event == nil:
				held[i].together = held[i].odds
			default:
				held[i].together = together(held[i].odds, held[i].event)
			}
		}
	}
	return held, events
}

// settled lists the samples whose documents are known, with what was said of
// them by forests that had not seen them.
func settled(samples []sample, held []verdict, wanted func(*sample) bool) []observation {
	var list []observation
	for i := range samples {
		if s := &samples[i]; s.event != nil && wanted(s) {
			list = append(list, observation{[]float64{held[i].odds, held[i].event}, s.Target, s.weight})
		}
	}
	return list
}
