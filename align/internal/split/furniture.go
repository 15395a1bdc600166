package split

import (
	"strings"
	"unicode/utf8"
)

// maxFurniture is the length in bytes above which a line is never furniture.
const maxFurniture = 200

// skipCredit returns where the caption behind a credit at i starts, or i:
// "Image copyright Lake Agency Image caption The dam has held since May".
func skipCredit(s string, i, end int) int {
	const credit, caption = "Image ", " Image caption "
	if !strings.HasPrefix(s[i:end], credit) {
		return i
	}
	if n := strings.Index(s[i:min(i+maxFurniture, end)], caption); n > 0 && isFurniture(s[i:i+n]) {
		return i + n + len(caption)
	}
	return i
}

// isCaption reports whether line, which starts like the credit of a picture,
// is long and ends like a sentence, and so tells what the picture shows.
func isCaption(line, prefix string) bool {
	return len(line) > 60 && line[len(line)-1] == '.' && prefix[len(prefix)-1] == ':' && prefix != "read more:"
}

// isFurniture reports whether the whole of line belongs to the page. It is
// exact about short lines and needs a second word of proof for phrases that
// prose may start with, so that "Sign up for the draft ended" stays.
func isFurniture(line string) bool {
	if len(line) > maxFurniture {
		return false
	}
	var buf [maxFurniture]byte
	n := foldLine(&buf, line)
	l := buf[:n]
	for len(l) > 0 && strings.IndexByte(".:!,;>|)]-*_ ", l[len(l)-1]) >= 0 {
		l = l[:len(l)-1]
	}
	bare := l
	for len(bare) > 0 && strings.IndexByte("([|-<*_ ", bare[0]) >= 0 {
		bare = bare[1:]
	}
	if furniture()[string(bare)] || signOff(bare) {
		return true
	}
	for i := range prompts {
		if prompts[i].matches(buf[:n]) {
			return !isCaption(line, prompts[i].prefix)
		}
	}
	return isCredit(line, bare)
}

// foldLine writes line to buf in lower case, with curly apostrophes straight,
// dashes as "-" and runs of white space as one space; it returns the length.
func foldLine(buf *[maxFurniture]byte, line string) int {
	n := 0
	for i := 0; i < len(line); {
		c := line[i]
		if w := spaceAt(line, i); w > 0 {
			if n > 0 && buf[n-1] != ' ' {
				buf[n] = ' '
				n++
			}
			i += w
			continue
		}
		if c < utf8.RuneSelf {
			if isASCIIUpper(c) {
				c |= 0x20
			}
			buf[n] = c
			i, n = i+1, n+1
			continue
		}
		w := 1
		switch {
		case strings.HasPrefix(line[i:], "’"):
			c, w = '\'', 3
		case strings.HasPrefix(line[i:], "…"):
			c, w = '.', 3
		case dashAt(line, i) > 0:
			c, w = '-', dashAt(line, i)
		}
		buf[n] = c
		i, n = i+w, n+1
	}
	return n
}

// matches reports whether the folded line l is such a prompt.
func (p *linePrompt) matches(l []byte) bool {
	if len(l) < len(p.prefix) || l[0] != p.prefix[0] || string(l[:len(p.prefix)]) != p.prefix {
		return false
	}
	if p.needs == "" {
		return true
	}
	rest := l[len(p.prefix):]
	for word := range strings.SplitSeq(p.needs, "|") {
		if strings.Contains(string(rest), word) {
			return true
		}
	}
	return false
}

// signOff reports whether l names agencies and nothing else: "- AP",
// "(Reuters)", "AFP/Getty".
func signOff(l []byte) bool {
	words := 0
	for i := 0; i < len(l); {
		j := i
		for j < len(l) && isASCIILetter(l[j]) {
			j++
		}
		if j == i {
			if strings.IndexByte(" /,-&|", l[i]) < 0 {
				return false
			}
			i++
			continue
		}
		if w := l[i:j]; !agencies()[string(w)] && string(w) != "with" && string(w) != "and" {
			return false
		}
		words++
		i = j
	}
	return 0 < words && words < 6
}

// isCredit reports whether line credits a picture: it is bracketed and names a
// photograph, or ends in the name of an agency behind a slash.
func isCredit(line string, bare []byte) bool {
	if line[0] == '(' && line[len(line)-1] == ')' || line[0] == '[' && line[len(line)-1] == ']' {
		for _, w := range [...]string{"photo", "image", "picture", "illustration", "getty", "courtesy of"} {
			if strings.Contains(string(bare), w) && len(line) < 90 {
				return true
			}
		}
	}
	if len(line) > 80 || strings.IndexByte(".!?", line[len(line)-1]) >= 0 {
		return false
	}
	i := strings.LastIndexByte(string(bare), '/')
	if i <= 0 || i+1 >= len(bare) {
		return strings.HasSuffix(string(bare), "getty images") || strings.HasSuffix(string(bare), "via ap")
	}
	return signOff(bare[i+1:]) && strings.IndexByte(string(bare), ',') < 0
}

// dropped reports whether l belongs to no sentence: furniture, or a line
// without letters. In the middle of a wrapped sentence it must not be
// mistaken: there, a line of figures or of small letters is text.
func (p *splitter) dropped(prev, l *textLine, open bool) bool {
	s := p.s[l.Start:l.End]
	amid := open && !l.gap && !l.item
	if amid {
		done, _ := p.lineEnd(prev)
		amid = !done
	}
	if !hasLetter(s) {
		return !amid || !hasWord(s)
	}
	if amid && isASCIILower(s[0]) {
		return false
	}
	return isFurniture(s)
}
