package extract

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A timeCase is one line of a conformance file: a text, the day it was
// written, and the times that another tool or an annotator reads in it.
type timeCase struct {
	ID        string         `json:"id"`
	Input     string         `json:"input"`
	Reference string         `json:"reference"`
	Relevance string         `json:"relevance"`
	Expected  []expectedTime `json:"expected"`
}

type expectedTime struct {
	Start, End int
	Text, Kind string
	Seconds    float64
	expectedReading
	AnyOf []expectedReading `json:"any_of"`
}

type expectedReading struct {
	Timex, Tstart, Tend, Set, Mod, Grain string

	Seconds float64
	Clock   any `json:"clock"`
	Open    any
}

// conformance reads a file of the conformance folder; it skips the test
// where the data is not at hand.
func conformance(t testing.TB, name string) []timeCase {
	dir := os.Getenv("ATODDS_DATA")
	if dir == "" {
		t.Skip("ATODDS_DATA is unset: it names the folder of development data")
	}
	f, err := os.Open(filepath.Join(dir, "conformance", name+".jsonl"))
	require.NoError(t, err)
	defer f.Close()
	var list []timeCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var c timeCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		list = append(list, c)
	}
	require.NoError(t, lines.Err())
	return list
}

// parseMoment reads the date formats of the conformance files, dropping
// their zones: times are civil.
func parseMoment(s string) time.Time {
	if len(s) > 19 {
		s = s[:19]
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15", "2006-01-02"} {
		if v, err := time.Parse(layout, s); err == nil {
			return v
		}
	}
	return time.Time{}
}

// A readMention is a mention with the bytes of its core.
type readMention struct {
	text.Mention
	core text.Span
}

func mentionsOf(t testing.TB, c timeCase) []readMention {
	d := &text.Document{Text: c.Input}
	d.Date = parseMoment(c.Reference)
	sentences, err := Sentences(context.Background(), d)
	require.NoError(t, err)
	var list []readMention
	for i := range sentences {
		for _, m := range sentences[i].Mentions {
			switch v := m.Value.(type) {
			case *text.Time:
				list = append(list, readMention{m, v.Core})
			case *text.Quantity:
				if v.Dimension == text.Duration {
					list = append(list, readMention{m, v.Core})
				}
			}
		}
	}
	return list
}

// timexOfMention returns the TIMEX3 value and type of a mention; a span
// such as "the past three weeks" is a duration to TIMEX3.
func timexOfMention(m readMention) (value, kind string) {
	switch v := m.Value.(type) {
	case *text.Time:
		kind = string(v.Type)
		if v.Type != text.Set && strings.HasPrefix(v.TIMEX, "P") && !strings.HasSuffix(v.TIMEX, "REF") {
			kind = "DURATION"
		}
		return v.TIMEX, kind
	case *text.Quantity:
		return v.Timex, "DURATION"
	}
	return "", ""
}

// readingHolds reports whether the time is the one expected, under the
// conventions that differ: see the adapters inside.
func readingHolds(v *text.Time, e expectedReading) bool {
	if (e == expectedReading{Grain: e.Grain}) {
		return true // Duckling cannot write a year before Christ
	}
	for _, iv := range append([]text.Interval{v.Interval}, v.Cands...) {
		if intervalHolds(v, iv, e) || !v.UTC.IsZero() && intervalHolds(v, inReferenceZone(v, iv), e) {
			return true
		}
	}
	switch {
	case e.Set != "":
		return v.Type == text.Set && (sameTimex(v.TIMEX, e.Set) || sameTimex(v.TIMEX, e.Timex))
	case e.Clock != nil && strings.HasPrefix(e.Timex, "T"):
		return v.Template.HasClock && strings.HasPrefix(e.Timex, "T"+two(v.Template.Hour))
	case strings.HasPrefix(e.Timex, "("):
		a, b, _ := strings.Cut(v.TIMEX, "/")
		if e.Clock != nil {
			a, b = a[strings.Index(a, "T")+1:], b[strings.Index(b, "T")+1:]
			a, b = "T"+a, "T"+b
		}
		return strings.HasPrefix(e.Timex, "("+a+","+b+",") // a range that is nowhere in the calendar
	case strings.HasSuffix(e.Timex, "_REF"):
		return v.TIMEX == e.Timex
	case e.Tstart == "" && e.Tend == "" && e.Timex != "":
		return sameTimex(v.TIMEX, e.Timex)
	case strings.HasPrefix(e.Tstart, "0001-01-01"), e.Tstart == "notTresolved":
		return !v.Resolved() // a day that does not exist
	}
	return e.Timex != "" && v.TIMEX == e.Timex
}

