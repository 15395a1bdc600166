package detector

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// A hearsay is who says what in one document, read when it is first asked for.
type hearsay struct {
	once         sync.Once
	attributions []text.Mention
}

// spoken returns the speech of a document.
func (s *sayings) spoken() *hearsay {
	s.hearsay.once.Do(func() {
		for _, m := range extract.Speech(s.sentences) {
			if m.Kind == text.KindAttribution {
				s.hearsay.attributions = append(s.hearsay.attributions, m)
			}
		}
	})
	return &s.hearsay
}

// A voice is who says something, by which words.
type voice struct {
	cue         text.Span
	attribution *text.Attribution
	name        *text.Mention // of the speaker; nil where no name stands there
}

// leastCue is how sure a cue must be for its source to count as a speaker.
const leastCue = 0.6

// voiceOf returns who is quoted with some words: the source of the cue whose
// content they are, and where one report stands within another of the inner
// one. It is nil where none is named.
func (s *sayings) voiceOf(words text.Span) *voice {
	var best *voice
	least := 0
	for _, m := range s.spoken().attributions {
		a := m.Value.(*text.Attribution)
		if a.Score < leastCue || a.Speaker.Len() == 0 {
			continue
		}
		for _, c := range a.Contents {
			if c.Start <= words.Start && words.End <= c.End+1 && (best == nil || c.Len() < least || c.Len() == least && a.Score > best.attribution.Score) {
				best, least = &voice{cue: m.Span, attribution: a}, c.Len()
			}
		}
	}
	if best != nil {
		best.name = s.named(best.attribution.Speaker)
	}
	return best
}

// named returns the name of the one whom a phrase is of: the last person
// before a comma or a preposition ("Ryan spokeswoman Ann Lee", "Ann Lee, a
// spokeswoman for Ryan"), else the first name.
func (s *sayings) named(phrase text.Span) *text.Mention {
	head := phrase
	t := s.document().Text[phrase.Start:phrase.End]
	for _, end := range []string{",", " of ", " for ", " with ", " from ", " at ", " ("} {
		if i := strings.Index(t, end); i > 0 {
			head.End = min(head.End, phrase.Start+i)
		}
	}
	var first, person *text.Mention
	for _, m := range s.sentence(phrase.Start).Names {
		n, ok := m.Value.(*text.Name)
		if !ok || !phrase.Contains(m.Span) {
			continue
		}
		if first == nil {
			first = &m
		}
		if n.Type == text.Person && (person == nil || head.Contains(m.Span)) {
			person = &m
		}
	}
	if person != nil {
		return person
	}
	return first
}

// Voices are the speakers of two quotations.
type voices struct {
	left, right *citation
	known       bool
	l, r        *voice
	related     align.Relation
}

// relation says whether the two quotations are of one speaker.
func (v *voices) relation() align.Relation {
	v.ask()
	return v.related
}

// speakerBefore is how many sentences before a quotation its speaker may be
// named where a pronoun stands for the name.
const speakerBefore = 2

// named reports whether one of two quotations has a speaker of a name and the
// other none, but names the same person shortly before: "she said".
func (v *voices) named() bool {
	v.ask()
	switch {
	case v.l == nil && v.r != nil && v.r.name != nil:
		return v.left.after(v.r.name)
	case v.r == nil && v.l != nil && v.l.name != nil:
		return v.right.after(v.l.name)
	}
	return false
}

// after reports whether the last sentence up to that of a quotation that names
// anybody names such a person.
func (q *citation) after(name *text.Mention) bool {
	at := q.document.sentenceIndex(q.words.Start)
	for i := at; i >= max(0, at-speakerBefore); i-- {
		s, met := &q.document.sentences[i], false
		for k := range s.Names {
			if n, ok := s.Names[k].Value.(*text.Name); ok && n.Type == text.Person && !q.words.Contains(s.Names[k].Span) {
				met = true
				if sharedFamily(&s.Names[k], name) {
					return true
				}
			}
		}
		if met {
			return false
		}
	}
	return false
}

func (v *voices) ask() {
	if v.known {
		return
	}
	v.known = true
	v.l, v.r = v.left.document.voiceOf(v.left.words), v.right.document.voiceOf(v.right.words)
	v.relate()
}

// relate relates the two speakers, where both have names.
func (v *voices) relate() {
	if v.l == nil || v.r == nil || v.l.name == nil || v.r.name == nil {
		return
	}
	if sharedFamily(v.l.name, v.r.name) {
		v.related = align.Same
		return
	}
	v.related = align.Refer(v.left.document.whole(), v.right.document.whole()).Relation(*v.l.name, *v.r.name)
}

// sharedFamily reports whether two names are of persons of one family name,
// and not of two given names.
func sharedFamily(a, b *text.Mention) bool {
	x, okX := a.Value.(*text.Name)
	y, okY := b.Value.(*text.Name)
	if !okX || !okY || x.Type != text.Person || y.Type != text.Person || x.Family == "" || !strings.EqualFold(x.Family, y.Family) {
		return false
	}
	return x.Given == "" || y.Given == "" || initial(x.Given) == initial(y.Given)
}

// initial returns the first letter of a name, as a small one.
func initial(name string) rune {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.ToLower(r)
}
