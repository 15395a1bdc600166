package extract

import "github.com/atodds/atodds/align/text"

// A phrase is a quantity in the making, by the tokens it covers.
type phrase struct {
	from, to  int // the whole phrase, with its hedge
	core, end int // the phrase without it
	num       int // the token after the numeral and unit, before a counted noun
	n         number
	q         text.Quantity

	partRole   bool // its role was found behind it, so that a figure before may share it
	sharedUnit bool // its unit stands behind a later figure of its list

	leadRole bool // its role was found before it, so that a figure behind may share it
}

// maxFigures bounds the quantities of a sentence. What holds more is a table
// or noise, and no sentence of which one could say what a figure measures.
const maxFigures = 100

// quantities appends the quantities of the sentence to dst, passing over the
// tokens that dst claims already. It walks the tokens once: only one that may
// begin a figure starts a parse, and hedges are looked for from there.
func (s *scan) quantities(dst []found) []found {
	times := len(dst)
	s.claim(dst)
	s.phrases = s.phrases[:0]
	s.memo = numberMemo{on: true, at: -1}
	for i := 0; i < len(s.toks); {
		if !s.trigger(i) || s.claimed(i) || !s.mayFigure(i) {
			i++
			continue
		}
		if end := s.noQuantity(i); end > i {
			i = end
			continue
		}
		p, ok := s.phraseAt(i)
		if !ok {
			i++
			continue
		}
		i = max(p.end, i+1)
		s.hedge(&p)
		i = max(p.to, i)
		if s.refuse(&p) {
			continue
		}
		if s.phrases = append(s.phrases, p); len(s.phrases) >= maxFigures {
			break
		}
	}
	s.memo.on = false
	s.relate()
	s.dateFigures(dst[:times])
	for i := range s.phrases {
		dst = append(dst, s.finish(&s.phrases[i]))
	}
	return dst
}

// claim notes the tokens that earlier mentions cover.
func (s *scan) claim(list []found) {
	s.taken = s.taken[:0]
	if len(list) == 0 {
		return
	}
	for range s.toks {
		s.taken = append(s.taken, false)
	}
	for _, f := range list {
		for i := f.from; i < f.to; i++ {
			s.taken[i] = true
		}
	}
}

func (s *scan) claimed(i int) bool { return i < len(s.taken) && s.taken[i] }

// lastEnd returns the first token that no earlier phrase covers.
func (s *scan) lastEnd() int {
	if len(s.phrases) == 0 {
		return 0
	}
	return s.phrases[len(s.phrases)-1].to
}

// trigger reports whether token i may begin a figure.
func (s *scan) trigger(i int) bool {
	switch t := &s.toks[i]; t.kind {
	case tokNumber:
		return true
	case tokMark:
		return t.mark >= 0x80 || t.mark == '$' || t.mark == '-' && s.leadingMinus(i)
	case tokWord:
		return t.word != nil && t.word.starts != 0
	}
	return false
}

// idleArticle reports whether token i is an article before a word that it
// cannot count, as most articles are.
func (s *scan) idleArticle(i int) bool {
	if s.toks[i].word.number.class != numArticle {
		return false
	}
	if i+1 >= len(s.toks) {
		return true
	}
	if s.toks[i+1].kind != tokWord {
		return s.toks[i+1].kind != tokMark
	}
	w := s.toks[i+1].word
	if w == nil {
		return true
	}
	q := &w.quantity
	switch w.sense {
	case "square", "cubic", "percentage", "basis", "metric":
		return false
	}
	return w.number.class == notNumber && len(q.units) == 0 && q.money.form == noMoney && len(q.money.names) == 0 && q.money.sign == "" && q.class&clsPer == 0
}

// leadingMinus reports whether the hyphen at i is the sign of a number.
func (s *scan) leadingMinus(i int) bool {
	return s.glued(i+1) && s.toks[i+1].kind == tokNumber && (i == 0 || !s.toks[i].glued || s.is(i-1, '(') || s.is(i-1, '<') || s.is(i-1, '>'))
}

