package newsroom

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

// parsed returns the documents that a parser reads from content.
func parsed(p original.Parser, content string) (all []original.Document, err error) {
	err = p(context.Background(), strings.NewReader(content), int64(len(content)), original.DefaultLimits(), func(d original.Document) bool {
		all = append(all, d)
		return true
	})
	return all, err
}

// shown returns what the rows of the tables below compare.
func shown(d original.Document) string {
	d.Places = nil
	b, _ := json.Marshal(d)
	return string(b)
}

func TestNinJS(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{
			"version 1: one headline, a body of plain text",
			`{"uri":"https://quay.example/1","version":2,"versioncreated":"2026-03-02T10:00:00Z","firstcreated":"2026-03-01T10:00:00Z","language":"en-GB","byline":"Jo Roe","headline":"Ferry aground","copyrightholder":"Quay Wire","body_text":"It ran aground.\n\nNobody was hurt."}`,
			`{"Title":"Ferry aground","Outlet":"Quay Wire","Byline":"Jo Roe","URL":"https://quay.example/1","Language":"en-GB","Published":"2026-03-02T10:00:00Z","Text":"It ran aground.\n\nNobody was hurt.\n","Notes":["version 2, the first of 2026-03-01T10:00:00Z"]}`,
		},
		{
			"a body with paragraphs is read before one without",
			`{"uri":"urn:1","title":"Ferry","body_text":"It ran aground. Nobody was hurt.","body_xhtml":"<p>It ran <b>aground</b>.</p><p>Nobody was hurt.</p>"}`,
			`{"Title":"Ferry","Text":"It ran aground.\n\nNobody was hurt.\n"}`,
		},
		{
			"version 3: camel case, lists with roles",
			`{"uri":"urn:2","versionCreated":"2026-03-02T10:00:00Z","by":"Jo Roe","headlines":[{"role":"short","value":"Aground"},{"role":"main","value":"Ferry <i>aground</i>"}],"infoSources":[{"name":"Quay Wire"}],"bodies":[{"role":"main","contentType":"text/plain","value":"It ran aground."},{"contentType":"image/png"}]}`,
			`{"Title":"Ferry aground","Outlet":"Quay Wire","Byline":"Jo Roe","Published":"2026-03-02T10:00:00Z","Text":"It ran aground.\n"}`,
		},
		{
			"an embargo and a withheld item are read, and said",
			`{"uri":"urn:3","embargoed":"2026-03-05T06:00:00Z","pubstatus":"withheld","ednote":"Hold  for\nthe board.","headline":"x","body_text":"It ran aground."}`,
			`{"Title":"x","Text":"It ran aground.\n","Notes":["withheld by its provider: not to be used yet","embargoed until 2026-03-05T06:00:00Z","note to editors: Hold for the board."]}`,
		},
		{
			"an embargo by its name in version 3.1",
			`{"uri":"urn:3","embargoedUntil":"2026-03-05T06:00:00Z","headlines":[{"value":"x"}],"bodies":[{"value":"It ran aground."}]}`,
			`{"Title":"x","Text":"It ran aground.\n","Notes":["embargoed until 2026-03-05T06:00:00Z"]}`,
		},
		{
			"an alert is its headline",
			`{"uri":"urn:4","headline":"FERRY AGROUND OFF BRINDLE"}`,
			`{"Title":"FERRY AGROUND OFF BRINDLE","Text":"FERRY AGROUND OFF BRINDLE\n","Notes":["it has no body: its headline is read"]}`,
		},
		{
			"an item of a description",
			`{"uri":"urn:5","descriptions":[{"role":"text","contenttype":"text/plain","value":"It ran aground."}]}`,
			`{"Text":"It ran aground.\n","Notes":["it has no body: its description is read"]}`,
		},
		{
			"canceled and empty",
			`{"uri":"urn:6","pubstatus":"canceled"}`,
			`{"Text":"","Notes":["canceled by its provider: not to be used"],"Failure":"canceled by its provider, and without a text"}`,
		},
		{
			"a picture has a caption, a text is a document of its own",
			`{"uri":"urn:7","headline":"x","body_text":"It ran aground.","associations":{"pic":{"type":"picture","description_text":"The ferry carried 140."},"side":{"uri":"urn:8","body_text":"A sidebar."}}}`,
			`{"Title":"x","Text":"It ran aground.\n\nThe ferry carried 140.\n"}` + "\n" + `{"Member":"urn:8","Text":"A sidebar.\n"}`,
		},
		{
			"a list of items",
			`[{"uri":"urn:9","body_text":"One."},null,{"body_text":"Two."}]`,
			`{"Member":"urn:9","Text":"One.\n"}` + "\n" + `{"Member":"3","Text":"Two.\n"}`,
		},
		{
			"an item a line",
			`{"uri":"urn:9","body_text":"One."}` + "\n" + `{"body_text":"Two."}`,
			`{"Member":"urn:9","Text":"One.\n"}` + "\n" + `{"Member":"2","Text":"Two.\n"}`,
		},
		{
			"values of the wrong types are left out",
			`{"uri":["x"],"version":{"a":1},"headlines":"x","bodies":[7,{"value":"It ran aground.","role":3}],"associations":"none"}`,
			`{"Text":"It ran aground.\n"}`,
		},
	} {
		docs, err := parsed(NinJS, tt.in)
		require.NoError(t, err, tt.why)
		var got []string
		for _, d := range docs {
			got = append(got, shown(d))
		}
		assert.Equal(t, tt.want, strings.Join(got, "\n"), tt.why)
	}
	for in, want := range map[string]string{
		`{"a":1}`:                       "not ninjs: it has no headline, description or body",
		`[]`:                            "not ninjs: it has no headline, description or body",
		`{"headline":`:                  "not ninjs: unexpected EOF",
		`{"headline":"x"} {`:            "damaged behind item 1: unexpected EOF",
		strings.Repeat("[", 20_000):     "not ninjs:",
		strings.Repeat(`{"a":`, 20_000): "not ninjs:",
	} {
		_, err := parsed(NinJS, in)
		assert.ErrorContains(t, err, want)
	}
}

