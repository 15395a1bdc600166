package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// compiled returns the schema of the lines.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("findings.json", doc))
	schema, err := c.Compile("findings.json")
	require.NoError(t, err)
	return schema
}

// valid checks every line of a JSON Lines output against the schema.
func valid(t *testing.T, schema *jsonschema.Schema, output string) {
	t.Helper()
	require.True(t, strings.HasSuffix(output, "\n"), "the last line is whole")
	for line := range strings.Lines(output) {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		require.NoError(t, err, line)
		assert.NoError(t, schema.Validate(v), line)
	}
}

func TestRunSurvivesJSONL(t *testing.T) {
	var b bytes.Buffer
	w := NewJSONL(&b)
	for _, l := range lines(t) {
		require.NoError(t, w.Write(l))
	}
	valid(t, compiled(t), b.String())

	var got []Line
	for l, err := range Read(&b) {
		require.NoError(t, err)
		got = append(got, l)
	}
	assert.Equal(t, lines(t), got)
}

func TestSchemaRefuses(t *testing.T) {
	schema := compiled(t)
	good := string(must(t, lines(t)[1]))
	for _, test := range []struct{ why, old, new string }{
		{"a type that does not exist", `"type":"finding"`, `"type":"found"`},
		{"a verdict that is no finding", `"verdict":"contradiction"`, `"verdict":"same"`},
		{"a code that is none", `"TRANSPOSED"`, `"digits swapped"`},
		{"a confidence above 1", `"confidence":0.93`, `"confidence":93`},
		{"a side without its words", `"text":"140 passengers",`, ``},
		{"a missing right side", `"right":`, `"other":`},
		{"a line before the first", `"line":1`, `"line":0`},
	} {
		bad := strings.Replace(good, test.old, test.new, 1)
		require.NotEqual(t, good, bad, test.why)
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		require.NoError(t, err)
		assert.Error(t, schema.Validate(v), test.why)
	}
}

func must(t *testing.T, v any) []byte {
	t.Helper()
	b, err := Marshal(v)
	require.NoError(t, err)
	return b
}

func TestFindingLine(t *testing.T) {
	f := FromFinding(ferry(t))
	assert.Equal(t, "2021-06-08", f.Left.Date)
	assert.Empty(t, f.Right.Date, "an unknown date is empty, never today")
	assert.Equal(t, 1, f.Places)
	assert.Equal(t, 0.8125, f.Pair.Score)

	s := f.Left
	assert.Equal(t, s.Text, s.Sentence[s.Start-s.SentenceStart:s.End-s.SentenceStart], "offsets lead to the words")
	assert.Contains(t, string(must(t, lines(t)[3])), `"right":null`, "a finding about one place has no right side")
}

// What reaches a terminal or an editor from JSON is what a reader sees.
func TestMarshalEscapes(t *testing.T) {
	for _, test := range []struct{ why, in, want string }{
		{"plain text stays", "déjà vu – 12 % <b>&", `"déjà vu – 12 % <b>&"`},
		{"escape", "a\x1b[2Jb", `"a\u001b[2Jb"`},
		{"delete", "a\x7f", `"a\u007f"`},
		{"C1 control: one byte away from an escape sequence", "a\u009b2J", `"a\u009b2J"`},
		{"right-to-left override", "12\u202e34", `"12\u202e34"`},
		{"isolate", "\u2066x\u2069", `"\u2066x\u2069"`},
		{"zero-width space", "1\u200b2", `"1\u200b2"`},
		{"byte order mark", "\ufeffx", `"\ufeffx"`},
		{"soft hyphen", "co\u00adop", `"co\u00adop"`},
		{"tag beyond the first plane", "x\U000E0041", `"x\udb40\udc41"`},
		{"line separator", "a\u2028b", `"a\u2028b"`},
		{"bytes that are no text", "a\xffb", `"a\ufffdb"`},
	} {
		b := must(t, test.in)
		assert.Equal(t, test.want, string(b), test.why)
		var back string
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, strings.ToValidUTF8(test.in, "\ufffd"), back, test.why)
	}
}

