package detector

import (
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/detector/internal/reach"
)

var share = Comparator{
	Name: "share",
	Doc: `a share of a total against the part that it is

"12% of the 3,400 workers, or 408 people," tells a share, its total and the
part that it comes to; so does "408 of 3,400 workers (12%)". The part is held
against the share of the total. Each of the three may be off by its rounding;
where no choice within the roundings makes them fit, one of them is wrong.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Inspect: func(in *Inspection) {
		if !in.english() {
			return
		}
		for i := range in.Sentences {
			list := toldIn(&in.Sentences[i])
			for j := 1; j < len(list); j++ {
				if ratio, percent := list[j-1], list[j]; ratioAsWell(ratio, percent) {
					in.settle(ratio.side(), percent.side(), ruleRatio(ratio, percent, in.Profile),
						ratio.words()+" is "+reach.Figured(100*reach.Printed(ratio.Quantity))+" percent, not "+percent.words())
				}
			}
			for j := 0; j+3 <= len(list); j++ {
				if p, ok := portionOf(list[j], list[j+1], list[j+2]); ok {
					ruling, words := p.rule(in.Profile)
					in.settle(list[j].side(), sideThrough(list[j+1], list[j+2], p.value()), ruling, words)
				}
			}
		}
	},
}

// ratioAsWell reports whether a ratio is told as a percentage, too: "17 out
// of 68 ferries (25 percent)".
func ratioAsWell(ratio, percent told) bool {
	if !phrase.SaysAny(ratio.words(), "in", "of") || ratio.Dimension != text.Ratio || percent.Dimension != text.Percent || ratio.Hedge == text.Vague || ratio.IsRange() || percent.IsRange() {
		return false
	}
	rest := strings.TrimSpace(percent.rest())
	switch phrase.Squeeze(between(ratio, percent)) {
	case "(", "(or":
		return strings.HasPrefix(rest, ")")
	case ", or":
		return rest == "" || strings.IndexAny(rest, ",.;") == 0
	}
	return false
}

// exactOutOf is the number from which on "17 out of 68" counts one by one,
// where "one in four" rounds.
const exactOutOf = 20

// ruleRatio holds a ratio against its percentage.
func ruleRatio(ratio, percent told, p text.Profile) Ruling {
	by := reach.Of(ratio.Allows(p)).Scaled(100)
	if ratio.Num.D >= exactOutOf || inFigures(ratio.words()) {
		x := 100 * reach.Printed(ratio.Quantity)
		by = reach.Between(x, x)
	}
	if reach.Stated(percent.Quantity, p).Meets(by) {
		return same("", "one share in two wordings")
	}
	return contradiction("", "another share than the percentage")
}

// inFigures reports whether a ratio is worded in figures of two digits.
func inFigures(words string) bool {
	for _, f := range phrase.Fields(words) {
		if len(f) > 1 && '1' <= f[0] && f[0] <= '9' && f >= "20" {
			return true
		}
	}
	return false
}

// A portion is a share of a total, and the part that it comes to.
type portion struct{ share, total, part told }

// portionOf sorts three neighbouring figures into a portion: "12% of 3,400
// workers, or 408", "408 of 3,400 workers (12%)", "408 workers, or 12% of the
// 3,400".
func portionOf(a, b, c told) (p portion, ok bool) {
	if !isPortion(a.Quantity) && !isPortion(b.Quantity) && !isPortion(c.Quantity) {
		return p, false
	}
	ab, bc := phrase.Squeeze(between(a, b)), phrase.Squeeze(between(b, c))
	switch {
	case isPortion(a.Quantity) && of(ab) && asWell(bc, c):
		p = portion{a, b, c}
	case isPortion(c.Quantity) && of(ab) && asWell(bc, c):
		p = portion{c, b, a}
	case isPortion(c.Quantity) && c.Dimension == text.Percent && strings.HasSuffix(a.tail(12), "of the") && strings.HasSuffix(ab, ",") && len(phrase.Fields(ab)) <= 3 && asWell(bc, c):
		p = portion{c, a, b}
	case isPortion(b.Quantity) && of(bc) && (ab == ", or" || ab == "(" || ab == "—" || ab == "–"):
		p = portion{b, c, a}
	default:
		return p, false
	}
	return p, p.plausible()
}

// isPortion reports whether a figure is a share.
func isPortion(q *text.Quantity) bool {
	return (q.Dimension == text.Percent || q.Dimension == text.Ratio) && q.Hedge != text.Vague
}

// of reports whether the text between a share or a part and its total says
// that it is one.
func of(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if first != "of" && s != "out of" && s != "out of the" {
		return false
	}
	switch rest {
	case "", "the", "its", "their", "his", "her", "our", "all", "all the", "a total of", "the total", "the country's", "the company's", "some", "these", "those", "of", "of the":
		return true
	}
	return false
}

// asWell reports whether a figure is told as another word for what stands
// before it: "or 408 people," "(408 people)".
func asWell(between string, c told) bool {
	rest := strings.TrimSpace(c.rest())
	if noun, ok := strings.CutSuffix(between, ", or"); ok && noun != "" && len(phrase.Fields(noun)) == 1 {
		return rest == "" || strings.IndexAny(rest, ",.;") == 0
	}
	switch between {
	case "(", "—", "–", "-", "(or", "—or", "— or", "– or":
		return true
	case ", or":
		return rest == "" || strings.IndexAny(rest, ",.;—–)") == 0 || !phrase.SaysAny(firstWord(phrase.Squeeze(rest)), "if", "when")
	case ",":
		return strings.HasPrefix(rest, "in all") || strings.HasPrefix(rest, "in total") || strings.HasPrefix(rest, "altogether")
	}
	return false
}

// plausible reports whether total and part count the same sort of thing, and
// the part is the smaller.
func (p portion) plausible() bool {
	t, q := p.total, p.part
	if t.Dimension != q.Dimension || t.Unit.Base != q.Unit.Base || t.Per != q.Per || t.IsRange() || q.IsRange() || p.share.IsRange() {
		return false
	}
	switch t.Dimension {
	case text.Count, text.Money, text.Area, text.Mass, text.Length, text.Volume:
		return q.Num.N > 0 && t.Num.N > 0
	}
	return false
}

func (p portion) value() string {
	return valueOf(p.part.Quantity) + " of " + valueOf(p.total.Quantity)
}

// rule holds the part against the share of the total.
func (p portion) rule(profile text.Profile) (Ruling, string) {
	by := reach.Stated(p.share.Quantity, profile)
	if p.share.Dimension == text.Percent {
		by = by.Scaled(0.01)
	}
	total, part := reach.Stated(p.total.Quantity, profile), reach.Stated(p.part.Quantity, profile)
	if by.Times(total).Meets(part) || part.Over(total).Meets(by) {
		return same("", "the part is that share of the total, within rounding"), ""
	}
	is := 100 * reach.Printed(p.part.Quantity) / reach.Printed(p.total.Quantity)
	return contradiction("", "no rounding makes the part that share of the total"),
		p.share.words() + "; but " + p.part.words() + " of " + p.total.words() + " is " + reach.Figured(is) + " percent"
}
