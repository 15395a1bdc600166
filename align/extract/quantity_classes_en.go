package extract

import "strings"

// addEnglishClasses files the closed classes of words around figures.
func addEnglishClasses(x *lexicon) {
	add := func(class wordClass, words string) {
		for w := range strings.FieldsSeq(words) {
			x.entry(w).quantity.class |= class
		}
	}
	add(clsFunction, englishFunction)
	add(clsVerb, englishVerb)
	add(clsAux, englishAux)
	add(clsPerson, englishPerson)
	add(clsName, englishName)
	add(clsPer, englishPer)
	add(clsScore, englishScore)
	add(clsMoney, englishMoney)
	add(clsWarmth, englishWarmth)
	add(clsAngle, englishAngle)
	add(clsMonth, englishMonth)
	add(clsBreak, englishBreak)
	add(clsName, "fig figs figures tables caption articles sections chapters pages routes flights highways levels categories districts phases rooms verses volumes number step code zip docket case order resolution directive regulation serial badge account regiment battalion sp")
	add(clsMove, "went go goes going gone moved moves changed shifted swung switched")
	add(clsHave, "have has had having also later still already all both so far to said then now known")
	add(clsStreet, englishStreet)
	add(clsAdverb, englishAdverb)
	add(clsOnly, englishOnly)
	add(clsNoRank, englishNoRank)
	add(clsPronoun, englishPronoun)
	add(clsDative, englishDative)
	add(clsMeasured, englishMeasured)
	add(clsInvariant, englishInvariant)
	add(clsChances, englishChances)
	add(clsQuake, englishQuake)
	add(clsIdle, englishIdle)
	add(clsSum, englishSum)
	add(clsReach, englishReach)
	add(clsPlain, englishPlain)
	add(clsTally, englishTally)
	add(clsDegree, "still newly recently now not yet previously already widely highly badly so-called well long fully hastily closely little")
	add(clsWhole, "full whole entire straight consecutive successive more additional further extra solid calendar long")
	add(clsDue, "according due owing thanks prior relative related told gave given sent spoke talked committed sentenced belonging similar equal access accounted")
	add(clsGun, "rifle rifles pistol pistols handgun handguns revolver revolvers gun guns caliber calibre bullet bullets ammunition weapon weapons cartridge cartridges magnum")
	for w := range strings.FieldsSeq(englishLiterals) {
		x.entry(w)
	}
}

