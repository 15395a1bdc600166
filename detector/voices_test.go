package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

func TestSharedFamily(t *testing.T) {
	person := func(given, family string) *text.Mention {
		return &text.Mention{Value: &text.Name{Type: text.Person, Given: given, Family: family}}
	}
	for _, row := range []struct {
		why  string
		a, b *text.Mention
		want bool
	}{
		{"a name and the family name alone", person("Ana", "Ruiz"), person("", "Ruiz"), true},
		{"a name and an initial", person("Ana", "Ruiz"), person("A.", "RUIZ"), true},
		{"two given names", person("Ana", "Ruiz"), person("Pablo", "Ruiz"), false},
		{"two families", person("Ana", "Ruiz"), person("Ana", "Prado"), false},
		{"two given names that begin with letters of several bytes, of which the first is the same", person("Ángel", "Ruiz"), person("Óscar", "Ruiz"), false},
		{"the same with first bytes that differ", person("Željko", "Ilić"), person("Ángel", "Ilić"), false},
		{"one such name and its initial", person("Željko", "Ilić"), person("ž.", "Ilić"), true},
		{"no family", person("Ana", ""), person("Ana", ""), false},
	} {
		assert.Equal(t, row.want, sharedFamily(row.a, row.b), row.why)
		assert.Equal(t, row.want, sharedFamily(row.b, row.a), row.why)
	}
}
