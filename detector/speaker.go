package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

var speakers = Comparator{
	Name: "speaker",
	Doc: `who said it

The same quotation given to two persons is a contradiction: one of them did not
say it. The same remark, quoted by one document and told in other words by
another, may well be told of two; that it is given to a person here and to
several countries or companies there is a drift. Of two copies of one sentence
one may have lost who says it: "officials claim" is dropped, and the claim is
a fact; that a later report adds it is no finding. A person is the same by title,
by family name, by a pronoun and by a description; where that is in doubt,
nothing is found. A spokesman speaks for a body, and a body through a
spokesman.`,
	Severity: Error,
	Compare:  compareSpeakers,
	Hear:     hearSpeaker,
}

// What two quotations need in common to be one utterance whoever said it.
const (
	oneUtteranceWords = 6
	oneUtteranceShare = 0.9
)

func hearSpeaker(h *Hearing) {
	if h.match == nil {
		h.retold()
		return
	}
	m := h.match
	if m.Common+m.Alike < oneUtteranceWords || m.Share < oneUtteranceShare || m.Cover < oneUtteranceShare {
		return
	}
	if !strangers(h.Pair.Left, h.Pair.Right) || h.left.repeats() || h.right.repeats() {
		return
	}
	relation := h.voices.relation()
	l, r := h.voices.l, h.voices.r
	if l == nil || r == nil {
		return
	}
	ruling := same(LessPrecise, "one speaker, as far as the names tell")
	if relation == align.Other {
		ruling = contradiction(OtherSpeaker, "one quotation, two speakers")
		ruling.message = "said by *" + h.left.document.words(l) + "*; elsewhere by *" + h.right.document.words(r) + "*"
		if !h.left.surely(l) || !h.right.surely(r) || !apartNames(h, l, r) {
			ruling = notComparable(Role, "who speaks is not sure enough")
		}
	}
	h.settleVoices(l, r, ruling)
}

// strangers reports whether both sentences name persons, and none the same.
// Where they do not, no two speakers can be told apart surely.
func strangers(l, r *text.Sentence) bool {
	a, b := families(l), families(r)
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(f string) bool { return slices.Contains(b, f) })
}

// families returns the family names of a sentence.
func families(s *text.Sentence) []string {
	var list []string
	for _, m := range s.Names {
		if n, ok := m.Value.(*text.Name); ok && n.Type == text.Person && n.Family != "" {
			list = append(list, strings.ToLower(n.Family))
		}
	}
	return list
}

// retold settles a remark that one document quotes and another tells.
func (h *Hearing) retold() {
	l, r := h.voices.l, h.voices.r
	person, bodies := h.left.document.single(l) && h.right.document.bodies(r), h.left.document.bodies(l) && h.right.document.single(r)
	if !person && !bodies {
		return
	}
	if h.left.document.hasToldBy(l, r.name) || h.right.document.hasToldBy(r, l.name) {
		h.settleVoices(l, r, same(LessPrecise, "one tells what the others said"))
		return
	}
	ruling := drift(OtherSpeaker, "one remark, given to a person and to several bodies")
	ruling.message = "attributed to *" + h.left.document.words(l) + "*; elsewhere to *" + h.right.document.words(r) + "*"
	h.settleVoices(l, r, ruling)
}

// hasToldBy reports whether what a voice says is itself told by a person of a
// name: "Lund claimed that several companies had announced".
func (s *sayings) hasToldBy(v *voice, name *text.Mention) bool {
	return name != nil && slices.ContainsFunc(s.spoken().attributions, func(m text.Mention) bool {
		a := m.Value.(*text.Attribution)
		within := slices.ContainsFunc(a.Contents, func(c text.Span) bool { return c.Contains(v.cue) })
		by := s.named(a.Speaker)
		return within && by != nil && sharedFamily(by, name)
	})
}

