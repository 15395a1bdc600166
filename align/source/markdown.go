package source

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// fromMarkdown returns a Markdown file as prose: without front matter,
// markers of headings, lists and quotations, emphasis, link targets, tables'
// rules and code. Every line of the file stays one line.
func fromMarkdown(name, s string) *text.Document {
	fm, body := cutFrontMatter(s)
	m := stripper{lines: strings.Split(body, "\n")}
	m.blocks()
	d := &text.Document{
		Name:   name,
		Title:  fm.title,
		Outlet: fm.outlet,
		URL:    fm.url,
		Text:   strings.Join(m.lines, "\n"),
	}
	if d.Title == "" {
		d.Title = m.heading
	}
	if d.Title == "" {
		d.Title = titleOf(d.Text)
	}
	publish(d, fm.date)
	return d
}

// A stripper takes the markup off lines, in place.
type stripper struct {
	lines   []string
	heading string // the first one
	under   bool   // the line just read makes a heading of the line above
	next    int    // the number of the next item, within a numbered list
}

// blocks strips the markers of blocks, and the inline markup of each run of
// lines that form a paragraph.
func (m *stripper) blocks() {
	fence, start := "", 0 // the open code fence; where the paragraph begins
	comment := false
	for i, line := range m.lines {
		trimmed := strings.TrimLeft(line, " ")
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) && strings.Trim(trimmed, fence[:1]+" \t") == "" {
				fence = ""
			}
			m.lines[i], start = "", i+1
			continue
		case comment:
			_, after, closed := strings.Cut(line, "-->")
			m.lines[i], comment = after, !closed
			if !closed {
				continue
			}
		case fenceOf(trimmed) != "":
			m.paragraph(start, i)
			fence, start = fenceOf(trimmed), i+1
			m.lines[i] = ""
			continue
		}
		if before, after, ok := strings.Cut(m.lines[i], "<!--"); ok {
			_, rest, closed := strings.Cut(after, "-->")
			m.lines[i], comment = before+rest, !closed
		}
		stripped, opens, heading := m.marker(i, i > start)
		m.lines[i] = stripped
		switch {
		case stripped == "":
			m.paragraph(start, i)
			if m.under {
				m.title(i - 1)
				m.under = false
			}
			start = i + 1
		case heading:
			m.paragraph(start, i)
			m.paragraph(i, i+1)
			m.title(i)
			start = i + 1
		case opens:
			m.paragraph(start, i)
			start = i
		}
	}
	m.paragraph(start, len(m.lines))
}

func (m *stripper) title(i int) {
	if m.heading == "" {
		m.heading = strings.TrimSpace(m.lines[i])
	}
}

// paragraph strips the inline markup of the lines from lo up to hi.
func (m *stripper) paragraph(lo, hi int) {
	if lo >= hi {
		return
	}
	s := inline(strings.Join(m.lines[lo:hi], "\n"))
	copy(m.lines[lo:hi], strings.Split(s, "\n"))
}

// marker takes the marker off line i. Inside says that a paragraph goes on
// there; opens, that the line starts a new one, such as an item of a list.
func (m *stripper) marker(i int, inside bool) (stripped string, opens, heading bool) {
	s := strings.TrimSpace(m.lines[i])
	for strings.HasPrefix(s, ">") {
		s = strings.TrimSpace(s[1:])
		opens = opens || !inside
	}
	switch {
	case s == "":
		m.next = 0
		return "", false, false
	case inside && underline(s):
		m.under = true
		return "", false, false
	case rule(s), definition(s):
		return "", false, false
	}
	if n := leading(s, '#'); n > 0 && n <= 6 && (len(s) == n || s[n] == ' ' || s[n] == '\t') {
		s = strings.TrimSpace(s[n:])
		if t := strings.TrimRight(s, "#"); t == "" || strings.HasSuffix(t, " ") {
			s = strings.TrimSpace(t)
		}
		return s, true, true
	}
	if len(s) > 1 && strings.IndexByte("-*+", s[0]) >= 0 && (s[1] == ' ' || s[1] == '\t') {
		s, opens = strings.TrimSpace(s[1:]), true
		for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
			s = strings.TrimPrefix(s, box)
		}
		return s, opens, false
	}
	if n, e, ok := number(s, 0, 1, 3); ok && e+1 < len(s) && (s[e] == '.' || s[e] == ')') && s[e+1] == ' ' && (!inside || n == 1 || n == m.next) {
		m.next = n + 1
		return strings.TrimSpace(s[e+1:]), true, false
	}
	if strings.HasPrefix(s, "|") {
		return strings.TrimSpace(strings.Trim(s, "|")), true, false
	}
	return s, opens, false
}

// fenceOf returns the code fence that a line opens, or "".
func fenceOf(s string) string {
	for _, c := range []byte("`~") {
		if n := leading(s, c); n >= 3 && (c == '~' || strings.IndexByte(s[n:], '`') < 0) {
			return s[:n]
		}
	}
	return ""
}

// underline reports whether a line makes a heading of the line above.
func underline(s string) bool {
	return leading(s, '=') == len(s) || leading(s, '-') == len(s)
}

// rule reports whether a line is a thematic break or the rule of a table.
func rule(s string) bool {
	if strings.Trim(s, "|:- \t") == "" && strings.Contains(s, "--") {
		return true
	}
	for _, c := range []string{"-", "*", "_"} {
		if strings.Trim(s, c+" \t") == "" && strings.Count(s, c) >= 3 {
			return true
		}
	}
	return false
}

// definition reports whether a line defines the target of a link:
// "[ref]: https://…". A footnote's text is prose and stays.
func definition(s string) bool {
	if !strings.HasPrefix(s, "[") || strings.HasPrefix(s, "[^") {
		return false
	}
	i := strings.Index(s, "]:")
	if i < 2 {
		return false
	}
	target := strings.TrimSpace(s[i+2:])
	return strings.HasPrefix(target, "<") || strings.HasPrefix(target, "/") || strings.HasPrefix(target, "#") || strings.Contains(target, "://")
}

// leading counts how often c stands at the start of s.
func leading(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}
