package likeness

import (
	"encoding/binary"
	"math"
)

// A stored setting is a setting as bytes that outlive the program:
//
//	sentences, terms: varints
//	terms, by ID: what the ID is above the last one, the rarity, and the uses
//	with the kind in their last bits: varints

// Store appends a setting to dst.
func (s *Setting) Store(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(s.sentences))
	dst = binary.AppendUvarint(dst, uint64(len(s.terms)))
	last := uint32(0)
	for _, h := range s.terms {
		dst = binary.AppendUvarint(dst, uint64(h.id-last))
		dst = binary.AppendUvarint(dst, uint64(h.rarity))
		dst = binary.AppendUvarint(dst, uint64(h.uses)<<kindBits|uint64(h.kind&(1<<kindBits-1)))
		last = h.id
	}
	return dst
}

// StoredSetting reads a stored setting off the front of bytes and returns what
// is left of them.
func StoredSetting(data []byte) (*Setting, []byte, error) {
	r := varints{data: data}
	sentences, n := r.next(), r.next()
	if r.short || n > uint64(len(r.data)) || sentences > math.MaxInt32 {
		return nil, nil, errStored
	}
	s := &Setting{sentences: int(sentences), terms: make([]held, n)}
	id := uint64(0)
	for i := range s.terms {
		step, rarity, uses := r.next(), r.next(), r.next()
		id += step
		if r.short || i > 0 && step == 0 || id > math.MaxUint32 || rarity > math.MaxUint16 || uses>>kindBits > math.MaxUint8 {
			return nil, nil, errStored
		}
		s.terms[i] = held{uint32(id), uint16(rarity), uint8(uses >> kindBits), uint8(uses & (1<<kindBits - 1))}
	}
	s.count()
	return s, r.data, nil
}
