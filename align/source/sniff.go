package source

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// headSize is how many bytes of a file its format is told from.
const headSize = 1024

// sniff tells the format of content from its first bytes, and unknown where
// they show none: then it is prose, or nothing that atodds reads. Only what
// cannot be prose is taken for anything else.
func sniff(head []byte) format {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipKind(head)
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gzipped
	case len(head) >= 262 && string(head[257:262]) == "ustar":
		return tarred
	case bytes.HasPrefix(head, []byte("WARC/")):
		return warc
	}
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	head = bytes.TrimLeft(head, " \t\r\n\f")
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return pdf
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return rtf
	case len(head) > 1 && (head[0] == '{' || head[0] == '['):
		return jsonKind(head)
	case len(head) > 0 && head[0] == '<':
		return markup(head)
	}
	return unknown
}

// jsonKind tells items of ninjs, by keys that documents of ours have not, and
// lists of them from JSON Lines, a document a line.
func jsonKind(head []byte) format {
	inner := bytes.TrimLeft(head[1:], " \t\r\n")
	if head[0] == '[' && !bytes.HasPrefix(inner, []byte("{")) || head[0] == '{' && !bytes.HasPrefix(inner, []byte(`"`)) {
		return unknown
	}
	lower := bytes.ToLower(head)
	if !bytes.Contains(lower, []byte(`"text":`)) {
		for _, key := range []string{"uri", "versioncreated", "pubstatus", "headline", "headlines", "body_text", "body_xhtml", "bodies"} {
			if bytes.Contains(lower, []byte(`"`+key+`"`)) {
				return ninjs
			}
		}
	}
	if line, _, _ := bytes.Cut(head, []byte("\n")); head[0] == '{' && len(bytes.TrimSpace(line)) > 1 {
		return jsonLines
	}
	return unknown
}

// zipKind tells office documents and books from other archives by what their
// writers put first. Another order shows in the extension alone.
func zipKind(head []byte) format {
	if len(head) < 40 {
		return zipped
	}
	name := head[30:]
	switch {
	case bytes.HasPrefix(name, []byte("mimetypeapplication/epub+zip")):
		return epub
	case bytes.HasPrefix(name, []byte("mimetypeapplication/vnd.oasis.opendocument.text")):
		return odt
	case bytes.HasPrefix(name, []byte("[Content_Types].xml")), bytes.HasPrefix(name, []byte("word/")), bytes.HasPrefix(name, []byte("_rels/.rels")):
		return docx
	}
	return zipped
}

// markup tells formats of XML by their first element, behind declarations,
// comments and processing instructions.
func markup(head []byte) format {
	if lower := bytes.ToLower(head[:min(len(head), 14)]); bytes.HasPrefix(lower, []byte("<!doctype html")) {
		return hypertext
	}
	for len(head) > 0 && head[0] == '<' {
		end := ">"
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(head, []byte("<!")):
		default:
			return element(head[1:])
		}
		i := bytes.Index(head, []byte(end))
		if i < 0 {
			return unknown
		}
		head = bytes.TrimLeft(head[i+len(end):], " \t\r\n\f")
	}
	return unknown
}

// element returns the format whose documents have this first element.
func element(head []byte) format {
	if i := bytes.IndexAny(head, " \t\r\n/>"); i >= 0 {
		head = head[:i]
	}
	name := strings.ToLower(string(head))
	if i := strings.IndexByte(name, ':'); i >= 0 && name != "rdf:rdf" {
		name = name[i+1:]
	}
	switch name {
	case "html", "head", "body":
		return hypertext
	case "rss", "feed", "rdf:rdf":
		return feed
	case "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "nitf":
		return newsML
	}
	return unknown
}

