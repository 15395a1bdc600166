//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package judge

import "os"

// exclusive does nothing where the system's locks are not known.
func exclusive(*os.File) (unlock func(), err error) { return func() {}, nil }

// present takes every run for the only one there.
func present(string) (f *os.File, alone bool, err error) { return nil, true, nil }
