package source

import (
	"bytes"
	"errors"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// sample is how many bytes the guesses about a character set look at.
const sample = 64 << 10

// decode returns content as UTF-8 without byte order mark. In order of
// trust: a byte order mark, the NUL pattern of UTF-16, valid UTF-8, what the
// media type that a server gave says, what an HTML page declares, UTF-8 with a few broken bytes (they become U+FFFD),
// and what the frequencies of bytes suggest. It fails for what is no text.
func decode(content []byte, media string, isHTML bool) (string, error) {
	if e := wide(content); e != nil {
		s, err := e.NewDecoder().Bytes(content)
		if err != nil {
			return "", err
		}
		return string(s), notText(s)
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	if err := notText(content); err != nil {
		return "", err
	}
	if utf8.Valid(content) {
		return string(content), nil
	}
	if ebcdic(content) {
		return "", errors.New("not text: looks like EBCDIC; convert it first, as by \"iconv -f IBM1047 -t UTF-8\"")
	}
	if _, params, err := mime.ParseMediaType(media); err == nil && params["charset"] != "" {
		if e, name := charset.Lookup(params["charset"]); e != nil && name != "utf-8" {
			return transcode(content, e), nil
		}
	}
	if isHTML {
		head := content[:min(len(content), 1024)]
		if e := declaredInXML(head); e != nil {
			return transcode(content, e), nil
		}
		if e, name, _ := charset.DetermineEncoding(head, ""); name != "utf-8" && bytes.Contains(bytes.ToLower(head), []byte("charset")) {
			return transcode(content, e), nil
		}
	}
	if mostlyUTF8(content) {
		return strings.ToValidUTF8(string(content), "\uFFFD"), nil
	}
	return transcode(content, guess(content)), nil
}

// ebcdic reports whether content is in a character set of mainframes. In all
// of them 0x40 is the space, which other texts write as 0x20, and the small
// letters have three ranges of their own, which are rare letters elsewhere.
func ebcdic(content []byte) bool {
	head := content[:min(len(content), sample)]
	small, spaces, others := 0, 0, 0
	for _, c := range head {
		switch {
		case c == 0x40:
			spaces++
		case c == ' ':
			others++
		case c >= 0x81 && c <= 0xa9 && c&0xf <= 9 && c != 0xa1:
			small++
		}
	}
	return others*10 < spaces && spaces*20 > len(head) && small*5 > len(head)*2
}

// declaredInXML returns the encoding that the declaration of an XML document
// names, or nil: XHTML often has no other.
func declaredInXML(head []byte) encoding.Encoding {
	declaration, _, ok := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("?>"))
	if !ok || !bytes.HasPrefix(declaration, []byte("<?xml")) {
		return nil
	}
	_, name, ok := bytes.Cut(declaration, []byte("encoding="))
	if !ok || len(name) < 2 {
		return nil
	}
	name, _, _ = bytes.Cut(name[1:], name[:1])
	e, known := charset.Lookup(string(name))
	if known == "utf-8" {
		return nil
	}
	return e
}

// wide returns the UTF-16 encoding of content, or nil: by its byte order
// mark, else where nearly every second byte of its beginning is NUL, and
// nearly none of the others.
func wide(content []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	head := content[:min(len(content), sample)&^1]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i&1]++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs < 4:
		return nil
	case nul[1]*10 >= pairs*7 && nul[0]*50 <= pairs:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case nul[0]*10 >= pairs*7 && nul[1]*50 <= pairs:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// mostlyUTF8 reports whether content is UTF-8 that took some damage: it has
// at least as many whole sequences of several bytes as broken ones.
func mostlyUTF8(content []byte) bool {
	whole, broken := 0, 0
	for len(content) > 0 {
		if content[0] < utf8.RuneSelf {
			content = content[1:]
			continue
		}
		r, n := utf8.DecodeRune(content)
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			whole++
		}
		content = content[n:]
	}
	return whole > 0 && whole >= broken
}

// guess returns the likeliest encoding of bytes that are not UTF-8. Western
// character sets are all read as Windows-1252, their superset; another one
// must be likely, for a wrong guess garbles every name.
func guess(content []byte) encoding.Encoding {
	best, err := chardet.NewTextDetector().DetectBest(window(content))
	if err != nil || best.Confidence < 40 {
		return charmap.Windows1252
	}
	switch best.Charset {
	case "UTF-8", "ISO-8859-1", "windows-1252", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE":
		return charmap.Windows1252
	}
	if e, _ := charset.Lookup(best.Charset); e != nil {
		return e
	}
	return charmap.Windows1252
}

// window returns the stretch of content around its first byte outside ASCII.
func window(content []byte) []byte {
	for i, c := range content {
		if c >= utf8.RuneSelf {
			lo := max(0, i-sample/2)
			return content[lo:min(len(content), lo+sample)]
		}
	}
	return content[:min(len(content), sample)]
}

// transcode decodes content; bytes that e has no character for become U+FFFD.
func transcode(content []byte, e encoding.Encoding) string {
	s, err := e.NewDecoder().Bytes(content)
	if err != nil {
		return strings.ToValidUTF8(string(content), "\uFFFD")
	}
	return string(s)
}
