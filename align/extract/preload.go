package extract

import (
	"github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/internal/split"
)

// Preload reads what nearly every document asks for and what is otherwise read
// when the first one does. A program may call it in a goroutine of its own while
// it opens its documents.
func Preload() {
	commonWords()
	split.Preload()
	name.Preload()
	speech.Preload()
}
