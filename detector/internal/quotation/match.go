package quotation

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

// A Match is two quotations, the stretch of both that is of the same words,
// and where the words of that stretch differ.
type Match struct {
	Left, Right *Quote
	Script      *edit.Script

	// Edits are those of the stretch, which a gap in one quotation does not
	// account for. What stands outside was trimmed.
	Edits []edit.Edit

	Common    int     // content words of the stretch in common
	Alike     int     // and those that stand for others of the same meaning
	Share     float64 // of its content words that are one or the other, 0 to 1
	Cover     float64 // what share of the content words of the shorter quotation the stretch has in common
	Long      int     // content words of the longer quotation
	Reordered float64 // the same of all words in any order, for the longer quotation

	first, last int // the edits of the stretch in the script
}

// Between sets two quotations against each other.
func Between(l, r *Quote) *Match {
	m := &Match{Left: l, Right: r, Script: edit.Between(l.Words, r.Words)}
	m.Long = max(contents(l.Words), contents(r.Words))
	first, last := m.stretch()
	m.first, m.last = first, last
	if m.Common == 0 {
		return m
	}
	differ := 0
	for i, e := range m.Script.Edits {
		if i < first || i > last {
			continue
		}
		left, right := l.Words[e.LeftFrom:e.LeftTo], r.Words[e.RightFrom:e.RightTo]
		if m.gap(e) || joined(left) == joined(right) {
			continue
		}
		m.Edits = append(m.Edits, e)
		same := alike(left, right)
		m.Alike += same
		differ += max(contents(left), contents(right)) - same
	}
	told := m.Common + m.Alike
	m.Share = float64(told) / float64(told+differ)
	m.Cover = float64(told) / float64(max(1, min(contents(l.Words), contents(r.Words))))
	m.Reordered = float64(bag(l.Words, r.Words)) / float64(max(1, m.Long))
	return m
}

// InStep returns how many words of both are the same, in one order, small ones
// included, and how many the longer quotation has.
func (m *Match) InStep() (common, longer int) {
	for range m.Script.Matched() {
		common++
	}
	return common, max(len(m.Left.Words), len(m.Right.Words))
}

// gap reports whether one of the quotations says that words are missing, or
// put in, where an edit stands.
func (m *Match) gap(e edit.Edit) bool {
	return m.Left.gap(e.LeftFrom, e.LeftTo) || m.Right.gap(e.RightFrom, e.RightTo)
}

// gap reports whether words are missing, or put in, among those from up to to,
// or but a small word away.
func (q *Quote) gap(from, to int) bool {
	if from > 0 && !q.Words[from-1].Content {
		from--
	}
	if to < len(q.Words) && !q.Words[to].Content {
		to++
	}
	return slices.Contains(q.Open[from:to+1], true)
}

// What words are worth beside a content word in common: one that says nothing,
// and a content word that differs.
const (
	small = 0.25
	apart = 0.75
)

func weight(words []edit.Word) float64 {
	n := contents(words)
	return float64(n) + small*float64(len(words)-n)
}

// stretch finds where the words of both run along: the edits from first up to
// and with last lie inside. Of all stretches it is the one with the most words
// in common less those that differ.
func (m *Match) stretch() (first, last int) {
	edits := m.Script.Edits
	best, sum, from := 0.0, 0.0, 0
	common, most := 0, 0
	for i := 0; i <= len(edits); i++ {
		run := m.run(i)
		sum += weight(run)
		common += contents(run)
		if sum > best {
			best, first, last, most = sum, from, i-1, common
		}
		if i == len(edits) {
			break
		}
		e := edits[i]
		if !m.gap(e) {
			left, right := m.Left.Words[e.LeftFrom:e.LeftTo], m.Right.Words[e.RightFrom:e.RightTo]
			sum -= apart*max(weight(left), weight(right)) - float64(2*alike(left, right))
		}
		if sum <= 0 {
			sum, from, common = 0, i+1, 0
		}
	}
	m.Common = most
	if first > 0 && (m.whole(edits[first-1]) || m.denies(edits[first-1]) && len(m.run(first-1)) > 0) {
		first--
	}
	if last+1 < len(edits) && (m.whole(edits[last+1]) || m.denies(edits[last+1]) && len(m.run(last+2)) > 0) {
		last++
	}
	return first, last
}

// run returns the words in common before the edit i, or behind the last.
func (m *Match) run(i int) []edit.Word {
	from, to := 0, len(m.Left.Words)
	if i > 0 {
		from = m.Script.Edits[i-1].LeftTo
	}
	if i < len(m.Script.Edits) {
		to = m.Script.Edits[i].LeftFrom
	}
	return m.Left.Words[from:to]
}

