package align

import (
	"math"
	"time"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// What is known before the words are looked at, in log odds that are added
// to what the words tell. runOdds serves where nothing is known of the documents
// but a sentence. vouchedOdds is set by judgement: the caller's word that two
// single sentences belong together; of two passages only some answer each other.
const (
	// wordsFloor is the least score of a pair by its words alone, whatever its
	// documents tell.
	wordsFloor = 0.7

	runOdds     = 0.6
	vouchedOdds = 1.6
)

// score compares two sketches. It reports false where they have too little
// in common to say anything, or to be worth the time, or cannot reach the
// threshold.
func (r *run) score(a, b *likeness.Sketch) (link, bool) {
	if r.hasty() && likeness.Hopeless(a, b) {
		return link{}, false
	}
	c, ok := likeness.MeetIf(a, b, r.enough)
	if !ok {
		return link{}, false
	}
	if c.Glance(); r.prior(c.Most()) < r.floor() {
		return r.partScore(&c)
	}
	c.Finish()
	if l := r.linkOf(c); l.score >= r.floor() {
		return l, true
	}
	return r.partScore(&c)
}

// floor is the least score by the words alone. A threshold below the default one
// lowers it as much.
func (r *run) floor() float64 {
	switch {
	case r.Vouched:
		return r.threshold()
	case r.threshold() >= DefaultThreshold:
		return usualFloor
	}
	return shift(wordsFloor, min(likeness.LogOdds(r.threshold())-likeness.LogOdds(DefaultThreshold), 0))
}

// hasty reports whether sentences are compared only where they have a prospect. It
// tells what the default threshold asks for, or more.
func (r *run) hasty() bool { return !r.Vouched && r.floor() >= wordsFloor }

// usualFloor is the floor of a run that lowers nothing.
var usualFloor = shift(wordsFloor, 0)

// linkOf keeps of a comparison what gates and choices need.
func (r *run) linkOf(c likeness.Comparison) link {
	return link{
		score: r.prior(likeness.Score(c.Features)), near: c.NearCopy,
		apart: c.Features[likeness.NamesApart] > 0,
		order: float32(c.Features[likeness.Order]), others: float32(c.Features[likeness.OtherLonger]),
	}
}

// enough reports whether two sentences have enough in common to judge them.
func (r *run) enough(c likeness.Common) bool {
	if r.Vouched {
		return c.Terms > 0
	}
	return c.Mass >= evidenceFloor && c.Terms >= leastTerms && c.Others >= otherFloor
}

// prior adds what is known beforehand to a score.
func (r *run) prior(score float64) float64 {
	if r.Vouched && len(r.units) <= r.documents {
		return shift(score, vouchedOdds)
	}
	return shift(score, runOdds)
}

// event returns the log odds that two documents report on one event, and
// whether more is known of them than one sentence and that nobody vouches for
// them.
func (r *run) event(left, right int) (odds float64, known bool) {
	if r.Vouched {
		return vouchedEvent, false
	}
	a, b := r.settings[left], r.settings[right]
	if a.Alone() || b.Alone() {
		return 0, false
	}
	return r.events.of(left, right, func() float64 {
		p, _ := r.probes.Get().(*likeness.Probe)
		if p == nil {
			p = new(likeness.Probe)
		}
		defer r.probes.Put(p)
		if p.Of() == b {
			a, b = b, a
		}
		p.Set(a)
		signs := p.SameEvent(b)
		return likeness.EventOdds(&signs)
	}), true
}

// placed returns the score of a pair in documents of which more than a sentence
// is known, given the log odds that these report on one event and the days between
// them. What tells against a near copy is left out: its words are evidence enough.
func placed(l link, event, days float64) float64 {
	g := likeness.Grounds{Words: likeness.LogOdds(l.score) - runOdds, Event: event, Days: days}
	score := likeness.Logistic(g.Odds())
	if l.near {
		return max(score, l.score)
	}
	return score
}

// daysBetween returns the days between two dates, or what stands for them where one
// is unknown.
func daysBetween(a, b time.Time) float64 {
	if a.IsZero() || b.IsZero() {
		return likeness.Undated
	}
	return a.Sub(b).Abs().Hours() / 24
}

// settled reports whether what is around its sentences tells on which event a
// document reports. That is known of English alone; elsewhere the setting is
// that of no sentence.
func settled(sentences []text.Sentence) bool {
	for i := range sentences {
		if sentences[i].Language != "" && sentences[i].Language != "en" {
			return false
		}
	}
	return true
}

// vouchedEvent is the log odds of one event that make it certain.
var vouchedEvent = math.Inf(1)

// shift adds to the log odds of a probability.
func shift(p, odds float64) float64 { return likeness.Logistic(odds + likeness.LogOdds(p)) }

// eventOf returns how surely the documents of two sentences report on one
// event.
func (r *run) eventOf(left, right int32) float64 {
	odds, _ := r.event(r.units[left].document, r.units[right].document)
	return likeness.Logistic(odds)
}
