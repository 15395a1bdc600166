// Package rules holds the tests that keep the house in order. It has no code
// of its own.
package rules

import (
	"bufio"
	"bytes"
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
)

const (
	module      = "github.com/atodds/atodds"
	maxFile     = 500 // lines
	maxFunction = 60  // lines
)

// layers is the order of the packages, from the top: a package imports only
// packages of the lines below its own. A package in no line fails. The
// programs that generate tables stand at the top.
var layers = []string{
	"cmd/atodds align/internal/planted/write align/internal/fit align/internal/fitanswers align/internal/fitspeech align/internal/nametable align/internal/rarity align/internal/wordnet internal/linetable/write internal/thesaurusgen internal/unitgen",
	"internal/config internal/conformance",
	"internal/eval",
	"detector/judge/judgetest",
	"detector/judge internal/report",
	"detector",
	"detector/internal/frame detector/internal/negation detector/internal/provenance",
	"align",
	"detector/judge/internal/endpoint detector/judge/internal/injection align/internal/answer align/internal/planted align/internal/segment detector/internal/quotation detector/internal/phrase detector/internal/counted detector/internal/cue",
	"align/source align/extract align/internal/likeness align/internal/gold",
	"align/internal/office align/internal/newsroom align/internal/feed align/internal/warc align/internal/rtf",
	"align/internal/flow align/internal/xmlread",
	"align/internal/confine align/internal/archive align/internal/pdf",
	"internal/pipe internal/fetch prompts fixtures align/internal/original align/internal/newstest internal/hostile align/internal/record align/internal/split align/internal/clause align/internal/name align/internal/speech detector/internal/edit detector/internal/reach internal/thesaurus",
	"align/text internal/linetable internal/ordered internal/stem internal/pdftest",
}

// outside lists the packages that are in no layer, for they are tests only.
var outside = []string{"internal/rules", "internal/report/browser"}

// root changes to the folder of the module.
func root(t *testing.T) {
	t.Helper()
	out, err := exec.Command("go", "env", "GOMOD").Output()
	require.NoError(t, err)
	t.Chdir(filepath.Dir(strings.TrimSpace(string(out))))
}

// A file is one Go file of the module.
type file struct {
	name   string // with slashes, from the module's folder
	source []byte
	set    *token.FileSet
	ast    *ast.File
}

func (f *file) isTest() bool { return strings.HasSuffix(f.name, "_test.go") }

// goFiles parses the Go files of the module, in the order of their names.
func goFiles(t *testing.T) []*file {
	t.Helper()
	root(t)
	var files []*file
	err := filepath.WalkDir(".", func(name string, e fs.DirEntry, err error) error {
		base := filepath.Base(name)
		switch {
		case err != nil:
			return err
		case e.IsDir() && name != "." && (base == "testdata" || base[0] == '.' || base[0] == '_'):
			return fs.SkipDir
		case e.IsDir() || !strings.HasSuffix(name, ".go"):
			return nil
		}
		f := &file{name: filepath.ToSlash(name), set: token.NewFileSet()}
		if f.source, err = os.ReadFile(name); err != nil {
			return err
		}
		f.ast, err = parser.ParseFile(f.set, name, f.source, parser.ParseComments)
		files = append(files, f)
		return err
	})
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func TestLayers(t *testing.T) {
	level := make(map[string]int)
	for i, line := range layers {
		for name := range strings.FieldsSeq(line) {
			level[name] = len(layers) - i
		}
	}
	for _, f := range goFiles(t) {
		name := path.Dir(f.name)
		if f.isTest() || slices.Contains(outside, name) {
			continue
		}
		if !assert.Contains(t, level, name, "%s is in no line of the layers", name) {
			continue
		}
		for _, spec := range f.ast.Imports {
			imported, ours := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module+"/")
			if ours {
				assert.Less(t, level[imported], level[name], "%s imports %s, which is not below it", f.name, imported)
			}
		}
	}
}

func TestSizes(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.isTest() || ast.IsGenerated(f.ast) {
			continue
		}
		lines := bytes.Count(f.source, []byte("\n"))
		assert.LessOrEqual(t, lines, maxFile, "%s has %d lines", f.name, lines)
		ast.Inspect(f.ast, func(n ast.Node) bool {
			var name string
			switch n := n.(type) {
			case *ast.FuncDecl:
				name = n.Name.Name
			case *ast.FuncLit:
				name = "a function literal"
			default:
				return true
			}
			lines := f.set.Position(n.End()).Line - f.set.Position(n.Pos()).Line + 1
			assert.LessOrEqual(t, lines, maxFunction, "%s: %s has %d lines", f.name, name, lines)
			return true
		})
	}
}

