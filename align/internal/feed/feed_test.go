package feed

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

func parsed(content string) (all []original.Document, err error) {
	err = Parse(context.Background(), strings.NewReader(content), int64(len(content)), original.DefaultLimits(), func(d original.Document) bool {
		all = append(all, d)
		return true
	})
	return all, err
}

func rss(items string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Quay</title><language>en-gb</language>` + items + `</channel></rss>`
}

// wide returns a text in UTF-16, the high byte first, behind its mark.
func wide(s string) string {
	out := []byte("\xfe\xff")
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.BigEndian.AppendUint16(out, u)
	}
	return string(out)
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{
			"RSS with the whole text",
			rss(`<item><guid>q1</guid><title>Ferry &amp;amp; pier</title><link>https://quay.example/1</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Jo Roe</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>It ran <b>aground</b>.</p><p>Nobody was hurt.</p><script>x</script>]]></content:encoded></item>`),
			`{"Member":"q1","Title":"Ferry \u0026 pier","Outlet":"The Quay","Byline":"Jo Roe","URL":"https://quay.example/1","Language":"en-gb","Published":"Mon, 02 Mar 2026 10:00:00 GMT","Text":"It ran aground.\n\nNobody was hurt.\n"}`,
		},
		{
			"a summary is read as one, a title too, and ids are told apart",
			rss(`<item><guid>q</guid><description>&lt;p&gt;It ran aground.&lt;/p&gt;</description></item><item><guid>q</guid><title>Aground</title></item><item/>`),
			`{"Member":"q","Outlet":"The Quay","Language":"en-gb","Text":"It ran aground.\n","Notes":["the feed gives no more than a summary"]}` + "\n" +
				`{"Member":"q (2)","Title":"Aground","Outlet":"The Quay","Language":"en-gb","Text":"Aground\n","Notes":["the feed gives no more than a title"]}` + "\n" +
				`{"Member":"3","Outlet":"The Quay","Language":"en-gb","Text":"","Notes":["the feed gives no more than a title"],"Failure":"it has no text: not even a title"}`,
		},
		{
			"Atom, where an entry need not say when it was published",
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><id>urn:1</id><title>Aground</title><link href="https://quay.example/1"/><updated>2026-03-03T10:00:00Z</updated><author><name>Jo Roe</name></author><author><name>Al Poe</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It ran aground.</p></div></content></entry>` +
				`<entry><id>urn:2</id><published>2026-03-01T10:00:00Z</published><updated>2026-03-03T10:00:00Z</updated><content type="text">It sank.</content></entry></feed>`,
			`{"Member":"urn:1","Title":"Aground","Outlet":"The Quay","Byline":"Jo Roe, Al Poe","URL":"https://quay.example/1","Published":"2026-03-03T10:00:00Z","Text":"It ran aground.\n"}` + "\n" +
				`{"Member":"urn:2","Outlet":"The Quay","Published":"2026-03-01T10:00:00Z","Modified":"2026-03-03T10:00:00Z","Text":"It sank.\n"}`,
		},
		{
			"UTF-16, which the declaration names too",
			wide(strings.Replace(rss(`<item><guid>q1</guid><description>Das Café lief auf Grund.</description></item>`), `"1.0"`, `"1.0" encoding="utf-16"`, 1)),
			`{"Member":"q1","Outlet":"The Quay","Language":"en-gb","Text":"Das Café lief auf Grund.\n","Notes":["the feed gives no more than a summary"]}`,
		},
		{"a feed without items", rss(""), ""},
	} {
		docs, err := parsed(tt.in)
		require.NoError(t, err, tt.why)
		var got []string
		for _, d := range docs {
			d.Places = nil
			b, err := json.Marshal(d)
			require.NoError(t, err)
			got = append(got, string(b))
		}
		assert.Equal(t, tt.want, strings.Join(got, "\n"), tt.why)
	}
}

func TestHostile(t *testing.T) {
	for in, want := range map[string]string{
		"It ran aground.":                              "damaged feed",
		rss("<item>")[:120]:                            "damaged feed",
		rss(strings.Repeat("<x:y>", 100_000)):          "nest more than 256 deep",
		"<rss><channel>" + strings.Repeat("<a>", 1000): "nest more than 256 deep",
	} {
		_, err := parsed(in)
		assert.ErrorContains(t, err, want)
	}
	docs, err := parsed(`<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>` + rss("<item><title>&a;&b;</title><guid>1</guid></item>"))
	if err == nil {
		for _, d := range docs {
			assert.NotContains(t, d.Title, "aaaa", "entities of the file's own stay as they are")
			assert.NotContains(t, d.Title, "root", "and read nothing")
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(rss(`<item><guid>q</guid><description>&lt;p&gt;It&lt;/p&gt;</description></item>`))
	f.Add(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div><p>It</p></div></content></entry></feed>`)
	f.Add(`<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item><title>x</title></item></rdf:RDF>`)
	f.Fuzz(func(_ *testing.T, in string) { _, _ = parsed(in) })
}
