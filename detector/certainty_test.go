package detector

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// The direction goes from the earlier report to the later, and from the left
// to the right where both are of one day.
func TestCertaintyDirection(t *testing.T) {
	const may = "The council of Tarn may close the bathing place below the weir for the summer."
	const will = "The council of Tarn will close the bathing place below the weir for the summer."
	monday := time.Date(2032, 5, 10, 0, 0, 0, 0, time.UTC)
	tuesday := monday.AddDate(0, 0, 1)
	for _, row := range []struct {
		left, right       string
		leftDay, rightDay time.Time
		want              string
	}{
		{may, will, monday, monday, "hardened: *may close* → *will close* (possible → stated)"},
		{will, may, monday, monday, "softened: *will close* → *may close* (stated → possible)"},
		{may, will, tuesday, monday, "softened: *will close* → *may close* (stated → possible)"},
		{may, will, monday, tuesday, "hardened: *may close* → *will close* (possible → stated)"},
	} {
		d := Detector{Comparators: []Comparator{certainty}}
		_, findings, err := d.Compare(context.Background(),
			&text.Document{Name: "left", Text: row.left, Date: row.leftDay}, &text.Document{Name: "right", Text: row.right, Date: row.rightDay})
		require.NoError(t, err)
		require.Len(t, findings, 1)
		assert.Equal(t, Drift, findings[0].Verdict)
		assert.Equal(t, row.want, findings[0].Message)
		direction, _, _ := strings.Cut(row.want, ":")
		assert.Equal(t, direction, findings[0].Direction)
	}
}

func TestCertaintyRungs(t *testing.T) {
	for _, row := range []struct {
		left, right, want, why string
	}{
		{"The pilots of Brode may not strike before the spring fair begins.", "The pilots of Brode will not strike before the spring fair begins.", "", "what is denied is for polarity"},
		{"Will the pilots of Brode strike before the spring fair begins?", "The pilots of Brode may strike before the spring fair begins.", "", "a question"},
		{"The pilots of Brode are unlikely to strike before the spring fair begins.", "The pilots of Brode are certain to strike before the spring fair begins.", "", "no rung is named for one"},
		{"The pilots of Brode are unlikely to strike before the spring fair begins.", "The pilots of Brode will strike before the spring fair begins.", "contradiction", "both ends of the ladder"},
		{"The pilots of Brode plan to strike on the quay before the spring fair.", "The pilots of Brode struck on the quay before the spring fair.", "drift", "a plan told as done, by documents of no date"},
		{"The pilots of Brode should strike before the spring fair begins.", "The pilots of Brode might strike before the spring fair begins.", "", "what should be is no rung"},
		{"The pilots of Brode are expected to strike before the spring fair begins.", "The pilots of Brode are set to strike before the spring fair begins.", "", "neighbours on the ladder"},
		{"Police said the pilots of Brode struck a buoy before the spring fair.", "The pilots of Brode allegedly struck a buoy before the spring fair.", "", "one says who says so"},
	} {
		verdict := ""
		for _, f := range compared(t, row.left, row.right, "certainty") {
			verdict = string(f.Verdict)
		}
		assert.Equal(t, row.want, verdict, "%s | %s: %s", row.left, row.right, row.why)
	}
}

func TestCauseAndOrder(t *testing.T) {
	for _, row := range []struct {
		kind, left, right, want, why string
	}{
		{"cause", "The mill at Garn closed after the flood in the lower valley.", "The mill at Garn closed because of the flood in the lower valley.", "drift", "a time told as a cause"},
		{"cause", "The mill at Garn closed because of the flood in the lower valley.", "Did the mill at Garn close after the flood in the lower valley?", "", "a question"},
		{"cause", "The mill at Garn closed because of lower rents in the valley.", "The mill at Garn closed because of higher rents in the valley.", "", "contraries are for polarity"},
		{"cause", "The mill at Garn closed despite the flood in the lower valley.", "The mill at Garn closed following the flood in the lower valley.", "contradiction", "in spite of it, or upon it"},
		{"order", "The miller left Garn before the flood in the lower valley.", "The miller left Garn after the flood in the lower valley.", "contradiction", "before and after"},
		{"order", "Did the miller leave Garn before the flood in the lower valley?", "The miller left Garn after the flood in the lower valley.", "", "a question"},
		{"order", "The miller left Garn before Friday with his two sons.", "The miller left Garn after Friday with his two sons.", "", "a limit of time"},
		{"order", "Before the miller sold the wheel, the smith left Garn.", "The smith left Garn after the miller sold the wheel.", "contradiction", "exchanged, from either end"},
		{"order", "Before the miller sold the wheel, the smith left Garn.", "The miller sold the wheel after the smith left Garn.", "", "one order from either end"},
	} {
		verdict := ""
		for _, f := range compared(t, row.left, row.right, row.kind) {
			verdict = string(f.Verdict)
		}
		assert.Equal(t, row.want, verdict, "%s | %s: %s", row.left, row.right, row.why)
	}
}
