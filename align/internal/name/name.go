// Package name finds the names in a text: of persons, organisations, places
// and other things, told by their capitals, by lists of words and by the rest
// of the text. It is exact about the places of names and never reads a day, a
// people or a faith as one.
//
// Where capitals tell nothing, at the beginning of a sentence, in a headline
// or in a line of capitals, the use of the words in news tells ("Police" has
// a capital in a tenth of its uses, "Putin" in all), and what the rest of the
// text calls by name.
package name

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// Find returns the names in each of the sentences of s, in order. The
// sentences are in the order of the text and do not overlap. The language is
// a code ("en"); in a language whose names cannot be told it finds none.
func Find(s string, sentences []text.Span, language string) [][]text.Mention {
	if language != "en" {
		return nil
	}
	f := &finder{scanner: scanner{s: s, memo: borrowMemo()}, drafts: make([]draft, 0, 4+len(s)/draftEach)}
	defer f.memo.release()
	for i, span := range sentences {
		f.sentence = i
		f.scan(span)
		f.floor = span.Start
		if len(f.words) == 0 {
			continue
		}
		m := f.mode()
		f.mark(m)
		f.units(m)
		f.segment(m)
	}
	f.settle()
	return f.mentions(len(sentences))
}

// draftEach is how many bytes of news hold a name, about.
const draftEach = 100

// A finder looks for the names of one text.
type finder struct {
	scanner
	sentence int
	floor    int // behind the last name of the sentence, or where the sentence begins
	list     []unit
	drafts   []draft
}

// A draft is a name that is found, before the rest of the text is known.
type draft struct {
	sentence         int
	start, core, end int // bytes: with title, without
	kind             kind
	weak             bool // a name only if the text has it elsewhere
	single           bool // one word
	site             bool // a place by its own, though a person may be called so
	head             string

	title, given, family, suffix string
	acronym                      string
	long                         string // normal form of what an acronym stands for
}

// emit enters a name from unit i on, whose title ends at unit k; it returns
// nil where there is none. The draft is good until the next.
func (f *finder) emit(i, k, end int, what kind, m mode) *draft {
	if what == none {
		return nil
	}
	first, last := &f.words[f.list[i].from], &f.words[f.list[end-1].to-1]
	d := draft{
		sentence: f.sentence, start: first.start, core: f.words[f.list[k].from].start, end: last.end,
		kind: what, single: f.list[end-1].to-f.list[k].from == 1,
	}
	if last.class&(suffix|orgHead) != 0 && last.next == last.end+1 && f.s[last.end] == '.' {
		d.end = last.next
	}
	u := &f.list[k]
	if d.single {
		w := &f.words[u.from]
		d.weak = i == k && u.class&common != 0 && (m != plain && u.class&(acronym|org|place) == 0 || w.opens && w.share < sureShare && u.class&family == 0) ||
			m != plain && what == undecided && w.share < 0 && m == loud
		d.site = what == site && u.class&(given|family) != 0 && !f.state(w)
		if d.site && u.class&city == 0 && !f.located(d.start) {
			d.kind = person
		}
		if w.capitals && m == plain && what == undecided {
			d.kind, d.acronym = organisation, f.s[w.start:w.end]
		}
		if u.class&acronym != 0 {
			d.acronym = f.s[w.start:w.end]
		}
	}
	d.head = f.headWord(f.list[k].from, f.list[end-1].to)
	if i == k && (what == person || what == undecided || d.site) {
		if at, ok := f.lowTitle(d.start); ok {
			d.kind, d.site, d.weak = person, false, false
			if at < d.start {
				d.title = f.s[at : d.start-1]
				d.start = at
			}
		}
	}
	switch {
	case d.kind == undecided && f.located(d.start), d.kind == thing && u.share < 0 && u.class == 0 && f.located(d.start):
		d.kind = site
	case d.kind == undecided && f.speaks(d.end):
		d.kind = person
	case d.kind == undecided && d.start > 1 && f.s[d.start-1] == '-' && kinds[f.s[d.start-2]] == lowLetter:
		return nil // "anti-Semitism"
	}
	f.drafts, f.floor = append(f.drafts, d), d.end
	return &f.drafts[len(f.drafts)-1]
}

// headWord returns the word that tells what the words from i to end are the
// name of: the last, or the one before the first "of" or "for".
func (f *finder) headWord(i, end int) string {
	last := end - 1
	for k := i + 1; k < end; k++ {
		if w := &f.words[k]; w.small && w.end-w.start < 4 && f.s[w.start:w.end] != "and" && f.s[w.start:w.end] != "&" {
			last = k - 1
			break
		}
	}
	return f.s[f.words[last].start:f.words[last].end]
}

// speaks reports whether a verb of speech stands at i: unless a body by that
// name is known, who speaks is a person.
func (f *finder) speaks(i int) bool {
	rest := f.s[i:min(i+12, f.stop)]
	for _, v := range [...]string{" said", " says", " told", " added", " asked", " wrote", " recalled", " replied"} {
		if strings.HasPrefix(rest, v) {
			return true
		}
	}
	return false
}

// state reports whether a word is a country or a state that hardly a person is
// called by.
func (f *finder) state(w *word) bool {
	key := Fold(f.s[w.start:w.end])
	switch key {
	case "jordan", "chad", "georgia", "virginia", "israel", "washington", "carolina", "cuba", "holland", "ireland", "england", "france", "montana":
		return false
	}
	p, _ := Lookup(key)
	return p.Sort == "country" || p.Sort == "state" || p.Sort == "continent"
}

// located reports whether a word before i says that a place follows.
func (f *finder) located(i int) bool {
	k := f.wordBefore(i)
	if k == i {
		return false
	}
	switch f.s[k : i-1] {
	case "in", "near", "outside", "around", "throughout", "across":
		return true
	}
	return false
}
