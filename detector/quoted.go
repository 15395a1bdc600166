package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// ofOneCountry reports whether an edit only tells in two forms whose something
// is: "Israeli" and "Israel's".
func (h *Hearing) ofOneCountry(e edit.Edit) bool {
	l, r := h.match.Left.Words[e.LeftFrom:e.LeftTo], h.match.Right.Words[e.RightFrom:e.RightTo]
	if len(l) != 1 || len(r) != 1 {
		return false
	}
	owns := func(q *citation, w edit.Word) bool {
		s := q.document.document().Text[w.Start:w.End]
		return strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s")
	}
	country := func(w edit.Word) string {
		name, ok := align.Country(w.Low)
		if !ok {
			return w.Low
		}
		return name
	}
	return owns(h.left, l[0]) != owns(h.right, r[0]) && country(l[0]) == country(r[0])
}

// translated reports whether the words about a quotation say that it was said
// in another language: each translates it in words of its own.
func (q *citation) translated() bool {
	about := q.document.unquoted(q.document.sentence(q.words.Start))
	for i, w := range about {
		if strings.HasPrefix(w.Low, "translat") || strings.HasPrefix(w.Low, "interpreter") {
			return true
		}
		if w.Low == "in" && i+1 < len(about) && languages[about[i+1].Low] {
			return true
		}
	}
	return false
}

// languages lists languages that statements are translated from in news.
var languages = phrase.Set(`
	arabic bengali bulgarian chinese czech danish dari dutch farsi finnish french german greek hebrew hindi hungarian
	indonesian italian japanese korean kurdish mandarin norwegian pashto persian polish portuguese punjabi romanian
	russian serbian somali spanish swahili swedish tagalog thai tigrinya turkish ukrainian urdu vietnamese
`)

// elsewhereIn returns the edit of a finding that puts the words of another in,
// which that leaves out: they have changed places.
func (h *Hearing) elsewhereIn(e edit.Edit) int {
	left, right := h.match.Left.Words, h.match.Right.Words
	only := func(l, r []edit.Word) []edit.Word {
		if len(r) > 0 {
			return nil
		}
		return edit.Content(l)
	}
	out := only(left[e.LeftFrom:e.LeftTo], right[e.RightFrom:e.RightTo])
	in := only(right[e.RightFrom:e.RightTo], left[e.LeftFrom:e.LeftTo])
	return slices.IndexFunc(h.match.Edits, func(o edit.Edit) bool {
		back := only(right[o.RightFrom:o.RightTo], left[o.LeftFrom:o.LeftTo])
		forth := only(left[o.LeftFrom:o.LeftTo], right[o.RightFrom:o.RightTo])
		return len(out) > 0 && sameWords(out, back) || len(in) > 0 && sameWords(in, forth)
	})
}

func sameWords(a, b []edit.Word) bool {
	return slices.EqualFunc(a, b, func(v, w edit.Word) bool { return v.Low == w.Low })
}
