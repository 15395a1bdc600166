package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// otherFrame refuses two figures that are told in different frames: a
// forecast is no result, a quarter is no year, and what the police counted is
// not what the organisers claim. It returns nil where nothing speaks against
// the comparison. Near copies share their frame, up to what was changed.
func (c *Comparison) otherFrame(m align.Match) *Ruling {
	l, r := m.Left, m.Right
	if c.noStatement(l, r) {
		return ptr(notComparable(Role, "no statement: a caption, a byline or a poll's own margin"))
	}
	if l.Kind == text.KindTime && (!c.Pair.Whole || inYears(l, r)) && otherAct(c.Pair, l, r) {
		return ptr(notComparable(Role, "times of other acts"))
	}
	if c.sure(m) || c.Pair.NearCopy {
		return nil
	}
	if after(c.Pair.Left, l) || after(c.Pair.Right, r) {
		return ptr(notComparable(Role, "a distance from another event"))
	}
	if unlike(l, r) {
		return ptr(notComparable(Role, "too far apart to be one figure, and nothing says that it is"))
	}
	if weeksApart(c.Pair) && l.Kind == text.KindQuantity {
		return ptr(notComparable(Role, "reports of other weeks"))
	}
	if a, ok := l.Value.(*text.Quantity); ok && a.Dimension == text.Score {
		return ptr(notComparable(Role, "a score belongs to its match"))
	}
	lw, rw := clauseWords(c.Pair.Left, l.Span), clauseWords(c.Pair.Right, r.Span)
	lf, rf := clauseWords(toComma(c.Pair.Left, l.Span)), clauseWords(toComma(c.Pair.Right, r.Span))
	if forecast(lf) != forecast(rf) && (result(lf) || result(rf)) {
		return ptr(notComparable(Role, "a forecast and a result"))
	}
	if a, b := periods(c.Pair.Left), periods(c.Pair.Right); a != 0 && b != 0 && a&b == 0 {
		return ptr(notComparable(Role, "other periods"))
	}
	if a, b := camp(c.Pair.Left), camp(c.Pair.Right); a != 0 && b != 0 && a != b {
		return ptr(notComparable(Role, "other speakers"))
	}
	if otherScope(c.Pair, l, r) {
		return ptr(notComparable(Role, "figures of other sets"))
	}
	if otherAge(c.Pair, l, r) {
		return ptr(notComparable(Role, "ages of other things or times"))
	}
	for _, pair := range contrasts {
		if has(lw, pair[0]) && has(rw, pair[1]) && !has(lw, pair[1]) && !has(rw, pair[0]) ||
			has(lw, pair[1]) && has(rw, pair[0]) && !has(lw, pair[0]) && !has(rw, pair[1]) {
			return ptr(notComparable(Role, "other frames: "+pair[0]+", "+pair[1]))
		}
	}
	return nil
}

// inYears reports whether two times are given to the year: of one subject a
// text tells what happened in many years, on few days.
func inYears(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Time)
	b, okB := r.Value.(*text.Time)
	return okA && okB && a.Grain >= text.Season && b.Grain >= text.Season
}

// surely is how likely a match among all mentions of two passages must be for
// the frame of its sentences to ask no more: the words next to both say it.
const surely = 0.5

// sure reports whether a match was chosen among all mentions of two passages,
// and beyond doubt.
func (c *Comparison) sure(m align.Match) bool {
	return c.Pair.Whole && c.Pair.Score*m.Score >= surely
}

// headline reports whether a sentence is set in the capitals of a headline.
func headline(s *text.Sentence) bool {
	capitals, long := 0, 0
	for _, w := range strings.Fields(s.Text()) {
		if len(w) < 4 || !('a' <= w[0]|0x20 && w[0]|0x20 <= 'z') {
			continue
		}
		long++
		if w[0] <= 'Z' {
			capitals++
		}
	}
	return 5*capitals >= 4*long
}

// after reports whether a duration is the distance from another event: a day
// after the vote, two weeks before.
func after(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Duration {
		return false
	}
	words := fields(s.Document.Text[m.Span.End:s.Span.End])
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "after", "before", "since", "from", "into", "until":
		return true
	}
	return false
}

// farApart is the factor beyond which two figures that nothing ties to one
// thing are more likely figures of two things.
const farApart = 10

// farthest is the factor that no slip but one of scale explains, whatever
// befell those who are counted: deaths are not cases.
const farthest = 100

