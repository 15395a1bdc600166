package align

import (
	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/internal/likeness"
)

// Preload reads what nearly every run asks for and what is otherwise read when
// the first sentence does, as [github.com/atodds/atodds/align/extract.Preload]
// does for documents.
func Preload() {
	machineMemory()
	likeness.Preload()
	clause.Preload()
	answer.Preload()
}
