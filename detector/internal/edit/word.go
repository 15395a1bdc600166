// Package edit tells by which words two tellings of one sentence differ. It
// says what stands in place of what and draws no conclusion.
package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/internal/stem"
)

// A Word is a word, a number or a mark of quotation.
type Word struct {
	Start, End int    // bytes of the text it was read from
	Low        string // in small letters, with straight apostrophes, without the genitive
	Stem       string
	Capital    bool // begins with a capital, or holds one, and no sentence begins with it
	First      bool // of its sentence, or of a quotation
	Figure     bool // holds a digit
	Content    bool // says something by itself

	// Class is empty, or what words have in common that may stand in the place
	// of each other though they differ.
	Class string
}

// Words reads the words of a sentence. Offsets count from base.
func Words(s string, base int) []Word {
	list := make([]Word, 0, len(s)/5+4)
	first := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			first = first || strings.ContainsRune("“\"«:", r)
			i += n
			continue
		}
		end := wordEnd(s, i)
		list = append(list, read(s[i:end], base+i, first))
		first = false
		i = end
	}
	return list
}

// wordEnd returns where the word at i ends: apostrophes, hyphens, stops and
// commas belong to it between letters or figures.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			next, _ := utf8.DecodeRuneInString(s[i+n:])
			inner := unicode.IsLetter(next) || unicode.IsDigit(next)
			digits := unicode.IsDigit(next) && i > 0 && s[i-1] >= '0' && s[i-1] <= '9'
			if (r == '[' || r == ']') && inner {
				i += n
				continue // "[n]o", of a quotation that is fitted in
			}
			joins := (r == '-' || strings.ContainsRune(apostrophes, r)) && inner || strings.ContainsRune(".,:", r) && digits || r == '.' && initial(s, i) && inner
			if !joins {
				return i
			}
		}
		i += n
	}
	return i
}

// initial reports whether a single letter stands before i.
func initial(s string, i int) bool {
	return i > 0 && unicode.IsUpper(rune(s[i-1])) && (i == 1 || !unicode.IsLetter(rune(s[i-2])))
}

func read(s string, start int, first bool) Word {
	w := Word{Start: start, End: start + len(s), First: first}
	if small(s) { // as most words are
		w.Low, w.Content, w.Stem = s, !function[s], stem.English(s)
		return w
	}
	w.Low = strings.ToLower(plain.Replace(s))
	w.Low = strings.TrimSuffix(w.Low, "'s")
	w.Figure = strings.ContainsAny(s, "0123456789")
	upper := strings.IndexFunc(s, unicode.IsUpper)
	w.Capital = upper == 0 && !first || upper > 0
	w.Content = !function[w.Low]
	w.Stem = stem.English(w.Low)
	return w
}

// small reports whether a word has small letters of English alone.
func small(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// Like returns a word at the place of w that is read as low.
func Like(w Word, low string) Word {
	if low == w.Low {
		return w
	}
	w.Low, w.Stem, w.Content = low, stem.English(low), !function[low]
	w.Figure = strings.ContainsAny(low, "0123456789")
	return w
}

// apostrophes are the marks that stand for one within a word, rightly or by a
// slip of the keyboard.
const apostrophes = "'’‘‹›`´′ʼ"

// plain makes every apostrophe a straight one and takes the brackets of fitted
// quotations away.
var plain = strings.NewReplacer("’", "'", "‘", "'", "‹", "'", "›", "'", "`", "'", "´", "'", "′", "'", "ʼ", "'", "[", "", "]", "")

// function lists the words that say nothing by themselves, but for those that
// deny, count or doubt, which do.
var function = set(`
	a an the this that these those it its he she they his her their him them we our us i my you your one
	of to in on at by for with from into about over after before during as than then so such also too very
	and or but if while when where which who whom whose what how because since though although
	is are was were be been being am has have had having do does did
	there here up out off down now just still already yet however meanwhile further well
	's s t
`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// HasStem reports whether a word of a stem stands among words.
func HasStem(words []Word, stem string) bool {
	for i := range words {
		if words[i].Stem == stem {
			return true
		}
	}
	return false
}
