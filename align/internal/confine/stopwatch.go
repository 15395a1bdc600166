package confine

import (
	"sync/atomic"
	"time"
)

// A stopwatch ends a child after its time. It stands still while the caller makes
// use of a document: how long that takes is not the child's doing.
type stopwatch struct {
	timer *time.Timer
	began time.Time
	left  time.Duration
	over  atomic.Bool
}

// newStopwatch starts one, which calls end when the time is over.
func newStopwatch(left time.Duration, end func()) *stopwatch {
	w := &stopwatch{began: time.Now(), left: left}
	w.timer = time.AfterFunc(left, func() {
		w.over.Store(true)
		end()
	})
	return w
}

// pause stops it and returns what starts it again.
func (w *stopwatch) pause() (resume func()) {
	running := w.timer.Stop()
	w.left -= time.Since(w.began)
	return func() {
		if w.began = time.Now(); running {
			w.timer.Reset(max(w.left, 0))
		}
	}
}

func (w *stopwatch) stop()         { w.timer.Stop() }
func (w *stopwatch) expired() bool { return w.over.Load() }
