package thesaurus

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a memo tells is what would be read, whoever asks at the same time and
// however many words share a place.
func TestMemo(t *testing.T) {
	var m memo[string]
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := range 3 * memoSize {
				w := fmt.Sprint("word", i%(2*memoSize))
				if got := m.of(w, strings.ToUpper); got != strings.ToUpper(w) {
					t.Errorf("%s is told of %s", got, w)
				}
			}
		})
	}
	wait.Wait()
}

// A word is read once while others leave its place alone.
func TestMemoReadsOnce(t *testing.T) {
	var m memo[int]
	read := 0
	for range 3 {
		assert.Equal(t, 1, m.of("storm", func(string) int { read++; return read }))
	}
}

// Whoever appends to the bases of a word leaves them as they are.
func TestBasesAreNotOverwritten(t *testing.T) {
	before := fmt.Sprint(Bases("hurries"))
	_ = append(Bases("hurries"), "x")
	_ = append(Bases("hurries"), "y")
	assert.Equal(t, before, fmt.Sprint(Bases("hurries")))
}
