package extract

import "github.com/atodds/atodds/align/text"

// sumRole names what a sum of money stands for where that is a sum that
// reports revise from day to day: damage done, gifts that came in. The word
// stands next to the sum: damage of $40 million, £2m in donations.
func (s *scan) sumRole(p *phrase) {
	if p.q.Dimension != text.Money || p.q.Role != "" {
		return
	}
	if s.word(p.to, "of") || s.word(p.to, "in") || s.word(p.to, "worth") && s.word(p.to+1, "of") {
		for j := p.to + 1; j < len(s.toks) && j < p.to+4 && s.toks[j].kind == tokWord; j++ {
			if name := s.sumWord(j); name != "" {
				p.q.Role = name
				return
			}
		}
	}
	for j := p.from - 1; j >= 0 && j > p.from-5; j-- {
		if name := s.sumWord(j); name != "" {
			p.q.Role = name
			return
		}
		switch s.wordAt(j).sense {
		case "of", "at", "estimated", "worth", "be":
			continue
		}
		switch s.lowerAt(j) {
		case "put", "valued", "totalling", "totaling", "amounting", "to", "estimates":
		default:
			return
		}
	}
}

// sumWord returns what the word at token j says of a sum. Losses are damage
// where a word before them says so: a company's losses are no such thing.
func (s *scan) sumWord(j int) string {
	if s.toks[j].kind != tokWord {
		return ""
	}
	switch s.lowerAt(j) {
	case "damage":
		return "damage"
	case "donations", "gifts", "pledges":
		return "donated"
	case "losses":
		if j > 0 {
			switch s.lowerAt(j - 1) {
			case "insured", "insurance", "crop", "property", "storm", "flood":
				return "damage"
			}
		}
	}
	return ""
}

// recurring gives the first measure of a sentence that opens with "each day"
// or "every year" the rate that it has: "Each day she walks 12 miles".
func (s *scan) recurring() {
	if len(s.phrases) == 0 || len(s.toks) < 3 || !s.word(0, "each") && !s.word(0, "every") || !s.class(1, clsPer) {
		return
	}
	p := &s.phrases[0]
	switch p.q.Dimension {
	case text.Money, text.Length, text.Mass, text.Volume, text.Energy, text.Area:
	default:
		return
	}
	if p.q.Per == "" && p.from > 1 && p.q.Slot == text.Level {
		p.q.Per = s.lemma(1)
	}
}
