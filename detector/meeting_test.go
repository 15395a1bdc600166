package detector

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// Persons are compared in reports that surely tell of one event, about the same
// time.
func TestAcquaint(t *testing.T) {
	day := time.Date(2026, 5, 2, 0, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		why         string
		left, right time.Time
		event       float64
		vouched     bool
		want        int
	}{
		{"two reports of a week", day, day.AddDate(0, 0, 5), 1, false, 1},
		{"another event, as far as words tell", day, day, 0.1, false, 0},
		{"one of another season", day, day.AddDate(0, 0, officeDays+1), 1, false, 0},
		{"the other way round", day.AddDate(0, 0, officeDays+1), day, 1, false, 0},
		{"a report of no known day", day, time.Time{}, 1, false, 0},
		{"two reports of no known day, on one event", time.Time{}, time.Time{}, oneDayEvent, false, 1},
		{"two of no known day, on one event as far as can be told", time.Time{}, time.Time{}, oneDayEvent - 0.01, false, 0},
		{"a caller who vouches has paired them already", day, day, 1, true, 0},
	} {
		side := func(date time.Time) *sayings {
			d := &text.Document{Date: date, Text: "Rain fell."}
			return &sayings{sentences: []text.Sentence{{Document: d, Language: "en", Span: text.Span{End: len(d.Text)}}}}
		}
		left, right := side(row.left), side(row.right)
		r := run{documents: map[*text.Document]*sayings{left.document(): left, right.document(): right}}
		p := align.Pair{Left: &left.sentences[0], Right: &right.sentences[0], Event: row.event, Vouched: row.vouched}
		r.acquaint(p)
		r.acquaint(p)
		if assert.Len(t, r.meetings, row.want, row.why) && row.want > 0 {
			assert.Equal(t, 2, r.meetings[0].pairs, "%s: each pair counts", row.why)
		}
	}
}
