package source

import (
	"errors"
	"io"
	"io/fs"
)

// errChanged says that what was read may be half of one state of a file and
// half of another.
var errChanged = errors.New("changed while it was read: read it again")

// A steady is a file as it was when it was opened. A nil one is anything
// else.
type steady struct {
	file interface{ Stat() (fs.FileInfo, error) }
	then fs.FileInfo
	told bool
}

// observe notes the state of a regular file.
func observe(in io.Reader) *steady {
	f, ok := in.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return nil
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	return &steady{file: f, then: info}
}

// check returns an error, once, where the size or the time of the file is
// not what it was.
func (s *steady) check() error {
	if s == nil || s.told {
		return nil
	}
	now, err := s.file.Stat()
	if err == nil && now.Size() == s.then.Size() && now.ModTime().Equal(s.then.ModTime()) {
		return nil
	}
	s.told = true
	return errChanged
}
