package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// otherPart reports whether a word beside one of two figures says that it
// counts what the other does not: those that come on top ("two more", "the
// other four"), or those of each ("15 each").
func otherPart(p align.Pair, l, r text.Mention) bool {
	return l.Kind == text.KindQuantity && (OnTop(p.Left, l) != OnTop(p.Right, r) || lastOfList(p.Left, l) != lastOfList(p.Right, r) || ofEach(p.Left, l) != ofEach(p.Right, r))
}

// OnTop reports whether a figure counts what comes beside others. Those who
// were hurt beside the dead are all who were hurt: killed 27 and wounded 210
// others.
func OnTop(s *text.Sentence, m text.Mention) bool {
	if besideToll(s, m) {
		return false
	}
	words := phrase.Fields(s.Of(m))
	for i, w := range words {
		switch w {
		case "other", "others", "additional", "further", "extra":
			return true
		case "more":
			return i > 0 && (i+1 == len(words) || words[i+1] != "than")
		}
	}
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	if len(before) > 0 {
		switch before[len(before)-1] {
		case "other", "another", "additional", "further", "extra", "remaining":
			return true
		}
	}
	after := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	return len(after) > 0 && (after[0] == "others" || after[0] == "more" && (len(after) == 1 || after[1] != "than"))
}

// besideToll reports whether a count of people follows one of another fate in
// its sentence.
func besideToll(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Role == "" || q.Dimension != text.Count {
		return false
	}
	for _, other := range s.Mentions {
		o, ok := other.Value.(*text.Quantity)
		if ok && other.Span.End <= m.Span.Start && o.Dimension == text.Count && o.Role != "" && o.Role != q.Role {
			return true
		}
	}
	return false
}

// lastOfList reports whether a figure counts what closes a list of what is
// included: the charges include arson, theft and seven counts of fraud.
func lastOfList(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	before := phrase.Fields(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true))
	if !ok || q.Dimension != text.Count || len(before) == 0 || before[len(before)-1] != "and" {
		return false
	}
	return slices.ContainsFunc(before, func(w string) bool { return w == "include" || w == "includes" || w == "included" })
}

// ofEach reports whether a figure holds for each of several.
func ofEach(s *text.Sentence, m text.Mention) bool {
	after := phrase.Fields(phrase.ToMark(s.Document.Text[m.Span.End:s.Span.End]))
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	each := func(w string) bool { return w == "each" || w == "apiece" }
	return len(after) > 0 && each(after[0]) || slices.ContainsFunc(before[max(0, len(before)-2):], each)
}

// informants reports whether a count is of those who told the reporter: every
// newsroom has sources of its own, and counts them.
func informants(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Count {
		return false
	}
	switch q.Of {
	case "official", "source", "people", "person", "aide", "adviser", "diplomat", "lawmaker", "executive", "employee", "insider":
	default:
		return false
	}
	after := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	for i, w := range after[:min(len(after), informantWords)] {
		switch w {
		case "said", "say", "told":
			return true
		case "familiar", "briefed":
			return true
		case "knowledge":
			return i > 0 && after[i-1] == "with" || i > 1 && after[i-2] == "with"
		}
	}
	return false
}

// informantWords is how many words after a count may say that they told.
const informantWords = 5

// deniedWords is how many words before a limit may turn it round.
const deniedWords = 4

// denied reports whether a limit is denied: "not to use more than a tenth" is
// a limit from above.
func denied(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok {
		return false
	}
	switch q.Hedge {
	case text.GT, text.GE, text.LT:
	default:
		return false
	}
	before := phrase.Fields(strings.ReplaceAll(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true), "’", "'"))
	if slices.ContainsFunc(before[max(0, len(before)-barredWords):], bars) {
		return true
	}
	return slices.ContainsFunc(before[max(0, len(before)-deniedWords):], func(w string) bool {
		switch w {
		case "not", "never", "cannot", "without", "nor":
			return true
		}
		return strings.HasSuffix(w, "n't")
	})
}

// barredWords is how many words before a limit may forbid to pass it: "prevent
// the owners of the mill from charging more than".
const barredWords = 8

// bars reports whether a verb forbids what follows it.
func bars(w string) bool {
	switch w {
	case "prevent", "prevents", "prevented", "preventing", "bar", "bars", "barred", "barring", "forbid", "forbids", "forbade", "forbidding", "prohibit", "prohibits", "prohibited",
		"prohibiting", "ban", "bans", "banned", "banning":
		return true
	}
	return false
}
