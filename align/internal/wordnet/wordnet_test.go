package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A small net in the form of WordNet's files: a mill is a building, and is also
// called a factory; to build derives a building; "stone" has a rare sense in
// which it is a weight.
var files = map[string]string{
	"cntlist.rev": "mill%1:06:00:: 1 9\nstone%1:06:00:: 1 20\nstone%1:23:00:: 3 1\n",
	"index.noun": "  1 a line of the licence\n" +
		"mill n 1 1 @ 1 1 00000100\n" +
		"factory n 1 1 @ 1 0 00000100\n" +
		"building n 1 1 + 1 0 00000200\n" +
		"saw_mill n 1 0 1 0 00000100\n" +
		"stone n 3 0 3 1 00000300 00000400 00000500\n" +
		"weight n 1 0 1 0 00000500\n",
	"data.noun": "00000100 06 n 03 mill 0 factory 0 saw_mill 0 001 @ 00000200 n 0000 | where grain is ground\n" +
		"00000200 06 n 01 building 0 001 + 00000600 v 0101 | it has a roof\n" +
		"00000300 06 n 01 stone 0 000 | a rock\n" +
		"00000400 06 n 01 stone 0 000 | of a fruit\n" +
		"00000500 06 n 02 stone 0 weight 0 000 | of fourteen pounds\n",
	"index.verb": "build v 1 1 + 1 0 00000600\n",
	"data.verb":  "00000600 06 v 01 build 0 001 + 00000200 n 0101 01 + 08 00 | put up\n",
	"index.adj":  "", "data.adj": "", "index.adv": "", "data.adv": "",
}

func folder(t *testing.T, changed map[string]string) string {
	dir := t.TempDir()
	for name, content := range files {
		if c, ok := changed[name]; ok {
			content = c
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	return dir
}

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run([]string{folder(t, nil)}, &out))
	assert.Equal(t, header+
		"build\tn\t\tfactori mill\n"+ // verb and building have one stem; of equal uses the noun counts
		"factori\tn\tmill\tbuild\n"+
		"mill\tn\tfactori\tbuild\n"+ // phrases are left out
		"stone\tn\t\t\n"+ // as a weight it is too rare
		"weight\tn\t\t\n", out.String())
}

func TestErrors(t *testing.T) {
	assert.ErrorContains(t, run(nil, nil), "want the folder")
	_, err := read(t.TempDir())
	assert.ErrorIs(t, err, os.ErrNotExist)
	for name, content := range map[string]string{
		"index.noun":  "mill n 1\n",
		"data.verb":   "00000600 06 v 09 build 0 001\n",
		"cntlist.rev": "mill\n",
	} {
		_, err := read(folder(t, map[string]string{name: content}))
		assert.ErrorContains(t, err, name+": line 1", "the place is told")
	}
}
