package confine

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"github.com/atodds/atodds/align/internal/original"
)

// statusMemory is the exit status of a child that needed too much memory.
const statusMemory = 3

// Asked reports whether this process was started as a child.
func Asked() bool { return os.Getenv(variable) != "" }

// Serve does the work of a child: it parses standard input with the parser
// of the job's name, writes what it reads to standard output, and returns the
// exit status.
func Serve(parser func(name string) original.Parser) int {
	var j job
	if err := json.Unmarshal([]byte(os.Getenv(variable)), &j); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", variable, err)
		return 2
	}
	parse := parser(j.Parser)
	if parse == nil {
		fmt.Fprintf(os.Stderr, "no parser is called %q: the program that runs apart is another version\n", j.Parser)
		return 2
	}
	if err := restrict(j.Memory, j.CPU); err != nil {
		fmt.Fprintf(os.Stderr, "set limits: %v\n", err)
		return 2
	}
	// A recursion that a file has the parser go down ends before the memory.
	debug.SetMaxStack(int(j.Memory / 8))
	debug.SetMemoryLimit(j.Memory / 4 * 3)
	go watch(uint64(j.Memory))

	out := bufio.NewWriterSize(os.Stdout, 64<<10)
	last := frame{Done: true}
	if err := run(parse, j.Limits, out); err != nil {
		last.Error = err.Error()
	}
	if send(out, last) != nil || out.Flush() != nil {
		return 1
	}
	return 0
}

// run parses standard input. A panic is an error like any other.
func run(parse original.Parser, limits original.Limits, out io.Writer) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged: its parser failed (%v)", p)
		}
	}()
	in, size, err := stdin(limits)
	if err != nil {
		return err
	}
	var failed error
	err = parse(context.Background(), in, size, limits, func(d original.Document) bool {
		failed = send(out, frame{Document: &d})
		return failed == nil
	})
	return errors.Join(err, failed)
}

// stdin returns standard input: the file itself, or what a pipe holds.
func stdin(limits original.Limits) (io.ReaderAt, int64, error) {
	if info, err := os.Stdin.Stat(); err == nil && info.Mode().IsRegular() {
		return os.Stdin, info.Size(), nil
	}
	content, err := io.ReadAll(io.LimitReader(os.Stdin, limits.Text+1))
	if int64(len(content)) > limits.Text {
		return nil, 0, fmt.Errorf("larger than the limit of %d bytes: split it", limits.Text)
	}
	return bytes.NewReader(content), int64(len(content)), err
}

// watch ends the process when it holds more memory than it may. Systems that
// enforce no such limit, or in larger steps, rely on it.
func watch(most uint64) {
	in := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(5 * time.Millisecond) {
		metrics.Read(in)
		if in[0].Value.Uint64()-in[1].Value.Uint64() > most {
			fmt.Fprintln(os.Stderr, "out of memory")
			os.Exit(statusMemory)
		}
	}
}
