package main

import (
	_ "embed"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

//go:embed judged.tsv
var judgedRows string

// A judged pair is one that a run has found and that a reader has judged.
type judged struct {
	features likeness.Features
	event    []float64 // the signs of one event
	days     float64   // between the dates
	target   float64
	fold     int
	story    bool // its articles tell one story
}

// texts are the articles that pairs may be drawn from, by their names.
type texts map[string]*printed

type printed struct {
	text     string
	date     time.Time
	fold     int
	story    bool
	document *gold.Document
}

// articles reads the articles of stories and of the corpus.
func articles(data string, stories []gold.Story) (texts, error) {
	all := texts{}
	for i, s := range stories {
		for n, whole := range s.Texts {
			all[fmt.Sprintf("%s/%d", s.Name, n)] = &printed{text: s.Titles[n] + "\n\n" + whole, fold: i % gold.Folds, story: true}
		}
	}
	list, err := corpus(filepath.Join(data, "corpus", "news.jsonl"))
	if err != nil {
		return nil, err
	}
	for i, a := range list {
		all[a.name] = &printed{text: a.title + "\n\n" + a.text, date: a.date, fold: i % gold.Folds}
	}
	return all, nil
}

// judgedPairs reads the judged pairs.
func (r *reader) judgedPairs(all texts) ([]judged, error) {
	var list []judged
	for line := range strings.Lines(judgedRows) {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 7 {
			return nil, fmt.Errorf("read judged.tsv: %d fields in %q, not 7", len(f), line)
		}
		x, left, err := all.sentence(f[:3])
		if err != nil {
			return nil, err
		}
		y, right, err := all.sentence(f[3:6])
		if err != nil {
			return nil, err
		}
		p := judged{features: likeness.Compare(r.sketch(left), r.sketch(right)).Features, days: likeness.Undated, fold: x.fold, story: x.story}
		if p.target, err = strconv.ParseFloat(f[6], 64); err != nil {
			return nil, fmt.Errorf("read judged.tsv: %w", err)
		}
		p.event = likeness.SameEvent(r.settingOf(x.whole()), r.settingOf(y.whole()))[:]
		if !x.date.IsZero() && !y.date.IsZero() {
			p.days = math.Abs(x.date.Sub(y.date).Hours() / 24)
		}
		list = append(list, p)
	}
	return list, nil
}

// sentence returns an article and a stretch of it.
func (t texts) sentence(fields []string) (*printed, string, error) {
	d := t[fields[0]]
	at, err := strconv.Atoi(fields[1])
	n, also := strconv.Atoi(fields[2])
	if d == nil || err != nil || also != nil || at < 0 || n < 0 || at+n > len(d.text) {
		return nil, "", fmt.Errorf("read judged.tsv: no such stretch of an article: %s", strings.Join(fields, " "))
	}
	return d, d.text[at : at+n], nil
}

// whole returns the sentences of an article.
func (d *printed) whole() *gold.Document {
	if d.document == nil {
		d.document = &gold.Document{Sentences: sentences(d.text)}
	}
	return d.document
}

// A ground is what the weights of the grounds are fitted to.
type ground struct {
	observation
	fold  int
	score *float64 // where what is said of it is kept
}

// The pairs that runs have found count one each. Labelled pairs in documents tell
// of those that have little in common, which runs seldom find: those of a set
// count together by this share.
const labelledShare = 100

// groundRidge keeps the weights of the grounds small.
const groundRidge = 0.5

// grounds lists what is known of all pairs in documents, held out.
func (v *verdicts) grounds(samples []sample, pairs []judged) []ground {
	var list []ground
	for i, p := range pairs {
		signs := likeness.Grounds{Words: v.judged[i].words, Event: v.judged[i].event, Days: p.days}.Signs()
		list = append(list, ground{observation{signs[:], p.target, 1}, p.fold, &v.judged[i].score})
	}
	totals := map[int]float64{}
	for i := range samples {
		if s := &samples[i]; s.LeftIn != nil && s.LeftIn != s.RightIn {
			totals[s.set] += s.Weight
		}
	}
	for i := range samples {
		s := &samples[i]
		if s.LeftIn == nil || s.LeftIn == s.RightIn {
			continue
		}
		weight := s.Weight * labelledShare / totals[s.set]
		if s.set == len(gold.Sets()) {
			weight = 0 // they are known for what they are by their dates, which are no ground here
		}
		signs := likeness.Grounds{Words: v.samples[i].words, Event: v.samples[i].event, Days: likeness.Undated}.Signs()
		list = append(list, ground{observation{signs[:], s.Target, weight}, s.Fold, &v.samples[i].score})
	}
	return list
}

// score adds the scores of what stands in documents, by weights fitted to the
// other folds, and the weights that all folds tell. Where only some folds were
// held out, the known weights serve.
func (v *verdicts) score(samples []sample, pairs []judged, folds []int) {
	rows := v.grounds(samples, pairs)
	known := likeness.GroundWeights()
	v.weights = known[:]
	if len(folds) == gold.Folds {
		v.weights = regress(outside(rows, -1), groundRidge)
	}
	for i := range v.samples {
		v.samples[i].score = likeness.Logistic(v.samples[i].words)
	}
	for _, f := range folds {
		w := v.weights
		if len(folds) == gold.Folds {
			w = regress(outside(rows, f), groundRidge)
		}
		for _, x := range rows {
			if x.fold == f {
				*x.score = likeness.Logistic(dot(w, x.signs))
			}
		}
	}
}

// outside returns the observations of all folds but one.
func outside(rows []ground, fold int) []observation {
	var list []observation
	for _, x := range rows {
		if x.fold != fold {
			list = append(list, x.observation)
		}
	}
	return list
}
