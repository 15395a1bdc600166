package extract

import "strings"

// addEnglishNames files the words that tell a figure that names something
// from one that counts.
func addEnglishNames(x *lexicon) {
	add := func(class wordClass, words string) {
		for w := range strings.FieldsSeq(words) {
			x.entry(w).quantity.class |= class
		}
	}
	add(clsName, englishMoreNames)
	add(clsSoftName, englishSoftNames)
	add(clsKey, englishKeys)
	add(clsBallot, englishBallot)
	add(clsSea, englishSea)
	add(clsChip, englishChip)
	add(clsCalled, englishCalled)
	add(clsCalled, strings.ReplaceAll(englishCalled, " ", "s ")+"s")
	add(clsFunction, "i'm i've i'd i'll we're they're you're he's she's it's we've they've you've that's who's")
	for _, w := range strings.Fields("text texting capable serial gang age negative positive day thanks") {
		x.entry(w)
	}
}

const (
	// englishMoreNames are designators beside those of englishName.
	englishMoreNames = `class car protocol charter zone option phase directive flat theory exhibit defcon coronavirus`
	// englishSoftNames are designators that as often say where or when
	// something is counted: in the area 40 homes burned.
	englishSoftNames = `area room camp state court courtroom group hall building council bus game session local task form formula engine plan
season week day series district region ward team unit column row seat box bowl studio bill core square top order case regiment
battalion car class number code account act part round pool sector page pages lot model line line size radio zone region flat
block apartment apartments bar house`
	// englishKeys are what a register numbers.
	englishKeys = `serial passport phone telephone account badge case docket registration tracking security fax hotline reference ref
part order license licence plate file flight id identification identity pin isbn issn tel policy permit tag routing card
invoice receipt ticket bib inmate booking patent`
	// englishBallot are words of parliaments, where high scores are votes.
	englishBallot = `vote votes voted voting ballot house senate chamber parliament lawmakers lawmaker assembly legislature passed approved
rejected motion amendment bill congress deputies roll-call impeach impeached override`
	// englishSea are words of the sea, where nm is a nautical mile.
	englishSea = `ship ships vessel vessels port ports coast sea island islands islet offshore boat boats navy naval harbour harbor wreck
sail sailed sailing tanker tankers yacht yachts shore strait ferry fleet guard waters knots submarine lighthouse reef trawler
maritime warship warships aground radar aircraft runway airspace`
	// englishChip are words of small things, where nm is a nanometre.
	englishChip = `chip chips transistor transistors gate gates wavelength wavelengths light laser lasers node nodes semiconductor
semiconductors process processor processors particle particles wafer wafers pores film layer layers virus thick`
	// englishCalled are what is called by the number to call: 911 operators.
	englishCalled = `call caller operator dispatcher dispatch center centre tape recording system service line number text response attack log
record audio report transcript worker responder memorial commission emergency audiotape message police hijacker turbo family
victim conspiracy widow museum terrorist`
)
