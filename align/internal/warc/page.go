package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/atodds/atodds/align/internal/original"
)

// document reads a record and returns what it holds as a document; false for
// what is none.
func (a *archive) document(r *record) (original.Document, bool, error) {
	kind := strings.ToLower(r.header["warc-type"])
	typ := r.header["content-type"]
	wanted := kind == "response" && strings.HasPrefix(strings.ToLower(typ), "application/http") ||
		(kind == "resource" || kind == "conversion" || kind == "response") && isPage(typ)
	address := strings.Trim(r.header["warc-target-uri"], "<>")
	wanted = wanted && !strings.HasPrefix(address, "metadata:") // the log of a crawler
	content, err := a.block(r, wanted)
	if r.cut && !wanted {
		// What it claims to hold may be records that would have been read.
		err = fmt.Errorf("the archive ends within it: it is said to have %d bytes", r.length)
	}
	if err != nil || !wanted {
		return original.Document{}, false, err
	}
	d := original.Document{Member: address, URL: address, Language: language(r.header["warc-identified-content-language"])}
	if a.seen[address]++; a.seen[address] > 1 || address == "" {
		d.Member = strings.TrimSpace(fmt.Sprintf("%s (%d)", address, a.seen[address]))
	}
	if day, _, ok := strings.Cut(r.header["warc-date"], "T"); ok {
		d.Notes = append(d.Notes, "crawled on "+day)
	}
	if why := r.header["warc-truncated"]; why != "" {
		d.Notes = append(d.Notes, "cut off when it was crawled: "+why)
	}
	switch {
	case r.cut:
		d.Failure = fmt.Sprintf("the archive ends within it: %d of %d bytes are there", len(content), r.length)
		return d, true, nil
	case r.length > a.limits.Text:
		d.Failure = fmt.Sprintf("larger than the limit of %d bytes", a.limits.Text)
		return d, true, nil
	case strings.HasPrefix(strings.ToLower(typ), "application/http"):
		var cut bool
		if content, typ, cut, err = a.response(content); errors.Is(err, errNoPage) {
			return d, false, nil
		}
		if cut {
			d.Notes = append(d.Notes, "the body of the response is cut off")
		}
	}
	if err != nil {
		d.Failure = err.Error()
		return d, true, nil
	}
	if len(bytes.TrimSpace(content)) == 0 {
		return d, false, nil
	}
	d.Raw, d.Type = decoded(content, typ)
	return d, true, nil
}

// language returns the first of the codes that a crawler lists.
func language(list string) string {
	code, _, more := strings.Cut(list, ",")
	if more {
		return "" // several: the text decides
	}
	return code
}

// isPage reports whether a media type is one that is read.
func isPage(typ string) bool {
	media, _, err := mime.ParseMediaType(typ)
	if err != nil && media == "" {
		return false
	}
	switch media {
	case "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "application/rss+xml", "application/atom+xml":
		return true
	}
	return false
}

// errNoPage says that a response holds nothing to be read: a picture, a
// redirection, an error.
var errNoPage = errors.New("no page")

// response returns the body of an HTTP response and its media type, and
// whether the body ends before it should.
func (a *archive) response(b []byte) (body []byte, typ string, cut bool, err error) {
	line, rest, _ := bytes.Cut(b, []byte("\n"))
	if status := strings.Fields(string(line)); len(status) < 2 || !strings.HasPrefix(status[0], "HTTP/") || status[1][0] != '2' {
		return nil, "", false, errNoPage
	}
	header := map[string]string{}
	for range 1000 {
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		put(header, string(line))
	}
	typ = header["content-type"]
	if !isPage(typ) {
		return nil, "", false, errNoPage
	}
	if strings.EqualFold(header["transfer-encoding"], "chunked") {
		rest, cut = dechunk(rest)
	}
	body, short, err := a.unpack(rest, strings.ToLower(header["content-encoding"]))
	return body, typ, cut || short, err
}

// dechunk joins the chunks of a body (RFC 9112, 7.1), and reports whether the
// last one is cut off: then what is there is returned. Crawlers often join
// them before they store the body: what is no chunk is taken as it is.
func dechunk(b []byte) (body []byte, cut bool) {
	var out []byte
	for rest := b; ; {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		digits, _, _ := bytes.Cut(bytes.TrimSpace(line), []byte(";"))
		n, err := strconv.ParseUint(string(bytes.TrimSpace(digits)), 16, 62)
		switch {
		case out == nil && (!ok || err != nil):
			return b, false
		case err != nil || n == 0:
			return out, err != nil
		case n > uint64(len(after)):
			return append(out, after...), true
		}
		out = append(out, after[:n]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[n:], []byte("\r")), []byte("\n"))
	}
}

// unpack undoes the encoding of a body, within limits. Crawlers often do so
// and leave the header as it was. Of a body that was cut off it returns what
// is there.
func (a *archive) unpack(b []byte, encoding string) (body []byte, cut bool, err error) {
	var in io.Reader
	switch encoding {
	case "", "identity":
		return b, false, nil
	case "gzip", "x-gzip":
		in, err = gzip.NewReader(bytes.NewReader(b))
	case "deflate":
		if in, err = zlib.NewReader(bytes.NewReader(b)); err != nil {
			in, err = flate.NewReader(bytes.NewReader(b)), nil
		}
	default:
		if utf8.Valid(b[:min(len(b), 512)/2]) {
			return b, false, nil
		}
		return nil, false, fmt.Errorf("its encoding %q is not supported", encoding)
	}
	if err != nil {
		return b, false, nil
	}
	out, err := io.ReadAll(io.LimitReader(in, a.limits.Text+1))
	switch {
	case int64(len(out)) > a.limits.Text:
		return nil, false, fmt.Errorf("larger than the limit of %d bytes once unpacked", a.limits.Text)
	case a.limits.Swells(int64(len(b)), int64(len(out))):
		return nil, false, fmt.Errorf("unpacks to more than %d times its size", a.limits.Ratio)
	case err != nil && len(out) == 0:
		return b, false, nil
	}
	return out, err != nil, nil
}

// decoded returns content in UTF-8 where its media type names another
// character set, and the type of what it returns.
func decoded(content []byte, typ string) ([]byte, string) {
	media, params, _ := mime.ParseMediaType(typ)
	if label := params["charset"]; label != "" && strings.HasPrefix(media, "text/") && !utf8.Valid(content) {
		if e, _ := charset.Lookup(label); e != nil {
			if s, err := e.NewDecoder().Bytes(content); err == nil {
				content = s
			}
		}
	}
	return content, media
}
