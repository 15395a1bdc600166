//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package align

import (
	"errors"
	"io/fs"
	"os"
)

// mapped reads a file as a whole, where the system's way to map it is not
// known.
func mapped(name string) (data []byte, release func() error, err error) {
	data, err = os.ReadFile(name)
	return data, func() error { return nil }, err
}

// lock keeps other programs from adding by a file that stands as long.
func lock(name string) (unlock func(), err error) {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, errors.New("another program is adding to it, or ended before it was done: then remove the file " + name)
	}
	if err != nil {
		return nil, err
	}
	_ = f.Close()
	return func() { _ = os.Remove(name) }, nil
}

// syncFolder does nothing where folders cannot be written to the disk.
func syncFolder(string) error { return nil }
