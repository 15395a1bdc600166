package rtf

import (
	"fmt"

	"github.com/atodds/atodds/align/internal/flow"
)

// destinations are the control words that say where the text of a group goes.
// All that is unknown and starred goes nowhere.
func destinationOf(word string) (destination, bool) {
	switch word {
	case "fonttbl":
		return fonts, true
	case "info":
		return info, true
	case "title":
		return title, true
	case "author":
		return author, true
	case "creatim":
		return created, true
	case "revtim":
		return revised, true
	case "fldrslt", "result", "shptxt", "shppict", "shpinst", "shp", "field", "object", "mmath", "moMath":
		return body, true
	case "colortbl", "stylesheet", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"fldinst", "xe", "tc", "tcn", "listtext", "pntext", "pntxta", "pntxtb", "nonshppict", "shprslt", "sp", "subject", "operator", "keywords",
		"comment", "doccomm", "hlinkbase", "manager", "company", "category", "printim", "buptim", "listtable", "listoverridetable",
		"revtbl", "filetbl", "rxe", "txe", "atnid", "atnauthor", "annotation", "objdata", "objclass", "objname", "template", "private", "bkmkstart", "bkmkend",
		"nesttableprops", "nonesttables", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn":
		return nowhere, true
	}
	return 0, false
}

// characters are the control words and symbols that stand for a character.
func characterOf(word string) string {
	switch word {
	case "emdash":
		return "—"
	case "endash":
		return "–"
	case "lquote":
		return "‘"
	case "rquote":
		return "’"
	case "ldblquote":
		return "“"
	case "rdblquote":
		return "”"
	case "bullet":
		return "•"
	case "tab", "~", "emspace", "enspace", "qmspace":
		return " "
	case "_":
		return "-"
	case `\`, "{", "}":
		return word
	}
	return ""
}

// control obeys a control word or symbol.
func (r *reader) control(t token) error {
	if t.word == "bin" {
		return r.lex.skip(t.num)
	}
	if r.skip > 0 {
		r.skip--
		return nil
	}
	r.flush()
	if t.word == "*" {
		r.at.starred = true
		return nil
	}
	starred := r.at.starred
	r.at.starred = false
	if to, ok := destinationOf(t.word); ok {
		r.enter(t.word, to)
		return nil
	}
	if r.at.kind != body {
		r.table(t)
		return nil
	}
	if s := characterOf(t.word); s != "" {
		r.write(s)
		return nil
	}
	if !r.layout(t) && !r.property(t) && starred {
		r.at.kind = nowhere
	}
	return nil
}

// enter turns a group to its destination. What goes nowhere holds nothing
// that goes anywhere, but for the metadata.
func (r *reader) enter(word string, to destination) {
	r.commented = r.commented || word == "annotation"
	if r.at.kind == nowhere || r.at.kind != body && to == body {
		return
	}
	if to >= title && r.at.kind != info {
		return
	}
	r.at.kind = to
	if word == "shptxt" {
		r.apart(textBox)
	}
}

// layout parts the text; false for what does not.
func (r *reader) layout(t token) bool {
	switch t.word {
	case "par", "sect", "page", "row", "nestrow":
		if !r.at.deleted { // a mark that was deleted joins what it parted
			r.ended()
		}
	case "line", "lbr", "softline":
		r.out.Break(flow.Line)
	case "cell", "nestcell":
		r.out.Break(flow.Cell)
	case "footnote":
		r.apart("footnote")
	case "ftnalt":
		if r.at.outer != nil {
			r.at.side = "endnote"
		}
	default:
		return false
	}
	return true
}

// textBox is what a text box is called where a reader looks for it.
const textBox = "text box"

// apart begins what is set apart from the text around it.
func (r *reader) apart(side string) {
	if r.at.outer == nil {
		r.at.side, r.at.outer, r.out = side, r.out, &flow.Writer{}
		r.at.table = r.inTable
	}
}

// property keeps how characters are to be read; false for what says nothing
// of that.
func (r *reader) property(t token) bool {
	on := !t.given || t.num != 0
	switch t.word {
	case "u":
		r.unicode(t.num)
	case "uc":
		r.at.uc = max(0, t.num)
	case "f":
		r.at.page = r.fonts[t.num]
	case "ansicpg":
		r.page = t.num
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "v":
		r.at.hidden = on
	case "deleted":
		r.at.deleted = on
	case "revised":
		r.changed = r.changed || on
	case "plain":
		r.at.hidden, r.at.deleted, r.at.page = false, false, 0
	case "intbl":
		r.at.table = true
	case "pard":
		r.at.table = false
	default:
		return false
	}
	return true
}

// A clock is a time as the metadata spell it.
type clock struct{ year, month, day, hour, minute int }

// table reads the control words of the tables before the text.
func (r *reader) table(t token) {
	switch t.word {
	case "f":
		r.font = t.num
	case "fcharset":
		if r.at.kind == fonts {
			r.fonts[r.font] = codePageOf(t.num)
		}
	case "cpg":
		if r.at.kind == fonts {
			r.fonts[r.font] = t.num
		}
	case "u":
		r.unicode(t.num)
	case "uc":
		r.at.uc = max(0, t.num)
	case "yr":
		r.clock.year = t.num
	case "mo":
		r.clock.month = t.num
	case "dy":
		r.clock.day = t.num
	case "hr":
		r.clock.hour = t.num
	case "min":
		r.clock.minute = t.num
	default:
		if s := characterOf(t.word); s != "" {
			r.write(s)
		}
	}
}

// dated takes the time that a group of the metadata has given.
func (r *reader) dated(ended destination) {
	c := r.clock
	s := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d", c.year, c.month, c.day, c.hour, c.minute)
	switch {
	case c.year == 0:
	case ended == created:
		r.about.Created = s
	case ended == revised:
		r.about.Modified = s
	}
	if ended == created || ended == revised {
		r.clock = clock{}
	}
}
