package speech

import (
	"strings"
	"sync"
)

// A class is what kind of word stands beside a cue. It is the word itself
// where its class has few members.
type class = string

// The classes of words and marks.
const (
	determiner class = "det"
	subject    class = "subj" // he, she, they, I, we, who
	pronoun    class = "pron" // other pronouns
	be         class = "be"
	have       class = "have"
	do         class = "do"
	modal      class = "modal"
	negation   class = "not"
	adverb     class = "adv"
	conjoined  class = "and"
	question   class = "wh"
	preposed   class = "prep"
	numeral    class = "num"
	name       class = "name"
	plain      class = "word"
	edge       class = "edge" // there is no token
)

// listed is the words of the classes that can be listed.
var listed = map[class]string{
	determiner: "the a an this these those his her its their our my your some any no every each all both another such many most several few",
	subject:    "he she they i we who it you one",
	pronoun:    "him them me us himself herself themselves itself something anything nothing everyone everything anyone nobody others",
	be:         "is are was were be been being am 's 're 'm isn't aren't wasn't weren't",
	have:       "has have had having hasn't haven't hadn't 've",
	do:         "do does did doing don't doesn't didn't done",
	modal:      "will would can could may might must should shall won't wouldn't can't cannot couldn't shouldn't 'll 'd",
	negation:   "not never",
	adverb:     "also then later once now again still already even just only often always recently previously repeatedly sometimes ever instead thus therefore however meanwhile yesterday today earlier first long too so far soon rather perhaps further simply",
	conjoined:  "and but or nor yet",
	question:   "what which how why when where whether whom whose if",
	preposed:   "of for on about with at by in from against into over after before during under between among through toward towards upon within without since until because as than like despite",
}

// irregular gives the base of verbs that rules do not find.
var irregular = strings.Fields(`
	said say says say told tell wrote write written write thought think knew know known know saw see seen see found find
	felt feel heard hear gave give given give made make went go gone go came come took take taken take spoke speak spoken speak
	meant mean held hold kept keep left leave led lead read read shown show swore swear sworn swear sought seek taught teach
	understood understand wept weep sang sing sung sing drew draw drawn draw began begin begun begin broke break broken break
	chose choose chosen choose fought fight forgot forget forgotten forget got get hid hide hit hit hurt hurt laid lay lost lose
	met meet paid pay put put quit quit ran run sent send set set shot shoot stood stand stuck stick threw throw thrown throw
	won win withdrew withdraw withdrawn withdraw foresaw foresee foreseen foresee overheard overhear retold retell foretold foretell
	bet bet bid bid blew blow cast cast dealt deal denied deny denies deny replied reply replies reply
`)

// noAdverbs lists words in -ly that are nouns, verbs, names or adjectives.
var noAdverbs = strings.Fields(`
	family supply reply rally ally assembly monopoly bully butterfly jelly belly anomaly apply comply imply multiply rely
	friendly deadly costly elderly likely unlikely lonely lovely ugly orderly daily weekly monthly yearly quarterly
	july italy kelly reilly emily molly billy sally beverly daly connolly donnelly kimberly o'reilly wembley philly
`)

var tables = sync.OnceValue(func() (t struct {
	class map[string]class
	base  map[string]string

	noAdverb map[string]bool
}) {
	t.class, t.base = make(map[string]class, 256), make(map[string]string, len(irregular)/2)
	for class, words := range listed {
		for w := range strings.FieldsSeq(words) {
			t.class[w] = class
		}
	}
	for i := 0; i < len(irregular); i += 2 {
		t.base[irregular[i]] = irregular[i+1]
	}
	t.noAdverb = make(map[string]bool, len(noAdverbs))
	for _, w := range noAdverbs {
		t.noAdverb[w] = true
	}
	return t
})

// classOf returns the class of a token; "that", "to" and marks are their own.
func classOf(t *token) class {
	switch t.kind {
	case word:
		return t.class
	case genitive:
		return be
	}
	return t.low
}

// wordClass returns the class of a word that is read for the first time.
func wordClass(t *token) class {
	if t.low == "that" || t.low == "to" {
		return t.low
	}
	if c, ok := tables().class[t.low]; ok {
		return c
	}
	switch {
	case t.capital && !t.first:
		return name
	case '0' <= t.low[0] && t.low[0] <= '9':
		return numeral
	case strings.HasSuffix(t.low, "ly") && len(t.low) > 4 && !tables().noAdverb[t.low]:
		return adverb
	case t.capital:
		return "cap"
	}
	return plain
}

// functional reports whether a class says nothing by itself: a cue has
// another word at its head.
func functional(c class) bool {
	switch c {
	case be, have, do, modal, negation, adverb, conjoined, "to", "that", determiner, pronoun, subject, preposed, question:
		return true
	}
	return false
}
