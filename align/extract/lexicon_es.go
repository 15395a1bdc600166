package extract

import "sync"

// spanishWords is about how many words the lexicon of Spanish has.
const spanishWords = 4500

// spanish builds the lexicon of Spanish once, when the first text needs it.
// An entry of several words is read as one word, so that most of what Spanish
// says otherwise than English is an entry.
var spanish = sync.OnceValue(func() *lexicon {
	x := &lexicon{
		language: "es", foreign: true, forms: &spanishForms,
		syntax: syntax{
			eitherMark: true, tensAnd: true, bareHalf: true, scaleOf: true, dayFirst: true, pickBehind: true, ofAge: true, headFirst: true,
		},
	}
	x.reserve(spanishWords)
	addSpanishSenses(x)
	addSpanishNumbers(x)
	addSpanishTimes(x)
	addSpanishQuantities(x)
	x.foldPhrases()
	x.freeze()
	return x
})

// addSpanishSenses gives the words that rules ask for by name their senses.
func addSpanishSenses(x *lexicon) {
	pairs(spanishSenses, func(sense_, words string) {
		for _, w := range splitBar(words) {
			x.entry(w).sense = sense(sense_)
		}
	})
}

// spanishSenses are the senses of the closed classes, each with the words
// that have it; a "_" stands for the space within a phrase.
const spanishSenses = `of=de|del one=uno the=el|la|los|las a=un|una to=a|al in=en|dentro_de by=por_causa_de every=por|cada from=desde|desde_el|desde_la|desde_los|desde_las|del_# and=y|e|y_el_#|y_los_#|y_las_# or=o|u
between=entre|entre_el_#|entre_los_#|entre_las_# than=que with=con for=para|durante under=bajo below=bajo zero=cero per=por_cada|por percent=por_ciento|por_cien
pp=puntos_porcentuales|punto_porcentual bps=puntos_básicos|punto_básico|puntos_base point=punto points=puntos half=medio|media|mitad
number=número|cifra toll=saldo_mortal|balance_mortal total=total were=fueron|resultaron|quedaron was=fue|resultó|quedó
are=son is=es|está have=han has=ha had=había|habían been=sido be=ser more=más less=menos quarter=cuarto further=nuevos|nuevas other=otro|otra|otros|otras
including=incluidos|incluidas|incluyendo|entre_ellos|entre_ellas them=ellos|ellas whom=quienes their=sus her=su his=su
old=de_edad aged=a_los|con_apenas|cumplió square=cuadrados|cuadrado cubic=cúbicos|cúbico degrees=grados degree=grado
celsius=celsius|centígrados|centígrado fahrenheit=fahrenheit magnitude=magnitud ago=hace earlier=antes later=después
this=este|esta that=ese|esa|aquel|aquella last=pasado|pasada|último|última|últimos|últimas next=próximo|próxima|próximos|próximas
previous=anterior|previo|previa following=siguiente|siguientes day=día|días year=año week=semana month=mes
time=hora hours=horas h=h no=ningún|ninguna not=no who=que said=dijo most=mayoría all=todos|todas each=cada_uno until=hasta|hasta_el|hasta_la|hasta_los|hasta_las
several=varios|varias|medio_centenar|medio_millar lives=vidas lost=perdieron jobs=empleos because=porque but=pero while=mientras
tonight=anoche|esta_noche|esta_mañana|esta_tarde|esta_madrugada compared=frente|comparado against=contra once=una_vez
twice=dos_veces times=veces double=doble triple=triple`
