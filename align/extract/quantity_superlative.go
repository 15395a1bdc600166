package extract

import "github.com/atodds/atodds/align/text"

// superlative parses a superlative that stands for the first place: the
// largest dam, its oldest bridge. Its measure is the role of the rank, as it
// is that of "second-largest".
func (s *scan) superlative(i int) (phrase, bool) {
	measure := s.wordAt(i).quantity.superlative
	if measure == "" || s.is(i+1, '-') || !s.onlyOne(i) {
		return phrase{}, false
	}
	noun := s.noun(i+1, true)
	if noun.end == 0 || noun.head-i > 3 || s.isPlural(noun.head) || s.is(noun.end, '-') {
		return phrase{}, false
	}
	p := whole(i, i+1, unitRank, text.Int(1), text.Int(1), text.Words)
	p.q.Of, p.q.Role = noun.lemma, measure
	return p, true
}

// fewWords is how far before a superlative "one of" may stand.
const fewWords = 6

// onlyOne reports whether the superlative at i is told of one thing: "the
// largest" is, "one of the largest" is not.
func (s *scan) onlyOne(i int) bool {
	if !s.word(i-1, "the") && !s.word(i-1, "its") && !s.possessiveEnd(i-1) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-fewWords && s.toks[j].kind != tokNumber; j-- {
		if s.word(j, "of") || s.word(j, "among") || s.word(j, "amongst") {
			return false
		}
	}
	return true
}
