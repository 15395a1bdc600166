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

	Text   string       // UTF-8, lines parted by \n, paragraphs by an empty line
	Places []text.Place `json:",omitempty"` // as [text.Document] has them
	Notes  []string     `json:",omitempty"` // as [text.Document] has them
}
