package pdf

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hyphens tell words broken at the end of a line from those that have a
// hyphen of their own, by how the file writes them elsewhere.
type hyphens struct{ known map[string]bool }

// hyphensOf collects the words of pages that stand within a line.
func hyphensOf(pages []page) hyphens {
	h := hyphens{known: make(map[string]bool)}
	for _, p := range pages {
		for _, block := range p.blocks {
			for _, l := range block {
				for word := range strings.FieldsSeq(l.text) {
					if word = strings.ToLower(strings.TrimFunc(word, notLetter)); len(word) > 3 {
						h.known[word] = true
					}
				}
			}
		}
	}
	return h
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// hyphenAt returns the hyphen at the end of s, if a word stands before it.
func hyphenAt[T string | []byte](s T) string {
	for _, h := range []string{"-", "\u2010", "\u00ad"} {
		before, ok := bytes.CutSuffix([]byte(s), []byte(h))
		if !ok {
			continue
		}
		if r, _ := utf8.DecodeLastRune(before); unicode.IsLetter(r) || unicode.IsDigit(r) {
			return h
		}
	}
	return ""
}

// broken reports whether a word goes on from the end of what was written to
// the next line, and whether its hyphen is its own.
func (h hyphens) broken(written []byte, next string) (keep, broken bool) {
	tail := written[max(0, len(written)-100):]
	hyphen := hyphenAt(tail)
	first, _ := utf8.DecodeRuneInString(next)
	if hyphen == "" || !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		return false, false
	}
	if hyphen == "\u00ad" {
		return false, true
	}
	tail = tail[:len(tail)-len(hyphen)]
	left := strings.ToLower(strings.TrimLeftFunc(string(tail[bytes.LastIndexAny(tail, " \n")+1:]), notLetter))
	right, _, _ := strings.Cut(strings.ToLower(next), " ")
	right = strings.TrimRightFunc(right, notLetter)
	switch {
	case !unicode.IsLower(first), strings.ContainsFunc(left, unicode.IsDigit), strings.Contains(left, "-"):
		return true, true
	case h.known[left+"-"+right]:
		return true, true
	case h.known[left+right]:
		return false, true
	}
	return strings.Contains(ownHyphen, " "+left+" "), true
}

// ownHyphen are the first parts of compounds that English writes with a
// hyphen: numbers above all, which must not run into their unit.
const ownHyphen = " one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety " +
	"hundred thousand half quarter first second third mid ex well self so long short high low full part all cross vice father mother brother sister son daughter "