// Items that are associated in items that are associated: each level is read
// anew, so that following all of them would take hours.
func TestNinJSDepth(t *testing.T) {
	const levels = 4000
	in := strings.Repeat(`{"body_text":"It sank.","associations":{"a":`, levels) + `{"body_text":"` + strings.Repeat("It sank. ", 500_000) + `"}` + strings.Repeat("}}", levels)
	docs, err := parsed(NinJS, in)
	require.NoError(t, err)
	assert.Len(t, docs, 1+maxAssociated)
}

// sent returns an item of NewsML-G2 with the elements of its three parts.
func sent(itemMeta, contentMeta, content string) string {
	return `<newsItem xmlns="urn:nar" guid="urn:quay:1" version="3" xml:lang="en-GB">` +
		`<rightsInfo><copyrightHolder><name>Quay Wire</name></copyrightHolder></rightsInfo><itemMeta>` + itemMeta + `</itemMeta><contentMeta>` + contentMeta + `</contentMeta><contentSet>` + content + `</contentSet></newsItem>`
}

func TestNewsML(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{
			"NITF within an item, with all that describes it",
			sent(`<provider qcode="p:q"><name>Quay</name></provider><versionCreated>2026-03-02T10:00:00Z</versionCreated><firstCreated>2026-03-01T10:00:00Z</firstCreated><embargoed>2026-03-05T06:00:00Z</embargoed><pubStatus qcode="stat:usable"/><edNote>Hold.</edNote><signal qcode="sig:correction"/><link rel="irel:previousVersion" residref="urn:quay:1" version="2"/>`,
				`<contentCreated>2026-02-01</contentCreated><creator><name>Jo Roe</name></creator><headline>Ferry aground</headline><dateline>BRINDLE POINT, March 2 (Quay)</dateline><language tag="en-US"/><subject><name>shipping</name></subject>`,
				`<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Aground</hl1></hedline><byline>By Al Poe</byline></body.head><body.content><p>It ran <em>aground</em>.</p><media><media-caption>Photo.</media-caption></media><table><tr><td>Crew</td><td>12</td></tr></table></body.content><body.end><tagline>(Reporting by Jo Roe)</tagline></body.end></body></nitf></inlineXML><inlineData contenttype="text/plain">It ran aground.</inlineData>`),
			`{"Title":"Ferry aground","Outlet":"Quay","Byline":"Jo Roe","Dateline":"BRINDLE POINT, March 2 (Quay)","Language":"en-US","Published":"2026-03-02T10:00:00Z","Created":"2026-02-01","Text":"It ran aground.\n\nCrew | 12\n\n(Reporting by Jo Roe)\n","Notes":["embargoed until 2026-03-05T06:00:00Z","sent as a correction","replaces version 2 of urn:quay:1","version 3, the first of 2026-03-01T10:00:00Z","note to editors: Hold."]}`,
		},
		{
			"XHTML within an item",
			sent("", "<headline>x</headline>", `<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>It ran<br/>aground.</p></body></html></inlineXML>`),
			`{"Title":"x","Outlet":"Quay Wire","Language":"en-GB","Text":"It ran\naground.\n","Notes":["version 3"]}`,
		},
		{
			"plain text within an item keeps its lines",
			sent(`<pubStatus qcode="stat:canceled"/>`, "<by>Jo Roe</by>", "<inlineData contenttype=\"text/plain\">\n It ran\n aground.\n\n Nobody was hurt.\n</inlineData>"),
			`{"Outlet":"Quay Wire","Byline":"Jo Roe","Language":"en-GB","Text":"It ran\naground.\n\nNobody was hurt.\n","Notes":["canceled by its provider: not to be used","version 3"]}`,
		},
		{
			"text in base64",
			sent("", "", `<inlineData contenttype="text/html" encoding="base64">PHA+T25lLjwvcD48cD5Ud28uPC9wPg==</inlineData>`),
			`{"Outlet":"Quay Wire","Language":"en-GB","Text":"One.\n\nTwo.\n","Notes":["version 3"]}`,
		},
		{
			"a picture is its caption",
			sent("", "<headline>x</headline><description>The ferry carried 140.</description>", `<remoteContent href="a.jpg"/>`),
			`{"Title":"x","Outlet":"Quay Wire","Language":"en-GB","Text":"The ferry carried 140.\n","Notes":["it has no body: its description is read","version 3"]}`,
		},
		{
			"a message names its items by their ids; packages hold none",
			`<newsMessage><header><sent>2026-03-02</sent></header><itemSet><packageItem guid="p"/><newsItem guid="N1"><contentMeta><headline>One</headline></contentMeta></newsItem><newsItem guid="N2"/></itemSet></newsMessage>`,
			`{"Member":"N1","Title":"One","Text":"One\n","Notes":["it has no body: its headline is read"]}` + "\n" + `{"Member":"N2","Text":"","Failure":"it has no text: not even a headline"}`,
		},
		{
			"NITF by itself",
			`<nitf><head><title>t</title><docdata><date.issue norm="20260302T100000Z"/><doc.copyright holder="Quay Wire"/></docdata></head><body><body.head><hedline><hl1>Ferry aground</hl1><hl2>Nobody hurt</hl2></hedline><byline>By Jo Roe</byline><dateline><location>Brindle</location></dateline></body.head><body.content><block><p>It ran aground.</p></block></body.content></body></nitf>`,
			`{"Title":"Ferry aground","Outlet":"Quay Wire","Byline":"By Jo Roe","Dateline":"Brindle","Published":"20260302T100000Z","Text":"It ran aground.\n"}`,
		},
		{
			"another character set",
			"<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<!-- in an old character set --><newsItem><contentMeta><headline>Caf\xe9</headline></contentMeta></newsItem>",
			`{"Title":"Café","Text":"Café\n","Notes":["it has no body: its headline is read"]}`,
		},
	} {
		docs, err := parsed(NewsML, tt.in)
		require.NoError(t, err, tt.why)
		var got []string
		for _, d := range docs {
			got = append(got, shown(d))
		}
		assert.Equal(t, tt.want, strings.Join(got, "\n"), tt.why)
	}
	for in, want := range map[string]string{
		`<packageItem/>`:                     "a packageItem holds no report: give the items that it names",
		`<newsItem><itemMeta>`:               "damaged XML in line 1",
		`<newsItem>&boom;</newsItem>`:        "invalid character entity &boom;",
		strings.Repeat("<newsMessage>", 300): "nest more than 256 deep",
	} {
		_, err := parsed(NewsML, in)
		assert.ErrorContains(t, err, want)
	}
}

