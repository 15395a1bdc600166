package report

import (
	"encoding/json"
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/atodds/atodds/align/text"
)

// Mentions are the mentions of one text, as "atodds extract" writes them.
type Mentions struct {
	Type     string          `json:"type"` // "mentions"
	ID       json.RawMessage `json:"id,omitempty"`
	Mentions []Mention       `json:"mentions"`
}

// Compared are the findings of one pair, as "atodds compare" writes them.
type Compared struct {
	Type     string          `json:"type"` // "compared"
	ID       json.RawMessage `json:"id,omitempty"`
	Score    float64         `json:"score"`
	Findings []*Finding      `json:"findings"`

	// How many questions of the pair a judge did not answer, by reason.
	Unjudged int            `json:"unjudged,omitempty"`
	Reasons  map[string]int `json:"reasons,omitempty"`
}

// NewCompared returns the line for a compared pair; id may be nil.
func NewCompared(id json.RawMessage, score float64, findings []*Finding) *Compared {
	if findings == nil {
		findings = []*Finding{}
	}
	return &Compared{Type: "compared", ID: id, Score: round(score), Findings: findings}
}

// A Mention is a mention as "atodds extract" writes it: what all kinds
// share, and then the fields of its kind. Start and End are bytes of the
// text.
type Mention struct {
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"` // with its hedge
	Core  string `json:"core"` // without

	Timex string `json:"timex,omitempty"` // TIMEX3 value of a time or a duration

	*Quantity
	*Time
	*Name
	*Quote
	*Attribution
}

// A Quantity is the fields of a quantity. A number that is open, or too
// large for a float64, is null.
type Quantity struct {
	Dimension string `json:"dimension"`

	Value       *float64 `json:"value"` // as stated, in PrintedUnit
	ValueHi     *float64 `json:"value_hi"`
	PrintedUnit string   `json:"printed_unit"`

	Base   *float64 `json:"base"` // converted to Unit
	BaseHi *float64 `json:"base_hi"`
	Unit   string   `json:"unit"`

	Lo     *float64 `json:"lo"` // what the words allow, in Unit
	Hi     *float64 `json:"hi"`
	LoIncl bool     `json:"lo_incl"`
	HiIncl bool     `json:"hi_incl"`
	ReadLo *float64 `json:"read_lo"` // what a reader takes away, in Unit
	ReadHi *float64 `json:"read_hi"`

	Hedge     string `json:"hedge"`
	Slot      string `json:"slot"`
	Direction string `json:"direction"`
	Per       string `json:"per"`
	Of        string `json:"of"`
	Role      string `json:"role"`
}

// A Time is the fields of a time. From and To are civil and half-open; they
// are null where the time is unresolved or open.
type Time struct {
	TimexType  string     `json:"timex_type"`
	From       *string    `json:"from"`
	To         *string    `json:"to"`
	Zone       string     `json:"zone,omitempty"` // as written, where known
	Bound      string     `json:"bound"`
	Mod        string     `json:"mod"`
	Anchor     string     `json:"anchor"`
	Grain      string     `json:"grain"`
	Candidates []Interval `json:"candidates"`
}

// An Interval is a further reading of a time.
type Interval struct {
	From *string `json:"from"`
	To   *string `json:"to"`
}

// A Name is the fields of a name. Parts that it has not are left out.
type Name struct {
	NameType string `json:"name_type"` // person, organisation, place, other
	Normal   string `json:"normal"`
	Head     string `json:"head"`
	Title    string `json:"title,omitempty"`
	Given    string `json:"given,omitempty"`
	Family   string `json:"family,omitempty"`
	Suffix   string `json:"suffix,omitempty"`
	Acronym  string `json:"acronym,omitempty"`
}

// A Quote is the fields of a quotation, whose text has its marks and whose
// core has not.
type Quote struct {
	Level  int  `json:"level"`  // 0 where it stands in no other quotation
	Joined bool `json:"joined"` // it continues the one before it, in a new paragraph
}

// An Attribution is the fields of an attribution, whose text is its cue.
type Attribution struct {
	Source   *Stretch  `json:"source"`  // null where nobody is named
	Speaker  *Stretch  `json:"speaker"` // whom a pronoun stands for; null where that is unsure
	Contents []Stretch `json:"contents"`
	Score    float64   `json:"score"`
}

