package fetch

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// body reads the body of an answer, up to limit bytes both as it comes and
// unpacked: a few bytes of gzip can hold a great many, or none without end.
func body(resp *http.Response, limit int64) ([]byte, error) {
	tooLarge := fmt.Errorf("larger than the limit of %d bytes", limit)
	if resp.ContentLength > limit {
		return nil, tooLarge
	}
	raw := &io.LimitedReader{R: resp.Body, N: limit + 1}
	var in io.Reader = raw
	switch coding := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); coding {
	case "", "identity":
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(bufio.NewReader(raw))
		if err != nil {
			return nil, errors.New("the answer is not gzip, as it says it is")
		}
		in = z
	default:
		return nil, fmt.Errorf("the answer is packed as %q, which nobody asked for", coding)
	}
	content, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case raw.N <= 0, int64(len(content)) > limit:
		return nil, tooLarge
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return nil, errors.New("the answer is damaged gzip")
	case err != nil:
		return nil, err
	}
	return content, nil
}
