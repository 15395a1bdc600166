package thesaurus

import (
	"slices"
	"strings"
)

// denying are the prefixes that make a word its contrary.
var denying = [...]string{"un", "non-", "non", "in", "im", "il", "ir", "dis"}

// leastRoot is how long a word is, in letters, before which a prefix is told.
const leastRoot = 4

// intense are words before which a prefix that seems to deny does not.
var intense = []string{"flammable", "valuable", "habited", "famous", "different", "deed", "until", "come", "lay", "vest", "tend", "tense", "form", "press", "port", "pose", "part", "pact", "plant"}

// prefixed reports whether a is b under a prefix that denies: "unnamed" and
// "named".
func prefixed(a, b string) bool {
	if len(b) < leastRoot || slices.Contains(intense, b) {
		return false
	}
	for _, p := range denying {
		if root, ok := strings.CutPrefix(a, p); ok && root == b && (p == "un" || p == "non" || p == "non-" || Known(a)) {
			return true
		}
	}
	return false
}

// pairs are the first parts of compounds that are contraries of each other,
// as a word each or as a prefix.
var pairs = [...][2]string{
	{"pre", "post"}, {"pro", "anti"}, {"under", "over"}, {"short", "long"}, {"full", "part"}, {"low", "high"}, {"on", "off"},
	{"up", "down"}, {"inner", "outer"}, {"hard", "soft"}, {"single", "double"}, {"well", "ill"}, {"well", "badly"}, {"indoor", "outdoor"},
}

// leastTail is how long what two compounds share is, in letters.
const leastTail = 3

// unpaired are words behind contrary prefixes that make no contraries of them.
var unpaired = []string{"take", "takes", "took", "taken", "taking", "write", "writes", "wrote", "written", "writing", "lying", "lie", "lies", "set", "stand", "pass", "per"}

// composed reports whether two compounds differ in parts that are contraries:
// "short-term" and "long-term", "online" and "offline".
func composed(a, b string) bool {
	headA, tailA, okA := strings.Cut(a, "-")
	headB, tailB, okB := strings.Cut(b, "-")
	if okA && okB && tailA == tailB && headA != "" && headB != "" && contraryHeads(headA, headB) {
		return true
	}
	for _, p := range pairs {
		for _, q := range [...][2]string{p, {p[1], p[0]}} {
			x, okX := strings.CutPrefix(a, q[0])
			y, okY := strings.CutPrefix(b, q[1])
			x, y = strings.TrimPrefix(x, "-"), strings.TrimPrefix(y, "-")
			if okX && okY && x == y && len(x) >= leastTail && !slices.Contains(unpaired, x) {
				return true
			}
		}
	}
	return false
}

func contraryHeads(a, b string) bool {
	for _, p := range pairs {
		if a == p[0] && b == p[1] || a == p[1] && b == p[0] {
			return true
		}
	}
	return Opposite(a, b)
}
