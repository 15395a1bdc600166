package align

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// ExplainEvent says, line by line, how a run judges whether two documents, given
// by their sentences, report on one event.
func (a Aligner) ExplainEvent(left, right []text.Sentence) []string {
	if len(left) == 0 || len(right) == 0 {
		return nil
	}
	var lines []string
	x, y := left[0].Document, right[0].Document
	if x.Date.IsZero() || y.Date.IsZero() {
		lines = append(lines, "one of the documents has no date: the days between them tell nothing")
	} else {
		lines = append(lines, fmt.Sprintf("the documents appeared %s apart (at most %s): %t", inDays(x.Date.Sub(y.Date).Abs()), inDays(eventDays), !apart(x, y)))
	}
	r := &run{Aligner: a}
	s, t := r.setting(left), r.setting(right)
	if s.Alone() || t.Alone() {
		return append(lines, "one of the documents is a single sentence, or not in English: nothing around it tells of the event")
	}
	signs := likeness.SameEvent(s, t)
	var shown []string
	for i, name := range likeness.EventNames {
		shown = append(shown, fmt.Sprintf("%s %.2f", name, signs[i]))
	}
	odds := likeness.EventOdds(signs)
	lines = append(lines, "what the documents have in common: "+strings.Join(shown, ", "),
		fmt.Sprintf("one event: %.2f", likeness.Logistic(odds)))
	if less := -likeness.InEvent(0, odds); less > 0 {
		lines = append(lines, fmt.Sprintf("the log odds of their pairs fall by %.2f, but for copies", less))
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

// explainGates gives the evidence that the gates go by.
func (r *run) explainGates(a, b *text.Sentence, l link) []string {
	if l.near {
		return []string{"a near copy passes every gate"}
	}
	var lines []string
	if l.apart {
		lines = append(lines, fmt.Sprintf("both have names and none in common; of the other words %.2f are (least %.2f, unless vouched for): %t",
			l.others, strangerOthers, r.Vouched || !l.strangers()))
	}
	x, y := namedDays(a), namedDays(b)
	if len(x) > 0 && len(y) > 0 {
		lines = append(lines, fmt.Sprintf("days named: %s and %s (at most %s apart, or %.2f of the words in one order; here %.2f): %t",
			strings.Join(x, ", "), strings.Join(y, ", "), inDays(timeDays), alike, l.order, l.order >= alike || !otherTime(a, b)))
	}
	return lines
}

// namedDays lists the days that a sentence names for sure.
func namedDays(s *text.Sentence) []string {
	var list []string
	for _, m := range s.Mentions {
		if t := day(m); t != nil {
			list = append(list, t.Interval.Lo.Format(time.DateOnly))
		}
	}
	return list
}
