package speech

import (
	"bufio"
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed cues.tsv
var cues string

// A Model weighs the features of cues. Its lemmas are those of words that can
// be a cue at all.
type Model struct {
	Lemmas  map[string]bool
	Weights map[Feature]float32
	Bias    float32
}

// A Feature is the hash of a feature's name and values.
type Feature uint64

// FeatureOf returns the hash (FNV-1a) of a feature.
func FeatureOf(name, a, b string) Feature {
	h := uint64(14695981039346656037)
	for _, s := range [3]string{name, a, b} {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
		h = (h ^ '\t') * 1099511628211
	}
	return Feature(h)
}

// fitted is the model of cues.tsv.
var fitted = sync.OnceValue(func() *Model { return parse(cues) })

// parse reads the lines of a model: "lemma name", "bias weight", or the name
// of a feature, its values, and its weight, parted by tabs.
func parse(s string) *Model {
	m := &Model{Lemmas: make(map[string]bool, 1024), Weights: make(map[Feature]float32, 16384)}
	lines := bufio.NewScanner(strings.NewReader(s))
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		weight, _ := strconv.ParseFloat(f[len(f)-1], 32)
		switch {
		case len(f) == 4:
			m.Weights[FeatureOf(f[0], f[1], f[2])] = float32(weight)
		case f[0] == "bias":
			m.Bias = float32(weight)
		case len(f) == 2:
			m.Lemmas[f[1]] = true
		}
	}
	return m
}

// probability returns how surely the token i is a cue.
func (m *Model) probability(r *reading, i int, lemma string) float64 {
	sum := m.Bias
	r.features(i, lemma, func(name, a, b string) { sum += m.Weights[FeatureOf(name, a, b)] })
	return 1 / (1 + math.Exp(-float64(sum)))
}
