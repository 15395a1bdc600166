package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
)

// A Judge says which model weighs what the rules leave, how often it is asked and
// what it may cost. It holds no key.
type Judge struct {
	BaseURL     string   `mapstructure:"base_url" json:"base_url"`
	Model       string   `mapstructure:"model" json:"model"`
	Azure       string   `mapstructure:"azure" json:"azure"`
	APIKeyFile  string   `mapstructure:"api_key_file" json:"api_key_file"`
	MaxPairs    int      `mapstructure:"max_pairs" json:"max_pairs"`
	Repeats     int      `mapstructure:"repeats" json:"repeats"`
	Budget      float64  `mapstructure:"budget" json:"budget"`
	Currency    string   `mapstructure:"currency" json:"currency"`
	Prices      []string `mapstructure:"prices" json:"prices"`
	MaxTokens   int      `mapstructure:"max_tokens" json:"max_tokens"`
	Concurrency int      `mapstructure:"concurrency" json:"concurrency"`
	Timeout     string   `mapstructure:"timeout" json:"timeout"`
	Retries     int      `mapstructure:"retries" json:"retries"`
	Cache       string   `mapstructure:"cache" json:"cache"`
	Ledger      string   `mapstructure:"ledger" json:"ledger"`
	Prompts     string   `mapstructure:"prompts" json:"prompts"`
	Measured    string   `mapstructure:"measured" json:"measured"`
	Embeddings  string   `mapstructure:"embeddings" json:"embeddings"`
}

func defaultJudge() Judge {
	return Judge{MaxPairs: detector.DefaultQuestions, Repeats: 1, Currency: "USD", Prices: []string{}, Concurrency: 4, Timeout: "1m", Retries: 4}
}

// A judgeKey is one key of the judge, with what is said of it in the file.
type judgeKey struct {
	name    string
	value   any
	comment []string
}

// keys returns the keys in the order of the file.
func (j *Judge) keys() []judgeKey {
	return []judgeKey{
		{"base_url", j.BaseURL, []string{"The address of any server of the OpenAI protocol; \"\" stands for OpenAI.", "Servers of this machine: http://localhost:8080/v1 (llama.cpp),", "http://localhost:11434/v1 (Ollama), http://localhost:8000/v1 (vLLM)."}},
		{"model", j.Model, []string{"The model, by the name that the server has for it."}},
		{"azure", j.Azure, []string{"The version of the API of Azure, such as 2024-10-21; \"\" for other servers."}},
		{"api_key_file", j.APIKeyFile, []string{"A file that holds the key alone. ATODDS_JUDGE_API_KEY goes before it, and", "OPENAI_API_KEY; no key stands in this file, nor in a flag."}},
		{"max_pairs", j.MaxPairs, []string{"How many pairs are asked about in a run, the likeliest to be at odds first."}},
		{"repeats", j.Repeats, []string{"How many further judgements a borderline pair gets, beside the two orders."}},
		{"budget", j.Budget, []string{"The most that a run may cost, in the currency below; 0 means no limit. It", "takes the price of the model."}},
		{"currency", j.Currency, []string{"The currency of the budget and of the prices."}},
		{"prices", j.Prices, []string{"What models cost for a million tokens, read and written, one a line:", "gpt-5-mini = 0.25 / 2.00"}},
		{"max_tokens", j.MaxTokens, []string{"How many tokens an answer may take, those of its thinking included; 0 means", "600, and 4000 for models of OpenAI that reason. What is cut off is no answer."}},
		{"concurrency", j.Concurrency, []string{"How many pairs are asked about at once."}},
		{"timeout", j.Timeout, []string{"How long one call may take."}},
		{"retries", j.Retries, []string{"How often a call is repeated that failed for the moment, each time after a", "longer wait, or as long as the server asks to wait."}},
		{"cache", j.Cache, []string{"A folder for answers, so that none is asked for twice; \"\" keeps none."}},
		{"ledger", j.Ledger, []string{"A file that gets a line for each call, and remembers across runs that were", "cut short what was spent. Runs at once that name the same file share the budget.", "\"\" keeps none."}},
		{"prompts", j.Prompts, []string{"A folder whose files take the place of the prompts that are built in."}},
		{"measured", j.Measured, []string{"A file in which \"atodds eval --judge\" keeps how often findings were right, and", "from which reports show it."}},
		{"embeddings", j.Embeddings, []string{"A model of embeddings, with which --judge also asks about sentences of one", "event that have few words in common, of up to 5,000; \"\" for none."}},
	}
}

