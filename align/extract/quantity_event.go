package extract

import "github.com/atodds/atodds/align/text"

// lasting finds what a duration is the length of: a two-hour meeting, a
// hearing that lasted two hours, two hours of talks, a delay of two hours.
func (s *scan) lasting(p *phrase) {
	if p.q.Dimension != text.Duration || p.q.Of != "" || p.q.Per != "" {
		return
	}
	p.q.Of = s.eventAfter(p)
	if p.q.Of == "" {
		p.q.Of = s.eventBefore(p.from)
	}
}

// eventAfter reads the noun that an attributive duration stands before, and
// the one behind "of".
func (s *scan) eventAfter(p *phrase) string {
	if s.word(p.end, "of") {
		if n := s.anyNoun(p.end + 1); n.end > 0 && n.end-p.end <= 3 {
			return n.lemma
		}
		return ""
	}
	if p.end < 2 || !s.is(p.end-2, '-') || p.end >= len(s.toks) {
		return ""
	}
	if n := s.anyNoun(p.end); n.end > 0 {
		return n.lemma
	}
	return ""
}

// maxSubject is how many words may stand between a noun and its verb.
const maxSubject = 2

// eventBefore reads the subject of "lasted" before token i, or the noun
// before "of".
func (s *scan) eventBefore(i int) string {
	j := i - 1
	switch s.wordAt(j).sense {
	case "for":
		j--
	case "of":
		return s.nounBefore(j)
	}
	switch s.lowerAt(j) {
	case "lasted", "lasts", "lasting", "took", "takes", "dragged", "continued":
		return s.nounBefore(j)
	case "on":
		switch s.lowerAt(j - 1) {
		case "went", "goes", "dragged":
			return s.nounBefore(j - 1)
		}
	}
	return ""
}

// nounBefore returns the noun that ends before token j, past a relative
// pronoun or an auxiliary.
func (s *scan) nounBefore(j int) string {
	for range maxSubject {
		switch s.lowerAt(j - 1) {
		case "that", "which", "who", "has", "had", "have", "will", "would", "could", "also":
			j--
		}
	}
	if j < 1 || s.toks[j-1].kind != tokWord || s.toks[j-1].upper || s.endsNoun(j-1, false) {
		return ""
	}
	return s.lemma(j - 1)
}

// lowerAt returns the sense of the word at token i where it is in small letters.
func (s *scan) lowerAt(i int) sense {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != tokWord || s.toks[i].upper {
		return ""
	}
	return s.senseAt(i)
}
