package name

// A mode says what capitals tell in a sentence.
type mode uint8

const (
	plain   mode = iota // capitals mark names
	heading             // as good as every word has one
	loud                // nothing but capitals
)

// mode tells by the words of a sentence what its capitals tell.
func (r *reading) mode() mode {
	switch {
	case r.loud > 1 && 4*r.loud > 3*r.count:
		return loud
	case r.tall > 1 && r.tall >= 8*r.low:
		return heading
	}
	return plain
}

// The shares of capitals, per cent of a word's uses within sentences, that
// say whether it is a name.
const (
	nameShare   = 60 // where its capital tells nothing
	openShare   = 40 // where it opens a sentence
	sureShare   = 90 // where it opens a sentence, and is a common word too
	doubtShare  = 4  // below which not even the word behind it makes it part of a name
	commonShare = 50 // of a word that is no name by itself
)

// mark notes which words of a sentence belong to no name, whatever their
// capital.
func (r *reading) mark(m mode) {
	for i := range r.words {
		w := &r.words[i]
		if w.small {
			continue
		}
		switch {
		case w.initial:
			w.dead = !r.initialAt(i)
		case w.stressed(m) || w.contracted:
			w.dead = true
		case w.code:
			w.dead = w.class&known == 0
		case w.compound && w.share < nameShare && w.class&place == 0:
			w.dead = true
		case m != plain:
			w.dead = !w.named(m)
		case w.opens && w.class&function != 0:
			w.dead = !w.capitals || w.class&(acronym|known) == 0
		case w.opens:
			w.dead = (w.share >= 0 && w.share < doubtShare && w.class&(title|demonym|place) == 0 ||
				w.share < 0 && w.class&common != 0) && !r.givenAt(i)
		default:
			w.dead = w.class&function != 0 && w.share < doubtShare && (!w.capitals || w.class&acronym == 0)
		}
	}
}

// givenAt reports whether word i is a given name, though a common word too,
// with a family name behind it: "Bill Hartwell".
func (r *reading) givenAt(i int) bool {
	return r.words[i].class&given != 0 && i+1 < len(r.words) && r.words[i+1].glue == spaced && !r.words[i+1].small && r.words[i+1].class&common == 0
}

// initialAt reports whether the single letter at i is a part of a name: it
// stands before or behind a word of one.
func (r *reading) initialAt(i int) bool {
	w := &r.words[i]
	dotted := w.end-w.start > 1
	if i > 0 && dotted && !(i+1 < len(r.words) && r.words[i+1].glue == spaced) && r.words[i-1].class&(given|family) == 0 {
		return false // "Exhibit A."
	}
	next := i+1 < len(r.words) && r.words[i+1].glue == spaced && !r.words[i+1].small
	last := i > 0 && w.glue == spaced && !r.words[i-1].small && !r.words[i-1].possessive
	return dotted && (next || last && !w.opens) || last && r.words[i-1].class&given != 0
}

// named reports whether a word is likely part of a name where capitals do not
// tell.
func (w *word) named(m mode) bool {
	switch {
	case w.class&function != 0 && w.share < nameShare:
		return false
	case w.class&(orgHead|siteHead|event|title|demonym|calendar|suffix) != 0:
		return true
	case w.class&acronym != 0:
		return w.capitals && (m == heading || w.class&common == 0)
	case w.share >= 0:
		return w.share >= nameShare
	}
	return w.class&common == 0
}

// stressed reports whether a common word has capitals throughout where others
// have not: "she NEVER said so".
func (w *word) stressed(m mode) bool {
	return m == plain && w.capitals && w.class&common != 0 && w.share < commonShare && w.class&(known|acronym|given|title) == 0
}

// doubtful reports whether a word that opens a sentence is a name only where
// the words behind it show it.
func (w *word) doubtful() bool {
	return w.opens && w.share >= 0 && w.share < openShare
}
