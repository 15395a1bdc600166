package clause

import (
	"slices"

	"github.com/atodds/atodds/align/text"
)

// A Splitter parts one sentence after the other. Its zero value works; it is not
// for concurrent use.
type Splitter struct{ splitter }

// A splitter holds what one sentence is read with, and what the next one can use
// anew.
type splitter struct {
	words []word
	cuts  []cut
	open  []frame // clauses that others interrupt, the innermost last
	now   frame
	next  int // number of the next clause

	pieces, number []int // by clause
}

// Split parts an English sentence, as the function Split does.
func (p *Splitter) Split(s string) []Part {
	p.words = scan(p.words[:0], s)
	if len(p.words) == 0 {
		return nil
	}
	p.cuts, p.open, p.now, p.next = p.cuts[:0], p.open[:0], frame{}, 0
	p.run()
	p.join()
	return p.parts()
}

// A cut is the beginning of a part.
type cut struct {
	at     int // word
	kind   Kind
	clause int
	verb   bool // the part has a verb of its own
}

// A frame is a clause that is being read.
type frame struct {
	clause int
	kind   Kind
	verb   bool // a finite verb was read
	verbAt int  // the last word of it
	mark   mark // what closes it: comma, dash, closes; 0 for nothing
	first  int  // its first word
}

// run cuts the sentence, word by word.
func (p *splitter) run() {
	p.begin(0, p.opening(), p.openingMark())
	for i := range p.words {
		if i > p.now.first {
			p.step(i)
		}
		p.read(i)
	}
}

// read takes word i into the clause that is open.
func (p *splitter) read(i int) {
	if p.finite(i) || p.now.kind == Subordinate && i == p.now.first && p.governs(i) || p.now.kind == Participial && p.words[i].is(ing|ed|past) {
		p.now.verb, p.now.verbAt = true, i
		p.cuts[len(p.cuts)-1].verb = true
	}
}

// begin opens a clause at word i.
func (p *splitter) begin(i int, kind Kind, until mark) {
	p.now = frame{clause: p.next, kind: kind, mark: until, first: i}
	p.next++
	p.cuts = append(p.cuts, cut{at: i, kind: kind, clause: p.now.clause})
}

// insert opens a clause inside the one that is open, which goes on behind it.
func (p *splitter) insert(i int, kind Kind, until mark) {
	p.open = append(p.open, p.now)
	p.begin(i, kind, until)
}

// resume goes on with the clause that was interrupted last.
func (p *splitter) resume(i int) {
	p.now = p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.now.first = i
	p.cuts = append(p.cuts, cut{at: i, kind: p.now.kind, clause: p.now.clause})
}

// beside opens a clause beside the one that is open.
func (p *splitter) beside(i int, kind Kind) {
	p.begin(i, kind, 0)
}

// join gives parts without a verb to the part before them, the first to the
// one behind it, and makes one of two parts of one clause in a row. A part of
// a clause that was interrupted stays.
func (p *splitter) join() {
	p.pieces = slices.Grow(p.pieces[:0], p.next)[:p.next]
	pieces := p.pieces
	clear(pieces)
	for _, c := range p.cuts {
		pieces[c.clause]++
	}
	kept := p.cuts[:0]
	for _, c := range p.cuts {
		last := len(kept) - 1
		switch alone := pieces[c.clause] == 1; {
		case last >= 0 && kept[last].clause == c.clause:
			kept[last].verb = kept[last].verb || c.verb
		case last >= 0 && alone && !c.verb && c.kind != Attribution:
			// stays with the part before it
		case last == 0 && !kept[0].verb && kept[0].kind != Attribution && pieces[kept[0].clause] == 1:
			kept[0].clause, kept[0].verb = c.clause, c.verb
			if c.kind == Attribution {
				kept[0].kind = c.kind
			}
		default:
			kept = append(kept, c)
		}
	}
	p.cuts = kept
}

// parts returns the parts that the cuts make, with their clauses numbered
// anew.
func (p *splitter) parts() []Part {
	list := make([]Part, len(p.cuts))
	p.number = slices.Grow(p.number[:0], p.next)[:p.next]
	number, count := p.number, 0 // from 1 on
	clear(number)
	for n, c := range p.cuts {
		end := len(p.words)
		if n+1 < len(p.cuts) {
			end = p.cuts[n+1].at
		}
		if number[c.clause] == 0 {
			count++
			number[c.clause] = count
		}
		list[n] = Part{
			Span: text.Span{Start: p.words[c.at].start, End: p.words[end-1].end},
			Kind: c.kind, Clause: number[c.clause] - 1,
		}
	}
	return list
}
