// Package quotation tells whether two quotations are the same words, and where
// they differ. What an editor may do to a quotation makes no difference: trim
// it, leave words out behind an ellipsis, fit words in between brackets, set
// other marks, capitals and spellings, write a contraction out.
package quotation

import (
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
)

// A Quote is the words of a quotation.
type Quote struct {
	Words []edit.Word

	// Open tells, for each word and the end, whether the quotation itself says
	// that something was left out or put in before it.
	Open []bool

	text string
	base int
}

// Read reads the words of a quotation, without its marks. Offsets count from
// base.
func Read(s string, base int) *Quote {
	q := &Quote{Open: []bool{false}, text: s, base: base}
	from := 0
	for from < len(s) {
		gap, end := nextGap(s, from)
		q.add(s[from:gap], base+from)
		if gap < end {
			q.Open[len(q.Words)] = true
		}
		from = end
	}
	return q
}

// Sentences reports whether the words from up to to are one or more whole
// sentences.
func (q *Quote) Sentences(from, to int) bool {
	return (from == 0 || q.ends(from-1)) && (to == len(q.Words) || q.ends(to-1))
}

// ends reports whether a sentence ends behind the word i.
func (q *Quote) ends(i int) bool { return strings.ContainsAny(q.behind(i), ".!?;") }

// Told returns the words from up to to that tell what an edit is about: without
// small ones that begin the next sentence, or end the one before.
func (q *Quote) Told(from, to int) []edit.Word {
	for i := from; i+1 < to; i++ {
		if !q.ends(i) {
			continue
		}
		switch before, behind := contents(q.Words[from:i+1]), contents(q.Words[i+1:to]); {
		case behind == 0 && before > 0:
			return q.Words[from : i+1]
		case before == 0 && behind > 0:
			from = i + 1
		}
	}
	return q.Words[from:to]
}

// behind returns what stands between the word i and the next.
func (q *Quote) behind(i int) string {
	end := len(q.text)
	if i+1 < len(q.Words) {
		end = q.Words[i+1].Start - q.base
	}
	return q.text[min(q.Words[i].End-q.base, end):end]
}

// Clause returns the words of the clauses in which those from up to to stand:
// up to the next mark on either side, and where there are none, of both sides
// of a mark.
func (q *Quote) Clause(from, to int) (int, int) {
	if from == to {
		from, to = max(0, from-1), min(len(q.Words), to+1)
	}
	for from > 0 && !q.marked(from-1) {
		from--
	}
	for to < len(q.Words) && (to == 0 || !q.marked(to-1)) {
		to++
	}
	return from, to
}

// marked reports whether a mark that parts clauses stands behind the word i.
func (q *Quote) marked(i int) bool { return strings.ContainsAny(q.behind(i), ".!?;:,–—") }

// nextGap returns the next stretch of s from i on that is none of the
// speaker's words: dots of an ellipsis, or an insert in brackets; an empty one
// at the end of s where none follows.
func nextGap(s string, i int) (from, to int) {
	for ; i < len(s); i++ {
		switch s[i] {
		case '[', '(':
			closing := strings.IndexByte(s[i:], "])"[b(s[i] == '(')])
			if closing < 0 || closing == 2 && i+3 < len(s) && letter(s[i+3]) { // "[n]o"
				continue
			}
			return i, i + closing + 1
		case '.':
			if end := dots(s, i); end > 0 {
				return i, end
			}
		case 0xE2:
			if strings.HasPrefix(s[i:], "…") {
				return i, i + len("…")
			}
		}
	}
	return len(s), len(s)
}

