package name

import "strings"

// segment parts the units of a sentence into names.
func (f *finder) segment(m mode) {
	for i := 0; i < len(f.list); {
		u := &f.list[i]
		switch {
		case u.small || u.dead || f.words[u.from].start < f.floor:
			i++
		case u.class&title != 0:
			i = f.titled(i, m)
		case u.class&calendar != 0 && !f.datedName(i):
			i++
		case u.class&(demonym|adherent) != 0 && u.class&place == 0:
			i = f.adjective(i, m)
		default:
			i = f.plainName(i, m)
		}
	}
}

// datedName reports whether a month is a given name: "April Jones".
func (f *finder) datedName(i int) bool {
	return f.list[i].class&given != 0 && f.personAt(i+1) && f.joined(i+1) && f.list[i+1].class&(calendar|orgHead|siteHead|event|common) == 0
}

// personAt reports whether the name of a person may begin or go on at unit i.
func (f *finder) personAt(i int) bool {
	if i >= len(f.list) {
		return false
	}
	u := &f.list[i]
	return !u.small && !u.dead && !u.phrase && u.class&(title|suffix) == 0
}

// titled reads what begins with a title: a person, a body or place that is
// called by one ("King County"), or nothing, where the title stands alone.
func (f *finder) titled(i int, m mode) int {
	k := f.afterTitle(i)
	if k < len(f.list) && f.joined(k) && f.personAt(k) && (f.list[k].class&(calendar|demonym|adherent) == 0 || f.list[k].class&(family|given) != 0) {
		end := f.extent(k)
		if h := f.head(k, end); k == i+1 && h&(orgHead|siteHead|event) != 0 && h&family == 0 && f.list[k].class&given == 0 {
			f.emit(i, i, end, f.kindOf(i, end), m)
			return end
		}
		if f.list[end-1].class&orgHead == 0 || f.list[end-1].class&family != 0 || end-k < 3 {
			f.person(i, k, end, m)
			return end
		}
	}
	if k < len(f.list) && f.words[f.list[k].from].glue == spaced && !f.list[k].small && f.list[k].class&orgHead != 0 && f.words[f.list[k].from-1].possessive {
		f.emit(i, i, k+1, organisation, m) // "Attorney General's Office"
		return k + 1
	}
	if c := f.list[i].class; c&(family|given) != 0 && f.list[i].share >= nameShare && !f.list[i].phrase && !f.afterThe(i) {
		return f.plainName(i, m)
	}
	return k
}

// afterThe reports whether "the" stands before unit i.
func (f *finder) afterThe(i int) bool {
	at := f.words[f.list[i].from].start
	return at-f.floor >= len("the ") && strings.EqualFold(f.s[at-len("the "):at], "the ")
}

// afterTitle returns the unit behind the titles that begin at i: several in a
// row, or with what they are of ("Minister of Defence").
func (f *finder) afterTitle(i int) int {
	k := i + 1
	for k < len(f.list) && f.joined(k) && f.list[k].class&title != 0 && !f.list[k].dead {
		if f.list[k].class&(family|given) != 0 && !f.personNext(k) {
			break
		}
		k++
	}
	if k+2 < len(f.list) && f.joined(k) && f.isWord(k, "of") && f.joined(k+1) {
		n := k + 1
		for n < len(f.list) && f.joined(n) && (f.list[n].small || f.list[n].class&common != 0 && f.list[n].class&(known|given) == 0) {
			n++
		}
		if n < len(f.list) && n > k+1 && !f.list[n-1].small && f.joined(n) {
			return n
		}
	}
	return k
}

// personNext reports whether a name of a person goes on behind unit k.
func (f *finder) personNext(k int) bool { return f.joined(k+1) && f.personAt(k+1) }

// isWord reports whether unit i is a small word.
func (f *finder) isWord(i int, w string) bool {
	u := &f.list[i]
	return u.small && f.s[f.words[u.from].start:f.words[u.from].end] == w
}

