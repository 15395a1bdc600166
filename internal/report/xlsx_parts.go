package report

import (
	"fmt"
	"strings"
)

// The parts of a workbook beside its sheets (ECMA-376, part 1, "Office Open
// XML"), no more than readers ask for: none has a date, an author or a name of
// the machine.
const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	xmlMain   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	xmlOffice = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	xmlTypes  = `application/vnd.openxmlformats-officedocument.spreadsheetml.`

	xlsxRoot = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="` + xmlOffice + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`
)

// The styles of cells, by their place in [xlsxStyles].
const (
	styleNumber = 1 + iota
	styleText
	styleHeader
)

// xlsxStyles has the styles of cells. The prefix of quotation lets a cell that
// somebody edits go on being text, whatever it begins with.
const xlsxStyles = xmlHead + `<styleSheet ` + xmlMain + `>` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// sheetPart returns the name of the part of the sheet with a number, from 1.
func sheetPart(n int) string { return fmt.Sprintf("worksheets/sheet%d.xml", n) }

// contentTypes returns the part that tells what the others are.
func (b *book) contentTypes() string {
	var s strings.Builder
	s.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + xmlTypes + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + xmlTypes + `styles+xml"/>`)
	for n := range b.sheets {
		fmt.Fprintf(&s, `<Override PartName="/xl/%s" ContentType="%sworksheet+xml"/>`, sheetPart(n+1), xmlTypes)
	}
	s.WriteString(`</Types>`)
	return s.String()
}

// relationships returns the part that numbers the sheets.
func (b *book) relationships() string {
	var s strings.Builder
	s.WriteString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for n := range b.sheets {
		fmt.Fprintf(&s, `<Relationship Id="rId%d" Type="%s/worksheet" Target="%s"/>`, n+1, xmlOffice, sheetPart(n+1))
	}
	fmt.Fprintf(&s, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, len(b.sheets)+1, xmlOffice)
	return s.String()
}

// workbook returns the part that lists the sheets and says which one is seen
// first. Excel knows the rows under a filter by a hidden name.
func (b *book) workbook(first int) string {
	var s, filters strings.Builder
	fmt.Fprintf(&s, `%s<workbook %s xmlns:r="%s"><bookViews><workbookView activeTab="%d"/></bookViews><sheets>`, xmlHead, xmlMain, xmlOffice, first)
	for n, made := range b.sheets {
		fmt.Fprintf(&s, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, made.name, n+1, n+1)
		fmt.Fprintf(&filters, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">%s!$A$1:$%s$%d</definedName>`,
			n, made.name, columnName(made.columns), made.rows)
	}
	fmt.Fprintf(&s, `</sheets><definedNames>%s</definedNames></workbook>`, filters.String())
	return s.String()
}

// columnName returns the letters of the column with a number, from 1.
func columnName(n int) string {
	var name []byte
	for ; n > 0; n = (n - 1) / 26 {
		name = append([]byte{byte('A' + (n-1)%26)}, name...)
	}
	return string(name)
}
