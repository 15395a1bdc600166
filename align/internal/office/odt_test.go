package office

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/text"
)

// openText returns an ODT with the body, and further members.
func openText(t testing.TB, body string, more ...string) []byte {
	t.Helper()
	const head = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="text" xmlns:table="table" xmlns:draw="draw" xmlns:style="style" xmlns:svg="svg">` +
		`<office:automatic-styles><style:style style:name="H"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>`
	return archived(t, append([]string{"mimetype", "application/vnd.oasis.opendocument.text", "content.xml", head + body + `</office:text></office:body></office:document-content>`}, more...)...)
}

func TestODTText(t *testing.T) {
	for _, tt := range []struct{ why, body, want string }{
		{"headings and paragraphs", "<text:h>The barge</text:h>\n<text:p>It sank.</text:p><text:p/>", "The barge\n\nIt sank.\n"},
		{"spaces, tabs and lines", `<text:p>Quay<text:s text:c="2"/>4<text:tab/>east<text:line-break/>Dock <text:span>B</text:span></text:p>`, "Quay 4 east\nDock B\n"},
		{"an item of a list is a paragraph", `<text:list><text:list-item><text:number>1.</text:number><text:p>Rope</text:p></text:list-item><text:list-item><text:p>Oars</text:p></text:list-item></text:list>`, "Rope\n\nOars\n"},
		{"a row is a line", `<table:table><table:table-row><table:table-cell><text:p>Crew</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table><text:p>End.</text:p>`, "Crew | 12\n\nEnd.\n"},
		{"what was deleted is gone, what was inserted stays", `<text:tracked-changes><text:changed-region><text:deletion><text:p>nine</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It had <text:change-start/>12<text:change-end/><text:change/> berths.</text:p>`, "It had 12 berths.\n"},
		{"hidden text is left out", `<text:p>It sank.<text:span text:style-name="H"> Ask Jo.</text:span></text:p><text:p text:style-name="H">Draft.</text:p>`, "It sank.\n"},
		{"a comment is left out", `<text:p>It sank<office:annotation><text:p>When?</text:p></office:annotation> at dawn.</text:p>`, "It sank at dawn.\n"},
		{"a note does not break its sentence", `<text:p>It sank<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>By law.</text:p></text:note-body></text:note> at dawn.</text:p><text:p>End.</text:p>`, "It sank at dawn.\n\nEnd.\n\nBy law.\n"},
		{"a text box comes behind its paragraph", `<text:p>It sank <draw:frame><svg:title>A photo</svg:title><draw:text-box><text:p>Box.</text:p></draw:text-box></draw:frame>at dawn.</text:p><text:p>End.</text:p>`, "It sank at dawn.\n\nBox.\n\nEnd.\n"},
		{"a table of contents repeats the headings", `<text:table-of-content><text:index-body><text:p>Losses 3</text:p></text:index-body></text:table-of-content><text:h>Losses</text:h>`, "Losses\n"},
	} {
		docs, err := parsed(ODT, openText(t, tt.body), original.DefaultLimits())
		require.NoError(t, err, tt.why)
		require.Len(t, docs, 1, tt.why)
		assert.Equal(t, tt.want, docs[0].Text, tt.why)
	}
}

func TestODT(t *testing.T) {
	docs, err := parsed(ODT, openText(t, `<text:p>One.<text:note text:note-class="endnote"><text:note-body><text:p>Late.</text:p></text:note-body></text:note><text:soft-page-break/> Two.</text:p>`,
		"meta.xml", `<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:title>The barge</dc:title><meta:initial-creator>Jo Roe</meta:initial-creator><dc:creator>Al Poe</dc:creator><meta:creation-date>2026-05-06T07:08:09</meta:creation-date><dc:date>2026-05-07T00:00:00</dc:date></office:meta></office:document-meta>`),
		original.DefaultLimits())
	require.NoError(t, err)
	d := docs[0]
	assert.Equal(t, []string{"The barge", "Jo Roe", "2026-05-06T07:08:09", "2026-05-07T00:00:00"}, []string{d.Title, d.Byline, d.Created, d.Modified})
	assert.Equal(t, []text.Place{{Start: 0, Page: 1, Paragraph: 1}, {Start: strings.Index(d.Text, " Two") + 1, Page: 2, Paragraph: 1}, {Start: strings.Index(d.Text, "Late"), Paragraph: 2, Part: "endnote 1"}}, d.Places)

	_, err = parsed(ODT, openText(t, "", "META-INF/manifest.xml", `<m><encryption-data/></m>`), original.DefaultLimits())
	assert.EqualError(t, err, "encrypted")
}
