package extract

import "github.com/atodds/atodds/align/text"

// A quantityWord is the part a word plays around a figure. Most words have
// their classes alone, and share [noFigures].
type quantityWord struct {
	class wordClass
	*figureWord
}

// A figureWord is what a word says of a figure.
type figureWord struct {
	units    []unitName
	money    moneyWord
	millions string // the currency of MUSD, MEUR
	hedges   []hedgePhrase
	role     roleWord
	change   changeWord

	per         string // the rate that the word makes of a figure: anuales
	superlative string // largest, biggest: the name of their measure
}

// noFigures is that of the words that say nothing of a figure.
var noFigures figureWord

// figures returns what a word says of a figure, for a table to add to it.
func (x *lexicon) figures(s string) *figureWord {
	w := x.entry(s)
	if w.quantity.figureWord == &noFigures {
		w.quantity.figureWord = new(figureWord)
	}
	return w.quantity.figureWord
}

// A wordClass is a set of the classes below.
type wordClass uint64

const (
	clsFunction  wordClass = 1 << iota // ends a noun phrase: of, the, who, is
	clsVerb                            // a verb that is no noun: said, told
	clsAux                             // may stand between a subject and its participle: were, been, also
	clsPerson                          // people, children: may be counted and may have an age
	clsName                            // Flight, Route, Article: a number behind it is a name
	clsPer                             // share, barrel, head: what "a" makes a rate of
	clsScore                           // win, vote, beat: scores stand near it
	clsMoney                           // paid, cost, price: sums of money stand near it
	clsWarmth                          // temperature, weather
	clsAngle                           // rotate, latitude: degrees of an angle
	clsMonth                           // a number beside it is a day or a year
	clsHave                            // have, has, had: no passive without been
	clsMove                            // went, moved: a change without direction
	clsBreak                           // ends the search for what befell those counted
	clsStreet                          // Street, Avenue
	clsAdverb                          // may stand between a verb and its figure: sharply, another
	clsOnly                            // only, just, mere: tone
	clsNoRank                          // follows an ordinal that ranks nothing: lady, half, quarter
	clsPronoun                         // he, she, who: has an age
	clsDative                          // the, his: determiner that may open a partitive
	clsMeasured                        // high, wide, away: follows a length
	clsInvariant                       // people, staff, police: a plural without s
	clsChances                         // odds, ratio
	clsQuake                           // earthquake, magnitude
	clsIdle                            // opens a bound on a stretch of time: lasted, for
	clsSum                             // revenue, rate: what sums and shares are of
	clsReach                           // reached, totalled: stands between a measure and its figure
	clsDue                             // according, due: before a "to" that leads nowhere
	clsGun                             // rifle, pistol: has a calibre
	clsTally                           // troops, homes: nouns that news counts by the thousand
	clsPlain                           // annual, key: says nothing of what a rate is of
	clsDegree                          // still, newly: may stand between an article and a participle
	clsSoftName                        // area, room: a name with a number, or where something is counted
	clsKey                             // passport, serial: its number is an identifier
	clsBallot                          // senate, passed: votes stand near it
	clsSea                             // ship, coast: nautical miles stand near it
	clsChip                            // transistor, wavelength: nanometres stand near it
	clsCalled                          // operators, calls: stand behind the number that is called
	clsWhole                           // full, straight, more: may stand between a count and its unit of time
)

// A hedgePhrase is a hedge that ends with the word it is filed under; before
// holds the words before that one, the nearest first.
type hedgePhrase struct {
	before []sense
	hedge  text.Hedge
	tone   bool
}

// A roleWord says what befell those counted.
type roleWord struct {
	name       string
	active     bool // may take them as its object: killed 12
	passive    bool // may follow them: 12 killed, 12 were killed
	adjective  bool // may stand before the noun: 12 wounded soldiers
	intransive bool // needs no auxiliary: 12 died
	noun       bool // is what is counted: 12 arrests
}

// A changeWord says which way a change goes.
type changeWord struct {
	dir        text.Direction
	verb       bool // rose, fell: a figure behind it is the change
	transitive bool // cut, raised: a percentage behind it is the change
	noun       bool // increase: a figure before it is the change
	particle   bool // up, down, higher
	factor     int64
	half       bool
	fold       bool // threefold: an adjective or adverb by itself
}

// class reports whether token i is of one of the classes c.
func (s *scan) class(i int, c wordClass) bool { return s.wordAt(i).quantity.class&c != 0 }

// word reports whether token i has the sense w, which the lexicon must hold.
func (s *scan) word(i int, w sense) bool { return s.wordAt(i).sense == w }

// possessiveEnd reports whether the words up to token i end in a possessive s.
func (s *scan) possessiveEnd(i int) bool {
	return i > 0 && s.word(i, "s") && s.glued(i) && s.is(i-1, '\'')
}

// near reports whether a word of class c stands within n tokens of token i,
// on either side.
func (s *scan) near(i, n int, c wordClass) bool {
	for j := max(i-n, 0); j < min(i+n, len(s.toks)); j++ {
		if s.class(j, c) {
			return true
		}
	}
	return false
}
