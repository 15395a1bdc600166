package report

import (
	"fmt"
	"slices"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A Source is what is known of a document that stands in a finding. Fields
// other than the name are empty where unknown.
type Source struct {
	Name     string   `json:"name"` // as the sides of findings have it
	Title    string   `json:"title,omitempty"`
	Outlet   string   `json:"outlet,omitempty"` // who published it
	Byline   string   `json:"byline,omitempty"`
	Dateline string   `json:"dateline,omitempty"`
	Date     string   `json:"date,omitempty"`     // of publication, 2006-01-02
	DateBy   string   `json:"date_by,omitempty"`  // where the date was found
	Modified string   `json:"modified,omitempty"` // 2006-01-02, with a time of day 2006-01-02T15:04:05Z
	URL      string   `json:"url,omitempty"`
	File     string   `json:"file,omitempty"`  // what holds it, where the name is no path
	Notes    []string `json:"notes,omitempty"` // what a reader should know of how it was read
}

// Sources are the documents that stand in findings, in the order in which they
// first do, by name. The zero value holds none.
type Sources struct {
	list  []Source
	known map[string]bool
}

// Add takes note of the documents of a finding.
func (s *Sources) Add(f *detector.Finding) {
	s.add(&f.Left)
	if f.Right != nil {
		s.add(f.Right)
	}
	for i := range f.More {
		s.add(&f.More[i].Left)
		if right := f.More[i].Right; right != nil {
			s.add(right)
		}
	}
}

// List returns the documents; nil where there are none.
func (s *Sources) List() []Source { return s.list }

func (s *Sources) add(side *detector.Side) {
	d := side.Sentence.Document
	if s.known[d.Name] {
		return
	}
	if s.known == nil {
		s.known = make(map[string]bool)
	}
	s.known[d.Name] = true
	s.list = append(s.list, sourceOf(d))
}

func sourceOf(d *text.Document) Source {
	return Source{
		Name: d.Name, Title: d.Title, Outlet: d.Outlet, Byline: d.Byline, Dateline: d.Dateline,
		Date: date(d.Date), DateBy: d.DateBy, Modified: moment(d.Modified),
		URL: d.URL, File: d.File, Notes: slices.Clone(d.Notes),
	}
}

// shownNotes is how many notes a summary shows.
const shownNotes = 10

// readingNotes returns what a reader should know of how the documents in
// findings were read, each behind its name.
func (s *Summary) readingNotes() []string {
	var list []string
	all := 0
	for _, d := range s.Sources {
		for _, note := range d.Notes {
			if all++; all <= shownNotes {
				list = append(list, VisibleName(d.Name)+": "+VisibleName(note))
			}
		}
	}
	if all > shownNotes {
		list = append(list, fmt.Sprintf("and %s more of how documents were read", count(all-shownNotes, "note")))
	}
	return list
}

// moment returns the time t in UTC, and its date alone at midnight, which
// stands for a day whose time is unknown.
func moment(t time.Time) string {
	if t = t.UTC(); t.IsZero() || t.Equal(t.Truncate(24*time.Hour)) {
		return date(t)
	}
	return t.Format("2006-01-02T15:04:05Z")
}
