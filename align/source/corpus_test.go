package source

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// corpus returns the path of the dated corpus, or skips.
func corpus(tb testing.TB) string {
	folder := os.Getenv("ATODDS_DATA")
	if folder == "" {
		tb.Skip("ATODDS_DATA is not set: no corpus to measure on")
	}
	return filepath.Join(folder, "corpus", "news.jsonl")
}

// TestCorpusDates hides the dates of a dated corpus and compares what texts
// and addresses alone give away. It guards precision: a wrong date moves
// every "Monday" of a text, while none at all only keeps it silent.
func TestCorpusDates(t *testing.T) {
	content, err := os.ReadFile(corpus(t))
	require.NoError(t, err)
	tally := map[string]map[string]int{}
	near, far := map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(content)) {
		var rec Record
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		truth, _, err := ParseDate(rec.Date)
		require.NoError(t, err)
		for _, url := range []string{"", rec.URL} {
			d, err := Record{ID: rec.ID, URL: url, Text: rec.Text}.Document()
			require.NoError(t, err)
			if d.Date.IsZero() {
				continue
			}
			if tally[d.DateBy] == nil {
				tally[d.DateBy] = map[string]int{}
			}
			n := daysBetween(truth, d.Date)
			if abs(n) <= 2 {
				near[d.DateBy]++
				tally[d.DateBy][strconv.Itoa(n)]++
				continue
			}
			far[d.DateBy]++
			tally[d.DateBy]["further"]++
			t.Logf("%s: by %s %s, in truth %s", rec.ID, d.DateBy, d.Date.Format(time.DateOnly), truth.Format(time.DateOnly))
		}
	}
	for _, by := range []string{byDateline, byHeader, byURL, byText} {
		t.Logf("%-9s days off: %v", by, tally[by])
	}
	assert.Greater(t, near[byURL], 1000)
	assert.Less(t, far[byURL]*1000, near[byURL], "an address hardly ever errs")
	others := far[byDateline] + far[byHeader] + far[byText]
	assert.Less(t, others*3, near[byDateline]+near[byHeader]+near[byText], "of the rest, three in four are right to two days")
}

// BenchmarkJSONLines reads the corpus as a run does.
func BenchmarkJSONLines(b *testing.B) {
	path := corpus(b)
	info, err := os.Stat(path)
	require.NoError(b, err)
	b.SetBytes(info.Size())
	for b.Loop() {
		for _, err := range Read(context.Background(), Options{}, path) {
			require.NoError(b, err)
		}
	}
}

// BenchmarkFromText dates and titles texts that come without metadata.
func BenchmarkFromText(b *testing.B) {
	var texts []string
	size := 0
	for d, err := range Read(context.Background(), Options{}, corpus(b)) {
		require.NoError(b, err)
		texts = append(texts, d.Text)
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, s := range texts {
			FromText("a", s)
		}
	}
}
