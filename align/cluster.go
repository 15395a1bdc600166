package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/align/text"
)

// A Cluster is sentences that repeat one text, or one template with other names
// or a few other words, so often that not each of them is paired with each: the
// first of every different text are, with so many counterparts as are followed
// up; what is left out are repeats, and other fillings of a template.
type Cluster struct {
	Sentence  *text.Sentence // the first of them
	Sentences int
	Documents int // that have them
	Texts     int // how many of the sentences differ from all earlier ones
}

// maxFillings is how many sentences, that differ in their names and values
// alone, take part in the search for pairs. Of further ones those of the same
// words are paired.
const maxFillings = 256

// setAside leaves the fillings of a template beyond the first ones out of the
// search, given the skeletons of the groups.
func (r *run) setAside(skeletons []uint64) error {
	order := make([]int32, 0, len(skeletons))
	for g, s := range skeletons {
		if s != 0 && r.groups[g].norm >= 0 {
			order = append(order, int32(g))
		}
	}
	err := sortAll(r.ctx, order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(skeletons[a], skeletons[b]), cmp.Compare(a, b))
	})
	if err != nil {
		return err
	}
	for len(order) > 0 {
		n := 1
		for n < len(order) && skeletons[order[n]] == skeletons[order[0]] {
			n++
		}
		if n > maxFillings {
			r.templates = append(r.templates, slices.Clone(order[:n]))
			for _, g := range order[maxFillings:n] {
				r.groups[g].norm = -1
				r.aside = append(r.aside, g)
				r.limited += len(r.unitsOf(g))
			}
		}
		order = order[n:]
	}
	slices.Sort(r.aside)
	slices.SortFunc(r.templates, func(a, b []int32) int { return cmp.Compare(a[0], b[0]) })
	return nil
}

// clusters returns the clusters of a run, in the order of their first
// sentences. Many has the groups whose sentences have more counterparts than
// are followed up: those that are linked make a cluster, and those of a
// template.
func (r *run) clusters(links *links, many []bool) ([]Cluster, error) {
	parent := make([]int32, len(r.groups))
	for g := range parent {
		parent[g] = int32(g)
	}
	root := func(g int32) int32 {
		for parent[g] != g {
			parent[g] = parent[parent[g]]
			g = parent[g]
		}
		return g
	}
	unite := func(a, b int32) {
		a, b = root(a), root(b)
		parent[max(a, b)] = min(a, b)
	}
	for _, groups := range r.templates {
		for _, g := range groups {
			many[g] = true
			unite(groups[0], g)
		}
	}
	for g := range int32(len(many)) {
		if g%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		for e := range links.of(g) {
			if many[g] && many[e.other(g)] {
				unite(g, e.other(g))
			}
		}
	}
	all := map[int32]*gathering{}
	for u := range r.units {
		if u%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if g := r.units[u].group; many[g] {
			if all[root(g)] == nil {
				all[root(g)] = &gathering{Cluster: Cluster{Sentence: r.units[u].sentence}, first: u, last: -1}
			}
			all[root(g)].add(r, u)
		}
	}
	var found []*gathering
	for _, c := range all {
		found = append(found, c)
	}
	slices.SortFunc(found, func(a, b *gathering) int { return cmp.Compare(a.first, b.first) })
	var clusters []Cluster
	for _, c := range found {
		clusters = append(clusters, c.Cluster)
	}
	return clusters, nil
}

// A gathering is a cluster in the making.
type gathering struct {
	Cluster
	first int // unit
	last  int // document
}

// add adds a sentence; they come in the order of the run.
func (c *gathering) add(r *run, u int) {
	c.Sentences++
	if d := r.units[u].document; d != c.last {
		c.Documents++
		c.last = d
	}
	if !r.repeated(int32(u)) {
		c.Texts++
	}
}
