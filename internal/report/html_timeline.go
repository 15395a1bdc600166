package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// maxMoves is how many facts that moved are drawn.
const maxMoves = 40

// The drawing, in units of SVG.
const (
	plotWidth, plotHeight   = 640.0, 220.0
	plotLeft, plotRight     = 84.0, 84.0
	plotTop, plotBottom     = 20.0, 36.0
	labelHeight, labelAbove = 15.0, 9.0
)

// An htmlMove is a figure that sources give at several times, drawn over them.
type htmlMove struct {
	Anchor, Kind   string
	Before, After  string // a sentence that tells it, around the figure
	Unit, Cards    string
	Points         []htmlPoint
	Line           string // of the drawing, as the points of a polyline
	Days, Ticks    []htmlTick
	Other          int // places that are not drawn: in another unit, or no single figure
	Width, Height  float64
	Left, Right    float64
	Top, Bottom    float64
	First, Last    htmlDate
	Lowest, Topped string
}

// An htmlPoint is a figure at a day, and who gave it.
type htmlPoint struct {
	Day            htmlDate
	Text, Value    string
	Sources        []*htmlSource
	X, Y           float64
	LabelX, LabelY float64
	Side           string // where the label stands when the line would cross it: "end" left of the point, "start" right
	day            time.Time
	value          float64
}

// An htmlTick is a mark at an axis.
type htmlTick struct {
	At    float64
	Label string
}

// moves returns drawings of facts that moved: those with an update, or with
// three figures or more on as many days.
func moves(facts *Facts, s *htmlSources, cards *htmlCards) (list []htmlMove, undrawn int) {
	for i := range facts.Rows {
		row := &facts.Rows[i]
		if row.Kind == "date" || row.Kind == "anchor" {
			continue // "2025" is a year there
		}
		m, ok := newHTMLMove(row, s)
		if !ok {
			continue
		}
		if len(list) == maxMoves {
			undrawn++
			continue
		}
		var f htmlFact
		f.link(row, cards)
		m.Anchor, m.Kind, m.Cards = "m-"+strconv.Itoa(len(list)), onLine(row.Kind), f.Cards
		before, _, after := row.sides[0].parts()
		m.Before, m.After = clip(onLine(before), onLine(after), 60)
		list = append(list, m)
	}
	return list, undrawn
}

// newHTMLMove returns the drawing of a fact that moved.
func newHTMLMove(row *Fact, s *htmlSources) (htmlMove, bool) {
	m := htmlMove{Width: plotWidth, Height: plotHeight, Left: plotLeft, Right: plotWidth - plotRight, Top: plotTop, Bottom: plotHeight - plotBottom}
	m.Unit = onLine(usualUnit(row.sides))
	for _, side := range row.sides {
		value, unit, ok := figure(side.Value)
		day, err := time.Parse(time.DateOnly, side.Date)
		if !ok || err != nil || onLine(unit) != m.Unit {
			m.Other++
			continue
		}
		m.add(s.named[side.Source], side, day, value)
	}
	slices.SortStableFunc(m.Points, func(a, b htmlPoint) int {
		return cmp.Or(a.day.Compare(b.day), cmp.Compare(a.value, b.value))
	})
	days, values := make(map[time.Time]bool), make(map[float64]bool)
	for _, p := range m.Points {
		days[p.day], values[p.value] = true, true
	}
	updated := slices.ContainsFunc(row.found, func(f *Finding) bool { return f.Verdict == "update" })
	if len(values) < 2 || len(days) < 2 || !updated && min(len(values), len(days)) < 3 {
		return m, false
	}
	m.draw()
	return m, true
}

// figure reads a value that is one number, with its unit.
func figure(value string) (n float64, unit string, ok bool) {
	number, unit, _ := strings.Cut(value, " ")
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || math.Abs(n) > 1e15 || strings.Trim(number, "0123456789.-") != "" {
		return 0, "", false
	}
	return n, unit, true
}

// usualUnit returns the unit of most figures; of equally many the first.
func usualUnit(sides []*Side) string {
	counts := make(map[string]int)
	best, most := "", 0
	for _, side := range sides {
		if _, unit, ok := figure(side.Value); ok {
			if counts[unit]++; counts[unit] > most {
				best, most = unit, counts[unit]
			}
		}
	}
	return best
}

// add notes that a source gives a figure on a day.
func (m *htmlMove) add(source *htmlSource, side *Side, day time.Time, value float64) {
	for i := range m.Points {
		if p := &m.Points[i]; p.day.Equal(day) && p.value == value {
			if !slices.Contains(p.Sources, source) {
				p.Sources = append(p.Sources, source)
			}
			return
		}
	}
	m.Points = append(m.Points, htmlPoint{
		Day: newHTMLDate(side.Date), Text: shorten(side.Text, 40), Value: shorten(side.Value, 40),
		Sources: []*htmlSource{source}, day: day, value: value,
	})
}

