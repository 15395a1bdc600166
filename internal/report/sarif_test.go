package report

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
)

// sarif returns a run in SARIF, read back.
func sarif(t *testing.T, run []Line) *sarifLog {
	t.Helper()
	log := new(sarifLog)
	in := json.NewDecoder(strings.NewReader(written(t, "sarif", run)))
	in.DisallowUnknownFields()
	require.NoError(t, in.Decode(log))
	require.Len(t, log.Runs, 1)
	return log
}

// The published schema is read from sarif/sarif-schema-2.1.0.json in the
// folder that ATODDS_SPECS names.
func TestSARIFSchema(t *testing.T) {
	folder := os.Getenv("ATODDS_SPECS")
	if folder == "" {
		t.Skip("ATODDS_SPECS is not set: it names the folder with the schema of SARIF, which OASIS publishes")
	}
	f, err := os.Open(filepath.Join(folder, "sarif", "sarif-schema-2.1.0.json"))
	require.NoError(t, err)
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("sarif.json", doc))
	schema, err := c.Compile("sarif.json")
	require.NoError(t, err)

	_, located := minutes(t)
	runs := [][]Line{lines(t), lines(t)[:2], {}, located}
	for _, p := range payloads {
		runs = append(runs, poisoned(t, p))
	}
	for _, run := range runs {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(written(t, "sarif", run)))
		require.NoError(t, err)
		assert.NoError(t, schema.Validate(v))
	}
}

func TestSARIF(t *testing.T) {
	log := sarif(t, lines(t))
	assert.Equal(t, "2.1.0", log.Version)
	run := log.Runs[0]
	require.Len(t, run.Results, 2)

	first := run.Results[0]
	assert.Equal(t, "count", first.RuleID)
	assert.Equal(t, "error", first.Level)
	assert.Equal(t, "islander.txt", first.Locations[0].Physical.Artifact.URI, "a result stands at the copy")
	assert.Equal(t, 1, first.Locations[0].Physical.Region.StartLine)
	require.Len(t, first.Related, 1)
	assert.Equal(t, "harbour.txt", first.Related[0].Physical.Artifact.URI)
	assert.Equal(t, "140 passengers", first.Related[0].Message.Text)
	assert.Contains(t, first.Message.Text, "in another order. Here: “410 passengers”; in [harbour.txt:1](1): “140 passengers”.", "GitHub shows what the message links to")
	assert.Equal(t, "00c0ffee00c0ffee", first.Fingerprints["atodds/v1"])
	assert.Equal(t, []string{"410", "140"}, first.Properties.Values)

	second := run.Results[1]
	assert.NotContains(t, second.Message.Text, "](", "there is no other side to link to")
	assert.Len(t, second.Related, 2, "the further place, both sides")
	assert.Equal(t, "410 passengers (copy of harbour.txt)", second.Related[1].Message.Text)

	for _, r := range run.Results {
		assert.Equal(t, r.RuleID, run.Tool.Driver.Rules[r.RuleIndex].ID)
		assert.Empty(t, r.Baseline, "there was no baseline")
		assert.Nil(t, r.Suppressions, "nothing was ignored")
	}
	rules := run.Tool.Driver.Rules
	require.GreaterOrEqual(t, len(rules), len(detector.Comparators()))
	for i, k := range detector.Comparators() {
		assert.Equal(t, k.Name, rules[i].ID)
		assert.NotEmpty(t, rules[i].Help.Text, "GitHub shows the help of a rule")
	}
	invocation := run.Invocations[0]
	assert.False(t, invocation.Successful, "a source could not be read")
	assert.Equal(t, "notes.pdf: encrypted", invocation.Notifications[0].Message.Text)
	assert.Equal(t, "error", invocation.Notifications[0].Level)
	assert.Contains(t, invocation.Notifications[1].Message.Text, "Not compared: 5 pairs")
}

