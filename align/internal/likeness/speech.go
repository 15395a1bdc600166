package likeness

import (
	"math"
	"strings"
	"sync"
)

// A speech is what alignment knows of a language other than English: which
// words say nothing of the fact, and how words are stemmed. How rare words are
// is known of English alone; elsewhere every content word weighs the same, but
// for short ones, which are the common ones.
type speech struct {
	language string
	classes  func() map[string]Class
	stem     func(string) string
}

// speechOf returns the speech of a language, nil for English and for what is
// not known.
func speechOf(language string) *speech {
	if language == "es" {
		return &spanish
	}
	return nil
}

// shortWord is the number of letters up to which a stem weighs half.
const shortWord = 3

// weight returns how much a content word tells.
func (s *speech) weight(stem string) float64 {
	w := math.Log(documents / leastFrequency)
	if len(stem) <= shortWord {
		return w / 2
	}
	return w
}

// listed builds the table of classes of a language.
func listed(lists map[Class]string) func() map[string]Class {
	return sync.OnceValue(func() map[string]Class {
		m := make(map[string]Class, 512)
		for class := range Furniture + 1 {
			for w := range strings.FieldsSeq(lists[class]) {
				m[w] = class
			}
		}
		return m
	})
}
