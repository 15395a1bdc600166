package likeness

import (
	_ "embed"
	"strings"

	"github.com/atodds/atodds/internal/linetable"
)

// relations holds the relations of stems, made by align/internal/wordnet. It is
// searched where it lies.
//
//go:embed related.tsv
var relatedLines string

//go:embed related.idx
var relatedIndex string

var relations = linetable.New(relatedLines, relatedIndex)

// relate looks up the relations of the words of a sentence. Few callers need
// them, and it takes as long as all the rest that is known of a word.
func (k *Sketch) relate() {
	for i := range k.Terms {
		if w := k.Terms[i].word; w.relation == nil {
			w.relation = relationOf(w.Stem)
		}
	}
}

// A relation is what is known of the meaning of a stem.
type relation struct {
	near, far []uint32 // terms of related meaning
	part      byte     // of speech in most uses: n, v, a or r; 0 where unknown
}

func relationOf(stem string) *relation {
	entry, ok := relations.Find(stem)
	if !ok {
		return &relation{}
	}
	part, rest, _ := strings.Cut(entry, "\t")
	near, far, _ := strings.Cut(rest, "\t")
	return &relation{near: termsOf(near), far: termsOf(far), part: part[0]}
}

func termsOf(stems string) []uint32 {
	if stems == "" {
		return nil
	}
	list := make([]uint32, 0, strings.Count(stems, " ")+1)
	for stem := range strings.FieldsSeq(stems) {
		list = append(list, termOf(stem))
	}
	return list
}

// termOf returns the term of a stem.
func termOf(stem string) uint32 {
	if c, ok := conceptOf(stem); ok {
		return c.id
	}
	return hash(stem)
}
