package extract

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// defaultLanguage is what a text is read in that does not show its language.
const defaultLanguage = "en"

// Languages returns the codes of the languages that [Sentences] reads, by ISO
// 639-1, in order.
func Languages() []string { return []string{"en", "es"} }

// lexiconOf returns the lexicon of a language, or nil where there is none.
func lexiconOf(language string) *lexicon {
	switch language {
	case "en":
		return english()
	case "es":
		return spanish()
	}
	return nil
}

// errNoDocument is the error of a caller who gives neither a document nor an
// error.
var errNoDocument = errors.New("no document, and no error that says why")

// A LanguageError says that a text is in a language that cannot be read.
type LanguageError struct {
	Document string // its name
	Language string // the code
}

// Error names the document and its language, and says what can be read.
func (e *LanguageError) Error() string { return fmt.Sprintf("read %s: %s", e.Document, e.Reason()) }

// Reason is the message without the name of the document.
func (e *LanguageError) Reason() string {
	known := make([]string, 0, 2)
	for _, l := range Languages() {
		known = append(known, LanguageName(l))
	}
	return fmt.Sprintf("the text is in %s, and only %s are read: --lang says otherwise where that is wrong",
		LanguageName(e.Language), strings.Join(known, " and "))
}

// LanguageName returns the English name of a language, or its code where the
// name is not known.
func LanguageName(code string) string {
	if name, ok := languageNames[code]; ok {
		return name
	}
	return "the language " + code
}

// How much of a text [DetectLanguage] looks at, in bytes: its beginning, and
// pieces from the middle and the end, since a foreign quotation or notice may
// stand at the beginning.
const (
	sampleHead  = 4096
	samplePiece = 2048
)

// sample returns the pieces of a text that its language is told by.
func sample(s string) []string {
	if len(s) <= sampleHead+2*samplePiece {
		return []string{s}
	}
	middle := (sampleHead + len(s) - samplePiece) / 2
	return []string{s[:sampleHead], s[middle : middle+samplePiece], s[len(s)-samplePiece:]}
}

// The evidence that [DetectLanguage] asks for.
const (
	leastHits  = 3    // common words of the language
	leastShare = 0.12 // of all words
	foreignHit = 5    // for a language that cannot be read, the hits
	foreignOf  = 0.25 // and their share
)

// DetectLanguage returns the code of the language that a text is written in,
// told by its script and its commonest words, or "" where it is too short or
// too mixed to tell. It looks at no more than 8 kB. Foreign names and
// quotations in a text do not change what it is written in.
func DetectLanguage(s string) string {
	var c census
	for _, piece := range sample(s) {
		c.count(piece)
	}
	if code := c.script(); code != "" {
		return code
	}
	best, hits, second := c.best()
	english := c.hits[languageIndex("en")]
	share := float64(hits) / float64(max(c.words, 1))
	switch code := profiles[best].code; {
	case hits < leastHits || share < leastShare:
		return ""
	case code == "en", hits < 2*english && english >= leastHits:
		return "en" // with a foreign quotation, or names
	case hits < 2*english:
		return ""
	case lexiconOf(code) == nil && (hits < foreignHit || share < foreignOf || hits == second):
		return ""
	default:
		return code // of those that tie, one that can be read comes first
	}
}

// A census counts the words and scripts of a text.
type census struct {
	words   int
	hits    [len(profiles)]int
	letters int
	scripts [len(scriptTables)]int
}

// count takes in a piece of text.
func (c *census) count(s string) {
	var buf [maxCommon]byte
	n := 0 // bytes of the word so far; beyond the buffer it is no common word
	for i := 0; i < len(s); {
		if b := s[i]; isLetter(b) { // nearly all of a text
			if c.letters++; n < len(buf) {
				buf[n] = b | 0x20
			}
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if unicode.IsLetter(r) {
			c.letters++
			if r >= 0x370 {
				c.foreign(r)
			}
			r = unicode.ToLower(r)
			if n+utf8.RuneLen(r) <= len(buf) {
				utf8.EncodeRune(buf[n:], r)
			}
			n += utf8.RuneLen(r)
			continue
		}
		c.word(&buf, n)
		n = 0
	}
	c.word(&buf, n)
}

// word takes in a word of n bytes.
func (c *census) word(buf *[maxCommon]byte, n int) {
	if n == 0 {
		return
	}
	c.words++
	if n > len(buf) {
		return
	}
	w := packed(buf, n)
	for set := commonSlot(commonWords(), &w).set; set != 0; set &= set - 1 {
		c.hits[trailingZeros(set)]++
	}
}

// foreign takes in a letter beyond the Latin script.
func (c *census) foreign(r rune) {
	for i := range scriptTables {
		if unicode.Is(scriptTables[i].table, r) {
			c.scripts[i]++
			return
		}
	}
}

// script returns the language that most of the letters are of by their
// script, or "" where they are Latin.
func (c *census) script() string {
	for i := range scriptTables {
		n := 0
		for k := range scriptTables {
			if scriptTables[k].code == scriptTables[i].code {
				n += c.scripts[k] // Japanese has letters of two scripts
			}
		}
		if n >= leastHits && 2*n > c.letters {
			return scriptTables[i].code
		}
	}
	return ""
}

// best returns the language with most hits, their number and that of the next
// language.
func (c *census) best() (best, hits, second int) {
	for i, n := range c.hits {
		switch {
		case n > hits:
			best, hits, second = i, n, hits
		case n > second:
			second = n
		}
	}
	return best, hits, second
}