// inReferenceZone returns a time with its own zone in the zone that Duckling
// writes from, two hours behind UTC.
func inReferenceZone(v *text.Time, iv text.Interval) text.Interval {
	by := v.UTC.Lo.Sub(v.Interval.Lo) - 2*time.Hour
	return text.Interval{Lo: iv.Lo.Add(by), Hi: iv.Hi.Add(by)}
}

// intervalHolds compares one interval: a narrowed or bounded time may stand
// for the whole of what it narrows, and a range may end a unit earlier.
func intervalHolds(v *text.Time, iv text.Interval, e expectedReading) bool {
	lo, hi := parseMoment(e.Tstart), parseMoment(e.Tend)
	if iv.IsZero() || lo.IsZero() && hi.IsZero() {
		return false
	}
	if !lo.IsZero() && v.Template.HasClock && v.Anchor == text.Partial && v.Template == (text.Template{HasClock: true, Hour: v.Template.Hour, Minute: v.Template.Minute}) {
		// The tool takes a time without a day as the next one, in either half.
		return iv.Lo.Sub(lo)%(12*time.Hour) == 0 && within(iv.Lo, lo, true, 36*time.Hour)
	}
	if v.Grain == text.Day && v.Offset != 0 && hi.IsZero() && !lo.Equal(floor(lo, text.Day)) {
		return iv.Lo.Equal(floor(lo, text.Day)) // minutes ahead of a day without hours
	}
	if e.Open != nil || v.Bound != text.NoBound || e.Mod != "" {
		return iv.Lo.Equal(lo) || iv.Hi.Equal(lo) || iv.Lo.Equal(hi) || iv.Hi.Equal(hi)
	}
	if v.Mod != text.NoMod {
		return !lo.Before(iv.Lo) && !hi.After(iv.Hi)
	}
	if v.Offset != 0 && hi.Sub(lo) <= 24*time.Hour && !iv.Lo.After(lo) && lo.Before(iv.Hi) {
		return true // "three years ago" is a year
	}
	if strings.HasPrefix(v.TIMEX, "P") && (hi.Sub(lo)-iv.Hi.Sub(iv.Lo)).Abs() <= 96*time.Hour {
		return within(iv.Lo, lo, true, addUnitsTo(lo, 1, v.Grain).Sub(lo)) // where the past three months begin is a convention
	}
	if strings.Contains(v.TIMEX, "-SU") || strings.Contains(v.TIMEX, "-WI") || strings.Contains(v.TIMEX, "-SP") || strings.Contains(v.TIMEX, "-FA") {
		return iv.Overlaps(text.Interval{Lo: lo, Hi: hi}) // where seasons begin is a convention
	}
	if !within(iv.Lo, lo, v.Grain == text.PartOfDay, 4*time.Hour) && !(strings.HasPrefix(v.TIMEX, "P") && within(iv.Lo, lo, true, 48*time.Hour)) {
		return false
	}
	if hi.IsZero() {
		return true
	}
	slack := 24 * time.Hour
	if strings.Contains(v.TIMEX, "/") {
		last := map[int]text.Grain{4: text.Year, 7: text.Month}[len(v.TIMEX)-1-strings.Index(v.TIMEX, "/")]
		slack = max(slack, addUnitsTo(hi, 1, max(last, v.Grain)).Sub(hi)) // the last unit may be left out
	}
	if strings.HasPrefix(v.TIMEX, "P") {
		slack *= 2
	}
	return within(iv.Hi, hi, true, slack)
}

