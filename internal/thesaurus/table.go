package thesaurus

import (
	_ "embed"

	"github.com/atodds/atodds/internal/linetable"
)

//go:generate go run ../linetable/write forms.tsv words.tsv senses.tsv

// The tables are searched where they lie, so that nothing is read in before
// the first question.
var (
	//go:embed forms.tsv
	formLines string
	//go:embed forms.idx
	formIndex string
	forms     = linetable.New(formLines, formIndex) // irregular form: base

	//go:embed words.tsv
	wordLines string
	//go:embed words.idx
	wordIndex string
	words     = linetable.New(wordLines, wordIndex) // word: its senses, the commonest of each part of speech first; antonyms; derivations; fields; rarer senses

	//go:embed senses.tsv
	senseLines string
	//go:embed senses.idx
	senseIndex string
	senses     = linetable.New(senseLines, senseIndex) // sense: wider senses; similar senses; contrary senses
)
