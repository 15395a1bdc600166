package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/conformance"
	"github.com/atodds/atodds/internal/eval"
	"github.com/atodds/atodds/internal/pipe"
	"github.com/atodds/atodds/internal/report"
)

// evalHelp says what labelled files hold.
const evalHelp = `Eval runs the detector on labelled files and prints how often it is right, with
95 % intervals. A file is an interlinear fixture (.odds), or JSON Lines such as

  {"id":1,"left":"Two died.","right":"Three died.","label":"contradiction"}

where the sides may also be called premise and hypothesis, and the label is
contradiction, inconsistent, entailment, neutral or consistent. Without files,
the fixtures that are built in are measured; in place of a folder, the files of
either form in it are.

A row may have further fields, with a string or a list of strings. For those that
--by names, the rows are also counted by the values of the field, against what is
found in them: "edit_touches":["number","time"] says what the edit touches that
made a row contradict itself, so that recall is told apart for it. --where keeps
the rows of which a field has one of some values, or one of some words:

  atodds eval --where error_type=Circumstance --where edit_touches=number,time FILE

A field that no row has is left out. --sides takes the sides from other fields,
such as two summaries of one article, and leaves rows out whose sides are the same:

  atodds eval --sides original_summary,hypothesis FILE

JSON Lines may also be a suite: cases of what is to be read in a text, such as

  {"id":1,"input":"About 60 miles.","expected":[{"text":"60 miles","kind":"distance","value":60,"unit":"mile"}]}
  {"id":2,"input":"It ended Monday.","reference":"2026-11-25","expected":[{"text":"Monday","kind":"date","tstart":"2026-11-23"}]}

A number has a value, or lo and hi; a time has tstart, tend, timex, or several
readings under any_of; a duration has seconds; start and end are bytes. A kind in
capitals (DATE, TIME, DURATION, SET) marks an annotated article. A value without
text is found by its value alone, with its unit and its change (~ > < = up down).
The relevance of a case is news, neutral, or another word where it is to be
skipped. A suite holds cases of one form.`

// eval returns the verb that measures on labelled files.
func (a *app) eval() *cobra.Command {
	var m measurement
	var j judging
	cmd := &cobra.Command{
		Use:   "eval [FILES...]",
		Short: "Measure precision and recall on labelled files",
		Long:  evalHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			if m.conditions, err = conditions(m.where); err != nil {
				return err
			}
			if len(m.sides) != 0 && len(m.sides) != 2 {
				return usagef("--sides: name two fields, such as --sides summary,hypothesis")
			}
			e := &evaluation{app: a, config: c, measurement: m, judging: &j}
			if e.lines, err = measureLines(a.stdout, m.format); err != nil {
				return err
			}
			return e.run(cmd.Context(), args)
		},
	}
	cmd.Flags().StringSliceVar(&m.sides, "sides", nil, "compare the texts of these two `FIELDS`, in place of left and right")
	cmd.Flags().StringSliceVar(&m.by, "by", []string{"edit_touches", "error_type", "subset"}, "count labelled rows by the values of these fields, too")
	cmd.Flags().StringArrayVar(&m.where, "where", nil, "measure only rows of which `FIELD=VALUE,...` holds; may be repeated")
	cmd.Flags().BoolVar(&m.list, "list", false, "print the rows in which something is found, and what; of fixtures, the groups that do not hold; of suites, the cases that fail")
	cmd.Flags().StringVar(&m.format, "format", "text", "write what is measured as `FORMAT`: "+strings.Join(measureFormats(), " or "))
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(measureFormats(), cobra.ShellCompDirectiveNoFileComp))
	a.selecting(cmd)
	j.flags(cmd)
	return cmd
}

// A measurement says what of labelled files is measured, and how it is shown.
type measurement struct {
	list       bool     // rows with findings, too
	by         []string // fields whose values part the rows
	sides      []string // the fields of the two texts; none for the usual ones
	where      []string
	conditions []condition // what where says
	format     string
}

// fields returns the names of the fields that a row is read for.
func (m *measurement) fields() []string {
	names := slices.Clone(m.by)
	for _, c := range m.conditions {
		names = append(names, c.field)
	}
	return names
}

// keeps reports whether a row meets all conditions.
func (m *measurement) keeps(row fields) bool {
	return !slices.ContainsFunc(m.conditions, func(c condition) bool { return !c.keeps(row) })
}

// An evaluation is the state of one run of eval.
type evaluation struct {
	app    *app
	config *config.Config
	measurement
	lines  *report.JSONL // nil for text
	grades grades
	labels eval.Labels
	judged eval.Judged
	detect *detector.Detector // with the judge, where one is asked
	*judging
	parts  eval.Parts
	suites []*conformance.Result
	rows   int // labelled pairs
	failed int // rows, cases and files that could not be read
}

