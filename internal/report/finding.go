package report

import (
	"math"
	"time"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A Finding is a finding as reports tell it: with the words of both sides,
// so that no document is needed to show it.
type Finding struct {
	Type       string  `json:"type"` // "finding"
	ID         string  `json:"id"`
	Kind       string  `json:"kind"`
	Verdict    string  `json:"verdict"`
	Code       string  `json:"code"`
	Severity   string  `json:"severity"`
	Confidence float64 `json:"confidence"` // 0 to 1, to four places
	Message    string  `json:"message"`
	Left       Side    `json:"left"`
	Right      *Side   `json:"right"` // nil for a finding about one place
	More       []Sides `json:"more,omitempty"`
	By         string  `json:"by"`
	Rule       string  `json:"rule"`
	Direction  string  `json:"direction"`
	Change     string  `json:"change,omitempty"` // silent or labelled, between two versions of one text
	Pair       Score   `json:"pair"`
	Places     int     `json:"places"`

	// What a judge made of it; nil where none was asked. And how often findings
	// of its kind were right, where that was measured.
	Judge     *Judgement `json:"judge,omitempty"`
	Precision *Precision `json:"precision,omitempty"`

	// What was known of the finding: "known" or "new" where there was a
	// baseline, and why it is ignored where it is.
	Baseline string   `json:"baseline,omitempty"`
	Ignored  *Ignored `json:"ignored,omitempty"`
}

// Sides are a further place at which a systematic finding stands.
type Sides struct {
	Left  Side  `json:"left"`
	Right *Side `json:"right"`
}

// A Score is how surely two sentences speak of one fact, 0 to 1.
type Score struct {
	Score float64 `json:"score"`
}

// A Side is the evidence in one document. Start, End and SentenceStart are
// bytes of the document's text; Line is that on which the sentence begins.
type Side struct {
	Source        string `json:"source"`
	Date          string `json:"date"` // 2006-01-02, or empty where unknown
	Line          int    `json:"line"` // from 1
	Sentence      string `json:"sentence"`
	SentenceStart int    `json:"sentence_start"`
	Start         int    `json:"start"`
	End           int    `json:"end"`
	StartChar     int    `json:"start_char,omitempty"` // code points before Start
	Text          string `json:"text"`
	Value         string `json:"value"`
	Origin        string `json:"origin,omitempty"` // the source that this one likely copies

	// Where it stands in an original that has pages or paragraphs, and what
	// stands around the sentence: text that reaches up to its first byte and on
	// from its last.
	Location *Location `json:"location,omitempty"`
	Before   string    `json:"before,omitempty"`
	After    string    `json:"after,omitempty"`
}

// FromFinding returns f as reports tell it.
func FromFinding(f *detector.Finding) *Finding {
	r := &Finding{
		Type: "finding", ID: f.ID(), Kind: f.Kind,
		Verdict: string(f.Verdict), Code: string(f.Code), Severity: string(f.Severity),
		Confidence: round(f.Confidence), Message: f.Message,
		Left: side(f.Left), By: f.By, Rule: f.Rule, Direction: f.Direction, Change: string(f.Change),
		Pair: Score{round(f.Score)}, Places: 1, Judge: judgement(f.Judge),
	}
	if f.Right != nil {
		right := side(*f.Right)
		r.Right = &right
	}
	for _, more := range f.More {
		sides := Sides{Left: side(more.Left)}
		if more.Right != nil {
			right := side(*more.Right)
			sides.Right = &right
		}
		r.More = append(r.More, sides)
	}
	r.Places += len(r.More)
	return r
}

func side(s detector.Side) Side {
	r := sentence(s.Sentence)
	r.Start, r.End, r.Text, r.Value, r.Origin = s.Span.Start, s.Span.End, s.Words(), s.Value, s.Origin
	d := s.Sentence.Document
	r.StartChar = utf8.RuneCountInString(d.Text[:s.Span.Start])
	r.Location = locationOf(d, s.Span.Start)
	r.Before, r.After = surroundings(d.Text, s.Sentence.Span.Start, s.Sentence.Span.End)
	return r
}

// sentence returns a side that shows all of s.
func sentence(s *text.Sentence) Side {
	d := s.Document
	return Side{
		Source: d.Name, Date: date(d.Date), Line: d.Line(s.Span.Start),
		Sentence: s.Text(), SentenceStart: s.Span.Start,
		Start: s.Span.Start, End: s.Span.End, Text: s.Text(),
		Location: locationOf(d, s.Span.Start),
	}
}

// date returns the civil date of t, and "" for the zero time.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// round keeps four places of x, so that the last bits of a float never show,
// and makes 0 of what is no number.
func round(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return math.Round(x*1e4) / 1e4
}
