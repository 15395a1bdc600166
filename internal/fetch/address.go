package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// A block is a range of addresses that are not on the public web.
type block struct {
	prefix string
	what   string // completes "… is"
}

// blocks returns the ranges that no connection is made to. They follow the
// registries of special-purpose addresses of IANA (RFC 6890). Ranges that
// carry an address of the older kind within (NAT64, 6to4, Teredo) are refused
// as a whole, since what they lead to depends on the network.
func blocks() []block {
	return []block{
		{"169.254.169.254/32", "the metadata address of a cloud"},
		{"fd00:ec2::254/128", "the metadata address of a cloud"},
		{"168.63.129.16/32", "the metadata address of a cloud"},
		{"100.100.100.200/32", "the metadata address of a cloud"},
		{"0.0.0.0/8", "an unspecified address"},
		{"10.0.0.0/8", "a private address"},
		{"100.64.0.0/10", "an address within a carrier (CGNAT)"},
		{"127.0.0.0/8", "a loopback address"},
		{"169.254.0.0/16", "a link-local address"},
		{"172.16.0.0/12", "a private address"},
		{"192.0.0.0/24", "an address for protocols"},
		{"192.0.2.0/24", "an address for documentation"},
		{"192.31.196.0/24", "an address for protocols"},
		{"192.52.193.0/24", "an address for protocols"},
		{"192.88.99.0/24", "a 6to4 relay"},
		{"192.168.0.0/16", "a private address"},
		{"192.175.48.0/24", "an address for protocols"},
		{"198.18.0.0/15", "an address for benchmarks"},
		{"198.51.100.0/24", "an address for documentation"},
		{"203.0.113.0/24", "an address for documentation"},
		{"224.0.0.0/4", "a multicast address"},
		{"240.0.0.0/4", "a reserved or broadcast address"},
		{"::/128", "an unspecified address"},
		{"::1/128", "a loopback address"},
		{"::/96", "an address that stands for another one"},
		{"64:ff9b::/96", "a NAT64 address"},
		{"64:ff9b:1::/48", "a NAT64 address"},
		{"100::/63", "an address that leads nowhere"},
		{"2001::/32", "a Teredo address"},
		{"2001::/23", "an address for protocols"},
		{"2001:db8::/32", "an address for documentation"},
		{"2002::/16", "a 6to4 address"},
		{"2620:4f:8000::/48", "an address for protocols"},
		{"3fff::/20", "an address for documentation"},
		{"5f00::/16", "an address within a network"},
		{"fc00::/7", "a private address"},
		{"fe80::/10", "a link-local address"},
		{"fec0::/10", "a site-local address"},
		{"ff00::/8", "a multicast address"},
	}
}

// public is what the registries give out for the public web beyond IPv4: all
// else is reserved.
const public = "2000::/3"

// forbidden says in a few words what an address is that is not on the public
// web; it is empty for one that is. An address of IPv4 in the clothes of IPv6
// counts as what it stands for, and one with a zone as link-local.
func forbidden(a netip.Addr) string {
	if a.Zone() != "" {
		return "a link-local address"
	}
	a = a.Unmap()
	for _, b := range blocks() {
		if netip.MustParsePrefix(b.prefix).Contains(a) {
			return b.what
		}
	}
	if !a.Is4() && !netip.MustParsePrefix(public).Contains(a) {
		return "a reserved address"
	}
	return ""
}

// check refuses the end of a connection that is about to be made.
func (c *Client) check(address string) error {
	end, err := netip.ParseAddrPort(address)
	if err != nil {
		return refusedf("%s is no address of the internet", address)
	}
	if c.AllowPrivate || c.permit != nil && c.permit(end) {
		return nil
	}
	if what := forbidden(end.Addr()); what != "" {
		at := end.Addr().String()
		if !end.Addr().Unmap().Is4() {
			at = "[" + at + "]" // as in an address of the web
		}
		return refusedf("%s is %s (--allow-private permits it)", at, what)
	}
	if p := end.Port(); p != 80 && p != 443 {
		return refusedf("port %d is not one of the web (--allow-private permits it)", p)
	}
	return nil
}

// start makes the transport. Its dialer checks the numbers that a name was
// found to stand for, each right before it is connected to, so that a name
// that changes what it stands for gains nothing.
func (c *Client) start() {
	dialer := &net.Dialer{
		Timeout:  10 * time.Second,
		Resolver: c.resolver,
		ControlContext: func(_ context.Context, _, address string, _ syscall.RawConn) error {
			return c.check(address)
		},
	}
	c.transport = &http.Transport{
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  20 * time.Second,
		IdleConnTimeout:        30 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		DisableCompression:     true, // unpacked here, within bounds
	}
	if c.AllowPrivate {
		c.transport.Proxy = http.ProxyFromEnvironment
	}
	c.hosts = map[string]*host{}
}
