package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A target is a file that a report is written to. What is written appears
// under its name once it is whole: a run that fails leaves the file as it was.
// A device or a pipe is written to as it is.
type target struct {
	path string
	file *os.File
	temp string // the file's name until it is whole; empty for a device
}

// newTarget prepares a file to be written. A link is followed.
func newTarget(name string) (*target, error) {
	path := name
	if real, err := filepath.EvalSymlinks(name); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, writing(name, err)
	default:
		// A file that may not be written to is not replaced either.
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, writing(name, err)
		}
		if !info.Mode().IsRegular() {
			return &target{path: name, file: f}, nil
		}
		f.Close()
	}
	f, err := createBeside(path)
	if err != nil {
		return nil, writing(name, err)
	}
	if info != nil {
		// Best effort: a file system without modes has none to keep.
		_ = f.Chmod(info.Mode().Perm())
	}
	return &target{path: path, file: f, temp: f.Name()}, nil
}

// createBeside makes a new file in the folder of another, with the mode that
// a new file has.
func createBeside(path string) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".atodds-%d-%d.tmp", os.Getpid(), i))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// commit puts what was written in the place of the file.
func (t *target) commit() error {
	if t.temp == "" {
		return writing(t.path, t.file.Close())
	}
	err := t.file.Sync()
	if cerr := t.file.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(t.temp, t.path)
	}
	if err != nil {
		os.Remove(t.temp)
	}
	return writing(t.path, err)
}

// discard leaves the file as it was.
func (t *target) discard() {
	t.file.Close()
	if t.temp != "" {
		os.Remove(t.temp)
	}
}

// writing says what could not be written, and why.
func writing(name string, err error) error {
	if err == nil {
		return nil
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		err = le.Err
	}
	return fmt.Errorf("write %s: %w", name, cause(err))
}
