package speech

import (
	"slices"
	"strings"
)

// A stretch is the tokens from up to to; an empty one is none.
type stretch struct{ from, to int }

func (s stretch) empty() bool { return s.from >= s.to }

// maxNoun is how many tokens a noun phrase is followed over.
const maxNoun = 16

// source finds who speaks by the cue, whose head is the token i.
func (r *reading) source(c *cue) stretch {
	i := c.head
	switch {
	case r.toks[i].low == "according":
		s := r.nounBehind(i + 2)
		if first, last := r.bounds(i); i == first && s.to >= last-1 {
			s = r.upToComma(s) // what follows is said, and not set beside
		}
		return s
	case r.toks[i].low == ":":
		return r.headline(i)
	}
	before := r.skipHelpers(i)
	if c.form == "noun" || c.form == "s" || c.form == "base" {
		if s := r.owner(before, i); !s.empty() {
			return s
		}
	}
	if c.passive && !stative[r.toks[i].low] {
		return r.agent(i)
	}
	if r.inverted(before, i) {
		return r.nounBehind(i + 1)
	}
	if c.form == "ing" && c.helpless || r.class(i-1, i) == "to" || r.shared(before, i) {
		if s := r.above(c); !s.empty() {
			return s
		}
	}
	return r.nounBefore(before, i)
}

// upToComma cuts a stretch at its first comma.
func (r *reading) upToComma(s stretch) stretch {
	for k := s.from; k < s.to; k++ {
		if r.toks[k].low == "," {
			return stretch{s.from, k}
		}
	}
	return s
}

// shared reports whether the verb at i takes the subject of the verb before
// it: "she spoke, then left", "and left".
func (r *reading) shared(before, i int) bool {
	switch c := r.class(before, i); {
	case c == conjoined:
		return r.toks[before].low != "but" || before > 0 && r.at(before-1, i) != nil
	case c == ",":
		return before < i-1 && r.toks[before+1].low == "then"
	}
	return false
}

// stative lists the participles that tell how their subject stands.
var stative = map[string]bool{
	"concerned": true, "worried": true, "convinced": true, "interested": true, "committed": true, "pleased": true,
	"opposed": true, "disappointed": true, "determined": true, "prepared": true, "scared": true, "troubled": true,
	"frustrated": true, "encouraged": true, "surprised": true, "shocked": true, "thrilled": true, "confused": true,
}

// skipHelpers returns the token before the verb at i and its helpers.
func (r *reading) skipHelpers(i int) int {
	k := i - 1
	for ; i-k <= maxChain; k-- {
		switch r.class(k, i) {
		case be, have, do, modal, "to", negation, adverb:
			if r.toks[k].kind == genitive && r.possessive(k) {
				return k
			}
			continue
		}
		break
	}
	return k
}

// possessive reports whether the genitive at k belongs to an owner, and is
// not short for "is": a word that is no participle follows.
func (r *reading) possessive(k int) bool {
	t := r.at(k+1, k)
	return k > 0 && r.class(k-1, k) != subject && t != nil && t.kind == word && formOf(t.low) != "ing" && !functional(classOf(t))
}

// owner returns the owner of the noun at i: "the mayor's claim", "his claim".
func (r *reading) owner(before, i int) stretch {
	for k := i - 1; k >= 0 && i-k <= 4; k-- {
		t := r.at(k, i)
		if t == nil {
			break
		}
		if t.kind == genitive {
			s := r.nounBefore(k-1, i)
			s.to = max(s.to, s.from)
			return s
		}
		if owners[t.low] {
			return stretch{k, k + 1}
		}
		if c := classOf(t); c != plain && c != adverb && c != "cap" && c != name {
			break
		}
	}
	return stretch{}
}

var owners = map[string]bool{"his": true, "her": true, "their": true, "its": true, "my": true, "our": true, "your": true, "whose": true}

// agent returns who acts in the passive: "by the mayor".
func (r *reading) agent(i int) stretch {
	for k := i + 1; k-i <= 8; k++ {
		t := r.at(k, i)
		if t == nil || t.kind == mark {
			break
		}
		if t.low == "by" {
			return r.nounBehind(k + 1)
		}
	}
	return stretch{}
}

