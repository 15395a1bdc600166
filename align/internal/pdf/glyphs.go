package pdf

import (
	"math"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// maxForms is how many drawings may lie in each other on a page.
const maxForms = 8

// A piece is a string as a page shows it: where its base line begins, in
// points from the lower left corner, how wide it is and its size.
type piece struct {
	x, y, width, size float64
	text              string
}

// A matrix maps points as PDF writes it: a b c d e f.
type matrix [6]float64

// then returns the matrix that maps by m first, and by n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var identity = matrix{1, 0, 0, 1, 0, 0}

// A state is what operators of text change.
type state struct {
	ctm, text, line              matrix
	font                         *font
	size, chars, words           float64
	scale, leading, rise, weight float64
}

// A canvas collects what a page shows.
type canvas struct {
	state
	saved     []state
	resources pdf.Value
	fonts     map[string]*font
	forms     int
	pieces    []piece
}

// show collects the pieces of a stream.
func (c *canvas) show(stream pdf.Value) {
	pdf.Interpret(stream, func(stack *pdf.Stack, op string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		n := make([]float64, max(6, len(args)))
		for i, a := range args {
			n[i] = a.Float64()
		}
		c.operate(op, args, n)
	})
}

// operate applies one operator. Those that have too few operands see zeros.
func (c *canvas) operate(op string, args []pdf.Value, n []float64) {
	switch op {
	case "q":
		if len(c.saved) < 1000 {
			c.saved = append(c.saved, c.state)
		}
	case "Q":
		if i := len(c.saved) - 1; i >= 0 {
			c.state, c.saved = c.saved[i], c.saved[:i]
		}
	case "cm":
		c.ctm = matrix(n[:6]).then(c.ctm)
	case "Do":
		if len(args) > 0 {
			c.form(c.resources.Key("XObject").Key(args[0].Name()))
		}
	case "Tc":
		c.chars = n[0]
	case "Tw":
		c.words = n[0]
	case "Tz":
		c.scale = n[0] / 100
	case "TL":
		c.leading = n[0]
	case "Ts":
		c.rise = n[0]
	case "Tf":
		if len(args) > 1 {
			c.font, c.size = c.fontOf(args[0].Name()), n[1]
		}
	default:
		c.write(op, args, n)
	}
}

// write applies the operators that set where text stands, and show it.
func (c *canvas) write(op string, args []pdf.Value, n []float64) {
	switch op {
	case "BT":
		c.text, c.line = identity, identity
	case "Tm":
		c.text, c.line = matrix(n[:6]), matrix(n[:6])
	case "TD":
		c.leading = -n[1]
		c.move(n[0], n[1])
	case "Td":
		c.move(n[0], n[1])
	case "T*":
		c.move(0, -c.leading)
	case "'", "\"":
		if op == "\"" {
			c.words, c.chars = n[0], n[1]
		}
		c.move(0, -c.leading)
		fallthrough
	case "Tj":
		if len(args) > 0 {
			c.put(args[len(args)-1].RawString())
		}
	case "TJ":
		if len(args) == 0 {
			return
		}
		for i := range args[0].Len() {
			if v := args[0].Index(i); v.Kind() == pdf.String {
				c.put(v.RawString())
			} else {
				c.advance(-v.Float64() / 1000 * c.size * c.scale)
			}
		}
	}
}

func (c *canvas) move(x, y float64) {
	c.line = matrix{1, 0, 0, 1, x, y}.then(c.line)
	c.text = c.line
}

func (c *canvas) advance(x float64) { c.text = matrix{1, 0, 0, 1, x, 0}.then(c.text) }

// put shows a string. What stands upright or on its head is no running text.
func (c *canvas) put(raw string) {
	if c.font == nil {
		return
	}
	// Some writers set the space between two words as one between letters.
	if n := c.font.bytes; c.chars > 0.15*c.size && len(raw) > n && len(raw) <= 3*n {
		c.put(raw[:n])
		c.put(raw[n:])
		return
	}
	width, codes, spaces := c.font.measure(raw)
	length := (width/1000*c.size + c.chars*float64(codes) + c.words*float64(spaces)) * c.scale
	at := matrix{1, 0, 0, 1, 0, c.rise}.then(c.text).then(c.ctm)
	size := c.size * math.Hypot(at[2], at[3])
	if text := c.font.encoder.Decode(raw); utf8.ValidString(text) && at[0] > math.Abs(at[1]) && finite(at[4], at[5], length*at[0], size) {
		shown := length - c.chars*c.scale // the last letter has no other behind it
		c.pieces = append(c.pieces, piece{at[4], at[5], shown * at[0], size, text})
	}
	c.advance(length)
}

// form shows a drawing that lies in another one, with fonts of its own.
func (c *canvas) form(v pdf.Value) {
	if c.forms++; v.Key("Subtype").Name() != "Form" || c.forms > 1000 || len(c.saved) > 1000 {
		return
	}
	outer := *c
	if r := v.Key("Resources"); r.Kind() == pdf.Dict {
		c.resources, c.fonts = r, make(map[string]*font)
	}
	if m := v.Key("Matrix"); m.Len() == 6 {
		var inner matrix
		for i := range inner {
			inner[i] = m.Index(i).Float64()
		}
		c.ctm = inner.then(c.ctm)
	}
	if c.weight++; c.weight <= maxForms {
		c.show(v)
	}
	c.state, c.saved, c.resources, c.fonts = outer.state, outer.saved, outer.resources, outer.fonts
}