func TestSARIFIncomplete(t *testing.T) {
	run := sarif(t, lines(t)[:2]).Runs[0]
	assert.False(t, run.Invocations[0].Successful)
	assert.Equal(t, incomplete, run.Invocations[0].Notifications[0].Message.Text)
	assert.Len(t, run.Results, 1, "what was found is there")

	empty := written(t, "sarif", []Line{&Run{}, &Summary{Documents: 2}})
	assert.Contains(t, empty, `"results":[]`, "nothing found is an empty list, and no list is no result")
	assert.Contains(t, empty, `"executionSuccessful":true`)
}

// A property of the baseline, or of what is ignored, stands on every result or
// on none.
func TestSARIFMarks(t *testing.T) {
	for _, test := range []struct {
		why          string
		first, other Finding
		baseline     [2]string
		suppressions [2]int // -1 where there is no list
	}{
		{"neither", Finding{}, Finding{}, [2]string{}, [2]int{-1, -1}},
		{"a baseline", Finding{Baseline: known}, Finding{Baseline: fresh}, [2]string{"unchanged", "new"}, [2]int{-1, -1}},
		{"one is ignored", Finding{Ignored: &Ignored{"corrected since", "A. Editor", "2030-01-01"}}, Finding{}, [2]string{}, [2]int{1, 0}},
	} {
		t.Run(test.why, func(t *testing.T) {
			run := lines(t)
			for i, mark := range []Finding{test.first, test.other} {
				f := run[1+2*i].(*Finding)
				f.Baseline, f.Ignored = mark.Baseline, mark.Ignored
			}
			for i, r := range sarif(t, run).Runs[0].Results {
				assert.Equal(t, test.baseline[i], r.Baseline)
				n := -1
				if r.Suppressions != nil {
					n = len(*r.Suppressions)
				}
				assert.Equal(t, test.suppressions[i], n)
			}
		})
	}
}

// Above the limits of GitHub a file says what will not be seen, and the
// gravest findings are kept.
func TestSARIFLimits(t *testing.T) {
	w := NewSARIF(new(strings.Builder))
	for i := range sarifShown + 1 {
		f := FromFinding(ferry(t))
		f.ID, f.Severity = fmt.Sprintf("%016x", i), "note"
		if i == sarifShown {
			f.Severity = "error"
		}
		require.NoError(t, w.Write(f))
	}
	require.Len(t, w.Notes(), 1)
	assert.Contains(t, w.Notes()[0], "GitHub shows 5000 results of a file, the gravest ones: this run has 5001")
	assert.Len(t, w.log().Runs[0].Results, sarifShown+1, "nothing is left out yet")

	w.most = 3
	run := w.log().Runs[0]
	require.Len(t, run.Results, 3)
	assert.Equal(t, "error", run.Results[0].Level)
	last := run.Invocations[0].Notifications[len(run.Invocations[0].Notifications)-1]
	assert.Contains(t, last.Message.Text, "4998 findings left out")

	f := FromFinding(ferry(t))
	for range 2 * sarifRelated {
		f.More = append(f.More, Sides{Left: f.Left})
	}
	assert.Len(t, sarifFinding(f, false).Related, sarifRelated)
	w = NewSARIF(new(strings.Builder))
	require.NoError(t, w.Write(f))
	assert.Equal(t, []string{"GitHub takes 1000 related locations of a result: further places are left out of 1 result"}, w.Notes())

	w.size = 11 << 20
	assert.Contains(t, w.Notes()[1], "more than 10 MB, compressed: this one has 11 MB")
	assert.Less(t, compressed(make([]byte, 1<<20)), 1<<16)
	for _, rule := range sarifRules(nil) {
		assert.LessOrEqual(t, len(rule.FullDescription.Text), 1024, "%s: GitHub takes no more of a description", rule.ID)
		assert.LessOrEqual(t, len(rule.ShortDescription.Text), 1024, rule.ID)
	}
}

