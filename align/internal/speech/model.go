package speech

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

var (
	//go:embed cues.txt
	cueLemmas string

	//go:embed cues.bin
	cueWeights string
)

// Features is the number of weights: features share them by their hash.
const Features = 1 << 18

// Step is the unit of a weight as a file keeps it, in one signed byte.
const Step = 1.0 / 24

// A Model weighs the features of cues. Its lemmas are those of words that can
// be a cue at all.
type Model struct {
	Lemmas  map[string]bool
	Weights string // a signed byte for each feature, in units of [Step]
	Bias    float64
}

// A Feature is the number of the weight of a feature.
type Feature uint32

// FeatureOf returns the number of a feature, by its hash (FNV-1a).
func FeatureOf(name, a, b string) Feature {
	h := uint64(14695981039346656037)
	for _, s := range [3]string{name, a, b} {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
		h = (h ^ '\t') * 1099511628211
	}
	return Feature((h ^ h>>32 ^ h>>17) % Features)
}

// fitted is the model of the files.
var fitted = sync.OnceValue(func() *Model {
	m := &Model{Lemmas: make(map[string]bool, 2048), Weights: cueWeights}
	for line := range strings.Lines(cueLemmas) {
		line = strings.TrimSpace(line)
		switch bias, ok := strings.CutPrefix(line, "bias "); {
		case strings.HasPrefix(line, "#"):
		case ok:
			m.Bias, _ = strconv.ParseFloat(bias, 64)
		default:
			m.Lemmas[line] = true
		}
	}
	return m
})

// probability returns how surely the token i is a cue.
func (m *Model) probability(r *reading, i int, lemma string) float64 {
	sum := 0
	r.features(i, lemma, func(name, a, b string) { sum += int(int8(m.Weights[FeatureOf(name, a, b)])) })
	return m.Chance(sum)
}

// Chance returns the probability for a sum of weights, in units of [Step].
func (m *Model) Chance(sum int) float64 { return 1 / (1 + math.Exp(-m.Bias-float64(sum)*Step)) }
