// Package text holds the nouns of atodds: documents, their sentences, and
// the values that sentences mention.
//
// Values keep what the words say and no more. A quantity remembers its
// hedge, its grain and its unit as written; a time remembers what it hangs
// on. What a wording allows, and what its reader takes away, are derived
// from that in one place ([Quantity.Allows], [Quantity.Suggests]), so that
// no comparison needs a tolerance of its own.
//
// All offsets are bytes of the document's text, half-open.
package text

import (
	"slices"
	"sort"
	"strings"
	"time"
)

// A Document is a text from one source, as it stood at one time.
type Document struct {
	Name     string // what reports call it: a path, an id, an address; each document should have its own
	Title    string
	Outlet   string // who published it, where known
	URL      string
	Dateline string // "LYON, Nov. 22 (AP)", where the text opens with one

	// Date is the civil date of publication (the document creation time of
	// TIMEX3), in UTC for want of a zone. It is zero where unknown: nothing
	// ever stands in for it.
	Date time.Time

	// DateAlt is the other reading of an ambiguous date such as 03/04/2016;
	// it is zero where there is none.
	DateAlt time.Time

	// DateBy says where the date was found: metadata, dateline, header, url,
	// text, file (the day on which the file was made).
	DateBy string

	// Language is the code of the language that the text is to be read in
	// ("en"), where the source or a person says so; where it is empty, the
	// text itself decides.
	Language string

	Byline   string    // who wrote it, as the source says, where known
	Modified time.Time // when it was last changed, as the source says; zero where unknown
	File     string    // the path of what holds it, where Name is none: an archive, a feed

	// Places say where stretches of the text stand in the original, by rising
	// offset. It is nil for a text whose lines are those of its file.
	Places []Place

	// Notes say in a few words each what a reader should know of how it was
	// read: "tracked changes are read as accepted".
	Notes []string

	Text string // UTF-8; offsets count its bytes
}

// A Place is where a stretch of text stands in the original, as a person
// would look it up. It reaches to the start of the next one.
type Place struct {
	Start     int    // byte of the document's text
	Page      int    // from 1; 0 where the original has none
	Paragraph int    // from 1, over the whole original; 0 where unknown
	Line      int    // of the file, from 1, where its lines are not those of the text; 0 where unknown
	Part      string // what is not the running text: "footnotes", "table 2"; else empty
}

// Place returns where the byte at offset stands, and the zero Place where
// that is unknown.
func (d *Document) Place(offset int) Place {
	i := sort.Search(len(d.Places), func(i int) bool { return d.Places[i].Start > offset })
	if i == 0 {
		return Place{}
	}
	return d.Places[i-1]
}

// Line returns the line, counted from 1, on which the byte at offset stands.
func (d *Document) Line(offset int) int {
	return 1 + strings.Count(d.Text[:min(offset, len(d.Text))], "\n")
}

// A Span is a stretch of a document's text: bytes from Start up to End.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Sentence is one statement of a document. Mentions are in the order of
// the text; names stand apart, since they may overlap with the others.
type Sentence struct {
	Document *Document
	Index    int // which sentence of its document, from 0
	Span     Span
	Language string    // code of the language it was read in: "en"; empty where nobody said
	Mentions []Mention // quantities and times
	Names    []Mention // of kind [KindName]
}

// Text returns the words of the sentence.
func (s *Sentence) Text() string { return s.Document.Text[s.Span.Start:s.Span.End] }

// Of returns the words of m, which must be a mention of s.
func (s *Sentence) Of(m Mention) string { return s.Document.Text[m.Span.Start:m.Span.End] }

// All returns the mentions of every kind, in the order of the text.
func (s *Sentence) All() []Mention {
	all := slices.Concat(s.Mentions, s.Names)
	slices.SortStableFunc(all, func(a, b Mention) int { return a.Span.Start - b.Span.Start })
	return all
}

// A Kind says what sort of value a mention names.
type Kind string

// The kinds of value. A duration is a quantity.
const (
	KindQuantity Kind = "quantity"
	KindTime     Kind = "time"
	KindName     Kind = "name"

	// Kinds that may run over sentences.
	KindQuote       Kind = "quote"
	KindAttribution Kind = "attribution"
)

// A Mention is a stretch of a sentence that names a value.
type Mention struct {
	Span  Span // the whole phrase with its hedge
	Kind  Kind
	Value Value
}

// A Value is what a mention names: [*Quantity], [*Time], [*Name], [*Quote] or
// [*Attribution].
type Value interface{ value() }

func (*Quantity) value() {}
func (*Time) value()     {}
