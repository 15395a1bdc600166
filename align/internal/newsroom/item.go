package newsroom

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
)

// An item is what is read of an item of ninjs. Version 1 writes its keys in
// small letters and knows one headline and fields such as body_text, version
// 3 writes camel case and lists: encoding/json takes keys of either case.
type item struct {
	URI             scalar
	Version         scalar
	FirstCreated    scalar
	VersionCreated  scalar
	ContentCreated  scalar
	Embargoed       scalar
	EmbargoedUntil  scalar // as version 3.1 calls it
	PubStatus       scalar
	EdNote          scalar
	Language        scalar
	CopyrightHolder scalar
	Byline          scalar
	By              scalar

	Headline  scalar
	Title     scalar
	Headlines wordings

	BodyText  scalar `json:"body_text"`
	BodyHTML  scalar `json:"body_html"`
	BodyXHTML scalar `json:"body_xhtml"`
	Bodies    wordings

	DescriptionText  scalar `json:"description_text"`
	DescriptionHTML  scalar `json:"description_html"`
	DescriptionXHTML scalar `json:"description_xhtml"`
	Descriptions     wordings

	InfoSource   wordings
	InfoSources  wordings
	Associations json.RawMessage // read level by level: see associated
}

// A wording is one of several forms of a text.
type wording struct {
	Role        scalar
	ContentType scalar
	Value       scalar
	Name        scalar
}

// isMarkup reports whether a wording is a piece of HTML.
func (s wording) isMarkup() bool {
	kind := strings.ToLower(string(s.ContentType) + " " + string(s.Role))
	return strings.Contains(kind, "html") || !strings.Contains(kind, "plain") && strings.HasPrefix(strings.TrimSpace(string(s.Value)), "<")
}

func (s wording) write(out *flow.Writer) error {
	if s.isMarkup() {
		return out.HTML(strings.NewReader(string(s.Value)))
	}
	out.Lines(string(s.Value))
	return nil
}

// best returns the form of a text to be read: one with paragraphs, else the
// main one, else the first.
func (all wordings) best() (wording, bool) {
	var best wording
	rank := 0
	for _, s := range all {
		r := 1
		switch {
		case strings.TrimSpace(string(s.Value)) == "":
			continue
		case s.isMarkup():
			r = 3
		case s.Role == "main":
			r = 2
		}
		if r > rank {
			best, rank = s, r
		}
	}
	return best, rank > 0
}

func (all wordings) name() string {
	for _, s := range all {
		if s.Name != "" {
			return string(s.Name)
		}
	}
	return ""
}

func (it *item) body() (wording, bool) {
	return append(wordings{
		{Role: "xhtml", Value: it.BodyXHTML}, {Role: "html", Value: it.BodyHTML}, {ContentType: "text/plain", Value: it.BodyText},
	}, it.Bodies...).best()
}

func (it *item) description() (wording, bool) {
	return append(wordings{
		{Role: "xhtml", Value: it.DescriptionXHTML}, {Role: "html", Value: it.DescriptionHTML}, {ContentType: "text/plain", Value: it.DescriptionText},
	}, it.Descriptions...).best()
}

// caption returns the description of what is no text itself.
func (it *item) caption() (wording, bool) {
	if it.isText() {
		return wording{}, false
	}
	return it.description()
}

// headline returns the main one of the headlines.
func (it *item) headline() string {
	s := first(string(it.Headline))
	for _, h := range it.Headlines {
		if v := first(string(h.Value)); s == "" || h.Role == "main" && v != "" {
			s = v
		}
	}
	s = first(s, string(it.Title))
	if strings.Contains(s, "<") {
		var w flow.Writer
		if w.HTML(strings.NewReader(s)) == nil {
			return strings.TrimSpace(w.String())
		}
	}
	return s
}

// A scalar is a string or a number; anything else counts as left out.
type scalar string

// UnmarshalJSON decodes any value of JSON.
func (s *scalar) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case '"':
		return json.Unmarshal(b, (*string)(s))
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		*s = scalar(b)
	}
	return nil
}

// Wordings are a list; anything else counts as left out.
type wordings []wording

// UnmarshalJSON decodes any value of JSON.
func (all *wordings) UnmarshalJSON(b []byte) error {
	if b[0] != '[' {
		return nil
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	for _, b := range raw {
		var s wording
		if b[0] == '{' && json.Unmarshal(b, &s) == nil {
			*all = append(*all, s)
		}
	}
	return nil
}

// associated returns the items that are associated with one: a list, or an
// object with an item under each name, in the order of the source. Anything
// else counts as left out.
func (it *item) associated() []*item {
	d := json.NewDecoder(bytes.NewReader(it.Associations))
	open, err := d.Token()
	if err != nil || open != json.Delim('{') && open != json.Delim('[') {
		return nil
	}
	var all []*item
	for d.More() {
		if open == json.Delim('{') {
			if _, err := d.Token(); err != nil {
				return all
			}
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return all
		}
		it := &item{}
		if raw[0] == '{' && json.Unmarshal(raw, it) == nil {
			all = append(all, it)
		}
	}
	return all
}