// The words of each class, set apart by white space.
const (
	englishFunction = `a an the this that these those my your his her its our their some any each every no another all both either neither of
in on at by for with from to into onto over under after before during since until till through throughout across
against between among amid around about above below near behind beyond within without upon via versus vs than as per
like despite toward towards outside inside off up down out along past and or but nor so yet because while although
though if unless whereas when where who whom whose which what why how whether i you he she it we they me him us them
himself herself itself themselves there here then is are was were be been being am has have had having do does did
will would shall should can could may might must ought not n't 's also still now already just only even too very ago
later earlier more most less least fewer again instead today yesterday tomorrow apiece together nationwide worldwide
didn't doesn't don't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't
overnight overseas abroad alone afterwards thereafter ever never soon once twice away left right`
	englishVerb = `said says say saying told tells tell asked made make makes making took take takes taken went go goes going gone came
come comes got get gets gave give gives given found find finds knew know knows known thought think thinks saw see sees
seen became become becomes began begin begins begun kept keep keeps held hold holds brought bring stood stand stands
lost lose loses met meet meets ran paid pays sent send spent spend sold sell built build felt feel heard hear let put
set sat spoke speak won win wins wrote write bought buy read live lives lived living remain remains remained including
include includes included according seem seems appear appears appeared want wants wanted need needs needed expect
expects expected plan plans planned work worked use used try tried leave leaves leaving help helped helps show shows
showed shown agree agreed vote voted die dies died fell fall rose rise grew grow drew drove flew fled hit hits face
faces faced carry carried gathered turned attended fired opened closed believe believes believed claim claims claimed
killed injured wounded arrested worth allowed chose fought broke lead led threw reached proves proved
suggests suggest means meant requires lets happens happened occurs causes caused helps keeps owns wants hopes hoped beat swept struck quit shook`
	englishAux = `is are was were be been being am has have had having get got also later still reportedly already all confirmed
reported believed thought feared presumed remain remained remains seriously critically badly severely both so far to
said known now then subsequently immediately fatally left slightly lightly listed allegedly apparently estimated
officially`
	englishPerson = `people person persons man men woman women child children kid kids boy boys girl girls teen teens teenager teenagers
youth youths adult adults baby babies infant infants those anyone soldier soldiers civilian civilians officer officers
student students worker workers resident residents passenger passengers protester protesters protestor protestors
demonstrator demonstrators migrant migrants refugee refugees victim victims survivor survivors militant militants
patient patients voter voters employee employees prisoner prisoners hostage hostages villager villagers others police
troops fighters rebels players pupils members gunmen suspects citizens americans policemen firefighters pensioners
personnel staff toddler toddlers`
	englishName = `flight route highway interstate article section chapter paragraph page pages proposition prop channel boeing airbus
iphone ipad windows apollo model line room gate bus verse grade phase level tier type part episode season stage
version volume item exit pier platform suite ward district precinct zone group round act figure table amendment rule
title sector pool rank clause schedule annex appendix category cat size area unit lot apt apartment building block
hall court courtroom camp state ps xbox playstation galaxy android os resolution ios chrome python mach expo vision
agenda catch lane terminal column row seat box bowl formula studio session bill division week day game nissan mazda
bmw audi porsche mercedes ferrari mig su radio psalm john matthew luke mark genesis exodus fortune russell ftse nasdaq
nikkei dow stoxx dax cac s&p topix sensex hang corps task form local council pentium core top square plan engine squad
hurricane kepler voyager sputnik soyuz cpi`
	englishPer = `second minute hour day week month year quarter share head person barrel gallon ounce pound ton tonne litre liter kilo
kilogram kilometre kilometer piece night ticket mile pop unit game bushel annum capita household student pupil worker
employee family patient child vote pint bottle metre meter match season decade visit shift trip ride episode shot gram
watt acre hectare inch foot dose customer user vehicle resident inhabitant voter couple metric square cubic troy`
	englishScore = `win wins won winning victory victories beat beats beating beaten defeat defeats defeated loss lost lose loses losing
vote votes voted voting draw drew drawn tie tied lead led leading leads trail trailed trailing score scored scores
scoreline edge edged set sets tiebreak margin aggregate series ahead ruling ruled decision decided split thrashed
thumped hammered level levelled hosted goal goals half-time halftime title shutout game games match matches playoff
innings record`
	englishMoney = `pay pays paid paying cost costs costing price prices priced worth fine fined salary salaries wage wages spend spends
spent spending earn earns earned earning buy buys bought sell sells sold fee fees bill bills debt debts profit profits
loan loans tax taxes budget money cash pension pensions rent grant grants raised raise donated donation donations fund
funding invest invested investment savings save saved charge charged bank cheque compensation damages subsidy reward
ransom value valued dollars euros bid income rate`
	englishWarmth = `temperature temperatures weather warm warmer warming cold colder heat hot hotter cool cooler freezing thermostat
thermometer climate mercury shade sunshine winter frost heatwave sunny chilly outside boiling frozen ocean water`
	englishAngle = `angle angles rotate rotated rotation turn turned latitude longitude slope tilt tilted lens bank incline university
honorary`
	englishMonth = `january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec`
	englishBreak = `and but or that which when while as if because after before since he she it they we i you than to where whose said
says`
	englishStreet = `street st avenue ave road rd boulevard blvd lane drive dr court place square way terrace parkway highway close
crescent`
	englishAdverb = `another further additional extra other total about sharply slightly steadily nearly roughly almost some more all the
an a only just mere barely merely around estimated reported up modestly marginally significantly dramatically then`
	englishOnly   = `only just merely mere barely`
	englishNoRank = `family lady ladies minister ministers name names hand aid class person time times half halves quarter quarters amendment
responder responders of century world party parties thing things half-hour nature sight glance foremost baby blush
cousin cousins string tier thoughts thought nations impression impressions guess light language gear trimester opinion
fiddle chance chances wind`
	englishPronoun  = `he she who`
	englishDative   = `the those these his her its their our my your them all`
	englishMeasured = `long high wide deep tall thick away race sprint freestyle butterfly backstroke hurdles relay dash north south east
west below above from apart across off offshore short downstream upstream run final heats swim underground runner runners sprinter sprinters champion champions swimmer swimmers
races sprints sprint hurdler medley`
	englishInvariant = `people men women children police staff crew personnel sheep fish aircraft deer cattle troops youth series species
lives wives teeth feet mice geese americans gunmen policemen firemen businessmen lawmakers media folk clergy cavalry
infantry spacecraft helicopters offspring cod salmon countrymen fishermen freshmen congressmen servicemen servicewomen
grandchildren schoolchildren salespeople spokesmen swine shrimp poultry livestock head jobs hours-long militia kin
dead injured wounded missing`
	englishChances = `odds ratio advantage majority margin outnumber outnumbered long-shot`
	englishQuake   = `earthquake earthquakes quake quakes tremor tremors aftershock aftershocks temblor magnitude richter`
	englishSum     = `revenue revenues sales turnover profit profits earnings income loss losses fine fines penalty salary salaries pay
wage wages price prices cost costs debt debts loan loans tax taxes budget deficit surplus value valuation dividend damages
compensation settlement bail ransom prize reward fee fees bonus donation donations grant grants investment investments
spending exports imports savings pension pensions rent rents bill deal contract takeover bid fund aid output inflation
unemployment joblessness rate rates stake interest turnout approval rating ratings yield yields margin margins duty tariff tariffs
premium premiums economy gdp bounty subsidy subsidies payout bailout lawsuit bond bonds shares stock workforce population`
	englishReach = `reached totaled totalled reaches totals totaling totalling stands stood hit averaged averages exceeded exceeds
topped tops amounted came remained remains holds held steady unchanged edged`
	englishPlain = `target annual monthly quarterly weekly high low higher lower record key benchmark overnight official current new same
overall average national main base top effective adjusted combined basic standard flat headline`
	englishTally = `people men women children troops soldiers homes houses jobs votes miles kilometers kilometres meters metres feet acres
hectares tons tonnes pounds dollars euros percent per km kg points workers employees students victims refugees migrants barrels residents
members police officers times copies units megawatts calories delegates voters deaths civilians fighters protesters demonstrators
passengers patients families yards cases words`
	englishIdle = `lasted last lasting lasts took take takes taken taking for after in of with spent just well within than spend wait
waited waiting every needs needed is was were are be been talks sentence drive ride flight journey delay delays
requires required totaling`
)

