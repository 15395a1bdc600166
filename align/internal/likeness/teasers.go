package likeness

// longestTeasers is how many words links to other pages, run into a sentence,
// take at most.
const longestTeasers = 80

// skipTeasers leaves out what a page has run into a sentence behind a name, as
// some outlets do: the titles of other pages, which begin without a space and
// end in MORE. They would else be what its sentences have in common.
func (x *Lexicon) skipTeasers(k *Sketch, raws []raw, s string) {
	for i := range raws {
		if !raws[i].has(capitals) || s[raws[i].start:raws[i].end] != "MORE" {
			continue
		}
		for j := i - 1; j >= 0 && i-j <= longestTeasers; j-- {
			if !glued(s[raws[j].start:raws[j].end]) {
				continue
			}
			for n := j; n <= i; n++ {
				k.Tokens[n].Word, k.Tokens[n].Name = x.word("about", false), false
			}
			break
		}
	}
}

// glued reports whether a word is two, the second with a capital or a figure:
// "RossiFlood", "Rossi2020". A name such as McAllister is none.
func glued(w string) bool {
	for i := leastGlued; i < len(w); i++ {
		if letters[w[i-1]] == lower && (letters[w[i]] == upper || letters[w[i]] == digit) && w[:i] != "Mac" {
			return true
		}
	}
	return false
}

// leastGlued is the least number of letters of the first word.
const leastGlued = 3
