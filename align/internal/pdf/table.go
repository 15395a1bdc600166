package pdf

import (
	"math"
	"strings"
	"unicode"
)

// tables joins blocks that are columns of one table into rows: where the
// lines of the second are figures for the most, and stand beside lines of the
// first.
func tables(blocks [][]line) [][]line {
	var out [][]line
	for _, b := range blocks {
		if n := len(out); n > 0 && answers(out[n-1], b) {
			out[n-1] = joinRows(out[n-1], b)
			continue
		}
		out = append(out, b)
	}
	return out
}

// answers reports whether the lines of right are figures to those of left.
func answers(left, right []line) bool {
	beside, figures := 0, 0
	for _, r := range right {
		if isFigure(r.text) {
			figures++
		}
		for _, l := range left {
			if level(l, r) && l.x1 <= r.x0 {
				beside++
				break
			}
		}
	}
	return beside*3 >= len(right)*2 && figures*2 > len(right)
}

// level reports whether two lines stand on one base line.
func level(a, b line) bool { return math.Abs(a.y1-b.y1) < 0.4*min(a.height(), b.height()) }

// joinRows sets the lines of right behind those they stand beside.
func joinRows(left, right []line) []line {
	for _, r := range right {
		i := 0
		for i < len(left) && !level(left[i], r) {
			i++
		}
		if i == len(left) {
			left = append(left, r)
		} else {
			left[i] = line{box: left[i].with(r.box), text: left[i].text + " " + r.text}
		}
	}
	for i := range left {
		left[i].row = true
	}
	return left
}

// isFigure reports whether a line is a number with a unit or a sign at most.
func isFigure(s string) bool {
	fields := strings.Fields(s)
	return len(fields) > 0 && len(fields) <= 3 && strings.IndexFunc(s, unicode.IsDigit) >= 0 && strings.IndexFunc(s, unicode.IsDigit) < 4
}
