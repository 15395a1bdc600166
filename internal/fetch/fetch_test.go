package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/dns/dnsmessage"
)

// A site is a server on this machine that a client takes for one of the
// public web.
func site(t *testing.T, c *Client, routes map[string]http.HandlerFunc) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	for path, f := range routes {
		mux.HandleFunc(path, f)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	before := c.permit
	c.permit = func(end netip.AddrPort) bool {
		return end.String() == s.Listener.Addr().String() || before != nil && before(end)
	}
	c.AllowHTTP, c.Delay = true, time.Nanosecond
	return s
}

func says(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s) }
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

func redirects(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Location", to); w.WriteHeader(302) }
}

func TestGet(t *testing.T) {
	var c Client
	c.Version = "v1.2.3"
	var agent string
	s := site(t, &c, map[string]http.HandlerFunc{
		"/page": func(w http.ResponseWriter, r *http.Request) {
			agent = r.UserAgent()
			w.Header().Set("Content-Type", "text/html; charset=windows-1251")
			io.WriteString(w, "<p>One.")
		},
		"/moved":      redirects("page#top"),
		"/robots.txt": says("User-agent: *\nDisallow: /shut"),
	})
	page, err := c.Get(t.Context(), s.URL+"/moved#part")
	require.NoError(t, err)
	assert.Equal(t, Page{URL: s.URL + "/page", Type: "text/html; charset=windows-1251", Body: []byte("<p>One.")}, page)
	assert.Equal(t, "atodds/1.2.3", agent)
}

func TestRefused(t *testing.T) {
	var c Client
	s := site(t, &c, map[string]http.HandlerFunc{
		"/robots.txt": says("User-agent: *\nDisallow: /shut"),
		"/loop":       redirects("/loop"),
		"/file":       redirects("file:///etc/passwd"),
		"/login":      redirects("https://user:secret@fjord.example/"),
		"/inside":     redirects("http://127.0.0.1:9/"),
		"/shut":       says("not for programs"),
		"/toshut":     redirects("/shut"),
		"/large":      func(w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, DefaultLimit+1)) },
		"/packed": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			w.Write([]byte("x"))
		},
		"/torn": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			w.Write([]byte("x"))
		},
	})
	host := strings.TrimPrefix(s.URL, "http://")
	for _, tt := range []struct{ address, want, why string }{
		{"ftp://fjord.example/a", `refused: addresses of the scheme "ftp" are not read`, "another scheme"},
		{"https:///a", "the address names no host", "no host"},
		{"https://user:secret@fjord.example/", "refused: the address holds a user name or a password: leave it out", "and the error does not repeat it"},
		{"https://[::1", "not an address", "broken"},
		{"https://fjord.example/" + strings.Repeat("a", maxAddress), "refused: the address is longer than 8192 bytes", "endless"},
		{"https://127.0.0.1:9/", "refused: 127.0.0.1 is a loopback address (--allow-private permits it)", "loopback"},
		{"https://[::ffff:7f00:1]/", "refused: 127.0.0.1 is a loopback address (--allow-private permits it)", "in the clothes of IPv6"},
		{s.URL + "/nothing", "the server answers 404 Not Found", "no such page"},
		{s.URL + "/loop", "more than 5 redirects", "without end"},
		{s.URL + "/file", `redirected to file://: refused: addresses of the scheme "file" are not read`, "out of the web"},
		{s.URL + "/login", "redirected to https://fjord.example: refused: the address holds a user name or a password: leave it out", "a redirect with a password"},
		{s.URL + "/inside", "refused: 127.0.0.1 is a loopback address (--allow-private permits it)", "a redirect into the machine"},
		{s.URL + "/shut", "refused: robots.txt of " + host + " asks programs not to read it", "robots.txt"},
		{s.URL + "/toshut", "refused: robots.txt of " + host + " asks programs not to read it", "by way of a redirect"},
		{s.URL + "/large", "larger than the limit of 10485760 bytes", "too large"},
		{s.URL + "/packed", `the answer is packed as "br", which nobody asked for`, "packed otherwise"},
		{s.URL + "/torn", "the answer breaks off", "ends too early"},
	} {
		_, err := c.Get(t.Context(), tt.address)
		assert.EqualError(t, err, tt.want, tt.why)
	}
	c.AllowHTTP = false
	_, err := c.Get(t.Context(), s.URL+"/")
	assert.EqualError(t, err, "refused: http is not safe on its way: write https (--allow-http permits it)")
}

