package office

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/text"
)

// archived returns an archive of members, given by name and content in turn.
func archived(t testing.TB, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		require.NoError(t, err)
		_, err = w.Write([]byte(members[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// parsed returns the documents that a parser reads from content.
func parsed(p original.Parser, content []byte, limits original.Limits) (all []original.Document, err error) {
	err = p(context.Background(), bytes.NewReader(content), int64(len(content)), limits, func(d original.Document) bool {
		all = append(all, d)
		return true
	})
	return all, err
}

// word returns a DOCX with the body, and further members.
func word(t testing.TB, body string, more ...string) []byte {
	t.Helper()
	const head = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`
	return archived(t, append([]string{"[Content_Types].xml", `<Types/>`, "word/document.xml", head + body + `</w:body></w:document>`}, more...)...)
}

// para returns a paragraph of runs.
func para(runs ...string) string { return "<w:p>" + strings.Join(runs, "") + "</w:p>" }

// run returns a run of text, which may hold elements.
func run(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

func TestDOCXText(t *testing.T) {
	const field = `<w:r><w:fldChar w:fldCharType="%s"/></w:r>`
	begin, separate, end := fmt.Sprintf(field, "begin"), fmt.Sprintf(field, "separate"), fmt.Sprintf(field, "end")
	cell := func(paras ...string) string { return "<w:tc>" + strings.Join(paras, "") + "</w:tc>" }
	for _, tt := range []struct{ why, body, want string }{
		{"paragraphs are parted by an empty line, empty ones count for nothing", para(run("The barge")+run(" sank.")) + para() + para(run("Two swam.")), "The barge sank.\n\nTwo swam.\n"},
		{"runs that cut a word do not part it", para(run("The ha"), run("rbour.")), "The harbour.\n"},
		{"a break is a line, a tab a space", para(`<w:r><w:t>Quay</w:t><w:tab/><w:t>4</w:t><w:br/><w:t>Dock</w:t></w:r>`), "Quay 4\nDock\n"},
		{"hyphens as a reader sees them", para(`<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>own&#xad;er</w:t><w:softHyphen/><w:t>s</w:t></w:r>`), "co-owners\n"},
		{"a row is a line, its cells parted", `<w:tbl><w:tr>` + cell(para(run("Crew"))) + cell(para()) + cell(para(run("12"))) + `</w:tr><w:tr>` + cell(para(run("Guests"))) + cell(para(run("40"))) + `</w:tr></w:tbl>` + para(run("End.")), "Crew | 12\n\nGuests | 40\n\nEnd.\n"},
		{"a table that is a layout keeps its paragraphs", `<w:tbl><w:tr>` + cell(para(run("It sank.")), para(run("It rose."))) + cell(para(run("Aside."))) + `</w:tr></w:tbl>`, "It sank.\n\nIt rose.\n\nAside.\n"},
		{"tracked changes are accepted", para(run("It had "), `<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>`+run("12")+`</w:ins>`, run(" berths."), `<w:moveFrom>`+run(" Gone.")+`</w:moveFrom>`), "It had 12 berths.\n"},
		{"a paragraph whose mark was deleted runs on", para(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`, run("It sank ")) + para(run("at dawn.")), "It sank at dawn.\n"},
		{"a row that was deleted is gone", `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>` + cell(para(run("Crew"))) + `</w:tr><w:tr>` + cell(para(run("Guests"))) + `</w:tr></w:tbl>`, "Guests\n"},
		{"old properties do not count", para(`<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Seen.</w:t></w:r>`), "Seen.\n"},
		{"hidden text is left out", para(run("It sank."), `<w:r><w:rPr><w:vanish/></w:rPr><w:t> Ask Jo.</w:t></w:r>`, `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> Late.</w:t></w:r>`), "It sank. Late.\n"},
		{"of a field the result is read", para(run("Page "), begin, `<w:r><w:instrText> PAGE </w:instrText></w:r>`, run("x"), separate, run("7"), end, run(".")), "Page 7.\n"},
		{"a field within the instruction of another", para(begin, `<w:r><w:instrText>IF </w:instrText></w:r>`, begin, separate, run("1"), end, separate, run("yes"), end), "yes\n"},
		{"a table of contents repeats the headings", para(begin, `<w:r><w:instrText> TOC \o </w:instrText></w:r>`, separate, run("Losses 3")) + para(run("Gains 4"), end) + para(run("Losses")), "Losses\n"},
		{"links and controls are their text", para(`<w:hyperlink>` + run("The log") + `</w:hyperlink><w:sdt><w:sdtContent>` + run(" says so.") + `</w:sdtContent></w:sdt>`), "The log says so.\n"},
		{"a prompt that was not filled in is none", para(run("Name: "), `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>`+run("Click here.")+`</w:sdtContent></w:sdt>`), "Name:\n"},
		{"a text box comes behind its paragraph, once", para(run("It sank "), `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>`+para(run("Box."))+`</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>`+para(run("Box."))+`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`, run("at dawn.")) + para(run("End.")), "It sank at dawn.\n\nBox.\n\nEnd.\n"},
		{"the reading above a word is not the word", para(`<w:r><w:ruby><w:rt>` + run("mi") + `</w:rt><w:rubyBase>` + run("sea") + `</w:rubyBase></w:ruby></w:r>`), "sea\n"},
	} {
		docs, err := parsed(DOCX, word(t, tt.body), original.DefaultLimits())
		require.NoError(t, err, tt.why)
		require.Len(t, docs, 1, tt.why)
		assert.Equal(t, tt.want, docs[0].Text, tt.why)
	}
}

func TestDOCX(t *testing.T) {
	page := `<w:r><w:lastRenderedPageBreak/></w:r>`
	note := func(kind, id string) string {
		return fmt.Sprintf(`<w:r><w:%sReference w:id="%s"/></w:r>`, kind, id)
	}
	notes := func(kind, notes string) string {
		return fmt.Sprintf(`<w:%[1]ss xmlns:w="w"><w:%[1]s w:type="separator" w:id="0"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:%[1]s>%[2]s</w:%[1]ss>`, kind, notes)
	}
	docs, err := parsed(DOCX, word(t,
		para(`<w:pPr><w:pStyle w:val="T"/></w:pPr>`, run("The barge"))+
			para(run("It carried 12"), note("footnote", "5"), run(" crew. "), page, run("It sank."), note("endnote", "1"), note("footnote", "2"))+
			`<w:tbl><w:tr><w:tc>`+para(page, run("Crew"))+`</w:tc><w:tc>`+para(page, run("12"))+`</w:tc></w:tr></w:tbl>`+
			para(run("End."), `<w:r><w:commentReference w:id="1"/></w:r>`, `<w:del/>`),
		"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`,
		"word/footnotes.xml", notes("footnote", `<w:footnote w:id="2">`+para(run("By law."))+`</w:footnote><w:footnote w:id="5">`+para(run("Some say 11."))+`</w:footnote><w:footnote w:id="9">`+para(run("Uncited."))+`</w:footnote>`),
		"word/endnotes.xml", notes("endnote", `<w:endnote w:id="1">`+para(run("In 2024."))+`</w:endnote>`),
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title></dc:title><dc:creator>Jo Roe</dc:creator><dcterms:created>2026-05-06T07:08:09Z</dcterms:created><dcterms:modified>2026-05-07T07:08:09Z</dcterms:modified></cp:coreProperties>`,
	), original.DefaultLimits())
	require.NoError(t, err)
	require.Len(t, docs, 1)
	d := docs[0]
	assert.Equal(t, "The barge\n\nIt carried 12 crew. It sank.\n\nCrew | 12\n\nEnd.\n\nSome say 11.\n\nBy law.\n\nIn 2024.\n", d.Text)
	assert.Equal(t, []string{"The barge", "Jo Roe", "2026-05-06T07:08:09Z", "2026-05-07T07:08:09Z"}, []string{d.Title, d.Byline, d.Created, d.Modified})
	assert.Equal(t, []string{"tracked changes are read as accepted", "comments are left out"}, d.Notes)
	at := func(words string) text.Place {
		doc := text.Document{Places: d.Places}
		p := doc.Place(strings.Index(d.Text, words))
		p.Start = 0
		return p
	}
	assert.Equal(t, text.Place{Page: 1, Paragraph: 2}, at("carried"), "before the page ends")
	assert.Equal(t, text.Place{Page: 2, Paragraph: 2}, at("sank"), "a page ends within a paragraph")
	assert.Equal(t, text.Place{Page: 3, Paragraph: 3, Part: "table 1"}, at("| 12"), "the cells of a row end a page together")
	assert.Equal(t, text.Place{Page: 3, Paragraph: 4}, at("End."), "the text after a table")
	assert.Equal(t, text.Place{Paragraph: 5, Part: "footnote 1"}, at("Some say"), "notes are numbered as they are cited")
	assert.Equal(t, text.Place{Paragraph: 7, Part: "endnote 1"}, at("In 2024"), "endnotes come last")
}

// What no layout has paged has no pages, though it may have breaks.
func TestDOCXWithoutPages(t *testing.T) {
	docs, err := parsed(DOCX, word(t, para(run("A."), `<w:r><w:br w:type="page"/></w:r>`)+para(run("B."))), original.DefaultLimits())
	require.NoError(t, err)
	for _, p := range docs[0].Places {
		assert.Zero(t, p.Page)
	}
}
