package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// addEnglishQuantities adds the words that stand around figures in English.
func addEnglishQuantities(x *lexicon) {
	addUnits(x)
	addMoney(x)
	for class, words := range englishClasses {
		for w := range strings.FieldsSeq(words) {
			x.entry(w).quantity.class |= class
		}
	}
	addEnglishHedges(x)
	addEnglishRoles(x)
	addEnglishChanges(x)
	for w := range strings.FieldsSeq(englishLiterals) {
		x.entry(w)
	}
}

// englishLiterals are words that rules ask for by name.
const englishLiterals = `per percent percentage percentages pct point points basis cent in out to by from between and or than
nor with old olds age aged ages her his their my your our early mid late twenties thirties forties fifties sixties
seventies eighties nineties square sq cubic cu squared cubed at below zero above each apiece every mil more less fewer
higher lower greater plus odd ish so hour half halves times time fold twice thrice most majority as many much the that it its what
no number ago later earlier before after ever century day days year years month week who he she was is be turned
toll deaths dead fatalities ad bc am pm magnitude richter scale degree degrees celsius fahrenheit c f s a an of on
through till until x m g k b t first second third one two such those these them us you another other others further additional extra
all last past next some any own straight consecutive time times tolerance net ground absolute including include includes
included were are among which lives life jobs up down not only just least up ur absolute equal equals crores pc way strong something somethings job posts positions workers staff employees half quarter`

