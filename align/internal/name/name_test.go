package name

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// A row is a text with its names marked: <p Title|Name> is a person, <o Name>
// an organisation, <l Name> a place, <x Name> something else. {Words} have a
// capital and are no name; braces are there for the reader and the count.
type row struct{ marked, reason string }

var tags = map[byte]text.NameType{'p': text.Person, 'o': text.Organisation, 'l': text.PlaceName, 'x': text.OtherName}

// unmark returns the plain text of a row, what Find should say of it, and how
// many capitals are marked as no name.
func unmark(t *testing.T, marked string) (plain string, want []string, none int) {
	var b strings.Builder
	for i := 0; i < len(marked); i++ {
		switch marked[i] {
		case '{':
			none++
		case '}':
		case '<':
			n := strings.IndexByte(marked[i:], '>')
			require.Positive(t, n, marked)
			tag, words := marked[i+1], marked[i+3:i+n]
			title, core, titled := strings.Cut(words, "|")
			if !titled {
				title, core = "", words
			}
			whole := strings.TrimSpace(title + " " + core)
			require.NotEmpty(t, tags[tag], marked)
			want = append(want, fmt.Sprintf("%d %s: %s (%s)", b.Len(), tags[tag], core, title))
			b.WriteString(whole)
			i += n
		default:
			b.WriteByte(marked[i])
		}
	}
	return b.String(), want, none
}

func found(s string) []string {
	var got []string
	for _, list := range Find(s, split.Sentences(s, "en"), "en") {
		for _, m := range list {
			n := m.Value.(*text.Name)
			core := n.Core(m.Span)
			got = append(got, fmt.Sprintf("%d %s: %s (%s)", m.Span.Start, n.Type, s[core.Start:core.End], n.Title))
		}
	}
	return got
}

func TestFind(t *testing.T) {
	names, none := 0, 0
	for _, list := range [][]row{personRows, bodyRows, placeRows, openingRows, headlineRows, noneRows, textRows} {
		for _, r := range list {
			s, want, nones := unmark(t, r.marked)
			names, none = names+len(want), none+nones
			assert.Equal(t, want, found(s), "%s: %s", s, r.reason)
		}
	}
	assert.GreaterOrEqual(t, names, 200, "names in the table")
	assert.GreaterOrEqual(t, none, 60, "capitals that are no names")
}
