package config

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/spf13/viper"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
)

// kinds stands in for the comparators, so that these tests say the same
// whatever comparators there are.
var kinds = []detector.Comparator{
	{Name: "count", Severity: detector.Error},
	{Name: "money", Severity: detector.Error},
	{Name: "rank", Severity: detector.Warning},
	{Name: "bare"}, // without a severity of its own: an error
}

// file writes a configuration file and returns its name.
func file(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "desk.yaml")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
	return name
}

func TestLoad(t *testing.T) {
	for _, test := range []struct {
		why  string
		file string
		env  map[string]string
		set  map[string]any
		want func(*Config)
	}{
		{"an empty file changes nothing", "", nil, nil, func(c *Config) {}},
		{"a key without value changes nothing", "comparators:\nprofile:\n", nil, nil, func(c *Config) {}},
		{"the file overrides defaults", "profile: lenient\nthreshold: 0.4\n", nil, nil, func(c *Config) {
			c.Profile, c.Threshold = "lenient", 0.4
		}},
		{"one kind leaves the others alone", "comparators:\n  money:\n    severity: off\n", nil, nil, func(c *Config) {
			c.Comparators["money"] = Comparator{Severity: "off"}
		}},
		{"a level to fail on for one kind", "comparators:\n  money:\n    fail_on: note\n", map[string]string{"ATODDS_COMPARATORS_RANK_FAIL_ON": "never"}, nil, func(c *Config) {
			c.Comparators["money"] = Comparator{Severity: "error", FailOn: "note"}
			c.Comparators["rank"] = Comparator{Severity: "warning", FailOn: "never"}
		}},
		{"a flag holds for every kind", "comparators:\n  money:\n    fail_on: note\n", nil, map[string]any{"fail_on": "error"}, func(c *Config) {}},
		{"the environment overrides the file", "workers: 2\n", map[string]string{"ATODDS_WORKERS": "3"}, nil, func(c *Config) {
			c.Workers = 3
		}},
		{"the environment reaches keys within keys", "", map[string]string{"ATODDS_COMPARATORS_COUNT_SEVERITY": "note"}, nil, func(c *Config) {
			c.Comparators["count"] = Comparator{Severity: "note"}
		}},
		{"flags override the environment", "", map[string]string{"ATODDS_FAIL_ON": "note"}, map[string]any{"fail_on": "never"}, func(c *Config) {
			c.FailOn = "never"
		}},
		{"variables that are no keys are left alone", "", map[string]string{"ATODDS_DATA": "/data"}, nil, func(c *Config) {}},
	} {
		t.Run(test.why, func(t *testing.T) {
			for key, value := range test.env {
				t.Setenv(key, value)
			}
			want := defaults(kinds)
			test.want(want)
			got, err := load(Options{File: file(t, test.file), Set: test.set}, kinds)
			require.NoError(t, err)
			assert.Equal(t, want, got)
		})
	}
}

