package injection

import (
	"encoding/base64"
	"encoding/hex"
	"html"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// The least lengths of what is decoded: in bytes of the text, and in letters that
// stand alone. Shorter runs are words, numbers and initials.
const (
	leastRun    = 16
	leastSpaced = 8
)

// findEncoded looks for text that reads otherwise when it is decoded, up to some
// codes deep.
func (r *rules) findEncoded(s string, letters []letter, depth int) (text.Span, bool) {
	for _, turn := range []func([]letter) []letter{rotated, mirrored, reversed} {
		if span, ok := r.find(turn(letters)); ok {
			return ordered(span), true
		}
	}
	if span, ok := r.findSpaced(letters); ok {
		return span, true
	}
	if depth == 0 {
		return text.Span{}, false
	}
	inner := func(decoded string) bool {
		letters := fold(decoded)
		if _, ok := r.find(letters); ok {
			return true
		}
		_, ok := r.findEncoded(decoded, letters, depth-1)
		return ok
	}
	for _, span := range runs(s) {
		for _, decoded := range decodings(s[span.Start:span.End]) {
			if inner(decoded) {
				return span, true
			}
		}
	}
	for _, decode := range []func(string) string{html.UnescapeString, percent, escapes, bits, hexes} {
		if decoded := decode(s); decoded != s && decoded != "" && inner(decoded) {
			return text.Span{End: len(s)}, true
		}
	}
	return text.Span{}, false
}

// rotated undoes ROT13.
func rotated(letters []letter) []letter {
	return mapped(letters, func(r rune) rune { return 'a' + (r-'a'+13)%26 })
}

// mirrored undoes Atbash.
func mirrored(letters []letter) []letter {
	return mapped(letters, func(r rune) rune { return 'z' - (r - 'a') })
}

func mapped(letters []letter, f func(rune) rune) []letter {
	out := slices.Clone(letters)
	for i, l := range out {
		if 'a' <= l.r && l.r <= 'z' {
			out[i].r = f(l.r)
		}
	}
	return out
}

func reversed(letters []letter) []letter {
	out := slices.Clone(letters)
	slices.Reverse(out)
	return out
}

// ordered turns the span of a text that was read backwards.
func ordered(s text.Span) text.Span {
	if s.Start > s.End {
		s.Start, s.End = s.End-1, s.Start+1
	}
	return s
}

// findSpaced looks for words spelt letter by letter.
func (r *rules) findSpaced(letters []letter) (text.Span, bool) {
	list := tokens(letters)
	for i := 0; i < len(list); i++ {
		k := i
		var b strings.Builder
		for k < len(list) && utf8.RuneCountInString(list[k].word) == 1 {
			b.WriteString(list[k].word)
			k++
		}
		if k-i >= leastSpaced && containsAny(b.String(), r.joined) {
			return text.Span{Start: list[i].start, End: list[k-1].end}, true
		}
		i = max(i, k-1)
	}
	return text.Span{}, false
}

// runs returns the stretches of s that could be base64 or hexadecimal.
func runs(s string) []text.Span {
	var list []text.Span
	start := -1
	for i := range len(s) + 1 {
		in := i < len(s) && (s[i] == '+' || s[i] == '/' || s[i] == '=' || s[i] == '-' || s[i] == '_' ||
			'0' <= s[i] && s[i] <= '9' || 'a' <= s[i] && s[i] <= 'z' || 'A' <= s[i] && s[i] <= 'Z')
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			if i-start >= leastRun {
				list = append(list, text.Span{Start: start, End: i})
			}
			start = -1
		}
	}
	return list
}

// decodings returns what a run may say.
func decodings(run string) []string {
	var list []string
	bare := strings.TrimRight(run, "=")
	for _, code := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		if b, err := code.DecodeString(bare); err == nil && readable(b) {
			list = append(list, string(b))
		}
	}
	if b, err := hex.DecodeString(strings.TrimPrefix(run, "0x")); err == nil && readable(b) {
		list = append(list, string(b))
	}
	return list
}

// readable reports whether bytes are text.
func readable(b []byte) bool {
	if !utf8.Valid(b) {
		return false
	}
	good, all := 0, 0
	for _, r := range string(b) {
		all++
		if unicode.IsPrint(r) || unicode.IsSpace(r) {
			good++
		}
	}
	return all > 0 && 10*good >= 9*all
}

// percent undoes the escapes of addresses.
func percent(s string) string {
	if strings.Count(s, "%") < leastSpaced/2 {
		return s
	}
	if t, err := url.PathUnescape(s); err == nil {
		return t
	}
	return s
}

// escapes undoes \uXXXX and \xXX.
func escapes(s string) string {
	if strings.Count(s, `\u`)+strings.Count(s, `\x`) < leastSpaced/2 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		n := 0
		switch {
		case strings.HasPrefix(s[i:], `\u`):
			n = 4
		case strings.HasPrefix(s[i:], `\x`):
			n = 2
		}
		if n > 0 && i+2+n <= len(s) {
			if v, err := strconv.ParseUint(s[i+2:i+2+n], 16, 32); err == nil {
				b.WriteRune(rune(v))
				i += 1 + n
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// bits reads groups of eight binary digits; it is empty where there are few.
func bits(s string) string {
	return grouped(s, 8, 2)
}

// hexes reads pairs of hexadecimal digits that stand apart.
func hexes(s string) string { return grouped(s, 2, 16) }

func grouped(s string, size, base int) string {
	var b []byte
	for f := range strings.FieldsSeq(strings.ReplaceAll(s, ":", " ")) {
		v, err := strconv.ParseUint(strings.TrimSuffix(f, "."), base, 8)
		if err == nil && len(strings.TrimSuffix(f, ".")) == size {
			b = append(b, byte(v))
		}
	}
	if len(b) < leastSpaced || !readable(b) {
		return ""
	}
	return string(b)
}
