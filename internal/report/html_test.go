package report

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// parsed returns a run as a page, and its elements in their order.
func parsed(t *testing.T, run []Line) (string, []*html.Node) {
	t.Helper()
	content := written(t, "html", run)
	root, err := html.Parse(strings.NewReader(content))
	require.NoError(t, err)
	var elements []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			elements = append(elements, n)
		}
	}
	return content, elements
}

// attribute returns the value of an attribute, and "" without it.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// inner returns the text within an element.
func inner(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// elementsOf returns what stands in the elements of a tag, and of a class where
// one is given.
func elementsOf(elements []*html.Node, tag, class string) []string {
	var list []string
	for _, n := range elements {
		if n.Data == tag && (class == "" || slices.Contains(strings.Fields(attribute(n, "class")), class)) {
			list = append(list, strings.TrimSpace(inner(n)))
		}
	}
	return list
}

func TestHTML(t *testing.T) {
	content, elements := parsed(t, lines(t))
	assert.Equal(t, []string{"1\u00a0contradiction, 1\u00a0drift"}, elementsOf(elements, "h1", ""))
	assert.Equal(t, []string{"140 or 410 passengers? The digits are the same in another order.", "Nothing before it says which year this is."},
		elementsOf(elements, "h3", ""), "the gravest first")
	assert.Contains(t, content, "2 documents with 31 sentences; 12 pairs compared.")
	assert.Equal(t, []string{"notes.pdf: encrypted"}, elementsOf(elements, "bdi", "")[:1], "what was not read stands in the summary")
	assert.Len(t, elementsOf(elements, "p", "loud"), 1, "a run with errors is incomplete, and that is said aloud")
	assert.Contains(t, content, `<th scope="row">other event</th><td class="n">4</td>`, "what was refused, and why")
	assert.Contains(t, content, `One text: <bdi>harbour.txt</bdi>`, "copies stand under their origin")
	assert.Equal(t, []string{"140 passengers", "410 passengers"}, elementsOf(elements, "mark", "")[1:3])
	assert.Equal(t, content, written(t, "html", lines(t)), "the same run gives the same bytes")

	_, elements = parsed(t, lines(t)[:2])
	assert.Contains(t, elementsOf(elements, "p", "loud")[0], incomplete)
	_, elements = parsed(t, []Line{&Run{}, &Summary{Documents: 2}})
	assert.Equal(t, []string{"Nothing found to be at odds"}, elementsOf(elements, "h1", ""))
	assert.Empty(t, elementsOf(elements, "article", ""))
}

// The page allows its own style and script, and nothing else.
func TestHTMLPolicy(t *testing.T) {
	content, elements := parsed(t, lines(t))
	policy := ""
	for _, n := range elements {
		if attribute(n, "http-equiv") == "Content-Security-Policy" {
			policy = attribute(n, "content")
		}
	}
	require.True(t, strings.HasPrefix(policy, "default-src 'none'; "))
	assert.NotContains(t, policy, "unsafe")
	for tag, directive := range map[string]string{"style": "style-src ", "script": "script-src "} {
		at := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(content, -1)
		require.Len(t, at, 1)
		assert.Contains(t, policy, directive+digest([]byte(at[0][1]))+";", "as the bytes stand in the page")
	}
	assert.Less(t, strings.Index(content, "Content-Security-Policy"), strings.Index(content, "<style>"), "it holds for what follows")
}

// pageElements and pageAttributes are what a page is made of.
var (
	pageElements = strings.Fields(`a article bdi blockquote body button caption circle cite code dd desc details dialog div dl dt
		fieldset figcaption figure footer form h1 h2 h3 head header html input kbd label legend li line main mark meta nav
		option p polyline script search section select small span strong style summary svg table tbody td text th thead time
		title tr ul`)
	pageAttributes = strings.Fields(`aria-haspopup aria-hidden aria-keyshortcuts aria-label aria-labelledby autocomplete charset
		checked class colspan content data-c data-f data-from data-kind data-name data-severity data-source data-state
		data-verdict datetime dir disabled for headers hidden href http-equiv id lang name open placeholder rel role rowspan
		scope tabindex target title type value cx cy d dx dy points r viewbox x x1 x2 y y1 y2`)
)

// Whatever somebody writes, a page is made of its own elements and attributes,
// runs its own script, and its links lead within it or to the web.
func inertHTML(t *testing.T, why, got string) {
	root, err := html.Parse(strings.NewReader(got))
	require.NoError(t, err)
	scripts := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(pageElements, n.Data) {
			t.Errorf("%s: the page has an element %s", why, n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(pageAttributes, strings.ToLower(a.Key)) {
				t.Errorf("%s: %s has an attribute %s", why, n.Data, a.Key)
			}
			if a.Key == "href" {
				assert.Regexp(t, `^(#[a-zA-Z0-9-]+|https?://[^/]+/.*)$`, a.Val, why)
				assert.True(t, a.Val[0] == '#' || attribute(n, "rel") == "noopener noreferrer", why)
			}
		}
		if n.Data == "script" {
			scripts++
			own, err := pageFiles.ReadFile("html/page.js")
			require.NoError(t, err)
			assert.Equal(t, string(own), inner(n), why)
		}
	}
	assert.Equal(t, 1, scripts, why)
}

// What is inert is there to be read.
func TestHTMLShowsPayloads(t *testing.T) {
	for _, p := range payloads {
		_, elements := parsed(t, poisoned(t, p))
		p = strings.Join(strings.Fields(onLine(strings.ToValidUTF8(p, "\ufffd"))), " ")
		marks := elementsOf(elements, "mark", "")
		assert.Contains(t, marks, p, "%q", marks)
	}
}

// A link leads to the web alone, and tells where.
func TestWebLink(t *testing.T) {
	for _, test := range []struct{ address, host, why string }{
		{"https://news.example/a?b=c", "news.example", "a page"},
		{"http://news.example:8080/", "news.example:8080", "with a port"},
		{"javascript:alert(1)", "", "a script"},
		{"data:text/html,x", "", "a page of its own"},
		{"file:///etc/passwd", "", "a file"},
		{"//news.example/a", "", "no scheme"},
		{"https://bank.example@evil.example/", "", "a login that looks like a host"},
		{"https://news.example/\u202etxt", "", "what is read is not what is there"},
	} {
		_, host := webLink(test.address)
		assert.Equal(t, test.host, host, test.why)
	}
}

func TestCommonFolder(t *testing.T) {
	for _, test := range []struct {
		names []string
		want  string
		why   string
	}{
		{[]string{"in/a.txt", "in/b/c.txt"}, "in/", "the folder of both"},
		{[]string{"in/a.txt", "into/b.txt"}, "", "names of folders are whole"},
		{[]string{"in/a.txt", "https://news.example/b", "in/c.txt"}, "in/", "an address stands in no folder"},
		{[]string{"in/a.txt"}, "", "one name is kept whole"},
		{[]string{"/a.txt", "/b.txt"}, "", "the root is none to speak of"},
		{[]string{"in/x/a.txt", "in/y/a.txt"}, "in/", "what tells names apart stays"},
	} {
		var sources []FactSource
		for _, name := range test.names {
			sources = append(sources, FactSource{Name: name})
		}
		assert.Equal(t, test.want, commonFolder(sources), test.why)
	}
}

// Where both places stand in one sentence, it is shown once with both marked.
func TestHTMLOfOneSentence(t *testing.T) {
	s := sentenceOf("a.txt", "", "Of 12 boats, 7 sank and 6 came home.")
	f := ferry(t)
	right := at(t, s, "12 boats", "12")
	f.Left, f.Right = at(t, s, "6", "6"), &right
	_, elements := parsed(t, []Line{&Run{}, FromFinding(f), &Summary{Findings: Verdicts{Contradiction: 1}}})
	quotes := elementsOf(elements, "blockquote", "")
	require.Equal(t, []string{"Of 12 boats, 7 sank and 6 came home."}, quotes)
	assert.Equal(t, []string{"12 boats", "6"}, elementsOf(elements, "mark", "")[1:3])
}

// pageOf returns the page of findings.
func pageOf(found ...*Finding) *htmlPage {
	return newHTMLPage(&kept{findings: found, summary: &Summary{}})
}

// Sources that tell of different things share no table, and what one source
// says against itself stands by itself.
func TestStories(t *testing.T) {
	x, y := told("ferry-b", "2026-01-02", 0, "7"), told("storm-b", "2026-01-02", 0, "9")
	within := told("storm-b", "2026-01-02", 40, "11")
	third := told("ferry-c", "2026-01-03", 0, "6")
	third.Origin = "ferry-a"
	p := pageOf(
		against("1", "count", "error", told("ferry-a", "2026-01-01", 0, "6"), &x),
		against("2", "count", "error", told("storm-a", "2026-01-01", 0, "8"), &y),
		against("3", "sum", "error", told("storm-b", "2026-01-02", 60, "12"), &within),
		against("4", "count", "warning", x, &third),
	)
	require.Len(t, p.Stories.Head, 3)
	ferry := p.Stories.Head[0]
	assert.Equal(t, "3 sources, 1 fact (count), 1 Jan 2026 to 3 Jan 2026", ferry.Title)
	var labels []string
	for _, c := range ferry.Columns {
		labels = append(labels, c.Source.Label)
	}
	assert.Equal(t, []string{"ferry-a", "ferry-c", "ferry-b"}, labels, "a copy stands beside its origin")
	require.Len(t, ferry.Groups, 2)
	assert.Equal(t, "ferry-a", ferry.Groups[0].Origin)
	assert.Equal(t, 2, ferry.Groups[0].Columns)
	assert.False(t, ferry.Rows[0].Cells[2].Mentions[0].Odd, "a text and its copy say six, which is one against one")
	assert.Equal(t, "0 3", ferry.Rows[0].Cards, "the places of its findings on the page")
	assert.False(t, p.Stories.Head[2].Wide, "one source needs no columns")
	assert.Len(t, p.Stories.Head[2].Rows[0].Told(), 1)
}

// A reader follows forty columns; beyond, a fact lists its sources. Long tables
// are parted.
func TestManyColumns(t *testing.T) {
	for _, test := range []struct {
		sources, facts int
		wide           bool
		tables         int
	}{
		{40, 1, true, 1},
		{41, 1, false, 1},
		{2, 250, true, 3},
	} {
		var found []*Finding
		for fact := range test.facts {
			for i := 1; i < test.sources; i++ {
				right := told(fmt.Sprintf("s%02d", i), "2026-01-02", 100*fact, "8")
				found = append(found, against(fmt.Sprintf("%d-%d", fact, i), "count", "error", told("s00", "2026-01-01", 100*fact, "7"), &right))
			}
		}
		p := pageOf(found...)
		require.Len(t, p.Stories.Head, test.tables, "%+v", test)
		assert.Equal(t, test.wide, p.Stories.Head[0].Wide, "%+v", test)
	}
}

// What is long is folded, and nothing of it is left out.
func TestHTMLFolds(t *testing.T) {
	run := []Line{&Run{}}
	for i := range 15 {
		right := told(fmt.Sprintf("b%d", i), "", 0, "8")
		run = append(run, against(fmt.Sprint(i), "count", "error", told(fmt.Sprintf("a%d", i), "", 0, "7"), &right),
			&Failure{Source: fmt.Sprintf("lost-%d", i), Error: "gone"})
	}
	_, elements := parsed(t, append(run, &Summary{}))
	assert.Len(t, elementsOf(elements, "table", "facts"), 15)
	assert.Equal(t, 15, strings.Count(strings.Join(elementsOf(elements, "ul", "unread"), " "), "gone"))
	assert.Contains(t, elementsOf(elements, "summary", ""), "7 more tables")
	assert.Contains(t, elementsOf(elements, "summary", ""), "5 more")
}

// A drawing is made of what moved: an update, or three figures on three days.
func TestMoves(t *testing.T) {
	toll := func(day, n string) Side { return told("s"+day, "2026-01-"+day, 0, n) }
	update := func(id string, a, b Side) *Finding {
		f := against(id, "count", "note", a, &b)
		f.Verdict = "update"
		return f
	}
	later := toll("03", "1,900")
	later.Value = "1900"
	for _, test := range []struct {
		found []*Finding
		want  int
		why   string
	}{
		{[]*Finding{update("1", toll("01", "12"), toll("02", "19"))}, 2, "an update"},
		{[]*Finding{against("1", "count", "error", toll("01", "12"), new(toll("02", "19")))}, 0, "two figures are at odds, and did not move"},
		{[]*Finding{update("1", toll("01", "12"), toll("02", "19")), update("2", toll("02", "19"), later)}, 3, "each figure once"},
		{[]*Finding{update("1", toll("01", "12"), toll("01", "19"))}, 0, "of one day"},
		{[]*Finding{update("1", toll("01", "12"), toll("02", "(19,)"))}, 0, "a bound is no figure"},
		{[]*Finding{update("1", told("a", "", 0, "12"), toll("02", "19"))}, 0, "undated"},
	} {
		p := pageOf(test.found...)
		if test.want == 0 {
			assert.Empty(t, p.Moves, test.why)
			continue
		}
		require.Len(t, p.Moves, 1, test.why)
		assert.Len(t, p.Moves[0].Points, test.want, test.why)
	}
	var found []*Finding
	for i := range maxMoves + 3 {
		found = append(found, update(fmt.Sprint(i), told("a", "2026-01-01", 100*i, "12"), told("b", "2026-01-02", 100*i, "19")))
	}
	p := pageOf(found...)
	assert.Len(t, p.Moves, maxMoves)
	assert.Equal(t, 3, p.Undrawn, "what is not drawn is counted")
}

// No label of a drawing stands on another or out of the frame.
func TestMoveLabels(t *testing.T) {
	m := htmlMove{Width: plotWidth, Height: plotHeight, Left: plotLeft, Right: plotWidth - plotRight, Top: plotTop, Bottom: plotHeight - plotBottom}
	for i := range 12 {
		side := told("s", fmt.Sprintf("2026-01-%02d", 1+i/6), 0, fmt.Sprint(1000+i))
		value, _, ok := figure(side.Value)
		require.True(t, ok)
		m.add(&htmlSource{}, &side, mustDay(t, side.Date), value)
	}
	m.draw()
	for i, a := range m.Points {
		assert.GreaterOrEqual(t, a.LabelY, labelHeight/2, "within the frame")
		for _, b := range m.Points[:i] {
			assert.False(t, math.Abs(a.LabelX-b.LabelX) < 80 && math.Abs(a.LabelY-b.LabelY) < labelHeight, "%v on %v", a, b)
		}
	}
}

// A label stands aside of the line that leaves its point upwards.
func TestMoveLabelsAside(t *testing.T) {
	m := htmlMove{Points: []htmlPoint{{Y: 100}, {Y: 100}, {Y: 20}, {Y: 60}, {Y: 10}}}
	m.aside()
	var sides []string
	for _, p := range m.Points {
		sides = append(sides, p.Side)
	}
	assert.Equal(t, []string{"", "end", "", "", ""}, sides, "a valley has a line on either side, and a label above it")
	m = htmlMove{Points: []htmlPoint{{Y: 20}, {Y: 100}}}
	m.aside()
	assert.Equal(t, "start", m.Points[1].Side, "the line comes down from the left")
}

func TestNumber64(t *testing.T) {
	for in, want := range map[float64]string{0: "0", 12: "12", 1234: "1,234", -1234567.5: "-1,234,567.5", -123: "-123", 0.2: "0.2"} {
		assert.Equal(t, want, number64(in))
	}
}

func mustDay(t *testing.T, s string) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return day
}

