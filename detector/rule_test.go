package detector_test

import (
	"context"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/fixtures"
)

// parameter matches a figure with what decided how far it reaches: how it
// is put, with the share, the place or the rounder
// number that counted.
var parameter = regexp.MustCompile(`^.+: .*\((exact figure|range as given|more than|at least|less than|up to|vague word, by a factor of [\d.]+` +
	`|(about|nearly|just over|fraction|round number|small whole units), [\d.]+ %` +
	`|(about|as printed|round number|small whole units), (half|a quarter) of its last place [\d.]+.*` +
	`|(more than|at least), next rounder number .+|(less than|up to), rounder number below .+)\)`)

// byIntervals lists the codes that the intervals of two figures decide.
var byIntervals = []detector.Code{
	"", detector.Scale, detector.Transposed, detector.BoundReversed, detector.Overlap, detector.EndOfRange, detector.OutsideReading,
}

// ofTimes lists the kinds whose values are no figures.
var ofTimes = []string{"date", "time", "anchor"}

// Every finding of the fixtures says which rule decided, and where a parameter
// of the profile did, which one; explain says the same.
func TestRuleNamesItsParameter(t *testing.T) {
	files, err := fixtures.All()
	require.NoError(t, err)
	for _, profile := range []text.Profile{text.Strict(), text.Lenient()} {
		named := 0
		for _, f := range files {
			d := detector.Detector{Profile: profile}
			d.Observe = func(p align.Pair, findings []detector.Finding) {
				for _, found := range findings {
					assertExplained(t, profile, p, found)
				}
			}
			for found, err := range d.Detect(context.Background(), documents(f)) {
				require.NoError(t, err)
				assert.NotEmpty(t, found.Rule, "%s: %s", f.Name, found.Message)
				if found.Right == nil || found.Left.Sentence.Document == found.Right.Sentence.Document {
					assert.Contains(t, found.Rule, ": ", "%s: a check inside one document names the values that it held", f.Name)
					continue
				}
				if slices.Contains(ofTimes, found.Kind) || !slices.Contains(byIntervals, found.Code) || found.Verdict == detector.Update {
					continue
				}
				named++
				assert.Regexp(t, parameter, found.Rule, "%s: %s", f.Name, found.Message)
			}
		}
		assert.Greater(t, named, 20, "%s: the fixtures hold figures at odds", profile.Name)
	}
}

func documents(f *fixtures.File) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for _, doc := range f.Documents() {
			if !yield(&text.Document{Name: doc.Name, Date: doc.Date, Text: doc.Text}, nil) {
				return
			}
		}
	}
}

// assertExplained asks for the explanation of a finding's pair by itself. What
// the document around it decides is not at hand there, so a silent rule may
// stand in its place, or a doubt whether both speak of one fact; a finding has
// the same rule.
func assertExplained(t *testing.T, profile text.Profile, p align.Pair, found detector.Finding) {
	t.Helper()
	d := detector.Detector{Profile: profile}
	for _, step := range d.ExplainAmong([]align.Pair{p}, p.Left, p.Right).Steps {
		if step.Ruling == nil || step.Comparator != found.Kind {
			continue
		}
		if step.Ruling.Code == detector.Role && strings.HasPrefix(step.Ruling.Rule, "too unsure") {
			return
		}
		if step.Ruling.Verdict != found.Verdict {
			continue
		}
		assert.NotEmpty(t, step.Ruling.Rule)
		assert.Contains(t, step.Text, step.Ruling.Rule)
		if step.Ruling.Rule == found.Rule {
			return
		}
	}
	assert.Fail(t, "explain names another rule", "%s: %s", found.Message, found.Rule)
}

// A pair of sums that a desk is shown and a batch is not, with the parameter
// that makes the difference.
func TestProfilesDiffer(t *testing.T) {
	left := &text.Document{Name: "a", Text: "The harbour radio of Brindle has 2 million listeners."}
	right := &text.Document{Name: "b", Text: "The harbour radio of Brindle has 1.65 million listeners."}
	for _, tt := range []struct {
		profile text.Profile
		verdict detector.Verdict
		rule    string
	}{
		{text.Strict(), detector.Contradiction, "nothing that both allow: 1650000 (as printed, half of its last place 10000); 2000000 (round number, 15 %)"},
		{text.Lenient(), detector.Drift, "allowed by the words, outside what a reader takes away: 1650000 (as printed, half of its last place 10000); 2000000 (round number, 10 %)"},
	} {
		d := detector.Detector{Profile: tt.profile}
		_, found, err := d.Compare(t.Context(), left, right)
		require.NoError(t, err)
		if assert.Len(t, found, 1, tt.profile.Name) {
			assert.Equal(t, tt.verdict, found[0].Verdict, tt.profile.Name)
			assert.Equal(t, tt.rule, found[0].Rule, tt.profile.Name)
		}
	}
}