func within(a, b time.Time, loose bool, slack time.Duration) bool {
	d := a.Sub(b)
	return d == 0 || loose && d <= slack && d >= -slack
}

// A score counts the cases of a suite.
type score struct{ cases, found, right int }

func (s *score) add(found, right bool) {
	s.cases++
	if found {
		s.found++
	}
	if right {
		s.right++
	}
}

func (s score) share() float64 { return float64(s.right) / float64(max(1, s.cases)) }

// secondsOf returns the length of a TIMEX3 duration, with the mean month and
// year of the Gregorian calendar.
func secondsOf(timex string) float64 {
	total, n, clock := 0.0, 0.0, false
	timex = strings.NewReplacer("DE", "0Y", "CE", "00Y").Replace(timex)
	for i, c := range timex {
		if c >= '0' && c <= '9' || c == '.' {
			if i > 0 && !strings.ContainsRune("0123456789.", rune(timex[i-1])) {
				_, err := fmt.Sscanf(timex[i:], "%g", &n)
				if err != nil {
					return 0
				}
			}
			continue
		}
		size := map[rune]float64{'S': 1, 'H': 3600, 'D': 86400, 'W': 604800, 'Q': 3 * 2629746, 'Y': 31556952, 'M': 2629746}[c]
		if clock && c == 'M' {
			size = 60
		}
		clock = clock || c == 'T'
		total, n = total+n*size, 0
	}
	return total
}

// durationHolds reports whether one of the durations that overlap e has its
// length: as TIMEX3 value, or in seconds with months and years of any mean.
func durationHolds(list []readMention, e expectedTime) (found, right bool, note string) {
	readings := e.AnyOf
	if len(readings) == 0 {
		readings = []expectedReading{{Timex: e.Timex, Seconds: e.expectedReading.Seconds + e.Seconds}}
	}
	for _, m := range list {
		value, _ := timexOfMention(m)
		if !m.Span.Overlaps(text.Span{Start: e.Start, End: e.End}) || !strings.HasPrefix(value, "P") {
			continue
		}
		found = true
		note += " [" + value + "]"
		for _, r := range readings {
			d := secondsOf(value) - r.Seconds
			right = right || value == r.Timex || d < r.Seconds/50 && d > -r.Seconds/50
		}
	}
	return found, right, note
}

// judgeTime tells whether every expected time of a case is found and right.
func judgeTime(list []readMention, c timeCase) (found, right bool, note string) {
	found, right = true, true
	for _, e := range c.Expected {
		if e.End == 0 {
			e.Start = max(0, strings.Index(c.Input, e.Text))
			e.End = e.Start + len(e.Text)
		}
		if isDuration(e) {
			f, ok, n := durationHolds(list, e)
			found, right, note = found && f, right && ok, note+n
			continue
		}
		f, ok := false, false
		for _, m := range list {
			v, isTime := m.Value.(*text.Time)
			if !isTime || !m.Span.Overlaps(text.Span{Start: e.Start, End: e.End}) {
				continue
			}
			f = true
			readings := e.AnyOf
			if len(readings) == 0 {
				readings = []expectedReading{e.expectedReading}
			}
			for _, r := range readings {
				ok = ok || readingHolds(v, r)
			}
			note += fmt.Sprintf(" [%s] %s %s..%s", c.Input[m.Span.Start:m.Span.End], v.TIMEX, v.Interval.Lo.Format("2006-01-02T15:04"), v.Interval.Hi.Format("2006-01-02T15:04"))
		}
		found, right = found && f, right && ok
	}
	if len(c.Expected) == 0 {
		for _, m := range list {
			if _, isTime := m.Value.(*text.Time); isTime {
				found, right = false, false
				note += " spurious [" + c.Input[m.Span.Start:m.Span.End] + "]"
			}
		}
	}
	return found, right, note
}

