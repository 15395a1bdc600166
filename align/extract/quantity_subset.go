package extract

import "github.com/atodds/atodds/align/text"

// subsets marks the figures that count a part of another: 12 dead, including
// 5 children; 12 people, two of them police officers; of the 12, five died.
func (s *scan) subsets() {
	for k := range s.phrases {
		p := &s.phrases[k]
		if p.q.Dimension == text.Money && s.moneyPart(k) {
			continue
		}
		if p.q.Dimension != text.Count {
			continue
		}
		switch {
		case s.opensPart(p.from - 1):
			p.q.Subset = true
		case s.adds(p) && (k == 0 || s.phrases[k-1].q.Role == "" || s.phrases[k-1].q.Role == p.q.Role):
			p.q.Subset = true
		case s.partOfThem(p):
			p.q.Subset = true
		case k > 0 && s.phrases[k-1].q.Subset && (s.word(p.from-1, "and") || s.is(p.from-1, ',')) && p.from-1 == s.phrases[k-1].to:
			p.q.Subset = true
		case k > 0 && s.ofTheseBefore(&s.phrases[k-1], p):
			p.q.Subset = true
			if p.q.Of == "" && (s.word(p.to, "were") || s.word(p.to, "are")) {
				p.q.Of = s.noun(p.to+1, false).lemma
			}
		}
	}
}

// moneyPart marks the sum at k as a part of a larger one in its sentence: losses
// of $25 billion, including $18 billion in one state.
func (s *scan) moneyPart(k int) bool {
	p := &s.phrases[k]
	if !s.opensPart(p.from - 1) {
		return false
	}
	for j := k - 1; j >= 0 && p.from-s.phrases[j].to < clause; j-- {
		a := &s.phrases[j]
		if a.q.Dimension != text.Money || a.q.Unit != p.q.Unit || a.q.Hi.Cmp(p.q.Num) <= 0 {
			continue
		}
		p.q.Subset = true
		if p.q.Of == "" {
			p.q.Of, p.q.Role = a.q.Of, a.q.Role
		}
		return true
	}
	return false
}

// adds reports whether p counts those who come on top of an earlier count:
// two more people died, another 12 were arrested. Of the injured the news says
// so beside the dead, and then it is no addition.
func (s *scan) adds(p *phrase) bool {
	if p.q.Role != "killed" && p.q.Role != "arrested" {
		return false
	}
	for j := p.num; j <= p.num+1; j++ {
		if (s.word(j, "more") || s.word(j, "additional") || s.word(j, "further")) && !s.word(j+1, "than") {
			return j == p.num || s.toks[j-1].kind == tokWord && s.isPlural(j-1)
		}
	}
	j := p.from - 1
	if s.wordAt(j).number.class == numArticle {
		j--
	}
	return s.word(j, "another") || s.word(j, "further") || s.word(j, "additional")
}

// opensPart reports whether the words that end with token j open a part of
// what was counted: including, among them, of whom, of them.
func (s *scan) opensPart(j int) bool {
	switch s.wordAt(j).sense {
	case "including":
		return true
	case "them", "whom", "which", "these", "those":
		return (s.word(j-1, "among") || s.word(j-1, "of")) && (j < 2 || s.toks[j-2].kind == tokMark || s.word(j-2, "and"))
	case "were", "are", "was":
		return s.word(j-1, "among") || s.word(j-3, "among") && s.class(j-2, clsDative) || s.word(j-1, "whom") && s.word(j-2, "of")
	}
	return false
}

// partOfThem reads "of them", "of whom", "of the 12" and "of the victims"
// behind the numeral, and takes what the part consists of as its noun.
func (s *scan) partOfThem(p *phrase) bool {
	j, behind := p.num, false
	if !s.word(j, "of") {
		j, behind = p.end, true
	}
	if !s.word(j, "of") || s.word(p.from-1, "all") || p.n.scale > 0 || p.n.form == text.VagueWord && p.q.Hedge == text.Vague {
		return false
	}
	switch s.wordAt(j + 1).sense {
	case "them", "whom", "which":
		at := j + 2
		for s.class(at, clsAux) {
			at++
		}
		if n := s.noun(at, false); n.end > 0 && p.q.Of == "" {
			p.q.Of = n.lemma
		}
		return true
	case "the", "these", "those", "his", "her", "its", "their":
		return !behind // four members of his caucus are no part of it
	}
	return !behind && j+1 < len(s.toks) && s.toks[j+1].kind == tokNumber && p.q.Of == "" // 11 of 21 photos
}

// ofTheseBefore reports whether a opens with "of the" and b counts a part of
// it: of the 12 victims, five were children.
func (s *scan) ofTheseBefore(a, b *phrase) bool {
	j := a.from - 1
	if a.q.Dimension != text.Count || !s.class(j, clsDative) || !s.word(j-1, "of") || j > 1 && s.toks[j-2].kind != tokMark {
		return false
	}
	for k := a.to; k < b.from && k < a.to+clause; k++ {
		if s.is(k, ',') {
			return true
		}
	}
	return false
}
