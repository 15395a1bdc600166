package report

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
)

// An htmlSource is a document that stands in a finding.
type htmlSource struct {
	Index         int // its place in the list, by which the page refers to it
	Anchor        string
	Name          string // whole
	Label         string // short, and clear among the others
	URL, Host     string // empty where it is not on the web
	Date          htmlDate
	Origin        string   // the label of the source that it likely copies
	Title, Outlet string   // as far as the run tells
	Head, Sub     string   // what a reader knows it by, its outlet or else the label; and the label below an outlet
	About         []string // what else the run tells of it
	Findings      int
	origin, date  string // as in the run
}

// htmlSources are the sources of a page in the order of publication, copies
// behind their origin.
type htmlSources struct {
	list   []*htmlSource
	named  map[string]*htmlSource
	folder string // what the names of all files begin with
}

// newHTMLSources returns the sources that stand in facts.
func newHTMLSources(k *kept, facts *Facts) *htmlSources {
	s := &htmlSources{named: make(map[string]*htmlSource), folder: commonFolder(facts.Sources)}
	for _, source := range facts.Sources {
		label := strings.TrimPrefix(source.Name, s.folder)
		if webAddress(source.Name) {
			label = strings.TrimPrefix(strings.TrimPrefix(source.Name, "https://"), "http://")
		}
		x := &htmlSource{Name: VisibleName(source.Name), Label: shorten(VisibleName(label), 120),
			Date: newHTMLDate(source.Date), origin: source.Origin, date: source.Date}
		x.URL, x.Host = webLink(source.Name)
		s.list = append(s.list, x)
		s.named[source.Name] = x
	}
	s.group()
	if k.summary != nil {
		for i := range k.summary.Sources {
			if x := s.named[k.summary.Sources[i].Name]; x != nil {
				x.describe(&k.summary.Sources[i])
			}
		}
	}
	for _, x := range s.list {
		if x.Head = x.Label; x.Outlet != "" {
			x.Head, x.Sub = x.Outlet, x.Label
		}
	}
	for _, f := range k.findings {
		for _, x := range s.of(f) {
			x.Findings++
		}
	}
	return s
}

// describe adds what a run tells of a source.
func (x *htmlSource) describe(s *Source) {
	x.Title, x.Outlet = shorten(s.Title, maxExcerpt), shorten(s.Outlet, 80)
	if link, host := webLink(s.URL); link != "" {
		x.URL, x.Host = link, host
	}
	for _, about := range []htmlField{
		{"by ", s.Byline}, {"from ", s.Dateline}, {"date by ", s.DateBy}, {"changed ", s.Modified}, {"in ", s.File},
	} {
		if about.Value != "" {
			x.About = append(x.About, about.Name+shorten(VisibleName(about.Value), maxExcerpt))
		}
	}
	if s.URL != "" && x.URL == "" {
		x.About = append(x.About, "at "+shorten(VisibleName(s.URL), maxExcerpt))
	}
	for _, note := range s.Notes {
		x.About = append(x.About, shorten(note, maxExcerpt))
	}
}

// group puts copies behind their origin, whole groups in the order of what was
// published first of them, and numbers the sources.
func (s *htmlSources) group() {
	first := make(map[string]int) // where a group begins, by the name of its origin
	key := func(x *htmlSource, name string) string { return cmp.Or(x.origin, name) }
	names := make(map[*htmlSource]string, len(s.list))
	for name, x := range s.named {
		names[x] = name
	}
	for i, x := range s.list {
		if k := key(x, names[x]); !has(first, k) {
			first[k] = i
		}
	}
	slices.SortStableFunc(s.list, func(a, b *htmlSource) int {
		return cmp.Or(
			cmp.Compare(first[key(a, names[a])], first[key(b, names[b])]),
			cmp.Compare(min(len(a.origin), 1), min(len(b.origin), 1)))
	})
	for i, x := range s.list {
		x.Index, x.Anchor = i, "s-"+strconv.Itoa(i)
		if x.origin != "" {
			x.Origin = s.label(x.origin)
		}
	}
}

func has[K comparable, V any](m map[K]V, k K) bool {
	_, ok := m[k]
	return ok
}

// label returns what the page calls a source.
func (s *htmlSources) label(name string) string {
	if x := s.named[name]; x != nil {
		return x.Label
	}
	return shorten(VisibleName(strings.TrimPrefix(name, s.folder)), 120)
}

// full returns what the page calls a source, behind its outlet where that is
// known.
func (s *htmlSources) full(name string) string {
	if x := s.named[name]; x != nil && x.Outlet != "" {
		return x.Outlet + ", " + x.Label
	}
	return s.label(name)
}

// of returns the sources of a finding, each once, in their order.
func (s *htmlSources) of(f *Finding) []*htmlSource {
	var list []*htmlSource
	add := func(side *Side) {
		if side == nil {
			return
		}
		if x := s.named[side.Source]; x != nil && !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	add(&f.Left)
	add(f.Right)
	for i := range f.More {
		add(&f.More[i].Left)
		add(f.More[i].Right)
	}
	slices.SortFunc(list, func(a, b *htmlSource) int { return cmp.Compare(a.Index, b.Index) })
	return list
}

// webLink returns the address and the host that a link may lead to: those of
// the web alone, and none that holds a name for a login, which could pass for
// the host.
func webLink(address string) (link, host string) {
	if !webAddress(address) {
		return "", ""
	}
	u, err := url.Parse(address)
	if err != nil || u.User != nil || Visible(address) != address {
		return "", ""
	}
	return u.String(), u.Host
}

// commonFolder returns the folder in which all sources that are files stand,
// with a slash at its end; empty where there is none, or one source alone.
func commonFolder(sources []FactSource) string {
	common, files := "", 0
	for _, s := range sources {
		if webAddress(s.Name) {
			continue
		}
		folder, _ := path.Split(s.Name)
		if files++; files == 1 {
			common = folder
		}
		for !strings.HasPrefix(folder, common) {
			common, _ = path.Split(strings.TrimSuffix(common, "/"))
		}
	}
	if files < 2 || common == "/" {
		return ""
	}
	return common
}