// run measures on files, or on what is built in.
func (e *evaluation) run(ctx context.Context, names []string) error {
	var err error
	if e.detect, err = e.app.detector(e.config); err != nil {
		return err
	}
	if e.on && len(names) == 0 {
		return usagef("--judge is measured on labelled pairs: name a file of them")
	}
	if err := e.open(e.app, e.config, e.detect); err != nil {
		return err
	}
	defer e.close()
	if e.dry {
		e.rehearsal = &rehearsal{}
		e.detect.Judge = e.rehearsal
	}
	if len(names) == 0 {
		if err := e.builtin(ctx); err != nil {
			return err
		}
	}
	if names, err = labelled(names); err != nil {
		return err
	}
	for _, name := range names {
		run := e.records
		if filepath.Ext(name) == ".odds" {
			run = e.fixture
		}
		if err := run(ctx, name); err != nil {
			return err
		}
	}
	if err := e.report(); err != nil || e.judge == nil {
		return err
	}
	return e.conclude(names)
}

// A row is a labelled pair and what was found in it.
type row struct {
	id, label string
	findings  []detector.Finding
	questions []detector.Judging
	fields    fields
	skipped   bool // a condition does not hold
}

// records measures on a JSON Lines file, row by row, or on the suite that it
// is.
func (e *evaluation) records(ctx context.Context, name string) error {
	in, err := e.app.open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	first, all, stop := peeked(records(in))
	defer stop()
	if conformance.IsCase(first.data) {
		return e.suite(ctx, name, all)
	}
	rows := pipe.Map(ctx, workers(e.config), all, func(ctx context.Context, r record) (row, error) {
		fields := readFields(r.data, e.fields())
		if !e.keeps(fields) {
			return row{skipped: true}, nil
		}
		one := e.alone(e.detect)
		result, err := measure(ctx, one, r, e.sides)
		result.fields, result.questions = fields, one.list
		if err != nil && ctx.Err() == nil {
			err = fmt.Errorf("read %s:%d: %w", name, r.n, err)
		}
		return result, err
	})
	for r, err := range rows {
		if ctx.Err() != nil {
			break
		}
		if errors.Is(err, errBinary) {
			err = fmt.Errorf("read %s: %w", name, err)
		}
		if err != nil {
			e.fail(err)
			continue
		}
		if r.skipped {
			continue
		}
		e.rows++
		e.labels.Add(r.label, r.findings)
		e.judged.Add(r.label, slices.ContainsFunc(r.findings, func(f detector.Finding) bool { return f.By == "rule" }), r.questions)
		for _, field := range e.by {
			e.parts.Add(field, r.fields[field], r.label, r.findings)
		}
		if err := e.show(r.id, r.label, r.findings); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// measure compares the sides of one labelled record: the texts of two of its
// fields, where they are named.
func measure(ctx context.Context, engine comparer, r record, sides []string) (row, error) {
	var in struct {
		ID         json.RawMessage `json:"id"`
		Left       string          `json:"left"`
		Right      string          `json:"right"`
		Premise    string          `json:"premise"`
		Hypothesis string          `json:"hypothesis"`
		LeftDate   string          `json:"left_date"`
		RightDate  string          `json:"right_date"`
		Label      string          `json:"label"`
	}
	if err := r.decode(&in); err != nil {
		return row{}, err
	}
	result := row{id: strings.Trim(string(in.ID), `"`), label: in.Label}
	in.Left, in.Right = cmp.Or(in.Left, in.Premise), cmp.Or(in.Right, in.Hypothesis)
	if len(sides) == 2 {
		texts := readFields(r.data, sides)
		in.Left, in.Right = strings.Join(texts[sides[0]], " "), strings.Join(texts[sides[1]], " ")
		result.skipped = in.Left != "" && strings.TrimSpace(in.Left) == strings.TrimSpace(in.Right)
		if in.Left == "" || in.Right == "" || in.Label == "" {
			return result, fmt.Errorf("no labelled pair: give %q, %q and \"label\"", sides[0], sides[1])
		}
		if result.skipped {
			return result, nil
		}
	}
	if in.Left == "" || in.Right == "" || in.Label == "" {
		return result, errors.New(`no labelled pair: give "left", "right" and "label"`)
	}
	left, err := document("left", in.Left, in.LeftDate, "")
	if err != nil {
		return result, err
	}
	right, err := document("right", in.Right, in.RightDate, "")
	if err != nil {
		return result, err
	}
	_, result.findings, err = engine.Compare(ctx, left, right)
	return result, err
}
