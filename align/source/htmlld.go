package source

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// An ldArticle is what a page says of its article in JSON-LD, in the words of
// schema.org.
type ldArticle struct {
	headline, name, publisher, published, modified, url, language string
	authors                                                       []string
	body                                                          string
	uploaded                                                      string // the date of the first video
	paid                                                          bool   // isAccessibleForFree is false
	found                                                         bool
}

// articleTypes are what the types of schema.org that carry a date of
// publication end in.
var articleTypes = []string{"Article", "Posting", "Report", "Reportage", "WebPage"}

// maxNested is how deep JSON-LD is looked into.
const maxNested = 8

// read takes over what a script says of the first article in it. An article
// outranks the page that it stands on.
func (a *ldArticle) read(script string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(script)), &v) != nil {
		return
	}
	a.uploaded = first(a.uploaded, upload(v, 0))
	if a.found {
		return
	}
	uploaded := a.uploaded
	defer func() { a.uploaded = uploaded }()
	names := map[string]string{}
	people(v, names, 0)
	var article, page ldArticle
	switch {
	case article.search(v, names, false, 0):
		*a = article
	case a.published == "" && page.search(v, names, true, 0):
		page.found = false // an article of another script outranks it
		*a = page
	}
}

// search finds the first article, or the first page where pages is set.
func (a *ldArticle) search(v any, names map[string]string, pages bool, depth int) bool {
	if depth > maxNested {
		return false
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a.search(e, names, pages, depth+1) {
				return true
			}
		}
	case map[string]any:
		if isArticle(v["@type"], pages) && (str(v["datePublished"]) != "" || str(v["headline"]) != "" || str(v["articleBody"]) != "") {
			a.fill(v, names)
			return true
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if a.search(v[key], names, pages, depth+1) {
				return true
			}
		}
	}
	return false
}

func (a *ldArticle) fill(v map[string]any, names map[string]string) {
	a.found = true
	a.headline, a.name = plainText(str(v["headline"])), plainText(str(v["name"]))
	a.published, a.modified = first(str(v["datePublished"]), str(v["dateCreated"])), str(v["dateModified"])
	a.url = first(str(v["url"]), first(str(v["mainEntityOfPage"]), id(v["mainEntityOfPage"])))
	a.language = str(v["inLanguage"])
	a.body = str(v["articleBody"])
	if updates, ok := v["liveBlogUpdate"].([]any); ok && a.body == "" {
		a.body = updatesText(updates)
	}
	if publisher := list(v["publisher"]); len(publisher) > 0 {
		a.publisher = name(publisher[0], names)
	}
	for _, author := range list(v["author"]) {
		if s := name(author, names); s != "" {
			a.authors = append(a.authors, s)
		}
	}
	switch free := v["isAccessibleForFree"].(type) {
	case bool:
		a.paid = !free
	case string:
		a.paid = strings.EqualFold(free, "false")
	}
}

// upload returns the date of the first video in v.
func upload(v any, depth int) string {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if s := upload(e, depth+1); s != "" {
				return s
			}
		}
	case map[string]any:
		if str(v["@type"]) == "VideoObject" {
			return str(v["uploadDate"])
		}
		if depth < maxNested {
			return upload(v["@graph"], depth+1)
		}
	}
	return ""
}

// updatesText returns the entries of a live blog, each with its time.
func updatesText(updates []any) string {
	var b strings.Builder
	for _, u := range updates {
		if u, ok := u.(map[string]any); ok && str(u["articleBody"]) != "" {
			for _, s := range []string{str(u["datePublished"]), str(u["headline"]), str(u["articleBody"])} {
				if s != "" {
					b.WriteString(s + "\n\n")
				}
			}
		}
	}
	return b.String()
}

// people notes the names of what has an @id, by which authors may be given.
func people(v any, names map[string]string, depth int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if depth < maxNested {
				people(e, names, depth+1)
			}
		}
	case map[string]any:
		if at := str(v["@id"]); at != "" && str(v["name"]) != "" {
			names[at] = str(v["name"])
		}
		if depth < maxNested {
			people(v["@graph"], names, depth+1)
		}
	}
}

// name returns the name of a person or an organization: a string, or an
// object with a name or with the @id of one.
func name(v any, names map[string]string) string {
	if m, ok := v.(map[string]any); ok {
		if s := str(m["name"]); s != "" {
			return plainText(s)
		}
		return plainText(names[id(v)])
	}
	return plainText(str(v))
}

func id(v any) string {
	m, _ := v.(map[string]any)
	return str(m["@id"])
}

func str(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}

func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// plainText decodes what metadata hold as HTML ("Harrow &amp; Pike").
func plainText(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

func isArticle(v any, pages bool) bool {
	switch v := v.(type) {
	case string:
		for _, t := range articleTypes {
			if strings.HasSuffix(v, t) {
				return t != "WebPage" || pages
			}
		}
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok && isArticle(s, pages) {
				return true
			}
		}
	}
	return false
}
