package source

import (
	"context"
	"io"
	"runtime"
	"sync"

	"github.com/atodds/atodds/align/internal/original"
)

const (
	// mostAhead is how many processes parse at once, whatever the number of
	// processors: each may take its limit of memory.
	mostAhead = 8

	// aheadBytes is how much text of one file waits for its turn. Then its
	// process waits, too.
	aheadBytes = 16 << 20

	// aheadSteps is how many steps may wait behind a file.
	aheadSteps = 4096
)

// A queue holds what is to be told in the order of the sources, while files
// that processes of their own parse are read ahead of their turn. The zero value
// reads none ahead.
type queue struct {
	width int             // how many processes there may be at once
	ctx   context.Context // of these processes
	end   context.CancelCauseFunc
	steps []step
	busy  int  // how many of the steps are files
	drain bool // a step is being told
}

// A step is a file that is being parsed, or a notice that waits behind one.
type step struct {
	tell func() bool
	file *waiting // nil for a notice
}

// newQueue returns a queue for so many processes; 0 means one for each
// processor.
func newQueue(ctx context.Context, workers int) queue {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	q := queue{width: min(workers, mostAhead)}
	q.ctx, q.end = context.WithCancelCause(ctx)
	return q
}

// waiting is the text of a file that was parsed ahead of its turn.
type waiting struct {
	mu     sync.Mutex
	change sync.Cond
	docs   []original.Document
	size   int
	ended  bool  // its process is done
	left   bool  // nobody waits for it any more
	err    error // in which it ended
}

// put adds a document, once there is room. It returns false where nobody
// waits for it.
func (w *waiting) put(d original.Document) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for w.size > aheadBytes && !w.left {
		w.change.Wait()
	}
	w.docs = append(w.docs, d)
	w.size += len(d.Text) + len(d.Raw)
	w.change.Broadcast()
	return !w.left
}

// take returns the next document; false at the end.
func (w *waiting) take() (d original.Document, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.docs) == 0 && !w.ended {
		w.change.Wait()
	}
	if len(w.docs) == 0 {
		return d, false
	}
	d, w.docs = w.docs[0], w.docs[1:]
	w.size -= len(d.Text) + len(d.Raw)
	w.change.Broadcast()
	return d, true
}

// set changes w under its lock and tells those who wait.
func (w *waiting) set(change func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	change()
	w.change.Broadcast()
}

// later begins to parse a file and returns at once, unless as many are being
// parsed as may be: then the first of them is told. The file is closed in the
// end.
func (r *reader) later(it item, limits original.Limits, file io.Closer, parse func(context.Context, func(original.Document) bool) error) bool {
	w := &waiting{}
	w.change.L = &w.mu
	go func() {
		err := parse(r.queue.ctx, w.put)
		w.set(func() { w.ended, w.err = true, err })
	}()
	it.ahead = nil
	r.queue.steps = append(r.queue.steps, step{file: w, tell: func() bool {
		defer file.Close()
		defer w.end()
		ok := r.parsed(it, limits, func(yield func(original.Document) bool) error {
			for d, more := w.take(); more; d, more = w.take() {
				if !yield(d) {
					return nil
				}
			}
			return w.err
		})
		if err := it.state.check(); ok && err != nil {
			return r.fail(it.name, err)
		}
		return ok
	}})
	r.queue.busy++
	for r.queue.busy >= r.queue.width && r.alive() {
		r.step()
	}
	return r.alive()
}

// end waits until the process of a file has ended.
func (w *waiting) end() {
	w.set(func() { w.left = true })
	w.mu.Lock()
	defer w.mu.Unlock()
	for !w.ended {
		w.change.Wait()
	}
}

// step tells the first of what waits.
func (r *reader) step() {
	s := r.queue.steps[0]
	r.queue.steps = r.queue.steps[1:]
	if s.file != nil {
		r.queue.busy--
	}
	r.queue.drain = true
	defer func() { r.queue.drain = false }()
	s.tell()
}

// catchUp tells all that waits, so that what is found now comes behind it.
func (r *reader) catchUp() {
	for !r.queue.drain && len(r.queue.steps) > 0 && r.alive() {
		r.step()
	}
}

// abandon ends all processes that still run.
func (r *reader) abandon() {
	r.queue.end(context.Canceled)
	for _, s := range r.queue.steps {
		if s.file != nil {
			s.file.end()
		}
	}
	r.queue.steps = nil
}
