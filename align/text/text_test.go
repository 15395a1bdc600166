package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPlace(t *testing.T) {
	d := &Document{Text: "Page one.\n\nPage two.\n\nA footnote.", Places: []Place{
		{Start: 0, Page: 1, Paragraph: 1}, {Start: 11, Page: 2, Paragraph: 2}, {Start: 22, Page: 2, Part: "footnotes"},
	}}
	assert.Equal(t, Place{Start: 0, Page: 1, Paragraph: 1}, d.Place(10), "a place reaches to the next")
	assert.Equal(t, Place{Start: 11, Page: 2, Paragraph: 2}, d.Place(11), "and begins with its first byte")
	assert.Equal(t, "footnotes", d.Place(len(d.Text)).Part)
	assert.Zero(t, (&Document{Text: "plain"}).Place(2), "lines alone say where plain text stands")
	d.Places = d.Places[1:]
	assert.Zero(t, d.Place(3), "before the first place nothing is known")
}
