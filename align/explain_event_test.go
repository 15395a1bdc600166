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
	assert.Contains(t, event(a, b), "appeared 1 day apart (at most 60 days): true")
	assert.Contains(t, event(a, b), "names of fewer 1.00")
	assert.Contains(t, event(a, b), "one event: 0.")
	assert.Contains(t, event(a, old), "304 days apart (at most 60 days): false")
	assert.Contains(t, event(a, a[:1]), "single sentence")
	assert.Contains(t, event(a, document("d", "One.", "Two.")), "has no date")
	assert.Empty(t, event(a, nil))

	_, lines := (align.Aligner{}).Explain(&a[0], &b[0])
	assert.Contains(t, lines, "a near copy passes every gate")
	left, right := document("a", "Gunmen attacked a police station in Adenau."), document("b", "In Quimbaya the police fought gunmen who attacked a market.")
	_, lines = (align.Aligner{}).Explain(&left[0], &right[0])
	assert.Contains(t, strings.Join(lines, "\n"), "both have names and none in common")
}
