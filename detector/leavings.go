package detector

import (
	"cmp"
	"container/heap"
	"slices"
	"time"

	"github.com/atodds/atodds/align/text"
)

// DefaultQuestions is how many questions a judge is asked at most in a run that
// sets no limit.
const DefaultQuestions = 500

const (
	questionsOfTwo = 3  // about two documents that a caller has paired
	mostPlaces     = 50 // at which the answer to one question is told
)

func (d *Detector) questions() int {
	if d.Questions > 0 {
		return d.Questions
	}
	return DefaultQuestions
}

// leavings are the questions that a run has for a judge: the best of those that
// it met, so that a run over an archive keeps no more than it asks.
type leavings struct {
	limit  int
	met    int        // questions so far
	passed int        // of these, those for which there was no room
	kept   []*leaving // a heap: the least of them first
	byText map[asking]*leaving
}

// A leaving is a question and the further places that it is about.
type leaving struct {
	question *Question
	key      asking
	order    int        // in which it was met
	places   []Question // sentences of the same words and dates
}

// An asking is what a judge is told of a pair: to ask twice would be a waste.
type asking struct {
	left, right string
	from, to    time.Time
}

// leave keeps the question of a dispute, where it has one.
func (r *run) leave(d dispute) {
	if d.question != nil {
		r.leavings.add(d.question)
	}
}

// add keeps a question unless there are better ones than it may keep.
func (l *leavings) add(q *Question) {
	key := asking{q.Left.Text(), q.Right.Text(), q.Left.Document.Date, q.Right.Document.Date}
	if known := l.byText[key]; known != nil && q.Finding == nil {
		if len(known.places) < mostPlaces {
			known.places = append(known.places, Question{Left: q.Left, Right: q.Right})
		}
		return
	}
	if l.byText == nil {
		l.byText = map[asking]*leaving{}
	}
	n := &leaving{question: q, key: key, order: l.met}
	l.met++
	heap.Push(l, n)
	if q.Finding == nil {
		l.byText[key] = n
	}
	if len(l.kept) > l.limit {
		least := heap.Pop(l).(*leaving)
		l.passed++
		if l.byText[least.key] == least {
			delete(l.byText, least.key)
		}
	}
}

// ordered empties l and returns what it kept, in the order in which it is asked:
// by rank, then as it was met.
func (l *leavings) ordered() []*leaving {
	list := l.kept
	*l = leavings{limit: l.limit}
	slices.SortFunc(list, func(a, b *leaving) int { return -a.compare(b) })
	return list
}

// compare orders what is asked later before what is asked earlier.
func (n *leaving) compare(o *leaving) int {
	return cmp.Or(cmp.Compare(n.question.Rank, o.question.Rank), cmp.Compare(o.order, n.order))
}

// Len, Less, Swap, Push and Pop implement [heap.Interface].
func (l *leavings) Len() int           { return len(l.kept) }
func (l *leavings) Less(i, j int) bool { return l.kept[i].compare(l.kept[j]) < 0 }
func (l *leavings) Swap(i, j int)      { l.kept[i], l.kept[j] = l.kept[j], l.kept[i] }
func (l *leavings) Push(x any)         { l.kept = append(l.kept, x.(*leaving)) }
func (l *leavings) Pop() any {
	last := l.kept[len(l.kept)-1]
	l.kept = l.kept[:len(l.kept)-1]
	return last
}

// relocated returns a stretch of one sentence as that of another of the same words.
func relocated(span text.Span, from, to *text.Sentence) text.Span {
	by := to.Span.Start - from.Span.Start
	return text.Span{Start: span.Start + by, End: span.End + by}
}
