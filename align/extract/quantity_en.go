package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// addEnglishQuantities adds the words that stand around figures in English.
func addEnglishQuantities(x *lexicon) {
	addUnitNames(x)
	addMoney(x)
	addEnglishClasses(x)
	addEnglishNames(x)
	addEnglishHedges(x)
	addEnglishRoles(x)
	addEnglishChanges(x)
	addEnglishSuperlatives(x)
}

// addEnglishHedges files the hedges that stand before a figure under their
// last words; longer ones are tried first.
func addEnglishHedges(x *lexicon) {
	add := func(h text.Hedge, tone bool, phrases string) {
		for p := range strings.SplitSeq(phrases, ",") {
			words := strings.Fields(p)
			last := x.figures(words[len(words)-1])
			var before []sense
			for i := len(words) - 2; i >= 0; i-- {
				x.entry(words[i])
				before = append(before, sense(words[i]))
			}
			list := append(last.hedges, hedgePhrase{before: before, hedge: h, tone: tone})
			for i := len(list) - 1; i > 0 && len(list[i].before) > len(list[i-1].before); i-- {
				list[i], list[i-1] = list[i-1], list[i]
			}
			last.hedges = list
		}
	}
	add(text.Approx, false, `about,around,some,roughly,approximately,approx,aproximately,an estimated,estimated,circa,somewhere around,
somewhere in the region of,in the region of,in the neighborhood of,in the neighbourhood of,on the order of,in the order of,an approximate,more or less,
give or take,an average of about,a total of about,about an,as about,anywhere around`)
	add(text.Nearly, false, `nearly,almost,close to,just under,just short of,just below,approaching,not quite,slightly less than,slightly fewer than,little less than,
a little less than,a little under,slightly under,slightly below,a shade under,just less than,verging on,well-nigh,virtually,shy of,just shy of`)
	add(text.JustOver, false, `just over,just above,just more than,slightly more than,slightly over,slightly above,a little over,a little more than,little more than,
a bit more than,a bit over,a shade over,a touch over,barely over`)
	add(text.GT, false, `more than,over,above,upwards of,upward of,in excess of,topping,exceeding,north of,greater than,well over,far more than,higher than,well above,
larger than,bigger than,beyond,surpassing,surpass,surpassed,exceed,exceeded,exceeds,topped,much more than,well more than,longer than,older than`)
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
			x.figures(w).role = r
		}
	}
	verb := roleWord{active: true, passive: true, adjective: true}
	ing := roleWord{active: true}
	add("killed", verb, "killed slain murdered executed massacred assassinated beheaded hanged")
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
	add("freed", verb, "freed released")
	add("freed", ing, "freeing")
	add("destroyed", verb, "destroyed demolished razed gutted")
	add("destroyed", ing, "destroying destroy destroys")
	add("damaged", verb, "damaged")
	add("damaged", ing, "damaging damage")
	add("cut", roleWord{active: true, passive: true}, "cut slashed axed shed eliminated")
	add("cut", ing, "cutting slashing axing shedding eliminating cuts axe axes eliminate slash")
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
			e := x.figures(w)
			was := e.change
			c := c
			c.noun = c.noun || was.noun
			e.change = c
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
			e := x.figures(w)
			e.change = changeWord{dir: up, verb: true, factor: n}
		}
	}
	factor(2, "doubled doubling doubles double")
	factor(3, "tripled tripling triples triple trebled treble trebles trebling")
	factor(4, "quadrupled quadruple quadruples quadrupling")
	factor(5, "quintupled")
	for i, w := range strings.Fields("twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold") {
		x.figures(w).change = changeWord{factor: int64(i + 2), fold: true}
	}
	x.figures("halved").change = changeWord{dir: down, verb: true, factor: 2, half: true}
	x.figures("halving").change = changeWord{dir: down, verb: true, factor: 2, half: true}
}

// englishSuperlatives are the words that rank by one measure, by the name
// that the measure's first place goes by: the biggest dam is the largest.
var englishSuperlatives = [...][2]string{
	{"largest", "largest biggest"}, {"smallest", "smallest"}, {"highest", "highest"}, {"lowest", "lowest"},
	{"longest", "longest"}, {"shortest", "shortest"}, {"tallest", "tallest"}, {"oldest", "oldest"}, {"youngest", "youngest"},
	{"richest", "richest wealthiest"}, {"poorest", "poorest"}, {"fastest", "fastest quickest"}, {"slowest", "slowest"},
	{"deadliest", "deadliest"}, {"deepest", "deepest"}, {"heaviest", "heaviest"}, {"busiest", "busiest"}, {"costliest", "costliest"},
}

func addEnglishSuperlatives(x *lexicon) {
	for _, s := range englishSuperlatives {
		for w := range strings.FieldsSeq(s[1]) {
			x.figures(w).superlative = s[0]
		}
	}
}
