package extract

import (
	"math"
	"time"
)

// Holidays of lunar calendars need the moon. The formulas are the leading
// terms of Meeus, Astronomical Algorithms (2nd ed., chapters 25, 47 and 49):
// good to a few hundredths of a degree, or minutes of a new moon, which
// decides the day but in rare cases.

const (
	degree        = math.Pi / 180
	synodicMonth  = 29.530588861
	newMoonOf2000 = 2451550.09766 // Julian day of the new moon of 6 January 2000
)

// julianDay returns the Julian day of a moment.
func julianDay(t time.Time) float64 { return float64(t.Unix())/86400 + 2440587.5 }

// fromJulianDay returns the moment of a Julian day, in UTC.
func fromJulianDay(jd float64) time.Time {
	return time.Unix(int64(math.Round((jd-2440587.5)*86400)), 0).UTC()
}

// newMoon returns the Julian day of the k-th new moon after that of January
// 2000.
func newMoon(k float64) float64 {
	c := k / 1236.85
	sun := (2.5534 + 29.10535670*k - 0.0000014*c*c) * degree
	moon := (201.5643 + 385.81693528*k + 0.0107582*c*c) * degree
	node := (160.7108 + 390.67050284*k - 0.0016118*c*c) * degree
	e := 1 - 0.002516*c
	jd := newMoonOf2000 + synodicMonth*k + 0.00015437*c*c
	return jd - 0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*node) +
		0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) + 0.00208*e*e*math.Sin(2*sun)
}

// newMoonsFrom returns the number of the first new moon on or after t.
func newMoonsFrom(t time.Time) float64 {
	k := math.Floor((julianDay(t)-newMoonOf2000)/synodicMonth) - 1
	for newMoon(k) < julianDay(t) {
		k++
	}
	return k
}

// sunLongitude returns the apparent longitude of the sun in degrees.
func sunLongitude(jd float64) float64 {
	c := (jd - 2451545) / 36525
	m := (357.52911 + 35999.05029*c) * degree
	l := 280.46646 + 36000.76983*c + (1.914602-0.004817*c)*math.Sin(m) + 0.019993*math.Sin(2*m) - 0.00569
	return turn(l)
}

// moonLongitude returns the longitude of the moon in degrees.
func moonLongitude(jd float64) float64 {
	c := (jd - 2451545) / 36525
	l := 218.3164477 + 481267.88123421*c
	d := (297.8501921 + 445267.1114034*c) * degree
	m := (357.5291092 + 35999.0502909*c) * degree
	n := (134.9633964 + 477198.8675055*c) * degree
	f := (93.2720950 + 483202.0175233*c) * degree
	l += 6.288774*math.Sin(n) + 1.274027*math.Sin(2*d-n) + 0.658314*math.Sin(2*d) + 0.213618*math.Sin(2*n) -
		0.185116*math.Sin(m) - 0.114332*math.Sin(2*f) + 0.058793*math.Sin(2*d-2*n) + 0.057066*math.Sin(2*d-m-n) +
		0.053322*math.Sin(2*d+n) + 0.045758*math.Sin(2*d-m) - 0.040923*math.Sin(m-n) - 0.034720*math.Sin(d) - 0.030383*math.Sin(m+n)
	return turn(l)
}

// turn brings an angle in degrees into [0, 360).
func turn(x float64) float64 {
	x = math.Mod(x, 360)
	if x < 0 {
		x += 360
	}
	return x
}

// chineseNewYear returns the day of the second new moon after that of the
// month which holds the winter solstice, all in the zone of China. A leap
// month in between, as in 2034, is not seen.
func chineseNewYear(year int) time.Time {
	const china = 8.0 / 24
	solstice := julianDay(civil(year-1, 12, 19))
	for sunLongitude(solstice) < 270 {
		solstice += 1.0 / 24
	}
	midnight := math.Floor(solstice+china-0.5) + 0.5 // of the day of the solstice
	k := newMoonsFrom(civil(year-1, 11, 15))
	for newMoon(k+1)+china < midnight+1 {
		k++
	}
	t := fromJulianDay(newMoon(k+2) + china)
	return civil(t.Year(), int(t.Month()), t.Day())
}

// A tithi is a thirtieth of a lunar month, the unit of Hindu festivals: 1 to
// 15 wax, 16 to 30 wane.
type tithi struct {
	month int     // from Chaitra, 0, by the calendar whose months end at new moon
	day   int     // 1 to 30
	hour  float64 // local hour at which the day must have the tithi: sunrise, noon, dusk, midnight
	after int     // days after that day
}

// indianTime is the offset of India from UTC, in days.
const indianTime = 5.5 / 24

// of returns the day of the tithi in the lunar year that begins in year, or
// for months from Pausha on in the one before.
func (h tithi) of(year int) time.Time {
	k := newMoonsFrom(civil(year, 1, 1).AddDate(0, 0, -35))
	for end := k + 15; k < end; k++ {
		start := newMoon(k)
		if lunarMonth(start) != h.month || lunarMonth(newMoon(k+1)) == h.month {
			continue // another month, or one that is doubled and kept in its second turn
		}
		day := fromJulianDay(start+float64(h.day-1)*synodicMonth/30+indianTime).AddDate(0, 0, -2)
		if day = h.from(civil(day.Year(), int(day.Month()), day.Day())).AddDate(0, 0, h.after); day.Year() == year {
			return day
		}
	}
	return time.Time{}
}

// from returns the first day on or after day that has the tithi at its hour,
// or where the tithi is over between two such hours, the day it begins on.
func (h tithi) from(day time.Time) time.Time {
	for range 5 {
		jd := julianDay(day) + h.hour/24 - indianTime
		now := int(turn(moonLongitude(jd)-sunLongitude(jd))/12) + 1
		switch ahead := (now - h.day + 30) % 30; {
		case ahead == 0:
			return day
		case ahead < 10:
			return day.AddDate(0, 0, -1)
		}
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// sankranti returns the day in January on which the sun has entered the
// sidereal Capricorn by sunset in India.
func sankranti(year int) time.Time {
	day := civil(year, 1, 1)
	for day.Year() == year && turn(sidereal(sunLongitude, julianDay(day)+18.0/24-indianTime)-90) < 180 {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// onam returns the day of the solar month Simha on which the moon stands in
// the asterism Shravana at sunrise in India, the last one if there are two.
func onam(year int) time.Time {
	var found time.Time
	for day := civil(year, 8, 14); day.Before(civil(year, 9, 20)); day = day.AddDate(0, 0, 1) {
		jd := julianDay(day) + 6.0/24 - indianTime
		sun, moon := sidereal(sunLongitude, jd), sidereal(moonLongitude, jd)
		if sun >= 120 && sun < 150 && moon >= 280 && moon < 293.4 {
			found = day
		}
	}
	return found
}

// sidereal returns a longitude against the stars, by the ayanamsa of Lahiri.
func sidereal(longitude func(float64) float64, jd float64) float64 {
	return turn(longitude(jd) - 23.85 - (jd-2451545)/36525*1.3969)
}

// lunarMonth returns the month that a new moon begins: it is named by the
// sign of the sidereal zodiac that the sun enters in it.
func lunarMonth(jd float64) int {
	return (int(sidereal(sunLongitude, jd)/30) + 1) % 12
}
