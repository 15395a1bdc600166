package confine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

// TestMain is also the child: parsers that do what hostile files make of
// them.
func TestMain(m *testing.M) {
	if Asked() {
		os.Exit(Serve(func(name string) original.Parser { return parsers[name] }))
	}
	os.Exit(m.Run())
}

var parsers = map[string]original.Parser{
	"echo": func(_ context.Context, in io.ReaderAt, size int64, _ original.Limits, yield func(original.Document) bool) error {
		b := make([]byte, size)
		if _, err := in.ReadAt(b, 0); err != nil && err != io.EOF {
			return err
		}
		yield(original.Document{Text: string(b), Notes: os.Environ()})
		return nil
	},
	"error": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		return errors.New("encrypted")
	},
	"panic": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		var none []int
		_ = none[len(os.Args)]
		return nil
	},
	"goroutine": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		go func() { panic("\x1b[31mapart") }()
		time.Sleep(time.Minute)
		return nil
	},
	"spin": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		//lint:ignore SA5002 a parser that loops for ever
		for {
		}
	},
	"sleep": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		time.Sleep(time.Hour)
		return nil
	},
	"hoard": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		var all [][]byte
		for {
			all = append(all, bytes.Repeat([]byte{1}, 1<<20))
			runtime.KeepAlive(all)
		}
	},
	"gulp": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		b := make([]byte, min(int64(8)<<30, math.MaxInt/4)) // the most that a system of 32 bits can ask for
		for i := range b {
			b[i] = 1
		}
		return nil
	},
	"recurse": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		return errors.New(strings.Repeat("x", deep(1)))
	},
	"chatter": func(_ context.Context, _ io.ReaderAt, _ int64, _ original.Limits, yield func(original.Document) bool) error {
		for i := 0; yield(original.Document{Member: fmt.Sprint(i), Text: "a"}); i++ {
		}
		return nil
	},
	"swell": func(_ context.Context, _ io.ReaderAt, _ int64, l original.Limits, yield func(original.Document) bool) error {
		yield(original.Document{Text: strings.Repeat("a", int(8*l.Text+2<<20))})
		return nil
	},
	"garbage": func(context.Context, io.ReaderAt, int64, original.Limits, func(original.Document) bool) error {
		fmt.Print("\x00\x00\x00\x02no")
		os.Exit(0)
		return nil
	},
}

// deep has no end.
func deep(n int) int {
	//lint:ignore SA5007 a parser that recurses for ever
	return 1 + deep(n+1) + n
}

// child is this test itself, under small limits.
func child() Child {
	return Child{Command: []string{os.Args[0]}, Memory: 96 << 20, CPU: time.Second, Wall: 30 * time.Second}
}

func parse(c Child, parser string, in io.ReaderAt, size int64) (docs []original.Document, err error) {
	limits := original.Limits{Text: 1 << 20, Total: 4 << 20, Parts: 100, Ratio: 100, Depth: 10}
	err = c.Parse(context.Background(), parser, in, size, limits, func(d original.Document) bool {
		docs = append(docs, d)
		return true
	})
	return docs, err
}

func TestParse(t *testing.T) {
	t.Setenv("OPENAI_API_KEY", "secret")
	text := "The ferry ran aground.\n"
	path := filepath.Join(t.TempDir(), "a")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	for why, in := range map[string]io.ReaderAt{"a file": f, "a copy in memory": strings.NewReader(text)} {
		docs, err := parse(child(), "echo", in, int64(len(text)))
		require.NoError(t, err, why)
		require.Len(t, docs, 1, why)
		assert.Equal(t, text, docs[0].Text, why)
		assert.NotContains(t, strings.Join(docs[0].Notes, "\n"), "secret", "keys stay with the caller")
	}
	_, err = parse(child(), "echo", strings.NewReader(strings.Repeat("x", 2<<20)), 2<<20)
	assert.ErrorContains(t, err, "larger than the limit of 1048576 bytes")
}

// TestParseEnds runs what no process survives: each ends in an error that
// names the cause, and this process goes on.
func TestParseEnds(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no limits of processor time on Windows")
	}
	for _, tt := range []struct{ parser, want string }{
		{"error", "encrypted"},
		{"panic", "damaged: its parser failed (runtime error: index out of range"},
		{"goroutine", "damaged: its parser failed (panic: "},
		{"spin", "took more than 1s of processor time"},
		{"hoard", "needed more than 96 MB of memory"},
		{"gulp", "needed more than 96 MB of memory"},
		{"recurse", "nested too deep"},
		{"chatter", "more than 100 documents: split it"},
		{"swell", "more than 1 MB of text in one document: split it"},
		{"garbage", "damaged: its parser "},
		{"nobody", "no parser is called \"nobody\""},
	} {
		_, err := parse(child(), tt.parser, strings.NewReader("x"), 1)
		require.Error(t, err, tt.parser)
		assert.Contains(t, err.Error(), tt.want, tt.parser)
		assert.NotContains(t, err.Error(), "\x1b", "what a child says is shown without control codes")
	}
}

func TestParseWall(t *testing.T) {
	c := child()
	c.Wall = 200 * time.Millisecond
	_, err := parse(c, "sleep", strings.NewReader("x"), 1)
	assert.EqualError(t, err, "took longer than 200ms")

	ctx, cancel := context.WithCancelCause(context.Background())
	enough := errors.New("enough")
	time.AfterFunc(50*time.Millisecond, func() { cancel(enough) })
	err = child().Parse(ctx, "sleep", strings.NewReader("x"), 1, original.DefaultLimits(), func(original.Document) bool { return true })
	assert.Equal(t, enough, err, "the end of ctx ends the child")
}

func TestParseStops(t *testing.T) {
	n := 0
	err := child().Parse(context.Background(), "chatter", strings.NewReader("x"), 1, original.DefaultLimits(), func(original.Document) bool {
		n++
		return n < 3
	})
	assert.NoError(t, err, "who has enough is not told of an error")
	assert.Equal(t, 3, n)
}

func TestParseWithoutProgram(t *testing.T) {
	_, err := parse(Child{Command: []string{filepath.Join(t.TempDir(), "none")}}, "echo", strings.NewReader("x"), 1)
	assert.ErrorContains(t, err, "its parser did not start")
}

func FuzzReceive(f *testing.F) {
	var whole bytes.Buffer
	_ = send(&whole, frame{Document: &original.Document{Text: "a"}})
	_ = send(&whole, frame{Done: true})
	f.Add(whole.Bytes())
	f.Add([]byte{0xff, 0xff, 0xff, 0xff})
	f.Add([]byte{0, 0, 0, 2, '{', '}'})
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		_ = receive(bytes.NewReader(b), original.Limits{Text: 1000, Total: 1000, Parts: 3}, func(original.Document) bool { n++; return true })
		assert.LessOrEqual(t, n, 3)
	})
}
