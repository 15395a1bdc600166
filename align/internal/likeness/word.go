package likeness

import (
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

// A Word is what alignment knows of a word. It is shared by its uses.
type Word struct {
	Stem   string
	ID     uint32  // hash of the stem
	Term   uint32  // hash of the concept, which is the stem unless words share one
	Weight float64 // rarity; 0 but for content words
	Class  Class
	Named  float64 // share of uses within sentences that have a capital; -1 unknown
	head   head
	word   string
}

// A head is what two stems must nearly share to be one word: it spares most
// of the comparisons letter by letter.
type head struct{ first, length uint8 } // length is at most 255

func headOf(stem string) head {
	if stem == "" {
		return head{}
	}
	return head{stem[0], uint8(min(len(stem), 255))}
}

// kin reports whether stems of these heads can be akin.
func (h head) kin(o head) bool {
	return h.first == o.first && min(h.length, o.length) >= 4 &&
		(max(h.length, o.length)-min(h.length, o.length) <= 4)
}

// A Lexicon looks up words and remembers them. Its zero value works; it is
// not for concurrent use, but its forks are. What it returns depends on the
// word alone.
type Lexicon struct {
	words map[string]*Word // those it met lately
	all   *dictionary      // shared with its forks

	// What a sentence is read into, kept for the next one.
	raws   []raw
	tokens []Token
	terms  []Term
	frame  []uint32
	pairs  []uint64
}

// A dictionary is the words of several lexicons.
type dictionary struct {
	sync.Mutex
	words map[string]*Word
}

// The numbers of words that a lexicon, and all of its forks together,
// remember, whatever they are fed.
const (
	maxLately = 1 << 16
	maxWords  = 1 << 20
)

// Fork returns a lexicon that shares what x remembers, for use by another
// goroutine.
func (x *Lexicon) Fork() *Lexicon {
	if x.all == nil {
		x.all = &dictionary{words: map[string]*Word{}}
	}
	return &Lexicon{all: x.all}
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
		x.all = &dictionary{words: map[string]*Word{}}
	}
	entry, w := x.all.word(w, number)
	x.words[w] = entry
	return entry
}

// word returns the entry of a word, and the word as the dictionary holds it.
func (d *dictionary) word(w string, number bool) (*Word, string) {
	d.Lock()
	defer d.Unlock()
	if known := d.words[w]; known != nil {
		return known, known.word
	}
	if len(d.words) >= maxWords {
		clear(d.words)
	}
	w = strings.Clone(w)
	entry := newWord(w, number)
	entry.word = w
	d.words[w] = entry
	return entry, w
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
	entry.Weight, entry.Named = rarity(stem)
	entry.Term = entry.ID
	if c, ok := concepts()[stem]; ok {
		entry.Term, entry.Weight = c.id, c.weight
	}
	if entry.Named >= nameShare {
		entry.Weight *= nameBonus
	}
	return entry
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
	return english.Stem(w, false)
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
