package judge

import (
	"bufio"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
	"time"
)

// An entry is a line of the ledger. Which fields it has depends on its type:
//
//   - "run" opens a run: its model, prompts and budget, and what runs that were cut
//     short had spent, which counts as spent by this one.
//   - "asked" stands before every attempt, with the most that it may cost.
//   - "answered" stands behind it, with its tokens, cost and latency.
//   - "judged" tells what came of a pair: the verdicts in the order asked, how many
//     agree, and the words at odds, verified.
//   - "rejected" says why the answer of a call is none, and "unjudged" why a pair has
//     no opinion.
//   - "closed" ends a run. A run without it was cut short.
type entry struct {
	Type string `json:"type"`
	Run  string `json:"run"`
	Time string `json:"time,omitempty"` // RFC 3339, UTC

	Model   string   `json:"model,omitempty"`
	Prompts []string `json:"prompts,omitempty"`
	Budget  float64  `json:"budget,omitempty"`
	Carried float64  `json:"carried,omitempty"`

	Call    int     `json:"call,omitempty"`
	Purpose string  `json:"purpose,omitempty"` // judge, control, preflight, embed
	Key     string  `json:"key,omitempty"`
	Order   string  `json:"order,omitempty"` // "AB", or "BA" for the other way round
	Most    float64 `json:"most,omitempty"`

	Outcome    string  `json:"outcome,omitempty"`
	Prompt     int     `json:"prompt_tokens,omitempty"`
	Completion int     `json:"completion_tokens,omitempty"`
	Cost       float64 `json:"cost,omitempty"`
	Latency    int64   `json:"latency_ms,omitempty"`

	Verdicts  []string `json:"verdicts,omitempty"`
	Verdict   string   `json:"verdict,omitempty"`
	Kind      string   `json:"kind,omitempty"`
	Agreement string   `json:"agreement,omitempty"`
	Left      *place   `json:"left,omitempty"`
	Right     *place   `json:"right,omitempty"`
	Cached    bool     `json:"cached,omitempty"`

	Spent float64 `json:"spent,omitempty"`
}

// A place is verified words of a document.
type place struct {
	Source string `json:"source"`
	Start  int    `json:"start"` // bytes of its text, half-open
	End    int    `json:"end"`
	Words  string `json:"words"`
}

// A ledger is a file of entries that is only ever added to. A nil ledger keeps
// nothing.
type ledger struct {
	mu    sync.Mutex
	file  *os.File
	run   string
	calls int
	scrub func(string) string
	warn  func(error)
}

// openLedger opens a ledger and returns what runs that were cut short have spent:
// what their calls cost, and the most that calls without an answer may have cost.
func openLedger(path string, scrub func(string) string, warn func(error)) (*ledger, nano, error) {
	owed, torn, err := readLedger(path)
	if err != nil {
		return nil, 0, fmt.Errorf("judge: read ledger %s: %w", path, cause(err))
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, 0, fmt.Errorf("judge: open ledger %s: %w", path, cause(err))
	}
	l := &ledger{file: f, run: rand.Text()[:12], scrub: scrub, warn: warn}
	if torn { // a line that a killed process has left
		if _, err := f.WriteString("\n"); err != nil {
			return nil, 0, fmt.Errorf("judge: write ledger %s: %w", path, cause(err))
		}
	}
	return l, owed, nil
}

// readLedger adds up what runs without an end have spent. Lines that are none are
// passed over; torn says that the last has no end.
func readLedger(path string) (owed nano, torn bool, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() { // a device may have no end
		return 0, false, errors.New("not a file: name one that can be kept")
	}
	type call struct {
		run string
		n   int
	}
	open, pending := map[string]nano{}, map[call]nano{}
	in := bufio.NewReader(f)
	for {
		line, err := in.ReadBytes('\n')
		var e entry
		if json.Unmarshal(line, &e) == nil {
			id := call{e.Run, e.Call}
			switch e.Type {
			case "run":
				clear(open) // their debt is carried by this one
				clear(pending)
				open[e.Run] = nanoOf(e.Carried)
			case "asked":
				pending[id] = nanoOf(e.Most)
			case "answered":
				delete(pending, id)
				open[e.Run] += nanoOf(e.Cost)
			case "closed":
				delete(open, e.Run)
			}
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				return 0, false, err
			}
			torn = len(line) > 0
			break
		}
	}
	for id, most := range pending {
		if _, ok := open[id.run]; ok {
			open[id.run] += most
		}
	}
	for _, sum := range open {
		owed += sum
	}
	return owed, torn, nil
}

// write adds an entry. A ledger that cannot be written is told once and then left
// alone: it is a record and not the purse.
func (l *ledger) write(e entry) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.put(e)
}

func (l *ledger) put(e entry) {
	if l.file == nil {
		return
	}
	e.Run = l.run
	if e.Type == "run" || e.Type == "closed" || e.Type == "asked" {
		e.Time = time.Now().UTC().Format(time.RFC3339)
	}
	b, err := json.Marshal(e)
	if err == nil {
		_, err = l.file.WriteString(l.scrub(string(b)) + "\n")
	}
	if err != nil {
		l.warn(fmt.Errorf("judge: write ledger: %w: the rest of the run is not entered", cause(err)))
		_ = l.file.Close()
		l.file = nil
	}
}

// asked enters an attempt and returns its number.
func (l *ledger) asked(e entry) int {
	if l == nil {
		return 0
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.calls++
	e.Type, e.Call = "asked", l.calls
	l.put(e)
	return e.Call
}

func (l *ledger) close() error {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return nil
	}
	err := l.file.Close()
	l.file = nil
	return err
}