// whole reports whether an edit at the end of both quotations, small words
// aside, puts a word or two in the place of as many: nothing was trimmed there.
func (m *Match) whole(e edit.Edit) bool {
	l, r := m.Left.Words, m.Right.Words
	left, right := l[e.LeftFrom:e.LeftTo], r[e.RightFrom:e.RightTo]
	atEnd := contents(l[:e.LeftFrom])+contents(r[:e.RightFrom]) == 0 || contents(l[e.LeftTo:])+contents(r[e.RightTo:]) == 0
	return atEnd && len(left) == len(right) && len(left) <= 2 && contents(left) == len(left) && contents(right) == len(right)
}

// denies reports whether an edit puts in "not" or "did not", and no more.
// Between words that are the same, nothing was trimmed there.
func (m *Match) denies(e edit.Edit) bool {
	words := slices.Concat(m.Left.Words[e.LeftFrom:e.LeftTo], m.Right.Words[e.RightFrom:e.RightTo])
	return (e.LeftFrom == e.LeftTo || e.RightFrom == e.RightTo) && len(words) <= 2 && contents(words) == 1 && denials[words[len(words)-1].Low]
}

// moved reports whether some words stand in another place of the other
// quotation, in an edit of their own, whatever joins them there to others.
func (m *Match) moved(words []edit.Word, other func(edit.Edit) []edit.Word) bool {
	return slices.ContainsFunc(m.Edits, func(e edit.Edit) bool {
		return slices.EqualFunc(unjoined(words), unjoined(other(e)), func(a, b edit.Word) bool { return a.Low == b.Low })
	})
}

// unjoined returns words without an "and" or "or" at an end.
func unjoined(words []edit.Word) []edit.Word {
	joins := func(w edit.Word) bool { return w.Low == "and" || w.Low == "or" }
	if n := len(words); n > 1 && joins(words[0]) {
		return words[1:]
	} else if n > 1 && joins(words[n-1]) {
		return words[:n-1]
	}
	return words
}

// twice reports whether the words from up to to stand once more beside them.
func twice(words []edit.Word, from, to int) bool {
	n := to - from
	same := func(at int) bool {
		if at < 0 || at+n > len(words) {
			return false
		}
		for i := range n {
			if words[at+i].Low != words[from+i].Low {
				return false
			}
		}
		return true
	}
	return same(from-n) || same(to) || same(from-n-1) || same(to+1)
}

// distributed reports whether the words from up to to stand behind a figure and
// once more behind the next one: "from 9,000 feet to 4,000 feet" for "from
// 9,000 to 4,000 feet".
func distributed(words []edit.Word, from, to int) bool {
	if from == 0 || !words[from-1].Figure {
		return false
	}
	for i := to; i < min(len(words), to+nextFigure); i++ {
		if words[i].Figure {
			return i+1+to-from <= len(words) && slices.EqualFunc(words[from:to], words[i+1:i+1+to-from], func(a, b edit.Word) bool { return a.Low == b.Low })
		}
	}
	return false
}

// nextFigure is how many words on the other end of a range stands.
const nextFigure = 3

// joined returns words without the space and the hyphens between them and
// without the s of a plural: "some day", "someday".
func joined(words []edit.Word) string {
	s := ""
	for i := range words {
		s += strings.ReplaceAll(words[i].Low, "-", "")
	}
	return strings.TrimSuffix(canon(s), "s")
}

// maxAlike is how many words an edit may have on a side for some to stand for
// some of the other.
const maxAlike = 5

// alike counts the content words of an edit that stand for one of much the
// same meaning.
func alike(left, right []edit.Word) int {
	if len(left) > maxAlike || len(right) > maxAlike {
		return 0 // other words, not other names for the same
	}
	n := 0
	for i := range left {
		if left[i].Content && slices.ContainsFunc(right, func(w edit.Word) bool { return w.Content && Alike(left[i], w) }) {
			n++
		}
	}
	return min(n, contents(right))
}

// Alike reports whether two words are much the same: both deny, both are
// auxiliaries of one sort, one is a slip of the pen for the other, or the
// thesaurus holds them to mean the same.
func Alike(a, b edit.Word) bool {
	switch {
	case a.Figure || b.Figure:
		return a.Low == b.Low
	case denials[a.Low] || denials[b.Low]:
		return denials[a.Low] && denials[b.Low]
	case modals[a.Low] || modals[b.Low]:
		return modals[a.Low] && modals[b.Low]
	}
	return a.Stem == b.Stem || slip(a.Low, b.Low) || thesaurus.Alike(a.Low, b.Low)
}

var (
	denials = map[string]bool{"not": true, "never": true, "no": true}
	modals  = map[string]bool{"will": true, "shall": true, "would": true, "should": true, "can": true, "could": true, "may": true, "might": true, "must": true}
)

func contents(words []edit.Word) int {
	n := 0
	for i := range words {
		if words[i].Content {
			n++
		}
	}
	return n
}

// bag counts the content words that both have, whatever their order.
func bag(l, r []edit.Word) int {
	left := map[string]int{}
	for i := range l {
		if l[i].Content {
			left[l[i].Stem]++
		}
	}
	n := 0
	for i := range r {
		if r[i].Content && left[r[i].Stem] > 0 {
			left[r[i].Stem]--
			n++
		}
	}
	return n
}
