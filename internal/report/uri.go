package report

import (
	"net/url"
	"path/filepath"
	"strings"
)

// webAddress reports whether the name of a source is an address on the web.
func webAddress(name string) bool {
	u, err := url.Parse(name)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// reference returns the name of a source as a reference (RFC 3986): an address
// on the web as it is, the name of a file encoded, so that it is never taken
// for an address ("javascript:" is the name of a folder here). Of the name of a
// file from the root, it is a URI of the scheme file. Relative says that the
// reference counts from the folder in which the program ran.
func reference(name string) (ref string, relative bool) {
	if webAddress(name) {
		u, _ := url.Parse(name)
		return u.String(), false
	}
	name = strings.ToValidUTF8(filepath.ToSlash(name), "\uFFFD")
	parts := strings.Split(name, "/")
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(part), ":", "%3A")
	}
	ref = strings.Join(parts, "/")
	switch {
	case strings.HasPrefix(ref, "/"):
		return "file:///" + strings.TrimLeft(ref, "/"), false // "//x" would be a host
	case filepath.IsAbs(name): // with the letter of a drive
		return "file:///" + ref, false
	case ref == "":
		return "unnamed", true
	}
	return ref, true
}
