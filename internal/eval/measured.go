package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atodds/atodds/internal/report"
)

// A Measured is how often findings were right on labelled files: a file that a
// measurement writes and reports read.
type Measured struct {
	Type  string         `json:"type"` // "measured"
	Rates []MeasuredRate `json:"rates"`
}

// A MeasuredRate is how many contradictions of a kind stood in rows that
// contradict each other.
type MeasuredRate struct {
	By    string `json:"by"` // rule or judge
	Kind  string `json:"kind"`
	Model string `json:"model,omitempty"` // of a judge
	Of    string `json:"of"`              // the files
	Right int    `json:"right"`
	Found int    `json:"found"`
}

// ReadMeasured reads what was measured. It returns nil where the file does not
// exist yet.
func ReadMeasured(name string) (*Measured, error) {
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	m := &Measured{}
	in := json.NewDecoder(bytes.NewReader(b))
	in.DisallowUnknownFields()
	if err := in.Decode(m); err != nil || m.Type != "measured" {
		return nil, fmt.Errorf("read %s: it is no file of measured precision: write it anew with \"atodds eval --judge\"", name)
	}
	for _, r := range m.Rates {
		if r.Right < 0 || r.Found < r.Right || r.Kind == "" || r.By != "rule" && r.By != "judge" {
			return nil, fmt.Errorf("read %s: the rate of kind %q is none: write it anew with \"atodds eval --judge\"", name, r.Kind)
		}
	}
	return m, nil
}

// Precision returns how often findings of a kind were right: by rule, or by a
// judge of the same model. It is nil where that was not measured.
func (m *Measured) Precision(by, kind, model string) *report.Precision {
	if m == nil {
		return nil
	}
	i := slices.IndexFunc(m.Rates, func(r MeasuredRate) bool { return r.By == by && r.Kind == kind && r.Model == model && r.Found > 0 })
	if i < 0 {
		return nil
	}
	r := Rate{m.Rates[i].Right, m.Rates[i].Found}
	lo, hi := r.Wilson()
	return &report.Precision{P: rounded(r.Value()), N: r.N, Lo: rounded(lo), Hi: rounded(hi), Of: m.Rates[i].Of}
}

// Measured returns the rates of the labelled rows, for files of the given names
// and a judge of the given model.
func (l *Labels) Measured(files []string, model string) *Measured {
	var names []string
	for _, f := range files {
		names = append(names, filepath.Base(f))
	}
	m := &Measured{Type: "measured", Rates: []MeasuredRate{}}
	for _, s := range l.sources() {
		r := l.kinds[s]
		rate := MeasuredRate{By: s.by, Kind: s.kind, Of: strings.Join(names, ", "), Right: r.K, Found: r.N}
		if s.by == "judge" {
			rate.Model = model
		}
		m.Rates = append(m.Rates, rate)
	}
	return m
}

// WriteFile writes the file, whole or not at all.
func (m *Measured) WriteFile(name string) error {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".measured-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(append(b, '\n'))
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