// phraseAt parses the figure that begins at token i, without its hedge.
func (s *scan) phraseAt(i int) (phrase, bool) {
	if p, ok := s.special(i); ok {
		return p, true
	}
	m, ok := s.interval(i)
	if !ok {
		return phrase{}, false
	}
	return s.measured(i, m)
}

// special parses the figures that are more than a numeral with its unit. All
// begin with a numeral or a word of their own.
func (s *scan) special(i int) (p phrase, ok bool) {
	odd := s.wordAt(i).starts&startWord != 0
	_, numeral := s.number(i, false)
	if !odd && !numeral {
		return p, false
	}
	if p, ok = s.multiple(i); ok {
		return p, true
	}
	if odd {
		if p, ok = s.digitCount(i); ok {
			return p, true
		}
		if p, ok = s.most(i); ok {
			return p, true
		}
	}
	if numeral {
		if p, ok = s.ratio(i); ok {
			return p, true
		}
	}
	if s.pairs(i) {
		if p, ok = s.score(i); ok {
			return p, true
		}
	}
	if odd || s.toks[i].kind == tokNumber {
		if p, ok = s.magnitude(i); ok {
			return p, true
		}
	}
	if p, ok = s.rank(i); ok {
		return p, true
	}
	if p, ok = s.age(i); ok || !odd {
		return p, ok
	}
	return s.wholeUnit(i)
}

// pairs reports whether a hyphen, a dash or "to" stands between token i and a
// numeral in digits.
func (s *scan) pairs(i int) bool {
	return i+2 < len(s.toks) && s.toks[i+2].kind == tokNumber && (s.is(i+1, '-') || s.is(i+1, '–') || s.word(i+1, "to"))
}

// measured turns a measure into a phrase: of the unit it has, or a count of
// what follows.
func (s *scan) measured(i int, m measure) (phrase, bool) {
	hedge := text.NoHedge
	if m.unit == (text.Unit{}) && !m.ranged {
		m, hedge = s.unitBehindHedge(m)
	}
	p := phrase{from: i, core: i, end: m.end, to: m.end, num: m.end, n: m.n}
	p.q = text.Quantity{
		Dimension: m.unit.Dimension, Num: m.n.lo, Hi: m.n.hi, Grain: m.n.grain, Form: m.n.form, Hedge: text.NoHedge,
		Unit: m.unit, Per: m.per, Slot: text.Level, Dir: text.NoDirection, Compound: m.compound,
	}
	switch {
	case m.n.vague:
		p.q.Hedge = text.Vague
	case m.ranged:
		p.q.Hedge = text.InRange
	}
	if m.n.vague && m.n.lo == m.n.hi {
		p.q.Hedge = text.NoHedge
	}
	s.qualify(&p, hedge)
	switch m.unit.Dimension {
	case text.Count, "":
		return p, s.count(&p)
	case text.Duration:
		if s.word(m.end, "ago") {
			return p, false
		}
		p.q.Timex = timex(p.q)
		s.ageOf(&p)
	}
	s.per(&p)
	return p, true
}

// unitBehindHedge reads the unit of a figure that a hedge parts from it: 70-odd
// minutes, 10 or so miles.
func (s *scan) unitBehindHedge(m measure) (measure, text.Hedge) {
	h, end, ok := s.trailing(m.end)
	if !ok {
		return m, text.NoHedge
	}
	n := m.n
	n.end = s.skipHyphen(end)
	if u, ok := s.withUnit(n); ok && u.unit != (text.Unit{}) {
		return u, h
	}
	return m, text.NoHedge
}

// finish turns a phrase into a mention.
func (s *scan) finish(p *phrase) found {
	q := p.q
	q.Core = span(s.toks, p.core, p.end)
	return found{from: p.from, to: p.to, mention: text.Mention{Span: span(s.toks, p.from, p.to), Kind: text.KindQuantity, Value: &q}}
}
