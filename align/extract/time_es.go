package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// addSpanishTimes adds the time words of Spanish.
func addSpanishTimes(x *lexicon) {
	t := timeTable{x}
	addSpanishNames(t)
	addSpanishUnits(t)
	addSpanishDays(t)
	addSpanishFrames(t)
	addSpanishSteps(t)
	addSpanishTenses(t)
	addZones(t)
	t.set(timeWord{}, "standard", "daylight", "than", "or", "so", "other", "ending", "ended", "commencing", "starting", "period", "as",
		"everyday", "semi", "central", "local", "pacific", "eastern", "mountain")
}

// addSpanishNames adds months and weekdays, which are written small.
func addSpanishNames(t timeTable) {
	for i, s := range strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre") {
		for _, name := range splitBar(s) {
			t.set(timeWord{class: timeMonth, value: int8(i + 1)}, name)
			t.x.entry(name).proper = true
		}
	}
	for i, s := range strings.Fields("lunes martes miércoles jueves viernes sábado domingo") {
		t.set(timeWord{class: timeWeekday, value: int8(i + 1)}, s)
		t.x.entry(s).proper = true
		t.set(timeWord{class: timeWeekdays, value: int8(i + 1)}, "los "+strings.TrimSuffix(s, "s")+"s", "todos los "+strings.TrimSuffix(s, "s")+"s")
	}
}

// addSpanishUnits adds units of time, seasons and parts of the day.
func addSpanishUnits(t timeTable) {
	for s, g := range map[string]text.Grain{
		"minuto|minutos": text.Minute, "hora|horas": text.Hour, "día|días": text.Day, "fin de semana|fines de semana": text.Weekend,
		"semana|semanas": text.Week, "mes|meses": text.Month, "trimestre|trimestres": text.Quarter, "semestre|semestres": text.Half,
		"año|años": text.Year, "década|décadas": text.Decade, "siglo|siglos": text.Century,
	} {
		forms := strings.Split(s, "|")
		t.set(timeWord{class: timeUnit, value: int8(g)}, forms[0])
		t.set(timeWord{class: timeUnits, value: int8(g)}, forms[1])
	}
	t.set(timeWord{class: timeUnits, value: int8(text.Second)}, "segundos")
	for i, s := range []string{"primavera", "verano", "otoño", "invierno"} {
		t.set(timeWord{class: timeSeason, value: int8(i + 1)}, s)
	}
	part := func(value int8, words ...string) {
		for _, w := range words {
			t.set(timeWord{class: timePart, value: value}, "por la "+w, "en la "+w, "a la "+w, "de "+w, "la "+w)
		}
	}
	part(partMorning, "mañana", "madrugada")
	part(partAfternoon, "tarde")
	part(partNight, "noche")
	t.set(timeWord{class: timeDecadeOf}, "los años", "década de", "década de los")
}

// addSpanishDays adds what names a day or a time of day by itself.
func addSpanishDays(t timeTable) {
	t.set(timeWord{class: timeDay}, "hoy")
	t.set(timeWord{class: timeDay, value: -1}, "ayer")
	t.set(timeWord{class: timeDay, value: -2}, "anteayer", "antier", "antes de ayer")
	t.set(timeWord{class: timeDay, value: 1}, "mañana")
	t.set(timeWord{class: timeDay, value: 2}, "pasado mañana")
	t.set(timeWord{class: timeNoon, value: 12}, "mediodía", "al mediodía", "a mediodía")
	t.set(timeWord{class: timeNoon, value: 0}, "medianoche", "a medianoche", "a la medianoche")
	t.set(timeWord{class: timeAmPm, value: 0}, "a. m.", "a.m.", "am", "a.m", "de la mañana", "de la madrugada")
	t.set(timeWord{class: timeAmPm, value: 12}, "p. m.", "p.m.", "pm", "p.m", "de la tarde", "del mediodía")
	t.set(timeWord{class: timeAmPm, value: nightHours}, "de la noche")
	t.set(timeWord{class: timeOClock}, "en punto")
	t.set(timeWord{class: timeEra, value: 1}, "a. C.", "a.c.", "a. de C.")
	t.set(timeWord{class: timeEra, value: 0}, "d. C.", "d.c.")
	t.set(timeWord{class: timeRef, value: refPresent}, "ahora", "actualmente", "en la actualidad")
	t.set(timeWord{class: timeRef, value: refPast}, "recientemente")
	for w, part := range map[string]int8{
		"esta mañana": partMorning, "esta madrugada": partMorning, "esta tarde": partAfternoon, "esta noche": partNight,
	} {
		t.step(text.Day, 0, text.DCT, part, w)
	}
	t.step(text.Day, -1, text.DCT, partNight, "anoche")
	t.step(text.Day, -2, text.DCT, partNight, "anteanoche")
	t.step(text.Day, -1, text.TextAnchor, 0, "la víspera", "el día anterior", "el día antes")
	t.step(text.Day, 1, text.TextAnchor, 0, "al día siguiente", "el día siguiente", "el día después")
}

// step files entries that are a step each.
func (t timeTable) step(unit text.Grain, steps int, anchor text.Anchor, part int8, words ...string) {
	t.set(timeWord{class: timeSteps, step: &timeStep{unit, steps, anchor, part}}, words...)
}

