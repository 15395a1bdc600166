package office

import (
	"encoding/xml"
	"path"
	"strings"

	"github.com/atodds/atodds/align/internal/xmlread"
)

// properties fills what an office document says of itself in elements of
// Dublin Core and of its own format, each with a name of its own.
func properties(fields map[string]*string) func(*xmlread.Reader) error {
	return elements(func(e xml.StartElement, r *xmlread.Reader) error {
		field := fields[e.Name.Local]
		if field == nil {
			return nil
		}
		s, err := r.Text()
		if *field == "" {
			*field = s
		}
		return err
	})
}

// elements returns what calls use for every element of a member.
func elements(use func(xml.StartElement, *xmlread.Reader) error) func(*xmlread.Reader) error {
	return func(r *xmlread.Reader) error {
		for {
			t, err := r.Next()
			if err != nil {
				return err
			}
			if e, ok := t.(xml.StartElement); ok {
				if err := use(e, r); err != nil {
					return err
				}
			}
		}
	}
}

// A relation is a part that another one points to.
type relation struct{ kind, target string }

// relations returns what a part of an Office Open XML document points to
// within the archive, by the last word of its kind: "footnotes".
func (b *box) relations(of string) ([]relation, error) {
	var all []relation
	folder, name := path.Split(of)
	err := b.read(folder+"_rels/"+name+".rels", false, elements(func(e xml.StartElement, _ *xmlread.Reader) error {
		if e.Name.Local != "Relationship" || xmlread.Attr(e, "TargetMode") == "External" {
			return nil
		}
		target := xmlread.Attr(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", folder, target)
		}
		all = append(all, relation{kind: path.Base(xmlread.Attr(e, "Type")), target: strings.TrimPrefix(path.Clean(target), "/")})
		return nil
	}))
	return all, err
}

// targetOf returns the first target of a kind, and other where there is none.
func targetOf(all []relation, kind, other string) string {
	for _, r := range all {
		if r.kind == kind {
			return r.target
		}
	}
	return other
}
