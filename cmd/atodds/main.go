// Command atodds finds where documents are at odds. "atodds help" lists what
// it does; the exit statuses stand in exit.go.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// grace is how long an interrupted run may take to end by itself. A run that
// waits for input, or inside a long document, is ended without it: output is
// written a line at a time, so nothing is cut.
const grace = 300 * time.Millisecond

func main() { os.Exit(run()) }

// run executes the command line and returns the exit status.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	done := make(chan int, 1)
	go func() { done <- a.execute(ctx, os.Args[1:]) }()
	select {
	case status := <-done:
		return status
	case <-ctx.Done():
	}
	select {
	case status := <-done:
		return status
	case <-time.After(grace):
		return statusInterrupted
	}
}
