package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// A part is some of the samples, as a line of the table tells of them.
type part struct {
	name  string
	holds func(*sample) bool
}

// parts lists the lines of the table.
func parts() []part {
	var list []part
	for i, set := range gold.Sets() {
		list = append(list, part{set.Name, func(s *sample) bool { return s.set == i }})
		if set.Name == "ecb+" || set.Name == "meantime" {
			list = append(list, part{set.Name + ", others", func(s *sample) bool { return s.set == i && (s.Target > 0 || s.Nothing) }})
		}
	}
	return append(list, part{"months apart", func(s *sample) bool { return s.set == len(gold.Sets()) }})
}

// columns gathers what was said of the samples of a part.
func (p part) columns(samples []sample, held []verdict) (score, words, alike, plain columns) {
	for i := range samples {
		if s := &samples[i]; s.Weight > 0 && p.holds(s) {
			score.add(held[i].score, s)
			words.add(likeness.Logistic(held[i].words), s)
			alike.add(held[i].alike, s)
			plain.add(s.tfidf, s)
		}
	}
	return score, words, alike, plain
}

// report tells what is reached on what was held out.
func report(m *material, held *verdicts) string {
	var b strings.Builder
	reportSets(&b, m.samples, held.samples)
	reportEvents(&b, m.meetings, held.events)
	reportAlike(&b, m.samples, held.samples)
	reportJudged(&b, m.judged, held.judged)
	return b.String()
}

// reportSets prints a line for each set: the score in documents where any are
// known, what the words alone tell, how much is said alike, and the cosine of
// plain TF-IDF, side by side.
func reportSets(w io.Writer, samples []sample, held []verdict) {
	fmt.Fprintf(w, "%-16s %6s  %-28s  %-28s  %-28s  %s\n", "", "", "score", "words alone", "alike", "TF-IDF")
	fmt.Fprintf(w, "%-16s %6s  %8s %5s %5s %7s  %8s %5s %5s %7s  %8s %5s %5s %7s  %8s %5s %5s\n", "", "pairs", "accuracy", "F1", "r", "calib.",
		"accuracy", "F1", "r", "calib.", "accuracy", "F1", "r", "calib.", "accuracy", "F1", "r")
	for _, p := range parts() {
		score, words, alike, plain := p.columns(samples, held)
		fmt.Fprintf(w, "%-16s %6d  %s %7.3f  %s %7.3f  %s %7.3f  %s\n", p.name, len(score.fact), score.String(), gold.Calibration(score.fact),
			words.String(), gold.Calibration(words.fact), alike.String(), gold.Calibration(alike.said()), plain.String())
	}
}

// columns are the judgements of a part beside what was predicted.
type columns struct{ fact, graded []gold.Judged }

func (c *columns) add(predicted float64, s *sample) {
	c.fact = append(c.fact, gold.Judged{Predicted: predicted, Actual: s.Target})
	if s.Graded {
		c.graded = append(c.graded, gold.Judged{Predicted: predicted, Actual: s.Alike})
	}
}

// said returns the judgements by degrees where there are any, else the others.
func (c *columns) said() []gold.Judged {
	if len(c.graded) > 0 {
		return c.graded
	}
	return c.fact
}

// String gives the best accuracy, the best F1, and the correlation with graded
// judgements where there are any.
func (c *columns) String() string {
	f1, accuracy := gold.Best(c.fact)
	r := "    –"
	if len(c.graded) > 0 {
		r = fmt.Sprintf("%5.3f", gold.Pearson(c.graded))
	}
	return fmt.Sprintf("%8.3f %5.3f %s", accuracy.Accuracy, f1.F1, r)
}

// reportEvents prints a line for each sort of documents that meet.
func reportEvents(w io.Writer, meetings []meeting, events []float64) {
	for kind, name := range [...]string{"a few sentences known", "texts of outlets", "months apart"} {
		var list []gold.Judged
		for i, m := range meetings {
			if m.kind == kind {
				list = append(list, gold.Judged{Predicted: likeness.Logistic(events[i]), Actual: m.target})
			}
		}
		f1, accuracy := gold.Best(list)
		at := gold.At(list, 0.5)
		fmt.Fprintf(w, "one event, documents of which %-22s %6d  accuracy %.3f  F1 %.3f  calibration %.3f  above a half: %.3f\n", name, len(list),
			accuracy.Accuracy, f1.F1, gold.Calibration(list), at.Accepted)
	}
}

// reportAlike prints, for each tenth of the scale, what was predicted and
// what holds of the pairs that people have judged by how much they say the same:
// paraphrases, the first set, and those judged by degrees.
func reportAlike(w io.Writer, samples []sample, held []verdict) {
	var list []gold.Judged
	for i := range samples {
		if s := &samples[i]; s.Weight > 0 && (s.Graded || s.set == 0) {
			list = append(list, gold.Judged{Predicted: held[i].alike, Actual: s.Alike})
		}
	}
	fmt.Fprintf(w, "alike, mrpc and sts together: calibration error %.3f; predicted, actual, pairs by tenths:\n", gold.Calibration(list))
	tenths(w, list)
}

// tenths prints what was predicted and what holds by tenths of the scale.
func tenths(w io.Writer, list []gold.Judged) {
	for _, b := range gold.Reliability(list) {
		fmt.Fprintf(w, "  %.3f %.3f %5d\n", b.Predicted, b.Actual, b.Pairs)
	}
}

// reportJudged prints the same for the judged pairs of runs.
func reportJudged(w io.Writer, pairs []judged, held []verdict) {
	var all, stories, others []gold.Judged
	for i, p := range pairs {
		j := gold.Judged{Predicted: held[i].score, Actual: p.target}
		if all = append(all, j); p.story {
			stories = append(stories, j)
		} else {
			others = append(others, j)
		}
	}
	fmt.Fprintf(w, "score, pairs of runs: calibration error %.3f, of stories %.3f, of the corpus %.3f; predicted, actual, pairs by tenths:\n",
		gold.Calibration(all), gold.Calibration(stories), gold.Calibration(others))
	tenths(w, all)
}
