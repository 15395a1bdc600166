package main

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/report"
)

// report returns the verb that shows a stored run.
func (a *app) report() *cobra.Command {
	var out outputs
	var m marking
	cmd := &cobra.Command{
		Use:   "report FILE|-",
		Short: "Show a stored run in any format, without reading its sources again",
		Long: `Report reads a run that "atodds check" stored as JSON Lines and writes it in any
format. It needs that file alone: the documents may be gone. Findings are marked
by --baseline and --ignore as check marks them; without either, the marks that
the run was stored with stay.

The exit status is that of the run: 0 where nothing is at or above --fail-on, 1
where something is, 5 where there was no document. It is 3 where a source could
not be read then, where a line of FILE cannot be read or is missing now (what
there is, is shown, and the report says that it is incomplete), and where an entry
of --ignore is out of date.`,
		Example: "  atodds check --format jsonl drafts/ > run.jsonl\n  atodds report run.jsonl",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("name the file of one run: %s", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			marks, err := m.load(a, cmd)
			if err != nil {
				return err
			}
			return a.runReport(cmd.Context(), c, &out, &m, marks, args[0])
		},
	}
	out.flags(cmd)
	m.flags(cmd)
	a.failing(cmd)
	return cmd
}

// A showing is the state of one run of report.
type showing struct {
	app     *app
	out     *writers
	name    string
	marking *marking
	outcome tallied
	broken  int    // lines that could not be read or are missing
	listed  string // the list of ignored findings that the run was stored with
	stale   int    // errors of that list, in whose place there are those of today
}

// tallied is what decides how a run ends.
type tallied struct {
	failsOn func(kind string) string // the severity from which a finding fails the run
	marks   *marked
	failing bool // a finding is at or above it
	summary report.Summary
}

func (a *app) runReport(ctx context.Context, c *config.Config, out *outputs, m *marking, marks *marked, name string) error {
	in, err := a.open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	w, err := out.open(a, marks.reads([]string{name}))
	if err != nil {
		return err
	}
	defer w.discard()
	s := &showing{app: a, out: w, name: name, marking: m, outcome: tallied{failsOn: c.FailsOn, marks: marks}}
	if err := s.show(ctx, in); err != nil {
		return err
	}
	if err := w.close(a); err != nil {
		return err
	}
	if s.broken > 0 {
		return outcome(statusIncomplete)
	}
	return outcome(s.outcome.status())
}

// show writes every line of a run, and an error line for each that cannot be
// read.
func (s *showing) show(ctx context.Context, in io.Reader) error {
	for line, err := range report.Read(in) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			if line = s.wrong(err); line == nil {
				continue
			}
		}
		switch l := line.(type) {
		case *report.Run:
			s.listed = l.Ignore
			s.outcome.marks.Look(l.Kinds)
			s.marking.open(s.app, l, s.outcome.marks)
		case *report.Finding:
			s.outcome.add(l)
		case *report.Summary:
			if err := s.end(l); err != nil {
				return err
			}
		}
		if s.replaced(line) {
			continue
		}
		if err := s.out.write(line); err != nil {
			return fatal(err)
		}
	}
	return nil
}

// replaced reports whether a line tells of an entry of a list that is read anew.
func (s *showing) replaced(line report.Line) bool {
	f, ok := line.(*report.Failure)
	if !ok || !s.outcome.marks.Listed() || s.listed == "" || f.Source != s.listed || f.Line == 0 {
		return false
	}
	s.stale++
	return true
}

// end completes the summary of a stored run with what was counted now.
func (s *showing) end(l *report.Summary) error {
	now := &s.outcome.summary
	s.outcome.marks.Judged(l.Judging != nil)
	l.Errors = max(0, l.Errors-s.stale)
	partial := l.Index != nil || l.Errors > 0 || s.broken > 0
	if err := s.outcome.end(s.app, s.out, partial); err != nil {
		return err
	}
	if s.outcome.marks.Listed() {
		l.Unused, l.Stale = now.Unused, now.Stale
	}
	l.Errors += s.broken + now.Errors
	l.Known, l.Ignored = now.Known, now.Ignored
	if s.marking.baseline != "" {
		l.Gone = now.Gone
	}
	s.outcome.summary = *l
	return nil
}

// wrong says what is wrong with the file, and returns the line for it; nil
// for a missing end, which reports show by themselves, and for what stands
// behind the summary, where no report has room.
func (s *showing) wrong(err error) report.Line {
	s.broken++
	s.app.note("read %s: %v", s.name, cause(err))
	if errors.Is(err, report.ErrIncomplete) || s.outcome.summary.Type != "" {
		return nil
	}
	f := &report.Failure{Type: "error", Source: s.name, Error: cause(err).Error()}
	var le *report.LineError
	if errors.As(err, &le) {
		f.Line, f.Error = le.Line, le.Err.Error()
	}
	return f
}

// add marks a finding and counts it.
func (t *tallied) add(f *report.Finding) {
	t.summary.Findings.Add(f.Verdict)
	t.marks.Mark(f, &t.summary)
	t.failing = t.failing || !f.Settled() && fails(detector.Severity(f.Severity), t.failsOn(f.Kind))
}

// end counts what no finding was met for, and writes what is wrong with the
// list of ignored findings. Partial says that the run saw a part of the sources.
func (t *tallied) end(a *app, out *writers, partial bool) error {
	t.summary.Gone = t.marks.Gone()
	for _, f := range t.marks.audit(a, &t.summary, partial) {
		if err := out.write(f); err != nil {
			return fatal(err)
		}
	}
	return nil
}

// status returns the exit status of a run that reached its end.
func (t *tallied) status() int {
	switch {
	case t.summary.Errors+t.summary.Unjudged > 0:
		return statusIncomplete
	case t.summary.Documents == 0:
		return statusNothing
	case t.failing:
		return statusFindings
	}
	return statusOK
}
