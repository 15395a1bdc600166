package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/viper"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/source"
)

// yamlFile reads a file of the repository.
func yamlFile(t *testing.T, name string) *viper.Viper {
	t.Helper()
	v := viper.New()
	v.SetConfigFile(filepath.Join("../..", name))
	v.SetConfigType("yaml")
	require.NoError(t, v.ReadInConfig(), name)
	return v
}

// The action hands its inputs to a script by the environment alone, and the
// script uses all of them; the example uses inputs that there are.
func TestAction(t *testing.T) {
	action := yamlFile(t, "action.yml")
	script, err := os.ReadFile("../../.github/check.sh")
	require.NoError(t, err)
	steps, ok := action.Get("runs.steps").([]any)
	require.True(t, ok)
	check := steps[len(steps)-1].(map[string]any)
	for _, s := range steps {
		run, _ := s.(map[string]any)["run"].(string)
		assert.NotContains(t, run, "${{", "an expression in a script would be a command")
	}
	inputs := action.GetStringMap("inputs")
	used := regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)
	passed := 0
	for name, value := range check["env"].(map[string]any) {
		match := used.FindStringSubmatch(value.(string))
		require.NotNil(t, match, name)
		assert.Contains(t, inputs, match[1])
		assert.Contains(t, string(script), "$"+strings.ToUpper(name), "the script uses what it is given")
		passed++
	}
	assert.Len(t, inputs, passed)
	example, err := os.ReadFile("../../examples/workflow.yml")
	require.NoError(t, err)
	for _, output := range regexp.MustCompile(`steps\.atodds\.outputs\.([a-z]+)`).FindAllStringSubmatch(string(example), -1) {
		assert.Contains(t, action.GetStringMap("outputs"), output[1])
	}
	calls := 0
	for _, step := range yamlFile(t, "examples/workflow.yml").GetStringMap("jobs.check")["steps"].([]any) {
		if uses, _ := step.(map[string]any)["uses"].(string); strings.HasPrefix(uses, "atodds/atodds@") {
			for name := range step.(map[string]any)["with"].(map[string]any) {
				assert.Contains(t, inputs, name)
			}
			calls++
		}
	}
	assert.Equal(t, 1, calls, "the example calls the action")
}

// The script of the action runs as a runner runs it.
func TestActionScript(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash to run the script of the action with")
	}
	program, err := exec.LookPath("atodds")
	require.NoError(t, err)
	script, err := filepath.Abs("../../.github/check.sh")
	require.NoError(t, err)
	for _, test := range []struct {
		why, sources, failOn string
		baseline             string
		status               int
		report               bool
	}{
		{"findings fail the job, and are reported", "wire one.txt\n\nrewrite.txt\n", "error", "", statusFindings, true},
		{"or do not", "wire one.txt\r\nrewrite.txt", "never", "", statusOK, true},
		{"a name is no command and no flag", "$(touch owned)\n--help\n`touch owned`", "error", "", statusIncomplete, true},
		{"no source at all is wrong usage", "\n", "error", "", statusUsage, false},
		{"the run before is a baseline where it stands", "wire one.txt\nrewrite.txt", "error", "out put/run.jsonl", statusOK, true},
	} {
		t.Run(test.why, func(t *testing.T) {
			folder := t.TempDir()
			run := func(baseline string) (status int, out string) {
				cmd := exec.Command(bash, script, program)
				cmd.Dir = folder
				cmd.Env = append(os.Environ(), "SOURCES="+test.sources, "FAIL_ON="+test.failOn, "BASELINE="+baseline, "CONFIG=",
					"OUTPUT=out put", "GITHUB_OUTPUT="+filepath.Join(folder, "output"), "GITHUB_STEP_SUMMARY="+filepath.Join(folder, "summary"))
				said, err := cmd.CombinedOutput()
				require.NotNil(t, cmd.ProcessState, err)
				return cmd.ProcessState.ExitCode(), string(said)
			}
			for name, n := range map[string]string{"wire one.txt": "140", "rewrite.txt": "410"} {
				text := "The ferry carried " + n + " passengers when it ran aground off Brindle Point.\n"
				require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644))
			}
			if test.baseline != "" {
				run("")
			}
			status, out := run(test.baseline)
			assert.Equal(t, test.status, status, out)
			assert.NoFileExists(t, filepath.Join(folder, "owned"))
			if !test.report {
				return
			}
			summary, err := os.ReadFile(filepath.Join(folder, "summary"))
			require.NoError(t, err)
			assert.Contains(t, string(summary), "## atodds: ")
			outputs, err := os.ReadFile(filepath.Join(folder, "output"))
			require.NoError(t, err)
			for line := range strings.Lines(string(outputs)) {
				name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
				if name != "status" {
					assert.FileExists(t, filepath.Join(folder, value))
				}
			}
		})
	}
}

// The hook for pre-commit calls a command with flags that there are.
func TestPreCommitHook(t *testing.T) {
	content, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	require.NoError(t, err)
	entry := regexp.MustCompile(`(?m)^  entry: atodds (.*)$`).FindStringSubmatch(string(content))
	require.NotNil(t, entry)
	cmd, rest, err := (&app{}).root().Find(strings.Fields(entry[1]))
	require.NoError(t, err)
	assert.NoError(t, cmd.ParseFlags(rest))
	assert.Empty(t, cmd.Flags().Args(), "the files of a commit are its sources")
	assert.Equal(t, "check", cmd.Name())
	for _, key := range []string{"id", "name", "description", "language", "files", "require_serial"} {
		assert.Regexp(t, `(?m)^(- |  )`+key+`: `, string(content))
	}
	files := regexp.MustCompile(`(?m)^  files: (.*)$`).FindStringSubmatch(string(content))
	require.NotNil(t, files)
	takes := regexp.MustCompile(files[1])
	formats := "txt text md markdown html htm xhtml jsonl ndjson pdf docx odt epub rtf rss atom ninjs newsml warc wet warc.gz wet.gz"
	for ext := range strings.FieldsSeq(formats) {
		assert.True(t, takes.MatchString("drafts/a."+ext), "the hook takes .%s", ext)
		for _, err := range source.Read(t.Context(), source.Options{}, "none."+ext) {
			assert.NotContains(t, err.Error(), "not supported", "a format that is read")
		}
	}
	for _, other := range []string{"a.go", "a.xml", "a.json", "a.zip", "a.png", "txt", "a.txt.bak"} {
		assert.False(t, takes.MatchString(other), other)
	}
}
