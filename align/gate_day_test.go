package align_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
)

// A sentence on the news of one day is no pair with one on the news of another,
// unless it looks back.
func TestOtherDay(t *testing.T) {
	const monday = "Dockers in Leixa blocked the grain terminal on Monday and burned tyres outside the customs house."
	for _, row := range []struct {
		left, right, on, other, refused, why string
	}{
		{monday, "Striking dockers burned tyres at the customs house in Leixa on Thursday, blocking the grain terminal.",
			"2024-03-04", "2024-03-07", align.OtherDay, "the same happened again"},
		{monday, "Striking dockers burned tyres at the customs house in Leixa on Monday, blocking the grain terminal.",
			"2024-03-04", "2024-03-07", "", "the later report looks back"},
		{monday, "Striking dockers burned tyres at the customs house in Leixa on Tuesday, blocking the grain terminal.",
			"2024-03-04", "2024-03-05", "", "a day apart: one of them may be at fault"},
		{monday, "Striking dockers burned tyres at the customs house in Leixa on Saturday, blocking the grain terminal.",
			"2024-03-04", "2024-03-04", "", "documents of one day: the days are at odds"},
		{monday, "Striking dockers will burn tyres at the customs house in Leixa on 15 March 2024, blocking the grain terminal.",
			"2024-03-04", "2024-03-07", "", "what is to come may have been put off"},
		{monday, "Striking dockers burned tyres at the customs house in Leixa, blocking the grain terminal.",
			"2024-03-04", "2024-03-07", "", "no day is named"},
		{monday, "The harbour master said on Thursday that striking dockers had burned no tyres at the customs house in Leixa when they blocked the grain terminal.",
			"2024-03-04", "2024-03-07", "", "the day on which somebody spoke of it"},
	} {
		t.Run(row.why, func(t *testing.T) {
			a, b := readOn(t, row.on, row.left), readOn(t, row.other, row.right)
			p, lines := align.Aligner{}.Explain(&a[0], &b[0])
			all := strings.Join(lines, "\n")
			assert.Equal(t, row.refused, p.Refused, all)
			q, _ := align.Aligner{}.Explain(&b[0], &a[0])
			assert.Equal(t, row.refused, q.Refused, "the same the other way round")
			ruling := "one day's story: pass"
			if row.refused != "" {
				ruling = "one day's story: refused\n  published 2024-03-04, naming as days of its own story 2024-03-04"
			}
			assert.Contains(t, all, ruling)
		})
	}
}
