package likeness

// A bond is two terms that answer each other, by their indexes.
type bond struct {
	left, right int32
	share       float64 // how surely: 1 for equal terms
}

// A bondSpace is room for the bonds of one comparison, on the stack.
type bondSpace struct {
	list        [64]bond
	left, right [64]int32
}

// bonds aligns the terms of two sentences: equal ones, then those that are
// likely one word, then those of related meaning. It returns the terms left
// over, too; those taken after all are -1.
func (x *bondSpace) bonds(a, b []Term) (list []bond, left, right []int32) {
	list, left, right = x.list[:0], x.left[:0], x.right[:0]
	i, j := int32(0), int32(0)
	for int(i) < len(a) || int(j) < len(b) {
		switch {
		case int(j) == len(b) || int(i) < len(a) && a[i].ID < b[j].ID:
			left = append(left, i)
			i++
		case int(i) == len(a) || a[i].ID > b[j].ID:
			right = append(right, j)
			j++
		default:
			list = append(list, bond{i, j, 1})
			i++
			j++
		}
	}
	for _, above := range [...]float64{remote, 0} {
		for k, i := range left[:min(len(left), longest)] {
			if i < 0 {
				continue
			}
			best, at := above, -1
			for l, j := range right[:min(len(right), longest)] {
				if j < 0 {
					continue
				}
				if s := nearness(a[i].word, b[j].word); s > best {
					best, at = s, l
				}
			}
			if at >= 0 {
				list = append(list, bond{i, right[at], best})
				left[k], right[at] = -1, -1
			}
		}
	}
	return list, left, right
}

// What terms that are not equal count for.
const (
	synonymy = 0.75 // one meaning, or one derived from the other
	remote   = 0.4  // a wider or narrower meaning
)

// nearness says how surely two different words can stand for one thing.
func nearness(v, w *Word) float64 {
	switch {
	case v.head.kin(w.head) && akin(v.Stem, w.Stem):
		return kinship
	case has(v.relation.near, w.Term) || has(w.relation.near, v.Term):
		return synonymy
	case has(v.relation.far, w.Term) || has(w.relation.far, v.Term):
		return remote
	}
	return 0
}

func has(list []uint32, id uint32) bool {
	for _, x := range list {
		if x == id {
			return true
		}
	}
	return false
}

// count returns how many terms outside names are of a part of speech.
func (k *Sketch) count(part byte) float64 {
	n := 0.0
	for i := range k.Terms {
		if !k.Terms[i].Name && k.Terms[i].word.relation.part == part {
			n++
		}
	}
	return n
}

// first returns the first term of the sentence outside names of a part of
// speech, or where that is 0 the first of all. It is -1 where there is none.
func (k *Sketch) first(part byte) int32 {
	at := int32(-1)
	for i := range k.Terms {
		t := &k.Terms[i]
		if part != 0 && (t.Name || t.word.relation.part != part) {
			continue
		}
		if at < 0 || t.at < k.Terms[at].at {
			at = int32(i)
		}
	}
	return at
}
