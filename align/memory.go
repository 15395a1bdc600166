package align

import (
	"os"
	"strconv"
	"strings"
	"sync"
)

const (
	// memoryUnknown is what a machine is taken to have that does not say how
	// much memory it has.
	memoryUnknown = 4 << 30

	// Of the memory that a run may take, sketches may take a quarter while
	// documents are read, and an index half of it later.
	sketchShare, indexShare = 4, 2
)

// memory returns how many bytes the search may take.
func (a Aligner) memory() int64 {
	if a.Memory > 0 {
		return a.Memory
	}
	return machineMemory() / 2
}

// machineMemory is the bytes of memory that the machine has, asked for once.
var machineMemory = sync.OnceValue(readMemory)

// readMemory returns the bytes of memory that the machine has, or that its
// control group may use: as Linux tells them.
func readMemory() int64 {
	total := int64(memoryUnknown)
	if b, err := os.ReadFile("/proc/meminfo"); err == nil {
		if kib, ok := field(string(b), "MemTotal:"); ok {
			total = kib << 10
		}
	}
	if b, err := os.ReadFile("/sys/fs/cgroup/memory.max"); err == nil {
		if n, err := strconv.ParseInt(strings.TrimSpace(string(b)), 10, 64); err == nil && n > 0 {
			total = min(total, n)
		}
	}
	return total
}

// field returns the number of the line that begins with a name.
func field(s, name string) (int64, bool) {
	for line := range strings.Lines(s) {
		if rest, ok := strings.CutPrefix(line, name); ok {
			fields := strings.Fields(rest)
			if len(fields) == 0 {
				return 0, false
			}
			n, err := strconv.ParseInt(fields[0], 10, 64)
			return n, err == nil
		}
	}
	return 0, false
}