// FromMentions returns the line for the mentions of the sentences of one
// text, and for its speech, as [extract.Speech] finds it; id may be nil.
func FromMentions(id json.RawMessage, sentences []text.Sentence, speech []text.Mention, p text.Profile) *Mentions {
	r := &Mentions{Type: "mentions", ID: id, Mentions: []Mention{}}
	if len(sentences) == 0 {
		return r
	}
	d := sentences[0].Document
	for i := range sentences {
		for _, m := range sentences[i].All() {
			r.Mentions = append(r.Mentions, mention(d, m, p))
		}
	}
	for _, m := range speech {
		r.Mentions = append(r.Mentions, mention(d, m, p))
	}
	slices.SortStableFunc(r.Mentions, func(a, b Mention) int { return a.Start - b.Start })
	return r
}

func mention(d *text.Document, m text.Mention, p text.Profile) Mention {
	r := Mention{Kind: string(m.Kind), Start: m.Span.Start, End: m.Span.End, Text: d.Text[m.Span.Start:m.Span.End]}
	core := m.Span
	switch v := m.Value.(type) {
	case *text.Quantity:
		core, r.Quantity, r.Timex = v.Core, quantity(v, p), v.Timex
	case *text.Time:
		core, r.Time, r.Timex = v.Core, civil(v), v.TIMEX
	case *text.Name:
		core, r.Name = v.Core(m.Span), named(v)
	case *text.Quote:
		core, r.Quote = v.Words, &Quote{Level: v.Level, Joined: v.Joined}
	case *text.Attribution:
		r.Attribution = attributed(d, v)
	}
	if !m.Span.Contains(core) || core.Len() == 0 {
		core = m.Span
	}
	r.Core = d.Text[core.Start:core.End]
	return r
}

func attributed(d *text.Document, a *text.Attribution) *Attribution {
	r := &Attribution{Source: orNull(d, a.Source), Speaker: orNull(d, a.Speaker), Contents: []Stretch{}, Score: round(a.Score)}
	for _, c := range a.Contents {
		r.Contents = append(r.Contents, stretch(d, c))
	}
	return r
}

// orNull returns a stretch of d; nil for an empty one.
func orNull(d *text.Document, s text.Span) *Stretch {
	if s.Len() == 0 {
		return nil
	}
	r := stretch(d, s)
	return &r
}

func named(n *text.Name) *Name {
	return &Name{
		NameType: string(n.Type), Normal: n.Normal, Head: n.Head, Title: n.Title,
		Given: n.Given, Family: n.Family, Suffix: n.Suffix, Acronym: n.Acronym,
	}
}

func quantity(q *text.Quantity, p text.Profile) *Quantity {
	lo, hi := q.InBase()
	allows, suggests := q.Allows(p), q.Suggests(p)
	return &Quantity{
		Dimension: string(q.Dimension),
		Value:     number(q.Num.Rat()), ValueHi: number(q.Hi.Rat()), PrintedUnit: q.Unit.Name,
		Base: number(lo), BaseHi: number(hi), Unit: q.Unit.Base,
		Lo: number(allows.Lo), Hi: number(allows.Hi), LoIncl: allows.LoIncl, HiIncl: allows.HiIncl,
		ReadLo: number(suggests.Lo), ReadHi: number(suggests.Hi),
		Hedge: or(string(q.Hedge), string(text.NoHedge)),
		Slot:  or(string(q.Slot), string(text.Level)), Direction: or(string(q.Dir), string(text.NoDirection)),
		Per: q.Per, Of: q.Of, Role: q.Role,
	}
}

func civil(t *text.Time) *Time {
	iv := interval(t.Interval)
	r := &Time{
		TimexType: string(t.Type), From: iv.From, To: iv.To, Zone: t.Zone,
		Bound: or(string(t.Bound), string(text.NoBound)), Mod: string(t.Mod), Anchor: string(t.Anchor),
		Grain: t.Grain.String(), Candidates: []Interval{},
	}
	if t.Approx && r.Mod == "" {
		r.Mod = "APPROX"
	}
	for _, c := range t.Cands {
		r.Candidates = append(r.Candidates, interval(c))
	}
	return r
}

func interval(i text.Interval) Interval { return Interval{clock(i.Lo), clock(i.Hi)} }

// clock returns t to the minute without zone, and nil for the zero time and
// for a year that the form has no room for.
func clock(t time.Time) *string {
	if t.IsZero() || t.Year() < 0 || t.Year() > 9999 {
		return nil
	}
	s := t.Format("2006-01-02T15:04")
	return &s
}

// number returns the float64 nearest to r, and nil where r is open or no
// float64 is near it.
func number(r *big.Rat) *float64 {
	if r == nil {
		return nil
	}
	f, _ := r.Float64()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	return &f
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
