package likeness

import (
	"strings"
	"sync"
)

// A Class says what a word is to alignment. Only content words take part:
// the value that changed would else be the rarest word of its sentence and
// hide the pair.
type Class uint8

// The classes.
const (
	Content Class = iota
	Function
	NumberWord // figures, number words, units
	TimeWord
	HedgeWord
	Furniture // words of the page around the text: "copyright", "newsletter"
)

// classOf returns the class of a word in lower case.
func classOf(w string) Class { return classes()[w] }

// classOf returns the class of a word in the language of x.
func (x *Lexicon) classOf(w string) Class {
	if x.speech != nil {
		return x.speech.classes()[w]
	}
	return classOf(w)
}

// classes builds the table once, when the first text needs it.
var classes = sync.OnceValue(func() map[string]Class {
	m := make(map[string]Class, 640)
	for _, list := range [...]struct {
		class Class
		words string
	}{{Function, functionWords}, {HedgeWord, hedgeWords}, {TimeWord, timeWords}, {NumberWord, numberWords}, {Furniture, furnitureWords}} {
		for w := range strings.FieldsSeq(list.words) {
			m[w] = list.class
		}
	}
	return m
})

const functionWords = `a an the this that these those here there
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers
herself it its itself they them their theirs themselves one's who whom whose which what whatever whoever
and or but nor so yet if then else because as while although though unless whether since
of in on at by for with from to into onto upon within without through throughout during among amongst
between against toward towards across along behind beside besides beyond near off out up down over under
below above again further via per amid despite
is am are was were be been being isn't aren't wasn't weren't ain't
do does did doing done don't doesn't didn't have has had having haven't hasn't hadn't
will would shall should can could may might must ought cannot can't won't wouldn't shouldn't couldn't
i'm i've i'd i'll we're we've we'd we'll you're you've you'll he'd he'll she'd she'll they're they've
they'd they'll it'll that'll let's there'd who'd
not no yes n't neither either both each every any all other another such same own also too very even only
just still already however therefore thus indeed perhaps quite rather really well now ever never always
often sometimes much many few several little lot lots when where why how than like unlike
mr mrs ms dr sir
get gets got getting go goes going gone went come comes came coming say says said saying tell tells told
telling according added adding reported reportedly reports spokesman spokeswoman spokesperson`

const hedgeWords = `about around approximately roughly some estimated estimate estimates nearly almost close
barely mere merely least most more less fewer minimum maximum excess upwards topping north short shy slightly
exactly precisely virtually practically odd`

const timeWords = `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
thursdays fridays saturdays sundays mon tue tues wed thu thurs fri
january february march april june july august september october november december jan feb apr jun jul aug
sept sep oct nov dec
today yesterday tomorrow tonight overnight morning mornings afternoon evening night nights noon midnight
midday day days daily week weeks weekly weekend month months monthly year years yearly annual annually
decade decades century hour hours hourly minute minutes second seconds moment
ago last next previous previously prior past coming later earlier early late recent recently soon
currently once before after until till following
spring summer autumn am pm a.m p.m gmt est edt pst pdt utc bst et`

const numberWords = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
hundreds thousand thousands million millions billion billions trillion trillions dozen dozens score scores
half quarter quarters third thirds fourth fourths fifth fifths sixth seventh eighth ninth tenth first twice
double doubled triple tripled couple handful pair
percent percentage cent cents point points basis pct dollar dollars euro euros pound pounds yen
mile miles km kilometer kilometers kilometre kilometres meter meters metre metres foot feet inch inches
acre acres hectare hectares ton tons tonne tonnes kg kilogram kilograms degrees mph kph m bn mn tn k`

const furnitureWords = `copyright newsletter newsletters subscribe subscriber subscribers inbox llc inc. reserved advertisement
advertisements caption captions toggle enlarge getty reuters afp slideshow cookie cookies login signup sign http https www com
facebook.com twitter.com html url rss podcast click tap scroll download app unsubscribe e-mail email hide`
