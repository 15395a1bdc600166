// Package provenance reads what a document says of its own making: the agency
// that it credits, and what it tells of its earlier versions.
package provenance

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/atodds/atodds/align/text"
)

// ParseAgencies reads entries of the form "name = form, form". It returns the
// names by the forms, as written.
func ParseAgencies(entries []string) (map[string]string, error) {
	list := map[string]string{}
	for _, e := range entries {
		name, forms, ok := strings.Cut(e, "=")
		if name = strings.TrimSpace(name); !ok || name == "" {
			return nil, fmt.Errorf("%q: write name = form, form", e)
		}
		for form := range strings.SplitSeq(forms, ",") {
			if form = strings.TrimSpace(form); form != "" {
				list[form] = name
			}
		}
	}
	return list, nil
}

// A Credit is the agency that a document names as its source.
type Credit struct {
	Agency string // empty for none
	Whole  bool   // the text is the agency's, who did not only contribute to it
}

// How much of a document's ends is searched for a credit, in bytes.
const (
	creditHead = 700
	creditTail = 700
)

// CreditOf reads the agency credit of a document: its publisher, its dateline
// ("LYON (AP) —"), a byline, or what stands at its end: a signature, a notice
// of copyright, the names of reporters and editors, or whose work went in.
func CreditOf(d *text.Document, agencies map[string]string) Credit {
	if a := agencies[d.Outlet]; a != "" {
		return Credit{a, true}
	}
	head, tail := d.Text[:min(creditHead, len(d.Text))], d.Text[max(0, len(d.Text)-creditTail):]
	if a := filed(d.Dateline, agencies); a != "" {
		return Credit{a, true}
	}
	for line := range strings.Lines(head) {
		line = strings.TrimSpace(line)
		if by, ok := strings.CutPrefix(line, "By "); ok && len(by) < 100 {
			if a := namedIn(by, agencies); a != "" {
				return Credit{a, true}
			}
		}
		if a := filedIn(line, agencies); a != "" {
			return Credit{a, true}
		}
	}
	return creditAtEnd(tail, agencies)
}

// filed returns the agency of a dateline: the last part of it, in brackets or
// between strokes.
func filed(dateline string, agencies map[string]string) string {
	s := strings.TrimRight(dateline, " ,.:-–—")
	if s == "" {
		return ""
	}
	open := strings.LastIndexAny(s[:len(s)-1], "(/")
	if last := s[len(s)-1]; open < 0 || last != ')' && last != '/' {
		return ""
	}
	for name := range strings.SplitSeq(s[open+1:len(s)-1], "/") {
		if a := agencies[strings.TrimSpace(name)]; a != "" {
			return a
		}
	}
	return ""
}

// filedIn returns the agency that stands in brackets before a dash, as in a
// dateline with words before it.
func filedIn(line string, agencies map[string]string) string {
	for from := 0; ; {
		open := strings.IndexByte(line[from:], '(')
		if open < 0 {
			return ""
		}
		open += from
		end := strings.IndexByte(line[open:], ')')
		if end < 0 {
			return ""
		}
		end += open
		rest := strings.TrimLeft(line[end+1:], " ")
		if strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–") {
			if a := filed(line[open:end+1], agencies); a != "" {
				return a
			}
		}
		from = end
	}
}

// creditAtEnd reads the credit in the last lines of a document.
func creditAtEnd(tail string, agencies map[string]string) Credit {
	part := Credit{}
	last := ""
	for line := range strings.Lines(tail) {
		line = strings.TrimSpace(line)
		low := strings.ToLower(line)
		switch {
		case line == "":
			continue
		case strings.Contains(low, "contributed to this"):
			part.Agency = namedIn(line, agencies)
		case strings.Contains(low, "copyright") || strings.Contains(line, "©"):
			if a := ownerIn(line, agencies); a != "" {
				return Credit{a, true}
			}
		case strings.Contains(line, "(Reporting by ") && strings.Contains(low, "editing by "):
			if a := agencies["Reuters"]; a != "" { // the form of its signature
				return Credit{a, true}
			}
		}
		last = line
	}
	if a := agencies[strings.Trim(last, " -–—_*()[].")]; a != "" {
		return Credit{a, true}
	}
	return part
}

// ownerIn returns the agency that a notice of copyright names as the owner:
// behind the mark and the year. The owner of a picture did not write the text.
func ownerIn(line string, agencies map[string]string) string {
	for _, m := range copyright().FindAllStringIndex(line, -1) {
		rest := line[m[1]:]
		owner, _, _ := strings.Cut(rest, ".")
		if pictures().MatchString(line[:m[0]]) || pictures().MatchString(owner) {
			continue
		}
		found, length := "", 0
		for form, name := range agencies {
			if len(form) > length && strings.HasPrefix(rest, form) && standsAlone(rest, 0, len(form)) {
				found, length = name, len(form)
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

var (
	// copyright matches what stands before the owner in a notice of copyright.
	copyright = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:(?:copyright|©|\(c\))[\s:,]*)+(?:\d{4}[\s,–-]*)*(?:by\s+)?(?:the\s+)?(?:thomson\s+)?`)
	})
	pictures = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)photo|image|picture|getty`)
	})
)

// namedIn returns the agency that a line names first.
func namedIn(line string, agencies map[string]string) string {
	found, at := "", len(line)
	for form, name := range agencies {
		if i := strings.Index(line, form); i >= 0 && standsAlone(line, i, i+len(form)) && (i < at || i == at && name < found) {
			found, at = name, i
		}
	}
	return found
}

// standsAlone reports whether no letter touches a stretch of a text.
func standsAlone(s string, from, to int) bool {
	letter := func(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }
	return (from == 0 || !letter(s[from-1])) && (to == len(s) || !letter(s[to]))
}
