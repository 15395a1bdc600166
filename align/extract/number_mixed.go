package extract

import "github.com/atodds/atodds/align/text"

// digitsBehind adds what stands in digits behind a scale in words, as Spanish
// writes it: 2 mil 500, un millón 200 mil, mil 200 millones.
func (s *scan) digitsBehind(n *number) {
	i := n.end
	if !s.words.syntax.scaleOf || n.scale < 1000 || n.lo != n.hi || n.lo.D != 1 || i >= len(s.toks) || s.toks[i].kind != tokNumber || s.toks[i].glued {
		return
	}
	m, ok := s.digitsAt(i)
	if !ok || m.lo.D != 1 || m.lo.N <= 0 || m.lo.N >= n.scale || s.is(i+1, '%') {
		return
	}
	sum, factor, end := text.Int(n.lo.N+m.lo.N), int64(1), i+1
	grain := m.grain
	if v := scaleOf(s.wordAt(end).number); v > n.scale {
		factor, end = v, end+1 // mil 200 millones
	} else if v > 1 {
		if m.lo.N >= n.scale/v {
			return
		}
		sum, end = text.Int(n.lo.N+m.lo.N*v), end+1
		grain = text.Int(m.grain.N * v)
	} else if n.scale > 1000 && m.lo.N < 1000 {
		return // "un millón 14 veces"
	}
	v, ok1 := sum.Mul(text.Int(factor))
	g, ok2 := grain.Mul(text.Int(factor))
	if !ok1 || !ok2 {
		return
	}
	n.lo, n.hi, n.grain, n.end, n.scale = v, v, g, end, factor
}

// scaleOf returns what a scale word behind digits multiplies them by, or 0.
func scaleOf(w numberWord) int64 {
	switch {
	case w.ordinal:
		return 0
	case w.class == numPlural:
		return w.scale
	case w.class == numScale:
		return w.value
	}
	return 0
}
