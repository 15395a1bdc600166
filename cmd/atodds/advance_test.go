package main

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// A run says how fast it reads, then how long the search goes on at the rate
// so far, then that the pairs are compared.
func TestAdvance(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var v advance
		assert.Equal(t, "0 documents read", v.String(), "before the first")
		n := 0
		for range v.counted(func(yield func(*text.Document, error) bool) {
			for range 30 {
				time.Sleep(100 * time.Millisecond)
				if !yield(&text.Document{}, nil) {
					return
				}
			}
			yield(nil, errors.New("read a.txt: no text"))
		}) {
			if n++; n == 20 {
				assert.Equal(t, "20 documents read, 10 a second", v.String(), "twenty in two seconds")
			}
		}
		assert.Equal(t, 30, v.count(), "what cannot be read is no document")
		assert.Equal(t, "30 documents read, search for pairs begins", v.String())

		for _, row := range []struct {
			done int
			want string
		}{
			{1, "search for pairs 5 %, 19s left"},
			{10, "search for pairs 50 %, 2s left"},
			{19, "search for pairs 95 %, 1s left"},
			{20, "pairs are compared"},
		} {
			time.Sleep(time.Second)
			v.searched(row.done, 20)
			assert.Equal(t, "30 documents read, "+row.want, v.String(), "%d of 20 steps", row.done)
		}
	})
}
