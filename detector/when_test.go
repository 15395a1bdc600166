package detector

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// What stands around a time is read wherever its line is broken.
func TestWordsOfTimes(t *testing.T) {
	for _, row := range []struct {
		why, sentence, time string
		holds               func(*text.Sentence, text.Mention) bool
	}{
		{"told against the report", "The weir broke earlier this month, the warden said.", "earlier this month", comparative},
		{"until when it goes on", "The weir stays shut until Friday, the warden said.", "until Friday", lasts},
		{"since when it goes on", "Millers have used the weir as far back as the 1830s.", "1830s", farBack},
	} {
		for _, blank := range []string{" ", "\n", "\r\n", "\u00a0"} {
			words := func(s string) string { return strings.ReplaceAll(s, " ", blank) }
			s, at := &text.Sentence{Document: &text.Document{Text: words(row.sentence)}}, strings.Index(words(row.sentence), words(row.time))
			s.Span.End = len(s.Document.Text)
			m := text.Mention{Span: text.Span{Start: at, End: at + len(words(row.time))}, Value: &text.Time{}}
			assert.True(t, row.holds(s, m), "%s, with %q", row.why, blank)
		}
	}
}