// unlike reports whether two counts or sums lie far apart, by no slip of a
// zero, and neither noun nor role ties them to one thing. What a general word
// counts without a role ("11 people") may be anything.
func unlike(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || a.Dimension != b.Dimension || a.Num.N <= 0 || b.Num.N <= 0 {
		return false
	}
	if a.Dimension == text.Duration {
		return (a.Of == "" || a.Of != b.Of) && apartBy(inBase(a)/inBase(b), farApart)
	}
	if a.Dimension != text.Count {
		return false
	}
	ratio := a.Num.Float() / b.Num.Float()
	if a.Of != b.Of && apartBy(ratio, farthest) {
		return true
	}
	if a.Role != b.Role && (a.Role == "" || b.Role == "") && (generalHead(a.Of) || generalHead(b.Of)) {
		return true
	}
	if a.Role != "" && a.Role == b.Role || a.Of != "" && a.Of == b.Of {
		return false
	}
	return apartBy(ratio, farApart)
}

func apartBy(ratio, factor float64) bool { return ratio > factor || ratio < 1/factor }

// inBase returns a figure in its base unit, for a comparison of size.
func inBase(q *text.Quantity) float64 {
	lo, _ := q.InBase()
	f, _ := lo.Float64()
	return f
}

// reportDays is how far apart two reports may appear and still give figures
// of one day, unless one copies the other.
const reportDays = 7 * day

// weeksApart reports whether the documents of a pair appeared so far apart
// that figures may have moved between them.
func weeksApart(p align.Pair) bool {
	a, b := p.Left.Document.Date, p.Right.Document.Date
	return !a.IsZero() && !b.IsZero() && a.Sub(b).Abs() > reportDays
}

// leastWords is how many words in small letters a statement has besides the
// value: fewer are a byline, a stamp or a label.
const leastWords = 2

// noStatement reports whether a side says nothing that could be at odds.
func (c *Comparison) noStatement(l, r text.Mention) bool {
	for _, side := range []struct {
		s *text.Sentence
		m text.Mention
	}{{c.Pair.Left, l}, {c.Pair.Right, r}} {
		if smallWords(side.s, side.m.Span) < leastWords && side.m.Kind == text.KindTime {
			return true
		}
		if q, ok := side.m.Value.(*text.Quantity); ok {
			switch q.Of {
			case "photo", "slide", "caption", "comment":
				return true
			}
		}
		words := fields(side.s.Text())
		if slices.Contains(words, "margin") && slices.Contains(words, "error") {
			return true
		}
	}
	return false
}

// smallWords counts the words of a sentence outside span that begin with a
// small letter.
func smallWords(s *text.Sentence, span text.Span) int {
	n := 0
	for _, part := range []string{s.Document.Text[s.Span.Start:span.Start], s.Document.Text[span.End:s.Span.End]} {
		for _, w := range strings.Fields(part) {
			if 'a' <= w[0] && w[0] <= 'z' {
				n++
			}
		}
	}
	return n
}

// oldest is the age in years that no person passes.
const oldest = 122

// otherAge reports whether two ages are of a person and of a thing, or of now
// and of then ("was 19 when").
func otherAge(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || a.Dimension != text.Age || b.Dimension != text.Age {
		return false
	}
	limit := text.Int(oldest)
	return (a.Num.Cmp(limit) > 0) != (b.Num.Cmp(limit) > 0) || atTheTime(p.Left, l) != atTheTime(p.Right, r)
}

// atTheTime reports whether an age is that of an earlier time: "was 19 when".
func atTheTime(s *text.Sentence, m text.Mention) bool {
	next := fields(s.Document.Text[m.Span.End:s.Span.End])
	return len(next) > 0 && next[0] == "when"
}

// Words of a clause on either side of a mention that frame its figure.
const (
	wordsBefore = 7
	wordsAfter  = 5
)

// clauseWords returns the words around a span, in lower case, as far as the
// nearest full pause.
func clauseWords(s *text.Sentence, span text.Span) []string {
	before := fields(pause(s.Document.Text[s.Span.Start:span.Start], true))
	after := fields(pause(s.Document.Text[span.End:s.Span.End], false))
	inside := fields(s.Document.Text[span.Start:span.End])
	before = before[max(0, len(before)-wordsBefore):]
	after = after[:min(len(after), wordsAfter)]
	return slices.Concat(before, inside, after)
}

// toComma cuts a sentence at the first comma after span: what follows it, as
// in "rose to 5, with a forecast of 6", frames another figure.
func toComma(s *text.Sentence, span text.Span) (*text.Sentence, text.Span) {
	short := *s
	if i := strings.Index(s.Document.Text[span.End:s.Span.End], ", "); i >= 0 {
		short.Span.End = span.End + i
	}
	return &short, span
}

