package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	opened := -1 // the paragraph whose first line was taken off
	for i, seen := 0, 0; i < len(*p) && seen < 6; seen++ {
		line, _, more := strings.Cut((*p)[i].text, "\n")
		_, dated := headerOf(line)
		switch {
		case (*p)[i].part != "" && len(line) > kickerLimit:
			return byline
		case facts((*p)[i].text):
			*p = slices.Delete(*p, i, i+1)
		case len(line) > headerLimit:
			return byline
		case isByline(line):
			byline, opened = first(byline, line), i
			p.behead(i)
		case slices.ContainsFunc(titles, func(t string) bool { return strings.EqualFold(t, line) }):
			p.behead(i)
			opened = i
			if !slices.ContainsFunc((*p)[:i], func(x paragraph) bool { return len(x.text) > kickerLimit || ends(x.text) }) {
				*p, i = slices.Delete(*p, 0, i), 0 // what stands above a title is no text
			}
		case (dated || signs(line, author, outlet)) && (!more || opened == i): // a table may begin with a date, too
			p.behead(i)
		default:
			i++
		}
	}
	return byline
}

// kickerLimit is the length in bytes up to which a line above a title names its
// section or kind.
const kickerLimit = 40

// ends reports whether a line ends as a sentence does.
func ends(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return line != "" && strings.ContainsRune(".!?\"”’", last)
}

// behead takes the first line off a paragraph, and a paragraph without lines
// off the text.
func (p *prose) behead(i int) {
	if _, rest, more := strings.Cut((*p)[i].text, "\n"); more {
		(*p)[i].text = rest
		return
	}
	*p = slices.Delete(*p, i, i+1)
}

// facts reports whether a paragraph is a list of what is known of a page, its
// date among it: short lines, and no sentence.
func facts(s string) bool {
	lines := strings.Split(s, "\n")
	dated := false
	for _, line := range lines {
		if len(line) > 60 || ends(line) {
			return false
		}
		_, ok := headerOf(line)
		dated = dated || ok
	}
	return dated && len(lines) > 2
}

// signs reports whether a line holds the author, the outlet and a date, and
// nothing else but a role.
func signs(line, author, outlet string) bool {
	names := strings.Split(author, ", ")
	if author != "" && strings.HasPrefix(line, names[0]) && !strings.ContainsAny(line, ".!?:") {
		rest := line
		for _, name := range names {
			rest = strings.Replace(rest, name, "", 1)
		}
		if len(rest) < 40 {
			return true
		}
	}
	if age(line) {
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
	if some := slices.DeleteFunc(slices.Clone(*p), func(x paragraph) bool { return isCredit(x.text) || isCounter(x.text) }); len(some) > 0 {
		*p = some
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

// isCredit reports whether a line says who took a picture, and no more.
func isCredit(line string) bool {
	if len(line) > 100 || ends(line) || strings.Contains(line, "\n") {
		return false
	}
	for _, lead := range []string{"photograph: ", "photographs: ", "photographs by ", "photograph by ", "photo: ", "photos: ", "photo by ", "photos by ", "picture: ", "pictures: ", "pictures by ", "image: "} {
		if _, ok := cutFold(line, lead); ok {
			return true
		}
	}
	return false
}

// isCounter reports whether a line tells which picture of how many it is for:
// "3 / 12", "3 of 12".
func isCounter(line string) bool {
	f := strings.Fields(strings.ReplaceAll(line, "/", " / "))
	digits := func(s string) bool { return len(s) < 4 && strings.Trim(s, "0123456789") == "" }
	return len(line) < 12 && len(f) == 3 && digits(f[0]) && digits(f[2]) && (f[1] == "/" || f[1] == "of")
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
