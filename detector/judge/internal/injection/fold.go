package injection

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/unicode/norm"
)

// A token is a word of a text as it reads: without case, accents, and characters
// that cannot be seen, and in the letters that others were drawn to look like.
type token struct {
	word       string
	start, end int  // bytes of the text
	mark       rune // the last sign between the word before and this one; 0 where there is none
	after      rune // the first sign behind it
}

// A letter is a folded rune and the byte of the text that it comes from.
type letter struct {
	r          rune
	start, end int
}

// fold returns the letters of s as they read. Characters that cannot be seen are
// left out, and tags, which hide whole sentences, are read as what they encode.
func fold(s string) []letter {
	letters := make([]letter, 0, len(s))
	for i, r := range s {
		end := i + 1
		if r != utf8.RuneError {
			end = i + utf8.RuneLen(r)
		}
		switch {
		case r < 0x80:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			letters = append(letters, letter{r, i, end})
		case 0xE0020 <= r && r <= 0xE007E:
			letters = append(letters, letter{unicode.ToLower(r - 0xE0000), i, end})
		case unicode.IsSpace(r):
			letters = append(letters, letter{' ', i, end})
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		default:
			for _, f := range norm.NFKD.String(string(r)) {
				if !unicode.Is(unicode.Mn, f) {
					letters = append(letters, letter{unicode.ToLower(f), i, end})
				}
			}
		}
	}
	return letters
}

// tokens splits letters into words.
func tokens(letters []letter) []token {
	var list []token
	var b strings.Builder
	var mark rune
	flush := func() {
		if b.Len() > 0 {
			list[len(list)-1].word = b.String()
			b.Reset()
		}
	}
	for _, l := range letters {
		switch {
		case unicode.IsLetter(l.r) || unicode.IsDigit(l.r) || unicode.Is(unicode.M, l.r):
			if b.Len() == 0 {
				list = append(list, token{start: l.start, mark: mark})
				mark = 0
			}
			list[len(list)-1].end = l.end
			b.WriteRune(l.r)
		case (l.r == '\'' || l.r == '’') && b.Len() > 0:
			// "don't" reads "dont"
		default:
			flush()
			if l.r != ' ' {
				mark = l.r
				if len(list) > 0 && list[len(list)-1].after == 0 {
					list[len(list)-1].after = l.r
				}
			}
		}
	}
	flush()
	return list
}

// disguised undoes the two usual disguises of single letters: those of other
// scripts, and figures. It reports whether there were any.
func disguised(letters []letter) ([]letter, bool) {
	out := make([]letter, len(letters))
	changed, known := false, lookalikes()
	for i, l := range letters {
		out[i] = l
		if r, ok := known[l.r]; ok && (besideLatin(letters, i) || l.r > 0x7f) {
			out[i].r, changed = r, true
		}
	}
	return out, changed
}

// besideLatin reports whether a letter of the Latin alphabet stands beside.
func besideLatin(letters []letter, i int) bool {
	latin := func(k int) bool { return k >= 0 && k < len(letters) && 'a' <= letters[k].r && letters[k].r <= 'z' }
	return latin(i-1) || latin(i+1)
}

// misspelt undoes one slip in each of the words that a command is made of. It
// reports whether there were any; endings of grammar are none.
func (r *rules) misspelt(list []token) ([]token, bool) {
	out, changed := slices.Clone(list), false
	for i, t := range list {
		for _, w := range r.spelt {
			rest, longer := strings.CutPrefix(t.word, w)
			if t.word == w || longer || strings.HasPrefix(w, t.word) || strings.TrimSuffix(w, "e")+"ing" == t.word || rest == "" {
				continue
			}
			if d := len(t.word) - len(w); -1 <= d && d <= 1 && levenshtein.ComputeDistance(t.word, w) == 1 {
				out[i].word, changed = w, true
			}
		}
	}
	return out, changed
}

// foldString folds a word of a list as texts are folded.
func foldString(s string) string {
	var b strings.Builder
	for _, l := range fold(s) {
		b.WriteRune(l.r)
	}
	return b.String()
}

// lookalikes are characters that pass for Latin letters: of Cyrillic, Greek and
// Armenian after the confusables of Unicode TR 39, small capitals, and figures.
var lookalikes = sync.OnceValue(func() map[rune]rune {
	return map[rune]rune{
		'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i', 'ѕ': 's', 'ј': 'j', 'ԁ': 'd', 'ԛ': 'q',
		'ԝ': 'w', 'к': 'k', 'м': 'm', 'т': 't', 'н': 'h', 'в': 'b', 'г': 'r', 'п': 'n', 'һ': 'h', 'ӏ': 'l', 'ո': 'n', 'ս': 'u', 'օ': 'o',
		'α': 'a', 'ο': 'o', 'ρ': 'p', 'ν': 'v', 'υ': 'u', 'ι': 'i', 'κ': 'k', 'τ': 't', 'ε': 'e', 'η': 'n', 'ω': 'w', 'χ': 'x',
		'ᴀ': 'a', 'ʙ': 'b', 'ᴄ': 'c', 'ᴅ': 'd', 'ᴇ': 'e', 'ɢ': 'g', 'ʜ': 'h', 'ɪ': 'i', 'ᴊ': 'j', 'ᴋ': 'k', 'ʟ': 'l', 'ᴍ': 'm',
		'ɴ': 'n', 'ᴏ': 'o', 'ᴘ': 'p', 'ʀ': 'r', 'ꜱ': 's', 'ᴛ': 't', 'ᴜ': 'u', 'ᴠ': 'v', 'ᴡ': 'w', 'ʏ': 'y', 'ᴢ': 'z',
		'ı': 'i', 'ɑ': 'a', 'ɡ': 'g',
		'0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', '$': 's', '!': 'i',
	}
})
