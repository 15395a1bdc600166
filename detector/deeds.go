package detector

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/thesaurus"
)

//go:embed data/converses.txt
var converseText string

var converses = newLexicon("converses", "verbs that tell a deed from its two ends, or from either: defeat = lose to, meet = meet", converseText, parseConverses)

// Converses tell which deeds, given by a verb in its base form and the
// preposition before the other one, are each other's converse.
type conversing map[string][]string

// parseConverses reads entries of the form "VERB = VERB".
func parseConverses(entries []string) (conversing, error) {
	list := conversing{}
	for _, entry := range entries {
		a, b, ok := strings.Cut(entry, " = ")
		if a, b = strings.TrimSpace(a), strings.TrimSpace(b); !ok || a == "" || b == "" || strings.Contains(b, "=") {
			return nil, fmt.Errorf("%q: write VERB = VERB, each with its preposition: sell to = buy from", entry)
		}
		list[a] = append(list[a], b)
		if a != b {
			list[b] = append(list[b], a)
		}
	}
	return list, nil
}

// A deed is what one whom a sentence names does to another.
type deed struct {
	from, to       int // words of the telling: the first name, and the second
	agent, patient *namedWord
	verbs          []string // what the verb can be a form of
	preposition    string   // before the patient; of a passive without one it is empty
	mood           string   // what denies the deed, or makes it a mere chance
}

// maxBetween is how many words stand between two names of one deed at most.
const maxBetween = 7

// deedsOf returns the deeds of a telling: a verb, and little else, stands
// between two names.
func deedsOf(words []namedWord) []deed {
	var list []deed
	last := -1
	for i := range words {
		if words[i].Class == "" {
			continue
		}
		if last >= 0 && i-last-1 <= maxBetween && i > last+1 {
			if d, ok := readDeed(words, last, i); ok {
				list = append(list, d)
			}
		}
		last = i
	}
	return list
}

// readDeed reads the words between two names as a deed: auxiliaries, a verb,
// and what leads to the second name.
func readDeed(words []namedWord, from, to int) (deed, bool) {
	d := deed{from: from, to: to, agent: &words[from], patient: &words[to]}
	i, passive := from+1, false
	for ; i < to; i++ {
		low := words[i].Low
		if being[low] {
			passive = true
		} else if !having[low] && !strings.HasSuffix(low, "ly") {
			if !modals[low] && !strings.HasSuffix(low, "n't") {
				break
			}
			d.mood += low + " "
		}
	}
	if i == to || leading[words[i].Low] || !strings.Contains(thesaurus.Parts(words[i].Low), "v") {
		return d, false
	}
	d.verbs = thesaurus.Bases(words[i].Low)
	rest := words[i+1 : to]
	k := len(rest) - 1
	for k >= 0 && !leading[rest[k].Low] {
		k--
	}
	if k >= 0 {
		d.preposition = rest[k].Low
	}
	if len(rest)-k-1 > maxModifiers || clausal(words, to) {
		return d, false
	}
	if passive {
		d.agent, d.patient = d.patient, d.agent
		if d.preposition != "by" || k > 0 {
			return d, false
		}
		d.preposition = ""
	}
	return d, true
}

// maxModifiers is how many words may stand before the second name that belong
// to it: "the former champion Varga".
const maxModifiers = 3

// clausal reports whether the second name is the subject of a clause of its
// own: "Kovacs said Varga had left".
func clausal(words []namedWord, to int) bool {
	if to+1 >= len(words) {
		return false
	}
	next := words[to+1].Low
	return being[next] || having[next] && next != "who" && next != "that" && next != "which" || modals[next]
}

// What stands between a name and its verb: forms of "be", which make a passive
// with "by"; what changes nothing; what denies the deed, or makes it a chance.
// And what stands before the other one.
var (
	being   = phrase.Set("is was were are be been being")
	having  = phrase.Set("has had have having did does do also later then now once again who which that finally first already will")
	modals  = phrase.Set("not never would can could may might must should to")
	leading = phrase.Set("of to in on at by for with from into about over after before during against under between through towards toward near than as and or but if")
)

// does returns the deed as lists have it: its verbs, each with the
// preposition.
func (d *deed) does() []string {
	list := slices.Clone(d.verbs)
	if d.preposition != "" {
		for i := range list {
			list[i] += " " + d.preposition
		}
	}
	return list
}

// reciprocal reports whether a deed is done by both to each other.
func (l conversing) reciprocal(d *deed) bool {
	return slices.ContainsFunc(d.does(), func(v string) bool { return slices.Contains(l[v], v) })
}

// converse reports whether one deed tells from the other end what the other
// tells.
func (l conversing) converse(a, b *deed) bool {
	return slices.ContainsFunc(a.does(), func(v string) bool { return touch(l[v], b.does()) })
}

// mutual reports whether a verb is reciprocal, with any preposition.
func (l conversing) mutual(verb string) bool {
	if slices.Contains(l[verb], verb) {
		return true
	}
	for _, p := range [...]string{" with", " to", " against", " from"} {
		if slices.Contains(l[verb+p], verb+p) {
			return true
		}
	}
	return false
}
