package likeness

import (
	"math"
	"strings"
	"sync"

	"github.com/atodds/atodds/internal/stem"
)

// A Word is what alignment knows of a word. It is shared by its uses. What reading
// a sentence asks of it stands first, so that it lies in one place of memory.
type Word struct {
	ID        uint32  // hash of the stem
	Term      uint32  // hash of the concept, which is the stem unless words share one
	Weight    float64 // rarity; 0 but for content words
	Named     float64 // share of uses within sentences that have a capital; -1 unknown
	head      head
	number    uint32 // among the words of the dictionary
	value     uint32 // of a number: the same however it is written
	rarity    uint16 // the weight in thousandths
	Class     Class
	joins     uint8 // the part it can have in the name of a union
	marks     uint8 // what it marks its sentence by
	solid     bool  // whatever has this ID is a content word and counts as a term
	formula   bool  // belongs to the formula that leaves a source unnamed
	anonymous bool  // tells of that formula

	Stem     string
	word     string
	relation *relation // nil until relate looks it up
}

// A head is what two stems nearly share where they are one word: from the
// low byte on, the first five letters, the last one and the length, at most
// 255. It spares most of the comparisons letter by letter.
type head uint64

func headOf(stem string) head {
	var h head
	for i := 0; i < min(len(stem), 5); i++ {
		h |= head(stem[i]) << (8 * i)
	}
	if stem != "" {
		h |= head(stem[len(stem)-1]) << 40
	}
	return h | head(min(len(stem), 255))<<48
}

// leastKin is the least length of stems that can be akin.
const leastKin = 5

// kinFirst returns the first letter where another stem can be akin, else 0.
func (h head) kinFirst() uint8 {
	if h>>48 < leastKin {
		return 0
	}
	return uint8(h)
}

// kin reports whether stems of these heads can be akin: those have a long
// beginning in common, or differ in one letter within.
func (h head) kin(o head) bool {
	differ := h ^ o
	if uint8(differ) != 0 || differ<<24 != 0 && uint8(differ>>40) != 0 {
		return false
	}
	short, long := min(h>>48, o>>48), max(h>>48, o>>48)
	return short >= leastKin && long-short <= 4
}

// A Lexicon looks up words and remembers them. Its zero value works; it is
// not for concurrent use, but its forks are. What it returns depends on the
// word alone.
type Lexicon struct {
	printed memo                // the tokens it met lately, as printed
	seen    uint64              // keeps what warms the memo
	words   map[string]*Word    // those it met lately
	all     *dictionary         // shared with its forks
	speech  *speech             // nil for English
	others  map[string]*Lexicon // of other languages

	// What a sentence is read into, kept for the next one.
	raws    []raw
	scratch Sketch
	terms   []Term
	sorted  []Term
	keys    []uint64
	frame   []uint32
	pairs   []uint64
}

// A dictionary is the words of several lexicons.
type dictionary struct {
	sync.Mutex
	words  map[string]*Word
	others map[string]*dictionary // of other languages
	list   *listing               // of the words of all languages
}

func newDictionary(l *listing) *dictionary {
	return &dictionary{words: map[string]*Word{}, list: l}
}

// in returns the dictionary of another language, made where there is none.
func (d *dictionary) in(language string) *dictionary {
	d.Lock()
	defer d.Unlock()
	if d.others == nil {
		d.others = map[string]*dictionary{}
	}
	if d.others[language] == nil {
		d.others[language] = newDictionary(d.list)
	}
	return d.others[language]
}

// The numbers of words that a lexicon, and all of its forks together,
// remember, whatever they are fed.
const (
	maxLately = 1 << 16
	maxWords  = 1 << 20
)

// Fork returns a lexicon that shares what x remembers, for use by another
// goroutine. A fork may be forked by several goroutines at once.
func (x *Lexicon) Fork() *Lexicon {
	if x.all == nil {
		x.all = newDictionary(&listing{})
	}
	return &Lexicon{all: x.all}
}

// In returns the lexicon for sentences of a language, which remembers what x
// does. Words of two languages are never one word.
func (x *Lexicon) In(language string) *Lexicon {
	s := speechOf(language)
	if s == nil {
		return x
	}
	if y := x.others[language]; y != nil {
		return y
	}
	if x.all == nil {
		x.all = newDictionary(&listing{})
	}
	if x.others == nil {
		x.others = map[string]*Lexicon{}
	}
	x.others[language] = &Lexicon{all: x.all.in(language), speech: s}
	return x.others[language]
}

// word returns what is known of a normalised word or number.
func (x *Lexicon) word(w string, number bool) *Word {
	if known := x.words[w]; known != nil {
		return known
	}
	if x.words == nil || len(x.words) >= maxLately {
		x.words = make(map[string]*Word, 256)
	}
	if x.all == nil {
		x.all = newDictionary(&listing{})
	}
	entry, w := x.all.word(w, number, x.speech)
	x.words[w] = entry
	return entry
}

