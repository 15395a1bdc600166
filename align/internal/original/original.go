// Package original holds what the file of a document says of itself, before
// its dates are settled: the result of every parser of a format, in a form
// that can be passed from one process to another.
package original

import "github.com/atodds/atodds/align/text"

// A Document is the text of an original and what its metadata state. Dates
// are as written there, in any form; empty fields are unknown.
type Document struct {
	Member    string `json:",omitempty"` // which part of the file it is, where it holds several: "news/a.docx"
	Title     string `json:",omitempty"`
	Outlet    string `json:",omitempty"`
	Byline    string `json:",omitempty"`
	Dateline  string `json:",omitempty"` // where the format has a field for it
	URL       string `json:",omitempty"`
	Language  string `json:",omitempty"` // a tag of BCP 47
	Published string `json:",omitempty"`
	Modified  string `json:",omitempty"`
	Created   string `json:",omitempty"` // when the file was made: counts where nothing says when it was published

	Text   string       // UTF-8, lines parted by \n, paragraphs by an empty line
	Places []text.Place `json:",omitempty"` // as [text.Document] has them
	Notes  []string     `json:",omitempty"` // as [text.Document] has them

	// Raw is a part that is a file of its own, in place of Text: a page in a
	// WARC, say. It is read as Type or, where that is empty, as the extension
	// of Member and its content tell; what it does not say of itself is taken
	// from the fields above.
	Raw  []byte `json:",omitempty"`
	Type string `json:",omitempty"` // the media type of Raw: "text/html; charset=utf-8"

	// Failure says in a few words why this part cannot be read, in place of
	// Text and Raw: "encrypted".
	Failure string `json:",omitempty"`
}
