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

	//go:embed context.bin
	contextWeights string

	//go:embed forest.bin
	forest []byte
)

// Features is the number of weights: features share them by their hash.
const Features = 1 << 19

// Step is the unit of a weight as a file keeps it, in one signed byte.
const Step = 1.0 / 24

// A Model weighs the features of cues. Its lemmas are those of words that can
// be a cue at all.
type Model struct {
	Lemmas  map[string]bool
	Weights string // a signed byte for each feature, in units of [Step]
	Bias    float64

	Context     string // weights of the second look
	ContextBias float64

	Trees []Tree // of the third look
}

// A Feature is the number of the weight of a feature.
type Feature uint32

// FeatureOf returns the number of a feature, by its hash.
func FeatureOf(name, a, b string) Feature {
	return Feature(mix(mix(mix(14695981039346656037, name), a), b) % Features)
}

// mix takes a string into a hash, eight bytes at a time, and its length with
// the last ones.
func mix(h uint64, s string) uint64 {
	const prime = 0x9e3779b97f4a7c15
	for ; len(s) >= 8; s = s[8:] {
		h = (h ^ (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56)) * prime
		h ^= h >> 32
	}
	tail := uint64(len(s)) + 1
	if n := len(s); n >= 4 {
		tail = tail<<(8*n) | four(s)<<(8*(n-4)) | four(s[n-4:]) // which may share bytes
	} else {
		for i := range n {
			tail = tail<<8 | uint64(s[i])
		}
	}
	h = (h ^ tail) * prime
	return h ^ h>>32
}

// four returns the first four bytes of s as a number.
func four(s string) uint64 {
	return uint64(s[3]) | uint64(s[2])<<8 | uint64(s[1])<<16 | uint64(s[0])<<24
}

// fitted is the model of the files.
var fitted = sync.OnceValue(func() *Model {
	m := &Model{Lemmas: make(map[string]bool, 2048), Weights: cueWeights, Context: contextWeights, Trees: trees(forest)}
	for line := range strings.Lines(cueLemmas) {
		line = strings.TrimSpace(line)
		switch bias, ok := strings.CutPrefix(line, "bias "); {
		case strings.HasPrefix(line, "#"):
		case ok:
			first, second, _ := strings.Cut(bias, " ")
			m.Bias, _ = strconv.ParseFloat(first, 64)
			m.ContextBias, _ = strconv.ParseFloat(second, 64)
		default:
			m.Lemmas[line] = true
		}
	}
	return m
})

// probability returns how surely the token i is a cue by its own clause.
func (m *Model) probability(r *reading, i int, lemma string) float64 {
	sum := 0
	r.features(i, lemma, func(name, a, b string) { sum += int(int8(m.Weights[FeatureOf(name, a, b)])) })
	return chance(m.Bias, sum)
}

// second returns how surely list[n] is a cue among the others: their weights
// raise or lower the chance of the first look.
func (m *Model) second(r *reading, list []look, n int, density string) float64 {
	c := &list[n]
	if c.chance < Least || m.Context == "" {
		return c.chance
	}
	sum := 0
	r.context(list, n, density, func(name, a, b string) { sum += int(int8(m.Context[FeatureOf(name, a, b)])) })
	return chance(Logit(c.chance)+m.ContextBias, sum)
}

// Logit returns the logarithm of the odds of a chance, within what weights can
// turn.
func Logit(p float64) float64 {
	const most = 0.999
	p = max(1-most, min(most, p))
	return math.Log(p / (1 - p))
}

// chance returns the probability for a sum of weights, in units of [Step].
func chance(bias float64, sum int) float64 { return 1 / (1 + math.Exp(-bias-float64(sum)*Step)) }
