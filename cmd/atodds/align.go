package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/pipe"
	"github.com/atodds/atodds/internal/report"
)

// align returns the verb that prints the pairs which check would compare.
func (a *app) align() *cobra.Command {
	var refused bool
	cmd := &cobra.Command{
		Use:   "align SOURCE...",
		Short: "Print the pairs of sentences that check would compare, as JSON Lines",
		Args:  sources,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			return a.runAlign(cmd.Context(), c, args, refused)
		},
	}
	a.fetching(cmd)
	cmd.Flags().BoolVar(&refused, "refused", false, "print the pairs that a condition refused, too, with its name")
	return cmd
}

func (a *app) runAlign(ctx context.Context, c *config.Config, names []string, refused bool) error {
	var reach advance
	failed := 0
	out := report.NewJSONL(a.stdout)
	sentences := pipe.Map(ctx, workers(c), reach.counted(a.documents(ctx, names)), extract.Sentences)
	d := c.Detector()
	aligner := align.Aligner{Threshold: d.Threshold, Refusals: refused, Workers: d.Workers, Memory: d.Memory, Progress: reach.searched}
	aligner.Clusters = func(c align.Cluster) {
		a.progress.clear()
		_ = out.Encode(report.FromCluster(&c)) // where it fails, so does the next line, or the end of the run
	}
	a.progress = a.startProgress(reach.String)
	defer a.progress.stop()
	for pair, err := range aligner.Align(ctx, sentences) {
		if ctx.Err() != nil {
			break
		}
		var v any
		if err != nil {
			failed++
			a.note("%v", err)
			v = failure(err)
		} else {
			v = report.FromPair(&pair)
		}
		a.progress.clear()
		if err := out.Encode(v); err != nil {
			return fatal(fmt.Errorf("write standard output: %w", cause(err)))
		}
		if spilled(err) {
			return outcome(statusFatal)
		}
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case failed > 0:
		return outcome(statusIncomplete)
	case reach.count() < 2:
		return tooFew(reach.count())
	}
	return nil
}
