package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// A medium is how something is said, as a set: words that name both say
// nothing.
type medium uint8

const (
	inWriting medium = 1 << iota
	byMouth
)

// mediaVerbs are the words of cues that tell the medium by themselves.
var mediaVerbs = map[string]medium{
	"wrote": inWriting, "writes": inWriting, "tweeted": inWriting, "tweets": inWriting, "emailed": inWriting, "e-mailed": inWriting, "posted": inWriting,
	"told": byMouth, "testified": byMouth, "shouted": byMouth,
}

// mediaNouns are the words that tell it behind a preposition: "in a statement".
var mediaNouns = map[string]medium{
	"statement": inWriting, "letter": inWriting, "email": inWriting, "e-mail": inWriting, "tweet": inWriting,
	"op-ed": inWriting, "memo": inWriting, "post": inWriting, "readout": inWriting,
	"interview": byMouth, "conference": byMouth, "briefing": byMouth, "speech": byMouth, "rally": byMouth, "hearing": byMouth,
	"testimony": byMouth, "debate": byMouth, "call": byMouth,
}

// mediaPlaces are those behind "on", which else leads to what is spoken about.
var mediaPlaces = map[string]medium{"twitter": inWriting, "facebook": inWriting, "call": byMouth}

// toMedium is how many words may stand between the preposition and the noun:
// "in a short written statement".
const toMedium = 3

// medium returns how the words of a quotation were said, as its sentence tells
// outside the quotation, or else those beside it that name nobody but the one
// who speaks.
func (q *citation) medium(v *voice) medium {
	list := q.document.sentences
	at := q.document.sentenceIndex(q.words.Start)
	if m := mediumOf(q.document.unquoted(&list[at])); m != 0 {
		return m
	}
	speaker := ""
	if v != nil && v.name != nil {
		speaker = strings.ToLower(v.name.Value.(*text.Name).Family)
	}
	var m medium
	for i := max(0, at-1); i < min(len(list), at+2); i++ {
		if !slices.ContainsFunc(families(&list[i]), func(f string) bool { return f != speaker }) {
			m |= mediumOf(q.document.unquoted(&list[i]))
		}
	}
	return m
}

// mediumOf returns the medium that some words name.
func mediumOf(words []edit.Word) medium {
	var m medium
	var nouns map[string]medium
	left := 0
	for i := range words {
		switch low := words[i].Low; low {
		case "in", "at", "during", "by", "via":
			nouns, left = mediaNouns, toMedium
		case "on":
			nouns, left = mediaPlaces, toMedium
		default:
			m |= mediaVerbs[low]
			if left >= 0 {
				m |= nouns[low]
			}
			left--
		}
	}
	return m
}

// unquoted returns the words of a sentence that stand in no quotation.
func (s *sayings) unquoted(sentence *text.Sentence) []edit.Word {
	doc := sentence.Document
	words := edit.Words(doc.Text[sentence.Span.Start:sentence.Span.End], sentence.Span.Start)
	return slices.DeleteFunc(words, func(w edit.Word) bool {
		return slices.ContainsFunc(s.quoted, func(q *citation) bool { return q.words.Start <= w.Start && w.End <= q.words.End })
	})
}

// leastOneText is what share of their words two quotations have in common that
// are of one text though it was read aloud for one and printed for the other.
const leastOneText = 0.95

// apart tells why two quotations of one speaker whose words differ are two
// utterances, if so.
func (h *Hearing) apart() string {
	switch {
	case h.match.Diverge():
		return "both go on in words of their own: two utterances"
	case h.match.Share < leastOneText && otherMedium(h.left.medium(h.voices.l), h.right.medium(h.voices.r)):
		return "one was written, the other spoken"
	case h.left.repeats() || h.right.repeats():
		return "one says again what was said before"
	case h.left.translated() || h.right.translated():
		return "said in another language, which each translates"
	}
	return ""
}

// otherMedium reports whether something was written on one side and spoken on
// the other.
func otherMedium(l, r medium) bool {
	return l == inWriting && r == byMouth || l == byMouth && r == inWriting
}

// repeats reports whether the words of a quotation, or those about it, say that
// they were said before: "as I have said many times", "she said again".
func (q *citation) repeats() bool {
	words := q.read().Words
	for i := range words {
		if words[i].Low != "as" {
			continue
		}
		rest := words[i+1 : min(len(words), i+1+toSaid)]
		has := slices.IndexFunc(rest, func(w edit.Word) bool { return w.Low == "have" || w.Low == "has" || strings.HasSuffix(w.Low, "'ve") })
		if has >= 0 && slices.ContainsFunc(rest[has:], func(w edit.Word) bool { return w.Low == "said" || w.Low == "stated" }) {
			return true
		}
	}
	about := q.document.unquoted(q.document.sentence(q.words.Start))
	return slices.ContainsFunc(about, func(w edit.Word) bool { return w.Low == "again" }) &&
		slices.ContainsFunc(about, func(w edit.Word) bool { return w.Low == "said" || w.Low == "says" })
}

// toSaid is how many words "as" may stand before what was said.
const toSaid = 5
