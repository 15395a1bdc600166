package main

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/eval"
	"github.com/atodds/atodds/internal/report"
)

func TestMain(m *testing.M) {
	if source.InChild() {
		os.Exit(source.Serve())
	}
	testscript.Main(m, map[string]func(){"atodds": main})
}

// The scripts run the program as its users do. They have one command of
// their own: "valid FILE" checks every line of a file, or of stdout, against
// the published schema, "serve FOLDER" puts a folder on a server, "measures FILE" against that of eval; and "status N" expects the exit status of the rest
// of its line.
func TestScripts(t *testing.T) {
	schema, err := compile()
	if err != nil {
		t.Fatal(err)
	}
	ofEval, err := compiled(eval.Schema)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Values[testing.TB(nil)] = e.T().(testing.TB)
			// Nothing of the caller's environment reaches a script.
			for _, name := range []string{"NO_COLOR", "COLUMNS", "TERM"} {
				e.Setenv(name, "")
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"valid":    func(ts *testscript.TestScript, neg bool, args []string) { valid(ts, schema, neg, args) },
			"measures": func(ts *testscript.TestScript, neg bool, args []string) { valid(ts, ofEval, neg, args) },
			"status":   status,
			"model":    model,
			"serve":    serve,
			"pack":     pack,
		},
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "comparators": // whether there is anything to find with
				return len(detector.Comparators()) > 0, nil
			case "full": // whether there is a device that is always full
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			}
			return false, nil
		},
	})
}

func compile() (*jsonschema.Schema, error) { return compiled(report.Schema) }

func compiled(schema []byte) (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("findings.json", doc); err != nil {
		return nil, err
	}
	return c.Compile("findings.json")
}

// valid checks that a file is whole lines of valid JSON.
func valid(ts *testscript.TestScript, schema *jsonschema.Schema, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: valid FILE")
	}
	content := ts.ReadFile(args[0])
	if !strings.HasSuffix(content, "\n") {
		ts.Fatalf("%s does not end in a whole line: %q", args[0], content)
	}
	for line := range strings.Lines(content) {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		ts.Check(err)
		ts.Check(schema.Validate(v))
	}
}

// status runs a command and checks how it ends.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("%s: exit status %s, want %s", strings.Join(args[1:], " "), got, args[0])
	}
}

// The scripts' files are scripts.
func TestScriptsAreRun(t *testing.T) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".txtar") {
			t.Errorf("testdata/%s is no script", e.Name())
		}
	}
}

// pack writes the files of a folder into an archive: pack OUT FOLDER.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pack OUT FOLDER")
	}
	out, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(out)
	ts.Check(z.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(z.Close())
	ts.Check(out.Close())
}
