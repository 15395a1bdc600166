package source

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A droning reader repeats a line.
type droning struct{ line, left string }

func (e *droning) Read(b []byte) (int, error) {
	if e.left == "" {
		e.left = e.line
	}
	n := copy(b, e.left)
	e.left = e.left[n:]
	return n, nil
}

func TestReadStream(t *testing.T) {
	first := `{"text":"The ferry ran aground."}` + "\n"
	blank := `{"text":"` + strings.Repeat(" ", 60_000) + `"}` + "\n"
	got, docs := all(Options{Stdin: io.MultiReader(strings.NewReader(first), &droning{line: blank}), Limit: 64 << 10}, "", "-")
	assert.Len(t, docs, 1, "what came before is read")
	assert.Regexp(t, `^read -:\d+: a stream of more than 64 MB: save it as a file$`, got[len(got)-1], "a stream without end ends")

	content := strings.Repeat(blank, 65<<20/len(blank)) + first
	got, docs = all(Options{Limit: 64 << 10}, "", write(t, map[string]string{"a.jsonl": content})+"/a.jsonl")
	assert.Len(t, docs, 1, "a file has an end")
	assert.NotContains(t, strings.Join(got[len(got)-2:], "\n"), "stream")
}
