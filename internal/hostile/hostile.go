// Package hostile makes files that were built to do harm: to fill a memory,
// to loop, to lead out of a folder, to smuggle what is not text into a
// report. They are made when they are needed, so that none lies in the
// repository.
package hostile

import (
	"bytes"
	"strings"
)

// Story is what those files tell that can be read. A document that tells it
// with another figure is at odds with them.
const Story = "The ferry Marten carried 140 passengers when it ran aground off Brindle Point on Monday."

// An Outcome is how reading a file ends.
type Outcome uint8

// The outcomes of a file. Parsers of PDF mend more or less of what is damaged:
// there it is either the whole text or none of it.
const (
	Refused Outcome = iota // in an error, and no document
	Read                   // with a document, and no error
	Partly                 // with both
	Mended                 // in an error, or with a document that tells all
)

// A File is one of them.
type File struct {
	Name    string // a slash path with the extension of its format
	Why     string
	Outcome Outcome
	Error   string // what an error says, among others; empty for any
	Content func() []byte
}

// Files returns all of them, each with a name of its own.
func Files() []File {
	var all []File
	for _, files := range [][]File{texts(), pages(), lines(), archives(), tars(), gzips(), pdfs(), offices(), feeds(), crawls(), cuts()} {
		all = append(all, files...)
	}
	return all
}

// of returns content that is there already.
func of(s string) func() []byte { return func() []byte { return []byte(s) } }

// times returns content that repeats a unit between two ends.
func times(before, unit string, n int, after string) func() []byte {
	return func() []byte {
		var out bytes.Buffer
		out.Grow(len(before) + n*len(unit) + len(after))
		out.WriteString(before)
		for range n {
			out.WriteString(unit)
		}
		out.WriteString(after)
		return out.Bytes()
	}
}

// many is how deep and how often files nest and repeat.
const many = 100_000

// parts are where a file is cut off: so many bytes into it, in its middle, and
// so many short of its end.
const (
	inHead   = 12
	ofEnding = 5
)

// cuts returns a whole file of every format, cut off within its head, in its
// middle and short of its end.
func cuts() []File {
	var out []File
	for _, whole := range []File{
		{Name: "zip", Error: "damaged", Content: zipOf(member{"a.txt", Story})},
		{Name: "tar", Error: "damaged: it", Content: tarOf(member{"a.txt", Story})},
		{Name: "tgz", Error: "cut off", Content: gzipOf(tarOf(member{"a.txt", Story}))},
		{Name: "txt.gz", Error: "cut off", Content: gzipOf(of(Story))},
		{Name: "pdf", Outcome: Mended, Content: pdfOf()},
		{Name: "docx", Error: "damaged archive", Content: docx(paragraph(Story))},
		{Name: "odt", Error: "damaged archive", Content: odt("<text:p>" + Story + "</text:p>")},
		{Name: "epub", Error: "damaged archive", Content: epub("<p>" + Story + "</p>")},
		{Name: "rtf", Outcome: Read, Content: of(`{\rtf1\ansi{\fonttbl{\f0 Times;}}\f0 ` + Story + `\par}`)},
		{Name: "rss", Error: "damaged feed", Content: of(rss("<item><title>Ferry</title><description>" + Story + "</description></item>"))},
		{Name: "atom", Error: "damaged feed", Content: of(atom("<entry><title>Ferry</title><content>" + Story + "</content></entry>"))},
		{Name: "ninjs", Error: "not ninjs", Content: of(ninjs(Story))},
		{Name: "newsml", Error: "damaged XML", Content: of(newsML("<p>" + Story + "</p>"))},
		{Name: "warc", Error: "", Content: of(warc(page(Story)))},
		{Name: "warc.gz", Error: "unexpected EOF", Content: gzipOf(of(warc(page(Story))))},
		{Name: "html", Outcome: Read, Content: of("<!DOCTYPE html>" + page(Story))},
		{Name: "jsonl", Error: "not a JSON document", Content: of(`{"id":"a","text":"` + Story + `"}` + "\n")},
	} {
		content := whole.Content()
		for part, n := range map[string]int{"head": inHead, "middle": len(content) / 2, "end": len(content) - ofEnding} {
			f := File{Name: "cut-" + part + "." + whole.Name, Why: "a " + whole.Name + " file cut off at its " + part, Outcome: whole.Outcome, Error: whole.Error, Content: of(string(content[:n]))}
			f.Outcome, f.Error = cutOutcome(f)
			out = append(out, f)
		}
	}
	return sorted(out)
}

// cutOutcome returns what comes of a file that was cut off, where that is not
// what comes of the others of its format.
func cutOutcome(f File) (Outcome, string) {
	switch f.Name {
	case "cut-head.html", "cut-head.rtf":
		return Refused, "empty"
	case "cut-head.tar":
		return Refused, "not a tar archive"
	case "cut-middle.tar", "cut-end.tar", "cut-end.tgz", "cut-end.warc.gz":
		return Partly, f.Error // the member is whole, and what follows is not
	case "cut-head.warc":
		return Refused, "unexpected EOF"
	case "cut-middle.warc", "cut-end.warc":
		return Refused, "the archive ends within it"
	}
	return f.Outcome, f.Error
}

// page returns a page with a text.
func page(text string) string {
	return "<html><head><title>A ferry runs aground</title></head><body><article><p>" + text + "</p></article></body></html>"
}

// laughs declares entities of which each holds ten of the one before it, nine
// times over.
func laughs(root string) string {
	var out strings.Builder
	out.WriteString("<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [<!ENTITY a0 \"ferry \">")
	for i := 1; i < 10; i++ {
		out.WriteString("<!ENTITY a" + string(rune('0'+i)) + " \"" + strings.Repeat("&a"+string(rune('0'+i-1))+";", 10) + "\">")
	}
	out.WriteString("]>\n")
	return out.String()
}

// stranger declares an entity that stands for a file of the reader's system.
func stranger(root string) string {
	return "<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
}
