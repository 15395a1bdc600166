package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHostilePages reads pages that are made to take long. Some of them took
// the parser, the library or an earlier reader here minutes; one that does so
// again ends in the timeout of the tests.
func TestHostilePages(t *testing.T) {
	const size = 1 << 18
	numbered := func(format string) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for _, tt := range []struct {
		page string
		text bool // it has some
		why  string
	}{
		{strings.Repeat("<div>", 100_000) + "x", true, "100,000 elements deep"},
		{strings.Repeat("<div>x", 100_000), true, "with text on each level"},
		{strings.Repeat("<div>", 400) + fill("<p>Correction: the ferry</p>"), true, "as deep as is parsed, and wide"},
		{"<p " + numbered("a%d=1 ") + ">x", true, "an element with endless attributes"},
		{"<div class='" + fill("ad ") + "'>x", true, "or names"},
		{numbered("<html a%d>") + "x", true, "roots that are merged, an attribute each"},
		{"<body>" + numbered("<body a%d>") + "x", true, "and bodies"},
		{"<table>" + fill("x<tr>"), true, "text that moves out of a table"},
		{fill("<a href=x>y"), true, "links that are reopened in each other"},
		{numbered("<font c=%d>x"), true, "and fonts"},
		{strings.Repeat("<figure>", 400) + fill("<i>x</i>"), true, "figures in figures"},
		{"<p>" + strings.Repeat(fill("word "), 20), true, "one text node"},
		{fill("x<br>"), true, "lines"},
		{fill("<p>"), false, "paragraphs without text"},
		{fill("<p>Updated 3 March 2016</p>"), true, "dates alone"},
		{"<script type=application/ld+json>" + fill("[") + "</script>x", true, "metadata that are nested deep"},
		{fill(`<script type=application/ld+json>{"@graph":[{}]}</script>`) + "x", true, "and many"},
		{fill("<!--") + fill("-->") + "x", true, "comments"},
		{fill("<svg><p>"), false, "drawings"},
	} {
		d, err := parse("page", hypertext, []byte(tt.page), nil)
		if tt.text {
			assert.NoError(t, err, tt.why)
			continue
		}
		assert.ErrorIs(t, err, errEmpty, "%s: %v", tt.why, d)
	}
}
