package source

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

const paragraphOne = "The old mail boat went down within minutes on a calm sea, and the harbour master said that nobody on the quay had seen anything amiss before it listed to port."
const paragraphTwo = "All of its passengers were pulled from the water by fishing boats, while the crew of nine stayed aboard until the last raft had been lowered, witnesses said."

func TestHTMLMainText(t *testing.T) {
	page := `<!doctype html><html><head><title>Mail boat sinks | Fjord Times</title>
<meta property="og:title" content="Mail boat sinks"><meta property="og:site_name" content="Fjord Times">
<link rel=canonical href="https://fjord.example/boats/sinks">
<meta property="article:published_time" content="2019-06-14T07:45:00+02:00">
<script>var x = "<p>not text</p>"</script></head>
<body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav>
<article><h1>Mail boat sinks</h1><p>` + paragraphOne + `</p><p>` + paragraphTwo + `</p>
<ul><li>It was built in 1961.</li><li>It carried 40 people.</li></ul>
<p>Fish &amp; chips were&nbsp;on the <b>me</b>nu.<br>No one ate.</p></article>
<footer>Copyright Fjord Times</footer></body></html>`
	d, err := parse("page.html", hypertext, []byte(page), nil)
	require.NoError(t, err)
	assert.Equal(t, &text.Document{
		Name: "page.html", Title: "Mail boat sinks", Outlet: "Fjord Times", URL: "https://fjord.example/boats/sinks",
		Date: time.Date(2019, 6, 14, 7, 45, 0, 0, time.UTC), DateBy: "metadata",
		Places: []text.Place{{Start: 0, Paragraph: 1, Line: 7}, {Start: 161, Paragraph: 2, Line: 7}, {Start: 320, Paragraph: 3, Line: 8}, {Start: 365, Paragraph: 4, Line: 9}},
		Text:   paragraphOne + "\n\n" + paragraphTwo + "\n\nIt was built in 1961.\nIt carried 40 people.\n\nFish & chips were on the menu.\nNo one ate.\n",
	}, d)
}

func TestHTMLWholePage(t *testing.T) {
	for _, tt := range []struct{ in, want, why string }{
		{"<p>The ferry sank.<p>All were saved.", "The ferry sank.\n\nAll were saved.\n", "a short page"},
		{"<table><tr><td>Dead<td>12<tr><td>Hurt<td>30</table>", "Dead 12\nHurt 30\n", "rows are lines"},
		{"<pre>one\n  two</pre>", "one\ntwo\n", "lines of preformatted text stay"},
		{"<p>He said <q>no</q>.</p>", "He said “no”.\n", "quotation elements"},
		{"<p>Built in 1961.<sup class=reference>[4]</sup></p>", "Built in 1961.\n", "marks of footnotes"},
		{"<p>co\u00adoperate, zero\u200bwidth</p>", "cooperate, zerowidth\n", "marks without width"},
		{"<p>It cost <del>$3</del> <ins>$4</ins> and claimed <s>two</s> nine lives, the court was told.</p>", "It cost $4 and claimed nine lives, the court was told.\n", "what was taken back"},
		{"<p>It <s>sank.<p>All were saved.", "It sank.\n\nAll were saved.\n", "a tag that never ends takes nothing back"},
		{"<form>Log in</form><p hidden>trap</p><p>Text.</p>", "Text.\n", "forms and hidden text"},
		{strings.Repeat("<div>", 600) + "Deep text.", "Deep text.\n", "nested deeper than the parser goes"},
		{"<head><title>t</title><body>" + strings.Repeat("<div>", 600) + "Deep text.", "Deep text.\n", "with the end of the head left out"},
		{strings.Repeat("<b>bold ", 3000), strings.TrimSpace(strings.Repeat("bold ", 3000)) + "\n", "unclosed elements"},
	} {
		assert.Equal(t, tt.want, fromHTML("a.html", "", tt.in).Text, tt.why)
	}
	_, err := parse("a.html", hypertext, []byte("<html><script>x()</script></html>"), nil)
	assert.ErrorIs(t, err, errEmpty, "a page without text")
}

func TestHTMLDate(t *testing.T) {
	body := "<p>" + paragraphOne + "</p><p>" + paragraphTwo + "</p>"
	for _, tt := range []struct{ in, want, by, why string }{
		{`<meta name="date" content="2019-06-14">` + body, "2019-06-14", "metadata", "a plain meta element"},
		{`<meta itemprop="datePublished" content="2019-06-14">` + body, "2019-06-14", "metadata", "microdata"},
		{`<meta name="date" content="2019-06-20"><meta property="article:published_time" content="2019-06-14">` + body, "2019-06-14", "metadata", "the surer name wins"},
		{`<meta property="article:modified_time" content="2019-06-14">` + body, "", "", "a change is no publication"},
		{`<meta name="date" content="soon"><meta name="dc.date" content="2019-06-14">` + body, "2019-06-14", "metadata", "what is no date is passed over"},
		{`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Person"},{"@type":["NewsArticle"],"datePublished":"2019-06-14T07:45"}]}</script>` + body, "2019-06-14 07:45:00", "metadata", "JSON-LD"},
		{`<script type="application/ld+json">{"@type":"VideoObject","datePublished":"2012-06-14"}</script>` + body, "", "", "the date of a video"},
		{`<script type="application/ld+json">{broken</script>` + body, "", "", "broken JSON-LD"},
		{`<article><time datetime="2019-06-14">Friday</time>` + body + `</article><time datetime="2012-01-01">old</time>`, "2019-06-14", "metadata", "the time of the article"},
		{`<time datetime="2019-06-14">Friday</time><time datetime="2012-01-01">old</time>` + body, "", "", "two times, no telling"},
		{`<time class="entry-date published" datetime="2019-06-14">Friday</time><time datetime="2012-01-01">old</time>` + body, "2019-06-14", "metadata", "marked as published"},
		{`<link rel="canonical" href="https://fjord.example/2019/06/14/boat">` + body, "2019-06-14", "url", "the address"},
		{body, "", "", "nothing"},
	} {
		d := fromHTML("a.html", "", "<html><body>"+tt.in)
		assert.Equal(t, tt.want, stampOf(d.Date), tt.why)
		assert.Equal(t, tt.by, d.DateBy, tt.why)
	}
}

