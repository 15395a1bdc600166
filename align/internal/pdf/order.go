package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// maxColumns is how often a stretch of a page is cut into columns.
const maxColumns = 4

// leastRows is how many rows must stand side by side to be two columns.
const leastRows = 3

// A row is the lines that stand at one height, from left to right.
type row []line

func (r row) box() box {
	b := r[0].box
	for _, l := range r[1:] {
		b = b.with(l.box)
	}
	return b
}

// line returns the words of a row as one line; those that touch are one word.
func (r row) line() line {
	var words strings.Builder
	for i, l := range r {
		if i > 0 && l.x0-r[i-1].x1 > 0.05*l.height() {
			words.WriteByte(' ')
		}
		words.WriteString(l.text)
	}
	return line{box: r.box(), text: words.String(), row: len(r) > 1 && isFigure(r[len(r)-1].text)}
}

// order returns lines as blocks, in the order of reading: a column that
// stands beside another one is read to its end first; what spans both, before
// or after them.
func order(lines []line, cuts int) [][]line {
	rows := rowsOf(lines)
	x, ok := gutter(rows)
	if !ok || cuts == 0 {
		return blocks(rows)
	}
	var out [][]line
	for len(rows) > 0 {
		n := 0
		for n < len(rows) && !spans(rows[n], x) {
			n++
		}
		left, right := apart(rows[:n], x)
		if len(left) > 0 && len(right) > 0 {
			out = append(append(out, order(left, cuts-1)...), order(right, cuts-1)...)
		} else {
			out = append(out, blocks(rows[:n])...)
		}
		rows = rows[n:]
		n = 0
		for n < len(rows) && spans(rows[n], x) {
			n++
		}
		out = append(out, blocks(rows[:n])...)
		rows = rows[n:]
	}
	return out
}

// rowsOf sorts lines into rows, from the top.
func rowsOf(lines []line) []row {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.y1, b.y1) })
	var rows []row
	for _, l := range lines {
		if n := len(rows); n > 0 && math.Abs(rows[n-1][0].y1-l.y1) < 0.4*min(rows[n-1][0].height(), l.height()) {
			rows[n-1] = append(rows[n-1], l)
			continue
		}
		rows = append(rows, row{l})
	}
	for _, r := range rows {
		slices.SortStableFunc(r, func(a, b line) int { return cmp.Compare(a.x0, b.x0) })
	}
	return rows
}

// gutter returns where most rows have a gap between two columns. The right
// one has a left edge that its lines keep to.
func gutter(rows []row) (x float64, ok bool) {
	const step = 4.0 // points within which edges are one
	edges := make(map[int]int)
	for _, r := range rows {
		for i := 1; i < len(r); i++ {
			if r[i].x0-r[i-1].x1 > 0.6*r[i].height() {
				edges[int(math.Round(r[i].x0/step))]++
			}
		}
	}
	best := 0
	for edge, n := range edges {
		n += edges[edge+1]
		if n >= leastRows && (n > edges[best]+edges[best+1] || best == 0 || n == edges[best]+edges[best+1] && edge < best) {
			best = edge
		}
	}
	if best == 0 {
		return 0, false
	}
	x = (float64(best) - 0.75) * step
	crossing := 0
	for _, r := range rows {
		if spans(r, x) {
			crossing++
		}
	}
	return x, crossing*2 < len(rows) || edges[best]+edges[best+1] > crossing
}

// spans reports whether a row has a line on both sides of x.
func spans(r row, x float64) bool {
	return slices.ContainsFunc(r, func(l line) bool { return l.x0 < x && l.x1 > x+1 })
}

// apart returns the lines of rows to the left and to the right of x.
func apart(rows []row, x float64) (left, right []line) {
	for _, r := range rows {
		for _, l := range r {
			if l.x0 < x {
				left = append(left, l)
			} else {
				right = append(right, l)
			}
		}
	}
	return left, right
}

// blocks parts rows where they stand apart or are set in another size. What
// stands in one row is one line.
func blocks(rows []row) [][]line {
	var out [][]line
	var before box
	for i, r := range rows {
		l := r.line()
		if i == 0 || l.y0-before.y1 > 0.8*min(l.height(), before.height()) || !alike(l.height(), before.height()) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], l)
		before = l.box
	}
	return out
}
