package config

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/viper"

	"github.com/atodds/atodds/detector"
)

// DefaultFile is read where no other file is named and it exists.
const DefaultFile = "config.yaml"

// Options say where a configuration comes from.
type Options struct {
	File string         // its errors are fatal; "" means [DefaultFile], if there is one
	Set  map[string]any // by key ("profile"): what flags say, above everything else
}

// separator stands between the parts of a key inside viper. A dot would split
// keys such as "bbc.co.uk".
const separator = "::"

// variables is how the names of variables of the environment begin.
const variables = "ATODDS_"

// Load returns the configuration of a run. A variable of the environment
// sets the key of its name: ATODDS_FAIL_ON, ATODDS_COMPARATORS_MONEY_SEVERITY.
func Load(o Options) (*Config, error) { return load(o, configured()) }

func load(o Options, list []detector.Comparator) (*Config, error) {
	if unsaid(o) {
		return defaults(list), nil
	}
	return read(o, list)
}

// unsaid reports whether nothing is set anywhere: then there is nothing to put
// together, which takes longer than to read an article.
func unsaid(o Options) bool {
	if o.File != "" || len(o.Set) > 0 {
		return false
	}
	if _, err := os.Stat(DefaultFile); !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	return !slices.ContainsFunc(os.Environ(), func(v string) bool {
		return len(v) > len(variables) && strings.EqualFold(v[:len(variables)], variables)
	})
}

// read puts together what is said anywhere.
func read(o Options, list []detector.Comparator) (*Config, error) {
	v := viper.NewWithOptions(viper.KeyDelimiter(separator))
	v.SetEnvPrefix(strings.TrimSuffix(variables, "_"))
	v.SetEnvKeyReplacer(strings.NewReplacer(separator, "_"))
	v.AutomaticEnv()
	known := setDefaults(v, defaults(list))
	if err := checkEnvironment(known); err != nil {
		return nil, err
	}
	if err := readFile(v, o.File, known); err != nil {
		return nil, err
	}
	for key, value := range o.Set {
		v.Set(key, value)
	}
	c := Config{Lexicons: map[string][]string{}} // never nil, like the default
	if err := v.UnmarshalExact(&c); err != nil {
		return nil, fmt.Errorf("configuration: %s", oneLine(err))
	}
	if err := c.check(); err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	if _, ok := o.Set["fail_on"]; ok { // what a person says now holds for every kind
		for kind, k := range c.Comparators {
			k.FailOn = ""
			c.Comparators[kind] = k
		}
	}
	return &c, nil
}

// setDefaults gives v every key, which is also what makes the environment
// visible to it, and returns the keys.
func setDefaults(v *viper.Viper, c *Config) []string {
	values := map[string]any{
		"profile": c.Profile, "threshold": c.Threshold, "workers": c.Workers, "memory": c.Memory, "fail_on": c.FailOn,
	}
	for kind, k := range c.Comparators {
		values["comparators"+separator+kind+separator+"severity"] = k.Severity
		values["comparators"+separator+kind+separator+"fail_on"] = k.FailOn
	}
	for _, k := range c.Judge.keys() {
		values["judge"+separator+k.name] = k.value
	}
	for name, entries := range c.Lexicons {
		values["lexicons"+separator+name] = entries
	}
	keys := make([]string, 0, len(values))
	for key, value := range values {
		v.SetDefault(key, value)
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// readFile reads a configuration file into v and refuses keys that are not
// known.
func readFile(v *viper.Viper, name string, known []string) error {
	if name == "" {
		if _, err := os.Stat(DefaultFile); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		name = DefaultFile
	}
	// A viper of its own, so that keys are those of the file alone.
	file := viper.NewWithOptions(viper.KeyDelimiter(separator))
	file.SetConfigFile(name)
	file.SetConfigType("yaml")
	if err := file.ReadInConfig(); err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			return fmt.Errorf("read %s: %w", name, path.Err)
		}
		return fmt.Errorf("read %s: %s", name, oneLine(err))
	}
	keys := file.AllKeys()
	slices.Sort(keys)
	for _, key := range keys {
		if file.Get(key) != nil && !slices.Contains(known, key) {
			return fmt.Errorf("read %s: %w", name, cmp.Or(keyed(key), unknownKey(key, known)))
		}
	}
	return v.MergeConfigMap(file.AllSettings())
}

func unknownKey(key string, known []string) error {
	dotted := strings.ReplaceAll(key, separator, ".")
	if near := Nearest(key, known); near != "" {
		return fmt.Errorf("unknown key %s: did you mean %s?", dotted, strings.ReplaceAll(near, separator, "."))
	}
	return fmt.Errorf("unknown key %s: \"atodds config show\" lists the known ones", dotted)
}

// oneLine joins the lines of an error of the decoder, which lists one cause
// on each.
func oneLine(err error) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(err.Error(), "\n", " ")), " ")
}
