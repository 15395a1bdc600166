package report

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// ANSI sequences of the styles in use (ECMA-48, section 8.3.117).
const (
	bold      = "1;"
	dim       = "2;"
	underline = "4;"
	red       = "31;"
	yellow    = "33;"
	blue      = "34;"
)

// severityStyle returns the colour of a severity.
func severityStyle(severity string) string {
	switch severity {
	case "error":
		return red
	case "warning":
		return yellow
	}
	return blue
}

// paint returns s in a style, and s itself where colour is off.
func (t *Text) paint(style, s string) string {
	if !t.o.Color || s == "" {
		return s
	}
	return "\x1b[" + strings.TrimSuffix(style, ";") + "m" + s + "\x1b[0m"
}

// mark replaces the marks of [wrapMarked] in a line by colour, where on.
func (t *Text) mark(line, style string) string {
	if !t.o.Color {
		return strings.NewReplacer(keep, " ", markOn, "«", markOff, "»").Replace(line)
	}
	on := "\x1b[" + bold + underline + strings.TrimSuffix(style, ";") + "m"
	return strings.NewReplacer(keep, " ", markOn, on, markOff, "\x1b[0m").Replace(line)
}

// What stands for the marks around the words at odds while lines are set:
// noncharacters, which no text holds once [Visible] has gone over it.
const (
	markOn  = "\uFDD0"
	markOff = "\uFDD1"
	keep    = "\uFDD2" // a blank at which no line ends
)

// contextLines is how many lines of a sentence are shown on either side of
// the words at odds before the rest is left out.
const contextLines = 3

// wrapMarked sets a sentence in lines of at most columns, with the words at
// odds between marks on every line that holds some of them. A phrase of up to
// half a line is not broken. Of a long sentence only the neighbourhood of the
// words is kept.
func wrapMarked(before, words, after string, columns int) []string {
	columns = max(columns, 20)
	before, words, after = flatten(Visible(before)), flatten(Visible(words)), flatten(Visible(after))
	before, after = clip(before, after, contextLines*columns-len("… "))
	marked := before + after
	if columnsOf(words) <= columns/2 {
		words = strings.ReplaceAll(words, " ", keep)
	}
	if words != "" {
		marked = before + markOn + words + markOff + after
	}
	return wrap(marked, columns)
}

// clip leaves out what stands more than so many columns before or after the
// words at odds.
func clip(before, after string, room int) (string, string) {
	if cut := len(before) - len(lastColumns(before, room)); cut > 0 {
		before = "… " + strings.TrimLeft(dropWord(before[cut:]), " ")
	}
	if kept := firstColumns(after, room); len(kept) < len(after) {
		after = strings.TrimRight(dropLastWord(kept), " ") + " …"
	}
	return before, after
}

// wrap breaks s at blanks into lines of at most columns. A mark that is open
// at the end of a line is closed there and opened again on the next one. A
// word longer than a line stands on a line of its own.
func wrap(s string, columns int) []string {
	var lines []string
	var line strings.Builder
	used, open := 0, false
	end := func() {
		if open {
			line.WriteString(markOff)
		}
		lines = append(lines, line.String())
		line.Reset()
		used = 0
		if open {
			line.WriteString(markOn)
		}
	}
	for _, word := range strings.Fields(s) {
		n := columnsOf(word)
		if used > 0 && used+1+n > columns {
			end()
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += n
		if i, j := strings.LastIndex(word, markOn), strings.LastIndex(word, markOff); i >= 0 || j >= 0 {
			open = i > j
		}
	}
	open = false
	if used > 0 {
		end()
	}
	return lines
}

// paragraph writes s in lines behind an indent.
func (t *Text) paragraph(b *strings.Builder, indent, s string) {
	for _, line := range wrap(s, t.o.Width-len(indent)) {
		b.WriteString(indent)
		b.WriteString(line)
		b.WriteByte('\n')
	}
}

// Visible writes the characters of a document that would act on a terminal
// instead of being seen as <U+202E>, and so breaks what the runners of
// workflows take for commands in a log: "::" where a line may begin, "##[" and
// "##vso[" anywhere. White space is left to [flatten].
func Visible(s string) string {
	s = withoutCommands(s)
	if !strings.ContainsFunc(s, acts) {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	var b strings.Builder
	for _, r := range s {
		if acts(r) {
			b.WriteString("<U+" + strings.ToUpper(hex4(r)) + ">")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// withoutCommands breaks commands to the runners of workflows.
func withoutCommands(s string) string {
	if strings.Contains(s, "##") {
		s = strings.NewReplacer("##[", "#<U+0023>[", "##vso[", "#<U+0023>vso[").Replace(s)
	}
	if !strings.Contains(s, "::") {
		return s
	}
	var b strings.Builder
	begins := true // a line may be broken here
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if begins && r == ':' && strings.HasPrefix(s[i:], "::") {
			b.WriteString("<U+003A>")
		} else {
			b.WriteString(s[i : i+size])
		}
		i += size
		begins = unicode.IsSpace(r) || begins && acts(r)
	}
	return b.String()
}

// onLine is [Visible] on one line.
func onLine(s string) string { return flatten(Visible(s)) }

// VisibleName is [Visible] for the name of a document: white space other
// than a blank is shown, too, so that a name cannot pass for a report.
func VisibleName(s string) string {
	if strings.ContainsAny(s, "\t\n\r\v\f\u0085\u2028\u2029") {
		s = breaks().Replace(s)
	}
	return Visible(s)
}

var breaks = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("\t", "<U+0009>", "\n", "<U+000A>", "\v", "<U+000B>", "\f", "<U+000C>", "\r", "<U+000D>",
		"\u0085", "<U+0085>", "\u2028", "<U+2028>", "\u2029", "<U+2029>")
})

// acts reports whether r is invisible and no white space, or a noncharacter,
// some of which serve as marks here and none of which XML holds.
func acts(r rune) bool {
	return invisible(r) && !unicode.IsSpace(r) || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}

func hex4(r rune) string {
	h := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", max(0, 4-len(h))) + h
}

// flatten makes one blank of every stretch of white space, so that a
// sentence is one line; blanks at the ends stay.
func flatten(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

// columnsOf returns how many columns of a terminal s takes: two for wide
// characters (Unicode Annex 11), none for combining marks and for the marks
// of [wrapMarked], whose printed form is counted instead.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOfRune(r)
	}
	return n
}

func columnsOfRune(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// columnBytes is how many bytes a column may take where s is cut: marks that
// combine take none, and may be piled up without end.
const columnBytes = 8

// firstColumns returns the longest beginning of s that takes up to n columns.
func firstColumns(s string, n int) string {
	most := columnBytes * n
	for i, r := range s {
		if n -= columnsOfRune(r); n < 0 || i > most {
			return s[:i]
		}
	}
	return s
}

// lastColumns returns the longest end of s that takes up to n columns.
func lastColumns(s string, n int) string {
	over, most := columnsOf(s)-n, columnBytes*n
	for i, r := range s {
		if over <= 0 && len(s)-i <= most {
			return s[i:]
		}
		over -= columnsOfRune(r)
	}
	return ""
}

// dropWord cuts the rest of a word at the beginning of s.
func dropWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[i:]
	}
	return s
}

// dropLastWord cuts the beginning of a word at the end of s.
func dropLastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}