// A gzip bomb ends at the limit, and so does gzip that holds nothing at all.
func TestGzip(t *testing.T) {
	pack := func(n int) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write(make([]byte, n))
		z.Close()
		return b.Bytes()
	}
	packed := func(b []byte, times int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			for range times {
				w.Write(b)
			}
		}
	}
	c := Client{Limit: 1 << 20}
	s := site(t, &c, map[string]http.HandlerFunc{
		"/page": packed(pack(1000), 1), "/bomb": packed(pack(16<<20), 1), "/empty": packed(pack(0), 1<<16), "/none": packed([]byte("plain text"), 1),
	})
	page, err := c.Get(t.Context(), s.URL+"/page")
	require.NoError(t, err)
	assert.Len(t, page.Body, 1000)
	for _, path := range []string{"/bomb", "/empty"} {
		_, err = c.Get(t.Context(), s.URL+path)
		assert.EqualError(t, err, "larger than the limit of 1048576 bytes", path)
	}
	_, err = c.Get(t.Context(), s.URL+"/none")
	assert.EqualError(t, err, "the answer is not gzip, as it says it is")
}

// Robots.txt that cannot be had: 4xx allows all, 5xx nothing (RFC 9309, 2.3.1).
func TestRobotsStatus(t *testing.T) {
	for code, want := range map[int]string{
		404: "", 403: "", 503: "refused: robots.txt of HOST cannot be had: the server answers 503 Service Unavailable",
		429: "refused: robots.txt of HOST cannot be had: the server answers 429 Too Many Requests",
	} {
		var c Client
		s := site(t, &c, map[string]http.HandlerFunc{"/": says("page"), "/robots.txt": status(code)})
		_, err := c.Get(t.Context(), s.URL+"/")
		if want == "" {
			assert.NoError(t, err, code)
			continue
		}
		assert.EqualError(t, err, strings.ReplaceAll(want, "HOST", strings.TrimPrefix(s.URL, "http://")), code)
	}
}

func TestRobotsOnce(t *testing.T) {
	var c Client
	var read atomic.Int32
	s := site(t, &c, map[string]http.HandlerFunc{"/": says("page"), "/robots.txt": func(w http.ResponseWriter, _ *http.Request) { read.Add(1) }})
	for i := range 3 {
		_, err := c.Get(t.Context(), fmt.Sprintf("%s/%d", s.URL, i))
		require.NoError(t, err)
	}
	assert.EqualValues(t, 1, read.Load(), "robots.txt is read once in a run")
}

// A name that stands for a public address when asked first, and for the
// machine itself afterwards, is caught: what is connected to is checked.
func TestRebinding(t *testing.T) {
	var c Client
	s := site(t, &c, map[string]http.HandlerFunc{"/": says("page")})
	secret := httptest.NewServer(says("secret"))
	defer secret.Close()
	var asked atomic.Int32
	c.resolver = names(func(string) [4]byte { asked.Add(1); return [4]byte{127, 0, 0, 1} })
	port := func(s *httptest.Server) string { return s.URL[strings.LastIndexByte(s.URL, ':'):] }
	_, err := c.Get(t.Context(), "http://good.example"+port(s)+"/")
	require.NoError(t, err, "the name leads to the site")
	_, err = c.Get(t.Context(), "http://rebound.example"+port(secret)+"/")
	assert.EqualError(t, err, "refused: 127.0.0.1 is a loopback address (--allow-private permits it)")
	assert.Positive(t, asked.Load(), "the names were looked up here")
}

// names is a resolver that answers every question for an address by f.
func names(f func(name string) [4]byte) *net.Resolver {
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		ours, theirs := net.Pipe()
		go func() {
			defer ours.Close()
			head := make([]byte, 2)
			if _, err := io.ReadFull(ours, head); err != nil {
				return
			}
			question := make([]byte, binary.BigEndian.Uint16(head))
			var m dnsmessage.Message
			if _, err := io.ReadFull(ours, question); err != nil || m.Unpack(question) != nil {
				return
			}
			m.Header.Response, m.Header.RecursionAvailable, m.Additionals = true, true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: f(q.Name.String())},
				}}
			}
			answer, _ := m.Pack()
			ours.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(answer))), answer...))
		}()
		return theirs, nil
	}}
}

