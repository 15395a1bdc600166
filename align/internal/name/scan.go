package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A word is a word with a capital, or a small one that may join two such.
type word struct {
	start, end int // bytes of the text, without a possessive
	next       int // behind a possessive or the stop of an abbreviation
	entry
	glue       glue
	small      bool // a joint: "of", "van", "&"
	capitals   bool // two letters or more, all of them capitals
	initial    bool // one letter
	possessive bool
	compound   bool // goes on in lower case behind a hyphen: "Obama-era"
	opens      bool // first of a sentence, a quotation or an item
	code       bool // has a digit
	contracted bool // "I'll", or an address: "@example"
	dead       bool // belongs to no name, whatever its capital
}

// A glue says what parts a word from the one before.
type glue uint8

const (
	apart glue = iota
	spaced
	hyphened
)

// A reading of a sentence is its words that may belong to names.
type reading struct {
	words []word

	// How many words there are, those of more than three letters with a
	// capital, those without one that a headline gives one, and those that
	// are all capitals.
	count, tall, low, loud int
}

// A scanner reads the sentences of one text.
type scanner struct {
	s string
	reading
	pos, stop int
	opens     bool
	key       [maxWord]byte
	memo      memo
}

// maxWord bounds the bytes of a word that is looked up.
const maxWord = 48

// kinds says what a byte begins.
var kinds = func() (k [256]uint8) {
	for i := range k {
		switch c := byte(i); {
		case 'a' <= c && c <= 'z':
			k[i] = lowLetter
		case 'A' <= c && c <= 'Z':
			k[i] = highLetter
		case '0' <= c && c <= '9':
			k[i] = digit
		case c >= utf8.RuneSelf:
			k[i] = beyond
		case strings.IndexByte(".!?:;\"([|\n*", c) >= 0:
			k[i] = opening
		}
	}
	return k
}()

const (
	mark       = iota // says nothing
	lowLetter         // a word without capital
	highLetter        // a word with one
	digit
	opening // a mark after which a capital says nothing
	beyond  // beyond ASCII
)

// scan reads the words of a sentence.
func (c *scanner) scan(span text.Span) {
	c.reading = reading{words: c.words[:0]}
	c.pos, c.stop, c.opens = span.Start, span.End, true
	for c.pos < c.stop {
		switch kinds[c.s[c.pos]] {
		case lowLetter:
			c.lower()
		case highLetter:
			c.upper(c.pos)
		case digit:
			for c.pos < c.stop && (kinds[c.s[c.pos]] == digit || kinds[c.s[c.pos]] == lowLetter || kinds[c.s[c.pos]] == highLetter) {
				c.pos++
			}
			c.opens = false
		case beyond:
			c.rune()
		case opening:
			c.opens = c.opens || c.s[c.pos] != '\n'
			c.pos++
		default:
			if c.s[c.pos] == '&' {
				c.ampersand()
			}
			c.pos++
		}
	}
}

// rune reads what begins with a byte beyond ASCII.
func (c *scanner) rune() {
	r, n := utf8.DecodeRuneInString(c.s[c.pos:])
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		c.upper(c.pos)
	case unicode.IsLetter(r):
		c.lower()
	default:
		switch r {
		case '“', '”', '‘', '«', '•', '—', '–', '¿', '¡':
			c.opens = true
		}
		c.pos += n
	}
}

// letters passes over the letters of a word, in either case, with inner
// apostrophes.
func (c *scanner) letters() {
	for c.pos < c.stop {
		switch k := kinds[c.s[c.pos]]; {
		case k == lowLetter || k == highLetter:
			c.pos++
		case k == beyond:
			r, n := utf8.DecodeRuneInString(c.s[c.pos:])
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && (r != '’' || !c.inner(c.pos+n)) {
				return
			}
			c.pos += n
		case c.s[c.pos] == '\'' && c.inner(c.pos+1):
			c.pos++
		default:
			return
		}
	}
}

// inner reports whether the letters at i go on with the word before an
// apostrophe: "O'Neill" and "couldn't", but not "Iran's".
func (c *scanner) inner(i int) bool {
	return c.letterAt(i) && !(c.s[i]|0x20 == 's' && !c.letterAt(i+1))
}

func (c *scanner) letterAt(i int) bool {
	return i < c.stop && (kinds[c.s[i]] == lowLetter || kinds[c.s[i]] == highLetter || c.s[i] >= 0xC3 && c.s[i] <= 0xC9)
}