// yaml returns the block of the judge.
func (j *Judge) yaml() string {
	var b strings.Builder
	b.WriteString("\n# A language model that weighs what the rules leave, where a command has --judge.\n# Without it nobody is asked and nothing leaves this machine.\njudge:\n")
	for _, k := range j.keys() {
		for _, line := range k.comment {
			b.WriteString("  # " + line + "\n")
		}
		switch v := k.value.(type) {
		case string:
			fmt.Fprintf(&b, "  %s: %q\n", k.name, v)
		case []string:
			if len(v) == 0 {
				fmt.Fprintf(&b, "  %s: []\n", k.name)
				continue
			}
			fmt.Fprintf(&b, "  %s:\n", k.name)
			for _, entry := range v {
				fmt.Fprintf(&b, "    - %q\n", entry)
			}
		case float64:
			fmt.Fprintf(&b, "  %s: %s\n", k.name, strconv.FormatFloat(v, 'f', -1, 64))
		default:
			fmt.Fprintf(&b, "  %s: %v\n", k.name, v)
		}
	}
	return b.String()
}

// check returns an error for the first value that cannot be.
func (j *Judge) check() error {
	if u, err := url.Parse(j.BaseURL); err != nil || j.BaseURL != "" && (u.Scheme != "http" && u.Scheme != "https" || u.Host == "") {
		return errors.New("judge.base_url is no address: write it with its scheme, such as http://localhost:8080/v1")
	} else if u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return errors.New("judge.base_url holds a user or a query, which may be a secret: " + noKeyHere)
	}
	if j.MaxTokens < 0 {
		return fmt.Errorf("judge.max_tokens is %d: give 0 for the default, or a number above it", j.MaxTokens)
	}
	if j.MaxPairs < 1 || j.Concurrency < 1 || j.Repeats < 0 || j.Retries < 0 {
		return fmt.Errorf("judge.max_pairs is %d, concurrency %d, repeats %d and retries %d: give at least 1, 1, 0 and 0", j.MaxPairs, j.Concurrency, j.Repeats, j.Retries)
	}
	if !(j.Budget >= 0) || math.IsInf(j.Budget, 0) {
		return fmt.Errorf("judge.budget is %v: give a sum, or 0 for no limit", j.Budget)
	}
	if d, err := time.ParseDuration(j.Timeout); err != nil || d <= 0 {
		return fmt.Errorf("judge.timeout is %q: give a time such as 30s or 2m", j.Timeout)
	}
	_, err := j.prices()
	return err
}

// prices returns the price table: for a million tokens, by model.
func (j *Judge) prices() (map[string]judge.Price, error) {
	list := make(map[string]judge.Price, len(j.Prices))
	for _, entry := range j.Prices {
		i := strings.LastIndexByte(entry, '=')
		model, both := strings.TrimSpace(entry[:max(i, 0)]), entry[i+1:]
		in, out, ok := strings.Cut(both, "/")
		p, err1 := strconv.ParseFloat(strings.TrimSpace(in), 64)
		c, err2 := strconv.ParseFloat(strings.TrimSpace(out), 64)
		if i < 0 || model == "" || !ok || err1 != nil || err2 != nil || !(p >= 0) || !(c >= 0) {
			return nil, fmt.Errorf("judge.prices has %q: write MODEL = READ / WRITTEN, such as gpt-5-mini = 0.25 / 2.00", entry)
		}
		list[model] = judge.Price{Prompt: p, Completion: c}
	}
	return list, nil
}

