package fetch

import (
	"net/netip"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestForbidden(t *testing.T) {
	for _, tt := range []struct{ address, what, why string }{
		{"10.0.0.5", "a private address", "RFC 1918"},
		{"172.31.255.255", "a private address", "the end of its second range"},
		{"172.32.0.0", "", "right behind it"},
		{"192.168.1.1", "a private address", "a router at home"},
		{"127.8.9.1", "a loopback address", "all of 127, not 127.0.0.1 alone"},
		{"0.0.0.0", "an unspecified address", "leads to the machine itself"},
		{"100.64.0.1", "an address within a carrier (CGNAT)", "RFC 6598"},
		{"100.63.255.255", "", "right before it"},
		{"100.128.0.0", "", "right behind it"},
		{"169.254.169.254", "the metadata address of a cloud", "hands out credentials"},
		{"168.63.129.16", "the metadata address of a cloud", "one within a public range"},
		{"169.254.3.4", "a link-local address", "RFC 3927"},
		{"192.0.2.7", "an address for documentation", "TEST-NET-1"},
		{"198.19.255.1", "an address for benchmarks", "RFC 2544"},
		{"224.0.0.251", "a multicast address", "mDNS"},
		{"255.255.255.255", "a reserved or broadcast address", "broadcast"},
		{"8.8.8.8", "", "public"},
		{"93.184.215.14", "", "public"},
		{"::", "an unspecified address", "IPv6"},
		{"::1", "a loopback address", "IPv6"},
		{"::ffff:10.0.0.5", "a private address", "IPv4 mapped into IPv6"},
		{"::ffff:8.8.8.8", "", "a mapped public address"},
		{"::127.0.0.1", "an address that stands for another one", "IPv4-compatible"},
		{"64:ff9b::7f00:1", "a NAT64 address", "127.0.0.1 behind a translator"},
		{"64:ff9b:1::a00:1", "a NAT64 address", "the local range"},
		{"2002:7f00:1::", "a 6to4 address", "127.0.0.1 within"},
		{"2001:0:4136:e378:8000:63bf:3fff:fdd2", "a Teredo address", "IPv4 within"},
		{"2001:db8::1", "an address for documentation", "RFC 3849"},
		{"fd00:ec2::254", "the metadata address of a cloud", "over IPv6"},
		{"fd12:3456::1", "a private address", "a unique local address"},
		{"fe80::1", "a link-local address", "IPv6"},
		{"fe80::1%eth0", "a link-local address", "with a zone"},
		{"fec0::1", "a site-local address", "deprecated and still routed by some"},
		{"ff02::1", "a multicast address", "all nodes"},
		{"4000::1", "a reserved address", "not given out"},
		{"2606:2800:21f:cb07::1", "", "public"},
	} {
		assert.Equal(t, tt.what, forbidden(netip.MustParseAddr(tt.address)), "%s: %s", tt.address, tt.why)
	}
}

func TestPort(t *testing.T) {
	var c Client
	assert.NoError(t, c.check("93.184.215.14:443"))
	assert.NoError(t, c.check("[2606:2800:21f:cb07::1]:80"))
	assert.EqualError(t, c.check("93.184.215.14:6379"), "refused: port 6379 is not one of the web (--allow-private permits it)")
	assert.EqualError(t, c.check("10.0.0.5:443"), "refused: 10.0.0.5 is a private address (--allow-private permits it)")
	assert.EqualError(t, c.check("[::1]:443"), "refused: [::1] is a loopback address (--allow-private permits it)")
	assert.Error(t, c.check("/run/docker.sock"), "a socket of the machine")
	c.AllowPrivate = true
	assert.NoError(t, c.check("10.0.0.5:6379"))
}
