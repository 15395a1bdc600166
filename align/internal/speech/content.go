package speech

// contents finds what is said by a cue whose source is known, as one or two
// stretches of tokens, which may reach beyond the sentence inside a quotation.
func (r *reading) contents(c *cue) []stretch {
	first, last := r.bounds(c.head)
	left, right := c.from, c.to
	if !c.source.empty() {
		if c.source.to <= left {
			left = c.source.from
		} else if c.source.from >= right {
			right = c.source.to
		}
	}
	switch {
	case r.toks[c.head].low == "according":
		if s := r.trim(stretch{first, left}); s.to-s.from > 2 {
			return []stretch{s}
		}
		return r.behind(c, right, last)
	case left > first && r.ends(left-1) && (c.source.from >= c.to || r.closing(right, last)):
		return r.around(c, first, left, right, last)
	case left > first && r.toks[left-1].kind == closes:
		return r.around(c, first, left, right, last)
	}
	return r.behind(c, right, last)
}

// bounds returns the tokens of the sentence of i: from first up to last.
func (r *reading) bounds(i int) (first, last int) {
	n := r.toks[i].sentence
	return int(r.starts[n]), int(r.starts[n+1])
}

// ends reports whether the token k can stand between what is said and the cue
// behind it.
func (r *reading) ends(k int) bool {
	return r.toks[k].kind == closes || r.toks[k].low == ","
}

// closing reports whether nothing but an adverbial follows up to the end of the sentence.
func (r *reading) closing(k, last int) bool {
	if k >= last {
		return true
	}
	t := &r.toks[k]
	if t.kind == mark || t.kind == closes || t.kind == opens {
		return true
	}
	switch classOf(t) {
	case preposed, adverb, name, conjoined, question:
		return t.low != "because"
	}
	return false
}

// around returns what is said before a cue, and what goes on behind it.
func (r *reading) around(c *cue, first, left, right, last int) []stretch {
	from := first
	k := left - 1
	if r.toks[k].low == "," && k > first && r.toks[k-1].kind == closes {
		k--
	}
	if r.toks[k].kind == closes {
		if q := r.openingOf(k); q >= 0 && q < first {
			from = q
		}
	}
	list := []stretch{r.trim(stretch{from, left})}
	if s := r.continued(right, last); !s.empty() {
		list = append(list, s)
	}
	return list
}

// continued returns the quotation that goes on behind a cue, in its sentence
// or right after it in the paragraph.
func (r *reading) continued(right, last int) stretch {
	for k := right; k < len(r.toks) && k <= last; k++ {
		if r.toks[k].kind != opens || r.toks[k].quote >= 0 {
			continue
		}
		if k == last && r.newParagraph(k) {
			return stretch{}
		}
		return stretch{k, r.closingOf(k)}
	}
	return stretch{}
}

// newParagraph reports whether a line ends before the token k.
func (r *reading) newParagraph(k int) bool {
	if k == 0 {
		return true
	}
	for _, b := range []byte(r.s[r.toks[k-1].end:r.toks[k].start]) {
		if b == '\n' {
			return true
		}
	}
	return false
}

// openingOf returns the token that opens the quotation which the token k
// closes, or -1.
func (r *reading) openingOf(k int) int {
	for n := k - 1; n >= 0; n-- {
		if r.toks[n].kind == opens && r.toks[n].quote == r.toks[k].quote {
			return n
		}
	}
	return -1
}

// closingOf returns where the quotation that the token k opens ends.
func (r *reading) closingOf(k int) int {
	for n := k + 1; n < len(r.toks); n++ {
		if r.toks[n].kind == closes && r.toks[n].quote == r.toks[k].quote {
			return n + 1
		}
		if r.toks[n].quote == r.toks[k].quote {
			return n
		}
	}
	return len(r.toks)
}

