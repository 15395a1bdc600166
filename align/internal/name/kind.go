package name

import "strings"

// A kind is the type of a name as far as its own words tell.
type kind uint8

const (
	none      kind = iota // no name
	undecided             // the rest of the document has to tell
	person
	organisation
	site
	thing
)

// kindOf tells what the units from i to end are the name of.
func (f *finder) kindOf(i, end int) kind {
	if end-i == 1 {
		return f.kindOfOne(i)
	}
	first, last, head := &f.list[i], &f.list[end-1], f.headAt(i, end)
	h := f.list[head].class
	switch {
	case last.class&suffix != 0:
		return person
	case end-i == 2 && first.class&given != 0 && first.class&(place|org|demonym|adherent) == 0 && last.class&family != 0 && (first.share < 0 || first.share >= nameShare):
		return person
	case f.has(i, end, "&"), last.class&acronym != 0, last.phrase && last.class&org != 0:
		return organisation
	case head == end-1 && h&place != 0 && h&given == 0:
		return f.placed(i, end)
	case h&orgHead != 0 && (h&siteHead == 0 || head == end-1):
		return organisation
	case h&siteHead != 0 && (head > i || head < end-1):
		return site
	case h&event != 0:
		return thing
	case first.class&before != 0 && first.class&(given|family) == 0:
		return site
	}
	return f.kindByFirst(i, end)
}

// placed tells what a name whose last word is a place is of: "Northern Iraq",
// or "Denzel Washington".
func (f *finder) placed(i, end int) kind {
	first, last := &f.list[i], &f.list[end-1]
	switch {
	case first.class&(before|siteHead|demonym) != 0 && first.class&given == 0:
		return site
	case first.class&given != 0 && first.class&place == 0, last.class&family != 0 && first.class&(place|org|common) == 0:
		return person
	case first.class&(org|orgHead|acronym|event) != 0:
		return organisation
	case first.class&place != 0:
		return site
	}
	return thing
}

// kindByFirst tells the kind of several words, the last of which tells
// nothing.
func (f *finder) kindByFirst(i, end int) kind {
	first, last := &f.list[i], &f.list[end-1]
	words := end - i
	commonOnes, initials := 0, 0
	for k := i; k < end; k++ {
		u := &f.list[k]
		switch {
		case u.small:
		case f.words[u.from].initial:
			initials++
		case u.class&common != 0 && u.share < commonShare || u.phrase:
			commonOnes++
		}
	}
	switch {
	case first.class&org != 0 && first.class&given == 0, first.phrase && first.class&(org|place) != 0:
		return organisation
	case first.class&given != 0 && (first.share < 0 || first.share >= nameShare || last.class&common == 0) && commonOnes <= 1 && words < 7:
		return person
	case first.class&place != 0:
		return organisation // "Boston Dynamics"
	case initials > 0 && commonOnes == 0, first.class&eastern != 0 && last.class&common == 0:
		return person
	case last.class&family != 0 && first.class&common == 0:
		return person
	case commonOnes == 0 && words < 5 && !f.words[first.from].capitals && first.class&(orgHead|event|other) == 0:
		return person
	}
	return thing
}

// has reports whether a small word stands between i and end.
func (f *finder) has(i, end int, w string) bool {
	for k := i; k < end; k++ {
		if f.isWord(k, w) {
			return true
		}
	}
	return false
}

// kindOfOne tells what a single unit is the name of.
func (f *finder) kindOfOne(i int) kind {
	u := &f.list[i]
	w := &f.words[u.from]
	c := u.class
	low := u.share < commonShare && c&common != 0 && !u.phrase
	switch {
	case strings.HasSuffix(f.s[w.start:w.end], "ism"):
		return none // a faith or a school
	case c&(acronym|org) != 0 && !(low && w.opens):
		return organisation
	case c&place != 0 && !low:
		return site
	case c&other != 0:
		return thing
	case w.initial || c&(orgHead|siteHead|event|title|adherent|calendar|suffix) != 0 && c&(given|family) == 0 || low:
		return none
	case c&(orgHead|siteHead|event|calendar) != 0 && c&common != 0, c&function != 0:
		return none
	case c&(given|family) != 0:
		return person
	case w.code || len(f.s[w.start:w.end]) < 3 && !w.capitals:
		return none
	}
	return undecided
}
