package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// An Ignore is one entry of a file of findings to be ignored.
type Ignore struct {
	Line int    // from 1
	ID   string // of the finding
	Ignored

	expired bool // its last day had passed when marks were made of it
	met     bool // its finding was found
}

// Expired reports whether the last day of an entry had passed when marks were
// made of it.
func (e *Ignore) Expired() bool { return e.expired }

// Failure returns what is wrong with an entry that does nothing, and what to do;
// file is the name of the list.
func (e *Ignore) Failure(file string) *Failure {
	f := &Failure{Type: "error", Source: file, Line: e.Line}
	if e.expired {
		f.Error = fmt.Sprintf("%s: the entry expired on %s and its finding counts again: remove the line, or give a later day", e.ID, e.Expires)
	} else {
		f.Error = fmt.Sprintf("%s: nothing of that id was found: correct it, or remove the line if the sources have changed", e.ID)
	}
	return f
}

// ReadIgnore reads a file of findings to be ignored. A line names a finding by
// its id, the last day on which it is ignored, who says so, and why:
//
//	6dbae9d91e7ceb48  2027-03-01  A. Editor: the agency has corrected its report
//
// Blank lines and those that begin with "#" say nothing. The first line that
// is wrong is an error that names it. A file without entries is no error.
func ReadIgnore(r io.Reader) ([]*Ignore, error) {
	entries := []*Ignore{}
	lines := make(map[string]int)
	in := bufio.NewScanner(r)
	n := 1
	for ; in.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(in.Text(), "\uFEFF"))
		if line == "" || line[0] == '#' {
			continue
		}
		e, err := parseIgnore(line)
		if err == nil && lines[e.ID] > 0 {
			err = fmt.Errorf("%s stands on line %d already", e.ID, lines[e.ID])
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		e.Line, lines[e.ID] = n, n
		entries = append(entries, e)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n, err)
	}
	return entries, nil
}

// parseIgnore reads one entry.
func parseIgnore(line string) (*Ignore, error) {
	id, rest := cutField(line)
	expires, rest := cutField(rest)
	author, reason, ok := strings.Cut(rest, ":")
	author, reason = strings.TrimSpace(author), strings.TrimSpace(reason)
	switch {
	case len(id) != 16 || strings.Trim(id, "0123456789abcdef") != "":
		return nil, fmt.Errorf("%q is no id of a finding: it has 16 hexadecimal digits, as reports show it", id)
	case expires == "":
		return nil, errors.New("it names no last day: write ID YYYY-MM-DD AUTHOR: REASON")
	case !ok || author == "" || reason == "":
		return nil, errors.New("it names no author or no reason: write ID YYYY-MM-DD AUTHOR: REASON")
	}
	if _, err := time.Parse(time.DateOnly, expires); err != nil {
		return nil, fmt.Errorf("%q is no day: write YYYY-MM-DD", expires)
	}
	return &Ignore{ID: id, Ignored: Ignored{Reason: reason, Author: author, Expires: expires}}, nil
}

// cutField cuts the first word off a line.
func cutField(line string) (field, rest string) {
	i := strings.IndexAny(line, " \t")
	if i < 0 {
		return line, ""
	}
	return line[:i], strings.TrimLeft(line[i:], " \t")
}
