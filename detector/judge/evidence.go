package judge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/prompts"
)

// verify holds an answer to the pair that was asked: every name comes back exactly
// once, in whatever order; the words stand in their own sentence, letter for letter
// and as whole words; and the rationale gives no figure that was not shown. It
// returns the places of the words in the two sentences, in the order asked.
func (a *answer) verify(asked *prompts.Pair) ([2]text.Span, error) {
	var spans [2]text.Span
	if a.Pair != asked.Pair {
		return spans, reject("it names another pair")
	}
	if len(a.Evidence) != len(spans) || a.Evidence[0].Statement == a.Evidence[1].Statement {
		return spans, reject("its evidence does not name each statement once")
	}
	for _, e := range a.Evidence {
		i := 0
		switch e.Statement {
		case asked.Statements[0].ID:
		case asked.Statements[1].ID:
			i = 1
		default:
			return spans, reject("its evidence names another statement")
		}
		at := findWords(asked.Statements[i].Sentence, e.Words)
		switch {
		case e.Words == "" && (a.Verdict == none || a.Verdict == "unsure"):
		case e.Words == "":
			return spans, reject("there are no words for the verdict %s", a.Verdict)
		case at < 0:
			return spans, reject("its words do not stand in their statement")
		default:
			spans[i] = text.Span{Start: at, End: at + len(e.Words)}
		}
	}
	// The names of this call are figures of nobody.
	reason := strings.NewReplacer(asked.Pair, "", asked.Statements[0].ID, "", asked.Statements[1].ID, "").Replace(a.Rationale)
	for _, figure := range figures(reason) {
		if !shown(asked, figure) {
			return spans, reject("its rationale gives a figure that was not shown")
		}
	}
	return spans, nil
}

// findWords returns where words stand in a sentence as whole words, or -1. "1,200"
// does not hold "200", nor does "4.2" hold "4".
func findWords(sentence, words string) int {
	if words == "" || words != strings.TrimSpace(words) {
		return -1
	}
	for from := 0; from+len(words) <= len(sentence); {
		i := strings.Index(sentence[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		if boundary(sentence, i) && boundary(sentence, i+len(words)) {
			return i
		}
		_, size := utf8.DecodeRuneInString(sentence[i:])
		from = i + size
	}
	return -1
}

// boundary reports whether no word and no figure runs over offset i.
func boundary(s string, i int) bool {
	before, n := utf8.DecodeLastRuneInString(s[:i])
	after, m := utf8.DecodeRuneInString(s[i:])
	if n == 0 || m == 0 {
		return true
	}
	switch {
	case inWord(before) && inWord(after), unicode.Is(unicode.M, after):
		return false
	case unicode.IsDigit(before) && separates(after):
		next, _ := utf8.DecodeRuneInString(s[i+m:])
		return !unicode.IsDigit(next)
	case separates(before) && unicode.IsDigit(after):
		previous, _ := utf8.DecodeLastRuneInString(s[:i-n])
		return !unicode.IsDigit(previous)
	}
	return true
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// separates reports whether a sign may stand inside a figure.
func separates(r rune) bool { return strings.ContainsRune(".,:/'’\u00a0\u202f", r) }

// figures returns the runs of digits of a text, with the signs inside them.
func figures(s string) []string {
	var list []string
	start := -1
	for i, r := range s {
		inside := unicode.IsDigit(r) || start >= 0 && separates(r) && !boundary(s, i)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			list, start = append(list, s[start:i]), -1
		}
	}
	if start >= 0 {
		list = append(list, s[start:])
	}
	return list
}

// shown reports whether a figure stands in what the model was shown of the pair.
func shown(asked *prompts.Pair, figure string) bool {
	for _, s := range asked.Statements {
		for _, t := range []string{s.Sentence, s.Before, s.After, s.Title, s.Outlet} {
			if findWords(t, figure) >= 0 || within(figures(t), figure) {
				return true
			}
		}
		if within(strings.Split(s.Date, "-"), figure) || s.Date == figure {
			return true
		}
		for _, v := range s.Values {
			if findWords(v.Words, figure) >= 0 || within(figures(v.Reading), figure) {
				return true
			}
		}
	}
	return false
}

// within reports whether a figure is one of the list, as figures are written: "12"
// in "$12m", "3" in "03".
func within(list []string, figure string) bool {
	for _, f := range list {
		if f == figure || strings.TrimLeft(f, "0") == figure {
			return true
		}
	}
	return false
}
