package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSpanish reads sentences as a newsroom writes them. Each group has the
// reason that its rows are there.
func TestSpanish(t *testing.T) {
	for _, group := range spanishNews() {
		t.Run(group.why, func(t *testing.T) {
			for _, tt := range group.rows {
				assert.Equal(t, tt[1], readSpanish(t, tt[0], ""), tt[0])
			}
		})
	}
}

type spanishGroup struct {
	why  string
	rows [][2]string // a text, and its values as [readSpanish] tells them
}

func spanishNews() []spanishGroup {
	return []spanishGroup{
		{"cardinals: y joins tens and units, hundreds are one word, mil needs no article", [][2]string{
			{"Rescataron a veintiuno de los mineros y a veintiún perros.", "veintiuno de los mineros: count 21 of=minero role=rescued; veintiún perros: count 21 of=perro"},
			{"Murieron treinta y un vecinos.", "treinta y un vecinos: count 31 of=resident role=killed"},
			{"Hubo treinta y una detenciones y cuarenta y dos denuncias.", "treinta y una detenciones: count 31 of=detención; cuarenta y dos denuncias: count 42 of=denuncia"},
			{"Faltan quinientos sesenta y siete votos.", "quinientos sesenta y siete votos: count 567 of=vote"},
			{"La obra costó dos mil trescientos euros.", "dos mil trescientos euros: money 2300 EUR"},
			{"El pueblo tiene cien mil habitantes.", "cien mil habitantes: count 100000 of=resident"},
			{"El fondo reunió tres mil quinientos millones de pesos.", "tres mil quinientos millones de pesos: money 3500000000 MXN"},
			{"La deuda suma un billón de dólares.", "un billón de dólares: money 1000000000000 USD of=deuda"},
		}},
		{"marks and fractions: the decimal comma, the point that groups, halves of a scale or a unit", [][2]string{
			{"La empresa perdió 12.345.678 euros.", "12.345.678 euros: money 12345678 EUR"},
			{"El puente mide 1,75 kilómetros y pesa 1.200 toneladas.", "1,75 kilómetros: length 1.75 kilometre; 1.200 toneladas: mass 1200 tonne"},
			{"La lata pesa 5 oz cuando sale de la fábrica y guarda 12 fl oz.", "5 oz: mass 5 ounce; 12 fl oz: volume 12 fluid ounce"},
			{"Un tercio de los alumnos faltó a clase.", "Un tercio: ratio 0.3333333333333333 of=student"},
			{"Tres cuartas partes de las viviendas se vendieron.", "Tres cuartas partes: ratio 0.75 of=home"},
			{"Votó la mitad del censo.", "mitad: ratio 0.5 of=censo"},
			{"Recibieron medio millón de cartas.", "medio millón de cartas: count 500000 of=carta"},
			{"Esperaron media hora en la estación.", "media hora: duration 0.5 hour PT30M"},
			{"Esperaron una hora y media en la estación.", "una hora y media: duration 1.5 hour PT1H30M"},
		}},
		{"collectives and vague plurals name an interval, a dozen is exact", [][2]string{
			{"Había una veintena de periodistas en la sala.", "una veintena de periodistas: count 18..22 vague of=periodista"},
			{"Había un centenar de manifestantes en la plaza.", "un centenar de manifestantes: count 90..110 vague of=protester"},
			{"Llegaron decenas de turistas y cientos de peregrinos.", "decenas de turistas: count 20..99 vague of=turista; cientos de peregrinos: count 200..999 vague of=peregrino"},
			{"Acudieron miles de personas al entierro.", "miles de personas: count 2000..9999 vague of=people"},
			{"Hay varios detenidos por el robo.", "varios: count 3..9 vague role=arrested"},
			{"Compró media docena de huevos y dos docenas de rosas.", "media docena de huevos: count 6 of=huevo; dos docenas de rosas: count 24 of=rosa"},
		}},
		{"hedges and ranges stand before the figure, in several words", [][2]string{
			{"Más de 300 vecinos firmaron la carta.", "Más de 300 vecinos: count 300 gt of=resident"},
			{"Al menos 40 casas se inundaron.", "Al menos 40 casas: count 40 ge of=home"},
			{"Casi 200 trabajadores fueron despedidos.", "Casi 200 trabajadores: count 200 nearly of=worker"},
			{"Cerca de 90 barcos quedaron en el puerto.", "Cerca de 90 barcos: count 90 approx of=ship"},
			{"Alrededor de 1.000 estudiantes protestaron.", "Alrededor de 1.000 estudiantes: count 1000 approx of=student"},
			{"Menos de 50 médicos siguen en la isla.", "Menos de 50 médicos: count 50 lt of=médico"},
			{"Hasta 600 soldados vigilan la frontera.", "Hasta 600 soldados: count 600 le of=soldier"},
			{"Vinieron entre 200 y 300 invitados.", "entre 200 y 300 invitados: count 200..300 range of=invitado"},
			{"Harán falta de 10 a 15 camiones.", "10 a 15 camiones: count 10..15 range of=camión"},
			{"Hay espacio para no más de 80 pasajeros.", "no más de 80 pasajeros: count 80 le of=passenger"},
			{"Como mínimo 25 ancianos viven solos.", "Como mínimo 25 ancianos: count 25 ge of=anciano"},
		}},
		{"money: names of one currency and of a family, signs, cents, de behind a scale", [][2]string{
			{"El billete cuesta 3,50 euros.", "3,50 euros: money 3.5 EUR"},
			{"El rescate fue de US$ 5 millones.", "US$ 5 millones: money 5000000 USD"},
			{"Pagó $250 por la entrada.", "$250: money 250 USD"},
			{"Ganó 30.000 dólares en un año.", "30.000 dólares: money 30000 USD; un año: duration 1 year P1Y"},
			{"Deben 400 pesos mexicanos por litro.", "400 pesos mexicanos por litro: money 400 MXN per=litre"},
			{"La multa es de 1,5 millones de libras esterlinas.", "1,5 millones de libras esterlinas: money 1500000 GBP of=multa"},
			{"El café vale 80 céntimos.", "80 céntimos: money 0.8 EUR"},
			{"Vendieron 20 € de pan.", "20 €: money 20 EUR of=pan"},
		}},
		{"percent, points and their change: an article between verb and figure says nothing, del before a figure is from", [][2]string{
			{"El IPC subió un 4,1 %.", "4,1 %: percent 4.1 % by up"},
			{"El paro cayó al 9 por ciento.", "9 por ciento: percent 9 % to down of=paro"},
			{"La inflación pasó del 3 % al 5 %.", "3 %: percent 3 % from up; 5 %: percent 5 % to up"},
			{"Los tipos subirán medio punto porcentual.", "medio punto porcentual: point 0.5 pp by up"},
			{"La tasa bajó dos puntos porcentuales.", "dos puntos porcentuales: point 2 pp by down of=tasa"},
			{"La prima subió 15 puntos básicos.", "15 puntos básicos: point 15 basis point by up"},
			{"El paro bajó un 3,5 % hasta el 11,2 por ciento.", "3,5 %: percent 3.5 % by down of=paro; 11,2 por ciento: percent 11.2 % to down of=paro"},
			{"La cifra de heridos se elevó a 120.", "120: count 120 to up of=people role=injured"},
			{"Se duplicó el gasto, que creció un 30 % hasta los 4.000 millones de euros.", "duplicó: multiple 2 by up of=gasto; 30 %: percent 30 % by up; 4.000 millones de euros: money 4000000000 EUR to up"},
		}},
		{"durations, speeds, rates and units by name", [][2]string{
			{"El acto duró 45 minutos.", "45 minutos: duration 45 minute PT45M"},
			{"El viaje dura más de dos horas.", "más de dos horas: duration 2 hour gt PT2H"},
			{"La huelga durará tres semanas.", "tres semanas: duration 3 week P3W"},
			{"La sequía duró casi dos años.", "casi dos años: duration 2 year nearly P2Y"},
			{"Conducía a 180 kilómetros por hora.", "180 kilómetros por hora: speed 180 kilometre per hour"},
			{"Cobra 1.200 euros al mes.", "1.200 euros al mes: money 1200 EUR per=month"},
			{"Ganan 15 euros por hora.", "15 euros por hora: money 15 EUR per=hour"},
			{"Produce 300 toneladas anuales.", "300 toneladas anuales: mass 300 tonne per=year"},
			{"Hay 8 médicos por cada 1.000 habitantes.", "8 médicos por cada 1.000 habitantes: count 8 per=1000 resident of=médico"},
			{"El agua está a 12 grados.", "12 grados: temperature 12 degree"},
			{"El parque ocupa 35 hectáreas.", "35 hectáreas: area 35 hectare"},
			{"Quemó 20 kilómetros cuadrados de bosque.", "20 kilómetros cuadrados: area 20 square kilometre"},
			{"Bebió 2 litros de agua.", "2 litros: volume 2 litre"},
			{"Pesaba 80 kilos.", "80 kilos: mass 80 kilogram"},
			{"Produce 1,3 millones de barriles diarios.", "1,3 millones de barriles diarios: volume 1300000 barrel per=day"},
		}},
		{"ages of a person, behind a name and its comma, at a death; other years are a duration", [][2]string{
			{"Un joven de 19 años fue rescatado.", "19 años: age 19 year"},
			{"Lucía Ferrer, de 71 años, dirige el coro.", "71 años: age 71 year"},
			{"El alcalde murió a los 87 años.", "87 años: age 87 year"},
			{"Tiene 3 años de experiencia y una condena de 12 años.", "3 años: duration 3 year of=experiencia P3Y; 12 años: duration 12 year of=condena P12Y"},
		}},
		{"what befell those counted, before or behind them; a noun stands before its adjectives", [][2]string{
			{"Hay 5 desaparecidos y 120 desplazados.", "5: count 5 role=missing; 120: count 120 role=displaced"},
			{"Fueron detenidas 12 personas.", "12 personas: count 12 of=people role=arrested"},
			{"La policía detuvo a 9 sospechosos.", "9 sospechosos: count 9 of=sospechoso role=arrested"},
			{"El choque causó la muerte de 6 pasajeros.", "6 pasajeros: count 6 of=passenger role=killed"},
			{"Hubo 17 fallecidos en el derrumbe.", "17: count 17 role=killed"},
			{"Los 22 heridos siguen ingresados.", "22: count 22 role=injured"},
			{"El temblor destruyó 80 edificios.", "80 edificios: count 80 of=building role=destroyed"},
			{"Unas 40 familias fueron evacuadas.", "Unas 40 familias: count 40 approx of=familia role=evacuated"},
			{"Unos 300 soldados rusos murieron en la batalla.", "Unos 300 soldados rusos: count 300 approx of=soldier role=killed"},
			{"El número de muertos asciende a 45.", "45: count 45 of=people role=killed"},
			{"El saldo mortal subió a 19.", "19: count 19 to up of=people role=killed"},
			{"Trece pasajeros perdieron la vida.", "Trece pasajeros: count 13 of=passenger role=killed"},
			{"Entre 20 y 30 personas resultaron heridas en la estampida.", "Entre 20 y 30 personas: count 20..30 range of=people role=injured"},
		}},
		{"ordinals, shares and ratios", [][2]string{
			{"Es el tercer incendio del mes.", "tercer: rank 3 of=incendio"},
			{"Acabó en el quinto puesto.", "quinto: rank 5 of=puesto"},
			{"El 60 % del censo votó en 2 de cada 3 colegios.", "60 %: percent 60 % of=censo; 2 de cada 3 colegios: ratio 0.6666666666666666 of=colegio"},
			{"El 80% de los 1.200 empleados y 1 de cada 5 jefes.", "80%: percent 80 % of=employee; 1.200 empleados: count 1200 of=employee; 1 de cada 5 jefes: ratio 0.2 of=jefe"},
		}},
		{"dates of the calendar: the day comes first, months and weekdays are written small", [][2]string{
			{"La asamblea se reunió el 3 de marzo de 2026.", "3 de marzo de 2026: 2026-03-03"},
			{"La asamblea se reunió el lunes 2 de marzo.", "lunes 2 de marzo: 2026-03-02"},
			{"La asamblea se reunió el 1 de enero.", "1 de enero: 2026-01-01"},
			{"Se casaron en marzo de 2019.", "marzo de 2019: 2019-03"},
			{"El museo abrió en 1987.", "1987: 1987"},
			{"Vive allí desde 2014.", "desde 2014: 2014 since"},
			{"Esperarán hasta el 30 de junio.", "hasta el 30 de junio: 2026-06-30 until"},
			{"Cerró antes de 1990.", "antes de 1990: 1990 before"},
			{"La vista será el viernes.", "viernes: 2026-03-20"},
		}},
		{"days and weeks by distance: what picks them stands before or behind", [][2]string{
			{"El robo ocurrió ayer.", "ayer: 2026-03-17"},
			{"El robo ocurrió anteayer por la noche.", "anteayer por la noche: 2026-03-16TNI"},
			{"El robo ocurrió anoche.", "anoche: 2026-03-17TNI"},
			{"El desfile es hoy.", "hoy: 2026-03-18"},
			{"El barco zarpa mañana.", "mañana: 2026-03-19"},
			{"El barco zarpa pasado mañana.", "pasado mañana: 2026-03-20"},
			{"El robo ocurrió el lunes.", "lunes: 2026-03-16"},
			{"El robo ocurrió el pasado martes.", "pasado martes: 2026-03-17"},
			{"El robo ocurrió el jueves pasado.", "jueves pasado: 2026-03-12"},
			{"El próximo domingo habrá mercado.", "próximo domingo: 2026-03-22"},
			{"La boda fue la semana pasada.", "la semana pasada: 2026-W11"},
			{"La boda será la próxima semana.", "la próxima semana: 2026-W13"},
			{"El mes pasado llovió mucho.", "El mes pasado: 2026-02"},
			{"El año que viene habrá elecciones.", "El año que viene: 2027"},
			{"Este año no hay feria.", "Este año: 2026"},
			{"En 2023 hubo nieve; el año anterior no.", "2023: 2023; el año anterior: 2022"},
			{"El 5 de mayo llovió; al día siguiente salió el sol.", "5 de mayo: 2026-05-05; al día siguiente: 2026-05-06"},
			{"Lo vendió hace dos años.", "hace dos años: 2024"},
			{"Lo vendió hace tres días.", "hace tres días: 2026-03-15"},
			{"Lo vendió hace más de diez años.", "hace más de diez años: 2016"},
			{"Volverá dentro de dos semanas.", "dentro de dos semanas: 2026-W14"},
		}},
		{"parts of a period, decades, centuries", [][2]string{
			{"Nació a principios de 2015.", "a principios de 2015: 2015 START"},
			{"Nació a mediados de abril.", "a mediados de abril: 2026-04 MID"},
			{"Nació a finales de los años ochenta.", "a finales de los años ochenta: 198 END"},
			{"Vivió en los años 90.", "los años 90: 199"},
			{"La casa es de la década de 1920.", "la década de 1920: 192"},
			{"La iglesia es del siglo XVI.", "siglo XVI: 15"},
		}},
		{"times of day", [][2]string{
			{"El pleno empezó a las 18:30.", "18:30: 2026-03-18T18:30"},
			{"El pleno empezó a las seis de la tarde.", "seis de la tarde: 2026-03-18T18:00"},
			{"El pleno empezó a las 9 de la mañana.", "9 de la mañana: 2026-03-18T09:00"},
			{"El pleno empezó a las 10 de la noche.", "10 de la noche: 2026-03-18T22:00"},
			{"El pleno acabó a las 12 de la noche.", "12 de la noche: 2026-03-18T00:00"},
			{"El pleno será a mediodía.", "a mediodía: 2026-03-18T12:00"},
			{"A las 18:30 del 5 de abril comenzó el partido.", "18:30 del 5 de abril: 2026-04-05T18:30"},
			{"El vuelo 370 salió a las 14.35 horas.", "14.35 horas: 2026-03-18T14:35"},
		}},
		{"seasons, quarters, stretches, sets and what hangs on the text", [][2]string{
			{"El fin de semana pasado nevó.", "El fin de semana pasado: 2026-W11-WE"},
			{"Cada lunes hay mercado.", "Cada lunes: XXXX-WXX-1"},
			{"Trabajó allí de 2010 a 2014.", "2010 a 2014: 2010/2014"},
			{"El contrato vence el 31/12/2026.", "31/12/2026: 2026-12-31"},
			{"La fecha es 3/4/2025.", "3/4/2025: 2025-04-03"},
			{"Durante los últimos tres años no llovió.", "los últimos tres años: P3Y"},
			{"En las próximas dos semanas abrirá.", "las próximas dos semanas: P2W"},
			{"El verano pasado ardió el monte.", "verano pasado: 2025-SU"},
			{"Llegaron en el otoño de 2021.", "otoño de 2021: 2021-FA"},
			{"Las ventas del primer trimestre de 2025 cayeron.", "primer trimestre de 2025: 2025-Q1"},
			{"El curso va del 3 al 14 de julio.", "3 al 14 de julio: 2026-07-03/2026-07-14"},
			{"Trabajó allí entre 2010 y 2014.", "entre 2010 y 2014: 2010/2014"},
			{"Se ven los martes.", ""},
			{"Ese mismo día renunció.", "Ese mismo día: XXXX-XX-XX"},
			{"Un año después volvió.", "Un año después: XXXX"},
			{"Dos meses antes había dimitido.", "Dos meses antes: XXXX-XX"},
		}},
		{"digits behind a scale in words belong to it, and hours take their minutes", [][2]string{
			{"El estado gastó mil 200 millones de pesos en la obra.", "mil 200 millones de pesos: money 1200000000 MXN"},
			{"Acudieron 10 mil personas y 2 mil 500 policías.", "10 mil personas: count 10000 of=people; 2 mil 500 policías: count 2500 of=officer"},
			{"Cuesta un millón 200 mil pesos.", "un millón 200 mil pesos: money 1200000 MXN"},
			{"Hay 2 millones 300 mil habitantes.", "2 millones 300 mil habitantes: count 2300000 of=resident"},
			{"Gastó 3.5 mil millones de dólares.", "3.5 mil millones de dólares: money 3500000000 USD"},
			{"Donó mil quinientos millones de pesos y dos mil.", "mil quinientos millones de pesos: money 1500000000 MXN; dos mil: count 2000"},
			{"Recaudó 45 mdp y 3 mdd.", "45 mdp: money 45000000 MXN; 3 mdd: money 3000000 USD"},
			{"Se jugó a las 9 y media de la noche.", "9 y media de la noche: 2026-03-18T21:30"},
			{"Cerró a las ocho menos cuarto de la tarde.", "ocho menos cuarto de la tarde: 2026-03-18T19:45"},
			{"Entre el 3 y el 5 de marzo hubo huelga.", "Entre el 3 y el 5 de marzo: 2026-03-03/2026-03-05"},
			{"El índice cayó un 1,2 %, hasta los 9.345 puntos.", "1,2 %: percent 1.2 % by down; 9.345 puntos: count 9345 to down of=punto"},
			{"Una mujer de unos 60 años vive sola.", "unos 60 años: age 60 year approx"},
			{"El expresidente, de 84 años, sigue ingresado.", "84 años: age 84 year"},
		}},
		{"names, places, idioms and articles count nothing", [][2]string{
			{"Véase la pág. 45 y el núm. 7 de la revista.", ""},
			{"El medio ambiente y Oriente Medio ocupan la media del debate.", ""},
			{"Un hombre murió y una mujer resultó herida.", ""},
			{"La calle 45 y el artículo 155 de la Constitución.", ""},
			{"Corea del Sur y la Fórmula 1 firmaron el acuerdo número 12.", ""},
			{"El 11-S y el 15-M cambiaron el país.", ""},
			{"El Boeing 737 y el Covid-19.", ""},
			{"Uno de los heridos sigue grave.", ""},
		}},
	}
}
