package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/pipe"
	"github.com/atodds/atodds/internal/report"
)

// extract returns the verb that prints the values a text mentions.
func (a *app) extract() *cobra.Command {
	var date string
	var jsonl bool
	cmd := &cobra.Command{
		Use:   "extract [FILE|-]",
		Short: "Print the values that a text mentions, as JSON Lines",
		Long: `Extract reads a text, or with --jsonl lines such as

  {"id":1,"text":"It lasted two hours.","date":"2024-05-01"}

and writes one line for each text, in the same order, with its mentions:
quantities, times, names, quotations, and who says what.`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			if jsonl {
				return a.extractRecords(cmd.Context(), c, input(args), date)
			}
			return a.extractText(cmd.Context(), c, input(args), date)
		},
	}
	cmd.Flags().StringVar(&date, "date", "", "the text was published on `YYYY-MM-DD`")
	cmd.Flags().BoolVar(&jsonl, "jsonl", false, "read a JSON record on each line")
	return cmd
}

// extractRecords writes the mentions of the text on each line of the input.
func (a *app) extractRecords(ctx context.Context, c *config.Config, name, date string) error {
	profile := c.Detector().Profile
	if date != "" {
		if _, err := time.Parse(time.DateOnly, date); err != nil {
			return badDate(date)
		}
	}
	failed, err := a.filter(ctx, name, workers(c), func(ctx context.Context, r record) (any, error) {
		in := struct {
			ID   json.RawMessage `json:"id"`
			Text *string         `json:"text"`
			Date string          `json:"date"`
			Lang string          `json:"lang"`
		}{Date: date}
		if err := r.decode(&in); err != nil {
			return nil, err
		}
		if in.Text == nil {
			return nil, &recordError{in.ID, errors.New(`no "text"`)}
		}
		d, err := document("text", *in.Text, in.Date, a.language(in.Lang))
		if err != nil {
			return nil, &recordError{in.ID, err}
		}
		sentences, err := extract.Sentences(ctx, d)
		if err != nil {
			return nil, &recordError{in.ID, err}
		}
		return report.FromMentions(in.ID, sentences, extract.Speech(sentences), profile), nil
	})
	if err == nil && failed > 0 {
		return outcome(statusIncomplete)
	}
	return err
}

// extractText writes the mentions of every document that a source holds.
func (a *app) extractText(ctx context.Context, c *config.Config, name, date string) error {
	var published time.Time
	if date != "" {
		var err error
		if published, err = time.Parse(time.DateOnly, date); err != nil {
			return badDate(date)
		}
	}
	profile := c.Detector().Profile
	out := report.NewJSONL(a.stdout)
	failed := 0
	lines := pipe.Map(ctx, workers(c), a.documents(ctx, []string{name}), func(ctx context.Context, d *text.Document) (*report.Mentions, error) {
		if !published.IsZero() {
			d.Date, d.DateAlt, d.DateBy = published, time.Time{}, "metadata"
		}
		id, err := json.Marshal(d.Name)
		if err != nil {
			return nil, err
		}
		sentences, err := extract.Sentences(ctx, d)
		return report.FromMentions(id, sentences, extract.Speech(sentences), profile), err
	})
	for line, err := range lines {
		if ctx.Err() != nil {
			break
		}
		var v any = line
		if err != nil {
			failed++
			a.note("%v", err)
			v = failure(err)
		}
		if err := out.Encode(v); err != nil {
			return fatal(fmt.Errorf("write standard output: %w", cause(err)))
		}
	}
	if ctx.Err() == nil && failed > 0 {
		return outcome(statusIncomplete)
	}
	return ctx.Err()
}

func badDate(date string) error {
	return usagef("--date %s: write YYYY-MM-DD, such as 2024-05-01", date)
}
