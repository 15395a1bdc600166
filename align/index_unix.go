//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package align

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// mapped returns the bytes of a file, which the system reads as they are
// looked at, and a function that gives them back.
func mapped(name string) (data []byte, release func() error, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if info.Size() == 0 {
		return nil, func() error { return nil }, nil
	}
	if int64(int(info.Size())) != info.Size() {
		return nil, nil, fmt.Errorf("read %s: too large for this machine", filepath.Base(name))
	}
	data, err = syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return nil, nil, fmt.Errorf("map %s: %w", filepath.Base(name), err)
	}
	return data, func() error { return syscall.Munmap(data) }, nil
}

// lock keeps other programs from adding until it is undone; the system undoes
// it for a program that ends.
func lock(name string) (unlock func(), err error) {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(errors.New("another program is adding to it"), f.Close())
	}
	return func() { _ = f.Close() }, nil // which undoes the lock
}

// syncFolder has the names of a folder's files written to the disk.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
