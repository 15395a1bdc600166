package source

import (
	"strings"
	"time"
)

// Front matter is what a block of YAML at the top of a Markdown file says of
// the document. Only flat keys are read.
type frontMatter struct {
	title, outlet, url string
	date               reading
}

// cutFrontMatter reads the front matter between two lines of "---" at the
// top of s and blanks its lines, so that line numbers stay.
func cutFrontMatter(s string) (frontMatter, string) {
	var fm frontMatter
	if !strings.HasPrefix(s, "---\n") {
		return fm, s
	}
	rest := s[len("---\n"):]
	n := 1 // lines to blank
	for rest != "" {
		line, after, more := strings.Cut(rest, "\n")
		n++
		switch strings.TrimRight(line, " \t") {
		case "---", "...":
			if !more {
				after = ""
			}
			return fm, strings.Repeat("\n", n) + after
		}
		fm.key(line)
		rest = after
	}
	// Without its end it is no front matter but a rule over the text.
	return frontMatter{}, s
}

// key reads one line "key: value". The first date of publication counts.
func (fm *frontMatter) key(line string) {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return
	}
	value = unquote(strings.TrimSpace(value))
	if value == "" {
		return
	}
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "title":
		fm.title = value
	case "source", "outlet", "publisher", "publication":
		fm.outlet = value
	case "url", "link", "canonical", "permalink":
		fm.url = value
	case "date", "published", "publishdate", "pubdate", "date_published", "datepublished":
		if fm.date.date.IsZero() {
			date, alt, err := ParseDate(value)
			if err != nil {
				date, alt = time.Time{}, time.Time{}
			}
			fm.date = reading{date, alt}
		}
	}
}

// unquote strips YAML's quotes.
func unquote(s string) string {
	if n := len(s); n >= 2 && s[0] == s[n-1] && (s[0] == '"' || s[0] == '\'') {
		return s[1 : n-1]
	}
	return s
}
