package detector

import (
	"context"
	"iter"
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/quotation"
	"github.com/atodds/atodds/internal/pipe"
)

// A paraphrase is a quotation and a sentence of another document that may tell
// the same in words of its own.
type paraphrase struct {
	quote    *citation
	sentence *text.Sentence
	document *sayings
}

const (
	// paraphraseKeys is how many pairs of words a quotation and a sentence must
	// share.
	paraphraseKeys = 2

	// longQuote is how many pairs of words a quotation must have for a part of
	// them to tell anything.
	longQuote = 4
)

// hearParaphrases sets the quotations of documents against what others tell
// without marks of quotation, for those documents for which wanted holds.
func (r *run) hearParaphrases(ctx context.Context, all *quotations, vouched bool, wanted func(a, b *sayings) bool) {
	near := func(a, b *sayings) bool {
		if !wanted(a, b) {
			return false
		}
		return vouched || r.kin[[2]int{min(a.number, b.number), max(a.number, b.number)}] && daysBetween(a.document(), b.document()) <= paraphraseDays
	}
	related := r.related()
	asked := slices.DeleteFunc(slices.Clone(all.documents), func(s *sayings) bool { return !vouched && !related[s.number] })
	long := all.sieve()
	for some, err := range pipe.Ahead(ctx, r.detector.workers(), pairsAhead, each(asked), func(_ context.Context, s *sayings) (list []dispute, _ error) {
		for p := range all.paraphrases(s, long, near) {
			list = append(list, r.detector.retellings(p, vouched, nil)...)
		}
		return list, nil
	}) {
		if err != nil {
			return // the end of ctx, which whoever asks for it tells
		}
		for _, d := range some {
			r.heard(d)
		}
	}
}

// each yields the values of a list for [pipe.Map].
func each[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range list {
			if !yield(v, nil) {
				return
			}
		}
	}
}

// related returns the documents, by number, that have a pair of sentences in
// common with another: most have none.
func (r *run) related() map[int]bool {
	list := make(map[int]bool, len(r.kin))
	for two := range r.kin {
		list[two[0]], list[two[1]] = true, true
	}
	return list
}

// paraphraseDays is how many days may lie between two reports of one remark
// of which one has it in other words.
const paraphraseDays = 4

// retellings puts a quotation and a paraphrase before every comparator that
// hears, for each cue of the paraphrase. The trace, where not nil, gets each
// ruling.
func (d *Detector) retellings(p paraphrase, vouched bool, trace *[]Step) []dispute {
	if !tellsBodies(p.sentence) && !tellsBodies(p.quote.document.sentence(p.quote.words.Start)) {
		return nil // who speaks is asked for where it can matter
	}
	l := p.quote.document.voiceOf(p.quote.words)
	if l == nil || l.attribution.Source != l.attribution.Speaker {
		return nil
	}
	var list []dispute
	for _, r := range p.document.voicesIn(p.sentence) {
		pair := align.Pair{Left: p.quote.document.sentence(p.quote.words.Start), Right: p.sentence, Whole: vouched, Event: 1}
		pair.Score = likeContents(p.quote.document, l, p.document, r)
		if pair.Score < leastRetold {
			continue
		}
		voices := &voices{left: p.quote, right: &citation{document: p.document, words: p.sentence.Span}, known: true, l: l, r: r}
		voices.relate()
		if p.document.number < p.quote.document.number {
			pair.Left, pair.Right = pair.Right, pair.Left
			voices.left, voices.right, voices.l, voices.r = voices.right, voices.left, voices.r, voices.l
		}
		list = append(list, d.hearings(Hearing{Comparison: Comparison{Pair: pair, trace: trace}, left: voices.left, right: voices.right, voices: voices})...)
	}
	return list
}

// voicesIn returns who says what in a sentence.
func (s *sayings) voicesIn(sentence *text.Sentence) []*voice {
	var list []*voice
	for _, m := range s.spoken().attributions {
		a := m.Value.(*text.Attribution)
		if sentence.Span.Contains(m.Span) && a.Score >= leastCue && a.Speaker.Len() > 0 && a.Source == a.Speaker {
			list = append(list, &voice{cue: m.Span, attribution: a, name: s.named(a.Speaker)})
		}
	}
	return list
}

