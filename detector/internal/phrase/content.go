package phrase

// stemLength is how many letters of a word stand for it.
const stemLength = 5

// Content returns the stems of the words of a text that carry meaning.
func Content(s string) []string {
	var stems []string
	for _, w := range Fields(s) {
		if stem := Stem(w); stem != "" {
			stems = append(stems, stem)
		}
	}
	return stems
}

// Stem returns the beginning of a word that carries meaning, or "".
func Stem(w string) string {
	if len(w) < 4 || '0' <= w[0] && w[0] <= '9' {
		return ""
	}
	switch w {
	case "that", "this", "with", "from", "were", "have", "been", "will", "would", "their", "they", "them", "about", "after", "before", "over",
		"more", "than", "when", "what", "which", "into", "also", "said", "says", "year", "years", "last", "first", "people", "million", "billion",
		"percent", "there", "some", "most", "half", "least", "other", "others", "three", "four", "five", "seven", "eight", "nine", "hundred", "thousand":
		return ""
	}
	return w[:min(len(w), stemLength)]
}

// Attributive reports whether a value stands between an article and the noun
// that it names: "the $10,000 deduction", "a 1954 measure".
func Attributive(before, after []string) bool {
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	switch before[len(before)-1] {
	case "the", "its", "this", "that", "his", "her", "their", "a", "an":
	default:
		return false
	}
	return !function(after[0])
}

// function reports whether a word that follows a value begins another phrase.
func function(w string) bool {
	switch w {
	case "in", "on", "of", "to", "for", "from", "with", "by", "at", "as", "and", "or", "but", "that", "which", "who", "than", "is", "was", "are", "were", "has",
		"had", "have", "will", "would", "it", "he", "she", "they", "i", "we", "the", "a", "an", "after", "before", "when", "while", "if", "per", "over", "under":
		return true
	}
	return false
}

// Numeral reports whether a word begins with a digit.
func Numeral(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// Finite reports whether a word is a verb in a form that ends a subject.
func Finite(w string) bool {
	switch w {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "do", "does", "did":
		return true
	}
	return false
}
