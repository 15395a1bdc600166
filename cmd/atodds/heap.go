package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// firstHeap is how much the heap may grow, in per cent of what Go sets by
	// itself, before garbage is collected for the first time: to about 64 MB,
	// which a run of fifty articles never reaches.
	firstHeap = 1600

	// spareHeap is the bytes of garbage that there may always be: to collect
	// less of it at a time takes a tenth of a run over some thousand articles.
	spareHeap = 64 << 20
)

// spare lets garbage of some size gather before it is collected. Where GOGC
// is set, that holds.
func spare() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(firstHeap)
		afterCollection(spareMore)
	}
}

// spareMore sets after each collection how much garbage starts the next one:
// as much as there is in use, as Go has it by itself, but no less than the
// spare heap.
func spareMore() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if v := live[0].Value; v.Kind() == metrics.KindUint64 {
		debug.SetGCPercent(int(max(100, spareHeap*100/max(v.Uint64(), 1<<20))))
	}
	afterCollection(spareMore)
}

// afterCollection has do called after the next collection of garbage.
func afterCollection(do func()) {
	unreachable := new([16]byte)
	runtime.AddCleanup(unreachable, func(do func()) { do() }, do)
}
