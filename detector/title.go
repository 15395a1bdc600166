package detector

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

//go:embed data/titles.txt
var titleText string

var titles = newLexicon("titles", "offices that exclude each other, by group: minister: foreign minister = foreign secretary", titleText, parseTitles)

var offices = Comparator{
	Name: "title",
	Doc: `another office of the same person

A person who is foreign minister in one telling and defence minister in the
other is told wrongly in one of them. So is one who is president here and vice
president there. Titles are grouped: those of one group exclude each other
within a few days, those of different groups do not, since a general may well
be president. A short form agrees with the longer ones ("the minister"), a
former office with the present one, and who has another office on another day
has changed it. The lexicon "titles" holds the groups; it can be extended.
Two reports of one event are asked for the offices of all whom they name in
full, in whatever sentences. Offices that stand beside no name are compared where they stand in each other's
place in two tellings of one sentence.`,
	Severity: Error,
	Compare:  compareTitles,
	Acquaint: acquaintOffices,
}

// An office is what a title stands for.
type office struct {
	group string
	line  int // of the list: titles of one line are one office
}

// parseTitles reads entries of the form "GROUP: TITLE = TITLE = …".
func parseTitles(entries []string) (map[string]office, error) {
	list := map[string]office{}
	for i, entry := range entries {
		group, names, ok := strings.Cut(entry, ":")
		if group = strings.TrimSpace(group); !ok || group == "" || strings.TrimSpace(names) == "" {
			return nil, fmt.Errorf("%q: write GROUP: TITLE = TITLE", entry)
		}
		for n := range strings.SplitSeq(names, "=") {
			if n = align.FoldName(strings.TrimSpace(n)); n == "" {
				return nil, fmt.Errorf("%q: a title is empty; write GROUP: TITLE = TITLE", entry)
			}
			list[n] = office{group, i}
		}
	}
	return list, nil
}

// A titled is an office as a telling names it.
type titled struct {
	office
	from, to int  // words of the telling, with the word that makes it a deputy's
	deputy   bool // "deputy", "vice"
	former   bool // "former", "acting": not, or not quite, the holder now
	bearer   int  // the word of the name beside it, or -1
}

// is reports whether two titles are of one office.
func (t *titled) is(o *titled) bool { return t.line == o.line && t.deputy == o.deputy }

// told is is for a list.
func (t *titled) told(o titled) bool { return t.is(&o) }

// maxTitle is how many words a title has at most.
const maxTitle = 5

// officesOf returns the offices that a telling names, in order.
func officesOf(s *text.Sentence, words []namedWord, list map[string]office) []titled {
	var found []titled
	var ends [maxTitle]int
	var key []byte
	for i := 0; i < len(words); i++ {
		key = key[:0]
		n := min(maxTitle, len(words)-i)
		for k := range n {
			key = appendFolded(key, words[i+k].Low)
			ends[k] = len(key)
			key = append(key, ' ')
		}
		for ; n > 0; n-- {
			o, ok := list[string(key[:ends[n-1]])]
			if ok && (i+n == len(words) || words[i+n].Low != "for") { // "secretary of state for health"
				t := titled{office: o, from: i, to: i + n}
				t.modified(words)
				t.bearer = bearerOf(s, words, &t)
				found = append(found, t)
				i += n - 1
				break
			}
		}
	}
	return found
}

// appendFolded appends a word as the list of titles has it.
func appendFolded(key []byte, low string) []byte {
	for i := range len(low) {
		if b := low[i]; b == '-' {
			key = append(key, ' ')
		} else {
			key = append(key, b)
		}
	}
	return key
}

// modified reads the words before a title.
func (t *titled) modified(words []namedWord) {
	for i := t.from - 1; i >= max(0, t.from-3); i-- {
		switch words[i].Low {
		case "deputy", "vice", "assistant", "under", "junior":
			t.deputy = true
			t.from = i
		case "former", "ex", "then", "acting", "interim", "incoming", "outgoing", "next", "late", "onetime", "shadow":
			t.former = true
		default:
			if words[i].country == "" && words[i].name == nil {
				return
			}
		}
	}
}

// bearerOf returns the word of the person whose title it is: right behind it,
// or right before it with a comma between.
func bearerOf(s *text.Sentence, words []namedWord, t *titled) int {
	person := func(i int) bool {
		return i >= 0 && i < len(words) && words[i].name != nil && words[i].name.Type == text.Person
	}
	if person(t.to) {
		return t.to
	}
	for i := t.from - 1; i >= max(0, t.from-3); i-- {
		if person(i) && strings.HasPrefix(s.Document.Text[words[i].End:s.Span.End], ", ") {
			return i
		}
		if words[i].Content && words[i].country == "" {
			break
		}
	}
	return -1
}

