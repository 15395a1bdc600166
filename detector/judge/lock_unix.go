//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package judge

import (
	"errors"
	"os"
	"syscall"
)

// exclusive waits until no other process holds a file, and keeps it until unlock;
// the system gives up the lock of a process that ends.
func exclusive(f *os.File) (unlock func(), err error) {
	if err := flock(f, syscall.LOCK_EX); err != nil {
		return nil, err
	}
	return func() { _ = flock(f, syscall.LOCK_UN) }, nil
}

// present keeps a lock on a file for as long as that is open, and reports whether
// nobody else does. One process at a time may call it.
func present(path string) (f *os.File, alone bool, err error) {
	if f, err = os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644); err != nil {
		return nil, false, err
	}
	alone = flock(f, syscall.LOCK_EX|syscall.LOCK_NB) == nil
	if err := flock(f, syscall.LOCK_SH); err != nil {
		return nil, false, errors.Join(err, f.Close())
	}
	return f, alone, nil
}

// flock locks, and does so again where a signal has interrupted it.
func flock(f *os.File, how int) error {
	for {
		if err := syscall.Flock(int(f.Fd()), how); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
