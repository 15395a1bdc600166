package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxSurrounding is how many bytes of text are told before a sentence, and
	// how many behind it.
	maxSurrounding = 240

	// leastSurrounding is how much of it has to be left where it is cut at the
	// bound of a sentence; else it is cut at that of a word.
	leastSurrounding = maxSurrounding / 3
)

// surroundings returns what stands right before and right behind the bytes from
// start to end of a text, as it stands there: within the paragraph and the next
// one, cut at the bound of a sentence or else of a word. Either is empty where
// there is nothing but white space.
func surroundings(s string, start, end int) (before, after string) {
	return leading(s[:start]), trailing(s[end:])
}

// leading returns the end of s.
func leading(s string) string {
	from := max(0, len(s)-maxSurrounding)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	cut := from > 0
	if i := paragraphBefore(s[from:]); i >= 0 {
		from, cut = from+i, false
	}
	if cut {
		from += boundAfter(s[from:])
	}
	if strings.TrimSpace(s[from:]) == "" {
		return ""
	}
	return strings.TrimLeftFunc(s[from:], unicode.IsSpace)
}

// trailing returns the beginning of s.
func trailing(s string) string {
	to := min(len(s), maxSurrounding)
	for to < len(s) && to > 0 && !utf8.RuneStart(s[to]) {
		to--
	}
	cut := to < len(s)
	if i := paragraphAfter(s[:to]); i >= 0 {
		to, cut = i, false
	}
	if cut {
		to = boundBefore(s[:to])
	}
	return strings.TrimRightFunc(s[:to], unicode.IsSpace)
}

// paragraphBefore returns where the paragraph before the last one begins, and
// -1 where no more than that one stands in s. White space at the end of s is
// no paragraph.
func paragraphBefore(s string) int {
	body := strings.TrimRightFunc(s, unicode.IsSpace)
	last := strings.LastIndex(body, "\n\n")
	if strings.Contains(s[len(body):], "\n\n") { // the sentence opens its paragraph
		if last < 0 {
			return -1
		}
		return last
	}
	if last < 0 {
		return -1
	}
	if i := strings.LastIndex(strings.TrimRight(body[:last], "\n"), "\n\n"); i >= 0 {
		return i
	}
	return -1
}

// paragraphAfter returns where the paragraph behind the first one ends, and -1
// where it does not end in s.
func paragraphAfter(s string) int {
	body := strings.TrimLeftFunc(s, unicode.IsSpace)
	head := len(s) - len(body)
	first := strings.Index(body, "\n\n")
	if first < 0 {
		return -1
	}
	if strings.Contains(s[:head], "\n\n") { // the sentence closes its paragraph
		return head + first
	}
	rest := strings.TrimLeft(body[first:], "\n")
	if i := strings.Index(rest, "\n\n"); i >= 0 {
		return len(s) - len(rest) + i
	}
	return -1
}

// boundAfter returns where the first sentence of s begins that leaves enough of
// it, or else the first word.
func boundAfter(s string) int {
	for i := 1; i < len(s)-leastSurrounding; i++ {
		if isSpace(s[i]) && endsSentence(s[:i]) {
			return i
		}
	}
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 && i < len(s)-leastSurrounding {
		return i
	}
	return 0 // within a word without end
}

// boundBefore returns where the last sentence of s ends that leaves enough of
// it, or else the last word.
func boundBefore(s string) int {
	for i := len(s) - 1; i >= leastSurrounding; i-- {
		if isSpace(s[i]) && endsSentence(s[:i]) {
			return i
		}
	}
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= leastSurrounding {
		return i
	}
	return len(s)
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' }

// endsSentence reports whether s ends with a full stop or its like, marks of
// quotation aside. An abbreviation passes for an end: it costs a few words.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"')]”’»`)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…", last)
}
