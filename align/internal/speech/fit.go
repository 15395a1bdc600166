package speech

import "github.com/atodds/atodds/align/text"

// A Candidate is a word that can be a cue, as the fit sees it.
type Candidate struct {
	Span  text.Span
	Lemma string
}

// Candidates calls each for the words of a text that can be the head of a
// cue, with their features, for the fit of the weights. Words of known decides.
func Candidates(s string, sentences []text.Span, known func(lemma string) bool, each func(c Candidate, features func(emit func(name, a, b string)))) {
	r := read(s, sentences)
	for i := range r.toks {
		if !r.candidate(i) {
			continue
		}
		if lemma := r.lemma(r.toks[i].low); known(lemma) {
			each(Candidate{text.Span{Start: r.toks[i].start, End: r.toks[i].end}, lemma}, func(emit func(name, a, b string)) {
				r.features(i, lemma, emit)
			})
		}
	}
}
