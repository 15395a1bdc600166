package detector

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Lexicon is a list of words that a comparator goes by, which users may
// extend.
type Lexicon struct {
	Name string // what the configuration calls it
	Doc  string // one line: what it lists, and the form of an entry
}

// lexicons returns every list, in alphabetical order of their names.
func lexicons() []extendable {
	return []extendable{
		agencies,
		aliases,
		certaintyCues,
		confusables,
		linkCues,
		contraryActs,
		converses,
		exclusive,
		neutral,
		quantifiers,
		refutations,
		titles,
		transliterations,
	}
}

// LexiconList returns the lists that users may extend, in alphabetical order.
func LexiconList() []Lexicon {
	var list []Lexicon
	for _, x := range lexicons() {
		list = append(list, x.describe())
	}
	return list
}

// Lexicons are the embedded lists with entries of the user's. A nil *Lexicons
// holds the embedded ones alone. It never changes, and many detectors may
// share it.
type Lexicons struct {
	more   map[string][]string
	parsed map[string]any
}

// ExtendLexicons adds entries to the lists of the given names, each in the form
// that the list's own have. It returns an error that names the list, and the
// entry where one cannot be read.
func ExtendLexicons(more map[string][]string) (*Lexicons, error) {
	known := map[string]extendable{}
	for _, x := range lexicons() {
		known[x.describe().Name] = x
	}
	return extend(known, more)
}

func extend(known map[string]extendable, more map[string][]string) (*Lexicons, error) {
	all := &Lexicons{more: map[string][]string{}, parsed: map[string]any{}}
	for _, name := range slices.Sorted(maps.Keys(more)) {
		if len(more[name]) == 0 {
			continue
		}
		x, ok := known[name]
		if !ok {
			return nil, fmt.Errorf("lexicons.%s: no such list; there are %s", name, strings.Join(slices.Sorted(maps.Keys(known)), ", "))
		}
		parsed, err := x.extended(more[name])
		if err != nil {
			return nil, fmt.Errorf("lexicons.%s: %w", name, err)
		}
		all.more[name], all.parsed[name] = slices.Clone(more[name]), parsed
	}
	return all, nil
}

// Entries returns what users added, by list.
func (x *Lexicons) Entries() map[string][]string {
	if x == nil {
		return nil
	}
	return maps.Clone(x.more)
}

// extendable is a lexicon of any type.
type extendable interface {
	describe() Lexicon
	extended(more []string) (any, error)
	load()
}

// A lexicon is an embedded list, parsed when it is first looked at. Its text
// has one entry a line; a line that begins with # is a comment, which in the
// head of the text names source and licence.
type lexicon[T any] struct {
	Lexicon
	text  string
	parse func(entries []string) (T, error)
	base  func() T
}

// newLexicon returns a list of the given embedded text, which must be sound: a
// test reads every list.
func newLexicon[T any](name, doc, text string, parse func(entries []string) (T, error)) *lexicon[T] {
	return &lexicon[T]{
		Lexicon: Lexicon{name, doc}, text: text, parse: parse,
		base: sync.OnceValue(func() T {
			parsed, err := parse(entriesOf(text))
			if err != nil {
				panic("lexicon " + name + ": " + err.Error())
			}
			return parsed
		}),
	}
}

// in returns the list as x extends it.
func (l *lexicon[T]) in(x *Lexicons) T {
	if x != nil {
		if parsed, ok := x.parsed[l.Name].(T); ok {
			return parsed
		}
	}
	return l.base()
}

func (l *lexicon[T]) describe() Lexicon { return l.Lexicon }

// load parses the embedded entries, where that was not done before.
func (l *lexicon[T]) load() { l.base() }

// extended parses the embedded entries with more behind them.
func (l *lexicon[T]) extended(more []string) (any, error) {
	return l.parse(slices.Concat(entriesOf(l.text), entriesOf(strings.Join(more, "\n"))))
}

// entriesOf returns the lines that are neither empty nor comments, without
// the space around them.
func entriesOf(text string) []string {
	var entries []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			entries = append(entries, line)
		}
	}
	return entries
}
