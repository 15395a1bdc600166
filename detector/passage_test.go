package detector

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// atOdds lists the findings of two vouched texts of unknown date.
func atOdds(t testing.TB, left, right string) []string {
	t.Helper()
	var d Detector
	_, findings, err := d.Compare(context.Background(), &text.Document{Text: left}, &text.Document{Text: right})
	require.NoError(t, err)
	var list []string
	for _, f := range findings {
		s := string(f.Verdict) + " " + f.Left.Words()
		if f.Right != nil {
			s += " | " + f.Right.Words()
		}
		list = append(list, s)
	}
	return list
}

const quarry = `The quarry at Tolm will close in the third quarter of 2022, its owner said.
Some 140 stonecutters work there and earn £480 a week on average.
The owner offered them the chance to sign up for new posts within the next 10 days.
Tolm shipped 61,000 tonnes of slate on Saturday night, more than ever before.
The firm was founded in 1911 by two brothers from Garn.`

func TestPassages(t *testing.T) {
	for _, row := range []struct {
		summary string
		want    []string
		why     string
	}{
		{"The quarry at Tolm, where 140 stonecutters work, will close in the third quarter.", nil, "a faithful summary of two sentences"},
		{"The quarry at Tolm, which shipped 68,000 tonnes of slate, will close in the third quarter.",
			[]string{"contradiction 61,000 tonnes | 68,000 tonnes"}, "a changed figure beside a fact of another sentence"},
		{"The quarry at Tolm will close in the fourth quarter, its owner said.",
			[]string{"contradiction the third quarter of 2022 | the fourth quarter"}, "another quarter, whatever the year"},
		{"Some 140 stonecutters work there and earn £480 a month on average.",
			[]string{"contradiction £480 a week | £480 a month"}, "one sum per another time"},
		{"The owner offered them the chance to sign up for new posts within the next 20 days.",
			[]string{"contradiction the next 10 days | the next 20 days"}, "a span of another length"},
		{"The owner offered them the chance to sign up for new posts within the next 10 weeks.",
			[]string{"contradiction the next 10 days | the next 10 weeks"}, "a span in another unit"},
		{"The owner offered them the chance to sign up for new posts within the next few days.", nil, "a vague span"},
		{"Tolm shipped 61,000 tonnes of slate on Friday night, more than ever before.",
			[]string{"contradiction Saturday night | Friday night"}, "the night of another day"},
		{"The firm was sold in 1950 to a rival from Garn.", nil, "another act of another year"},
	} {
		assert.Equal(t, row.want, atOdds(t, quarry, row.summary), row.why)
	}
}

const ferryline = `The Skarn ferry line expects fares to bring in between €4.15 million and €4.65 million this season, its manager said.
The number of passengers is to grow by 6 percent, while the cost of diesel rose by about 12 percent.
A season ticket sells at €96 a month, and children pay €31 a month.
The line's flagship lost three of the lifeboats on its deck in a gale.
The new jetty will open tomorrow in the presence of the harbour master.
The rock that Skarn stands on formed 420 million years ago.
Several days later the mate noticed a crack in the hull.
The reserve fell to 2.04 percent of turnover, below the floor of 2 percent that the statutes set.
Crews of fewer than 12 hands may not leave the port of Skarn in winter.`

// What two tellings give in one place is at odds though the figures by
// themselves might be of other things.
func TestFiguresInOnePlace(t *testing.T) {
	for _, row := range []struct {
		summary string
		want    []string
		why     string
	}{
		{"The Skarn ferry line expects fares to bring in between €4.15 million and €4.85 million this season.",
			[]string{"contradiction between €4.15 million and €4.65 million | between €4.15 million and €4.85 million"}, "one end of a range was changed"},
		{"The Skarn ferry line expects fares to bring in between €4.25 million and €4.55 million this season.",
			[]string{"drift between €4.15 million and €4.65 million | between €4.25 million and €4.55 million"}, "another range, printed as finely"},
		{"The Skarn ferry line expects fares to bring in between €4 million and €5 million this season.", nil, "a rougher range"},
		{"The number of passengers is to shrink by 9 percent, while the cost of diesel rose by about 12 percent.",
			[]string{"contradiction 6 percent | 9 percent"}, "a change the other way, with another figure"},
		{"A season ticket sells at €86, its manager said.", []string{"contradiction €96 a month | €86"}, "a rate that lost its unit, and was changed"},
		{"The line's flagship lost five of the rescue boats on its deck in a gale.",
			[]string{"contradiction three of the lifeboats | five of the rescue boats"}, "one thing counted, in other words"},
		{"The new jetty will open today in the presence of the harbour master.", []string{"unsure tomorrow | today"}, "no date of publication says which"},
		{"The rock that Skarn stands on formed 550 million years ago.",
			[]string{"contradiction 420 million years ago | 550 million years ago"}, "so long ago that no date of publication counts"},
		{"Several months later the mate noticed a crack in the hull.", []string{"contradiction Several days later | Several months later"}, "another unit"},
		{"A few days later the mate noticed a crack in the hull.", nil, "a few of one unit are several"},
		{"The reserve fell to 2 percent of turnover, below the floor of 2.04 percent that the statutes set.",
			[]string{"contradiction 2.04 percent | 2 percent"}, "two figures changed places, though each rounds to the other"},
		{"Crews of fewer than 15 hands may not leave the port of Skarn in winter.",
			[]string{"drift fewer than 12 hands | fewer than 15 hands"}, "another limit, though it allows what the first allows"},
	} {
		assert.Equal(t, row.want, atOdds(t, ferryline, row.summary), row.why)
	}
}

