package config

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// notKeys are variables in the name of a section that set no key: the secret
// has no place in the configuration.
var notKeys = []string{secretVariable}

// variableOf returns the name of the variable that sets a key.
func variableOf(key string) string {
	return variables + strings.ToUpper(strings.ReplaceAll(key, separator, "_"))
}

// checkEnvironment refuses variables that mean to set a key and set none: what
// bears the name of a section, or that of a key but for its underscores. Others
// are other programs', and are left alone.
func checkEnvironment(known []string) error {
	var names []string
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); strings.HasPrefix(name, variables) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	keys := make([]string, len(known))
	var sections []string
	for i, key := range known {
		keys[i] = variableOf(key)
		if section, _, ok := strings.Cut(key, separator); ok {
			sections = append(sections, variableOf(section)+"_")
		}
	}
	for _, name := range names {
		if slices.Contains(keys, name) || slices.Contains(notKeys, name) {
			continue
		}
		if i := slices.IndexFunc(keys, func(key string) bool { return joined(key) == joined(name) }); i >= 0 {
			return fmt.Errorf("environment: %s sets no key: did you mean %s?", name, keys[i])
		}
		if i := slices.IndexFunc(sections, func(s string) bool { return strings.HasPrefix(name, s) }); i >= 0 {
			return unknownVariable(name, sections[i], keys)
		}
	}
	return nil
}

// unknownVariable returns the error of a variable of a section.
func unknownVariable(name, section string, keys []string) error {
	var inSection []string
	for _, key := range keys {
		if rest, ok := strings.CutPrefix(key, section); ok {
			inSection = append(inSection, strings.ToLower(rest))
		}
	}
	if near := Nearest(strings.TrimPrefix(name, section), inSection); near != "" {
		return fmt.Errorf("environment: %s sets no key: did you mean %s?", name, section+strings.ToUpper(near))
	}
	return fmt.Errorf("environment: %s sets no key: \"atodds config show\" lists the known ones", name)
}

// joined returns a name without its underscores.
func joined(name string) string { return strings.ReplaceAll(name, "_", "") }
