package split

import "strings"

// reported reports whether the words behind a closing quote name a speaker
// and say that he spoke: `"Why?" Ms. Adeyemi asked.` Behind a full stop they
// do only where the verb is the last word of its clause, for a new sentence
// is more likely there.
func (p *splitter) reported(k *stopMark) bool {
	if k.word > k.next {
		return false
	}
	i := k.word
	for n := range 5 {
		w := asciiWordAt(p.s, i, p.end)
		if w == "" {
			return false
		}
		r := p.roleOf(w)
		switch {
		case n > 0 && r&roleReporting != 0:
			after := i + len(w)
			return k.mark != '.' || after < p.end && (p.s[after] == '.' || p.s[after] == ',')
		case isASCIILower(w[0]):
			return false
		case n == 0 && w != "I" && r&roleOpener != 0 && p.abbreviation(w, false) != abbrevTitle:
			return false
		}
		i += len(w)
		if i < p.end && p.s[i] == '.' && p.abbreviation(w, false) == abbrevNone {
			return false
		}
		for i < p.end && strings.IndexByte(".-' ", p.s[i]) >= 0 {
			i++
		}
	}
	return false
}

// repeated reports whether the words behind k are those before it, in a
// slogan that is part of a sentence: they chanted “Bread! Bread!” outside.
func (p *splitter) repeated(k *stopMark) bool {
	if k.quote || k.paren || k.word > k.next {
		return false
	}
	n := strings.IndexByte(p.s[k.next:min(k.next+48, p.end)], k.mark) + 1
	from := k.end - n
	if n <= 1 || from < p.start+4 || p.s[from:k.end] != p.s[k.next:k.next+n] {
		return false
	}
	return p.s[from-2] == k.mark || strings.IndexByte("\"'`", p.s[from-1]) >= 0 || openerAt(p.s, from-3) == 3
}
