package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/conformance"
	"github.com/atodds/atodds/internal/report"
)

// measureLines returns the writer of the lines of eval: nil for text.
func measureLines(w io.Writer, format string) (*report.JSONL, error) {
	switch format {
	case "text":
		return nil, nil
	case "jsonl":
		return report.NewJSONL(w), nil
	}
	return nil, unknownFormat(format, measureFormats())
}

// report writes what was measured.
func (e *evaluation) report() error {
	write := e.tables
	if e.lines != nil {
		write = e.measures
	}
	if err := write(); err != nil {
		return fatal(err)
	}
	switch {
	case e.failed > 0:
		return outcome(statusIncomplete)
	case e.grades.groups+e.rows+len(e.suites) == 0 && len(e.where) > 0:
		return &exit{statusNothing, fmt.Errorf("nothing to measure: no labelled row meets --where %s", strings.Join(e.where, " --where "))}
	case e.grades.groups+e.rows+len(e.suites) == 0:
		return &exit{statusNothing, errors.New("nothing to measure: the files hold no labelled text")}
	}
	return nil
}

// tables writes the tables of what was measured.
func (e *evaluation) tables() error {
	if e.grades.groups > 0 {
		if err := e.grades.write(e.app.stdout); err != nil {
			return err
		}
	}
	if e.rows > 0 {
		if err := cmp.Or(e.labels.Write(e.app.stdout), e.parts.Write(e.app.stdout)); err != nil {
			return err
		}
		if e.judge != nil && !e.dry {
			if err := e.judged.Write(e.app.stdout); err != nil {
				return err
			}
		}
	}
	return conformance.Write(e.app.stdout, e.suites)
}

// measures writes the same as lines of JSON.
func (e *evaluation) measures() error {
	var lines []any
	if e.grades.groups > 0 {
		lines = append(e.grades.kinds.Lines(), e.grades.line())
	}
	if e.rows > 0 {
		lines = append(append(lines, e.labels.Lines()...), e.parts.Lines()...)
		if e.judge != nil && !e.dry {
			lines = append(lines, e.judgedLine())
		}
	}
	for _, r := range e.suites {
		lines = append(lines, struct {
			Type string `json:"type"`
			*conformance.Result
		}{"suite", r})
	}
	for _, line := range lines {
		if err := e.encode(line); err != nil {
			return err
		}
	}
	return nil
}

// encode writes a line of JSON.
func (e *evaluation) encode(line any) error {
	if err := e.lines.Encode(line); err != nil {
		return fatal(fmt.Errorf("write standard output: %w", cause(err)))
	}
	return nil
}

func (e *evaluation) fail(err error) {
	e.failed++
	e.app.note("%v", err)
}

// A rowLine is the line of a row in which something is found.
type rowLine struct {
	Type     string            `json:"type"` // "row"
	ID       string            `json:"id"`
	Label    string            `json:"label"`
	Findings []*report.Finding `json:"findings"`
}

// show prints a row with its findings, where that was asked for.
func (e *evaluation) show(id, label string, findings []detector.Finding) error {
	if !e.list || len(findings) == 0 {
		return nil
	}
	if e.lines != nil {
		line := rowLine{Type: "row", ID: id, Label: label}
		for i := range findings {
			line.Findings = append(line.Findings, report.FromFinding(&findings[i]))
		}
		return e.encode(line)
	}
	if _, err := fmt.Fprintf(e.app.stdout, "== %s %s\n", report.VisibleName(id), report.VisibleName(label)); err != nil {
		return fatal(err)
	}
	w := report.NewText(e.app.stdout, e.app.textOptions(e.app.stdout))
	for i := range findings {
		if err := w.Write(report.FromFinding(&findings[i])); err != nil {
			return fatal(err)
		}
	}
	return nil
}

// measureFormats lists the formats that measures are written in.
func measureFormats() []string { return []string{"text", "jsonl"} }
