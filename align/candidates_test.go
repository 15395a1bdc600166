package align

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// A sampler makes up sentences.
type sampler struct {
	random  *rand.Rand
	rare    int // how many made-up words there are
	longest int // words of a sentence
}

var shared = strings.Fields("police city court school government company president the of 40 yesterday about party market prices hospital minister vote")

// sentence draws words, rare ones and those of any story; none at times.
func (s *sampler) sentence() string {
	words := make([]string, s.random.IntN(s.longest+1))
	for i := range words {
		if s.random.IntN(2) == 0 {
			words[i] = shared[s.random.IntN(len(shared))]
			continue
		}
		n := s.random.IntN(s.rare)
		words[i] = fmt.Sprintf("%c%co%cask", 'b'+n%5, 'a'+n/5%5, 'd'+n/25)
		if s.random.IntN(3) == 0 {
			words[i] = strings.ToUpper(words[i][:1]) + words[i][1:]
		}
	}
	return strings.Join(words, " ")
}

// sampled returns a run of n documents of some sentences each, some of which
// repeat earlier ones.
func (s *sampler) sampled(t *testing.T, a Aligner, n, each int) *run {
	var pool []string
	r := &run{Aligner: a, ctx: context.Background(), byKey: map[uint64]int32{}}
	for i := range n {
		d := &text.Document{Name: fmt.Sprint(i)}
		var spans []text.Span
		for range each {
			words := s.sentence()
			if len(pool) > 0 && s.random.IntN(10) == 0 {
				words = pool[s.random.IntN(len(pool))]
			}
			pool = append(pool, words)
			spans = append(spans, text.Span{Start: len(d.Text), End: len(d.Text) + len(words)})
			d.Text += words + "\n"
		}
		var sentences []text.Sentence
		for k, span := range spans {
			sentences = append(sentences, text.Sentence{Document: d, Index: k, Span: span})
		}
		for o, err := range r.outlines(func(yield func([]text.Sentence, error) bool) { yield(sentences, nil) }) {
			require.NoError(t, err)
			require.NoError(t, r.add(o))
		}
	}
	require.NoError(t, r.close())
	return r
}

// A tie is a link as one of its groups has it.
type tie struct {
	group, other int32
	link
}

// ties lists the links of all groups.
func (l *links) ties() (list []tie) {
	for g := range int32(len(l.start) - 1) {
		for e := range l.of(g) {
			list = append(list, tie{g, e.other(g), e.link})
		}
	}
	return list
}

// quadratic returns what [run.links] is to find, by comparing every group
// with every other.
func (r *run) quadratic(t *testing.T) (ties []tie, limited int) {
	x := r.newScorer()
	c, err := r.newCatalogue()
	require.NoError(t, err)
	index, err := c.index(c.all())
	require.NoError(t, err)
	link := func(from, to int32) {
		if l, ok := r.score(x.both(from, to)); ok {
			ties = append(ties, tie{from, to, l})
			if from != to {
				ties = append(ties, tie{to, from, l})
			}
		}
	}
	type candidate struct {
		group  int32
		cosine float32
	}
	for g := range r.groups {
		a := &r.groups[g]
		if a.norm < 0 {
			continue
		}
		if a.single < 0 {
			link(int32(g), int32(g))
		}
		var lists [2][]candidate // of those that no gate is known to refuse, and of the rest
		for h := range r.groups {
			b := &r.groups[h]
			heavier := b.norm > a.norm || b.norm == a.norm && h < g
			if !heavier || b.norm < 0 || a.single >= 0 && a.single == b.single {
				continue
			}
			p, q := index.party(c.placeOf[g]), index.party(c.placeOf[h])
			o, ok := index.reaches(c.placeOf[g], c.placeOf[h])
			meets := p.meets(q.card)
			if !meets {
				_, scores := r.score(x.both(int32(g), int32(h)))
				require.False(t, ok && scores, "what the cards rule out has too little in common")
			}
			switch (&search{catalogue: c}).chance(o, p, q) {
			case promised:
				if ok && meets {
					lists[0] = append(lists[0], candidate{int32(h), o.cosine})
				}
			case barred:
				if ok && meets {
					lists[1] = append(lists[1], candidate{int32(h), o.cosine})
				}
			}
		}
		for n, list := range lists {
			slices.SortFunc(list, func(a, b candidate) int {
				return cmp.Or(cmp.Compare(b.cosine, a.cosine), cmp.Compare(a.group, b.group))
			})
			if len(list) > maxCandidates {
				list = list[:maxCandidates]
				if n == 0 {
					limited += len(r.unitsOf(int32(g)))
				}
			}
			for _, c := range list {
				link(int32(g), c.group)
			}
		}
	}
	return ties, limited
}

