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
	return func(yield func(T, error) bool) {
		ctx, cancel := context.WithCancelCause(ctx)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel(nil)

		queue := make(chan chan result[T], max(n, 1)-1)
		wg.Go(func() { feed(ctx, in, f, queue, &wg) })
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

// feed starts the work on each value and queues the slot for its result; the
// queue's capacity bounds how far work runs ahead of the reader.
func feed[S, T any](ctx context.Context, in iter.Seq2[S, error], f func(context.Context, S) (T, error), queue chan<- chan result[T], wg *sync.WaitGroup) {
	defer close(queue)
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
		wg.Go(func() {
			v, err := f(ctx, s)
			slot <- result[T]{v, err}
		})
	}
}
