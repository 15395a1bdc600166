package detector

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/detector/internal/reach"
)

var birth = Comparator{
	Name: "birth",
	Doc: `an age against a year of birth

"Born in 1975" makes a person 37 or 38 in 2013, and "(1920–2010)" one who
died at 89 or 90. An age that is told of the same person is held against that,
by a year more or less, for a birthday may lie between. An age of the day of
publication needs the date of the document; where it is not known, and where
the words speak of an age at another time ("was 19 when"), the check is
silent.`,
	Kinds:    []text.Kind{text.KindQuantity, text.KindTime},
	Severity: Error,
	Inspect: func(in *Inspection) {
		if !in.english() {
			return
		}
		for i := range in.Sentences {
			s := &in.Sentences[i]
			for j, m := range s.Mentions {
				if t, ok := m.Value.(*text.Time); ok {
					in.births(s, j, m, t)
				}
			}
			if m, t, ok := bornYear(s); ok {
				in.births(s, -1, m, t)
			}
		}
	},
}

// births settles a time against the ages beside it, where it is that of a
// birth or a life.
func (in *Inspection) births(s *text.Sentence, at int, m text.Mention, t *text.Time) {
	born, ref, ok := lifeOf(s, m, t)
	if !ok {
		return
	}
	for _, k := range beside(s, m.Span) {
		q, ok := s.Mentions[k].Value.(*text.Quantity)
		if !ok || !isAge(s, s.Mentions[k], q) || q.Hedge != text.NoHedge || q.IsRange() || q.Num.D > 1 {
			continue
		}
		if !samePerson(s, m, s.Mentions[k]) {
			continue
		}
		by := ref
		if by.IsZero() {
			if elsewhen(s, at, k) || s.Document.Date.Year()-born.Lo.Year() > pastOf {
				continue
			}
			by = text.Interval{Lo: s.Document.Date, Hi: s.Document.Date}
		}
		if by.Lo.IsZero() || !s.Document.DateAlt.IsZero() {
			continue
		}
		least, most := by.Lo.Year()-born.Hi.Add(-time.Second).Year()-1, by.Hi.Year()-born.Lo.Year()
		ruling := same("", "the age of that birth, a year more or less")
		if age := int(q.Num.N); age < least || age > most+1 {
			ruling = contradiction("", "more than a year off the age of that birth")
		}
		told := s.Of(s.Mentions[k]) + "; but " + s.Of(m) + " makes " + reach.Figured(float64(least)) + " or " + reach.Figured(float64(most))
		in.settle(sideOf(s, s.Mentions[k]), sideOf(s, m), ruling, told)
	}
}

// bornYear finds a year behind "born" alone, which is read as no time: "born
// 1960".
func bornYear(s *text.Sentence) (m text.Mention, t *text.Time, ok bool) {
	words := s.Text()
	i := strings.Index(words, "born ")
	if i < 0 || s.Span.Len() > longest {
		return m, nil, false
	}
	i += len("born ")
	digits := words[i:min(len(words), i+4)]
	year, err := strconv.Atoi(digits)
	after := words[min(len(words), i+4):]
	if err != nil || year < 1850 || after != "" && !strings.ContainsAny(after[:1], ",.;) ") {
		return m, nil, false
	}
	span := text.Span{Start: s.Span.Start + i, End: s.Span.Start + i + 4}
	for _, other := range s.Mentions {
		if other.Span.Overlaps(span) {
			return m, nil, false
		}
	}
	t = &text.Time{Core: span, Type: text.Date, TIMEX: digits, Grain: text.Year, Interval: yearOf(year), Anchor: text.Explicit, Bound: text.NoBound, Template: text.Template{Year: year}}
	return text.Mention{Span: span, Kind: text.KindTime, Value: t}, t, true
}

// beside returns the indexes of the quantities next to a span, on either
// side, with times passed over.
func beside(s *text.Sentence, span text.Span) []int {
	before, after := -1, -1
	for k, m := range s.Mentions {
		if _, ok := m.Value.(*text.Quantity); !ok {
			continue
		}
		if m.Span.End <= span.Start {
			before = k
		} else if m.Span.Start >= span.End && after < 0 {
			after = k
		}
	}
	return slices.DeleteFunc([]int{before, after}, func(k int) bool { return k < 0 })
}

