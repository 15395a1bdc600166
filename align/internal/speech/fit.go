package speech

import "github.com/atodds/atodds/align/text"

// A Candidate is a word that can be a cue, as the fit sees it: with its
// features, and the chance that the first look of a model gives it.
type Candidate struct {
	Span     text.Span
	Lemma    string
	Chance   float64 // by the first look
	Score    float64 // by the last
	Features []Feature
	Signs    *Signs // of the third look
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
// which it gives a second look come with their features and their signs there.
func (m *Model) Seconds(s string, sentences []text.Span) []Candidate {
	r := read(s, sentences)
	list := r.looks(m)
	density, h := r.density(list), r.hear(list)
	found := make([]Candidate, len(list))
	for n, p := range m.weigh(r, list) {
		c := r.plain(list[n].head, list[n].lemma)
		if c.Chance = list[n].chance; c.Chance >= Least {
			r.context(list, n, density, c.emit)
			c.Signs = r.signs(h, list, n)
		}
		c.Score = p
		found[n] = c
	}
	return found
}

// plain returns the candidate at the token i without features.
func (r *reading) plain(i int, lemma string) Candidate {
	return Candidate{Span: text.Span{Start: r.toks[i].start, End: r.toks[i].end}, Lemma: lemma}
}

func (c *Candidate) emit(name, a, b string) { c.Features = append(c.Features, FeatureOf(name, a, b)) }
