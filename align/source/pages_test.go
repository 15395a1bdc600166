package source

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// leastF1 is what the main text of each page must reach.
const leastF1 = 0.985

// The pages of testdata/pages are of as many make-ups as the web has. Beside
// each stands its main text, below what the reader is to know of it: see
// testdata/pages/README.md.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(pages), 30)
	sum, rightDates, dates := 0.0, 0, 0
	for _, page := range pages {
		name := strings.TrimSuffix(filepath.Base(page), ".html")
		content, err := os.ReadFile(page)
		require.NoError(t, err)
		expected, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".txt")
		require.NoError(t, err)
		head, want, _ := strings.Cut(string(expected), "\n\n")
		d, err := parse(name, hypertext, content, nil)
		if !assert.NoError(t, err, name) {
			continue
		}
		f1, missed, extra := tokenF1(d.Text, want)
		t.Logf("%-28s F1 %.3f%s%s", name, f1, note(" without ", missed), note(" with ", extra))
		sum += f1
		assert.GreaterOrEqual(t, f1, leastF1, name)
		for line := range strings.Lines(head) {
			key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
			value = strings.TrimSpace(value)
			got := field(d, key)
			if key == "date" || key == "modified" {
				dates++
				if got == value {
					rightDates++
				}
			}
			assert.Equal(t, value, got, "%s: %s", name, key)
		}
		assertPlaces(t, d)
	}
	t.Logf("%d pages: mean F1 %.4f, %d of %d dates", len(pages), sum/float64(len(pages)), rightDates, dates)
}

// field returns what a document says under the name that the pages give it.
func field(d *text.Document, key string) string {
	switch key {
	case "title":
		return d.Title
	case "outlet":
		return d.Outlet
	case "byline":
		return d.Byline
	case "url":
		return d.URL
	case "date":
		return minute(d.Date)
	case "modified":
		return minute(d.Modified)
	case "note":
		return strings.Join(d.Notes, "; ")
	}
	return "no such field"
}

// minute returns a time without its seconds, and a day without a clock.
func minute(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return strings.TrimSuffix(t.Format("2006-01-02 15:04"), " 00:00")
}

// assertPlaces checks that every paragraph has a place, in order.
func assertPlaces(t *testing.T, d *text.Document) {
	t.Helper()
	if !assert.NotEmpty(t, d.Places, d.Name) {
		return
	}
	assert.Equal(t, 0, d.Places[0].Start, d.Name)
	for i, p := range d.Places {
		assert.True(t, p.Start == 0 || d.Text[p.Start-1] == '\n', "%s: a place begins with a line", d.Name)
		if i > 0 {
			assert.Greater(t, p.Start, d.Places[i-1].Start, d.Name)
			assert.GreaterOrEqual(t, p.Paragraph, d.Places[i-1].Paragraph, d.Name)
		}
	}
}

func note(label string, words []string) string {
	if len(words) == 0 {
		return ""
	}
	return label + strings.Join(words[:min(len(words), 12)], " ")
}

// tokenF1 compares two texts as bags of words.
func tokenF1(got, want string) (f1 float64, missed, extra []string) {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	count := map[string]int{}
	g, w := words(got), words(want)
	for _, x := range w {
		count[x]++
	}
	hits := 0
	for _, x := range g {
		if count[x] > 0 {
			count[x]--
			hits++
			continue
		}
		extra = append(extra, x)
	}
	for _, x := range w {
		if count[x] > 0 {
			count[x]--
			missed = append(missed, x)
		}
	}
	slices.Sort(missed)
	return 2 * float64(hits) / float64(max(1, len(g)+len(w))), missed, extra
}

// BenchmarkPages reads all pages; bytes are those of the pages.
func BenchmarkPages(b *testing.B) {
	paths, err := filepath.Glob("testdata/pages/*.html")
	require.NoError(b, err)
	var pages [][]byte
	size := 0
	for _, path := range paths {
		content, err := os.ReadFile(path)
		require.NoError(b, err)
		pages = append(pages, content)
		size += len(content)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, page := range pages {
			_, err := parse("page", hypertext, page, nil)
			require.NoError(b, err)
		}
	}
}
