package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/report"
)

// An engine finds what it is told to.
type engine struct {
	severity detector.Severity // of its finding; none where empty
	err      error
}

func (e engine) Compare(_ context.Context, left, right *text.Document) (float64, []detector.Finding, error) {
	if e.err != nil || e.severity == "" {
		return 0.5, nil, e.err
	}
	side := func(d *text.Document) detector.Side {
		span := text.Span{Start: 0, End: len(d.Text)}
		return detector.Side{Sentence: &text.Sentence{Document: d, Span: span}, Span: span}
	}
	r := side(right)
	return 0.5, []detector.Finding{{Kind: "count", Verdict: detector.Contradiction, Severity: e.severity, Left: side(left), Right: &r}}, nil
}

func (e engine) Explain(left, right *text.Sentence) []detector.Step {
	return []detector.Step{{Comparator: "count", Text: "12 is\x1b[0m 12"}}
}

// on is a level to fail on for every kind.
func on(level string) func(string) string { return func(string) string { return level } }

func TestComparePair(t *testing.T) {
	pair := record{1, []byte(`{"id":"p","left":"Ten left.","right":"Two left.","left_date":"2020-02-29"}`)}

	line, failing, err := comparePair(t.Context(), engine{severity: detector.Warning}, pair, on("error"), "")
	require.NoError(t, err)
	assert.False(t, failing, "a warning is below an error")
	assert.Equal(t, `"p"`, string(line.ID))
	assert.Equal(t, 0.5, line.Score)
	require.Len(t, line.Findings, 1)
	assert.Equal(t, "2020-02-29", line.Findings[0].Left.Date)
	assert.Empty(t, line.Findings[0].Right.Date)

	_, failing, err = comparePair(t.Context(), engine{severity: detector.Warning}, pair, on("warning"), "")
	require.NoError(t, err)
	assert.True(t, failing)

	_, failing, err = comparePair(t.Context(), engine{severity: detector.Warning}, pair, func(kind string) string {
		assert.Equal(t, "count", kind, "the level is that of the kind")
		return "note"
	}, "")
	require.NoError(t, err)
	assert.True(t, failing)

	line, _, err = comparePair(t.Context(), engine{}, pair, on("error"), "")
	require.NoError(t, err)
	assert.NotNil(t, line.Findings, "no findings are an empty list, not null")

	_, _, err = comparePair(t.Context(), engine{err: errors.New("no answer")}, pair, on("error"), "")
	f := recordFailure("-", 1, err)
	assert.Equal(t, `"p"`, string(f.ID), "an error keeps the id of its record")
	assert.Equal(t, "no answer", f.Error)
}

func TestMeasure(t *testing.T) {
	for _, test := range []struct{ why, in, err string }{
		{"sides by either name", `{"id":7,"premise":"Ten left.","hypothesis":"Two left.","label":"contradiction"}`, ""},
		{"sides by the other", `{"left":"Ten left.","right":"Two left.","label":"contradiction"}`, ""},
		{"no label", `{"left":"Ten left.","right":"Two left."}`, "no labelled pair"},
		{"one side", `{"left":"Ten left.","label":"neutral"}`, "no labelled pair"},
		{"no JSON", `left`, "not a JSON record"},
	} {
		r, err := measure(t.Context(), engine{severity: detector.Error}, record{1, []byte(test.in)}, nil)
		if test.err != "" {
			assert.ErrorContains(t, err, test.err, test.why)
			continue
		}
		require.NoError(t, err, test.why)
		assert.Equal(t, "contradiction", r.label)
		assert.Len(t, r.findings, 1)
	}
}

func TestExplainPair(t *testing.T) {
	d := &text.Document{Name: "a.txt", Text: "One.\nTwelve\n left."}
	s := &text.Sentence{Document: d, Span: text.Span{Start: 5, End: len(d.Text)}}
	var b strings.Builder
	require.NoError(t, explainPair(&b, engine{}, s, s))
	assert.Equal(t, "a.txt:2  Twelve left.\na.txt:2  Twelve left.\n  count      12 is<U+001B>[0m 12\n\n", b.String())
}

