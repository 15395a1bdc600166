package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A text that many documents repeat is said: align lists it, and the summary
// of check counts it.
func TestClusters(t *testing.T) {
	var in strings.Builder
	for n := range 80 {
		fmt.Fprintf(&in, `{"id":"d%d","text":"The ferry Santa Aurelia sank off Naxos, killing %d passengers."}`+"\n", n, 14+27*(n/79))
	}
	name := filepath.Join(t.TempDir(), "copies.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(in.String()), 0o644))
	status, out := runApp(t, "", "align", name)
	assert.Equal(t, statusOK, status)
	first, _, _ := strings.Cut(out, "\n")
	assert.Contains(t, first, `{"type":"cluster","sentences":80,"documents":80,"texts":2,"first":{"source":"d0"`)

	schema, err := compile()
	require.NoError(t, err)
	validOutput(t, schema, out)

	status, out = runApp(t, "", "check", "--format", "jsonl", name)
	validOutput(t, schema, out)
	assert.Equal(t, statusFindings, status)
	assert.Contains(t, out, `"errors":0,"clusters":{"clusters":1,"sentences":80}`)
	_, out = runApp(t, "", "check", name)
	assert.Contains(t, strings.Join(strings.Fields(out), " "), "80 sentences repeat one text or template so often that only the first of each text were compared: 1 cluster.")
}
