package newsroom

import (
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
)

// A message is what the sender of an item says of its use.
type message struct {
	status    string // of publication: usable, withheld, canceled, as a word or a code
	embargoed string // until when
	version   string
	created   string // when the first version was
	editors   string // a note to them
	corrects  bool
	previous  string // which version this one replaces
}

// finish fills the text of a document and its notes. An item without a body
// is read by its description or else by its headline, as alerts are. Items
// that are withheld or canceled are read, too: whoever hands them over wants
// to know what they say.
func (m *message) finish(d *original.Document, out *flow.Writer, described bool) {
	note := func(holds bool, s string) {
		if holds {
			d.Notes = append(d.Notes, s)
		}
	}
	if out.Len() == 0 {
		out.Text(d.Title)
		note(out.Len() > 0, "it has no body: its headline is read")
	} else {
		note(described, "it has no body: its description is read")
	}
	status := strings.ToLower(m.status[strings.LastIndexAny(m.status, ":/")+1:])
	canceled := status == "canceled" || status == "cancelled"
	if out.Len() == 0 && canceled {
		d.Failure = "canceled by its provider, and without a text"
	}
	note(canceled, "canceled by its provider: not to be used")
	note(status == "withheld", "withheld by its provider: not to be used yet")
	note(m.embargoed != "", "embargoed until "+m.embargoed)
	note(m.corrects, "sent as a correction")
	note(m.previous != "", "replaces "+m.previous)
	if m.version != "" {
		s := "version " + m.version
		if m.created != "" && m.created != d.Published {
			s += ", the first of " + m.created
		}
		note(true, s)
	}
	if s := strings.Join(strings.Fields(m.editors), " "); s != "" {
		note(true, "note to editors: "+clip(s))
	}
	d.Text, d.Places = out.String(), out.Places()
}

// clip shortens what a note quotes.
func clip(s string) string {
	if r := []rune(s); len(r) > 300 {
		return string(r[:300]) + "…"
	}
	return s
}
