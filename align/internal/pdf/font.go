package pdf

import "github.com/ledongthuc/pdf"

// A font tells what the codes of a string are, and how wide.
type font struct {
	encoder pdf.TextEncoding
	widths  map[int]float64 // in thousandths of the size
	other   float64         // of codes without a width
	bytes   int             // of one code
}

// A plainEncoder is the encoder of a font that has none: each byte is a character.
type plainEncoder struct{}

// Decode returns the characters of raw.
func (plainEncoder) Decode(raw string) string {
	out := make([]rune, 0, len(raw))
	for i := range len(raw) {
		out = append(out, rune(raw[i]))
	}
	return string(out)
}

// fontOf returns the font that a name stands for.
func (c *canvas) fontOf(name string) *font {
	if f, ok := c.fonts[name]; ok {
		return f
	}
	v := c.resources.Key("Font").Key(name)
	source := pdf.Font{V: v}
	f := &font{encoder: source.Encoder(), widths: make(map[int]float64), other: 500, bytes: 1}
	if f.encoder == nil {
		f.encoder = plainEncoder{}
	}
	if v.Key("Subtype").Name() == "Type0" {
		f.bytes, f.other = 2, 1000
		f.composite(v.Key("DescendantFonts").Index(0))
	} else {
		first := int(v.Key("FirstChar").Int64())
		widths := v.Key("Widths")
		for i := range min(widths.Len(), 256) {
			f.widths[first+i] = widths.Index(i).Float64()
		}
		if widths.Len() == 0 {
			f.standard(source.BaseFont())
		}
	}
	c.fonts[name] = f
	return f
}

// composite reads the widths of a font of two bytes a code: a first code with
// a list of widths, or a first and a last one with the width of all between.
func (f *font) composite(v pdf.Value) {
	if v.Kind() != pdf.Dict {
		return
	}
	if w := v.Key("DW"); !w.IsNull() {
		f.other = w.Float64()
	}
	w := v.Key("W")
	for i := 0; i+1 < min(w.Len(), 1<<16); {
		first, second := int(w.Index(i).Int64()), w.Index(i+1)
		if second.Kind() == pdf.Array {
			for j := range min(second.Len(), 1<<16) {
				f.widths[first+j] = second.Index(j).Float64()
			}
			i += 2
			continue
		}
		for code := first; code <= min(int(second.Int64()), first+1<<16) && i+2 < w.Len(); code++ {
			f.widths[code] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// measure returns the width of a string, and how many codes and spaces of one
// byte it has.
func (f *font) measure(raw string) (width float64, codes, spaces int) {
	for i := 0; i+f.bytes <= len(raw); i += f.bytes {
		code := int(raw[i])
		if f.bytes == 2 {
			code = code<<8 | int(raw[i+1])
		} else if code == ' ' {
			spaces++
		}
		w, ok := f.widths[code]
		if !ok {
			w = f.other
		}
		width += w
		codes++
	}
	return width, codes, spaces
}
