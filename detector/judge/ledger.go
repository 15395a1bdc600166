package judge

import (
	"bufio"
	"cmp"
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
//     short had spent, which counts as spent by this one; or that it joined another
//     run that goes on, with which it shares the budget.
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
	Joined  bool     `json:"joined,omitempty"`

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

// A ledger is a file of entries that is only ever added to. Any number of processes
// may add to one at a time; together they keep to its limit. A nil ledger keeps
// nothing.
type ledger struct {
	mu    sync.Mutex
	file  *os.File
	alive *os.File // locked for as long as the run lasts; nil where the system has no locks
	run   string
	calls int
	book  *book
	read  int64 // bytes of the file that are in the book
	purse *purse
	scrub func(string) string
	warn  func(error)
}

// openLedger opens a ledger and begins a run in it. The purse carries what runs
// that were cut short have spent: what their calls cost, and the most that calls
// without an answer may have cost. Where another run goes on, all that the ledger
// still counts and what that run spends is held against the limit instead.
func openLedger(path string, run entry, p *purse, scrub func(string) string, warn func(error)) (*ledger, error) {
	l := &ledger{run: rand.Text()[:12], book: newBook(), purse: p, scrub: scrub, warn: warn}
	var err error
	if l.file, err = os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o644); err != nil {
		return nil, fmt.Errorf("judge: open ledger %s: %w", path, cause(err))
	}
	if err := l.begin(path, run); err != nil {
		_ = l.close()
		return nil, fmt.Errorf("judge: open ledger %s: %w", path, cause(err))
	}
	return l, nil
}

// begin reads what is there, finds out whether another run goes on, and enters its
// own.
func (l *ledger) begin(path string, run entry) error {
	if err := regular(l.file); err != nil {
		return err
	}
	unlock, err := exclusive(l.file)
	if err != nil {
		return err
	}
	defer unlock()
	alone := true
	if l.alive, alone, err = present(path + ".lock"); err != nil {
		return err
	}
	if err := l.follow(); err != nil {
		return err
	}
	run.Type, run.Joined = "run", !alone
	if alone {
		l.purse.spent = l.book.owed()
		run.Carried = l.purse.spent.float()
		l.book = newBook()
	}
	l.book.following = true
	return l.put(run)
}

// errNoFile says that a ledger is a device or the like, which may have no end.
var errNoFile = errors.New("not a file: name one that can be kept")

func regular(f *os.File) error {
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errNoFile
	}
	return err
}

// owedIn returns what a new run would carry, or have held against its limit, and
// writes nothing.
func owedIn(path string) (nano, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("judge: read ledger %s: %w", path, cause(err))
	}
	defer f.Close()
	l := &ledger{file: f, book: newBook()}
	if err := cmp.Or(regular(f), l.follow()); err != nil {
		return 0, fmt.Errorf("judge: read ledger %s: %w", path, cause(err))
	}
	return l.book.owed(), nil
}

// follow enters the lines in the book that were written since. Lines that are none
// are passed over, and so is one without an end, which a killed process has left.
func (l *ledger) follow() error {
	info, err := l.file.Stat()
	if err != nil {
		return err
	}
	in := bufio.NewReader(io.NewSectionReader(l.file, l.read, max(info.Size()-l.read, 0)))
	for {
		line, err := in.ReadBytes('\n')
		l.read += int64(len(line))
		var e entry
		if json.Unmarshal(line, &e) == nil {
			l.book.enter(&e)
		}
		if errors.Is(err, io.EOF) {
			l.book.torn = len(line) > 0
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// write adds an entry. A ledger that cannot be written is told once and then left
// alone: it is a record and not the purse.
func (l *ledger) write(e entry) { _ = l.enter(e) }

// enter adds an entry; one about an attempt, where the other runs leave room for it.
func (l *ledger) enter(e entry) error {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return nil
	}
	err := l.share(e)
	if err != nil && !errors.Is(err, errBudget) {
		l.warn(fmt.Errorf("judge: write ledger: %w: the rest of the run is not entered", cause(err)))
		_ = l.release()
		return nil
	}
	return err
}

// share adds an entry while no other process does, after it has read what they
// have spent.
func (l *ledger) share(e entry) error {
	unlock, err := exclusive(l.file)
	if err != nil {
		return err
	}
	defer unlock()
	if l.alive != nil {
		if err := l.follow(); err != nil {
			return err
		}
		if fits := l.purse.beside(l.book.besides(l.run)); !fits && e.Type == "asked" {
			return errBudget
		}
	}
	return l.put(e)
}

// put writes an entry.
func (l *ledger) put(e entry) error {
	e.Run = l.run
	if e.Type == "run" || e.Type == "closed" || e.Type == "asked" {
		e.Time = time.Now().UTC().Format(time.RFC3339)
	}
	b, err := json.Marshal(e)
	if err != nil {
		return err
	}
	line := l.scrub(string(b)) + "\n"
	if l.book.torn {
		line, l.book.torn = "\n"+line, false
	}
	_, err = l.file.WriteString(line)
	return err
}

// asked enters an attempt and returns its number. It is an error where other runs
// of the ledger have spent what it may cost.
func (l *ledger) asked(e entry) (int, error) {
	if l == nil {
		return 0, nil
	}
	l.mu.Lock()
	l.calls++
	e.Type, e.Call = "asked", l.calls
	l.mu.Unlock()
	return e.Call, l.enter(e)
}

func (l *ledger) close() error {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.release()
}

// release closes the files, which undoes the locks.
func (l *ledger) release() (err error) {
	if l.file != nil {
		err = l.file.Close()
	}
	if l.alive != nil {
		err = errors.Join(err, l.alive.Close())
	}
	l.file, l.alive = nil, nil
	return err
}
