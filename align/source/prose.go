package source

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/atodds/atodds/align/text"
)

// Prose is the text of a page by its paragraphs.
type prose []paragraph

// A paragraph is a stretch of text between empty lines, with line breaks.
type paragraph struct {
	text string
	part string // as [text.Place] has it
}

// prose returns what was read, by its paragraphs.
func (b *blocks) prose() prose {
	whole := b.out.String()
	all := make(prose, len(b.starts))
	for i, s := range b.starts {
		end := len(whole)
		if i+1 < len(b.starts) {
			end = b.starts[i+1].at
		}
		all[i] = paragraph{strings.TrimRight(whole[s.at:end], "\n"), s.part}
	}
	return all
}

// size returns the length of the text in bytes.
func (p prose) size() int {
	n := 0
	for _, x := range p {
		n += len(x.text)
	}
	return n
}

// text returns the text with the place of each paragraph, counted from 1. It
// ends with a line break unless it is empty.
func (p prose) text() (string, []text.Place) {
	var b strings.Builder
	var places []text.Place
	for i, x := range p {
		if i > 0 {
			b.WriteString("\n\n")
		}
		places = append(places, text.Place{Start: b.Len(), Paragraph: i + 1, Part: x.part})
		b.WriteString(validUTF8(x.text))
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String(), places
}

// open takes what heads a page off its text: its title, its byline, which it
// returns, and the line with its dates.
func (p *prose) open(meta *pageMeta) (byline string) {
	title, outlet := meta.name()
	author := meta.byline(outlet)
	titles := append([]string{title, meta.title}, meta.headings...)
	for i, seen := 0, 0; i < len(*p) && seen < 6; seen++ {
		line := (*p)[i].text
		_, dated := headerOf(line)
		switch {
		case len(line) > headerLimit || (*p)[i].part != "":
			return byline
		case isByline(line):
			byline = first(byline, line)
			*p = slices.Delete(*p, i, i+1)
		case dated, signs(line, author, outlet), slices.ContainsFunc(titles, func(t string) bool { return strings.EqualFold(t, line) }):
			*p = slices.Delete(*p, i, i+1)
		default:
			i++
		}
	}
	return byline
}

// signs reports whether a line holds the author, the outlet and a date, and
// nothing else but a role.
func signs(line, author, outlet string) bool {
	if author != "" && strings.HasPrefix(line, author) && len(line) < len(author)+40 && !strings.ContainsAny(line, ".!?:") {
		return true
	}
	if f := strings.Fields(line); len(f) == 3 && f[2] == "ago" && isDigit(f[0][0]) {
		return true
	}
	for _, s := range []string{author, outlet} {
		if s != "" {
			line = strings.Replace(line, s, "", 1)
		}
	}
	var rest strings.Builder
	at, dated := 0, false
	for st := range dates(line) {
		rest.WriteString(line[at:st.span.Start])
		at, dated = st.span.End, true
	}
	rest.WriteString(line[at:])
	return (dated || author != "" || outlet != "") && strings.IndexFunc(rest.String(), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// close takes what stands at the foot of every page off the text, and appends
// the notes of corrections that are not in it.
func (p *prose) close(notes []string) {
	for len(*p) > 1 && isFoot((*p)[len(*p)-1].text) {
		*p = (*p)[:len(*p)-1]
	}
	for _, note := range notes {
		if !slices.ContainsFunc(*p, func(x paragraph) bool { return strings.Contains(strings.Join(strings.Fields(x.text), " "), note) }) {
			*p = append(*p, paragraph{text: note})
		}
	}
}

// isFoot reports whether a line is one of those that end a page.
func isFoot(line string) bool {
	if len(line) > headerLimit {
		return false
	}
	lower := strings.ToLower(line)
	for _, lead := range []string{"printed from ", "copyright ", "©", "(c) ", "all rights reserved", "back to top", "share this", "topics:", "tags:", "filed under"} {
		if strings.HasPrefix(lower, lead) {
			return true
		}
	}
	return false
}

// replaced puts the text that a page gives in its metadata in the place of
// one that has less than half of it, as on pages that a program fills.
func (p *prose) replaced(body string) bool {
	if len(body) < leastMain || 2*p.size() >= len(body) {
		return false
	}
	if strings.Contains(body, "</") {
		var b blocks
		scan(body, &b)
		*p = b.prose()
		return true
	}
	var all prose
	for line := range strings.SplitSeq(html.UnescapeString(body), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			all = append(all, paragraph{text: line})
		}
	}
	*p = all
	return true
}