// The examples of the IPTC and of agencies are read from the folders ninjs
// and newsml-g2 in the one that ATODDS_SPECS names.
func TestExamples(t *testing.T) {
	folder := os.Getenv("ATODDS_SPECS")
	if folder == "" {
		t.Skip("ATODDS_SPECS is not set: it names the folder with the examples that the IPTC publishes")
	}
	for _, f := range []struct {
		folder, pattern string
		parse           original.Parser
		least           int // documents in all of them
	}{
		{"ninjs", "*example*.json", NinJS, 8},
		{"newsml-g2", "*.xml", NewsML, 8},
	} {
		names, err := filepath.Glob(filepath.Join(folder, f.folder, f.pattern))
		require.NoError(t, err)
		n := 0
		for _, name := range names {
			content, err := os.ReadFile(name)
			require.NoError(t, err)
			docs, err := parsed(f.parse, string(content))
			if err != nil {
				t.Logf("%s: %v", filepath.Base(name), err)
			}
			for _, d := range docs {
				n++
				t.Logf("%s: %q %q %q %s %d bytes %q %s", filepath.Base(name), d.Title, d.Byline, d.Outlet, d.Published, len(d.Text), d.Notes, d.Failure)
				assert.True(t, d.Text != "" || d.Failure != "", name)
			}
		}
		assert.GreaterOrEqual(t, n, f.least, f.folder)
	}
}

func FuzzNinJS(f *testing.F) {
	f.Add(`{"uri":"urn:7","headline":"x","bodies":[{"value":"<p>It"}],"associations":{"pic":{"description_text":"A."},"side":[{"body_text":"B."}]}}`)
	f.Add(`[{"body_text":"One."},null]`)
	f.Fuzz(func(_ *testing.T, in string) { _, _ = parsed(NinJS, in) })
}

func FuzzNewsML(f *testing.F) {
	f.Add(sent(`<signal qcode="sig:correction"/>`, "<headline>x</headline>", `<inlineXML><nitf><body><body.content><p>It</p></body.content></body></nitf></inlineXML>`))
	f.Add(sent("", "", "<inlineData encoding=\"base64\">PHA+</inlineData>"))
	f.Fuzz(func(_ *testing.T, in string) { _, _ = parsed(NewsML, in) })
}
