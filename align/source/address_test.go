package source

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// web reads an address that leads to a page.
func web(t *testing.T, address string, p Page) (*text.Document, error) {
	t.Helper()
	fetch := func(context.Context, string) (Page, error) { return p, nil }
	var got []*text.Document
	var failed error
	for d, err := range Read(t.Context(), Options{Fetch: fetch}, address) {
		if err != nil {
			failed = err
			continue
		}
		got = append(got, d)
	}
	if failed == nil {
		require.Len(t, got, 1)
		return got[0], nil
	}
	require.Empty(t, got)
	return nil, failed
}

func TestAddress(t *testing.T) {
	body := "<p>" + paragraphOne + "</p><p>" + paragraphTwo + "</p>"
	d, err := web(t, "https://fjord.example/boat#top", Page{
		URL: "https://fjord.example/2019/06/14/boat", Type: "text/html", Body: []byte(body), Notes: []string{"from the cache"},
	})
	require.NoError(t, err)
	assert.Equal(t, "https://fjord.example/boat", d.Name, "as it was named, without what names a place within")
	assert.Equal(t, "https://fjord.example/2019/06/14/boat", d.URL, "where redirects led")
	assert.Equal(t, "2019-06-14", stampOf(d.Date), "the address dates it")
	assert.Equal(t, "url", d.DateBy)
	assert.Equal(t, []string{"from the cache"}, d.Notes)

	for _, tt := range []struct{ head, want, why string }{
		{`<link rel=canonical href="/2019/boat">`, "https://fjord.example/2019/boat", "counts from where the page was found"},
		{`<link rel=canonical href="https://fjord.example/">`, "https://fjord.example/b?print=1", "the front page is no address of a report"},
		{`<link rel=canonical href="javascript:alert(1)">`, "https://fjord.example/b?print=1", "no address of the web"},
		{`<link rel=canonical href="https://user:pw@fjord.example/c#d">`, "https://fjord.example/c", "without user and place"},
		{`<meta property="og:url" content="https://fjord.example/c">`, "https://fjord.example/c", "Open Graph"},
	} {
		d, err := web(t, "https://fjord.example/b?print=1", Page{URL: "https://fjord.example/b?print=1", Type: "text/html", Body: []byte(tt.head + body)})
		require.NoError(t, err)
		assert.Equal(t, tt.want, d.URL, tt.why)
	}
}

func TestAddressType(t *testing.T) {
	for _, tt := range []struct{ url, media, body, want, why string }{
		{"https://a.example/x", "text/html", "<p>One ferry sank.</p>", "One ferry sank.\n", "a page"},
		{"https://a.example/x.php", "", "<html><p>One ferry sank.</p>", "One ferry sank.\n", "no type: the content tells"},
		{"https://a.example/x", "text/plain", "<p>One ferry sank.</p>", "<p>One ferry sank.</p>", "text that the server says is plain"},
		{"https://a.example/x.md", "text/plain", "One *ferry* sank.", "One ferry sank.", "Markdown by its name"},
		{"https://a.example/x.jsonl", "application/octet-stream", `{"text":"One ferry sank."}`, "One ferry sank.", "by its name"},
		{"https://a.example/x", "text/html; charset=iso-8859-2", "<p>\xb3\xf3d\xbc</p>", "łódź\n", "the server names the character set"},
		{"https://a.example/x", "text/html; charset=iso-8859-2", "<p>łódź</p>", "łódź\n", "and is wrong"},
		{"https://a.example/x", "text/html; charset=utf-8", "\xff\xfe<\x00p\x00>\x00a\x00b\x00c\x00", "abc\n", "a byte order mark outranks it"},
	} {
		d, err := web(t, tt.url, Page{URL: tt.url, Type: tt.media, Body: []byte(tt.body)})
		if assert.NoError(t, err, tt.why) {
			assert.Equal(t, tt.want, d.Text, tt.why)
		}
	}
	for _, tt := range []struct{ media, body, want, why string }{
		{"image/png", "\x89PNG\r\n", "read https://a.example/x: image/png is no document that atodds reads", "a picture"},
		{"text/html", "", "read https://a.example/x: empty", "nothing"},
		{"text/html", "<script>boot()</script>", "read https://a.example/x: empty", "a page that a program is to fill"},
	} {
		_, err := web(t, "https://a.example/x", Page{URL: "https://a.example/x", Type: tt.media, Body: []byte(tt.body)})
		assert.EqualError(t, err, tt.want, tt.why)
	}
}

// The rest of the sources is read, and no error repeats a password.
func TestAddressFails(t *testing.T) {
	fetch := func(_ context.Context, address string) (Page, error) { return Page{}, errors.New("no answer") }
	got, _ := all(Options{Fetch: fetch, Stdin: strings.NewReader("A ferry sank.")}, "", "https://jane:secret@fjord.example/a@b", "-", "ftp://fjord.example/")
	assert.Equal(t, []string{"read https://fjord.example/a@b: no answer", "-", "read ftp://fjord.example/: no answer"}, got)
	got, _ = all(Options{Fetch: fetch}, "", "notes: //x")
	assert.Equal(t, []string{"read notes: //x: no such file or directory"}, got, "a file that is missing")
}
