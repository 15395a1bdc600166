package extract

import "strings"

// models reads the plural of a model at token j, which a numeral may count:
// Boeing 737s, Model 3s, F-35s, PS5s. It returns the model in small letters and
// the token after it, or 0.
func (s *scan) models(j int) (string, int) {
	from := j
	for j < from+3 && j < len(s.toks) && s.toks[j].kind == tokWord && s.toks[j].upper && s.wordAt(j).number.class == notNumber {
		j++
	}
	if j >= len(s.toks) || s.claimed(j) {
		return "", 0
	}
	if s.is(j, '-') && j > from && s.glued(j) && s.glued(j+1) {
		j++
	}
	if j >= len(s.toks) {
		return "", 0
	}
	switch s.toks[j].kind {
	case tokNumber:
		if j == from || !s.word(j+1, "s") || !s.glued(j+1) {
			return "", 0
		}
		return strings.ToLower(s.src[s.toks[from].start:s.toks[j].end]), j + 2
	case tokCode:
		t := s.text(j)
		if len(t) < 3 || t[len(t)-1] != 's' || !isDigit(t[len(t)-2]) {
			return "", 0
		}
		return strings.ToLower(s.src[s.toks[from].start : s.toks[j].end-1]), j + 1
	}
	return "", 0
}

// numberedName returns the token after a name with a number, which describes
// the noun behind it, or j: (two) G7 leaders, (three) FTSE 100 firms.
func (s *scan) numberedName(j int) int {
	if j+1 >= len(s.toks) || s.claimed(j) {
		return j
	}
	end := j
	switch t := s.toks[j]; {
	case t.kind == tokCode && !t.glued && 'A' <= s.src[t.start] && s.src[t.start] <= 'Z' && !strings.Contains(s.text(j), "."):
		end = j + 1
	case t.kind == tokWord && t.upper && s.class(j, clsName) && s.toks[j+1].kind == tokNumber && !s.grouped(j+1) && !s.is(j+2, '-'):
		end = j + 2
	}
	if end > j && end < len(s.toks) && s.toks[end].kind == tokWord && !s.toks[end].glued && (s.isPlural(end) || s.nounFollows(end)) {
		return end
	}
	return j
}