func (c *scanner) upperAt(i int) bool {
	if i >= c.stop {
		return false
	}
	if c.s[i] < utf8.RuneSelf {
		return kinds[c.s[i]] == highLetter
	}
	r, _ := utf8.DecodeRuneInString(c.s[i:c.stop])
	return unicode.IsUpper(r)
}

// lower reads a word without capital: one that may join names, one that is
// joined to a name by a hyphen ("al-Assad"), or any other.
func (c *scanner) lower() {
	start := c.pos
	c.letters()
	if c.pos == start {
		c.pos++ // a letter without case
	}
	n := c.pos - start
	c.count++
	if n > 2 && !smallInHeadings(c.s[start:c.pos]) {
		c.low++
	}
	c.opens = false
	if n > 5 {
		return
	}
	if c.pos < c.stop && c.s[c.pos] == '-' && c.upperAt(c.pos+1) && prefixed(c.s[start:c.pos]) {
		c.pos++
		c.upper(start)
		return
	}
	if len(c.words) > 0 && c.glueTo(start) == spaced && joint(c.s[start:c.pos]) {
		c.words = append(c.words, word{start: start, end: c.pos, next: c.pos, glue: spaced, small: true})
	}
}

// smallInHeadings reports whether a word has no capital in a headline whose
// other words have one.
func smallInHeadings(w string) bool {
	switch w {
	case "the", "and", "for", "but", "nor", "with", "from", "into", "over", "via", "per", "than", "amid", "after", "that", "its", "his", "her", "are", "was", "has",
		"van", "der", "von", "bin", "del", "says", "who", "about", "between", "against", "before", "upon", "near", "under":
		return true
	}
	return false
}

// ampersand reads an & between spaces as a joint.
func (c *scanner) ampersand() {
	if len(c.words) > 0 && c.glueTo(c.pos) == spaced {
		c.words = append(c.words, word{start: c.pos, end: c.pos + 1, next: c.pos + 1, glue: spaced, small: true})
	}
}

// prefixed reports whether a small word before a hyphen belongs to the name
// behind it.
func prefixed(w string) bool {
	switch w {
	case "al", "el", "ad", "an", "ar", "as", "ash", "at", "ath", "az", "ul", "ud", "ur", "bin", "ben", "abu":
		return true
	}
	return false
}

// joint reports whether a small word may stand within a name.
func joint(w string) bool {
	switch w {
	case "of", "the", "for", "and", "on", "in", "de", "van", "der", "von", "den", "ter", "ten", "di", "da", "dos", "das", "do", "du", "del", "della",
		"la", "le", "las", "los", "bin", "ibn", "bint", "abu", "al", "el", "ul", "y", "e", "af", "av", "zu", "upon":
		return true
	}
	return false
}

// glueTo says what stands between the last word and start.
func (c *scanner) glueTo(start int) glue {
	between := c.s[c.words[len(c.words)-1].next:start]
	switch between {
	case " ", "\n", "  ", "\u00a0":
		return spaced
	case "-", "\u2011":
		return hyphened
	}
	return apart
}

// upper reads a word with a capital, or what a prefix makes of it.
func (c *scanner) upper(start int) {
	w := word{start: start, opens: c.opens}
	c.opens = false
	c.letters()
	c.capital(&w)
	if len(c.words) > 0 {
		w.glue = c.glueTo(start)
	}
	if w.compound = c.hyphen(); w.compound {
		c.compound(&w)
	}
	c.look(&w)
	c.count++
	if w.end-start > 3 && !w.opens {
		c.tall++
	}
	if w.capitals || w.initial && c.pos-start == 1 {
		c.loud++
	}
	c.words = append(c.words, w)
}

// capital reads the rest of a word whose letters are passed: dots of
// abbreviations, digits, a possessive.
func (c *scanner) capital(w *word) {
	for c.pos < c.stop {
		switch b := c.s[c.pos]; {
		case kinds[b] == digit:
			w.code = true
			c.pos++
			c.letters()
			continue
		case b == '&' && c.upperAt(c.pos+1) && c.pos-w.start < 4:
			c.pos++
			c.letters()
			continue
		case b == '.' && c.dotted(w.start):
			c.pos++
			c.letters()
			continue
		}
		break
	}
	w.end, w.next = c.pos, c.pos
	one := w.end - w.start
	w.initial = one == 1 || one == 2 && c.s[w.end-1] == '.'
	if one == 1 && c.pos < c.stop && c.s[c.pos] == '.' {
		c.pos++
		w.end, w.next = c.pos, c.pos
	}
	w.capitals = one > 1 && !w.initial && allUpper(c.s[w.start:w.end])
	for _, p := range [...]string{"'s", "’s", "'S", "’S", "'", "’"} {
		if strings.HasPrefix(c.s[c.pos:c.stop], p) && !c.letterAt(c.pos+len(p)) {
			if len(p) == 1 || p == "’" {
				if last := c.s[c.pos-1] | 0x20; last != 's' && last != 'z' && last != 'x' {
					break
				}
			}
			c.pos += len(p)
			w.next, w.possessive = c.pos, true
			break
		}
	}
}

