package pdf

import "strings"

// The widths of the characters from space to tilde in the fonts that every
// reader of PDF has, and that files may leave without widths: those of
// Helvetica and of Times (Adobe's font metrics for the standard 14 fonts), in
// thousandths of the size.
var (
	helvetica = [95]float64{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
		556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
	}
	times = [95]float64{
		250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
		500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
		921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
		556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
		333, 500, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
		500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
	}
)

// standard fills the widths of a font of this name that states none.
func (f *font) standard(name string) {
	if strings.Contains(name, "Courier") {
		f.other = 600
		return
	}
	widths := &helvetica
	if strings.Contains(name, "Times") || strings.Contains(name, "Serif") || strings.Contains(name, "Roman") {
		widths = &times
	}
	for i, w := range widths {
		f.widths[' '+i] = w
	}
}
