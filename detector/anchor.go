package detector

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

var anchor = Comparator{
	Name: "anchor",
	Doc: `relative times that lost what they hang on

"Last year" hangs on the date of publication, "the previous year" on a
time named before it. Copies lose that: a copied "yesterday" moves with
the day of the copy, and "previous year" put for "last year" may hang on
nothing.`,
	Kinds:    []text.Kind{text.KindTime},
	Severity: Error,
	Inspect:  inspectAnchors,
	Compare: func(c *Comparison) {
		c.times(isAnchored, ruleTimes)
	},
}

// inspectAnchors reports text anchors that hang on nothing: those in front of
// which the document names no time at all, and those without an article ("who
// previous year took control"), the mark of a phrase that a machine swapped.
func inspectAnchors(in *Inspection) {
	named := false // whether a time, or a length of time, was named before
	for i := range in.Sentences {
		s := &in.Sentences[i]
		for _, m := range s.Mentions {
			t, ok := m.Value.(*text.Time)
			if !ok {
				q, ok := m.Value.(*text.Quantity)
				named = named || ok && q.Dimension == text.Duration
				continue
			}
			if t.Anchor == text.TextAnchor && calendarGrain(t.Grain) && t.Grain <= text.Year {
				switch {
				case articleless(s, m):
					in.report(s, m, drift(AnchorLost, "a text anchor without its article"))
				case !named && !t.Resolved() && t.Ante == nil && previous(t.Deictic) && endsPhrase(s.Document.Text[m.Span.End:s.Span.End]):
					in.report(s, m, drift(AnchorLost, "no time is named before it"))
				}
			}
			named = named || !stamp(s.Document, t)
		}
	}
}

// stamp reports whether t is the date of publication with its hour, as it is
// printed above or below a text.
func stamp(d *text.Document, t *text.Time) bool {
	return t.Anchor == text.Explicit && t.Template.HasClock && t.Resolved() && !d.Date.IsZero() && text.SameDay(d.Date, t.Interval.Lo)
}

func previous(deictic string) bool {
	first, _, _ := cut(deictic)
	return first == "previous" || first == "preceding" || first == "prior"
}

// articleless reports whether m is "previous year" or the like as an adverb
// of its own: no article or preposition before it, no noun after it.
func articleless(s *text.Sentence, m text.Mention) bool {
	words := strings.Fields(strings.ToLower(s.Of(m)))
	if len(words) != 2 || words[0] != "previous" && words[0] != "preceding" {
		return false
	}
	before := strings.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	if len(before) == 0 {
		return false
	}
	switch last := strings.ToLower(before[len(before)-1]); last {
	case "the", "a", "an", "in", "of", "from", "than", "on", "to", "each", "every", "any", "its", "his", "her", "their", "our", "my",
		"this", "that", "and", "or", "with", "by", "for", "over", "same", "one", "per", "versus", "vs", "vs.", "no":
		return false
	default:
		if strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s") || strings.HasSuffix(last, ",") {
			return false
		}
	}
	return endsPhrase(s.Document.Text[m.Span.End:s.Span.End])
}

// endsPhrase reports whether what follows an adverb of time goes on with a
// verb or a pause, not with the noun that the time would describe.
func endsPhrase(rest string) bool {
	rest = strings.TrimSpace(rest)
	if rest == "" || strings.IndexByte(".,;:!?)", rest[0]) >= 0 {
		return true
	}
	next := strings.ToLower(strings.Fields(rest)[0])
	if strings.HasSuffix(next, "ed") {
		return true
	}
	switch next {
	case "took", "had", "was", "were", "has", "have", "made", "went", "came", "said", "won", "lost", "led", "left", "saw", "got", "fell", "rose",
		"in", "at", "on", "to", "by", "with", "after", "before", "when", "as", "for", "from", "during", "over", "and", "but", "that", "it", "he", "she", "they":
		return true
	}
	return false
}
