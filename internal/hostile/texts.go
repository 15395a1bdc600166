package hostile

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// sorted puts files in the order of their names.
func sorted(files []File) []File {
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files
}

// wide returns a text in UTF-16, the low byte first, behind its mark.
func wide(s string) []byte {
	out := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// mainframe returns the story in EBCDIC.
func mainframe() []byte {
	s, err := charmap.CodePage1047.NewEncoder().Bytes([]byte(Story + "\n"))
	must(err)
	return s
}

// texts returns plain texts and Markdown.
func texts() []File {
	return []File{
		{"text/nul.txt", "a NUL at the start", Refused, "NUL", of("\x00" + Story)},
		{"text/nul-late.txt", "a NUL far behind the head", Refused, "NUL", times("", Story+"\n", 100, "\x00")},
		{"text/control.txt", "control codes all over", Refused, "control codes", times("", "\x01\x02\x03a", 100, "")},
		{"text/blank.txt", "nothing but space", Refused, "empty", times("", " \t\n", 10_000, "")},
		{"text/nothing.txt", "no byte", Refused, "empty", of("")},
		{"text/mark.txt", "a byte order mark alone", Refused, "empty", of("\xef\xbb\xbf")},
		{"text/wide-mark.txt", "a wide byte order mark alone", Refused, "empty", of("\xff\xfe")},
		{"text/wide-odd.txt", "UTF-16 with half a unit at its end", Read, "", func() []byte { return append(wide(Story), 'x') }},
		{"text/wide-half.txt", "UTF-16 with half a pair", Read, "", func() []byte { return append(wide(Story), 0x00, 0xd8) }},
		{"text/wide-32.txt", "UTF-32", Refused, "NUL", func() []byte {
			var out []byte
			for _, r := range Story {
				out = binary.LittleEndian.AppendUint32(out, uint32(r))
			}
			return out
		}},
		{"text/mainframe.txt", "EBCDIC", Refused, "EBCDIC", mainframe},
		{"text/broken.txt", "bytes that are no UTF-8", Read, "", of(Story + "\n\n\xc0\xaf\xed\xa0\x80\xf8\x88\x80\x80\x80\xff\xfe é\n")},
		{"text/line.txt", "one line of a megabyte", Read, "", times(Story+" ", "and so on ", many, "")},
		{"text/word.txt", "one word of a megabyte", Read, "", times(Story+"\n\n", "ab", many*5, "")},
		{"text/lines.txt", "a hundred thousand empty lines", Read, "", times(Story, "\n", many, "End.")},
		{"text/figure.txt", "a number of a hundred thousand digits", Read, "", times(Story+"\n\nIt cost ", "9", many, " euros.")},
		{"text/figures.txt", "a hundred thousand numbers in one sentence", Read, "", times(Story+"\n\nIt cost ", "9,", many, " euros.")},
		{"text/dates.txt", "dates after dates", Read, "", times(Story+"\n\n", "01/02/2015 ", many/10, "")},
		{"text/quotes.txt", "quotations that never close", Read, "", times(Story+"\n\n", "“'\"", many/3, "")},
		{"text/brackets.txt", "brackets that never close", Read, "", times(Story+"\n\n", "([{", many/3, "")},
		{"text/marks.txt", "one letter under a hundred thousand marks", Read, "", times(Story+"\n\na", "\u0301", many, "")},
		{"text/bidi.txt", "characters that turn the reading", Read, "", of(strings.ReplaceAll(Story, "140", "\u202e041\u202c\u2066\u2067") + "\n")},
		{"text/hidden.txt", "characters without width", Read, "", of(strings.ReplaceAll(Story, "Marten", "Mar\u200bt\u200d\u2060en\ufeff") + "\n")},
		{"text/escapes.txt", "sequences that a terminal obeys", Read, "", of("\x1b]0;owned\x07 \x1b[2J" + Story + "\u009b31m\n\n" + strings.Repeat("Nobody was hurt, and the weather had been fine. ", 20))},
		{"text/formula.txt", "a title that a spreadsheet runs", Read, "", of("=HYPERLINK(\"http://fjord.example\",\"click here\")\n\n" + Story + "\n")},
		{"text/command.txt", "a line that a workflow obeys", Read, "", of("::error file=a::owned by this\n\n" + Story + "\n\n::stop-commands::x\n")},
		{"text/markup.txt", "markup in plain text", Read, "", of("<script>alert(1)</script><img src=x onerror=alert(1)>\n\n" + Story + "\n")},
		{"text/quotes.md", "a hundred thousand quotation marks deep", Read, "", times("", ">", many, Story)},
		{"text/lists.md", "lists that nest", Read, "", times(Story+"\n\n", " - a\n ", 5000, "")},
		{"text/links.md", "links that never close", Read, "", times(Story+"\n\n", "[a](", many/4, "")},
		{"text/front.md", "front matter that never closes", Read, "", times("---\ntitle: Ferry\n", "a: b\n", 10_000, Story)},
		{"text/picture.txt", "a picture", Refused, "PNG", of("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")},
		{"text/program.md", "a program", Refused, "a program", of("\x7fELF\x02\x01\x01\x00" + strings.Repeat("\x00", 56))},
		{"text/unknown.xyz", "an extension of nobody", Refused, "not supported", of(Story)},
	}
}

// pages returns HTML.
func pages() []File {
	body := func(s string) func() []byte {
		return of("<!DOCTYPE html><html><body><p>" + Story + "</p>" + s + "</body></html>")
	}
	return []File{
		{"page/deep.html", "elements a hundred thousand deep", Read, "", times("<!DOCTYPE html><p>"+Story+"</p>", "<div>", many, "end")},
		{"page/deep-inline.html", "inline elements a hundred thousand deep", Read, "", times("<!DOCTYPE html><p>"+Story+"</p>", "<b>x", many, "")},
		{"page/tables.html", "tables in tables", Read, "", times("<!DOCTYPE html><p>"+Story+"</p>", "<table><tr><td>", 10_000, "")},
		{"page/foster.html", "text where tables allow none", Read, "", times("<!DOCTYPE html><p>"+Story+"</p><table>", "x<b>", 5000, "")},
		{"page/attributes.html", "a hundred thousand attributes", Read, "", times("<!DOCTYPE html><p ", "a=b ", many, ">"+Story+"</p>")},
		{"page/attribute.html", "an attribute of a megabyte", Read, "", times("<!DOCTYPE html><p title='", "0123456789", many, "'>"+Story+"</p>")},
		{"page/comment.html", "a comment that never closes", Read, "", body("<!-- " + strings.Repeat("-", many))},
		{"page/script.html", "a script that never closes", Read, "", body("<script>" + strings.Repeat("if(1){", 1000))},
		{"page/entities.html", "characters that there are not", Read, "", body("&#x110000;&#xd800;&#0;&#99999999999999999999;&nosuch;" + strings.Repeat("&amp", 1000))},
		{"page/plaintext.html", "an element that has no end", Read, "", body("<plaintext></body></html>")},
		{"page/nul.html", "NULs in tags", Refused, "NUL", body("<d\x00iv>\x00</d\x00iv>")},
		{"page/charset.html", "a character set that it is not in", Read, "", of("<!DOCTYPE html><meta charset=utf-16le><p>" + Story + "</p>")},
		{"page/charset-unknown.html", "a character set of nobody", Read, "", of("<!DOCTYPE html><meta charset=x-nobody><p>" + Story + " \xe9</p>")},
		{"page/linked.html", "metadata a hundred thousand deep", Read, "", times("<!DOCTYPE html><script type='application/ld+json'>", `{"a":[`, many, "</script><p>"+Story+"</p>")},
		{"page/title.html", "a title that a terminal obeys", Read, "", of("<!DOCTYPE html><title>\x1b[31mFerry\u202e runs aground</title><p>" + Story + "</p>")},
		{"page/sections.html", "vectors and formulas", Read, "", body("<svg><foreignObject><math><mtext><svg>" + strings.Repeat("<g>", 500))},
		{"page/hidden.html", "all of it hidden", Refused, "empty", of("<!DOCTYPE html><body hidden><p>" + Story + "</p>")},
		{"page/empty.html", "no text", Refused, "empty", of("<!DOCTYPE html><html><head></head><body></body></html>")},
		{"page/select.html", "elements that swallow", Read, "", of("<!DOCTYPE html><select><option><table><select><p>" + Story)},
		{"page/times.html", "a hundred thousand dates", Read, "", times("<!DOCTYPE html><p>"+Story+"</p>", "<time datetime=2019-01-01>", many/10, "")},
		{"page/brackets.html", "nothing but brackets", Read, "", times("<!DOCTYPE html><p>"+Story+"</p>", "<", many, "")},
		{"page/xml.xhtml", "entities that grow tenfold, nine times", Read, "", of(laughs("html") + "<html><body><p>" + Story + " &a9;</p></body></html>")},
	}
}

// lines returns JSON Lines.
func lines() []File {
	doc := `{"id":"whole","text":"` + Story + `"}` + "\n"
	return []File{
		{"lines/deep.jsonl", "objects a hundred thousand deep", Partly, "not a JSON document", times(doc, `{"a":`, many, "")},
		{"lines/deep-list.jsonl", "lists a hundred thousand deep", Partly, "not a JSON document", times(doc+`{"text":`, `[`, many, "")},
		{"lines/types.jsonl", "values of other types", Partly, "not a JSON document", of(doc + `{"text":{"a":1}}` + "\n" + `{"id":[],"text":"a"}` + "\n" + `7` + "\n" + `null`)},
		{"lines/surrogate.jsonl", "half a pair", Read, "", of(doc + `{"id":"half","text":"\ud800 ` + Story + `"}`)},
		{"lines/escaped.jsonl", "escapes in a name", Read, "", of(`{"id":"\u001b[31m\u202e\n=cmd","title":"\u001b[2J","text":"` + Story + `"}`)},
		{"lines/exponent.jsonl", "a number without measure as its date", Partly, "date \"1e400\" is not a date", of(doc + `{"id":"e","date":1e400,"text":"` + Story + `"}`)},
		{"lines/twice.jsonl", "a key twice", Read, "", of(`{"id":"a","text":"x","text":"` + Story + `"}`)},
		{"lines/nul.jsonl", "a NUL", Refused, "NUL", of(`{"id":"a","text":"` + "\x00" + `"}`)},
		{"lines/without.jsonl", "no text", Partly, `no "text"`, of(doc + `{"id":"b"}`)},
		{"lines/wide.jsonl", "UTF-16", Read, "", func() []byte { return wide(doc) }},
		{"lines/returns.jsonl", "returns for ends of lines", Refused, "not a JSON document", of(strings.ReplaceAll(doc+doc, "\n", "\r"))},
		{"lines/blank.jsonl", "empty lines", Refused, "empty", times("", "\n", many, "")},
	}
}