// dotted reports whether the dot at pos belongs to single letters: "U.S.".
func (c *scanner) dotted(start int) bool {
	if c.pos-1 > start && c.s[c.pos-2] != '.' {
		return false
	}
	return c.upperAt(c.pos+1) && c.pos+2 < c.stop && c.s[c.pos+2] == '.' || c.pos-1 > start
}

// hyphen reports whether a small word is joined to the word that ends at pos.
func (c *scanner) hyphen() bool {
	return c.pos+1 < c.stop && c.s[c.pos] == '-' && c.letterAt(c.pos+1)
}

// compound takes a compound in whole that is listed ("Coca-Cola"), and else
// notes whether it goes on in lower case.
func (c *scanner) compound(w *word) {
	at := c.pos
	for c.hyphen() {
		c.pos++
		c.letters()
	}
	if e := c.known(c.s[w.start:c.pos]); e.class&^(common|opener) != 0 {
		w.end, w.next, w.compound = c.pos, c.pos, false
		c.possessive(w)
		return
	}
	c.pos = at
	if w.compound = !c.upperAt(at + 1); w.compound && len(c.words) > 0 && c.words[len(c.words)-1].class&eastern != 0 {
		c.pos++ // "Kim Jong-un"
		c.letters()
		w.end, w.next, w.compound = c.pos, c.pos, false
		c.possessive(w)
	}
}

// possessive reads an 's at the end of w.
func (c *scanner) possessive(w *word) {
	for _, p := range [...]string{"'s", "’s"} {
		if strings.HasPrefix(c.s[c.pos:c.stop], p) && !c.letterAt(c.pos+len(p)) {
			c.pos += len(p)
			w.next, w.possessive = c.pos, true
		}
	}
}

// known looks up a word as it is written.
func (c *scanner) known(w string) entry {
	return c.memo.word(appendKey(c.key[:0], w))
}

// look looks w up, and passes over the stop of an abbreviation.
func (c *scanner) look(w *word) {
	w.entry = c.known(c.s[w.start:w.end])
	w.contracted = contraction(c.s[w.start:w.end]) || w.start > 0 && (c.s[w.start-1] == '@' || c.s[w.start-1] == '#')
	if n := w.end - w.start; n == 4 && c.s[w.start+1] == '.' && c.s[w.start+3] == '.' && w.class&(known|acronym) == 0 {
		w.initial = true // "J.K."
	}
	if w.possessive || c.pos >= c.stop || c.s[c.pos] != '.' || w.initial || w.end-w.start > 5 {
		return
	}
	if w.start > 1 && (c.s[w.start-1] == '-' || c.s[w.start-2] == ',') {
		if e := string(appendKey(c.key[:0], c.s[w.start:w.end])) + "."; sortOf(e) == place { // "Salem, Ore."
			c.pos++
			w.end, w.next, w.entry = c.pos, c.pos, entry{place, 100}
			return
		}
	}
	if w.class&suffix != 0 || abbreviated(string(appendKey(c.key[:0], c.s[w.start:w.end]))) {
		c.pos++
		w.next = c.pos
	}
}

// contraction reports whether a word ends with a verb or "not" behind an
// apostrophe.
func contraction(w string) bool {
	if n := len(w); n < 3 || w[n-2] != '\'' && w[n-3] != '\'' && w[n-2] < utf8.RuneSelf && w[n-3] < utf8.RuneSelf {
		return false
	}
	for _, end := range [...]string{"'ll", "’ll", "'d", "’d", "'ve", "’ve", "'re", "’re", "'m", "’m", "n't", "n’t"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// abbreviated reports whether a word with a stop stands within a name.
func abbreviated(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "rev", "fr", "hon", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col", "maj", "brig",
		"capt", "cmdr", "cdr", "adm", "sgt", "cpl", "pvt", "spc", "det", "insp", "supt", "st", "mt", "ft", "sr", "sra", "msgr", "atty", "del", "pres", "asst",
		"inc", "corp", "co", "ltd", "bros", "ald", "cllr":
		return true
	}
	return false
}

func allUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}
