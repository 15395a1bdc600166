package source

import (
	"context"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What LibreOffice writes of one text reads alike in all of its formats:
// tracked changes, notes, a comment, hidden text, a table, a list, a box.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("soffice is not on PATH, or the run is to be short: what LibreOffice writes is not read")
	}
	folder := t.TempDir()
	const want = "The barge\n\nIt had twelve berths and cost €3.8 million.\n\nSee the log.\n\nCrew | 12\n\nGuests | 40\n\nRope\n\nOars\n\n" +
		"A paragraph with a box.\n\nIn a box.\n\nOn the next page – 日本, “gone”.\n\nBy the register.\n\nOf ash.\n"
	for _, f := range []struct{ ext, filter string }{{"docx", "docx:MS Word 2007 XML"}, {"odt", "odt:writer8"}, {"rtf", "rtf:Rich Text Format"}} {
		out, err := exec.Command(office, "-env:UserInstallation=file://"+folder+"/profile", "--headless", "--convert-to", f.filter, "--outdir", folder, filepath.Join("testdata", "barge.fodt")).CombinedOutput()
		require.NoError(t, err, "%s", out)
		name := filepath.Join(folder, "barge."+f.ext)
		n := 0
		for d, err := range Read(context.Background(), Options{}, name) {
			if n++; err != nil {
				t.Skipf("LibreOffice wrote no %s here, as it does without Writer: %v %s", f.ext, err, out)
			}
			assert.Equal(t, want, d.Text, f.ext)
			assert.Equal(t, []string{"The barge", "Jo Roe", "2026-03-02", "file"}, []string{d.Title, d.Byline, d.Date.Format("2006-01-02"), d.DateBy}, f.ext)
			assert.Subset(t, d.Notes, []string{"tracked changes are read as accepted", "comments are left out", "hidden text is left out"}, f.ext)
			assert.Equal(t, "footnote 1", d.Place(len(d.Text)-len("By the register.\n\nOf ash.\n")).Part, f.ext)
			assert.Equal(t, "endnote 1", d.Place(len(d.Text)-len("Of ash.\n")).Part, f.ext)
		}
		assert.Equal(t, 1, n, f.ext)
	}
}