const flood = `When the dam above Ostrel gave way on Sunday, at least 37 cottages were washed off the bank of the river.
The council may be fined up to 60,000 crowns by the water board.
Guards at the sluice earn 240 crowns a day, and some have worked there for 30 years.
The valley has about 2,400 sheep; farmers say that 160 of them drowned.`

// What a summary may leave out is no drift; what it adds, is.
func TestSummaries(t *testing.T) {
	for _, row := range []struct {
		summary string
		want    []string
		why     string
	}{
		{"The dam above Ostrel gave way and 37 cottages were washed off the bank.", nil, "a summary leaves out a lower limit"},
		{"The dam above Ostrel gave way and 47 cottages were washed off the bank.",
			[]string{"drift at least 37 cottages | 47 cottages"}, "another figure, though the limit allows it"},
		{"The council may be fined 60,000 crowns by the water board.", nil, "what may be is no more than the limit"},
		{"The council was fined 60,000 crowns by the water board.", []string{"drift up to 60,000 crowns | 60,000 crowns", "drift may be | was"}, "what is said to be is more"},
		{"Farmers in the valley say that more than 160 of the sheep drowned.", []string{"drift 160 | more than 160 of the sheep"}, "a limit that a summary adds"},
		{"Guards at the sluice have a daily wage of 240 crowns.", nil, "the unit of the rate stands elsewhere"},
		{"Guards at the sluice earn 240 crowns.", []string{"drift 240 crowns a day | 240 crowns"}, "the unit of the rate is lost"},
	} {
		assert.Equal(t, row.want, atOdds(t, flood, row.summary), row.why)
	}
	assert.Equal(t, []string{"drift At least 37 cottages | 37 cottages"},
		atOdds(t, "At least 37 cottages were washed off the bank.", "The flood washed 37 cottages off the bank."),
		"neither of two equal tellings is a summary")
}

func TestHeadlines(t *testing.T) {
	for _, row := range []struct {
		sentence string
		want     bool
	}{
		{"Quarry Town Loses 140 Jobs as Owner Quits", true},
		{"Quarry town loses 140 jobs as owner quits", false},
		{"The mayor of Tolm met Ann Hale and Ben Ash.", false},
	} {
		d := &text.Document{Text: row.sentence}
		s := &text.Sentence{Document: d, Span: text.Span{End: len(d.Text)}}
		assert.Equal(t, row.want, frame.Headline(s), row.sentence)
	}
}

// A sum needs figures that count parts of one whole.
func TestAddable(t *testing.T) {
	of := func(head, role string) *text.Quantity {
		return &text.Quantity{Dimension: text.Count, Of: head, Role: role}
	}
	assert.True(t, addable(of("man", ""), of("woman", "")), "people of two sorts")
	assert.True(t, addable(of("soldier", "killed"), of("guard", "injured")), "casualties")
	assert.True(t, addable(of("shop", ""), of("store", "")), "two words for one thing")
	assert.False(t, addable(of("shop", ""), of("lorry", "")), "shops and lorries")
}

const kiln = "At a fair in Brennick, 24 potters fired 24 jars in all 24 kilns that the guild lends out in spring."

