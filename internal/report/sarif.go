package report

import (
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector"
)

// What GitHub takes of a file ("SARIF support for code scanning"): it refuses
// one with more results, shows so many of them, and takes so many locations of
// each.
const (
	sarifTaken   = 25_000
	sarifShown   = 5_000
	sarifRelated = 1_000
	sarifBytes   = 10 << 20 // of a file, compressed
)

// A SARIF writes a run in the Static Analysis Results Interchange Format,
// version 2.1.0 (OASIS). A result stands at the side of its finding that is
// likely to be mended; the other side and further places are related locations.
type SARIF struct {
	w io.Writer
	kept
	most int // results that are written; [sarifTaken]
	size int // bytes that were written, compressed
}

// NewSARIF returns a writer of SARIF to w.
func NewSARIF(w io.Writer) *SARIF { return &SARIF{w: w, most: sarifTaken} }

// Close implements [Writer].
func (s *SARIF) Close() error {
	b, err := Marshal(s.log())
	if err != nil {
		return err
	}
	if len(b) > sarifBytes {
		s.size = compressed(b)
	}
	_, err = s.w.Write(append(b, '\n'))
	return err
}

// compressed returns the length of b as GitHub takes it.
func compressed(b []byte) int {
	var n counter
	z := gzip.NewWriter(&n)
	_, _ = z.Write(b) // a counter takes everything
	_ = z.Close()
	return int(n)
}

// A counter counts the bytes that are written to it.
type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// Notes says what GitHub will not show, and what was left out.
func (s *SARIF) Notes() []string {
	var notes []string
	if n := len(s.findings); n > sarifShown {
		notes = append(notes, fmt.Sprintf("GitHub shows %d results of a file, the gravest ones: this run has %d", sarifShown, n))
	}
	if n := len(s.findings) - s.most; n > 0 {
		notes = append(notes, fmt.Sprintf("GitHub refuses a file with more than %d results: %s left out of the SARIF, of the least severity", s.most, count(n, "finding")))
	}
	cut := 0
	for _, f := range s.findings {
		if sidesOf(f)-1 > sarifRelated {
			cut++
		}
	}
	if cut > 0 {
		notes = append(notes, fmt.Sprintf("GitHub takes %d related locations of a result: further places are left out of %s", sarifRelated, count(cut, "result")))
	}
	if s.size > sarifBytes {
		notes = append(notes, fmt.Sprintf("GitHub refuses a file of more than %d MB, compressed: this one has %d MB; check fewer documents at a time", sarifBytes>>20, s.size>>20))
	}
	return notes
}

// sidesOf returns how many locations a finding has.
func sidesOf(f *Finding) int {
	n := 1
	if f.Right != nil {
		n++
	}
	for i := range f.More {
		n++
		if f.More[i].Right != nil {
			n++
		}
	}
	return n
}

func (s *SARIF) log() *sarifLog {
	rules := sarifRules(s.findings)
	index := make(map[string]int, len(rules))
	for i, r := range rules {
		index[r.ID] = i
	}
	chosen := s.findings
	if len(chosen) > s.most {
		chosen = slices.Clone(chosen)
		slices.SortStableFunc(chosen, graver)
		chosen = chosen[:s.most]
	}
	// Either every result has the property or none.
	based := s.run.Baseline != "" || slices.ContainsFunc(chosen, func(f *Finding) bool { return f.Baseline != "" })
	ignored := slices.ContainsFunc(chosen, func(f *Finding) bool { return f.Ignored != nil })
	run := &sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: "atodds", Version: Visible(s.run.Version), InformationURI: homepage, Rules: rules,
		}},
		Invocations: []sarifInvocation{s.invocation()},
		Bases:       map[string]sarifBase{sourceRoot: {sarifText{"The folder in which atodds ran."}}},
		ColumnKind:  "unicodeCodePoints",
		Results:     make([]*sarifResult, 0, len(chosen)),
	}
	for _, f := range chosen {
		r := sarifFinding(f, s.summary != nil && s.summary.Index != nil)
		r.RuleIndex = index[f.Kind]
		if based {
			r.Baseline = "new"
			if f.Baseline == known {
				r.Baseline = "unchanged"
			}
		}
		if ignored {
			r.Suppressions = sarifSuppressions(f)
		}
		run.Results = append(run.Results, r)
	}
	if s.summary != nil {
		run.Properties = map[string]*Summary{"summary": s.summary}
	}
	return &sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []*sarifRun{run},
	}
}

// homepage is where the program can be had.
const homepage = "https://github.com/atodds/atodds"

// graver orders findings by severity, from high to low.
func graver(a, b *Finding) int {
	return cmp.Compare(detector.Severity(b.Severity).Rank(), detector.Severity(a.Severity).Rank())
}

// sarifRules returns a rule for every comparator, in the order of reports, and
// one for every other kind in the findings, those of a judge first.
func sarifRules(findings []*Finding) []sarifRule {
	var rules []sarifRule
	has := make(map[string]bool)
	kinds := detector.Comparators()
	for _, k := range detector.Judged() {
		if slices.ContainsFunc(findings, func(f *Finding) bool { return f.Kind == k.Name }) {
			kinds = append(kinds, k)
		}
	}
	for _, k := range kinds {
		title, doc, help := sarifMessage(k.Title()), sarifMessage(brief(k.Doc)), sarifMessage(strings.TrimSpace(k.Doc))
		level := string(cmp.Or(k.Severity, detector.Error))
		rules = append(rules, sarifRule{ID: k.Name, ShortDescription: &title, FullDescription: &doc, Help: &help, Configuration: &sarifConfig{level}})
		has[k.Name] = true
	}
	for _, f := range findings {
		if !has[f.Kind] {
			has[f.Kind] = true
			rules = append(rules, sarifRule{ID: f.Kind})
		}
	}
	return rules
}

