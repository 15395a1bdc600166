package align

import (
	"context"
	"fmt"
	"time"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// ExplainEvent says, gate by gate, how a run judges whether two documents, given
// by their sentences, report on one event.
func (a Aligner) ExplainEvent(left, right []text.Sentence) []string {
	var lines []string
	for _, g := range a.EventGates(left, right) {
		lines = append(lines, g.Lines()...)
	}
	return lines
}

// setting returns what a document is about.
func (r *run) setting(sentences []text.Sentence) *likeness.Setting {
	x := reader{words: &r.words}
	o, _ := x.outline(context.Background(), sentences, true) // nothing ends it
	return o.setting
}

func inDays(d time.Duration) string {
	n := int(d.Hours()+12) / 24
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// namedDays lists the days that a sentence names for sure.
func namedDays(s *text.Sentence) []string { return daysBy(s, day) }

// daysBy lists the days of a sentence that some function sees in its mentions.
func daysBy(s *text.Sentence, day func(text.Mention) *text.Time) []string {
	var list []string
	for _, m := range s.Mentions {
		if t := day(m); t != nil {
			list = append(list, t.Interval.Lo.Format(time.DateOnly))
		}
	}
	return list
}