func b(is bool) int {
	if is {
		return 1
	}
	return 0
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// dots returns where the two dots or more at i end, with spaces between or not;
// 0 where there is but one.
func dots(s string, i int) int {
	n, end := 0, i
	for k := i; k < len(s); k++ {
		switch {
		case s[k] == '.':
			n, end = n+1, k+1
			continue
		case strings.HasPrefix(s[k:], noBreak):
			k++ // it has two bytes
			continue
		case s[k] == ' ':
			continue
		}
		break
	}
	if n < 2 {
		return 0
	}
	return end
}

// noBreak is the space with which the dots of an ellipsis are kept together.
const noBreak = "\u00a0"

// add reads the words of a stretch without gaps.
func (q *Quote) add(s string, base int) {
	for _, w := range edit.Words(s, base) {
		low := strings.ReplaceAll(w.Low, ".", "")
		switch at := w.Start - base; {
		case low == "us" && s[at] == 'U':
			low = "usa"
		case low == "cause" && (strings.HasSuffix(s[:at], "’") || strings.HasSuffix(s[:at], "'")):
			low = "because"
		}
		if low == "1" && strings.HasPrefix(s[w.End-base:], "/2") && len(q.Words) > 0 && q.Words[len(q.Words)-1].Figure { // "7 1/2"
			q.Words = append(q.Words, edit.Like(w, "and"), edit.Like(w, "a"), edit.Like(w, "half"))
			q.Open = append(q.Open, false, false, false)
			continue
		}
		if low == "2" && w.Start-base >= 2 && s[w.Start-base-2:w.Start-base] == "1/" && len(q.Words) > 0 && q.Words[len(q.Words)-1].Low == "half" {
			continue
		}
		blotted := masked(s, w.Start-base, w.End-base)
		q.Open[len(q.Words)] = q.Open[len(q.Words)] || blotted
		if strings.HasPrefix(s[w.End-base:], "%") {
			low += "-percent"
		}
		money := w.Start > base && strings.HasSuffix(strings.TrimRight(s[:w.Start-base], " "), "$") // "$5m"
		for part := range strings.SplitSeq(low, "-") {
			parts, open := parted(part)
			if figure, unit, ok := measured(part); ok && (unit != "million" || money) {
				parts = []string{figure, unit}
			}
			for _, low := range parts {
				q.Words = append(q.Words, edit.Like(w, canon(low)))
				q.Open = append(q.Open, open || blotted)
			}
		}
	}
}

// masked reports whether a word is blotted out in part: "f***", "s---", "p—y".
func masked(s string, from, to int) bool {
	rest := s[to:]
	short := to-from <= maxMasked && (strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–"))
	return short || strings.HasPrefix(rest, "*") || strings.HasPrefix(rest, "--") || from > 0 && s[from-1] == '*'
}

// maxMasked is how many letters of a word stand before the dash that blots
// out the rest.
const maxMasked = 2

// parted returns the words of a contraction, and whether more may follow that
// it does not tell: "I'd" is "I had" or "I would".
func parted(low string) (words []string, open bool) {
	if long, ok := contracted[low]; ok {
		return strings.Fields(long), false
	}
	if base, ok := strings.CutSuffix(low, "n't"); ok && base != "" {
		return []string{base, "not"}, false
	}
	at := strings.LastIndexByte(low, '\'')
	if at <= 0 {
		return []string{low}, false
	}
	switch low[at:] {
	case "'m":
		return []string{low[:at], "am"}, false
	case "'re":
		return []string{low[:at], "are"}, false
	case "'ve":
		return []string{low[:at], "have"}, false
	case "'ll":
		return []string{low[:at], "will"}, false
	case "'d":
		return []string{low[:at]}, true
	}
	return []string{low}, false
}

// measured parts a figure from the short form of a unit or a multiple that
// stands right behind it: "9,000ft".
func measured(low string) (figure, unit string, ok bool) {
	at := strings.LastIndexAny(low, "0123456789") + 1
	if at == 0 || at == len(low) {
		return "", "", false
	}
	unit, ok = units[low[at:]]
	return low[:at], unit, ok
}

// units lists the short forms of units and multiples that stand right behind
// figures.
var units = map[string]string{
	"ft": "feet", "km": "kilometres", "cm": "centimetres", "mm": "millimetres", "kg": "kilograms", "lb": "pounds", "lbs": "pounds",
	"in": "inches", "yd": "yards", "mi": "miles", "oz": "ounces", "mw": "megawatts", "m": "million", "bn": "billion", "tn": "trillion",
	"hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds", "secs": "seconds",
}

// contracted lists contractions that go by no rule.
var contracted = map[string]string{
	"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "gonna": "going to",
	"wanna": "want to", "gotta": "got to", "gotten": "got", "cuz": "because", "yeah": "yes", "ok": "okay",
	"em": "them", "y'all": "you all", "c'mon": "come on", "lemme": "let me", "kinda": "kind of", "sorta": "sort of",
	"percent": "per cent", "till": "until", "'til": "until", "til": "until", "towards": "toward", "upon": "on", "onto": "on", "backwards": "backward", "forwards": "forward", "afterwards": "afterward", "alright": "all right",
	"mister": "mr", "mrs": "ms", "dr": "doctor", "vs": "versus", "gen": "general", "sen": "senator", "rep": "representative",
	"gov": "governor", "prof": "professor", "sgt": "sergeant", "capt": "captain", "col": "colonel", "lt": "lieutenant",
	"tv": "television", "amongst": "among", "whilst": "while", "learnt": "learned", "burnt": "burned", "spelt": "spelled",
	"usa": "united states", "uk": "united kingdom", "un": "united nations", "everyday": "every day", "anymore": "any more",
	"thru": "through", "thanks": "thank you", "hi": "hello",
}
