package name

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// check holds what is true of the names of any text: they lie in their
// sentences, in order, without overlap, and have a type and a normal form.
func check(t *testing.T, s string) {
	t.Helper()
	spans := split.Sentences(s, "en")
	lists := Find(s, spans, "en")
	require.Len(t, lists, len(spans))
	for i, list := range lists {
		at := spans[i].Start
		for _, m := range list {
			n := m.Value.(*text.Name)
			require.LessOrEqual(t, at, m.Span.Start)
			require.Less(t, m.Span.Start+n.Lead, m.Span.End)
			require.LessOrEqual(t, m.Span.End, spans[i].End)
			require.NotEmpty(t, n.Type)
			require.NotEmpty(t, n.Normal)
			at = m.Span.End
		}
	}
	assert.Equal(t, lists, Find(s, spans, "en"), "the same again")
}

var hostile = []string{
	"", "A", "'", "AAa AA, JrA", "Aa AA, Jr AA", "0000 Del!AAA", "’s", "The.", "U.S.", "O'", "Al-", "al-", "-A", "A-", "& & &", "A & B", "Mr.", "Mr. Mr. Mr.", "of the of", "X of", "J. J. J.", "\xff\xfeA\xc3",
	"Kovacs (", "Kovacs (K", "Kovacs (K)", "W.H.O (WHO)", "A.B", "É", "Él", "King, Jr", "St. St. St.", "Prime", "Prime Minister of", "\u00a0Anna\u00a0Kovacs\u00a0",
	"Attorney General's", "Kim Jong-", "D'", "AT&", "AT&T", "Gov.'s", "New York\nCity", "٣Anna", "ǅ", "İstanbul", "ﬀ", "Anna\x00Kovacs", "’Anna’s’s",
}

func TestFindHostile(t *testing.T) {
	for _, s := range hostile {
		check(t, s)
		check(t, "She met "+s+" and "+s+".")
		check(t, strings.Repeat(s+" ", 300))
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
		f.Add("Yesterday " + s + " of " + s)
	}
	for _, list := range [][]row{personRows, bodyRows, headlineRows} {
		for _, r := range list {
			f.Add(strings.NewReplacer("<p ", "", "<o ", "", "<l ", "", ">", "", "|", " ", "{", "", "}", "").Replace(r.marked))
		}
	}
	f.Fuzz(check)
}
