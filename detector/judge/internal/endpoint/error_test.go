package endpoint

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2031, 3, 4, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		value string
		want  time.Duration
		why   string
	}{
		{"", 0, "none"},
		{"30", 30 * time.Second, "seconds"},
		{" 5 ", 5 * time.Second, "with blanks"},
		{"Tue, 04 Mar 2031 12:01:30 GMT", 90 * time.Second, "a date"},
		{"Tuesday, 04-Mar-31 12:01:30 GMT", 90 * time.Second, "a date of the older form"},
		{"Tue, 04 Mar 2031 11:00:00 GMT", 0, "a date that has passed"},
		{"-3", 0, "no number of seconds"},
		{"soon", 0, "no time"},
		{"99999999999999999999", 0, "too large for any"},
		{"1e3", 0, "not as the standard has it"},
	} {
		assert.Equal(t, test.want, retryAfter(test.value, now), test.why)
	}
}

func TestDetail(t *testing.T) {
	for _, test := range []struct{ body, want, why string }{
		{`{"error":{"message":"no credit"}}`, "no credit", "as OpenAI has it"},
		{`{"error":"no credit"}`, "no credit", "as some servers have it"},
		{`{"message":"no credit"}`, "", "as others have it"},
		{`<html>`, "", "no JSON"},
		{`{"error":{"message":"a\u001b[31m\u202e\nb"}}`, "a [31m b", "nothing that changes a terminal"},
		{`{"error":"` + strings.Repeat("x", 195) + ` sk-Secret+/1"}`, strings.Repeat("x", 195) + " [key", "a key that the cut would halve"},
		{`{"error":"` + strings.Repeat(" ", 300) + `late"}`, "late", "blanks do not count"},
	} {
		assert.Equal(t, test.want, detailOf([]byte(test.body), Scrubber("sk-Secret+/1")), test.why)
	}
}

func TestReasons(t *testing.T) {
	for status, want := range map[int]Reason{
		301: Redirected, 400: BadRequest, 401: NoAccess, 402: NoCredit, 403: NoAccess, 404: NoModel, 408: TimedOut, 422: BadRequest, 429: Limited, 500: Failed, 529: Failed,
	} {
		assert.Equal(t, want, reasonOf(status), "%d", status)
	}
	missing := failureOf(400, http.Header{}, []byte(`{"error":{"message":"The model gpt-0 does not exist"}}`), Scrubber(""))
	assert.Equal(t, NoModel, missing.Reason, "some servers say so with status 400")
	assert.False(t, (&Error{Reason: Failed, Status: 501}).Passing())
	assert.True(t, (&Error{Reason: Failed, Status: 502}).Passing())
}

func TestScrubber(t *testing.T) {
	scrub := Scrubber("sk-Secret+/1")
	for _, s := range []string{"sk-Secret+/1", "SK-SECRET+/1", "736b2d5365637265742b2f31", "c2stU2VjcmV0Ky8x", "sk-Secret%2B%2F1"} {
		assert.Equal(t, "a [key] b", scrub("a "+s+" b"))
	}
	assert.Equal(t, "sk-", scrub("sk-"))
	assert.Equal(t, "as it is", Scrubber("")("as it is"))
}

func TestNew(t *testing.T) {
	for _, test := range []struct{ address, says string }{
		{"http://localhost:8080/v1", ""}, {"https://example.com/v1/", ""}, {"", ""},
		{"localhost:8080", "no address"}, {"ftp://example.com", "no address"}, {"http://", "no address"}, {"://", "no address"},
		{"http://user:secret@example.com/v1", "holds a user"}, {"http://example.com/v1?key=secret", "holds a user"},
	} {
		_, err := New(Options{BaseURL: test.address, Timeout: time.Second, Backoff: time.Second, MaxWait: time.Minute})
		if test.says == "" {
			assert.NoError(t, err, test.address)
			continue
		}
		assert.ErrorContains(t, err, test.says, test.address)
		assert.NotContains(t, err.Error(), "secret")
	}
}
