package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/detector/internal/quotation"
	"github.com/atodds/atodds/internal/thesaurus"
)

// Preload reads the lists of words and the tables that nearly every run asks
// for, in the order in which it does. Each is otherwise read when it is first
// asked for, while a short run waits. A program may call it in a goroutine of its
// own while it reads its configuration and its documents.
func Preload() {
	align.Preload()
	extract.Preload()
	thesaurus.Preload()
	for _, l := range lexicons() {
		l.load()
	}
	quotation.Preload()
}