// What a judge made of a finding stands on its card, and what it did not weigh in
// the summary.
func TestHTMLOfAJudge(t *testing.T) {
	f := FromFinding(ferry(t))
	f.Judge = &Judgement{Model: "small-model", Score: 0.75, Agreement: "3/4", Rationale: "One ship cannot carry both."}
	f.Precision = &Precision{P: 0.9, N: 40, Lo: 0.77, Hi: 0.96, Of: "dev.jsonl"}
	s := &Summary{Unjudged: 1, Judging: &Judging{Pairs: []Unjudged{{Left: Place{"a.txt", 1}, Right: Place{"b.txt", 2}, Error: "timeout"}}}}
	_, elements := parsed(t, []Line{&Run{}, f, s})
	assert.Equal(t, []string{f.judged()}, elementsOf(elements, "p", "judged"))
	assert.Contains(t, elementsOf(elements, "p", "why")[0], "precision "+f.Precision.String())
	assert.Contains(t, elementsOf(elements, "ul", "unread")[0], "a.txt:1 and b.txt:2: timeout")
}

// The list of copies names the outlets that the run tells.
func TestHTMLCopiesNameOutlets(t *testing.T) {
	run := lines(t)
	end := run[len(run)-1].(*Summary)
	end.Sources = []Source{{Name: "harbour.txt", Outlet: "Harbour Post"}, {Name: "islander.txt"}}
	end.Origins = &Origins{Sources: 2, Origins: 1, Groups: []Origin{{Origin: "harbour.txt", Copies: []string{"islander.txt"}}}}
	assert.Contains(t, written(t, "html", run), "<bdi>Harbour Post, harbour.txt</bdi>: copied in <bdi>islander.txt</bdi>")
}
