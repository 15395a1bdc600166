package detector

import (
	"sync"

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

// voiceOf returns who is quoted with some words: the source of the surest cue
// whose content they are. It is nil where none is named.
func (s *sayings) voiceOf(words text.Span) *voice {
	var best *voice
	for _, m := range s.spoken().attributions {
		a := m.Value.(*text.Attribution)
		if a.Score < leastCue || a.Speaker.Len() == 0 {
			continue
		}
		for _, c := range a.Contents {
			if c.Start <= words.Start && words.End <= c.End+1 && (best == nil || a.Score > best.attribution.Score) {
				best = &voice{cue: m.Span, attribution: a}
			}
		}
	}
	if best != nil {
		best.name = s.named(best.attribution.Speaker)
	}
	return best
}

// named returns the name of the one whom a phrase is of: a person before any
// other, else the first.
func (s *sayings) named(phrase text.Span) *text.Mention {
	var first *text.Mention
	for _, m := range s.sentence(phrase.Start).Names {
		n, ok := m.Value.(*text.Name)
		if !ok || !phrase.Contains(m.Span) {
			continue
		}
		if n.Type == text.Person {
			return &m
		}
		if first == nil {
			first = &m
		}
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

func (v *voices) ask() {
	if v.known {
		return
	}
	v.known = true
	v.l, v.r = v.left.document.voiceOf(v.left.words), v.right.document.voiceOf(v.right.words)
	if v.l == nil || v.r == nil || v.l.name == nil || v.r.name == nil {
		return
	}
	v.related = align.Refer(v.left.document.whole(), v.right.document.whole()).Relation(*v.l.name, *v.r.name)
}
