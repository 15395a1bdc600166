package source

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestCorpusDates hides the dates of a dated corpus and compares what the
// texts alone give away. It guards precision: a wrong date moves every
// "Monday" of a text.
func TestCorpusDates(t *testing.T) {
	folder := os.Getenv("ATODDS_DATA")
	if folder == "" {
		t.Skip("ATODDS_DATA is not set: no corpus to measure on")
	}
	content, err := os.ReadFile(filepath.Join(folder, "corpus", "news.jsonl"))
	require.NoError(t, err)
	tally := map[string]map[string]int{}
	for line := range strings.Lines(string(content)) {
		var rec Record
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		truth, _, err := ParseDate(rec.Date)
		require.NoError(t, err)
		for _, url := range []string{"", rec.URL} {
			if url != "" && urlDate(url).IsZero() {
				continue
			}
			rec.URL, rec.Date = url, ""
			d, err := rec.Document()
			require.NoError(t, err)
			by := d.DateBy
			if by == "" {
				by = "none"
			}
			if tally[by] == nil {
				tally[by] = map[string]int{}
			}
			off := "-"
			if !d.Date.IsZero() {
				switch n := daysBetween(truth, d.Date); {
				case abs(n) > 7:
					off = "far"
				case abs(n) > 2:
					off = "week"
				default:
					off = fmt.Sprintf("%+d", n)
				}
				if testing.Verbose() && (off == "far" || off == "week") {
					t.Logf("%s %s truth %s got %s", rec.ID, by, truth.Format(time.DateOnly), d.Date.Format(time.DateOnly))
				}
			}
			tally[by][off]++
		}
	}
	for _, by := range []string{byDateline, byHeader, byURL, byText, "none"} {
		t.Logf("%-9s %v", by, tally[by])
	}
	start := time.Now()
	n := 0
	for _, err := range Read(context.Background(), Options{}, filepath.Join(folder, "corpus", "news.jsonl")) {
		require.NoError(t, err)
		n++
	}
	t.Logf("%d documents, %.0f MB/s", n, float64(len(content))/1e6/time.Since(start).Seconds())
}