// behind returns what is said behind a cue: a clause with "that", a quotation,
// or the rest of the sentence.
func (r *reading) behind(c *cue, right, last int) []stretch {
	from := right
	if addressed[c.lemma] {
		from = r.skipAddressee(right, last)
	}
	if k := r.skipAdverbial(from, last); k > 0 {
		from = k
	}
	for from < last && (r.toks[from].low == "," || r.toks[from].low == ":" || r.toks[from].low == "." || r.toks[from].kind == closes) {
		from++
	}
	if from >= last {
		if from < len(r.toks) && r.toks[from].kind == opens {
			return []stretch{{from, r.closingOf(from)}}
		}
		return nil
	}
	to := last
	for k := from; k < last; k++ {
		if r.toks[k].kind != opens {
			continue
		}
		if end := r.closingOf(k); end > last {
			return []stretch{{from, end}}
		}
	}
	if !c.source.empty() && relative[r.toks[c.source.from].low] {
		to = r.pause(from, last)
	}
	return []stretch{r.trim(stretch{from, to})}
}

// relative lists the pronouns that begin a relative clause.
var relative = map[string]bool{"who": true, "which": true, "that": true, "whom": true}

// pause returns the first comma of the tokens from up to last that stands in
// no quotation, else last: a relative clause ends there.
func (r *reading) pause(from, last int) int {
	for k := from; k < last; k++ {
		if r.toks[k].low == "," && r.toks[k].quote < 0 {
			return k
		}
	}
	return last
}

// maxAdverbial is how many tokens of time, place or listener may stand between
// a cue and the "that" behind it.
const maxAdverbial = 10

// skipAdverbial returns where what is said begins behind an adverbial at k:
// "on Friday that …", "in a statement: …". It is 0 where none does.
func (r *reading) skipAdverbial(k, last int) int {
	if k >= last {
		return 0
	}
	if c := classOf(&r.toks[k]); c != preposed && c != adverb && !days[r.toks[k].low] {
		return 0
	}
	for n := k + 1; n < last && n-k <= maxAdverbial; n++ {
		t := &r.toks[n]
		switch {
		case t.low == "that" || t.low == ":" || t.kind == opens:
			return n
		case t.kind == mark && t.low != ".":
			return 0
		}
	}
	return 0
}

// clip ends what is said by a cue where the next cue of the sentence begins a
// clause of its own: behind a semicolon, behind a comma and a conjunction, or
// as the one who is named last for the whole sentence.
func (r *reading) clip(c, next *cue) {
	if r.toks[c.head].sentence != r.toks[next.head].sentence || len(c.contents) == 0 {
		return
	}
	start := next.from
	if !next.source.empty() {
		start = min(start, next.source.from)
	}
	k := start - 1
	last := &c.contents[len(c.contents)-1]
	if k <= last.from || k >= last.to || r.toks[k].quote >= 0 {
		return
	}
	t := &r.toks[k]
	parted := t.low == ";" || t.low == "," && len(next.contents) > 0 && next.contents[0].from < start
	if classOf(t) == conjoined && next.source.from < next.from && r.at(k-1, c.head) != nil {
		if before := &r.toks[k-1]; before.low == "," || before.low == ";" {
			parted = true
		}
	}
	if parted {
		*last = r.trim(stretch{last.from, k})
	}
}

// addressed lists the verbs that name whom they address.
var addressed = map[string]bool{"tell": true, "ask": true, "remind": true, "inform": true, "assur": true, "warn": true}

// skipAddressee returns where what is told begins: behind the noun phrase at
// k, at "that", a quotation, a question word or "to".
func (r *reading) skipAddressee(k, last int) int {
	for n := k; n < last && n-k <= 8; n++ {
		t := &r.toks[n]
		if t.kind == opens || t.low == "that" || t.low == "to" && n > k || classOf(t) == question {
			return n
		}
	}
	return k
}

// trim takes marks off both ends, but for those of quotations.
func (r *reading) trim(s stretch) stretch {
	for s.from < s.to && r.toks[s.from].kind == mark {
		s.from++
	}
	for s.from < s.to && r.toks[s.to-1].kind == mark {
		s.to--
	}
	return s
}
