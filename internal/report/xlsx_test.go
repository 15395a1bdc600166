package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// workbook reads back what was written.
func workbook(t *testing.T, content string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(content))
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// cells returns the rows of a sheet, each as long as the header.
func cells(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	require.NotEmpty(t, rows)
	for i := range rows {
		rows[i] = append(rows[i], make([]string, max(0, len(rows[0])-len(rows[i])))...)
	}
	return rows
}

// guarded returns rows as comma-separated values have them.
func guarded(rows [][]string) [][]string {
	for _, row := range rows {
		for i := range row {
			row[i] = guard(row[i])
		}
	}
	return rows
}

// findingRows returns the rows of comma-separated values up to those that are
// about the run itself, by the column that tells.
func findingRows(t *testing.T, content string, column int) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	require.NoError(t, err)
	return slices.DeleteFunc(rows, func(row []string) bool {
		return slices.Contains([]string{"error", "summary", "incomplete"}, row[column])
	})
}

// A workbook says what the comma-separated values say, cell by cell, whatever
// stands in the documents.
func TestXLSXEqualsCSV(t *testing.T) {
	runs := [][]Line{lines(t)}
	_, located := minutes(t)
	runs = append(runs, located)
	for _, p := range payloads {
		runs = append(runs, poisoned(t, p))
	}
	for _, run := range runs {
		f := workbook(t, written(t, "xlsx", run))
		assert.Equal(t, []string{"findings", "facts", "sources", "run"}, f.GetSheetList())
		assert.Equal(t, findingRows(t, written(t, "csv", run), 0), guarded(cells(t, f, "findings")))
		assert.Equal(t, findingRows(t, written(t, "facts", run), 0), guarded(cells(t, f, "facts")))
	}
}

func TestXLSXSheets(t *testing.T) {
	_, run := minutes(t)
	f := workbook(t, written(t, "xlsx", run))
	assert.Equal(t, "findings", f.GetSheetName(f.GetActiveSheetIndex()))
	sources := cells(t, f, "sources")
	require.Len(t, sources, 3)
	assert.Equal(t, []string{"minutes.pdf", "Minutes", "Harbour Board"}, sources[1][:3])
	assert.Contains(t, sources[1], "tracked changes are read as accepted")
	panes, err := f.GetPanes("findings")
	require.NoError(t, err)
	assert.True(t, panes.Freeze, "the header stays in view")
	assert.Equal(t, 1, panes.YSplit)
	width, err := f.GetColWidth("findings", "P") // left_sentence
	require.NoError(t, err)
	assert.Equal(t, 60.0, width)
	height, err := f.GetRowHeight("findings", 2)
	require.NoError(t, err)
	assert.Greater(t, height, 75.0, "a long sentence is seen whole")
	for _, test := range []struct {
		column string
		want   excelize.CellType
		why    string
	}{
		{"left_line", excelize.CellTypeUnset, "a line is a number, so that it sorts as one"},
		{"confidence", excelize.CellTypeUnset, "so is a share"},
		{"left_value", excelize.CellTypeInlineString, "what was read is text, even where it looks like a number"},
		{"severity", excelize.CellTypeInlineString, "a word says how grave it is"},
	} {
		column, err := excelize.ColumnNumberToName(1 + slices.Index(csvColumns(), test.column))
		require.NoError(t, err)
		kind, err := f.GetCellType("findings", column+"2")
		require.NoError(t, err)
		assert.Equal(t, test.want, kind, test.why)
	}

	for why, run := range map[string][]Line{"a run with errors": lines(t), "a run that was cut off": lines(t)[:2]} {
		f := workbook(t, written(t, "xlsx", run))
		assert.Equal(t, "run", f.GetSheetName(f.GetActiveSheetIndex()), why)
	}
	rows := cells(t, workbook(t, written(t, "xlsx", lines(t)[:2])), "run")
	assert.Equal(t, []string{"incomplete", incomplete}, rows[1])
	assert.Contains(t, cells(t, workbook(t, written(t, "xlsx", lines(t))), "run"), []string{"error", "notes.pdf: encrypted"})
	assert.Len(t, cells(t, workbook(t, written(t, "xlsx", nil)), "findings"), 1, "a run without lines has headers")
}

// parts returns the members of a workbook.
func parts(t *testing.T, content string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	require.NoError(t, err)
	list := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		list[f.Name] = string(b)
	}
	return list
}

// A cell that somebody edits stays text.
func TestXLSXQuotes(t *testing.T) {
	styles := parts(t, written(t, "xlsx", lines(t)))["xl/styles.xml"]
	assert.Equal(t, 2, strings.Count(styles, `quotePrefix="1"`), "headers and text")
}

func TestXLSXIsDeterministic(t *testing.T) {
	want := written(t, "xlsx", lines(t))
	for range 10 {
		require.Equal(t, want, written(t, "xlsx", lines(t)))
	}
	z, err := zip.NewReader(strings.NewReader(want), int64(len(want)))
	require.NoError(t, err)
	for _, f := range z.File {
		assert.Less(t, f.Modified.Year(), 1981, "no clock: %s", f.Name)
	}
}

// What a workbook has no room for is counted, in it and beside it.
func TestXLSXLimits(t *testing.T) {
	var b bytes.Buffer
	w := NewXLSX(&b)
	w.rows, w.chars = 3, 30
	for range 4 {
		f := FromFinding(ferry(t))
		f.Left.Text = strings.Repeat("🙂", 20) // of two characters each
		require.NoError(t, w.Write(f))
	}
	require.NoError(t, w.Close())
	assert.Equal(t, []string{"a sheet holds 3 rows: 2 rows left out of the sheet findings"}, w.Notes()[:1])
	assert.Regexp(t, `^a cell holds 30 characters: [0-9]+ cells cut$`, w.Notes()[1])
	f := workbook(t, b.String())
	rows := cells(t, f, "findings")
	require.Len(t, rows, 3)
	assert.Equal(t, strings.Repeat("🙂", 11)+" … (cut)", rows[1][slices.Index(csvColumns(), "left_text")])
	assert.Contains(t, fmt.Sprint(cells(t, f, "run")), "[left out a sheet holds 3 rows")
}

// LibreOffice reads a workbook as it is meant.
func TestXLSXInLibreOffice(t *testing.T) {
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed (soffice is not on PATH)")
	}
	dir := t.TempDir()
	run := poisoned(t, "=1+1 _x0041_ <b>&amp;")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "run.xlsx"), []byte(written(t, "xlsx", run)), 0o644))
	// Every sheet, as UTF-8, in cells as they are shown.
	cmd := exec.Command(program, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", dir, filepath.Join(dir, "run.xlsx"))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	f := workbook(t, written(t, "xlsx", run))
	for _, sheet := range []string{"findings", "facts", "run"} {
		content, err := os.ReadFile(filepath.Join(dir, "run-"+sheet+".csv"))
		require.NoError(t, err, string(out))
		rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
		require.NoError(t, err)
		assert.Equal(t, cells(t, f, sheet), rows, sheet)
	}
}
