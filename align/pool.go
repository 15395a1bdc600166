package align

import "iter"

// A pool keeps what one worker at a time uses, such as its memory of words.
// What it hands out differs in nothing but speed.
type pool[T any] struct {
	idle chan T
	make func() T
}

// newPool returns a pool that keeps up to n values.
func newPool[T any](n int, make_ func() T) *pool[T] {
	return &pool[T]{make(chan T, n), make_}
}

// get returns an idle value, or a new one.
func (p *pool[T]) get() T {
	select {
	case v := <-p.idle:
		return v
	default:
		return p.make()
	}
}

// put takes a value back.
func (p *pool[T]) put(v T) {
	select {
	case p.idle <- v:
	default:
	}
}

// each yields the values of a sequence as one without errors.
func each[T any](in iter.Seq[T]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for v := range in {
			if !yield(v, nil) {
				return
			}
		}
	}
}
