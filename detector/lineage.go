package detector

import (
	"cmp"
	"hash/maphash"
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/provenance"
)

// A Lineage is documents that tell one text: copies of one origin, or
// versions of it.
type Lineage struct {
	Origin string   // the name of the likely origin
	Agency string   // whom the origin or a copy credits, where known
	Copies []string // the names of the others, in the order of the run
}

// A descent gathers which documents copy which. Pairs come in the order of
// their left documents, so that what is held is what one of them has in
// common with others.
type descent struct {
	left  *text.Document
	kin   map[*text.Document]*kinship
	order []*kinship // of kin, in the order of their first pair

	words   map[*text.Document]int // narrative words of documents with kin
	members map[memberID]*member
	set     map[memberID]bool // copies that were put before [Comparator.Copied]

	editions map[[2]memberID]*edition
}

// A memberID names a document over a run. An index reads documents anew.
type memberID struct {
	name string
	date int64
	text uint64 // hash
}

// textSeed is of no effect on what a run prints: hashes are only set equal.
var textSeed = maphash.MakeSeed()

func memberOf(d *text.Document) memberID {
	return memberID{d.Name, d.Date.Unix(), maphash.String(textSeed, d.Text)}
}

// A member is a document that copies another, or is copied.
type member struct {
	document *text.Document
	order    int // of the document in the run
	credit   provenance.Credit
	parent   *member // of the union-find; itself for a root
}

func (m *member) root() *member {
	for m.parent != m {
		m.parent = m.parent.parent
		m = m.parent
	}
	return m
}

// descend notes a pair, and settles what the left document before it had in
// common with others once its pairs are over.
func (r *run) descend(p align.Pair, script *edit.Script) {
	d := &r.descent
	if d.left != nil && d.left != p.Left.Document {
		r.settleKin()
	}
	d.left = p.Left.Document
	if d.kin == nil {
		d.kin = map[*text.Document]*kinship{}
	}
	k := d.kin[p.Right.Document]
	if k == nil {
		k = &kinship{left: p.Left.Document, right: p.Right.Document}
		d.kin[p.Right.Document] = k
		d.order = append(d.order, k)
	}
	k.pairs = append(k.pairs, copied{pair: p, script: script})
	if p.NearCopy {
		k.near++
	}
}

// settleKin says what the documents that the last left one has sentences in
// common with are to it.
func (r *run) settleKin() {
	d := &r.descent
	for _, k := range d.order {
		r.settle(k)
	}
	clear(d.kin)
	d.order, d.left = d.order[:0], nil
}

// settle says what two documents are to each other, and reports whether they
// tell one text.
func (r *run) settle(k *kinship) bool {
	d := &r.descent
	if k.near < leastPatches {
		return false
	}
	version := k.versions(len(r.sentencesOf(k.left)), len(r.sentencesOf(k.right)))
	o := k.overlapOf(r.narrativeWords(k.left), r.narrativeWords(k.right))
	if !version && (o.sentences < leastPatches || o.shorter < patchedShare) {
		return false
	}
	a, b := r.creditOf(k.left), r.creditOf(k.right)
	if !version && !k.copy(o, a.Agency != "" || b.Agency != "") {
		return false
	}
	if version && len(d.editions) < maxEditions {
		if d.editions == nil {
			d.editions = map[[2]memberID]*edition{}
		}
		d.editions[[2]memberID{memberOf(k.left), memberOf(k.right)}] = r.editionOf(k)
	}
	r.unite(k, a, b)
	r.setCopies(k)
	return true
}

func (r *run) creditOf(d *text.Document) provenance.Credit {
	if m := r.descent.members[memberOf(d)]; m != nil {
		return m.credit
	}
	return provenance.CreditOf(d, agencies.in(r.detector.Lexicons))
}

// narrativeWords returns how many words a document tells in its own voice.
func (r *run) narrativeWords(doc *text.Document) int {
	d := &r.descent
	if n, ok := d.words[doc]; ok {
		return n
	}
	n := 0
	if s := r.documents[doc]; s != nil {
		for i := range s.sentences {
			n += narrative(&s.sentences[i])
		}
	}
	if d.words == nil {
		d.words = map[*text.Document]int{}
	}
	d.words[doc] = n
	return n
}

// unite notes that two documents tell one text.
func (r *run) unite(k *kinship, a, b provenance.Credit) {
	x, y := r.member(k.left, a).root(), r.member(k.right, b).root()
	if x.order > y.order {
		x, y = y, x
	}
	y.parent = x
}

func (r *run) member(doc *text.Document, c provenance.Credit) *member {
	d := &r.descent
	id := memberOf(doc)
	m := d.members[id]
	if m == nil {
		m = &member{document: doc, credit: c, order: len(d.members)}
		if s := r.documents[doc]; s != nil {
			m.order = s.order
		}
		m.parent = m
		if d.members == nil {
			d.members = map[memberID]*member{}
		}
		d.members[id] = m
	}
	return m
}

// lineages returns the groups of documents that tell one text, in the order
// of their first documents, and by document the origin of those that copy one.
func (d *descent) lineages() ([]Lineage, map[memberID]string) {
	all := make([]*member, 0, len(d.members))
	for _, m := range d.members {
		all = append(all, m)
	}
	slices.SortFunc(all, byRun)
	groups := map[*member][]*member{}
	var roots []*member
	for _, m := range all {
		root := m.root()
		if groups[root] == nil {
			roots = append(roots, root)
		}
		groups[root] = append(groups[root], m)
	}
	var list []Lineage
	origins := map[memberID]string{}
	for _, root := range roots {
		group := groups[root]
		if len(group) < 2 {
			continue // one document, given twice
		}
		origin := slices.MinFunc(group, likelier)
		l := Lineage{Origin: origin.document.Name, Agency: origin.credit.Agency}
		for _, m := range group {
			if m != origin {
				l.Copies = append(l.Copies, m.document.Name)
				origins[memberOf(m.document)] = l.Origin
			}
			if l.Agency == "" {
				l.Agency = m.credit.Agency
			}
		}
		list = append(list, l)
	}
	return list, origins
}

// byRun orders members as they came; those of an index, which may share a place
// with others, by what they are.
func byRun(a, b *member) int {
	return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.document.Name, b.document.Name),
		a.document.Date.Compare(b.document.Date), cmp.Compare(a.document.Text, b.document.Text))
}

// likelier orders the members of a group by how likely each is the origin: the
// text that an agency signs, then the earliest, those without a date last.
func likelier(a, b *member) int {
	return cmp.Or(
		-cmpBool(a.credit.Whole, b.credit.Whole),
		cmpBool(a.document.Date.IsZero(), b.document.Date.IsZero()),
		a.document.Date.Compare(b.document.Date),
		byRun(a, b),
	)
}

// cmpBool orders false before true.
func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
