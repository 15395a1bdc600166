package answer

import (
	"strings"
	"sync"

	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/text"
)

// farthestVerb is how many words away the verb of a time may stand.
const farthestVerb = 12

// farthestOpened is the same behind a time that opens its sentence before a
// comma: a whole subject stands between.
const farthestOpened = 18

// Act returns the verb that a time belongs to, in lower case: the nearest one
// before it, or the first one after a time that opens its sentence. It is
// empty where none is found.
func Act(s *text.Sentence, span text.Span) string {
	lead := pause(s.Document.Text[s.Span.Start:span.Start], true)
	before := wordsOf(lead)
	if len(before) > 2 {
		aside := len(wordsOf(lead[strings.LastIndex(lead, ", ")+1:]))
		for i := len(before) - 1; i >= max(0, len(before)-farthestVerb); i-- {
			if i == len(before)-aside && i > 0 && len(before[i]) > 5 && strings.HasSuffix(before[i], "ing") {
				return before[i] // resigned in May, recalling his service in 1982
			}
			if verbAt(before, i) {
				return before[i]
			}
		}
	}
	rest := pause(s.Document.Text[span.End:s.Span.End], false)
	after, reach := wordsOf(rest), farthestVerb
	if strings.HasPrefix(rest, ",") {
		reach = farthestOpened // On Saturday, a crowd of herring fishermen and their wives marched
	}
	for i := range min(len(after), reach) {
		if verbAt(after, i) {
			return after[i]
		}
	}
	return ""
}

// verbAt reports whether word i is a verb by its form, or follows a modal.
func verbAt(words []string, i int) bool {
	return isVerb(words[i]) || i > 0 && (modal(words[i-1]) && len(words[i]) > 2 && !auxiliary(words[i]) || passive(words[i-1]) && participle(words[i]))
}

// passive reports whether a participle behind a word makes a verb of both.
func passive(w string) bool {
	switch w {
	case "be", "been", "being", "was", "were", "is", "are":
		return true
	}
	return false
}

// participle knows the participles whose ending shows none.
func participle(w string) bool {
	switch w {
	case "given", "taken", "shown", "seen", "done", "written", "spoken", "chosen", "driven", "broken", "drawn", "thrown", "worn", "sworn", "stolen", "begun":
		return true
	}
	return false
}

// isVerb knows the past tense by its ending, and the irregular verbs of the
// news by heart.
func isVerb(w string) bool {
	if len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && w != "hundred" && w != "united" {
		return true
	}
	return irregular()[w]
}

func modal(w string) bool {
	switch w {
	case "will", "would", "to", "can", "could", "should", "must", "may", "might":
		return true
	}
	return false
}

func auxiliary(w string) bool {
	switch w {
	case "be", "been", "have", "has", "had", "was", "were", "the", "not", "a", "an", "his", "her", "its", "their", "on", "at", "in", "from":
		return true
	}
	return false
}

var irregular = sync.OnceValue(func() map[string]bool {
	m := set(`lay told said says opens closes begins starts ends leaves arrives lands runs lasts plays meets
died lies starting beginning ending opening closing`)
	for _, w := range clause.Irregular() {
		m[w] = true
	}
	return m
})

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// pause cuts a text at its last (or first) semicolon or dash.
func pause(s string, last bool) string {
	for _, mark := range [...]string{"; ", " – ", " — "} {
		if i := strings.LastIndex(s, mark); last && i >= 0 {
			s = s[i+len(mark):]
		}
		if i := strings.Index(s, mark); !last && i >= 0 {
			s = s[:i]
		}
	}
	return s
}

// wordsOf splits a text into words in lower case, without marks.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '\'' || r > 127 && r != '“' && r != '”' && r != '’')
	})
}
