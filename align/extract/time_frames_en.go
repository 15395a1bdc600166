package extract

import "github.com/atodds/atodds/align/text"

// The words that place, narrow, bound and chain times, those that tell whether
// a clause lies behind or ahead, and the zones. One word has one class here;
// what else it may be is told by the words beside it, in the grammar.

// addTimeFrames adds the words that place, narrow and bound a time.
func addTimeFrames(t timeTable) {
	t.set(timeWord{class: timePick, value: -1}, "last", "past")
	t.set(timeWord{class: timePick, value: 0}, "this", "current")
	t.set(timeWord{class: timeSame}, "latest", "corresponding", "comparable")
	t.set(timeWord{class: timePick, value: 1}, "next", "coming", "upcoming")
	t.set(timeWord{class: timeText, value: -1}, "previous", "preceding", "prior")
	t.set(timeWord{class: timeText, value: 1}, "following", "ensuing", "subsequent")
	t.set(timeWord{class: timeSame}, "same", "that")
	t.set(timeWord{class: timeAgo, value: -1}, "ago")
	t.set(timeWord{class: timeAgo, value: 1}, "hence")
	t.set(timeWord{class: timeShift, value: -1}, "earlier", "previously")
	t.set(timeWord{class: timeShift, value: 1}, "later", "afterward", "afterwards")
	t.set(timeWord{class: timeEarly, value: edgeStart}, "early")
	t.set(timeWord{class: timeEarly, value: edgeMid}, "mid")
	t.set(timeWord{class: timeEarly, value: edgeEnd}, "late")
	t.set(timeWord{class: timeEdge, value: edgeStart}, "start", "beginning", "opening", "outset", "dawn")
	t.set(timeWord{class: timeEdge, value: edgeMid}, "middle")
	t.set(timeWord{class: timeEdge, value: edgeEnd}, "end", "close", "rest", "remainder")
	t.set(timeWord{class: timeBound, value: boundBefore}, "before")
	t.set(timeWord{class: timeBound, value: boundBy}, "by")
	t.set(timeWord{class: timeBound, value: boundUntil}, "until", "till", "til")
	t.set(timeWord{class: timeBound, value: boundSince}, "since")
	t.set(timeWord{class: timeBound, value: boundAfter}, "after")
	t.set(timeWord{class: timeApprox}, "about", "around", "circa", "roughly", "approximately")
	t.set(timeWord{class: timeHedge}, "nearly", "almost", "over", "more", "less", "barely", "some", "under")
	t.set(timeWord{class: timeSoft}, "shortly", "just", "sometime", "immediately", "well")
	t.set(timeWord{class: timeFrom}, "from")
	t.set(timeWord{class: timeBetween}, "between")
	t.set(timeWord{class: timeTo, value: boundUntil}, "through", "thru", "throughout")
	t.set(timeWord{class: timeTo}, "to")
	t.set(timeWord{class: timeArticle}, "the")
	t.set(timeWord{class: timeOn, value: prepOn}, "on")
	t.set(timeWord{class: timeOn, value: prepIn}, "in")
	t.set(timeWord{class: timeOn, value: prepAt}, "at")
	t.set(timeWord{class: timeOn, value: prepOf}, "of")
	t.set(timeWord{class: timeOn, value: prepDuring}, "during", "for", "within")
	t.set(timeWord{class: timeEvery}, "every", "each")
	t.set(timeWord{class: timeRecent, value: refPast}, "recent")
	t.set(timeWord{class: timeRecent, value: refPresent}, "these")
	t.set(timeWord{class: timeFiscal}, "fiscal")
	t.set(timeWord{class: timeNearest}, "nearest", "closest")
	t.set(timeWord{class: timeVista}, "near", "short", "long", "foreseeable", "immediate", "distant", "future", "full")
	for s, g := range map[string]text.Grain{
		"hourly": text.Hour, "daily": text.Day, "nightly": text.Day, "weekly": text.Week, "monthly": text.Month,
		"quarterly": text.Quarter, "annually": text.Year, "yearly": text.Year,
		"semiannually": text.Half, "semiannual": text.Half,
	} {
		t.set(timeWord{class: timeAdverb, value: int8(g)}, s)
	}
}

