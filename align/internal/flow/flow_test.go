package flow

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

func TestHTML(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"blocks are paragraphs", "<h1>The barge</h1> <p>It\n <b>sank</b>.<p>Two swam.<ul><li>Rope<li>Oars</ul>", "The barge\n\nIt sank.\n\nTwo swam.\n\nRope\n\nOars\n"},
		{"a break is a line", "Quay 4<br>Dock", "Quay 4\nDock\n"},
		{"a row is a line", "<table><tr><th>Crew<td>12<tr><td>Guests</td><td></td><td>40</td></tr></table>End.", "Crew | 12\n\nGuests | 40\n\nEnd.\n"},
		{"a cell of one paragraph, too", "<table><tr><td><p>Crew</p></td><td><p>12</p></td></tr></table>", "Crew | 12\n"},
		{"a cell of several is none of a row", "<table><tr><td><p>It sank.</p><p>It rose.</p></td><td>Aside.</td></tr></table>", "It sank.\n\nIt rose.\n\nAside.\n"},
		{"what is no text is left out", "<head><title>x</title><body>It <script>x</script>sank<sup epub:type=noteref>1</sup> <span hidden>x</span>at dawn.<nav><nav>x</nav>x</nav>", "It sank at dawn.\n"},
		{"what is struck was taken back", "<p>It cost <del>$3</del> <ins>$4</ins> and <s>two</s> nine lives.", "It cost $4 and nine lives.\n"},
		{"it ends with its paragraph", "<p>It <strike>sank.<p>Two swam.</p>", "It\n\nTwo swam.\n"},
		{"the end of head may be left out", "<head><meta name=a><body><p>It sank.", "It sank.\n"},
		{"marks that split words for the eye", "ha&shy;rb\u200bour&nbsp;<q>So</q>", "harbour “So”\n"},
		{"nothing", " <p> <br>", ""},
	} {
		var w Writer
		require.NoError(t, w.HTML(strings.NewReader(tt.in)), tt.why)
		assert.Equal(t, tt.want, w.String(), tt.why)
	}
}

func TestPlaces(t *testing.T) {
	var w, box Writer
	box.Text("One.")
	box.Paragraph()
	box.Text("Two.")
	w.Page(1)
	w.Text("It ")
	w.Page(2)
	w.Text("sank.")
	w.Paragraph()
	w.Paragraph()
	w.Append(&box, "box")
	w.Text("End.")
	assert.Equal(t, "It sank.\n\nOne.\n\nTwo.\n\nEnd.\n", w.String())
	assert.Equal(t, []text.Place{
		{Start: 0, Page: 1, Paragraph: 1},
		{Start: 3, Page: 2, Paragraph: 1},
		{Start: 10, Page: 2, Paragraph: 2, Part: "box"},
		{Start: 16, Page: 2, Paragraph: 3, Part: "box"},
		{Start: 22, Page: 2, Paragraph: 4},
	}, w.Places(), "empty paragraphs count for nothing, and a place stands at its first character")
}

func TestLines(t *testing.T) {
	var w Writer
	w.Lines("\n It\r\nsank.\n\n \n Two  swam.")
	assert.Equal(t, "It\nsank.\n\nTwo swam.\n", w.String())
	assert.NoError(t, w.Within(int64(w.Len())))
	assert.ErrorContains(t, w.Within(3), "larger than the limit of 3 bytes: split it")
}