// addSpanishSteps adds the steps of a unit, which picks stand before or
// behind: el año pasado, la próxima semana, el mes anterior.
func addSpanishSteps(t timeTable) {
	for _, u := range []struct {
		noun, article, ending string
		unit                  text.Grain
	}{
		{"semana", "la", "a", text.Week}, {"fin de semana", "el", "o", text.Weekend}, {"mes", "el", "o", text.Month},
		{"trimestre", "el", "o", text.Quarter}, {"semestre", "el", "o", text.Half}, {"año", "el", "o", text.Year},
		{"década", "la", "a", text.Decade}, {"siglo", "el", "o", text.Century},
	} {
		n, o := u.noun, u.ending
		step := func(steps int, anchor text.Anchor, phrases ...string) {
			for _, p := range phrases {
				t.step(u.unit, steps, anchor, 0, p, u.article+" "+p)
			}
		}
		step(-1, text.DCT, n+" pasad"+o, "pasad"+o+" "+n)
		step(1, text.DCT, n+" próxim"+o, "próxim"+o+" "+n, n+" que viene", n+" entrante")
		step(-1, text.TextAnchor, n+" anterior", n+" previ"+o)
		step(1, text.TextAnchor, n+" siguiente", "siguiente "+n)
		this := "este"
		if o == "a" {
			this = "esta"
		}
		step(0, text.DCT, "presente "+n, n+" en curso", n+" actual", "actual "+n)
		t.step(u.unit, 0, text.DCT, 0, this+" "+n, this+" mism"+o+" "+n)
	}
}

// addSpanishFrames adds the words that place, narrow and bound a time.
func addSpanishFrames(t timeTable) {
	t.set(timeWord{class: timePick, value: -1}, "pasado", "pasada", "pasados", "pasadas", "último", "última", "últimos", "últimas")
	t.set(timeWord{class: timePick, value: 0}, "este", "esta", "estos", "estas")
	t.set(timeWord{class: timePick, value: 1}, "próximo", "próxima", "próximos", "próximas", "que viene")
	t.set(timeWord{class: timeText, value: -1}, "anterior", "anteriores", "previo", "previa", "previos")
	t.set(timeWord{class: timeText, value: 1}, "siguiente", "siguientes")
	t.set(timeWord{class: timeSame}, "mismo", "misma", "ese", "esa", "aquel", "aquella")
	t.set(timeWord{class: timeDistance, value: -1}, "hace", "hace ya", "hará")
	t.set(timeWord{class: timeDistance, value: 1}, "dentro de")
	t.set(timeWord{class: timeAgo, value: -1}, "atrás")
	t.set(timeWord{class: timeShift, value: -1}, "antes")
	t.set(timeWord{class: timeShift, value: 1}, "después", "más tarde")
	for value, words := range map[int8]string{edgeStart: "principios|comienzos|inicios", edgeMid: "mediados", edgeEnd: "finales|fines"} {
		for _, w := range splitBar(words) {
			for _, p := range []string{w, "a " + w} {
				t.set(timeWord{class: timeEarly, value: value}, p+" de", p+" del", p+" de la")
			}
		}
	}
	t.set(timeWord{class: timeBound, value: boundBefore}, "antes de", "antes del", "antes de las")
	t.set(timeWord{class: timeBound, value: boundBy}, "a más tardar")
	t.set(timeWord{class: timeBound, value: boundUntil}, "hasta", "hasta el", "hasta la", "hasta los", "hasta las")
	t.set(timeWord{class: timeBound, value: boundSince}, "desde", "desde el", "desde la", "desde los", "desde las", "a partir de", "a partir del", "a partir de la", "desde principios de", "desde finales de")
	t.set(timeWord{class: timeBound, value: boundAfter}, "después de", "después del", "después de las", "tras", "tras las")
	t.set(timeWord{class: timeApprox}, "alrededor de", "hacia", "sobre", "cerca de", "en torno a", "alrededor de las", "hacia las", "sobre las", "cerca de las", "en torno a las")
	t.set(timeWord{class: timeHedge}, "casi", "más de", "menos de", "unos", "unas", "apenas")
	t.set(timeWord{class: timeBetween}, "entre", "entre el #", "entre las #", "entre los #")
	t.set(timeWord{class: timeTo}, "al", "a")
	t.set(timeWord{class: timeArticle}, "la", "los", "las")
	t.set(timeWord{class: timeOn, value: prepOn}, "el")
	t.set(timeWord{class: timeOn, value: prepIn}, "en")
	t.set(timeWord{class: timeOn, value: prepAt, clock: true}, "a las", "a la")
	t.set(timeWord{class: timeOn, value: prepOf}, "de", "del", "del #")
	t.set(timeWord{class: timeOn, value: prepDuring}, "durante", "por", "desde hace")
	t.set(timeWord{class: timeEvery}, "cada")
	for s, g := range map[string]text.Grain{"diariamente": text.Day, "semanalmente": text.Week, "mensualmente": text.Month, "anualmente": text.Year} {
		t.set(timeWord{class: timeAdverb, value: int8(g)}, s)
	}
}

// addSpanishTenses adds the verbs that tell the past from the future where
// their endings do not.
func addSpanishTenses(t timeTable) {
	t.set(timeWord{class: timeFuture}, "va a", "van a", "será", "serán", "habrá", "previsto", "prevista", "previstos", "previstas", "prevé", "prevén",
		"irá", "hará", "tendrá", "tendrán", "podrá", "vence", "comenzará")
	t.set(timeWord{class: timePastVerb}, "fue", "fueron", "era", "eran", "dijo", "dijeron", "hizo", "hicieron", "tuvo", "tuvieron", "murió", "dio",
		"vio", "vino", "puso", "quiso", "pudo", "supo", "estuvo", "estuvieron", "había", "habían", "hubo", "ha", "han", "cayó", "produjo", "produjeron")
	t.set(timeWord{class: timeMoved}, "aplazó", "aplazado", "aplazada", "pospuso", "pospuesto", "trasladó", "retrasó", "adelantó")
	t.set(timeWord{class: timeEvent}, "elección", "elecciones", "guerra", "temporada", "campaña", "Mundial", "presupuesto")
}
