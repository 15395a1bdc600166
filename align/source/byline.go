package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bylineLimit is the length in bytes up to which names are a byline.
const bylineLimit = 120

// bylineOf returns the names in a byline as metadata or a page write it, with
// commas between: without "By", roles, outlets behind a bar, and dates. It is
// empty for what names nobody.
func bylineOf(s string) string {
	s = plainText(s)
	if i := strings.IndexAny(s, "|•·"); i > 0 {
		s = s[:i]
	}
	for st := range dates(s) {
		s = s[:st.span.Start]
		break
	}
	for _, lead := range append(signing, "by: ", "por ") {
		if rest, ok := cutFold(s, lead); ok && rest != "" {
			s = rest
			break
		}
	}
	s = strings.NewReplacer(" and ", ", ", " & ", ", ", "; ", ", ").Replace(s)
	var all []string
	for part := range strings.SplitSeq(s, ",") {
		part = strings.Trim(strings.TrimSpace(part), "-–—:/ ")
		if isPersonal(part) && !slices.Contains(all, part) {
			all = append(all, part)
		}
	}
	joined := strings.Join(all, ", ")
	if len(joined) > bylineLimit {
		return ""
	}
	return joined
}

// isPersonal reports whether words can be a name: a few, the first and the
// last with a capital, no address and no role.
func isPersonal(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || strings.ContainsAny(s, "/@<>0123456789") {
		return false
	}
	for _, word := range []string{words[0], words[len(words)-1]} {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
			return false
		}
	}
	for _, word := range words {
		if oneOf(roles, strings.ToLower(word)) {
			return false
		}
	}
	return true
}

// roles are words of what stands beside the names in a byline.
const roles = " correspondent correspondents reporter reporters editor editors staff writer admin administrator contributor published updated posted "

// signing is what a byline begins with.
var signing = []string{"by ", "written by ", "reported by ", "reporting by ", "posted by ", "story by ", "words by ", "text by ", "words: ", "text: "}

// isByline reports whether a line of a page is a byline: "By Jane Roe".
func isByline(line string) bool {
	rest, ok := "", false
	for _, lead := range signing {
		if rest, ok = cutFold(line, lead); ok {
			break
		}
	}
	return ok && len(line) < bylineLimit && !strings.HasSuffix(rest, ".") && bylineOf(line) != "" && len(strings.Fields(rest)) <= 8
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
