package align_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// Every gate is told with what it goes by.
func TestExplainGates(t *testing.T) {
	a := dated(document("a", "A strike at the port of Leixa closed all docks.", "Pilots under Odalys Ferreira joined it."), "2024-03-01")
	b := dated(document("b", "A strike at the port of Leixa closed all docks.", "Pilots led by Odalys Ferreira joined."), "2024-03-02")
	old := dated(document("c", "A strike at the port of Leixa closed all docks.", "Crane drivers stayed at home."), "2023-05-02")

	event := func(left, right []text.Sentence) string {
		return strings.Join((align.Aligner{}).ExplainEvent(left, right), "\n")
	}
	assert.Contains(t, event(a, b), "published 2024-03-01 and 2024-03-02, 1 day apart, at most 60 days")
	assert.Contains(t, event(a, b), "names of fewer 1.00")
	assert.Contains(t, event(a, b), "one event: 0.")
	assert.Contains(t, event(a, old), "by the days of publication: refused\n  published 2024-03-01 and 2023-05-02, 304 days apart")
	assert.Contains(t, event(a, a[:1]), "single sentence")
	assert.Contains(t, event(a, document("d", "One.", "Two.")), "has no date")
	assert.Empty(t, event(a, nil))

	_, lines := (align.Aligner{}).Explain(&a[0], &b[0])
	assert.Contains(t, strings.Join(lines, "\n"), "one event: pass\n  a near copy passes")
	left, right := document("a", "Gunmen attacked a bakery in Adenau."), document("b", "In Quimbaya the police fought gunmen who attacked a market.")
	p, lines := (align.Aligner{}).Explain(&left[0], &right[0])
	assert.Equal(t, align.OtherEvent, p.Refused)
	assert.Contains(t, strings.Join(lines, "\n"), "one event: refused\n  published on an unknown day")
	assert.Contains(t, strings.Join(lines, "\n"), "of the capitalised words none in common")
	_, lines = (align.Aligner{Vouched: true}).Explain(&left[0], &right[0])
	assert.Contains(t, strings.Join(lines, "\n"), "unless the caller vouches")
}

// The names and places of either side, and the days, are told for pairs that
// pass and for those that do not.
func TestExplainEvidence(t *testing.T) {
	strike := read(t, "Pilots in Lisbon walked out on 3 March 2024, said their chairwoman, Odalys Ferreira.")
	other := read(t, "Pilots led by Ms. Ferreira walked out in Madrid on 9 July 2024.")
	p, lines := (align.Aligner{}).Explain(&strike[0], &other[0])
	all := strings.Join(lines, "\n")
	assert.Equal(t, align.OtherTime, p.Refused, all)
	for _, want := range []string{
		"words in both: Pilots, walked, Ferreira",
		"one language: pass\n  en and en",
		"names in both: Odalys Ferreira; on the left alone: none; on the right alone: none",
		"places in both: none; on the left alone: Lisbon; on the right alone: Madrid",
		"one time: refused\n  days named: 2024-03-03 and 2024-07-09, at most 45 days apart",
	} {
		assert.Contains(t, all, want)
	}
	for _, g := range (align.Aligner{}).Gates(&strike[0], &strike[0]) {
		assert.True(t, g.Passed, "%s: a sentence passes beside itself", g.Gate)
		assert.NotEmpty(t, g.Evidence)
	}
}
