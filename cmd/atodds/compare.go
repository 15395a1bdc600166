package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/report"
)

// A comparer sets two documents side by side that the caller has paired.
type comparer interface {
	Compare(ctx context.Context, left, right *text.Document) (score float64, findings []detector.Finding, err error)
}

// compare returns the verb that compares pairs which the caller has paired.
func (a *app) compare() *cobra.Command {
	var j judging
	cmd := &cobra.Command{
		Use:   "compare [FILE|-]",
		Short: "Compare texts that are already paired, as JSON Lines",
		Long: `Compare reads lines such as

  {"id":1,"left":"Two died.","right":"Three died.","left_date":"2024-05-01"}

and writes for each, in the same order, a line with the findings and a score: how
much both sides say the same, values included, from 0 to 1; of passages of more
than three sentences, how much the best pair of them does. Each side is a
sentence or a passage; dates and id may be left out. That both sides speak of one
event is taken for granted; all other conditions of a comparison stand.

With --judge and a budget, all lines are read before the first is answered: the
budget goes to the likeliest to be at odds, wherever they stand.`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			return a.runCompare(cmd.Context(), c, &j, input(args))
		},
	}
	j.flags(cmd)
	a.failing(cmd)
	a.selecting(cmd)
	return cmd
}

// atMostOne refuses more than one argument.
func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usagef("one input at most: %s", cmd.UseLine())
	}
	return nil
}

func (a *app) runCompare(ctx context.Context, c *config.Config, j *judging, name string) error {
	d, err := a.detector(c)
	if err != nil {
		return err
	}
	if err := j.open(a, c, d); err != nil {
		return err
	}
	defer j.close()
	if j.dry {
		return j.rehearseRecords(ctx, d, name)
	}
	in, err := a.open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	var known replies
	lines := io.Reader(in)
	if j.judge != nil && c.Judge.Budget > 0 {
		all, err := io.ReadAll(in)
		if err != nil {
			return &exit{statusIncomplete, fmt.Errorf("read %s: %w", name, cause(err))}
		}
		known, lines = j.ask(ctx, d, bytes.NewReader(all)), bytes.NewReader(all)
	}
	var failing, unjudged atomic.Bool
	failed, err := a.filterFrom(ctx, lines, name, workers(c), func(ctx context.Context, r record) (any, error) {
		one := j.alone(d)
		if known != nil {
			one.Judge = &informed{known[r.n], j.judge}
		}
		line, fail, err := comparePair(ctx, one, r, c.FailsOn, a.lang)
		if fail {
			failing.Store(true)
		}
		if err == nil {
			j.mark(line, one)
			if line.Unjudged > 0 {
				unjudged.Store(true)
			}
		}
		return line, err
	})
	switch {
	case err != nil:
		return err
	case failed > 0, unjudged.Load():
		return outcome(statusIncomplete)
	case failing.Load():
		return outcome(statusFindings)
	}
	return nil
}

// comparePair returns the line for one record, and whether a finding in it
// is at or above what failsOn returns for its kind. Lang is the language that --lang names.
func comparePair(ctx context.Context, engine comparer, r record, failsOn func(kind string) string, lang string) (line *report.Compared, failing bool, err error) {
	var in struct {
		ID        json.RawMessage `json:"id"`
		Left      string          `json:"left"`
		Right     string          `json:"right"`
		LeftDate  string          `json:"left_date"`
		RightDate string          `json:"right_date"`
		Lang      string          `json:"lang"`
	}
	if err := r.decode(&in); err != nil {
		return nil, false, err
	}
	if strings.TrimSpace(in.Left) == "" || strings.TrimSpace(in.Right) == "" {
		return nil, false, &recordError{in.ID, errors.New(`a side is empty: give "left" and "right"`)}
	}
	if lang != "" {
		in.Lang = lang
	}
	left, err := document("left", in.Left, in.LeftDate, in.Lang)
	if err != nil {
		return nil, false, &recordError{in.ID, err}
	}
	right, err := document("right", in.Right, in.RightDate, in.Lang)
	if err != nil {
		return nil, false, &recordError{in.ID, err}
	}
	oneLanguage(left, right)
	score, found, err := engine.Compare(ctx, left, right)
	if err != nil {
		return nil, false, &recordError{in.ID, err}
	}
	findings := make([]*report.Finding, len(found))
	for i := range found {
		findings[i] = report.FromFinding(&found[i])
		failing = failing || fails(found[i].Severity, failsOn(found[i].Kind))
	}
	return report.NewCompared(in.ID, score, findings), failing, nil
}

// workers returns how many workers a configuration asks for.
func workers(c *config.Config) int {
	if c.Workers > 0 {
		return c.Workers
	}
	return runtime.GOMAXPROCS(0)
}
