package detector_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// dam is the report that others copy in these tests.
var dam = []string{
	"Engineers emptied the upper reservoir at Tarnfoss on Thursday after a crack was seen in the spillway.",
	"The valley below is home to 8,400 people, many of whom left by bus before nightfall.",
	"Inspectors found the crack during a routine dive, according to the utility that runs the dam.",
	"Repairs will need special concrete that no plant in the province can mix at present.",
	"Farmers downstream fear for the barley harvest, which depends on water from the reservoir.",
	"A public meeting is planned in the village hall once the results of the tests are known.",
	"The dam was raised by nine metres in the seventies to feed a second turbine hall.",
	"Schools along the river stay closed until the end of the week as a precaution.",
}

// other is a report of the same event that copies nothing.
var other = []string{
	"People of the Tarnfoss valley spent the night with relatives.",
	"Workers had seen damage in the concrete of a dam above them, so the lake was drained.",
	"Nobody can yet say when the families may go home again.",
	"Local growers worry that there will not be enough water in summer.",
	"The power company promised to pay for hotel rooms.",
}

func report(name, outlet, date string, sentences ...string) *text.Document {
	d := &text.Document{Name: name, Outlet: outlet, Text: strings.Join(sentences, "\n\n")}
	if date != "" {
		d.Date, _ = time.Parse(time.DateOnly, date)
	}
	return d
}

// checked runs the detector over documents.
func checked(t *testing.T, docs ...*text.Document) ([]detector.Finding, *detector.Tally) {
	t.Helper()
	tally := new(detector.Tally)
	d := detector.Detector{Tally: tally}
	var list []detector.Finding
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		for _, doc := range docs {
			if !yield(doc, nil) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		list = append(list, f)
	}
	return list, tally
}

func TestLineages(t *testing.T) {
	speech := []string{
		"“The water belongs to nobody but the farmers who have worked this valley for generations and will stay.”",
		"“Our fathers built that wall with their hands and we shall not let any company take it from us.”",
		"“There will be no second turbine hall as long as one of us is left to lie down before the diggers.”",
	}
	for _, row := range []struct {
		docs []*text.Document
		want []detector.Lineage
		why  string
	}{
		{
			[]*text.Document{report("a", "Dale Post", "2026-05-02", dam...), report("b", "Fjord Times", "2026-05-01", dam...)},
			[]detector.Lineage{{Origin: "b", Copies: []string{"a"}}},
			"the earlier of two prints is the origin",
		},
		{
			[]*text.Document{report("a", "Dale Post", "2026-05-01", dam...), report("b", "", "2026-05-02", append(dam[:len(dam):len(dam)], "- AP")...)},
			[]detector.Lineage{{Origin: "b", Agency: "AP", Copies: []string{"a"}}},
			"the text that an agency signs is, whatever its date",
		},
		{
			[]*text.Document{
				report("wire", "AP", "2026-05-01", dam...),
				report("spun", "", "2026-05-02", other[0], dam[1], other[3], other[2], dam[6], other[4], other[1]),
				report("bundle", "", "", dam[3], other[4], other[2], other[0], other[3], dam[7]),
			},
			[]detector.Lineage{{Origin: "wire", Agency: "AP", Copies: []string{"spun", "bundle"}}},
			"patches of an agency's report among other words",
		},
		{
			[]*text.Document{report("a", "Dale Post", "2026-05-01", dam...), report("b", "Fjord Times", "2026-05-01", other...)},
			nil, "two reports of one event",
		},
		{
			[]*text.Document{
				report("a", "Dale Post", "2026-05-01", append(speech[:3:3], dam[:3]...)...),
				report("b", "Fjord Times", "2026-05-01", append(speech[:3:3], other[:3]...)...),
			},
			nil, "one speech that two reports quote",
		},
		{
			[]*text.Document{
				report("a", "Dale Post", "2026-05-01", append(dam[:3:3], other[:3]...)...),
				report("b", "Dale Post", "2026-05-04", append([]string{dam[0], dam[2], dam[1]}, "Rain filled the ditches again overnight.", "Nobody was hurt.", "The tests of the concrete began with cores from the northern side of the wall.", "Buses bring the first families home on Sunday morning if the gauges stay low.")...),
			},
			nil, "a publisher's background, told again in its next report",
		},
		{
			[]*text.Document{
				report("a", "Dale Post", "2026-05-01", append(append(dam[:3:3], dam[5:]...), other...)...),
				report("b", "Fjord Times", "2026-09-01", append(dam[:3:3], "The lake is full again after a summer of work by forty divers.", "Visitors may walk along the crest of the dam from Saturday on.", "The company expects to pay for the repair until the end of the decade.", "Its shares rose.")...),
			},
			nil, "months later only most of a text is a copy",
		},
	} {
		_, tally := checked(t, row.docs...)
		assert.Equal(t, row.want, tally.Lineages, row.why)
	}
}

func TestVersionsUnderOneName(t *testing.T) {
	edited := append([]string{}, dam...)
	edited[1] = strings.Replace(edited[1], "8,400", "4,800", 1)
	_, tally := checked(t, report("a", "Dale Post", "2026-05-01", dam...), report("a", "Dale Post", "2026-05-01", edited...))
	assert.Equal(t, []detector.Lineage{{Origin: "a", Copies: []string{"a"}}}, tally.Lineages, "an edit of the same length is another text")
	_, tally = checked(t, report("a", "Dale Post", "2026-05-01", dam...), report("a", "Dale Post", "2026-05-01", dam...))
	assert.Empty(t, tally.Lineages, "one document, given twice")
}

func TestFindingsNameTheOrigin(t *testing.T) {
	spun := append([]string{}, dam...)
	spun[1] = strings.Replace(spun[1], "8,400", "4,800", 1)
	findings, _ := checked(t, report("wire", "AP", "2026-05-01", dam...), report("spun", "Dale Post", "2026-05-02", spun...))
	require.Len(t, findings, 1)
	assert.Equal(t, "wire", findings[0].Right.Origin)
	assert.Empty(t, findings[0].Left.Origin, "the origin copies nothing")
}
