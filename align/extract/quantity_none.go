package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// identifies reports whether the numeral at i stands for a thing by a rule of
// its kind: a move in chess, a coordinate, a key, a note, a turn.
func (s *scan) identifies(i int) bool {
	return s.chessMove(i) || s.coordinate(i) || s.keyed(i) || s.texted(i) || s.footnote(i) || s.turn(i) || s.figureFirm(i) || s.margin(i) || s.dayBetweenCommas(i)
}

// chessMove reports whether the numeral counts moves of a game of chess: 12.
// Nf3, 1. e4 e5, 14...Qd5. The stop may have ended the sentence.
func (s *scan) chessMove(i int) bool {
	t := s.toks[i]
	if t.end-t.start > 3 {
		return false
	}
	rest := strings.TrimLeft(s.src[t.end:min(t.end+12, len(s.src))], "… \u00a0.")
	return strings.HasPrefix(s.src[t.end:], ".") && isChessMove(rest)
}

// isChessMove reports whether s begins with a move in algebraic notation.
func isChessMove(s string) bool {
	if strings.HasPrefix(s, "O-O") || strings.HasPrefix(s, "0-0") {
		return true
	}
	n := 0
	at := func(is func(c byte) bool) bool {
		if n < len(s) && is(s[n]) {
			n++
			return true
		}
		return false
	}
	column := func(c byte) bool { return 'a' <= c && c <= 'h' }
	at(func(c byte) bool { return strings.IndexByte("KQRBN", c) >= 0 })
	at(column) // Nbd7, exd5
	at(func(c byte) bool { return c == 'x' })
	at(column)
	if n == 0 || !column(s[n-1]) || !at(func(c byte) bool { return '1' <= c && c <= '8' }) {
		return false
	}
	at(func(c byte) bool { return c == '+' || c == '#' || c == '!' || c == '?' })
	return n == len(s) || !isLetter(s[n]) && !isDigit(s[n])
}

// coordinate reports whether the numeral is a part of a place on the globe:
// 40.7128, -74.0060; 12°34'N.
func (s *scan) coordinate(i int) bool {
	if s.is(i+1, '°') && s.glued(i+1) {
		return s.glued(i+2) && (s.arcMinutes(i+2) || s.quarterOfGlobe(i+2))
	}
	if s.arcMinutes(i) && s.is(i-1, '°') && s.glued(i) {
		return true
	}
	if !s.fine(i) {
		return false
	}
	j, k := i+1, i-1
	if s.is(k, '-') {
		k--
	}
	if s.is(j+1, '-') && s.is(j, ',') {
		return s.fine(j + 2)
	}
	return s.is(j, ',') && s.fine(j+1) || s.is(k, ',') && s.fine(k-1)
}

// arcMinutes reports whether minutes of a degree stand at token i.
func (s *scan) arcMinutes(i int) bool {
	return i < len(s.toks) && s.toks[i].kind == tokNumber && s.is(i+1, '\'') && s.glued(i+1)
}

// quarterOfGlobe reports whether one of N, S, E and W stands at token i.
func (s *scan) quarterOfGlobe(i int) bool {
	t := s.toks[i]
	return t.kind == tokWord && t.end-t.start == 1 && strings.Contains("NSEW", s.text(i))
}

// fine reports whether token i is a numeral of four decimals or more.
func (s *scan) fine(i int) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != tokNumber {
		return false
	}
	t := s.text(i)
	dot := strings.IndexByte(t, '.')
	return dot > 0 && dot < 4 && len(t)-dot > 4
}

// keyed reports whether the numeral is a key that its register gave it: his
// passport number is 533380006, Ref: 20231.
func (s *scan) keyed(i int) bool {
	if s.grouped(i) || s.toks[i].end-s.toks[i].start < 3 || s.hasUnit(i) {
		return false
	}
	j := i - 1
	if s.is(j, ':') || s.word(j, "is") || s.word(j, "was") || s.word(j, "of") {
		j--
	}
	if s.word(j, "number") || s.word(j, "no") || s.word(j, "code") {
		return s.class(j-1, clsKey)
	}
	return s.is(i-1, ':') && s.class(j, clsKey) && j < 2
}