// addTenses adds what tells whether a clause speaks of the past or of the
// future; regular past tenses are told by their ending.
func addTenses(t timeTable) {
	t.set(timeWord{class: timeFuture},
		"will", "shall", "would", "won't", "due", "scheduled", "expected", "expects", "expect", "plan", "plans", "planned", "planning",
		"slated", "hopes", "intends", "going", "set", "effective", "payable", "arrives", "begins", "opens", "starts", "departs", "expires", "reconvenes", "it'll", "he'll", "she'll", "they'll", "we'll", "i'll", "you'll",
		"deadline", "forthcoming", "scheduling", "aims", "vows", "prepares", "preparing", "looming")
	t.set(timeWord{class: timePastVerb},
		"said", "told", "was", "were", "had", "did", "came", "went", "took", "began", "fell", "rose", "won", "lost", "met", "made",
		"held", "left", "got", "gave", "saw", "found", "became", "struck", "broke", "hit", "sold", "bought", "paid", "sent", "wrote",
		"spoke", "led", "kept", "brought", "ran", "shot", "put", "let", "read", "stood", "flew", "fought", "grew", "drew", "drove",
		"beat", "quit", "built", "caught", "chose", "cut", "dealt", "fled", "forced", "gone", "heard", "hurt", "knew", "laid", "lay",
		"meant", "rode", "sank", "sought", "slid", "spent", "split", "spread", "stole", "swept", "swore", "taught", "thought",
		"threw", "withdrew", "woke", "wore", "been", "has", "have", "died", "didn't", "wasn't", "weren't", "hadn't")
	t.set(timeWord{class: timeMoved}, "moved", "postponed", "delayed", "pushed", "shifted", "rescheduled", "brought", "changed", "extended")
}

// addTimeNouns adds the nouns that a year before them dates.
func addTimeNouns(t timeTable) {
	t.set(timeWord{class: timeEvent},
		"election", "elections", "campaign", "attack", "attacks", "vote", "referendum", "film", "movie", "report", "study", "season",
		"law", "deal", "agreement", "budget", "race", "war", "invasion", "crash", "interview", "case", "ruling", "decision", "survey",
		"census", "book", "speech", "coup", "revolution", "crisis", "recession", "convention", "primary", "primaries", "presidential",
		"midterm", "midterms", "cycle", "edition", "model", "version", "conference", "summit", "treaty", "constitution", "murder",
		"bombing", "bombings", "shooting", "massacre", "earthquake", "tsunami", "hurricane", "uprising", "trial", "statement", "article",
		"novel", "album", "earnings", "sales", "results", "figures", "levels", "level", "peak", "high", "low",
		"financial", "collapse", "period", "general", "nuclear", "peace", "accord", "paper", "poll", "debate", "debates", "tournament",
		"final", "finals", "championship", "championships", "championship-winning", "documentary", "legislation", "act", "bill", "memo",
		"letter", "contest", "ballot", "nomination", "democratic", "republican", "republicans", "democrats", "olympics", "games",
		"cup", "class", "draft", "graduate", "winner", "champion", "incident", "protests", "riots", "proposal")
}

// zoneUnknown marks a zone that has two rules or is not named ("ET").
const zoneUnknown int8 = 127

// addZones adds the zones that news prints; their value is quarters of an
// hour from UTC.
func addZones(t timeTable) {
	for s, hours := range map[string]float64{
		"gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5, "jst": 9, "kst": 9,
		"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "hst": -10,
		"aest": 10, "aedt": 11, "sgt": 8, "hkt": 8, "wib": 7, "pkt": 5,
	} {
		t.set(timeWord{class: timeZone, value: int8(4 * hours)}, s)
	}
	t.set(timeWord{}, "time", "standard", "daylight", "than", "or", "so", "other", "ending", "ended", "commencing", "starting", "period", "as", "everyday", "semi", "twice", "once", "weekdays", "ish", "ahead")
	t.set(timeWord{class: timeZone, value: zoneUnknown}, "et", "ct", "mt", "pt", "eastern", "pacific", "central", "mountain", "local")
}
