//go:build !unix

package source

import (
	"context"
	"io"
	"os"
	"time"
)

const maxWait = 5 * time.Second

// openPipe opens a named pipe.
func openPipe(_ context.Context, name string, _ time.Duration) (io.ReadCloser, error) {
	return os.Open(name)
}