// adjective reads what begins with the name of a people or a faith: a body
// ("Russian Orthodox Church"), or nothing.
func (f *finder) adjective(i int, m mode) int {
	end := f.extent(i)
	for k := i + 1; k < end; k++ {
		if f.list[k].class&(demonym|adherent) == 0 || f.list[k].class&known != 0 {
			kind := f.list[end-1].class
			if end-i > 1 && (f.head(i, end)&(orgHead|event|siteHead) != 0 || kind&known != 0) && kind&(given|family) == 0 && !f.lonePerson(k, end) {
				f.emit(i, i, end, f.kindOf(i, end), m)
				return end
			}
			return k
		}
	}
	return i + 1
}

// lonePerson reports whether the units from i to end are two words of which
// the first is a given name.
func (f *finder) lonePerson(i, end int) bool {
	return f.list[i].class&given != 0 && f.list[i].class&common == 0
}

// plainName reads a name that begins with no title.
func (f *finder) plainName(i int, m mode) int {
	end := f.extent(i)
	if w := &f.words[f.list[i].from]; !f.list[i].phrase && w.doubtful() && m == plain {
		if end-i < 2 || f.head(i, end)&(orgHead|siteHead|event) == 0 {
			if !f.goesOn(i, end) {
				return i + 1 // "Critics Kovacs had angered"
			}
		}
	}
	kind := f.kindOf(i, end)
	if kind == person {
		f.person(i, i, end, m)
	} else {
		f.emit(i, i, end, kind, m)
	}
	return end
}

// goesOn reports whether a word that opens a sentence begins the name that the
// words behind it go on with: it is a given name before another ("Bill
// Hartwell"), or they are common words that would have no capital without it
// ("Consumer Freedom Option").
func (f *finder) goesOn(i, end int) bool {
	if end-i < 2 || f.list[i].class&function != 0 {
		return false
	}
	next := &f.list[i+1]
	if next.class&common == 0 {
		return f.list[i].class&given != 0 && !next.small
	}
	return next.share < commonShare && next.class&(given|family|known|title) == 0 && f.list[i].class&(adherent|title) == 0
}

// extent returns the unit behind the name that begins at i.
func (f *finder) extent(i int) int {
	k := i + 1
	for k < len(f.list) && f.joined(k) {
		u := &f.list[k]
		switch {
		case u.dead:
			return k
		case u.small:
			n := f.joint(i, k)
			if n == 0 {
				return k
			}
			k = n
		case u.class&title != 0:
			if !f.titleInside(i, k) {
				return k
			}
			k++
		case u.class&calendar != 0 && (u.class&(family|given) == 0 || f.list[k-1].class&given == 0):
			return k
		case f.breaks(i, k):
			return k
		default:
			k++
		}
	}
	return k
}

// breaks reports whether another name begins at k: behind the hyphen of two
// that are named together ("Iran-Iraq"), at a listed phrase behind a person
// ("Obama White House"), at a person behind a listed one.
func (f *finder) breaks(i, k int) bool {
	u, last := &f.list[k], &f.list[k-1]
	if f.words[u.from].glue == hyphened {
		return f.hyphenBreaks(i, k)
	}
	if u.phrase && u.class&(org|other) != 0 && last.class&(given|family) != 0 && last.class&(place|org) == 0 {
		return true
	}
	if u.class&(demonym|adherent) != 0 && u.class&(known|family) == 0 && last.class&(demonym|adherent) == 0 && !last.small {
		return k+1 >= len(f.list) || !f.joined(k+1) || f.list[k+1].small || f.list[k+1].class&(orgHead|event|siteHead) == 0 // "Ohio Democrat"
	}
	return false
}

