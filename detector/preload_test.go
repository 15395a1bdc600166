package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// What is read stays: a second call finds everything there.
func TestPreload(t *testing.T) {
	detector.Preload()
	assert.Less(t, testing.AllocsPerRun(1, detector.Preload), 4.0, "but the list of the lists")
}