// Lists are plain slices, and nothing happens before main.
func TestNoInit(t *testing.T) {
	for _, f := range goFiles(t) {
		for _, decl := range f.ast.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil {
				assert.NotEqual(t, "init", fn.Name.Name, "%s has an init", f.name)
			}
		}
	}
}

// A comparator is one file and one fixture, and is listed.
func TestComparators(t *testing.T) {
	var listed []string
	for _, c := range detector.Comparators() {
		listed = append(listed, c.Name)
	}
	assert.Equal(t, len(listed), len(slices.Compact(slices.Sorted(slices.Values(listed)))), "each is listed once")

	var declared, files []string
	for _, f := range goFiles(t) {
		if path.Dir(f.name) != "detector" || f.isTest() {
			continue
		}
		for _, name := range comparatorsIn(f.ast) {
			declared = append(declared, name)
			files = append(files, strings.TrimSuffix(path.Base(f.name), ".go"))
		}
	}
	assert.ElementsMatch(t, listed, declared, "listed in Comparators, and declared in a file of detector")
	assert.ElementsMatch(t, declared, files, "the file of a comparator has its name")

	fixtures, err := filepath.Glob("fixtures/*.odds")
	require.NoError(t, err)
	for i, name := range fixtures {
		fixtures[i] = strings.TrimSuffix(filepath.Base(name), ".odds")
	}
	assert.ElementsMatch(t, listed, fixtures, "a comparator has a fixture, and a fixture a comparator")
	for _, c := range detector.Comparators() {
		assert.NotEmpty(t, strings.TrimSpace(c.Doc), "%s is documented", c.Name)
		assert.True(t, c.Compare != nil || c.Inspect != nil || c.Hear != nil, "%s looks at pairs, at documents or at quotations", c.Name)
	}
}

// comparatorsIn returns the names of the comparators that a file declares:
// of the composite literals of type Comparator with a literal Name.
func comparatorsIn(f *ast.File) []string {
	var names []string
	ast.Inspect(f, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		if id, ok := lit.Type.(*ast.Ident); !ok || id.Name != "Comparator" {
			return true
		}
		for _, e := range lit.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			key, _ := kv.Key.(*ast.Ident)
			value, ok := kv.Value.(*ast.BasicLit)
			if ok && key != nil && key.Name == "Name" {
				names = append(names, strings.Trim(value.Value, `"`))
			}
		}
		return true
	})
	return names
}

// The map of detector in CONTRIBUTING names files and packages that exist.
func TestMap(t *testing.T) {
	root(t)
	guide, err := os.ReadFile("CONTRIBUTING.md")
	require.NoError(t, err)
	_, rooms, found := strings.Cut(string(guide), "| of `detector` | files |")
	require.True(t, found, "the map begins with this head")
	rooms, _, _ = strings.Cut(rooms, "\n\n")
	parts := strings.Split(rooms, "`")
	require.Greater(t, len(parts), 100, "the map names files")
	for i := 1; i < len(parts); i += 2 {
		name := path.Join("detector", parts[i])
		if _, err := os.Stat(name); err != nil {
			assert.FileExists(t, name+".go", "the map of CONTRIBUTING names %s", parts[i])
		}
	}
}

// The example configuration is what "atodds config show" prints by default.
func TestExampleConfiguration(t *testing.T) {
	root(t)
	example, err := os.ReadFile("config.example.yaml")
	require.NoError(t, err)
	assert.Equal(t, string(config.Default().YAML()), string(example),
		"write it anew: go run ./cmd/atodds config show > config.example.yaml")
}

// The notice of the whole names every notice of a part.
func TestNotice(t *testing.T) {
	root(t)
	notice, err := os.ReadFile("NOTICE")
	require.NoError(t, err)
	parts := 0
	require.NoError(t, filepath.WalkDir(".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && name != "NOTICE" && strings.HasSuffix(name, "NOTICE") {
			parts++
			assert.Contains(t, string(notice), filepath.ToSlash(name), "NOTICE does not name %s", name)
		}
		return err
	}))
	assert.Positive(t, parts, "tables of others have notices")
}

// readmeBlocks returns the blocks of the README in a language, by the line
// on which each begins.
func readmeBlocks(t *testing.T, language string) map[int]string {
	t.Helper()
	root(t)
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	blocks := make(map[int]string)
	in := bufio.NewScanner(bytes.NewReader(readme))
	start, open := 0, ""
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case open == "" && strings.HasPrefix(line, "```"):
			start, open = n+1, cmp.Or(strings.TrimPrefix(line, "```"), "none")
		case line == "```":
			open = ""
		case open == language:
			blocks[start] += line + "\n"
		}
	}
	require.NoError(t, in.Err())
	require.Empty(t, open, "a block of the README is not closed")
	return blocks
}
