package likeness

import "math"

// Grounds are what is known of a pair of sentences in two documents.
type Grounds struct {
	Words float64 // log odds that the words tell, see [Score]
	Event float64 // log odds that the documents report on one event
	Days  float64 // between the dates of the documents; [Undated] where one is unknown
}

// GroundSigns are what the weights of the grounds count for.
type GroundSigns [groundCount]float64

const groundCount = 3

// GroundNames names the signs of the grounds in their order.
var GroundNames = []string{"bias", "words and event", "days, on a scale of their logarithm"}

// Undated stands for the days between documents of which one has no date: the
// middle of what runs find.
const Undated = 7

// otherEvent is the log odds of one event below which documents are surely on
// different ones, so that they count half as much again.
const otherEvent = -1.5

// Signs returns the signs of the grounds. The words and the documents are taken
// for independent witnesses, whose odds add up.
func (g Grounds) Signs() GroundSigns {
	both := g.Words + g.Event + math.Min(g.Event-otherEvent, 0)/2
	return GroundSigns{1, both, math.Log1p(g.Days) - math.Log1p(Undated)}
}

// Odds returns the log odds that the sentences speak of one fact, given pairs of
// which one in so many does as runs find them.
func (g Grounds) Odds() float64 {
	sum := 0.0
	for i, x := range g.Signs() {
		sum += groundWeights[i] * x
	}
	return sum
}

// GroundWeights returns the fitted weights of the grounds.
func GroundWeights() GroundSigns { return groundWeights }
