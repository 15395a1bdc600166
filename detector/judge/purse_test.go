package judge

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A server may claim any number of tokens; a budget holds all the same.
func TestPriceOfAnyUsage(t *testing.T) {
	r := Price{Prompt: 1, Completion: 5}.perToken()
	assert.Equal(t, nanoOf(0.000006), r.of(1, 1), "a token of each")
	assert.Equal(t, nano(mostNano), r.of(1<<62, 1<<62), "more than there can be")
	assert.Equal(t, nano(0), r.of(math.MinInt, -1), "a negative number is none")
}

// The reason for which an answer ended is the server's to write.
func TestFinishOf(t *testing.T) {
	assert.Equal(t, "length", finishOf("length"))
	assert.Equal(t, "not given", finishOf(""))
	assert.Equal(t, "unknown", finishOf("sk-Canary-0451"))
}