// englishClasses lists the closed classes of words around figures.
var englishClasses = map[wordClass]string{
	clsFunction: `a an the this that these those my your his her its our their some any each every no another all both either neither
of in on at by for with from to into onto over under after before during since until till through throughout across against
between among amid around about above below near behind beyond within without upon via versus vs than as per like despite toward towards outside inside off up down out along past
and or but nor so yet because while although though if unless whereas when where who whom whose which what why how whether
i you he she it we they me him us them himself herself itself themselves there here then
is are was were be been being am has have had having do does did will would shall should can could may might must ought
not n't 's also still now already just only even too very ago later earlier more most less least fewer again instead today yesterday tomorrow
apiece together nationwide worldwide overnight alone afterwards thereafter ever never soon once twice away left right`,
	clsVerb: `said says say saying told tells tell asked made make makes making took take takes taken went go goes going gone came come comes
got get gets gave give gives given found find finds knew know knows known thought think thinks saw see sees seen became become becomes
began begin begins begun kept keep keeps held hold holds brought bring stood stand stands lost lose loses met meet meets ran paid pays
sent send spent spend sold sell built build felt feel heard hear let put set sat spoke speak won win wins wrote write
bought buy read live lives lived living remain remains remained including include includes included according seem seems appear appears appeared
want wants wanted need needs needed expect expects expected plan plans planned work worked use used try tried leave leaves leaving
help helped helps show shows showed shown agree agreed vote voted die dies died fell fall rose rise grew grow drew drove flew fled hit hits
face faces faced carry carried gathered took turned attended fired opened closed believe believes believed claim claims claimed
died killed injured wounded arrested worth needed allowed chose fought broke lead led threw reached`,
	clsAux: `is are was were be been being am has have had having get got also later still reportedly already all confirmed reported believed thought feared
presumed remain remained remains seriously critically badly severely both so far to said known now then subsequently immediately fatally left
slightly lightly listed allegedly apparently estimated officially being`,
	clsPerson: `people person persons man men woman women child children kid kids boy boys girl girls teen teens teenager teenagers youth youths adult adults baby babies
infant infants those anyone soldier soldiers civilian civilians officer officers student students worker workers resident residents passenger passengers
protester protesters protestor protestors demonstrator demonstrators migrant migrants refugee refugees victim victims survivor survivors militant militants
patient patients voter voters employee employees prisoner prisoners hostage hostages villager villagers others police troops fighters rebels players pupils
members gunmen suspects students citizens americans policemen firefighters pensioners personnel staff toddler toddlers`,
	clsName: `flight route highway interstate article section chapter paragraph page pages proposition prop channel boeing airbus iphone ipad windows apollo model line
room gate bus verse grade phase level tier type part episode season stage version volume item exit pier platform suite ward district precinct zone
group round act figure table amendment rule title sector pool rank clause schedule annex appendix category cat size area unit lot apt apartment
building block hall court courtroom camp state ps xbox playstation galaxy android os resolution ios chrome python mach expo vision agenda catch lane terminal
column row seat box bowl formula studio session bill division week day game volume nissan mazda bmw audi porsche mercedes ferrari mig su pier radio
psalm john matthew luke mark genesis exodus fortune russell ftse nasdaq nikkei dow stoxx dax cac s&p topix sensex hang corps task form local council pentium core top square plan engine squad hurricane studio kepler voyager sputnik soyuz cpi`,
	clsPer: `second minute hour day week month year quarter share head person barrel gallon ounce pound ton tonne litre liter kilo kilogram kilometre kilometer piece night ticket mile
pop unit game bushel annum capita household student pupil worker employee family patient child vote pint bottle metre meter match season decade night visit
shift trip ride episode shot gram watt acre hectare inch foot dose customer user vehicle resident inhabitant voter couple metric square cubic troy`,
	clsScore: `win wins won winning victory victories beat beats beating beaten defeat defeats defeated loss lost lose loses losing vote votes voted voting
draw drew drawn tie tied lead led leading leads trail trailed trailing score scored scores scoreline edge edged set sets tiebreak margin aggregate series ahead
ruling ruled decision decided split thrashed thumped hammered level levelled hosted goal goals half-time halftime title shutout game games match matches playoff innings record record`,
	clsMoney: `pay pays paid paying cost costs costing price prices priced worth fine fined salary salaries wage wages spend spends spent spending earn earns earned
earning buy buys bought sell sells sold fee fees bill bills debt debts profit profits loan loans tax taxes budget money cash pension pensions rent grant grants raised raise donated donation
donations fund funding invest invested investment savings save saved charge charged bank cheque compensation damages subsidy reward ransom value valued dollars euros bid income rate`,
	clsWarmth: `temperature temperatures weather warm warmer warming cold colder heat hot hotter cool cooler freezing thermostat thermometer climate mercury
winter frost heatwave sunny chilly outside boiling frozen ocean water`,
	clsAngle:  `angle angles rotate rotated rotation turn turned latitude longitude slope tilt tilted lens bank incline university honorary`,
	clsMonth:  `january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`,
	clsBreak:  `and but or that which when while as if because after before since he she it they we i you than to where whose said says`,
	clsStreet: `street st avenue ave road rd boulevard blvd lane drive dr court place square way terrace parkway highway close crescent`,
	clsAdverb: `another further additional extra other total about sharply slightly steadily nearly roughly almost some more all the an a only just mere barely
merely around total estimated reported up modestly marginally significantly dramatically then`,
	clsOnly: `only just merely mere barely`,
	clsNoRank: `lady ladies minister ministers name names hand aid class person time times half halves quarter quarters amendment responder responders of century world party parties
thing things half-hour nature sight glance foremost baby blush cousin cousins cousin string tier thoughts thought nations impression impressions guess
light language gear trimester opinion fiddle chance chances wind`,
	clsPronoun: `he she who`,
	clsDative:  `the those these his her its their our my your them all`,
	clsMeasured: `long high wide deep tall thick away race sprint freestyle butterfly backstroke hurdles relay dash north south east west below above from apart across
off offshore short downstream upstream run final heats swim underground`,
	clsInvariant: `people men women children police staff crew personnel sheep fish aircraft deer cattle troops youth series species lives wives teeth feet mice geese
americans gunmen policemen firemen businessmen lawmakers media folk clergy cavalry infantry spacecraft helicopters offspring cod salmon
countrymen fishermen freshmen congressmen servicemen servicewomen grandchildren schoolchildren salespeople spokesmen swine shrimp poultry livestock head jobs hours-long
militia kin dead injured wounded missing`,
	clsChances: `odds ratio advantage majority margin outnumber outnumbered long-shot`,
	clsQuake:   `earthquake earthquakes quake quakes tremor tremors aftershock aftershocks temblor magnitude richter`,
	clsIdle: `lasted last lasting lasts lasted took take takes taken taking for after in of with spent just well within than spend wait waited waiting
every needs needed is was were are be been talks sentence drive ride flight journey delay delays requires required totaling`,
}