// A variable that means to set a key and sets none would be obeyed in silence
// by nobody.
func TestLoadRefusesVariables(t *testing.T) {
	for _, test := range []struct{ why, name, want string }{
		{"a kind that does not exist", "ATODDS_COMPARATORS_MONYE_SEVERITY", "ATODDS_COMPARATORS_MONYE_SEVERITY sets no key: did you mean ATODDS_COMPARATORS_MONEY_SEVERITY?"},
		{"a word of two that is written as one", "ATODDS_FAILON", "ATODDS_FAILON sets no key: did you mean ATODDS_FAIL_ON?"},
		{"a key of a section like nothing known", "ATODDS_JUDGE_NIGHT_SHIFT", `ATODDS_JUDGE_NIGHT_SHIFT sets no key: "atodds config show" lists the known ones`},
		{"the secret is no key", "ATODDS_JUDGE_API_KEY", ""},
		{"what others call their own", "ATODDS_VERSION", ""},
	} {
		t.Run(test.why, func(t *testing.T) {
			t.Setenv(test.name, "note")
			_, err := load(Options{}, kinds)
			if test.want == "" {
				assert.NoError(t, err)
				return
			}
			assert.EqualError(t, err, "environment: "+test.want)
		})
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, test := range []struct{ why, file, want string }{
		{"a slip in a key", "treshold: 0.4\n", "unknown key treshold: did you mean threshold?"},
		{"a slip in a kind", "comparators:\n  monye:\n    severity: off\n", "unknown key comparators.monye.severity: did you mean comparators.money.severity?"},
		{"a severity in place of the keys of a kind", "comparators:\n  money: off\n", "unknown key comparators.money"},
		{"a key like nothing known", "x: 1\n", `unknown key x: "atodds config show" lists the known ones`},
		{"a dot in a key is no separator", "fail.on: note\n", "unknown key fail.on: did you mean fail_on?"},
		{"a profile that does not exist", "profile: loose\n", `profile is "loose": choose strict, lenient`},
		{"a threshold above 1", "threshold: 40\n", "threshold is 40: give a number from 0 to 1"},
		{"a threshold that is no number", "threshold: .nan\n", "threshold is NaN"},
		{"a threshold in words", "threshold: high\n", "threshold"},
		{"fewer than no workers", "workers: -1\n", "workers is -1"},
		{"off as a level to fail on", "fail_on: off\n", `fail_on is "off": choose error, warning, note, never`},
		{"a severity that does not exist", "comparators:\n  count:\n    severity: fatal\n", `comparators.count.severity is "fatal"`},
		{"a level that does not exist", "comparators:\n  count:\n    fail_on: off\n", `comparators.count.fail_on is "off": choose error, warning, note, never`},
		{"what is no YAML", "profile: [strict\n", "desk.yaml: "},
	} {
		t.Run(test.why, func(t *testing.T) {
			_, err := load(Options{File: file(t, test.file)}, kinds)
			require.Error(t, err)
			assert.Contains(t, err.Error(), test.want)
			assert.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestLoadFindsItsFile(t *testing.T) {
	t.Run("a named file must exist", func(t *testing.T) {
		_, err := load(Options{File: "missing.yaml"}, kinds)
		require.Error(t, err)
		assert.Contains(t, err.Error(), "read missing.yaml: no such file")
	})
	t.Run("the default file is read where it exists", func(t *testing.T) {
		t.Chdir(t.TempDir())
		c, err := load(Options{}, kinds)
		require.NoError(t, err)
		assert.Equal(t, "strict", c.Profile)

		require.NoError(t, os.WriteFile(DefaultFile, []byte("profile: lenient\n"), 0o644))
		c, err = load(Options{}, kinds)
		require.NoError(t, err)
		assert.Equal(t, "lenient", c.Profile)
	})
}

// What config show prints is a configuration file that gives the same again,
// and that the published schema allows.
func TestYAMLRoundTrip(t *testing.T) {
	c := defaults(kinds)
	c.Profile, c.Threshold, c.Workers, c.FailOn = "lenient", 0.25, 7, Never
	c.Comparators["rank"] = Comparator{Severity: "off"}
	c.Comparators["money"] = Comparator{Severity: "note", FailOn: "note"}
	got, err := load(Options{File: file(t, string(c.yaml(kinds)))}, kinds)
	require.NoError(t, err)
	assert.Equal(t, c, got)
	assert.NoError(t, validate(t, c.yaml(kinds)))
}

func TestSchema(t *testing.T) {
	for _, test := range []struct {
		file, why string
		ok        bool
	}{
		{"profile: strict\n", "one key", true},
		{"comparators: {money: {severity: off}}\n", "a kind", true},
		{"comparators: {money: {fail_on: never}}\n", "a level for a kind", true},
		{"comparators: {money: {fail_on: off}}\n", "no level for a kind", false},
		{"treshold: 0.4\n", "an unknown key", false},
		{"threshold: 2\n", "out of range", false},
		{"comparators: {money: off}\n", "a severity in place of a kind's keys", false},
		{"fail_on: off\n", "no level to fail on", false},
	} {
		err := validate(t, []byte(test.file))
		assert.Equal(t, test.ok, err == nil, "%s: %v", test.why, err)
	}
}

// validate checks a YAML file against the schema.
func validate(t *testing.T, file []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("config.json", doc))
	schema, err := c.Compile("config.json")
	require.NoError(t, err)

	v := viper.NewWithOptions(viper.KeyDelimiter(separator))
	v.SetConfigType("yaml")
	require.NoError(t, v.ReadConfig(bytes.NewReader(file)))
	b, err := json.Marshal(v.AllSettings())
	require.NoError(t, err)
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	require.NoError(t, err)
	return schema.Validate(instance)
}

func TestDetector(t *testing.T) {
	c := defaults(kinds)
	c.Profile, c.Threshold, c.Workers = "lenient", 0.3, 2
	c.Comparators["money"] = Comparator{Severity: "off"}
	c.Comparators["count"] = Comparator{Severity: "note"}

	d := c.detector(kinds)
	require.Len(t, d.Comparators, 3, "a kind that is off is left out")
	assert.Equal(t, detector.Note, d.Severities["count"])
	assert.Equal(t, "lenient", d.Profile.Name)
	assert.InDelta(t, 0.3, d.Threshold, 0)
	assert.Equal(t, 2, d.Workers)
}

func TestDigest(t *testing.T) {
	c := defaults(kinds)
	digest := c.Digest()
	assert.Regexp(t, "^[0-9a-f]{16}$", digest)

	c.Workers, c.FailOn = 9, Never
	assert.Equal(t, digest, c.Digest(), "neither decides what is found")
	assert.NotEqual(t, digest, c.Digest("money"), "a choice of kinds does")
	assert.Equal(t, c.Digest("count", "money"), c.Digest("money", "count"), "in any order")
	c.Profile = "lenient"
	assert.NotEqual(t, digest, c.Digest())
}

func TestNearest(t *testing.T) {
	words := []string{"money", "count", "percent", "ratio"}
	assert.Equal(t, "money", Nearest("monye", words))
	assert.Equal(t, "percent", Nearest("Percents", words), "case does not matter")
	assert.Empty(t, Nearest("zebra", words), "nothing is near")
}

// unset clears the variables that set keys, for a test.
func unset(t *testing.T) {
	for _, v := range os.Environ() {
		if name, _, _ := strings.Cut(v, "="); strings.HasPrefix(name, variables) {
			t.Setenv(name, "")
			require.NoError(t, os.Unsetenv(name))
		}
	}
}

// Where nothing is set, the defaults are what would be put together, to the
// last empty list.
func TestNothingIsSaid(t *testing.T) {
	unset(t)
	t.Chdir(t.TempDir())
	require.True(t, unsaid(Options{}))
	put, err := read(Options{}, configured())
	require.NoError(t, err)
	assert.Equal(t, Default(), put)

	assert.False(t, unsaid(Options{Set: map[string]any{"workers": "2"}}), "a flag")
	t.Setenv("ATODDS_WORKERS", "3")
	assert.False(t, unsaid(Options{}), "the environment")
	c, err := Load(Options{})
	require.NoError(t, err)
	assert.Equal(t, 3, c.Workers)
}

func TestAFileIsSaid(t *testing.T) {
	unset(t)
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile(DefaultFile, []byte("workers: 2\n"), 0o644))
	assert.False(t, unsaid(Options{}))
	assert.False(t, unsaid(Options{File: "other.yaml"}))
}
