package detector

import (
	_ "embed"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/cue"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/internal/thesaurus"
)

//go:embed data/refutations.txt
var refutationText string

var refutations = newLexicon("refutations", "words that say a report is not true: phrase = untrue or denied; a word with + stands for all its forms",
	refutationText, cue.Parse("untrue", "denied"))

// A said is a sentence by its words.
type said struct {
	sentence *text.Sentence
	words    []edit.Word
}

func newSaid(s *text.Sentence) said { return said{s, edit.Words(s.Text(), s.Span.Start)} }

// An opposition is a sentence that may deny something and one that may tell
// it.
type opposition struct {
	denying, telling said
	swapped          bool // the one that may deny is the right one
}

// other returns the opposition with the parts of the two sentences exchanged.
func (o *opposition) other() *opposition {
	return &opposition{o.telling, o.denying, !o.swapped}
}

// toldAs returns which word of the sentence that tells something means the
// same as w, or something narrower; -1 for none.
func (o *opposition) toldAs(w *edit.Word) int {
	for i := range o.telling.words {
		if t := &o.telling.words[i]; t.Content && oneWord(t, w) {
			return i
		}
	}
	for i, t := range o.telling.words {
		if t.Content && !t.Figure && !w.Figure && thesaurus.Covers(w.Low, t.Low) {
			return i
		}
	}
	return -1
}

// leastStem is how many letters a name and what is derived from it share.
const leastStem = 5

// oneWord reports whether two words are one: in another form, with or
// without hyphens ("cease-fire"), or a name and what is derived from it
// ("Cuba", "Cuban").
func oneWord(a, b *edit.Word) bool {
	if a.Low == b.Low || a.Stem == b.Stem {
		return true
	}
	if strings.ReplaceAll(a.Low, "-", "") == strings.ReplaceAll(b.Low, "-", "") {
		return true
	}
	short, long := a.Low, b.Low
	if len(long) < len(short) {
		short, long = long, short
	}
	tail, ok := strings.CutPrefix(long, short)
	return ok && len(short) >= leastStem && (tail == "n" || tail == "an" || tail == "ian" || tail == "ese" || tail == "i")
}

// match sets words of the one that denies against those from the first to the
// last that tell the same as some of list.
func (o *opposition) match(from, to int, list []int) align.Match {
	first, last := len(o.telling.words), -1
	for _, i := range list {
		if at := o.toldAs(&o.denying.words[i]); at >= 0 {
			first, last = min(first, at), max(last, at)
		}
	}
	m := align.Match{
		Left:  text.Mention{Span: place(o.denying.words, from, to)},
		Right: text.Mention{Span: place(o.telling.words, first, last+1)},
		Score: 1,
	}
	if o.swapped {
		m.Left, m.Right = m.Right, m.Left
	}
	return m
}

// told counts the words of list that the other sentence tells.
func (o *opposition) told(list []int) int {
	n := 0
	for _, i := range list {
		if o.toldAs(&o.denying.words[i]) >= 0 {
			n++
		}
	}
	return n
}

// What a sentence needs in common with the report that it refutes: how many
// content words, and what share of those of the shorter of the two.
const (
	leastRefuted      = 2
	leastRefutedShare = 0.3
	leastBehind       = 0.2 // of the words behind a cue of denial
)

// refuted sets a sentence that says that a report is not true against one that
// gives the report plainly. It reports whether it came to a ruling.
func (c *Comparison) refuted(o *opposition) bool {
	list := refutations.in(c.Lexicons)
	l, r := refutingIn(list, &o.denying, c.left), refutingIn(list, &o.telling, c.right)
	switch {
	case l == nil && r != nil:
		o, l = o.other(), r
	case l == nil || r != nil:
		return false
	}
	if l.upheld || asks(o.telling.sentence) {
		return false
	}
	if o.bothDeny() {
		return true
	}
	m := l.mark
	var topic []int
	for i := range o.denying.words {
		if w := &o.denying.words[i]; w.Content && !negation.Light(w) && !(m.From <= i && i < m.To) {
			topic = append(topic, i)
		}
	}
	if m.Class == "denied" && m.From < m.To && (!o.about(topic, m) || withholds(o.denying.words, m)) {
		return false
	}
	common, least := o.told(topic), min(len(topic), len(edit.Content(o.telling.words)))
	if common < leastRefuted || float64(common) < leastRefutedShare*float64(least) {
		return false
	}
	if m.From == m.To { // the cue stands in another sentence
		m.From, m.To = topic[0], topic[len(topic)-1]+1
	}
	c.settle(o.match(m.From, m.To, topic), contradiction(Refuted, "one says that the report is not true"))
	return true
}

