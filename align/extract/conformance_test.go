package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/atodds/atodds/internal/conformance"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// suite measures a suite of the data folder. It skips the test where the data
// is not at hand. ATODDS_LIST=suite lists the failures of that suite, "all" of
// all.
func suite(t *testing.T, name string, form conformance.Form) *conformance.Result {
	t.Helper()
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		t.Skip("ATODDS_DATA is unset: the conformance suites are not at hand")
	}
	s, err := conformance.ReadFile(filepath.Join(data, "conformance", name+".jsonl"))
	require.NoError(t, err)
	r, err := conformance.Measure(t.Context(), s, form)
	require.NoError(t, err)
	list := os.Getenv("ATODDS_LIST")
	for _, f := range r.Failures {
		if list == name || list == "all" || f.Why == "scale" {
			t.Log(f)
		}
	}
	return r
}

// tally adds and logs the cases of suites.
type tally struct{ news, neutral conformance.Tally }

func (a *tally) add(t *testing.T, r *conformance.Result) {
	t.Logf("%-28s news %v  neutral %v  wrong scale %d", r.Suite, show(r.News), show(r.Neutral), r.WrongScale)
	for _, p := range []struct {
		sum  *conformance.Tally
		more conformance.Tally
	}{{&a.news, r.News}, {&a.neutral, r.Neutral}} {
		p.sum.Cases += p.more.Cases
		p.sum.Found += p.more.Found
		p.sum.Value += p.more.Value
		p.sum.Exact += p.more.Exact
	}
}

func show(c conformance.Tally) string {
	return fmt.Sprintf("%3d: found %3d value %3d exact %3d", c.Cases, c.Found, c.Value, c.Exact)
}

func share(k, n int) float64 { return float64(k) / float64(n) }

// TestConformanceQuantity measures the extractor against the suites of other
// programs.
func TestConformanceQuantity(t *testing.T) {
	var all tally
	scale := 0
	for _, name := range []string{
		"quantulum", "recognizers_number", "recognizers_ordinal", "recognizers_percent", "recognizers_range", "recognizers_money",
		"recognizers_dimension", "recognizers_age", "recognizers_temperature", "duckling_amountofmoney", "duckling_distance",
		"duckling_duration", "duckling_numeral", "duckling_ordinal", "duckling_quantity", "duckling_temperature", "duckling_volume",
	} {
		r := suite(t, name, conformance.Numbers)
		all.add(t, r)
		scale += r.WrongScale
	}
	n := all.news
	t.Logf("all news cases: %d, exact %.3f, value %.3f; wrong scale %d", n.Cases, share(n.Exact, n.Cases), share(n.Value, n.Cases), scale)
	assert.GreaterOrEqual(t, share(n.Exact, n.Cases), 0.97, "exact spans and values")
	assert.Zero(t, scale, "no value is wrong by a factor of ten")
}

// TestConformanceNewsQuant measures values, what they say of a change, and
// their units.
func TestConformanceNewsQuant(t *testing.T) {
	r := suite(t, "newsquant", conformance.Values)
	logAgreements(t, r)
	assert.GreaterOrEqual(t, r.Agreement("value").F1(), 0.91, "values")
	assert.GreaterOrEqual(t, r.Agreement("value+change").F1(), 0.86, "values with what they say of a change")
	assert.GreaterOrEqual(t, r.Agreement("value+unit").F1(), 0.83, "values with their units")
}

// TestConformanceDates reads the cases of other tools and holds the share of
// right ones.
func TestConformanceDates(t *testing.T) {
	var all tally
	for _, name := range []string{"duckling_time", "recognizers_dateparser", "recognizers_dateperiodparser", "recognizers_datetime", "recognizers_durationparser", "duckling_duration"} {
		all.add(t, suite(t, name, conformance.Times))
	}
	t.Logf("all: news %s (%.1f%%)  neutral %s (%.1f%%)", show(all.news), 100*share(all.news.Value, all.news.Cases), show(all.neutral), 100*share(all.neutral.Value, all.neutral.Cases))
	assert.GreaterOrEqual(t, share(all.news.Value, all.news.Cases), 0.93, "dates and durations of news read right")
}

// TestConformanceTimeBank measures agreement with annotated news: dates,
// times and sets alone, and with durations.
func TestConformanceTimeBank(t *testing.T) {
	for _, name := range []string{"timex3_timebank", "timex3_aquaint"} {
		r := suite(t, name, conformance.Timex)
		logAgreements(t, r)
		assert.GreaterOrEqual(t, r.Agreement("relaxed, no durations").F1(), 0.91, name)
		assert.GreaterOrEqual(t, r.Agreement("relaxed").F1(), 0.93, name)
		assert.GreaterOrEqual(t, r.Agreement("value").F1(), 0.82, name)
	}
}

func logAgreements(t *testing.T, r *conformance.Result) {
	t.Helper()
	var b strings.Builder
	for _, a := range r.Agreements {
		fmt.Fprintf(&b, "\n\t%-24s precision %.3f recall %.3f F1 %.3f", a.Measure, a.Precision(), a.Recall(), a.F1())
	}
	t.Log(r.Suite + b.String())
}
