package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// A progress is one line on a terminal that says how far a run is. It shows
// from one second on, and gives way to whatever else is written. The nil
// progress shows nothing.
type progress struct {
	w    io.Writer
	text func() string

	mu    sync.Mutex
	shown bool
	quit  chan struct{}
	done  chan struct{}
}

// The times at which a progress is first shown and then renewed.
const (
	firstShown = time.Second
	renewed    = 200 * time.Millisecond
)

// startProgress shows what text returns, where standard error is a terminal
// and messages are wanted.
func (a *app) startProgress(text func() string) *progress {
	if a.quiet || !isTerminal(a.stderr) {
		return nil
	}
	return newProgress(a.stderr, text)
}

func newProgress(w io.Writer, text func() string) *progress {
	p := &progress{w: w, text: text, quit: make(chan struct{}), done: make(chan struct{})}
	go p.run()
	return p
}

func (p *progress) run() {
	defer close(p.done)
	for wait := firstShown; ; wait = renewed {
		select {
		case <-p.quit:
			return
		case <-time.After(wait):
		}
		p.mu.Lock()
		fmt.Fprintf(p.w, "\r\x1b[K%s", p.text())
		p.shown = true
		p.mu.Unlock()
	}
}

// clear takes the line away until it is shown anew.
func (p *progress) clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}

// stop takes the line away for good.
func (p *progress) stop() {
	if p == nil {
		return
	}
	close(p.quit)
	<-p.done
	p.clear()
}
