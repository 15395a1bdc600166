package report

import (
	"fmt"
	"io"
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
	if f.Change != "" {
		head += ", " + f.Change + " change"
	}
	if state := f.state(); state == known || state == "ignored" {
		head += " (" + state + ")"
	}
	fmt.Fprintf(b, "%s  %s\n", t.paint(bold+style, onLine(f.Severity+": "+head)), t.paint(dim, fmt.Sprintf("#%d  %s", t.n, onLine(f.ID))))
	if f.Message != "" {
		t.paragraph(b, "  ", Visible(f.Message))
	}
	t.side(b, &f.Left, style)
	switch {
	case f.Right == nil:
	case f.Right.Source == f.Left.Source && f.Right.SentenceStart == f.Left.SentenceStart:
		against := fmt.Sprintf("against «%s»", onLine(f.Right.Text))
		if value := f.Right.reading(); value != "" {
			against += "  " + t.paint(dim, "read as "+onLine(value))
		}
		fmt.Fprintf(b, "  %s\n", against)
	default:
		t.side(b, f.Right, style)
	}
	for i := range f.More {
		t.also(b, &f.More[i])
	}
	if i := f.Ignored; i != nil {
		t.paragraph(b, "  ", Visible(fmt.Sprintf("ignored until %s by %s: %s", i.Expires, i.Author, i.Reason)))
	}
	if judged := f.judged(); judged != "" {
		t.paragraph(b, "  ", judged)
	}
	for _, line := range wrap(f.how(), t.o.Width-2) {
		fmt.Fprintf(b, "  %s\n", t.paint(dim, line))
	}
	b.WriteByte('\n')
}

// how says how a finding came about.
func (f *Finding) how() string {
	how := fmt.Sprintf("rule %s", Visible(or(f.Rule, "none")))
	if f.By == "judge" {
		how = Visible(or(f.Rule, "without a reason"))
		if !f.heldBack() {
			how = "by a judge, " + how
		}
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
	if f.Precision != nil {
		how += " · precision " + f.Precision.String()
	}
	return how
}

// side writes where a side stands, what it was read as, and its sentence.
func (t *Text) side(b *strings.Builder, s *Side, style string) {
	head := heading{t: t, b: b}
	head.add(bold, where(s))
	head.add("", onLine(s.Date))
	if value := s.reading(); value != "" {
		head.add(dim, "read as "+onLine(value))
	}
	if s.Origin != "" {
		head.add(dim, "copy of "+VisibleName(s.Origin))
	}
	b.WriteByte('\n')
	before, words, after := s.parts()
	for _, line := range wrapMarked(before, words, after, t.o.Width-4) {
		b.WriteString("    ")
		b.WriteString(t.mark(line, style))
		b.WriteByte('\n')
	}
}

// A heading is a line that tells where a side stands, in pieces that are not
// broken: one for which there is no room stands on a line of its own.
type heading struct {
	t    *Text
	b    *strings.Builder
	used int // columns
}

func (h *heading) add(style, piece string) {
	if piece == "" {
		return
	}
	n, gap := columnsOf(piece), "  "
	if h.used > 0 && h.used+len(gap)+n > h.t.o.Width {
		gap, h.used = "\n      ", 4
	}
	h.used += len("  ") + n
	h.b.WriteString(gap)
	if style != "" {
		piece = h.t.paint(style, piece)
	}
	h.b.WriteString(piece)
}

// also writes a further place of a systematic finding.
func (t *Text) also(b *strings.Builder, s *Sides) {
	also := fmt.Sprintf("also %s «%s»", where(&s.Left), Visible(s.Left.Text))
	if s.Right != nil {
		also += fmt.Sprintf(" and %s «%s»", where(s.Right), Visible(s.Right.Text))
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
	t.paragraph(b, "", s.compared())
	if s.Origins != nil {
		t.origins(b, s.Origins)
	}
	for _, sentence := range s.came() {
		t.paragraph(b, "", sentence)
	}
	for _, note := range s.readingNotes() {
		t.paragraph(b, "  ", note)
	}
	for _, line := range s.Judging.listed() {
		t.paragraph(b, "  ", line)
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
