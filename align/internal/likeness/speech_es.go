package likeness

import snowball "github.com/kljensen/snowball/spanish"

// spanish is what alignment knows of Spanish. Words are without accents, as
// they are after folding.
var spanish = speech{
	language: "es",
	stem: func(w string) string {
		if len(w) < 4 {
			return w
		}
		return snowball.Stem(w, false)
	},
	classes: listed(map[Class]string{
		Function: `el la los las lo un una unos unas de del a al en con por para sin sobre entre hasta desde hacia contra tras durante segun
ante bajo y e o u ni pero sino que quien quienes cual cuales cuyo cuya cuyos donde cuando como mientras aunque si porque pues se le les
me nos te mi mis tu su sus nuestro nuestra este esta estos estas ese esa esos esas aquel aquella ello ellos ellas yo ella usted ustedes
cada todo toda todos todas otro otra otros otras ambos ambas mismo misma no ya muy tan tanto tambien ademas asi aun todavia solo luego
entonces aqui alli es son era eran fue fueron ser sido siendo ha han he habia habian haber hay hubo esta estan estaba estaban estar
tiene tienen tenia tener tuvo hace hacer hizo puede pueden podria va van dijo dijeron dice dicen afirmo afirmaron senalo aseguro informo
informaron explico declaro anuncio confirmo confirmaron agrego anadio indico manifesto portavoz sr sra dr dra don dona algo alguno alguna
algunos algunas nada nadie ningun ninguna vez parte gran grande manera forma`,
		HedgeWord: `mas menos casi unos unas alrededor aproximadamente cerca minimo maximo apenas torno estimado estimados poco exactamente superior inferior`,
		TimeWord: `lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre
octubre noviembre diciembre hoy ayer anteayer manana anoche noche tarde madrugada mediodia medianoche dia dias semana semanas mes meses ano anos
decada decadas siglo siglos hora horas minuto minutos segundo segundos trimestre trimestres semestre pasado pasada proximo proxima anterior
siguiente ultimo ultima ultimos ultimas antes despues finales principios mediados comienzos primavera verano otono invierno actual actualmente reciente
recientemente ahora`,
		NumberWord: `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho
diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos doscientas trescientos quinientos
mil miles millon millones billon billones decena decenas docena docenas centenar centenares veintena mitad medio media tercio tercios cuarto
cuartos primer primero primera segunda tercer tercero tercera doble triple porcentaje puntos punto porcentuales basicos euro euros dolar
dolares peso pesos kilometro kilometros metro metros hectarea hectareas tonelada toneladas kilo kilos litro litros grados grado km kg varios varias`,
		Furniture: `suscribete suscripcion boletin newsletter copyright reservados cookies publicidad getty reuters afp efe http https www html`,
	}),
}
