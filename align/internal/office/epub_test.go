package office

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/text"
)

// volume returns an EPUB of two chapters and more members.
func volume(t testing.TB, more ...string) []byte {
	t.Helper()
	return archived(t, append([]string{
		"mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
		"OEBPS/book.opf", `<package xmlns:dc="d" xmlns:opf="o"><metadata><dc:title>The Barge</dc:title><dc:creator>Jo Roe</dc:creator><dc:creator>Al Poe</dc:creator>` +
			`<dc:publisher>Quay Press</dc:publisher><dc:language>en-GB</dc:language><dc:date opf:event="conversion">2020-01-01</dc:date><dc:date>2026-05-06</dc:date><meta property="dcterms:modified">2026-05-07T00:00:00Z</meta></metadata>` +
			`<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>` +
			`<item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/><item id="x" href="lost.xhtml" media-type="application/xhtml+xml"/><item id="i" href="i.png" media-type="image/png"/></manifest>` +
			`<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="x"/><itemref idref="a"/><itemref idref="i"/></spine></package>`,
		"OEBPS/nav.xhtml", `<html><body><p>Contents</p></body></html>`,
		"OEBPS/text/two.xhtml", `<html><body><h2>Two</h2><p>All&nbsp;12 swam<a epub:type="noteref" href="#n1">1</a> ashore.</p><table><tr><td>Crew</td><td>12</td></tr></table></body></html>`,
		"OEBPS/text/one a.xhtml", `<?xml version="1.0"?><html><head><title>x</title></head><body><p>It sank<br/>at dawn.</p><script>var x</script></body></html>`,
	}, more...)...)
}

func TestEPUB(t *testing.T) {
	docs, err := parsed(EPUB, volume(t), original.DefaultLimits())
	require.NoError(t, err)
	require.Len(t, docs, 1)
	d := docs[0]
	assert.Equal(t, "It sank\nat dawn.\n\nTwo\n\nAll 12 swam ashore.\n\nCrew | 12\n", d.Text, "in the order of reading, each section once")
	assert.Equal(t, []string{"The Barge", "Jo Roe, Al Poe", "Quay Press", "en-GB", "2026-05-06", "2026-05-07T00:00:00Z"}, []string{d.Title, d.Byline, d.Outlet, d.Language, d.Published, d.Modified})
	assert.Equal(t, text.Place{Start: strings.Index(d.Text, "All"), Paragraph: 3, Part: "section 3"}, d.Places[2])
	assert.Equal(t, []string{"sections that the book names and does not hold: OEBPS/lost.xhtml"}, d.Notes)

	_, err = parsed(EPUB, volume(t, "META-INF/encryption.xml", `<e><CipherReference URI="OEBPS/text/two.xhtml"/></e>`), original.DefaultLimits())
	assert.EqualError(t, err, "encrypted")
	_, err = parsed(EPUB, volume(t, "META-INF/encryption.xml", `<e><CipherReference URI="OEBPS/font.otf"/></e>`), original.DefaultLimits())
	assert.NoError(t, err, "fonts are no text")
}
