package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/atodds/atodds/align"
)

// The exit statuses. Where several apply, the one that says most about how
// far the result can be relied on wins: interrupted, could not go on, wrong
// usage, incomplete, findings, nothing to check.
const (
	statusOK          = 0   // nothing at or above --fail-on
	statusFindings    = 1   // findings at or above --fail-on
	statusUsage       = 2   // wrong usage or configuration
	statusIncomplete  = 3   // a source or a line could not be read, a pair was not judged, or an entry of the ignore list is out of date
	statusFatal       = 4   // could not go on: output or temporary files could not be written
	statusNothing     = 5   // no document; for align, fewer than two
	statusInterrupted = 130 // by SIGINT or SIGTERM
)

// statuses lists the exit statuses with what they mean.
func statuses() []struct {
	status  int
	meaning string
} {
	return []struct {
		status  int
		meaning string
	}{
		{statusOK, "Nothing at or above --fail-on."},
		{statusFindings, "Findings at or above --fail-on."},
		{statusUsage, "Wrong usage or configuration."},
		{statusIncomplete, "A source or a line could not be read, or a pair was not judged: the result is incomplete. Or an entry of the ignore list is out of date."},
		{statusFatal, "Output or temporary files could not be written."},
		{statusNothing, "No document; for align, fewer than two."},
		{statusInterrupted, "Interrupted by SIGINT or SIGTERM."},
	}
}

// An exit is an error that carries its status. Err is nil where the output
// has said all there is to say.
type exit struct {
	status int
	err    error
}

// Error returns the message for a person.
func (e *exit) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit status %d", e.status)
	}
	return e.err.Error()
}

// Unwrap returns the cause.
func (e *exit) Unwrap() error { return e.err }

// usagef returns an error of wrong usage.
func usagef(format string, args ...any) error {
	return &exit{statusUsage, fmt.Errorf(format, args...)}
}

// fatal returns an error after which a run cannot go on.
func fatal(err error) error {
	if err == nil {
		return nil
	}
	return &exit{statusFatal, err}
}

// spilled reports whether an error of a run says that there was no room for
// its temporary files. It ends the run.
func spilled(err error) bool {
	var e *align.SpillError
	return errors.As(err, &e)
}

// outcome returns the error for a status that needs no message.
func outcome(status int) error {
	if status == statusOK {
		return nil
	}
	return &exit{status: status}
}

// statusOf returns the exit status for the error of a command.
func statusOf(ctx context.Context, err error) int {
	var e *exit
	switch {
	case err == nil:
		return statusOK
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return statusInterrupted
	case errors.As(err, &e):
		return e.status
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return statusIncomplete
	}
	return statusUsage
}
