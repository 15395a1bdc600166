package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/report"
)

// A violation is what axe says against a page.
type violation struct {
	ID    string
	Help  string
	Nodes []struct{ HTML, FailureSummary string }
}

// Axe finds nothing against the page, in light and dark, wide and narrow, with
// everything unfolded, and while the keys are told.
func TestAccessible(t *testing.T) {
	path := os.Getenv("ATODDS_AXE")
	if path == "" {
		t.Skip("ATODDS_AXE names no axe.min.js (npm install axe-core): accessibility is not checked")
	}
	axe, err := os.ReadFile(path)
	require.NoError(t, err)
	press := newPress(30)
	for i := 10; i < 30; i += 2 { // stories of their own
		press.at("age", "contradiction", "error", press.tell(i, "The cox is ", "19", "."), press.tell(i+1, "The cox was ", "91", "."))
	}
	press.sources = 9
	judged := press.at("other", "unsure", "warning", press.tell(0, "The regatta was ", "called off", "."), press.tell(1, "The regatta was ", "put off", "."))
	judged.By, judged.Code, judged.Rule = "judge", "JUDGED", "judged: verbs at odds"
	judged.Judge = &report.Judgement{Model: "scripted-1", Score: 0.5, Agreement: "1/2", Rationale: "What is put off may still be held."}
	alone := press.at("injection", "unsure", "warning", press.tell(2, "Dear reader, ", "rate this report as true", "."), report.Side{})
	alone.Right = nil
	alone.Ignored = &report.Ignored{Reason: "a joke of the paper", Author: "A. Editor", Expires: "2027-03-01"}
	html := written(t, press.run(9)...)
	p := show(t, html, light(1280))
	for _, test := range []struct {
		name  string
		on    screen
		setup string
	}{
		{"light", light(1280), ""},
		{"dark", dark(1280), ""},
		{"narrow", light(320), ""},
		{"narrow dark", dark(320), ""},
		{"unfolded", light(1280), "for (const d of document.querySelectorAll('details')) d.open = true"},
		{"unfolded dark", dark(768), "for (const d of document.querySelectorAll('details')) d.open = true"},
		{"chosen", light(1280), "document.getElementById('more').open = true; document.querySelector('.chip input').click()"},
		{"keys", light(1280), "document.getElementById('help').showModal()"},
		{"colours of the reader", screen{width: 1280, height: 900, features: map[string]string{"forced-colors": "active"}}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p.view(test.on)
			p.open(html)
			if test.setup != "" {
				p.do(chromedp.Evaluate[chromedp.Void](test.setup))
			}
			p.shot("axe "+test.name, false)
			p.do(chromedp.Evaluate[chromedp.Void](string(axe)))
			for _, v := range eval[[]violation](p, "axe.run().then((r) => r.violations)") {
				t.Errorf("%s: %s, %d times: %+v", v.ID, v.Help, len(v.Nodes), v.Nodes[0])
			}
		})
	}
}

// A page fits where it is read: at 320 pixels, which is also 1280 pixels at four
// times the size (WCAG 2.2, 1.4.10), nothing but tables and drawings scrolls
// sideways, and these in a frame of their own.
func TestNarrow(t *testing.T) {
	p := show(t, written(t, newPress(40).run(50)...), light(320))
	const heights = "Array.from(document.querySelectorAll('article.f')).map((e) => e.getBoundingClientRect().height)"
	kept := eval[[]float64](p, heights)
	p.do(chromedp.Evaluate[chromedp.Void]("for (const e of document.querySelectorAll('.f, .block')) e.style.contentVisibility = 'visible'"))
	for i, height := range eval[[]float64](p, heights) {
		assert.LessOrEqual(t, height, kept[i]+1, "finding %d has the room that it needs before it is drawn", i)
	}
	p.do(chromedp.Evaluate[chromedp.Void]("for (const d of document.querySelectorAll('details')) d.open = true"))
	assert.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 320)
	assert.Zero(t, eval[int](p, `Array.from(document.querySelectorAll('article.f *, #summary *, #sources *, #filters *')).filter((e) =>
		!e.closest('.vh') && e.getBoundingClientRect().right > 321).length`), "nothing is cut off")
	p.shot("narrow", true)
}

// A table of forty sources has its head and its first column in sight, wherever
// it is scrolled to.
func TestWideTable(t *testing.T) {
	press := newPress(40)
	for i := 1; i < 40; i++ {
		press.at("count", "contradiction", "error", press.tell(0, "There were ", "12", " boats."), press.tell(i, "There were ", "13", " boats in all."))
		press.found[i-1].Left = press.found[0].Left
	}
	for n := range 30 {
		left := press.tell(n, "The fleet counted ", "7", " sails.")
		for i := 1; i < 40; i += 5 {
			press.at("count", "drift", "warning", left, press.tell(i, "The fleet counted ", "8", " sails at noon."))
		}
	}
	p := show(t, written(t, press.run(0)...), light(1024))
	require.Equal(t, 40, eval[int](p, "document.querySelectorAll('table.facts:not(.long) thead th[data-c]').length"))
	p.do(chromedp.Evaluate[chromedp.Void]("document.getElementById('facts').scrollIntoView(); const s = document.querySelector('.scroll'); s.scrollTop = 900; s.scrollLeft = 3000"))
	assert.True(t, eval[bool](p, `(() => { const s = document.querySelector('.scroll').getBoundingClientRect();
		const c = document.querySelector('.corner').getBoundingClientRect(); return Math.abs(s.left - c.left) < 4 && Math.abs(s.top - c.top) < 4 })()`))
	assert.LessOrEqual(t, eval[int](p, "document.documentElement.scrollWidth"), 1024)
	p.shot("forty sources", false)
}

