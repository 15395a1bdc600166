package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// focused is where the keys go: the id of an element, or else its tag.
func (p *tab) focused() string {
	p.t.Helper()
	return eval[string](p, "document.activeElement.id || document.activeElement.tagName")
}

// article returns the id of a finding, by its place from 0.
func (p *tab) article(n int) string {
	p.t.Helper()
	return eval[[]string](p, "Array.from(document.querySelectorAll('article.f'), (e) => e.id)")[n]
}

// A finding is followed to its source in three strokes: the next finding, its
// surroundings, its source.
func TestThreeStrokes(t *testing.T) {
	p := show(t, written(t, newPress(6).run(12)...), light(1280))
	p.do(chromedp.Evaluate[chromedp.Void](`window.led = []; document.addEventListener('click', (e) => {
		const a = e.target.closest('a'); if (a && a.target) { led.push(a.href + ' ' + a.rel); e.preventDefault() } })`))
	p.press("j")
	assert.Equal(t, p.article(0), p.focused())
	p.press(kb.Enter)
	assert.True(t, eval[bool](p, "document.activeElement.querySelector('details').open"))
	assert.Equal(t, 4, eval[int](p, "Array.from(document.querySelectorAll('blockquote small')).filter((e) => getComputedStyle(e).display !== 'none').length"), "what surrounds both sentences, and these alone")
	assert.Contains(t, eval[string](p, "document.activeElement.innerText"), "Spectators had lined both banks")
	p.shot("three strokes", false)
	p.press("O")
	assert.Regexp(t, "^s-[0-9]+$", p.focused(), "what is known of a source that is not on the web")
	p.press("k", "j", "o")
	assert.Equal(t, []string{"https://news-03.example/regatta noopener noreferrer"}, eval[[]string](p, "led"), "the page on the web, without a way back into the report")
	p.silent()
}

func TestKeys(t *testing.T) {
	p := show(t, written(t, newPress(6).run(12)...), light(1280))
	p.press("k")
	assert.Equal(t, p.article(11), p.focused(), "backwards from the beginning is the last")
	p.press("j")
	assert.Equal(t, p.article(11), p.focused(), "behind the last there is none")
	p.press("k", "k")
	assert.Equal(t, p.article(9), p.focused())
	assert.Less(t, eval[float64](p, "Math.abs(document.activeElement.getBoundingClientRect().top)"), 400.0, "it is in view")

	p.press(kb.Enter, kb.Enter)
	assert.False(t, eval[bool](p, "document.activeElement.querySelector('details').open"), "and back")

	p.press("/")
	assert.Equal(t, "q", p.focused())
	p.press("j", "k", "?")
	assert.Equal(t, "jk?", eval[string](p, "document.getElementById('q').value"), "in the search, letters are letters")
	p.press(kb.Escape)
	assert.Equal(t, p.article(9), p.focused(), "back to the finding")
	assert.Equal(t, "12 of 12 findings", eval[string](p, "document.getElementById('shown').textContent"))

	p.press("?")
	assert.True(t, eval[bool](p, "document.getElementById('help').open"))
	p.shot("keys", false)
	p.press("j")
	assert.False(t, eval[bool](p, "document.activeElement.matches('article')"), "a dialog has its own keys")
	p.press(kb.Escape)
	assert.False(t, eval[bool](p, "document.getElementById('help').open"))
	assert.Equal(t, p.article(9), p.focused())

	p.press("f")
	assert.True(t, eval[bool](p, "document.getElementById('more').open"))
	p.press("c")
	run(p, chromedp.Poll[bool]("/^(Copied|Selected) [0-9a-f]{16}$/.test(document.getElementById('shown').textContent)"))

	p.do(chromedp.Evaluate[chromedp.Void]("document.getElementById('single').click(); document.body.focus()"))
	before := p.focused()
	p.press("j")
	assert.Equal(t, before, p.focused(), "letters can be turned off, for those who speak to a computer")
	p.silent()
}

// Tab goes through the whole page and out of it: nothing keeps the focus.
func TestNoTrap(t *testing.T) {
	p := show(t, written(t, newPress(6).run(4)...), light(1280))
	p.press(kb.Tab)
	assert.Equal(t, "#findings", eval[string](p, "document.activeElement.getAttribute('href')"), "first comes the way past everything")
	met := map[string]bool{}
	for range 200 {
		p.press(kb.Tab)
		if p.focused() == "BODY" {
			break
		}
		met[eval[string](p, "(document.activeElement.closest('section, search, header') || document.body).id")] = true
	}
	assert.Equal(t, "BODY", p.focused(), "at the end the focus leaves the page")
	for _, part := range []string{"filters", "facts", "moves", "findings", "sources"} {
		assert.True(t, met[part], "it came through %s", part)
	}
}
