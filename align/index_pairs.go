package align

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A Meeting is a document of an index that has something in common with a new
// one, and the pairs of both: the left sentences are those of the index.
type Meeting struct {
	Sentences []text.Sentence // of the document of the index, all of them
	Pairs     []Pair
}

// Pairs yields the pairs of a document, given by its sentences, with the
// documents of the index, in the order in which these were added, then of their
// sentences, then best first. See [Index.Meetings] for errors.
func (x *Index) Pairs(ctx context.Context, sentences []text.Sentence) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		meetings, err := x.Meetings(ctx, sentences)
		for _, m := range meetings {
			for _, p := range m.Pairs {
				if !yield(p, nil) {
					return
				}
			}
		}
		if err != nil {
			yield(Pair{}, err)
		}
	}
}

// Meetings returns the documents of the index with which a document, given by
// its sentences, has pairs, in the order in which they were added. A
// [*LimitError] comes with what was found; other errors, such as
// [ErrIndexDamaged], with nothing.
func (x *Index) Meetings(ctx context.Context, sentences []text.Sentence) ([]Meeting, error) {
	return x.MeetingsBy(ctx, x.Aligner, sentences)
}

// MeetingsBy is [Index.Meetings] as another aligner than that of the index has
// it, so that several may ask one index, each in its own way.
func (x *Index) MeetingsBy(ctx context.Context, a Aligner, sentences []text.Sentence) ([]Meeting, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch {
	case x.closed:
		return nil, fmt.Errorf("search index %s: %w", x.dir, ErrIndexClosed)
	case len(sentences) == 0:
		return nil, nil
	}
	q := &indexQuery{Index: x, run: &run{Aligner: a, ctx: ctx}, sentences: sentences}
	q.run.Vouched, q.run.words = false, *x.words.Fork()
	for i := range sentences {
		q.sketches = append(q.sketches, x.words.In(sentences[i].Language).Sketch(sentences[i].Text()))
	}
	meetings, err := q.meetings()
	if err != nil {
		return nil, fmt.Errorf("search index %s: %w", x.dir, err)
	}
	if q.run.limited > 0 {
		return meetings, &LimitError{Sentences: q.run.limited, Limit: maxPartners}
	}
	return meetings, nil
}

// An indexQuery aligns one document with an index.
type indexQuery struct {
	*Index
	run       *run
	sentences []text.Sentence    // of the document
	sketches  []*likeness.Sketch // of them
	links     []indexLink
	crowds    []crowded
	other     likeness.Sketch // of a candidate

	documents map[[2]int]*found // by segment and number
	known     []*found          // the same by their numbers in the run
}

// An indexLink joins a sentence of the document with one of the index.
type indexLink struct {
	segment, document int // of the index
	sentence          int // of its document
	own               int // of the new document
	link              link
}

// A found is a document of the index as the run has it.
type found struct {
	sentences         []text.Sentence
	first             int32 // unit of its first sentence
	segment, document int
}

func (q *indexQuery) meetings() ([]Meeting, error) {
	for i := range q.sketches {
		if q.run.ctx.Err() != nil {
			return nil, context.Cause(q.run.ctx)
		}
		if err := q.search(i); err != nil {
			return nil, err
		}
	}
	q.mingle()
	slices.SortFunc(q.links, func(a, b indexLink) int {
		return cmp.Or(cmp.Compare(a.segment, b.segment), cmp.Compare(a.document, b.document),
			cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.own, b.own))
	})
	setting := likeness.SettingOf(q.settling())
	if err := q.readAll(setting); err != nil {
		return nil, err
	}
	own := q.enter(q.sentences, setting)
	for i, k := range q.sketches {
		q.run.open[int(own)+i] = k
	}
	var all []candidate
	for _, l := range q.links {
		left := q.documents[[2]int{l.segment, l.document}].first + int32(l.sentence)
		if c, ok := q.run.judge(left, own+int32(l.own), l.link); ok {
			all = append(all, c)
		}
	}
	q.run.fetch = q.fetch
	chosen, err := q.run.settle(all, true)
	if err != nil {
		return nil, err
	}
	return q.gather(chosen)
}

// gather puts the pairs together by the document of the index.
func (q *indexQuery) gather(chosen []candidate) ([]Meeting, error) {
	of := map[*text.Document][]text.Sentence{}
	for _, f := range q.documents {
		of[f.sentences[0].Document] = f.sentences
	}
	var all []Meeting
	for p, err := range q.run.pairs(chosen) {
		if err != nil {
			return nil, err
		}
		n := len(all) - 1
		if n < 0 || all[n].Sentences[0].Document != p.Left.Document {
			all = append(all, Meeting{Sentences: of[p.Left.Document]})
			n++
		}
		all[n].Pairs = append(all[n].Pairs, p)
	}
	return all, nil
}

