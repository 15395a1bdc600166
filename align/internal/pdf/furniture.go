package pdf

import (
	"strconv"
	"strings"
	"unicode"
)

// margin is the share of a page's height, at its top and bottom, in which
// headers and footers stand.
const margin = 0.12

// Furniture is the lines that pages repeat, by where and how they stand.
type furniture map[string]bool

// repeated returns the lines in the margins that stand on several pages, but
// for the numbers of the pages.
func repeated(pages []page) furniture {
	count := make(map[string]int)
	for i, p := range pages {
		seen := make(map[string]bool)
		for _, block := range p.blocks {
			for _, l := range block {
				for _, key := range keysOf(l, p, i) {
					if !seen[key] {
						seen[key] = true
						count[key]++
					}
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

// strip returns the lines of a block of page i without its furniture, which
// is the first at the top and the last at the bottom: a line nearer to the
// text than others is text, though another page may have it in the same place.
func (f furniture) strip(block []line, p page, i int) []line {
	kept := make([]line, 0, len(block))
	for _, l := range block {
		if strings.TrimSpace(l.text) != "" {
			kept = append(kept, l)
		}
	}
	for len(kept) > 0 && kept[0].y1 < margin*p.height && f.holds(kept[0], p, i) {
		kept = kept[1:]
	}
	for len(kept) > 0 && kept[len(kept)-1].y0 > (1-margin)*p.height && f.holds(kept[len(kept)-1], p, i) {
		kept = kept[:len(kept)-1]
	}
	return kept
}

// holds reports whether a line of page i is a header, a footer or the number
// of a page.
func (f furniture) holds(l line, p page, i int) bool {
	keys := keysOf(l, p, i)
	for _, key := range keys {
		if f[key] {
			return true
		}
	}
	return len(keys) > 0 && isPageNumber(l.text)
}

// mostNumbers is how many numbers of a line may be that of its page.
const mostNumbers = 6

// keysOf returns what a line of page i may have in common with one that
// repeats it: the margin and its letters and figures, as they are, and with
// each number in turn by how far it is from that of the page. Lines whose
// figures differ otherwise say something else. There are none outside the
// margins.
func keysOf(l line, p page, i int) []string {
	where := ""
	switch {
	case p.height <= 0:
		return nil
	case l.y1 < margin*p.height:
		where = "top "
	case l.y0 > (1-margin)*p.height:
		where = "bottom "
	default:
		return nil
	}
	where += strings.ToLower(strings.Join(strings.Fields(l.text), " "))
	keys := []string{where}
	for at := 0; at < len(where) && len(keys) <= mostNumbers; {
		end := at
		for end < len(where) && '0' <= where[end] && where[end] <= '9' {
			end++
		}
		if n, err := strconv.Atoi(where[at:end]); err == nil {
			keys = append(keys, where[:at]+"#"+strconv.Itoa(n-i)+where[end:])
		}
		at = end + 1
	}
	return keys
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
