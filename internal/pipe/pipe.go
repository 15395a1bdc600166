// Package pipe joins the stages of a run. All concurrency of atodds lives in
// [Map].
package pipe

import (
	"context"
	"iter"
	"sync"
)

type result[T any] struct {
	value T
	err   error
}

// Map yields f of every value of in, in the order of in, working on up to n
// of them at once. Errors of in, and of f, stand in the place of their value
// and the sequence goes on; the end of ctx ends it with its error, once.
// No goroutine outlives the iteration.
func Map[S, T any](ctx context.Context, n int, in iter.Seq2[S, error], f func(context.Context, S) (T, error)) iter.Seq2[T, error] {
	return Ahead(ctx, n, n, in, f)
}

// Ahead is [Map] for many small pieces of work whose results take little
// memory: up to ahead values are taken up before the first of them is yielded,
// so that no worker waits for one that takes long, or for the reader.
func Ahead[S, T any](ctx context.Context, n, ahead int, in iter.Seq2[S, error], f func(context.Context, S) (T, error)) iter.Seq2[T, error] {
	n = max(n, 1)
	return func(yield func(T, error) bool) {
		ctx, cancel := context.WithCancelCause(ctx)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel(nil)

		queue := make(chan chan result[T], max(ahead, n)-1)
		tasks := make(chan task[S, T], cap(queue))
		for range n {
			wg.Go(func() {
				makeRoom()
				work(ctx, tasks, f)
			})
		}
		wg.Go(func() {
			makeRoom()
			feed(ctx, in, queue, tasks)
		})
		for slot := range queue {
			r := <-slot
			if ctx.Err() != nil {
				break
			}
			if !yield(r.value, r.err) {
				return
			}
		}
		if err := context.Cause(ctx); err != nil {
			var zero T
			yield(zero, err)
		}
	}
}

// A task is a value and the slot for what comes of it.
type task[S, T any] struct {
	value S
	slot  chan<- result[T]
}

// feed queues a slot for the result of each value and hands the value out; the
// queue's capacity bounds how far work runs ahead of the reader.
func feed[S, T any](ctx context.Context, in iter.Seq2[S, error], queue chan<- chan result[T], tasks chan<- task[S, T]) {
	defer close(queue)
	defer close(tasks)
	for s, err := range in {
		slot := make(chan result[T], 1)
		select {
		case queue <- slot:
		case <-ctx.Done():
			return
		}
		if err != nil {
			slot <- result[T]{err: err}
			continue
		}
		tasks <- task[S, T]{s, slot}
	}
}

// work fills the slots of tasks. Of those that are left at the end of ctx it
// makes nothing.
func work[S, T any](ctx context.Context, tasks <-chan task[S, T], f func(context.Context, S) (T, error)) {
	for t := range tasks {
		var r result[T]
		if r.err = context.Cause(ctx); r.err == nil {
			r.value, r.err = f(ctx, t.value)
		}
		t.slot <- r
	}
}

// roomSize is the bytes of stack that the stages of a run need, less what Go
// keeps free below them: with these a stack of 32 KB is made.
const roomSize = 28 << 10

// makeRoom has the stack of a goroutine grow at once, while nothing is on it.
// By itself it doubles from 2 KB on and copies what stands there each time,
// frame by frame, which takes a twenty-fifth of a run over three articles.
//
//go:noinline
func makeRoom() {
	var room [roomSize]byte
	occupy(&room)
}

//go:noinline
func occupy(*[roomSize]byte) {}
