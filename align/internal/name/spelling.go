package name

import "github.com/agnivade/levenshtein"

// shortest is the least number of letters of names whose spelling may vary,
// and furthest how many letters may differ.
const (
	shortest = 5
	furthest = 2
)

// Spelling reports whether two words of names, folded, are likely spellings
// of one: they differ in two letters at most, and in none that is heard. Two
// that are both well known ("Hansen", "Hanson") and those listed as apart
// ("Khomeini", "Khamenei") are not.
func Spelling(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < shortest || len(b) < shortest || Apart(a, b) || skeleton(a) != skeleton(b) || levenshtein.ComputeDistance(a, b) > furthest {
		return false
	}
	return !attested(a) || !attested(b)
}

// attested reports whether a word is known as a family or given name.
func attested(w string) bool { return lookup(w).class&(family|given) != 0 }

// skeleton returns the consonants of a word as they are heard, whatever the
// transliteration: "Gaddafi" and "Qadhafi" are both "ktf".
func skeleton(s string) string {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'h', '\'', '-', ' ', '.':
			if i > 0 {
				continue
			}
			if c != 'h' && c != 'y' {
				c = 'a'
			}
		case 'q', 'c', 'g', 'x':
			c = 'k'
		case 'd':
			c = 't'
		case 'w':
			c = 'v'
		case 'z':
			c = 's'
		case 'p':
			if i+1 < len(s) && s[i+1] == 'h' {
				c = 'f'
			}
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}
