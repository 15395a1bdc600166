package detector

import (
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/detector/internal/reach"
)

var spanLength = Comparator{
	Name: "span",
	Doc: `a span of years against its length

"A 12-year reign, 1990 to 2000" gives a span by its ends and by its length. The
length is the difference of the years, or one more or less: spans are counted
with their first and last year, and a year is seldom begun on its first day.
Only a length that is told beside its own ends is held against them.`,
	Kinds:    []text.Kind{text.KindQuantity, text.KindTime},
	Severity: Error,
	Inspect: func(in *Inspection) {
		for i := range in.Sentences {
			s := &in.Sentences[i]
			for j, m := range s.Mentions {
				ends, ok := m.Value.(*text.Time)
				if !ok {
					continue
				}
				first, last, ok := yearsOf(ends)
				if !ok {
					continue
				}
				for _, k := range []int{j - 1, j + 1} {
					if k >= 0 && k < len(s.Mentions) {
						in.span(s, m, s.Mentions[k], first, last)
					}
				}
			}
		}
	},
}

// yearsOf returns the first and the last year of a span of years.
func yearsOf(t *text.Time) (first, last int, ok bool) {
	a, b, ok := strings.Cut(t.TIMEX, "/")
	if !ok || len(a) != 4 || len(b) != 4 || t.Approx || t.Mod != text.NoMod {
		return 0, 0, false
	}
	from, errA := time.Parse("2006", a)
	to, errB := time.Parse("2006", b)
	return from.Year(), to.Year(), errA == nil && errB == nil && from.Before(to)
}

// span settles a span against a length beside it.
func (in *Inspection) span(s *text.Sentence, span, length text.Mention, first, last int) {
	q, ok := length.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Duration || q.Hedge == text.Vague || q.IsRange() || q.Unit.Name != "year" && q.Unit.Name != "decade" {
		return
	}
	if !spans(s, span, length) {
		return
	}
	is := reach.Between(float64(last-first)-1, float64(last-first)+1)
	years := q.Num.Float()
	allowed := reach.Of(q.Allows(in.Profile)).Scaled(1.0 / yearSeconds)
	ruling := same("", "the length of the span, a year more or less")
	if !is.Meets(reach.Between(years, years)) && !is.Meets(allowed) {
		ruling = contradiction("", "more than a year off the length of the span")
	}
	in.settle(sideOf(s, length), sideOf(s, span), ruling, s.Of(length)+"; but "+s.Of(span)+" is "+reach.Figured(float64(last-first))+" years")
}

// yearSeconds is the mean length of a year in seconds.
const yearSeconds = 31556952

// spans reports whether the words tie a length to the span beside it.
func spans(s *text.Sentence, span, length text.Mention) bool {
	d := s.Document.Text
	if length.Span.Start < span.Span.Start {
		words := phrase.Squeeze(gap(s, length, span))
		if strings.HasSuffix(words, "(") && len(phrase.Fields(words)) <= 3 {
			return strings.HasPrefix(d[span.Span.End:s.Span.End], ")")
		}
		switch {
		case words == ",", words == "—", words == "–", words == ":":
			return true
		case words == "", words == "from":
			return strings.HasPrefix(phrase.Squeeze(s.Of(span)), "from") || words == "from"
		case len(phrase.Fields(words)) <= 5 && strings.HasSuffix(words, ",") && strings.HasSuffix(phrase.Squeeze(s.Of(length)), "year"):
			return true
		}
		return false
	}
	words := phrase.Squeeze(gap(s, span, length))
	if n := len(phrase.Fields(words)); n > 0 && n <= 4 && phrase.EndsWithAny(words, "lasted", "spanned", "ran", "took") && !strings.ContainsAny(words, ",;") {
		return true
	}
	return words == ", for" || words == ", a period of" || words == "," || words == "—" || words == "(" || words == ", or" || words == ", a" || words == "— a"
}
