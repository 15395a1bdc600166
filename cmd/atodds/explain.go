package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align"
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

// among explains pairs of two documents by what a run finds in them.
type among struct {
	*detector.Detector
	pairs []align.Pair
	asks  func(left, right *text.Sentence) []detector.Step // what a judge would be asked
}

// Explain explains two sentences of the documents.
func (e among) Explain(left, right *text.Sentence) []detector.Step {
	return append(e.ExplainAmong(e.pairs, left, right).Steps, e.asks(left, right)...)
}

// asked says what a judge would be asked, or why nothing.
func asked(q *detector.Question, why string) detector.Step {
	if q == nil {
		return detector.Step{Comparator: "judge", Text: "would not be asked: " + why}
	}
	return detector.Step{Comparator: "judge", Text: fmt.Sprintf("would be asked, with a rank of %.2f: %s", q.Rank, q.Reason)}
}

// explain returns the verb that tells why a pair is, or is not, a finding.
func (a *app) explain() *cobra.Command {
	var jsonl, judged bool
	cmd := &cobra.Command{
		Use:   "explain A:LINE [B:LINE]",
		Short: "Tell why two sentences are, or are not, a finding",
		Long: `Explain prints, for the sentences on a line of one file and those on a line of
another, each condition of a comparison with what speaks for it and against it, each
value as it was read, and each rule that was tried; first, how sure it is that both
files report on one event. With one place, it prints what was set against each other
within that document. A document among several in one file is named behind "!/",
as reports name the member of an archive, or by its id. With --judge, it says whether a judge would be asked about
them, and why; nobody is asked.`,
		Example: "  atodds explain wire.txt:4 rewrite.txt:7\n  atodds explain wire.txt:4\n  atodds explain news.zip!/wire.txt:4 news.jsonl!/17:1",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return usagef("name one place or two: %s", cmd.UseLine())
			}
			return withoutSecrets(args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				if jsonl {
					return usagef("--jsonl takes two places: %s", cmd.UseLine())
				}
				return a.runExplainInside(cmd.Context(), c, args[0])
			}
			return a.runExplain(cmd.Context(), c, args[0], args[1], jsonl, judged)
		},
	}
	cmd.Flags().BoolVar(&judged, "judge", false, "say whether a judge would be asked, and why")
	cmd.Flags().BoolVar(&jsonl, "jsonl", false, "write each two sentences as a line of JSON")
	a.selecting(cmd)
	a.fetching(cmd)
	return cmd
}

func (a *app) runExplain(ctx context.Context, c *config.Config, left, right string, jsonl, judged bool) error {
	d, err := a.detector(c)
	if err != nil {
		return err
	}
	allLeft, lefts, err := a.sentencesOf(ctx, left)
	if err != nil {
		return err
	}
	allRight, rights, err := a.sentencesOf(ctx, right)
	if err != nil {
		return err
	}
	pairs, err := d.Among(ctx, allLeft, allRight)
	if err != nil {
		return &exit{statusIncomplete, err}
	}
	asks := func(l, r *text.Sentence) []detector.Step {
		if !judged {
			return nil
		}
		return []detector.Step{asked(d.Asks(pairs, l, r, allLeft, allRight))}
	}
	write := func(l, r *text.Sentence) error { return explainPair(a.stdout, among{d, pairs, asks}, l, r) }
	if jsonl {
		event, out := d.EventGates(allLeft, allRight), report.NewJSONL(a.stdout)
		write = func(l, r *text.Sentence) error {
			e := d.ExplainAmong(pairs, l, r)
			e.Steps = append(e.Steps, asks(l, r)...)
			return out.Encode(report.FromExplanation(event, e))
		}
	} else if err := explainEvent(a.stdout, d, allLeft, allRight); err != nil {
		return fatal(err)
	}
	for _, l := range lefts {
		for _, r := range rights {
			if err := write(l, r); err != nil {
				return fatal(err)
			}
		}
	}
	return nil
}

// runExplainInside explains what was set against each other within one
// document, for the sentences of a place.
func (a *app) runExplainInside(ctx context.Context, c *config.Config, place string) error {
	d, err := a.detector(c)
	if err != nil {
		return err
	}
	all, found, err := a.sentencesOf(ctx, place)
	if err != nil {
		return err
	}
	if err := explainInside(a.stdout, d, all, found); err != nil {
		return fatal(err)
	}
	return nil
}

