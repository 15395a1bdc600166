package main

import (
	"fmt"
	"io"
	"math"

	"github.com/atodds/atodds/align/internal/answer"
)

const (
	ridge  = 2.0
	rounds = 400
)

// regress fits weights to the questions outside one fold, by gradient ascent
// with a step of its own for each weight (RPROP); it is deterministic.
func regress(questions []question, without int) answer.Features {
	var w, last answer.Features
	var step answer.Features
	for i := range step {
		step[i] = 0.05
	}
	for range rounds {
		gradient := slope(questions, without, w)
		for i, g := range gradient {
			switch {
			case g*last[i] > 0:
				step[i] = math.Min(step[i]*1.2, 1)
			case g*last[i] < 0:
				step[i] = math.Max(step[i]*0.5, 1e-6)
				g = 0
			}
			if g != 0 {
				w[i] += math.Copysign(step[i], g)
			}
			last[i] = g
		}
	}
	return w
}

// slope is the gradient of the log likelihood that each question is answered
// by one of its answers, or by none where it has none.
func slope(questions []question, without int, w answer.Features) answer.Features {
	var gradient answer.Features
	for i := range gradient {
		gradient[i] = -ridge * w[i]
	}
	for _, q := range questions {
		if q.fold == without || len(q.rivals) == 0 {
			continue
		}
		shares := answer.Shares(odds(w, q))
		right := 0.0
		for j, a := range q.answers {
			if a {
				right += shares[j]
			}
		}
		for j, f := range q.rivals {
			push := -shares[j]
			if q.answers[j] {
				push += shares[j] / math.Max(right, 1e-12)
			}
			for i, x := range f {
				gradient[i] += q.weight * push * x
			}
		}
	}
	return gradient
}

func odds(w answer.Features, q question) []float64 {
	list := make([]float64, len(q.rivals))
	for j, f := range q.rivals {
		list[j] = answer.Weigh(w, f)
	}
	return list
}

// report prints, for questions held out, how often the best rival is an
// answer at each level of its probability.
func report(out io.Writer, questions []question) {
	var right, all [2][10]int
	answered, answerable := [2]int{}, [2]int{}
	for fold := range folds {
		w := regress(questions, fold)
		for _, q := range questions {
			if q.fold != fold || len(q.rivals) == 0 {
				continue
			}
			kind := 0
			if q.time {
				kind = 1
			}
			best, ok := 0, false
			shares := answer.Shares(odds(w, q))
			for j, s := range shares {
				ok = ok || q.answers[j]
				if s > shares[best] {
					best = j
				}
			}
			level := min(int(10*shares[best]), 9)
			all[kind][level]++
			if ok {
				answerable[kind]++
			}
			if q.answers[best] {
				right[kind][level]++
				answered[kind]++
			}
		}
	}
	for kind, name := range [2]string{"quantities", "times"} {
		fmt.Fprintf(out, "%s: the best is an answer in %d of %d that have one\n", name, answered[kind], answerable[kind])
		for level := range all[kind] {
			fmt.Fprintf(out, "  0.%d: %d of %d\n", level, right[kind][level], all[kind][level])
		}
	}
}
