package clause

// attributed begins a frame that says who says so, or what is said behind it.
func (p *splitter) attributed(i int) bool {
	w := p.words[i]
	switch {
	case p.opensContent(i):
		// What was read so far is the frame.
		p.now.kind = Attribution
		p.cuts[len(p.cuts)-1].kind = Attribution
		p.begin(i, Main, 0)
	case w.is(according) && i+1 < len(p.words) && p.words[i+1].is(to):
		p.insert(i, Attribution, comma)
	case w.after(comma|quote|dash) && p.frames(i):
		p.insert(i, Attribution, comma|quote)
	default:
		return false
	}
	return true
}

// opensContent reports whether what somebody says begins at word i: the
// clause that is open has a verb of saying for its only verb, and behind a
// day, a place or the hearer a clause follows.
func (p *splitter) opensContent(i int) bool {
	v := p.now.verbAt
	if !p.now.verb || !p.words[v].is(reports) || p.now.kind == Attribution || i <= v || i-v > farthest || !p.onlyVerb(v) {
		return false
	}
	w := p.words[i]
	if w.is(to) {
		return false // "the man said to be behind it"
	}
	if w.is(that) {
		return p.clauseAhead(i+1) || p.contentAhead(i+1)
	}
	switch {
	case w.after(quote) && w.mark&^(comma|colon|quote) == 0:
		return p.wordsTo(v, i) && len(p.words) > i+2
	case w.after(comma|colon) && p.wordsTo(v, i):
		return p.subjectAhead(i) && !w.is(coordinator|relative|linker)
	case p.words[v].is(tells):
		return false // the hearer cannot be told from what is said
	case i == v+1 || p.adjunct(v+1, i):
		return w.mark == 0 && !p.adjunctAt(i) && (p.subjectAhead(i) || p.words[v].is(speaks) && p.contentAhead(i))
	}
	return false
}

// onlyVerb reports whether the clause that is open has no verb before the
// group that ends at word v.
func (p *splitter) onlyVerb(v int) bool {
	if v-p.now.first > 2*farthest {
		return false
	}
	for k := p.now.first; k < v; k++ {
		if p.finite(k) && !(p.words[k].is(auxiliary) && p.helpedBy(k, v)) {
			return false
		}
	}
	return true
}

// helpedBy reports whether the auxiliary at k belongs to the verb at v.
func (p *splitter) helpedBy(k, v int) bool {
	for k++; k < v; k++ {
		if !p.words[k].is(auxiliary|adverb) || p.words[k].mark != 0 {
			return false
		}
	}
	return true
}

// wordsTo reports whether only the hearer, a day or a place stand between a
// verb of saying and word i.
func (p *splitter) wordsTo(v, i int) bool { return p.verbAheadUpTo(v+1, i) < 0 }

func (p *splitter) verbAheadUpTo(i, end int) int {
	for k := i; k < end; k++ {
		if p.finite(k) {
			return k
		}
	}
	return -1
}

// adjunct reports whether the words from i up to end say when or where
// somebody spoke: "on Monday", "in a statement".
func (p *splitter) adjunct(i, end int) bool {
	if end-i > 5 {
		return false
	}
	seen := false
	for k := i; k < end; k++ {
		switch w := p.words[k]; {
		case w.mark != 0:
			return false
		case w.is(day | off):
			seen = true
		case w.is(preposition | determiner | number | adverb), w.class&^capital == 0:
		default:
			return false
		}
	}
	return seen && p.words[end-1].is(day|off|number)
}

// adjunctAt reports whether word i goes on with when or where somebody spoke.
func (p *splitter) adjunctAt(i int) bool {
	w := p.words[i]
	return w.is(day|off) || w.is(preposition) && p.adjunctEnd(i) > i
}

// adjunctEnd returns the end of the phrase on a preposition at word i that
// holds a day or a means of saying, or i.
func (p *splitter) adjunctEnd(i int) int {
	for k := i + 1; k < min(len(p.words), i+4) && p.words[k].mark == 0; k++ {
		if p.words[k].is(day | off) {
			return k + 1
		}
	}
	return i
}

// frames reports whether a frame stands at word i: behind a clause or a quote,
// or between a subject and its verb ("the law, he added, would").
func (p *splitter) frames(i int) bool {
	end := p.frameAhead(i)
	if end < 0 {
		return false
	}
	return p.now.verb || p.words[i].after(quote) || end < len(p.words) && p.words[end].after(comma) && p.clauseAhead(end)
}

// frameAhead returns the end of a frame that stands at word i, or -1: a
// speaker and a verb of saying, in either order, up to a mark or the end.
func (p *splitter) frameAhead(i int) int {
	w := p.words[i]
	if w.is(reports) && w.mark != 0 {
		return p.frameEnd(i + 1) // ", said the mayor"
	}
	if w.is(relative | coordinator | linker | that | ing | adverb | ed) {
		return -1
	}
	for k := i; k < min(len(p.words), i+farthest); k++ {
		w := p.words[k]
		if k > i && w.mark&(semicolon|colon|quote|dash) != 0 {
			return -1
		}
		if !p.finite(k) {
			continue
		}
		if w.is(auxiliary) && k+1 < len(p.words) && p.words[k+1].is(reports|auxiliary|adverb|ed) {
			continue
		}
		if !w.is(reports) || k == i {
			return -1
		}
		return p.frameEnd(k + 1)
	}
	return -1
}

// frameEnd returns the end of a frame whose verb of saying ends before word i,
// or -1 where something is said behind it.
func (p *splitter) frameEnd(i int) int {
	for k := i; k < min(len(p.words), i+farthest); k++ {
		w := p.words[k]
		if w.mark&(comma|quote|semicolon|dash) != 0 {
			return k
		}
		if w.is(that) || p.finite(k) {
			return -1
		}
	}
	if i+farthest >= len(p.words) {
		return len(p.words)
	}
	return -1
}

// saysAhead reports whether the next verb from word i on is one of saying:
// what stands before it names the speaker more closely.
func (p *splitter) saysAhead(i int) bool {
	v := p.verbAheadUpTo(i, min(len(p.words), i+farthest))
	return v >= 0 && p.words[v].is(reports)
}
