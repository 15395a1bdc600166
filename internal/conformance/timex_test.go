package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// An article of Wednesday, 25 November 2026, with one annotation that nothing
// answers, one of another span and one of another value, and with one time
// that is not annotated.
func TestTimex(t *testing.T) {
	r := measure(t, `{"id":"a","reference":"2026-11-25","input":"The fair opened on Monday. It lasts two weeks. It was planned in May 2024. The gate was late. They leave tomorrow.","expected":[
		{"text":"Monday","kind":"DATE","timex":"2026-11-23"},
		{"text":"two weeks","kind":"DURATION","timex":"P14D"},
		{"text":"planned in May 2024","kind":"DATE","timex":"2024-06"},
		{"text":"late","kind":"TIME","timex":"TNI"}]}`)
	assert.Equal(t, Agreement{"relaxed", 4, 4, 3}, r.Agreement("relaxed"))
	assert.Equal(t, 2, r.Agreement("strict").Hits)
	assert.Equal(t, 2, r.Agreement("value").Hits, "two weeks are fourteen days")
	assert.Equal(t, 1, r.Agreement("string").Hits)
	assert.Equal(t, Agreement{"relaxed, no durations", 3, 3, 2}, r.Agreement("relaxed, no durations"))
	var why []string
	for _, f := range r.Failures {
		why = append(why, f.Why)
	}
	assert.Equal(t, []string{"value", "missed", "spurious"}, why)
	assert.Contains(t, r.Failures[0].Input, "«May 2024»", "the place is marked")
}

// A range answers to the annotations of both its ends.
func TestTimexRange(t *testing.T) {
	r := measure(t, `{"reference":"2026-11-25","input":"The fair ran from May 3 to May 5, 2026.","expected":[
		{"text":"May 3","kind":"DATE","timex":"2026-05-03"},
		{"text":"May 5, 2026","kind":"DATE","timex":"2026-05-05"}]}`)
	assert.Equal(t, Agreement{"relaxed", 2, 2, 2}, r.Agreement("relaxed"))
	assert.Equal(t, 2, r.Agreement("value").Hits)
}
