package extract

import "strings"

// forms tells how a language inflects its words, by the look of them. Each is
// a guess for words that the lexicon does not hold.
type forms struct {
	plural   func(t string) bool   // a noun in the plural
	singular func(t string) string // the singular of a noun in lower case
	past     func(t string) bool   // ends like a past participle
	gerund   func(t string) bool   // ends like a present participle
	adverb   func(t string) bool   // ends like an adverb of manner
	acted    func(t string) bool   // a verb in the past, in lower case
	ahead    func(t string) bool   // a verb in the future, in lower case
	agent    func(t string) bool   // a noun for people by what they do: miner
	articles []string              // articles with their space, which an anchored time is told without
}

func (s *scan) endsPast(i int) bool   { return i < len(s.toks) && s.words.forms.past(s.text(i)) }
func (s *scan) endsGerund(i int) bool { return i < len(s.toks) && s.words.forms.gerund(s.text(i)) }
func (s *scan) endsAdverb(i int) bool { return i < len(s.toks) && s.words.forms.adverb(s.text(i)) }

// participle reports whether token i ends like a past participle: "faced",
// but not "bed" or "speed".
func (s *scan) participle(i int) bool {
	t := s.text(i)
	return len(t) > 4 && s.words.forms.past(t) && t[len(t)-3] != 'e'
}

// unitedStates reports whether token i is the country, not the pronoun.
func (s *scan) unitedStates(i int) bool { return s.word(i, "us") && s.toks[i].upper && s.allCaps(i) }

// deictic returns an anchored phrase in lower case without its article.
func (s *scan) deictic(t string) string {
	t = strings.ToLower(t)
	for _, a := range s.words.forms.articles {
		t = strings.TrimPrefix(t, a)
	}
	return t
}
