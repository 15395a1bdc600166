package judge

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// An exchange is one question with its answer, as the cache and recordings keep it.
type exchange struct {
	Key        string    `json:"key"`
	Model      string    `json:"model"`
	Boundary   string    `json:"boundary,omitempty"` // which the names in Content hang on
	System     string    `json:"system,omitempty"`   // recordings alone
	User       string    `json:"user,omitempty"`     // recordings alone
	Content    string    `json:"content,omitempty"`  // the answer, verbatim
	Vector     []float32 `json:"vector,omitempty"`   // an embedding
	Prompt     int       `json:"prompt_tokens"`
	Completion int       `json:"completion_tokens"`
	Cost       nano      `json:"cost_nano"` // of all attempts
	Calls      int       `json:"calls"`     // attempts; 0 where the cache answered
	Rejected   int       `json:"rejected,omitempty"`
	Embedded   bool      `json:"embedded,omitempty"` // recordings alone: by a call, and not from the cache
	Failure    *failure  `json:"failure,omitempty"`  // recordings alone
	Sum        string    `json:"sum"`                // SHA-256 of the rest
}

// A failure is why there is no answer.
type failure struct {
	Reason string `json:"reason"`
	Error  string `json:"error"`
	Setup  bool   `json:"setup,omitempty"` // a [SetupError], which is told beside that of the question
}

// seal returns the sum of all fields but itself.
func (x exchange) seal() string {
	x.Sum = ""
	b, err := json.Marshal(x)
	if err != nil {
		return "" // a vector with NaN, which no sum equals
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// A store is a folder with a file for each exchange. Any number of processes may
// use one: a file appears when it is whole, and the last writer wins with an answer
// as good as the first.
type store struct{ folder string }

// openStore refuses what is no folder. One that is missing is made by the first
// file, and is an error where it should hold some.
func openStore(folder string, full bool) (*store, error) {
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !full:
	case err != nil:
		return nil, fmt.Errorf("judge: open folder %s: %w", folder, cause(err))
	case !info.IsDir():
		return nil, fmt.Errorf("judge: open folder %s: it is a file: name a folder", folder)
	}
	return &store{folder}, nil
}

func (s *store) path(key string) string {
	return filepath.Join(s.folder, key[:2], key+".json")
}

// errDamaged says that a file of a store does not hold what was written.
var errDamaged = errors.New("damaged")

// load returns the exchange of a key; nil where there is none.
func (s *store) load(key string) (*exchange, error) {
	b, err := os.ReadFile(s.path(key))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", s.path(key), cause(err))
	}
	var x exchange
	if json.Unmarshal(b, &x) != nil || x.Key != key || x.Sum != x.seal() {
		return nil, fmt.Errorf("read %s: %w: it is asked anew and replaced", s.path(key), errDamaged)
	}
	return &x, nil
}

// save writes an exchange.
func (s *store) save(x exchange) error {
	x.Sum = x.seal()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(x); err != nil {
		return fmt.Errorf("write %s: %w", s.path(x.Key), err)
	}
	return writeWhole(s.path(x.Key), b.Bytes())
}

// writeWhole writes a file under another name and gives it its own when it is
// complete.
func writeWhole(path string, content []byte) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	f, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	_, err = f.Write(content)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	return nil
}

// cause takes the path out of an error that will name it anyway.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
