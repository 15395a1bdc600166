package hostile

import (
	"bytes"
	"compress/lzw"
	"compress/zlib"
	"fmt"
	"strings"

	"github.com/atodds/atodds/internal/pdftest"
)

// pdfOf returns a PDF of one page with the story.
func pdfOf() func() []byte {
	return func() []byte {
		return pdftest.Doc{Pages: [][]pdftest.Text{pdftest.Set(72, 100, Story)}}.Bytes()
	}
}

// objects returns a PDF of objects: the catalogue, the root of the pages, a
// page and its content, each replaced where another one is given.
func objects(replaced map[int]string) func() []byte {
	return func() []byte {
		all := []string{
			"<</Type/Catalog/Pages 2 0 R>>",
			"<</Type/Pages/Count 1/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
			pdftest.Stream("", "BT /F1 10 Tf 72 700 Td ("+Story+") Tj ET"),
			"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
		}
		for n, o := range replaced {
			for len(all) < n {
				all = append(all, "null")
			}
			all[n-1] = o
		}
		return pdftest.File(all, "/Root 1 0 R")
	}
}

// packed returns a stream of zlib.
func packed(entries, content string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, err := z.Write([]byte(content))
	must(err)
	must(z.Close())
	return pdftest.Stream("/Filter/FlateDecode"+entries, out.String())
}

// swapped returns content with one stretch exchanged.
func swapped(content func() []byte, old, with string) func() []byte {
	return func() []byte { return bytes.Replace(content(), []byte(old), []byte(with), 1) }
}

// pdfs returns PDF files.
func pdfs() []File {
	drawing := func(s string) func() []byte { return objects(map[int]string{4: pdftest.Stream("", s)}) }
	return append(structures(),
		File{"pdf/bomb.pdf", "a page of a gigabyte of spaces", Mended, "", func() []byte {
			return objects(map[int]string{4: packed("", strings.Repeat(" ", 256<<20))})()
		}},
		File{"pdf/bomb-twice.pdf", "a page packed twice", Mended, "", func() []byte {
			inner := packed("", strings.Repeat("BT ET ", 16<<20))
			inner = inner[strings.Index(inner, "stream\n")+7 : len(inner)-10]
			return objects(map[int]string{4: strings.Replace(packed("", inner), "/Filter/FlateDecode", "/Filter[/FlateDecode/FlateDecode]", 1)})()
		}},
		File{"pdf/predictor.pdf", "rows of two thousand million columns", Mended, "", func() []byte {
			return objects(map[int]string{4: packed("/DecodeParms<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>", strings.Repeat("a", 1000))})()
		}},
		File{"pdf/predictor-none.pdf", "rows of no column", Mended, "", func() []byte {
			return objects(map[int]string{4: packed("/DecodeParms<</Predictor 12/Columns 0>>", strings.Repeat("a", 1000))})()
		}},
		File{"pdf/lzw.pdf", "a page packed by another method", Mended, "", func() []byte {
			var out bytes.Buffer
			z := lzw.NewWriter(&out, lzw.MSB, 8)
			_, err := z.Write(bytes.Repeat([]byte(" "), 32<<20))
			must(err)
			must(z.Close())
			return objects(map[int]string{4: pdftest.Stream("/Filter/LZWDecode", out.String())})()
		}},
		File{"pdf/filter.pdf", "a method of nobody", Mended, "", objects(map[int]string{4: pdftest.Stream("/Filter/Nobody", "x")})},
		File{"pdf/filters.pdf", "ten thousand methods", Mended, "", objects(map[int]string{4: pdftest.Stream("/Filter["+strings.Repeat("/ASCIIHexDecode", 10_000)+"]", "20>")})},
		File{"pdf/operands.pdf", "operators without operands", Mended, "", drawing("BT Tf Td Tj TJ Tm ' \" cm Q Q Q re ET")},
		File{"pdf/saves.pdf", "a state saved a million times", Mended, "", func() []byte { return drawing(strings.Repeat("q ", 1_000_000))() }},
		File{"pdf/arrays.pdf", "arrays a hundred thousand deep on a page", Mended, "", func() []byte { return drawing(strings.Repeat("[", many) + " TJ")() }},
		File{"pdf/strings.pdf", "a string that never closes", Mended, "", func() []byte { return drawing("BT (" + strings.Repeat("(", many))() }},
		File{"pdf/numbers.pdf", "places that are no places", Mended, "", drawing("BT /F1 1e308 Tf 99999999999999999999999 -1e400 Td (" + Story + ") Tj ET")},
		File{"pdf/blank.pdf", "no text", Refused, "no text", drawing("")},
		File{"pdf/map.pdf", "a map of all characters there could be", Mended, "", objects(map[int]string{
			5: "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>",
			6: pdftest.Stream("", "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"),
			7: "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 1000>>",
		})},
		File{"pdf/escapes.pdf", "text that a terminal obeys", Mended, "", drawing("BT /F1 10 Tf 36 700 Td (\x1b[31m" + Story + ") Tj ET")},
		File{"pdf/named.txt", "a PDF under another name", Read, "", pdfOf()},
		File{"pdf/text.pdf", "a text under the name of a PDF", Refused, "not PDF", of(Story)},
		File{"pdf/pages.pdf", "three thousand pages", Read, "", func() []byte {
			d := pdftest.Doc{Pages: [][]pdftest.Text{pdftest.Set(72, 100, Story)}}
			for i := range 2999 {
				d.Pages = append(d.Pages, pdftest.Set(72, 100, fmt.Sprintf("%d", i)))
			}
			return d.Bytes()
		}},
	)
}

