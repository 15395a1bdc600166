package report

import (
	"slices"

	"github.com/atodds/atodds/detector"
)

// What a baseline says of a finding.
const (
	known = "known" // it stands in the baseline
	fresh = "new"
)

// An Ignored says why a finding is to be passed over, who says so, and for how
// long.
type Ignored struct {
	Reason  string `json:"reason"`
	Author  string `json:"author"`
	Expires string `json:"expires"` // 2006-01-02: the last day
}

// Settled reports whether somebody has dealt with a finding: it stands in the
// baseline or is ignored. Such a finding is shown and does not fail a run.
func (f *Finding) Settled() bool { return f.Baseline == known || f.Ignored != nil }

// state names what is known of a finding: ignored, known, new, or nothing
// where there was no baseline.
func (f *Finding) state() string {
	if f.Ignored != nil {
		return "ignored"
	}
	return f.Baseline
}

// Marks hold what is known of findings before a run, and tell which of it was
// met. The zero Marks know nothing.
type Marks struct {
	based   bool
	known   map[string]bool // the findings of the baseline, and whether they were met
	kinds   map[string]string
	alone   map[string]bool // findings of the baseline that a judge alone found
	judged  bool            // a judge is asked in the run
	looked  []string        // the kinds that the run looks for; nil for all
	entries []*Ignore
	ignored map[string]*Ignore // by id
}

// NewMarks returns marks for the findings of a baseline and for the entries
// that hold on a day, written 2006-01-02. Either is nil where there is none.
func NewMarks(baseline []*Finding, entries []*Ignore, today string) *Marks {
	m := &Marks{based: baseline != nil, known: map[string]bool{}, kinds: map[string]string{}, alone: map[string]bool{}, entries: entries, ignored: map[string]*Ignore{}}
	for _, f := range baseline {
		m.known[f.ID], m.kinds[f.ID] = false, f.Kind
		m.alone[f.ID] = f.By == "judge" && (f.Code == string(detector.JudgedCode) || f.Code == string(detector.Addressed))
	}
	for _, e := range entries {
		e.expired = e.Expires < today
		m.ignored[e.ID] = e
	}
	return m
}

// Look says which kinds alone a run looks for: what belongs to others is not
// missed.
func (m *Marks) Look(kinds []string) { m.looked = kinds }

// Judged says whether a judge is asked in the run: without one, what a judge alone
// has found is not missed.
func (m *Marks) Judged(asked bool) { m.judged = asked }

// Mark marks a finding, and counts it in a summary. The marks that a finding
// was stored with stay where there is nothing to replace them.
func (m *Marks) Mark(f *Finding, s *Summary) {
	if m.based {
		f.Baseline = fresh
		if _, ok := m.known[f.ID]; ok {
			f.Baseline, m.known[f.ID] = known, true
		}
	}
	if m.entries != nil {
		f.Ignored = nil
		if e := m.ignored[f.ID]; e != nil {
			if e.met = true; !e.expired {
				f.Ignored = &e.Ignored
			}
		}
	}
	if f.Baseline == known {
		s.Known++
	}
	if f.Ignored != nil {
		s.Ignored++
	}
}

// Gone returns how many findings of the baseline were not met.
func (m *Marks) Gone() int {
	n := 0
	for id, met := range m.known {
		if !met && (m.judged || !m.alone[id]) && (m.looked == nil || slices.Contains(m.looked, m.kinds[id])) {
			n++
		}
	}
	return n
}

// Listed reports whether a list says which findings are ignored.
func (m *Marks) Listed() bool { return m.entries != nil }

// Idle returns the entries that did nothing, in the order of their lines. Wrong
// are those that have expired, and those of an id that neither the run nor the
// baseline knows; gone those whose finding the baseline has and the run has not.
// Where not all kinds were looked for, nothing is known of what was not found.
func (m *Marks) Idle() (wrong, gone []*Ignore) {
	for _, e := range m.entries {
		_, based := m.known[e.ID]
		switch {
		case e.expired:
			wrong = append(wrong, e)
		case e.met || m.looked != nil:
		case based:
			gone = append(gone, e)
		default:
			wrong = append(wrong, e)
		}
	}
	return wrong, gone
}
