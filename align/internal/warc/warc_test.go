package warc

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

func parsed(content string, limits original.Limits) (all []original.Document, err error) {
	err = Parse(context.Background(), strings.NewReader(content), int64(len(content)), limits, func(d original.Document) bool {
		all = append(all, d)
		return true
	})
	return all, err
}

// entry returns a record of a kind, crawled from an address.
func entry(kind, address, typ, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, typ, len(block), block)
}

// page returns a record of a response.
func page(address, head, body string) string {
	return entry("response", address, "application/http; msgtype=response", "HTTP/1.1 "+head+"\r\n\r\n"+body)
}

func squeezed(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, s := range parts {
		z := gzip.NewWriter(&b)
		_, err := z.Write([]byte(s))
		require.NoError(t, err)
		require.NoError(t, z.Close())
	}
	return b.String()
}

func TestParse(t *testing.T) {
	const html, address = "<p>It ran aground.</p>", "https://quay.example/1"
	whole := func(content string) []string { return []string{address + " text/html: " + content} }
	for _, tt := range []struct {
		why, in string
		want    []string
	}{
		{"a page", entry("warcinfo", "", "application/warc-fields", "software: x") + page(address, "200 OK\r\nContent-Type: text/html; charset=utf-8", html), whole(html)},
		{"members of gzip, one a record", squeezed(t, entry("request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"), page(address, "200 OK\r\nContent-Type: text/html", html)), whole(html)},
		{"a body in chunks", page(address, "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", "3\r\n<p>\r\n13;x=1\r\nIt ran aground.</p>\r\n0\r\n\r\n"), whole(html)},
		{"chunks that the crawler has joined", page(address, "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", html), whole(html)},
		{"a body in gzip", page(address, "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", squeezed(t, html)), whole(html)},
		{"gzip that the crawler has undone", page(address, "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", html), whole(html)},
		{"a character set that the server names", page(address, "200 OK\r\nContent-Type: text/html; charset=windows-1252", "<p>Caf\xe9</p>"), whole("<p>Café</p>")},
		{"redirections, errors and pictures are no pages", page("a", "301 Moved\r\nContent-Type: text/html", html) + page("b", "404 Not Found\r\nContent-Type: text/html", html) + page("c", "200 OK\r\nContent-Type: image/png", "\x89PNG") + entry("metadata", "d", "text/plain", "x") + entry("resource", "metadata://crawler/log", "text/plain", "x"), nil},
		{"the text of WET", entry("conversion", address, "text/plain", "It ran aground.\n"), []string{address + " text/plain: It ran aground.\n"}},
		{"a page that was crawled twice", entry("resource", "a", "text/html", html) + entry("resource", "a", "text/html", html), []string{"a text/html: " + html, "a (2) text/html: " + html}},
		{"an encoding that is not read", page("a", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\x8b\xff\xfe\x00\xff\xff") + entry("resource", "b", "text/html", html), []string{`a fails: its encoding "br" is not supported`, "b text/html: " + html}},
		{"cut off", entry("resource", "a", "text/html", html)[:140], []string{"a fails: the archive ends within it: 9 of 22 bytes are there"}},
	} {
		docs, err := parsed(tt.in, original.DefaultLimits())
		require.NoError(t, err, tt.why)
		var got []string
		for _, d := range docs {
			assert.Empty(t, d.Published, "the day of the crawl is no date of publication")
			assert.Contains(t, d.Notes, "crawled on 2026-03-02", tt.why)
			if d.Failure != "" {
				got = append(got, d.Member+" fails: "+d.Failure)
			} else {
				got = append(got, d.Member+" "+d.Type+": "+string(d.Raw))
			}
		}
		assert.Equal(t, tt.want, got, tt.why)
	}
}

func TestHostile(t *testing.T) {
	limits := original.DefaultLimits()
	limits.Text = 1 << 20
	for _, tt := range []struct{ why, in, want string }{
		{"not an archive", "It ran aground.\r\n", `record 1: it begins with "It ran aground.", not WARC`},
		{"no length", "WARC/1.0\r\n\r\n", `its length is ""`},
		{"less than nothing", "WARC/1.0\r\nContent-Length: -1\r\n\r\n", `its length is "-1"`},
		{"a head without end", "WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 2000), "more than 1000 lines"},
		{"a line without end", "WARC/1.0\r\n" + strings.Repeat("a", 1<<17), "longer than 64 KiB"},
		{"cut off within the head", "WARC/1.0\r\nWARC-Type: response\r\n", "unexpected EOF"},
		{"a record that is not read claims the rest", "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 9000\r\n\r\n" + entry("resource", "a", "text/html", "x"), "record 1: the archive ends within it: it is said to have 9000 bytes"},
		{"gzip that swells", squeezed(t, entry("resource", "a", "image/png", strings.Repeat("a", 8<<20))), "unpacks to more than 200 times its size"},
		{"gzip that is damaged", squeezed(t, entry("resource", "a", "text/html", "x"))[:60] + "x", "record 1"},
	} {
		_, err := parsed(tt.in, limits)
		assert.ErrorContains(t, err, tt.want, tt.why)
	}
	docs, err := parsed(page("a", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", squeezed(t, strings.Repeat("a", 8<<20)))+entry("resource", "b", "text/html", strings.Repeat("a", 2<<20))+
		"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 9000000000000000000\r\n\r\nx", limits)
	require.NoError(t, err)
	require.Len(t, docs, 3)
	for i, want := range []string{"larger than the limit", "larger than the limit", "the archive ends within it"} {
		assert.Contains(t, docs[i].Failure, want)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(page("a", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", "3\r\n<p>\r\n0\r\n\r\n"))
	f.Add(entry("conversion", "b", "text/plain", "It ran aground."))
	limits := original.DefaultLimits()
	limits.Text, limits.Total = 1<<20, 1<<22
	f.Fuzz(func(_ *testing.T, in string) { _, _ = parsed(in, limits) })
}
