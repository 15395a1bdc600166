package align

import "sync"

// A memo remembers a value for each two documents, as long as it has room, so
// that workers do not find it out for each pair of their sentences.
type memo struct {
	shards [64]struct {
		sync.Mutex
		values map[uint64]float64
	}
}

// maxShard bounds the values of a shard, 16 MB in all.
const maxShard = 1 << 13

// of returns the value of two documents, which make finds out where it is not
// remembered.
func (m *memo) of(left, right int, make_ func() float64) float64 {
	key := uint64(left)<<32 | uint64(right)
	s := &m.shards[(uint64(left)*31+uint64(right))%uint64(len(m.shards))]
	s.Lock()
	v, ok := s.values[key]
	s.Unlock()
	if ok {
		return v
	}
	v = make_()
	s.Lock()
	defer s.Unlock()
	if len(s.values) >= maxShard {
		clear(s.values)
	}
	if s.values == nil {
		s.values = map[uint64]float64{}
	}
	s.values[key] = v
	return v
}
