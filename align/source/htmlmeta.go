package source

import (
	"encoding/json"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// PageMeta is a visitor that collects what a page says of itself.
type pageMeta struct {
	title, ogTitle, site, canonical, ogURL string
	headings                               []string // the h1 elements

	metas map[string]string // by lower-case name, property or itemprop: the first value
	ld    string            // datePublished of the first JSON-LD article
	times []pageTime

	reading strings.Builder // of a title, a heading or a JSON-LD script
	in      string          // the element being read: "title", "h1", "script", or none
	article int             // depth within <article> elements
}

// A pageTime is a time element with a date.
type pageTime struct {
	value   string
	marked  bool // as the date of publication
	article bool // within the article
}

// metaNames are the names of meta elements that hold the date of
// publication, from sure to less so. Dates of change are not among them.
var metaNames = []string{
	"article:published_time", "og:article:published_time", "og:published_time", "datepublished",
	"article:published", "publication_date", "publish-date", "publish_date", "published_time", "pubdate",
	"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
	"dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
	"publisheddate", "originalpublicationdate", "displaydate", "date", "dcsext.articlefirstpublished", "rnews:datepublished",
}

func (m *pageMeta) start(tag string, attrs []html.Attribute) {
	switch tag {
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
		if strings.EqualFold(attr(attrs, "itemprop"), "datePublished") {
			m.put("datepublished", attr(attrs, "content"))
		}
	}
}

func (m *pageMeta) meta(attrs []html.Attribute) {
	content := attr(attrs, "content")
	if content == "" {
		return
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
	m.times = append(m.times, pageTime{
		value: value,
		marked: hasAttr(attrs, "pubdate") || strings.Contains(class, "publish") || strings.Contains(class, "entry-date") ||
			strings.Contains(class, "posted"),
		article: m.article > 0,
	})
}

func (m *pageMeta) text(s string) {
	if m.in != "" {
		m.reading.WriteString(s)
	}
}

func (m *pageMeta) end(tag string) {
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
		var v any
		if m.ld == "" && json.Unmarshal([]byte(s), &v) == nil {
			m.ld = published(v)
		}
	}
}

// articleTypes are what the types of schema.org that carry a date of
// publication end in.
var articleTypes = []string{"Article", "Posting", "Report", "Reportage", "WebPage"}

// published returns datePublished of the first article in JSON-LD.
func published(v any) string {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if s := published(e); s != "" {
				return s
			}
		}
	case map[string]any:
		if s, ok := v["datePublished"].(string); ok && isArticle(v["@type"]) {
			return s
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if s := published(v[key]); s != "" {
				return s
			}
		}
	}
	return ""
}

func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		for _, t := range articleTypes {
			if strings.HasSuffix(v, t) {
				return true
			}
		}
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

// published returns the date of publication that the page states: in meta
// elements, JSON-LD, a time element marked so, or the one date that all time
// elements of the article agree on.
func (m *pageMeta) published() reading {
	var values []string
	for _, name := range metaNames {
		values = append(values, m.metas[name])
		if name == "datepublished" {
			values = append(values, m.ld)
		}
	}
	for _, t := range m.times {
		if t.marked {
			values = append(values, t.value)
		}
	}
	values = append(values, m.onlyTime())
	for _, value := range values {
		if value == "" {
			continue
		}
		if date, alt, err := ParseDate(value); err == nil {
			return reading{date, alt}
		}
	}
	return reading{}
}

// onlyTime returns the date of the time elements in the article, or of all
// where the page marks no article, if they name one day alone: comments and
// teasers have times, too.
func (m *pageMeta) onlyTime() string {
	inArticle := false
	for _, t := range m.times {
		inArticle = inArticle || t.article
	}
	value, day := "", time.Time{}
	for _, t := range m.times {
		if t.article != inArticle {
			continue
		}
		date, _, err := ParseDate(t.value)
		if err != nil {
			continue
		}
		date = date.Truncate(24 * time.Hour)
		if value != "" && !date.Equal(day) {
			return ""
		}
		if value == "" {
			value, day = t.value, date
		}
	}
	return value
}

// name returns the title: the one meant for sharing leaves out the outlet.
func (m *pageMeta) name() string {
	name := first(m.ogTitle, m.title)
	if name == "" && len(m.headings) > 0 {
		return m.headings[0]
	}
	return name
}

// address returns the address by which a page that was found at one wants to
// be known. A page that calls the front page its address is mistaken.
func (m *pageMeta) address(found string) string {
	base, err := url.Parse(found)
	if err != nil {
		base = &url.URL{}
	}
	for _, s := range []string{m.canonical, m.ogURL} {
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
