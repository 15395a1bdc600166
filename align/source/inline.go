package source

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline strips emphasis, links, images, code marks, tags, escapes and
// entities from one paragraph of Markdown. Its line breaks stay, in number
// and order. Brackets that are no link ("[cast]") stay, too.
func inline(s string) string {
	if !strings.ContainsAny(s, "*_~`[]<>\\&") {
		return s
	}
	p := inliner{s: s, shut: brackets(s)}
	for i := 0; i < len(s); {
		i = p.step(i)
	}
	return p.finish()
}

// An inliner notes what to cut from s, and what to put there.
type inliner struct {
	s    string
	cuts []cut       // in the order of s, until finish
	runs []run       // of emphasis marks, still open
	shut map[int]int // where each square bracket is closed
}

// A cut replaces s[start:end] by with; line breaks in it are kept.
type cut struct {
	start, end int
	with       string
}

// A run is a row of one emphasis mark that may open emphasis.
type run struct {
	mark  byte
	start int
	n     int
}

// maxRuns bounds the open runs, and with them the search for an opener.
const maxRuns = 256

func (p *inliner) cut(start, end int, with string) {
	p.cuts = append(p.cuts, cut{start, end, with})
}

// step handles what stands at s[i] and returns where to go on.
func (p *inliner) step(i int) int {
	s := p.s
	switch c := s[i]; c {
	case '\\':
		if i+1 < len(s) && (s[i+1] == '\n' || unicode.IsPunct(rune(s[i+1])) || strings.IndexByte("$+<=>^`|~", s[i+1]) >= 0) {
			p.cut(i, i+1, "")
			return i + 2
		}
	case '`':
		return p.code(i)
	case '*', '_', '~':
		return p.emphasis(i)
	case '!':
		if i+1 < len(s) && s[i+1] == '[' {
			if e := p.link(i+1, true); e > 0 {
				p.cut(i, i+1, "")
				return e
			}
		}
	case '[':
		if e := p.link(i, false); e > 0 {
			return e
		}
	case '<':
		return p.tag(i)
	case '&':
		if e := strings.IndexByte(s[i:min(len(s), i+12)], ';'); e > 1 {
			if t := html.UnescapeString(s[i : i+e+1]); t != s[i:i+e+1] && t != "\n" && t != "\r" {
				p.cut(i, i+e+1, t)
				return i + e + 1
			}
		}
	}
	return i + 1
}

// code cuts the marks of a code span; its content stays as it is.
func (p *inliner) code(i int) int {
	n := leading(p.s[i:], '`')
	for j := i + n; j < len(p.s); {
		k := strings.IndexByte(p.s[j:], '`')
		if k < 0 {
			break
		}
		j += k
		if m := leading(p.s[j:], '`'); m != n {
			j += m
			continue
		}
		p.cut(i, i+n, "")
		p.cut(j, j+n, "")
		return j + n
	}
	return i + n
}

// emphasis notes a row of marks, and cuts it with the opener it closes.
// Marks between spaces, and underscores within words, are text.
func (p *inliner) emphasis(i int) int {
	mark := p.s[i]
	n := leading(p.s[i:], mark)
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	after, _ := utf8.DecodeRuneInString(p.s[i+n:])
	left := after != utf8.RuneError && !unicode.IsSpace(after) && (!unicode.IsPunct(after) || wordEdge(before))
	right := before != utf8.RuneError && !unicode.IsSpace(before) && (!unicode.IsPunct(before) || wordEdge(after))
	if mark == '_' {
		left, right = left && (!right || unicode.IsPunct(before)), right && (!left || unicode.IsPunct(after))
	}
	if mark == '~' && n != 2 || mark == '*' && n > 2 && !wordEdge(before) && !wordEdge(after) {
		return i + n // three stars within a word hide letters
	}
	rest, at := n, i
	for j := len(p.runs) - 1; right && j >= 0 && rest > 0; j-- {
		o := &p.runs[j]
		if o.mark != mark || o.n == 0 || left && (o.n+rest)%3 == 0 && o.n != rest {
			continue
		}
		m := min(o.n, rest)
		p.cut(o.start+o.n-m, o.start+o.n, "")
		p.cut(at, at+m, "")
		o.n -= m
		rest, at = rest-m, at+m
		p.runs = p.runs[:j+1] // what opened in between stays open for ever: it is text
	}
	if left && rest > 0 && len(p.runs) < maxRuns {
		p.runs = append(p.runs, run{mark: mark, start: at, n: rest})
	}
	return i + n
}

// wordEdge reports whether a rune beside emphasis marks is no part of a word.
func wordEdge(r rune) bool {
	return r == utf8.RuneError || unicode.IsSpace(r) || unicode.IsPunct(r)
}

// link cuts the brackets and the target of a link at s[i], and for an image
// its description, too. It returns 0 where there is none.
func (p *inliner) link(i int, image bool) int {
	s := p.s
	e, ok := p.shut[i]
	if !ok {
		return 0
	}
	if !image && i+1 < len(s) && s[i+1] == '^' {
		p.cut(i, e+1, "")
		if e+1 < len(s) && s[e+1] == ':' { // the footnote itself
			p.cut(e+1, e+2, "")
			return e + 2
		}
		return e + 1
	}
	end := -1
	if e+1 < len(s) && s[e+1] == '(' {
		end = closing(s, e+1)
	} else if close, ok := p.shut[e+1]; ok {
		end = close
	}
	if end < 0 {
		return 0
	}
	if image {
		p.cut(i, end+1, "")
		return end + 1
	}
	p.cut(i, i+1, "")
	p.cut(e, end+1, "")
	for j := i + 1; j < e; {
		j = min(p.step(j), e)
	}
	return end + 1
}

// brackets pairs the square brackets of s.
func brackets(s string) map[int]int {
	var shut map[int]int
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if n := len(open); n > 0 {
				if shut == nil {
					shut = map[int]int{}
				}
				shut[open[n-1]], open = i, open[:n-1]
			}
		}
	}
	return shut
}

// targetLimit is the length in bytes up to which the target of a link, or a
// tag, is looked for.
const targetLimit = 2048

// closing returns where the round bracket at s[i] is closed, or -1.
func closing(s string, i int) int {
	depth := 0
	for j := i; j < len(s) && j < i+targetLimit; j++ {
		switch s[j] {
		case '\\':
			j++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// tag cuts an HTML tag, and the angle brackets of an address.
func (p *inliner) tag(i int) int {
	s := p.s
	e := strings.IndexByte(s[i:min(len(s), i+targetLimit)], '>')
	if e < 2 {
		return i + 1
	}
	e += i
	inner := s[i+1 : e]
	switch {
	case strings.Contains(inner, "://") && !strings.ContainsAny(inner, " \n\""):
		p.cut(i, i+1, "")
		p.cut(e, e+1, "")
	case isLetter(inner[0]) || inner[0] == '/' && len(inner) > 1 && isLetter(inner[1]):
		p.cut(i, e+1, "")
	default:
		return i + 1
	}
	return e + 1
}

// finish returns s with the cuts made.
func (p *inliner) finish() string {
	slices.SortStableFunc(p.cuts, func(a, b cut) int { return a.start - b.start })
	var out strings.Builder
	at := 0
	for _, c := range p.cuts {
		if c.start < at {
			c.start = at
		}
		if c.end <= at {
			continue
		}
		out.WriteString(p.s[at:c.start])
		out.WriteString(c.with)
		for range strings.Count(p.s[c.start:c.end], "\n") {
			out.WriteByte('\n')
		}
		at = c.end
	}
	out.WriteString(p.s[at:])
	return out.String()
}
