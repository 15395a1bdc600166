package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// speaker reports whether a relative time belongs to one who speaks and not to
// the page: it stands in a quotation, or its sentence says "I" or "we". The
// speaker's today stays where it is when pages of two days quote it.
func speaker(s *text.Sentence, m text.Mention) bool {
	return quoted(s, m) || firstPerson(s) || signed(s) || nowadays(s, m)
}

// quotedBytes is how far back in a paragraph the mark that opens a quotation
// is looked for.
const quotedBytes = 2000

// quoted reports whether a mention stands in a quotation that its paragraph
// opens.
func quoted(s *text.Sentence, m text.Mention) bool {
	from := max(0, m.Span.Start-quotedBytes)
	before := s.Document.Text[from:m.Span.Start]
	if i := strings.LastIndexByte(before[:max(0, s.Span.Start-from)], '\n'); i >= 0 {
		before = before[i+1:]
	}
	open := false
	for _, r := range before {
		switch r {
		case '“', '«':
			open = true
		case '”', '»':
			open = false
		case '"':
			open = !open
		}
	}
	return open
}

// signed reports whether a sentence is a message of a social network that a
// page shows: the line goes on with its author and a handle in brackets.
func signed(s *text.Sentence) bool {
	t := s.Document.Text
	line := t[s.Span.End:min(len(t), s.Span.End+quotedBytes)]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	open := strings.Index(line, "(@")
	return open >= 0 && strings.ContainsAny(line[:open], "—–-")
}

// nowadays reports whether "today's" stands before a figure and so for the
// present at large: today's 20 percent.
func nowadays(s *text.Sentence, m text.Mention) bool {
	rest := s.Document.Text[m.Span.End:s.Span.End]
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "'s"), "’s")
	rest = strings.TrimLeft(rest, " $£€")
	return strings.EqualFold(strings.TrimRight(s.Of(m), "'’s"), "today") && rest != "" && phrase.Numeral(rest)
}

// firstPerson reports whether a sentence speaks of its speaker.
func firstPerson(s *text.Sentence) bool {
	return slices.ContainsFunc(phrase.Fields(s.Text()), func(w string) bool {
		switch strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "'re"), "'ve"), "'m") {
		case "i", "we", "my", "our":
			return true
		}
		return false
	})
}

// inName reports whether a relative day is part of a name or a title, such as
// that of a newspaper or a show: it has a capital inside its sentence.
func inName(s *text.Sentence, m text.Mention) bool {
	words := s.Of(m)
	if words == "" || words[0] < 'A' || words[0] > 'Z' {
		return false
	}
	switch firstWord(strings.ToLower(words)) {
	case "today", "tonight", "tomorrow", "yesterday":
	default:
		return false
	}
	before := strings.TrimRight(s.Document.Text[s.Span.Start:m.Span.Start], " \"“'‘")
	return before != "" && strings.IndexByte(".!?—-", before[len(before)-1]) < 0
}

// ownTime withdraws a ruling on relative times that are not the page's: copied
// words that moved with it, though one side quotes them or they are part of a
// name, and times that both sides quote on two days.
func (c *Comparison) ownTime(m align.Match, ruling Ruling) Ruling {
	l, r := speaker(c.Pair.Left, m.Left), speaker(c.Pair.Right, m.Right)
	if ruling.Code != StaleRelative {
		if l && r && hangs(m.Left) && hangs(m.Right) && !c.Pair.Left.Document.Date.Equal(c.Pair.Right.Document.Date) {
			return notComparable(NoDate, "the times of those who are quoted")
		}
		if !c.Pair.Whole && (spokenDay(c.Pair.Left, m.Left) || spokenDay(c.Pair.Right, m.Right)) {
			return notComparable(NoDate, "the day of one who is quoted")
		}
		return ruling
	}
	if l || r {
		return notComparable(NoDate, "the time of one who is quoted")
	}
	if inName(c.Pair.Left, m.Left) || inName(c.Pair.Right, m.Right) {
		return notComparable(NoDate, "part of a name")
	}
	return ruling
}

// hangs reports whether a time hangs on the date of publication.
func hangs(m text.Mention) bool {
	t, ok := m.Value.(*text.Time)
	return ok && t.Anchor == text.DCT
}

// spokenDay reports whether a time is the today, yesterday or tomorrow of one
// who is quoted, whose day may be another than the page's.
func spokenDay(s *text.Sentence, m text.Mention) bool {
	if !hangs(m) || !quoted(s, m) {
		return false
	}
	switch firstWord(strings.ToLower(s.Of(m))) {
	case "today", "tonight", "tomorrow", "yesterday":
		return true
	}
	return false
}
