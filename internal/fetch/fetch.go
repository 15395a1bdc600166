// Package fetch gets pages from addresses on the web.
//
// It promises to reach nothing but the public web unless it is told to: what
// is checked is the number that a connection is made to, after every redirect
// and every look-up of a name, and not the name. It keeps to robots.txt (RFC
// 9309), asks one host one thing at a time, and bounds time, size and
// redirects.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"
)

// What holds where a [Client] says nothing else.
const (
	DefaultTimeout = 30 * time.Second // for one address with all its redirects
	DefaultDelay   = time.Second      // between two requests to one host
	DefaultLimit   = 10 << 20         // bytes of a body, unpacked

	maxRedirects = 5
	maxAddress   = 8 << 10 // bytes
	product      = "atodds"
)

// A Client gets pages. The zero value is ready to use; its fields are set
// before the first call. It may be used by several goroutines.
type Client struct {
	Version string        // of the program, for the name that servers are told: "atodds/1.2"
	Timeout time.Duration // 0 means [DefaultTimeout]
	Delay   time.Duration // 0 means [DefaultDelay]
	Limit   int64         // 0 means [DefaultLimit]

	// Cache is a folder that keeps what was got; none where it is empty.
	Cache string

	// AllowHTTP lets addresses be http, whose answers anyone on the way may
	// change.
	AllowHTTP bool

	// AllowPrivate lets connections lead to any address and port, and through
	// the proxies of the environment, which hide where they lead.
	AllowPrivate bool

	resolver *net.Resolver             // of tests; nil means that of the system
	permit   func(netip.AddrPort) bool // of tests: ends of connections that are allowed beside the public web

	once      sync.Once
	transport *http.Transport
	mu        sync.Mutex
	hosts     map[string]*host // by scheme, name and port
}

// A Page is what an address led to.
type Page struct {
	URL   string // where the last redirect led, without fragment
	Type  string // the media type with its parameters, as the server said; empty where it did not
	Body  []byte
	Notes []string // in a few words each: "from the cache, as of 2026-03-02: …"
}

// A RefusedError says why an address is not asked at all.
type RefusedError struct{ Reason string }

// Error returns "refused: REASON".
func (e *RefusedError) Error() string { return "refused: " + e.Reason }

func refusedf(format string, args ...any) error {
	return &RefusedError{fmt.Sprintf(format, args...)}
}

// Get gets a page. Its errors name the cause without the address.
func (c *Client) Get(ctx context.Context, address string) (Page, error) {
	c.once.Do(c.start)
	u, err := c.parse(address)
	if err != nil {
		return Page{}, err
	}
	kept := c.load(u.String())
	if kept != nil && kept.fresh(time.Now()) {
		return kept.page(""), nil
	}
	timeout := c.Timeout
	if timeout <= 0 {
		timeout = DefaultTimeout
	}
	limited, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	page, err := c.follow(limited, u, kept)
	if err == nil {
		return page, nil
	}
	if ctx.Err() != nil {
		return Page{}, context.Cause(ctx)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("no answer within %v", timeout)
	}
	err = plain(err)
	if kept != nil && passing(err) {
		return kept.page(err.Error()), nil
	}
	return Page{}, err
}

// A statusError is an answer that is no page.
type statusError struct{ code int }

func (e *statusError) Error() string {
	return strings.TrimSpace(fmt.Sprintf("the server answers %d %s", e.code, http.StatusText(e.code)))
}

// passing reports whether an error says nothing of the page itself, so that
// what is kept of it may stand in: a page that was taken back is not shown.
func passing(err error) bool {
	var refused *RefusedError
	if errors.As(err, &refused) {
		return false
	}
	var status *statusError
	return !errors.As(err, &status) || status.code >= 500
}

