package likeness

import (
	"encoding/binary"
	"math"
)

// A stored setting is a setting as bytes that outlive the program:
//
//	sentences, terms: varints
//	terms, by ID: what the ID is above the last one, the rarity, and twice
//	the uses, and 1 for a name: varints
//	the three norms: eight bytes each, little endian

// Store appends a setting to dst.
func (s *Setting) Store(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(s.sentences))
	dst = binary.AppendUvarint(dst, uint64(len(s.terms)))
	last := uint32(0)
	for _, h := range s.terms {
		dst = binary.AppendUvarint(dst, uint64(h.id-last))
		dst = binary.AppendUvarint(dst, uint64(h.rarity))
		dst = binary.AppendUvarint(dst, uint64(h.uses)<<1|bit(h.name))
		last = h.id
	}
	for _, norm := range [...]float64{s.norm, s.nameNorm, s.otherNorm} {
		dst = binary.LittleEndian.AppendUint64(dst, math.Float64bits(norm))
	}
	return dst
}

// StoredSetting reads a stored setting off the front of bytes and returns what
// is left of them.
func StoredSetting(data []byte) (*Setting, []byte, error) {
	r := varints{data: data}
	sentences, n := r.next(), r.next()
	if n > uint64(len(r.data)) || sentences > math.MaxInt32 {
		return nil, nil, errStored
	}
	s := &Setting{sentences: int(sentences), terms: make([]held, n)}
	id := uint64(0)
	for i := range s.terms {
		step, rarity, uses := r.next(), r.next(), r.next()
		id += step
		if r.short || i > 0 && step == 0 || id > math.MaxUint32 || rarity > math.MaxUint16 || uses>>1 > math.MaxUint8 {
			return nil, nil, errStored
		}
		s.terms[i] = held{uint32(id), uint16(rarity), uint8(uses >> 1), uses&1 != 0}
		if uses&1 != 0 {
			s.names++
		}
	}
	if len(r.data) < 24 {
		return nil, nil, errStored
	}
	for i, norm := range [...]*float64{&s.norm, &s.nameNorm, &s.otherNorm} {
		*norm = math.Float64frombits(binary.LittleEndian.Uint64(r.data[8*i:]))
	}
	return s, r.data[24:], nil
}
