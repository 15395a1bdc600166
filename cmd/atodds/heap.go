package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// spareHeap is how much the heap may grow, in per cent of what Go sets by
// itself, before garbage is collected for the first time: to about 32 MB.
const spareHeap = 800

// spare keeps a run of a few articles from collecting garbage, which takes a
// tenth of its time. From the first collection on all is as Go sets it. Where
// GOGC is set, that holds.
func spare() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(spareHeap)
	first := new([16]byte) // unreachable at once, and so told of by the first collection
	runtime.AddCleanup(first, func(percent int) { debug.SetGCPercent(percent) }, usual)
}