// addEnglishHedges files the hedges that stand before a figure under their
// last words; longer ones are tried first.
func addEnglishHedges(x *lexicon) {
	add := func(h text.Hedge, tone bool, phrases string) {
		for p := range strings.SplitSeq(phrases, ",") {
			words := strings.Fields(p)
			last := x.entry(words[len(words)-1])
			var before []string
			for i := len(words) - 2; i >= 0; i-- {
				x.entry(words[i])
				before = append(before, words[i])
			}
			list := append(last.quantity.hedges, hedgePhrase{before: before, hedge: h, tone: tone})
			for i := len(list) - 1; i > 0 && len(list[i].before) > len(list[i-1].before); i-- {
				list[i], list[i-1] = list[i-1], list[i]
			}
			last.quantity.hedges = list
		}
	}
	add(text.Approx, false, `about,around,some,roughly,approximately,approx,aproximately,an estimated,estimated,circa,or about,somewhere around,
somewhere in the region of,in the region of,in the neighborhood of,in the neighbourhood of,on the order of,in the order of,an approximate,more or less,
give or take,an average of about,a total of about,about an,as about,anywhere around`)
	add(text.Nearly, false, `nearly,almost,close to,just under,just short of,just below,approaching,not quite,slightly less than,slightly fewer than,little less than,
a little less than,a little under,slightly under,slightly below,a shade under,just less than,verging on,well-nigh,virtually,shy of,just shy of`)
	add(text.JustOver, false, `just over,just above,just more than,slightly more than,slightly over,slightly above,a little over,a little more than,little more than,
a bit more than,a bit over,a shade over,a touch over,barely over`)
	add(text.GT, false, `more than,over,above,upwards of,upward of,in excess of,topping,exceeding,north of,greater than,well over,far more than,higher than,well above,
larger than,bigger than,beyond,surpassing,surpass,surpassed,exceed,exceeded,exceeds,topped,much more than,well more than,better than,longer than,older than`)
	add(text.GE, false, `at least,no fewer than,not less than,no less than,not fewer than,a minimum of,minimum of,equal or more than,greater than or equal to,more than or equal to,higher or equal than,
bigger or equal than,greater or equal than,at the very least,at a minimum,no lower than,more or equal than`)
	add(text.LT, false, `fewer than,less than,under,below,smaller than,lower than,well under,well below,far fewer than,far less than,south of,shorter than,younger than`)
	add(text.LE, false, `up to,as many as,as much as,at most,no more than,not more than,a maximum of,maximum of,less than or equal to,fewer than or equal to,lower or equal than,
smaller or equal than,up to about,as long as,as high as,at the most,not exceeding,less or equal than,no longer than,no greater than`)
	add(text.NoHedge, true, `as few as,as little as,only,just,a mere,mere,merely`)
}

