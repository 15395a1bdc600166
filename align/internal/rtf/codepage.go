package rtf

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// codePages are those of the character sets of fonts, as \fcharset gives them.
func codePageOf(charset int) int {
	switch charset {
	case 77:
		return 10000
	case 128:
		return 932
	case 129, 130:
		return 949
	case 134:
		return 936
	case 136:
		return 950
	case 161:
		return 1253
	case 162:
		return 1254
	case 163:
		return 1258
	case 177:
		return 1255
	case 178:
		return 1256
	case 186:
		return 1257
	case 204:
		return 1251
	case 222:
		return 874
	case 238:
		return 1250
	}
	return 0 // that of the document
}

// encodingOf returns the encoding of a code page; Windows-1252 for one that
// is not known.
func encodingOf(page int) encoding.Encoding {
	label := "windows-" + strconv.Itoa(page)
	switch page {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 932:
		label = "shift_jis"
	case 936:
		label = "gbk"
	case 949:
		label = "euc-kr"
	case 950:
		label = "big5"
	case 866:
		label = "ibm866"
	case 10000:
		label = "macintosh"
	case 65001:
		return encoding.Nop
	}
	if e, _ := charset.Lookup(label); e != nil {
		return e
	}
	return charmap.Windows1252
}

// wide reports whether characters of a code page may take two bytes, the
// second of which may look like ASCII.
func wide(page int) bool { return page == 932 || page == 936 || page == 949 || page == 950 }

// decode returns bytes of a code page as text.
func decode(b []byte, page int) string {
	s, err := encodingOf(page).NewDecoder().Bytes(b)
	if err != nil {
		s = b
	}
	return strings.ToValidUTF8(string(s), "\uFFFD")
}
