package endpoint

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// A doer makes one HTTP request and hands out bodies that are whole, bounded, and
// exactly one JSON value.
type doer struct {
	client  *http.Client
	maxBody int64
	scrub   func(string) string
}

func newDoer(o Options) *doer {
	transport := o.Transport
	if transport == nil {
		own := http.DefaultTransport.(*http.Transport).Clone()
		own.MaxIdleConnsPerHost = own.MaxIdleConns
		own.MaxResponseHeaderBytes = 64 << 10
		transport = own
	}
	// A redirect is not followed: the key and the texts are for the address that
	// was configured.
	refuse := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &doer{&http.Client{Transport: transport, CheckRedirect: refuse}, o.MaxBody, Scrubber(o.Key)}
}

// Do sends a request. Every status but those of success is an [*Error].
func (d *doer) Do(request *http.Request) (*http.Response, error) {
	response, err := d.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, d.maxBody+1))
	switch {
	case response.StatusCode < 200 || response.StatusCode >= 300:
		return nil, failureOf(response.StatusCode, response.Header, body, d.scrub)
	case err != nil:
		return nil, err
	case int64(len(body)) > d.maxBody:
		return nil, &Error{Reason: TooLarge}
	case !json.Valid(body):
		return nil, &Error{Reason: Malformed, Detail: "its body is not JSON"}
	case bytes.TrimLeft(body, " \t\r\n")[0] != '{':
		return nil, &Error{Reason: Malformed, Detail: "its body is no object"}
	}
	// The client decodes into its own types; where those differ, it is the answer
	// that is malformed and not the connection.
	response.Body = io.NopCloser(bytes.NewReader(body))
	return response, nil
}

// isDecoding reports whether the client could not make sense of valid JSON.
func isDecoding(err error) bool {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	return errors.As(err, &kind) || errors.As(err, &syntax)
}

// leastSecret is how many bytes a key has at least.
const leastSecret = 8

// Reveals returns a function that reports whether a text has a secret in any of
// these forms, or spelt apart, or backwards.
func Reveals(secret string) func(string) bool {
	scrub, bare := Scrubber(secret), letters(secret)
	if len(bare) < leastSecret {
		return func(s string) bool { return scrub(s) != s }
	}
	back := []rune(bare)
	slices.Reverse(back)
	return func(s string) bool {
		t := letters(s)
		return scrub(s) != s || strings.Contains(t, bare) || strings.Contains(t, string(back))
	}
}

// letters returns the letters and digits of a text, small.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// Scrubber returns a function that takes a secret out of a text, in the forms in
// which a server could give it back. What is shorter than leastSecret is a word
// that stands in the place of a key, as local servers take any, and no secret.
func Scrubber(secret string) func(string) string {
	if len(secret) < leastSecret {
		return func(s string) string { return s }
	}
	forms := []string{
		secret, url.QueryEscape(secret), url.PathEscape(secret), hex.EncodeToString([]byte(secret)),
		base64.StdEncoding.EncodeToString([]byte(secret)), base64.RawStdEncoding.EncodeToString([]byte(secret)),
		base64.URLEncoding.EncodeToString([]byte(secret)), base64.RawURLEncoding.EncodeToString([]byte(secret)),
	}
	var pairs []string
	for _, f := range forms {
		pairs = append(pairs, f, "[key]", strings.ToUpper(f), "[key]", strings.ToLower(f), "[key]")
	}
	r := strings.NewReplacer(pairs...)
	return r.Replace
}
