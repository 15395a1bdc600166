package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/eval"
	"github.com/atodds/atodds/internal/report"
)

// judging are the flags of a command that may ask a judge, and the judge itself.
type judging struct {
	on, dry        bool
	record, replay string

	app        *app
	config     *config.Config
	judge      *judge.Judge   // nil where none is asked
	measured   *eval.Measured // nil where nothing was measured
	*rehearsal                // nil but in a dry run
	told       sync.Map       // errors of the judging as a whole, so that each is told once
}

func (j *judging) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&j.on, "judge", false, "ask the language model of the configuration about what the rules leave")
	cmd.Flags().BoolVar(&j.dry, "dry-run", false, "with --judge: print what would be asked and what it may cost, and ask nobody")
	cmd.Flags().StringVar(&j.record, "record", "", "with --judge: keep each question with its answer in `FOLDER`")
	cmd.Flags().StringVar(&j.replay, "replay", "", "with --judge: take the answers that a run recorded in `FOLDER`, and ask nobody")
	_ = cmd.MarkFlagDirname("record")
	_ = cmd.MarkFlagDirname("replay")
}

// open makes the judge of a run where one is asked for, and puts it in its place.
func (j *judging) open(a *app, c *config.Config, d *detector.Detector) error {
	j.app, j.config = a, c
	if err := j.measures(); err != nil {
		return err
	}
	if !j.on {
		if j.dry || j.record != "" || j.replay != "" {
			return usagef("--dry-run, --record and --replay say how a judge is asked: add --judge")
		}
		return nil
	}
	if j.record != "" && j.replay != "" {
		return usagef("--record and --replay exclude each other: give one of them")
	}
	options, warnings, err := c.Judge.Options()
	if err != nil {
		return &exit{statusUsage, err}
	}
	for _, w := range warnings {
		a.note("%s", w)
	}
	options.Record, options.Replay = j.record, j.replay
	if j.dry {
		options.Rehearse, options.Record = true, "" // nothing is written
	}
	options.Warn = func(err error) { a.note("%v", err) }
	if j.judge, err = judge.New(options); err != nil {
		return &exit{statusUsage, err}
	}
	d.Judge, c.Judging = j.judge, true
	if c.Judge.Embeddings != "" && !j.dry {
		d.Embedder = j.judge
	}
	j.only(d)
	return nil
}

// only leaves the kinds that a judge alone reports out of a run of chosen kinds.
func (j *judging) only(d *detector.Detector) {
	if j.app.only == nil {
		return
	}
	d.Severities = maps.Clone(d.Severities)
	for _, k := range detector.Judged() {
		if !slices.Contains(j.app.only, k.Name) {
			d.Severities[k.Name] = detector.Off
		}
	}
}

// measures reads how often findings were right, where the configuration names a
// file that exists.
func (j *judging) measures() (err error) {
	if name := j.config.Judge.Measured; name != "" {
		if j.measured, err = eval.ReadMeasured(name); err != nil {
			return &exit{statusUsage, fmt.Errorf("judge.measured: %w", err)}
		}
	}
	return nil
}

// show returns a finding as reports tell it, with how often such findings were
// right.
func (j *judging) show(f *detector.Finding) *report.Finding {
	line := report.FromFinding(f)
	model := ""
	if f.By == "judge" && f.Judge != nil {
		model = f.Judge.Model
	}
	line.Precision = j.measured.Precision(line.By, line.Kind, model)
	return line
}

// close ends the judging. It may be called where there was none.
func (j *judging) close() {
	if j.judge != nil {
		if err := j.judge.Close(); err != nil {
			j.app.note("judge: %v", err)
		}
	}
}

// sum enters what was asked into the summary of a run.
func (j *judging) sum(s *report.Summary, t *detector.JudgeTally) {
	if j.judge == nil {
		return
	}
	u := j.judge.Usage()
	r := report.NewJudging(t)
	r.Model, r.Calls, r.Cached, r.Prompt, r.Completion, r.Cost = u.Model, u.Calls, u.Cached, u.Prompt, u.Completion, u.Cost
	if r.Cost > 0 {
		r.Currency = j.config.Judge.Currency
	}
	s.Judging, s.Unjudged = r, t.Total()
	if s.Unjudged > 0 {
		j.app.note("not judged: %d pairs (%s)", s.Unjudged, reasons(r.Reasons))
	}
}

// reasons lists why pairs were not judged, in alphabetical order.
func reasons(by map[string]int) string {
	var list []string
	for _, reason := range slices.Sorted(maps.Keys(by)) {
		list = append(list, fmt.Sprintf("%s %d", reason, by[reason]))
	}
	return strings.Join(list, ", ")
}

// A record that is judged by itself keeps what came of its questions.
type heard struct {
	detector.Detector
	list []detector.Judging
}

// alone returns the detector for one record.
func (j *judging) alone(d *detector.Detector) *heard {
	h := &heard{Detector: *d}
	if j.judge != nil {
		h.ObserveJudging = func(x detector.Judging) {
			if x.Question != nil {
				h.list = append(h.list, x)
			} else {
				j.tell(x.Err)
			}
		}
	}
	return h
}

// tell notes an error of the judging as a whole, once.
func (j *judging) tell(err error) {
	if _, told := j.told.LoadOrStore(err.Error(), true); !told {
		j.app.note("%v", err)
	}
}

// unjudged counts the questions of a record that have no answer, by reason.
func (h *heard) unjudged() map[string]int {
	by := map[string]int{}
	for _, x := range h.list {
		if x.Err != nil {
			by[x.Reason]++
		}
	}
	return by
}

// mark enters into the line of a record what was not judged of it, and how often
// findings like its own were right.
func (j *judging) mark(line *report.Compared, h *heard) {
	for _, f := range line.Findings {
		model := ""
		if f.By == "judge" && f.Judge != nil {
			model = f.Judge.Model
		}
		f.Precision = j.measured.Precision(f.By, f.Kind, model)
	}
	by := h.unjudged()
	for _, n := range by {
		line.Unjudged += n
	}
	if line.Unjudged > 0 {
		line.Reasons = by
	}
}

// Compare implements comparer. Without a judge it is that of the detector.
func (h *heard) Compare(ctx context.Context, left, right *text.Document) (float64, []detector.Finding, error) {
	score, found, err := h.Detector.Compare(ctx, left, right)
	if err != nil && ctx.Err() == nil {
		err = errors.New("judge: " + err.Error())
	}
	return score, found, err
}
