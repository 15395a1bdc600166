package align_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// mention adds a mention of words to the first sentence of a document.
func mention(s []text.Sentence, words string, v text.Value) []text.Sentence {
	at := strings.Index(s[0].Text(), words)
	if at < 0 {
		panic("no " + words + " in " + s[0].Text())
	}
	kind := text.KindQuantity
	if _, ok := v.(*text.Time); ok {
		kind = text.KindTime
	}
	span := text.Span{Start: s[0].Span.Start + at, End: s[0].Span.Start + at + len(words)}
	s[0].Mentions = append(s[0].Mentions, text.Mention{Span: span, Kind: kind, Value: v})
	return s
}

// A said is a figure as a test writes it: its words and what it means.
type said struct {
	words string
	value text.Value
}

func count(words string, n int64, of, role string) said {
	return said{words, &text.Quantity{Dimension: text.Count, Num: text.Int(n), Hi: text.Int(n), Of: of, Role: role, Slot: text.Level}}
}

func measure(words string, d text.Dimension, n int64, of string) said {
	return said{words, &text.Quantity{Dimension: d, Num: text.Int(n), Hi: text.Int(n), Of: of, Slot: text.Level}}
}

func slotted(words string, d text.Dimension, n int64, slot text.Slot) said {
	return said{words, &text.Quantity{Dimension: d, Num: text.Int(n), Hi: text.Int(n), Slot: slot}}
}

func clock(words string, grain text.Grain, timex string) said {
	kind := text.Date
	if grain < text.Day {
		kind = text.TimeOfDay
	}
	return said{words, &text.Time{Type: kind, Grain: grain, TIMEX: timex, Anchor: text.Partial}}
}

func TestMatches(t *testing.T) {
	for _, row := range []struct {
		why         string
		left, right string
		l, r        []said
		want        []string // "left words = right words"
	}{
		{
			why:  "roles decide, whatever the order",
			left: "The blast in Adenau killed 14 people and injured 30.", right: "In the Adenau blast 30 people were hurt and 14 died.",
			l:    []said{count("14 people", 14, "people", "killed"), count("30", 30, "", "injured")},
			r:    []said{count("30 people", 30, "people", "injured"), count("14", 14, "", "killed")},
			want: []string{"14 people = 14", "30 = 30 people"},
		},
		{
			why:  "swapped figures are matched by role, so that the swap shows",
			left: "The blast in Adenau killed 14 people and injured 30.", right: "In the Adenau blast 14 people were hurt and 30 died.",
			l:    []said{count("14 people", 14, "people", "killed"), count("30", 30, "", "injured")},
			r:    []said{count("14 people", 14, "people", "injured"), count("30", 30, "", "killed")},
			want: []string{"14 people = 30", "30 = 14 people"},
		},
		{
			why:  "without roles the words around decide",
			left: "The blast in Adenau killed 14 and injured 30.", right: "The blast in Adenau killed 17 and injured 35.",
			l:    []said{count("14", 14, "", ""), count("30", 30, "", "")},
			r:    []said{count("17", 17, "", ""), count("35", 35, "", "")},
			want: []string{"14 = 17", "30 = 35"},
		},
		{
			why:  "killed is not injured",
			left: "The blast in Adenau market killed 14 people.", right: "The blast in Adenau market injured 30 people.",
			l: []said{count("14 people", 14, "people", "killed")},
			r: []said{count("30 people", 30, "people", "injured")},
		},
		{
			why:  "homes are not people",
			left: "The flood in Marisol destroyed 120 homes.", right: "The flood in Marisol destroyed the livelihoods of 3,000 people.",
			l: []said{count("120 homes", 120, "home", "")},
			r: []said{count("3,000 people", 3000, "people", "")},
		},
		{
			why:  "heads part figures of one sentence",
			left: "Police in Leeds seized 40 rifles and 12 pistols.", right: "Officers in Leeds seized 15 pistols and 40 rifles.",
			l:    []said{count("40 rifles", 40, "rifle", "seized"), count("12 pistols", 12, "pistol", "seized")},
			r:    []said{count("15 pistols", 15, "pistol", "seized"), count("40 rifles", 40, "rifle", "seized")},
			want: []string{"40 rifles = 40 rifles", "12 pistols = 15 pistols"},
		},
		{
			why:  "where from and where to are two figures",
			left: "Unemployment in Marisol rose from 4% to 6%.", right: "Unemployment in Marisol rose to 7% from 4%.",
			l:    []said{slotted("4%", text.Percent, 4, text.From), slotted("6%", text.Percent, 6, text.ToSlot)},
			r:    []said{slotted("7%", text.Percent, 7, text.ToSlot), slotted("4%", text.Percent, 4, text.From)},
			want: []string{"4% = 4%", "6% = 7%"},
		},
		{
			why:  "a dimension answers its own",
			left: "The truck hauled 12 tons of ore 300 miles to Ostrava.", right: "Ore of 14 tons was hauled 310 miles to Ostrava by the truck.",
			l:    []said{measure("12 tons", text.Mass, 12, "ore"), measure("300 miles", text.Length, 300, "")},
			r:    []said{measure("14 tons", text.Mass, 14, "ore"), measure("310 miles", text.Length, 310, "")},
			want: []string{"12 tons = 14 tons", "300 miles = 310 miles"},
		},
		{
			why:  "points may be a slip for percent",
			left: "The Marisol central bank raised its key rate by 2 percent.", right: "The Marisol central bank raised its key rate by 2 points.",
			l:    []said{slotted("2 percent", text.Percent, 2, text.BySlot)},
			r:    []said{slotted("2 points", text.Point, 2, text.BySlot)},
			want: []string{"2 percent = 2 points"},
		},
		{
			why:  "two that could answer alike are left open",
			left: "Brannigan Foods of Leeds sold plants for $3 million and $5 million.", right: "A plant was sold for $4 million by Brannigan Foods of Leeds.",
			l: []said{measure("$3 million", text.Money, 3e6, ""), measure("$5 million", text.Money, 5e6, "")},
			r: []said{measure("$4 million", text.Money, 4e6, "")},
		},
		{
			why:  "the day of a copy answers the day",
			left: "The Marisol parliament meets on March 3 at 10 a.m. to vote.", right: "The Marisol parliament meets on March 13 at 10 a.m. to vote.",
			l:    []said{clock("March 3", text.Day, "XXXX-03-03"), clock("10 a.m.", text.Hour, "T10")},
			r:    []said{clock("March 13", text.Day, "XXXX-03-13"), clock("10 a.m.", text.Hour, "T10")},
			want: []string{"March 3 = March 13", "10 a.m. = 10 a.m."},
		},
	} {
		t.Run(row.why, func(t *testing.T) {
			a, b := document("a", row.left), document("b", row.right)
			for _, s := range row.l {
				mention(a, s.words, s.value)
			}
			for _, s := range row.r {
				mention(b, s.words, s.value)
			}
			pairs := collect(t, align.Aligner{Vouched: true}, a, b)
			require.Len(t, pairs, 1)
			var got []string
			for _, m := range pairs[0].Matches {
				got = append(got, fmt.Sprintf("%s = %s", pairs[0].Left.Of(m.Left), pairs[0].Right.Of(m.Right)))
			}
			assert.Equal(t, row.want, got, strings.Join(second(align.Aligner{}.Explain(&a[0], &b[0])), "\n"))

			swapped := collect(t, align.Aligner{Vouched: true}, b, a)
			assert.Len(t, swapped[0].Matches, len(row.want), "the same the other way round")
		})
	}
}

func second(_ align.Pair, lines []string) []string { return lines }
