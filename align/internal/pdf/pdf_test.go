package pdf

import (
	"bytes"
	"context"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/internal/pdftest"
)

// readers returns the two ways in which a PDF is read.
func readers(t testing.TB) map[string]reader {
	all := map[string]reader{"library": library}
	path, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Log("pdftotext is not installed: only the library is tested")
		return all
	}
	all["pdftotext"] = poppler{path}.read
	return all
}

// read parses a PDF in memory.
func read(r reader, content []byte) (doc original.Document, err error) {
	err = parse(context.Background(), r, bytes.NewReader(content), int64(len(content)), original.DefaultLimits(), func(d original.Document) bool {
		doc = d
		return true
	})
	return doc, err
}

// report is three pages in two columns, with a header, a footer, a headline
// over both columns and words broken at the ends of lines and columns.
func report() pdftest.Doc {
	d := pdftest.Doc{Info: map[string]string{"Title": "Inquiry into the Marten grounding", "Author": "Harbour Board", "CreationDate": "D:20260714093000+02'00'"}}
	for n := range 3 {
		page := append(pdftest.Set(72, 40, "HARBOUR BOARD - Inquiry"), pdftest.Text{X: 280, Y: 810, S: "Page " + string(rune('1'+n)) + " of 3"})
		switch n {
		case 0:
			page = append(page, pdftest.Text{X: 120, Y: 90, Size: 18, S: "The Marten ran aground"})
			page = append(page, pdftest.Set(72, 130,
				"The ferry Marten ran aground off",
				"Brindle Point on Monday, and of-",
				"ﬁcials brought 140 passengers",
				"ashore by a two-",
				"hour rescue.")...)
			page = append(page, pdftest.Set(72, 214,
				"The ofﬁcials had asked for tugs",
				"at once, but none of them was in")...)
			page = append(page, pdftest.Set(320, 130,
				"the harbour that night.",
			)...)
			page = append(page, pdftest.Set(320, 166,
				"The board heard 31 witnesses on",
				"ﬁve days and saw the records of",
				"the bridge. It found that the",
				"wind had turned, which no fore-",
				"cast had told, and that nobody",
				"on the bridge was to blame for")...)
		case 1:
			page = append(page, pdftest.Set(72, 130, "what followed. Repairs will cost", "3.8 million.")...)
		case 2:
			page = append(page, pdftest.Set(72, 130, "Witnesses heard   31", "Days of hearing    5", "Pages of record  412")...)
		}
		d.Pages = append(d.Pages, page)
	}
	return d
}

func TestParse(t *testing.T) {
	want := strings.Join([]string{
		"The Marten ran aground",
		"The ferry Marten ran aground off Brindle Point on Monday, and officials brought 140 passengers ashore by a two-hour rescue.",
		"The officials had asked for tugs at once, but none of them was in the harbour that night.",
		"The board heard 31 witnesses on five days and saw the records of the bridge. It found that the wind had turned, which no forecast had told, and that nobody on the bridge was to blame for what followed. Repairs will cost 3.8 million.",
		"Witnesses heard 31\nDays of hearing 5\nPages of record 412",
	}, "\n\n") + "\n"
	for name, r := range readers(t) {
		d, err := read(r, report().Bytes())
		require.NoError(t, err, name)
		assert.Equal(t, want, d.Text, name)
		assert.Equal(t, []string{"Inquiry into the Marten grounding", "Harbour Board", "2026-07-14"}, []string{d.Title, d.Byline, d.Created}, name)
		page := func(words string) (page, paragraph int) {
			at := strings.Index(d.Text, words)
			require.GreaterOrEqual(t, at, 0, "%s: %s", name, words)
			for _, p := range d.Places {
				if p.Start <= at {
					page, paragraph = p.Page, p.Paragraph
				}
			}
			return page, paragraph
		}
		for words, want := range map[string][2]int{
			"The ferry": {1, 2}, "at once": {1, 3}, "The board": {1, 4}, "what followed": {2, 4}, "Witnesses": {3, 5},
		} {
			p, n := page(words)
			assert.Equal(t, want, [2]int{p, n}, "%s: page and paragraph of %q", name, words)
		}
	}
}