func TestCertificate(t *testing.T) {
	var c Client
	s := httptest.NewTLSServer(says("page"))
	defer s.Close()
	s.Config.ErrorLog = nil
	c.permit = func(netip.AddrPort) bool { return true }
	_, err := c.Get(t.Context(), s.URL)
	assert.ErrorContains(t, err, "certificate", "one that nobody vouches for")
}

func TestTimeout(t *testing.T) {
	c := Client{Timeout: 50 * time.Millisecond}
	free := make(chan struct{})
	s := site(t, &c, map[string]http.HandlerFunc{
		"/robots.txt": status(404),
		"/slow":       func(w http.ResponseWriter, r *http.Request) { <-free },
	})
	defer close(free)
	_, err := c.Get(t.Context(), s.URL+"/slow")
	assert.EqualError(t, err, "no answer within 50ms")

	c.Timeout = time.Hour
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, cancel)
	_, err = c.Get(ctx, s.URL+"/slow")
	assert.ErrorIs(t, err, context.Canceled, "an interrupt ends it at once")
}

func TestCache(t *testing.T) {
	c := Client{Cache: t.TempDir() + "/pages"}
	answers := []http.HandlerFunc{says("one"), status(304), status(503), status(404)}
	var asked []string
	s := site(t, &c, map[string]http.HandlerFunc{
		"/robots.txt": status(404),
		"/moved":      redirects("/page"),
		"/kept": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Cache-Control", "max-age=3600")
			io.WriteString(w, "kept")
		},
		"/secret": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Cache-Control", "no-store")
			io.WriteString(w, "x")
		},
		"/page": func(w http.ResponseWriter, r *http.Request) {
			asked = append(asked, r.Header.Get("If-None-Match"))
			w.Header().Set("ETag", `"1"`)
			w.Header().Set("Set-Cookie", "session=secret")
			answers[0](w, r)
			answers = answers[1:]
		},
	})
	get := func(path string) (Page, error) { return c.Get(t.Context(), s.URL+path) }
	for i, why := range []string{"asked for", "unchanged", "the server fails"} {
		page, err := get("/moved")
		require.NoError(t, err, why)
		assert.Equal(t, "one", string(page.Body), why)
		assert.Equal(t, s.URL+"/page", page.URL, why)
		assert.Equal(t, i == 2, len(page.Notes) > 0, why)
		if i == 2 {
			assert.Regexp(t, `^from the cache, as of \d{4}-\d\d-\d\d: the server answers 503 Service Unavailable$`, page.Notes[0])
		}
	}
	_, err := get("/moved")
	assert.EqualError(t, err, "the server answers 404 Not Found", "a page that was taken back is not shown")
	assert.Equal(t, []string{"", `"1"`, `"1"`, `"1"`}, asked)

	for range 2 {
		_, err = get("/kept")
		require.NoError(t, err)
		_, err = get("/secret")
		require.NoError(t, err)
	}
	files, err := os.ReadDir(c.Cache)
	require.NoError(t, err)
	assert.Len(t, files, 2, "nothing of what is not to be stored, and no file half written")
	for _, f := range files {
		content, err := os.ReadFile(c.Cache + "/" + f.Name())
		require.NoError(t, err)
		assert.NotContains(t, string(content), "session")
		require.NoError(t, os.WriteFile(c.Cache+"/"+f.Name(), content[:len(content)-1], 0o600))
	}
	assert.Nil(t, c.load(s.URL+"/kept"), "a damaged file is passed over")

	page, err := get("/kept")
	require.NoError(t, err)
	assert.Equal(t, "kept", string(page.Body), "and got anew")
	s.Close()
	page, err = get("/kept")
	require.NoError(t, err, "what need not be asked for needs no network")
	assert.Empty(t, page.Notes)
}

// Requests to one host wait for each other.
func TestPolite(t *testing.T) {
	c := Client{}
	var at []time.Time
	s := site(t, &c, map[string]http.HandlerFunc{"/robots.txt": status(404), "/": func(http.ResponseWriter, *http.Request) { at = append(at, time.Now()) }})
	c.Delay = 20 * time.Millisecond
	for range 3 {
		_, err := c.Get(t.Context(), s.URL+"/")
		require.NoError(t, err)
	}
	require.Len(t, at, 3)
	assert.GreaterOrEqual(t, at[2].Sub(at[0]), 40*time.Millisecond)
}
