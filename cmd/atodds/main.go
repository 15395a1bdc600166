// Command atodds finds where documents are at odds. "atodds help" lists what
// it does; the exit statuses stand in exit.go.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/atodds/atodds/align/source"
)

// An interrupted run may take so long to end by itself; one that waits for
// input, or inside a long document, is ended without it. A line that is being
// written is written to its end, unless its reader takes longer than flush.
const (
	grace = 300 * time.Millisecond
	flush = 2 * time.Second
)

func main() {
	if source.InChild() {
		os.Exit(source.Serve())
	}
	spare()
	os.Exit(run())
}

// run executes the command line and returns the exit status.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	out := &stream{file: os.Stdout}
	a := &app{stdin: os.Stdin, stdout: out, stderr: os.Stderr}
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
		out.finish(flush)
		a.reports.Load().discard()
		return statusInterrupted
	}
}
