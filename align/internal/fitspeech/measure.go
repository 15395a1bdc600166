package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/atodds/atodds/align/internal/speech"
)

// A tally counts what a model gets right on articles held out, at each of ten
// thresholds.
type tally struct {
	cues         int // marked
	right, found [10]int
	bins, hits   [10]int // of candidates by probability
}

func (t *tally) add(u tally) {
	t.cues += u.cues
	for i := range t.right {
		t.right[i] += u.right[i]
		t.found[i] += u.found[i]
		t.bins[i] += u.bins[i]
		t.hits[i] += u.hits[i]
	}
}

// measure applies a model to the articles of one fold.
func measure(articles []article, fold int, m *speech.Model) tally {
	var t tally
	for i := range articles {
		a := &articles[i]
		if a.fold != fold {
			continue
		}
		for _, x := range a.attributions {
			if len(x.cue) > 0 {
				t.cues++
			}
		}
		for _, w := range a.labelled(m.Seconds(a.text, a.sentences)) {
			bin := min(int(w.Score*10), 9)
			if !w.skipped {
				t.bins[bin]++
				if w.cue {
					t.hits[bin]++
				}
			}
			for k := 0; k <= bin; k++ {
				if w.skipped {
					continue
				}
				t.found[k]++
				if w.cue {
					t.right[k]++
				}
			}
		}
	}
	return t
}

// String lists the figures at each threshold.
func (t tally) String() string {
	var b strings.Builder
	for k := range t.right {
		p, r := ratio(t.right[k], t.found[k]), ratio(t.right[k], t.cues)
		fmt.Fprintf(&b, "cues from %.1f: precision %.3f recall %.3f F1 %.3f; of %d at %.1f to %.1f %.3f are cues\n",
			float64(k)/10, p, r, 2*p*r/math.Max(p+r, 1e-9), t.bins[k], float64(k)/10, float64(k+1)/10, ratio(t.hits[k], t.bins[k]))
	}
	return b.String()
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