// pause cuts a text at its last (or first) semicolon or dash.
func pause(s string, last bool) string {
	for _, mark := range []string{"; ", " – ", " — "} {
		if i := strings.LastIndex(s, mark); last && i >= 0 {
			s = s[i+len(mark):]
		}
		if i := strings.Index(s, mark); !last && i >= 0 {
			s = s[:i]
		}
	}
	return s
}

// fields splits a text into words in lower case, without marks.
func fields(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '\'' || r > 127 && r != '“' && r != '”' && r != '’')
	})
}

func has(words []string, stem string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return w == stem || len(stem) > 3 && strings.HasPrefix(w, stem) && len(w) <= len(stem)+4
	})
}

var forecasts = [...]string{
	"forecast", "predict", "project", "expect", "anticipat", "estimat", "guidance", "target", "outlook", "budgeted", "hoped", "aimed",
}

var results = [...]string{"result", "report", "post", "record", "grew", "fell", "rose", "made", "earned", "was", "were", "came", "measured"}

func forecast(words []string) bool {
	return slices.ContainsFunc(forecasts[:], func(s string) bool { return has(words, s) })
}

func result(words []string) bool {
	return slices.ContainsFunc(results[:], func(s string) bool { return has(words, s) })
}

// contrasts are pairs of words that frame figures of different things, such
// as the two ends of a journey.
var contrasts = [...][2]string{
	{"open", "clos"}, {"depart", "arriv"}, {"left", "arriv"}, {"took off", "land"}, {"begin", "end"}, {"start", "finish"},
	{"first", "last"}, {"gust", "sustained"}, {"profit", "revenue"}, {"profit", "loss"}, {"male", "female"}, {"men", "women"},
	{"boy", "girl"}, {"son", "daughter"}, {"maximum", "minimum"}, {"average", "record"}, {"built", "rebuilt"}, {"import", "export"},
	{"gross", "net"}, {"buy", "sell"}, {"delay", "journey"}, {"delay", "took"}, {"north", "south"}, {"east", "west"}, {"husband", "wife"},
}

// periods returns the set of spans of account that a sentence names, one bit
// each: week, month, quarter, half, year.
func periods(s *text.Sentence) uint8 {
	var set uint8
	for _, m := range s.Mentions {
		if t, ok := m.Value.(*text.Time); ok {
			switch t.Grain {
			case text.Quarter:
				set |= 4
			case text.Half:
				set |= 8
			}
		}
	}
	words := fields(s.Text())
	for i, w := range words {
		if i+2 < len(words) && w == words[i+2] && (words[i+1] == "on" || words[i+1] == "over") {
			w += "-on-" + w
		}
		switch w {
		case "quarter", "quarterly", "quarter-on-quarter":
			set |= 4
		case "half-year", "first-half", "second-half":
			set |= 8
		case "annual", "annually", "yearly", "full-year", "year-on-year":
			set |= 16
		case "monthly", "month-on-month":
			set |= 2
		case "weekly":
			set |= 1
		}
	}
	return set
}

// camp tells who counted, where that is said: 1 for an authority, 2 for those
// whom authorities count. Others are 0.
func camp(s *text.Sentence) int {
	words := fields(s.Text())
	var set int
	for i, w := range words {
		var side int
		switch w {
		case "police", "authorities", "officials", "government", "army", "military", "ministry":
			side = 1
		case "organisers", "organizers", "organiser", "organizer", "activists", "opposition", "rebels", "union", "unions", "campaigners", "protesters":
			side = 2
		default:
			continue
		}
		if saidNear(words, i) {
			set |= side
		}
	}
	if set == 3 {
		return 0
	}
	return set
}

// saidNear reports whether a verb of speech follows word i in its clause, or
// stands just before it ("according to").
func saidNear(words []string, i int) bool {
	for j := max(0, i-3); j < min(len(words), i+10); j++ {
		switch words[j] {
		case "said", "say", "says", "claimed", "claim", "claims", "estimated", "estimate", "put", "counted", "reported", "told", "according":
			return true
		}
	}
	return false
}

// verbatimShare is the share of words that two copies have in common where
// words were carried over without a thought.
const verbatimShare = 0.85

// verbatim reports whether two sentences have nearly all words in common.
func verbatim(l, r *text.Sentence) bool {
	a, b := fields(l.Text()), fields(r.Text())
	slices.Sort(a)
	slices.Sort(b)
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			common++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return float64(2*common) >= verbatimShare*float64(len(a)+len(b))
}
