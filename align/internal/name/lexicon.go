package name

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/atodds/atodds/internal/linetable"
)

//go:generate go run ../../../internal/linetable/write words.tsv rare.txt given.txt family.txt places.tsv places_more.tsv

// The lists are searched where they lie.
var (
	//go:embed words.tsv
	wordList string
	//go:embed words.idx
	wordIndex string
	wordTable = linetable.New(wordList, wordIndex)

	//go:embed rare.txt
	rareList string
	//go:embed rare.idx
	rareIndex string
	rareTable = linetable.New(rareList, rareIndex)

	//go:embed given.txt
	givenList string
	//go:embed given.idx
	givenIndex string
	givenTable = linetable.New(givenList, givenIndex)

	//go:embed family.txt
	familyList string
	//go:embed family.idx
	familyIndex string
	familyTable = linetable.New(familyList, familyIndex)

	//go:embed places.tsv
	placeList string
	//go:embed places.idx
	placeIndex string
	placeTable = linetable.New(placeList, placeIndex)

	//go:embed places_more.tsv
	moreList string
	//go:embed places_more.idx
	moreIndex string
	moreTable = linetable.New(moreList, moreIndex)
)

// An entry is what is known of a word or a phrase.
type entry struct {
	class class
	share int // capitals per cent within sentences of news; -1 where it is not known
}

// lookup returns what is known of a word in lower case.
func lookup(word string) entry {
	e := entry{class: listedClass(word), share: -1}
	if rest, ok := wordTable.Find(word); ok {
		share, letters, _ := strings.Cut(rest, "\t")
		if n, err := strconv.Atoi(share); err == nil {
			e.share = n
		}
		for i := range len(letters) {
			switch letters[i] {
			case 'c':
				e.class |= common
			case 'g':
				e.class |= given
			case 'f':
				e.class |= family
			}
		}
	} else if e.class&function == 0 {
		switch {
		case rare(word):
			e.class |= common
		default:
			if givenTable.Has(word) {
				e.class |= given
			}
			if familyTable.Has(word) {
				e.class |= family
			}
		}
	}
	if e.class&(adherent|demonym|calendar|function|orgHead|siteHead|event) == 0 || e.class&known != 0 {
		e.class |= sortOf(word)
	} else if _, ok := moreTable.Find(word); ok {
		e.class |= place
	}
	if placeTable.Opens(word) || moreTable.Opens(word) {
		e.class |= opener
	}
	return e
}

// phrase returns the classes of several words in lower case, parted by one
// space.
func phrase(words string) class {
	return listedClass(words)&^opener | sortOf(words)
}

// A memo keeps what was looked up, for names come again and again, in one text
// and from text to text.
type memo struct {
	words   map[string]entry
	phrases map[string]class
}

// mostRemembered is how many words, and how many phrases, a memo keeps for the
// next text.
const mostRemembered = 1 << 13

// memos are those that no text uses.
var memos sync.Pool

// borrowMemo returns a memo for a text.
func borrowMemo() memo {
	if m, ok := memos.Get().(*memo); ok {
		return *m
	}
	return memo{make(map[string]entry, 128), make(map[string]class, 64)}
}

// release gives a memo back.
func (m memo) release() {
	if len(m.words) > mostRemembered {
		clear(m.words)
	}
	if len(m.phrases) > mostRemembered {
		clear(m.phrases)
	}
	memos.Put(&m)
}

// word returns what is known of a folded word.
func (m memo) word(key []byte) entry {
	e, ok := m.words[string(key)]
	if !ok {
		word := string(key)
		e = lookup(word)
		m.words[word] = e
	}
	return e
}

// phrase returns the classes of several folded words.
func (m memo) phrase(key []byte) class {
	c, ok := m.phrases[string(key)]
	if !ok {
		words := string(key)
		c = phrase(words)
		m.phrases[words] = c
	}
	return c
}

// Listed reports whether a name, folded, is known as a body, a place or
// another thing by itself.
func Listed(folded string) bool { return phrase(folded)&(known|acronym) != 0 }

// sortOf returns the class of a word or phrase in the gazetteer.
func sortOf(words string) class {
	rest, ok := moreTable.Find(words)
	if !ok {
		if rest, ok = placeTable.Find(words); !ok {
			return 0
		}
	}
	if _, rest, _ = strings.Cut(rest, "\t"); strings.HasPrefix(rest, "org\t") {
		return org
	}
	return place
}

// endings are what forms of a word end in that a dictionary leaves out, and
// what takes its place.
var endings = [...][2]string{{"ies", "y"}, {"es", ""}, {"s", ""}, {"ied", "y"}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"ly", ""}, {"er", ""}}

// low reports whether a word seldom has a capital in the news.
func low(word string) bool {
	rest, ok := wordTable.Find(word)
	if !ok {
		return false
	}
	share, letters, _ := strings.Cut(rest, "\t")
	n, err := strconv.Atoi(share)
	return err == nil && n < commonShare && strings.Contains(letters, "c")
}

// rare reports whether a word, or what it is a form of, is in a dictionary
// though not in the news.
func rare(word string) bool {
	if rareTable.Has(word) {
		return true
	}
	for _, e := range endings {
		base, ok := strings.CutSuffix(word, e[0])
		if !ok || len(base) < 3 {
			continue
		}
		if rareTable.Has(base+e[1]) || len(base) > 3 && low(base+e[1]) {
			return true
		}
	}
	return false
}
