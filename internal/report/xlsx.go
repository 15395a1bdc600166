package report

import (
	"archive/zip"
	"io"
	"slices"
	"strings"
)

// What a workbook holds, as Excel says of itself ("Excel specifications and
// limits").
const (
	xlsxRows    = 1_048_576 // of a sheet, with its header
	xlsxColumns = 16_384    // of a sheet
	xlsxChars   = 32_767    // of a cell, in UTF-16
)

// An XLSX writes a run as a workbook: the findings with the columns of [CSV],
// the facts with those of [FactsCSV], the sources, and the run itself with its
// summary and errors, which is shown first where the run is incomplete. Every
// cell is a number or text, never a formula or a link.
type XLSX struct {
	w io.Writer
	kept
	rows, chars int // what a sheet and a cell hold
	notes       []string
}

// NewXLSX returns a writer of a workbook to w.
func NewXLSX(w io.Writer) *XLSX { return &XLSX{w: w, rows: xlsxRows, chars: xlsxChars} }

// Notes says what there was no room for.
func (x *XLSX) Notes() []string { return x.notes }

// Close implements [Writer].
func (x *XLSX) Close() error {
	b := &book{archive: zip.NewWriter(x.w), maxRows: x.rows, maxChars: x.chars}
	for _, s := range []sheet{x.findingsSheet(), x.factsSheet(), x.sourcesSheet()} {
		b.add(&s)
	}
	x.notes = b.notes()
	run := x.runSheet()
	b.add(&run)
	first := 0
	if x.summary == nil || x.summary.Errors > 0 || len(x.failures) > 0 {
		first = len(b.sheets) - 1
	}
	return b.close(first)
}

// findingsSheet has a row for each place of a finding.
func (x *XLSX) findingsSheet() sheet {
	columns := csvColumns()
	s := sheet{name: "findings", header: columns, frozen: 0}
	for _, column := range columns {
		_, field, ok := strings.Cut(column, "_")
		if !ok {
			field = column
		}
		s.columns = append(s.columns, sheetColumn{width: columnWidth(field), number: isNumber(field)})
	}
	s.rows = func(yield func([]string) bool) {
		for _, f := range x.findings {
			for _, cells := range csvRows(f) {
				row := make([]string, len(columns))
				for i, column := range columns {
					row[i] = cells[column]
				}
				if !yield(row) {
					return
				}
			}
		}
	}
	return s
}

// columnWidth returns the width of a column of findings, in characters.
func columnWidth(field string) int {
	switch field {
	case "sentence":
		return 60
	case "message", "before", "after", "rule":
		return 40
	case "source", "text", "value", "origin":
		return 24
	case "id":
		return 18
	}
	return 12
}

// isNumber reports whether a column of findings holds numbers.
func isNumber(field string) bool {
	return slices.Contains([]string{"place", "places", "line", "page", "paragraph", "confidence", "score"}, field)
}

// factsSheet has a row for each fact.
func (x *XLSX) factsSheet() sheet {
	facts := NewFacts(x.findings)
	s := sheet{name: "facts", header: facts.header(x.outlets()), frozen: 1}
	s.columns = []sheetColumn{{width: 12}, {width: 12}, {width: 40}, {width: 18}}
	for range facts.Sources {
		s.columns = append(s.columns, sheetColumn{width: 30})
	}
	s.rows = func(yield func([]string) bool) {
		for i := range facts.Rows {
			if !yield(facts.Rows[i].row()) {
				return
			}
		}
	}
	return s
}

// sourcesSheet has a row for each document that stands in a finding.
func (x *XLSX) sourcesSheet() sheet {
	s := sheet{
		name:   "sources",
		header: []string{"name", "title", "outlet", "byline", "dateline", "date", "date_by", "modified", "url", "file", "notes"},
		frozen: 1,
	}
	for _, width := range []int{30, 40, 20, 20, 24, 12, 12, 20, 40, 24, 40} {
		s.columns = append(s.columns, sheetColumn{width: width})
	}
	s.rows = func(yield func([]string) bool) {
		if x.summary == nil {
			return
		}
		for _, d := range x.summary.Sources {
			row := []string{d.Name, d.Title, d.Outlet, d.Byline, d.Dateline, d.Date, d.DateBy, d.Modified, d.URL, d.File, strings.Join(d.Notes, "; ")}
			if !yield(row) {
				return
			}
		}
	}
	return s
}

// runSheet says what was compared, and what was not and why.
func (x *XLSX) runSheet() sheet {
	s := sheet{name: "run", header: []string{"field", "value"}, columns: []sheetColumn{{width: 16}, {width: 100}}}
	var rows [][]string
	add := func(field, value string) {
		if value != "" {
			rows = append(rows, []string{field, value})
		}
	}
	if x.summary == nil {
		add("incomplete", incomplete)
	} else {
		for _, sentence := range x.summary.prose() {
			add("summary", sentence)
		}
	}
	for _, f := range x.failures {
		add("error", f.describe())
	}
	for _, note := range x.notes {
		add("left out", note)
	}
	add("version", x.run.Version)
	add("configuration", x.run.Config)
	for _, source := range x.run.Sources {
		add("source", source)
	}
	add("baseline", x.run.Baseline)
	add("ignore", x.run.Ignore)
	s.rows = slices.Values(rows)
	return s
}