// What a run came to, by what it read and found.
func TestCheckStatus(t *testing.T) {
	for _, test := range []struct {
		why     string
		summary report.Summary
		failing bool
		want    int
	}{
		{"two documents, nothing found", report.Summary{Documents: 2}, false, statusOK},
		{"one document is checked by itself", report.Summary{Documents: 1}, false, statusOK},
		{"and may be at odds with itself", report.Summary{Documents: 1}, true, statusFindings},
		{"no document is nothing to check", report.Summary{}, false, statusNothing},
		{"what could not be read outranks it", report.Summary{Errors: 1}, false, statusIncomplete},
	} {
		run := tallied{summary: test.summary, failing: test.failing}
		assert.Equal(t, test.want, run.status(), test.why)
	}
}

func TestParsePlace(t *testing.T) {
	name, line, err := parsePlace(`C:\news\a.txt:12`)
	require.NoError(t, err)
	assert.Equal(t, `C:\news\a.txt`, name)
	assert.Equal(t, 12, line)
	for _, bad := range []string{"", ":", ":3", "a.txt", "a.txt:", "a.txt:0", "a.txt:-1", "a.txt:x"} {
		_, _, err := parsePlace(bad)
		assert.ErrorContains(t, err, "is no place", bad)
	}
}

func TestStatusOf(t *testing.T) {
	live := t.Context()
	ended, end := context.WithCancel(live)
	end()
	for _, test := range []struct {
		why  string
		ctx  context.Context
		err  error
		want int
	}{
		{"all is well", live, nil, statusOK},
		{"a status of its own, however deep", live, fmt.Errorf("x: %w", outcome(statusIncomplete)), statusIncomplete},
		{"interrupted", ended, context.Canceled, statusInterrupted},
		{"a failure that outran the interruption", ended, fatal(io.ErrShortWrite), statusFatal},
		{"what has no status is wrong usage", live, errors.New("requires an argument"), statusUsage},
		{"a file that is missing", live, fs.ErrNotExist, statusIncomplete},
	} {
		assert.Equal(t, test.want, statusOf(test.ctx, test.err), test.why)
	}
}

func TestFails(t *testing.T) {
	severities := []detector.Severity{detector.Error, detector.Warning, detector.Note}
	for failOn, want := range map[string][]bool{
		"error": {true, false, false}, "warning": {true, true, false}, "note": {true, true, true}, "never": {false, false, false},
	} {
		for i, s := range severities {
			assert.Equal(t, want[i], fails(s, failOn), "%s with --fail-on %s", s, failOn)
		}
	}
}

func TestRecords(t *testing.T) {
	long := strings.Repeat("x", 200<<10)
	for _, test := range []struct {
		why, in string
		want    []record
	}{
		{"nothing", "", nil},
		{"lines keep their numbers over blank ones", "a\n\n \r\nb\n", []record{{1, []byte("a\n")}, {4, []byte("b\n")}}},
		{"the last line needs no end", "a\nb", []record{{1, []byte("a\n")}, {2, []byte("b")}}},
		{"a byte order mark is no part of the first", "\ufeffa\n", []record{{1, []byte("a\n")}}},
		{"a line may be longer than any buffer", long, []record{{1, []byte(long)}}},
	} {
		var got []record
		for r, err := range records(iotest.HalfReader(strings.NewReader(test.in))) {
			require.NoError(t, err)
			got = append(got, r)
		}
		assert.Equal(t, test.want, got, test.why)
	}
	for _, err := range records(iotest.ErrReader(io.ErrUnexpectedEOF)) {
		assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
		return
	}
	t.Error("a failure to read is passed on")
}