// structures returns PDF files whose objects do not stand as they should.
func structures() []File {
	one := pdfOf()
	id := "/ID[(0123456789abcdef)(0123456789abcdef)]"
	return []File{
		{"pdf/nothing.pdf", "a first line alone", Refused, "damaged", of("%PDF-1.4\n")},
		{"pdf/ended.pdf", "a first and a last line", Refused, "damaged", of("%PDF-1.4\n" + strings.Repeat(" ", 100) + "\nstartxref\n0\n%%EOF\n")},
		{"pdf/end.pdf", "no last line", Mended, "", swapped(one, "%%EOF", "")},
		{"pdf/table.pdf", "a table that is elsewhere", Mended, "", swapped(one, "startxref\n", "startxref\n9")},
		{"pdf/table-loop.pdf", "a table that comes before itself", Mended, "", func() []byte {
			b := one()
			at := bytes.Index(b, []byte("xref\n0"))
			return swapped(of(string(b)), "trailer\n<<", fmt.Sprintf("trailer\n<</Prev %d", at))()
		}},
		{"pdf/table-size.pdf", "a table of two thousand million objects", Mended, "", swapped(one, "xref\n0 ", "xref\n2147483600 ")},
		{"pdf/trailer-size.pdf", "a trailer of two thousand million objects", Mended, "", swapped(one, "trailer\n<</Size ", "trailer\n<</Size 214748364")},
		{"pdf/small.pdf", "a list of objects for the whole of a memory", Refused, "", of("%PDF-1.5\n1 0 obj<</Type/XRef/Size 999999999/W[1 1 1]/Length 3>>stream\n\x01\x09\x00\nendstream endobj\nstartxref\n9\n%%EOF\n")},
		{"pdf/small-index.pdf", "an index for the whole of a memory", Refused, "", of("%PDF-1.5\n1 0 obj<</Type/XRef/Size 9/Index[999999990 9]/W[1 1 1]/Length 3>>stream\n\x01\x09\x00\nendstream endobj\nstartxref\n9\n%%EOF\n")},
		{"pdf/small-width.pdf", "fields of two thousand million bytes", Refused, "", of("%PDF-1.5\n1 0 obj<</Type/XRef/Size 9/W[1 2147483647 1]/Length 3>>stream\n\x01\x09\x00\nendstream endobj\nstartxref\n9\n%%EOF\n")},
		{"pdf/length-loop.pdf", "a stream as long as itself", Mended, "", objects(map[int]string{4: "<</Length 4 0 R>>\nstream\nBT ET\nendstream"})},
		{"pdf/length.pdf", "a stream longer than the file", Mended, "", swapped(one, "/Length ", "/Length 99999999")},
		{"pdf/length-less.pdf", "a stream of less than no bytes", Mended, "", swapped(one, "/Length ", "/Length -")},
		{"pdf/reference.pdf", "an object that is itself", Mended, "", objects(map[int]string{4: "4 0 R"})},
		{"pdf/references.pdf", "two objects that are each other", Mended, "", objects(map[int]string{4: "6 0 R", 6: "4 0 R"})},
		{"pdf/kids.pdf", "pages that hold themselves", Mended, "", objects(map[int]string{2: "<</Type/Pages/Count 9/Kids[2 0 R]>>"})},
		{"pdf/kids-two.pdf", "pages that hold each other", Mended, "", objects(map[int]string{2: "<</Type/Pages/Count 9/Kids[6 0 R]>>", 6: "<</Type/Pages/Count 9/Kids[2 0 R]>>"})},
		{"pdf/kids-many.pdf", "a page that is there a hundred thousand times", Mended, "", func() []byte {
			return objects(map[int]string{2: fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", many, strings.Repeat("3 0 R ", many))})()
		}},
		{"pdf/count.pdf", "two thousand million pages", Mended, "", objects(map[int]string{2: "<</Type/Pages/Count 2147483647/Kids[3 0 R]>>"})},
		{"pdf/count-less.pdf", "less than no page", Mended, "", objects(map[int]string{2: "<</Type/Pages/Count -1/Kids[3 0 R]>>"})},
		{"pdf/parent.pdf", "a page that is its own parent", Mended, "", objects(map[int]string{3: "<</Type/Page/Parent 3 0 R/Contents 4 0 R>>"})},
		{"pdf/content.pdf", "a page without content", Refused, "", objects(map[int]string{3: "<</Type/Page/Parent 2 0 R/Contents 99 0 R>>"})},
		{"pdf/catalogue.pdf", "no catalogue", Refused, "", objects(map[int]string{1: "null"})},
		{"pdf/deep.pdf", "an object a hundred thousand arrays deep", Mended, "", func() []byte { return objects(map[int]string{3: strings.Repeat("[", many)})() }},
		{"pdf/deep-dictionary.pdf", "an object a hundred thousand dictionaries deep", Mended, "", func() []byte { return objects(map[int]string{3: strings.Repeat("<</A", many)})() }},
		{"pdf/stream-loop.pdf", "streams of objects that extend each other", Mended, "", objects(map[int]string{4: "<</Type/ObjStm/N 1/First 4/Extends 4 0 R/Length 6>>\nstream\n4 0 4 \nendstream"})},
		{"pdf/encrypted.pdf", "encrypted", Refused, "encrypted", swapped(one, "/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O("+strings.Repeat("o", 32)+")/U("+strings.Repeat("u", 32)+")>>"+id)},
		{"pdf/encrypted-strangely.pdf", "encrypted by a method of nobody", Refused, "encrypted", swapped(one, "/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Nobody/V 99>>"+id)},
		{"pdf/behind.pdf", "something else before it", Mended, "", around("GET / HTTP/1.0\n\n", one, "")},
	}
}
