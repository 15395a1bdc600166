//go:build unwritten

package extract

import "sync"

// writtenEnglish returns the lexicon as it is to be written.
func writtenEnglish() *lexicon { return builtEnglish() }

var builtEnglish = sync.OnceValue(buildEnglish)
