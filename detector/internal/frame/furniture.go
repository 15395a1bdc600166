package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// furniture reports whether a time belongs to what stands around a report and
// tells no event of it: the caption of a picture in a gallery, the hour of a
// programme, the date of a posting, the stamp of an update.
func furniture(s *text.Sentence, m text.Mention) bool {
	lead := phrase.Fields(s.Document.Text[s.Span.Start:min(s.Span.End, s.Span.Start+phrase.Reach)])
	return caption(s.Text(), lead) || credited(s) || invites(lead) || offers(s) || updates(lead) || posting(s, m) || aired(s, m) || inTitle(s, m)
}

// caption reports whether a sentence opens as the captions of galleries do.
func caption(sentence string, lead []string) bool {
	if len(lead) < 3 {
		return false
	}
	switch lead[0] {
	case "photos", "photo", "image", "gallery", "slideshow":
		rest := strings.TrimLeft(sentence, " ")
		return lead[1] == "by" || strings.HasPrefix(rest[min(len(rest), len(lead[0])):], ":")
	case "hide", "show":
		return lead[1] == "caption"
	case "file":
		return lead[1] == "photo" || lead[1] == "picture" || lead[1] == "image"
	case "caption":
		return true
	}
	// (3 of 12)
	return phrase.Numeral(lead[0]) && lead[1] == "of" && phrase.Numeral(lead[2]) && strings.HasPrefix(sentence, "(")
}

// invites reports whether a sentence calls its reader to a programme or to
// another page.
func invites(lead []string) bool {
	if len(lead) < 2 {
		return false
	}
	switch lead[0] {
	case "watch", "subscribe", "click":
		return true
	case "tune":
		return lead[1] == "in" || lead[1] == "into"
	case "join":
		return lead[1] == "us"
	case "read", "see":
		return lead[1] == "more"
	case "sign", "listen", "follow":
		return lead[1] == "up" || lead[1] == "live" || lead[1] == "us" || lead[1] == "him" || lead[1] == "her"
	}
	return false
}

// offers reports whether a sentence sells what its page has to sell, or tells
// who helped to write it.
func offers(s *text.Sentence) bool {
	words := phrase.Fields(s.Text())
	for i, w := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch w {
		case "sign", "click":
			if (next == "up" || next == "here") && phrase.SaysAny(s.Text(), "subscription", "newsletter", "newsletters", "membership", "free", "here") {
				return true
			}
		case "contributed":
			if next == "to" && i+3 < len(words) && words[i+2] == "this" && (words[i+3] == "report" || words[i+3] == "story" || words[i+3] == "article") {
				return true
			}
		}
	}
	return false
}

// updates reports whether a sentence says when its page was changed, or where
// it was printed before.
func updates(lead []string) bool {
	if i := slices.Index(lead, "note"); i > 0 && i <= 2 && strings.HasPrefix(lead[0], "editor") {
		lead = lead[i+1:]
	}
	if len(lead) < 2 {
		return false
	}
	switch lead[0] {
	case "updated", "published", "posted", "adapted", "excerpted", "reprinted", "transcribed":
		return true
	case "last", "first", "originally":
		return lead[1] == "updated" || lead[1] == "published" || lead[1] == "posted"
	case "this", "the":
	default:
		return false
	}
	switch lead[1] {
	case "post", "story", "article", "report", "page", "piece", "column", "file", "blog":
	default:
		return false
	}
	for _, w := range lead[2:min(len(lead), 2+updateWords)] {
		switch w {
		case "updated", "published", "posted", "corrected", "modified", "revised", "appeared":
			return true
		}
	}
	return false
}

// updateWords is how many words behind its subject may say that a page was
// changed: "has since been".
const updateWords = 4

// posting reports whether a date signs a message of a social network: it
// follows a handle in brackets, up to an "on".
func posting(s *text.Sentence, m text.Mention) bool {
	before := strings.TrimRight(s.Document.Text[s.Span.Start:m.Span.Start], " ,")
	before = strings.TrimSuffix(before, " on")
	open := strings.LastIndex(before, "(@")
	return open >= 0 && strings.HasSuffix(before, ")") && !strings.Contains(before[open:], " ")
}

// aired reports whether a time stands in brackets behind the name of a
// programme.
func aired(s *text.Sentence, m text.Mention) bool {
	before, after := s.Document.Text[s.Span.Start:m.Span.Start], s.Document.Text[m.Span.End:s.Span.End]
	if strings.LastIndexByte(before, '(') <= strings.LastIndexByte(before, ')') || !strings.Contains(after, ")") {
		return false
	}
	return phrase.SaysAny(before, "show", "network", "radio", "channel", "podcast", "airs")
}

// buttoned reports whether the titles of other pages stand in a sentence,
// closed by a button in capitals: any two pages of one publisher share them.
func buttoned(s *text.Sentence) bool {
	_, rest, found := strings.Cut(s.Text(), " MORE")
	if !found || Headline(s) {
		return false
	}
	return rest == "" || !('A' <= rest[0] && rest[0] <= 'Z') // not MOREOVER
}
