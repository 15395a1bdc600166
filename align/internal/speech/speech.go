// Package speech finds what a text gives as said: its quotations, and its
// attributions, which are a source, the cue that it speaks by, and what is
// said. It aims never to name a source that the words do not name.
package speech

import (
	"github.com/atodds/atodds/align/text"
)

// Threshold is the least score of an attribution where F1 is best.
const Threshold = 0.4

// A cue is an attribution while it is put together, in tokens.
type cue struct {
	head     int
	from, to int // with helpers before and a particle behind
	lemma    string
	form     string
	score    float64
	passive  bool
	helpless bool // no helper before the verb
	source   stretch
	speaker  stretch
	contents []stretch
	before   *cue
}

// Find returns the quotations and the attributions of a text whose sentences
// are given, as mentions, each kind in the order of the text. The language is
// a code ("en"); in one whose cues are not known it finds nothing.
func Find(s string, sentences []text.Span, language string) (quotes, attributions []text.Mention) {
	if language != "en" {
		return nil, nil
	}
	r := read(s, sentences)
	return mentions(r.quotes), r.attributions(fitted())
}

// Quotations returns the quotations of a text alone.
func Quotations(s, language string) []text.Mention {
	if language != "en" {
		return nil
	}
	return mentions(quotes(s))
}

func mentions(quotes []quote) []text.Mention {
	list := make([]text.Mention, len(quotes))
	for i := range quotes {
		q := &quotes[i]
		list[i] = text.Mention{Span: q.span, Kind: text.KindQuote, Value: &q.Quote}
	}
	return list
}

// Attributions returns the attributions of a text by the weights of m.
func (m *Model) Attributions(s string, sentences []text.Span) []text.Mention {
	return read(s, sentences).attributions(m)
}

func (r *reading) attributions(m *Model) []text.Mention {
	var cues []*cue
	var before *cue
	list := r.looks(m)
	for n, p := range m.weigh(r, list) {
		if p < Threshold {
			continue
		}
		c := r.cueAt(&list[n], p)
		if before != nil && c.from < before.to {
			continue
		}
		c.before = before
		c.source = r.source(c)
		c.speaker = r.resolve(c)
		c.contents = r.contents(c)
		cues = append(cues, c)
		before = c
	}
	found := make([]text.Mention, len(cues))
	for i, c := range cues {
		if i+1 < len(cues) {
			r.clip(c, cues[i+1])
		}
		found[i] = r.attribution(c)
	}
	return found
}

// attribution returns a cue in bytes.
func (r *reading) attribution(c *cue) text.Mention {
	a := &text.Attribution{Source: r.span(c.source), Speaker: r.span(c.speaker), Lemma: c.lemma, Score: c.score}
	for _, part := range c.contents {
		if !part.empty() {
			a.Contents = append(a.Contents, r.span(part))
		}
	}
	return text.Mention{Span: r.span(stretch{c.from, c.to}), Kind: text.KindAttribution, Value: a}
}

// span returns the bytes of a stretch.
func (r *reading) span(s stretch) text.Span {
	if s.empty() {
		return text.Span{}
	}
	return text.Span{Start: r.toks[s.from].start, End: r.toks[s.to-1].end}
}

// cueAt returns the cue that a candidate heads, which is one with the chance p.
func (r *reading) cueAt(l *look, p float64) *cue {
	i := l.head
	c := &cue{head: i, from: i, to: i + 1, lemma: l.lemma, form: formOf(r.toks[i].low), score: p, helpless: !r.helped(i)}
	if c.form == "ed" {
		for k := i - 1; k >= 0 && i-k <= maxChain; k-- {
			cl := r.class(k, i)
			if cl == be {
				c.passive = true
			}
			if cl != be && cl != have && cl != adverb && cl != negation {
				break
			}
		}
	}
	c.from = r.skipHelpers(i) + 1
	if r.toks[i].low == "according" && r.class(i+1, i) == "to" {
		c.to = i + 2
	}
	return c
}
