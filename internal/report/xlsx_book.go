package report

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A sheet is a table of a workbook.
type sheet struct {
	name    string // letters
	header  []string
	columns []sheetColumn // as many as the header has
	frozen  int           // columns that stay in view, beside the header
	rows    iter.Seq[[]string]
}

// A sheetColumn says what the cells of a column look like.
type sheetColumn struct {
	width  int  // in characters
	number bool // a cell that reads as a number is one
}

// A book is a workbook that is being written, sheet by sheet. The same sheets
// give the same bytes. The first error stays.
type book struct {
	archive           *zip.Writer
	maxRows, maxChars int // what a sheet and a cell hold
	sheets            []madeSheet
	cut               int // cells that were too long
	err               error
}

// A madeSheet is what the other parts of a workbook tell of a sheet.
type madeSheet struct {
	name          string
	rows, columns int // with the header
	lost          int // rows that there was no room for
	lostColumns   int
}

// part writes a part of the archive.
func (b *book) part(name string, write func(*bufio.Writer)) {
	if b.err != nil {
		return
	}
	w, err := b.archive.Create(name)
	if err != nil {
		b.err = err
		return
	}
	buffered := bufio.NewWriter(w)
	write(buffered)
	b.err = buffered.Flush()
}

// add writes a sheet.
func (b *book) add(s *sheet) {
	made := madeSheet{name: s.name, columns: min(len(s.header), xlsxColumns)}
	made.lostColumns = len(s.header) - made.columns
	b.part("xl/"+sheetPart(len(b.sheets)+1), func(w *bufio.Writer) {
		fmt.Fprintf(w, `%s<worksheet %s><sheetViews><sheetView workbookViewId="0">%s</sheetView></sheetViews><cols>`, xmlHead, xmlMain, pane(s.frozen))
		for i := range made.columns {
			fmt.Fprintf(w, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, s.columns[i].width)
		}
		io.WriteString(w, `</cols><sheetData>`)
		made.rows = 1
		b.row(w, s, 1, s.header[:made.columns])
		for cells := range s.rows {
			if made.rows == b.maxRows {
				made.lost++
				continue
			}
			made.rows++
			b.row(w, s, made.rows, cells[:min(made.columns, len(cells))])
		}
		fmt.Fprintf(w, `</sheetData><autoFilter ref="A1:%s%d"/></worksheet>`, columnName(made.columns), made.rows)
	})
	b.sheets = append(b.sheets, made)
}

// pane keeps the first row in view, and so many columns.
func pane(columns int) string {
	if columns == 0 {
		return `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`
	}
	return fmt.Sprintf(`<pane xSplit="%d" ySplit="1" topLeftCell="%s2" activePane="bottomRight" state="frozen"/>`, columns, columnName(columns+1))
}

// row writes a row, the first of which is the header.
func (b *book) row(w *bufio.Writer, s *sheet, n int, cells []string) {
	fmt.Fprintf(w, `<row r="%d" ht="%d">`, n, height(s, cells))
	for i, cell := range cells {
		if cell == "" {
			continue
		}
		at := columnName(i+1) + strconv.Itoa(n)
		if x, err := strconv.ParseFloat(cell, 64); err == nil && n > 1 && s.columns[i].number {
			fmt.Fprintf(w, `<c r="%s" s="%d"><v>%s</v></c>`, at, styleNumber, strconv.FormatFloat(x, 'f', -1, 64))
			continue
		}
		style := styleText
		if n == 1 {
			style = styleHeader
		}
		fmt.Fprintf(w, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, at, style)
		_ = xml.EscapeText(w, []byte(unescaped(b.short(onLine(cell))))) // w keeps its error
		io.WriteString(w, `</t></is></c>`)
	}
	io.WriteString(w, `</row>`)
}

// height returns how high a row is, in points: that of its longest cell when it
// is broken into lines. Excel measures it by itself, and others go by what a
// workbook says.
func height(s *sheet, cells []string) int {
	const line, most = 15, 12
	lines := 1
	for i, cell := range cells {
		lines = max(lines, 1+columnsOf(cell)*9/8/s.columns[i].width) // words are not broken, which takes room
	}
	return line * min(lines, most)
}

// unescaped keeps a text from being read as if it held escapes: "_x0041_" would
// be shown as "A" (ECMA-376, part 1, section 22.9.2.19).
func unescaped(s string) string {
	var b strings.Builder
	from := 0
	for i := 0; i+7 <= len(s); i++ {
		if s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' && strings.Trim(s[i+2:i+6], "0123456789abcdefABCDEF") == "" {
			b.WriteString(s[from:i])
			b.WriteString("_x005F")
			from = i
		}
	}
	return b.String() + s[from:]
}

// short cuts what is longer than a cell holds.
func (b *book) short(s string) string {
	if len(s) <= b.maxChars || len(utf16.Encode([]rune(s))) <= b.maxChars {
		return s
	}
	b.cut++
	const sign = " … (cut)"
	room := b.maxChars - utf8.RuneCountInString(sign)
	for i, r := range s {
		if room -= utf16.RuneLen(r); room < 0 {
			return s[:i] + sign
		}
	}
	return s
}

// notes says what there was no room for.
func (b *book) notes() []string {
	var list []string
	for _, s := range b.sheets {
		if s.lost > 0 {
			list = append(list, fmt.Sprintf("a sheet holds %d rows: %s left out of the sheet %s", b.maxRows, count(s.lost, "row"), s.name))
		}
		if s.lostColumns > 0 {
			list = append(list, fmt.Sprintf("a sheet holds %d columns: %s left out of the sheet %s", xlsxColumns, count(s.lostColumns, "source"), s.name))
		}
	}
	if b.cut > 0 {
		list = append(list, fmt.Sprintf("a cell holds %d characters: %s cut", b.maxChars, count(b.cut, "cell")))
	}
	return list
}

// close writes what is about all sheets. The one with the number first, from 0,
// is seen when the workbook is opened.
func (b *book) close(first int) error {
	for _, part := range []struct{ name, content string }{
		{"xl/workbook.xml", b.workbook(first)},
		{"xl/_rels/workbook.xml.rels", b.relationships()},
		{"xl/styles.xml", xlsxStyles},
		{"_rels/.rels", xlsxRoot},
		{"[Content_Types].xml", b.contentTypes()},
	} {
		b.part(part.name, func(w *bufio.Writer) { io.WriteString(w, part.content) })
	}
	if b.err != nil {
		return b.err
	}
	return b.archive.Close()
}
