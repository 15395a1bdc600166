package source

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// Words of a page have the line of its file where that can be known.
func TestHTMLLines(t *testing.T) {
	page := strings.Join([]string{
		"<!DOCTYPE html><html><head><title>Ice on the Orrin</title>",                 // 1
		"<script>var a = 'The harbour froze over on Tuesday night';</script></head>", // 2
		"<body><main>",                                // 3
		"<h1>Ice on the Orrin</h1>",                   // 4
		"<p>The harbour froze over on Tuesday night,", // 5
		"and <b>nine trawlers</b> were",               // 6
		"caught in it, the pilots said.</p>",          // 7
		"<p>Tugs &amp; an icebreaker from Velm freed the first of them by noon.</p>", // 8
		"<p>The crews were brought ashore by sledge, which took all day.</p>",        // 9
		"<p>The crews were brought ashore by sledge, which took all day.</p>",        // 10
		"<p>Ice.</p>", // 11
		"<p>\u201cI have seen nothing like it in forty winters,\u201d said a pilot.</p>", // 12
		"</main></body></html>", // 13
	}, "\r\n")
	d := fromHTML("ice.html", "", page)
	for words, want := range map[string]int{
		"The harbour froze": 5, "nine trawlers": 6, "were": 6, "caught in it": 7, "Tugs & an": 8,
		"The crews":           0, // it stands twice
		"Ice.":                0, // as many things do
		"I have seen nothing": 12,
	} {
		i := strings.Index(d.Text, words)
		require.GreaterOrEqual(t, i, 0, "%s in %q", words, d.Text)
		assert.Equal(t, want, d.Place(i).Line, words)
		assert.NotZero(t, d.Place(i).Paragraph, words)
	}
	for i := 1; i < len(d.Places); i++ {
		assert.Less(t, d.Places[i-1].Start, d.Places[i].Start, "by rising offset")
	}
	for _, p := range fromHTML("", "https://news.example/ice", page).Places {
		assert.Zero(t, p.Line, "a page on the web is no file")
	}
}

// What takes too long is left without lines.
func TestHTMLLinesOfMuch(t *testing.T) {
	var page strings.Builder
	for range 60_000 {
		page.WriteString("<p>One more crew was brought ashore by sledge today.</p>\n")
	}
	d := &text.Document{}
	b := new(blocks)
	scan(page.String(), b)
	d.Text, d.Places = b.prose().text()
	begin := time.Now()
	lineUp(d, page.String())
	assert.Len(t, d.Places, 60_000)
	assert.Zero(t, d.Places[59_999].Line)
	assert.Less(t, time.Since(begin), time.Minute)
}
