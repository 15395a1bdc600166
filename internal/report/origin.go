package report

import (
	"fmt"
	"strings"

	"github.com/atodds/atodds/detector"
)

// Origins counts how many texts the documents of a run tell, which may be fewer
// than there are documents: five outlets can print one report of an agency.
type Origins struct {
	Sources int      `json:"sources"` // documents
	Origins int      `json:"origins"` // of them, those that are no copies of others
	Groups  []Origin `json:"groups"`
}

// An Origin is a document and its copies.
type Origin struct {
	Origin string   `json:"origin"`           // the name of the likely origin
	Agency string   `json:"agency,omitempty"` // whom they credit
	Copies []string `json:"copies"`           // the names of the others
}

// FromLineages returns the origins of so many documents; nil where no document
// is a copy.
func FromLineages(documents int, lineages []detector.Lineage) *Origins {
	if len(lineages) == 0 {
		return nil
	}
	o := &Origins{Sources: documents, Origins: documents}
	for _, l := range lineages {
		o.Groups = append(o.Groups, Origin(l))
		o.Origins -= len(l.Copies)
	}
	return o
}

// counted returns "3 sources, 2 origins". Where all are copies, their origins
// stand in an index.
func (o *Origins) counted() string {
	if o.Origins == 0 {
		return count(o.Sources, "source") + ", copied from the index"
	}
	return fmt.Sprintf("%s, %s", count(o.Sources, "source"), count(o.Origins, "origin"))
}

// What text output shows of the origins: of so many groups the names, and of
// each so many.
const (
	shownOrigins = 5
	shownCopies  = 3
)

// origins writes which documents tell one text.
func (t *Text) origins(b *strings.Builder, o *Origins) {
	t.paragraph(b, "", o.counted()+":")
	for i, g := range o.Groups {
		if i == shownOrigins {
			t.paragraph(b, "  ", fmt.Sprintf("and %s more of which there are copies", count(len(o.Groups)-i, "origin")))
			break
		}
		origin := VisibleName(g.Origin)
		if g.Agency != "" {
			origin += " (" + Visible(g.Agency) + ")"
		}
		var names []string
		for _, name := range g.Copies[:min(shownCopies, len(g.Copies))] {
			names = append(names, VisibleName(name))
		}
		copied := strings.Join(names, ", ")
		if more := len(g.Copies) - len(names); more > 0 {
			copied += fmt.Sprintf(" and %d more", more)
		}
		t.paragraph(b, "  ", fmt.Sprintf("%s: copied in %s", origin, copied))
	}
}
