package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/detector/internal/reach"
)

var sum = Comparator{
	Name: "sum",
	Doc: `parts against the total that they are said to make

"46 casualties: 12 dead and 34 hurt" claims to name every part, and so do "12
men and 8 women, 20 people in all" and "the rest, 20 percent". There the parts
add up to the total, each within its rounding. "Including" claims nothing, and
neither does a list that goes on with something uncounted. Of a stated total,
parts that exclude each other can never be more: 62 votes to 45 are too many
for 100 seats.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Inspect: func(in *Inspection) {
		if !in.english() {
			return
		}
		for i := range in.Sentences {
			list := slices.DeleteFunc(toldIn(&in.Sentences[i]), func(t told) bool { return !inBreakdowns(t.Dimension) })
			for j := range list {
				for _, find := range []func([]told, int) (breakdown, bool){listed, inAll, ofWhom, restOf, votes} {
					if b, ok := find(list, j); ok {
						in.breakdown(b)
						break
					}
				}
			}
		}
	},
}

// inBreakdowns reports whether figures of a dimension stand in breakdowns; ranks
// and lengths between the parts are passed over.
func inBreakdowns(d text.Dimension) bool {
	return d == text.Count || d == text.Money || d == text.Percent || d == text.Score
}

// A breakdown is a total and its parts, which stand beside each other. For a
// total of percentages that is not said, a hundred, total is the zero value.
type breakdown struct {
	total   told
	parts   []told
	partial bool // the parts need not be all: they only can not be more
}

// breakdown settles a total against its parts.
func (in *Inspection) breakdown(b breakdown) {
	made, value, names := reach.Reach{}, "", ""
	add := 0.0
	for i, p := range b.parts {
		made = made.Plus(reach.Stated(p.Quantity, in.Profile))
		add += reach.Printed(p.Quantity)
		if i > 0 {
			value += " + "
			names += " + "
		}
		value += valueOf(p.Quantity)
		names += reach.Figured(reach.Printed(p.Quantity))
	}
	first, last := b.parts[0], b.parts[len(b.parts)-1]
	whole, left, right, words := reach.Between(100, 100), first.side(), sideThrough(first, last, value), "100 percent"
	if b.total.Quantity != nil {
		whole, left, words = reach.Stated(b.total.Quantity, in.Profile), b.total.side(), b.total.words()
	} else {
		right = sideThrough(b.parts[1], last, value)
	}
	if b.partial {
		whole.Lo = 0
	}
	ruling := same(Sum, "the parts make the total, within rounding")
	if !made.Meets(whole) {
		ruling = contradiction("", "no rounding makes the parts the total")
		if b.partial {
			ruling = contradiction("", "the parts are more than the total")
		}
	}
	in.settle(left, right, ruling, words+"; but "+names+" makes "+reach.Figured(add))
}

// listed finds a total with its parts behind a colon, a dash or a comma: "46
// casualties: 12 dead and 34 hurt", "20 people, 12 men and 8 women,".
func listed(list []told, at int) (breakdown, bool) {
	b := breakdown{total: list[at]}
	if at+2 >= len(list) || !summable(b.total.Quantity) {
		return b, false
	}
	mark := strings.TrimSpace(between(b.total, list[at+1]))
	dash := mark == "—" || mark == "–" || mark == "--"
	open := dash || mark == "," || mark == "(" || strings.HasSuffix(mark, ",") && len(phrase.Fields(mark)) == 1 && !partialWords(mark)
	colon := strings.HasSuffix(mark, ":")
	if !open && !(colon && len(phrase.Fields(mark)) <= 6 && !partialWords(mark)) {
		return b, false
	}
	b.parts = enumerated(list[at+1:])
	if len(b.parts) < 2 || !partsOf(b.total, b.parts) {
		return b, false
	}
	rest := strings.TrimSpace(b.parts[len(b.parts)-1].rest())
	if open {
		return b, closes(rest) && (complementary(b.total, b.parts) || dash && len(b.parts) > 2 && b.near())
	}
	return b, (b.total.Of != "" || b.total.Dimension == text.Money) && len(phrase.Fields(mark)) <= 3 && endsList(rest) && b.near()
}

// near reports whether the parts come so near to their total that they are
// meant to make it: far less or far more is another thing counted.
func (b breakdown) near() bool {
	made := 0.0
	for _, p := range b.parts {
		made += reach.Printed(p.Quantity)
	}
	return made > 0.5*reach.Printed(b.total.Quantity) && made < 2*reach.Printed(b.total.Quantity)
}

// inAll finds a total behind its parts: "12 men and 8 women, 20 people in
// all", "— a total of 20 people".
func inAll(list []told, at int) (breakdown, bool) {
	b := breakdown{total: list[at]}
	if at < 2 || !summable(b.total.Quantity) {
		return b, false
	}
	rest, lead := b.total.head(12), b.total.tail(20)
	said := strings.HasPrefix(rest, "in all") || strings.HasPrefix(rest, "in total") || strings.HasPrefix(rest, "altogether") || strings.HasPrefix(rest, "all told")
	if !said && !strings.HasSuffix(lead, ", a total of") && !strings.HasSuffix(lead, "— a total of") && !strings.HasSuffix(lead, "for a total of") {
		return b, false
	}
	for from := at - 2; from >= max(0, at-mostParts); from-- {
		parts := enumerated(list[from:at])
		if len(parts) != at-from {
			break
		}
		b.parts = parts
	}
	if len(b.parts) < 2 || !partsOf(b.total, b.parts) {
		return b, false
	}
	gap := between(b.parts[len(b.parts)-1], b.total)
	gap = strings.TrimSuffix(strings.TrimSpace(gap), "a total of")
	return b, len(phrase.Fields(gap)) <= 6 && !partialWords(gap) && b.near()
}

// ofWhom finds parts that exclude each other behind "of the 20": "Of the 20
// passengers, 12 were men and 9 women".
func ofWhom(list []told, at int) (breakdown, bool) {
	b := breakdown{total: list[at]}
	if at+2 >= len(list) || b.total.Dimension != text.Count || !phrase.EndsWithAny(cutLast(b.total.tail(12), "the"), "of") {
		return b, false
	}
	if !strings.HasSuffix(strings.TrimSpace(between(b.total, list[at+1])), ",") || len(phrase.Fields(between(b.total, list[at+1]))) > 6 {
		return b, false
	}
	b.parts = list[at+1 : at+3]
	gap := between(b.parts[0], b.parts[1])
	return b, partsOf(b.total, b.parts) && complementary(b.total, b.parts) && len(phrase.Fields(gap)) <= 4 && phrase.SaysAny(gap, "and") && closes(strings.TrimSpace(b.parts[1].rest()))
}

// cutLast removes a last word, where it is that, from a text.
func cutLast(s, word string) string {
	s = strings.TrimRight(s, " \n\t")
	if rest, ok := strings.CutSuffix(strings.ToLower(s), " "+word); ok {
		return rest
	}
	return s
}

// leastRest is how many percentages a list has at least that ends in "the
// rest".
const leastRest = 2

// restOf finds percentages of which the last is the rest.
func restOf(list []told, at int) (breakdown, bool) {
	last := list[at]
	if last.Dimension != text.Percent || at+1 < leastRest || at+1 > mostParts || at+1 < len(list) && list[at+1].Dimension == text.Percent {
		return breakdown{}, false
	}
	lead := last.tail(20)
	said := false
	for _, words := range []string{"the rest,", "the rest (", "the remaining", "the remainder,"} {
		said = said || strings.HasSuffix(lead, words)
	}
	if !said {
		return breakdown{}, false
	}
	for _, p := range list[:at+1] {
		if p.Dimension != text.Percent || p.Slot != text.Level || p.Hedge == text.Vague || p.IsRange() {
			return breakdown{}, false
		}
	}
	made := 0.0
	for _, p := range list[:at+1] {
		made += reach.Printed(p.Quantity)
	}
	return breakdown{parts: list[:at+1]}, made > 100 || at+1 > leastRest && made > leastShown
}

// leastShown is the percentage that a list which ends in "the rest" reaches
// at least: less is the rest of a list that began in another sentence.
const leastShown = 80

// votes finds a vote that has more votes than the chamber has seats.
func votes(list []told, at int) (breakdown, bool) {
	b := breakdown{total: list[at], partial: true}
	if b.total.Dimension != text.Count || b.total.Of != "seat" && b.total.Of != "member" || b.total.Hedge != text.NoHedge {
		return b, false
	}
	for _, i := range []int{at - 1, at + 1} {
		if i < 0 || i >= len(list) || list[i].Dimension != text.Score || !chamber(b.total) {
			continue
		}
		t := list[i]
		if phrase.SaysAny(t.lead()+" "+t.rest(), "vote", "voted", "votes", "passed", "approved", "rejected") {
			ayes, noes := t, t
			a, n := *t.Quantity, *t.Quantity
			a.Hi, n.Num = a.Num, n.Hi
			ayes.Quantity, noes.Quantity = &a, &n
			b.parts = []told{ayes, noes}
			return b, true
		}
	}
	return b, false
}

// chamber reports whether a count of seats or members describes a body: "the
// 100-seat house".
func chamber(t told) bool { return strings.Contains(t.words(), "-") }

// summable reports whether a figure can be a total.
func summable(q *text.Quantity) bool {
	switch q.Dimension {
	case text.Count, text.Money:
		return !q.IsRange() && q.Hedge != text.Vague && q.Num.N > 1 && q.Slot == text.Level && q.Per == ""
	}
	return false
}

// mostParts is how many parts a total is told with at most.
const mostParts = 12

// enumerated returns the figures from the first of a list on that are enumerated:
// set apart by commas, "and" or semicolons with a few words between.
func enumerated(list []told) []told {
	list = list[:min(len(list), mostParts)]
	for i := 1; i < len(list); i++ {
		gap := between(list[i-1], list[i])
		if len(phrase.Fields(gap)) > 5 || partialWords(gap) || strings.ContainsAny(gap, ".:()") || !strings.ContainsAny(gap, ",;") && !phrase.SaysAny(gap, "and", "plus") {
			return list[:i]
		}
	}
	return list
}

// partialWords reports whether words say that what follows is not all, or is
// something else.
func partialWords(s string) bool {
	return phrase.SaysAny(s, "including", "include", "includes", "included", "among", "than", "more", "least", "another", "other", "others",
		"of", "then", "but", "at", "about", "some", "which", "who", "whom", "when", "while", "as", "mostly", "up", "least", "compared", "versus", "to")
}

// partsOf reports whether parts are smaller figures of the measure of a
// total.
func partsOf(total told, parts []told) bool {
	for _, p := range parts {
		if p.Dimension != total.Dimension || p.Unit.Base != total.Unit.Base || p.IsRange() || p.Hedge == text.Vague || p.Slot != text.Level || p.Per != "" {
			return false
		}
		if p.Num.Cmp(total.Num) >= 0 || p.Num.N <= 0 {
			return false
		}
	}
	return true
}

// complementary reports whether parts are told by what divides the total
// between them: men and women, dead and injured, for and against.
func complementary(total told, parts []told) bool {
	if total.Of == "" && total.Role == "" || total.Dimension != text.Count {
		return false
	}
	seen := map[string]bool{}
	for _, p := range parts {
		sort := sortOf(p)
		if sort == "" || seen[sort] {
			return false
		}
		seen[sort] = true
	}
	for _, sorts := range [...][]string{{"man", "woman", "child"}, {"boy", "girl"}, {"adult", "child"}, {"killed", "injured"}, {"male", "female"}, {"man", "woman", "boy", "girl"}} {
		n := 0
		for _, s := range sorts {
			if seen[s] {
				n++
			}
		}
		if n == len(seen) {
			return true
		}
	}
	return false
}

// sortOf returns what a part is told by: its head, or what befell it.
func sortOf(t told) string {
	next := firstWord(afterVerb(phrase.Squeeze(t.rest())))
	switch {
	case t.Of == "man" || t.Of == "woman" || t.Of == "child" || t.Of == "boy" || t.Of == "girl" || t.Of == "adult" || t.Of == "male" || t.Of == "female":
		return t.Of
	case strings.HasPrefix(next, "women"):
		return "woman"
	case strings.HasPrefix(next, "men"):
		return "man"
	case strings.HasPrefix(next, "children"):
		return "child"
	case strings.HasPrefix(next, "girls"):
		return "girl"
	case strings.HasPrefix(next, "boys"):
		return "boy"
	case t.Role == "killed" || t.Role == "injured":
		return t.Role
	}
	return ""
}

// afterVerb removes "were" and its like from the front of a text.
func afterVerb(s string) string {
	for _, verb := range []string{"were ", "are ", "was ", "is "} {
		if rest, ok := strings.CutPrefix(s, verb); ok {
			return rest
		}
	}
	return s
}

// closes reports whether an enumeration ends where a text goes on.
func closes(rest string) bool {
	rest = afterVerb(rest)
	words := phrase.Fields(rest)
	head := strings.IndexAny(rest, ",.;)—–")
	return rest == "" || head >= 0 && len(phrase.Fields(rest[:head])) <= 1 || len(words) <= 1
}

// endsList reports whether a list that began with a colon has ended, but for
// a few words on its last part.
func endsList(rest string) bool {
	stop := strings.IndexAny(rest, ".;")
	if stop < 0 {
		stop = len(rest)
	}
	return len(phrase.Fields(rest[:stop])) <= 8 && !partialWordsOfEnd(rest[:stop])
}

func partialWordsOfEnd(s string) bool {
	return phrase.SaysAny(s, "others", "other", "and", "plus", "several", "some", "dozens", "more")
}
