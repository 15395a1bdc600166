package source

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/url"
	"path"
	"slices"
	"strings"
)

// A Page is what an address on the web led to.
type Page struct {
	URL   string // where redirects led
	Type  string // the media type with its parameters, as the server said; may be empty
	Body  []byte
	Notes []string // for [text.Document.Notes]
}

// isAddress reports whether a name is an address on the web: a scheme, and
// what follows it.
func isAddress(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	return ok && scheme != "" && letters(scheme, 0) == len(scheme)
}

// address reads what an address leads to. Its documents are called by it,
// without the part behind "#", which names a place within a page.
func (r *reader) address(address string) bool {
	name, _, _ := strings.Cut(address, "#")
	if r.opts.Fetch == nil {
		return r.fail(withoutUser(name), errors.New("addresses are not read here: save the page and name the file"))
	}
	page, err := r.opts.Fetch(r.ctx, address)
	if err != nil {
		return r.fail(withoutUser(name), err)
	}
	f, err := formatOfPage(page)
	if err != nil {
		return r.fail(withoutUser(name), err)
	}
	about := origin{URL: page.URL, Type: page.Type}
	return r.content(item{name: withoutUser(name), format: f, about: &about, in: bytes.NewReader(page.Body), notes: slices.Clip(page.Notes)})
}

// withoutUser returns an address without a user name and a password in it.
func withoutUser(address string) string {
	scheme, rest, _ := strings.Cut(address, "://")
	host := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host = rest[:i]
	}
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		rest = rest[i+1:]
	}
	return scheme + "://" + rest
}

// formatOfPage returns the format of a page by its media type; where that is
// a general one, by the path of its address, and else unknown: its content
// decides.
func formatOfPage(p Page) (format, error) {
	media, _, err := mime.ParseMediaType(p.Type)
	if err != nil && p.Type != "" && media == "" {
		media = "application/octet-stream" // garbled: as good as none
	}
	typed := formatOfMedia(media)
	if typed != unknown && typed != plain {
		return typed, nil
	}
	named := unknown
	if u, err := url.Parse(p.URL); err == nil && path.Ext(u.Path) != "" {
		named, _ = formatOf(u.Path) // ".php" names none
	}
	general := slices.Contains([]string{"", "text/plain", "application/octet-stream", "binary/octet-stream",
		"application/x-download", "application/force-download", "text/xml", "application/xml", "application/json"}, media)
	switch {
	case typed == plain && (named == unknown || !isText(named)):
		return plain, nil
	case general:
		return named, nil
	case strings.HasPrefix(media, "text/"), strings.HasSuffix(media, "+xml"), strings.HasSuffix(media, "+json"):
		return named, nil
	}
	return unknown, fmt.Errorf("%s is no document that atodds reads", clip(media))
}
