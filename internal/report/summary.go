package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// prose returns what a summary says in sentences: what was compared, what was
// found, and what was not compared and why. It holds no words of a
// document, and nothing but letters, digits and punctuation.
func (s *Summary) prose() []string {
	list := []string{s.compared()}
	if o := s.Origins; o != nil {
		list = append(list, o.counted()+".")
	}
	return append(list, s.came()...)
}

// came returns what the comparison came to.
func (s *Summary) came() []string {
	var list []string
	if c := s.Clusters; c != nil {
		list = append(list, fmt.Sprintf("%s repeat one text or template so often that only the first of each text were compared: %s.",
			count(c.Sentences, "sentence"), count(c.Clusters, "cluster")))
	}
	if s.Reprints > 0 {
		list = append(list, fmt.Sprintf("%s repeat texts of which there are so many copies that they were compared with the first of these alone.", count(s.Reprints, "document")))
	}
	if q := s.Quotations; q != nil && q.Unheard > 0 {
		list = append(list, fmt.Sprintf("The words of %s stand in so many others that not all of these were compared.", count(q.Unheard, "quotation")))
	}
	if q := s.Quotations; q != nil && q.Skipped > 0 {
		list = append(list, fmt.Sprintf("Quotations of one wording were compared in part: %s left out.", count(q.Skipped, "place")))
	}
	list = append(list, s.found())
	if s.Known+s.Ignored > 0 {
		list = append(list, fmt.Sprintf("Of these, %s.", s.settled()))
	}
	if s.Gone > 0 {
		list = append(list, fmt.Sprintf("Of the baseline, %s not found again.", count(s.Gone, "finding")))
	}
	if n := s.Unused - s.Stale; n > 0 {
		list = append(list, fmt.Sprintf("Of the list of ignored findings, %s did nothing.", entries(n)))
	}
	if refused := s.Pairs.refused(); refused != "" {
		list = append(list, refused)
	}
	if s.Judging != nil {
		list = append(list, s.Judging.came()...)
	}
	if s.Unjudged > 0 {
		list = append(list, s.unjudged())
	}
	if l := s.LeftOut; l != nil {
		list = append(list, fmt.Sprintf("%s found and not read.", count(l.Sources, "source")))
	}
	if s.Errors > 0 {
		list = append(list, s.broken())
	}
	return list
}

// settled says of how many findings something was known.
func (s *Summary) settled() string {
	var list []string
	if s.Known > 0 {
		list = append(list, fmt.Sprintf("%d known from the baseline", s.Known))
	}
	if s.Ignored > 0 {
		list = append(list, fmt.Sprintf("%d ignored", s.Ignored))
	}
	return strings.Join(list, " and ")
}

// broken says how many errors there are: of what could not be read, and of the
// list of ignored findings.
func (s *Summary) broken() string {
	var list []string
	if n := s.Errors - s.Stale; n > 0 {
		list = append(list, fmt.Sprintf("The run is incomplete: %s.", count(n, "error")))
	}
	if s.Stale > 0 {
		list = append(list, fmt.Sprintf("The list of ignored findings is out of date: %s.", entries(s.Stale)))
	}
	return strings.Join(list, " ")
}

// entries returns "1 entry" or "2 entries".
func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// found says how many findings there are.
func (s *Summary) found() string {
	switch {
	case s.Findings.Total() == 0 && s.Documents == 0:
		return "No document was read, so that nothing could be found."
	case s.Findings.Total() == 0 && s.Documents == 1 && s.Index == nil:
		return "Nothing found to be at odds within it. Silence is no proof that it is right."
	case s.Findings.Total() == 0:
		return "Nothing found to be at odds. Silence is no proof that the sources agree."
	}
	return fmt.Sprintf("Found %s.", s.Findings.words())
}

// compared says what was read and compared.
func (s *Summary) compared() string {
	documents := fmt.Sprintf("%s with %s", count(s.Documents, "document"), count(s.Sentences, "sentence"))
	switch {
	case s.Index != nil:
		return fmt.Sprintf("%s, against an index of %s with %s; %s compared.", documents,
			count(s.Index.Documents, "document"), count(s.Index.Sentences, "sentence"), count(s.Pairs.Compared, "pair"))
	case s.Documents == 1:
		return fmt.Sprintf("%s, checked by itself: nothing was compared across sources.", documents)
	}
	return fmt.Sprintf("%s; %s compared.", documents, count(s.Pairs.Compared, "pair"))
}

// refused says which pairs were not compared, by gate in alphabetical order.
func (p *Pairs) refused() string {
	if len(p.Refused) == 0 {
		return ""
	}
	var list []string
	total := 0
	for _, gate := range slices.Sorted(maps.Keys(p.Refused)) {
		list = append(list, fmt.Sprintf("%s %d", gateName(gate), p.Refused[gate]))
		total += p.Refused[gate]
	}
	return fmt.Sprintf("Not compared: %s (%s).", count(total, "pair"), strings.Join(list, ", "))
}

// gateName returns the name of a gate, which is words: what else stands in a
// run that somebody has edited becomes a question mark.
func gateName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" -,", r) {
			return r
		}
		return '?'
	}, s)
}

// words returns the findings by verdict: "2 contradictions, 1 unsure".
func (v Verdicts) words() string {
	var list []string
	add := func(n int, word string) {
		if n > 0 {
			list = append(list, count(n, word))
		}
	}
	add(v.Contradiction, "contradiction")
	add(v.Drift, "drift")
	add(v.Update, "update")
	if v.Unsure > 0 {
		list = append(list, fmt.Sprintf("%d unsure", v.Unsure))
	}
	return strings.Join(list, ", ")
}

// count returns "1 pair" or "2 pairs".
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
