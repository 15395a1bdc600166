package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// addSpanishQuantities adds the words that stand around figures in Spanish.
func addSpanishQuantities(x *lexicon) {
	addSpanishUnitNames(x)
	addSpanishMoney(x)
	addSpanishClasses(x)
	addSpanishHedges(x)
	addSpanishRoles(x)
	addSpanishChanges(x)
	for w, per := range map[string]string{
		"anual": "year", "anuales": "year", "mensual": "month", "mensuales": "month", "semanales": "week", "diarios": "day", "diarias": "day",
		"al año": "year", "al mes": "month", "al día": "day", "a la semana": "week", "a la hora": "hour", "cada uno": "each", "cada una": "each",
	} {
		x.figures(w).per = per
	}
}

// addSpanishHedges adds the hedges that stand before a figure.
func addSpanishHedges(x *lexicon) {
	add := func(h text.Hedge, tone bool, phrases string) {
		for p := range strings.SplitSeq(phrases, ",") {
			e := x.figures(strings.TrimSpace(p))
			e.hedges = append(e.hedges, hedgePhrase{hedge: h, tone: tone})
		}
	}
	add(text.Approx, false, `unos,unas,alrededor de,alrededor de los,alrededor de las,aproximadamente,cerca de,cerca de los,cerca de las,en torno a,en torno a los,en torno a las,
sobre los,sobre las,más o menos,aproximado de,estimado en,estimada en,estimados en,estimadas en`)
	add(text.Nearly, false, "casi,casi los,casi las,poco menos de,algo menos de,cerca de alcanzar,prácticamente")
	add(text.JustOver, false, "poco más de,algo más de,ligeramente por encima de")
	add(text.GT, false, `más de,más de los,más de las,por encima de,por encima de los,por encima de las,superior a,superior a los,superiores a,mayor de,más allá de,mayores de,supera,
superan,superó,superaron,supera los,superan los,superó los,superaron los`)
	add(text.GE, false, "al menos,por lo menos,como mínimo,no menos de,un mínimo de,mínimo de")
	add(text.LT, false, "menos de,menos de los,menos de las,por debajo de,por debajo de los,inferior a,inferior a los,inferiores a,menores de,menor de")
	add(text.LE, false, "hasta,hasta los,hasta las,como máximo,no más de,un máximo de,máximo de,a lo sumo")
	add(text.NoHedge, true, "solo,sólo,solamente,apenas,tan solo,tan sólo,únicamente,nada menos que")
}

// addSpanishRoles adds what may befall those who are counted.
func addSpanishRoles(x *lexicon) {
	add := func(name string, r roleWord, words string) {
		r.name = name
		for _, w := range splitBar(strings.Join(strings.Fields(words), "|")) {
			x.figures(w).role = r
		}
	}
	// A participle in all its endings, of which masculine ones are nouns, too.
	participle := func(name string, stems string) {
		for stem := range strings.FieldsSeq(stems) {
			for _, ending := range []string{"o", "a", "os", "as"} {
				x.figures(stem + ending).role = roleWord{name: name, passive: true, adjective: true, intransive: true}
			}
		}
	}
	participle("killed", "muert fallecid asesinad ultimad")
	add("killed", roleWord{active: true, passive: true, intransive: true}, "murieron|murió|fallecieron|falleció|perecieron|han_muerto|ha_muerto|han_fallecido|mueren|fallecen|muere|perdieron_la_vida")
	add("killed", roleWord{active: true}, "mató|mataron|mata|matan|mató_a|mataron_a|causó_la_muerte_de|causó_la_muerte_a|la_muerte_de|cobró_la_vida_de|matando_a")
	add("killed", roleWord{passive: true, intransive: true, adjective: true}, "víctimas_mortales|víctimas_fatales|sin_vida")
	participle("injured", "herid lesionad")
	add("injured", roleWord{active: true}, "hirió|hirieron|hirió_a|hirieron_a|lesionó_a")
	participle("missing", "desaparecid")
	participle("arrested", "detenid arrestad")
	add("arrested", roleWord{active: true}, "detuvo|detuvo_a|detuvieron_a|detuvieron|arrestó_a|arrestaron_a|detiene_a|la_detención_de")
	participle("displaced", "desplazad")
	add("displaced", roleWord{active: true}, "desplazó_a|desplazaron_a")
	participle("evacuated", "evacuad desalojad")
	add("evacuated", roleWord{active: true}, "evacuó_a|evacuaron_a|obligó_a_evacuar_a|desalojaron_a")
	participle("rescued", "rescatad")
	add("rescued", roleWord{active: true}, "rescató_a|rescataron_a")
	participle("hospitalised", "hospitalizad ingresad")
	participle("infected", "infectad contagiad")
	participle("abducted", "secuestrad")
	participle("freed", "liberad")
	participle("destroyed", "destruid derrumbad")
	add("destroyed", roleWord{active: true}, "destruyó|destruyeron")
	participle("damaged", "dañad")
	add("damaged", roleWord{active: true}, "dañó|dañaron")
	participle("deported", "deportad")
	participle("trapped", "atrapad")
}

// addSpanishChanges adds the words of rise and fall.
func addSpanishChanges(x *lexicon) {
	add := func(c changeWord, words string) {
		for w := range strings.FieldsSeq(words) {
			x.figures(w).change = c
		}
	}
	add(changeWord{dir: text.Up, noun: true}, "aumento incremento subida alza crecimiento repunte avance")
	add(changeWord{dir: text.Down, noun: true}, "descenso caída bajada baja reducción recorte retroceso disminución desplome")
	add(changeWord{dir: text.Up, verb: true}, `subió subieron sube suben aumentó aumentaron aumenta aumentan creció crecieron crece crecen repuntó avanzó escaló
subido aumentado crecido incrementó incrementaron subirán subirá aumentarán`)
	add(changeWord{dir: text.Down, verb: true}, `bajó bajaron baja bajan cayó cayeron cae caen descendió descendieron disminuyó disminuyeron retrocedió
bajado caído descendido desplomó bajará bajarán caerá`)
	add(changeWord{dir: text.Up, transitive: true}, "elevó elevaron eleva subirá aumentará")
	add(changeWord{dir: text.Down, transitive: true}, "redujo redujeron reduce recortó recortaron rebajó")
	for w, n := range map[string]int64{"duplicó": 2, "duplicaron": 2, "triplicó": 3, "triplicaron": 3, "cuadruplicó": 4} {
		x.figures(w).change = changeWord{dir: text.Up, verb: true, factor: n}
	}
}
