package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/thesaurus"
)

// otherScope reports whether two figures hold within other sets: a share of
// the nurses and one of the patients, the largest of the region and the
// fourth-largest of the country, second in a race and sixth overall.
func otherScope(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB {
		return false
	}
	switch {
	case a.Dimension == text.Rank && b.Dimension == text.Rank:
		return overall(p.Left) != overall(p.Right) || a.Role != "" && b.Role != "" && !meet(ranked(p.Left, l), ranked(p.Right, r))
	case counted.IsShare(a.Dimension) && counted.IsShare(b.Dimension):
		return ofThose(p.Left, l) != ofThose(p.Right, r) || otherPeople(p, members(p.Left, l), members(p.Right, r))
	case a.Dimension == text.Duration && b.Dimension == text.Duration:
		return shifted(p.Left, l) != shifted(p.Right, r) && (!delays(p.Left) || !delays(p.Right))
	}
	return false
}

// ofThose reports whether a share is of those alone of whom the words behind
// it tell more: "a third of drivers making the trip at night".
func ofThose(s *text.Sentence, m text.Mention) bool {
	words := strings.Fields(s.Document.Text[m.Span.End:s.Span.End])
	if len(words) == 0 || words[0] != "of" {
		return false
	}
	words = words[1:]
	for len(words) > 0 && (words[0] == "all" || words[0] == "the" || words[0] == "its" || words[0] == "their") {
		words = words[1:]
	}
	if len(words) < 2 {
		return false
	}
	switch next := words[1]; next {
	case "who", "whose", "aged", "with", "without":
		return true
	default:
		return strings.HasSuffix(next, "ing") && thesaurus.Known(next)
	}
}

// overall reports whether a sentence speaks of a standing to which many
// contests add up.
func overall(s *text.Sentence) bool {
	return slices.ContainsFunc(phrase.Fields(s.Text()), func(w string) bool {
		switch w {
		case "overall", "standings", "championship", "classification":
			return true
		}
		return false
	})
}

// scopeWords is how many words of a phrase tell the set that it names.
const scopeWords = 5

// ranked returns the set that a superlative is told of: "the country's
// largest", "the largest port in the country". It is empty where none is said.
func ranked(s *text.Sentence, m text.Mention) []string {
	var set []string
	before := strings.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	for _, w := range before[max(0, len(before)-2):] {
		if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			set = append(set, phrase.Content(w[:strings.LastIndexByte(w, 's')])...)
		}
	}
	after := phrase.Fields(phrase.ToMark(s.Document.Text[m.Span.End:s.Span.End]))
	for i, w := range after[:min(len(after), scopeWords)] {
		if w == "in" || w == "of" || w == "on" {
			return append(set, phrase.Content(strings.Join(after[i+1:min(len(after), i+1+scopeWords)], " "))...)
		}
	}
	return set
}

// meet reports whether two sets may be one: both unsaid, or with a word in
// common.
func meet(a, b []string) bool {
	return len(a) == 0 && len(b) == 0 || slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// members returns whom a share is one of: the noun behind "of" or "among",
// next to the share or at the head of its sentence; "" where none is said.
func members(s *text.Sentence, m text.Mention) string {
	after := phrase.Fields(phrase.ToMark(s.Document.Text[m.Span.End:s.Span.End]))
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	for _, words := range [][]string{after, before} {
		if len(words) == 0 || words[0] != "of" && words[0] != "among" {
			continue
		}
		for i := 1; i < min(len(words), scopeWords); i++ {
			switch words[i] {
			case "the", "all", "those", "these", "their", "its", "his", "her", "our":
				continue
			}
			if w := words[i]; len(w) > 3 && strings.HasSuffix(w, "s") {
				return w
			}
		}
	}
	return ""
}

// otherPeople reports whether two groups are named, and the sentence of
// neither names the other's.
func otherPeople(p align.Pair, a, b string) bool {
	return a != "" && b != "" && !align.SameConcept(a, b) &&
		!slices.Contains(phrase.Fields(p.Right.Text()), a) && !slices.Contains(phrase.Fields(p.Left.Text()), b)
}

// shifted reports whether a duration is by how much something moved: delayed
// by 40 minutes.
func shifted(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	return len(before) > 0 && before[len(before)-1] == "by"
}

// delays reports whether a sentence says that something came later or took
// longer than it should.
func delays(s *text.Sentence) bool {
	words := phrase.Fields(s.Text())
	for _, stem := range [...]string{"delay", "late", "postpon", "behind", "held", "extend", "prolong", "shorten", "longer", "shorter"} {
		if phrase.Has(words, stem) {
			return true
		}
	}
	return false
}

// exemplary reports whether a sentence tells of one made up or picked out to
// show something: what is true of it is true of no other.
func exemplary(s *text.Sentence) bool {
	words := s.Text()
	for _, cue := range [...]string{"For instance,", "For example,", "Someone who ", "Consider a ", "Imagine a ", "Take a "} {
		if strings.HasPrefix(words, cue) {
			return true
		}
	}
	return false
}
