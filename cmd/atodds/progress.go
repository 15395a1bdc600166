package main

import (
	"fmt"
	"time"
)

// progress shows on a terminal how far a run is, from one second on, and
// returns what ends and clears it.
func (a *app) progress(run *checking) (stop func()) {
	if a.quiet || !isTerminal(a.stderr) {
		return func() {}
	}
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		shown := false
		for wait := time.Second; ; wait = 200 * time.Millisecond {
			select {
			case <-quit:
				if shown {
					fmt.Fprint(a.stderr, "\r\x1b[K")
				}
				return
			case <-time.After(wait):
				fmt.Fprintf(a.stderr, "\r\x1b[K%d documents, %d findings", run.documents.Load(), run.findings.Load())
				shown = true
			}
		}
	}()
	return func() {
		close(quit)
		<-done
	}
}