// decide returns the format that a file is read as: what its content is
// beyond doubt, else what its name says. A note tells where the two differ.
// It fails for content that is not what its name says nor anything else that
// is known, and for formats that are not read.
func decide(named format, head []byte) (f format, note string, err error) {
	shown := sniff(head)
	f = named
	switch {
	case shown == unknown && named == unknown:
		return plain, "", nil
	case shown == unknown:
		return named, "", mismatch(named, head)
	case named == unknown:
		f = shown
	case !isText(shown) && !kin(named, shown):
		f = shown
	case !isText(named) && !kin(named, shown):
		f = shown
	case kin(named, shown) && shown != zipped && shown != gzipped:
		f = shown // an archive by name that is a document
	}
	if f == ninjs && !formOf(f).reads() {
		f = plain
	}
	form := formOf(f)
	switch {
	case !form.reads() && named == unknown || !form.reads() && isText(named):
		return f, "", nil // notText says what it looks like
	case f != named && named != unknown:
		note = fmt.Sprintf("named as %s, read as %s", formOf(named).name, form.name)
	}
	return f, note, nil
}

// isText reports whether a format is read as characters alone, so that any
// content may be meant as it is.
func isText(f format) bool {
	switch f {
	case plain, markdown, hypertext, jsonLines, feed, ninjs, newsML:
		return true
	}
	return false
}

// kin reports whether files of one format can begin like those of the other.
func kin(named, shown format) bool {
	box := func(f format) bool { return f == zipped || f == docx || f == odt || f == epub }
	return named == shown || box(named) && box(shown) || named == warc && shown == gzipped
}

// mismatch returns the error of content that cannot be of a format. A PDF
// may begin with other bytes.
func mismatch(named format, head []byte) error {
	switch named {
	case pdf:
		if bytes.Contains(head, []byte("%PDF-")) {
			return nil
		}
	case docx, odt, epub, rtf, warc, zipped, tarred, gzipped:
	default:
		return nil
	}
	switch {
	case len(bytes.TrimSpace(head)) == 0:
		return errEmpty
	case named == docx && bytes.HasPrefix(head, []byte(compound)):
		return errors.New("encrypted, or of an old Office: save it as DOCX without a password")
	}
	return fmt.Errorf("not %s: it begins with %q", formOf(named).name, head[:min(len(head), 8)])
}

// compound begins the files of old Office programs, in which those of today
// wrap a DOCX that is protected by a password (MS-OFFCRYPTO 1.3).
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// magics are the first bytes of formats that often stand under a wrong name.
var magics = []struct{ magic, name string }{
	{"%PDF-", "PDF"},
	{"PK\x03\x04", "a ZIP archive (DOCX, EPUB, …)"},
	{"PK\x05\x06", "an empty ZIP archive"},
	{"\x89PNG\r\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF87a", "a GIF image"},
	{"GIF89a", "a GIF image"},
	{"\x1f\x8b", "gzip"},
	{"BZh", "bzip2"},
	{"\xfd7zXZ\x00", "xz"},
	{"\x28\xb5\x2f\xfd", "zstd"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{compound, "an old Office file (DOC, XLS, PPT)"},
	{"{\\rtf", "RTF"},
	{"\x7fELF", "a program"},
	{"SQLite format 3\x00", "a SQLite database"},
	{"RIFF", "RIFF media"},
	{"OggS", "Ogg media"},
	{"ID3", "MP3 audio"},
}

// notText returns an error where content is no text in any character set.
// Content in UTF-16 must be decoded first.
func notText(content []byte) error {
	for _, m := range magics {
		if len(content) >= len(m.magic) && string(content[:len(m.magic)]) == m.magic && (len(m.magic) > 4 || controls(content) > 0) {
			return fmt.Errorf("not text: looks like %s; convert it to text first", m.name)
		}
	}
	if bytes.IndexByte(content, 0) >= 0 {
		return errors.New("not text: it holds NUL bytes; convert it to text first")
	}
	if n := controls(content); n*50 > len(content) {
		return fmt.Errorf("not text: %d of its %d bytes are control codes; convert it to text first", n, len(content))
	}
	return nil
}

// controls counts the control bytes that text has no use for.
func controls(content []byte) int {
	n := 0
	for _, c := range content {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' || c == 0x7f {
			n++
		}
	}
	return n
}
