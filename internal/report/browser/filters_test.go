package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// visible counts the elements of a selector that are to be seen.
func (p *tab) visible(selector string) int {
	p.t.Helper()
	return eval[int](p, "Array.from(document.querySelectorAll("+quoted(selector)+")).filter((e) => !e.closest('[hidden]')).length")
}

// quoted returns s as a string of JavaScript.
func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"` }

// choose clicks a box of a filter.
func (p *tab) choose(name, value string) {
	p.t.Helper()
	p.do(chromedp.Evaluate[chromedp.Void]("document.querySelector(" + quoted(`input[name="`+name+`"][value="`+value+`"]`) + ").click()"))
}

// search types words into the search.
func (p *tab) search(words string) {
	p.t.Helper()
	p.press("/", words)
	run(p, chromedp.Poll[bool]("document.getElementById('q').value === "+quoted(words)))
	eval[bool](p, "new Promise((r) => setTimeout(() => r(true), 1))")
}

func TestFilters(t *testing.T) {
	p := show(t, written(t, newPress(8).run(40)...), light(1280))
	all := p.visible("article.f")
	require.Equal(t, 40, all)
	rows := p.visible("[data-f]")

	p.choose("severity", "error")
	p.choose("kind", "time")
	shown := p.visible("article.f")
	assert.Equal(t, shown, p.visible(`article.f.s-error[data-kind="time"]`), "what is shown is what was asked for")
	assert.Equal(t, eval[int](p, `document.querySelectorAll('article.f.s-error[data-kind="time"]').length`), shown, "and all of it")
	assert.Equal(t, fmt.Sprintf("%d of 40 findings", shown), eval[string](p, "document.querySelector('[role=status]').textContent"), "which is announced")
	assert.Less(t, p.visible("[data-f]"), rows, "facts go with their findings")
	assert.Zero(t, eval[int](p, `Array.from(document.querySelectorAll('table.facts thead th[data-c]')).filter((h) => {
		const t = h.closest('table'); if (h.closest('[hidden]')) return false;
		return !Array.from(t.tBodies[0].rows).some((r) => !r.hidden && r.cells[Number(h.dataset.c) + 1].childElementCount > 0) }).length`), "no column without a value")
	p.choose("kind", "money")
	assert.Greater(t, p.visible("article.f"), shown, "values of one filter are alternatives")
	p.shot("filters", false)

	hash := eval[string](p, "location.hash")
	assert.Equal(t, "#show?severity=error&kind=money&kind=time", hash, "the address tells the view")
	shown = p.visible("article.f")
	p.do(chromedp.Reload())
	assert.Equal(t, shown, p.visible("article.f"), "and the address gives it back")
	assert.True(t, eval[bool](p, "document.getElementById('more').open"), "filters in force are to be seen")

	p.do(chromedp.Evaluate[chromedp.Void]("document.querySelector('button.all').click()"))
	assert.Equal(t, all, p.visible("article.f"))
	assert.Equal(t, "", eval[string](p, "location.hash"))
	p.silent()
}

func TestSearch(t *testing.T) {
	p := show(t, written(t, newPress(8).run(40)...), light(1280))
	for _, test := range []struct {
		words string
		want  int
		why   string
	}{
		{"CAFE", 37, "cases and accents do not count"},
		{"lock l17", 1, "all words"},
		{"L17 lock", 1, "in any order"},
		{"submarine", 0, "nowhere"},
	} {
		p.do(chromedp.Evaluate[chromedp.Void]("document.getElementById('form').reset(); document.activeElement.blur()"))
		p.search(test.words)
		assert.Equal(t, test.want, p.visible("article.f"), test.why)
	}
	assert.Equal(t, 1, p.visible("#none"), "that nothing is left is said")
	p.press(kb.Escape)
	assert.Equal(t, 40, p.visible("article.f"))

	// A link to a finding that the filters hide shows it all the same.
	hidden := p.article(5)
	p.choose("state", "known")
	p.do(chromedp.Evaluate[chromedp.Void]("location.hash = " + quoted("#"+hidden)))
	run(p, chromedp.Poll[bool]("document.activeElement.id === "+quoted(hidden)))
	p.silent()
}

// The source is part of the address by its name, so that the link holds for
// another run.
func TestSourceFilter(t *testing.T) {
	p := show(t, written(t, newPress(8).run(40)...), light(1280))
	p.do(chromedp.Evaluate[chromedp.Void](`const s = document.getElementById('source'); s.selectedIndex = 2; s.dispatchEvent(new Event('change', {bubbles: true}))`))
	index := eval[string](p, "document.getElementById('source').value")
	assert.Equal(t, eval[int](p, `Array.from(document.querySelectorAll('article.f')).filter((e) => e.dataset.source.split(' ').includes('`+index+`')).length`), p.visible("article.f"))
	assert.Equal(t, "?source="+eval[string](p, "encodeURIComponent(document.getElementById('source').selectedOptions[0].dataset.name).replace(/%20/g, '+')"),
		strings.TrimPrefix(eval[string](p, "location.hash"), "#show"))
}

// Without a script everything is there, and nothing that would need one.
func TestWithoutScript(t *testing.T) {
	p := show(t, "<p>nothing yet", light(1280))
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	q := p.open(written(t, newPress(8).run(40)...))
	assert.Equal(t, 40, q.visible("article.f"))
	assert.Zero(t, q.visible("#filters, #ask"))
	assert.Equal(t, "none", eval[string](q, "getComputedStyle(document.getElementById('filters')).display"))
	q.silent()
}
