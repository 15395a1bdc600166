package extract

import (
	"strings"
	"time"
)

// datedTable lists named days that have one date, a date per line: month and
// day, then the names it goes by. Most are those that the United Nations or
// its agencies keep.
const datedTable = `1/4 world braille day
1/5 twelfth night
1/24 international day of education
1/26 international customs day, indian republic day
2/1 st brigids day
2/2 world wetlands day
2/6 international day of zero tolerance for female genital mutilation
2/13 world radio day
2/15 susan b anthony day
2/20 world day of social justice
2/21 international mother language day
3/2 texas independence day
3/3 world wildlife day, world hearing day
3/20 french language day, world sparrow day, world storytelling day
3/21 international day for the elimination of racial discrimination, world down syndrome day, international day of forests
3/24 world tuberculosis day, world tb day
3/25 maryland day
3/27 world theatre day, world theater day
3/31 cesar chavez day, transgender day of visibility, international transgender day of visibility
4/4 international day for mine awareness
4/6 tartan day, international day of sport for development and peace
4/12 international day of human space flight, cosmonautics day
4/14 ambedkar jayanti
4/18 world heritage day
4/21 san jacinto day
4/22 international mother earth day
4/23 english language day
4/25 world penguin day
4/26 world intellectual property day
4/28 world day for safety and health at work, workers memorial day
4/29 international dance day
4/30 international jazz day
5/1 loyalty day, international labor day, international labour day
5/2 world tuna day
5/4 star wars day, international firefighters day
5/8 victory in europe day, v e day
5/12 international nurses day
5/15 international day of families
5/17 international day against homophobia, world telecommunication day, world hypertension day, syttende mai
5/18 international museum day
5/20 world bee day
5/21 world day for cultural diversity, international tea day
5/22 international day for biological diversity, national maritime day
5/25 international missing childrens day, towel day
5/28 menstrual hygiene day
5/29 international day of united nations peacekeepers
6/1 global day of parents, world milk day
6/3 world bicycle day
6/7 world food safety day
6/15 world elder abuse awareness day
6/16 bloomsday
6/17 world day to combat desertification, bunker hill day
6/20 west virginia day
6/21 national indigenous peoples day
6/23 international widows day, united nations public service day, international olympic day
6/24 st jean baptiste day, saint jean baptiste day
6/25 day of the seafarer
6/26 international day against drug abuse
6/30 asteroid day, international asteroid day
7/6 international kissing day
7/12 orangemens day
7/15 world youth skills day, saint swithins day
7/17 world emoji day
7/18 mandela day
7/20 world chess day, international chess day
7/24 pioneer day
7/28 world hepatitis day
7/29 international tiger day
7/30 international day of friendship, international friendship day, world day against trafficking in persons
8/7 purple heart day
8/8 international cat day
8/9 international day of the worlds indigenous peoples
8/10 world lion day
8/12 world elephant day
8/15 vj day, v j day, feast of the assumption of mary
8/19 world photography day
8/20 world mosquito day
8/23 international day for the remembrance of the slave trade
8/26 international dog day
8/29 international day against nuclear tests
8/30 international day of the disappeared
8/31 international overdose awareness day
9/5 international day of charity
9/15 battle of britain day
9/16 international day for the preservation of the ozone layer
9/17 citizenship day, world patient safety day
9/19 international talk like a pirate day, talk like a pirate day
9/21 world peace day, world alzheimers day
9/22 world car free day, car free day, world rhino day
9/23 international day of sign languages, celebrate bisexuality day
9/26 world contraception day, european day of languages
9/30 international translation day, orange shirt day, national day for truth and reconciliation
10/1 international coffee day, world vegetarian day
10/6 german american day, world cerebral palsy day
10/11 international day of the girl child, national coming out day, coming out day
10/13 international day for disaster reduction, international day for disaster risk reduction
10/15 global handwashing day, international day of rural women, white cane safety day
10/16 bosss day, national bosss day, boss day, bosses day
10/17 international day for the eradication of poverty
10/18 alaska day
10/20 world statistics day, world osteoporosis day
10/21 trafalgar day
10/24 world development information day
10/29 international internet day, world stroke day
10/30 mischief night, devils night
10/31 world cities day
11/5 world tsunami awareness day
11/10 world science day
11/11 poppy day, martinmas
11/12 world pneumonia day
11/17 world prematurity day, international students day
11/19 world toilet day
11/20 universal childrens day, transgender day of remembrance, africa industrialization day
11/25 international day for the elimination of violence against women, evacuation day
11/29 international day of solidarity with the palestinian people
12/3 international day of persons with disabilities, international day of people with disabilities
12/5 world soil day, international volunteer day, krampus night
12/7 international civil aviation day, pearl harbor remembrance day, national pearl harbor remembrance day
12/9 international anti corruption day
12/10 international human rights day, nobel day
12/11 international mountain day
12/12 universal health coverage day, feast of our lady of guadalupe
12/13 santa lucia day
12/15 bill of rights day
12/16 day of reconciliation
12/18 arabic language day
12/20 international human solidarity day
12/21 forefathers day
12/23 festivus
12/25 xmas day
12/26 st stephens day, saint stephens day`

