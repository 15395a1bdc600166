package gold

import (
	"cmp"
	"math"
	"slices"
)

// A Judged is a predicted score beside the judgement.
type Judged struct{ Predicted, Actual float64 }

// Pearson returns the correlation of the two.
func Pearson(list []Judged) float64 {
	var mx, my, xy, xx, yy float64
	for _, j := range list {
		mx += j.Predicted
		my += j.Actual
	}
	n := float64(len(list))
	mx, my = mx/n, my/n
	for _, j := range list {
		x, y := j.Predicted-mx, j.Actual-my
		xy, xx, yy = xy+x*y, xx+x*x, yy+y*y
	}
	return xy / math.Sqrt(xx*yy)
}

// A Cut is a threshold and what it reaches.
type Cut struct {
	At, Accuracy, Precision, Recall, F1 float64
	Accepted                            float64 // share of all pairs at or above it
}

// Best returns the threshold of the best F1 and that of the best accuracy.
func Best(list []Judged) (byF1, byAccuracy Cut) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Judged) int { return cmp.Compare(b.Predicted, a.Predicted) })
	positives := 0.0
	for _, j := range list {
		positives += math.Round(j.Actual)
	}
	hits := 0.0
	for i, j := range list {
		hits += math.Round(j.Actual)
		if i+1 < len(list) && list[i+1].Predicted == j.Predicted {
			continue
		}
		c := cut(j.Predicted, hits, float64(i+1), positives, float64(len(list)))
		if c.F1 > byF1.F1 {
			byF1 = c
		}
		if c.Accuracy > byAccuracy.Accuracy {
			byAccuracy = c
		}
	}
	return byF1, byAccuracy
}

// At returns what a threshold reaches.
func At(list []Judged, threshold float64) Cut {
	var hits, found, positives float64
	for _, j := range list {
		actual := math.Round(j.Actual)
		positives += actual
		if j.Predicted >= threshold {
			found++
			hits += actual
		}
	}
	return cut(threshold, hits, found, positives, float64(len(list)))
}

func cut(at, hits, found, positives, n float64) Cut {
	c := Cut{At: at, Accuracy: (n - positives - found + 2*hits) / n}
	c.Precision, c.Recall = hits/max(found, 1), hits/max(positives, 1)
	c.Accepted = found / n
	if hits > 0 {
		c.F1 = 2 * hits / (found + positives)
	}
	return c
}

// A Bin is the judged pairs whose predicted scores lie in a tenth of the scale.
type Bin struct {
	Pairs             int
	Predicted, Actual float64 // means
}

// Reliability returns ten bins, from the lowest scores up.
func Reliability(list []Judged) (bins [10]Bin) {
	for _, j := range list {
		b := &bins[min(int(j.Predicted*10), 9)]
		b.Pairs++
		b.Predicted += j.Predicted
		b.Actual += j.Actual
	}
	for i := range bins {
		n := float64(max(bins[i].Pairs, 1))
		bins[i].Predicted /= n
		bins[i].Actual /= n
	}
	return bins
}

// Calibration returns the expected calibration error over ten bins: how far,
// on average, a score lies from the share of pairs that hold.
func Calibration(list []Judged) float64 {
	sum := 0.0
	for _, b := range Reliability(list) {
		sum += math.Abs(b.Predicted-b.Actual) * float64(b.Pairs)
	}
	return sum / float64(len(list))
}
