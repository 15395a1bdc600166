package source

import (
	"crypto/sha256"

	"github.com/atodds/atodds/align/text"
)

// leastTwin is the size in bytes from which a document is compared with those
// before it as a whole. Two outlets that carry one report are two sources, and
// say so; two files of that size with the same text are one file twice.
const leastTwin = 1 << 20

// twins are the large documents of a run, by a digest of all that they say.
type twins map[[sha256.Size]byte]string

// of returns the name of the document before d that says the same, if there
// is one; else it keeps d's own.
func (t twins) of(d *text.Document) (name string, ok bool) {
	if len(d.Text) < leastTwin {
		return "", false
	}
	h := sha256.New()
	for _, s := range []string{d.Title, d.Outlet, d.Byline, d.URL, d.Date.String(), d.DateAlt.String(), d.Language} {
		_, _ = h.Write([]byte(s))
		_, _ = h.Write([]byte{0})
	}
	_, _ = h.Write([]byte(d.Text))
	key := [sha256.Size]byte(h.Sum(nil))
	if name, ok = t[key]; !ok && t != nil {
		t[key] = d.Name
	}
	return name, ok
}
