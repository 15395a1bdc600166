package extract

import "strings"

// namedBefore reports whether the numeral is a part of the name before it:
// Flight 370, Apollo 11, Section 427.
func (s *scan) namedBefore(i int) bool {
	if s.is(i-1, ',') || s.aged(i) {
		return false
	}
	if (s.word(i-1, "and") || s.word(i-1, "or")) && i > 2 && s.toks[i-2].kind == tokNumber && (s.class(i-3, clsName) || s.is(i-3, '.') && s.class(i-4, clsName)) && s.namedBefore(i-2) {
		return !s.hasUnit(i) && !s.countedAfter(i) // Categories 4 and 5
	}
	j := i - 1
	if s.is(j, '.') && s.glued(j) && s.class(j-1, clsName) && s.toks[j-1].upper {
		j-- // Fig. 2
	}
	if j < 0 || s.toks[j].kind != tokWord {
		return false
	}
	if !s.toks[j].upper && s.class(j, clsSoftName) && s.noun(i+1, false).end > 0 {
		return false // in the area 40 homes burned
	}
	if s.class(j, clsName) && (s.toks[j].upper || !s.hasUnit(i) && !s.class(j, clsScore)) {
		return !s.hasMoneyOrPercent(i)
	}
	return s.name(j) && !s.hasUnit(i) && !s.countedAfter(i)
}

// name reports whether token j is a capitalised word that the grammar does
// not know, behind the start of the sentence.
func (s *scan) name(j int) bool {
	t := s.toks[j]
	if !t.upper || t.kind != tokWord {
		return false
	}
	if t.word == nil {
		return true
	}
	if s.unitedStates(j) {
		return true // the highway US 41
	}
	if j == 0 && !s.allCaps(j) {
		return false
	}
	q := t.word.quantity
	return q.class&^(clsName|clsPer|clsMoney|clsScore|clsQuake|clsSoftName|clsKey|clsBallot|clsSea|clsChip|clsCalled) == 0 && q.role.name == "" && q.change.dir == "" && len(q.hedges) == 0
}

// allCaps reports whether token j has two letters or more, all capitals.
func (s *scan) allCaps(j int) bool {
	t := s.text(j)
	return len(t) > 1 && strings.ToUpper(t) == t
}

// countedAfter reports whether a plural noun follows the numeral at i, as it
// does a count behind the name of a place: "in Leeds 30 people".
func (s *scan) countedAfter(i int) bool {
	n, ok := s.number(i, false)
	if !ok || n.ordinal {
		return ok
	}
	noun := s.noun(n.end, false)
	if noun.end == 0 {
		return s.grouped(i) || n.scale > 0
	}
	return s.class(noun.head, clsPerson) || s.title(i) || n.scale > 0 || s.grouped(i)
}

// title reports whether the words around token i are capitalised, as in a
// headline.
func (s *scan) title(i int) bool {
	upper, all := 0, 0
	for j := max(0, i-6); j < min(len(s.toks), i+7); j++ {
		if t := s.toks[j]; t.kind == tokWord && t.end-t.start > 3 {
			all++
			if t.upper {
				upper++
			}
		}
	}
	return all >= 3 && upper*10 >= all*8
}

// namesBefore reports whether a bare numeral at i names what stands before
// it rather than counting: a capitalised word, a designator.
func (s *scan) namesBefore(i int) bool {
	j := i - 1
	if j >= 0 && s.toks[j].kind == tokMark {
		return s.is(j, '(') && s.is(i+1, ')')
	}
	return s.class(j, clsName) && !s.class(j, clsScore) || s.name(j)
}

// addressed reports whether the numeral is the number of a house.
func (s *scan) addressed(i int) bool {
	for j := i + 1; j < i+5 && j < len(s.toks); j++ {
		if s.toks[j].kind != tokWord || !s.toks[j].upper {
			return false
		}
		if s.class(j, clsStreet) {
			return j > i+1
		}
	}
	return false
}

// calibre reports whether the numeral is the bore of a weapon: .22 rifle, 9mm
// pistol, .45-caliber.
func (s *scan) calibre(i int) bool {
	j := s.skipHyphen(i + 1)
	if s.word(j, "mm") {
		j = s.skipHyphen(j + 1)
	}
	if s.class(j, clsGun) && (j > i+1 || s.src[s.toks[i].start] == '.') {
		return true
	}
	return s.src[s.toks[i].start] == '.' && s.class(j+1, clsGun)
}

// gallery reports whether the numeral counts its place among pictures: 11 of
// 21 photos.
func (s *scan) gallery(i int) bool {
	if !s.word(i+1, "of") || i+2 >= len(s.toks) || s.toks[i+2].kind != tokNumber {
		return false
	}
	if s.class(i-1, clsName) {
		return true // caption 12 of 12
	}
	switch s.wordAt(i + 3).sense {
	case "photos", "images", "slides", "pictures", "pages", "videos":
		return true
	}
	return false
}

// wordedName reports whether a hyphen ties the numeral to a number word that
// is written as a name: 7-Eleven.
func (s *scan) wordedName(i int) bool {
	return s.is(i+1, '-') && s.glued(i+1) && s.glued(i+2) && s.toks[i+2].upper && s.wordAt(i+2).number.class != notNumber && !s.title(i)
}