// draw places the points, the line through the last figure of each day, and
// the marks at the axes. The axis of values begins at zero unless that would
// flatten what moved.
func (m *htmlMove) draw() {
	first, last := m.Points[0].day, m.Points[len(m.Points)-1].day
	m.First, m.Last = newHTMLDate(first.Format(time.DateOnly)), newHTMLDate(last.Format(time.DateOnly))
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range m.Points {
		low, high = min(low, p.value), max(high, p.value)
	}
	m.Lowest, m.Topped = number64(low), number64(high)
	if low >= 0 && high-low > high/5 {
		low = 0
	}
	step := niceStep((high - low) / 3)
	low, high = math.Floor(low/step)*step, math.Ceil(high/step)*step
	x := func(t time.Time) float64 {
		return tenth(m.Left + 44 + (m.Right-m.Left-88)*t.Sub(first).Hours()/last.Sub(first).Hours())
	}
	y := func(v float64) float64 { return tenth(m.Bottom - (m.Bottom-m.Top)*(v-low)/(high-low)) }
	for i := 0; low+float64(i)*step <= high+step/2; i++ {
		v := low + float64(i)*step
		m.Ticks = append(m.Ticks, htmlTick{y(v), number64(v)})
	}
	var line []string
	for i := range m.Points {
		p := &m.Points[i]
		p.X, p.Y = x(p.day), y(p.value)
		if i+1 == len(m.Points) || !m.Points[i+1].day.Equal(p.day) {
			line = append(line, fmt.Sprintf("%g,%g", p.X, p.Y))
		}
		if n := len(m.Days); n == 0 || p.X-m.Days[n-1].At > 90 {
			m.Days = append(m.Days, htmlTick{p.X, p.Day.Read})
		}
	}
	m.Line = strings.Join(line, " ")
	m.label()
	m.aside()
}

// aside moves a label off a line that rises from its point or falls to it.
func (m *htmlMove) aside() {
	for i := range m.Points {
		p := &m.Points[i]
		before, after := i > 0 && m.Points[i-1].Y < p.Y, i+1 < len(m.Points) && m.Points[i+1].Y < p.Y
		switch {
		case after && !before:
			p.Side = "end"
		case before && !after:
			p.Side = "start"
		}
	}
}

// label writes the figures beside their points, none over another.
func (m *htmlMove) label() {
	type spot struct{ x, y float64 }
	var taken []spot
	for i := range m.Points {
		p := &m.Points[i]
		p.LabelX, p.LabelY = p.X, p.Y-labelAbove
		for slices.ContainsFunc(taken, func(t spot) bool {
			return math.Abs(t.x-p.LabelX) < 80 && math.Abs(t.y-p.LabelY) < labelHeight
		}) {
			p.LabelY -= labelHeight
		}
		taken = append(taken, spot{p.LabelX, p.LabelY})
	}
	// What stands above the frame moves the frame, not the label.
	highest := m.Top
	for _, t := range taken {
		highest = min(highest, t.y-labelHeight)
	}
	if highest < 0 {
		m.shift(math.Ceil(-highest))
	}
}

// shift moves the drawing down to make room above it.
func (m *htmlMove) shift(by float64) {
	m.Height, m.Top, m.Bottom = m.Height+by, m.Top+by, m.Bottom+by
	for i := range m.Points {
		m.Points[i].Y += by
		m.Points[i].LabelY += by
	}
	for i := range m.Ticks {
		m.Ticks[i].At += by
	}
	var line []string
	for i, p := range m.Points {
		if i+1 == len(m.Points) || !m.Points[i+1].day.Equal(p.day) {
			line = append(line, fmt.Sprintf("%g,%g", p.X, p.Y))
		}
	}
	m.Line = strings.Join(line, " ")
}

// niceStep returns the smallest of 1, 2 and 5 times a power of ten that is at
// least x.
func niceStep(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, n := range []float64{1, 2, 5} {
		if n*power >= x {
			return n * power
		}
	}
	return 10 * power
}

// number64 writes a figure for readers, with commas between thousands.
func number64(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if len(s) > 18 {
		s = strconv.FormatFloat(v, 'g', 6, 64)
	}
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest == "" {
		return whole
	}
	return whole + "." + rest
}

// tenth rounds to tenths of a unit.
func tenth(x float64) float64 { return math.Round(x*10) / 10 }