// Options returns the options of the judge with its key, and what a person
// should know of where that stands.
func (j *Judge) Options() (o judge.Options, warnings []string, err error) {
	if j.Model == "" {
		return o, nil, errors.New("no model to judge with: set judge.model, and judge.base_url for a server of your own")
	}
	key, warnings, err := j.key()
	if err != nil {
		return o, nil, err
	}
	prices, err := j.prices()
	if err != nil {
		return o, nil, err
	}
	timeout, err := time.ParseDuration(j.Timeout)
	if err != nil {
		return o, nil, fmt.Errorf("judge.timeout: %w", err)
	}
	o = judge.Options{
		BaseURL: j.BaseURL, Model: j.Model, Key: key, Azure: j.Azure, Embeddings: j.Embeddings,
		Repeats: noneBelow(j.Repeats), Retries: noneBelow(j.Retries), MaxTokens: j.MaxTokens, Concurrency: j.Concurrency, Timeout: timeout,
		Budget: j.Budget, Prices: prices, Cache: j.Cache, Ledger: j.Ledger,
	}
	if j.Prompts != "" {
		if info, err := os.Stat(j.Prompts); err != nil || !info.IsDir() {
			return o, nil, fmt.Errorf("judge.prompts is %q: name a folder", j.Prompts)
		}
		o.Prompts = os.DirFS(j.Prompts)
	}
	return o, warnings, nil
}

// noneBelow returns n as the judge has it, where 0 stands for the default.
func noneBelow(n int) int {
	if n == 0 {
		return -1
	}
	return n
}

// secretVariable is the variable that holds the key.
const secretVariable = "ATODDS_JUDGE_API_KEY"

// noKeyHere says where a key belongs.
const noKeyHere = "give the key in ATODDS_JUDGE_API_KEY, in OPENAI_API_KEY, or in a file that judge.api_key_file names"

// maxKey is how many bytes a key may have.
const maxKey = 16 << 10

// key returns the key: of the environment, or else of the file. No error says
// anything of its value; nor of the name of the file, which somebody may have
// taken for the place of the key itself.
func (j *Judge) key() (k judge.Key, warnings []string, err error) {
	for _, name := range []string{secretVariable, "OPENAI_API_KEY"} {
		if value := strings.TrimSpace(os.Getenv(name)); value != "" {
			k, err := cleanKey(value, name)
			return k, nil, err
		}
	}
	if j.APIKeyFile == "" {
		return "", nil, nil
	}
	f, err := os.Open(j.APIKeyFile)
	if err != nil {
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return "", nil, fmt.Errorf("read the file that judge.api_key_file names: %w: it is to name a file that holds the key", err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 {
		warnings = append(warnings, "others can read the file of judge.api_key_file: chmod 600 keeps it to you")
	}
	b, err := io.ReadAll(io.LimitReader(f, maxKey+1))
	if err != nil || len(b) > maxKey {
		return "", nil, errors.New("read the file that judge.api_key_file names: it holds no key alone")
	}
	k, err = cleanKey(strings.TrimSpace(string(b)), "the file of judge.api_key_file")
	return k, warnings, err
}

// cleanKey refuses what cannot be a key.
func cleanKey(s, where string) (judge.Key, error) {
	bad := func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) || r > unicode.MaxASCII }
	if s == "" || len(s) > maxKey || strings.ContainsFunc(s, bad) {
		return "", fmt.Errorf("%s holds no key: it is to hold one line of visible characters and nothing else", where)
	}
	return judge.Key(s), nil
}

// keyed returns an error for a key of the file under which somebody put a secret.
func keyed(key string) error {
	name := key[strings.LastIndex(key, separator)+1:]
	name = strings.ToLower(strings.TrimPrefix(name, ":"))
	for _, secret := range []string{"api_key", "apikey", "key", "token", "secret", "password", "openai_api_key", "bearer"} {
		if name == secret {
			return fmt.Errorf("%s: no key stands in a configuration file: %s", strings.ReplaceAll(key, separator, "."), noKeyHere)
		}
	}
	return nil
}
