package fetch

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// An entry is an answer that is kept. A file of the cache holds it as a line
// of JSON with the body behind.
type entry struct {
	Key      string    `json:"key"` // the address that was asked for
	URL      string    `json:"url"` // where its redirects led
	Type     string    `json:"type,omitempty"`
	ETag     string    `json:"etag,omitempty"`
	Modified string    `json:"last_modified,omitempty"`
	Got      time.Time `json:"got"`
	Until    time.Time `json:"until"` // how long it need not be asked for again
	Size     int       `json:"size"`  // of the body, in bytes
	NoStore  bool      `json:"-"`
	body     []byte
}

func newEntry(url string, resp *http.Response, body []byte, now time.Time) *entry {
	e := &entry{URL: url, Type: resp.Header.Get("Content-Type"), ETag: resp.Header.Get("ETag"), Modified: resp.Header.Get("Last-Modified"), Size: len(body), body: body}
	e.date(resp, now)
	return e
}

// date notes when an answer came and how long it is good for (RFC 9111, 4.2).
func (e *entry) date(resp *http.Response, now time.Time) {
	e.Got, e.Until = now.UTC(), now.UTC()
	for d := range strings.SplitSeq(strings.ToLower(strings.Join(resp.Header.Values("Cache-Control"), ",")), ",") {
		d = strings.TrimSpace(d)
		switch value, aged := strings.CutPrefix(d, "max-age="); {
		case d == "no-store":
			e.NoStore = true
		case d == "no-cache":
			e.Until = e.Got
			return
		case aged:
			age, _ := strconv.Atoi(resp.Header.Get("Age"))
			if n, err := strconv.Atoi(strings.Trim(value, `"`)); err == nil {
				e.Until = e.Got.Add(time.Duration(min(max(n-age, 0), 7*24*3600)) * time.Second)
			}
		}
	}
}

// renewed returns the entry as an answer without a body confirms it.
func (e *entry) renewed(resp *http.Response, now time.Time) *entry {
	fresh := *e
	fresh.date(resp, now)
	return &fresh
}

func (e *entry) fresh(now time.Time) bool { return now.Before(e.Until) && !now.Before(e.Got) }

// ask makes a request one for what has changed since. A nil entry leaves it.
func (e *entry) ask(r *http.Request) {
	if e == nil {
		return
	}
	if e.ETag != "" {
		r.Header.Set("If-None-Match", e.ETag)
	}
	if e.Modified != "" {
		r.Header.Set("If-Modified-Since", e.Modified)
	}
}

// page returns what is kept as a page; why says what kept it from being asked
// for again, where something did.
func (e *entry) page(why string) Page {
	p := Page{URL: e.URL, Type: e.Type, Body: e.body}
	if why != "" {
		p.Notes = []string{fmt.Sprintf("from the cache, as of %s: %s", e.Got.Format(time.DateOnly), why)}
	}
	return p
}

// file returns the path of the file that keeps an address.
func (c *Client) file(key string) string {
	sum := sha256.Sum256([]byte(key))
	return filepath.Join(c.Cache, hex.EncodeToString(sum[:16])+".page")
}

// load returns what is kept for an address, and nil where nothing whole is.
func (c *Client) load(key string) *entry {
	if c.Cache == "" {
		return nil
	}
	f, err := os.Open(c.file(key))
	if err != nil {
		return nil
	}
	defer f.Close()
	in := bufio.NewReader(f)
	head, err := in.ReadSlice('\n')
	var e entry
	if err != nil || json.Unmarshal(head, &e) != nil || e.Key != key || e.Size < 0 {
		return nil
	}
	// No larger than what would be taken from the web.
	limit := c.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	e.body, err = io.ReadAll(io.LimitReader(in, limit+1))
	if _, bad := c.parse(e.URL); err != nil || bad != nil || len(e.body) != e.Size || int64(e.Size) > limit {
		return nil
	}
	return &e
}

// store keeps an answer, unless its server asks otherwise. A cache that cannot
// be written only costs time, so that is no error.
func (c *Client) store(key string, e *entry) {
	if c.Cache == "" || e.NoStore {
		return
	}
	e.Key = key
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(e); err != nil || b.Len() > 4096 {
		return // such heads are no use: the reader's buffer bounds them
	}
	b.Write(e.body)
	if os.MkdirAll(c.Cache, 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(c.Cache, "new-*")
	if err != nil {
		return
	}
	_, err = f.Write(b.Bytes())
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), c.file(key))
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
}
