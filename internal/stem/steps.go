package stem

// plural takes off the s of plurals and verbs: step 1a.
func (w *word) plural() {
	switch {
	case w.ends("sses"):
		w.replace(2, "")
	case w.ends("ied"), w.ends("ies"):
		if w.n > 4 {
			w.replace(2, "")
		} else {
			w.replace(1, "")
		}
	case w.ends("us"), w.ends("ss"):
	case w.ends("s") && w.voiced(w.n-2):
		w.replace(1, "")
	}
}

var pastEndings = []string{"eedly", "ingly", "edly", "ing", "eed", "ed"}

// past takes off the endings of participles: step 1b.
func (w *word) past() {
	e := w.ending(pastEndings)
	switch e {
	case "":
		return
	case "eed", "eedly":
		if len(e) <= w.n-w.first {
			w.replace(len(e)-2, "")
		}
		return
	}
	if !w.voiced(w.n - len(e)) {
		return
	}
	first, second := w.first, w.second
	w.replace(len(e), "")
	switch {
	case w.ends("at"), w.ends("bl"), w.ends("iz"):
		w.replace(0, "e")
	case w.doubled():
		w.replace(1, "")
	case w.first >= w.n && w.shortAt(w.n):
		w.replace(0, "e")
		w.first, w.second = w.n, w.n
		return
	}
	w.first, w.second = min(first, w.n), min(second, w.n)
}

// doubled reports whether the word ends on a consonant that stands twice.
func (w *word) doubled() bool {
	if w.n < 2 || w.b[w.n-1] != w.b[w.n-2] {
		return false
	}
	switch w.b[w.n-1] {
	case 'b', 'd', 'f', 'g', 'm', 'n', 'p', 'r', 't':
		return true
	}
	return false
}

// finalY makes an i of a last y: step 1c.
func (w *word) finalY() {
	if c := w.b[w.n-1]; w.n > 2 && (c == 'y' || c == 'Y') && !vowel(w.b[w.n-2]) {
		w.b[w.n-1] = 'i'
	}
}

var derivedEndings = []string{
	"ational", "fulness", "iveness", "ization", "ousness", "biliti", "lessli", "tional", "alism", "aliti", "ation",
	"entli", "fulli", "iviti", "ousli", "anci", "abli", "alli", "ator", "enci", "izer", "bli", "ogi", "li",
}

// derived shortens the endings of derived words: step 2.
func (w *word) derived() {
	if c := w.b[w.n-1]; c != 'l' && c != 's' && c != 'n' && c != 'i' && c != 'm' && c != 'r' {
		return
	}
	e := w.ending(derivedEndings)
	if e == "" || len(e) > w.n-w.first {
		return
	}
	switch e {
	case "li":
		if w.n >= 3 {
			switch w.b[w.n-3] {
			case 'c', 'd', 'e', 'g', 'h', 'k', 'm', 'n', 'r', 't':
				w.replace(2, "")
			}
		}
	case "ogi":
		if w.n >= 4 && w.b[w.n-4] == 'l' {
			w.replace(1, "")
		}
	case "tional", "alism", "aliti", "alli", "fulness", "ousness", "iveness", "fulli", "lessli", "ousli", "entli":
		w.replace(len(e)-lengthOfBase(e), "")
	case "enci", "anci", "abli", "bli":
		w.replace(1, "e")
	case "izer":
		w.replace(1, "")
	case "ization":
		w.replace(5, "e")
	case "ational":
		w.replace(5, "e")
	case "ation":
		w.replace(3, "e")
	case "ator":
		w.replace(2, "e")
	case "iviti":
		w.replace(3, "e")
	case "biliti":
		w.replace(5, "le")
	}
}

// lengthOfBase returns how many bytes stay of an ending that is cut off.
func lengthOfBase(e string) int {
	switch e {
	case "alism", "aliti", "alli":
		return len("al")
	case "tional", "lessli":
		return len("tion")
	}
	return len("ful")
}

var derivedAgainEndings = []string{"ational", "tional", "alize", "icate", "ative", "iciti", "ical", "ful", "ness"}

// derivedAgain shortens what derived leaves: step 3.
func (w *word) derivedAgain() {
	if c := w.b[w.n-1]; c != 'l' && c != 'e' && c != 'i' && c != 's' {
		return
	}
	e := w.ending(derivedAgainEndings)
	if e == "" || len(e) > w.n-w.first {
		return
	}
	switch e {
	case "ational":
		w.replace(5, "e")
	case "tional", "ical":
		w.replace(2, "")
	case "alize", "icate", "iciti":
		w.replace(3, "")
	case "ative":
		if w.n-w.second >= len(e) {
			w.replace(len(e), "")
		}
	default:
		w.replace(len(e), "")
	}
}

var bareEndings = []string{
	"ement", "ance", "ence", "able", "ible", "ment", "ent", "ant", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
}

// bare takes off endings in the second region: step 4.
func (w *word) bare() {
	e := w.ending(bareEndings)
	if e == "" || len(e) > w.n-w.second {
		return
	}
	if e == "ion" && (w.n < 4 || w.b[w.n-4] != 's' && w.b[w.n-4] != 't') {
		return
	}
	w.replace(len(e), "")
}

// finalE takes off a last e, and one l of two: step 5.
func (w *word) finalE() {
	last := w.n - 1
	if w.first > last {
		return
	}
	switch {
	case w.b[last] == 'e' && (w.second <= last || !w.shortAt(last)),
		w.b[last] == 'l' && w.second <= last && last > 0 && w.b[last-1] == 'l':
		w.replace(1, "")
	}
}
