package office

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

func TestHostile(t *testing.T) {
	limits := original.DefaultLimits()
	limits.Text = 4 << 20
	deep := strings.Repeat("<w:x>", 300) + strings.Repeat("</w:x>", 300)
	for _, tt := range []struct {
		why     string
		parse   original.Parser
		content []byte
		want    string
	}{
		{"no archive", DOCX, []byte("PK\x03\x04 and no more"), "damaged archive"},
		{"no document in it", DOCX, archived(t, "a.txt", "x"), "it has no word/document.xml"},
		{"a file in place of a book", EPUB, archived(t, "a.txt", "x"), "it has no META-INF/container.xml"},
		{"elements nested without end", DOCX, word(t, deep), "nest more than 256 deep"},
		{"cut off", ODT, archived(t, "content.xml", "<office:document-content><x>"), "content.xml: damaged XML in line 1"},
		{"cut off within the text", DOCX, archived(t, "word/document.xml", "<w:document><w:body><w:p><w:r><w:t>It"), "damaged XML"},
		{"entities that would grow", DOCX, archived(t, "word/document.xml", `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>`), "invalid character entity &b;"},
		{"entities that would read a file", ODT, archived(t, "content.xml", `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>`), "invalid character entity &a;"},
		{"blanks that swell", DOCX, word(t, "<w:p>"+strings.Repeat(" ", 3<<20)+"</w:p>"), "unpacks to more than 200 times its size"},
		{"more than the limit", DOCX, word(t, para(run(strings.Repeat("The barge sank. ", 300_000)))), "unpacks to more than"},
	} {
		_, err := parsed(tt.parse, tt.content, limits)
		assert.ErrorContains(t, err, tt.want, tt.why)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	content := strings.NewReader(string(word(t, para(run("It sank.")))))
	err := DOCX(ctx, content, content.Size(), limits, func(original.Document) bool { return true })
	assert.ErrorIs(t, err, context.Canceled)
}

// Twice the text must not take four times as long: fields, boxes and rows
// that open without end are where it could.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	unit := para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`, run("It sank.")) + "<w:tbl><w:tr><w:tc>" + para(run("12")) + "</w:tc></w:tr></w:tbl>"
	took := func(n int) time.Duration {
		content := word(t, strings.Repeat(unit, n))
		limits := original.DefaultLimits()
		limits.Ratio = 1 << 20
		start := time.Now()
		docs, err := parsed(DOCX, content, limits)
		require.NoError(t, err)
		require.Len(t, docs, 1)
		return time.Since(start)
	}
	took(1000)
	assert.Less(t, took(40_000), 20*took(5_000)+2*time.Second)
}

// fuzz parses mutations of a member of an archive.
func fuzz(f *testing.F, p original.Parser, wrap func(t testing.TB, body string) []byte, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	limits := original.DefaultLimits()
	limits.Text = 1 << 20
	f.Fuzz(func(t *testing.T, body string) {
		docs, _ := parsed(p, wrap(t, body), limits)
		for _, d := range docs {
			last := -1
			for _, place := range d.Places {
				require.Greater(t, place.Start, last)
				require.Less(t, place.Start, len(d.Text))
				last = place.Start
			}
		}
	})
}

func FuzzDOCX(f *testing.F) {
	fuzz(f, DOCX, func(t testing.TB, body string) []byte { return word(t, body, "word/footnotes.xml", body) },
		para(run("It sank.")), "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"+para(run("12"))+"</w:tc></w:tr></w:tbl>",
		`<w:p><w:r><w:drawing><w:txbxContent>`+para(run("Box."))+`</w:txbxContent></w:drawing></w:r></w:p>`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:lastRenderedPageBreak/></w:r></w:p>`)
}

func FuzzODT(f *testing.F) {
	fuzz(f, ODT, func(t testing.TB, body string) []byte { return openText(t, body) },
		`<text:p>It sank.<text:note><text:note-body><text:p>By law.</text:p></text:note-body></text:note></text:p>`,
		`<table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>`)
}

func FuzzEPUB(f *testing.F) {
	fuzz(f, EPUB, func(t testing.TB, body string) []byte {
		return archived(t, "META-INF/container.xml", `<rootfile full-path="b"/>`, "b", `<p><item id="a" href="a" media-type="html"/><itemref idref="a"/>`+body+`</p>`, "a", body)
	}, "<p>It sank.<br>At dawn.", "<head><table><td>a<td>b", `<item id="z" href="../../z" media-type="html"/><itemref idref="z"/>`)
}
