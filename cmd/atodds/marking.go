package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/internal/report"
)

// ignoreFile is read where it exists and no other is named.
const ignoreFile = "atodds.ignore"

// marking are the flags that say what is known of findings before a run.
type marking struct {
	baseline string
	ignore   string
	today    string
	unused   string // what an entry is that nothing was found for
	config   string // digest of what decided the findings of the baseline
}

func (m *marking) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&m.baseline, "baseline", "", "mark the findings that stand in the stored run `FILE`: they do not fail the run")
	cmd.Flags().StringVar(&m.ignore, "ignore", "", "mark the findings that `FILE` lists as ignored (default atodds.ignore, if there is one)")
	cmd.Flags().StringVar(&m.today, "today", "", "let entries of the list expire as of `YYYY-MM-DD` (default the day of the clock)")
	cmd.Flags().StringVar(&m.unused, "unused", "error", "take an entry of the list for which nothing was found as `LEVEL`: error, or note where the list is about other sources, too")
	_ = cmd.RegisterFlagCompletionFunc("unused", cobra.FixedCompletions([]string{"error", "note"}, cobra.ShellCompDirectiveNoFileComp))
}

// marked are the marks of a run, and the file of the entries among them.
type marked struct {
	*report.Marks
	file    string // empty where nothing is ignored
	lenient bool   // entries for which nothing was found are no errors
}

// load reads the baseline and the list.
func (m *marking) load(a *app, cmd *cobra.Command) (*marked, error) {
	today := m.today
	if today == "" {
		today = time.Now().Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, today); err != nil {
		return nil, usagef("--today %s: write YYYY-MM-DD", today)
	}
	if m.unused != "error" && m.unused != "note" {
		return nil, usagef("--unused %s: write error or note", m.unused)
	}
	baseline, err := m.known(a)
	if err != nil {
		return nil, err
	}
	name := m.ignore
	if name == "" && !cmd.Flags().Changed("ignore") {
		if _, err := os.Stat(ignoreFile); err == nil {
			name = ignoreFile
		}
	}
	if name == "" {
		return &marked{Marks: report.NewMarks(baseline, nil, today)}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, &exit{statusUsage, fmt.Errorf("read %s: %w", name, cause(err))}
	}
	defer f.Close()
	entries, err := report.ReadIgnore(f)
	if err != nil {
		return nil, &exit{statusUsage, fmt.Errorf("read %s: %w", name, cause(err))}
	}
	return &marked{report.NewMarks(baseline, entries, today), name, m.unused == "note"}, nil
}

// known returns the findings of the baseline, nil where there is none. A
// baseline that is not whole is refused: what it lacks would pass for new.
func (m *marking) known(a *app) ([]*report.Finding, error) {
	if m.baseline == "" {
		return nil, nil
	}
	in, err := a.open(m.baseline)
	if err != nil {
		return nil, &exit{statusIncomplete, fmt.Errorf("--baseline: %w", err)}
	}
	defer in.Close()
	known := []*report.Finding{}
	for line, err := range report.Read(in) {
		if err != nil {
			return nil, &exit{statusIncomplete, fmt.Errorf("read the baseline %s: %w: it is to be a whole run, as \"atodds check --format jsonl\" writes it", m.baseline, cause(err))}
		}
		switch l := line.(type) {
		case *report.Run:
			m.config = l.Config
		case *report.Finding:
			known = append(known, l)
		}
	}
	return known, nil
}

// open marks the first line of a run, and says where the baseline is of another
// configuration.
func (m *marking) open(a *app, run *report.Run, marks *marked) {
	if m.baseline != "" {
		run.Baseline = m.baseline
		if m.config != run.Config {
			a.note("the baseline %s was made with another configuration: findings can be new, or gone, for that reason alone", m.baseline)
		}
	}
	if marks.file != "" {
		run.Ignore = marks.file
	}
}

// audit names the entries of the list that did nothing, and returns those that
// are errors. Where only a part of the sources was seen, and with --unused note,
// an id that was not found is none: its sources may be others.
func (m *marked) audit(a *app, s *report.Summary, partial bool) []*report.Failure {
	wrong, gone := m.Idle()
	s.Unused = len(wrong) + len(gone)
	var failures []*report.Failure
	tell := func(e *report.Ignore) *report.Failure {
		f := e.Failure(m.file)
		a.note("%s:%d: %s", f.Source, f.Line, f.Error)
		return f
	}
	for _, e := range wrong {
		if f := tell(e); e.Expired() || !partial && !m.lenient {
			failures = append(failures, f)
		}
	}
	for _, e := range gone {
		tell(e)
	}
	s.Stale = len(failures)
	s.Errors += len(failures)
	return failures
}

// reads are the files that a run reads besides its sources, and that no report
// may replace. A baseline may be replaced: it has been read by then.
func (m *marked) reads(sources []string) []string {
	if m.file == "" {
		return sources
	}
	return append([]string{m.file}, sources...)
}
