package source

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/atodds/atodds/align/text"
)

// The lines of a page are looked up for what can be found of its paragraphs:
// leastSought is how many letters make one that can be told from another, and
// mostSought bounds the bytes that are gone through.
const (
	leastSought = 24
	mostSought  = 1 << 27
)

// A lined is the squeezed text of a page, in the order of the file, and the lines
// on which it stands there.
type lined struct {
	text strings.Builder
	at   []lineAt
}

// A lineAt is where the text of a line begins.
type lineAt struct{ offset, line int }

// linesOf reads the text of a page with its lines. What is in scripts, styles
// and templates is no text.
func linesOf(s string) *lined {
	l := new(lined)
	z := html.NewTokenizer(strings.NewReader(s))
	line, silent := 1, false
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case html.ErrorToken:
			return l
		case html.TextToken:
			if !silent {
				l.add(raw, line)
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			silent = slices.Contains([]string{"script", "style", "title", "textarea", "iframe", "noscript"}, string(name))
		case html.EndTagToken:
			silent = false
		}
		line += strings.Count(raw, "\n")
	}
}

// add appends a stretch of the file that begins on a line.
func (l *lined) add(raw string, line int) {
	for part := range strings.SplitSeq(raw, "\n") {
		if s := squeezed(html.UnescapeString(part)); s != "" {
			l.at = append(l.at, lineAt{l.text.Len(), line})
			l.text.WriteString(s)
		}
		line++
	}
}

// squeezed returns s without what the text of a page may lack: white space and
// marks without width.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if blank(r) {
			return -1
		}
		return r
	}, s)
}

func blank(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// lineUp notes on which lines of a page the paragraphs of d stand, and where a
// line of the page ends within one. A paragraph that stands at several places of
// it, or in other words, has no line.
func lineUp(d *text.Document, page string) {
	l := linesOf(page)
	whole := l.text.String()
	if len(whole)*len(d.Places) > mostSought {
		return
	}
	var all []text.Place
	for i, p := range d.Places {
		end := len(d.Text)
		if i+1 < len(d.Places) {
			end = d.Places[i+1].Start
		}
		own := squeezed(d.Text[p.Start:end])
		at := strings.Index(whole, own)
		if len(own) < leastSought || at < 0 || strings.Contains(whole[at+1:], own) {
			all = append(all, p)
			continue
		}
		all = append(all, l.split(p, d.Text[p.Start:end], at)...)
	}
	d.Places = all
}

// split returns the place of a paragraph in parts, one for each line of the page;
// at is where it begins in the squeezed text.
func (l *lined) split(p text.Place, paragraph string, at int) []text.Place {
	start := p.Start
	n := sort.Search(len(l.at), func(i int) bool { return l.at[i].offset > at }) - 1
	p.Line = l.at[n].line
	list := []text.Place{p}
	for i, r := range paragraph {
		if blank(r) {
			continue
		}
		for n+1 < len(l.at) && l.at[n+1].offset <= at {
			n++
		}
		if l.at[n].line != p.Line {
			p.Start, p.Line = start+i, l.at[n].line
			list = append(list, p)
		}
		at += len(string(r))
	}
	return list
}