func TestRecordTooLong(t *testing.T) {
	in := io.MultiReader(io.LimitReader(zeros{}, maxLine+5), strings.NewReader("\nb\n"))
	var got []record
	for r, err := range records(in) {
		require.NoError(t, err)
		got = append(got, r)
	}
	require.Len(t, got, 2)
	assert.ErrorContains(t, got[0].decode(new(any)), "longer than")
	assert.Equal(t, record{2, []byte("b\n")}, got[1], "what follows is read")
}

// What holds NUL bytes and no line end is a device or a program, and need not
// end.
func TestRecordsOfNoText(t *testing.T) {
	in := io.MultiReader(strings.NewReader("a\n"), nuls{})
	var got []record
	var failure error
	for r, err := range records(in) {
		if err != nil {
			failure = err
			break
		}
		got = append(got, r)
	}
	assert.ErrorIs(t, failure, errBinary)
	assert.Equal(t, []record{{1, []byte("a\n")}}, got)
}

// nuls is an endless row of NUL bytes.
type nuls struct{}

func (nuls) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// An interrupted program waits for the line that is being written, but not
// for ever.
func TestStreamFinishes(t *testing.T) {
	out, in := io.Pipe()
	s := &stream{file: in}
	go func() { _, _ = s.Write([]byte("a line\n")) }()
	first := make([]byte, 1)
	_, err := io.ReadFull(out, first)
	require.NoError(t, err)

	begin := time.Now()
	s.finish(20 * time.Millisecond)
	assert.GreaterOrEqual(t, time.Since(begin), 20*time.Millisecond, "the reader has stopped in the line")

	finished := make(chan struct{})
	go func() { s.finish(time.Minute); close(finished) }()
	rest := make([]byte, len("a line\n")-1)
	_, err = io.ReadFull(out, rest)
	require.NoError(t, err)
	<-finished
	assert.Equal(t, " line\n", string(rest))
	assert.False(t, s.writing.TryLock(), "nothing follows")
}

// left is a pipe that its reader has left.
type left struct{}

func (left) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
}

// Who stops reading standard output still gets the files; without files there is
// nothing left to do.
func TestReaderLeaves(t *testing.T) {
	check := func(args ...string) int {
		var errs bytes.Buffer
		a := &app{stdin: strings.NewReader(""), stdout: &stream{file: left{}}, stderr: &errs}
		status := a.execute(t.Context(), append([]string{"check", "../../fixtures/demo"}, args...))
		assert.Equal(t, status == statusFatal, strings.Contains(errs.String(), "write standard output"), "%s", errs.String())
		return status
	}
	path := filepath.Join(t.TempDir(), "run.jsonl")
	assert.Equal(t, statusFindings, check("-o", "jsonl="+path))
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Contains(t, string(got), `{"type":"summary"`, "it is whole")
	assert.Equal(t, statusFatal, check())
}

func TestStreamRemembersFailure(t *testing.T) {
	out, in := io.Pipe()
	require.NoError(t, out.Close())
	s := &stream{file: in}
	_, err := s.Write([]byte("x"))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	assert.ErrorIs(t, s.failure(), io.ErrClosedPipe)
}

// zeros is an endless line.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = '0'
	}
	return len(b), nil
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte("{\"id\":1,\"left\":\"a\",\"right\":\"b\"}\n"))
	f.Add([]byte("\xef\xbb\xbf{}\r\n\n[]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		last := 0
		for r, err := range records(bytes.NewReader(data)) {
			if err != nil || r.n <= last || r.n > math.MaxInt32 {
				t.Fatalf("record %d after %d: %v", r.n, last, err)
			}
			last = r.n
			line, _, err := comparePair(t.Context(), engine{severity: detector.Note}, r, on("error"), "")
			if (line == nil) == (err == nil) {
				t.Fatalf("a record is a line or an error: %v, %v", line, err)
			}
		}
	})
}
