package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// What a card shows: so many columns of a sentence, or of its surroundings,
// on either side of the words at odds, and so many further places.
const (
	maxSentence    = 1200
	shownElsewhere = 100
)

// An htmlFinding is a card.
type htmlFinding struct {
	Anchor, ID                       string
	Number                           int // as the other reports count it
	Verdict, Kind, Severity          string
	State, Change, Message, Sources  string
	Sides                            []htmlSide
	Bare                             bool // the run has nothing of what surrounds the sentences
	Elsewhere                        []htmlElsewhere
	Left                             int // further places that are not listed
	Confidence, Rule, Code, By, Note string
	Ignored                          *Ignored
	Judged, Precision                string // what a judge made of it, and how often such findings were right
}

// An htmlSide is a sentence with the words at odds in it, and the source.
type htmlSide struct {
	Source        *htmlSource
	Place         string // "line 3"
	Sentence      []htmlPiece
	Values        []string
	Before, After string // what stands around the sentence
}

// An htmlPiece is a stretch of a sentence.
type htmlPiece struct {
	Text string
	Odd  bool // the words at odds
}

// An htmlElsewhere is a further place of a finding.
type htmlElsewhere struct{ Left, Right htmlPlace }

// An htmlPlace is words and where they stand.
type htmlPlace struct {
	Source *htmlSource
	Place  string
	Text   string
}

// htmlCards are the findings of a page.
type htmlCards struct {
	list []htmlFinding
	at   map[*Finding]int
	said map[mentionKey]int // the first card that shows a place
}

// newHTMLCards returns the cards of findings, in their order.
func newHTMLCards(found []*Finding, order map[*Finding]int, s *htmlSources) *htmlCards {
	c := &htmlCards{list: make([]htmlFinding, len(found)), at: make(map[*Finding]int), said: make(map[mentionKey]int)}
	anchors := make(map[string]bool)
	for i, f := range found {
		c.list[i] = newHTMLFinding(f, s)
		card := &c.list[i]
		card.Number, card.Anchor = order[f], anchor(f.ID)
		if anchors[card.Anchor] { // as in two runs that somebody has put together
			card.Anchor += "-" + strconv.Itoa(i)
		}
		anchors[card.Anchor] = true
		c.at[f] = i
		for _, side := range placesOf(f) {
			if key := side.key(f.Kind); !has(c.said, key) {
				c.said[key] = i
			}
		}
	}
	return c
}

// placesOf returns all places of a finding.
func placesOf(f *Finding) []*Side {
	list := []*Side{&f.Left, f.Right}
	for i := range f.More {
		list = append(list, &f.More[i].Left, f.More[i].Right)
	}
	return slices.DeleteFunc(list, func(s *Side) bool { return s == nil })
}

// anchor returns the name by which a link leads to a finding: letters, digits
// and hyphens, whatever its id is.
func anchor(id string) string {
	return "f-" + strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '-'
	}, id)
}

// newHTMLFinding returns the card of a finding.
func newHTMLFinding(f *Finding, s *htmlSources) htmlFinding {
	card := htmlFinding{
		ID: onLine(f.ID), Verdict: f.Verdict, Kind: onLine(f.Kind), Severity: f.Severity,
		State: f.state(), Change: onLine(f.Change),
		Message: shorten(cmp.Or(f.Message, f.Verdict+" in "+f.Kind), 2*maxExcerpt), Sides: htmlSides(f, s),
		Confidence: fmt.Sprintf("%.2f", f.Confidence), Rule: onLine(f.Rule), Code: onLine(f.Code), By: onLine(f.By), Note: direction(f),
	}
	var indexes []string
	for _, x := range s.of(f) {
		indexes = append(indexes, strconv.Itoa(x.Index))
	}
	card.Sources = strings.Join(indexes, " ")
	if f.Judge != nil {
		card.Judged = shorten(f.judged(), 2*maxSentence)
	}
	if f.Precision != nil {
		card.Precision = shorten(f.Precision.String(), maxExcerpt)
	}
	if f.Ignored != nil {
		card.Ignored = &Ignored{onLine(f.Ignored.Reason), onLine(f.Ignored.Author), onLine(f.Ignored.Expires)}
	}
	card.Bare = !slices.ContainsFunc(card.Sides, func(s htmlSide) bool { return s.Before+s.After != "" })
	for i := range f.More {
		if i == shownElsewhere {
			card.Left = len(f.More) - i
			break
		}
		at := htmlElsewhere{Left: placeOf(&f.More[i].Left, s)}
		if right := f.More[i].Right; right != nil {
			at.Right = placeOf(right, s)
		}
		card.Elsewhere = append(card.Elsewhere, at)
	}
	return card
}

