package office

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// EPUB reads a book (EPUB 2 and 3) as one document, in the order in which it
// is to be read. What stands in the second file of that order has the part
// "section 2". It implements [original.Parser].
func EPUB(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	b, err := open(in, size, limits)
	if err != nil {
		return err
	}
	root := ""
	err = b.read("META-INF/container.xml", true, elements(func(e xml.StartElement, _ *xmlread.Reader) error {
		if e.Name.Local == "rootfile" && root == "" {
			root = xmlread.Attr(e, "full-path")
		}
		return nil
	}))
	if err != nil {
		return err
	}
	k := &book{folder: path.Dir(root), files: map[string]bookFile{}}
	if err := b.read(root, true, elements(k.packaged)); err != nil {
		return err
	}
	if err := b.read("META-INF/encryption.xml", false, elements(k.encryption)); err != nil {
		return err
	}
	out := &flow.Writer{}
	for i, id := range k.spine {
		if err := ctx.Err(); err != nil {
			return err
		}
		f, ok := k.files[id]
		if !ok || f.contents || k.read[f.name] {
			continue
		}
		k.done(f.name)
		out.Part(fmt.Sprintf("section %d", i+1))
		if err := k.section(b, out, f.name); err != nil {
			return err
		}
		if err := out.Within(limits.Text); err != nil {
			return err
		}
	}
	k.Text, k.Places = out.String(), out.Places()
	if len(k.missing) > 0 {
		k.Notes = append(k.Notes, "sections that the book names and does not hold: "+strings.Join(k.missing, ", "))
	}
	yield(k.Document)
	return nil
}

// A book is what the package of an EPUB says of it.
type book struct {
	original.Document
	folder  string
	files   map[string]bookFile // by their ids
	spine   []string            // the ids in the order of reading
	read    map[string]bool
	locked  []string // the names of encrypted files
	missing []string
}

// A bookFile is a file of a book.
type bookFile struct {
	name     string
	contents bool // it is the table of contents
}

func (k *book) done(name string) {
	if k.read == nil {
		k.read = map[string]bool{}
	}
	k.read[name] = true
}

// section writes the text of one file. Places in the book that are not there
// are named beside the document; those that are encrypted end it.
func (k *book) section(b *box, out *flow.Writer, name string) error {
	out.Paragraph()
	if slices.Contains(k.locked, name) {
		return errors.New("encrypted")
	}
	in, err := b.open(name)
	if errors.Is(err, fs.ErrNotExist) {
		if len(k.missing) < 5 {
			k.missing = append(k.missing, name)
		}
		return nil
	}
	if err != nil {
		return err
	}
	defer in.Close()
	return out.HTML(in)
}

// resolve returns the name of what a file of the book points to.
func resolve(folder, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if s, err := url.PathUnescape(href); err == nil {
		href = s
	}
	return strings.TrimPrefix(path.Join("/", folder, href), "/")
}

// packaged reads one element of the package.
func (k *book) packaged(e xml.StartElement, r *xmlread.Reader) error {
	var into *string
	switch e.Name.Local {
	case "item":
		kind := xmlread.Attr(e, "media-type")
		if strings.Contains(kind, "html") || strings.Contains(kind, "dtbook") {
			contents := slices.Contains(strings.Fields(xmlread.Attr(e, "properties")), "nav")
			k.files[xmlread.Attr(e, "id")] = bookFile{resolve(k.folder, xmlread.Attr(e, "href")), contents}
		}
	case "itemref":
		k.spine = append(k.spine, xmlread.Attr(e, "idref"))
	case "title":
		into = &k.Title
	case "creator":
		into = &k.Byline
	case "publisher":
		into = &k.Outlet
	case "language":
		into = &k.Language
	case "date":
		switch xmlread.Attr(e, "event") {
		case "", "publication", "original-publication":
			into = &k.Published
		}
	case "meta":
		if xmlread.Attr(e, "property") == "dcterms:modified" {
			into = &k.Modified
		}
	}
	if into == nil {
		return nil
	}
	s, err := r.Text()
	switch {
	case err != nil:
		return err
	case *into == "":
		*into = s
	case into == &k.Byline:
		*into += ", " + s
	}
	return nil
}

// encryption reads one element of the list of encrypted files. Fonts are
// often obscured, and are no text.
func (k *book) encryption(e xml.StartElement, _ *xmlread.Reader) error {
	if e.Name.Local == "CipherReference" {
		k.locked = append(k.locked, resolve("", xmlread.Attr(e, "URI")))
	}
	return nil
}
