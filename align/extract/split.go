package extract

import "github.com/atodds/atodds/align/text"

// Split returns the sentences of s.
func Split(s string) []text.Span {
	return []text.Span{{Start: 0, End: len(s)}}
}
