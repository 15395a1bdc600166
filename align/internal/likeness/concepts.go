package likeness

import (
	"strings"
	"sync"
)

// A concept is a set of words that news uses for one thing. Opposites that
// fill one place in a sentence (rose, fell) stand together: which of them is
// true is for a comparison to say, that both speak of one fact is not.
type concept struct {
	id     uint32
	weight float64 // the rarity of the commonest member
}

// concepts maps stems to concepts.
var concepts = sync.OnceValue(func() map[string]concept {
	m := make(map[string]concept, 512)
	for line := range strings.Lines(conceptWords) {
		words := strings.Fields(line)
		c := concept{id: hash("=" + words[0])}
		for i, w := range words {
			words[i] = Stem(w)
			weight, _ := rarity(words[i])
			if i == 0 || weight < c.weight {
				c.weight = weight
			}
		}
		for _, stem := range words {
			m[stem] = c
		}
	}
	return m
})

const conceptWords = `die dead death deaths kill killed killing killings slain slay fatal fatality fatalities deadly toll
hurt injure injured injury injuries wound wounded
arrest arrested detain detained detention custody apprehend nab nabbed
rise climb climbed gain gained jump jumped increase soar soared surge surged grow growth fall drop dropped decline declined decrease slip slipped slide slid plunge plunged tumble tumbled sink dip dipped
company firm corporation corp
buy purchase acquire acquisition takeover
shoot gunman gunfire gunned shooter
sack sacked ousted oust
appoint appointed appointment nominate nominated nomination
resign resigned resignation quit
jail prison imprison imprisoned jailed imprisonment
quake earthquake temblor tremor
plane jet aircraft airliner airplane jetliner
ship vessel boat
car vehicle automobile
bomb bombing bombed blast explosion explode exploded explosive
attack assault assailant attacker
cop police officer officers
student pupil pupils
doctor physician
lawyer attorney counsel
movie film
kid child youngster
accord agreement deal pact treaty agree
election elect
vote ballot
talk talks negotiate negotiation negotiations
proposal propose proposed
legislation bill
ruling rule ruled judgment
court judge judges tribunal
trial prosecute prosecution prosecutor prosecutors
accuse accused charge charged indict indicted indictment
allege alleged allegation allegations
probe investigation investigate inquiry investigator investigators
protest demonstration demonstrate protester protesters demonstrator demonstrators
refugee migrant asylum
soldier troop troops
rebel insurgent militant
unveil unveiled introduce introduced
help aid assist assistance
ask urge urged request requested
warn warning caution cautioned
deny denied denial reject rejected refuse refused refusal
confirm confirmed confirmation
announce announced announcement
reveal disclose disclosed
marry marriage wedding
storm hurricane typhoon cyclone
profit earnings income
job employment
worker employee staff
boss ceo chairman executive
shut shutter
start begin
end finish conclude
let allow permit
halt stop suspend suspended
delay postpone postponed
search hunt manhunt
crash collision collide collided
murder homicide murdered
america american us.
britain british uk
france french
germany german
spain spanish
greece greek
netherlands dutch
denmark danish
sweden swedish
switzerland swiss
poland polish
turkey turkish
china chinese beijing
russia russian moscow kremlin
iran iranian tehran
israel israeli
iraq iraqi
syria syrian
egypt egyptian
canada canadian
mexico mexican
brazil brazilian
japan japanese
korea korean
india indian
pakistan pakistani
afghanistan afghan
ukraine ukrainian
australia australian
italy italian
europe european
africa african
palestine palestinian
republican gop
democrat democratic dems
senate senator
congress congressional
`
