package split

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// An abbrev says how the full stop of an abbreviation is to be read.
type abbrev uint8

const (
	abbrevNone     abbrev = iota // an ordinary word
	abbrevTitle                  // a word must follow: "Gen.", "vs.", "e.g."
	abbrevSuffix                 // may end a sentence, rarely does: "U.S.", "Inc."
	abbrevState                  // names a state behind a comma or hyphen, else may be a word: "Mass."
	abbrevNumber                 // belongs to a number that follows: "No.", "p."
	abbrevCalendar               // belongs to a day or month that follows: "Sept."
	abbrevClock                  // "a.m.", "p.m."
	abbrevLast                   // ends what it stands in: "etc."
	abbrevInitial                // a single capital: "J."
)

// abbreviations lists what may stand before a full stop, as written in the
// middle of a sentence. The titles are those of the AP and Reuters style
// books, with the forms that other papers use.
var abbreviations = sync.OnceValue(func() map[string]abbrev {
	m := make(map[string]abbrev, 256)
	for kind, words := range map[abbrev]string{
		abbrevTitle: `Mr Mrs Ms Mx Messrs Mmes Dr Drs Gen Sen Sens Rep Reps Gov Govs Lt Col Maj Sgt Sgts Capt Cmdr Cdr
			Adm Rev Hon Prof Profs Pres Supt Det Insp Atty Brig Cpl Pfc Pvt Spc Ens Msgr Fr Amb Asst Assoc Chmn Treas
			Sec Dir Mgr Ald Aldr Del Dep Mme Mlle Mons Sra Srta Hr vs v cf viz approx eg ie ca incl esp Cie
			Mt Ft Pt gen sen rep gov mr mrs ms dr prof capt lt sgt col maj`,
		abbrevSuffix: `Inc Corp Co Cos Ltd Bros Jr Sr Esq Plc Pty LLC Bancorp Assn Dept Depts Univ Inst Intl Natl Mfg
			St Sts Ave Blvd Rd Hwy Pkwy Sq Bldg dept govt Gov't assn inc corp ltd jr sr est avg eds tel ext`,
		abbrevState: `Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Mo Mont Neb Nev Okla Penn Tenn Va Vt Wis
			Wyo Alta Ont Que Sask Mass Miss Wash Ill Ore Ind La Pa Tex Cal Me Ida Kans Nebr Penna Mex`,
		abbrevNumber:   `No Nos no nos p pp Art art Fig fig Figs Vol vol Ch ch Secs sec Para para par c circa Rs Nr Op`,
		abbrevCalendar: `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun`,
		abbrevLast:     `etc al ibid seq`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = kind
		}
	}
	return m
})

// abbreviation returns how the full stop behind word is to be read. The word
// may have inner stops ("U.S", "a.m") and a prefix with a hyphen ("D-Calif").
// Where fold is set, the text has no capitals to go by.
func abbreviation(word string, fold bool) abbrev {
	return abbreviationIn(abbreviations(), word, fold)
}

// abbreviationIn is [abbreviation] by the table of a language.
func abbreviationIn(table map[string]abbrev, word string, fold bool) abbrev {
	if i := strings.LastIndexByte(word, '-'); i >= 0 {
		word = word[i+1:]
	}
	if word == "" || len(word) > 12 {
		return abbrevNone
	}
	if len(word) == 1 && (isASCIIUpper(word[0]) || fold && isASCIILower(word[0]) && word != "v") {
		return abbrevInitial
	}
	if strings.IndexByte(word, '.') >= 0 {
		return dottedAbbrev(table, word)
	}
	if kind, ok := table[word]; ok {
		return kind
	}
	if fold || allUpper(word) {
		var buf [16]byte
		n := copy(buf[:], word)
		for i := 1; i < n; i++ {
			buf[i] |= 0x20
		}
		if isASCIILower(buf[0]) {
			buf[0] -= 0x20
		}
		switch kind := table[string(buf[:n])]; kind {
		case abbrevTitle, abbrevCalendar:
			return kind
		case abbrevSuffix, abbrevState:
			if fold {
				return kind
			}
		}
	}
	if vowelless(word) {
		return abbrevSuffix
	}
	return abbrevNone
}

// dottedAbbrev reads a word with inner stops: letters each with its stop, or
// degrees and ranks written together ("Ph.D", "Lt.Gen").
func dottedAbbrev(table map[string]abbrev, word string) abbrev {
	switch {
	case strings.EqualFold(word, "e.g"), strings.EqualFold(word, "i.e"):
		return abbrevTitle
	case strings.EqualFold(word, "a.m"), strings.EqualFold(word, "p.m"):
		return abbrevClock
	}
	part := 0
	for i := 0; i <= len(word); i++ {
		if i < len(word) && word[i] != '.' {
			if !isASCIILetter(word[i]) {
				return abbrevNone
			}
			part++
			continue
		}
		if part > 2 {
			return table[word[strings.LastIndexByte(word, '.')+1:]]
		}
		part = 0
	}
	return abbrevSuffix
}

// allUpper reports whether word is two or more ASCII capitals.
func allUpper(word string) bool {
	for i := range len(word) {
		if !isASCIIUpper(word[i]) {
			return false
		}
	}
	return len(word) > 1
}

// vowelless reports whether word is a capital and small consonants, as no
// English word is: "Mfrs", "Sgt". The letter y counts as a vowel ("Glynn").
func vowelless(word string) bool {
	if len(word) < 2 || len(word) > 5 || !isASCIIUpper(word[0]) {
		return false
	}
	for i := range len(word) {
		if i > 0 && !isASCIILower(word[i]) || strings.IndexByte("aeiouyAEIOUY", word[i]) >= 0 {
			return false
		}
	}
	return true
}

// wordBefore returns the word that ends at i, which starts no earlier than
// start: ASCII letters, digits, stops, hyphens and apostrophes. It is "-"
// where the word has letters beyond ASCII, which no abbreviation here has.
func wordBefore(s string, start, i int) string {
	j := i
	for j > start && i-j < 24 {
		c := s[j-1]
		if !isASCIILetter(c) && !isASCIIDigit(c) && c != '.' && c != '-' && c != '\'' {
			break
		}
		j--
	}
	for j < i && (s[j] == '\'' || s[j] == '.') {
		j++
	}
	if j > start && s[j-1] >= utf8.RuneSelf && spaceBefore(s, start, j) == 0 && !quoteBefore(s, start, j) {
		return "-"
	}
	return s[j:i]
}

// spaceBefore returns the length of the white space that ends at i, or 0.
func spaceBefore(s string, start, i int) int {
	if i <= start {
		return 0
	}
	if s[i-1] < utf8.RuneSelf {
		return spaceAt(s, i-1)
	}
	if r, n := utf8.DecodeLastRuneInString(s[start:i]); isWide(r) {
		return n
	}
	return 0
}

// quoteBefore reports whether a quotation mark or a dash ends at i.
func quoteBefore(s string, start, i int) bool {
	return i-3 >= start && s[i-3] == 0xE2 && s[i-2] == 0x80 ||
		i-2 >= start && s[i-2] == 0xC2
}
