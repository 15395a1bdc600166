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

	best map[counterpart]float64 // the best score of a sentence with another document
	byOf map[counterpart]*leaving

	events [][2]*text.Document // documents that have a pair, on one event
}

// maxBest bounds how many sentences with their best scores a run remembers.
const maxBest = 1 << 19

// A counterpart is a sentence that is asked about, and the document in which it
// is looked for. It is asked about with its best counterpart there alone: what
// others tell otherwise is another thing.
type counterpart struct {
	sentence *text.Sentence
	document *text.Document
}

func counterpartOf(left, right *text.Sentence) counterpart {
	if asksRight(left, right) {
		return counterpart{right, left.Document}
	}
	return counterpart{left, right.Document}
}

// A leaving is a question and the further places that it is about.
type leaving struct {
	question *Question
	key      asking
	order    int        // in which it was met
	index    int        // in the heap
	places   []Question // sentences of the same words and dates
}

// An asking is what a judge is told of a pair: to ask twice would be a waste.
type asking struct {
	left, right string
	from, to    time.Time
}

// leave keeps the question of a dispute, where it has one and its sentences have
// no better counterpart.
func (r *run) leave(d dispute) {
	if r.detector.Judge == nil || d.pair.Refused != "" {
		return
	}
	l := &r.leavings
	if r.detector.Embedder != nil {
		l.noteEvent(d.pair)
	}
	of := counterpartOf(d.pair.Left, d.pair.Right)
	best, known := l.best[of]
	if known && best >= d.pair.Score {
		return
	}
	if l.best == nil {
		l.best = map[counterpart]float64{}
	}
	if known || len(l.best) < maxBest {
		l.best[of] = d.pair.Score
	}
	if worse := l.byOf[of]; worse != nil {
		l.drop(heap.Remove(l, worse.index).(*leaving))
	}
	if d.question != nil {
		l.add(d.question)
	}
}

// add keeps a question unless there are better ones than it may keep.
func (l *leavings) add(q *Question) {
	n := &leaving{question: q}
	if q.Finding == nil {
		n.key = asking{q.Left.Text(), q.Right.Text(), q.Left.Document.Date, q.Right.Document.Date}
		if known := l.byText[n.key]; known != nil {
			if len(known.places) < mostPlaces {
				known.places = append(known.places, Question{Left: q.Left, Right: q.Right})
			}
			return
		}
		if l.byText == nil {
			l.byText, l.byOf = map[asking]*leaving{}, map[counterpart]*leaving{}
		}
		l.byText[n.key], l.byOf[counterpartOf(q.Left, q.Right)] = n, n
	}
	l.met++
	n.order = l.met
	heap.Push(l, n)
	if len(l.kept) > l.limit {
		l.drop(heap.Pop(l).(*leaving))
		l.passed++
	}
}

// drop forgets a question that is no longer kept.
func (l *leavings) drop(n *leaving) {
	if n.question.Finding == nil {
		delete(l.byText, n.key)
		delete(l.byOf, counterpartOf(n.question.Left, n.question.Right))
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
func (l *leavings) Swap(i, j int) {
	l.kept[i], l.kept[j] = l.kept[j], l.kept[i]
	l.kept[i].index, l.kept[j].index = i, j
}
func (l *leavings) Push(x any) {
	n := x.(*leaving)
	n.index = len(l.kept)
	l.kept = append(l.kept, n)
}
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
