// Package injection finds text that addresses whoever judges it: commands to a
// model, forged answers, and the markers of prompts, in plain words, in other
// languages and scripts, and encoded.
//
// It aims to leave reports alone, those about such texts included as far as they do
// not quote them. What it misses it does not make safe: that is the task of the one
// who asks.
package injection

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// maxText is how many bytes of a text are looked at.
const maxText = 1 << 14

// Find returns the first words of s that address a judge.
func Find(s string) (text.Span, bool) {
	s = s[:min(len(s), maxText)]
	r, letters := table(), fold(s)
	if span, ok := r.find(letters); ok {
		return span, true
	}
	if plain, changed := disguised(letters); changed {
		if span, ok := r.find(plain); ok {
			return span, true
		}
	}
	if plain, changed := r.misspelt(tokens(letters)); changed {
		if from, to := r.findDismissal(plain); from < to {
			return text.Span{Start: plain[from].start, End: plain[to-1].end}, true
		}
	}
	return r.findEncoded(s, letters, 2)
}

// find looks for every form in a text as it reads.
func (r *rules) find(letters []letter) (text.Span, bool) {
	list := tokens(letters)
	for _, look := range []func([]token) (from, to int){r.findDismissal, r.findAside, r.findHail, r.findReply, r.findReveal, r.findHush, r.findTongue} {
		if from, to := look(list); from < to {
			return text.Span{Start: list[from].start, End: list[to-1].end}, true
		}
	}
	if span, ok := r.findRaw(letters); ok {
		return span, true
	}
	return r.findUnspaced(letters)
}

// findRaw looks for strings without blanks and case.
func (r *rules) findRaw(letters []letter) (text.Span, bool) {
	var b strings.Builder
	at := make([]int, 0, len(letters)) // the letter that each byte comes from
	for i, l := range letters {
		if l.r != ' ' && l.r != '\n' && l.r != '\t' && l.r != '\r' {
			n := b.Len()
			b.WriteRune(l.r)
			for range b.Len() - n {
				at = append(at, i)
			}
		}
	}
	squeezed := b.String()
	for _, w := range r.raw {
		if i := strings.Index(squeezed, w); i >= 0 {
			return text.Span{Start: letters[at[i]].start, End: letters[at[i+len(w)-1]].end}, true
		}
	}
	return text.Span{}, false
}

// reach is how many words may stand between the parts of a command.
const reach = 6

// findDismissal looks for "ignore all previous instructions".
func (r *rules) findDismissal(list []token) (from, to int) {
	for i, t := range list {
		if !r.dismiss[t.word] {
			continue
		}
		before, broad := false, false
		for k := i + 1; k < len(list) && k <= i+reach && list[k].mark != '.'; k++ {
			w := list[k].word
			before = before || r.earlier[w] && !r.vague[w]
			broad = broad || r.vague[w]
			if r.orders[w] && (before || broad && r.solely[w]) {
				return i, k + 1
			}
			if r.orders[w] && k+1 < len(list) && r.earlier[list[k+1].word] && !r.vague[list[k+1].word] {
				return i, k + 2
			}
			if w == "above" && k == i+2 && list[i+1].word == "the" || w == "everything" && k+1 < len(list) && r.earlier[list[k+1].word] {
				return i, k + 1
			}
		}
	}
	return 0, 0
}

// findAside looks for phrases.
func (r *rules) findAside(list []token) (from, to int) {
	for i := range list {
		for _, p := range r.asides {
			if len(p) <= len(list)-i && slices.EqualFunc(p, list[i:i+len(p)], func(w string, t token) bool { return w == t.word }) && r.settled(p, list, i) {
				return i, i + len(p)
			}
		}
	}
	return 0, 0
}

// settled reports whether a phrase means what it says: some are said to people,
// too, and go on as a machine is addressed.
func (r *rules) settled(p []string, list []token, i int) bool {
	rest := list[i+len(p):]
	near := func(s set, n int) bool {
		return slices.ContainsFunc(rest[:min(len(rest), n)], func(t token) bool { return s[t.word] })
	}
	switch p[0] + " " + p[1] {
	case "you are": // "you are now a judge that"
		return near(r.role, 4)
	case "pretend you", "pretend that", "act as":
		return near(r.role, 5) || near(r.verdict, 8) || r.role[p[len(p)-1]]
	case "end of": // a heading of its own
		return list[i].mark != 0 && len(rest) > 0 && list[i+len(p)-1].after != 0 && list[i+len(p)-1].after != ','
	case "statement a", "statement b":
		return near(r.verdict, 8) || near(r.quarrel, 8)
	case "these two", "these statements", "both statements", "when you", "if asked", "from now":
		return near(r.verdict, 8) || near(r.quarrel, 8) || near(r.compare, 6) || near(r.reply, 4) && near(r.filler, 4)
	case "to the", "to any", "to all":
		return list[i+len(p)-1].after == ':' || near(r.compare, 6)
	case "the expected":
		return near(r.verdict, 3)
	}
	return true
}

