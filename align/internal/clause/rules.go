package clause

// opening returns the kind of the clause that the sentence opens with.
func (p *splitter) opening() Kind {
	switch w := p.words[0]; {
	case w.is(according):
		return Attribution
	case (w.is(subordinator|linker|when) && p.clauseAhead(1) || p.governs(0)) && p.afterComma(1):
		return Subordinate
	case p.participlePhrase(0) && p.afterComma(0), w.is(linker) && p.participlePhrase(1) && p.afterComma(1):
		return Participial
	}
	return Main
}

// openingMark returns the mark that closes the clause that opens the sentence.
func (p *splitter) openingMark() mark {
	if p.opening() == Main {
		return 0
	}
	return comma
}

// afterComma reports whether a clause with a verb follows the first comma
// behind word i.
func (p *splitter) afterComma(i int) bool {
	for k := i + 1; k < min(len(p.words), i+2*farthest); k++ {
		if p.words[k].after(comma) && p.clauseAhead(k) {
			return true
		}
	}
	return false
}

// step decides whether a clause begins, ends or goes on at word i.
func (p *splitter) step(i int) {
	switch {
	case p.attributed(i):
	case p.closed(i):
	case p.marked(i):
	case p.conjoined(i):
	case p.related(i):
	case p.subordinated(i):
	case p.participial(i):
	case p.resumed(i):
	}
}

// closed ends a clause at the mark that it waits for.
func (p *splitter) closed(i int) bool {
	w := p.words[i]
	if p.now.mark == 0 || !w.after(p.now.mark) || i == p.now.first {
		return false
	}
	if len(p.open) == 0 {
		if !p.clauseAhead(i) || p.now.kind != Attribution && !p.now.verb {
			return false
		}
		p.beside(i, Main)
		return true
	}
	if p.now.kind == Attribution && !p.now.verb && p.saysAhead(i) {
		return false // "Ida Lund, head of the mill, told reporters"
	}
	outer := p.open[len(p.open)-1]
	pause := p.now.mark&comma != 0 && !w.after(quote)
	switch {
	case pause && outer.verb && p.participlePhrase(i) && !w.is(adverb):
		p.leave(outer)
		p.insert(i, Participial, comma)
	case pause && outer.verb && p.now.kind == Relative && w.is(preposition|by|to) && w.mark == comma && !p.clauseAhead(i):
		p.resume(i) // "sentenced Karsk, who ran the mill, to nine years"
	case pause && !p.clauseAhead(i) && !(w.is(coordinator|adverb) && p.clauseAhead(i+1)):
		return false // what follows goes on with the inner one
	case outer.verb && p.now.mark&comma != 0 && (w.is(coordinator) || p.subjectAhead(i)):
		p.leave(outer)
		p.beside(i, Coordinate)
	default:
		p.resume(i)
	}
	return true
}

// leave leaves the inner clause for the outer one, of which nothing more
// is read.
func (p *splitter) leave(outer frame) {
	p.open = p.open[:len(p.open)-1]
	p.now = outer
}

// marked begins a clause behind a semicolon, a colon, a dash or a parenthesis.
func (p *splitter) marked(i int) bool {
	w := p.words[i]
	switch {
	case w.after(semicolon) && p.now.verb && p.verbBefore(i, semicolon):
		p.unwind()
		p.beside(i, Coordinate)
	case w.after(colon) && p.now.verb && p.subjectAhead(i):
		p.beside(i, Coordinate)
	case w.after(comma) && p.now.verb && p.now.mark == 0 && p.finite(i) && !w.is(auxiliary|reports) && p.chain(i):
		p.beside(i, Coordinate)
	case w.after(dash) && !w.is(relative) && p.clauseAhead(i):
		p.insert(i, Coordinate, dash)
	case w.after(opens) && p.clauseAhead(i):
		p.insert(i, Coordinate, closes)
	default:
		return false
	}
	return true
}

// chain reports whether further verbs of one subject follow the verb at word
// i: "tore the roof off, cut the wires and broke".
func (p *splitter) chain(i int) bool {
	for k := i + 1; k+1 < min(len(p.words), i+2*farthest); k++ {
		switch w := p.words[k]; {
		case w.is(coordinator) && p.finite(k+1):
			return true
		case w.mark&^comma != 0, w.after(comma) && !p.finite(k) && !w.is(coordinator):
			return false
		}
	}
	return false
}

// unwind leaves every clause that is interrupted.
func (p *splitter) unwind() { p.open = p.open[:0] }

// conjoined begins a clause at "and", "but", "or" where a verb stands on both
// sides.
func (p *splitter) conjoined(i int) bool {
	w := p.words[i]
	if !w.is(coordinator) || i+1 >= len(p.words) {
		return false
	}
	if !p.now.verb || p.now.verbAt == i-1 && !w.after(comma|dash) && p.words[i-1].mark == 0 && p.finite(i+1) && !p.words[i+1].is(auxiliary) {
		return false // "killed and injured 30" is one fact
	}
	next := p.words[i+1]
	switch {
	case next.is(relative | that), next.is(when|where) && p.clauseAhead(i+2):
		p.beside(i, p.now.kind)
	case p.ranges(i), p.list(i):
		return false
	case p.now.kind == Participial && next.is(ing):
		p.beside(i, Participial)
	case p.clauseAhead(i + 1), w.after(comma) && p.contentAhead(i+1):
		p.beside(i, Coordinate)
	default:
		return false
	}
	return true
}

