package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/report"
)

// check returns the verb that reads sources and reports what is at odds.
func (a *app) check() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check SOURCE...",
		Short: "Report where documents are at odds",
		Long: `Check reads the sources, sets the sentences that speak of the same fact side by
side, and reports where they are at odds. A source is a file, a folder, an
archive of files, an address (https://…), or "-" for standard input. Documents
of all sources are compared with each other, and each is checked by itself:
totals against their parts, changes against their ends, dates against the
calendar. A single document is checked by itself only.

Findings that stand in the stored run of --baseline are marked as known, and
those that the file of --ignore lists as ignored. They are shown, and do not fail
the run. A line of that file names a finding by its id, the last day on which it
is ignored, who says so, and why. An entry that has expired, or for which nothing
was found, is an error:

  6dbae9d91e7ceb48  2027-03-01  A. Editor: the agency has corrected its report

With --index they are compared with the documents of an index instead, which
"atodds index" builds, and not with each other.

With --judge, a language model weighs what the rules leave: pairs that look at
odds and in which they found nothing, and findings of which they are unsure. It is
the one that the configuration names under "judge". What it finds is marked as its
own; it changes nothing that the rules are sure of.

The exit status is 0 where nothing is at or above --fail-on, 1 where something
is, 2 for wrong usage, 3 where a source could not be read, a pair was not judged
or an entry of --ignore is out of date, 4 where output could not be written, 5
where there is no document, and 130 when interrupted.`,
		Example: "  atodds check wire.txt rewrite.txt\n  atodds check --format jsonl reports/ > run.jsonl\n  atodds check -o jsonl=run.jsonl reports/",
		Args:    sources,
		RunE: func(cmd *cobra.Command, args []string) error {
			go detector.Preload()
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			if o.marks, err = o.marking.load(a, cmd); err != nil {
				return err
			}
			return a.runCheck(cmd.Context(), c, &o, args)
		},
	}
	cmd.Flags().StringVar(&o.index, "index", "", "compare with the documents of the index in `FOLDER`, not with each other")
	_ = cmd.MarkFlagDirname("index")
	o.out.flags(cmd)
	o.marking.flags(cmd)
	a.failing(cmd)
	a.selecting(cmd)
	o.judging.flags(cmd)
	a.fetching(cmd)
	return cmd
}

// sources refuses a command line without a source.
func sources(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef("name a source: %s", cmd.UseLine())
	}
	return withoutSecrets(args)
}

// noArguments refuses what a command has no use for.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no argument, and %q is one", cmd.CommandPath(), args[0])
	}
	return nil
}

// checkOptions are the flags of check.
type checkOptions struct {
	out     outputs
	index   string
	marking marking
	marks   *marked
	judging judging
}

// A checking is the state of one run of check.
type checking struct {
	app     *app
	out     *writers
	advance advance
	sources report.Sources
	judging *judging
	tallied
}

func (a *app) runCheck(ctx context.Context, c *config.Config, o *checkOptions, names []string) error {
	d, err := a.detector(c)
	if err != nil {
		return err
	}
	var kinds []string // where these are not all
	if len(d.Comparators) < len(detector.Comparators()) {
		kinds = comparatorNames(d.Comparators)
		o.marks.Look(kinds)
	}
	detect := d.Detect
	var size *report.Index
	if o.index != "" {
		x, err := a.oldIndex(o.index, c)
		if err != nil {
			return err
		}
		defer x.Close()
		size = &report.Index{Documents: x.Documents(), Sentences: x.Sentences()}
		detect = func(ctx context.Context, docs iter.Seq2[*text.Document, error]) iter.Seq2[detector.Finding, error] {
			return d.DetectAgainst(ctx, x, docs)
		}
	}
	if err := o.judging.open(a, c, d); err != nil {
		return err
	}
	defer o.judging.close()
	if o.judging.dry {
		return o.judging.rehearse(ctx, d, a.documents(ctx, names), detect)
	}
	w, err := o.out.open(a, o.marks.reads(names))
	if err != nil {
		return err
	}
	defer w.discard()
	d.Tally = new(detector.Tally)
	run := &checking{app: a, out: w, judging: &o.judging, tallied: tallied{failsOn: c.FailsOn, marks: o.marks, summary: report.Summary{Type: "summary", Index: size}}}
	line := &report.Run{Type: "run", Version: programVersion(), Schema: report.SchemaVersion, Config: c.Digest(a.only...), Sources: names, Kinds: kinds}
	o.marking.open(a, line, o.marks)
	if err := w.write(line); err != nil {
		return fatal(err)
	}
	d.Progress = run.advance.searched
	a.progress = a.startProgress(run.advance.String)
	err = run.detect(ctx, detect(ctx, run.advance.counted(a.documents(ctx, names))))
	a.progress.stop()
	if err != nil {
		return err
	}
	return run.finish(d.Tally)
}

