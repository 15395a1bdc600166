package source

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// PageMeta is a visitor that collects what a page says of itself.
type pageMeta struct {
	title, ogTitle, site, canonical, ogURL string
	headings                               []string // the h1 elements

	metas    map[string]string // by lower-case name, property or itemprop: the first value
	ld       ldArticle
	times    []pageTime
	language string // of the html element
	paging   string // "page 1 of 3", where the page says so

	reading strings.Builder // of a title, a heading or a JSON-LD script
	in      string          // the element being read: "title", "h1", "script", or none
	article int             // depth within <article> elements

	author    capture // the byline being read
	authors   []string
	sureness  int      // of authors
	signedAt  int      // how many headings stand above them
	stamp     capture  // what is marked as saying when the page was put up
	stamps    []string // those lines
	publisher capture  // what is marked as the publisher
	outlet    string
}

// A pageTime is a time element with a date.
type pageTime struct {
	value   string
	marked  bool // as the date of publication
	changed bool // as that of a change
	article bool // within the article
}

func (m *pageMeta) start(tag string, attrs []html.Attribute) {
	property := attr(attrs, "itemprop")
	m.author.open(tag, bylineRank(tag, property, attrs))
	m.stamp.open(tag, b2i(stamped(attrs)))
	m.publisher.open(tag, b2i(property == "publisher"))
	if m.publisher.depth > 0 && property == "name" && m.outlet == "" {
		m.outlet = attr(attrs, "content")
	}
	switch tag {
	case "html":
		m.language = attr(attrs, "lang")
	case "article":
		m.article++
	case "title":
		if m.title == "" {
			m.in = tag
		}
	case "h1":
		if m.in == "" {
			m.in = tag
		}
	case "script":
		if strings.Contains(strings.ToLower(attr(attrs, "type")), "ld+json") {
			m.in = tag
		}
	case "link":
		if strings.EqualFold(attr(attrs, "rel"), "canonical") && m.canonical == "" {
			m.canonical = attr(attrs, "href")
		}
	case "meta":
		m.meta(attrs)
	case "time":
		m.time(attrs)
	default:
		if strings.EqualFold(property, "datePublished") || strings.EqualFold(property, "dateModified") {
			m.put(strings.ToLower(property), first(attr(attrs, "content"), first(attr(attrs, "datetime"), attr(attrs, "title"))))
		}
	}
}

func (m *pageMeta) meta(attrs []html.Attribute) {
	content := attr(attrs, "content")
	if content == "" {
		return
	}
	if strings.EqualFold(attr(attrs, "http-equiv"), "content-language") {
		m.put("content-language", content)
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		switch name := strings.ToLower(attr(attrs, key)); name {
		case "":
		case "og:title":
			m.ogTitle = first(m.ogTitle, content)
		case "og:site_name":
			m.site = first(m.site, content)
		case "og:url":
			m.ogURL = first(m.ogURL, content)
		default:
			m.put(name, content)
		}
	}
}

func (m *pageMeta) put(name, value string) {
	if m.metas == nil {
		m.metas = map[string]string{}
	}
	if _, ok := m.metas[name]; !ok && value != "" {
		m.metas[name] = value
	}
}

func (m *pageMeta) time(attrs []html.Attribute) {
	value := attr(attrs, "datetime")
	if value == "" {
		return
	}
	class := strings.ToLower(attr(attrs, "class") + " " + attr(attrs, "itemprop"))
	published := hasAttr(attrs, "pubdate") || strings.Contains(class, "publish") || strings.Contains(class, "entry-date") || strings.Contains(class, "posted")
	m.times = append(m.times, pageTime{
		value:   value,
		marked:  published,
		changed: !published && (strings.Contains(class, "updated") || strings.Contains(class, "modified")),
		article: m.article > 0,
	})
}

func (m *pageMeta) text(s string) {
	if m.in != "" {
		m.reading.WriteString(s)
	}
	m.author.write(s)
	m.publisher.write(s)
	m.stamp.write(s)
	if m.paging == "" && len(s) < 40 {
		m.paging = paging(s)
	}
}

// signed takes over a byline, unless a surer one was read or it belongs to
// another report further down.
func (m *pageMeta) signed(by string) {
	if by == "" || m.author.rank < m.sureness || m.author.rank == m.sureness && m.signedAt != len(m.headings) {
		return
	}
	if m.author.rank > m.sureness {
		m.authors, m.signedAt = nil, len(m.headings)
	}
	m.sureness = m.author.rank
	m.authors = append(m.authors, by)
}

// paging returns "page 1 of 3" for a line that says so.
func paging(s string) string {
	f := strings.Fields(strings.ToLower(s))
	if len(f) != 4 || f[0] != "page" || f[2] != "of" {
		return ""
	}
	_, e, one := number(f[1], 0, 1, 3)
	last, e2, all := number(f[3], 0, 1, 3)
	if !one || !all || e < len(f[1]) || e2 < len(f[3]) || last < 2 {
		return ""
	}
	return strings.Join(f, " ")
}

func (m *pageMeta) end(tag string) {
	if m.author.close(tag) {
		m.signed(bylineOf(m.author.text.String()))
	}
	if m.stamp.close(tag) && len(m.stamps) < 3 {
		m.stamps = append(m.stamps, plainText(m.stamp.text.String()))
	}
	if m.publisher.close(tag) && m.outlet == "" && m.publisher.text.Len() < 80 {
		m.outlet = plainText(m.publisher.text.String())
	}
	switch tag {
	case "article":
		m.article = max(0, m.article-1)
	case m.in:
		s := m.reading.String()
		m.reading.Reset()
		m.in = ""
		switch line := strings.Join(strings.Fields(s), " "); {
		case tag == "title":
			m.title = line
			return
		case tag == "h1":
			if line != "" {
				m.headings = append(m.headings, line)
			}
			return
		}
		m.ld.read(s)
	}
}

// address returns the address by which a page that was found at one wants to
// be known. A page that calls the front page its address is mistaken.
func (m *pageMeta) address(found string) string {
	base, err := url.Parse(found)
	if err != nil {
		base = &url.URL{}
	}
	for _, s := range []string{m.canonical, m.ogURL, m.ld.url} {
		u, err := base.Parse(s)
		if s == "" || err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			continue
		}
		if u.Path == "" || u.Path == "/" {
			if u.RawQuery == "" && len(base.Path) > 1 {
				continue
			}
		}
		u.User, u.Fragment, u.RawFragment = nil, "", ""
		return u.String()
	}
	return found
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
