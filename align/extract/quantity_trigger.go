package extract

// A start says what may begin at a word, so that most words are let go
// without a parse.
type start uint8

const (
	startNumeral  start = 1 << iota // a numeral: one, a, hundred, dozens, point
	startCurrency                   // a sum, if a numeral follows: EUR, US$
	startWord                       // a figure that is no numeral: doubled, most, largest
)

// starts tells what may begin with the word; nothing may with most.
func starts(w *word) start {
	var f start
	switch w.number.class {
	case numUnit, numTeen, numTens, numHundred, numHundreds, numScale, numDenominator, numPlural, numCouple, numFew, numArticle, numMinus, numDozen, numPoint:
		f |= startNumeral
	}
	if m := &w.quantity.money; m.form == moneyCode || m.leads || m.sign != "" || m.form == moneyNoun && m.code == "MYR" {
		f |= startCurrency
	}
	switch w.sense {
	case "absolute", "single", "twice", "most", "magnitude", "no", "another", "all", "full", "whole", "entire", "few":
		f |= startWord
	}
	if w.quantity.change.factor > 0 || decadeOfLife(w) > 0 || w.quantity.superlative != "" {
		f |= startWord
	}
	return f
}

// mayFigure reports whether a figure may begin at token i, which is a
// trigger, by a look at the next token.
func (s *scan) mayFigure(i int) bool {
	t := &s.toks[i]
	if t.kind == tokMark && t.mark >= 0x80 {
		_, fraction := vulgar(t.mark)
		return fraction || currencySign(t.mark) != ""
	}
	if t.kind != tokWord || t.word.starts != startCurrency {
		return t.kind != tokWord || !s.idleArticle(i)
	}
	if i+1 >= len(s.toks) {
		return false
	}
	return s.toks[i+1].kind == tokNumber || s.toks[i+1].kind == tokMark || s.wordAt(i+1).number.class != notNumber || s.wordAt(i+1).quantity.money.leads
}
