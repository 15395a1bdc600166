package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/pdftest"
)

// Situation reports begin every page alike, but for what they report: that is
// no header, and to lose it would be to lose what differs.
func TestFurniture(t *testing.T) {
	doc := func(head, foot func(page int) string) pdftest.Doc {
		var d pdftest.Doc
		for n := 1; n <= 4; n++ {
			p := pdftest.Set(72, 60, head(n))
			p = append(p, pdftest.Set(72, 300, fmt.Sprintf("Body %c stands here.", 'a'+n))...)
			d.Pages = append(d.Pages, append(p, pdftest.Set(72, 800, foot(n))...))
		}
		return d
	}
	deaths := []int{14, 17, 17, 23}
	for _, tt := range []struct {
		why        string
		head, foot func(page int) string
		kept, gone []string
	}{
		{"a header and the number of a page",
			func(int) string { return "Harbour Board" }, func(n int) string { return fmt.Sprintf("Page %d of 4", n) },
			nil, []string{"Harbour", "Page"}},
		{"numbers that count pages, from elsewhere, beside one that does not",
			func(n int) string { return fmt.Sprintf("Volume 7, leaf %d", 311+n) }, func(int) string { return "" },
			nil, []string{"Volume"}},
		{"figures that are told in one form",
			func(n int) string { return fmt.Sprintf("On day %d the toll was %d.", n*n, deaths[n-1]) },
			func(n int) string { return fmt.Sprintf("Tugs sent out: %d", 40-n*n) },
			[]string{"day 1 the toll was 14", "day 4 the toll was 17", "day 16 the toll was 23", "out: 39", "out: 24"}, nil},
		{"a line repeated below one that is not",
			func(n int) string { return []string{"Kiel", "Oslo", "Riga", "Turku"}[n-1] + " had no ferry" }, func(int) string { return "" },
			[]string{"Kiel had no ferry", "Turku had no ferry"}, nil},
	} {
		for name, r := range readers(t) {
			d, err := read(r, doc(tt.head, tt.foot).Bytes())
			require.NoError(t, err, name)
			for _, s := range append(tt.kept, "Body b", "Body e") {
				assert.Contains(t, d.Text, s, "%s: %s", name, tt.why)
			}
			for _, s := range tt.gone {
				assert.NotContains(t, d.Text, s, "%s: %s", name, tt.why)
			}
		}
	}

	// A footer whose ends stand apart, as browsers print them, is no row of a
	// table.
	var printed pdftest.Doc
	for n := 1; n <= 2; n++ {
		p := pdftest.Set(72, 300, fmt.Sprintf("Body %c stands here.", 'a'+n))
		p = append(p, pdftest.Set(24, 800, "https://quay.example/story.html")...)
		printed.Pages = append(printed.Pages, append(p, pdftest.Set(560, 800, fmt.Sprintf("%d/2", n))...))
	}
	for name, r := range readers(t) {
		got, err := read(r, printed.Bytes())
		require.NoError(t, err, name)
		assert.NotContains(t, got.Text, "quay.example", name)
		assert.NotContains(t, got.Text, "/2", name)
		assert.Contains(t, got.Text, "Body c", name)
	}

	// A paragraph whose second line is that of others is whole.
	var d pdftest.Doc
	for _, town := range []string{"Kiel", "Oslo", "Riga", "Turku"} {
		d.Pages = append(d.Pages, pdftest.Set(72, 50, town+" has a harbour and a ferry, and", "was spared by the storm of May."))
	}
	for name, r := range readers(t) {
		got, err := read(r, d.Bytes())
		require.NoError(t, err, name)
		assert.Equal(t, 4, strings.Count(got.Text, "ferry, and was spared by the storm of May."), name)
	}
}