// texted reports whether the numeral is where a text message goes to: text
// HELLO to 741741.
func (s *scan) texted(i int) bool {
	if n := s.toks[i].end - s.toks[i].start; n < 5 || n > 6 || s.grouped(i) || !s.word(i-1, "to") {
		return false
	}
	for j := i - 2; j >= 0 && j > i-6; j-- {
		if s.word(j, "text") || s.word(j, "texting") {
			return true
		}
	}
	return false
}

// footnote reports whether the numeral stands alone in square brackets.
func (s *scan) footnote(i int) bool {
	return s.is(i-1, '[') && s.is(i+1, ']') && s.toks[i].end-s.toks[i].start < 4
}

// turn reports whether an article and nothing else belongs to the numeral: he
// did a 180, she scored a 10.
func (s *scan) turn(i int) bool {
	if s.wordAt(i-1).number.class != numArticle || s.grouped(i) || s.word(i-2, "half") {
		return false
	}
	j := i + 1
	if j < len(s.toks) && (s.toks[j].kind != tokMark || strings.ContainsRune("-–%°/$'\"+(", s.toks[j].mark)) && !s.class(j, clsFunction) {
		return false
	}
	n, ok := s.number(i, false)
	return ok && n.end == i+1 && n.form == text.Digits && !s.hasUnit(i) && !s.word(j, "or") && !s.word(j, "to")
}

// figureFirm reports whether the numeral and the letter on it name a maker of
// tape: 3M in Leeds, but not 3M users.
func (s *scan) figureFirm(i int) bool {
	if s.text(i) != "3" || !s.glued(i+1) || s.text(i+1) != "M" {
		return false
	}
	return s.noun(i+2, false).end == 0 && (i == 0 || s.toks[i-1].kind == tokWord || !s.toks[i].glued)
}

// officeHours returns the end of the hours that a job is called by, 9-to-5,
// or i.
func (s *scan) officeHours(i int) int {
	if s.is(i+1, '-') && s.word(i+2, "to") && s.is(i+3, '-') && s.glued(i+3) && s.glued(i+4) && s.toks[i+4].kind == tokNumber && s.text(i) == "9" && s.text(i+4) == "5" {
		return i + 5
	}
	return i
}

// margin reports whether the numeral is the lead of the name before it in a
// table: Roe +12.
func (s *scan) margin(i int) bool {
	return s.is(i-1, '+') && s.glued(i) && !s.glued(i-1) && i > 1 && s.toks[i-2].upper && !s.hasUnit(i) && s.noun(i+1, false).end == 0
}

// minRecited is the length in tokens of a run of number words that is taken
// for a recital.
const minRecited = 3

// recited returns the end of number words that are said one after another, of
// which no one can say what they count: five, five five; or i. A run that
// makes one numeral ends the search.
func (s *scan) recited(i int) int {
	j, runs := i, 0
	for j < len(s.toks) && s.toks[j].kind == tokWord && !s.claimed(j) {
		if c := s.wordAt(j).number.class; c < numUnit || c > numTens {
			break
		}
		n, ok := s.parseNumber(j, false)
		if !ok || n.end <= j || n.ordinal {
			break
		}
		j = n.end
		runs++
	}
	if runs < minRecited {
		return i
	}
	return j
}

// dayBetweenCommas reports whether the numeral is a day between commas: October, 28,
// 2015.
func (s *scan) dayBetweenCommas(i int) bool {
	return s.is(i-1, ',') && s.is(i+1, ',') && s.class(i-2, clsMonth) && s.toks[i-2].upper &&
		i+2 < len(s.toks) && s.toks[i+2].kind == tokNumber && s.toks[i].end-s.toks[i].start <= 2
}
