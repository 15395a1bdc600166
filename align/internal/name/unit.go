package name

// A unit is a listed phrase, or a single word.
type unit struct {
	from, to int // words
	class    class
	share    int
	phrase   bool
	small    bool
	dead     bool
}

// longestPhrase bounds the words of a phrase that is looked up.
const longestPhrase = 6

// units parts the words of the sentence into phrases and words.
func (f *finder) units(m mode) {
	f.list = f.list[:0]
	for i := 0; i < len(f.words); {
		u := f.phraseAt(i)
		if u.to == 0 {
			w := &f.words[i]
			u = unit{from: i, to: i + 1, class: w.class &^ opener, share: w.share, small: w.small, dead: w.dead}
			if u.class&acronym != 0 && (!w.capitals || m == loud && u.class&common != 0) {
				u.class &^= acronym | org
			}
			if u.class&known != 0 && u.class&function != 0 && !w.capitals {
				u.class &^= known
			}
		}
		f.list = append(f.list, u)
		i = u.to
	}
}

// phraseAt returns the longest listed phrase that begins at word i, or no
// unit.
func (f *finder) phraseAt(i int) unit {
	first := &f.words[i]
	if first.class&opener == 0 || first.small {
		return unit{}
	}
	var ends [longestPhrase]int
	key := appendKey(f.key[:0], f.s[first.start:first.end])
	n, last := 0, i
	for j := i + 1; j < len(f.words) && j < i+longestPhrase && len(key) < maxWord; j++ {
		w := &f.words[j]
		if w.glue == apart || f.words[j-1].possessive {
			break
		}
		key = append(key, ' ')
		if w.glue == hyphened {
			key[len(key)-1] = '-'
		}
		key = appendKey(key, f.s[w.start:w.end])
		ends[n], n = len(key), n+1
		last = j
	}
	for n--; n >= 0; n-- {
		if c := f.memo.phrase(key[:ends[n]]); c != 0 && !f.words[last].small {
			return unit{from: i, to: last + 1, class: c, share: 100, phrase: true}
		}
		last--
	}
	return unit{}
}

// joined reports whether unit i goes on from the one before it.
func (f *finder) joined(i int) bool {
	if i == 0 || i >= len(f.list) {
		return false
	}
	w := &f.words[f.list[i].from]
	before := &f.words[f.list[i].from-1]
	return w.glue != apart && !before.possessive
}
