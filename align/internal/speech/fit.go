package speech

import "github.com/atodds/atodds/align/text"

// A Candidate is a word that can be a cue, as the fit sees it: with its
// features, and the chance that the first look of a model gives it.
type Candidate struct {
	Span     text.Span
	Lemma    string
	Chance   float64 // by the first look
	Score    float64 // by the second
	Features []Feature
}

// Candidates returns the words of a text that can be the head of a cue, with
// their features at the first look. Words of known decides; where it is nil all
// words are candidates, without features.
func Candidates(s string, sentences []text.Span, known func(lemma string) bool) []Candidate {
	r := read(s, sentences)
	var found []Candidate
	for i := range r.toks {
		if !r.candidate(i) {
			continue
		}
		lemma := r.lemma(r.toks[i].low)
		if known != nil && !known(lemma) {
			continue
		}
		c := r.plain(i, lemma)
		if known != nil {
			r.features(i, lemma, c.emit)
		}
		found = append(found, c)
	}
	return found
}

// Seconds returns the candidates of a text as a model weighs them. Those to
// which it gives a second look come with their features there.
func (m *Model) Seconds(s string, sentences []text.Span) []Candidate {
	r := read(s, sentences)
	list := r.looks(m)
	density := r.density(list)
	found := make([]Candidate, len(list))
	for n := range list {
		c := r.plain(list[n].head, list[n].lemma)
		if c.Chance = list[n].chance; c.Chance >= Least {
			r.context(list, n, density, c.emit)
		}
		c.Score = m.second(r, list, n, density)
		found[n] = c
	}
	return found
}

// plain returns the candidate at the token i without features.
func (r *reading) plain(i int, lemma string) Candidate {
	return Candidate{Span: text.Span{Start: r.toks[i].start, End: r.toks[i].end}, Lemma: lemma}
}

func (c *Candidate) emit(name, a, b string) { c.Features = append(c.Features, FeatureOf(name, a, b)) }
