package extract

import (
	"strings"
	"sync"
)

// spanishForms tells how Spanish inflects.
var spanishForms = forms{
	plural:   spanishPlural,
	singular: spanishSingular,
	past:     func(t string) bool { return hasEnding(t, "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas") },
	gerund:   func(t string) bool { return hasEnding(t, "ando", "iendo", "yendo") },
	adverb:   func(t string) bool { return strings.HasSuffix(t, "mente") },
	acted:    func(t string) bool { return len(t) > 4 && hasEnding(t, "ó", "aron", "ieron", "aba", "aban", "ían") },
	ahead: func(t string) bool {
		return len(t) > 5 && hasEnding(t, "ará", "erá", "irá", "arán", "erán", "irán")
	},
	agent: func(t string) bool {
		return len(t) > 4 && hasEnding(t, "or", "ista", "ero", "era", "ora", "ante", "ente", "ario", "aria")
	},
	articles: []string{"el ", "la ", "los ", "las "},
}

// hasEnding reports whether t ends in one of the endings.
func hasEnding(t string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(t, e) {
			return true
		}
	}
	return false
}

// spanishPlural reports whether a word ends like a plural: not "crisis",
// "después" or "mes".
func spanishPlural(t string) bool {
	return len(t) > 3 && lowerByte(t[len(t)-1]) == 's' && !hasEnding(t, "is", "us", "ás", "és", "ós")
}

// spanishHeads maps plurals to the English names of what news counts, which
// are known to be one and the same, or many.
const spanishHeads = `people=persona|personas|gente|muertos|muertas|fallecidos|fallecidas|víctimas|muertes home=vivienda|viviendas|hogar|hogares|casa|casas
worker=trabajador|trabajadores|trabajadora|trabajadoras employee=empleado|empleados|empleada|empleadas child=niño|niños|niña|niñas
job=empleo|empleos student=estudiante|estudiantes|alumno|alumnos soldier=soldado|soldados|militar|militares
officer=policía|policías|agente|agentes migrant=migrante|migrantes|inmigrante|inmigrantes refugee=refugiado|refugiados
youth=joven|jóvenes woman=mujer|mujeres man=hombre|hombres car=coche|coches|auto|autos|automóvil|automóviles|carro|carros vehicle=vehículo|vehículos
building=edificio|edificios vote=voto|votos seat=escaño|escaños case=caso|casos country=país|países company=empresa|empresas
day=día|días year=año|años time=vez|veces resident=vecino|vecinos|habitante|habitantes protester=manifestante|manifestantes
passenger=pasajero|pasajeros flat=piso|pisos|apartamento|apartamentos ship=barco|barcos|buque|buques plane=avión|aviones`

// spanishSingular returns the singular of a noun in lower case, under its
// English name where the news has one for it.
func spanishSingular(t string) string {
	if head, ok := spanishHeadNames()[t]; ok {
		return head
	}
	switch n := len(t); {
	case n < 4 || t[n-1] != 's' || hasEnding(t, "is", "us"):
		return t
	case strings.HasSuffix(t, "iones"):
		return t[:n-4] + "ón"
	case strings.HasSuffix(t, "ces"):
		return t[:n-3] + "z"
	case hasEnding(t, "ores", "ales", "eles", "iles", "oles", "ules", "ares", "eres", "ires", "ures", "ades", "udes", "enes", "anes", "ines", "unes", "eses", "yes"):
		return t[:n-2]
	}
	return t[:len(t)-1]
}

var spanishHeadNames = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 128)
	pairs(spanishHeads, func(head, words string) {
		for _, w := range splitBar(words) {
			m[w] = head
		}
	})
	return m
})

// splitBar splits the words of a table at bars; a "_" within a word stands
// for a space.
func splitBar(s string) []string { return strings.Split(strings.ReplaceAll(s, "_", " "), "|") }