// explainInside writes the sentences found and the steps of what was decided
// on them; all are those of the document.
func explainInside(w io.Writer, engine *detector.Detector, all []text.Sentence, found []*text.Sentence) error {
	var b strings.Builder
	for _, s := range found {
		writeSentence(&b, s)
		steps := engine.ExplainInside(all, func(t *text.Sentence) bool { return t == s })
		writeSteps(&b, steps)
		if len(steps) == 0 {
			fmt.Fprintf(&b, "  %-10s nothing in it is set against anything in its document\n", "")
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeSentence(b *strings.Builder, s *text.Sentence) {
	fmt.Fprintf(b, "%s:%d  %s\n", report.VisibleName(s.Document.Name), s.Document.Line(s.Span.Start),
		strings.Join(strings.Fields(report.Visible(s.Text())), " "))
}

func writeSteps(b *strings.Builder, steps []detector.Step) {
	for _, step := range steps {
		fmt.Fprintf(b, "  %-10s %s\n", step.Comparator, report.Visible(step.Text))
	}
}

// explainPair writes both sentences and the steps of the decision.
func explainPair(w io.Writer, engine explainer, left, right *text.Sentence) error {
	var b strings.Builder
	for _, s := range []*text.Sentence{left, right} {
		writeSentence(&b, s)
	}
	writeSteps(&b, engine.Explain(left, right))
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// explainEvent writes how a run judges two documents.
func explainEvent(w io.Writer, engine *detector.Detector, left, right []text.Sentence) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s and %s\n", report.VisibleName(left[0].Document.Name), report.VisibleName(right[0].Document.Name))
	writeSteps(&b, engine.ExplainEvent(left, right))
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// sentencesOf returns all sentences of the document of a place such as
// "wire.txt:4", and those that touch its line.
func (a *app) sentencesOf(ctx context.Context, place string) (all []text.Sentence, found []*text.Sentence, err error) {
	name, line, err := parsePlace(place)
	if err != nil {
		return nil, nil, err
	}
	d, err := a.documentOf(ctx, name, line)
	if err != nil {
		return nil, nil, err
	}
	all, err = extract.Sentences(ctx, d)
	if err != nil {
		return nil, nil, &exit{statusIncomplete, err}
	}
	for i := range all {
		s := &all[i]
		if d.Line(s.Span.Start) <= line && line <= d.Line(max(s.Span.Start, s.Span.End-1)) {
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		return nil, nil, usagef("no sentence stands on line %d of %s", line, name)
	}
	return all, found, nil
}

// documentOf reads the document of a place: a file that holds one, or one of
// those in a file, "news.zip!/wire.txt" as reports call it, or by its id,
// "news.jsonl!/17".
func (a *app) documentOf(ctx context.Context, name string, line int) (*text.Document, error) {
	file, member := within(name)
	var first *text.Document
	var failed error
	for d, err := range a.documents(ctx, []string{file}) {
		switch {
		case err != nil:
			failed = cmp.Or(failed, err)
		case member != "" && (d.Name == name || d.Name == member):
			return d, nil
		case member == "" && first != nil:
			return nil, usagef("%s holds several documents: name one of them, such as %s", file, report.VisibleName(memberPlace(file, first.Name, line)))
		case first == nil:
			first = d
		}
	}
	switch {
	case failed != nil:
		return nil, &exit{statusIncomplete, failed}
	case member != "" && first == nil:
		return nil, usagef("%s holds no document", file)
	case member != "":
		return nil, usagef("%s holds no document called %q: name one of them, such as %s", file, member, report.VisibleName(memberPlace(file, first.Name, line)))
	}
	return first, nil
}

// between stands between a file and a document in it.
const between = "!/"

// within splits the name of a document in a file. The member is empty for a
// file or an address.
func within(name string) (file, member string) {
	if _, err := os.Stat(name); err == nil || strings.HasPrefix(name, "https://") || strings.HasPrefix(name, "http://") {
		return name, ""
	}
	file, member, ok := strings.Cut(name, between)
	if !ok {
		return name, ""
	}
	return file, member
}

// memberPlace returns how a place in a document of a file is written.
func memberPlace(file, document string, line int) string {
	inFolder := strings.HasPrefix(document, strings.TrimRight(file, "/")+"/")
	if !inFolder && !strings.HasPrefix(document, file+between) {
		document = file + between + document
	}
	return fmt.Sprintf("%s:%d", document, line)
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
