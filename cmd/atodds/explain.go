package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/report"
)

// An explainer tells how it decides on a pair of sentences.
type explainer interface {
	Explain(left, right *text.Sentence) []detector.Step
}

// explain returns the verb that tells why a pair is, or is not, a finding.
func (a *app) explain() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain A:LINE B:LINE",
		Short: "Tell why two sentences are, or are not, a finding",
		Long: `Explain prints, for the sentences on a line of one file and those on a line of
another, each condition of a comparison, each value as it was read, and each rule
that was tried.`,
		Example: "  atodds explain wire.txt:4 rewrite.txt:7",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usagef("name two places: %s", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			return a.runExplain(cmd.Context(), c, args[0], args[1])
		},
	}
	a.selecting(cmd)
	return cmd
}

func (a *app) runExplain(ctx context.Context, c *config.Config, left, right string) error {
	d, err := a.detector(c)
	if err != nil {
		return err
	}
	lefts, err := a.sentencesAt(ctx, left)
	if err != nil {
		return err
	}
	rights, err := a.sentencesAt(ctx, right)
	if err != nil {
		return err
	}
	for _, l := range lefts {
		for _, r := range rights {
			if err := explainPair(a.stdout, d, l, r); err != nil {
				return fatal(err)
			}
		}
	}
	return nil
}

// explainPair writes both sentences and the steps of the decision.
func explainPair(w io.Writer, engine explainer, left, right *text.Sentence) error {
	var b strings.Builder
	for _, s := range []*text.Sentence{left, right} {
		fmt.Fprintf(&b, "%s:%d  %s\n", report.VisibleName(s.Document.Name), s.Document.Line(s.Span.Start),
			strings.Join(strings.Fields(report.Visible(s.Text())), " "))
	}
	for _, step := range engine.Explain(left, right) {
		fmt.Fprintf(&b, "  %-10s %s\n", step.Comparator, report.Visible(step.Text))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// sentencesAt returns the sentences that touch the line of a place such as
// "wire.txt:4".
func (a *app) sentencesAt(ctx context.Context, place string) ([]*text.Sentence, error) {
	name, line, err := parsePlace(place)
	if err != nil {
		return nil, err
	}
	var found []*text.Sentence
	documents := 0
	for d, err := range a.documents(ctx, []string{name}) {
		if err != nil {
			return nil, &exit{statusIncomplete, err}
		}
		if documents++; documents > 1 {
			return nil, usagef("%s holds several documents: explain takes a file with one", name)
		}
		sentences, err := extract.Sentences(ctx, d)
		if err != nil {
			return nil, &exit{statusIncomplete, err}
		}
		for i := range sentences {
			s := &sentences[i]
			if d.Line(s.Span.Start) <= line && line <= d.Line(max(s.Span.Start, s.Span.End-1)) {
				found = append(found, s)
			}
		}
	}
	if len(found) == 0 {
		return nil, usagef("no sentence stands on line %d of %s", line, name)
	}
	return found, nil
}

// parsePlace splits a place into its file and its line, counted from 1.
func parsePlace(place string) (name string, line int, err error) {
	i := strings.LastIndexByte(place, ':')
	line, err = strconv.Atoi(place[i+1:])
	if i <= 0 || err != nil || line < 1 {
		return "", 0, usagef("%q is no place: write FILE:LINE, such as wire.txt:4", place)
	}
	return place[:i], line, nil
}
