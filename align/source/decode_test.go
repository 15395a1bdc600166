package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func TestDecode(t *testing.T) {
	in := func(e encoding.Encoding, s string) string {
		b, err := e.NewEncoder().String(s)
		require.NoError(t, err)
		return b
	}
	le, be := unicode.LittleEndian, unicode.BigEndian
	english := "The café’s owner said “no” to the naïve offer – twice."
	russian := strings.Repeat("Паром затонул в пятницу утром, сообщили в порту. ", 4)
	japan := strings.Repeat("金曜日の朝、フェリーが沈没したと港の関係者が述べた。", 4)
	for _, tt := range []struct {
		why, in, want string
		html          bool
	}{
		{why: "ASCII", in: "plain", want: "plain"},
		{why: "UTF-8", in: english, want: english},
		{why: "UTF-8 with a mark", in: "\xef\xbb\xbf" + english, want: english},
		{why: "UTF-16 LE with a mark", in: in(unicode.UTF16(le, unicode.UseBOM), english), want: english},
		{why: "UTF-16 BE with a mark", in: in(unicode.UTF16(be, unicode.UseBOM), english), want: english},
		{why: "UTF-16 LE without", in: in(unicode.UTF16(le, unicode.IgnoreBOM), english), want: english},
		{why: "UTF-16 BE without", in: in(unicode.UTF16(be, unicode.IgnoreBOM), english), want: english},
		{why: "Windows-1252", in: in(charmap.Windows1252, english), want: english},
		{why: "Windows-1251", in: in(charmap.Windows1251, russian), want: russian},
		{why: "Shift JIS", in: in(japanese.ShiftJIS, japan), want: japan},
		{why: "damaged UTF-8", in: "café, na\xefve, “no”", want: "café, na\uFFFDve, “no”"},
		{why: "cut within a character", in: "“no” said the caf\xc3", want: "“no” said the caf\uFFFD"},
		{why: "declared by the page", in: "<meta charset=windows-1251><p>" + in(charmap.Windows1251, "Паром"), want: "<meta charset=windows-1251><p>Паром", html: true},
		{why: "declared as XML", in: "<?xml version='1.0' encoding='iso-8859-2'?><p>" + in(charmap.ISO8859_2, "łódź"), want: "<?xml version='1.0' encoding='iso-8859-2'?><p>łódź", html: true},
		{why: "declared in an encoding that is none", in: "<?xml version='1.0' encoding=?><p>caf\xe9 na\xefve", want: "<?xml version='1.0' encoding=?><p>café naïve", html: true},
		{why: "declared wrongly", in: "<meta charset=iso-8859-1><p>café", want: "<meta charset=iso-8859-1><p>café", html: true},
	} {
		got, err := decode([]byte(tt.in), "", tt.html)
		require.NoError(t, err, tt.why)
		assert.Equal(t, tt.want, got, tt.why)
	}
}

func TestDecodeNotText(t *testing.T) {
	mainframe, err := charmap.CodePage037.NewEncoder().String("The harbour office counted 12 boats on Friday, and no more.")
	require.NoError(t, err)
	for _, tt := range []struct{ in, want, why string }{
		{"%PDF-1.4\n", "PDF", "magic alone is enough where it is long"},
		{"PK\x03\x04\x14\x00\x06\x00", "ZIP", "archives"},
		{"\x89PNG\r\n\x1a\n\x00\x00\x00", "PNG", "images"},
		{"\x1f\x8b\x08\x00\x00\x00\x00", "gzip", "compressed text"},
		{"text\x00text", "NUL", "NUL in text"},
		{mainframe, "EBCDIC", "the character set of mainframes, whose letters are others elsewhere"},
		{"\x01\x02\x03\x04\x05\x06\x07", "control codes", "noise"},
	} {
		_, err := decode([]byte(tt.in), "", false)
		assert.ErrorContains(t, err, tt.want, tt.why)
	}
	for _, s := range []string{"BZh is a radio call sign.", "ID3 stands for a tag.", "RIFF, she said.", "a\x1bb " + strings.Repeat("text ", 100)} {
		_, err := decode([]byte(s), "", false)
		assert.NoError(t, err, "prose may begin like a file: %q", s[:8])
	}
}
