package name

import "github.com/agnivade/levenshtein"

// shortest is the least number of letters of names whose spelling may vary,
// and furthest how many letters may differ.
const (
	shortest = 5
	furthest = 2
	short    = 6 // letters up to which two that differ are too many
)

// Spelling reports whether two words of names, folded, are likely spellings
// of one: they differ in two letters at most, and in none that is heard. Two
// that are both well known ("Hansen", "Hanson") and those listed as apart
// ("Khomeini", "Khamenei") are not.
func Spelling(a, b string) bool {
	return a == b || LookAlike(a, b) && !Apart(a, b) && !(attested(a) && attested(b))
}

// LookAlike reports whether two words of names, folded, sound alike and differ
// in two letters at most, whoever they are of; short ones in one letter, or in
// two that changed places.
func LookAlike(a, b string) bool {
	if a == b || len(a) < shortest || len(b) < shortest || skeleton(a) != skeleton(b) {
		return false
	}
	d := levenshtein.ComputeDistance(a, b)
	return d == 1 || d == furthest && (min(len(a), len(b)) > short || swapped(a, b))
}

// swapped reports whether two words differ in the order of two letters alone.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// attested reports whether a word is known as a family or given name.
func attested(w string) bool { return lookup(w).class&(family|given) != 0 }

// Current reports whether a word, folded, stands in the news or in a
// dictionary as it is, so that it is likely no slip.
func Current(folded string) bool {
	e := lookup(folded)
	return e.share >= 0 || e.class&(common|family|given|known) != 0
}

// Sound returns what of a folded word is heard in any transliteration: two
// spellings of one name have the same.
func Sound(folded string) string { return skeleton(folded) }

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
