package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// people are the names of persons that Faker lists, in Latin script.
type people struct{ given, family map[string]bool }

var (
	listed = regexp.MustCompile(`(?s)\b([a-z_]*(?:first_names?|last_names?)[a-z_]*) *= *(?:OrderedDict\()?\((.*?)\n    \)`)
	quoted = regexp.MustCompile(`u?'([^']+)'|u?"([^"]+)"`)
)

// readPeople reads the module of each country.
func readPeople(folder string) (*people, error) {
	p := &people{given: map[string]bool{}, family: map[string]bool{}}
	paths, err := filepath.Glob(filepath.Join(folder, "*", "__init__.py"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for _, m := range listed.FindAllStringSubmatch(string(b), -1) {
			set := p.family
			if strings.Contains(m[1], "first") {
				set = p.given
			}
			for _, q := range quoted.FindAllStringSubmatch(m[2], -1) {
				if name := q[1] + q[2]; isName(name) {
					set[fold(name)] = true
				}
			}
		}
	}
	return p, nil
}

// isName reports whether a name is one word of Latin letters, a capital
// first.
func isName(s string) bool {
	for i, r := range s {
		if !unicode.Is(unicode.Latin, r) && r != '\'' || i == 0 && !unicode.IsUpper(r) {
			return false
		}
	}
	return len(s) > 2
}
