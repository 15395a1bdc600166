package injection

import (
	"strings"
	"sync"
	"unicode"
)

// cues are words that a text which steers a model can hardly do without, and that
// most sentences of news do.
var cues = sync.OnceValue(func() set {
	return words(`ai llm llms model models assistant assistants chatbot chatgpt gpt prompt prompts instruction instructions instruct
		judge verdict verdicts answer answers respond reply output ignore disregard forget override bypass pretend
		contradiction contradict contradicts contradictory consistent inconsistent discrepancy discrepancies statements sentences
		json reader readers editors evaluator grader reviewer you your yours please compare comparison compatible
		mark flag must none drift unsure true false yes command commands task format token tokens pair pairs conclude`)
})

// common are words without which English and Spanish hardly run on.
var common = sync.OnceValue(func() set {
	return words(`the a an of to in on at for and or but was were is are be been by with from that it its he she they we i his her their our
		as had has have not this these those who which what when will would could can may if than then so up out into over about after before
		more most said says no all also one two new
		el la los las de en y que un una por con se su al del es lo como para no`)
})

// The longest word that is none of a report's, in letters, and how many words in a
// row without a common one are.
const (
	longestWord = 24
	foreignRun  = 9
)

// Wary reports whether s has anything by which a text could steer a model and that
// most reports lack: words of asking and answering, a language other than English
// and Spanish, codes, signs that cannot be seen. It is far wider than [Find], and no
// ground for a finding.
func Wary(s string) bool {
	s = s[:min(len(s), maxText)]
	if strings.ContainsFunc(s, odd) || strings.ContainsAny(s, "{}[]<>|=_`#*\\^~") {
		return true
	}
	if dashes(s) {
		return true
	}
	foreign, alone := 0, 0
	for _, t := range tokens(fold(s)) {
		if cues()[t.word] || len(t.word) > longestWord {
			return true
		}
		foreign++
		if common()[t.word] {
			foreign = 0
		}
		alone++
		if len(t.word) > 1 {
			alone = 0
		}
		if foreign >= foreignRun || alone >= leastSpaced/2 {
			return true
		}
	}
	return false
}

// dashes reports whether s has several words of dots and dashes alone.
func dashes(s string) bool {
	n := 0
	for f := range strings.FieldsSeq(s) {
		if strings.Trim(f, ".-·–/") == "" {
			n++
		}
	}
	return n >= leastSpaced/2
}

// odd reports whether a character stands in no English or Spanish report.
func odd(r rune) bool {
	switch {
	case r < 0x80, unicode.IsSpace(r), unicode.In(r, unicode.Latin, unicode.Pd, unicode.Pi, unicode.Pf, unicode.Sc):
		return false
	}
	return !strings.ContainsRune("…•·°º½¼¾§©®™′″¿¡×±", r)
}
