package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxComment is how many characters a comment on GitHub holds. It is taken for
// bytes, which are never fewer.
const maxComment = 65536

// maxExcerpt is how many columns of a sentence are shown on either side of the
// words at odds, and of these words themselves.
const maxExcerpt = 300

// maxProse is how many columns of the summary are shown.
const maxProse = 2000

// A Markdown writes a run as a comment on a pull request, the gravest findings
// first. Words of documents stand in code spans alone, where nothing is a
// link, a mention, markup or HTML.
type Markdown struct {
	w io.Writer
	kept
	left int // findings that there was no room for
}

// NewMarkdown returns a writer of Markdown to w.
func NewMarkdown(w io.Writer) *Markdown { return &Markdown{w: w} }

// Close implements [Writer].
func (m *Markdown) Close() error {
	_, err := io.WriteString(m.w, m.String())
	return err
}

// Notes says what was left out.
func (m *Markdown) Notes() []string {
	if m.left == 0 {
		return nil
	}
	return []string{fmt.Sprintf("a comment holds %d characters: %s left out of the Markdown", maxComment, count(m.left, "finding"))}
}

// String returns the report.
func (m *Markdown) String() string {
	var found Verdicts
	for _, f := range m.findings {
		found.Add(f.Verdict)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "## atodds: %s\n\n", cmp.Or(found.words(), "nothing found"))
	if m.summary != nil {
		fmt.Fprintf(&b, "%s\n", plain(shorten(strings.Join(m.summary.prose(), " "), maxProse)))
	} else {
		fmt.Fprintf(&b, "**%s**\n", incomplete)
	}
	var notes []string
	if m.summary != nil {
		notes = m.summary.readingNotes()
	}
	if len(m.failures)+len(notes) > 0 {
		b.WriteByte('\n')
	}
	for _, note := range notes {
		fmt.Fprintf(&b, "- note: %s\n", span(note))
	}
	for i, f := range m.failures {
		if b.Len() > maxComment/4 {
			fmt.Fprintf(&b, "- and %s\n", count(len(m.failures)-i, "further error"))
			break
		}
		fmt.Fprintf(&b, "- error: %s\n", span(VisibleName(f.describe())))
	}
	gravest := slices.Clone(m.findings)
	slices.SortStableFunc(gravest, graver)
	const room = maxComment - 200 // for the last line
	m.left = 0
	for i, f := range gravest {
		block := markdownFinding(f)
		if b.Len()+len(block) > room {
			m.left = len(gravest) - i
			fmt.Fprintf(&b, "\n**%s left out:** a comment holds %d characters.\n", count(m.left, "finding"), maxComment)
			break
		}
		b.WriteString(block)
	}
	return b.String()
}

// markdownFinding returns a finding as a heading and a list.
func markdownFinding(f *Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n### %s: %s in %s", f.Severity, f.Verdict, span(f.Kind))
	if state := f.state(); state != "" {
		fmt.Fprintf(&b, " (%s)", state)
	}
	b.WriteString("\n\n")
	if f.Message != "" {
		fmt.Fprintf(&b, "%s\n\n", code(shorten(f.Message, 2*maxExcerpt)))
	}
	markdownSide(&b, &f.Left)
	if f.Right != nil {
		markdownSide(&b, f.Right)
	}
	for i, more := range f.More {
		if i == 10 {
			fmt.Fprintf(&b, "- and at %s\n", count(len(f.More)-i, "further place"))
			break
		}
		fmt.Fprintf(&b, "- also %s", span(where(&more.Left)))
		if more.Right != nil {
			fmt.Fprintf(&b, " and %s", span(where(more.Right)))
		}
		b.WriteByte('\n')
	}
	if f.Ignored != nil {
		fmt.Fprintf(&b, "- ignored until %s by %s: %s\n", span(f.Ignored.Expires), span(f.Ignored.Author), span(f.Ignored.Reason))
	}
	if judged := f.judged(); judged != "" {
		fmt.Fprintf(&b, "- %s\n", span(shorten(judged, 2*maxExcerpt)))
	}
	fmt.Fprintf(&b, "- %s, confidence %.2f, %s", span(cmp.Or(f.Rule, f.By)), f.Confidence, span(f.ID))
	if f.Precision != nil {
		fmt.Fprintf(&b, ", precision %s", span(f.Precision.String()))
	}
	b.WriteByte('\n')
	return b.String()
}

// markdownSide writes where a side stands and its sentence, with the words at
// odds in bold.
func markdownSide(b *strings.Builder, s *Side) {
	fmt.Fprintf(b, "- %s", span(where(s)))
	if s.Date != "" {
		fmt.Fprintf(b, ", %s", span(s.Date))
	}
	if value := s.reading(); value != "" {
		fmt.Fprintf(b, ", read as %s", span(value))
	}
	if s.Origin != "" {
		fmt.Fprintf(b, ", copy of %s", span(VisibleName(s.Origin)))
	}
	before, words, after := s.parts()
	before, after = clip(onLine(before), onLine(after), maxExcerpt)
	words = shorten(words, maxExcerpt)
	b.WriteString("  \n  ")
	if before != "" {
		b.WriteString(code(before))
	}
	switch {
	case words != "":
		fmt.Fprintf(b, "**%s**", code(words))
	case before != "" && after != "":
		b.WriteByte(' ') // two code spans side by side would be read as one
	}
	if after != "" {
		b.WriteString(code(after))
	}
	b.WriteByte('\n')
}

// span returns what fits into a comment of s, as a code span.
func span(s string) string { return code(shorten(s, maxExcerpt)) }

// shorten returns the first n columns of s on one line.
func shorten(s string, n int) string {
	s = onLine(s)
	if kept := firstColumns(s, n); len(kept) < len(s) {
		return kept + " …"
	}
	return s
}

// code returns s as a code span (CommonMark, section 6.1): between more
// backticks than stand in it anywhere in a row, and between blanks where what
// it begins or ends with would be lost.
func code(s string) string {
	s = onLine(s)
	if s == "" {
		return "` `"
	}
	longest, run := 0, 0
	for _, r := range s {
		run++
		if r != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	fence := strings.Repeat("`", longest+1)
	pad := ""
	if first, last := s[0], s[len(s)-1]; first == '`' || last == '`' || first == ' ' && last == ' ' {
		pad = " "
	}
	return fence + pad + s + pad + fence
}

// plain keeps words that are no document's from being markup: every character
// of ASCII punctuation that could be some is escaped (CommonMark, section 2.4).
func plain(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#+-!|~&@$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
