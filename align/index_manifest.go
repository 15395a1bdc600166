package align

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A manifest lists the segments of an index. It is the one file that is ever
// replaced: what it does not list is no part of the index.
type manifest struct {
	Format   int      `json:"format"`
	Digest   string   `json:"digest"` // of what the index depends on
	Next     int      `json:"next"`   // the number of the next segment
	Segments []string `json:"segments"`
	Sum      uint32   `json:"sum"` // checksum of the others
}

const (
	manifestName  = "manifest.json"
	lockName      = "lock"
	segmentSuffix = ".segment"
	partSuffix    = ".part" // of a file that is being written
	maxManifest   = 1 << 20 // bytes
)

// sum returns the checksum of what the manifest says.
func (m *manifest) sum() uint32 {
	plain := *m
	plain.Sum = 0
	data, _ := json.Marshal(plain)
	return crc32.ChecksumIEEE(data)
}

// listed reads the manifest. That of an index to which nothing was ever added
// does not exist, and is empty; where there are segments, it was lost.
func (x *Index) listed() (*manifest, error) {
	m, err := readManifest(filepath.Join(x.dir, manifestName))
	if !errors.Is(err, fs.ErrNotExist) {
		return m, err
	}
	entries, err := os.ReadDir(x.dir)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return isSegment(e.Name()) }) {
		return nil, fmt.Errorf("read %s: there is none, beside segments: %w", manifestName, ErrIndexDamaged)
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return isForeign(e.Name()) }) {
		return nil, ErrIndexForeign
	}
	return &manifest{Format: indexFormat, Next: 1}, nil
}

// readManifest reads a manifest.
func readManifest(name string) (*manifest, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxManifest {
		return nil, fmt.Errorf("read %s: %w", manifestName, ErrIndexDamaged)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	m := &manifest{}
	if err := json.Unmarshal(data, m); err != nil || m.Sum != m.sum() {
		return nil, fmt.Errorf("read %s: %w", manifestName, ErrIndexDamaged)
	}
	for _, s := range m.Segments {
		if !isSegment(s) {
			return nil, fmt.Errorf("read %s: %q is no segment: %w", manifestName, s, ErrIndexDamaged)
		}
	}
	return m, nil
}

// commit makes the segments of m the index. When it returns without an error
// they are on the disk; until it does, the index is what it was.
func (x *Index) commit(m manifest) error {
	m.Sum = m.sum()
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	err = replace(filepath.Join(x.dir, manifestName), func(f *os.File) error {
		_, err := f.Write(append(data, '\n'))
		return err
	})
	if err == nil {
		x.manifest = m
	}
	return err
}

// replace writes a file under another name, and gives it its own once all of
// it is on the disk.
func replace(name string, write func(*os.File) error) error {
	f, err := os.OpenFile(name+partSuffix, os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o644)
	if err != nil {
		return err
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return syncFolder(filepath.Dir(name))
}

// sweep removes what a crash, or a merge, has left behind, and touches nothing
// that goes by a name which no index gives.
func (x *Index) sweep() {
	entries, err := os.ReadDir(x.dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		whole, part := strings.CutSuffix(e.Name(), partSuffix)
		unlisted := isSegment(whole) && !slices.Contains(x.manifest.Segments, e.Name())
		if unlisted || part && whole == manifestName {
			_ = os.Remove(filepath.Join(x.dir, e.Name())) // the next sweep may have more luck
		}
	}
}

// isForeign reports whether a file is none that an index has begun with. What
// is hidden, such as the notes of a file manager, is nobody's document.
func isForeign(name string) bool {
	whole, _ := strings.CutSuffix(name, partSuffix)
	return name != lockName && whole != manifestName && !isSegment(whole) && !strings.HasPrefix(name, ".")
}

// segmentName returns the name of the segment of a number.
func segmentName(number int) string { return fmt.Sprintf("%06d%s", number, segmentSuffix) }

// isSegment reports whether a file has the name of a segment.
func isSegment(name string) bool {
	number, err := strconv.Atoi(strings.TrimSuffix(name, segmentSuffix))
	return err == nil && number > 0 && name == segmentName(number)
}
