package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/frame"
)

// compareSpeakers finds the attribution that one of two copies has lost: what
// officials claim has become what is.
func compareSpeakers(c *Comparison) {
	if !c.Pair.NearCopy || speaks(c.Pair.Left) || speaks(c.Pair.Right) {
		return
	}
	s := c.tellings()
	if s == nil {
		return
	}
	left, right := c.left, c.right
	if left == nil || right == nil { // of a pair by itself
		left, right = &sayings{sentences: []text.Sentence{*c.Pair.Left}}, &sayings{sentences: []text.Sentence{*c.Pair.Right}}
	}
	c.lost(s.Left, left, c.Pair.Left, right, c.Pair.Right, s, func(e edit.Edit) (from, to, other int) {
		return e.LeftFrom, e.LeftTo, contentOf(s.Right[e.RightFrom:e.RightTo])
	})
	c.lost(s.Right, right, c.Pair.Right, left, c.Pair.Left, s, func(e edit.Edit) (from, to, other int) {
		return e.RightFrom, e.RightTo, contentOf(s.Left[e.LeftFrom:e.LeftTo])
	})
}

// speaks reports whether a sentence is, in part, somebody's own words: marks
// of quotation or "I" tell whose they are not.
func speaks(sentence *text.Sentence) bool {
	start := text.Mention{Span: text.Span{Start: sentence.Span.Start, End: sentence.Span.Start}}
	return strings.ContainsAny(sentence.Text(), "\"“”«»") || quoted(sentence, start) || firstPerson(sentence)
}

const (
	// surelyCue is how sure the cue of an attribution must be for its loss to
	// be one.
	surelyCue = 0.8

	// otherEdits is how many content words besides the attribution may differ
	// between two copies of which one has lost it.
	otherEdits = 2
)

// A sided gives the words of an edit on one side, and how many content words it
// has on the other.
type sided func(edit.Edit) (from, to, other int)

// lost settles the attributions of a sentence whose words are all missing in
// its copy.
func (c *Comparison) lost(words []edit.Word, has *sayings, sentence *text.Sentence, lacks *sayings, copied *text.Sentence, s *edit.Script, side sided) {
	dropped := slices.ContainsFunc(s.Edits, func(e edit.Edit) bool {
		from, to, other := side(e)
		return other == 0 && contentOf(words[from:to]) > 0
	})
	if !dropped { // who speaks is asked for where it can matter
		return
	}
	for _, m := range has.spoken().attributions {
		a := m.Value.(*text.Attribution)
		if !sentence.Span.Contains(m.Span) || a.Score < surelyCue || a.Source.Len() == 0 || len(a.Contents) == 0 {
			continue
		}
		span := text.Span{Start: min(m.Span.Start, a.Source.Start), End: max(m.Span.End, a.Source.End)}
		at, rest, ok := missing(words, span, s, side)
		if !ok || slices.ContainsFunc(a.Contents, span.Overlaps) {
			continue
		}
		e := s.Edits[at]
		left, right := place(s.Left, e.LeftFrom, e.LeftTo), place(s.Right, e.RightFrom, e.RightTo)
		if has.document() == c.Pair.Left.Document {
			left = span
		} else {
			right = span
		}
		c.settle(align.Match{Left: text.Mention{Span: left}, Right: text.Mention{Span: right}, Score: 1}, c.ruleLost(has, a.Lemma, span, lacks, copied, rest))
	}
}

// ruleLost rules on an attribution that a copy lacks; rest is how many content
// words differ besides.
func (c *Comparison) ruleLost(has *sayings, cue string, span text.Span, lacks *sayings, copied *text.Sentence, rest int) Ruling {
	words := "*" + has.document().Text[span.Start:span.End] + "*"
	earlier, later := has.document().Date, lacks.document().Date
	dated := !earlier.IsZero() && !later.IsZero()
	ruling := drift(AttributionOff, "who says it stands in one of two copies")
	switch {
	case lacks.attributes(copied):
		return compatible(LessPrecise, "the other says it of somebody, too")
	case frame.Headline(copied):
		return compatible(LessPrecise, "a headline leaves out who says it")
	case rest > otherEdits:
		return notComparable(Role, "more than the attribution differs")
	case dated && later.Before(earlier):
		return compatible(LessPrecise, "the later report says who told it")
	case dated && earlier.Before(later):
		ruling.Direction = "lost"
		ruling.message = "attribution lost: " + words + " dropped"
	case c.Pair.Whole && !doubting[cue]:
		return notComparable(NoDate, "nobody can tell which is the copy, and a summary leaves out who says it")
	default:
		ruling.Soft = !doubting[cue]
		ruling.message = "attribution on one side only: " + words
	}
	return ruling
}

// doubting lists the stems of cues whose content is no more than said: without
// them a claim becomes a fact.
var doubting = map[string]bool{
	"claim": true, "alleg": true, "contend": true, "assert": true, "insist": true, "argu": true, "believ": true,
	"think": true, "suspect": true, "maintain": true, "fear": true, "assum": true, "specul": true,
}

// missing reports whether the content words of a span stand in edits that have
// nothing to say on the other side, and returns the first of those and how
// many content words differ besides.
func missing(words []edit.Word, span text.Span, s *edit.Script, side sided) (first, rest int, ok bool) {
	first, inside := -1, 0
	for i, e := range s.Edits {
		from, to, other := side(e)
		within := 0
		for _, w := range words[from:to] {
			if w.Content && span.Start <= w.Start && w.End <= span.End {
				within++
			}
		}
		if within > 0 && first < 0 {
			first = i
		}
		if within > 0 && other > 0 {
			return 0, 0, false
		}
		inside += within
		rest += max(contentOf(words[from:to])-within, other)
	}
	for _, w := range words {
		if w.Content && span.Start <= w.Start && w.End <= span.End {
			inside--
		}
	}
	return first, rest, first >= 0 && inside == 0
}

func contentOf(words []edit.Word) int { return edit.Contents(words) }

// attributes reports whether a sentence says anything of somebody.
func (s *sayings) attributes(sentence *text.Sentence) bool {
	return slices.ContainsFunc(s.spoken().attributions, func(m text.Mention) bool { return sentence.Span.Overlaps(m.Span) })
}
