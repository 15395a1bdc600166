package detector

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strconv"
	"strings"
)

// findingID hashes what is said, in an order that does not depend on which
// side is left. Of the name of a file it takes no folder: a baseline holds
// wherever the program is started, and whether files are named from there or
// from the root.
func findingID(f *Finding) string { return digestOf(statement(f, nameInID) + f.apart) }

// key tells a finding from all others of a run: files of one name in several
// folders are several sources.
func (f *Finding) key() string { return digestOf(statement(f, cleanName)) }

func digestOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

// statement is what a finding says, with its documents under the names that called
// gives them, and whatever blanks part the words: to break a line elsewhere says
// nothing else. One that a judge added is named by its sentences alone: another
// run may choose other words of them, or another kind.
func statement(f *Finding, called func(string) string) string {
	if f.Code == JudgedCode && f.Right != nil {
		a := called(f.Left.Sentence.Document.Name) + "\x00" + unwrapped(f.Left.Sentence.Text())
		b := called(f.Right.Sentence.Document.Name) + "\x00" + unwrapped(f.Right.Sentence.Text())
		return string(JudgedCode) + "\x00" + min(a, b) + "\x00\x00" + max(a, b)
	}
	a := called(f.Left.Sentence.Document.Name) + "\x00" + unwrapped(f.Left.Words()) + "\x00" + unwrapped(f.Left.Value)
	b := ""
	if f.Right != nil {
		b = called(f.Right.Sentence.Document.Name) + "\x00" + unwrapped(f.Right.Words()) + "\x00" + unwrapped(f.Right.Value)
	}
	return f.Kind + "\x00" + string(f.Code) + "\x00" + min(a, b) + "\x00\x00" + max(a, b)
}

// unwrapped returns words with one space between any two.
func unwrapped(words string) string { return strings.Join(strings.Fields(words), " ") }

// cleanName returns the name of a document without what says nothing: a path
// means the same file with "./" before it and without. An address on the web
// stays.
func cleanName(name string) string {
	if name == "" || strings.Contains(name, "://") {
		return name
	}
	return path.Clean(strings.ReplaceAll(name, "\\", "/"))
}

// nameInID returns the name of a document as it stands in ids: of a path the
// last part, of a member of an archive that of the archive and its place in it.
func nameInID(name string) string {
	name = cleanName(name)
	if name == "" || strings.Contains(name, "://") {
		return name
	}
	if archive, member, within := strings.Cut(name, "!/"); within {
		return path.Base(archive) + "!/" + member
	}
	return path.Base(name)
}

// tellApart gives findings of one id ids of their own: files of one name in
// several folders can say the same. Each is told by its sentences then, and
// where these are the same by the order of its paths among theirs. None keeps
// the id that they share, for a decision about one must never hold for another.
func tellApart(findings []Finding) {
	among(findings, func(f *Finding, _ int) string {
		a, b := f.Left.Sentence.Text(), ""
		if f.Right != nil {
			b = f.Right.Sentence.Text()
		}
		return min(a, b) + "\x00\x00" + max(a, b)
	})
	among(findings, func(_ *Finding, n int) string { return strconv.Itoa(n) })
}

// among adds to each finding that shares its id what tells it from the others,
// given with its place among them.
func among(findings []Finding, what func(f *Finding, n int) string) {
	of := make(map[string][]*Finding, len(findings))
	for i := range findings {
		id := findings[i].ID()
		of[id] = append(of[id], &findings[i])
	}
	for _, list := range of {
		if len(list) < 2 {
			continue
		}
		slices.SortStableFunc(list, func(a, b *Finding) int { return cmp.Compare(paths(a), paths(b)) })
		for n, f := range list {
			f.apart += "\x00\x00" + what(f, n)
		}
	}
}

// paths are the names of the documents of a finding, whichever is left.
func paths(f *Finding) string {
	a, b := cleanName(f.Left.Sentence.Document.Name), ""
	if f.Right != nil {
		b = cleanName(f.Right.Sentence.Document.Name)
	}
	return min(a, b) + "\x00" + max(a, b)
}