// finish writes the summary of a run and returns how the run ends.
func (r *checking) finish(t *detector.Tally) error {
	r.count(t)
	r.judging.sum(&r.summary, &t.Judging)
	r.marks.Judged(r.summary.Judging != nil)
	if err := r.end(r.app, r.out, r.summary.Index != nil || r.summary.Errors > 0); err != nil {
		return err
	}
	r.app.noteLanguages(t.Languages)
	if err := r.out.write(&r.summary); err != nil {
		return fatal(err)
	}
	if err := r.out.close(r.app); err != nil {
		return err
	}
	if status := r.status(); status != statusNothing {
		return outcome(status)
	}
	return &exit{statusNothing, errors.New("nothing to check: no document could be read")}
}

// noteLanguages says that documents of several languages were not compared
// with each other.
func (a *app) noteLanguages(languages map[string]int) {
	if len(languages) < 2 {
		return
	}
	var parts []string
	for _, code := range slices.Sorted(maps.Keys(languages)) {
		parts = append(parts, fmt.Sprintf("%d in %s", languages[code], extract.LanguageName(code)))
	}
	a.note("documents of different languages are not compared with each other: there are %s", strings.Join(parts, " and "))
}

// tooFew returns the error of an alignment of fewer than two documents.
func tooFew(documents int) error {
	return &exit{statusNothing, fmt.Errorf("nothing to compare: a comparison needs two documents, and %d could be read", documents)}
}

// detect writes a line for every finding and every error of a run.
func (r *checking) detect(ctx context.Context, findings iter.Seq2[detector.Finding, error]) error {
	for f, err := range findings {
		if ctx.Err() != nil {
			break
		}
		var line report.Line
		if err != nil {
			r.summary.Errors++
			r.app.note("%v", err)
			line = failure(err)
		} else {
			r.sources.Add(&f)
			found := r.judging.show(&f)
			r.add(found)
			line = found
		}
		r.app.progress.clear()
		if err := r.out.write(line); err != nil {
			return fatal(err)
		}
		if spilled(err) {
			return outcome(statusFatal)
		}
	}
	return ctx.Err()
}

// count takes over what only the detector can count.
func (r *checking) count(t *detector.Tally) {
	s := &r.summary
	s.Documents, s.Sentences, s.Pairs.Compared, s.Inside = r.advance.count(), t.Sentences, t.Compared, t.Inside
	s.Pairs.Refused = t.Refused
	if t.Clusters > 0 {
		s.Clusters = &report.Clusters{Clusters: t.Clusters, Sentences: t.Clustered}
	}
	s.Reprints = t.Reprints
	r.app.leaving.Lock()
	s.LeftOut = r.app.left
	r.app.leaving.Unlock()
	if q := t.Quotations; q.Read > 0 {
		s.Quotations = &report.Quotations{Read: q.Read, Unheard: q.Unheard, Skipped: q.Skipped}
	}
	s.Origins, s.Sources = report.FromLineages(s.Documents, t.Lineages), r.sources.List()
	if s.Pairs.Refused == nil {
		s.Pairs.Refused = map[string]int{}
	}
}

// fails reports whether a finding of a severity fails a run.
func fails(s detector.Severity, failOn string) bool {
	switch failOn {
	case "error":
		return s == detector.Error
	case "warning":
		return s == detector.Error || s == detector.Warning
	case "note":
		return s != detector.Off
	}
	return false
}
