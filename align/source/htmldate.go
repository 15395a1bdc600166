package source

import (
	"strings"
	"time"
)

// metaNames are the names of meta elements that hold the date of
// publication, from sure to less so. Dates of change are not among them.
var metaNames = []string{
	"article:published_time", "og:article:published_time", "og:published_time", "datepublished",
	"article:published", "govuk:first-published-at", "publication_date", "publish-date", "publish_date", "published_time", "pubdate",
	"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
	"dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
	"publisheddate", "originalpublicationdate", "displaydate", "date", "dcsext.articlefirstpublished", "rnews:datepublished",
}

// changeNames are the names of meta elements that hold the date of a change.
var changeNames = []string{
	"article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "dc.date.modified",
	"article:modified", "govuk:public-updated-at", "modified_time", "lastmod", "last-modified", "revised",
}

// published returns the date of publication that the page states: in meta
// elements, JSON-LD, a time element marked so, or the one date that all time
// elements of the article agree on.
func (m *pageMeta) published() reading {
	values := m.stated(metaNames, "datepublished", m.ld.published)
	for _, t := range m.times {
		if t.marked {
			values = append(values, t.value)
		}
	}
	if strings.HasPrefix(m.metas["og:type"], "video") {
		values = append(values, m.ld.uploaded)
	}
	return firstDate(append(values, m.onlyTime()))
}

// modified returns the date of the last change that the page states.
func (m *pageMeta) modified() reading {
	values := m.stated(changeNames, "datemodified", m.ld.modified)
	for _, t := range m.times {
		if t.changed {
			values = append(values, t.value)
		}
	}
	return firstDate(values)
}

// stated returns what the meta elements of the given names hold, in their
// order, and behind that of one of them what JSON-LD says.
func (m *pageMeta) stated(names []string, before, ld string) []string {
	var values []string
	for _, name := range names {
		values = append(values, m.metas[name])
		if name == before {
			values = append(values, ld)
		}
	}
	return values
}

// firstDate returns the first of values that is a date.
func firstDate(values []string) reading {
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
		if t.article != inArticle || t.changed {
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
