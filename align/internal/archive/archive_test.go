package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/original"
)

// packed returns a ZIP archive of n members of the same content.
func packed(t testing.TB, n int, content string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := range n {
		w, err := z.Create(fmt.Sprintf("%d.txt", i))
		require.NoError(t, err)
		_, err = w.Write([]byte(content))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// tarred returns a tar archive of n members of the same content.
func tarred(t testing.TB, n int, content string) []byte {
	var out bytes.Buffer
	z := tar.NewWriter(&out)
	for i := range n {
		require.NoError(t, z.WriteHeader(&tar.Header{Name: fmt.Sprint(i), Size: int64(len(content)), Mode: 0o644}))
		_, err := z.Write([]byte(content))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// patched returns content with a field of 16 or 32 bits changed behind the
// last signature.
func patched(content []byte, signature string, offset int, value any) []byte {
	content = bytes.Clone(content)
	var field bytes.Buffer
	_ = binary.Write(&field, binary.LittleEndian, value)
	copy(content[bytes.LastIndex(content, []byte(signature))+offset:], field.Bytes())
	return content
}

// list reads all members: what they hold, or their errors.
func list(content []byte, budget *Budget) (got []string, err error) {
	visit := func(m Member) bool {
		if why := m.Left + m.Failure; why != "" {
			got = append(got, why)
			return true
		}
		in, err := m.Open()
		if err != nil {
			got = append(got, err.Error())
			return true
		}
		b, err := io.ReadAll(in)
		if err != nil {
			b = []byte(err.Error())
		}
		got = append(got, string(b))
		return true
	}
	if bytes.HasPrefix(content, []byte("PK")) {
		return got, Zip(bytes.NewReader(content), int64(len(content)), budget, visit)
	}
	err = Tar(bytes.NewReader(content), budget, visit)
	return got, err
}

func TestBudget(t *testing.T) {
	limits := original.Limits{Total: 2 << 20, Parts: 3, Ratio: 10}
	half := strings.Repeat("abcdefghijklmnopqrstuvwxyz0123456789", 20_000) // 720 kB
	central := "PK\x01\x02"
	for _, tt := range []struct {
		why     string
		content []byte
		member  string // what the last member comes to
		fail    string
	}{
		{"as many members as allowed", packed(t, 3, "a"), "a", ""},
		{"one more", packed(t, 4, "a"), "a", "more than 3 members: split it"},
		{"one more in a tar archive", tarred(t, 4, "a"), "a", "more than 3 members: split it"},
		{"more bytes in all", packed(t, 3, half), "unpacks to more than 2 MB: split it", ""},
		{"more bytes in all in a tar archive", tarred(t, 3, half), "unpacks to more than 2 MB: split it", ""},
		{"a bomb", packed(t, 1, strings.Repeat("a", 1500_000)), "unpacks to more than 10 times its size: refused", ""},
		{"members over each other", patched(packed(t, 2, half), central, 20, uint32(1<<30)), "", "damaged: its members overlap"},
		{"encrypted", patched(packed(t, 1, "a"), central, 8, uint16(1)), "encrypted", ""},
		{"an unknown method", patched(packed(t, 1, "a"), central, 10, uint16(99)), "packed by a method that is not supported", ""},
		{"another checksum", patched(packed(t, 1, "a"), central, 16, uint32(7)), "damaged: its content does not agree with its checksum", ""},
		{"no end", packed(t, 2, "a")[:200], "", "damaged: it is no such archive, or cut off"},
	} {
		got, err := list(tt.content, NewBudget(limits))
		if tt.fail == "" {
			require.NoError(t, err, tt.why)
		} else {
			require.EqualError(t, err, tt.fail, tt.why)
		}
		if tt.member != "" {
			require.NotEmpty(t, got, tt.why)
			assert.Equal(t, tt.member, got[len(got)-1], tt.why)
		}
	}
}

func TestGunzip(t *testing.T) {
	var out bytes.Buffer
	for _, part := range []string{"a ferry ", "ran aground"} {
		z := gzip.NewWriter(&out)
		_, err := z.Write([]byte(part))
		require.NoError(t, err)
		require.NoError(t, z.Close())
	}
	in, err := Gunzip(bytes.NewReader(out.Bytes()), NewBudget(original.DefaultLimits()))
	require.NoError(t, err)
	got, err := io.ReadAll(in)
	require.NoError(t, err)
	assert.Equal(t, "a ferry ran aground", string(got), "members in a row are one file")
	_, err = Gunzip(strings.NewReader(""), NewBudget(original.DefaultLimits()))
	assert.EqualError(t, err, "damaged: it is cut off")
	for _, tt := range []struct{ why, behind, want string }{
		{"zeros fill a tape", "\x00\x00\x00", ""},
		{"anything else is no part of it", "\x00and more", "damaged: something else follows what is packed"},
		{"the head of another member alone", "\x1f\x8b\x08", "damaged: it is cut off"},
	} {
		in, err := Gunzip(strings.NewReader(out.String()+tt.behind), NewBudget(original.DefaultLimits()))
		require.NoError(t, err, tt.why)
		got, err := io.ReadAll(in)
		assert.Equal(t, "a ferry ran aground", string(got), tt.why)
		if tt.want == "" {
			assert.NoError(t, err, tt.why)
		} else {
			assert.EqualError(t, err, tt.want, tt.why)
		}
	}
}

// TestTarEnd reads archives that end too early: members before that are read.
func TestTarEnd(t *testing.T) {
	whole := tarred(t, 2, "a")
	for _, tt := range []struct {
		why  string
		n    int
		want string
	}{
		{"whole", len(whole), ""},
		{"one block of zeros at its end", len(whole) - block, ""},
		{"cut off behind a member", len(whole) - 2*block, "damaged: its end is missing, and members may be"},
		{"cut off within the head of a member", 2*block + 100, "damaged: it is cut off"},
	} {
		got, err := list(whole[:tt.n], NewBudget(original.DefaultLimits()))
		assert.NotEmpty(t, got, tt.why)
		if tt.want == "" {
			assert.NoError(t, err, tt.why)
		} else {
			assert.EqualError(t, err, tt.want, tt.why)
		}
	}
}

func TestOutside(t *testing.T) {
	for name, want := range map[string]bool{
		"news/a.txt": false, "news/../a.txt": false, "..a.txt": false, "./a.txt": false,
		"../a.txt": true, "news/../../a.txt": true, "/etc/a.txt": true, `..\a.txt`: true, `C:\a.txt`: true,
	} {
		assert.Equal(t, want, outside(name), name)
	}
}

func TestLink(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		out      bool
		why      string
	}{
		{"news/a.txt", "b.txt", false, "beside it"},
		{"news/a.txt", "../b.txt", false, "above it, and in the archive still"},
		{"a.txt", "../b.txt", true, "above the archive"},
		{"news/a.txt", "/etc/hostname", true, "from the root"},
		{"news/a.txt", `C:\b.txt`, true, "from a drive"},
		{"news/a.txt", `..\..\b.txt`, true, "as Windows writes it"},
	} {
		var m Member
		m.link(tt.from, tt.to)
		assert.Equal(t, tt.out, m.Failure == linkOut, tt.why)
		assert.Equal(t, !tt.out, m.Left == "a link", tt.why)
	}
}

func FuzzArchive(f *testing.F) {
	f.Add(packed(f, 2, "a ferry"))
	f.Add(tarred(f, 2, "a ferry"))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, content []byte) {
		budget := NewBudget(original.Limits{Total: 1 << 20, Parts: 10, Ratio: 100})
		got, _ := list(content, budget)
		assert.LessOrEqual(t, len(got), 10)
	})
}