func compareTitles(c *Comparison) {
	s := c.slots()
	if s == nil || !c.Pair.Vouched && !c.copied(s, 0) {
		c.compareHolders()
		return
	}
	list := titles.in(c.Lexicons)
	lefts, rights := officesOf(c.Pair.Left, s.left, list), officesOf(c.Pair.Right, s.right, list)
	for _, l := range lefts {
		for _, r := range rights {
			if l.group != r.group || l.is(&r) || !s.sameHolder(c, &l, &r) {
				continue
			}
			c.settle(align.Match{
				Left:  text.Mention{Span: text.Span{Start: s.left[l.from].Start, End: s.left[l.to-1].End}},
				Right: text.Mention{Span: text.Span{Start: s.right[r.from].Start, End: s.right[r.to-1].End}},
				Score: 1,
			}, c.ruleTitles(&l, &r, slices.ContainsFunc(rights, l.told) || slices.ContainsFunc(lefts, r.told)))
		}
	}
}

// compareHolders sets the offices against each other that two reports give to
// one person, whatever else their sentences say: a full name is needed, and of
// reports that nobody vouched for, that they surely tell of one event.
func (c *Comparison) compareHolders() {
	if !bothEnglish(c.Pair.Left, c.Pair.Right) || !holders(c.Pair.Left) || !holders(c.Pair.Right) {
		return
	}
	apart := c.daysApart()
	if !c.Pair.Vouched && (c.Pair.Event < leastEvent || apart < 0) {
		return
	}
	rights := c.right.holds(c, c.Pair.Right)
	if len(rights) == 0 {
		return
	}
	for _, l := range c.left.holds(c, c.Pair.Left) {
		for _, r := range rights {
			if l.group != r.group || l.is(&r.titled) || !oneFullName(l.name, r.name) {
				continue
			}
			both := mentionsOffice(c.Pair.Left.Document, c.Pair.Right.Document.Text[r.span.Start:r.span.End]) || mentionsOffice(c.Pair.Right.Document, c.Pair.Left.Document.Text[l.span.Start:l.span.End])
			c.settle(align.Match{Left: text.Mention{Span: l.span}, Right: text.Mention{Span: r.span}, Score: 1}, c.ruleTitles(&l.titled, &r.titled, both))
		}
	}
}

// A held is an office that a sentence gives to a person.
type held struct {
	titled
	span text.Span
	name *text.Name // of the person
}

// holds returns the offices that a sentence of the document gives to persons,
// whom many sentences of others are set against.
func (s *sayings) holds(c *Comparison, sentence *text.Sentence) []held {
	if s == nil {
		return heldIn(sentence, titles.in(c.Lexicons))
	}
	s.heldMu.Lock()
	defer s.heldMu.Unlock()
	list, ok := s.held[sentence.Span]
	if !ok {
		if s.held == nil {
			s.held = map[text.Span][]held{}
		}
		list = heldIn(sentence, titles.in(c.Lexicons))
		s.held[sentence.Span] = list
	}
	return list
}

// heldIn reads the offices of persons in a sentence.
func heldIn(s *text.Sentence, list map[string]office) []held {
	var found []held
	words := namedWords(s, newSaid(s).words)
	for _, t := range officesOf(s, words, list) {
		if t.bearer >= 0 {
			found = append(found, held{t, text.Span{Start: words[t.from].Start, End: words[t.to-1].End}, words[t.bearer].name})
		}
	}
	return found
}

// holders reports whether a sentence has a person's full name.
func holders(s *text.Sentence) bool {
	return slices.ContainsFunc(s.Names, func(m text.Mention) bool {
		n, ok := m.Value.(*text.Name)
		return ok && n.Type == text.Person && n.Given != "" && n.Family != ""
	})
}

// oneFullName reports whether two persons have the same given and family names.
func oneFullName(a, b *text.Name) bool {
	return a != nil && b != nil && a.Given != "" && a.Family != "" && a.Normal == b.Normal
}

// mentionsOffice reports whether a document has some words, in any letters, such as an
// office that it gives to another person or to the same one elsewhere.
func mentionsOffice(d *text.Document, words string) bool {
	return strings.Contains(strings.ToLower(d.Text), strings.ToLower(words))
}

// sameHolder reports whether two offices are told of one person, or stand in
// each other's place.
func (s *slots) sameHolder(c *Comparison, l, r *titled) bool {
	if l.bearer >= 0 && r.bearer >= 0 {
		return c.sameBearer(&s.left[l.bearer], &s.right[r.bearer])
	}
	if l.bearer >= 0 || r.bearer >= 0 {
		return false
	}
	if l.group == ranks || r.group == ranks {
		return false // "a general view", "a major view"
	}
	return slices.ContainsFunc(s.script.Edits, func(e edit.Edit) bool {
		return e.LeftFrom < l.to && l.from < e.LeftTo && e.RightFrom < r.to && r.from < e.RightTo
	})
}

// ranks is the group of titles that are common words, too, and tell of a person
// only where they stand beside one.
const ranks = "rank"

// officeDays is how many days apart two documents may be at most for a person
// to have one office in both.
const officeDays = 30

// ruleTitles rules on two offices of one group.
func (c *Comparison) ruleTitles(l, r *titled, both bool) Ruling {
	switch {
	case l.former || r.former:
		return compatible(HedgeCode, "a former office, or one that is held for a time")
	case daysBetween(c.Pair.Left.Document, c.Pair.Right.Document) > officeDays:
		return notComparable(NoDate, "an office may have changed since")
	case both:
		return notComparable(Role, "one telling names both offices")
	}
	return contradiction(OtherTitle, "another office of that kind")
}
