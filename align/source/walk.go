package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// name reads what one name leads to.
func (r *reader) name(name string) bool {
	if name == "-" {
		return r.content(item{name: "-", in: r.opts.Stdin})
	}
	info, err := os.Stat(name)
	switch {
	case err != nil && isAddress(name):
		return r.address(name)
	case err != nil:
		return r.fail(name, reason(err))
	case info.IsDir():
		return r.folder(name)
	case !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0:
		return r.fail(name, errors.New(special(info.Mode())))
	}
	f, err := formatOf(name)
	if err != nil && !(info.Mode().IsRegular() && misnamed(name)) {
		return r.fail(name, err)
	}
	return r.open(name, f, false, func() (io.ReadCloser, error) {
		if info.Mode()&fs.ModeNamedPipe != 0 {
			return openPipe(r.ctx, name, maxWait)
		}
		return os.Open(name)
	})
}

// misnamed reports whether a file whose extension is none of ours is a document
// of ours all the same: "Save as" of many programs writes RTF or HTML under
// ".doc". Archives are not asked: those of other programs begin like ours.
func misnamed(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, _ := peek(f)
	switch sniff(head) {
	case pdf, rtf, hypertext, feed, newsML:
		return true
	case docx:
		return strings.EqualFold(path.Ext(name), ".doc")
	}
	return false
}

func (r *reader) open(name string, f format, found bool, open func() (io.ReadCloser, error)) bool {
	in, err := open()
	if err != nil {
		return r.fail(name, reason(err))
	}
	state := observe(in)
	it := item{name: name, format: f, found: found, in: in, state: state}
	l := &loan{file: in}
	if state != nil {
		it.ahead = l
	}
	more := r.content(it)
	if l.taken {
		return more // it is closed, and checked for changes, when its turn has come
	}
	defer in.Close()
	if !more {
		return false
	}
	if err := state.check(); err != nil {
		return r.fail(name, err) // beside the documents of it
	}
	return true
}

// folder walks a folder. Links in it are not followed: what they lead to
// inside the folder is read in its own place, and what they lead to outside is
// no part of it, which is an error as that of a device is. The folder is opened as an [os.Root], so a file that turns
// into a link during the walk cannot lead out of it either.
func (r *reader) folder(name string) bool {
	root, err := os.OpenRoot(name)
	if err != nil {
		return r.fail(name, reason(err))
	}
	defer root.Close()
	if isIndex(root.FS(), ".") {
		return r.fail(name, errors.New(anIndex))
	}

	read, left := 0, ""
	err = fs.WalkDir(root.FS(), ".", func(rel string, entry fs.DirEntry, err error) error {
		full := join(name, rel)
		if err != nil {
			if !r.fail(full, reason(err)) {
				return fs.SkipAll
			}
			read++ // it has been named: the folder need not be called empty, too
			return nil
		}
		f, why := choose(root.FS(), rel, entry)
		refusal := refuse(name, rel, entry)
		switch {
		case refusal != "":
			read++
			if !r.fail(full, errors.New(refusal)) {
				return fs.SkipAll
			}
			return nil
		case why == "" && entry.IsDir():
			return nil
		case why != "":
			if entry.IsDir() && why != anIndex {
				return fs.SkipDir
			}
			if left == "" {
				left = fmt.Sprintf("; %s, for one, is left out: %s", path.Base(rel), why)
			}
			r.skip(full, why)
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		read++
		if !r.open(full, f, true, func() (io.ReadCloser, error) { return root.Open(rel) }) {
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case !r.alive():
		return false
	case err != nil:
		return r.fail(name, reason(err))
	case read == 0:
		return r.fail(name, errors.New("no document in this folder"+left))
	}
	return true
}

// anIndex is why an index is not read: its documents were, and it is compared
// with as a whole.
const anIndex = "an index, not a folder of documents: --index compares with it"

// isIndex reports whether a folder is an index, which begins its manifest like
// no document of JSON does.
func isIndex(fsys fs.FS, folder string) bool {
	manifest := path.Join(folder, "manifest.json")
	if info, err := fs.Stat(fsys, manifest); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := fsys.Open(manifest)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head)
	format, rest, ok := strings.Cut(string(head[:n]), `,"digest":"`)
	return ok && rest != "" && strings.HasPrefix(format, `{"format":`)
}

// choose decides on an entry of a folder: its format, or why it is left out.
func choose(fsys fs.FS, rel string, entry fs.DirEntry) (format, string) {
	switch base := path.Base(rel); {
	case rel == ".":
		return unknown, ""
	case strings.HasPrefix(base, "."):
		return unknown, "hidden"
	case entry.IsDir() && isIndex(fsys, rel):
		return unknown, anIndex
	case entry.IsDir():
		return unknown, ""
	case entry.Type()&fs.ModeSymlink != 0:
		return unknown, "a link"
	}
	f, err := formatOf(rel)
	if err != nil {
		return unknown, err.Error()
	}
	return f, ""
}

// refuse tells why an entry of a folder is refused though its name is one that
// is read: it is a link that leads out of the folder, or no file.
func refuse(folder, rel string, entry fs.DirEntry) string {
	if _, err := formatOf(rel); err != nil || rel == "." || strings.HasPrefix(path.Base(rel), ".") {
		return ""
	}
	switch kind := entry.Type(); {
	case kind.IsRegular() || kind.IsDir():
		return ""
	case kind&fs.ModeSymlink == 0:
		return special(kind)
	case leadsOut(folder, rel):
		return "a link that leads out of the folder: name what it leads to, to have it read"
	}
	return ""
}

// leadsOut reports whether a link in a folder leads to something outside.
func leadsOut(folder, rel string) bool {
	top, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return false
	}
	to, err := filepath.EvalSymlinks(filepath.Join(folder, filepath.FromSlash(rel)))
	if err != nil {
		return false // it leads nowhere
	}
	if top, err = filepath.Abs(top); err != nil {
		return false
	}
	if to, err = filepath.Abs(to); err != nil {
		return false
	}
	within, err := filepath.Rel(top, to)
	return err != nil || !filepath.IsLocal(within)
}

// special names what is neither file nor folder. A device may wait without
// end, as a terminal does, so none is opened.
func special(kind fs.FileMode) string {
	switch {
	case kind&fs.ModeDevice != 0:
		return "a device, not a file"
	case kind&fs.ModeNamedPipe != 0:
		return "a pipe, not a file"
	case kind&fs.ModeSocket != 0:
		return "a socket, not a file"
	}
	return "not a regular file"
}

// join appends a slash path below a folder to the folder's name as given.
func join(folder, rel string) string {
	switch {
	case rel == ".":
		return folder
	case strings.HasSuffix(folder, "/") || strings.HasSuffix(folder, string(os.PathSeparator)):
		return folder + rel
	}
	return folder + "/" + rel
}

// reason strips the operation and path of a file error: [Error] names the
// path already.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
