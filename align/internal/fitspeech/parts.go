package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/text"
)

// Parts counts what is found of whole attributions: cues that share a word
// with a marked one, and the words of the sources and contents of those.
type parts struct {
	cues, found, right, met int // marked, found, found that are marked, marked that are found
	source, content         overlap
	quotes, spoken          int // marked quotations of a named source; with their speaker
}

// An overlap counts words: marked, found, and both.
type overlap struct{ marked, found, both int }

func (o overlap) f1() float64 { return 2 * float64(o.both) / float64(max(1, o.marked+o.found)) }

func (o *overlap) add(p overlap) {
	o.marked, o.found, o.both = o.marked+p.marked, o.found+p.found, o.both+p.both
}

func (t *parts) add(u parts) {
	t.cues, t.found, t.right, t.met = t.cues+u.cues, t.found+u.found, t.right+u.right, t.met+u.met
	t.source.add(u.source)
	t.content.add(u.content)
	t.quotes, t.spoken = t.quotes+u.quotes, t.spoken+u.spoken
}

func (t parts) String() string {
	p, r := ratio(t.right, t.found), ratio(t.met, t.cues)
	return fmt.Sprintf("attributions: cue precision %.3f recall %.3f F1 %.3f; of those, words of the source F1 %.3f, of the content F1 %.3f (P %.3f R %.3f); quotations with their speaker %d of %d (%.3f)\n",
		p, r, 2*p*r/(p+r), t.source.f1(), t.content.f1(), ratio(t.content.both, t.content.found), ratio(t.content.both, t.content.marked), t.spoken, t.quotes, ratio(t.spoken, t.quotes))
}

// whole applies a model to the articles of one fold, as extraction does.
func whole(articles []article, fold int, m *speech.Model) parts {
	var t parts
	for i := range articles {
		if a := &articles[i]; a.fold == fold {
			t.add(a.parts(m.Attributions(a.text, a.sentences)))
		}
	}
	return t
}

func (a *article) parts(list []text.Mention) parts {
	var t parts
	met := make([]int, len(a.attributions))
	for k, x := range list {
		t.found++
		n := a.meets(x.Span)
		if n < 0 {
			continue
		}
		t.right++
		if met[n] == 0 {
			met[n] = k + 1
		}
	}
	for n, x := range a.attributions {
		if len(x.cue) == 0 {
			continue
		}
		t.cues++
		if met[n] > 0 {
			f := list[met[n]-1].Value.(*text.Attribution)
			t.met++
			t.source.add(a.overlap(x.source, []text.Span{f.Source}))
			t.content.add(a.overlap(x.content, f.Contents))
		}
		if a.quotation(x) {
			t.quotes++
			if a.spoken(x, list) {
				t.spoken++
			}
		}
	}
	return t
}

func (a *article) meets(s text.Span) int {
	for n := range a.attributions {
		for _, cue := range a.attributions[n].cue {
			if cue.Overlaps(s) {
				return n
			}
		}
	}
	return -1
}

// quotation reports whether what is said stands between marks, whole or at
// its start, with four words or more, and a source is named.
func (a *article) quotation(x attribution) bool {
	if len(x.source) == 0 || len(x.content) == 0 {
		return false
	}
	s := a.text[x.content[0].Start:x.content[0].End]
	return (strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "''")) && len(strings.Fields(s)) >= 4
}

// spoken reports whether one of the list has the content and the source of x.
func (a *article) spoken(x attribution, list []text.Mention) bool {
	for _, m := range list {
		f := m.Value.(*text.Attribution)
		if a.overlap(x.source, []text.Span{f.Source}).both > 0 && 2*a.overlap(x.content, f.Contents).both >= a.overlap(x.content, f.Contents).marked {
			return true
		}
	}
	return false
}

// overlap counts the words of two lists of spans.
func (a *article) overlap(marked, found []text.Span) overlap {
	words := func(list []text.Span) map[int]bool {
		at := map[int]bool{}
		for _, s := range list {
			in := false
			for i, r := range a.text[s.Start:s.End] {
				letter := unicode.IsLetter(r) || unicode.IsDigit(r)
				if letter && !in {
					at[s.Start+i] = true
				}
				in = letter || in && (r == '\'' || r == '’' || r == '-' || r == '.')
			}
		}
		return at
	}
	m, f := words(marked), words(found)
	o := overlap{marked: len(m), found: len(f)}
	for w := range f {
		if m[w] {
			o.both++
		}
	}
	return o
}