// inverted reports whether the subject follows the verb at i: a quotation or
// a comma stands before it, and a noun behind.
func (r *reading) inverted(before, i int) bool {
	if before != i-1 {
		return false
	}
	t := r.at(before, i)
	if t == nil || t.kind != closes && t.low != "," {
		return false
	}
	if t.low == "," && (before == 0 || r.toks[before-1].kind != closes) {
		form := formOf(r.toks[i].low)
		if form != "ed" && form != "s" || !r.besideBefore(before, i).empty() {
			return false
		}
	}
	switch r.class(i+1, i) {
	case name, determiner, numeral, plain, "cap":
		return true
	case subject:
		return r.toks[i+1].low != "it"
	}
	return false
}

// nounBehind returns the noun phrase that starts at i, with what is set
// beside it between commas.
func (r *reading) nounBehind(i int) stretch {
	k := i
	for ; k-i < maxNoun; k++ {
		t := r.at(k, max(i-1, 0))
		if t == nil || t.kind == opens || t.kind == closes {
			break
		}
		c := classOf(t)
		if t.low == "." && r.at(k+1, k) != nil {
			continue // of an abbreviation
		}
		if t.low == "(" {
			if k = r.bracketEnd(k); k < 0 {
				break
			}
			continue
		}
		if t.low == "," || t.low == ";" || t.low == "." || t.low == ":" || t.low == "—" || t.low == "--" || t.low == "–" {
			break
		}
		if c == subject && k > i || c == question || c == modal || c == "that" || k > i && c == conjoined && t.low != "and" {
			break
		}
		if c == be && t.kind != genitive || c == have {
			break
		}
		if c == subject {
			k++
			break
		}
		if k > i && subordinates[t.low] {
			break
		}
	}
	if t := r.at(k, i); t != nil && t.low == "," && k > i {
		if end := r.apposition(k); end > 0 {
			k = end
		}
	}
	return stretch{i, max(i, min(k, len(r.toks)))}
}

// subordinates lists what begins a clause or an adverbial behind a noun.
var subordinates = map[string]bool{
	"after": true, "before": true, "as": true, "because": true, "while": true, "during": true, "since": true,
	"until": true, "following": true, "on": true, "in": true, "at": true, "monday": true, "tuesday": true,
	"wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "about": true,
	"when": true, "where": true, "though": true, "although": true, "if": true, "unless": true, "to": true,
}

// apposition returns where what is set beside a noun ends, whose comma is the
// token k: a name or a noun phrase up to the next comma or the end; 0 where
// none is.
func (r *reading) apposition(k int) int {
	switch r.class(k+1, k) {
	case determiner, name, plain, preposed:
	default:
		return 0
	}
	if t := r.at(k+1, k); t.low == "but" || strings.HasSuffix(t.low, "ing") || strings.HasSuffix(t.low, "ed") || classOf(t) == preposed {
		return 0
	}
	for n := k + 1; n-k < maxNoun; n++ {
		t := r.at(n, k)
		if t == nil {
			return 0
		}
		switch {
		case t.low == "," || t.low == "." || t.low == ";":
			return n
		case t.kind == opens || t.kind == closes:
			return 0
		}
		if c := classOf(t); c == subject || c == modal || c == be && t.kind != genitive || c == have {
			return 0
		}
	}
	return 0
}

// nounBefore returns the noun phrase whose last token is k; near is a token of
// the sentence.
func (r *reading) nounBefore(k, near int) stretch {
	end := k + 1
	t := r.at(k, near)
	if t == nil || t.kind == closes {
		return stretch{}
	}
	if isPause(t.low) {
		if s := r.besideBefore(k, near); !s.empty() {
			return s
		}
		end, k = k, k-1
	}
	if n := r.beforeDay(k, near); n != k && r.nominal(n, near) {
		k, end = n, n+1
	}
	if c := r.class(k, near); c == subject || c == question || c == "that" || c == pronoun {
		return stretch{k, k + 1}
	}
	start := end
	for ; end-k <= maxNoun; k-- {
		if t := r.at(k, near); t != nil && t.low == ")" {
			for k > 0 && r.at(k-1, near) != nil && r.toks[k].low != "(" {
				k--
			}
			continue
		}
		if !r.nominal(k, near) {
			break
		}
		start = k
	}
	for start < end && (r.class(start, near) == preposed || r.class(start, near) == conjoined || r.toks[start].kind == genitive || r.class(start, near) == adverb) {
		start++
	}
	return stretch{start, end}
}