// What two contents need in common to be one remark in two wordings: what
// share of the content words of the shorter, how many, and how many names.
const (
	leastRetold      = 0.6
	leastRetoldWords = 7
	leastRetoldNames = 2
)

// likeContents returns what share of the words of two contents mean the same,
// 0 where there are too few.
func likeContents(left *sayings, l *voice, right *sayings, r *voice) float64 {
	a, b := left.contents(l), right.contents(r)
	if commonStems(a, b) < leastRetoldWords/2 {
		return 0
	}
	least := min(len(a), len(b))
	enough := max(leastRetoldWords, int(leastRetold*float64(least)))
	told, named := 0, 0
	for i, w := range a {
		if told+len(a)-i < enough {
			return 0
		}
		if i := slices.IndexFunc(b, func(v edit.Word) bool { return quotation.Alike(w, v) }); i >= 0 {
			told++
			if w.Capital || b[i].Capital {
				named++
			}
		}
	}
	if told < leastRetoldWords || named < leastRetoldNames {
		return 0
	}
	return min(1, float64(told)/float64(least))
}

// commonStems counts the words that both have.
func commonStems(a, b []edit.Word) int {
	n := 0
	for _, w := range a {
		if slices.ContainsFunc(b, func(v edit.Word) bool { return v.Stem == w.Stem }) {
			n++
		}
	}
	return n
}

// contents returns the content words of what a voice says, each once.
func (s *sayings) contents(v *voice) []edit.Word {
	var list []edit.Word
	for _, c := range v.attribution.Contents {
		for _, w := range edit.Content(quotation.Read(s.document().Text[c.Start:c.End], c.Start).Words) {
			if !slices.ContainsFunc(list, func(o edit.Word) bool { return o.Stem == w.Stem }) {
				list = append(list, w)
			}
		}
	}
	return list
}

// paraphrases yields the sentences of a document that share words with a
// quotation of another for which near holds, in the order of the sentences. Long
// is the sieve of the quotations.
func (q *quotations) paraphrases(d *sayings, long sieve, near func(a, b *sayings) bool) iter.Seq[paraphrase] {
	return func(yield func(paraphrase) bool) {
		var keys []quotation.Key
		var hits []int32
		for i := range d.sentences {
			s := &d.sentences[i]
			keys = long.sift(quotation.Keys(keys[:0], s.Text()))
			if len(keys) < paraphraseKeys {
				continue
			}
			hits = q.met(hits[:0], keys)
			for _, at := range hits {
				for _, c := range q.list[at].places {
					if c.document != d && near(c.document, d) && !yield(paraphrase{c, s, d}) {
						return
					}
				}
			}
		}
	}
}

// met returns the wordings of long quotations that share enough of the given
// keys, in order, in the place of hits.
func (q *quotations) met(hits []int32, keys []quotation.Key) []int32 {
	for _, k := range keys {
		if at := q.byKey[k]; len(at) <= maxSharing {
			for _, i := range at {
				if q.list[i].keys >= longQuote {
					hits = append(hits, i)
				}
			}
		}
	}
	slices.Sort(hits)
	enough := hits[:0]
	for i := 0; i < len(hits); {
		at, k := hits[i], i
		for k < len(hits) && hits[k] == at {
			k++
		}
		if k-i >= paraphraseKeys {
			enough = append(enough, at)
		}
		i = k
	}
	return enough
}

// A sieve has a bit for each key of long quotations, and now and then the same
// for others: most keys of a sentence are told to be none of these without a
// look into the map of all.
type sieve []uint64

// sieveBits is how many bits there are for each key.
const sieveBits = 16

func (q *quotations) sieve() sieve {
	words := 1
	for words*64 < len(q.byKey)*sieveBits {
		words *= 2
	}
	x := make(sieve, words)
	for k, at := range q.byKey {
		if len(at) <= maxSharing && slices.ContainsFunc(at, func(i int32) bool { return q.list[i].keys >= longQuote }) {
			x[int(k>>6)&(len(x)-1)] |= 1 << (k & 63)
		}
	}
	return x
}

// sift returns the keys that pass, in their place.
func (x sieve) sift(keys []quotation.Key) []quotation.Key {
	passed := keys[:0]
	for _, k := range keys {
		if x[int(k>>6)&(len(x)-1)]&(1<<(k&63)) != 0 {
			passed = append(passed, k)
		}
	}
	return passed
}
