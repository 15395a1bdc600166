package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A Record is one document as a line of JSON Lines gives it. In JSON, its
// id and date may be numbers, too: a date then counts the seconds since
// 1970, or the milliseconds.
type Record struct {
	ID     string // names the document
	Source string // who published it
	URL    string
	Date   string // the date of publication, in any form that [ParseDate] reads
	Title  string
	Lang   string // the language of the text: "en", or a tag such as "en-GB"; may be left out
	Text   string
}

// Document returns the record as a document named by its ID. The title is
// no part of the text. The given date outranks all others; where it cannot
// be read, the document has the date that its text states, if any, and the
// error says so.
func (r Record) Document() (*text.Document, error) {
	d := &text.Document{
		Name:   r.ID,
		Title:  r.Title,
		Outlet: r.Source,
		URL:    r.URL,
		Text:   validUTF8(r.Text),

		Language: PrimaryLanguage(r.Lang),
	}
	given, err := readDate(r.Date)
	publish(d, given)
	return d, err
}

// PrimaryLanguage returns the code of the language that a tag of BCP 47 names,
// in small letters: "es" for "es-MX". It is empty for what is no such tag.
func PrimaryLanguage(tag string) string {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
	switch strings.ToLower(code) {
	case "eng":
		return "en"
	case "spa":
		return "es"
	}
	if len(code) < 2 || len(code) > 3 {
		return ""
	}
	return strings.ToLower(code)
}

// validUTF8 replaces bytes that are not UTF-8 by U+FFFD.
func validUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// readDate parses a date that may be left out.
func readDate(s string) (reading, error) {
	if strings.TrimSpace(s) == "" {
		return reading{}, nil
	}
	date, alt, err := ParseDate(s)
	return reading{date, alt}, err
}

// A line is a record as JSON spells it.
type line struct {
	ID     scalar `json:"id"`
	Source scalar `json:"source"`
	URL    scalar `json:"url"`
	Date   scalar `json:"date"`
	Title  scalar `json:"title"`
	Lang   scalar `json:"lang"`
	Text   string `json:"text"`
}

// UnmarshalJSON decodes one JSON object.
func (r *Record) UnmarshalJSON(b []byte) error {
	if rec, ok := flat(b); ok {
		*r = rec
		return nil
	}
	var v line
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*r = Record{string(v.ID), string(v.Source), string(v.URL), string(v.Date), string(v.Title), string(v.Lang), v.Text}
	return nil
}

// A scalar is a JSON string, number or null, as a string.
type scalar string

// UnmarshalJSON decodes a scalar; anything else is an error.
func (s *scalar) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		return nil
	case b[0] == '"':
		return json.Unmarshal(b, (*string)(s))
	case b[0] == '-' || isDigit(b[0]):
		*s = scalar(b)
		return nil
	}
	return errors.New("id, source, url, date, title and lang must be strings")
}

// flat decodes the common form of a record: an object without objects or
// lists in it, in valid UTF-8. It reads several times as fast as
// encoding/json and leaves everything else, errors among it, to it.
func flat(b []byte) (rec Record, ok bool) {
	p := flatParser{b: b}
	if !utf8.Valid(b) || !p.take('{') {
		return rec, false
	}
	for n := 0; !p.take('}'); n++ {
		if n > 0 && !p.take(',') {
			return rec, false
		}
		p.blanks()
		key, ok := p.str()
		if !ok || !p.take(':') {
			return rec, false
		}
		p.blanks()
		dst := rec.field(key)
		if dst == nil && knownKey(key) {
			return rec, false // another spelling of a key
		}
		value, null, ok := p.value(key == "text")
		if !ok {
			return rec, false
		}
		if dst != nil && !null {
			*dst = value
		}
	}
	p.blanks()
	return rec, p.i == len(b)
}

// field returns where the value of a key goes; nil for keys that are not
// read.
func (r *Record) field(key string) *string {
	switch key {
	case "id":
		return &r.ID
	case "source":
		return &r.Source
	case "url":
		return &r.URL
	case "date":
		return &r.Date
	case "title":
		return &r.Title
	case "lang":
		return &r.Lang
	case "text":
		return &r.Text
	}
	return nil
}

// knownKey reports whether encoding/json would take key for one of ours.
func knownKey(key string) bool {
	for _, k := range []string{"id", "source", "url", "date", "title", "lang", "text"} {
		if strings.EqualFold(k, key) {
			return true
		}
	}
	return false
}

// A flatParser reads JSON tokens. Its methods report false for whatever
// they do not read, valid or not.
type flatParser struct {
	b []byte
	i int
}

func (p *flatParser) blanks() {
	for p.i < len(p.b) && (p.b[p.i] == ' ' || p.b[p.i] == '\t' || p.b[p.i] == '\n' || p.b[p.i] == '\r') {
		p.i++
	}
}

// take reads c after blanks.
func (p *flatParser) take(c byte) bool {
	p.blanks()
	if p.i >= len(p.b) || p.b[p.i] != c {
		return false
	}
	p.i++
	return true
}

// value reads a string, a number (as it is spelled) or null; only strings
// and null where stringOnly is set.
func (p *flatParser) value(stringOnly bool) (s string, null, ok bool) {
	if p.i < len(p.b) && p.b[p.i] == '"' {
		s, ok = p.str()
		return s, false, ok
	}
	start := p.i
	for p.i < len(p.b) && bytes.IndexByte([]byte(",}] \t\r\n"), p.b[p.i]) < 0 {
		p.i++
	}
	word := p.b[start:p.i]
	switch {
	case string(word) == "null":
		return "", true, true
	case stringOnly, len(word) == 0, word[0] != '-' && !isDigit(word[0]):
		return "", false, false
	}
	return string(word), false, json.Valid(word)
}

// str reads a string.
func (p *flatParser) str() (string, bool) {
	if p.i >= len(p.b) || p.b[p.i] != '"' {
		return "", false
	}
	p.i++
	start := p.i
	for i := start; i < len(p.b); i++ {
		switch c := p.b[i]; {
		case c == '"':
			p.i = i + 1
			return string(p.b[start:i]), true
		case c == '\\':
			return p.escaped(start, i)
		case c < ' ':
			return "", false
		}
	}
	return "", false
}

// escaped reads a string that began at start and has its first escape at i.
func (p *flatParser) escaped(start, i int) (string, bool) {
	end := i
	for end < len(p.b) && p.b[end] != '"' {
		if p.b[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(p.b) {
		return "", false
	}
	out := make([]byte, 0, end-start)
	for start < end {
		out = append(out, p.b[start:i]...)
		if i == end {
			break
		}
		r, n := escape(p.b[i:end])
		if n == 0 {
			return "", false
		}
		out = utf8.AppendRune(out, r)
		start = i + n
		for i = start; i < end && p.b[i] != '\\'; i++ {
			if p.b[i] < ' ' {
				return "", false
			}
		}
	}
	p.i = end + 1
	return string(out), true
}

// escape reads one escape and returns how many bytes it takes; 0 for what
// is none, and for surrogates.
func escape(b []byte) (rune, int) {
	if len(b) < 2 {
		return 0, 0
	}
	if i := strings.IndexByte(`"\/bfnrt`, b[1]); i >= 0 {
		return rune("\"\\/\b\f\n\r\t"[i]), 2
	}
	if b[1] != 'u' || len(b) < 6 {
		return 0, 0
	}
	r := rune(0)
	for _, c := range b[2:6] {
		switch {
		case isDigit(c):
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, 0
		}
	}
	if 0xd800 <= r && r < 0xe000 {
		return 0, 0
	}
	return r, 6
}
