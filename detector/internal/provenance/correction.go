package provenance

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// A Note says in a text that an earlier version of it was changed.
type Note struct {
	Text  string
	words []edit.Word // that say what was changed; none where it does not say

	corrects bool // it says that something was corrected
	former   bool // it speaks of an earlier version
}

// NotesOf returns the notes of a document, each with what follows it in its
// paragraph.
func NotesOf(sentences []text.Sentence) []Note {
	var notes []Note
	for i := 0; i < len(sentences); i++ {
		if !opensNote(sentences[i].Text()) {
			continue
		}
		from, to := sentences[i].Span.Start, sentences[i].Span.End
		doc := sentences[i].Document.Text
		for i+1 < len(sentences) && !strings.Contains(doc[to:sentences[i+1].Span.Start], "\n\n") {
			i++
			to = sentences[i].Span.End
		}
		n := Note{Text: phrase.Squeeze(doc[from:to])}
		for _, w := range edit.Words(doc[from:to], from) {
			n.corrects = n.corrects || correcting[w.Low] || mistaken[w.Low]
			n.former = n.former || w.Low == "version" || w.Low == "versions"
		}
		for _, w := range edit.Content(edit.Words(doc[from:to], from)) {
			if !ofNotes[w.Low] {
				n.words = append(n.words, w)
			}
		}
		notes = append(notes, n)
	}
	return notes
}

// opensNote reports whether a sentence is, or begins, a note of correction, in
// the forms that newsrooms use.
func opensNote(s string) bool {
	low := phrase.Squeeze(strings.TrimLeft(s, " *_([—–-•"))
	for _, label := range []string{"correction:", "corrections:", "correction and clarification", "clarification:", "correction (", "correction —", "correction –", "correction -", "corrected:", "amended:"} {
		if strings.HasPrefix(low, label) {
			return true
		}
	}
	words := phrase.Fields(low)
	if len(words) > 0 && (words[0] == "editor's" || words[0] == "editors" || words[0] == "note") {
		words = words[min(2, len(words)):]
	}
	changed := func(list []string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return changedBy[w] })
	}
	for i, w := range words[:min(maxLead, len(words))] {
		switch {
		case i+2 < len(words) && former[w] && (words[i+1] == "version" || words[i+1] == "versions") && ofPiece(words[i+2:]):
			return true // an earlier version of this article
		case i+1 < len(words) && w == "this" && pieces[words[i+1]] && changed(words[i+2:min(len(words), i+2+maxLead)]):
			return true // this story has been corrected
		}
	}
	return false
}

// ofPiece reports whether words go on to say of what an earlier version was: of
// a report, or of what has mistakes.
func ofPiece(words []string) bool {
	if slices.ContainsFunc(words[:1], func(w string) bool { return mistaken[w] }) {
		return true
	}
	return words[0] == "of" && slices.ContainsFunc(words[1:min(len(words), 4)], func(w string) bool { return pieces[w] })
}

// maxLead is how many words of a sentence may stand before those by which it
// is known as a note, and within how many its verb follows.
const maxLead = 6

var (
	former    = phrase.Set("earlier previous original")
	pieces    = phrase.Set("article story report post piece column page item headline entry dispatch obituary review caption")
	changedBy = phrase.Set("corrected updated amended revised clarified changed edited")

	// correcting lists the words of a note that tells of a mistake. That a
	// page was updated, changed or edited stands on live pages whatever changed.
	correcting = phrase.Set("corrected amended clarified correction corrections clarification clarifications")

	mistaken = phrase.Set("misstated incorrectly wrongly erroneously mistakenly misidentified misspelled")

	// ofNotes lists the words that notes have whatever they tell of.
	ofNotes = phrase.Set(`correction corrections clarification editor's editor editors note earlier previous original version versions
		article story report post piece column page item headline corrected updated amended revised clarified changed edited
		incorrectly misstated wrongly erroneously mistakenly incorrect wrong error said stated gave given identified described reported
		reflect include add clarify correct show was not published online regret regrets apologize apologise due editing inaccurate`)
)

// leastNoted is how many content words of a sentence a note must name before it
// tells of what was changed there, unless it gives one of the values.
const leastNoted = 2

// Gives reports whether a note gives what was said or what is said now: the
// figures of it, or else all of its words.
func (n Note) Gives(older, newer string) bool {
	for _, s := range []string{older, newer} {
		words := edit.Content(edit.Words(s, 0))
		if slices.ContainsFunc(words, func(w edit.Word) bool { return w.Figure }) {
			words = slices.DeleteFunc(words, func(w edit.Word) bool { return !w.Figure })
		}
		if len(words) > 0 && !slices.ContainsFunc(words, func(w edit.Word) bool { return !n.has(w) }) {
			return true
		}
	}
	return false
}

func (n Note) has(w edit.Word) bool {
	return slices.ContainsFunc(n.words, func(x edit.Word) bool { return x.Stem == w.Stem })
}

// SpeaksOf reports whether a note may speak of a change between two sentences
// whose values it does not give: it corrects and tells of the same thing, or of
// nothing in detail.
func (n Note) SpeaksOf(older, newer *text.Sentence) bool {
	if len(n.words) == 0 {
		return n.corrects
	}
	if !n.corrects && !n.former {
		return false
	}
	told := map[string]bool{}
	for _, s := range []*text.Sentence{older, newer} {
		for _, w := range edit.Content(edit.Words(s.Text(), 0)) {
			if n.has(w) {
				told[w.Stem] = true
			}
		}
	}
	return len(told) >= min(leastNoted, len(n.words))
}