// parse checks an address as far as its letters tell.
func (c *Client) parse(address string) (*url.URL, error) {
	if len(address) > maxAddress {
		return nil, refusedf("the address is longer than %d bytes", maxAddress)
	}
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil:
		return nil, errors.New("not an address") // the error would repeat it, and a password in it
	case u.User != nil:
		return nil, refusedf("the address holds a user name or a password: leave it out")
	case u.Scheme == "http" && !c.AllowHTTP:
		return nil, refusedf("http is not safe on its way: write https (--allow-http permits it)")
	case u.Scheme != "https" && u.Scheme != "http":
		return nil, refusedf("addresses of the scheme %q are not read", u.Scheme)
	case u.Hostname() == "":
		return nil, errors.New("the address names no host")
	}
	u.Fragment, u.RawFragment = "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}

// follow asks for a page and follows redirects, each checked like the first
// address.
func (c *Client) follow(ctx context.Context, u *url.URL, kept *entry) (Page, error) {
	first := u.String()
	for range maxRedirects + 1 {
		h := c.host(u)
		allowed, err := h.allows(ctx, c, u)
		if err != nil {
			return Page{}, err
		}
		if !allowed {
			return Page{}, refusedf("robots.txt of %s asks programs not to read it", u.Host)
		}
		asked := kept
		if kept != nil && kept.URL != u.String() {
			asked = nil // validators belong to the last address alone
		}
		page, next, err := c.ask(ctx, h, u, asked, first)
		if err != nil || next == "" {
			return page, err
		}
		if u, err = c.redirected(u, next); err != nil {
			return Page{}, err
		}
	}
	return Page{}, fmt.Errorf("more than %d redirects", maxRedirects)
}

// redirected returns the address that a redirect leads to.
func (c *Client) redirected(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	if err != nil {
		return nil, errors.New("redirected to what is no address")
	}
	u, err := c.parse(to.String())
	if err != nil {
		return nil, fmt.Errorf("redirected to %s://%s: %w", to.Scheme, to.Host, err)
	}
	return u, nil
}

// ask makes one request in the turn of its host. Next is where a redirect
// leads.
func (c *Client) ask(ctx context.Context, h *host, u *url.URL, kept *entry, first string) (page Page, next string, err error) {
	done, err := h.turn(ctx, c.Delay)
	if err != nil {
		return Page{}, "", err
	}
	defer done()
	req := c.request(ctx, u)
	kept.ask(req)
	resp, err := c.transport.RoundTrip(req)
	if err != nil {
		return Page{}, "", err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusNotModified && kept != nil:
		c.store(first, kept.renewed(resp, time.Now()))
		return kept.page(""), "", nil
	case isRedirect(resp):
		return Page{}, resp.Header.Get("Location"), nil
	case resp.StatusCode != http.StatusOK:
		return Page{}, "", &statusError{resp.StatusCode}
	}
	limit := c.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	content, err := body(resp, limit)
	if err != nil {
		return Page{}, "", err
	}
	got := newEntry(u.String(), resp, content, time.Now())
	c.store(first, got)
	return got.page(""), "", nil
}

func isRedirect(resp *http.Response) bool {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return resp.Header.Get("Location") != ""
	}
	return false
}

func (c *Client) request(ctx context.Context, u *url.URL) *http.Request {
	version := strings.TrimPrefix(c.Version, "v")
	if version == "" {
		version = "devel"
	}
	r := &http.Request{Method: http.MethodGet, URL: u, Host: u.Host, Header: http.Header{
		"User-Agent":      {product + "/" + version},
		"Accept":          {"text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"},
		"Accept-Encoding": {"gzip"},
	}}
	return r.WithContext(ctx)
}

// plain strips from an error of the network what repeats the address.
func plain(err error) error {
	var refused *RefusedError
	if errors.As(err, &refused) && strings.HasPrefix(err.Error(), "dial") {
		return refused
	}
	var unknown *net.DNSError
	if errors.As(err, &unknown) && unknown.IsNotFound {
		return fmt.Errorf("no host is called %s", unknown.Name)
	}
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the answer breaks off")
	}
	return err
}