// TestConformanceDates reads the cases of other tools and holds the share of
// right ones. ATODDS_LIST names a suite whose failures are listed.
func TestConformanceDates(t *testing.T) {
	total := map[string]*score{"news": {}, "neutral": {}}
	for _, suite := range []string{"duckling_time", "recognizers_dateparser", "recognizers_dateperiodparser", "recognizers_datetime", "recognizers_durationparser", "duckling_duration"} {
		scores := map[string]*score{"news": {}, "neutral": {}}
		for _, c := range conformance(t, suite) {
			s := scores[c.Relevance]
			if s == nil {
				continue
			}
			found, right, note := judgeTime(mentionsOf(t, c), c)
			s.add(found, right)
			total[c.Relevance].add(found, right)
			if !right && os.Getenv("ATODDS_LIST") == suite {
				t.Logf("%s %s %q on %s: %s; want %s", c.Relevance, c.ID, c.Input, c.Reference, note, wanted(c))
			}
		}
		for _, k := range []string{"news", "neutral"} {
			t.Logf("%-30s %-8s cases %3d  found %3d  right %3d (%.1f%%)", suite, k, scores[k].cases, scores[k].found, scores[k].right, 100*scores[k].share())
		}
	}
	for _, k := range []string{"news", "neutral"} {
		t.Logf("%-30s %-8s cases %3d  found %3d  right %3d (%.1f%%)", "all", k, total[k].cases, total[k].found, total[k].right, 100*total[k].share())
	}
	assert.GreaterOrEqual(t, total["news"].share(), 0.86, "dates and durations of news read right")
}

func isDuration(e expectedTime) bool {
	return e.Kind == "duration" || e.Kind == "" && len(e.AnyOf) > 0 && strings.HasPrefix(e.AnyOf[0].Timex, "P") && e.AnyOf[0].Set == ""
}

func wanted(c timeCase) string {
	var b strings.Builder
	for _, e := range c.Expected {
		fmt.Fprintf(&b, "[%s] %s..%s %s", e.Text, e.Tstart, e.Tend, e.Timex)
		for _, r := range e.AnyOf {
			fmt.Fprintf(&b, " | %s %s..%s", r.Timex, r.Tstart, r.Tend)
		}
	}
	return b.String()
}

// An agreement counts mentions against those of annotators.
type agreement struct{ gold, ours, relaxed, strict, value, exact int }

func (a agreement) String() string {
	f := func(n int) float64 { return 2 * float64(n) / float64(max(1, a.gold+a.ours)) }
	return fmt.Sprintf("gold %4d ours %4d  relaxed P %.3f R %.3f F1 %.3f  strict F1 %.3f  value F1 %.3f  exact string F1 %.3f", a.gold, a.ours,
		float64(a.relaxed)/float64(max(1, a.ours)), float64(a.relaxed)/float64(max(1, a.gold)), f(a.relaxed), f(a.strict), f(a.value), f(a.exact))
}

func (a agreement) relaxedF1() float64 { return 2 * float64(a.relaxed) / float64(a.gold+a.ours) }
func (a agreement) valueF1() float64   { return 2 * float64(a.value) / float64(a.gold+a.ours) }

// sameTimex compares TIMEX3 values: midnight minutes and the fiscal mark
// are spelling.
func sameTimex(a, b string) bool {
	norm := func(s string) string {
		if s == "P0.5Y" {
			s = "P6M"
		}
		s = strings.TrimPrefix(s, "FY")
		s = strings.TrimSuffix(strings.TrimSuffix(s, ":00"), ":00")
		s = strings.TrimSuffix(strings.TrimSuffix(s, "-XX"), "-XX")
		if len(s) == 4 && s[3] == 'X' {
			s = s[:3]
		}
		if len(s) == 7 && s[5] == 'W' {
			s = s[:6] + "0" + s[6:]
		}
		return s
	}
	if a, b := norm(a), norm(b); a == b || len(a) == 0 || len(b) == 0 || a[0] != 'P' || b[0] != 'P' {
		return a == b
	}
	x, y := secondsOf(a), secondsOf(b)
	return x > 0 && x == y && !strings.Contains(a+b, "X") // a decade is ten years
}