// englishLiterals are words that rules ask for by name.
const englishLiterals = `weigh weighs weighed weighing weight memory ram rom disk disks byte bytes cache computer computers storage file files packet packets frame frames key keys
encryption register registers integer coin coins freezing lay laying laid off additional further another ppg rpg apg edged inched crept nudged tally pace price prices cost gallon litre liter acre photos images slides pictures pages videos photo odds ratio taken rushed airlifted sent brought custody hospital hospitals lost lose dead their lives aboard killed death ranked error world compared against once among them whom which these worth will would must should could may might plans plan planned aims expected expects deadline ordered agreed wants had has have jobless rate baker average total sum turn turning lost pp bp bps below above under short bumped shot went moved revised stand stood stands group ratio step 
per percent percentage percentages pct point points basis cent in out to by from between and or than nor with old olds
age aged ages her his their my your our early mid late twenties thirties forties fifties sixties seventies eighties
nineties square sq cubic cu squared cubed at below zero above each apiece every mil more less fewer higher lower
greater plus odd ish so hour half halves times time fold twice thrice most majority as many much the that it its what
no number ago later earlier before after ever century day days year years month week who he she was is be turned toll
deaths dead fatalities ad bc am pm magnitude richter scale degree degrees celsius fahrenheit c f s a an of on through
till until x m g k b t first second third one two such those these them us you another other others further additional
extra all last past next some any own straight consecutive tolerance net ground absolute single digit digits including include includes
included were are among which lives life jobs up down not only just least ur equal equals crores pc way strong
amongst amounting another's beneath better blue c.f.r. casual closing concrete continued crop date debris detention dragged
estimates express finished flood floodwater freaky gifts headed herald highs ice independent insurance insured joe latter lava lows mail manic mirror
mud murders o oh onward onwards pledges property review rock rubble ruby sand settled sheffield silt sludge snow soil sport star sterling
storm telegraph term thereabouts traded trading trending turns u.s.c. wild something somethings job posts positions workers staff employees quarter young dies die died married retired retires
`