// ranges reports whether the "and" at word i stands between two ends, or
// between two things that go together: "between 2 and 5", "both".
func (p *splitter) ranges(i int) bool {
	for k := i - 1; k >= max(p.now.first, i-8); k-- {
		switch w := p.words[k]; {
		case w.is(between):
			return true
		case w.is(coordinator):
			return false
		}
	}
	return false
}

// governs reports whether word i is a conjunction that is nothing else, with
// a subject behind it: its clause has a verb, whether it is known or not.
func (p *splitter) governs(i int) bool {
	if !p.words[i].is(subordinator|condition) || i+2 >= len(p.words) {
		return false
	}
	next := p.words[i+1]
	return next.mark == 0 && p.words[i+2].mark == 0 && next.is(determiner|pronoun|capital|number)
}

// list reports whether the conjunction at word i joins the last member of a
// list: "drivers, cooks and porters hired by the firm".
func (p *splitter) list(i int) bool {
	for k := i - 1; k > max(p.now.first, i-4); k-- {
		if p.finite(k) {
			return false
		}
		if p.words[k].after(comma) {
			return !p.words[i].after(comma)
		}
	}
	return false
}

// related begins a relative clause.
func (p *splitter) related(i int) bool {
	w := p.words[i]
	switch {
	case w.is(relative):
	case w.is(where):
		if !p.clauseAhead(i + 1) {
			return false
		}
	case w.is(that):
		if p.words[i-1].is(preposition) || !p.relativeThat(i) {
			return false
		}
	default:
		return false
	}
	from := i
	if !w.after(comma | dash) {
		for from-1 > p.now.first && i-from < 4 && p.words[from].mark == 0 && p.words[from-1].is(preposition|number|quantifier) {
			from--
		}
		if from < i && !p.words[from].after(comma|dash) && !p.words[from].is(preposition) {
			from = i
		}
	}
	if from == p.now.first {
		return false
	}
	switch {
	case p.finite(from - 1):
		p.insert(from, Subordinate, 0) // "asked who had paid"
	case p.words[from].after(comma):
		p.insert(from, Relative, comma)
	case p.words[from].after(dash):
		p.insert(from, Relative, dash)
	default:
		p.insert(from, Relative, 0)
	}
	return true
}

// relativeThat reports whether "that" is a pronoun of a relative clause.
func (p *splitter) relativeThat(i int) bool {
	k := i + 1
	for k < len(p.words) && p.words[k].is(adverb) {
		k++
	}
	return k < len(p.words) && p.words[k].mark == 0 && p.finite(k) && !p.words[i-1].is(verb)
}

// subordinated begins a clause at a conjunction.
func (p *splitter) subordinated(i int) bool {
	w := p.words[i]
	switch {
	case w.is(subordinator) && p.clauseAhead(i+1), p.governs(i),
		w.is(that) && !p.words[i-1].is(preposition) && p.now.verb && (p.subjectAhead(i+1) || p.contentAhead(i+1)):
	case w.is(linker|when) && (p.subjectAhead(i+1) || p.participlePhrase(i+1)) && (p.now.verb || w.after(comma)):
	default:
		return false
	}
	if w.after(comma) {
		p.insert(i, Subordinate, comma)
	} else {
		p.insert(i, Subordinate, 0)
	}
	return true
}

// participial begins a phrase on a participle: ", killing 14", ", led by".
func (p *splitter) participial(i int) bool {
	w := p.words[i]
	switch {
	case w.after(comma|dash) && p.participlePhrase(i) && (p.now.verb || !w.is(adverb)):
	case w.after(comma) && w.is(ed|past) && i+1 < len(p.words) && p.words[i+1].is(by):
	case w.mark == 0 && w.is(ing) && p.now.verb && p.now.verbAt < i-1 && i+1 < len(p.words) &&
		p.words[i+1].is(number|quantifier) && !p.words[i-1].is(preposition|verb|determiner|to|linker|coordinator):
	default:
		return false
	}
	p.insert(i, Participial, comma)
	return true
}

// resumed goes on with a clause that a relative clause without a comma
// interrupts, at its verb: "the man who shot 12 people was arrested".
func (p *splitter) resumed(i int) bool {
	if len(p.open) == 0 || p.now.mark != 0 || p.now.kind != Relative && p.now.kind != Subordinate {
		return false
	}
	outer := p.open[len(p.open)-1]
	w := p.words[i]
	if outer.verb {
		if w.after(comma) && (w.is(coordinator) && p.clauseAhead(i+1)) {
			p.resume(i)
			return p.conjoined(i)
		}
		return false
	}
	if !p.now.verb || !p.finite(i) || p.helped(i) || p.words[i-1].is(coordinator|adverb|pronoun) || w.is(ed) && !p.words[i].after(comma) && p.now.verbAt == i-1 {
		return false
	}
	p.resume(i)
	return true
}
