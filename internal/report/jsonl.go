package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// A JSONL writes lines as JSON Lines, each in one call to its writer.
type JSONL struct{ w io.Writer }

// NewJSONL returns a writer of JSON Lines to w.
func NewJSONL(w io.Writer) *JSONL { return &JSONL{w} }

// Write writes one line of a run.
func (j *JSONL) Write(l Line) error { return j.Encode(l) }

// Close implements [Writer]. A run that lacks its summary shows it by that.
func (j *JSONL) Close() error { return nil }

// Encode writes v as one line: a line of a run, or one of [Compared],
// [Mentions] and [PairLine].
func (j *JSONL) Encode(v any) error {
	b, err := Marshal(v)
	if err != nil {
		return err
	}
	_, err = j.w.Write(append(b, '\n'))
	return err
}

// Marshal returns v as JSON on one line, in which no control character and
// no character of format (bidirectional marks, zero-width spaces, tags)
// stands as itself: what is printed is what is there. "##", which begins a
// command to some runners of workflows, is escaped, too.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("write JSON: %w", err)
	}
	line := escapeInvisible(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	if bytes.Contains(line, []byte("##")) {
		line = bytes.ReplaceAll(line, []byte("##"), []byte(`#\u0023`))
	}
	return line, nil
}

// escapeInvisible writes the invisible characters of b as \uXXXX. In JSON
// they can stand in strings only, so the escape is right wherever they are.
func escapeInvisible(b []byte) []byte {
	i := indexInvisible(b)
	if i < 0 {
		return b
	}
	out := append(make([]byte, 0, len(b)+16), b[:i]...)
	for i < len(b) {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case !invisible(r):
			out = append(out, b[i:i+n]...)
		case r > 0xFFFF:
			hi, lo := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, hi, lo)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += n
	}
	return out
}

// indexInvisible returns where the first invisible character of b stands,
// or -1.
func indexInvisible(b []byte) int {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf && b[i] != 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if invisible(r) {
			return i
		}
		i += n
	}
	return -1
}

// invisible reports whether r would act on a terminal or on the order of the
// text instead of being seen: controls (C0, DEL, C1), the characters of
// format (Unicode category Cf), and the separators of lines and paragraphs.
func invisible(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' || r == 0x7F
	}
	return r <= 0x9F || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}
