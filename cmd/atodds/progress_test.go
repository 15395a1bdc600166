package main

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		p := newProgress(&out, func() string { return "3 documents" })
		time.Sleep(firstShown - time.Millisecond)
		synctest.Wait()
		assert.Empty(t, out.String(), "a short run shows nothing")

		time.Sleep(time.Millisecond)
		synctest.Wait()
		assert.Equal(t, "\r\x1b[K3 documents", out.String())

		out.Reset()
		p.clear()
		p.clear()
		assert.Equal(t, "\r\x1b[K", out.String(), "what is not shown is not cleared")

		out.Reset()
		time.Sleep(renewed)
		synctest.Wait()
		assert.Equal(t, "\r\x1b[K3 documents", out.String(), "it comes back")

		out.Reset()
		p.stop()
		assert.Equal(t, "\r\x1b[K", out.String(), "nothing stays behind")
	})
}

func TestProgressOfAShortRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		p := newProgress(&out, func() string { return "3 documents" })
		p.stop()
		assert.Empty(t, out.String())
	})
	var none *progress
	none.clear()
	none.stop() // where no terminal is
}
