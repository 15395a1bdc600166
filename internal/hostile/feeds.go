package hostile

import (
	"fmt"
	"strings"
)

func rss(items string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Quay</title><link>https://quay.example/</link>` + items + `</channel></rss>`
}

func atom(entries string) string {
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title>` + entries + `</feed>`
}

func ninjs(text string) string {
	return "{\n  \"uri\": \"https://quay.example/1\",\n  \"type\": \"text\",\n  \"headline\": \"Ferry\",\n  \"body_text\": \"" + text + "\"\n}\n"
}

func newsML(body string) string {
	return `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay:1" version="1"><itemMeta/><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>` + body + `</body></html></inlineXML></contentSet></newsItem>`
}

// feeds returns feeds and the formats of agencies.
func feeds() []File {
	item := "<item><title>Ferry</title><description>" + Story + "</description></item>"
	declared := func(declare, content string) func() []byte {
		_, after, _ := strings.Cut(content, "?>")
		return of(declare + after)
	}
	return []File{
		{"feed/laughs.rss", "entities that grow tenfold, nine times", Read, "", declared(laughs("rss"), rss(strings.ReplaceAll(item, "Ferry", "&a9;")))},
		{"feed/stranger.rss", "an entity that stands for a file", Read, "", declared(stranger("rss"), rss(strings.ReplaceAll(item, "Ferry", "&x;")))},
		{"feed/deep.rss", "elements a hundred thousand deep", Refused, "nest more than 256 deep", times(`<?xml version="1.0"?><rss><channel>`+item, "<a>", many, "")},
		{"feed/items.rss", "twenty thousand items", Read, "", func() []byte { return []byte(rss(strings.Repeat("<item><title>Ferry</title></item>", 20_000))) }},
		{"feed/none.rss", "no item", Refused, "", of(rss(""))},
		{"feed/open.rss", "text that does not end", Refused, "damaged feed", of(`<?xml version="1.0"?><rss><channel><item><title><![CDATA[` + Story)},
		{"feed/attribute.atom", "an attribute of a megabyte", Refused, "damaged feed", times(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" a="`, "0123456789", many, `"/>`)},
		{"feed/charset.rss", "a character set of nobody", Refused, "damaged feed", of(strings.Replace(rss(item), `"1.0"?`, `"1.0" encoding="x-nobody"?`, 1))},
		{"feed/dates.rss", "dates that are none", Partly, "is not a date", of(rss(strings.Replace(item, "<description>", "<pubDate>99 Foo 99999 25:61:61 +9999</pubDate><description>", 1)))},
		{"feed/markup.rss", "markup that runs", Read, "", of(rss(strings.Replace(item, "<title>Ferry", "<title>&lt;script&gt;alert(1)&lt;/script&gt; \u202e", 1)))},
		{"feed/names.atom", "a name that a terminal obeys", Read, "", of(atom("<entry><id>\u009b31m\u202e=1+1</id><title>Ferry</title><content>" + Story + "</content></entry>"))},
		{"feed/page.rss", "a page under the name of a feed", Refused, "damaged feed", of("<!DOCTYPE html>" + page(Story))},
		{"feed/deep.ninjs", "objects a hundred thousand deep", Refused, "exceeded max depth", times("{\n\"body_text\": \"a\",\n\"x\":", `{"a":`, many, "")},
		{"feed/types.ninjs", "values of other types", Refused, "no headline, description or body", of("{\n\"uri\": 7, \"headline\": [], \"body_text\": {\"a\": 1}}")},
		{"feed/numbers.ninjs", "a number without measure", Read, "", of("{\n\"uri\": \"a\", \"version\": 1e99999, \"body_text\": \"" + Story + "\"}")},
		{"feed/laughs.newsml", "entities that grow tenfold, nine times", Refused, "entity", declared(laughs("newsItem"), newsML("<p>"+Story+" &a9;</p>"))},
		{"feed/stranger.newsml", "an entity that stands for a file", Refused, "entity", declared(stranger("newsItem"), newsML("<p>&x;</p>"))},
		{"feed/deep.newsml", "elements a hundred thousand deep", Refused, "nest more than 256 deep", func() []byte { return []byte(newsML("<p>" + Story + "</p>" + strings.Repeat("<div>", many))) }},
		{"feed/none.newsml", "no content", Refused, "", of(`<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay:2" version="1"/>`)},
	}
}

// warc returns one response.
func warc(body string) string {
	http := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
	return record(fmt.Sprint(len(http)), http)
}

// record returns a response that claims a length.
func record(length, http string) string {
	return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nWARC-Target-URI: https://quay.example/a\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n" + http + "\r\n\r\n"
}

// crawls returns what crawlers keep.
func crawls() []File {
	whole := warc(page(Story))
	return []File{
		{"crawl/long.warc", "a record longer than the file", Partly, "the archive ends within it", of(whole + record("99999999999999", "HTTP/1.1 200 OK\r\n\r\n"))},
		{"crawl/claim.warc", "a record that is not read and claims those behind it", Partly, "the archive ends within it", of(whole + "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 99999999999999\r\n\r\n" + whole)},
		{"crawl/less.warc", "a record of less than no bytes", Partly, "its length is \"-7\"", of(whole + record("-7", "HTTP/1.1 200 OK\r\n\r\n"))},
		{"crawl/short.warc", "a record shorter than it is", Refused, "record 2: it begins with", of(strings.Replace(whole, "Content-Length: ", "Content-Length: 00000000001\r\nX: ", 1) + whole)},
		{"crawl/nan.warc", "a length that is no number", Partly, "its length is \"many\"", of(whole + record("many", "HTTP/1.1 200 OK\r\n\r\n"))},
		{"crawl/none.warc", "no length", Refused, "its length is \"\"", of(strings.Replace(whole, "Content-Length", "Content-Size", 1))},
		{"crawl/header.warc", "a header that does not end", Refused, "more than 1000 lines", times("WARC/1.0\r\n", "X-Header: aaaaaaaaaaaaaaaa\r\n", many, "")},
		{"crawl/header-line.warc", "a line of a header that does not end", Refused, "longer than 64 KiB", times("WARC/1.0\r\nX: ", "0123456789", many*10, "")},
		{"crawl/response.warc", "a response whose header does not end", Refused, "empty", func() []byte {
			http := "HTTP/1.1 200 OK\r\n" + strings.Repeat("X-Header: a\r\n", many)
			return []byte(record(fmt.Sprint(len(http)), http))
		}},
		{"crawl/chunks.warc", "chunks that are not as long as they say", Read, "", func() []byte {
			http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n" + page(Story)
			return []byte(record(fmt.Sprint(len(http)), http))
		}},
		{"crawl/packed.warc", "a page a thousand times its size", Partly, "200 times its size", func() []byte {
			http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + string(gzipOf(times("", "a", 64<<20, ""))())
			return []byte(whole + record(fmt.Sprint(len(http)), http))
		}},
		{"crawl/bomb.warc.gz", "a record a thousand times its size", Refused, "200 times its size", gzipOf(func() []byte { return []byte(record("67108864", strings.Repeat("a", 64<<20))) })},
		{"crawl/records.warc", "twenty thousand records of nothing", Read, "", times("", "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n", 20_000, whole)},
		{"crawl/address.warc", "an address that a terminal obeys", Read, "", of(strings.Replace(whole, "quay.example/a", "quay.example/\u009b31m\u202e", 1))},
		{"crawl/text.warc", "a text under the name of a crawl", Refused, "", of(Story)},
	}
}