// settleVoices records a ruling on two speakers.
func (h *Hearing) settleVoices(l, r *voice, ruling Ruling) {
	h.Pair.Left, h.Pair.Right = h.left.document.sentence(l.cue.Start), h.right.document.sentence(r.cue.Start)
	h.settle(align.Match{Left: text.Mention{Span: l.attribution.Source}, Right: text.Mention{Span: r.attribution.Source}, Score: 1}, ruling)
}

// words returns the words for a speaker.
func (s *sayings) words(v *voice) string {
	return strings.TrimRight(s.document().Text[v.attribution.Speaker.Start:v.attribution.Speaker.End], ", ")
}

// single reports whether a speaker is one person by name.
func (s *sayings) single(v *voice) bool {
	if v.name == nil {
		return false
	}
	n, ok := v.name.Value.(*text.Name)
	return ok && n.Type == text.Person && n.Family != "" && !strings.Contains(" "+s.words(v)+" ", " and ")
}

// bodies reports whether speakers are several bodies without a name: "the two
// countries".
func (s *sayings) bodies(v *voice) bool {
	words := phrase.Fields(s.words(v))
	return v.name == nil && len(words) > 0 && len(words) <= 4 && manyBodies[words[len(words)-1]]
}

// manyBodies lists plural nouns for bodies of which no single person is one.
var manyBodies = map[string]bool{
	"countries": true, "nations": true, "states": true, "governments": true, "capitals": true, "powers": true, "companies": true,
	"firms": true, "banks": true, "parties": true, "agencies": true, "ministries": true, "universities": true, "unions": true,
	"newspapers": true, "clubs": true, "cities": true, "neighbours": true, "neighbors": true,
}

// tellsBodies reports whether a sentence names several bodies.
func tellsBodies(s *text.Sentence) bool {
	return slices.ContainsFunc(phrase.Fields(s.Text()), func(w string) bool { return manyBodies[w] })
}

// plainCues lists cues that stand for nothing but speech.
var plainCues = map[string]bool{
	"said": true, "says": true, "told": true, "tells": true, "wrote": true, "writes": true, "tweeted": true, "added": true,
	"declared": true, "announced": true, "insisted": true, "warned": true, "replied": true, "explained": true,
}

// besideBytes is how far apart a quotation and its cue may stand, in bytes,
// for the cue to be surely its own.
const besideBytes = 4

// surely reports whether a quotation has its speaker right beside it, by name
// and with a plain verb of speech.
func (q *citation) surely(v *voice) bool {
	t := q.document.document().Text
	a := v.attribution
	if a.Source != a.Speaker || !q.document.single(v) || !plainCues[strings.ToLower(lastField(t[v.cue.Start:v.cue.End]))] {
		return false
	}
	if v.cue.End <= a.Source.Start && strings.HasPrefix(strings.ToLower(t[v.cue.Start:v.cue.End]), "t") {
		return false // "told Ann Lee": she is told
	}
	from, to := min(a.Source.Start, v.cue.Start), max(a.Source.End, v.cue.End)
	behind, before := from-q.words.End, q.words.Start-to
	told := before > 0 && before <= toldBytes && strings.HasSuffix(strings.TrimRight(t[:q.words.Start], " \"“"), ":")
	return 0 <= behind && behind <= besideBytes || 0 <= before && before <= besideBytes || told
}

// toldBytes is how many bytes may stand between a cue and the colon before a
// quotation: who is told, and when.
const toldBytes = 40

// lastField returns the last word of a phrase.
func lastField(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// apartNames reports whether the family names of two persons are so unlike
// that neither is the other misspelt, and neither stands in the words for the
// other.
func apartNames(h *Hearing, l, r *voice) bool {
	a, b := l.name.Value.(*text.Name), r.name.Value.(*text.Name)
	x, y := strings.ToLower(a.Family), strings.ToLower(b.Family)
	if x == y || strings.Contains(strings.ToLower(h.right.document.words(r)), x) || strings.Contains(strings.ToLower(h.left.document.words(l)), y) {
		return false
	}
	return len(x) > 2 && len(y) > 2 && (x[0] != y[0] || x[len(x)-1] != y[len(y)-1])
}
