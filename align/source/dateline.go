package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line that opens the text of a news agency: where and when it was filed,
// and by whom.
type dateline struct {
	text string // without the dash: "LYON, Nov. 22 (AP)"
	date stamp  // month 0: without a date
	off  int    // where it begins in the document's text
}

// datelineOf returns the dateline of a document: at the start of one of its
// first lines, below a title or a header.
func datelineOf(s string) (dateline, bool) {
	for line, rest := range headLines(s, 6) {
		if d, ok := parseDateline(line); ok {
			d.off = len(s) - len(rest) - len(line)
			return d, true
		}
	}
	return dateline{}, false
}

// parseDateline reads
//
//	PLACE[/PLACE][, Region][, date] [(AGENCY)] — prose
//	date (AGENCY) — prose
//	PLACE, date. /AGENCY/. prose
//
// The place is in capitals; one that is not needs a date or an agency.
func parseDateline(line string) (dateline, bool) {
	line = line[:min(len(line), 160)]
	var d dateline
	i, caps := placeAt(line, 0)
	if i < 0 {
		return d, false
	}
	placed := i > 0
	i, d.date = regionAndDate(line, i)
	dated := d.date.month != 0
	j, agency := agencyAt(line, i)
	if agency {
		i = j
		// "KYIV (AFP), 3 March -" puts the date last.
		if k := spaces(line, i); !dated && k < len(line) {
			k = skipComma(line, k)
			if st, ok := dateAt(line, k); ok {
				d.date, dated, i = st, true, st.span.End
			}
		}
	}
	end, ok := dashAt(line, i, dated)
	if !ok || !agency && !caps && (!dated || !placed) || !opensProse(line[end:]) {
		return d, false
	}
	d.text = strings.TrimRight(line[:i], " ,:")
	return d, d.text != ""
}

// opensProse reports whether what follows a dateline begins a sentence: the
// dash of "ISIS — the group that" opens a parenthesis.
func opensProse(s string) bool {
	s = strings.TrimLeft(s[spaces(s, 0):], "\"'“‘«*_[(")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '$' || r == '£' || r == '€'
}

// labels are words in capitals that introduce a line and are no place.
const labels = " UPDATE UPDATED BREAKING EXCLUSIVE WATCH VIDEO PHOTOS PHOTO OPINION ANALYSIS LIVE FINAL" +
	" CORRECTION NOTE EDITOR READ MORE REPORT ADVERTISEMENT STORY LISTEN SEE ALSO RELATED FACTBOX TIMELINE" +
	" EXPLAINER INTERVIEW REVIEW COLUMN COMMENTARY NEWS ALERT FLASH BULLETIN JUST IN FILE DEVELOPING WARNING POLL ORIGINAL CLOSE BY Q A "

// placeAt reads the place at s[i]: up to five words in capitals, or up to
// four that begin with one. It returns i itself where a date or an agency
// begins there instead, and -1 for prose.
func placeAt(s string, i int) (end int, caps bool) {
	if i < len(s) && (s[i] == '(' || isDigit(s[i])) {
		return i, false
	}
	if st, ok := dateAt(s, i); ok && st.month != 0 {
		return i, false
	}
	caps, end = true, i
	for words := 0; ; words++ {
		e := placeWord(s, end)
		if e == end {
			if words == 0 {
				return -1, false
			}
			break
		}
		word := s[end:e]
		upper := isUpper(word)
		switch {
		case words == 5, strings.Contains(labels, " "+strings.TrimRight(word, ".")+" "):
			return -1, false
		case !upper:
			caps = false
		}
		end = e
		if next := spaces(s, end); next < len(s) && next > end && placeWord(s, next) > next {
			if st, ok := dateAt(s, next); ok && st.month != 0 {
				break
			}
			end = next
			continue
		}
		break
	}
	return end, caps && end-i >= 3
}

// placeWord returns the end of the word at s[i] if it begins with a capital
// and holds letters, apostrophes, hyphens, slashes and full stops alone.
func placeWord(s string, i int) int {
	first, _ := utf8.DecodeRuneInString(s[i:])
	if !unicode.IsUpper(first) {
		return i
	}
	e := i
	for e < len(s) {
		r, n := utf8.DecodeRuneInString(s[e:])
		if !unicode.IsLetter(r) && !strings.ContainsRune("'’-/.", r) {
			break
		}
		if r == '-' && strings.HasPrefix(s[e:], "--") {
			break
		}
		e += n
	}
	return e
}

// isUpper reports whether a word has no lower-case letter.
func isUpper(word string) bool { return strings.IndexFunc(word, unicode.IsLower) < 0 }

// regionAndDate reads up to two regions and the date after a place, each
// after a comma: ", Ukraine, 3 March 2022", ", Fla.".
func regionAndDate(s string, i int) (int, stamp) {
	for part := 0; part < 3; part++ {
		j := skipComma(s, spaces(s, i))
		if st, ok := dateAt(s, j); ok && st.month != 0 && (j > i || i == 0) {
			return st.span.End, st
		}
		if j >= len(s) || i >= len(s) || s[i] != ',' {
			break
		}
		e := j
		for words := 0; words < 4; words++ {
			w := placeWord(s, e)
			if w == e {
				break
			}
			e = w
			next := spaces(s, e)
			if next >= len(s) || next == e || placeWord(s, next) == next {
				break
			}
			e = next
		}
		if e == j {
			break
		}
		i = e
	}
	return i, stamp{}
}

func skipComma(s string, i int) int {
	if i < len(s) && s[i] == ',' {
		return spaces(s, i+1)
	}
	return i
}

// agencyAt reads "(AP)", "(Reuters/AFP)" or "/TASS/" after blanks and full
// stop.
func agencyAt(s string, i int) (int, bool) {
	j := i
	if j < len(s) && s[j] == '.' {
		j++
	}
	j = spaces(s, j)
	if j >= len(s) || s[j] != '(' && s[j] != '/' {
		return i, false
	}
	closing := byte(')')
	if s[j] == '/' {
		closing = '/'
	}
	e := strings.IndexByte(s[j+1:], closing)
	if e < 2 || e > 40 {
		return i, false
	}
	name := s[j+1 : j+1+e]
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) || strings.ContainsAny(name, "0123456789,;:") {
		return i, false
	}
	return j + 1 + e + 1, true
}

// dashAt reads what parts a dateline from the prose: a dash, or a colon or
// full stop where the dateline is sure without it.
func dashAt(s string, i int, sure bool) (int, bool) {
	j := spaces(s, i)
	rest := s[j:]
	for _, dash := range []string{"—", "–", "−", "--", "- ", "-"} {
		if !strings.HasPrefix(rest, dash) {
			continue
		}
		// A lone hyphen must stand free, or it joins a word.
		return j + len(dash), dash != "-" && (dash != "- " || j > i || sure)
	}
	if sure && rest != "" && (rest[0] == ':' || rest[0] == '.' && strings.HasSuffix(s[:i], "/")) {
		return j + 1, true
	}
	return i, false
}
