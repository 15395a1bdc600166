package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// TextOptions say how text output looks.
type TextOptions struct {
	Color bool // mark words with colour instead of «…»
	Width int  // columns; 0 means 80
}

// A Text writes a run for a person to read.
type Text struct {
	w        io.Writer
	o        TextOptions
	n        int // findings written
	failures []*Failure
	closed   bool // by a summary
}

// NewText returns a writer of text to w.
func NewText(w io.Writer, o TextOptions) *Text {
	if o.Width <= 0 {
		o.Width = 80
	}
	return &Text{w: w, o: o}
}

// Write writes one line of a run. Failures are kept for the summary.
func (t *Text) Write(l Line) error {
	var b strings.Builder
	switch l := l.(type) {
	case *Finding:
		t.n++
		t.finding(&b, l)
	case *Failure:
		t.failures = append(t.failures, l)
	case *Summary:
		t.closed = true
		t.summary(&b, l)
	}
	if b.Len() == 0 {
		return nil
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// Close implements [Writer].
func (t *Text) Close() error {
	if t.closed {
		return nil
	}
	var b strings.Builder
	t.paragraph(&b, "", incomplete)
	t.failed(&b)
	_, err := io.WriteString(t.w, b.String())
	return err
}

// finding writes a heading, the message, each side under its source, and
// how the finding came about.
func (t *Text) finding(b *strings.Builder, f *Finding) {
	style := severityStyle(f.Severity)
	head := f.Verdict + " in " + f.Kind
	fmt.Fprintf(b, "%s  %s\n", t.paint(bold+style, Visible(f.Severity+": "+head)), t.paint(dim, fmt.Sprintf("#%d  %s", t.n, Visible(f.ID))))
	if f.Message != "" {
		t.paragraph(b, "  ", Visible(f.Message))
	}
	t.side(b, &f.Left, style)
	switch {
	case f.Right == nil:
	case f.Right.Source == f.Left.Source && f.Right.SentenceStart == f.Left.SentenceStart:
		against := fmt.Sprintf("against «%s»", Visible(f.Right.Text))
		if f.Right.Value != "" {
			against += "  " + t.paint(dim, "read as "+Visible(f.Right.Value))
		}
		fmt.Fprintf(b, "  %s\n", against)
	default:
		t.side(b, f.Right, style)
	}
	for i := range f.More {
		t.also(b, &f.More[i])
	}
	how := fmt.Sprintf("rule %s", Visible(or(f.Rule, "none")))
	if f.By == "judge" {
		how = "by a judge"
	}
	if f.Code != "" {
		how += ", " + Visible(f.Code)
	}
	switch f.Direction {
	case "":
	case "hardened", "softened":
		how += ", bound " + f.Direction
	default:
		how += ", precision " + Visible(f.Direction)
	}
	how += fmt.Sprintf(" · confidence %.2f", f.Confidence)
	for _, line := range wrap(how, t.o.Width-2) {
		fmt.Fprintf(b, "  %s\n", t.paint(dim, line))
	}
	b.WriteByte('\n')
}

// side writes where a side stands, what it was read as, and its sentence.
func (t *Text) side(b *strings.Builder, s *Side, style string) {
	where := t.paint(bold, fmt.Sprintf("%s:%d", VisibleName(s.Source), s.Line))
	if s.Date != "" {
		where += "  " + Visible(s.Date)
	}
	if s.Value != "" {
		where += "  " + t.paint(dim, "read as "+Visible(s.Value))
	}
	if s.Origin != "" {
		where += "  " + t.paint(dim, "copy of "+VisibleName(s.Origin))
	}
	fmt.Fprintf(b, "  %s\n", where)
	before, words, after := s.parts()
	for _, line := range wrapMarked(before, words, after, t.o.Width-4) {
		b.WriteString("    ")
		b.WriteString(t.mark(line, style))
		b.WriteByte('\n')
	}
}

// also writes a further place of a systematic finding.
func (t *Text) also(b *strings.Builder, s *Sides) {
	also := fmt.Sprintf("also %s:%d «%s»", VisibleName(s.Left.Source), s.Left.Line, Visible(s.Left.Text))
	if s.Right != nil {
		also += fmt.Sprintf(" and %s:%d «%s»", VisibleName(s.Right.Source), s.Right.Line, Visible(s.Right.Text))
	}
	t.paragraph(b, "  ", also)
}

// parts returns the sentence before, at and after the words at odds. Offsets
// that do not fit the sentence, as in a run edited by hand, mark nothing.
func (s *Side) parts() (before, words, after string) {
	from, to := s.Start-s.SentenceStart, s.End-s.SentenceStart
	if from < 0 || to < from || to > len(s.Sentence) {
		return s.Sentence, "", ""
	}
	return s.Sentence[:from], s.Sentence[from:to], s.Sentence[to:]
}

// summary writes what was compared, what was found, and what was not
// compared and why.
func (t *Text) summary(b *strings.Builder, s *Summary) {
	documents := fmt.Sprintf("%s with %s", count(s.Documents, "document"), count(s.Sentences, "sentence"))
	switch {
	case s.Index != nil:
		t.paragraph(b, "", fmt.Sprintf("%s, against an index of %s with %s; %s compared.", documents,
			count(s.Index.Documents, "document"), count(s.Index.Sentences, "sentence"), count(s.Pairs.Compared, "pair")))
	case s.Documents == 1:
		t.paragraph(b, "", fmt.Sprintf("%s, checked by itself: nothing was compared across sources.", documents))
	default:
		t.paragraph(b, "", fmt.Sprintf("%s; %s compared.", documents, count(s.Pairs.Compared, "pair")))
	}
	if s.Origins != nil {
		t.origins(b, s.Origins)
	}
	if c := s.Clusters; c != nil {
		t.paragraph(b, "", fmt.Sprintf("%s repeat one text or template so often that only the first of each text were compared: %s.",
			count(c.Sentences, "sentence"), count(c.Clusters, "cluster")))
	}
	switch {
	case s.Findings.Total() == 0 && s.Documents == 1 && s.Index == nil:
		t.paragraph(b, "", "Nothing found to be at odds within it. Silence is no proof that it is right.")
	case s.Findings.Total() == 0:
		t.paragraph(b, "", "Nothing found to be at odds. Silence is no proof that the sources agree.")
	default:
		t.paragraph(b, "", fmt.Sprintf("Found %s.", t.verdicts(s.Findings)))
	}
	if gates := slices.Sorted(maps.Keys(s.Pairs.Refused)); len(gates) > 0 {
		list := make([]string, len(gates))
		total := 0
		for i, gate := range gates {
			list[i] = fmt.Sprintf("%s %d", Visible(gate), s.Pairs.Refused[gate])
			total += s.Pairs.Refused[gate]
		}
		t.paragraph(b, "", fmt.Sprintf("Not compared: %s (%s).", count(total, "pair"), strings.Join(list, ", ")))
	}
	if s.Unjudged > 0 {
		t.paragraph(b, "", fmt.Sprintf("Not judged: %s.", count(s.Unjudged, "pair")))
	}
	if s.Errors > 0 {
		t.paragraph(b, "", fmt.Sprintf("The run is incomplete: %s.", count(s.Errors, "error")))
	}
	t.failed(b)
}

// failed writes what could not be read.
func (t *Text) failed(b *strings.Builder) {
	for _, f := range t.failures {
		t.paragraph(b, "  ", VisibleName(f.describe()))
	}
}

// describe says where a failure is and what it is, each once.
func (f *Failure) describe() string {
	where := f.Source
	if f.Line > 0 {
		where = fmt.Sprintf("%s:%d", f.Source, f.Line)
	}
	if where == "" || strings.Contains(f.Error, where) {
		return f.Error
	}
	return where + ": " + f.Error
}

func (t *Text) verdicts(v Verdicts) string {
	var list []string
	add := func(n int, word string) {
		if n > 0 {
			list = append(list, count(n, word))
		}
	}
	add(v.Contradiction, "contradiction")
	add(v.Drift, "drift")
	add(v.Update, "update")
	if v.Unsure > 0 {
		list = append(list, fmt.Sprintf("%d unsure", v.Unsure))
	}
	return strings.Join(list, ", ")
}

// count returns "1 pair" or "2 pairs".
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
