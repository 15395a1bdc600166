package main

import (
	"io"
	"os"
	"sync"
	"time"
)

// A stream is standard output. It remembers the first failure, which some
// that print help do not look at, and it lets a line be written to its end
// before the program exits.
type stream struct {
	file io.Writer

	writing sync.Mutex
	err     error // guarded by writing
}

// Write implements [io.Writer].
func (s *stream) Write(b []byte) (int, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	n, err := s.file.Write(b)
	if err != nil && s.err == nil {
		s.err = err
	}
	return n, err
}

// failure returns the first error of a write.
func (s *stream) failure() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.err
}

// forgive forgets a failure: whoever read has seen enough.
func (s *stream) forgive() {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.err = nil
}

// finish waits until what is being written is written, and lets nothing
// follow. It gives up after the time given: whoever reads may have stopped.
func (s *stream) finish(wait time.Duration) {
	for end := time.Now().Add(wait); !s.writing.TryLock() && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
}

// file returns the file behind a writer, or nil.
func file(w io.Writer) *os.File {
	if s, ok := w.(*stream); ok {
		w = s.file
	}
	f, _ := w.(*os.File)
	return f
}
