package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"sync"
)

// pageFiles are the parts of the HTML report: what it says, how it looks and
// how it is moved in.
//
//go:embed html
var pageFiles embed.FS

// An HTML writes a run as one page that needs nothing else: no network, no
// second file, no script to be read. Its Content-Security-Policy allows the
// style and the script that the program brings, by their digests, and nothing
// besides, so that no text of a document can act in it.
type HTML struct {
	w io.Writer
	kept
}

// NewHTML returns a writer of HTML to w.
func NewHTML(w io.Writer) *HTML { return &HTML{w: w} }

// Close implements [Writer].
func (h *HTML) Close() error {
	kit, err := pageKit()
	if err != nil {
		return err
	}
	return kit.page.Execute(h.w, struct {
		*pageParts
		*htmlPage
	}{kit, newHTMLPage(&h.kept)})
}

// pageParts are what is the same on every page.
type pageParts struct {
	Policy string // the value of Content-Security-Policy
	Style  template.CSS
	Script template.JS
	page   *template.Template
}

// pageKit reads the embedded parts, the first time that a page is written.
var pageKit = sync.OnceValues(func() (*pageParts, error) {
	style, err := pageFiles.ReadFile("html/page.css")
	if err != nil {
		return nil, err
	}
	script, err := pageFiles.ReadFile("html/page.js")
	if err != nil {
		return nil, err
	}
	page, err := template.ParseFS(pageFiles, "html/*.tmpl")
	if err != nil {
		return nil, err
	}
	return &pageParts{
		Policy: "default-src 'none'; style-src " + digest(style) + "; script-src " + digest(script) +
			"; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
		Style: template.CSS(style), Script: template.JS(script), page: page.Lookup("page.tmpl"),
	}, nil
})

// digest returns the source expression that allows content and no other
// (Content Security Policy Level 3, section 2.3.1).
func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
