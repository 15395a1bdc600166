package source

import (
	"strings"

	"golang.org/x/net/html"
)

// What a page may hold of what takes the parser more than linear time. No page
// that people wrote comes near.
const (
	maxRoots    = 64   // start tags of html and body: each is merged into the first
	maxFostered = 4096 // texts between the tags of tables, which move in front of them and grow there byte by byte
	maxOpen     = 4096 // links and elements of style, which the parser reopens in each other
)

// tame reports whether a page may be parsed. One that may not is read by its
// tags in their order. A pass over the tags costs a tenth of the parsing.
func tame(s string) bool {
	z := html.NewTokenizer(strings.NewReader(s))
	roots, fostered, open := 0, 0, 0
	table := false // the last tag of a table opens no cell
	for {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.TextToken:
			if table {
				fostered++
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "html", "body":
				roots++
			case "table", "tbody", "thead", "tfoot", "tr":
				table = true
			case "td", "th", "caption":
				table = false
			case "a", "b", "i", "u", "s", "em", "strong", "font", "code", "tt", "big", "small", "strike", "nobr":
				open++
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "table":
				table = false
			case "td", "th", "caption", "tr":
				table = true
			case "a", "b", "i", "u", "s", "em", "strong", "font", "code", "tt", "big", "small", "strike", "nobr":
				open--
			}
		}
		if roots > maxRoots || fostered > maxFostered || open > maxOpen {
			return false
		}
	}
}
