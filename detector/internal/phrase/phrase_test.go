package phrase

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// sentence returns a text as one sentence, and where a value stands in it.
func sentence(t *testing.T, s, value string) (*text.Sentence, text.Span) {
	t.Helper()
	at := strings.Index(s, value)
	require.GreaterOrEqual(t, at, 0, "%q does not stand in %q", value, s)
	d := &text.Document{Text: s}
	return &text.Sentence{Document: d, Span: text.Span{End: len(s)}}, text.Span{Start: at, End: at + len(value)}
}

func TestFields(t *testing.T) {
	for _, row := range []struct{ why, text, want string }{
		{"marks part words", "Ferries, carried (some) “cows”.", "ferries|carried|some|cows"},
		{"a straight apostrophe is part of one, a curly one is not", "didn't didn’t", "didn't|didn|t"},
		{"letters of any language are", "Zoë, Łódź, Ñandú", "zoë|łódź|ñandú"},
		{"so are marks that combine with them", "Zoe\u0308", "zoe\u0308"},
		{"no dash is", "cows—many–of…them", "cows|many|of|them"},
		{"a space that keeps words on one line parts them", "40\u00a0cows of\u202fthe\u2009isle", "40|cows|of|the|isle"},
		{"nor are quotation marks of other countries, or signs", "«cows» £40 5°", "cows|40|5"},
	} {
		assert.Equal(t, row.want, strings.Join(Fields(row.text), "|"), row.why)
	}
}

func TestAround(t *testing.T) {
	for _, row := range []struct {
		why, text, value string
		before, after    string
	}{
		{"both sides", "Ferries carried 40 cows to Sarn.", "40", "ferries carried", "cows to sarn"},
		{"a full pause ends the clause", "Three sank; ferries carried 40 cows – the rest swam.", "40", "ferries carried", "cows"},
		{"a comma does not", "In May, ferries carried 40 cows, all brown.", "40", "in may ferries carried", "cows all brown"},
		{"so many words and no more", "a b c d e f g h 40 i j k l m n", "40", "b c d e f g h", "i j k l m"},
		{"nothing around it", "40", "40", "", ""},
	} {
		s, span := sentence(t, row.text, row.value)
		before, after := Around(s, span)
		assert.Equal(t, row.before, strings.Join(before, " "), "%s: before", row.why)
		assert.Equal(t, row.after, strings.Join(after, " "), "%s: after", row.why)
	}
}

func TestToComma(t *testing.T) {
	s, span := sentence(t, "Milk rose to 5, with a forecast of 6.", "5")
	assert.Equal(t, []string{"milk", "rose", "to"}, Frame(ToComma(s, span)), "what follows the comma frames another figure")
	assert.Equal(t, "Milk rose to 5, with a forecast of 6.", s.Text(), "the sentence itself stays whole")
}

func TestHas(t *testing.T) {
	for _, row := range []struct {
		why, words, stem string
		want             bool
	}{
		{"the word itself", "they open at ten", "open", true},
		{"a form of it", "opening at ten", "open", true},
		{"a longer word of another sense", "openhandedness", "open", false},
		{"a short stem stands for itself alone", "menace", "men", false},
		{"within a word", "reopen", "open", false},
	} {
		assert.Equal(t, row.want, Has(Fields(row.words), row.stem), row.why)
	}
}
