package rtf

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

func parsed(content string) (d original.Document, err error) {
	err = Parse(context.Background(), strings.NewReader(content), int64(len(content)), original.DefaultLimits(), func(got original.Document) bool {
		d = got
		return true
	})
	return d, err
}

func TestText(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"paragraphs, lines and tabs", `{\rtf1\ansi The barge\par` + "\r\n" + `It sank\line at\tab dawn.\par}`, "The barge\n\nIt sank\nat dawn.\n"},
		{"a line break of the file is none of the text", "{\\rtf1 It\r\n sank.}", "It sank.\n"},
		{"formatting within a word", `{\rtf1 The {\b ha}{\i0 rb}our.}`, "The harbour.\n"},
		{"characters of the code page", `{\rtf1\ansi\ansicpg1252 Caf\'e9 \'93So\'94}`, "Café “So”\n"},
		{"a code page of a font", `{\rtf1\ansi{\fonttbl{\f0\fnil Arial;}{\f1\fcharset204 Arial Cyr;}}\f0 Caf\'e9 {\f1 \'cf\'e8\'f0\'f1}}`, "Café Пирс\n"},
		{"two bytes a character", `{\rtf1\ansi{\fonttbl{\f1\fcharset128 M;}}\f1\'93\'fa\'96\'7b}`, "日本\n"},
		{"Unicode, with what stands for it", `{\rtf1 \u8364?5 \uc2\u233 ??x\uc0\u8211}`, "€5 éx–\n"},
		{"a pair of surrogates, numbers with a sign", `{\rtf1 \u-10179?\u-8704?}`, "😀\n"},
		{"named characters", `{\rtf1 \ldblquote So\rdblquote\emdash co\_own\-er\~\{a\\b\}}`, "“So”—co-owner {a\\b}\n"},
		{"tables before the text are none of it", `{\rtf1{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}{\stylesheet{\s1 Heading;}}{\*\generator Quay;}{\*\unknown{\b x}}It sank.{\header Page 1}{\pict 00ff}}`, "It sank.\n"},
		{"binary data may hold braces", `{\rtf1{\pict\bin4 }}{{}It sank.}`, "It sank.\n"},
		{"of a field the result is read", `{\rtf1 See {\field{\*\fldinst HYPERLINK "x"}{\fldrslt the log}}.}`, "See the log.\n"},
		{"tracked changes are accepted", `{\rtf1 It had {\deleted 9}{\revised 12} berths.}`, "It had 12 berths.\n"},
		{"hidden text and comments are left out", `{\rtf1 It sank{\v  ask Jo}{\*\annotation When?} at dawn.}`, "It sank at dawn.\n"},
		{"a row is a line", `{\rtf1\trowd\intbl Crew\cell 12\cell\row\trowd\intbl Guests\cell 40\cell\row\pard End.\par}`, "Crew | 12\n\nGuests | 40\n\nEnd.\n"},
		{"a note does not break its sentence", `{\rtf1 It sank{\super\chftn}{\footnote\chftn By law.} at dawn.\par End.}`, "It sank at dawn.\n\nEnd.\n\nBy law.\n"},
		{"a text box comes behind its paragraph, once", `{\rtf1 It sank {\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Box.\par}}{\shprslt Box.}}at dawn.\par End.}`, "It sank at dawn.\n\nBox.\n\nEnd.\n"},
		{"what is cut off is read as far as it goes", `{\rtf1 It sank.{\b So`, "It sank.So\n"},
	} {
		d, err := parsed(tt.in)
		require.NoError(t, err, tt.why)
		assert.Equal(t, tt.want, d.Text, tt.why)
	}
}

func TestMetadata(t *testing.T) {
	d, err := parsed(`{\rtf1{\info{\title The caf\'e9}{\author Jo Roe}{\operator Al}{\creatim\yr2026\mo3\dy2\hr9\min5}{\revtim\yr2026\mo3\dy4}}It sank{\footnote By law.}{\footnote\ftnalt In {\i 2024}.}.{\deleted x}\par\trowd\intbl Crew\cell\row}`)
	require.NoError(t, err)
	assert.Equal(t, []string{"The café", "Jo Roe", "2026-03-02T09:05", "2026-03-04T00:00"}, []string{d.Title, d.Byline, d.Created, d.Modified})
	assert.Equal(t, []string{"tracked changes are read as accepted"}, d.Notes)
	require.Len(t, d.Places, 4)
	assert.Equal(t, []string{"", "table 1", "footnote 1", "endnote 1"}, []string{d.Places[0].Part, d.Places[1].Part, d.Places[2].Part, d.Places[3].Part})
}

func TestHostile(t *testing.T) {
	for in, want := range map[string]string{
		"It sank.":                           "it does not begin as RTF does",
		`{\rtf1` + strings.Repeat("{", 999):  "nest more than 256 deep",
		`{\rtf1 \` + strings.Repeat("a", 99): "a control word without end",
	} {
		_, err := parsed(in)
		assert.ErrorContains(t, err, want)
	}
	for _, in := range []string{`{\rtf1 \bin-5 x}`, `{\rtf1 \bin999999999 x}`, `{\rtf1 \uc999999999\u1 x}`, `{\rtf1 \'`, `{\rtf1 \'zz}`, `{\rtf1 \u99999999999999`, `{\rtf1}}}}`, `{\rtf1 \`} {
		_, err := parsed(in)
		assert.NoError(t, err, in)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{\rtf1\ansi{\fonttbl{\f1\fcharset128 M;}}\f1\'93\'fa \u-10179?{\footnote By law.}\trowd\intbl Crew\cell\row}`)
	f.Add(`{\rtf1{\info{\title x}{\creatim\yr2026}}{\*\shpinst{\shptxt Box.}}\bin2 }}\v x}`)
	f.Fuzz(func(_ *testing.T, in string) { _, _ = parsed(in) })
}
