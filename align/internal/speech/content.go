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
	first, last = i, i+1
	for first > 0 && r.toks[first-1].sentence == r.toks[i].sentence {
		first--
	}
	for last < len(r.toks) && r.toks[last].sentence == r.toks[i].sentence {
		last++
	}
	return first, last
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
	return []stretch{r.trim(stretch{from, to})}
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
