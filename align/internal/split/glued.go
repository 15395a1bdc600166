package split

import "strings"

// lostSpace reports whether the sentence ends at k though no white space
// follows: "were hurt.The mayor". A word must stand on either side, and the
// whole must not look like an address or a file name. Behind abbreviations
// only the surest words count, for "Gen.Omarov" lost its space, too.
func (p *splitter) lostSpace(k *stopMark) bool {
	s := p.s
	if k.mark == '~' || k.at == p.start || k.spaced || k.word >= p.end || !isASCIIUpper(s[k.word]) {
		return false
	}
	next := asciiWordAt(s, k.word, p.end)
	if !p.freeWord(k.word, next) {
		return false
	}
	word := wordBefore(s, p.start, k.at)
	switch {
	case strings.IndexByte(word, '.') >= 0, p.abbreviation(word, p.unicase) != abbrevNone:
		return p.roleOf(next)&roleDetached != 0
	case k.end > k.at+1 && (k.quote || k.paren), k.word > k.next:
		return true
	case word == "", p.address(k.at - len(word)), p.roleOf(next)&roleDomain != 0:
		return false
	}
	// "in Lagos.Traders say", not "Node.Draft".
	return !isASCIIUpper(word[0]) || len(word) > 2 && (len(next) > 3 || p.opener(k, next))
}

// freeWord reports whether next, which stands at i, is a word by itself: a
// capital and small letters, "A", "I" or capitals, with nothing behind it
// that an address could go on with.
func (p *splitter) freeWord(i int, next string) bool {
	after := i + len(next)
	if after >= p.end || strings.IndexByte("./@_\\=:&-", p.s[after]) >= 0 {
		return false
	}
	if len(next) == 1 {
		return next == "A" || next == "I"
	}
	return isASCIILower(next[1]) || len(next) > 2 && allUpper(next)
}

// address reports whether the byte before i joins a word to an address, a
// path, a handle or a tag.
func (p *splitter) address(i int) bool {
	return i > p.start && strings.IndexByte("/@#_\\=&:~", p.s[i-1]) >= 0
}

// runTogether reports whether two headlines or sentences meet before the
// capital at i, which a small letter precedes. Names are written that way
// too ("YouTube"), so both sides must speak for it.
func (p *splitter) runTogether(i int) bool {
	s := p.s
	j := i
	for j > p.start && i-j < 24 && isASCIILetter(s[j-1]) && (j == i || !isASCIIUpper(s[j])) {
		j--
	}
	if j > p.start && (isASCIILetter(s[j-1]) || isASCIIDigit(s[j-1])) || p.address(j) {
		return false
	}
	next := asciiWordAt(s, i, p.end)
	left, right := p.roleOf(s[j:i]), p.roleOf(next)
	if left&rolePlace != 0 && right&rolePlace != 0 {
		return true
	}
	after := i + len(next)
	if after >= p.end || s[after] != ' ' || right&roleDetached == 0 || i-j < 3 {
		return false
	}
	return isASCIILower(s[j]) || i-j > 4
}