// sameTimeValue reports whether the mention has the value of the annotation, by
// its TIMEX3 value or by the interval that this stands for; the end of a
// range has that of its end.
func sameTimeValue(m readMention, e expectedTime) bool {
	v, _ := timexOfMention(m)
	if sameTimex(v, e.Timex) {
		return true
	}
	if a, b, ok := strings.Cut(v, "/"); ok {
		return sameTimex(a, e.Timex) || sameTimex(b, e.Timex)
	}
	t, ok := m.Value.(*text.Time)
	lo, hi := parseMoment(e.Tstart), parseMoment(e.Tend)
	return ok && t.Resolved() && t.Interval.Lo.Equal(lo) && t.Interval.Hi.Equal(hi)
}

// TestConformanceTimeBank measures agreement with annotated news: dates,
// times and sets alone, and with durations.
func TestConformanceTimeBank(t *testing.T) {
	for _, suite := range []string{"timex3_timebank", "timex3_aquaint"} {
		var dates, all agreement
		for _, c := range conformance(t, suite) {
			list := mentionsOf(t, c)
			var log func(string)
			if os.Getenv("ATODDS_LIST") == suite {
				log = func(s string) { t.Logf("%s %s", c.ID, s) }
			}
			compareTimex(&all, list, c, true, log)
			compareTimex(&dates, list, c, false, nil)
		}
		t.Logf("%-16s dates: %v", suite, dates)
		t.Logf("%-16s all:   %v", suite, all)
		assert.GreaterOrEqual(t, dates.relaxedF1(), 0.91, suite)
		assert.GreaterOrEqual(t, all.relaxedF1(), 0.92, suite)
		assert.GreaterOrEqual(t, all.valueF1(), 0.80, suite)
	}
}

// compareTimex adds the mentions of one text to a. Each expected time
// answers to one mention.
func compareTimex(a *agreement, list []readMention, c timeCase, durations bool, log func(string)) {
	used := make([]bool, len(list))
	for _, e := range c.Expected {
		if !durations && e.Kind == "DURATION" {
			continue
		}
		a.gold++
		hit := bestOverlap(list, used, e)
		if hit < 0 {
			if log != nil {
				log(fmt.Sprintf("MISSED %s [%s] %s in …%s…", e.Kind, e.Text, e.Timex, around(c.Input, e.Start, e.End)))
			}
			continue
		}
		if used[hit] {
			a.ours++ // a range answers to both its ends
		}
		used[hit] = true
		a.relaxed++
		want := text.Span{Start: e.Start, End: e.End}
		if list[hit].Span == want || list[hit].core == want {
			a.strict++
		}
		if v, _ := timexOfMention(list[hit]); v == e.Timex {
			a.exact++
		}
		if v, _ := timexOfMention(list[hit]); sameTimeValue(list[hit], e) {
			a.value++
		} else if log != nil {
			log(fmt.Sprintf("VALUE [%s] %s want [%s] %s on %s in …%s…", c.Input[list[hit].Span.Start:list[hit].Span.End], v, e.Text, e.Timex, c.Reference, around(c.Input, e.Start, e.End)))
		}
	}
	for i, m := range list {
		if _, kind := timexOfMention(m); !durations && kind == "DURATION" && !used[i] {
			continue
		}
		if !durations && !used[i] && overlapsDuration(m, c) {
			continue
		}
		a.ours++
		if !used[i] && log != nil {
			log(fmt.Sprintf("SPURIOUS [%s] in …%s…", c.Input[m.Span.Start:m.Span.End], around(c.Input, m.Span.Start, m.Span.End)))
		}
	}
}

func overlapsDuration(m readMention, c timeCase) bool {
	for _, e := range c.Expected {
		if e.Kind == "DURATION" && m.Span.Overlaps(text.Span{Start: e.Start, End: e.End}) {
			return true
		}
	}
	return false
}

func bestOverlap(list []readMention, used []bool, e expectedTime) int {
	want := text.Span{Start: e.Start, End: e.End}
	for i, m := range list {
		t, ok := m.Value.(*text.Time)
		if m.Span.Overlaps(want) && (!used[i] || ok && strings.Contains(t.TIMEX, "/")) {
			return i
		}
	}
	return -1
}

func around(s string, start, end int) string {
	return strings.ReplaceAll(s[max(0, start-50):min(len(s), end+40)], "\n", " ")
}
