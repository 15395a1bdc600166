package name

import "strings"

// person enters a person whose title is from unit i up to unit k and whose
// name goes on up to end.
func (f *finder) person(i, k, end int, m mode) {
	d := f.emit(i, k, end, person, m)
	if d == nil {
		return
	}
	from, to := f.list[k].from, f.list[end-1].to
	if k > i {
		d.title = strings.TrimSpace(f.s[d.start:d.core])
	}
	if last := f.words[to-1]; last.class&suffix != 0 && to-from > 1 {
		d.suffix = f.s[last.start:d.end]
		to--
	} else {
		d.suffix = f.suffixBehind(d)
	}
	f.parts(d, from, to)
}

// suffixBehind takes in a suffix that a comma sets off: "King, Jr.".
func (f *finder) suffixBehind(d *draft) string {
	for _, s := range [...]string{", Jr.", ", Sr.", ", Jr", ", Sr", ", III", ", II"} {
		if strings.HasPrefix(f.s[d.end:f.stop], s) && !f.letterAt(d.end+len(s)) {
			d.end += len(s)
			f.floor = d.end
			return s[2:]
		}
	}
	return ""
}

// parts tells the given name of d from its family name, which are the words
// from up to to.
func (f *finder) parts(d *draft, from, to int) {
	w := f.words
	if to-from == 1 {
		if w[from].class&given != 0 && w[from].class&family == 0 && d.title == "" {
			d.given = f.s[w[from].start:w[from].end]
		} else {
			d.family = f.s[w[from].start:w[from].end]
		}
		return
	}
	if w[from].class&eastern != 0 && f.familyFirst(w[from:to]) {
		d.family = f.s[w[from].start:w[from].end]
		d.given = f.s[w[from+1].start:w[to-1].end]
		return
	}
	if f.isParticle(from) && w[from+1].small {
		d.family = f.s[w[from].start:w[to-1].end] // "Van der Berg"
		return
	}
	at := to - 1
	for at > from+1 && (w[at].glue == hyphened || w[at-1].small || f.isParticle(at-1)) {
		at--
	}
	d.given = f.s[w[from].start:w[at-1].end]
	d.family = f.s[w[at].start:w[to-1].end]
}

// familyFirst reports whether a name that begins with a family name of East
// Asia has it first: its given name is two syllables, or no given name of the
// West ("Kim Jong Un", but "Kim Basinger").
func (f *finder) familyFirst(w []word) bool {
	rest := f.s[w[1].start:w[len(w)-1].end]
	switch {
	case len(w) == 2 && strings.Contains(rest, "-"), len(w) == 3 && len(rest) < 12 && w[1].class&common == 0 && !w[1].initial:
		return true
	}
	return len(w) == 2 && w[0].class&given == 0 && w[1].class&given == 0
}

// isParticle reports whether word i is a particle with a capital: the "Van" of
// "Chris Van Hollen".
func (f *finder) isParticle(i int) bool {
	switch Fold(f.s[f.words[i].start:f.words[i].end]) {
	case "van", "von", "der", "den", "de", "la", "al", "el", "bin", "ibn", "del", "della", "di", "da", "dos", "le", "du", "st", "abu", "ben", "ter":
		return true
	}
	return false
}

// lowTitle returns where a title in lower case begins that stands before
// start ("prime minister Anna Kovacs"), and whether the words there are those
// of a person in any way ("the actor").
func (f *finder) lowTitle(start int) (at int, ok bool) {
	at = start
	i := start
	for range 3 {
		j := f.wordBefore(i)
		if j == i {
			if k := f.openingTitle(i); k < i && listedClass(Fold(f.s[k:start-1]))&title != 0 {
				return k, true // "Prime minister Anna Kovacs"
			}
			break
		}
		i = j
		words := strings.TrimSuffix(f.s[i:start], " ")
		c := listedClass(words)
		if c&title != 0 && !kinOrRank(words) {
			at, ok = i, true
		}
		if c&(title|role) != 0 {
			ok = true
		}
	}
	return at, ok
}

// openingTitle returns where the word with a capital begins that one space
// parts from i, or i.
func (f *finder) openingTitle(i int) int {
	for k := len(f.words) - 1; k >= 0; k-- {
		if w := &f.words[k]; w.next == i-1 && w.next == w.end && w.start >= f.floor {
			return w.start
		}
	}
	return i
}

// wordBefore returns where the word in lower case begins that one space parts
// from i, or i.
func (f *finder) wordBefore(i int) int {
	if i < f.floor+2 || f.s[i-1] != ' ' {
		return i
	}
	k := i - 1
	for k > f.floor && (kinds[f.s[k-1]] == lowLetter || f.s[k-1] == '-') {
		k--
	}
	if k == i-1 || k > f.floor && f.s[k-1] != ' ' && f.s[k-1] != '\n' && f.s[k-1] != '"' {
		return i
	}
	return k
}

// kinOrRank reports whether a word is a title with a capital alone.
func kinOrRank(w string) bool {
	switch w {
	case "father", "mother", "sister", "brother", "miss", "count", "major", "general", "private", "officer", "leader", "chair", "chief", "principal",
		"canon", "del", "don", "metropolitan", "ranger", "specialist", "lady", "lord", "dean", "hon", "representative", "detective", "manager", "coach", "director", "editor":
		return true
	}
	return false
}