// hyphenBreaks reports whether a hyphen before unit k parts two names. It joins
// the parts of one where either says nothing by itself ("Trans-Pacific"), where
// both are given names ("Mary-Erin"), where a person's second family name
// follows, and in adjectives ("American-Islamic").
func (f *finder) hyphenBreaks(i, k int) bool {
	u, last := &f.list[k], &f.list[k-1]
	own := known | demonym | family | given
	switch {
	case u.class&own == 0 || last.class&own == 0, u.class&given != 0 && last.class&given != 0:
		return false
	case u.class&(demonym|adherent) != 0 && last.class&(demonym|adherent) != 0:
		return false
	}
	return f.list[i].class&given == 0 || k-i < 2 || u.class&city != 0
}

// titleInside reports whether the title at k is a word of the name that
// begins at i: the given or family name of a person ("Edward Prince"), or of
// a body ("Attorney General's").
func (f *finder) titleInside(i, k int) bool {
	u := &f.list[k]
	if u.phrase || f.list[k-1].small {
		return false
	}
	if u.class&family != 0 && f.list[i].class&given != 0 && !f.personNext(k) {
		return true
	}
	return k+1 < len(f.list) && f.joined(k+1) && f.list[k+1].class&(orgHead|event) != 0 && f.list[k+1].class&(given|family|title) == 0 &&
		(k+2 >= len(f.list) || !f.joined(k+2) || f.list[k+2].small)
}

// joint returns the unit behind the small words at k, where they join the name
// from i on to what follows, and 0 where they do not.
func (f *finder) joint(i, k int) int {
	n := k
	for n < len(f.list) && f.list[n].small && f.joined(n) {
		n++
	}
	if n >= len(f.list) || !f.joined(n) || f.list[n].dead || f.list[n].class&calendar != 0 {
		return 0
	}
	first := f.s[f.words[f.list[k].from].start:f.words[f.list[k].from].end]
	last, next := &f.list[k-1], &f.list[n]
	ok := false
	switch first {
	case "of":
		ok = last.class&(orgHead|siteHead|before|event) != 0 && last.class&(place|given) == 0 || last.phrase && last.class&(org|other) != 0
	case "for", "on", "in":
		ok = last.class&orgHead != 0 && next.class&(place|calendar|title) == 0 && (last.share < nameShare || last.class&common != 0) && (first != "in" || f.words[next.from].class&common != 0)
	case "and":
		ok = n == k+1 && f.conjoined(i, k)
	case "&":
		ok = n == k+1
	case "the":
	case "upon":
		ok = f.words[f.list[k].from].glue == hyphened
	default: // particles
		ok = next.class&(org|title) == 0 && last.class&(orgHead|event|calendar) == 0 && (first != "e" && first != "y" && first != "do" || last.class&family != 0)
	}
	if !ok || next.class&title != 0 && next.class&(family|common) == 0 {
		return 0
	}
	return n
}

// conjoined reports whether the "and" at k is a word of a body's name, as in
// "Food and Drug Administration" and "Centers for Disease Control and
// Prevention": both words beside it are common ones, and a word before or
// behind them tells a body.
func (f *finder) conjoined(i, k int) bool {
	last, next := &f.list[k-1], &f.list[k+1]
	if last.class&common == 0 || next.class&common == 0 || last.class&(place|org|adherent|demonym) != 0 || next.class&(place|org|adherent|demonym|title) != 0 || last.phrase || next.phrase {
		return false
	}
	if f.head(i, k)&orgHead != 0 && k-i > 1 {
		return f.list[k-1].class&orgHead == 0
	}
	for n := k + 1; n < len(f.list) && n < k+4 && f.joined(n) && !f.list[n].small; n++ {
		if n > k+1 && f.list[n].class&orgHead != 0 {
			return true
		}
	}
	return false
}

// head returns the class of the word that tells what the name from i to end
// is of: the last, or the one before "of", "for" or "on".
func (f *finder) head(i, end int) class {
	return f.list[f.headAt(i, end)].class
}

func (f *finder) headAt(i, end int) int {
	for k := i + 1; k < end; k++ {
		if f.list[k].small && (f.isWord(k, "of") || f.isWord(k, "for") || f.isWord(k, "on") || f.isWord(k, "in")) {
			return k - 1
		}
	}
	return end - 1
}
