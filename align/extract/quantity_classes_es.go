package extract

import "strings"

// addSpanishClasses files the closed classes of words around figures.
func addSpanishClasses(x *lexicon) {
	add := func(class wordClass, words string) {
		for w := range strings.FieldsSeq(words) {
			x.entry(strings.ReplaceAll(w, "_", " ")).quantity.class |= class
		}
	}
	add(clsFunction, spanishFunction)
	add(clsVerb, spanishVerb)
	add(clsAux, spanishAux)
	add(clsPerson, spanishPerson)
	add(clsName, spanishName)
	add(clsPer, "hora día semana mes año trimestre minuto segundo habitante habitantes persona hogar cabeza barril litro kilo tonelada hectárea alumno noche unidad acción")
	add(clsScore, "victoria ganó ganaron venció derrotó empate empató goles marcador perdió tanteo partido set")
	add(clsMoney, "pagó pagar costó cuesta coste costo precio precios multa salario sueldo gastó invirtió inversión presupuesto deuda ingresos beneficio")
	add(clsWarmth, "temperatura temperaturas calor frío máximas mínimas termómetro termómetros ola")
	add(clsMonth, "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre")
	add(clsBreak, "y pero o que cuando mientras aunque porque tras donde quien quienes él ella ellos ellas dijo según")
	add(clsMove, "pasó pasaron")
	add(clsHave, "ha han había habían también ya además aún todavía")
	add(clsStreet, "calle avenida paseo plaza carretera")
	add(clsAdverb, "un una el la los las a otros otras solo sólo total")
	add(clsOnly, "solo sólo solamente apenas únicamente")
	add(clsNoRank, "vez plano dama mano ministro ministra vuelta lugar_de parte")
	add(clsPronoun, "él ella quien")
	add(clsDative, "el la los las sus su estos estas esos esas todos todas nuestros nuestras")
	add(clsMeasured, "largo larga ancho alto altura profundidad distancia longitud anchura")
	add(clsQuake, "terremoto sismo temblor seísmo magnitud réplica")
	add(clsIdle, "duró dura duraron tardó durante tras")
	add(clsSum, "ingresos ventas beneficio beneficios pérdidas deuda déficit superávit multa salario sueldo precio coste costo inversión presupuesto inflación desempleo paro tasa tipo participación producción exportaciones importaciones PIB")
	add(clsReach, "alcanzó alcanzaron asciende ascendió ascienden situó sitúa mantuvo totalizó sumó sumaron superó")
	add(clsPlain, "anual mensual trimestral interanual oficial actual medio media")
	add(clsDue, "debido gracias según")
	add(clsTally, "personas euros dólares habitantes metros kilómetros toneladas hectáreas viviendas empleos votos")
}

// The words of each class, set apart by white space.
const (
	spanishFunction = `el la los las un una de del a al en con por para sin sobre entre hasta desde hacia contra tras durante según ante bajo
y e o u ni pero sino que quien quienes cual cuales cuyo cuya donde cuando como mientras aunque si porque pues se le les lo me nos te
su sus este esta estos estas ese esa esos esas aquel aquella mi tu nuestro nuestra cada todo toda todos todas otro otra ambos ambas
no ya muy más menos también además así aún todavía solo sólo casi apenas antes después luego entonces ahora ayer hoy mañana aquí allí
es son era eran fue fueron ser ha han había habían haber hay hubo está están estaba estaban sido mil tan tanto qué quién él ella ellos ellas
por_ciento al_menos gracias debido frente junto dentro fuera incluso incluidos incluidas vez`
	spanishVerb = `dijo dijeron dice dicen afirmó afirmaron señaló aseguró informó informaron explicó declaró anunció anunciaron confirmó confirmaron
según hizo hicieron hace tiene tienen tuvo tuvieron va van fue puede pueden pudo podría debe deben quiere llegó llegaron llega llegan vive viven
trabaja trabajan participaron participó asistieron acudieron votaron recibió recibieron viajaban viajaba causó provocó dejó dejaron deja dejan
registró registraron suma sumaron cuesta costó pagó vendió compró ganó perdió esperan espera cree creen ocupa llevan lleva siguen continúan`
	spanishAux = `fue fueron es son era eran han ha había habían sido resultó resultaron quedó quedaron está están estaban permanecen continúan siguen
ya también gravemente levemente oficialmente al_parecer presuntamente`
	spanishPerson = `persona personas gente hombre hombres mujer mujeres niño niños niña niñas menor menores joven jóvenes adolescente adolescentes
adulto adultos bebé bebés soldado soldados civil civiles militar militares policía policías agente agentes estudiante estudiantes alumno alumnos
trabajador trabajadores trabajadora trabajadoras empleado empleados vecino vecinos residente residentes pasajero pasajeros manifestante manifestantes
migrante migrantes inmigrante inmigrantes refugiado refugiados víctima víctimas superviviente supervivientes sobreviviente sobrevivientes
paciente pacientes votante votantes preso presos rehén rehenes habitante habitantes ciudadano ciudadanos bombero bomberos médico médicos
turista turistas rebelde rebeldes combatiente combatientes minero mineros conductor conductora anciano anciana ancianos obrero obreros actor actriz
futbolista jugador jugadora periodista periodistas maestro maestra profesor profesora empresario hijo hija muchacho muchacha chico chica`
	spanishName = `vuelo ruta artículo capítulo párrafo página páginas canal sala puerta línea autobús fase nivel tipo parte temporada versión
volumen salida muelle andén habitación distrito zona grupo ronda acto tabla título sector categoría talla unidad edificio bloque pabellón
número nº calle pág_. págs_. núm_. art_. arts_. vol_. cap_. n_. km_. covid g apolo boeing airbus iphone carretera autovía autopista km kilómetro decreto ley expediente`
)
