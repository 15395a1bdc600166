package detector_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// The laws of the verdicts are tested on sentences that are made up: templates
// that give one fact, times values in many wordings. The seeds are fixed, so a
// law that fails fails every time, and says of which sentences.

// A template is a sentence about one fact, with a place for its value.
type template struct {
	kind     string // of its findings
	sentence string // with %s for the value
	noun     string // what is counted or the unit, after the number
	sign     string // before the number
	least    int    // the least whole number that reads well
	most     int
	decimals bool // a decimal reads well
}

func (t template) with(value string) string { return fmt.Sprintf(t.sentence, value) }

// templates lists facts of every kind of figure that slips by a power of ten.
var templates = []template{
	{kind: "count", sentence: "The landslide above Brindle killed %s that night.", noun: " villagers", least: 2, most: 900},
	{kind: "count", sentence: "The collapse of the Orrin mine injured %s before noon.", noun: " people", least: 2, most: 900},
	{kind: "count", sentence: "The fire in the Kestrel mill destroyed %s of the company.", noun: " looms", least: 2, most: 90_000},
	{kind: "count", sentence: "The harbour radio of Brindle has %s along the coast.", noun: " listeners", least: 20, most: 9_000_000, decimals: true},
	{kind: "money", sentence: "The repair of the Harlow lock cost %s in all.", sign: "$", least: 2, most: 9_000_000, decimals: true},
	{kind: "money", sentence: "Shipwrights valued the hull of the Osprey at %s after the storm.", noun: " euros", least: 2, most: 9_000_000, decimals: true},
	{kind: "percent", sentence: "Traffic on the Harlow canal fell by %s after the flood.", noun: " percent", least: 2, most: 90, decimals: true},
	{kind: "percent", sentence: "Only %s of the seats in the Brindle theatre were sold.", noun: "%", least: 1, most: 9, decimals: true},
	{kind: "measure", sentence: "The new tunnel under Mount Orrin is %s long.", noun: " kilometres", least: 2, most: 900, decimals: true},
	{kind: "measure", sentence: "The barge to Harlow carried %s of barley.", noun: " tonnes", least: 2, most: 9_000, decimals: true},
	{kind: "measure", sentence: "The heath fire near Brindle burned %s of gorse.", noun: " hectares", least: 2, most: 9_000, decimals: true},
	{kind: "duration", sentence: "The siege of the Harlow tower lasted %s altogether.", noun: " days", least: 2, most: 90, decimals: true},
	{kind: "duration", sentence: "The repair of the Orrin bridge took %s to finish.", noun: " hours", least: 2, most: 90},
}

// A format writes a number in one way, or not at all.
type format struct {
	name  string
	write func(n int) string // "" for a number that is not written so
}

// formats lists the ways in which a newsroom writes whole numbers.
var formats = []format{
	{"digits", func(n int) string {
		if 1_000 <= n && n < 2_200 {
			return "" // which without a comma may be a year
		}
		return strconv.Itoa(n)
	}},
	{"grouped", grouped},
	{"words", func(n int) string {
		if n > 99 && n%100 != 0 {
			return ""
		}
		return words(n)
	}},
	{"long words", words},
	{"scale", func(n int) string { return scaled(n, " ") }},
}

// grouped writes a number with commas.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// scaled writes a number with a word of scale: 1.2 million, 40 thousand.
func scaled(n int, gap string) string {
	for _, s := range []struct {
		size int
		name string
	}{{1_000_000_000, "billion"}, {1_000_000, "million"}, {1_000, "thousand"}} {
		if n >= s.size && n%(s.size/100) == 0 && (s.size > 1_000 || n%s.size == 0) {
			return strconv.FormatFloat(float64(n)/float64(s.size), 'f', -1, 64) + gap + s.name
		}
	}
	return ""
}

var (
	ones = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens = strings.Fields("x x twenty thirty forty fifty sixty seventy eighty ninety")
)

// words writes a number in words, hyphenated as news does.
func words(n int) string {
	switch {
	case n < 20:
		return ones[n]
	case n < 100:
		return strings.TrimSuffix(tens[n/10]+"-"+ones[n%10], "-zero")
	case n < 1_000:
		return strings.TrimSuffix(ones[n/100]+" hundred and "+words(n%100), " and zero")
	case n < 1_000_000:
		return strings.TrimSuffix(words(n/1_000)+" thousand "+words(n%1_000), " zero")
	}
	return strings.TrimSuffix(words(n/1_000_000)+" million "+words(n%1_000_000), " zero")
}

// phrase writes a whole number as the value of a template; "" where the format
// does not go with the number or the sign.
func (t template) phrase(f format, n int) string {
	s := f.write(n)
	if s == "" || t.sign != "" && strings.Contains(f.name, "words") || t.noun == "%" && !strings.HasPrefix(f.name, "digits") && f.name != "grouped" {
		return ""
	}
	return t.sign + s + t.noun
}

// number returns a number that reads well in the template: a few significant
// digits, of any size in reach.
func (t template) number(r *rand.Rand) int {
	n := t.least + r.IntN(t.most-t.least+1)
	switch r.IntN(3) {
	case 0:
		for limit := t.least + r.IntN(98); n > limit && n > t.least*10; {
			n /= 10
		}
	case 1:
		n = round(n)
	}
	return n
}

// round keeps two significant digits.
func round(n int) int {
	place := 1
	for n/place >= 100 {
		place *= 10
	}
	return n / place * place
}

// law returns the source of chance of a law: the same in every run.
func law(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 20261123)) }

// between sets two sentences against each other, each a document. Dates may be
// zero.
func between(t testing.TB, left, right string, leftDate, rightDate time.Time) []detector.Finding {
	t.Helper()
	var d detector.Detector
	_, found, err := d.Compare(t.Context(),
		&text.Document{Name: "left", Text: left, Date: leftDate},
		&text.Document{Name: "right", Text: right, Date: rightDate})
	require.NoError(t, err)
	return found
}

// undated sets two sentences against each other, of reports without a date.
func undated(t testing.TB, left, right string) []detector.Finding {
	t.Helper()
	return between(t, left, right, time.Time{}, time.Time{})
}

// show writes findings for a person.
func show(found []detector.Finding) string {
	if len(found) == 0 {
		return "nothing is found"
	}
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s %s %s: %s (%s)\n", f.Kind, f.Verdict, f.Code, f.Message, f.Rule)
	}
	return b.String()
}