// addEnglishRoles adds what may befall those who are counted.
func addEnglishRoles(x *lexicon) {
	add := func(name string, r roleWord, words string) {
		r.name = name
		for w := range strings.FieldsSeq(words) {
			x.entry(w).quantity.role = r
		}
	}
	verb := roleWord{active: true, passive: true, adjective: true}
	ing := roleWord{active: true}
	add("killed", verb, "killed slain murdered executed massacred assassinated")
	add("killed", ing, "killing kill kills claiming claimed claim claims massacring murdering")
	add("killed", roleWord{passive: true, intransive: true, adjective: true}, "dead died die dies perished dying drowned deceased")
	add("killed", roleWord{noun: true}, "deaths death fatalities fatality killings casualties-dead")
	add("injured", verb, "injured wounded hurt maimed")
	add("injured", ing, "injuring injure injures wounding hurting wound wounds")
	add("injured", roleWord{noun: true}, "injuries")
	add("missing", roleWord{passive: true, adjective: true, intransive: true}, "missing unaccounted")
	add("arrested", verb, "arrested detained apprehended")
	add("arrested", ing, "arresting arrest detaining detain detains")
	add("arrested", roleWord{noun: true}, "arrests")
	add("displaced", verb, "displaced homeless uprooted")
	add("displaced", ing, "displacing displace displaces")
	add("hospitalised", verb, "hospitalised hospitalized")
	add("evacuated", verb, "evacuated")
	add("evacuated", ing, "evacuating evacuate")
	add("rescued", verb, "rescued")
	add("rescued", ing, "rescuing rescue")
	add("infected", verb, "infected")
	add("infected", ing, "infecting sickening")
	add("sickened", verb, "sickened sick ill")
	add("charged", verb, "charged indicted")
	add("charged", ing, "charging indicting")
	add("convicted", verb, "convicted")
	add("trapped", verb, "trapped stranded")
	add("trapped", ing, "trapping stranding")
	add("abducted", verb, "abducted kidnapped")
	add("abducted", ing, "abducting kidnapping")
	add("freed", verb, "freed")
	add("freed", ing, "freeing")
	add("destroyed", verb, "destroyed demolished razed gutted")
	add("destroyed", ing, "destroying destroy destroys")
	add("damaged", verb, "damaged")
	add("damaged", ing, "damaging damage")
	add("cut", roleWord{active: true, passive: true}, "cut slashed axed shed eliminated")
	add("cut", ing, "cutting slashing axing shedding eliminating cuts")
	add("created", roleWord{active: true, passive: true}, "created added")
	add("created", ing, "creating adding create add adds creates")
	add("shot", verb, "shot stabbed")
	add("deported", verb, "deported expelled")
	add("deported", ing, "deporting expelling")
}

// addEnglishChanges adds the words of rise and fall.
func addEnglishChanges(x *lexicon) {
	add := func(c changeWord, words string) {
		for w := range strings.FieldsSeq(words) {
			e := x.entry(w)
			was := e.quantity.change
			c := c
			c.noun = c.noun || was.noun
			e.quantity.change = c
		}
	}
	up, down := text.Up, text.Down
	add(changeWord{dir: up, noun: true}, "increase rise gain gains growth jump surge hike uptick climb boost raise increases rises spike leap rally advance upswing swing-up appreciation")
	add(changeWord{dir: down, noun: true}, "decline drop fall decrease cut reduction loss dip slump plunge slide cuts declines drops losses dive discount decreases falls shortfall depreciation contraction")
	add(changeWord{dir: up, verb: true}, `rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars
soared soaring grow grows grew grown growing increase increases increased increasing advance advances advanced advancing rallied rallying rebounded leapt leaped
accelerated skyrocketed spiked swelled swelling swollen ballooned expanded expanding strengthened widened climbing gained gain gaining rocketed ticked`)
	add(changeWord{dir: down, verb: true}, `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing
slip slips slipped slipping slid slide slides sliding tumble tumbles tumbled tumbling plunge plunges plunged plunging sink sinks sank sunk sinking shrink shrinks shrank shrunk
shrinking dip dips dipped dipping slumped slump plummeted plummeting plummet retreated eased easing narrowed narrowing weakened contracted dived dwindled slowed cooled lost tanked`)
	add(changeWord{dir: up, transitive: true}, "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hiked hiking upped bumped pushed brought added adding adds")
	add(changeWord{dir: down, transitive: true}, "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashed slashes trimmed trim shed sheds shedding halve narrowing discounted downgraded losing loses lose")
	add(changeWord{dir: up, particle: true}, "up higher")
	add(changeWord{dir: down, particle: true}, "down lower")
	factor := func(n int64, words string) {
		for w := range strings.FieldsSeq(words) {
			e := x.entry(w)
			e.quantity.change = changeWord{dir: up, verb: true, factor: n}
		}
	}
	factor(2, "doubled doubling doubles double")
	factor(3, "tripled tripling triples triple trebled treble trebles trebling")
	factor(4, "quadrupled quadruple quadruples quadrupling")
	factor(5, "quintupled")
	x.entry("halved").quantity.change = changeWord{dir: down, verb: true, factor: 2, half: true}
	x.entry("halving").quantity.change = changeWord{dir: down, verb: true, factor: 2, half: true}
}
