//go:build linux || darwin

package confine

import (
	"os/exec"
	"syscall"
)

// slack is what a process may have beyond its limit in bytes before the
// system refuses: Go takes memory in steps of 64 MiB, and its own watch is to
// come first.
const slack = 192 << 20

// restrict sets the limits of this process and its children. Memory is
// limited as data, which counts what may be written: Go reserves far more
// addresses than it uses.
func restrict(memory, cpu int64) error {
	for _, l := range []struct {
		resource  int
		soft, max uint64
	}{
		{syscall.RLIMIT_CORE, 0, 0},
		{syscall.RLIMIT_CPU, uint64(cpu), uint64(cpu) + 1},
		{syscall.RLIMIT_DATA, uint64(memory + slack), uint64(memory + slack)},
	} {
		if err := setrlimit(l.resource, l.soft, l.max); err != nil {
			return err
		}
	}
	return nil
}

// setrlimit sets a limit, or leaves a lower one as it is.
func setrlimit(resource int, soft, most uint64) error {
	var now syscall.Rlimit
	if err := syscall.Getrlimit(resource, &now); err != nil {
		return err
	}
	return syscall.Setrlimit(resource, &syscall.Rlimit{Cur: min(soft, now.Max), Max: min(most, now.Max)})
}

// own makes a child the leader of a group, which ends with it.
func own(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}

// end ends the group of a child that was not waited for yet.
func end(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
