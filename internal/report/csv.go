package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// A CSV writes a run as comma-separated values (RFC 4180), with a header. A
// row is a place of a finding, an error, or at the end the summary: the column
// "type" tells them apart. White space within a cell is one blank each.
type CSV struct {
	w              *csv.Writer
	opened, closed bool // the header, and a summary, has been written
}

// NewCSV returns a writer of comma-separated values to w.
func NewCSV(w io.Writer) *CSV {
	c := &CSV{w: csv.NewWriter(w)}
	c.w.UseCRLF = true
	return c
}

// csvColumns are the columns of [CSV]. Programs go by their names: further
// ones may be added at the end.
func csvColumns() []string {
	columns := []string{"type", "id", "state", "severity", "verdict", "kind", "code", "message", "place", "places"}
	for _, side := range []string{"left", "right"} {
		for _, field := range []string{"source", "date", "line", "text", "value", "sentence", "origin"} {
			columns = append(columns, side+"_"+field)
		}
	}
	columns = append(columns, "by", "rule", "direction", "confidence", "score", "change")
	for _, side := range []string{"left", "right"} {
		for _, field := range []string{"page", "paragraph", "part", "before", "after"} {
			columns = append(columns, side+"_"+field)
		}
	}
	return append(columns, "judge_model", "judge_agreement", "judge_rationale", "precision")
}

// Write implements [Writer].
func (c *CSV) Write(l Line) error {
	for _, row := range csvRows(l) {
		c.row(row)
	}
	if _, ok := l.(*Summary); ok {
		c.closed = true
	}
	c.w.Flush()
	return c.w.Error()
}

// Close implements [Writer].
func (c *CSV) Close() error {
	if !c.closed {
		c.row(map[string]string{"type": "incomplete", "message": incomplete})
	}
	c.w.Flush()
	return c.w.Error()
}

// csvRows returns the rows of a line, by column: the words as they are, which
// are still to be made safe for a cell.
func csvRows(l Line) []map[string]string {
	switch l := l.(type) {
	case *Finding:
		rows := []map[string]string{csvFinding(l, 1, Sides{l.Left, l.Right})}
		for i, more := range l.More {
			rows = append(rows, csvFinding(l, i+2, more))
		}
		return rows
	case *Failure:
		return []map[string]string{{"type": "error", "message": l.Error, "left_source": l.Source, "left_line": countedFrom1(l.Line)}}
	case *Summary:
		return []map[string]string{{"type": "summary", "message": strings.Join(l.prose(), " ")}}
	}
	return nil
}

// csvFinding returns the row of one place of a finding.
func csvFinding(f *Finding, place int, at Sides) map[string]string {
	row := map[string]string{
		"type": "finding", "id": f.ID, "state": f.state(), "severity": f.Severity, "verdict": f.Verdict,
		"kind": f.Kind, "code": f.Code, "message": f.Message, "place": strconv.Itoa(place), "places": strconv.Itoa(f.Places),
		"by": f.By, "rule": f.Rule, "direction": f.Direction, "change": f.Change,
		"confidence": strconv.FormatFloat(f.Confidence, 'f', -1, 64), "score": strconv.FormatFloat(f.Pair.Score, 'f', -1, 64),
	}
	if j := f.Judge; j != nil {
		row["judge_model"], row["judge_agreement"], row["judge_rationale"] = j.Model, j.Agreement, j.Rationale
	}
	if f.Precision != nil {
		row["precision"] = f.Precision.String()
	}
	for side, s := range map[string]*Side{"left": &at.Left, "right": at.Right} {
		if s == nil {
			continue
		}
		row[side+"_source"], row[side+"_date"], row[side+"_line"] = s.Source, s.Date, strconv.Itoa(s.Line)
		row[side+"_text"], row[side+"_value"], row[side+"_sentence"] = s.Text, s.Value, s.Sentence
		row[side+"_origin"], row[side+"_before"], row[side+"_after"] = s.Origin, s.Before, s.After
		if l := s.Location; l != nil {
			row[side+"_page"], row[side+"_paragraph"], row[side+"_part"] = countedFrom1(l.Page), countedFrom1(l.Paragraph), l.Part
		}
	}
	return row
}

// countedFrom1 returns n, and nothing where it is unknown.
func countedFrom1(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// row writes the cells of a row in the order of the columns, and the header
// before the first one. The writer keeps its first error.
func (c *CSV) row(cells map[string]string) {
	columns := csvColumns()
	if !c.opened {
		c.opened = true
		_ = c.w.Write(columns)
	}
	row := make([]string, len(columns))
	for i, column := range columns {
		row[i] = guard(onLine(cells[column]))
	}
	_ = c.w.Write(row)
}

// guard keeps a cell from being computed. Spreadsheets take for a formula what
// begins with one of = + - @ or their fullwidth forms, blanks and quotes aside
// (OWASP, "CSV injection"); where their separator is the semicolon, a cell
// begins behind one, too. An apostrophe before the character makes it text: it
// is seen, where a blank is trimmed and the formula runs, and it is the mark
// for text that spreadsheets know themselves.
func guard(s string) string {
	var b strings.Builder
	begins := true // a cell may begin here
	for _, r := range s {
		switch {
		case r == ';':
			begins = true
		case unicode.IsSpace(r) || r == '"':
		case begins:
			if strings.ContainsRune("=+-@＝＋－＠", r) {
				b.WriteByte('\'')
			}
			begins = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
