// Package source turns files, folders, pages on the web and standard input
// into documents.
//
// It promises that what it yields is text: bytes that are none are an error
// that says what they look like. Lines of plain text and Markdown keep their
// numbers, offsets are exact into the text as read, and a document's date
// is what the source says of it, never the day on which it is read.
package source

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/atodds/atodds/align/text"
)

// DefaultLimit is the size in bytes up to which a document is read unless
// [Options] say otherwise: 64 MiB.
const DefaultLimit = 64 << 20

// Options say how sources are read. The zero value is ready to use.
type Options struct {
	// Stdin is what the name "-" reads; nil means [os.Stdin].
	Stdin io.Reader

	// Limit is the largest size of one document in bytes: of a file, or of
	// one line of JSON Lines. 0 means [DefaultLimit].
	Limit int64

	// Child parses formats that can take a process with them; see [Self].
	Child Child

	// Workers is how many files such processes parse at once, each at the
	// cost of its limits: 0 means one for each processor, and there are never
	// more than eight. Documents come in the order of their sources all the
	// same.
	Workers int

	// Fetch gets what an address on the web leads to; where it is nil, every
	// address is an error. What it reaches is up to it: a page names others
	// by redirects. Its errors say why, without the address.
	Fetch func(ctx context.Context, address string) (Page, error)

	// Skipped is called, where not nil, for every file in a folder that is
	// left out, with the reason in a few words. It is called by the
	// goroutine that ranges over the sequence.
	Skipped func(path, reason string)
}

// An Error says which source could not be read, and why.
type Error struct {
	Source string // the path as given, with ":17" for a line of JSON Lines
	Err    error
}

// Error returns "read SOURCE: REASON".
func (e *Error) Error() string { return fmt.Sprintf("read %s: %v", e.Source, e.Err) }

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// Read yields the documents that names lead to, in the order of names. A
// name is a file, a folder, an address ("https://…"), or "-" for standard
// input. Folders are walked in the order of their file names, archives in that
// of their members; hidden files, links and formats that atodds does not read
// are left out there, and are reported to opts.Skipped.
//
// What cannot be read yields an [*Error] in its place, and the sequence goes
// on. Only the end of ctx ends it early, with its cause, once.
func Read(ctx context.Context, opts Options, names ...string) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		r := &reader{ctx: ctx, opts: opts, yield: yield, twins: make(twins), queue: newQueue(ctx, opts.Workers)}
		defer r.abandon()
		if r.opts.Stdin == nil {
			r.opts.Stdin = os.Stdin
		}
		if r.opts.Limit <= 0 {
			r.opts.Limit = DefaultLimit
		}
		for _, name := range names {
			if !r.alive() || !r.name(name) {
				break
			}
		}
		r.catchUp()
		if err := context.Cause(ctx); err != nil && !r.stopped {
			yield(nil, err)
		}
	}
}

// A reader is one run of [Read]. Its methods return false once the sequence
// is to end.
type reader struct {
	ctx     context.Context
	opts    Options
	yield   func(*text.Document, error) bool
	stopped bool // the range loop was left
	failed  int  // how many errors there were
	twins   twins
	queue   queue
}

func (r *reader) alive() bool { return r.ctx.Err() == nil && !r.stopped }

func (r *reader) document(d *text.Document) bool {
	r.catchUp()
	if name, ok := r.twins.of(d); ok {
		r.skip(d.Name, "says the same as "+name)
		return r.alive()
	}
	if r.alive() && !r.yield(d, nil) {
		r.stopped = true
	}
	return r.alive()
}

func (r *reader) fail(source string, err error) bool {
	r.catchUp()
	r.failed++
	if r.alive() && !r.yield(nil, &Error{Source: source, Err: err}) {
		r.stopped = true
	}
	return r.alive()
}

func (r *reader) skip(path, reason string) {
	if r.opts.Skipped == nil {
		return
	}
	if q := &r.queue; len(q.steps) > 0 && !q.drain {
		q.steps = append(q.steps, step{tell: func() bool {
			r.opts.Skipped(path, reason)
			return true
		}})
		if len(q.steps) > aheadSteps {
			r.catchUp()
		}
		return
	}
	r.opts.Skipped(path, reason)
}