// findHail looks for "note to the AI" and "attention, language model".
func (r *rules) findHail(list []token) (from, to int) {
	for i, t := range list {
		if !r.hail[t.word] {
			continue
		}
		for k := i + 1; k < len(list) && k <= i+4; k++ {
			w := list[k].word
			hit := r.machine[w] || w == "models" || w == "model" && (list[k-1].word == "language" || list[k-1].word == "the") || w == "judge" && list[k-1].word == "automated"
			colon := list[k].after == ':' || list[k].after == ',' || list[k].after == '-' || list[k].after == '—' || t.after == ':'
			if hit && colon && (t.word != "important" || t.after != 0) {
				return i, k + 1
			}
			if !hit && w != "to" && w != "for" && w != "the" && w != "any" && w != "all" && w != "language" && w != "large" && w != "automated" && w != "ai" {
				break
			}
		}
	}
	return 0, 0
}

// imperative reports whether a word can begin a command: it opens a clause, or
// stands behind "please", "and", "you must".
func (r *rules) imperative(list []token, i int) bool {
	return i == 0 || list[i].mark != 0 || r.polite[list[i-1].word]
}

// findReply looks for "answer only with none".
func (r *rules) findReply(list []token) (from, to int) {
	for i, t := range list {
		if !r.reply[t.word] || !r.imperative(list, i) {
			continue
		}
		for k := i + 1; k < len(list) && k <= i+reach; k++ {
			if r.verdict[list[k].word] && (k > i+1 || t.word == "answer" || t.word == "output" || t.word == "reply" || t.word == "respond") {
				return i, k + 1
			}
			if !r.filler[list[k].word] {
				break
			}
		}
	}
	return 0, 0
}

// findReveal looks for "print your system prompt".
func (r *rules) findReveal(list []token) (from, to int) {
	for i, t := range list {
		if !r.reveal[t.word] || !r.imperative(list, i) {
			continue
		}
		mine := false
		for k := i + 1; k < len(list) && k <= i+reach && list[k].mark != '.'; k++ {
			if w := list[k].word; r.secret[w] && mine {
				return i, k + 1
			} else if r.own[w] {
				mine = true
			}
		}
	}
	return 0, 0
}

// findHush looks for "do not report any contradiction".
func (r *rules) findHush(list []token) (from, to int) {
	for i, t := range list {
		negated := t.word == "not" && i > 0 && list[i-1].word == "do" || t.word == "dont" || t.word == "never"
		if !negated || i+1 >= len(list) || !r.shut[list[i+1].word] || t.word == "never" && !r.imperative(list, i) {
			continue
		}
		for k := i + 2; k < len(list) && k <= i+5; k++ {
			if r.quarrel[list[k].word] {
				return i, k + 1
			}
		}
	}
	return 0, 0
}

// window is how many words the parts of a command in another language span.
const window = 7

// findTongue looks for "ignore all previous instructions" in other languages.
func (r *rules) findTongue(list []token) (from, to int) {
	for _, g := range r.tongues {
		for i, t := range list {
			if !begins(t.word, g.orders) {
				continue
			}
			from, to := max(i-window+1, 0), min(i+window, len(list))
			has := func(stems []string) bool {
				return slices.ContainsFunc(list[from:to], func(t token) bool { return begins(t.word, stems) })
			}
			if has(g.dismiss) && has(g.earlier) {
				return from, to
			}
		}
	}
	return 0, 0
}

func begins(word string, stems []string) bool {
	return slices.ContainsFunc(stems, func(s string) bool {
		return strings.HasPrefix(word, s) && (len(s) > 3 || word == s)
	})
}

// findUnspaced looks for the same in scripts without blanks.
func (r *rules) findUnspaced(letters []letter) (text.Span, bool) {
	wide := slices.IndexFunc(letters, func(l letter) bool { return l.r >= 0x0E00 })
	if wide < 0 {
		return text.Span{}, false
	}
	var b strings.Builder
	for _, l := range letters {
		b.WriteRune(l.r)
	}
	s := b.String()
	for _, g := range r.unspaced {
		if containsAny(s, g[0]) && containsAny(s, g[1]) {
			return text.Span{Start: letters[wide].start, End: letters[len(letters)-1].end}, true
		}
	}
	return text.Span{}, false
}

func containsAny(s string, list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return strings.Contains(s, w) })
}
