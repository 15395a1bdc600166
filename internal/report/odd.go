package report

import "cmp"

// oddOnes returns the places of a fact that are the odd one out: a finding sets
// them against the value that most texts give. A text and its copies count once,
// however often it was copied; where no value has most of them, or what was
// found is that a figure moved, nothing is odd.
func oddOnes(sides []*Side, found []*Finding) map[mentionKey]bool {
	usual, ok := usualValue(sides)
	if !ok {
		return nil
	}
	kind := found[0].Kind
	at := make(map[mentionKey]bool, len(sides))
	for _, s := range sides {
		at[s.key(kind)] = true
	}
	odd := make(map[mentionKey]bool)
	mark := func(a, b *Side) {
		if key := a.key(kind); a.Value != usual && b.Value == usual && at[key] {
			odd[key] = true
		}
	}
	for _, f := range found {
		if f.Verdict == "update" {
			continue
		}
		for _, pair := range f.all() {
			if pair.Right != nil {
				mark(&pair.Left, pair.Right)
				mark(pair.Right, &pair.Left)
			}
		}
	}
	return odd
}

// usualValue returns the one value that more than half of the texts give, and
// whether there is one. A text that is in doubt with itself, as where a copy
// differs from its origin, gives both values.
func usualValue(sides []*Side) (value string, ok bool) {
	type gift struct{ value, text string }
	given := make(map[gift]bool)
	texts, count := make(map[string]bool), make(map[string]int) // texts by value
	for _, s := range sides {
		text := cmp.Or(s.Origin, s.Source)
		texts[text] = true
		if g := (gift{s.Value, text}); !given[g] {
			given[g] = true
			count[s.Value]++
		}
	}
	for _, s := range sides {
		if 2*count[s.Value] <= len(texts) || ok && s.Value == value {
			continue
		}
		if ok {
			return "", false
		}
		value, ok = s.Value, true
	}
	return value, ok
}
