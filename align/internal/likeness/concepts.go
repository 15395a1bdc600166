package likeness

import (
	"slices"
	"strings"
)

// A concept is a set of words that news uses for one thing. Opposites that
// fill one place in a sentence (rose, fell) stand together: which of them is
// true is for a comparison to say, that both speak of one fact is not.
type concept struct {
	id     uint32
	weight float64 // the rarity of the commonest member
}

// conceptOf returns the concept of a stem. The table is written from the list
// below and the rarities by a test, so that nothing is built at start:
//
//	go test -run TestConceptsAreWritten ./align/internal/likeness -update
func conceptOf(stem string) (concept, bool) {
	at, ok := slices.BinarySearchFunc(writtenConcepts[:], stem, func(w writtenConcept, stem string) int { return strings.Compare(w.stem, stem) })
	if !ok {
		return concept{}, false
	}
	return writtenConcepts[at].concept, true
}

// A writtenConcept is a line of the table: a stem and its concept.
type writtenConcept struct {
	stem string
	concept
}

const conceptWords = `die dead death deaths kill killed killing killings slain slay murder homicide fatal fatality fatalities deadly toll
hurt injure injured injury injuries wound wounded
arrest arrested detain detained detention custody apprehend nab nabbed
rise climb climbed gain gained jump jumped increase soar soared surge surged grow growth fall drop dropped decline declined decrease slip slipped slide slid plunge plunged tumble tumbled sink dip dipped
company firm corporation corp
buy purchase acquire acquisition takeover
shoot gunman gunfire shooter
sack sacked ousted oust
appoint appointed appointment nominate nominated nomination
resign resigned resignation quit
jail prison imprison imprisoned jailed imprisonment
quake earthquake temblor tremor
plane jet aircraft airliner airplane jetliner
ship vessel boat
car vehicle automobile
bomb bombing bombed blast explosion explode exploded explosive
attack assailant attacker
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
refugee asylum
soldier troop troops
rebel insurgent militant
unveil unveiled introduce introduced
help assist assistance
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
ceo chairman executive
shut shutter
end finish conclude
let allow permit
halt suspend suspended
delay postpone postponed
search hunt manhunt
crash collision collide collided
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
mother mum mom
father dad
shop store retailer
discover find
capture seize seized
victory triumph win
defeat beat
retain keep
leave depart departure exit
arrive arrival
return comeback
hire recruit
replace succeed successor
boost bolster
cut slash reduce reduction trim
expand expansion widen
ban prohibit bar outlaw
approve approval
oppose opposition resist
criticize criticise slam condemn denounce
praise hail
vow pledge promise
threaten threat
order command instruct
demand insist
hope expect expectation
fear worry concern
clash fight battle
fighter militia
flood flooding inundate
road highway street
teacher educator
hospital clinic
drug medication medicine
vaccine vaccination jab
virus coronavirus covid pandemic
disease illness
cancer tumor tumour
gun weapon firearm rifle
money cash fund
cost price
debt loan
tax levy
bank lender
stock share equity
investor shareholder
customer consumer
internet web online
photo picture image photograph
video footage
author writer novelist
actor actress
singer musician
soccer football
player athlete
game match
contest competition tournament
championship title
summit meeting meet
chief boss
border frontier
town village
area region zone
airport airfield
train rail railway
big large huge massive
begin start
evacuate evacuation
rescue save
destroy demolish devastate
damage wreck
steal rob theft robbery burglary
lawsuit suit sue litigation
convict conviction guilty
appeal petition plea
release free freed
flee escape escaped
hostage captive
gang mafia mob
spy espionage
hack hacker breach
scientist researcher
study
pollution emission emissions
oil petroleum crude
minister ministry
parliament lawmaker
immigrant immigration
poor poverty
war warfare conflict
truce ceasefire
missile rocket
army military
pope vatican pontiff
king monarch royal
`