// direction says how a wording moved where that was compared.
func direction(f *Finding) string {
	switch f.Direction {
	case "":
		return ""
	case "hardened", "softened":
		return "bound " + f.Direction
	}
	return "precision " + onLine(f.Direction)
}

// htmlSides returns the sides of a finding: one where both places stand in one
// sentence.
func htmlSides(f *Finding, s *htmlSources) []htmlSide {
	left := newHTMLSide(s, &f.Left)
	switch {
	case f.Right == nil:
		return []htmlSide{left}
	case sameSentence(&f.Left, f.Right):
		return []htmlSide{newHTMLSide(s, &f.Left, f.Right)}
	}
	return []htmlSide{left, newHTMLSide(s, f.Right)}
}

// sameSentence reports whether two places stand in one sentence.
func sameSentence(a, b *Side) bool {
	return b != nil && a.Source == b.Source && a.SentenceStart == b.SentenceStart && a.Sentence == b.Sentence
}

// newHTMLSide returns a sentence with the words of one or two places in it.
func newHTMLSide(s *htmlSources, at *Side, also ...*Side) htmlSide {
	side := htmlSide{Source: s.named[at.Source], Place: lineOf(at)}
	_, side.After = clip("", onLine(at.After), maxSentence)
	side.Before, _ = clip(onLine(at.Before), "", maxSentence)
	marks := append([]*Side{at}, also...)
	for _, m := range marks {
		if value := m.reading(); value != "" {
			side.Values = append(side.Values, shorten(value, maxExcerpt))
		}
	}
	slices.SortStableFunc(marks, func(a, b *Side) int { return cmp.Compare(a.Start, b.Start) })
	before, words, after := marks[0].parts()
	side.add(before, false)
	side.add(words, true)
	if len(marks) == 2 {
		if middle, ok := between(marks[0], marks[1]); ok {
			_, words, rest := marks[1].parts()
			side.add(middle, false)
			side.add(words, true)
			after = rest
		}
	}
	side.add(after, false)
	side.clip()
	return side
}

// between returns what stands between the words of two places in a sentence.
func between(a, b *Side) (string, bool) {
	from, to := a.End-a.SentenceStart, b.Start-b.SentenceStart
	if _, words, _ := b.parts(); words == "" || from < 0 || from > to || to > len(a.Sentence) {
		return "", false
	}
	return a.Sentence[from:to], true
}

// add appends a stretch of the sentence.
func (s *htmlSide) add(text string, odd bool) {
	if text != "" {
		s.Sentence = append(s.Sentence, htmlPiece{onLine(text), odd})
	}
}

// clip shortens what stands before the first words at odds and behind the
// last, and these words themselves.
func (s *htmlSide) clip() {
	for i := range s.Sentence {
		switch p := &s.Sentence[i]; {
		case !p.Odd && i == 0 && len(s.Sentence) > 1:
			p.Text, _ = clip(p.Text, "", maxSentence)
		case !p.Odd:
			_, p.Text = clip("", p.Text, maxSentence)
		default:
			p.Text = shorten(p.Text, maxSentence)
		}
	}
}

// placeOf returns the words of a side and where they stand.
func placeOf(at *Side, s *htmlSources) htmlPlace {
	return htmlPlace{s.named[at.Source], lineOf(at), shorten(at.Text, maxExcerpt)}
}

// lineOf says where in its document a side stands: as a person looks it up in
// an original that has pages or paragraphs, or else by its line.
func lineOf(s *Side) string {
	return cmp.Or(s.Location.words(), fmt.Sprintf("line %d", s.Line))
}
