package source

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/atodds/atodds/align/internal/archive"
	"github.com/atodds/atodds/align/internal/original"
)

// maxNesting is how many archives a document may lie in.
const maxNesting = 2

// mostFailures is after how many members that cannot be read an archive is
// given up: each of them is an error of its own.
const mostFailures = 1000

// unpack reads the members of an archive as those of a folder are read, but
// in the order in which they are stored.
func (r *reader) unpack(it item, f format, in io.Reader) bool {
	if it.depth++; it.depth > maxNesting {
		return r.fail(it.name, fmt.Errorf("an archive within %d others: unpack it first", maxNesting))
	}
	if it.budget == nil {
		limits := original.DefaultLimits()
		limits.Text = r.opts.Limit
		it.budget = archive.NewBudget(limits)
	}
	r.catchUp() // the errors of files before are not its own
	read, left, failed := 0, "", r.failed
	visit := func(m archive.Member) bool {
		taken, why := r.member(it, m)
		if taken {
			read++
		} else if left == "" && why != "" {
			left = fmt.Sprintf("; %s, for one, is left out: %s", path.Base(validUTF8(m.Name)), why)
		}
		if r.failed-failed >= mostFailures {
			r.fail(it.name, fmt.Errorf("given up: %d of its members cannot be read", mostFailures))
			return false
		}
		return r.alive()
	}
	var err error
	if f == zipped {
		var size int64
		var content io.ReaderAt
		if content, size, err = at(in, r.opts.Limit); err == nil {
			err = archive.Zip(content, size, it.budget, visit)
		}
	} else {
		err = archive.Tar(in, it.budget, visit)
	}
	switch {
	case !r.alive():
		return false
	case err != nil:
		return r.fail(it.name, reason(err))
	case read == 0:
		return r.fail(it.name, errors.New("no document in this archive"+left))
	}
	return true
}

// member reads one member of an archive, or tells why it is left out; folders
// are left out without a word.
func (r *reader) member(it item, m archive.Member) (taken bool, why string) {
	m.Name = strings.TrimPrefix(validUTF8(m.Name), "./")
	name := it.name + "!/" + m.Name
	f, err := formatOf(m.Name)
	switch {
	case m.Left == "a folder":
		return false, ""
	case m.Left != "":
		why = m.Left
	case hidden(m.Name):
		why = "hidden"
	case err != nil:
		why = err.Error()
	}
	if why != "" {
		r.skip(name, why)
		return false, why
	}
	if m.Failure != "" {
		r.fail(name, errors.New(m.Failure))
		return true, ""
	}
	in, err := m.Open()
	if err != nil {
		r.fail(name, err)
		return true, ""
	}
	part := item{name: name, file: it.within(), format: f, found: true, depth: it.depth, budget: it.budget, in: in, notes: it.notes[:len(it.notes):len(it.notes)]}
	r.content(part)
	return true, ""
}

// hidden reports whether a member, or a folder it lies in, is one that its
// writer's system hides.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") && part != "." && part != ".." {
			return true
		}
	}
	return false
}

// gunzip reads what gzip packed: a tar archive, or one file, whose format is
// what the name says without its last extension.
func (r *reader) gunzip(it item, in io.Reader) bool {
	if it.budget == nil {
		limits := original.DefaultLimits()
		limits.Text = r.opts.Limit
		it.budget = archive.NewBudget(limits)
	}
	unpacked, err := archive.Gunzip(in, it.budget)
	if err != nil {
		return r.fail(it.name, err)
	}
	buffered := bufio.NewReaderSize(unpacked, 64<<10)
	head, err := buffered.Peek(headSize)
	if err != nil && err != io.EOF {
		return r.fail(it.name, err) // what it is cannot be told from what is left of it
	}
	if sniff(head) == tarred {
		return r.unpack(it, tarred, buffered)
	}
	if it.depth++; it.depth > maxNesting {
		return r.fail(it.name, fmt.Errorf("packed more than %d times: unpack it first", maxNesting))
	}
	it.format = unknown
	if i := strings.LastIndexByte(it.name, '.'); i > 0 {
		if it.format, err = formatOf(it.name[:i]); err != nil {
			return r.fail(it.name, err)
		}
	}
	it.in = buffered
	return r.content(it)
}
