//go:build unix

package source

import (
	"context"
	"errors"
	"io"
	"os"
	"syscall"
	"time"
)

// A pipe that nobody has opened for writing is asked again after pause, up to
// maxWait in all.
const (
	pause   = 20 * time.Millisecond
	maxWait = 5 * time.Second
)

// A pipe is a named pipe. To open one without this waits for a writer for
// ever, which a run over many sources must not.
type pipe struct {
	*os.File
	ctx     context.Context
	wait    time.Duration
	written bool
}

// openPipe opens a named pipe.
func openPipe(ctx context.Context, name string, wait time.Duration) (io.ReadCloser, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	return &pipe{File: f, ctx: ctx, wait: wait}, nil
}

// Read reads what was written. The end of the file counts once something
// was: before, it only says that there is no writer yet.
func (p *pipe) Read(b []byte) (int, error) {
	for {
		n, err := p.File.Read(b)
		if p.written = p.written || n > 0; p.written || err != io.EOF {
			return n, err
		}
		if p.wait -= pause; p.wait <= 0 {
			return 0, errors.New("nobody writes to this pipe")
		}
		select {
		case <-p.ctx.Done():
			return 0, context.Cause(p.ctx)
		case <-time.After(pause):
		}
	}
}
