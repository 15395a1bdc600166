package config

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector/judge"
)

// canary is a key that must never be seen.
const canary = "canary-4be1c0ffee"

func TestLoadRefusesOfTheJudge(t *testing.T) {
	for _, test := range []struct{ why, file, want string }{
		{"a key in the file", "judge:\n  api_key: " + canary + "\n", "judge.api_key: no key stands in a configuration file: give the key in ATODDS_JUDGE_API_KEY"},
		{"a key in the file, elsewhere", "openai_api_key: " + canary + "\n", "openai_api_key: no key stands in a configuration file"},
		{"a key in the address", "judge:\n  base_url: https://host/v1?api-key=" + canary + "\n", "judge.base_url holds a user or a query"},
		{"a password in the address", "judge:\n  base_url: https://me:" + canary + "@host/v1\n", "judge.base_url holds a user or a query"},
		{"an address without a scheme", "judge:\n  base_url: localhost:8080/v1\n", "judge.base_url is no address"},
		{"a slip in a key", "judge:\n  modle: m\n", "unknown key judge.modle: did you mean judge.model?"},
		{"a budget below nothing", "judge:\n  budget: -1\n", "judge.budget is -1"},
		{"an answer of less than nothing", "judge:\n  max_tokens: -1\n", "judge.max_tokens is -1"},
		{"no pairs", "judge:\n  max_pairs: 0\n", "judge.max_pairs is 0"},
		{"a timeout without a unit", "judge:\n  timeout: \"30\"\n", "judge.timeout is \"30\": give a time such as 30s"},
		{"a price of one number", "judge:\n  prices: [\"m = 2\"]\n", `judge.prices has "m = 2": write MODEL = READ / WRITTEN`},
		{"a price below nothing", "judge:\n  prices: [\"m = -2 / 1\"]\n", `judge.prices has "m = -2 / 1"`},
	} {
		t.Run(test.why, func(t *testing.T) {
			_, err := load(Options{File: file(t, test.file)}, kinds)
			require.Error(t, err)
			assert.Contains(t, err.Error(), test.want)
			assert.NotContains(t, err.Error(), canary)
		})
	}
}

// What is said of the judge comes back from the file that is shown, and reaches
// its options.
func TestJudgeRoundTrip(t *testing.T) {
	t.Setenv("OPENAI_API_KEY", "")
	t.Setenv("ATODDS_JUDGE_MODEL", "house/llama-3=q4")
	c, err := load(Options{File: file(t, `judge:
  base_url: http://localhost:8080/v1
  prices: ["house/llama-3=q4 = 0.5 / 1.5"]
  budget: 2
  repeats: 0
  cache: answers
`)}, kinds)
	require.NoError(t, err)
	again, err := load(Options{File: file(t, string(c.yaml(kinds)))}, kinds)
	require.NoError(t, err)
	assert.Equal(t, c, again)
	assert.NoError(t, validate(t, c.yaml(kinds)))

	o, warnings, err := c.Judge.Options()
	require.NoError(t, err)
	assert.Empty(t, warnings)
	assert.Equal(t, map[string]judge.Price{"house/llama-3=q4": {Prompt: 0.5, Completion: 1.5}}, o.Prices)
	assert.Equal(t, "http://localhost:8080/v1", o.BaseURL)
	assert.Equal(t, -1, o.Repeats, "none, in the terms of the judge")
	assert.Empty(t, string(o.Key), "a server of one's own wants none")
}

func TestJudgeKey(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
		require.NoError(t, os.Chmod(path, mode))
		return path
	}
	for _, test := range []struct {
		why             string
		own, openai, in string
		key, warns, err string
	}{
		{"its own variable goes first", canary, "other", "", canary, "", ""},
		{"then that of OpenAI", "", canary, "", canary, "", ""},
		{"then the file, without the end of its line", "", "", write("private", canary+"\n", 0o600), canary, "", ""},
		{"a file that others can read is used, with a warning", "", "", write("open", canary, 0o644), canary, "chmod 600", ""},
		{"none is needed", "", "", "", "", "", ""},
		{"a variable of two words", canary + " x", "", "", "", "", "ATODDS_JUDGE_API_KEY holds no key"},
		{"an empty file", "", "", write("empty", "\n", 0o600), "", "", "holds no key"},
		{"a file of something else", "", "", write("long", string(make([]byte, maxKey+1)), 0o600), "", "", "holds no key"},
		{"the key in place of the file is not repeated", "", "", canary, "", "", "it is to name a file"},
	} {
		t.Run(test.why, func(t *testing.T) {
			t.Setenv("ATODDS_JUDGE_API_KEY", test.own)
			t.Setenv("OPENAI_API_KEY", test.openai)
			o, warnings, err := (&Judge{Model: "m", Timeout: "1s", APIKeyFile: test.in}).Options()
			if test.err != "" {
				require.ErrorContains(t, err, test.err)
				assert.NotContains(t, err.Error(), canary)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, test.key, string(o.Key))
			assert.Contains(t, fmt.Sprint(warnings), test.warns)
			assert.NotContains(t, fmt.Sprintf("%v %+v %#v", o, o, warnings), canary)
		})
	}
}

func TestJudgeNeedsAModel(t *testing.T) {
	j := defaultJudge()
	_, _, err := j.Options()
	assert.ErrorContains(t, err, "set judge.model")
	j.Model, j.Prompts = "m", filepath.Join(t.TempDir(), "none")
	_, _, err = j.Options()
	assert.ErrorContains(t, err, "judge.prompts")
}

// The judge decides findings where it is asked, and only there.
func TestDigestOfTheJudge(t *testing.T) {
	c := Default()
	digest := c.Digest()
	c.Judge.Model = "m"
	c.Comparators["other"] = Comparator{Severity: "off"}
	assert.Equal(t, digest, c.Digest(), "nobody is asked")
	c.Judging = true
	judged := c.Digest()
	assert.NotEqual(t, digest, judged)
	c.Judge.Concurrency = 9
	assert.Equal(t, judged, c.Digest(), "how fast takes no part")
	c.Judge.Model = "n"
	assert.NotEqual(t, judged, c.Digest())
}
