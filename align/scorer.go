package align

import "github.com/atodds/atodds/align/internal/likeness"

// A scorer scores groups. It is not for concurrent use.
type scorer struct {
	*run
	sketches cursor
	other    likeness.Sketch
	open     [keptOpen]opened // those that were used last, by the last bits of their groups
}

// An opened is a sketch that is unpacked.
type opened struct {
	group  int32 // plus 1; 0 for none
	sketch likeness.Sketch
}

// keptOpen is how many sketches a scorer keeps unpacked: groups that have a
// list of the tree in common are scored one after the other.
const keptOpen = 256

func (r *run) newScorer() *scorer { return &scorer{run: r, sketches: cursor{store: &r.packed}} }

// sketch returns the sketch of a group, which holds until another one with the
// same last bits is asked for.
func (x *scorer) sketch(group int32) *likeness.Sketch {
	o := &x.open[group%keptOpen]
	if o.group != group+1 {
		x.table.Unpack(x.sketches.get(x.groups[group].at), &o.sketch)
		o.group = group + 1
	}
	return &o.sketch
}

// both returns the sketches of two groups.
func (x *scorer) both(g, h int32) (a, b *likeness.Sketch) {
	if g != h && g%keptOpen == h%keptOpen {
		x.table.Unpack(x.sketches.get(x.groups[h].at), &x.other)
		return x.sketch(g), &x.other
	}
	return x.sketch(g), x.sketch(h)
}

// link scores two groups, and appends their link where any pair of them can
// stand.
func (x *scorer) link(all []edge, g, h int32) []edge {
	l, ok := x.score(x.both(g, h))
	if !ok {
		return all
	}
	return append(all, edge{g, h, l})
}
