// Package config reads the configuration: defaults, then a file, then the
// environment, then flags. What it returns has been checked; an unknown key
// is an error that names the key and the nearest known one.
package config

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// Schema is the JSON Schema (draft 2020-12) of a configuration file.
//
//go:embed config.schema.json
var Schema []byte

// A Config holds what a configuration file can say. Its keys are those of
// the file.
type Config struct {
	Profile     string                `mapstructure:"profile" json:"profile"`         // strict or lenient
	Threshold   float64               `mapstructure:"threshold" json:"threshold"`     // least score of a pair, 0 to 1; 0 means the aligner's default
	Workers     int                   `mapstructure:"workers" json:"workers"`         // 0 means one for each processor
	Memory      string                `mapstructure:"memory" json:"memory"`           // what the search for pairs may take; 0 means half of the machine's
	FailOn      string                `mapstructure:"fail_on" json:"fail_on"`         // error, warning, note or never
	Comparators map[string]Comparator `mapstructure:"comparators" json:"comparators"` // by kind
	Lexicons    map[string][]string   `mapstructure:"lexicons" json:"lexicons"`       // entries added to a list, by its name
	Judge       Judge                 `mapstructure:"judge" json:"judge"`             // asked where a command has --judge

	Judging bool `mapstructure:"-" json:"-"` // whether it is asked
}

// A Comparator is what is configured for one kind.
type Comparator struct {
	Severity string `mapstructure:"severity" json:"severity"`         // error, warning, note or off
	FailOn   string `mapstructure:"fail_on" json:"fail_on,omitempty"` // as for all kinds, which holds where it is empty
}

// Never is the value of fail_on with which no finding fails a run.
const Never = "never"

// Default returns the configuration that holds where nothing else is said.
func Default() *Config { return defaults(configured()) }

// configured returns every kind of finding that has a severity.
func configured() []detector.Comparator { return append(detector.Comparators(), detector.Judged()...) }

func defaults(list []detector.Comparator) *Config {
	c := &Config{
		Profile: "strict",
		Memory:  "0",
		FailOn:  string(detector.Error),
		// Empty rather than nil, so that it prints as an empty object.
		Comparators: make(map[string]Comparator, len(list)),
		Lexicons:    map[string][]string{},
		Judge:       defaultJudge(),
	}
	for _, x := range detector.LexiconList() {
		c.Lexicons[x.Name] = []string{}
	}
	for _, k := range list {
		c.Comparators[k.Name] = Comparator{Severity: string(cmp.Or(k.Severity, detector.Error))}
	}
	return c
}

// check returns an error for the first value that cannot be, in the order of
// the file.
func (c *Config) check() error {
	if err := oneOf("profile", c.Profile, "strict", "lenient"); err != nil {
		return err
	}
	if !(c.Threshold >= 0 && c.Threshold <= 1) {
		return fmt.Errorf("threshold is %v: give a number from 0 to 1", c.Threshold)
	}
	if c.Workers < 0 {
		return fmt.Errorf("workers is %d: give 0 for one on each processor, or a number above it", c.Workers)
	}
	if _, err := bytesOf(c.Memory); err != nil {
		return err
	}
	if err := oneOf("fail_on", c.FailOn, failLevels()...); err != nil {
		return err
	}
	for _, kind := range c.kinds() {
		key := "comparators." + kind + ".severity"
		if err := oneOf(key, c.Comparators[kind].Severity, "error", "warning", "note", "off"); err != nil {
			return err
		}
		if level := c.Comparators[kind].FailOn; level != "" {
			if err := oneOf("comparators."+kind+".fail_on", level, failLevels()...); err != nil {
				return err
			}
		}
	}
	if _, err := detector.ExtendLexicons(c.Lexicons); err != nil {
		return err
	}
	return c.Judge.check()
}

// failLevels are the values of fail_on.
func failLevels() []string { return []string{"error", "warning", "note", Never} }

// FailsOn returns the severity from which a finding of a kind makes a run fail,
// or [Never].
func (c *Config) FailsOn(kind string) string { return cmp.Or(c.Comparators[kind].FailOn, c.FailOn) }

// kinds returns the configured kinds in alphabetical order.
func (c *Config) kinds() []string {
	kinds := make([]string, 0, len(c.Comparators))
	for kind := range c.Comparators {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	return kinds
}

func oneOf(key, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return fmt.Errorf("%s is %q: choose %s", key, value, strings.Join(allowed, ", "))
}

// Detector returns a detector that works as c says. Kinds that are off are
// left out of its comparators.
func (c *Config) Detector() *detector.Detector {
	d := c.detector(detector.Comparators())
	for _, k := range detector.Judged() {
		d.Severities[k.Name] = detector.Severity(cmp.Or(c.Comparators[k.Name].Severity, string(k.Severity)))
	}
	d.Questions = c.Judge.MaxPairs
	return d
}

func (c *Config) detector(list []detector.Comparator) *detector.Detector {
	memory, _ := bytesOf(c.Memory) // both have been checked
	lexicons, _ := detector.ExtendLexicons(c.Lexicons)
	d := &detector.Detector{
		Profile:     profile(c.Profile),
		Threshold:   c.Threshold,
		Workers:     c.Workers,
		Memory:      memory,
		Lexicons:    lexicons,
		Severities:  make(map[string]detector.Severity, len(list)),
		Comparators: []detector.Comparator{},
	}
	for _, k := range list {
		severity := detector.Severity(c.Comparators[k.Name].Severity)
		if severity == detector.Off {
			continue
		}
		if severity != "" {
			d.Severities[k.Name] = severity
		}
		d.Comparators = append(d.Comparators, k)
	}
	return d
}

// profile returns the profile of a checked name.
func profile(name string) text.Profile {
	if name == "lenient" {
		return text.Lenient()
	}
	return text.Strict()
}

// Digest names what decides the findings: 16 hexadecimal digits that are the
// same for configurations that find the same. Workers, memory and fail_on take
// no part in it, nor does the judge where none is asked.
func (c *Config) Digest(only ...string) string {
	only = slices.Clone(only)
	slices.Sort(only)
	comparators := make(map[string]Comparator, len(c.Comparators))
	for kind, k := range c.Comparators {
		if c.Judging || !slices.ContainsFunc(detector.Judged(), func(j detector.Comparator) bool { return j.Name == kind }) {
			comparators[kind] = Comparator{Severity: k.Severity}
		}
	}
	var judge []any
	if j := c.Judge; c.Judging {
		judge = []any{j.Model, j.Repeats, j.MaxPairs, j.MaxTokens, j.Budget, j.Prompts, j.Embeddings}
	}
	b, err := json.Marshal(struct {
		Profile     string
		Threshold   float64
		Comparators map[string]Comparator
		Lexicons    map[string][]string
		Only        []string
		Judge       []any `json:",omitempty"`
	}{c.Profile, c.Threshold, comparators, c.Lexicons, only, judge})
	if err != nil {
		panic(err) // strings and a checked number always encode
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// Nearest returns the word of list that is nearest to word, and "" where
// none is near: more than a third of its letters would have to change.
func Nearest(word string, list []string) string {
	best, least := "", len(word)/3+2
	for _, w := range list {
		if n := levenshtein.ComputeDistance(strings.ToLower(word), w); n < least {
			best, least = w, n
		}
	}
	return best
}
