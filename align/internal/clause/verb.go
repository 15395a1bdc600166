package clause

// farthest is how many words a rule looks ahead for a verb.
const farthest = 12

// finite reports whether word i is a verb that a clause can stand on: no
// infinitive, no participle, no noun of the same form.
func (p *splitter) finite(i int) bool {
	w := &p.words[i]
	if w.class&(verb|ess) == 0 {
		return false
	}
	if w.form == unknown {
		w.form = bare
		if p.isFinite(i) {
			w.form = finite
		}
	}
	return w.form == finite
}

// isFinite decides what finite remembers.
func (p *splitter) isFinite(i int) bool {
	w := p.words[i]
	if !w.is(verb) {
		return w.is(ess) && p.acts(i)
	}
	var before word
	if i > 0 {
		before = p.words[i-1]
	}
	switch {
	case before.is(to) && w.mark == 0:
		return false
	case w.is(auxiliary):
		return true
	case before.is(determiner) && w.mark == 0:
		return false // "the hit", "the injured people"
	case before.is(preposition|by) && !before.is(linker) && w.mark == 0:
		return false
	case w.is(present) && !w.is(reports):
		return !before.is(number|day) || i == 0
	case w.is(past | ed):
		return !p.participle(i)
	}
	return true
}

// acts reports whether a word in -s is a present tense: an object follows it
// that cannot follow a noun.
func (p *splitter) acts(i int) bool {
	if i == 0 || i+1 >= len(p.words) || p.words[i].mark != 0 || p.words[i].is(capital) || p.words[i+1].mark != 0 || !p.words[i+1].is(determiner) {
		return false
	}
	return !p.words[i-1].is(determiner | preposition | number | quantifier | coordinator | verb | ed | day)
}

// participle reports whether a word in the form of a past tense is a
// participle without an auxiliary: "led by", "40 injured people".
func (p *splitter) participle(i int) bool {
	if i > 0 && p.helped(i) {
		return false
	}
	if i+1 < len(p.words) && p.words[i+1].is(by) && p.words[i+1].mark == 0 {
		return i+2 >= len(p.words) || !p.words[i+2].is(number|quantifier) // "fell by 12 percent"
	}
	w := p.words[i]
	if !w.is(ed) || w.mark != 0 || i == 0 || !p.words[i-1].is(number) {
		return false
	}
	// "30 injured" tells a fact where nothing that they are follows.
	return i+1 < len(p.words) && p.words[i+1].mark == 0 && p.words[i+1].class&^capital == 0
}

// helped reports whether an auxiliary stands before word i, at most two
// adverbs between.
func (p *splitter) helped(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch w := p.words[k]; {
		case w.is(auxiliary):
			return true
		case !w.is(adverb) || p.words[k+1].mark != 0:
			return false
		}
	}
	return false
}

// verbAhead returns the first finite verb from word i on that the same clause
// can have, or -1: a mark, a conjunction or a relative pronoun ends the
// search.
func (p *splitter) verbAhead(i int) int {
	for k := i; k < min(len(p.words), i+farthest); k++ {
		w := p.words[k]
		if k > i && (w.mark&^quote != 0 && !p.listed(k) || w.is(relative|subordinator|that|when|where|condition) && !w.is(verb)) {
			return -1
		}
		if p.finite(k) {
			if k > i+1 && p.words[k-1].is(coordinator) {
				return -1 // "the break and lost": the verb has its subject elsewhere
			}
			return k
		}
	}
	return -1
}

// verbBefore reports whether a finite verb stands between word i and the next
// mark of a kind.
func (p *splitter) verbBefore(i int, m mark) bool {
	for k := i; k < min(len(p.words), i+2*farthest) && (k == i || !p.words[k].after(m)); k++ {
		if p.finite(k) {
			return true
		}
	}
	return false
}

// listed reports whether the comma before word k stands in a subject: "Smith,
// 34, and his wife were", "Nov. 24, 2026, was".
func (p *splitter) listed(k int) bool {
	return p.words[k].mark == comma && p.words[k].is(number) && p.words[k].is(capital|number)
}

// clauseAhead reports whether a subject and its verb, or a verb alone, stand
// at word i.
func (p *splitter) clauseAhead(i int) bool { return p.verbAhead(i) >= 0 }

// subjectAhead reports whether a subject and then its verb stand at word i.
func (p *splitter) subjectAhead(i int) bool {
	for i < len(p.words) && p.words[i].is(adverb) {
		i++
	}
	if i < len(p.words) && p.words[i].is(pronoun) && p.words[i].is(auxiliary) {
		return true
	}
	v := p.verbAhead(i)
	return v > i
}

// contentAhead reports whether a subject and its verb stand at word i, what
// else may stand between the two: a relative clause, an apposition.
func (p *splitter) contentAhead(i int) bool {
	if p.subjectAhead(i) {
		return true
	}
	if i >= len(p.words) || !p.words[i].is(determiner|capital|number|quantifier) {
		return false
	}
	for k := i + 1; k < min(len(p.words), i+2*farthest); k++ {
		w := p.words[k]
		if w.mark&^(comma|quote) != 0 || w.is(coordinator|subordinator) {
			return false
		}
		if p.finite(k) && (w.after(comma) || !w.is(ed)) && !p.words[k-1].is(relative|that) {
			return true
		}
	}
	return false
}

// participlePhrase reports whether word i opens a phrase on a participle in
// -ing.
func (p *splitter) participlePhrase(i int) bool {
	for i < len(p.words) && p.words[i].is(adverb) && p.words[i].mark&^comma == 0 {
		i++
	}
	return i < len(p.words) && p.words[i].is(ing) && i+1 < len(p.words) && p.words[i+1].mark == 0
}
