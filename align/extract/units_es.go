package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// spanishUnits names the units of the table in Spanish: the English name, the
// singular and the plural. A "_" stands for a space.
const spanishUnits = `kilometre=kilómetro|kilómetros metre=metro|metros centimetre=centímetro|centímetros millimetre=milímetro|milímetros
mile=milla|millas foot=pie|pies inch=pulgada|pulgadas yard=yarda|yardas kilogram=kilo|kilos|kilogramo|kilogramos gram=gramo|gramos
tonne=tonelada|toneladas pound=libra|libras ounce=onza|onzas litre=litro|litros millilitre=mililitro|mililitros gallon=galón|galones
barrel=barril|barriles hectare=hectárea|hectáreas acre=acre|acres hour=hora|horas minute=minuto|minutos second=segundo|segundos day=día|días
week=semana|semanas month=mes|meses year=año|años decade=década|décadas century=siglo|siglos
watt=vatio|vatios kilowatt=kilovatio|kilovatios megawatt=megavatio|megavatios|megawatt gigawatt=gigavatio|gigavatios knot=nudo|nudos`

// addSpanishUnitNames files the units under their Spanish names, and under
// the symbols that all languages share.
func addSpanishUnitNames(x *lexicon) {
	area := map[string]int{"cuadrado": 2, "cuadrados": 2, "cúbico": 3, "cúbicos": 3}
	pairs(spanishUnits, func(name, words string) {
		u, ok := canonicalUnit(name)
		if !ok {
			return
		}
		for i, w := range splitBar(words) {
			e := x.figures(w)
			e.units = append(e.units, unitName{plural: i%2 == 1, unit: &u})
			for adjective, n := range area {
				if p, ok := power(u, n); ok {
					e := x.figures(w + " " + adjective)
					e.units = append(e.units, unitName{plural: i%2 == 1, unit: &p})
				}
			}
		}
	})
	for name, length := range map[string]string{"kilómetros por": "kilometre", "metros por": "metre", "millas por": "mile"} {
		u, _ := canonicalUnit(length)
		for word, span := range map[string]string{"hora": "hour", "segundo": "second"} {
			per, _ := canonicalUnit(span)
			if v, ok := speed(u, per); ok {
				x.figures(name + " " + word).units = []unitName{{plural: true, unit: &v}}
			}
		}
	}
	quarter, _ := canonicalUnit("quarter")
	for i, w := range []string{"trimestre", "trimestres"} {
		x.figures(w).units = []unitName{{plural: i == 1, unit: &quarter}}
	}
	eachUnit(func(u *text.Unit, _, symbols string) {
		for name := range strings.SplitSeq(symbols, ",") {
			addUnitSymbol(x, u, name)
		}
	})
}

// spanishMoney names currencies in Spanish, those of a family with "*".
const spanishMoney = `EUR=euro|euros USD*=dólar|dólares MXN*=peso|pesos JPY=yen|yenes CNY=yuan|yuanes CHF*=franco|francos RUB*=rublo|rublos
BRL*=reales GBP=libras_esterlinas|libra_esterlina INR*=rupia|rupias VES=bolívares PEN=soles GTQ=quetzales HNL=lempiras ILS=séqueles TRY*=liras
USD=dólares_estadounidenses|dólar_estadounidense CAD=dólares_canadienses AUD=dólares_australianos MXN=pesos_mexicanos|peso_mexicano
ARS=pesos_argentinos|peso_argentino CLP=pesos_chilenos|peso_chileno COP=pesos_colombianos|peso_colombiano UYU=pesos_uruguayos DOP=pesos_dominicanos
CUP=pesos_cubanos PHP=pesos_filipinos CHF=francos_suizos ESP=peseta|pesetas MAD=dírhams UAH=grivnas SEK=coronas_suecas NOK=coronas_noruegas DKK=coronas_danesas`

// addSpanishMoney files the words of money.
func addSpanishMoney(x *lexicon) {
	addMoneyCodes(x)
	pairs(spanishMoney, func(code, words string) {
		form := moneyNoun
		if strings.HasSuffix(code, "*") {
			code, form = code[:3], moneyFamily
		}
		for _, w := range splitBar(words) {
			x.figures(w).money = moneyWord{code: code, form: form}
		}
	})
	for w, code := range map[string]string{"céntimo": "EUR", "céntimos": "EUR", "centavos de dólar": "USD"} {
		x.figures(w).money = moneyWord{code: code, form: moneyCent}
	}
	for w, code := range map[string]string{"mdp": "MXN", "mdd": "USD", "mde": "EUR"} {
		x.figures(w).money = moneyWord{code: code, form: moneyCent, cents: 100e6} // millones de pesos
	}
}
