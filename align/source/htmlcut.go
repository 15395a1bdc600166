package source

import (
	"strings"

	"golang.org/x/net/html"
)

// ending is how many bytes at the end of a page are searched for its end tag:
// servers append comments and scripts.
const ending = 64 << 10

// breaksOff reports whether a page ends within itself: without the tag that
// ends its body, which authors may leave out, and within an element that must
// be closed. What is left of it is read all the same.
func breaksOff(s string) bool {
	if end := strings.ToLower(s[max(0, len(s)-ending):]); strings.Contains(end, "</body") || strings.Contains(end, "</html") {
		return false
	}
	z := html.NewTokenizer(strings.NewReader(s))
	open := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return open > 0
		}
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		switch string(name) {
		case "article", "main", "section", "div", "table", "blockquote", "ul", "ol":
			if kind == html.StartTagToken {
				open++
			} else {
				open = max(0, open-1)
			}
		}
	}
}