// datedDays reads datedTable.
func datedDays() []holiday {
	var list []holiday
	for line := range strings.SplitSeq(datedTable, "\n") {
		date, names, _ := strings.Cut(line, " ")
		month, day, _ := strings.Cut(date, "/")
		for name := range strings.SplitSeq(names, ", ") {
			list = append(list, holiday{name: name, rule: fixed(time.Month(numeral(month)), numeral(day)), days: 1})
		}
	}
	return list
}

// numeral returns the value of decimal digits.
func numeral(s string) int {
	n := 0
	for _, c := range []byte(s) {
		n = 10*n + int(c-'0')
	}
	return n
}

// countedDays lists named days that are the n-th weekday of a month, or are
// counted from one.
func countedDays() []holiday {
	return []holiday{
		{name: "casimir pulaski day", rule: nth(3, time.Monday, 1), days: 1},
		{name: "daisy gatson bates day", rule: nth(2, time.Monday, 3), days: 1},
		{name: "george washingtons birthday", rule: nth(2, time.Monday, 3), days: 1},
		{name: "washingtons birthday", rule: nth(2, time.Monday, 3), days: 1},
		{name: "patriots day", rule: nth(4, time.Monday, 3), days: 1},
		{name: "record store day", rule: nth(4, time.Saturday, 3), days: 1},
		{name: "earth hour", rule: nth(3, time.Saturday, -1), days: 1},
		{name: "free comic book day", rule: nth(5, time.Saturday, 1), days: 1},
		{name: "early may bank holiday", rule: nth(5, time.Monday, 1), days: 1},
		{name: "may bank holiday", rule: nth(5, time.Monday, 1), days: 1},
		{name: "military spouse day", rule: after(nth(5, time.Sunday, 2), -2), days: 1},
		{name: "military spouse appreciation day", rule: after(nth(5, time.Sunday, 2), -2), days: 1},
		{name: "international day of cooperatives", rule: nth(7, time.Saturday, 1), days: 1},
		{name: "melbourne cup day", rule: nth(11, time.Tuesday, 1), days: 1},
		{name: "gold star mothers day", rule: nth(9, time.Sunday, -1), days: 1},
		{name: "national voter registration day", rule: nth(9, time.Tuesday, 4), days: 1},
		{name: "world maritime day", rule: nth(9, time.Thursday, -1), days: 1},
		{name: "world habitat day", rule: nth(10, time.Monday, 1), days: 1},
		{name: "world architecture day", rule: nth(10, time.Monday, 1), days: 1},
		{name: "world smile day", rule: nth(10, time.Friday, 1), days: 1},
		{name: "world egg day", rule: nth(10, time.Friday, 2), days: 1},
		{name: "ada lovelace day", rule: nth(10, time.Tuesday, 2), days: 1},
		{name: "nevada day", rule: nth(10, time.Friday, -1), days: 1},
		{name: "world philosophy day", rule: nth(11, time.Thursday, 3), days: 1},
		{name: "great american smokeout", rule: nth(11, time.Thursday, 3), days: 1},
		{name: "advent sunday", rule: advent, days: 1},
		{name: "stir up sunday", rule: after(advent, -7), days: 1},
		{name: "take our daughters and sons to work day", rule: nth(4, time.Thursday, 4), days: 1},
		{name: "giga tuesday", rule: once(2008, 2, 5), days: 1},
		{name: "tsunami tuesday", rule: once(2008, 2, 5), days: 1},
		{name: "super duper tuesday", rule: once(2008, 2, 5), days: 1},
		{name: "mini tuesday", rule: once(2004, 2, 3), days: 1},
	}
}

// advent returns the fourth Sunday before Christmas.
func advent(year int) time.Time {
	christmas := civil(year, 12, 25)
	return christmas.AddDate(0, 0, -isoWeekday(christmas)-21)
}

// once returns the rule of a day that news gave a name of its own.
func once(year, month, day int) func(int) time.Time {
	return func(y int) time.Time {
		if y != year {
			return time.Time{}
		}
		return civil(year, month, day)
	}
}

// parsiNewYear returns the first day of the Shahenshahi calendar, whose years
// have 365 days.
func parsiNewYear(year int) time.Time {
	return civil(2018, 8, 17).AddDate(0, 0, 365*(year-2018))
}

// lastRamadanFriday returns the last Friday before Eid al-Fitr.
func lastRamadanFriday(year int) time.Time {
	last := islamic(10, 1)(year).AddDate(0, 0, -1)
	return last.AddDate(0, 0, -(isoWeekday(last)+2)%7)
}
