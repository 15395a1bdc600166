package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

// comparePronouns settles a pronoun that makes another person of who is meant,
// and one before which nothing says whom it stands for, where the other telling
// says so. Of a single sentence nobody knows what came before it. Each text names what it speaks of in its own places, so that texts
// are looked at which a caller has paired and which are the same but for this.
func (c *Comparison) comparePronouns() {
	if !c.Pair.Vouched {
		return
	}
	s := c.tellings()
	if s == nil {
		return
	}
	named := slices.ContainsFunc(c.swaps(s), func(w swap) bool { return w.kind == swapName })
	for i, e := range s.Edits {
		ruling, ok := c.rulePronoun(s, e)
		if !ok || !settledAround(s, i) || named && ruling.Verdict == Contradiction || !c.onlyHere() {
			continue // another name goes with another pronoun
		}
		c.settle(align.Match{
			Left:  text.Mention{Span: place(s.Left, e.LeftFrom, e.LeftTo)},
			Right: text.Mention{Span: place(s.Right, e.RightFrom, e.RightTo)},
			Score: 1,
		}, ruling)
		return // the others go along with it
	}
}

// rulePronoun rules on an edit that has a pronoun on either side.
func (c *Comparison) rulePronoun(s *edit.Script, e edit.Edit) (Ruling, bool) {
	left, right := s.Left[e.LeftFrom:e.LeftTo], s.Right[e.RightFrom:e.RightTo]
	l, r := personOf(left), personOf(right)
	switch {
	case l == r, l == 0 && len(edit.Content(left)) == 0, r == 0 && len(edit.Content(right)) == 0:
		return Ruling{}, false
	case l == he && r == she, l == she && r == he:
		return contradiction(OtherName, "a man or a woman"), true
	case l == 0 && unnamed(c.Pair.Right, c.right, s.Right[:e.RightFrom], left),
		r == 0 && unnamed(c.Pair.Left, c.left, s.Left[:e.LeftFrom], right):
		return drift(Unnamed, "a pronoun before which the text names nobody"), true
	}
	return Ruling{}, false
}

// The groups of [persons] whose gender is told.
const he, she = 4, 5

// personOf returns the group of a stretch that is one pronoun of the third
// person, or 0.
func personOf(words []edit.Word) int {
	if len(words) != 1 {
		return 0
	}
	if p := persons[words[0].Low]; p >= he {
		return p
	}
	if words[0].Low == "it" || words[0].Low == "its" {
		return itself
	}
	return 0
}

// itself is the group of things.
const itself = 7

// unnamed reports whether nothing tells whom a pronoun stands for behind the
// words before it, where the other telling has a name: it opens its text, which
// has the name nowhere in full ("It opens on Friday" for "The ferry line opens
// on Friday"), or the text has named another person alone so far.
func unnamed(s *text.Sentence, told *sayings, before, name []edit.Word) bool {
	if !namesOne(name) {
		return false
	}
	said := edit.Content(name)
	lacks := func(words []edit.Word) func(w edit.Word) bool {
		return func(w edit.Word) bool { return !edit.HasStem(words, w.Stem) }
	}
	if s.Index == 0 && strings.TrimSpace(s.Document.Text[s.Span.End:]) == "" {
		return false // one sentence, out of a text that may say who it is
	}
	if s.Index == 0 {
		return !slices.ContainsFunc(before, func(w edit.Word) bool { return w.Content && !isLight(w.Low) }) &&
			slices.ContainsFunc(said, lacks(edit.Words(s.Document.Text, 0)))
	}
	if told == nil || !slices.ContainsFunc(said, func(w edit.Word) bool { return w.Capital || w.First }) {
		return false
	}
	earlier := edit.Words(s.Document.Text[:s.Span.Start], 0)
	return !slices.ContainsFunc(said, func(w edit.Word) bool { return edit.HasStem(earlier, w.Stem) }) &&
		slices.ContainsFunc(told.sentences[:min(s.Index, len(told.sentences))], namesPerson)
}

// namesPerson reports whether a sentence names a person in full.
func namesPerson(s text.Sentence) bool {
	return slices.ContainsFunc(s.Names, func(m text.Mention) bool {
		n, ok := m.Value.(*text.Name)
		return ok && n.Type == text.Person && n.Given != "" && n.Family != ""
	})
}

// namesOne reports whether a stretch is a noun or a name with what belongs to
// it.
func namesOne(words []edit.Word) bool {
	if slices.ContainsFunc(words, func(w edit.Word) bool {
		word, _, _ := strings.Cut(w.Low, "'") // "they've"
		return persons[word] > 0 || word == "it" || word == "this" || word == "that"
	}) {
		return false
	}
	said := edit.Content(words)
	last := said[len(said)-1]
	parts := thesaurus.Parts(last.Low)
	return last.Capital || parts == "" || parts[0] == 'n'
}
