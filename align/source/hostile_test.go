package source

import (
	"context"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// TestHostile reads what is built to make a reader slow or deep. A reading
// that takes more than linear time here ends in the timeout of the tests.
func TestHostile(t *testing.T) {
	const size = 1 << 17
	random := rand.New(rand.NewSource(1))
	noise := make([]byte, size)
	for i := range noise {
		noise[i] = "*_`[]()<>!~\\ \nab1#-"[random.Intn(19)]
	}
	pages := map[string]string{"noise": string(noise)}
	for _, unit := range []string{
		"[", "[a](", "![", "``", "*a ", "a_ _b **c ", "<a ", "<div>", "<p>a ", "<b>x", "<table><td>x", "<!--", "&", ">", "# a\n", "1. a\n",
		"<div>a, b, c, d</div>", "<script type=ld+json>[", "<time datetime=2019-01-01>", "<li>a<ul>", "<svg><p>", "<font>x</font><br><br>",
		"Nov 22, 2015 ", "01/02/2015 ", "Monday, ", "1", "1 ", "12:30 ", "A ", "OSLO ", "OSLO, ", "\n", "a\n", "(AP) - ", "\u00a0", "é",
	} {
		pages[unit] = strings.Repeat(unit, size/len(unit))
	}
	for unit, page := range pages {
		for _, f := range []format{plain, markdown, hypertext, jsonLines} {
			n := 0
			r := &reader{ctx: context.Background(), opts: Options{Limit: 1 << 20}, yield: yieldInto(t, &n)}
			r.content(item{name: "hostile", format: f, in: strings.NewReader(page)})
			assert.Positive(t, n, "%q", unit)
		}
		assert.Equal(t, strings.Count(page, "\n"), strings.Count(fromMarkdown("a", page).Text, "\n"), "%q", unit)
		assert.True(t, utf8.ValidString(fromHTML("a", "", page).Text), "%q", unit)
	}
}