// reaches returns what two places have in common, and whether they reach the
// floors of the tree, from the definition.
func (x *index) reaches(p, q int32) (overlap, bool) {
	var square float32
	var o overlap
	for _, u := range x.terms(p) {
		if slices.ContainsFunc(x.terms(q), func(v use) bool { return u.rank() == v.rank() }) {
			w := x.weights[u.rank()]
			square, o.mass, o.terms = square+float32(w*w), o.mass+w, o.terms+1
			if name := 2*use(u.rank()) + 1; !slices.Contains(x.terms(p), name) && !slices.Contains(x.terms(q), name) {
				o.others += w
			}
			if x.traits[u.rank()]&akin != 0 {
				o.kin++
			}
		}
	}
	o.cosine = square / (x.cards[p].norm * x.cards[q].norm)
	return o, o.cosine >= leastCosine(o.mass) && o.mass >= exactShare*evidenceFloor && o.terms >= leastTerms
}

// The tree finds what comparing everything with everything finds.
func TestLinksAreExact(t *testing.T) {
	for _, row := range []struct {
		documents, each, rare, longest int
		limited                        bool
		why                            string
	}{
		{2, 1, 10, 8, false, "hardly anything"},
		{40, 5, 100, 12, false, "short lists"},
		{80, 10, 16, 14, false, "lists parted by a second word and a third"},
		{120, 5, 60, 40, false, "long sentences"},
		{800, 2, 6, 40, true, "more candidates than are followed up"},
		{1200, 2, 1, 9, false, "lists so long that their branches are parted"},
	} {
		t.Run(row.why, func(t *testing.T) {
			s := &sampler{rand.New(rand.NewPCG(uint64(row.documents), 7)), row.rare, row.longest}
			r := s.sampled(t, Aligner{Threshold: 0.05, Refusals: true}, row.documents, row.each)
			want, limited := r.quadratic(t)
			assert.Equal(t, row.limited, limited > 0, "the row tests what it says: %d", limited)
			slices.SortFunc(want, func(a, b tie) int {
				return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(b.score, a.score), cmp.Compare(a.other, b.other))
			})
			if strings.Contains(row.why, "branches") {
				c, err := r.newCatalogue()
				require.NoError(t, err)
				x, err := c.index(c.all())
				require.NoError(t, err)
				longest := uint32(0)
				for rank := range x.weights {
					longest = max(longest, x.lists[rank+1]-x.lists[rank])
				}
				require.Greater(t, longest, uint32(partSize), "the row tests what it says")
			}
			for _, row := range []struct {
				workers int
				memory  int64
			}{{1, 0}, {3, 0}, {2, 1 << 20}, {2, 1}}[min(len(r.groups)/1000, 1):] {
				r.Workers, r.Memory, r.limited = row.workers, row.memory, 0
				links, err := r.links()
				require.NoError(t, err)
				got := links.ties()
				require.Equal(t, len(want), len(got))
				require.True(t, slices.Equal(want, got), "the same links in the same order")
				require.Equal(t, limited, r.limited)
			}
			r.Refusals = false
			links, err := r.links()
			require.NoError(t, err)
			stands := func(k tie) bool { return k.near || !k.strangers() }
			got := slices.DeleteFunc(links.ties(), func(k tie) bool { return !stands(k) })
			want = slices.DeleteFunc(want, func(k tie) bool { return !stands(k) })
			require.Equal(t, len(want), len(got), "all but what a gate refuses, where that is not asked for")
			require.True(t, slices.Equal(want, got))
		})
	}
}

func TestSortAll(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{0, 1, sortRun, sortRun + 1, 5*sortRun + 17} {
		list := make([][2]int, n)
		for i := range list {
			list[i] = [2]int{random.IntN(n/3 + 1), i}
		}
		want := slices.Clone(list)
		by := func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }
		slices.SortFunc(want, by)
		require.NoError(t, sortAll(context.Background(), list, by))
		require.True(t, slices.Equal(want, list), "%d values", n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, sortAll(ctx, make([]int, 10), cmp.Compare[int]), context.Canceled)
}

func TestSelectBest(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		hits := make([]rough, 1+random.IntN(60))
		for i := range hits {
			hits[i] = rough{int32(i), float32(random.IntN(20))}
		}
		n := 1 + random.IntN(len(hits))
		selectBest(hits, n)
		least := slices.MinFunc(hits[:n], func(a, b rough) int { return cmp.Compare(a.cosine, b.cosine) })
		for _, h := range hits[n:] {
			require.LessOrEqual(t, h.cosine, least.cosine)
		}
	}
}