// isAge reports whether a figure is an age in years: one that is read as
// such, or a bare number behind "age of" or between commas, where only an age
// stands beside a birth.
func isAge(s *text.Sentence, m text.Mention, q *text.Quantity) bool {
	if q.Dimension == text.Age {
		return q.Unit.Name == "year"
	}
	if q.Dimension != text.Count || q.Of != "" || q.Num.Cmp(text.Int(counted.Oldest)) > 0 {
		return false
	}
	before, after := s.Document.Text[s.Span.Start:m.Span.Start], s.Document.Text[m.Span.End:s.Span.End]
	if next := s.Document.Text[m.Span.End:]; strings.TrimSpace(before) == "At" && strings.HasPrefix(next, ", ") || strings.HasSuffix(before, " and is ") && (strings.HasPrefix(next, ",") || strings.HasPrefix(next, ".")) {
		return true
	}
	return strings.HasSuffix(before, "age of ") || strings.HasSuffix(before, ", ") && strings.HasPrefix(after, ",")
}

// lifeOf reads a time as a birth, or as a birth and a death. Without a death
// ref is zero.
func lifeOf(s *text.Sentence, m text.Mention, t *text.Time) (born, ref text.Interval, ok bool) {
	if s.Span.Len() > longest {
		return born, ref, false
	}
	before := s.Document.Text[s.Span.Start:m.Span.Start]
	if first, last, ok := yearsOf(t); ok {
		closed := strings.HasSuffix(strings.TrimRight(before, " "), "(") && strings.HasPrefix(s.Document.Text[m.Span.End:s.Span.End], ")")
		if !closed || last-first < 12 || last-first > counted.Oldest {
			return born, ref, false
		}
		return yearOf(first), yearOf(last), phrase.SaysAny(s.Text(), "died", "dies", "death", "dead")
	}
	if !t.Resolved() || t.Anchor != text.Explicit || t.Template.Year == 0 || t.Approx || t.Bound != text.NoBound || t.Mod != text.NoMod || t.Grain > text.Year {
		return born, ref, false
	}
	words := phrase.Fields(before[max(0, len(before)-16):])
	if len(words) > 0 && words[len(words)-1] == "in" || len(words) > 0 && words[len(words)-1] == "on" {
		words = words[:len(words)-1]
	}
	return t.Interval, ref, len(words) > 0 && words[len(words)-1] == "born"
}

// yearOf returns a year as an interval.
func yearOf(year int) text.Interval {
	lo := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	return text.Interval{Lo: lo, Hi: lo.AddDate(1, 0, 0)}
}

// samePerson reports whether nothing between a birth and an age brings in
// another person.
func samePerson(s *text.Sentence, a, b text.Mention) bool {
	if b.Span.Start < a.Span.Start {
		a, b = b, a
	}
	words := gap(s, a, b)
	if len(phrase.Fields(words)) > 8 || strings.ContainsAny(words, ";:") {
		return false
	}
	words = strings.TrimSuffix(strings.TrimSpace(words), "and is")
	return !phrase.SaysAny(words, "and", "mother", "father", "to", "son", "daughter", "brother", "sister", "wife", "husband", "whose", "with", "parents", "when", "while", "her", "his", "their")
}

// elsewhen reports whether the sentence speaks of another time than that of
// its writing: it names one more than a year off, or says when.
func elsewhen(s *text.Sentence, birth, age int) bool {
	if s.Span.Len() > longest {
		return true
	}
	for i, m := range s.Mentions {
		t, ok := m.Value.(*text.Time)
		if !ok || i == birth || i == age || !t.Resolved() {
			continue
		}
		if near := 366 * day; t.Interval.Lo.Sub(s.Document.Date).Abs() > near || t.Interval.Hi.Sub(s.Document.Date).Abs() > near {
			return true
		}
	}
	lead := s.Document.Text[s.Span.Start:s.Mentions[age].Span.Start]
	return phrase.SaysAny(s.Text(), "when", "then", "had", "would", "died", "turned", "while") || strings.TrimSpace(lead) != "At" && phrase.EndsWithAny(lead, "was", "were", "became", "at", "just", "only")
}

// longest is the length in bytes of the longest sentence that is read as one:
// beyond it stands a list or a text without marks.
const longest = 2000

// pastOf is the age from which on a text is as likely to tell of a person's
// past as of the present.
const pastOf = 80