// nominal reports whether the token k can stand in a noun phrase that goes
// on behind it.
func (r *reading) nominal(k, near int) bool {
	t := r.at(k, near)
	if t == nil {
		return false
	}
	switch c := classOf(t); c {
	case name, plain, "cap", numeral, determiner:
		return !(c == plain && r.verbLike(k))
	case preposed:
		if t.low == "by" {
			return k > 0 && r.class(k-1, near) == plain && formOf(r.toks[k-1].low) != "ed"
		}
		return slices.Contains([]string{"of", "for", "at", "from", "in", "with"}, t.low)
	case conjoined:
		return t.low == "and" && k > 0 && r.class(k-1, near) == name
	}
	return t.kind == genitive || t.low == "-" || t.low == "." || t.low == "/"
}

// days lists the words of a day that can stand between a subject and its verb.
var days = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"morning": true, "afternoon": true, "evening": true, "night": true,
}

// beforeDay returns the token before the day that ends at k: "the mayor on
// Friday evening said".
func (r *reading) beforeDay(k, near int) int {
	n := k
	for n > 0 && r.at(n, near) != nil && days[r.toks[n].low] {
		n--
	}
	if n < k && r.at(n, near) != nil && r.toks[n].low == "on" {
		n--
	}
	return n
}

// bracketEnd returns the token that closes the bracket at k, or -1.
func (r *reading) bracketEnd(k int) int {
	for n := k + 1; n-k < maxNoun && r.at(n, k) != nil; n++ {
		if r.toks[n].low == ")" {
			return n
		}
	}
	return -1
}

// verbLike reports whether a word looks like a verb that closes the clause
// before a noun: it ends in "ed" or "ing" and an article or a name follows.
func (r *reading) verbLike(k int) bool {
	form := formOf(r.toks[k].low)
	if form != "ed" && form != "ing" {
		return false
	}
	c := r.class(k+1, k)
	return c == determiner || c == name && !days[r.toks[k+1].low] || c == "that" || c == preposed && form == "ing"
}

// besideBefore returns a noun with what is set beside it, whose last comma is
// the token k: "Ann Lee, the mayor,".
func (r *reading) besideBefore(k, near int) stretch {
	for n := k - 1; n > 0 && k-n <= 2*maxNoun; n-- {
		t := r.at(n, near)
		if t == nil || t.kind == opens || t.kind == closes {
			break
		}
		if c := classOf(t); c == modal || c == subject && t.low != "who" {
			break
		}
		if t.low != r.toks[k].low {
			continue
		}
		if c := r.class(n-1, near); c != name && c != plain && c != "cap" && c != ")" {
			break
		}
		s := r.nounBefore(n-1, near)
		if s.empty() {
			break
		}
		if k-n <= 3 && r.class(n+1, near) == adverb {
			return s
		}
		s.to = k + 1
		return s
	}
	return stretch{}
}

// isPause reports whether a mark can set something beside a noun.
func isPause(s string) bool { return s == "," || s == "—" || s == "--" || s == "–" }

// above returns the source of the cue before, of the same sentence, else the
// noun phrase that begins the sentence.
func (r *reading) above(c *cue) stretch {
	if c.before != nil && !c.before.source.empty() && r.toks[c.before.head].sentence == r.toks[c.head].sentence {
		return c.before.source
	}
	i := c.head
	start, _ := r.bounds(i)
	for start < i && (r.toks[start].kind != word || r.class(start, i) == conjoined || r.class(start, i) == adverb) {
		start++
	}
	if r.class(start, i) == preposed {
		for start < i && r.toks[start].low != "," {
			start++
		}
		start++
	}
	if start >= i {
		return stretch{}
	}
	if r.class(start, i) == subject {
		return stretch{start, start + 1}
	}
	end := start
	for end < i && r.nominal(end, i) && !(end > start && formOf(r.toks[end].low) == "ed") && !(end > start && r.toks[end].low == "in") {
		end++
	}
	return stretch{start, end}
}

// headline returns the source of a headline whose colon is the token i:
// "Poll: …", "… : Mayor" is not told.
func (r *reading) headline(i int) stretch {
	start := i
	for start > 0 && r.at(start-1, i) != nil && r.toks[start-1].kind == word {
		start--
	}
	return stretch{start, i}
}
