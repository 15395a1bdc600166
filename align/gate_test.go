package align

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every gate has a refusal, by which candidates remember it.
func TestRefusals(t *testing.T) {
	for _, name := range []string{"", OtherLanguage, OtherEvent, OtherTime, OtherDay} {
		assert.Equal(t, name, refusalOf(name).String())
	}
}
