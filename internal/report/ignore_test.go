package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadIgnore(t *testing.T) {
	entries, err := ReadIgnore(strings.NewReader(`# what the desk has settled

3dbee04da86f217e  2027-03-01  A. Editor: the agency corrected it: see the note of 3 May
00c0ffee00c0ffee	2026-12-31	desk:both are right
`))
	require.NoError(t, err)
	require.Len(t, entries, 2)
	assert.Equal(t, Ignore{Line: 3, ID: "3dbee04da86f217e", Ignored: Ignored{"the agency corrected it: see the note of 3 May", "A. Editor", "2027-03-01"}}, *entries[0])
	assert.Equal(t, Ignored{"both are right", "desk", "2026-12-31"}, entries[1].Ignored)
}

func TestReadIgnoreRefuses(t *testing.T) {
	for _, test := range []struct{ why, in, want string }{
		{"an id that no finding has", "3dbee04d 2027-03-01 desk: settled", `line 1: "3dbee04d" is no id of a finding`},
		{"an id in capitals", "3DBEE04DA86F217E 2027-03-01 desk: settled", "is no id of a finding"},
		{"a day that does not exist", "\n3dbee04da86f217e 2027-02-29 desk: settled", `line 2: "2027-02-29" is no day: write YYYY-MM-DD`},
		{"a day in another form", "3dbee04da86f217e 1.3.2027 desk: settled", "is no day"},
		{"an id alone", "3dbee04da86f217e", "it names no last day"},
		{"no reason", "3dbee04da86f217e 2027-03-01 desk:", "no author or no reason"},
		{"no author", "3dbee04da86f217e 2027-03-01 : settled", "no author or no reason"},
		{"neither", "3dbee04da86f217e 2027-03-01", "no author or no reason"},
		{"a line without end", "\n" + strings.Repeat("x", 1<<17), "line 2: "},
		{"an id that stands twice", "3dbee04da86f217e 2027-03-01 desk: a\n3dbee04da86f217e 2027-03-02 desk: b", "line 2: 3dbee04da86f217e stands on line 1 already"},
	} {
		_, err := ReadIgnore(strings.NewReader(test.in))
		assert.ErrorContains(t, err, test.want, test.why)
	}
}

func TestMarks(t *testing.T) {
	finding := func(id string) *Finding { return &Finding{ID: id, Severity: "error"} }
	entry := func(id, expires string) *Ignore {
		return &Ignore{ID: id, Ignored: Ignored{"settled", "desk", expires}}
	}
	for _, test := range []struct {
		why      string
		baseline []*Finding
		entries  []*Ignore
		state    string
		settled  bool
		gone     int
		wrong    int // entries that are errors
		idle     int // and those that are none
	}{
		{"nothing is known", nil, nil, "", false, 0, 0, 0},
		{"it stands in the baseline", []*Finding{finding("a")}, nil, "known", true, 0, 0, 0},
		{"another one does", []*Finding{finding("b")}, nil, "new", false, 1, 0, 0},
		{"the baseline is empty", []*Finding{}, nil, "new", false, 0, 0, 0},
		{"it is ignored through its last day", nil, []*Ignore{entry("a", "2026-11-22")}, "ignored", true, 0, 0, 0},
		{"the day after it counts again", nil, []*Ignore{entry("a", "2026-11-21")}, "", false, 0, 1, 0},
		{"an id that nothing has", nil, []*Ignore{entry("b", "2030-01-01")}, "", false, 0, 1, 0},
		{"an id that the baseline has", []*Finding{finding("b")}, []*Ignore{entry("b", "2030-01-01")}, "new", false, 1, 0, 1},
		{"known and ignored", []*Finding{finding("a")}, []*Ignore{entry("a", "2030-01-01")}, "ignored", true, 0, 0, 0},
	} {
		t.Run(test.why, func(t *testing.T) {
			m := NewMarks(test.baseline, test.entries, "2026-11-22")
			f, s := finding("a"), new(Summary)
			m.Mark(f, s)
			assert.Equal(t, test.state, f.state())
			assert.Equal(t, test.settled, f.Settled())
			assert.Equal(t, test.gone, m.Gone())
			wrong, idle := m.Idle()
			assert.Len(t, wrong, test.wrong)
			assert.Len(t, idle, test.idle)
			assert.Equal(t, test.settled, s.Known+s.Ignored > 0)
		})
	}
}

// What a run does not look for is not missed, and the entry for it not idle.
func TestMarksOfSomeKinds(t *testing.T) {
	entries := []*Ignore{{ID: "c", Ignored: Ignored{"settled", "desk", "2030-01-01"}}, {ID: "d", Ignored: Ignored{"settled", "desk", "2020-01-01"}}}
	m := NewMarks([]*Finding{{ID: "a", Kind: "money"}, {ID: "b", Kind: "count"}}, entries, "2026-11-22")
	assert.Equal(t, 2, m.Gone())
	wrong, idle := m.Idle()
	assert.Len(t, wrong, 2)
	assert.Empty(t, idle)
	m.Look([]string{"money"})
	assert.Equal(t, 1, m.Gone())
	wrong, idle = m.Idle()
	assert.Empty(t, idle, "what was not looked for is not known to be gone")
	require.Len(t, wrong, 1)
	assert.True(t, wrong[0].Expired(), "an entry expires whatever is looked for")
}

// What is wrong with an entry is said with its place and with what to do.
func TestIgnoreFailure(t *testing.T) {
	e := &Ignore{Line: 4, ID: "00c0ffee00c0ffee", Ignored: Ignored{"settled", "desk", "2026-11-21"}}
	f := e.Failure("atodds.ignore")
	assert.Equal(t, "atodds.ignore:4: 00c0ffee00c0ffee: nothing of that id was found: correct it, or remove the line if the sources have changed", f.describe())
	NewMarks(nil, []*Ignore{e}, "2026-11-22")
	f = e.Failure("atodds.ignore")
	assert.Equal(t, "atodds.ignore:4: 00c0ffee00c0ffee: the entry expired on 2026-11-21 and its finding counts again: remove the line, or give a later day", f.describe())
}

// What was marked once is marked anew: a stored run may have had another
// baseline.
func TestMarksReplace(t *testing.T) {
	f := &Finding{ID: "a", Baseline: fresh, Ignored: &Ignored{"settled", "desk", "2030-01-01"}}
	NewMarks(nil, nil, "2026-11-22").Mark(f, new(Summary))
	assert.Equal(t, "ignored", f.state(), "the marks that it was stored with stay")
	NewMarks([]*Finding{f}, []*Ignore{}, "2026-11-22").Mark(f, new(Summary))
	assert.Equal(t, known, f.state())
}