func TestReadIncomplete(t *testing.T) {
	run, end := string(must(t, lines(t)[0]))+"\n", string(must(t, &Summary{Type: "summary", Documents: 2}))+"\n"
	whole := run + end
	for _, test := range []struct {
		why, in string
		lines   int
		errs    []string
	}{
		{"a whole run", whole, 2, nil},
		{"blank lines and CRLF do not matter", strings.ReplaceAll(whole, "\n", "\r\n\n"), 2, nil},
		{"no newline at the end", strings.TrimSpace(whole), 2, nil},
		{"interrupted before the summary", strings.SplitAfter(whole, "\n")[0], 1, []string{"no summary"}},
		{"a line cut in half", whole[:len(whole)-9], 1, []string{"line 2: not JSON", "no summary"}},
		{"a broken line among good ones", "{\n" + whole, 2, []string{"line 1: not JSON"}},
		{"a line of another command", `{"type":"pair"}` + "\n" + whole, 2, []string{`line 1: type "pair" is no line of a run`}},
		{"nothing at all", "", 0, []string{"no summary"}},
		{"a finding that was cut out", run + strings.Replace(end, `"drift":0`, `"drift":1`, 1), 2, []string{"line 2: the summary counts 1 findings and 0 errors, and 0 and 0 were read"}},
		{"an error that was cut out", run + strings.Replace(end, `"errors":0`, `"errors":2`, 1), 2, []string{"lines are missing"}},
		{"no first line", end, 1, []string{"line 1: the run does not begin with its first line"}},
		{"two runs in one file", whole + whole, 2, []string{"line 3: it stands behind the summary", "line 4: it stands behind"}},
		{"a run within a run", run + whole, 2, []string{"line 2: a second run begins"}},
		{"a run of another schema", strings.Replace(whole, `"schema":"1"`, `"schema":"9"`, 1), 2, []string{`line 1: the run has schema "9", and this program reads "1"`}},
		{"a byte order mark, as editors add it", "\ufeff" + whole, 2, nil},
		{"a state that there is not", run + `{"type":"finding","id":"00c0ffee00c0ffee","kind":"count","verdict":"drift","severity":"note","baseline":"old"}` + "\n" + end, 2, []string{`line 2: not a line of type finding: its state in the baseline is "old"`}},
		{"a finding without a verdict", run + `{"type":"finding","id":"00c0ffee00c0ffee","kind":"count","severity":"error"}` + "\n" + end, 2, []string{`line 2: not a line of type finding: its verdict is ""`}},
	} {
		t.Run(test.why, func(t *testing.T) {
			n := 0
			var errs []string
			for _, err := range Read(strings.NewReader(test.in)) {
				if err != nil {
					errs = append(errs, err.Error())
					continue
				}
				n++
			}
			assert.Equal(t, test.lines, n)
			require.Len(t, errs, len(test.errs))
			for i := range errs {
				assert.Contains(t, errs[i], test.errs[i])
			}
		})
	}
}

// A device need not end, and a line need not either.
func TestReadEndless(t *testing.T) {
	for _, test := range []struct {
		why, want string
		in        io.Reader
	}{
		{"a device", "not text", endless(0)},
		{"a line without end", "longer than", endless('x')},
	} {
		var errs []string
		for _, err := range Read(test.in) {
			errs = append(errs, err.Error())
		}
		require.Len(t, errs, 1, test.why)
		assert.Contains(t, errs[0], test.want, test.why)
	}
}

// endless is a reader of one byte again and again.
type endless byte

func (e endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(e)
	}
	return len(b), nil
}

func TestWriteFails(t *testing.T) {
	r, w := io.Pipe()
	require.NoError(t, r.Close())
	for _, format := range Formats() {
		out, err := New(format, w, TextOptions{})
		require.NoError(t, err)
		err = out.Write(lines(t)[1])
		if err == nil {
			err = out.Close() // a format that has to see the whole run writes now
		}
		assert.ErrorIs(t, err, io.ErrClosedPipe, format)
	}
	_, err := New("papyrus", w, TextOptions{})
	assert.ErrorContains(t, err, "choose text, jsonl", "an unknown format names those that exist")
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"type":"summary","documents":2}`))
	f.Add([]byte("{\"type\":\"finding\",\"left\":{\"start\":-1},\"right\":null}\n{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		w := NewText(io.Discard, TextOptions{Width: 30, Color: true})
		for l, err := range Read(bytes.NewReader(data)) {
			if err == nil {
				_ = w.Write(l)
			}
		}
	})
}
