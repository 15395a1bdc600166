package extract

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// canonical are the names that the grammars give to what they find: they are
// written into values and never compared with a text.
const canonical = `people killed arrested hospitalised cut created destroyed damaged damage donated shot charged convicted sickened
freed trapped abducted unemployment rate point rebound assist game each job post position time way vote pound largest
second minute hour day week month quarter year decade century fortnight foot inch yard metre barrel
kelvin celsius fahrenheit newton sievert pascal joule watt knot bit stone degree pixel dram byte bar`

// symbols are signs of units, which all languages share.
const symbols = `x10 m in g l s t h d min sec mo gal kt lm ha ms lb mi cal amp fur hl nm am b fb pb bu ng pg cd dm mol x e`

// TestGrammarsKnowNoSurface holds the promise of [sense]: outside the tables
// of a language, no word of it stands. A literal of type sense is the name of
// a concept, which English must have a word for; a literal of another type is
// one of the canonical names.
func TestGrammarsKnowNoSurface(t *testing.T) {
	fset := gotoken.NewFileSet()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	parsed := map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		require.NoError(t, err)
		parsed[name] = f
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	var files []*ast.File
	for _, f := range parsed {
		files = append(files, f)
	}
	// Imports are not resolved: the types that count are of this package.
	conf := types.Config{Error: func(error) {}, Importer: nil}
	_, _ = conf.Check("extract", fset, files, info)
	known := map[string]bool{}
	for w := range strings.FieldsSeq(canonical + " " + symbols) {
		known[w] = true
	}
	senses := map[sense]bool{}
	for _, w := range buildEnglish().words {
		for _, u := range w.quantity.units {
			known[u.unit.Name] = true
		}
		senses[w.sense] = true
	}
	literals := 0
	for name, f := range parsed {
		if isTable(name) || strings.HasPrefix(filepath.Base(name), "split") {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec, *ast.Field:
				return false
			case *ast.SelectorExpr:
				require.NotEqual(t, "surface", n.Sel.Name, "%s: a grammar reads a surface", fset.Position(n.Pos()))
			case *ast.BasicLit:
				s, err := strconv.Unquote(n.Value)
				if n.Kind != gotoken.STRING || err != nil || strings.IndexFunc(s, unicode.IsLower) < 0 {
					return true
				}
				if typ := info.Types[n].Type; typ != nil && typ.String() == "extract.sense" {
					literals++
					if !senses[sense(s)] {
						t.Errorf("%s: English has no word for the sense %q", fset.Position(n.Pos()), s)
					}
				} else if !known[s] {
					t.Errorf("%s: the word %q stands in a grammar", fset.Position(n.Pos()), s)
				}
			}
			return true
		})
	}
	require.Greater(t, literals, 500, "the senses that grammars ask for are found")
}

// isTable reports whether a file holds words of a language or symbols that
// all of them share.
func isTable(name string) bool {
	name = strings.TrimSuffix(filepath.Base(name), ".go")
	switch name {
	case "language", "language_profiles", "lexicon", "lexicon_unwritten", "units", "units_table", "units_money":
		return true
	}
	return strings.HasSuffix(name, "_en") || strings.HasSuffix(name, "_es")
}

// A table that adds to the words which say nothing of a figure would add to
// all of them.
func TestWordsWithoutFiguresShareWhatIsEmpty(t *testing.T) {
	buildEnglish()
	spanish()
	require.Zero(t, noFigures)
}
