package extract

import "strings"

// addSpanishNumbers adds the number words of Spanish.
func addSpanishNumbers(x *lexicon) {
	set := func(s string, w numberWord) { x.entry(s).number = w }
	list := func(words string, class numberClass, from, step int64) {
		for i, forms := range strings.Fields(words) {
			for _, s := range splitBar(forms) {
				set(s, numberWord{class: class, value: from + int64(i)*step})
			}
		}
	}
	list("cero uno dos tres cuatro cinco seis siete ocho nueve", numUnit, 0, 1)
	list("diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve", numTeen, 10, 1)
	list("veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve", numTeen, 21, 1)
	list("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", numTens, 20, 10)
	list(`cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas
seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas`, numHundreds, 100, 100)
	set("un", numberWord{class: numArticle, value: 1})
	set("una", numberWord{class: numArticle, value: 1})
	for ten, v := range map[string]int64{"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90} {
		set(ten+" y un", numberWord{class: numTeen, value: v + 1})
		set(ten+" y una", numberWord{class: numTeen, value: v + 1})
	}
	set("y", numberWord{class: numAnd})
	set("e", numberWord{class: numAnd})
	for _, s := range []string{"y el #", "y los #", "y las #"} {
		set(s, numberWord{class: numAnd})
	}
	set("de", numberWord{class: numOf})
	set("coma", numberWord{class: numPoint})
	addSpanishScales(set)
	addSpanishOrdinals(set)
	addSpanishFractions(set)
	addSpanishVague(set)
}

func addSpanishScales(set func(string, numberWord)) {
	set("mil", numberWord{class: numScale, value: 1e3, alone: true})
	for s, v := range map[string]int64{"millón": 1e6, "millardo": 1e9, "billón": 1e12} {
		set(s, numberWord{class: numScale, value: v})
	}
	for s, v := range map[string]int64{"millones": 1e6, "millardos": 1e9, "billones": 1e12} {
		set(s, numberWord{class: numPlural, value: 2 * v, hi: 10*v - 1, scale: v})
	}
	set("docena", numberWord{class: numDozen, value: 12})
	set("docenas", numberWord{class: numPlural, value: 24, hi: 99, scale: 12})
}

func addSpanishOrdinals(set func(string, numberWord)) {
	for i, forms := range strings.Fields(`primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto|sexta
séptimo|séptima octavo|octava noveno|novena décimo|décima undécimo|undécima duodécimo|duodécima`) {
		v := int64(i + 1)
		class := numUnit
		if v > 9 {
			class = numTeen
		}
		for _, s := range splitBar(forms) {
			set(s, numberWord{class: class, value: v, ordinal: true, denominator: v > 3})
		}
	}
	for _, s := range []string{"º", "ª", "er", "ro", "ra", "do", "da", "to", "ta", "mo", "ma", "vo", "va", "no", "na"} {
		set(s, numberWord{class: numSuffix})
	}
}

func addSpanishFractions(set func(string, numberWord)) {
	set("medio", numberWord{class: numDenominator, value: 2, denominator: true, joined: true})
	set("media", numberWord{class: numDenominator, value: 2, denominator: true, joined: true})
	set("mitad", numberWord{class: numDenominator, value: 2, denominator: true})
	set("tercio", numberWord{class: numDenominator, value: 3, denominator: true})
	for s, v := range map[string]int64{"tercios": 3, "cuartos": 4, "quintos": 5, "sextos": 6, "octavos": 8, "décimos": 10} {
		set(s, numberWord{class: numDenominator, value: v})
	}
	for s, v := range map[string]int64{"tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "séptima": 7, "octava": 8, "novena": 9, "décima": 10} {
		set(s+" parte", numberWord{class: numDenominator, value: v, denominator: true})
		set(s+"s partes", numberWord{class: numDenominator, value: v})
	}
	set("centésima parte", numberWord{class: numDenominator, value: 100, denominator: true})
}

// addSpanishVague adds words that name an interval: "decenas" is 20 to 99.
func addSpanishVague(set func(string, numberWord)) {
	for s, r := range map[string][2]int64{
		"decenas": {20, 99}, "cientos": {200, 999}, "centenares": {200, 999}, "miles": {2000, 9999}, "millares": {2000, 9999},
	} {
		set(s, numberWord{class: numPlural, value: r[0], hi: r[1]})
	}
	// A collective is about as many as it says.
	for s, v := range map[string]int64{
		"decena": 10, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50, "centenar": 100, "millar": 1000,
		"medio centenar": 50, "medio millar": 500,
	} {
		slack := max(1, v/10)
		set(s, numberWord{class: numFew, value: v - slack, hi: v + slack})
	}
	set("par de", numberWord{class: numCouple, value: 2, hi: 2})
	for _, s := range []string{"varios", "varias"} {
		set(s, numberWord{class: numFew, value: 3, hi: 9})
	}
	set("puñado", numberWord{class: numFew, value: 3, hi: 7})
}

// homeDecimal returns 1 for an address in a country of Spanish that writes
// the decimal comma, -1 for one that writes the point, and 0 for others.
func homeDecimal(url string) int {
	_, host, _ := strings.Cut(url, "://")
	host, _, _ = strings.Cut(host, "/")
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "es", "ar", "cl", "co", "uy", "py", "ec", "ve", "bo", "cr":
		return 1
	case "mx", "gt", "hn", "sv", "ni", "pa", "do", "pr":
		return -1
	}
	return 0
}
