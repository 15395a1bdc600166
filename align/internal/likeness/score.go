package likeness

import "math"

// Score returns how likely it is, 0 to 1, that a pair with these features
// speaks of one fact.
func Score(f Features) float64 { return Probability(weights, f) }

// Probability is the logistic function of the weighted features.
func Probability(w, f Features) float64 {
	sum := 0.0
	for i := range f {
		sum += w[i] * f[i]
	}
	return 1 / (1 + math.Exp(-sum))
}