// In a copy a figure that stands twice on both sides answers itself there: it
// does not excuse a third place that was changed.
func TestFigureTwiceInACopy(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        []string
		why         string
	}{
		{kiln, "At a fair in Brennick, 24 potters fired 18 jars in all 24 kilns that the guild lends out in spring.",
			[]string{"contradiction 24 jars | 18 jars"}, "one figure of three was changed"},
		{"The moth count at Ulm Heath rose 0.407% in May, above the 0.4% that wardens had feared for the whole of the county.",
			"The moth count at Ulm Heath rose 0.409% in May, above the 0.4% that wardens had feared for the whole of the county.",
			[]string{"contradiction 0.407% | 0.409%"}, "a second figure rounds both"},
		{"Brennick sold more clay in Q1 2023 than its owners had hoped for, and sees weaker trade with the north in Q2 2023.",
			"Brennick sold more clay in Q2 2023 than its owners had hoped for, and sees weaker trade with the north in Q2 2023.",
			[]string{"contradiction Q1 2023 | Q2 2023"}, "a quarter that is told twice on one side, and once on the other"},
		{"The guild pays each of its masters about 3,400 crowns for a week of lessons in the old kiln yard.",
			"The guild pays each of its masters about 3,500 crowns for a week of lessons in the old kiln yard.",
			[]string{"drift about 3,400 crowns | about 3,500 crowns"}, "two rough figures, printed as finely"},
		{"The guild wants to keep the price of a single fired jar under 12.50 euros in the coming year.",
			"The guild wants to keep the price of a single fired jar under 16 euros in the coming year.",
			[]string{"drift under 12.50 euros | under 16 euros"}, "another roof, further off than it could be rounded"},
		{"The guild wants to keep the price of a single fired jar under 12.50 euros in the coming year.",
			"The guild wants to keep the price of a single fired jar under 13 euros in the coming year.", nil, "a rounder roof"},
		{"Brennick keeps its prices despite rises in the cost of clay exceeding 10% for the year.",
			"Brennick keeps its prices despite rises in the cost of clay above 10% for the year.", nil, "two words for one limit"},
		{"The guild expects takings from lessons to grow in the mid-single digits this year, and rents to stay as they are.",
			"The guild expects takings from lessons to grow in the low double digits this year, and rents to stay as they are.",
			[]string{"drift single digits | double digits"}, "another number of digits"},
		{"Brennick saw a rise in orders for Q3 2022 and takings of $2.10 to $2.30 a jar for Q1 2022 as clay grew dear.",
			"Brennick saw a fall in orders for Q3 2022 and takings of $2.10 to $2.30 a jar for Q3 2022 as clay grew dear.",
			[]string{"contradiction Q1 2022 | Q3 2022", "contradiction rise | fall"}, "other words beside a quarter that stands twice"},
		{"The guild expects takings per jar in the range of $1.20 to $1.60 for the spring fair.",
			"The guild expects takings per jar from $1.20 to $1.60 for the spring fair.", nil, "a range told as its two ends"},
	} {
		assert.Equal(t, row.want, atOdds(t, row.left, row.right), row.why)
	}
}

// Three killed and three hurt have not changed places.
func TestSwappedNeedsTwoFigures(t *testing.T) {
	assert.Empty(t, atOdds(t, "The blast killed three people and injured at least three.", "Three people were killed and three were injured in the blast."))
}

// A measuredSet is a labelled set of passages with the bars that it keeps.
type measuredSet struct {
	name, files string
	falseAlarms float64 // most contradictions on faithful rows, as a share
	found       int     // least rows at odds with a contradiction
}

func TestPassagesMeasured(t *testing.T) {
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		t.Skip("ATODDS_DATA is unset: the labelled sets are not measured")
	}
	for _, set := range []measuredSet{
		{"headlines", "numhg/*.jsonl", 0.005, 0},
		{"minimal pairs", "bump/*.jsonl", 0.015, 34},
		{"edited summaries", "summedits/*.jsonl", 0.015, 155},
	} {
		paths, err := filepath.Glob(filepath.Join(data, set.files))
		require.NoError(t, err)
		require.NotEmpty(t, paths, set.files)
		var faithful, alarms, found int
		for _, path := range paths {
			n, wrong, right := countContradictions(t, path)
			faithful, alarms, found = faithful+n, alarms+wrong, found+right
		}
		t.Logf("%s: %d contradictions on %d faithful rows, %d on rows at odds", set.name, alarms, faithful, found)
		assert.LessOrEqual(t, float64(alarms), set.falseAlarms*float64(faithful), "%s: false alarms", set.name)
		assert.GreaterOrEqual(t, found, set.found, "%s: found", set.name)
	}
}

// countContradictions returns the faithful rows of a file, and the rows with a
// contradiction, faithful and other.
func countContradictions(t *testing.T, path string) (faithful, wrong, right int) {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	decoder := json.NewDecoder(bufio.NewReader(f))
	for decoder.More() {
		var r struct{ Premise, Hypothesis, Label string }
		require.NoError(t, decoder.Decode(&r))
		var d Detector
		_, findings, err := d.Compare(context.Background(), &text.Document{Text: r.Premise}, &text.Document{Text: r.Hypothesis})
		require.NoError(t, err)
		hit := 0
		for _, x := range findings {
			if x.Verdict == Contradiction {
				hit = 1
			}
		}
		if r.Label == "consistent" {
			faithful, wrong = faithful+1, wrong+hit
		} else {
			right += hit
		}
	}
	return faithful, wrong, right
}
