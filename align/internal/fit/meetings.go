package main

import (
	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// A meeting is two documents, and whether they report on one event.
type meeting struct {
	observation
	fold int
	kind int // of what sort the documents are: a line of the table
}

// The sorts of meetings, and how much each counts.
const (
	fromPairs   = iota // documents of which a few sentences are known
	fromStories        // texts of several outlets
	fromApart          // whole articles that appeared months apart
	meetingKinds
)

var meetingShares = [meetingKinds]float64{3000, 3000, 500}

// others is how many texts of other stories one is set beside: the one that is
// most like it counts as a meeting. Of more, too many would be on one event.
const others = 40

// meetings lists the meetings of documents of the samples and of stories.
func (r *reader) meetings(samples []sample, stories []gold.Story) []meeting {
	var list []meeting
	seen := map[[2]*gold.Document]bool{}
	for i := range samples {
		s := &samples[i]
		key := [2]*gold.Document{s.LeftIn, s.RightIn}
		far := s.set == len(gold.Sets())
		if s.event == nil || seen[key] || !far && !s.placed() {
			continue
		}
		seen[key] = true
		m := meeting{observation{s.event, indicator(s.OneEvent), 1}, s.Fold, fromPairs}
		if far {
			m.kind = fromApart
		}
		list = append(list, m)
	}
	list = append(list, r.ofStories(stories)...)
	var totals [meetingKinds]float64
	for _, m := range list {
		totals[m.kind]++
	}
	for i := range list {
		list[i].weight = meetingShares[list[i].kind] / totals[list[i].kind]
	}
	return list
}

// ofStories lists, for each story, a meeting of two of its texts and one of a
// text with that of another story.
func (r *reader) ofStories(stories []gold.Story) []meeting {
	var settings [][]*likeness.Setting
	for _, s := range stories {
		var list []*likeness.Setting
		for n := range s.Texts {
			list = append(list, r.settingOf(&gold.Document{Sentences: sentences(s.Whole(n))}))
		}
		settings = append(settings, list)
	}
	var list []meeting
	for i, own := range settings {
		if len(own) < 2 {
			continue
		}
		a, b := own[i%len(own)], own[(i+1)%len(own)]
		list = append(list, meeting{observation{likeness.SameEvent(a, b)[:], 1, 1}, i % gold.Folds, fromStories})
		var nearest *likeness.EventSigns
		for k := range others {
			other := settings[(i+1+k*67)%len(settings)]
			if len(other) == 0 {
				continue
			}
			s := likeness.SameEvent(a, other[k%len(other)])
			if nearest == nil || s[likeness.Topic] > nearest[likeness.Topic] {
				nearest = s
			}
		}
		if nearest != nil {
			list = append(list, meeting{observation{nearest[:], 0, 1}, i % gold.Folds, fromStories})
		}
	}
	return list
}

// placed reports whether the documents of a sample are those that its set puts
// together from its pairs; of whole documents nobody has said which report on
// one event.
func (s *sample) placed() bool { return gold.Sets()[s.set].Placed }

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