// A refuting is how a document refutes a report.
type refuting struct {
	mark   cue.Mark // empty where the cue stands in another sentence
	upheld bool     // it does not, after all
}

// refutingIn returns how a headline refutes a report, in the given sentence or
// in another of it; nil where it does not.
func refutingIn(list *cue.List, s *said, of *sayings) *refuting {
	if marks := list.In(s.words); len(marks) > 0 {
		return &refuting{marks[0], upheld(s.words, marks) || asks(s.sentence)}
	}
	if i := interjects(s); i >= 0 {
		return &refuting{cue.Mark{From: i, To: i + 1, Class: "untrue"}, false}
	}
	if of == nil {
		return nil
	}
	for i := range of.sentences {
		if of.sentences[i].Index == s.sentence.Index {
			continue
		}
		other := newSaid(&of.sentences[i])
		if marks := list.In(other.words); len(marks) > 0 {
			return &refuting{cue.Mark{Class: marks[0].Class}, upheld(other.words, marks) || asks(other.sentence)}
		}
		if interjects(&other) >= 0 {
			return &refuting{cue.Mark{Class: "untrue"}, false}
		}
	}
	return nil
}

// interjects returns the word "No" or "Nope" by which a headline answers a
// report, or -1; "Sorry" does so where the sentence denies.
func interjects(s *said) int {
	for i, w := range s.words {
		apart := i == 0 || paused(s, i-1)
		cut := i+1 == len(s.words) || paused(s, i)
		switch {
		case w.Low == "nope" && (apart || cut), w.Low == "no" && apart && cut && len(s.words) > 1:
			return i
		case w.Low == "sorry" && i == 0 && cut && len(denials(s)) > 0:
			return i
		}
	}
	return -1
}

// paused reports whether a mark stands between word i and the next one.
func paused(s *said, i int) bool {
	return strings.ContainsAny(s.sentence.Document.Text[s.words[i].End:s.words[i+1].Start], ",;:!–—") ||
		strings.Contains(s.sentence.Document.Text[s.words[i].End:s.words[i+1].Start], " - ")
}

// withholds reports whether what is denied is a thing that somebody asked for:
// "denied a permit".
func withholds(words []edit.Word, m cue.Mark) bool {
	return m.To < len(words) && words[m.From].Stem == "deni" && (words[m.To].Low == "a" || words[m.To].Low == "an")
}

// about reports whether the other sentence tells of what stands behind a cue
// of denial: who denies one thing may tell of another.
func (o *opposition) about(topic []int, m cue.Mark) bool {
	if m.To < len(o.denying.words) && o.denying.words[m.To].Low == "by" {
		return true // "a report denied by the mayor": what is denied stands before
	}
	var behind, near []int
	clause := clauseOf(align.Clauses(o.denying.sentence), o.denying.words[m.From].Start)
	for _, i := range topic {
		if i >= m.To {
			behind = append(behind, i)
			if clause.Contains(o.denying.words[i].Start) {
				near = append(near, i)
			}
		}
	}
	enough := func(list []int) bool { return float64(o.told(list)) >= leastBehind*float64(len(list)) }
	return len(behind) == 0 || len(near) > 0 && enough(near) || enough(behind)
}

// upholdReach is how many words before a cue are looked at for what undoes it.
const upholdReach = 4

// upheld reports whether what refutes a report is undone: "no hoax", "denies
// that it is a hoax", "neither confirm nor deny".
func upheld(words []edit.Word, marks []cue.Mark) bool {
	for i, m := range marks {
		if negation.Count(words, max(0, m.From-upholdReach), m.From) > 0 {
			return true
		}
		for k := max(0, m.From-upholdReach); k < m.From; k++ {
			if words[k].Stem == "confirm" && (words[k+1].Low == "or" || words[k+1].Low == "nor") {
				return true
			}
		}
		if m.Class == "denied" && i+1 < len(marks) && marks[i+1].Class == "untrue" && marks[i+1].From-m.To <= upholdReach {
			return true
		}
	}
	return false
}

// Up to how many sentences and words a document is a headline or a claim, the
// whole of which says one thing.
const (
	maxBrief      = 2
	maxBriefWords = 20
)

// brief reports whether both documents are a headline or a claim.
func (c *Comparison) brief() bool {
	short := func(p *text.Sentence, s *sayings) bool {
		return len(strings.Fields(p.Document.Text)) <= maxBriefWords && (s == nil || len(s.sentences) <= maxBrief)
	}
	return short(c.Pair.Left, c.left) && short(c.Pair.Right, c.right)
}
