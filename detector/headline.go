package detector

import (
	"context"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/atodds/atodds/detector/internal/phrase"
)

var headlines = Comparator{
	Name: "headline",
	Doc: `a figure of the headline against the text below it

Headlines round ("dozens" for 31, "4,000" for 3,950), and the headline of a
running story lags behind its text; a figure that the text gives anywhere, or
adds up to, is no slip. What is left are two sorts of figures. A count of those
killed, injured, arrested and the like is held against the counts of the same
people in the text; sentences that speak of other times or of earlier counts
are left aside. Any other figure is held against the first sentence alone,
where that tells the same in the same words, each with one figure of the kind.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Inspect: func(in *Inspection) {
		titles, body := in.headline()
		if len(titles) == 0 || len(body) == 0 {
			return
		}
		for i := range titles {
			for _, t := range toldOf(&titles[i]) {
				if t.Role != "" && t.Dimension == text.Count {
					in.toll(t, body)
				} else {
					in.opening(t, body)
				}
			}
		}
	},
}

// headline returns the sentences of the headline and those of the text below
// it. The headline is the document's title, whether its text repeats it or
// not, or a first line that is no sentence.
func (in *Inspection) headline() (titles, body []text.Sentence) {
	if len(in.Sentences) < 2 || !in.english() {
		return nil, nil
	}
	d := in.Sentences[0].Document
	title := strings.TrimSpace(d.Title)
	if len(title) > longestTitle {
		return nil, nil
	}
	at := strings.Index(d.Text[:min(len(d.Text), titleWithin+longestTitle)], title)
	if title != "" && (at < 0 || at > titleWithin) {
		apart := *d // what is known of the document holds for its title
		apart.Name, apart.Text, apart.Places, apart.Language = d.Name+" (title)", title, nil, in.Sentences[0].Language
		titles, _ := extract.Sentences(context.Background(), &apart) // a title is short: no end of ctx to wait for
		return titles, in.Sentences
	}
	end := at + len(title)
	if title == "" {
		first := in.Sentences[0].Span
		if first.Len() > longestTitle || first.Len() == 0 {
			return nil, nil
		}
		if d.Text[first.End-1] == '.' || !strings.HasPrefix(strings.TrimLeft(d.Text[first.End:], " \t"), "\n") {
			return nil, nil
		}
		end = first.End
	}
	n := 0
	for n < len(in.Sentences) && in.Sentences[n].Span.End <= end {
		n++
	}
	return in.Sentences[:n], in.Sentences[n:]
}

// titleWithin is how far down, in bytes, a text repeats its title as its
// headline: below a dateline, a section or a name.
const titleWithin = 200

// longestTitle is the length of a title in bytes at most.
const longestTitle = 300

// toldOf is toldIn for a sentence of one figure as well.
func toldOf(s *text.Sentence) []told {
	var list []told
	for _, m := range s.Mentions {
		if q, ok := m.Value.(*text.Quantity); ok {
			list = append(list, told{q, s, m})
		}
	}
	return list
}

// leadSentences is how far down a text tells the news itself; what follows is
// background.
const leadSentences = 6

// toll settles a count of people of a headline against those of the text.
func (in *Inspection) toll(t told, body []text.Sentence) {
	if t.Subset || t.Hedge == text.Vague && t.IsRange() && t.Num.N < 10 {
		return
	}
	var at told
	var ruling Ruling
	found := false
	var all []told
	for i := range body {
		for _, q := range toldOf(&body[i]) {
			if q.Dimension == text.Count && !q.IsRange() && len(all) < mostAdded {
				all = append(all, q)
			}
			if givenOtherwise(t, q) {
				in.settle(t.side(), q.side(), same("", "the text gives the figure"), "")
				return
			}
			if q.Dimension != text.Count || q.Role != t.Role || !counted.Same(t.Quantity, q.Quantity) {
				continue
			}
			r := in.ruleTold(t, q)
			if r.Verdict == NotComparable {
				continue
			}
			if r.Verdict != Contradiction || r.Code == BoundReversed {
				in.settle(t.side(), q.side(), same("", "the text gives the figure"), "")
				return
			}
			if !found && i < leadSentences && !q.Subset && q.Hedge != text.Vague && ofNow(&body[i], frame.ReportDays) && shareWords(t.s, &body[i]) >= leastShared {
				at, ruling, found = q, r, true
			}
		}
	}
	if !found || addsUp(t, all) {
		return
	}
	if includesGunman(t.s) && byOne(t.Quantity, at.Quantity) {
		ruling = same(Sum, "the headline counts the attacker among the dead")
	}
	in.settle(t.side(), at.side(), ruling, "the headline has "+t.words()+", the text "+at.words())
}

// givenOtherwise reports whether a text gives a count of its headline in words
// that name no role: four Americans are among 19 who were killed.
func givenOtherwise(t, q told) bool {
	return q.Dimension == text.Count && q.Num == t.Num && q.Hi == t.Hi && (q.Of == t.Of || q.Of == "")
}

// includesGunman reports whether a sentence counts an attacker among the dead.
func includesGunman(s *text.Sentence) bool {
	words := phrase.Fields(s.Text())
	return slices.Contains(words, "including") && slices.ContainsFunc(words, attacker)
}

// byOne reports whether two counts are one apart.
func byOne(a, b *text.Quantity) bool {
	off := new(big.Rat).Sub(a.Num.Rat(), b.Num.Rat())
	return off.Abs(off).Cmp(big.NewRat(1, 1)) == 0
}

// ruleTold rules on two figures of one document.
func (in *Inspection) ruleTold(a, b told) Ruling {
	return ruleQuantities(newFigure(a.Quantity, in.Profile, a.s.Document.Date), newFigure(b.Quantity, in.Profile, b.s.Document.Date))
}

// openingDays is how far back the times of a first sentence reach that tells
// the news: the figure may be that of last month.
const openingDays = 100 * day

// ofNow reports whether a sentence speaks of the news and of no other time
// or count: it names no time longer past than given, and no word of revision.
func ofNow(s *text.Sentence, past time.Duration) bool {
	for _, m := range s.Mentions {
		t, ok := m.Value.(*text.Time)
		if !ok {
			continue
		}
		known := t.Resolved() && !s.Document.Date.IsZero()
		if known && s.Document.Date.Sub(t.Interval.Lo) > past || !known && t.Grain > text.Week {
			return false
		}
	}
	return !phrase.SaysAny(s.Text(), "earlier", "initially", "initial", "previously", "revised", "first", "another", "more", "additional", "other", "others",
		"deadliest", "worst", "since", "previous", "far", "later", "could", "may", "might", "would", "were reported", "unconfirmed", "reports", "separate", "separately")
}

// mostAdded is how many counts of a text are added up in pairs.
const mostAdded = 100

// addsUp reports whether a count is the sum of two others of the text, as
// casualties are, or the difference of two.
func addsUp(t told, all []told) bool {
	for i, a := range all {
		for _, b := range all[i+1:] {
			sum := new(big.Rat).Add(a.Num.Rat(), b.Num.Rat())
			off := new(big.Rat).Sub(a.Num.Rat(), b.Num.Rat())
			if n := t.Num.Rat(); sum.Cmp(n) == 0 || off.Abs(off).Cmp(n) == 0 {
				return true
			}
		}
	}
	return false
}

// Shares of the content words of a headline that a sentence has in common
// with it, where it tells the same: of a toll, whose role is the same
// already, and of any other figure.
const (
	leastShared  = 0.2
	leastOpening = 0.6
)

// shareWords returns the share of a headline's content words that stand in a
// sentence, by their first letters.
func shareWords(title, s *text.Sentence) float64 {
	words, n, common := phrase.Fields(s.Text()), 0, 0
	for _, w := range phrase.Fields(title.Text()) {
		if len(w) < 4 || w == "million" || w == "billion" || w == "percent" || '0' <= w[0] && w[0] <= '9' {
			continue
		}
		n++
		stem := w[:min(len(w), 5)]
		if slices.ContainsFunc(words, func(v string) bool { return strings.HasPrefix(v, stem) }) {
			common++
		}
	}
	return float64(common) / float64(max(n, 1))
}

// opening settles a figure of a headline against the first sentence.
func (in *Inspection) opening(t told, body []text.Sentence) {
	lead := &body[0]
	if !t.comparable() || shareWords(t.s, lead) < leastOpening || !ofNow(lead, openingDays) {
		return
	}
	if q, ok := only(toldOf(t.s), t.Dimension); !ok || q.m.Span != t.m.Span {
		return
	}
	q, ok := only(toldOf(lead), t.Dimension)
	if !ok || !q.comparable() || q.Slot != t.Slot || t.Role != "" && q.Role != t.Role || q.Dimension == text.Count && (q.Of == "" || q.Of != t.Of) {
		return
	}
	if t.Dimension == text.Money && phrase.EndsWithAny(q.lead(), "his", "her", "its", "their", "our", "a", "the") {
		return // a sum that the sentence takes for known: "his $10 million house"
	}
	ruling := in.ruleTold(t, q)
	if ruling.Verdict != Contradiction {
		if ruling.Verdict != NotComparable {
			in.settle(t.side(), q.side(), same("", "the first sentence gives the figure"), "")
		}
		return
	}
	for i := range body {
		for _, o := range toldOf(&body[i]) {
			if o.Dimension != t.Dimension || o.s == q.s {
				continue
			}
			if v := in.ruleTold(t, o).Verdict; v != Contradiction && v != NotComparable {
				return // the text has it elsewhere
			}
		}
	}
	in.settle(t.side(), q.side(), ruling, "the headline has "+t.words()+", the first sentence "+q.words())
}

// comparable reports whether a figure of a headline is one that its text
// repeats.
func (t told) comparable() bool {
	switch t.Dimension {
	case text.Rank, text.Score, text.Ratio, text.Multiple, text.Age, text.Duration, text.Other:
		return false
	}
	return !t.Subset && t.Hedge != text.Vague && t.Num.N > 1
}

// only returns the one figure of a dimension in a list, and false where there
// are several or none.
func only(list []told, d text.Dimension) (found told, ok bool) {
	for _, t := range list {
		if t.Dimension == d {
			if ok {
				return found, false
			}
			found, ok = t, true
		}
	}
	return found, ok
}
