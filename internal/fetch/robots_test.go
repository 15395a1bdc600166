package fetch

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRobots(t *testing.T) {
	for _, tt := range []struct {
		robots, path string
		allowed      bool
		why          string
	}{
		{"", "/a", true, "an empty file forbids nothing"},
		{"User-agent: *\nDisallow: /", "/a", false, "all is forbidden"},
		{"User-agent: *\nDisallow:", "/a", true, "nothing is"},
		{"User-agent: *\nDisallow: /news/", "/news", true, "patterns are prefixes"},
		{"User-agent: *\nDisallow: /news/\nAllow: /news/open", "/news/open/1", true, "the longest pattern decides"},
		{"User-agent: *\nAllow: /news/open\nDisallow: /news/", "/news/shut", false, "whatever their order"},
		{"User-agent: *\nDisallow: /a\nAllow: /a", "/a", true, "of two as long, the one that allows"},
		{"User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /x", "/a", true, "another program is meant"},
		{"User-agent: *\nDisallow: /\n\nuser-AGENT: AtOdds\nDisallow: /x", "/a", true, "a group of its own outranks that for all"},
		{"User-agent: atodds/2\nDisallow: /x\nUser-agent: *\nAllow: /\n\nUser-agent: atodds\nDisallow: /y", "/y", false, "groups of one program are one"},
		{"User-agent: other\nUser-agent: atodds\nDisallow: /x", "/x", false, "a group of several programs"},
		{"User-agent: atodds\nUser-agent: *\nDisallow: /x", "/x", false, "named beside all"},
		{"Disallow: /x\nUser-agent: *\nDisallow: /y", "/x", true, "a rule before any group is none"},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false, "a star and an end"},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true, "the end is not there"},
		{"User-agent: *\nDisallow: /a*b*c$", "/abcbc", false, "the last part stands at the end"},
		{"User-agent: *\nDisallow: /a*bc*bc$", "/abc", true, "parts do not overlap"},
		{"User-agent: *\nDisallow: /*?print=", "/a?print=1", false, "the query counts"},
		{"User-agent: *\nDisallow: /caf%C3%A9", "/café", false, "octets as they are and encoded"},
		{"User-agent: *\nDisallow: /%7ejane", "/~jane", false, "what need not be encoded"},
		{"User-agent: *\nDisallow: /a%2fb", "/a/b", true, "an encoded slash is not a slash"},
		{"User-agent: *\r\nDisallow: /x # not this\r\n", "/x", false, "comments, ends of lines"},
		{"User-agent: *\nSitemap: /s\nCrawl-delay: 5\nDisallow: /x", "/x", false, "other lines part no group"},
		{"User-agent: *\nDisallow: /", "/robots.txt", true, "the file itself may be read"},
	} {
		path, query, _ := strings.Cut(tt.path, "?")
		assert.Equal(t, tt.allowed, parseRobots([]byte(tt.robots), "atodds").allow(path, query), tt.why)
	}
}

// The longest pattern that counts, and a path it nearly fits, in a moment.
func TestRobotsLinear(t *testing.T) {
	pattern := strings.Repeat("*a", maxRobots/2-20) + "$"
	rules := parseRobots([]byte("User-agent: *\nDisallow: /"+pattern), "atodds")
	assert.True(t, rules.allow("/"+strings.Repeat("a", maxAddress)+"b", ""))
}

func FuzzRobots(f *testing.F) {
	for _, s := range []string{"User-agent: *\nDisallow: /*a$", "user-agent:atodds\rallow:%", "\ufeffUser-agent: *\nDisallow: /%zz", ":\n::\n#"} {
		f.Add(s, "/a?b")
	}
	f.Fuzz(func(t *testing.T, s, path string) {
		rules := parseRobots([]byte(s), "atodds")
		assert.Equal(t, rules.allow(path, ""), rules.allow(path, ""), "no state")
		assert.Equal(t, normal(path), normal(normal(path)), "normal once is normal")
		for _, r := range rules {
			if !strings.ContainsAny(r.pattern, "*$") {
				assert.True(t, fits(r.pattern, r.pattern+"x"), "a pattern is a prefix")
			}
		}
	})
}
