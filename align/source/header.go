package source

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headerLimit is the length in bytes up to which a line may be a header.
const headerLimit = 160

// A rank says how directly a header line speaks of the publication.
type rank uint8

const (
	rankUpdated   rank = iota + 1 // "Updated 3 March 2016"
	rankStated                    // "3 March 2016 | 10:00 GMT"
	rankPublished                 // "Published: 3 March 2016"
)

// A header is a line that gives a date, and a byline at most: no prose.
type header struct {
	stamp stamp
	rank  rank
	bare  bool // neither a cue nor a clock time stands beside the date
}

// headLines yields the first n non-empty lines of s, without blanks around
// them, each with all that follows it.
func headLines(s string, n int) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for rest := s; rest != "" && n > 0; {
			line, after, _ := strings.Cut(rest, "\n")
			rest = after
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			if !yield(line, after) {
				return
			}
			n--
		}
	}
}

// tailLines returns the last n non-empty lines of s, the last one first.
func tailLines(s string, n int) []string {
	var lines []string
	for len(lines) < n && s != "" {
		i := strings.LastIndexByte(s, '\n')
		if line := strings.TrimSpace(s[i+1:]); line != "" {
			lines = append(lines, line)
		}
		s = s[:max(i, 0)]
	}
	return lines
}

// headerIn returns the header of a document: of its first six non-empty
// lines the one of the highest rank, else of its last three.
func headerIn(s string) (header, bool) {
	var best header
	count, prose := 0, false
	for line := range headLines(s, 6) {
		count++
		h, ok := headerOf(line)
		// Below the first prose a date that stands alone heads a section.
		if ok && h.rank > best.rank && !(prose && h.bare) {
			best = h
		}
		prose = prose || len(line) > headerLimit
	}
	if best.rank > 0 || count < 6 {
		return best, best.rank > 0
	}
	for _, line := range tailLines(s, 3) {
		if h, ok := headerOf(line); ok && h.rank > best.rank && !h.bare {
			best = h
		}
	}
	return best, best.rank > 0
}

// headerOf reads a header line: "27/11/2015 13:12 by admin", "By Jane Roe |
// 4 May 2017 | 10:00 GMT", "Updated 5:41 PM ET, Mon November 23, 2015".
// Of two dates in one line, the one of the higher rank counts.
func headerOf(line string) (header, bool) {
	if len(line) > headerLimit {
		return header{}, false
	}
	var best header
	var rest strings.Builder // the line without its dates
	at := 0
	for st := range dates(line) {
		if !st.full() || st.weekday != 0 && !st.swap && isoWeekday(st.time()) != st.weekday {
			continue
		}
		before := line[at:st.span.Start]
		rest.WriteString(before)
		rest.WriteString(" ")
		at = st.span.End
		if r := rankOf(before); r > best.rank {
			best = header{stamp: st, rank: r}
		}
	}
	if best.rank == 0 {
		return header{}, false
	}
	rest.WriteString(line[at:])
	words, clock := withoutClocks(rest.String())
	clock = clock || best.stamp.hasClock
	cue, ok := bylineOnly(words, clock)
	if !ok {
		return header{}, false
	}
	best.bare = !cue && !clock
	best.stamp = withClock(line, best.stamp)
	return best, true
}

// rankOf tells from the words before a date what it is the date of.
func rankOf(before string) rank {
	r := rankStated
	for _, word := range strings.Fields(before) {
		switch strings.ToLower(strings.Trim(word, ":,|()*_-–—•·")) {
		case "updated", "modified", "update", "edited", "revised":
			r = rankUpdated
		case "published", "posted", "created", "filed", "issued":
			r = rankPublished
		}
	}
	return r
}

// withoutClocks cuts the clock times out of a line.
func withoutClocks(s string) (string, bool) {
	var out strings.Builder
	found := false
	for i := 0; i < len(s); {
		if isDigit(s[i]) && (i == 0 || !isAlnum(s[i-1])) {
			if _, e, ok := clockAt(s, i); ok {
				found, i = true, e
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String(), found
}

// Words of header lines. A cue says that the line is a header; a filler may
// stand in one.
const (
	cues    = " by published posted updated modified created filed issued edited revised "
	fillers = " date dated first last on at in of the and for from to am pm a.m p.m time local comment comments min mins minute minutes " +
		"read share shares view views print email e-mail correspondent reporter staff editor writer news press agency " +
		"bureau chief online is was be it mon tue tues wed thu thur thurs fri sat sun ago update release gmt et est edt pt bst utc ist "
)

// bylineOnly reports whether what a line holds beside its dates is no prose:
// nothing, cues and fillers, or names where the line has a cue, separators
// or a clock time. It also reports whether it has a cue.
func bylineOnly(s string, clock bool) (cue, ok bool) {
	names, caps, by := 0, 0, 0
	cue = strings.ContainsAny(s, "|•·")
	for _, word := range strings.FieldsFunc(s, notInWord) {
		word = strings.TrimRight(word, ".'’-")
		lower := strings.ToLower(word)
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case lower == "":
		case strings.Contains(cues, " "+lower+" "):
			cue = true
			if lower == "by" {
				by = 3
			}
		case by > 0:
			by--
		case strings.Contains(fillers, " "+lower+" "):
		case unicode.IsDigit(first):
			if len(word) > 3 {
				return cue, false
			}
		case !unicode.IsUpper(first):
			return cue, false
		case isUpper(word):
			caps++
		default:
			names++
		}
	}
	switch {
	case cue:
		return cue, names+caps <= 8
	case clock:
		return cue, names+caps <= 3
	}
	return cue, names == 0 && caps <= 3
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-' && r != '\'' && r != '’'
}