func TestHTMLLanguage(t *testing.T) {
	long := "<p>" + paragraphOne + "</p><p>" + paragraphTwo + "</p><p>" + paragraphOne + "</p><p>" + paragraphTwo + "</p>"
	for _, tt := range []struct{ in, want, why string }{
		{"<html lang=es-MX><p>Ferry hundido.", "es", "what is too short to tell goes by the page"},
		{"<html lang=en><meta property='og:locale' content='es_ES'><p>Ferry hundido.", "", "a page that says two says none"},
		{"<html lang=en><meta http-equiv=content-language content='en'><p>Ferry lost.", "en", "twice the same"},
		{"<html lang=de>" + long, "", "a longer text shows it better than a template"},
	} {
		assert.Equal(t, tt.want, fromHTML("a.html", "", tt.in).Language, tt.why)
	}
}

func TestByline(t *testing.T) {
	for _, tt := range []struct{ in, want, why string }{
		{"By Jane Roe", "Jane Roe", ""},
		{"BY JANE ROE AND ADA BROOK", "JANE ROE AND ADA BROOK", "capitals stay as they are"},
		{"by Jane Roe and Ada Brook, Transport Correspondent", "Jane Roe, Ada Brook", "two, and a role"},
		{"Jane Roe | Fjord Times", "Jane Roe", "an outlet behind a bar"},
		{"Jane Roe, 14 June 2019", "Jane Roe", "a date"},
		{"Written by Jane O&#39;Roe", "Jane O'Roe", "as HTML"},
		{"Por Inés Robledo", "Inés Robledo", "Spanish"},
		{"https://social.example/jane", "", "an address"},
		{"admin", "", "nobody"},
		{"Staff writer", "", "nobody, either"},
		{"the harbour master said that nobody had seen it", "", "prose"},
	} {
		assert.Equal(t, tt.want, bylineOf(tt.in), "%s %s", tt.in, tt.why)
	}
}

func TestHTMLHeader(t *testing.T) {
	body := "<div class=content><p>" + paragraphOne + "</p><p>" + paragraphTwo + "</p><p>" + paragraphOne + "</p></div>"
	for _, tt := range []struct{ above, want, why string }{
		{"<p>Sunday, June 16, 2019</p><h1>Boat sinks</h1><p class=byline>By Ada Brook</p><p class=date>14/06/2019 07:45</p>", "2019-06-14 07:45:00", "below the heading"},
		{"<h1>Boat sinks</h1><p>June 14, 2019</p>", "2019-06-14", "a bare date below the heading"},
		{"<p>Sunday, June 16, 2019</p><h1>Boat sinks</h1>", "", "the masthead says when the page was saved"},
		{"<h1>Fjord Times</h1><p>Sunday, June 16, 2019</p><h1>Boat sinks</h1>", "", "even below a heading of its own"},
		{"<p>Sunday, June 16, 2019</p><p>Boat sinks</p>", "", "no heading to tell by"},
		{"<p>Boat sinks</p><p>Published 14 June 2019</p>", "2019-06-14", "a cue needs none"},
	} {
		d := fromHTML("a.html", "", "<html><body><div class=story>"+tt.above+body+"</div></body></html>")
		assert.Equal(t, tt.want, stampOf(d.Date), tt.why)
	}
}

// yieldInto counts what a reader yields and checks what every document holds.
func yieldInto(t *testing.T, n *int) func(*text.Document, error) bool {
	return func(d *text.Document, err error) bool {
		*n++
		if err == nil {
			assert.True(t, utf8.ValidString(d.Text))
			assert.NotEmpty(t, strings.TrimSpace(d.Text))
			assert.NotEmpty(t, d.Name)
		}
		return true
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<p>The ferry sank.", strings.Repeat("<div>", 600) + "x", "<time datetime=2019-06-14><article>", "<script type=ld+json>[[{}]]</script>",
		"<meta charset=utf-16><p>\xff\xfe", "<pre>\r\n<q>", "<sup class=reference><head><body>x", "<table><td><p><table>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := 0
		r := &reader{opts: Options{Limit: 1 << 20}, ctx: t.Context(), yield: yieldInto(t, &n)}
		r.content(item{name: "fuzz", format: hypertext, in: strings.NewReader(s)})
		assert.Equal(t, 1, n)
	})
}