// word returns the entry of a word, and the word as the dictionary holds it.
func (d *dictionary) word(w string, number bool, s *speech) (*Word, string) {
	d.Lock()
	known := d.words[w]
	d.Unlock()
	if known != nil {
		return known, known.word
	}
	w = strings.Clone(w)
	entry := s.newWord(w, number) // takes long: two workers may do it at once
	entry.settle()
	entry.word = w
	d.Lock()
	defer d.Unlock()
	if known := d.words[w]; known != nil {
		return known, known.word
	}
	if len(d.words) >= maxWords {
		clear(d.words)
	}
	d.words[w] = entry
	d.list.add(entry)
	return entry, w
}

// newWord returns what s knows of a word; the nil speech is English.
func (s *speech) newWord(w string, number bool) *Word {
	if s == nil {
		return newWord(w, number)
	}
	class := s.classes()[w]
	if number {
		class = NumberWord
	}
	stem := w
	if class == Content {
		stem = s.stem(w)
	}
	id := hash(s.language + " " + stem)
	entry := &Word{Stem: stem, ID: id, Term: id, Class: class, head: headOf(stem)}
	if class == Content {
		entry.Weight, entry.Named = s.weight(stem), -1
	}
	return entry
}

func newWord(w string, number bool) *Word {
	class := classOf(w)
	if number {
		class = NumberWord
	}
	if class != Content {
		id := hash(w)
		return &Word{Stem: w, ID: id, Term: id, Class: class, head: headOf(w)}
	}
	stem := Stem(w)
	entry := &Word{Stem: stem, ID: hash(stem), head: headOf(stem)}
	entry.solid = classOf(stem) == Content && !formulaic(stem)
	entry.Weight, entry.Named = rarity(stem)
	entry.Term = entry.ID
	if c, ok := conceptOf(stem); ok {
		entry.Term, entry.Weight = c.id, c.weight
	}
	if entry.Named >= nameShare {
		entry.Weight *= nameBonus
	}
	return entry
}

// settle notes what sentences ask of a word.
func (w *Word) settle() {
	w.rarity = uint16(math.Round(1000 * w.Weight))
	if w.Class == NumberWord {
		w.value = hash(numeral(w.Stem))
	}
	w.joins, w.marks = joinsOf(w.Stem), marksOf(w)
	w.formula, w.anonymous = formulaic(w.Stem), w.Stem == "anonym"
}

const (
	nameShare = 0.6 // a word with this share of capitals is a name
	nameBonus = 1.2 // names tell events apart better than their rarity says
)

// Stem returns the stem of a word in lower case, irregular forms included.
func Stem(w string) string {
	if base, ok := irregulars()[w]; ok {
		w = base
	}
	if len(w) < 4 || strings.HasSuffix(w, ".") {
		return w
	}
	return stem.English(w)
}

// hash is FNV-1a with a final mix, so that ids need no shared dictionary.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h ^= h >> 16
	h *= 0x85ebca6b
	return h ^ h>>13
}

// irregulars maps irregular forms to their base: each line is the base and
// its forms.
var irregulars = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 256)
	for line := range strings.Lines(irregularForms) {
		forms := strings.Fields(line)
		for _, f := range forms {
			m[f] = forms[0]
		}
	}
	return m
})

const irregularForms = `rise rose risen
fall fell fallen
shoot shot shots
win won
meet met
lead led
hold held
leave left
lose lost
make made
take took taken
give gave given
sell sold
buy bought
find found
send sent
spend spent
strike struck
sink sank sunk
flee fled
fight fought
catch caught
bring brought
think thought
teach taught
seek sought
grow grew grown
know knew known
throw threw thrown
fly flew flown
draw drew drawn
write wrote written
speak spoke spoken
break broke broken
choose chose chosen
drive drove driven
freeze froze frozen
steal stole stolen
swear swore sworn
wear wore worn
hide hid hidden
build built
keep kept
feel felt
pay paid
run ran
shrink shrank shrunk
shake shook shaken
stand stood
sweep swept
begin began begun
become became
see saw seen
hear heard
sit sat
sue sued suing
tear tore torn
burn burnt
die died dies dying
lie lied lying
man men
woman women
child children
wife wives
life lives
leader leaders leadership
person people persons
police policeman policemen policewoman
hang hung hanged
withdraw withdrew withdrawn
overthrow overthrew overthrown
forbid forbade forbidden
forgive forgave forgiven
swim swam
sing sang sung
ride rode ridden
bite bit bitten
beat beaten
eat ate eaten
wake woke woken
wed wedded`
