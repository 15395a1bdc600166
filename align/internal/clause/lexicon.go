package clause

import (
	"strings"
	"sync"
)

// A class is what a word can be; a word may be of several.
type class uint32

const (
	auxiliary    class = 1 << iota // finite: is, had, will
	past                           // an irregular past tense
	ed                             // a word in -ed: a past tense or a participle
	ing                            // a word in -ing that is a participle
	present                        // a present tense that is seldom a noun
	reports                        // a verb of saying, in a finite form
	tells                          // one whose object is the hearer
	coordinator                    // and, but, or
	subordinator                   // because, although: never a preposition
	preposition                    // in, of; also those that may be conjunctions
	linker                         // a conjunction that may be a preposition: after, since, as
	relative                       // who, which
	that
	where
	when
	pronoun    // a subject: he, they
	determiner // the, a, his
	number
	adverb
	quantifier // more, about: stands before a number
	day        // a weekday, a month, "yesterday"
	between
	to
	by
	according
	capital
	ess       // a word in -s: a plural or a present tense
	condition // if, while: with a subject behind it, never a preposition
	speaks    // a verb of saying that a clause follows as a rule
	off       // gives a phrase after a verb of saying: statement, interview
)

// verb is every finite form.
const verb = auxiliary | past | ed | present | reports

// irregularPast lists the irregular past tenses of the news.
const irregularPast = `arose ate beat became began bent bet bit bled blew broke brought built burnt bought came caught
chose clung cost crept cut dealt did dug drew drank drove fell fed felt fought found fled flew forbade forgot forgave
froze gave went grew hung heard hid hit held hurt kept knelt knew laid led left lent let lit lost made meant met paid
put quit ran rang rode rose sang sank sat saw sent set shook shone shot showed shrank shut slept slid sold sought spoke
spent spread sprang stood stole stuck struck swam swept swore swung took taught thought threw understood wept
woke won wore wrote withdrew tore bore shed burst split agreed freed guaranteed blew overtook overthrew undertook got`

// lists holds the words of each class.
var lists = []struct {
	class class
	words string
}{
	{auxiliary, `is are was were am has have had will would can could may might must shall should do does did cannot`},
	{auxiliary | pronoun, `he's she's it's that's there's they're we're you're i'm he'd she'd they'd we'd it'd i'd he'll she'll they'll we'll
it'll i'll they've we've you've i've`},
	{past, irregularPast},
	{present, `says remains includes expects plans wants needs hopes seeks faces leads owns sells runs holds comes goes makes takes gives gets
keeps begins starts ends opens closes leaves arrives lies stands follows means seems appears becomes shows brings costs carries
represents employs operates serves lives plays meets dies contains covers requires allows accounts suggests indicates knows come remain include
expect plan want need hope live say believe think lack lacks amounts amount produces exceeds fear fears go`},
	{past | reports | speaks, `said`},
	{past | reports | tells, `told`},
	{present | reports, `says say believes believe thinks argues claims insists warns adds notes estimates reports confirms`},
	{present | reports | tells, `tells`},
	{ed | reports, `added announced reported confirmed claimed estimated insisted argued warned believed stated declared alleged acknowledged
admitted noted predicted explained conceded denied suggested stressed recalled`},
	{past | reports, `thought wrote`},
	{speaks, `says say believes believe thinks think insists insisted argues argued claims claimed warned added`},
	{coordinator, `and but or yet nor`},
	{subordinator, `because although though unless whereas whether`},
	{linker | preposition, `after before since until till as`},
	{linker | condition, `while if`},
	{linker, `once`},
	{preposition, `in on at of from with near under over into during about against among amid through across along around behind beyond
despite for inside off onto outside toward towards upon within without per via like than following including pending`},
	{preposition | between, `between both`},
	{preposition | to, `to`},
	{preposition | by, `by`},
	{according, `according`},
	{relative, `who whom whose which`},
	{that, `that`},
	{where, `where`},
	{when, `when`},
	{pronoun, `he she it they we i you there`},
	{determiner, `the a an this these those his her its their our my your some any all no each every another both`},
	{number, `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens scores hundreds thousands several many half
none most`},
	{quantifier, `more less fewer about nearly almost some up roughly around approximately least another over under`},
	{adverb, `also then later now not never still already again soon only even just twice early late`},
	{adverb, `be been being`}, // of a verb's group, behind its auxiliary
	{day, `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tonight earlier`},
	{off, `statement interview report letter release post tweet briefing speech memo televised conference email news`},
	// Words in -ed, -ing and -ly that are no verbs and no adverbs.
	{0, `hundred united sacred naked kindred wicked infrared aged red bed
during king thing things morning evening something anything nothing everything spring string ring wing building meeting
ceiling wedding funding housing clothing beijing boeing training shipping mining banking outgoing ongoing upcoming
family early italy july supply reply rally ally daily weekly monthly only assembly anomaly bully belly holy`},
}

// lexicon returns the classes of the words that are known by heart.
var lexicon = sync.OnceValue(func() map[string]class {
	m := make(map[string]class, 600)
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.words) {
			m[w] |= l.class
		}
	}
	return m
})

// Irregular returns the irregular past tenses of the news.
func Irregular() []string { return strings.Fields(irregularPast) }
