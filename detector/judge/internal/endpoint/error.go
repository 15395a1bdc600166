package endpoint

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// A Reason says why a call failed, in a few words. The list is closed.
type Reason string

// The reasons.
const (
	NoAccess    Reason = "no access"        // 401, 403: the key
	NoModel     Reason = "no such model"    // 404: the model, or the address
	BadRequest  Reason = "refused request"  // any other 4xx
	Limited     Reason = "rate limit"       // 429
	NoCredit    Reason = "no credit"        // 402, or 429 that no waiting ends
	Untrusted   Reason = "certificate"      // of the server
	Failed      Reason = "server failure"   // 5xx
	TimedOut    Reason = "timeout"          // no answer in time
	Cut         Reason = "connection"       // none, or one that broke
	TooLarge    Reason = "answer too large" // more than is read
	Malformed   Reason = "malformed answer" // not what the protocol says
	Redirected  Reason = "redirect"         // to another address, which does not get the key
	Interrupted Reason = "circuit open"     // too many failures in a row
)

// An Error is a call that failed.
type Error struct {
	Reason Reason
	Status int           // of HTTP; 0 where there was none
	Detail string        // what the server said, in a line of visible characters
	After  time.Duration // what the server asks to wait; 0 where it does not
}

// Error says what happened and what to do.
func (e *Error) Error() string {
	s := "ask the judge: " + e.cause()
	switch e.Reason {
	case NoAccess:
		s += ": give a key that this server accepts in ATODDS_JUDGE_API_KEY, OPENAI_API_KEY or judge.api_key_file"
	case NoModel:
		s += ": set judge.model to one that the server has, and judge.base_url to the address that ends before /chat/completions"
	case NoCredit:
		s += ": the account of this key is to be filled"
	case Untrusted:
		s += ": have this machine trust its issuer, for example by SSL_CERT_FILE"
	case Redirected:
		s += ": set judge.base_url to the address itself"
	case TimedOut:
		s += ": judge.timeout is how long it may take"
	case Limited:
		s += ": lower judge.concurrency, or try again later"
	}
	return s
}

// cause says what happened.
func (e *Error) cause() string {
	s := string(e.Reason)
	if e.Status != 0 {
		s += fmt.Sprintf(" (status %d)", e.Status)
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// Final reports whether every other call will fail alike, until somebody mends the
// configuration.
func (e *Error) Final() bool {
	switch e.Reason {
	case NoAccess, NoModel, NoCredit, Untrusted, Redirected:
		return true
	}
	return false
}

// Passing reports whether another attempt may succeed.
func (e *Error) Passing() bool {
	switch e.Reason {
	case Limited, TimedOut, Cut:
		return true
	case Failed:
		return e.Status != http.StatusNotImplemented
	}
	return false
}

// charged reports whether the server may charge for the attempt though it failed:
// it may have written an answer that did not arrive.
func (e *Error) charged() bool {
	switch e.Reason {
	case TimedOut, Cut, TooLarge, Malformed:
		return true
	}
	return false
}

// failureOf returns the error of a response that is none of success.
func failureOf(status int, header http.Header, body []byte, secret func(string) string) *Error {
	e := &Error{Status: status, Reason: reasonOf(status), Detail: detailOf(body, secret)}
	switch {
	case e.Reason == NoAccess:
		e.Detail = "" // servers repeat parts of the key here
	case status == http.StatusBadRequest && strings.Contains(e.Detail, "model") && (strings.Contains(e.Detail, "not exist") || strings.Contains(e.Detail, "not found")):
		e.Reason = NoModel
	case e.Reason == Limited && strings.Contains(string(body), "insufficient_quota"):
		e.Reason = NoCredit
	case e.Reason == Limited || status == http.StatusServiceUnavailable:
		e.After = retryAfter(header.Get("Retry-After"), time.Now())
	}
	return e
}

func reasonOf(status int) Reason {
	switch {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return NoAccess
	case status == http.StatusPaymentRequired:
		return NoCredit
	case status == http.StatusNotFound:
		return NoModel
	case status == http.StatusTooManyRequests:
		return Limited
	case status == http.StatusRequestTimeout:
		return TimedOut
	case status >= 500:
		return Failed
	case status >= 400:
		return BadRequest
	case status >= 300:
		return Redirected
	}
	return Malformed
}

// retryAfter reads a header Retry-After: seconds or a date, as RFC 9110 has it. It
// is 0 where there is none, or none that can be read.
func retryAfter(value string, now time.Time) time.Duration {
	value = strings.TrimSpace(value)
	if n, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(n) * time.Second
	}
	if t, err := http.ParseTime(value); err == nil {
		return max(t.Sub(now), 0)
	}
	return 0
}

// maxDetail is how many runes of a server's message are kept.
const maxDetail = 200

// detailOf returns the message of an error body on one line, without characters
// that cannot be seen. The secret goes before the line is cut: half of one is no
// longer known as such.
func detailOf(body []byte, secret func(string) string) string {
	var e struct {
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(body, &e) != nil {
		return ""
	}
	var message string
	var inner struct {
		Message string `json:"message"`
	}
	if json.Unmarshal(e.Error, &inner) == nil {
		message = inner.Message
	} else if json.Unmarshal(e.Error, &message) != nil {
		return ""
	}
	visible := strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return ' '
		}
		return r
	}, secret(message))
	line := []rune(secret(strings.Join(strings.Fields(visible), " ")))
	return strings.TrimSpace(string(line[:min(len(line), maxDetail)]))
}

// errorOf returns any error of an attempt as an [*Error], and the end of the
// caller's ctx as it is.
func errorOf(ctx context.Context, err error) error {
	var e *Error
	var timeout net.Error
	var certificate *tls.CertificateVerificationError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &e):
		return e
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return &Error{Reason: TimedOut}
	case errors.As(err, &certificate):
		return &Error{Reason: Untrusted, Detail: "that of the server is not trusted"}
	}
	return &Error{Reason: Cut, Detail: causeOf(err)}
}

// causeOf says in a few words why a connection failed; the address, which could
// hold anything, is left out.
func causeOf(err error) string {
	var dns *net.DNSError
	var op *net.OpError
	switch {
	case errors.As(err, &dns):
		return "no such host: see judge.base_url"
	case errors.As(err, &op) && op.Op == "dial":
		return "nothing answers there: see judge.base_url"
	}
	return "it broke before the answer was whole"
}