// invocation tells whether the run is whole, and what stands in its way.
func (s *SARIF) invocation() sarifInvocation {
	v := sarifInvocation{Successful: s.summary != nil && s.summary.Errors+s.summary.Unjudged == s.summary.Stale && len(s.failures) == s.summary.Stale}
	add := func(level, text string) {
		v.Notifications = append(v.Notifications, sarifNotification{Level: level, Message: sarifMessage(text)})
	}
	for _, f := range s.failures {
		add("error", f.describe())
		if f.Source != "" {
			last := &v.Notifications[len(v.Notifications)-1]
			last.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: sarifSource(f.Source)}}}
		}
	}
	if s.summary == nil {
		add("error", incomplete)
	} else {
		add("note", strings.Join(s.summary.prose(), " "))
		for _, note := range s.summary.readingNotes() {
			add("note", note)
		}
	}
	for _, note := range s.Notes() {
		add("warning", note)
	}
	return v
}

// brief returns the paragraphs of a comparator's documentation that fit into
// the description of a rule, of which GitHub takes 1,024 characters; the help
// has all of them.
func brief(doc string) string {
	const most = 1000
	doc = strings.TrimSpace(doc)
	for len(doc) > most {
		i := strings.LastIndex(doc[:most], "\n\n")
		if i < 0 {
			return firstColumns(doc, most)
		}
		doc = doc[:i]
	}
	return doc
}

// target returns the side of a finding that is likely to be mended, and the
// other: the later of two versions, the copy of an origin, what was held
// against an index; else the left one.
func target(f *Finding, indexed bool) (at, against *Side) {
	at, against = &f.Left, f.Right
	if against != nil && (indexed || f.Change != "" || at.Origin == "" && against.Origin != "") {
		at, against = against, at
	}
	return at, against
}

// sarifFinding returns a finding as a result, without what depends on the
// others.
func sarifFinding(f *Finding, indexed bool) *sarifResult {
	at, against := target(f, indexed)
	r := &sarifResult{
		RuleID: f.Kind, Level: f.Severity, Message: sarifMessage(cmp.Or(f.Message, f.Verdict)),
		Locations: []sarifLocation{sarifAt(at)},
		// The first is for any program, the second the one that GitHub goes by.
		Fingerprints: map[string]string{"atodds/v1": f.ID, "primaryLocationLineHash": f.ID},
		Rank:         round(100 * f.Confidence),
		Properties: sarifProperties{
			Verdict: f.Verdict, Code: Visible(f.Code), Rule: Visible(f.Rule), By: Visible(f.By), Direction: Visible(f.Direction), Change: Visible(f.Change),
			Values: []string{Visible(at.Value)}, Places: f.Places,
		},
	}
	if j := f.Judge; j != nil {
		r.Properties.Judge = &Judgement{Visible(j.Model), j.Score, Visible(j.Agreement), Visible(j.Rationale)}
		r.Message.Text += sarifMessage(". " + f.judged()).Text
	}
	if p := f.Precision; p != nil {
		shown := *p
		shown.Of = VisibleName(p.Of)
		r.Properties.Precision = &shown
	}
	if against != nil {
		r.Properties.Values = append(r.Properties.Values, Visible(against.Value))
		r.relate(against)
		// GitHub shows a related location where the message has a link to it.
		words := func(s *Side) string { return sarifMessage(shorten(s.Text, maxExcerpt)).Text }
		name := sarifMessage(where(against)).Text
		if !endsSentence(r.Message.Text) {
			r.Message.Text += "."
		}
		r.Message.Text += fmt.Sprintf(" Here%s: “%s”; in [%s](1): “%s”.", unlined(at), words(at), name, words(against))
	} else if place := unlined(at); place != "" {
		if !endsSentence(r.Message.Text) {
			r.Message.Text += "."
		}
		r.Message.Text += fmt.Sprintf(" Here%s.", place)
	}
	for i := range f.More {
		r.relate(&f.More[i].Left)
		if right := f.More[i].Right; right != nil {
			r.relate(right)
		}
	}
	return r
}

// unlined names a place that a viewer cannot show, since it has no line of the
// file.
func unlined(s *Side) string {
	if place := s.Location.words(); place != "" && s.Location.Line == 0 {
		return sarifMessage(", " + place).Text
	}
	return ""
}

// relate adds a location to a result, as far as there is room.
func (r *sarifResult) relate(s *Side) {
	if len(r.Related) >= sarifRelated {
		return
	}
	l := sarifAt(s)
	words := sarifMessage(s.Text)
	if s.Origin != "" {
		words.Text += sarifMessage(" (copy of " + VisibleName(s.Origin) + ")").Text
	}
	l.ID, l.Message = len(r.Related)+1, &words
	r.Related = append(r.Related, l)
}

// sarifSuppressions returns that a finding is ignored, or that it is not.
func sarifSuppressions(f *Finding) *[]sarifSuppressed {
	list := []sarifSuppressed{}
	if i := f.Ignored; i != nil {
		list = append(list, sarifSuppressed{
			Kind: "external", Status: "accepted",
			Justification: Visible(fmt.Sprintf("%s (%s, until %s)", i.Reason, i.Author, i.Expires)),
		})
	}
	return &list
}
