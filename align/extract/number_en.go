package extract

import "github.com/atodds/atodds/align/text"

// addEnglishNumbers adds the number words of English: cardinals, ordinals,
// scales, fractions and vague numbers.
func addEnglishNumbers(x *lexicon) {
	set := func(s string, w numberWord) { x.entry(s).number = w }
	for i, s := range []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"} {
		set(s, numberWord{class: numUnit, value: int64(i)})
	}
	for i, s := range []string{"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"} {
		set(s, numberWord{class: numTeen, value: int64(10 + i)})
	}
	for i, s := range []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		set(s, numberWord{class: numTens, value: int64(20 + 10*i)})
	}
	set("fourty", numberWord{class: numTens, value: 40})
	for _, s := range []string{"nil", "nought", "naught"} {
		set(s, numberWord{class: numUnit})
	}
	set("nineth", numberWord{class: numUnit, value: 9, ordinal: true, denominator: true})
	addEnglishScales(set)
	addEnglishOrdinals(set)
	addEnglishFused(x)
	addEnglishFractions(set)
	addEnglishVague(set)
	set("a", numberWord{class: numArticle, value: 1})
	set("an", numberWord{class: numArticle, value: 1})
	set("and", numberWord{class: numAnd})
	set("of", numberWord{class: numOf})
	set("point", numberWord{class: numPoint})
	set("minus", numberWord{class: numMinus})
	set("negative", numberWord{class: numMinus})
}

func addEnglishScales(set func(string, numberWord)) {
	set("hundred", numberWord{class: numHundred, value: 100})
	for s, v := range map[string]int64{
		"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
		"lakh": 1e5, "crore": 1e7, "lakhs": 1e5, "crores": 1e7, "grand": 1e3,
	} {
		set(s, numberWord{class: numScale, value: v})
	}
	// Abbreviations stand behind digits only: "1.2bn", "$5 m".
	for s, v := range map[string]int64{
		"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12, "cr": 1e7, "lkh": 1e5, "g": 1e9, "t": 1e12,
	} {
		set(s, numberWord{class: numAbbrev, value: v})
	}
	set("dozen", numberWord{class: numDozen, value: 12})
}

func addEnglishOrdinals(set func(string, numberWord)) {
	for i, s := range []string{
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
		"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
	} {
		v := int64(i + 1)
		class := numUnit
		if v > 9 {
			class = numTeen
		}
		set(s, numberWord{class: class, value: v, ordinal: true, denominator: v > 2})
		if v > 2 {
			set(s+"s", numberWord{class: numDenominator, value: v})
		}
	}
	for i, s := range []string{"twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"} {
		v := int64(20 + 10*i)
		set(s, numberWord{class: numTens, value: v, ordinal: true, denominator: true})
		set(s+"s", numberWord{class: numDenominator, value: v})
	}
	for s, v := range map[string]int64{"hundredth": 100, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12} {
		class := numScale
		if v == 100 {
			class = numHundred
		}
		set(s, numberWord{class: class, value: v, ordinal: true, denominator: true})
		set(s+"s", numberWord{class: numDenominator, value: v})
	}
	for _, s := range []string{"st", "nd", "rd", "th"} {
		set(s, numberWord{class: numSuffix})
	}
}

// addEnglishFused adds numbers that are written without their hyphen:
// twentyfive, seventythird.
func addEnglishFused(x *lexicon) {
	tens := []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	units := []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}
	for i, ten := range tens {
		for k, unit := range units {
			w := numberWord{class: numTeen, value: int64(20 + 10*i + k%9 + 1), ordinal: k > 8}
			x.entry(ten + unit).number = w
		}
	}
}

func addEnglishFractions(set func(string, numberWord)) {
	set("half", numberWord{class: numDenominator, value: 2, denominator: true})
	set("halves", numberWord{class: numDenominator, value: 2})
	set("quarter", numberWord{class: numDenominator, value: 4, denominator: true})
	set("quarters", numberWord{class: numDenominator, value: 4})
}

// addEnglishVague adds the words that name an interval: "dozens" is 24 to 99. "Millions" has no next word up to a
// billion, as hundreds have thousands: 39 million are millions.
func addEnglishVague(set func(string, numberWord)) {
	for s, r := range map[string][2]int64{
		"dozens": {24, 99}, "scores": {40, 99}, "hundreds": {200, 999}, "thousands": {2000, 9999},
		"millions": {2e6, 999999999}, "billions": {2e9, 999999999999}, "trillions": {2e12, 999999999999999},
		"tens": {20, 99},
	} {
		set(s, numberWord{class: numPlural, value: r[0], hi: r[1]})
	}
	set("couple", numberWord{class: numCouple, value: 2, hi: 2})
	set("few", numberWord{class: numFew, value: 3, hi: 6})
	set("several", numberWord{class: numFew, value: 3, hi: 9})
	set("handful", numberWord{class: numFew, value: 3, hi: 7})
}

// vulgar returns the value of a fraction that is one rune.
func vulgar(r rune) (text.Number, bool) {
	switch r {
	case '½':
		return text.Frac(1, 2), true
	case '¼':
		return text.Frac(1, 4), true
	case '¾':
		return text.Frac(3, 4), true
	case '⅓':
		return text.Frac(1, 3), true
	case '⅔':
		return text.Frac(2, 3), true
	case '⅕':
		return text.Frac(1, 5), true
	case '⅛':
		return text.Frac(1, 8), true
	case '⅜':
		return text.Frac(3, 8), true
	case '⅝':
		return text.Frac(5, 8), true
	case '⅞':
		return text.Frac(7, 8), true
	}
	return text.Number{}, false
}