func TestParseFails(t *testing.T) {
	one := func(s string) []byte { return pdftest.Doc{Pages: [][]pdftest.Text{pdftest.Set(72, 100, s)}}.Bytes() }
	whole := one("The ferry ran aground.")
	for name, r := range readers(t) {
		for _, tt := range []struct {
			why, want string
			content   []byte
		}{
			{"pictures of pages", "no text: probably scanned images", one("")},
			{"no page", "damaged: ", pdftest.Doc{}.Bytes()},
			{"cut off", "damaged: ", whole[:100]},
			{"encrypted by a method unheard of", "encrypted", bytes.Replace(whole, []byte("/Root 1 0 R"), []byte("/Root 1 0 R/Encrypt<</Filter/Standard/V 4/R 4/Length 128/P -4/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF/O("+strings.Repeat("o", 32)+")/U("+strings.Repeat("u", 32)+")>>/ID[(0123456789abcdef)(0123456789abcdef)]"), 1)},
		} {
			_, err := read(r, tt.content)
			require.Error(t, err, "%s: %s", name, tt.why)
			assert.Contains(t, err.Error(), tt.want, "%s: %s", name, tt.why)
		}
	}
}

func TestInfo(t *testing.T) {
	for in, want := range map[string]string{
		"Microsoft Word - report_final.docx": "", "report-2.indd": "", "Untitled": "", "Budget 2026": "",
		"A harbour that  was never built": "A harbour that was never built",
	} {
		assert.Equal(t, want, title(in), in)
	}
	for in, want := range map[string]string{
		"D:20261122172013+01'00'": "2026-11-22", "2026-11-22T17:20:13Z": "2026-11-22", "20261122": "2026-11-22",
		"Sun Nov 22": "", "D:2026": "", "": "",
	} {
		assert.Equal(t, want, day(in), in)
	}
	assert.Empty(t, author("jroe2"), "an account is no name")
}

func TestBroken(t *testing.T) {
	h := hyphensOf([]page{{blocks: [][]line{{{text: "The lifeboat and the off-peak ferry (harbourmaster)"}}}}})
	for _, tt := range []struct {
		written, next string
		keep, broken  bool
		why           string
	}{
		{"the life-", "boat came", false, true, "one word elsewhere"},
		{"an off-", "peak ticket", true, true, "a compound elsewhere"},
		{"a 15-", "year-old", true, true, "a figure never runs into its unit"},
		{"a two-", "hour wait", true, true, "nor does a number in words"},
		{"the Anglo-", "Saxon", true, true, "a capital begins no second half"},
		{"con-", "siderable", false, true, "else words are broken"},
		{"con\u00ad", "siderable", false, true, "a soft hyphen is nothing else"},
		{"the ferry -", "it sank", false, false, "a dash"},
		{"the ferry", "sank", false, false, "no hyphen"},
		{"pre-", "(sic)", false, false, "no word follows"},
	} {
		keep, broken := h.broken([]byte(tt.written), tt.next)
		assert.Equal(t, [2]bool{tt.keep, tt.broken}, [2]bool{keep, broken}, "%q %q: %s", tt.written, tt.next, tt.why)
	}
}

func FuzzOrder(f *testing.F) {
	f.Add(report().Bytes()[:700])
	f.Add(pdftest.Doc{Pages: [][]pdftest.Text{pdftest.Set(72, 100, "The ferry")}}.Bytes())
	f.Fuzz(func(t *testing.T, row []byte) {
		// The library may loop for ever, so what is fuzzed is what stands
		// behind it: any lines anywhere.
		var lines []line
		for i := 0; i+4 < len(row); i += 5 {
			x, y := float64(row[i])*3, float64(row[i+1])*3
			lines = append(lines, line{box: box{x, y, x + float64(row[i+2]), y + float64(row[i+3]%30)}, text: string(row[i+4 : min(len(row), i+9)])})
		}
		n := 0
		for _, b := range order(lines, maxColumns) {
			for _, l := range b {
				n += len(strings.ReplaceAll(l.text, " ", ""))
			}
		}
		for _, l := range lines {
			n -= len(strings.ReplaceAll(l.text, " ", ""))
		}
		assert.Zero(t, n, "order drops and doubles nothing")
		_, _ = compose([]page{{width: 600, height: 800, blocks: order(lines, maxColumns)}})
	})
}

func FuzzLayout(f *testing.F) {
	f.Add("<page width=\"10\" height=\"10\">\n<block >\n<line >\n<word >a&amp;b</word>\n")
	f.Fuzz(func(t *testing.T, s string) {
		file, err := parseLayout(strings.NewReader(s), 1000)
		if err == nil {
			_, _ = compose(file.pages)
		}
	})
}
