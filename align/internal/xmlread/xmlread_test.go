package xmlread

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"
)

// all returns the names and the characters of a document in their order.
func all(in string, depth int) (string, error) {
	r := New(strings.NewReader(in), depth)
	var got []string
	for {
		t, err := r.Next()
		if err == io.EOF {
			return strings.Join(got, " "), nil
		}
		if err != nil {
			return strings.Join(got, " "), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			got = append(got, t.Name.Local+Attr(t, "id"))
		case xml.EndElement:
			got = append(got, "/"+t.Name.Local)
		case xml.CharData:
			got = append(got, string(t))
		}
	}
}

func TestNext(t *testing.T) {
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="utf-16"?><a>é</a>`)
	require.NoError(t, err)
	for _, tt := range []struct{ why, in, want string }{
		{"elements and characters, and nothing else", `<?xml version="1.0"?><!-- c --><!DOCTYPE a><a x:id="1"><?pi?>&lt;&#65;<b/></a>`, "a1 <A b /b /a"},
		{"the character set of the declaration", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xcf</a>", "a П /a"},
		{"that of a byte order mark", wide, "a é /a"},
		{"a byte order mark of UTF-8", "\xef\xbb\xbf<a>é</a>", "a é /a"},
	} {
		got, err := all(tt.in, 9)
		require.NoError(t, err, tt.why)
		assert.Equal(t, tt.want, got, tt.why)
	}
	for in, want := range map[string]string{
		"<a><a><a>":     "its elements nest more than 2 deep",
		"<a>\n<b></a>":  "damaged XML in line 2: element <b> closed by </a>",
		"<a>&nbsp;</a>": "invalid character entity &nbsp;",
		"<a":            "unexpected EOF",
		"<a>\x00</a>":   "illegal character code",
		"<?xml version='1.0' encoding='klingon'?><a/>": "klingon",
	} {
		_, err := all(in, 2)
		assert.ErrorContains(t, err, want)
	}
}

func TestChildren(t *testing.T) {
	const in = "<a> x <b>One <i>two</i> </b><c><d/></c><e>z</e></a>"
	r := New(strings.NewReader(in), 9)
	var got []string
	require.NoError(t, r.Children(func(root xml.StartElement) error {
		return r.Children(func(e xml.StartElement) error {
			got = append(got, e.Name.Local)
			switch e.Name.Local {
			case "b":
				s, err := r.Text()
				got = append(got, s)
				return err
			case "c":
				return r.Skip()
			}
			return nil // what is left of it is passed over
		})
	}))
	assert.Equal(t, []string{"b", "One two", "c", "e"}, got)
	assert.Zero(t, r.Depth())

	cut := New(strings.NewReader("<a><b>"), 9)
	assert.Error(t, cut.Children(func(xml.StartElement) error { return cut.Skip() }))
}
