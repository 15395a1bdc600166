package split

import "strings"

// ends reports whether the sentence ends at k, which white space follows. A
// sentence starts with a capital, a figure or a sign; small letters start one
// only in texts that know no capitals.
func (p *splitter) ends(k *stopMark) bool {
	kind := startAt(p.s, k.word, p.end)
	switch kind {
	case openNone:
		return false
	case openLower:
		if !p.unicase {
			return false
		}
	case openSign:
		if n := dashAt(p.s, k.word); n > 0 && !p.afterDash(k, n) {
			return false
		}
	}
	switch k.mark {
	case '.':
		return p.period(k, kind)
	case '~':
		return p.ellipsis(k, kind)
	}
	return !(k.quote && p.reported(k)) && !p.brand(k) && !p.repeated(k)
}

// afterDash reports whether a sentence may start behind the dash of n bytes
// at k.word: not in lower case, and not the name of who is quoted.
func (p *splitter) afterDash(k *stopMark, n int) bool {
	i := skipSpace(p.s, k.word+n, p.end)
	return !k.quote && startAt(p.s, i, p.end) == openUpper
}

// period decides on a single full stop by the word before it and the start of
// the next. Where an abbreviation may end a sentence or not, only a word that
// opens sentences decides for an end: a cut inside "the U.S. Senate" tears a
// name apart, a missed end merely leaves two statements together.
func (p *splitter) period(k *stopMark, kind opening) bool {
	word := p.lastWord(k.at)
	next := asciiWordAt(p.s, k.word, p.end)
	switch a := p.abbreviation(word, p.unicase); a {
	case abbrevNone:
		return !p.listNumber(word, k) && !(k.quote && p.reported(k))
	case abbrevTitle:
		return false
	case abbrevNumber:
		return kind != openDigit && !isRoman(next)
	case abbrevCalendar:
		return kind != openDigit && p.roleOf(next)&roleClock == 0
	case abbrevClock:
		return p.clock(k, kind, next)
	case abbrevLast:
		return kind != openDigit && !k.paren
	case abbrevState, abbrevSuffix:
		if (a == abbrevState || isState(word)) && p.afterComma(k.at-len(word)) {
			return !k.paren && p.newSubject(k, kind, next)
		}
		if a == abbrevState {
			return true
		}
	case abbrevInitial:
		switch {
		case k.at-p.start <= 2: // "Q. What changed?"
			return false
		case word == "I" && p.lowerBefore(k.at-1): // "so am I."
			return true
		}
	}
	return !k.paren && kind != openDigit && p.opener(k, next)
}

// opener reports whether next, the word behind k, opens sentences rather
// than names: "The", but not the "A." of "F. A. Keel".
func (p *splitter) opener(k *stopMark, next string) bool {
	after := k.word + len(next)
	return p.roleOf(next)&roleOpener != 0 && !(len(next) == 1 && after < p.end && p.s[after] == '.')
}

// newSubject reports whether next starts a sentence behind "Salem, Ore.": a
// comma would follow the state within one, but for the name of an office.
func (p *splitter) newSubject(k *stopMark, kind opening, next string) bool {
	after := k.word + len(next)
	if after < p.end && p.s[after] == '.' {
		if a := p.abbreviation(next, p.unicase); a != abbrevNone && a != abbrevTitle {
			return p.opener(k, next)
		}
	}
	return kind == openUpper && p.roleOf(next)&roleOffice == 0
}

// isState reports whether word is the initials of a state or a district.
func isState(word string) bool {
	switch word {
	case "D.C", "N.C", "N.D", "N.H", "N.J", "N.M", "N.Y", "R.I", "S.C", "S.D", "W.Va", "B.C", "P.E.I", "P.R":
		return true
	}
	return false
}

// afterComma reports whether a comma, with or without a space, a hyphen or a
// bracket stands before i, as before the abbreviation of a state.
func (p *splitter) afterComma(i int) bool {
	if i > p.start && p.s[i-1] == ' ' {
		i--
		return i > p.start && p.s[i-1] == ','
	}
	return i > p.start && strings.IndexByte("-,(", p.s[i-1]) >= 0
}

// lowerBefore reports whether the word before i is in small letters.
func (p *splitter) lowerBefore(i int) bool {
	w := wordBefore(p.s, p.start, max(i-1, p.start))
	return w != "" && isASCIILower(w[0])
}

// listNumber reports whether word is a number that starts the sentence or
// follows a colon: "1. Close the valve."
func (p *splitter) listNumber(word string, k *stopMark) bool {
	if len(word) == 0 || len(word) > 2 || k.quote || k.paren {
		return false
	}
	if i := k.at - len(word); i != p.start && (i < p.start+2 || p.s[i-2:i] != ": ") {
		return false
	}
	for i := range len(word) {
		if !isASCIIDigit(word[i]) {
			return false
		}
	}
	return true
}

// clock decides on "a.m." and "p.m.". A day or a zone goes on with the time;
// so does a capital where the time opens the sentence ("At 8 p.m. Ruiz left").
func (p *splitter) clock(k *stopMark, kind opening, next string) bool {
	r := p.roleOf(next)
	switch {
	case kind == openDigit, r&roleClock != 0, k.paren, strings.HasPrefix(p.s[k.word+len(next):p.end], " time"):
		return false
	case p.opener(k, next):
		return true
	}
	first := asciiWordAt(p.s, p.start, p.end)
	return k.at-p.start > 32 || p.roleOf(first)&roleTimed == 0
}

// ellipsis decides on three dots. Set off by spaces on both sides they stand
// for words left out, and the sentence goes on.
func (p *splitter) ellipsis(k *stopMark, kind opening) bool {
	next := asciiWordAt(p.s, k.word, p.end)
	if kind != openUpper || next == "I" && !k.quote {
		return false
	}
	return !k.spaced || k.quote || k.word > k.next || p.opener(k, next)
}

// brand reports whether the mark of k belongs to a name: "Yahoo! Mail".
func (p *splitter) brand(k *stopMark) bool {
	if k.mark != '!' || k.quote || k.paren {
		return false
	}
	if p.roleOf(wordBefore(p.s, p.start, k.at))&roleBrand == 0 {
		return false
	}
	return p.roleOf(asciiWordAt(p.s, k.word, p.end))&roleOpener == 0
}

// isRoman reports whether w is a numeral such as "IV".
func isRoman(w string) bool {
	for i := range len(w) {
		if strings.IndexByte("IVXLC", w[i]) < 0 {
			return false
		}
	}
	return len(w) > 1
}
