package original

import (
	"context"
	"io"
)

// A Parser reads a file of one format. It yields the documents in it in their
// order and stops where yield returns false, with a nil error. A part that
// cannot be read is yielded with its Failure; an error is about the file as a
// whole, says why in a few words without the file's name, and may follow
// documents. Where the file was read and has no text, it yields none.
//
// A parser keeps to limits, looks at ctx between parts, and reads nothing but
// in. It may run in a process of its own, and so has no state.
type Parser func(ctx context.Context, in io.ReaderAt, size int64, limits Limits, yield func(Document) bool) error

// Limits bound what is made of one file.
type Limits struct {
	Text  int64 // bytes of the text of one document, or of one part as it is unpacked
	Total int64 // bytes that all parts of a file come to, unpacked
	Parts int   // documents, members and records of one file
	Ratio int64 // how many times its packed size a part may come to, beyond its first MiB
	Depth int   // levels of nesting: elements of XML, groups of RTF
}

// DefaultLimits are generous to what people send and finite.
func DefaultLimits() Limits {
	return Limits{Text: 64 << 20, Total: 4 << 30, Parts: 100_000, Ratio: 200, Depth: 256}
}

// Swells reports whether a part of so many packed bytes has become too large
// for its size, as one that was made to fill a memory does.
func (l Limits) Swells(packed, unpacked int64) bool {
	return unpacked > 1<<20 && unpacked/l.Ratio > packed
}
