// Package confine runs parsers in a process of their own.
//
// A few bytes can make a parser loop for ever or fill the memory, and
// neither can be recovered from within a process. Apart, it costs a file: the
// process has little memory and time, no environment to speak of, reads one
// file, and says what it read in frames of a bounded size.
package confine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/atodds/atodds/align/internal/original"
)

// variable is the variable of the environment that makes a process a child
// and holds its job.
const variable = "ATODDS_PARSE"

// A Child is a command that calls [Serve] when [Asked], and the limits under
// which it runs. Limits of 0 are those of [Defaults].
type Child struct {
	Command []string      // the program and its arguments
	Memory  int64         // bytes
	CPU     time.Duration // processor time, in whole seconds
	Wall    time.Duration // time in all
}

// Defaults fills the limits that c leaves open: 512 MiB, 20 seconds of
// processor time, and a minute.
func (c Child) Defaults() Child {
	if c.Memory <= 0 {
		c.Memory = 512 << 20
	}
	if c.CPU <= 0 {
		c.CPU = 20 * time.Second
	}
	if c.Wall <= 0 {
		c.Wall = time.Minute
	}
	return c
}

// A job is what a child is told.
type job struct {
	Parser string
	Limits original.Limits
	Memory int64
	CPU    int64 // seconds
}

// Parse has a child parse in with the parser of a name, as an
// [original.Parser] would. Where the child ends before it is done, the error
// says which limit it met.
func (c Child) Parse(ctx context.Context, parser string, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	c = c.Defaults()
	timed, cancel := context.WithCancel(ctx)
	defer cancel()
	clock := newStopwatch(c.Wall, cancel)
	defer clock.stop()
	seconds := max(1, int64(c.CPU/time.Second))
	order, err := json.Marshal(job{parser, limits, c.Memory, seconds})
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(timed, c.Command[0], c.Command[1:]...)
	cmd.Env = environment(string(order))
	cmd.WaitDelay = time.Second
	own(cmd)
	said := &bounded{left: 8 << 10}
	cmd.Stderr = said
	cmd.Stdin = input(in, size)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("its parser did not start: %w", err)
	}
	answer := receive(out, limits, func(d original.Document) bool {
		defer clock.pause()()
		return yield(d)
	})
	end(cmd) // it may have children that go on
	waited := cmd.Wait()
	switch {
	case answer == nil || answer != errCut:
		return answer
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case clock.expired():
		return fmt.Errorf("took longer than %v", c.Wall)
	}
	return c.verdict(cmd.ProcessState, said.String(), waited)
}

// verdict tells why a child ended early.
func (c Child) verdict(state *os.ProcessState, said string, waited error) error {
	switch {
	case state != nil && state.UserTime()+state.SystemTime() >= c.CPU-100*time.Millisecond:
		return fmt.Errorf("took more than %v of processor time", c.CPU)
	case strings.Contains(said, "out of memory"), strings.Contains(said, "cannot allocate memory"), strings.Contains(said, "failed to create new OS thread"):
		return fmt.Errorf("needed more than %d MB of memory", c.Memory>>20)
	case strings.Contains(said, "stack overflow"), strings.Contains(said, "stack exceeds"):
		return errors.New("nested too deep: its parser ran out of stack")
	case said != "":
		line, _, _ := strings.Cut(said, "\n")
		return fmt.Errorf("damaged: its parser failed (%s)", line)
	case waited != nil:
		return fmt.Errorf("damaged: its parser failed (%w)", waited)
	}
	return errors.New("damaged: its parser ended early")
}

// input returns what a child reads: a file in its place, else a copy.
func input(in io.ReaderAt, size int64) io.Reader {
	if f, ok := in.(*os.File); ok {
		if _, err := f.Seek(0, io.SeekStart); err == nil {
			return f
		}
	}
	return io.NewSectionReader(in, 0, size)
}

// environment is that of a child: where programs and temporary files are, and
// its job. Keys and tokens of the caller stay with the caller.
func environment(order string) []string {
	env := []string{variable + "=" + order, "GOTRACEBACK=none", "LC_ALL=C.UTF-8"}
	names := []string{"PATH", "TMPDIR"}
	if runtime.GOOS == "windows" {
		names = append(names, "SYSTEMROOT", "TEMP", "TMP", "PATHEXT")
	}
	for _, name := range names {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// A bounded buffer keeps the first bytes written to it, without control
// codes.
type bounded struct {
	strings.Builder
	left int
}

// Write takes all of b and keeps what there is room for.
func (w *bounded) Write(b []byte) (int, error) {
	for _, c := range b {
		if w.left > 0 && (c >= ' ' && c < 0x7f || c == '\n') {
			w.WriteByte(c)
			w.left--
		}
	}
	return len(b), nil
}
