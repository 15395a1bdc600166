package conformance

import (
	"fmt"
	"io"
	"strings"

	"github.com/atodds/atodds/internal/eval"
)

// Write writes the tables of what suites came to, one for each form, with
// 95 % intervals for the news cases of all suites of numbers and of times.
func Write(w io.Writer, results []*Result) error {
	var b strings.Builder
	for _, form := range []Form{Numbers, Times} {
		var of []*Result
		for _, r := range results {
			if r.Form == form {
				of = append(of, r)
			}
		}
		writeTallies(&b, form, of)
	}
	for _, r := range results {
		if len(r.Agreements) > 0 {
			separate(&b)
			writeAgreements(&b, r)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func separate(b *strings.Builder) {
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
}

func writeTallies(b *strings.Builder, form Form, results []*Result) {
	if len(results) == 0 {
		return
	}
	separate(b)
	fmt.Fprintf(b, "%-28s %5s %5s %5s %5s  %7s %5s %5s %5s  %7s %11s\n", form,
		"news", "found", "value", "exact", "neutral", "found", "value", "exact", "skipped", "wrong scale")
	all := &Result{Suite: "all"}
	for _, r := range results {
		writeTally(b, r)
		all.News.merge(r.News)
		all.Neutral.merge(r.Neutral)
		all.Skipped += r.Skipped
		all.WrongScale += r.WrongScale
	}
	writeTally(b, all)
	fmt.Fprintf(b, "  value of news  %s\n", eval.Rate{K: all.News.Value, N: all.News.Cases})
	fmt.Fprintf(b, "  exact of news  %s\n", eval.Rate{K: all.News.Exact, N: all.News.Cases})
}

func writeTally(b *strings.Builder, r *Result) {
	fmt.Fprintf(b, "%-28s %5d %5d %5d %5d  %7d %5d %5d %5d  %7d %11d\n", r.Suite,
		r.News.Cases, r.News.Found, r.News.Value, r.News.Exact,
		r.Neutral.Cases, r.Neutral.Found, r.Neutral.Value, r.Neutral.Exact, r.Skipped, r.WrongScale)
}

func (t *Tally) merge(o Tally) {
	t.Cases += o.Cases
	t.Found += o.Found
	t.Value += o.Value
	t.Exact += o.Exact
}

func writeAgreements(b *strings.Builder, r *Result) {
	fmt.Fprintf(b, "%-28s %8s %5s %9s %6s %6s\n", r.Suite, "expected", "found", "precision", "recall", "F1")
	for _, a := range r.Agreements {
		fmt.Fprintf(b, "  %-26s %8d %5d %9.3f %6.3f %6.3f\n", a.Measure, a.Expected, a.Found, a.Precision(), a.Recall(), a.F1())
	}
	fmt.Fprintf(b, "  %d texts; %d skipped; %d of wrong scale\n", r.News.Cases+r.Neutral.Cases, r.Skipped, r.WrongScale)
}
