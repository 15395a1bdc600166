package frame

import (
	"strings"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// creditBytes is how far behind a caption its credit may reach.
const creditBytes = 90

// credited reports whether a sentence is the caption of a picture: the credit
// of its photographer or agency follows, in brackets or on the next line.
func credited(s *text.Sentence) bool {
	t := s.Document.Text
	line := strings.TrimLeft(t[s.Span.End:min(len(t), s.Span.End+creditBytes)], " \t\r\n([")
	if i := strings.IndexAny(line, "\r\n)]"); i >= 0 {
		line = line[:i]
	}
	line = strings.ToLower(line)
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ':' || r == ',' })
	if len(words) == 0 {
		return false
	}
	for i, w := range words[:min(len(words), creditWords)] {
		if agency, of, found := strings.Cut(w, "/"); found && (pictureAgency(agency) || pictureAgency(of)) {
			return true // Reuters/Jane Doe, Jane Doe/AP
		}
		if pictureAgency(w) && i+1 < len(words) && picture(words[i+1]) {
			return true // AP photo
		}
	}
	if picture(words[0]) {
		return strings.HasPrefix(line[len(words[0]):], ":") || len(words) > 1 && (words[1] == "by" || words[1] == "courtesy")
	}
	return len(words) == 2 && words[0] == "getty" && words[1] == "images"
}

// creditWords is how many words a name in front of an agency's has at most,
// with the agency's.
const creditWords = 4

// pictureAgency reports whether a word in lower case names an agency that
// sells pictures.
func pictureAgency(w string) bool {
	switch strings.Trim(w, ".") {
	case "reuters", "ap", "afp", "epa", "upi", "getty", "dpa", "xinhua", "bloomberg", "tass", "pa", "zuma", "rex", "shutterstock":
		return true
	}
	return false
}

func picture(w string) bool {
	switch w {
	case "photo", "photos", "image", "images", "picture", "photograph":
		return true
	}
	return false
}

// titleBytes is how many bytes the title of a programme has at most on either
// side of a weekday in it.
const titleBytes = 40

// inTitle reports whether a time is part of a title in quotation marks, as of
// a programme: every word between the marks begins with a capital.
func inTitle(s *text.Sentence, m text.Mention) bool {
	t := s.Document.Text
	before := t[max(s.Span.Start, m.Span.Start-titleBytes):m.Span.Start]
	after := t[m.Span.End:min(s.Span.End, m.Span.End+titleBytes)]
	open, end := strings.LastIndexAny(before, "\"“"), strings.IndexAny(after, "\"”")
	if open < 0 || end < 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(before[open:])
	words := strings.Fields(before[open+size:] + " " + s.Of(m) + " " + strings.TrimRight(after[:end], ".,;!?"))
	if len(words) < 2 {
		return false
	}
	for _, w := range words {
		if 'a' <= w[0] && w[0] <= 'z' && !small(w) {
			return false
		}
	}
	return true
}

// small reports whether a word is set in small letters in a title.
func small(w string) bool {
	switch w {
	case "with", "the", "of", "and", "in", "for", "a", "on", "to", "at":
		return true
	}
	return false
}
