package pdf

import (
	"strings"
	"unicode"
)

// margin is the share of a page's height, at its top and bottom, in which
// headers and footers stand.
const margin = 0.12

// Furniture is the lines that pages repeat, by where and how they stand.
type furniture map[string]bool

// repeated returns the lines in the margins that stand on several pages, but
// for their numbers.
func repeated(pages []page) furniture {
	count := make(map[string]int)
	for _, p := range pages {
		seen := make(map[string]bool)
		for _, block := range p.blocks {
			for _, l := range block {
				if key := keyOf(l, p); key != "" && !seen[key] {
					seen[key] = true
					count[key]++
				}
			}
		}
	}
	found := make(furniture)
	for key, n := range count {
		if n > 2 || n == 2 && len(pages) <= 6 {
			found[key] = true
		}
	}
	return found
}

// holds reports whether a line is a header, a footer or the number of a page.
func (f furniture) holds(l line, p page) bool {
	key := keyOf(l, p)
	return key != "" && (f[key] || isPageNumber(l.text))
}

// keyOf returns what lines that repeat each other have in common: the margin
// and the words without figures. It is empty outside the margins.
func keyOf(l line, p page) string {
	where := ""
	switch {
	case p.height <= 0:
		return ""
	case l.y1 < margin*p.height:
		where = "top "
	case l.y0 > (1-margin)*p.height:
		where = "bottom "
	default:
		return ""
	}
	return where + strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '#'
		case unicode.IsSpace(r):
			return -1
		}
		return unicode.ToLower(r)
	}, l.text)
}

// isPageNumber reports whether a line is "7", "- 7 -", "Page 7 of 12" or
// "7/12".
func isPageNumber(s string) bool {
	figures := 0
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—/|.", r) }) {
		switch {
		case strings.Contains(" page p of página pág de ", " "+word+" "):
		case len(word) <= 4 && strings.Trim(word, "0123456789") == "":
			figures++
		default:
			return false
		}
	}
	return figures == 1 || figures == 2
}