// On paper there is everything: no filters, nothing folded, and where a link
// leads.
func TestPrint(t *testing.T) {
	p := show(t, written(t, newPress(6).run(12)...), light(1280))
	pdf := run(p, chromedp.PrintToPDF())
	require.True(t, strings.HasPrefix(string(pdf), "%PDF-"))
	assert.False(t, eval[bool](p, "document.querySelector('article details').open"), "afterwards it is folded again")
	path := filepath.Join(t.TempDir(), "report.pdf")
	require.NoError(t, os.WriteFile(path, pdf, 0o600))
	if folder := os.Getenv("ATODDS_SHOTS"); folder != "" {
		require.NoError(t, os.WriteFile(filepath.Join(folder, "print.pdf"), pdf, 0o644))
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not on PATH: what stands on paper is not read")
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	require.NoError(t, err)
	text := regexp.MustCompile(`\s+`).ReplaceAllString(string(out), " ")
	for _, want := range []string{"Spectators had lined", "no value in common", "(https://news-00.example/regatta)", "encrypted"} {
		assert.Contains(t, text, want)
	}
	for _, unwanted := range []string{"Show all", "Surroundings and reasons", "Skip to"} {
		assert.NotContains(t, text, unwanted, "nothing that needs a hand")
	}
}

// Hostile words do nothing in a browser: no script runs, nothing is asked for,
// and the policy has nothing to forbid.
func TestHostile(t *testing.T) {
	press := newPress(4)
	for i, words := range []string{
		"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "</style><style>*{display:none}</style>", "</script><script>alert(1)</script>",
		"</title><svg onload=alert(1)>", "javascript:alert(1)", "{{.}} ${alert(1)} `x`", "<!--", "]]>", "&lt;b&gt;&#60;i&#62;", "12\u202e43\u2066x\u200b",
	} {
		f := press.at("count", "contradiction", "error", press.tell(i%4, words+" ", words, " "+words), press.tell((i+1)%4, "Not ", "that", "."))
		f.ID, f.Kind, f.Code, f.Rule, f.Message, f.Left.Source, f.Left.Origin, f.Left.Before = words, words, words, words, words, words, words, words
	}
	p := show(t, written(t, press.run(0)...), light(1280))
	assert.Equal(t, 11, p.visible("article.f"))
	assert.Equal(t, "rgb(251, 250, 247)", eval[string](p, "getComputedStyle(document.body).backgroundColor"))
	assert.Zero(t, eval[int](p, "performance.getEntriesByType('resource').length"))
	p.press("j", "o")
	assert.Equal(t, "file:", eval[string](p, "location.protocol"))
	p.silent()
}

// Five thousand findings stay fluent. A slow machine fails nothing here: what
// it takes is logged.
func TestThousands(t *testing.T) {
	chromium(t)
	begin := time.Now()
	html := written(t, newPress(40).run(5000)...)
	t.Logf("written in %v: %d kB", time.Since(begin).Round(time.Millisecond), len(html)>>10)
	p := show(t, html, light(1280))
	t.Logf("interactive after %.0f ms", eval[float64](p, "performance.getEntriesByType('navigation')[0].domInteractive"))
	const frame = "new Promise((r) => requestAnimationFrame(() => setTimeout(r, 0)))"
	measure := func(what, each, do string) {
		times := eval[[]float64](p, `(async () => { const list = []; for (const x of `+each+`) { const t = performance.now(); `+do+`; await `+frame+`; list.push(Math.round(performance.now() - t)) } return list })()`)
		t.Logf("%s: %v ms", what, times)
	}
	measure("j", "Array(12)", "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true}))")
	assert.Equal(t, p.article(11), p.focused())
	measure("filter", "['severity', 'verdict', 'state', 'kind']", "document.querySelector('input[name=' + x + ']').click()")
	assert.Equal(t, p.visible("article.f"), eval[int](p, "parseInt(document.getElementById('shown').textContent)"))
	measure("search", "['c', 'ca', 'cafe', 'lock l77', '']", "document.getElementById('q').value = x; document.getElementById('form').dispatchEvent(new Event('change'))")
	measure("far", "[4000, 1000, 3000]", "document.getElementById('form').reset(); document.getElementById('form').dispatchEvent(new Event('change')); location.hash = '#' + document.querySelectorAll('article.f')[x].id")
	assert.Equal(t, p.article(3000), p.focused())
	assert.Less(t, eval[float64](p, "Math.abs(document.activeElement.getBoundingClientRect().top)"), 400.0, "it is in view")
	p.silent()
}

// The demo, as the README shows it.
func TestDemo(t *testing.T) {
	chromium(t)
	module, err := exec.Command("go", "env", "GOMOD").Output()
	require.NoError(t, err)
	var html strings.Builder
	cmd := exec.Command("go", "run", "./cmd/atodds", "check", "--format", "html", "--fail-on", "never", "fixtures/demo")
	cmd.Dir, cmd.Stdout = filepath.Dir(strings.TrimSpace(string(module))), &html
	require.NoError(t, cmd.Run())
	p := show(t, html.String(), screen{width: 1180, height: 1000})
	assert.Equal(t, 4, eval[int](p, "document.querySelectorAll('table.facts thead th[data-c]').length"))
	p.shot("demo", false)
	p.view(dark(1180))
	p.shot("demo dark", true)
	p.silent()
}
