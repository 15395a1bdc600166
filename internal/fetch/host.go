package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// A host is what is known of one host in a run. Its turn is held by who asks
// it something.
type host struct {
	turns chan struct{} // holds one token
	last  time.Time     // when the last answer ended

	reading chan struct{} // holds one token, for who reads robots.txt
	known   bool
	rules   rules
	err     error // why the rules are unknown
}

// host returns the host of an address.
func (c *Client) host(u *url.URL) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := u.Scheme + "://" + u.Host
	h := c.hosts[key]
	if h == nil {
		h = &host{turns: make(chan struct{}, 1), reading: make(chan struct{}, 1)}
		h.turns <- struct{}{}
		h.reading <- struct{}{}
		c.hosts[key] = h
	}
	return h
}

// turn waits until the host may be asked: one request at a time, and delay
// after the one before. The caller calls done after the answer.
func (h *host) turn(ctx context.Context, delay time.Duration) (done func(), err error) {
	select {
	case <-h.turns:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if delay <= 0 {
		delay = DefaultDelay
	}
	if wait := delay - time.Since(h.last); !h.last.IsZero() && wait > 0 {
		timer := time.NewTimer(wait)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-ctx.Done():
			h.turns <- struct{}{}
			return nil, ctx.Err()
		}
	}
	return func() {
		h.last = time.Now()
		h.turns <- struct{}{}
	}, nil
}

// allows reports whether robots.txt of the host lets an address be read. The
// file is read once in a run. Where it cannot be had, RFC 9309 tells the two
// cases apart: a host that says there is none allows all, and one that fails
// allows nothing.
func (h *host) allows(ctx context.Context, c *Client, u *url.URL) (bool, error) {
	select {
	case <-h.reading:
		defer func() { h.reading <- struct{}{} }()
	case <-ctx.Done():
		return false, ctx.Err()
	}
	if !h.known {
		h.rules, h.err = c.robots(ctx, u)
		h.known = ctx.Err() == nil
	}
	return h.err == nil && h.rules.allow(u.EscapedPath(), u.RawQuery), h.err
}

// robots reads robots.txt of the host of u, over redirects to other hosts.
func (c *Client) robots(ctx context.Context, u *url.URL) (rules, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	for range maxRedirects + 1 {
		resp, err := c.transport.RoundTrip(c.request(ctx, at))
		if err != nil {
			return nil, err
		}
		switch {
		case isRedirect(resp):
			location := resp.Header.Get("Location")
			resp.Body.Close()
			if at, err = c.redirected(at, location); err != nil {
				return nil, fmt.Errorf("robots.txt: %w", err)
			}
			continue
		case resp.StatusCode == http.StatusOK:
			content, err := lead(resp)
			resp.Body.Close()
			if err != nil {
				return nil, fmt.Errorf("robots.txt: %w", err)
			}
			return parseRobots(content, product), nil
		}
		resp.Body.Close()
		if resp.StatusCode >= 500 || resp.StatusCode == http.StatusTooManyRequests {
			return nil, refusedf("robots.txt of %s cannot be had: the server answers %d %s", u.Host, resp.StatusCode, http.StatusText(resp.StatusCode))
		}
		return nil, nil
	}
	return nil, nil // RFC 9309, 2.3.1.2: as if there were none
}
