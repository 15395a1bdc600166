package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// readSpanish describes the values of a Spanish text that was published on
// Wednesday, 18 March 2026: the words, the dimension, value, unit and what
// else is said of a quantity; the words, the TIMEX3 value, bound and mod of a
// time.
func readSpanish(t testing.TB, s, url string) string {
	t.Helper()
	list, err := Sentences(context.Background(), &text.Document{
		Name: "text", Language: "es", Date: time.Date(2026, 3, 18, 0, 0, 0, 0, time.UTC), Text: s, URL: url,
	})
	require.NoError(t, err)
	var parts []string
	for _, sentence := range list {
		for _, m := range sentence.Mentions {
			words := s[m.Span.Start:m.Span.End]
			switch v := m.Value.(type) {
			case *text.Quantity:
				parts = append(parts, words+": "+describeQuantity(v))
			case *text.Time:
				d := words + ": " + v.TIMEX
				if v.Bound != text.NoBound {
					d += " " + string(v.Bound)
				}
				if v.Mod != text.NoMod {
					d += " " + string(v.Mod)
				}
				parts = append(parts, d)
			}
		}
	}
	return strings.Join(parts, "; ")
}

func describeQuantity(q *text.Quantity) string {
	d := fmt.Sprintf("%s %s", q.Dimension, q.Num)
	if q.IsRange() {
		d += ".." + q.Hi.String()
	}
	for _, part := range []struct{ label, value, usual string }{
		{"", q.Unit.Name, ""}, {"", string(q.Hedge), "none"}, {"", string(q.Slot), "level"}, {"", string(q.Dir), "none"},
		{"per=", q.Per, ""}, {"of=", q.Of, ""}, {"role=", q.Role, ""}, {"", q.Timex, ""},
	} {
		if part.value != part.usual {
			d += " " + part.label + part.value
		}
	}
	return d
}

// TestSpanishMarks holds that a mark before three digits is read as the rest
// of the document shows, and not at all where it shows nothing: never a
// thousand times too much or too little.
func TestSpanishMarks(t *testing.T) {
	for _, tt := range []struct{ in, url, want, why string }{
		{"La gasolina cuesta 1,459 euros el litro.", "", "", "nothing tells whether it is one euro or a thousand"},
		{"El dólar cotiza a 17.052 pesos.", "", "", "nor here"},
		{"El coste es de 1.500 euros, un 2,5 % más.", "", "1.500 euros: money 1500 EUR of=coste; 2,5 %: percent 2.5 % by up", "a decimal comma elsewhere"},
		{"El costo es de 1,500 pesos, un 2.5 % más.", "", "1,500 pesos: money 1500 MXN of=costo; 2.5 %: percent 2.5 % by up", "a decimal point elsewhere"},
		{"Costó 2.345 euros.", "https://diario.example.es/a", "2.345 euros: money 2345 EUR", "an address in Spain"},
		{"Costó 2,345 pesos.", "https://diario.example.mx/a", "2,345 pesos: money 2345 MXN", "an address in Mexico"},
		{"Costó 2.345 pesos.", "https://diario.example.mx/a", "2.345 pesos: money 2.345 MXN", "the decimal point of Mexico"},
		{"Llegaron 1.250 turistas.", "", "1.250 turistas: count 1250 of=turista", "people are counted whole"},
		{"Llegaron 1,250 turistas.", "", "1,250 turistas: count 1250 of=turista", "whatever the mark"},
		{"Vale 12.345.678 euros.", "", "12.345.678 euros: money 12345678 EUR", "two marks of a kind group"},
		{"Vale 1.234,56 euros.", "", "1.234,56 euros: money 1234.56 EUR", "the last of two kinds is decimal"},
		{"Vale 1,234.56 dólares.", "", "1,234.56 dólares: money 1234.56 USD", "in either order"},
		{"Mide 0,125 metros.", "", "0,125 metros: length 0.125 metre", "no thousands begin with a zero"},
		{"Cuesta 12,5 euros y 7.5 dólares.", "", "12,5 euros: money 12.5 EUR; 7.5 dólares: money 7.5 USD", "what has one reading is read"},
		{"Son 1.2345 puntos.", "", "1.2345 puntos: count 1.2345 of=punto", "four digits are no group"},
		{"La versión 12.34.567 salió.", "", "", "groups of other lengths are none"},
	} {
		assert.Equal(t, tt.want, readSpanish(t, tt.in, tt.url), "%s: %s", tt.in, tt.why)
	}
}

// TestSpanishSentences holds that Spanish abbreviations end no sentence, and
// that the marks that open one belong to it.
func TestSpanishSentences(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want int
		why  string
	}{
		{"El Sr. Ruiz y la Dra. Peña viajaron a EE. UU. el lunes. La visita fue breve.", 2, "titles and the United States"},
		{"Viajó a EE. UU. La visita duró dos días.", 2, "an abbreviation may end a sentence"},
		{"Viajó a EE.UU. con el Gral. Ponce.", 1, "letters with their stops"},
		{"Consulte la pág. 45, el núm. 7 y el art. 12 de la ley.", 1, "abbreviations of numbers"},
		{"¿Quién fue? ¡Nadie lo sabe! «No hay pruebas», dijo.", 3, "marks that open a sentence"},
		{"«El puente caerá.» El alcalde lo negó.", 2, "angle quotes close it"},
		{"Abre a las 9 a. m. y cierra a las 8 p. m. todos los días.", 1, "times of day"},
		{"Compró pan, leche, etc. Luego volvió.", 2, "what ends a list"},
	} {
		assert.Len(t, split.Sentences(tt.in, "es"), tt.want, "%s: %s", tt.in, tt.why)
	}
}

func FuzzSpanish(f *testing.F) {
	for _, s := range []string{
		"Murieron treinta y un vecinos el 3 de marzo de 2026.", "mil millones y medio de 1.234,5", "hace hace hace de del al a las de la", "los años los años 90",
		"siglo XXXXXXXI", "1.2.3,4,5.6", "dos mil mil mil millones de billones", "¿¡«»", "un un un medio media docena de la mitad",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list, err := Sentences(context.Background(), &text.Document{Name: "text", Language: "es", Text: s})
		require.NoError(t, err)
		for _, sentence := range list {
			for _, m := range sentence.Mentions {
				require.True(t, 0 <= m.Span.Start && m.Span.Start < m.Span.End && m.Span.End <= len(s))
			}
		}
	})
}
