package detector

import (
	"cmp"
	"slices"

	"github.com/atodds/atodds/align/text"
)

// hold makes findings of an opinion: it revises the finding that it was asked
// about, or adds one at every place of the question.
func (b *bench) hold(n *leaving, o *Opinion) {
	q := n.question
	if o.Kind == Injection && o.Verdict.Finding() {
		b.keep(b.addressed(o))
		return
	}
	if q.Finding != nil {
		b.revise(q.Finding, o)
		return
	}
	if !o.Verdict.Finding() {
		return
	}
	b.add(o, q.Left, q.Right)
	for i := range n.places {
		b.add(o, n.places[i].Left, n.places[i].Right)
	}
}

// revise gives a finding of verdict unsure the verdict of an opinion. Where that
// is no disagreement, the finding stays and tells of it; it is never made less
// grave.
func (b *bench) revise(f *Finding, o *Opinion) {
	f.Judge = judgementOf(o)
	if !o.Verdict.Finding() || o.Verdict == Unsure {
		return
	}
	f.Verdict, f.By = o.Verdict, byJudge
	if s, ok := b.severityOf(f.Kind, o.Verdict); ok && s.Rank() > f.Severity.Rank() {
		f.Severity = s
	}
}

// byJudge is what By of a finding says that a judge decided.
const byJudge = "judge"

func judgementOf(o *Opinion) *Judgement {
	return &Judgement{Model: o.Model, Score: o.Score, Agreement: o.Agreement, Rationale: o.Rationale}
}

// add keeps a finding that rests on an opinion, at one pair of sentences of the
// words that the judge was asked about.
func (b *bench) add(o *Opinion, left, right *text.Sentence) {
	severity, ok := b.severityOf(o.Kind, o.Verdict)
	if !ok {
		return
	}
	q := o.Question
	f := Finding{
		Kind: o.Kind, Verdict: o.Verdict, Code: JudgedCode, Severity: severity, Confidence: q.Score, Score: q.Score,
		Left: evidence(o.Left, q.Left, left), By: byJudge, Rule: "judged: " + q.Reason, Judge: judgementOf(o),
	}
	other := evidence(o.Right, q.Right, right)
	f.Right = &other
	f.Message = f.Left.Words() + "; elsewhere " + other.Words()
	if !slices.ContainsFunc(b.rules, func(r Finding) bool { return r.stands(&f) }) {
		b.keep([]Finding{f})
	}
}

// evidence returns the side of a finding for words of one sentence, in another of
// the same words; for no words it is all of the sentence.
func evidence(words text.Span, of, in *text.Sentence) Side {
	if words == (text.Span{}) {
		return Side{Sentence: in, Span: in.Span}
	}
	return Side{Sentence: in, Span: relocated(words, of, in)}
}

// stands reports whether a finding of the rules says what another one says: at
// one of its places, of words that meet.
func (f *Finding) stands(o *Finding) bool {
	meets := func(s Sides) bool {
		return s.Right != nil && (coincide(s.Left, o.Left) && coincide(*s.Right, *o.Right) || coincide(s.Left, *o.Right) && coincide(*s.Right, o.Left))
	}
	return meets(Sides{f.Left, f.Right}) || slices.ContainsFunc(f.More, meets)
}

func coincide(a, b Side) bool {
	return a.Sentence.Document == b.Sentence.Document && a.Span.Overlaps(b.Span)
}

// addressed returns the findings about text that addresses the judge: one for
// each side that has such words.
func (b *bench) addressed(o *Opinion) []Finding {
	severity, ok := b.severityOf(Injection, Unsure)
	if !ok {
		return nil
	}
	var list []Finding
	for _, at := range []struct {
		words text.Span
		s     *text.Sentence
	}{{o.Left, o.Question.Left}, {o.Right, o.Question.Right}} {
		if at.words == (text.Span{}) {
			continue
		}
		f := Finding{
			Kind: Injection, Verdict: Unsure, Code: Addressed, Severity: severity, Confidence: 1,
			Left: Side{Sentence: sentenceOf(at.words, at.s), Span: at.words}, By: byJudge, Rule: "text that addresses the judge", Judge: judgementOf(o),
		}
		f.Message = f.Left.Words()
		known := slices.ContainsFunc(b.findings, func(k Finding) bool { return k.Kind == Injection && coincide(k.Left, f.Left) })
		if !known {
			list = append(list, f)
		}
	}
	return list
}

// sentenceOf returns the sentence of the words that a finding marks: the one asked
// about where they stand in it, and otherwise the words themselves, which may be
// no sentence of a report at all.
func sentenceOf(words text.Span, s *text.Sentence) *text.Sentence {
	if s.Span.Contains(words) {
		return s
	}
	return &text.Sentence{Document: s.Document, Span: words, Language: s.Language}
}

// severityOf returns the severity of a finding that rests on an opinion. It
// reports false for a kind that the run leaves out.
func (b *bench) severityOf(kind string, v Verdict) (Severity, bool) {
	c := comparatorOf(kind)
	listed := kind == Otherwise || kind == Injection
	for i := range b.comparators {
		listed = listed || b.comparators[i].Name == kind
	}
	if s := cmp.Or(b.detector.severity(c), Error); listed && s != Off {
		if v == Unsure && kind != Injection {
			return lower(s, Note), true // it did not survive that the two change places
		}
		return severityOf(Ruling{Verdict: v}, s, b.detector.Profile), true
	}
	return Off, false
}

// added returns the findings that the opinions added.
func (b *bench) added() []Finding {
	if len(b.findings) > 0 {
		b.trace(b.findings)
		tellApart(b.findings)
	}
	return b.findings
}
