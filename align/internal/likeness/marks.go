package likeness

import (
	"strconv"
	"strings"
)

// What a sentence is marked by.
const (
	headline uint8 = 1 << iota // no stop ends it
	pronoun                    // it begins with a pronoun
	negated                    // it has a negation
	modal                      // it has a modal verb
)

// mark notes the marks of a sentence.
func (k *Sketch) mark(s string) {
	k.Key &^= 1
	s = strings.TrimRight(s, " \"'”’)")
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "!") {
		k.marks |= headline
		k.Key |= 1
	}
	for i := range k.Tokens {
		marks := k.Tokens[i].Word.marks
		if i > 0 {
			marks &^= pronoun
		}
		k.marks |= marks
	}
}

// marksOf returns what a word marks its sentence by; a pronoun does so where
// the sentence begins with it.
func marksOf(w *Word) uint8 {
	if w.Class != Function {
		return 0
	}
	switch w.Stem {
	case "not", "no", "n't", "never", "neither", "nor", "without", "cannot", "can't", "won't", "isn't", "aren't", "wasn't",
		"weren't", "don't", "doesn't", "didn't", "haven't", "hasn't", "hadn't", "wouldn't", "shouldn't", "couldn't":
		return negated
	case "will", "would", "may", "might", "could", "should", "shall", "must", "can":
		return modal
	case "he", "she", "it", "they", "this", "that", "his", "her", "their", "its", "these", "those", "we", "i":
		return pronoun
	}
	return 0
}

// numeral returns a number as it is written in figures, without commas;
// number words above twenty stay as they are.
func numeral(w string) string {
	for i, word := range [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"} {
		if w == word {
			return strconv.Itoa(i)
		}
	}
	return strings.ReplaceAll(w, ",", "")
}