// repeatedLine is up to how many sentences of an index one without a value is
// followed up, whatever else their documents have in common with its own.
const repeatedLine = 16

// A crowd of places is what a sentence without a value has in common with many
// others: a line that pages repeat. It is no reason to
// read a document, for nothing in it can be at odds, but belongs to those that
// have something else in common.
type crowded struct {
	own    int
	places []indexPlace
}

// mingle links the sentences of crowds with those of documents that are met
// through others.
func (q *indexQuery) mingle() {
	met := map[[2]int]bool{}
	for _, l := range q.links {
		met[[2]int{l.segment, l.document}] = true
	}
	for _, c := range q.crowds {
		links := map[indexPlace]link{}
		for _, p := range c.places {
			links[indexPlace{segment: p.segment, number: p.number}] = p.link
		}
		for at := range met {
			s := q.segments[at[0]]
			_, first, end := s.Document(at[1])
			for m := first; m < end; m++ {
				if l, ok := links[indexPlace{segment: at[0], number: s.PlaceOf(m)}]; ok {
					q.links = append(q.links, indexLink{at[0], at[1], m - first, c.own, l})
				}
			}
		}
	}
}

// An indexPlace is sentences of a segment that have the same words, and how they are
// linked with a sentence of the document.
type indexPlace struct {
	segment int
	number  uint32
	cosine  float64
	link    link
}

// search links a sentence of the document with those of the index.
func (q *indexQuery) search(own int) error {
	k := q.sketches[own]
	if k.Page() {
		return nil
	}
	var places []indexPlace
	for n, p := range q.segments {
		for _, h := range p.search.Search(k, q.run.hasty()) {
			if err := p.At(h.Place, &q.other); err != nil {
				return fmt.Errorf("read %s: %w", p.name, err)
			}
			cosine, ok := reached(k, &q.other)
			if !ok {
				continue
			}
			places = append(places, indexPlace{segment: n, number: h.Place, cosine: cosine})
			if l, ok := q.run.score(&q.other, k); ok {
				places[len(places)-1].link = l
			}
		}
	}
	limited := false
	if len(places) > maxCandidates {
		slices.SortFunc(places, func(a, b indexPlace) int {
			return cmp.Or(cmp.Compare(b.cosine, a.cosine), cmp.Compare(a.segment, b.segment), cmp.Compare(a.number, b.number))
		})
		places, limited = places[:maxCandidates], true
	}
	places = slices.DeleteFunc(places, func(p indexPlace) bool { return p.link.score == 0 })
	slices.SortFunc(places, func(a, b indexPlace) int {
		return cmp.Or(cmp.Compare(b.link.score, a.link.score), cmp.Compare(a.segment, b.segment), cmp.Compare(a.number, b.number))
	})
	repeats := 0
	for _, p := range places {
		repeats += q.segments[p.segment].Repeats(p.number)
	}
	switch {
	case repeats > repeatedLine && len(q.sentences[own].Mentions) == 0:
		q.crowds = append(q.crowds, crowded{own, places})
	case limited || repeats > maxPartners:
		q.run.limited++
		fallthrough
	default:
		q.follow(own, places)
	}
	return nil
}

// follow links a sentence with those of places, the best first, up to a limit.
func (q *indexQuery) follow(own int, places []indexPlace) {
	taken := 0
	for _, p := range places {
		s := q.segments[p.segment]
		for _, m := range s.Members(p.number, maxPartners-taken) {
			d := s.DocumentOf(m)
			_, first, _ := s.Document(d)
			q.links = append(q.links, indexLink{p.segment, d, m - first, own, p.link})
			taken++
		}
	}
}

// reached reports whether two sketches reach the floors of a candidate, and
// their cosine.
func reached(a, b *likeness.Sketch) (float64, bool) {
	if a.Norm > b.Norm {
		a, b = b, a
	}
	dot, mass, terms := likeness.Shared(a, b)
	cosine := dot / (a.Norm * b.Norm)
	return cosine, cosine >= float64(leastCosine(float32(mass))) && mass >= exactShare*evidenceFloor && terms >= leastTerms
}

// settling returns the sketches that make up the setting of the document.
func (q *indexQuery) settling() []*likeness.Sketch {
	if settled(q.sentences) {
		return q.sketches
	}
	return nil
}
