package pipe_test

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/pipe"
)

// count yields 0 up to n.
func count(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

// after returns a function that takes as long as wait says, on the clock of
// the bubble, and doubles its argument.
func after(wait func(int) time.Duration) func(context.Context, int) (int, error) {
	return func(_ context.Context, i int) (int, error) {
		time.Sleep(wait(i))
		return 2 * i, nil
	}
}

// A bubble fails the test where a goroutine outlives it, so each of these
// tests is one of leaks, too.

func TestOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// The first values take longest, so that work ends in reverse order.
		slowFirst := after(func(i int) time.Duration { return time.Duration(20-i) * time.Second })
		want := 0
		for v, err := range pipe.Map(t.Context(), 8, count(20), slowFirst) {
			require.NoError(t, err)
			require.Equal(t, 2*want, v)
			want++
		}
		assert.Equal(t, 20, want)
	})
}

func TestBound(t *testing.T) {
	for _, n := range []int{1, 2, 5} {
		synctest.Test(t, func(t *testing.T) {
			var running, most atomic.Int64
			work := func(_ context.Context, i int) (int, error) {
				now := running.Add(1)
				for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
				}
				time.Sleep(time.Second)
				running.Add(-1)
				return i, nil
			}
			for range pipe.Map(t.Context(), n, count(30), work) {
				// The reader is as quick as can be, so work is all that waits.
			}
			assert.LessOrEqual(t, most.Load(), int64(n), "no more than %d at once", n)
			if n > 1 {
				assert.Greater(t, most.Load(), int64(1), "and more than one")
			}
		})
	}
}

// A slow reader holds the input back: what is read ahead stays within the
// bound.
func TestBackpressure(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const n = 4
		taken := 0
		in := func(yield func(int, error) bool) {
			for i := range 100 {
				taken++
				if !yield(i, nil) {
					return
				}
			}
		}
		read := 0
		for range pipe.Map(t.Context(), n, in, after(func(int) time.Duration { return 0 })) {
			read++
			time.Sleep(time.Minute)
			synctest.Wait()
			require.LessOrEqual(t, taken, read+n+1)
		}
		assert.Equal(t, 100, read)
	})
}

func TestErrorsStandInTheirPlace(t *testing.T) {
	errInput, errWork := errors.New("input"), errors.New("work")
	synctest.Test(t, func(t *testing.T) {
		in := func(yield func(int, error) bool) {
			_ = yield(0, nil) && yield(0, errInput) && yield(2, nil) && yield(3, nil)
		}
		work := func(_ context.Context, i int) (int, error) {
			if i == 2 {
				return 0, errWork
			}
			return i, nil
		}
		var got []error
		for _, err := range pipe.Map(t.Context(), 3, in, work) {
			got = append(got, err)
		}
		assert.Equal(t, []error{nil, errInput, errWork, nil}, got)
	})
}

// The end of the context ends the sequence with its cause, once, however
// much is under way.
func TestCancel(t *testing.T) {
	stop := errors.New("stop")
	for _, n := range []int{1, 4} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			defer cancel(nil)
			work := func(ctx context.Context, i int) (int, error) {
				select {
				case <-time.After(time.Second):
					return i, nil
				case <-ctx.Done():
					return 0, ctx.Err()
				}
			}
			values, errs := 0, []error{}
			for _, err := range pipe.Map(ctx, n, count(1000), work) {
				if err != nil {
					errs = append(errs, err)
					continue
				}
				if values++; values == 10 {
					cancel(stop)
				}
			}
			assert.Equal(t, 10, values)
			assert.Equal(t, []error{stop}, errs)
		})
	}
}

func TestCancelledBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var errs []error
		for _, err := range pipe.Map(ctx, 2, count(5), after(func(int) time.Duration { return 0 })) {
			errs = append(errs, err)
		}
		assert.Equal(t, []error{context.Canceled}, errs)
	})
}

// A reader that leaves the loop is followed by everything else, and work
// under way learns of it through its context.
func TestBreak(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended := 0
		in := func(yield func(int, error) bool) {
			defer func() { ended++ }()
			for i := 0; yield(i, nil); i++ {
			}
		}
		waits := func(ctx context.Context, i int) (int, error) {
			if i > 0 {
				<-ctx.Done()
			}
			return i, ctx.Err()
		}
		for range pipe.Map(t.Context(), 4, in, waits) {
			break
		}
		assert.Equal(t, 1, ended, "the input is closed when the loop is left")
	})
}

func TestEmpty(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for range pipe.Map(t.Context(), 0, count(0), after(func(int) time.Duration { return 0 })) {
			t.Fatal("nothing comes of nothing")
		}
	})
}
