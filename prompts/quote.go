package prompts

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
)

// Quote returns s as a JSON string on one line that says neither more nor less.
// What a document says is thereby told apart from what the prompt says: it cannot
// end its quotation, open a heading, or forge a further statement.
//
// Whatever cannot be seen, or changes the direction of what is seen, is written as
// \uXXXX, and so are the signs of which the markers of chat templates are made
// ("<", ">", "|", "`", and "[" before INST): some servers would read such a marker as
// the end of a message, even in the middle of one.
func Quote(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case hidden(r) || strings.ContainsRune("<>|`", r) || r == '[' && marker(s[i+1:]):
			for _, u := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&b, `\u%04x`, u)
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// hidden reports whether a character cannot be seen for itself: controls, formats
// (directions, joiners, tags), separators, fillers, variation selectors, private
// ones, and marks of which a stack could cover its neighbours.
func hidden(r rune) bool {
	switch {
	case r == ' ':
		return false
	case r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0, r == 0x2800, r == unicode.ReplacementChar:
		return true
	case unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
		return true
	}
	return !unicode.IsGraphic(r) || unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zs, unicode.Me)
}

// marker reports whether what follows a bracket makes it a marker of a turn, as
// the templates of Llama 2 and Mistral have it.
func marker(s string) bool {
	s = strings.TrimPrefix(s, "/")
	return len(s) >= 4 && strings.EqualFold(s[:4], "INST")
}
