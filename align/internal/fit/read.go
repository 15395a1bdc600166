package main

import (
	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// A sample is a labelled pair with what it is judged by.
type sample struct {
	gold.Pair
	set      int
	features likeness.Features
	alike    []float64 // the signs of saying the same
	event    []float64 // the signs of one event; nil where nothing is known of the documents
	tfidf    float64
	weight   float64 // in fitting the fact
	alikely  float64 // in fitting how much is said alike
}

// apartShare is how much the pairs far apart in time count.
const (
	apartShare      = 2000
	apartAlikeShare = 200
)

// A reader makes samples of pairs.
type reader struct {
	words    likeness.Lexicon
	sketches map[string]*likeness.Sketch
	settings map[*gold.Document]*likeness.Setting
}

func (r *reader) sketch(s string) *likeness.Sketch {
	if r.sketches[s] == nil {
		r.sketches[s] = r.words.Sketch(s)
	}
	return r.sketches[s]
}

func (r *reader) settingOf(d *gold.Document) *likeness.Setting {
	if r.settings[d] == nil {
		var list []*likeness.Sketch
		for _, s := range d.Sentences {
			list = append(list, r.sketch(s))
		}
		r.settings[d] = likeness.SettingOf(list)
	}
	return r.settings[d]
}

// material is all that is fitted to.
type material struct {
	samples  []sample // of all sets, those far apart in time last
	meetings []meeting
	judged   []judged
	stories  []gold.Story
}

// read returns all that is fitted to.
func read(data string) (*material, error) {
	sets, err := gold.Read(data)
	if err != nil {
		return nil, err
	}
	far, err := apart(data)
	if err != nil {
		return nil, err
	}
	m := &material{}
	r := reader{sketches: map[string]*likeness.Sketch{}, settings: map[*gold.Document]*likeness.Setting{}}
	for i, set := range gold.Sets() {
		m.samples = r.add(m.samples, i, sets[i], set.Share, set.AlikeShare)
	}
	m.samples = r.add(m.samples, len(sets), far, apartShare, apartAlikeShare)
	stories, err := gold.Stories(data)
	if err != nil {
		return nil, err
	}
	m.stories, m.meetings = stories, r.meetings(m.samples, stories)
	all, err := articles(data, stories)
	if err != nil {
		return nil, err
	}
	m.judged, err = r.judgedPairs(all)
	return m, err
}

// add appends the samples of a set, which together count by its shares.
func (r *reader) add(samples []sample, set int, pairs []gold.Pair, share, alikeShare float64) []sample {
	total := float64(len(pairs))
	for i, cosine := range gold.TFIDF(pairs) {
		p := pairs[i]
		a, b := r.sketch(p.Left), r.sketch(p.Right)
		c := likeness.Compare(a, b)
		s := sample{
			Pair: p, set: set, features: c.Features, alike: likeness.AlikeSigns(a, b), tfidf: cosine,
			weight: p.Weight * share / total, alikely: p.Weight * alikeShare / total,
		}
		if p.LeftIn != nil && p.LeftIn != p.RightIn {
			if x, y := r.settingOf(p.LeftIn), r.settingOf(p.RightIn); !x.Alone() || !y.Alone() {
				s.event = likeness.SameEvent(x, y)[:]
			}
		}
		samples = append(samples, s)
	}
	return samples
}