// A result stands where something is likely to be mended.
func TestSARIFTarget(t *testing.T) {
	for _, test := range []struct {
		why                  string
		origin, other        string // which the sides copy
		change               string
		indexed, alone, left bool
	}{
		{"two sources of their own", "", "", "", false, false, true},
		{"the copy of the other", "", "agency", "", false, false, false},
		{"the copy stands left", "agency", "", "", false, false, true},
		{"two copies of a third", "agency", "agency", "", false, false, true},
		{"the later version", "", "", "silent", false, false, false},
		{"what was held against an index", "", "", "", true, false, false},
		{"one place", "", "", "silent", true, true, true},
	} {
		f := &Finding{Left: Side{Source: "left", Origin: test.origin}, Right: &Side{Source: "right", Origin: test.other}, Change: test.change}
		if test.alone {
			f.Right = nil
		}
		at, against := target(f, test.indexed)
		assert.Equal(t, test.left, at == &f.Left, test.why)
		assert.Equal(t, test.alone, against == nil, test.why)
	}
}

// A region is the line on which the words begin, and a page is none.
func TestSARIFLocation(t *testing.T) {
	s := Side{Source: "a.txt", Line: 7, Sentence: "One sailed\nand two sank.", SentenceStart: 100, Start: 115, End: 118}
	assert.Equal(t, 8, sarifAt(&s).Physical.Region.StartLine, "the words stand on the second line of their sentence")
	s.Location = &Location{Page: 3}
	l := sarifAt(&s)
	assert.Nil(t, l.Physical.Region)
	assert.Equal(t, []sarifLogical{{"p. 3", "text"}}, l.Logical)
	assert.Contains(t, l.Message.Text, "two sank", "the sentence is what can be looked for")

	s.Location = &Location{Paragraph: 4, Line: 31}
	l = sarifAt(&s)
	assert.Equal(t, 31, l.Physical.Region.StartLine, "of a page whose lines are known, the line of the file")
	assert.Equal(t, []sarifLogical{{"par. 4", "text"}}, l.Logical)
}

// A place that a viewer cannot show stands in the message.
func TestSARIFMessageOfPlace(t *testing.T) {
	f := FromFinding(ferry(t))
	f.Left.Location = &Location{Paragraph: 4}
	f.Left.Origin, f.Change = "", ""
	f.Right.Origin = ""
	assert.Contains(t, sarifFinding(f, false).Message.Text, "Here, par. 4: “")
	f.Left.Location.Line = 31
	assert.Contains(t, sarifFinding(f, false).Message.Text, "Here: “")
	f.Right = nil
	assert.NotContains(t, sarifFinding(f, false).Message.Text, "Here")
	f.Left.Location.Line = 0
	assert.True(t, strings.HasSuffix(sarifFinding(f, false).Message.Text, ". Here, par. 4."))
}

func TestReference(t *testing.T) {
	for _, test := range []struct {
		name, want string
		relative   bool
		why        string
	}{
		{"drafts/wire one.txt", "drafts/wire%20one.txt", true, "a file"},
		{"/srv/drafts/a.txt", "file:///srv/drafts/a.txt", false, "a file from the root"},
		{"//host/share", "file:///host/share", false, "two strokes are one, and name no host"},
		{"https://press.example/a?b=c#d", "https://press.example/a?b=c#d", false, "an address on the web"},
		{"javascript:alert(1)", "javascript%3Aalert%281%29", true, "no address"},
		{"data:text/html,x", "data%3Atext/html%2Cx", true, "no address either"},
		{"archive.jsonl:12", "archive.jsonl%3A12", true, "a line of a file"},
		{"50%.txt", "50%25.txt", true, "a percent sign"},
		{"a\nb\x1b.txt", "a%0Ab%1B.txt", true, "controls"},
		{"", "unnamed", true, "no name"},
	} {
		got, relative := reference(test.name)
		assert.Equal(t, test.want, got, test.why)
		assert.Equal(t, test.relative, relative, test.why)
	}
}
