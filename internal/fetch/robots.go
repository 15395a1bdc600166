package fetch

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
)

// maxRobots is how many bytes of a robots.txt count, the least that RFC 9309
// asks for. What lies beyond is not looked at.
const maxRobots = 500 << 10

// lead reads as much of a robots.txt as counts.
func lead(resp *http.Response) ([]byte, error) {
	var in io.Reader = io.LimitReader(resp.Body, 4*maxRobots)
	if strings.EqualFold(resp.Header.Get("Content-Encoding"), "gzip") {
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		in = z
	}
	content, err := io.ReadAll(io.LimitReader(in, maxRobots+1))
	if len(content) <= maxRobots {
		return content, err
	}
	// A rule that is cut could forbid more, or less, than it says.
	content = content[:maxRobots]
	return content[:bytes.LastIndexAny(content, "\r\n")+1], nil
}

// Rules are what a robots.txt says to one program.
type rules []rule

// A rule allows or forbids the paths that begin as its pattern.
type rule struct {
	allow   bool
	pattern string // percent-encoded alike; "*" is anything, "$" at its end the end
}

// parseRobots returns the rules that hold for a program: those of all groups
// that name it or, where none does, of those for all ("*"). See RFC 9309.
func parseRobots(content []byte, agent string) rules {
	var named, all rules
	found, open := false, false // a group names the program; the lines above are user-agent lines
	mine, others := false, false
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	for line := range bytes.FieldsFuncSeq(content, func(r rune) bool { return r == '\n' || r == '\r' }) {
		key, value, ok := directive(line)
		switch {
		case !ok:
		case key == "user-agent":
			if !open {
				mine, others = false, false
			}
			open = true
			// "atodds/1.0" names the product as well as "atodds".
			token, _, _ := strings.Cut(value, "/")
			mine = mine || strings.EqualFold(strings.TrimSpace(token), agent)
			others = others || value == "*"
			found = found || mine
		case key == "allow" || key == "disallow":
			open = false
			if value == "" {
				continue // forbids nothing
			}
			r := rule{key == "allow", normal(value)}
			if mine {
				named = append(named, r)
			}
			if others {
				all = append(all, r)
			}
		}
	}
	if found {
		return named
	}
	return all
}

// directive splits a line into its key, in small letters, and its value.
func directive(line []byte) (key, value string, ok bool) {
	if i := bytes.IndexByte(line, '#'); i >= 0 {
		line = line[:i]
	}
	k, v, ok := bytes.Cut(line, []byte(":"))
	return strings.ToLower(string(bytes.TrimSpace(k))), string(bytes.TrimSpace(v)), ok
}

// allow reports whether an address may be read: the longest pattern that fits
// decides, and of two as long the one that allows.
func (rs rules) allow(path, query string) bool {
	if query != "" {
		path += "?" + query
	}
	path = normal(path)
	if path == "/robots.txt" {
		return true
	}
	allowed, longest := true, -1
	for _, r := range rs {
		n := len(r.pattern)
		if n < longest || n == longest && !r.allow || !fits(r.pattern, path) {
			continue
		}
		allowed, longest = r.allow, n
	}
	return allowed
}

// fits reports whether a pattern matches the start of a path, in time linear
// in both: the first place that fits each part leaves the most for the next.
func fits(pattern, path string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	part, rest, more := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, part) {
		return false
	}
	path = path[len(part):]
	for more {
		part, rest, more = strings.Cut(rest, "*")
		if !more && anchored {
			return strings.HasSuffix(path, part)
		}
		i := strings.Index(path, part)
		if i < 0 {
			return false
		}
		path = path[i+len(part):]
	}
	return !anchored || path == ""
}

// normal writes a path so that two spellings of one are equal: octets outside
// ASCII percent-encoded, letters and digits not, hexadecimal digits as
// capitals.
func normal(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		escaped := false
		if c == '%' && i+2 < len(s) {
			hi, lo := strings.IndexByte(hex, upper(s[i+1])), strings.IndexByte(hex, upper(s[i+2]))
			if hi >= 0 && lo >= 0 {
				c, escaped = byte(hi<<4|lo), true
				i += 2
			}
		}
		plain := 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
		if plain || !escaped && ' ' < c && c < 0x7f {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}
