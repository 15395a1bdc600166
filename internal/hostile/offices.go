package hostile

import "strings"

const (
	contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	relations    = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="TARGET"/></Relationships>`
	wordOpen     = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordClose    = `</w:body></w:document>`
	textOpen     = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>`
	textClose    = `</office:text></office:body></office:document-content>`
	container    = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="TARGET" media-type="application/oebps-package+xml"/></rootfiles></container>`
	opf          = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest><item id="c" href="TARGET" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`
)

// paragraph returns one of a word processor.
func paragraph(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }

// word packs the parts of a DOCX around its main part as it is.
func word(document string, more ...member) func() []byte {
	return zipOf(append([]member{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", strings.Replace(relations, "TARGET", "word/document.xml", 1)},
		{"word/document.xml", document},
	}, more...)...)
}

// docx returns a DOCX with a body.
func docx(body string) func() []byte {
	return word("<?xml version=\"1.0\"?>" + wordOpen + body + wordClose)
}

// open packs the parts of an ODT around its main part as it is.
func open(content string, more ...member) func() []byte {
	return zipOf(append([]member{
		{"mimetype", "application/vnd.oasis.opendocument.text"},
		{"META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`},
		{"content.xml", content},
	}, more...)...)
}

// odt returns an ODT with a body.
func odt(body string) func() []byte {
	return open("<?xml version=\"1.0\"?>" + textOpen + body + textClose)
}

// book packs the parts of an EPUB around a chapter as it is.
func book(chapter string, more ...member) func() []byte {
	return zipOf(append([]member{
		{"mimetype", "application/epub+zip"},
		{"META-INF/container.xml", strings.Replace(container, "TARGET", "book.opf", 1)},
		{"book.opf", strings.Replace(opf, "TARGET", "c.xhtml", 1)},
		{"c.xhtml", chapter},
	}, more...)...)
}

// epub returns an EPUB with a chapter.
func epub(body string) func() []byte {
	return book(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head><body>` + body + `</body></html>`)
}

// offices returns documents of word processors, and books.
func offices() []File {
	parts := func(members ...member) func() []byte { return zipOf(members...) }
	types := member{"[Content_Types].xml", contentTypes}
	return append([]File{
		{"office/missing.docx", "no document in it", Refused, "", parts(types, member{"_rels/.rels", strings.Replace(relations, "TARGET", "word/document.xml", 1)})},
		{"office/relations.docx", "relations that lead nowhere", Refused, "it has no word/nobody.xml", parts(types, member{"_rels/.rels", strings.Replace(relations, "TARGET", "word/nobody.xml", 1)}, member{"word/document.xml", wordOpen + paragraph(Story) + wordClose})},
		{"office/relations-out.docx", "relations that lead out", Refused, "it has no etc/passwd", parts(types, member{"_rels/.rels", strings.Replace(relations, "TARGET", "../../../../etc/passwd", 1)}, member{"word/document.xml", wordOpen + paragraph(Story) + wordClose})},
		{"office/relations-web.docx", "relations that lead to the web", Read, "", parts(types, member{"_rels/.rels", strings.Replace(relations, `Target="TARGET"`, `Target="http://fjord.example/a.xml" TargetMode="External"`, 1)}, member{"word/document.xml", wordOpen + paragraph(Story) + wordClose})},
		{"office/broken.docx", "a document that breaks off", Refused, "damaged XML", word(wordOpen + paragraph(Story) + "<w:p><w:r><w:t>and th")},
		{"office/crossed.docx", "elements that cross", Refused, "damaged XML", word(wordOpen + paragraph(Story) + "<w:p><w:r></w:p></w:r>" + wordClose)},
		{"office/laughs.docx", "entities that grow tenfold, nine times", Refused, "entity", word(laughs("w:document") + wordOpen + paragraph(Story+" &a9;") + wordClose)},
		{"office/stranger.docx", "an entity that stands for a file", Refused, "entity", word(stranger("w:document") + wordOpen + paragraph(Story+" &x;") + wordClose)},
		{"office/deep.docx", "tables a hundred thousand deep", Refused, "nest more than 256 deep", func() []byte { return docx(paragraph(Story) + strings.Repeat("<w:tbl><w:tr><w:tc>", many))() }},
		{"office/cells.docx", "a table of a hundred thousand cells", Refused, "200 times its size", func() []byte {
			return docx(paragraph(Story) + "<w:tbl><w:tr>" + strings.Repeat("<w:tc>"+paragraph("7")+"</w:tc>", many) + "</w:tr></w:tbl>")()
		}},
		{"office/bomb.docx", "a document a thousand times its size", Refused, "", func() []byte { return docx(strings.Repeat(" ", 128<<20))() }},
		{"office/encrypted.docx", "an encrypted part", Refused, "encrypted", patched(docx(paragraph(Story)), central, 8, uint16(1))},
		{"office/protected.docx", "encrypted as a whole", Refused, "encrypted", of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504))},
		{"office/text.docx", "a text under another name", Refused, "not DOCX", of(Story)},
		{"office/nul.docx", "characters that XML has not", Refused, "illegal character", docx(paragraph(Story + "\x00\x1b[31m&#0;&#27;"))},
		{"office/names.docx", "parts that are there twice", Read, "", word(wordOpen+paragraph(Story)+wordClose, member{"word/document.xml", wordOpen + paragraph("Another.") + wordClose})},
		{"office/missing.odt", "no content", Refused, "", parts(member{"mimetype", "application/vnd.oasis.opendocument.text"})},
		{"office/laughs.odt", "entities that grow tenfold, nine times", Refused, "entity", open(laughs("office:document-content") + textOpen + "<text:p>" + Story + " &a9;</text:p>" + textClose)},
		{"office/stranger.odt", "an entity that stands for a file", Refused, "entity", open(stranger("office:document-content") + textOpen + "<text:p>" + Story + " &x;</text:p>" + textClose)},
		{"office/deep.odt", "sections a hundred thousand deep", Refused, "nest more than 256 deep", func() []byte { return odt("<text:p>" + Story + "</text:p>" + strings.Repeat("<text:section>", many))() }},
		{"office/spaces.odt", "two thousand million spaces", Read, "", odt(`<text:p>` + Story + `<text:s text:c="2147483647"/></text:p>`)},
		{"office/cells.odt", "two thousand million cells", Read, "", odt(`<text:p>` + Story + `</text:p><table:table><table:table-row table:number-rows-repeated="2147483647"><table:table-cell table:number-columns-repeated="2147483647"><text:p>7</text:p></table:table-cell></table:table-row></table:table>`)},
		{"office/bomb.odt", "a content a thousand times its size", Refused, "", func() []byte { return odt(strings.Repeat(" ", 128<<20))() }},
		{"office/missing.epub", "no container", Refused, "", parts(member{"mimetype", "application/epub+zip"})},
		{"office/out.epub", "a package that is out of it", Refused, "", parts(member{"mimetype", "application/epub+zip"}, member{"META-INF/container.xml", strings.Replace(container, "TARGET", "../../etc/passwd", 1)})},
		{"office/loop.epub", "a package that is its own chapter", Refused, "empty", parts(member{"mimetype", "application/epub+zip"}, member{"META-INF/container.xml", strings.Replace(container, "TARGET", "book.opf", 1)}, member{"book.opf", strings.Replace(opf, "TARGET", "book.opf", 1)})},
		{"office/spine.epub", "a chapter a hundred thousand times", Read, "", func() []byte {
			return book("<html><body><p>"+Story+"</p></body></html>", member{"book.opf", strings.Replace(strings.Replace(opf, "TARGET", "c.xhtml", 1), `<itemref idref="c"/>`, strings.Repeat(`<itemref idref="c"/>`, many), 1)})()
		}},
		{"office/deep.epub", "a chapter a hundred thousand elements deep", Read, "", func() []byte { return epub("<p>" + Story + "</p>" + strings.Repeat("<div>", many))() }},
		{"office/bomb.epub", "a chapter a thousand times its size", Refused, "", func() []byte { return epub(strings.Repeat(" ", 128<<20))() }},
	}, rich()...)
}

// rich returns RTF.
func rich() []File {
	text := func(s string) func() []byte { return of(`{\rtf1\ansi ` + Story + `\par ` + s + `}`) }
	return []File{
		{"office/deep.rtf", "groups a hundred thousand deep", Refused, "nest more than 256 deep", times(`{\rtf1 `+Story, "{", many, "")},
		{"office/closed.rtf", "groups that close and close", Read, "", times(`{\rtf1 `+Story, "}", many, "")},
		{"office/binary.rtf", "two thousand million bytes that are not there", Read, "", text(`\bin2147483647 x`)},
		{"office/binary-less.rtf", "less than no bytes", Read, "", text(`\bin-9 x`)},
		{"office/skip.rtf", "characters that replace nothing", Read, "", text(`\uc99999\u8364 x`)},
		{"office/numbers.rtf", "numbers of a thousand digits", Read, "", text(`\fs` + strings.Repeat("9", 1000) + ` x\u` + strings.Repeat("9", 1000) + ` y`)},
		{"office/hex.rtf", "bytes that are none", Read, "", text(`\'zz\'9\'`)},
		{"office/word.rtf", "a control word of a megabyte", Refused, "a control word without end", times(`{\rtf1 `+Story+` \`, "abcdefghij", many, "}")},
		{"office/picture.rtf", "a picture that does not end", Read, "", times(`{\rtf1 `+Story+`{\pict `, "00ff", many, "")},
	}
}
