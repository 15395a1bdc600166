package likeness

import (
	"fmt"
	"strconv"
	"strings"
)

// ParseForest reads what Format writes, after comment lines that begin with #. A
// run waits for it, so it allocates little and reads plain decimals itself.
func ParseForest(s string, names []string) (*Forest, error) {
	signs := make(map[string]int, len(names))
	for i, name := range names {
		signs[name] = i
	}
	p := forestParser{signs: signs, numbers: make([]float64, 0, strings.Count(s, " "))}
	f := &Forest{Trees: make([]Tree, 0, strings.Count(s, "\n"))}
	for n := 1; s != ""; n++ {
		line, rest, _ := strings.Cut(s, "\n")
		s = rest
		var err error
		if start, ok := strings.CutPrefix(line, "start "); ok {
			f.Start, err = parseNumber(start)
		} else if line != "" && line[0] != '#' {
			var t Tree
			t, err = p.tree(line)
			f.Trees = append(f.Trees, t)
		}
		if err != nil {
			return nil, fmt.Errorf("read a forest: line %d: %w", n, err)
		}
	}
	return f, nil
}

// A forestParser reads the trees of a forest, whose slices are stretches of its
// own.
type forestParser struct {
	signs   map[string]int
	numbers []float64
	asked   []int
}

func (p *forestParser) tree(line string) (t Tree, err error) {
	questions, leaves, _ := strings.Cut(line, ":")
	from, first := len(p.numbers), len(p.asked)
	for more := true; more; {
		var q string
		q, questions, more = strings.Cut(questions, ", ")
		name, above, _ := strings.Cut(q, ">")
		x, err := parseNumber(above)
		if err != nil {
			return t, err
		}
		sign, ok := p.signs[name]
		if !ok {
			return t, fmt.Errorf("no sign %q", name)
		}
		p.asked, p.numbers = append(p.asked, sign), append(p.numbers, x)
	}
	t.Signs, t.Above = p.asked[first:len(p.asked):len(p.asked)], p.numbers[from:len(p.numbers):len(p.numbers)]
	from = len(p.numbers)
	for leaves = strings.TrimLeft(leaves, " "); leaves != ""; leaves = strings.TrimLeft(leaves, " ") {
		var leaf string
		leaf, leaves, _ = strings.Cut(leaves, " ")
		x, err := parseNumber(leaf)
		if err != nil {
			return t, err
		}
		p.numbers = append(p.numbers, x)
	}
	t.Leaves = p.numbers[from:len(p.numbers):len(p.numbers)]
	if len(t.Leaves) != 1<<len(t.Signs) {
		return t, fmt.Errorf("%d leaves for %d questions", len(t.Leaves), len(t.Signs))
	}
	return t, nil
}

// parseNumber reads a number. A plain decimal of few digits is the quotient of
// two integers that a float64 holds exactly.
func parseNumber(s string) (float64, error) {
	digits := strings.TrimPrefix(s, "-")
	if len(digits) == 0 || len(digits) > 15 {
		return strconv.ParseFloat(s, 64)
	}
	n, scale, dot := 0, 1, false
	for i := range len(digits) {
		switch c := digits[i]; {
		case '0' <= c && c <= '9':
			n = 10*n + int(c-'0')
			if dot {
				scale *= 10
			}
		case c == '.' && !dot && len(digits) > 1:
			dot = true
		default:
			return strconv.ParseFloat(s, 64)
		}
	}
	x := float64(n) / float64(scale)
	if len(digits) < len(s) {
		x = -x
	}
	return x, nil
}
