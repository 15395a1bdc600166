package source

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// A format is a form in which documents are stored.
type format uint8

const (
	unknown format = iota // no extension, or standard input: decided by content
	plain
	markdown
	hypertext
	jsonLines
)

// formatOf returns the format that a path's extension names, and an error
// that says what to do for one that atodds does not read.
func formatOf(name string) (format, error) {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case "", ".":
		return unknown, nil
	case ".txt", ".text":
		return plain, nil
	case ".md", ".markdown":
		return markdown, nil
	case ".html", ".htm", ".xhtml":
		return hypertext, nil
	case ".jsonl", ".ndjson":
		return jsonLines, nil
	case ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub":
		return unknown, fmt.Errorf("%s is not supported yet: convert it to text (.txt) first", strings.ToUpper(ext[1:]))
	case ".json":
		return unknown, errors.New("JSON is not supported: give one document per line (.jsonl)")
	default:
		return unknown, fmt.Errorf("files of type %s are not supported: atodds reads .txt, .md, .html and .jsonl", ext)
	}
}

// sniff tells the format of content without extension from its first bytes.
// Only what cannot be prose is taken for anything but plain text.
func sniff(head []byte) format {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	head = bytes.TrimLeft(head, " \t\r\n\f")
	if len(head) > 1 && head[0] == '{' && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t"), []byte(`"`)) {
		return jsonLines
	}
	lower := bytes.ToLower(head[:min(len(head), 64)])
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(lower, []byte(mark)) {
			return hypertext
		}
	}
	return plain
}

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
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, XLS, PPT)"},
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
