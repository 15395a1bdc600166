package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// figuresWithoutValue are sentences whose figures name, number or date
// something: none may be compared as a count, and none is a mention.
var figuresWithoutValue = []struct {
	why string
	in  []string
}{
	{"a model of an aircraft or a weapon", []string{
		"The Boeing 737 landed in fog.", "An F-16 crashed near the coast.", "Crews flew the B-52 north.", "The airline grounded its Airbus A380.",
		"It ordered the 737 MAX last spring.", "A MiG 29 was seen over the bay.", "He fired an AK-47 at the wall.", "The troops drove an M1 tank.",
		"A Cessna 172 came down in a field.", "They bought a used AR-15.", "The Su-35 turned back.",
	}},
	{"a product and its number", []string{
		"Windows 11 arrived late.", "The PS5 sold out at once.", "She plays on a PlayStation 5.", "The iPhone 15 has no such port.", "He drives a Tesla Model 3.",
		"The Galaxy S24 was shown on stage.", "It runs on Android 14.", "The Peugeot 308 was stolen.", "An old Mark 2 stood in the yard.", "ChatGPT-4 wrote the letter.",
		"Version 2.3.1 mends the fault.", "Install version 12 before you go on.", "The phone works on a 5G network.", "Chrome 120 blocks the page.", "A Ford F-150 hit the gate.",
	}},
	{"a film, a team, a firm or a work", []string{
		"They watched Apollo 13 again.", "Catch-22 is on the list of set books.", "He works for 3M in Leeds.", "She shops at Forever 21.", "The clerk at 7-Eleven saw it.",
		"Blink-182 played the hall.", "The 49ers lost at home.", "Formula 1 returns to the city.", "Channel 4 bought the show.", "Radio 2 played the song.", "The band U2 sang.",
		"The Philadelphia 76ers signed him.", "Maroon 5 cancelled.", "Studio 54 closed its doors.",
	}},
	{"a group or an index by its size", []string{
		"The G7 met in the hills.", "The Group of 20 issued a statement.", "Leaders of the G-20 gathered.", "The S&P 500 closed lower.", "The FTSE 100 slipped.", "Fortune 500 firms object.",
		"Shares in the Nikkei 225 fell.", "The Big Four refused to comment.", "The Chicago Seven stood trial.", "The song left the Top 40.", "A Big Three carmaker shut the plant.",
		"The Birmingham Six were freed.", "The Gang of Eight wrote the bill.", "The Russell 2000 gained.", "The DAX 40 was flat.", "The Central Park Five sued the city.",
	}},
	{"a law, a form or a rule", []string{
		"Article 5 was invoked.", "Section 230 shields the site.", "The firm filed for Chapter 11 protection.", "He broke Rule 32.", "Resolution 2254 was adopted.", "It is banned under Title IX.",
		"She put money in a 401(k).", "The company sent in its Form 10-K.", "The judge cited Title 42.", "Proposition 8 was struck down.", "Schedule 1 lists the drug.", "It breached Clause 12.",
		"The 14th Amendment protects them.", "Directive 95 was repealed.", "Protocol 9 was signed.", "Charter 77 was a protest.", "Under Regulation 12 he must leave.", "Order 66 was read aloud.",
	}},
	{"a road, a gate, a room or an address", []string{
		"Route 66 was closed.", "Highway 1 slid into the sea.", "Crews cleared Interstate 95.", "The crash blocked the M25.", "Traffic stood on I-95.", "Passengers waited at Gate 4.",
		"He lives at 221 Baker Street.", "The fire broke out at 1600 Pennsylvania Avenue.", "Meet me in Room 101.", "Page 3 shows the map.", "The train left from Platform 9.",
		"They were held in Ward 7.", "Prisoners of Camp 14 were moved.", "Unit 731 was named in court.", "Pier 39 was flooded.", "Exit 12 is shut.", "The flat is in Block 9.", "Drive down US 41 to the lake.",
		"Zone 6 tickets cost more.", "Terminal 5 was emptied.", "Police searched Lot 12.", "The body lay off State Route 12.",
	}},
	{"a flight, a ship, a mission or a line", []string{
		"Flight MH370 vanished.", "Flight 93 fell in a field.", "Apollo 11 landed.", "The U-96 was sunk.", "Soyuz 11 came home.", "Line 4 of the subway is late.", "Bus 42 was full.",
	}},
	{"a war, a plot, an age of the church", []string{
		"World War II ended.", "He fought in World War 2.", "The attacks of 9/11 changed that.", "The 7/7 bombings were planned at home.", "The Y2K bug did no harm.", "The 6 October city is new.",
	}},
	{"an illness, a gene, a drug", []string{
		"Covid-19 spread.", "The H1N1 virus was found.", "He has Type 2 diabetes.", "Those with type 1 diabetes wait.", "A Phase 3 trial was stopped.", "Tests found Omega-3 in it.", "She has Stage 4 cancer.",
		"They tested vitamin B12 again.", "PM2.5 was high.", "HIV-1 was found in the blood.",
	}},
	{"a grade, a level, a class", []string{
		"Level 5 is the highest.", "The storm reached Category 4.", "It became a Category 4 hurricane.", "She is in Grade 7.", "He left Class 11.", "The city is in Tier 1.", "Pupils in Year 6 sang.", "He chose Option 2.",
		"The state moved to Phase Two.", "It is a Grade II building.", "DEFCON 2 was declared.",
	}},
	{"a place in a book", []string{
		"The words come from Act 2, Scene 3.", "He read Psalm 23.", "John 3:16 was on the sign.", "See Figure 4.", "Table 2 lists them.", "See Appendix 3.", "Episode 6 is the last.", "Volume 3 is out.",
		"Step 4 is hard.", "The chart is in Annex 2.", "Turn to chapter 7.", "Season 4 begins soon.",
	}},
	{"a telephone number, a code, an identifier", []string{
		"Call 020 7946 0018.", "Dial 555-0142 for help.", "Call 911.", "Ring 1-800-555-0199.", "ISBN 978-3-16-148410-0 is out of print.", "The postcode is SW1A 1AA.", "Write to Boston, MA 02108.",
		"The plate read AB12 CDE.", "Case 2:19-cv-01234 was closed.", "Invoice #48213 is lost.", "Badge number 4411 was found.", "The account 12-3456-78 was frozen.", "His passport number is 533380006.",
		"Inmate No. 46664 was freed.", "The serial number is 88412.", "Bug ID 4412 is open.", "Text HELLO to 741741.", "Docket No. 21-442 was set.", "Ref: 20231 was quoted.", "The server is at 192.168.0.1.",
	}},
	{"a shirt or a seat", []string{"Roe (No. 23) scored.", "He sat in seat 12.", "Car 44 pulled in.", "Lane 5 was his.", "She wore number 10 for the club.", "No. 10 staff stayed late.", "Downing Street's No. 10 was dark."}},
	{"a move in chess", []string{"White played 12. Nf3 and resigned.", "After 1. e4 e5 he paused.", "He answered 14...Qd5 at once."}},
	{"how often or how much, in an idiom", []string{"The shop is open 24/7.", "It was a 50-50 call.", "She has 20/20 sight.", "Hindsight is 20-20.", "They drove off in a 4x4.", "He wants a 9-to-5 job.", "A one-way street leads there.",
		"He did a 180 on the plan.", "They are back to square one.", "It is a 4WD car."}},
	{"a year in parentheses or beside a name", []string{
		"Heat (1995) is his best film.", "In Vertigo (1958), he falls.", "The Paris 2024 medals were shown.", "Euro 2016 was held there.", "Expo 67 drew crowds.", "The class of '98 met.", "The Class of 2024 sat down.",
		"Agenda 2030 was adopted.", "A 1967 Mustang was sold.", "Vision 2040 is a plan.",
	}},
	{"a place on the globe", []string{"The ship lay at 40.7128, -74.0060.", "It sank at 12°34'N 45°12'E.", "They crossed the 38th parallel."}},
	{"a number in a list", []string{"1. Open the lid of the box.", "2) Close the lid of the box.", "(3) Turn the box."}},
}

func TestFiguresWithoutValue(t *testing.T) {
	for _, tt := range figuresWithoutValue {
		for _, in := range tt.in {
			if list := describe(in); len(list) > 0 && !onlyRanks(list) {
				assert.Fail(t, "a mention", "%s: %s: %s", tt.why, in, strings.Join(list, "; "))
			}
		}
	}
}

// onlyRanks reports whether every quantity is a rank, which no comparator
// takes for a count.
func onlyRanks(list []string) bool {
	for _, d := range list {
		if !strings.Contains(d, ": rank ") {
			return false
		}
	}
	return true
}

// TestFiguresBesideNames holds the other side: a figure beside a name or a
// designator that does count, measure or rank.
func TestFiguresBesideNames(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"Boeing delivered 737 jets.", "737 jets: count 737 of=jet", "a verb stands between"},
		{"The airline bought 10 Boeing 737s.", "10 Boeing 737s: count 10 of=boeing 737", "the first counts, the second names"},
		{"Tesla built 63,150 Model 3s.", "63,150 Model 3s: count 63150 of=model 3", "the plural of a model"},
		{"The navy flew two F-35s.", "two F-35s: count 2 of=f-35", "the plural of a model"},
		{"They lost 14 MiG-29s.", "14 MiG-29s: count 14 of=mig-29", "the plural of a model"},
		{"Two G7 leaders left early.", "Two G7 leaders: count 2 of=leader", "the group describes the noun"},
		{"Three FTSE 100 firms warned of losses.", "Three FTSE 100 firms: count 3 of=firm", "the index describes the noun"},
		{"12 Fortune 500 companies signed.", "12 Fortune 500 companies: count 12 of=company", "the list describes the noun"},
		{"It kept about 1950 looms.", "about 1950 looms: count 1950 approx of=loom", "a hedged year is none"},
		{"The fire burned 911 homes.", "911 homes: count 911 of=home", "no call for help"},
		{"The town has 1,984 voters.", "1,984 voters: count 1984 of=voter", "a grouped figure"},
		{"Windows for 11 houses were sold.", "11 houses: count 11 of=house", "windows of glass"},
		{"At Gate 4, 30 people waited.", "30 people: count 30 of=people", "a gate and a crowd"},
		{"In Room 101 there were 9 chairs.", "9 chairs: count 9 of=chair", "a room and its chairs"},
		{"Article 5 binds 32 members.", "32 members: count 32 of=member", "a law and its members"},
		{"Section 8 tenants in 40 flats sued.", "40 flats: count 40 of=flat", "a law and flats"},
		{"Covid-19 killed 40 people there.", "40 people: count 40 of=people role=killed", "an illness and its dead"},
		{"H1N1 cases rose by 200.", "200: count 200 slot=by dir=up of=case", "a virus and its cases"},
		{"The G20 has 19 countries.", "19 countries: count 19 of=country", "a group and its members"},
		{"Flight 370 carried 239 people.", "239 people: count 239 of=people", "a flight and its passengers"},
		{"Route 66 runs 2,448 miles.", "2,448 miles: length 2448 mile", "a road and its length"},
		{"The S&P 500 rose 12 points.", "12 points: count 12 slot=by dir=up of=point", "an index and its gain"},
		{"The Big Four hired 300 graduates.", "300 graduates: count 300 of=graduate", "a group and its hires"},
		{"The four big firms refused.", "four big firms: count 4 of=firm", "small letters count"},
		{"Seven Chicago police officers were hurt.", "Seven Chicago police officers: count 7 of=officer role=injured", "the number leads"},
		{"The top 40 students were picked.", "40 students: count 40 of=student", "students are counted"},
		{"The 7 October attacks killed 1,200 people.", "1,200 people: count 1200 of=people role=killed", "a date and its dead"},
		{"Apollo 11 brought back 22 kilograms of rock.", "22 kilograms: mass 22 kilogram", "a flight and its cargo"},
		{"Page 3 lists 12 names.", "12 names: count 12 of=name", "a page and its list"},
		{"The Type 45 ship carries 48 missiles.", "48 missiles: count 48 of=missile", "a class and its arms"},
		{"It sold 5 PS5s.", "5 PS5s: count 5 of=ps5", "the plural of a product"},
		{"The union has 3 million members, 3M said.", "3 million members: count 3000000 of=member", "a scale and a firm"},
		{"Unit 731 held 3,000 prisoners.", "3,000 prisoners: count 3000 of=prisoner", "a unit and its prisoners"},
		{"In Act 2, three kings die.", "three kings: count 3 of=king role=killed", "an act and its kings"},
		{"Phase 3 enrolled 4,100 patients.", "4,100 patients: count 4100 of=patient", "a phase and its patients"},
		{"Level 5 costs $40.", "$40: money 40 USD", "a level and its price"},
		{"Channel 4 drew 2.1m viewers.", "2.1m viewers: count 2100000 of=viewer", "a channel and its viewers"},
		{"Group of 20 states make 80% of output.", "80%: percent 80 % of=output", "a group and a share"},
		{"A group of 20 tourists was lost.", "20 tourists: count 20 of=tourist", "a group in small letters"},
		{"Form 10-K shows a loss of $3 million.", "$3 million: money 3000000 USD slot=by dir=down of=loss", "a form and a sum"},
		{"They got 24 of 25 votes on No. 7.", "24: count 24 of=vote subset\n25 votes: count 25 of=vote\nNo. 7: rank 7", "a tally and a measure"},
		{"Type 2 diabetes affects 400,000 people.", "400,000 people: count 400000 of=people", "an illness and those ill"},
		{"On I-95, 12 cars collided.", "12 cars: count 12 of=car", "a road and its cars"},
		{"The Boeing 737 has 189 seats.", "189 seats: count 189 of=seat", "a jet and its seats"},
		{"The party won 214-203 in the House.", "214-203: score 214..203", "a vote"},
		{"The bill passed 214-203 in the chamber.", "214-203: score 214..203", "a vote that passes"},
		{"The team has a 10-3 record.", "10-3: score 10..3", "wins and losses"},
		{"The horse won at odds of 7-2.", "7-2: ratio 3.5", "odds"},
		{"The island lies 12 nm off the coast.", "12 nm: length 12 nautical mile", "miles of ships"},
		{"The wreck lay 40 nm from the port.", "40 nm: length 40 nautical mile", "miles of ships"},
		{"The chip has gates of 7 nm.", "7 nm: length 7 nanometre", "parts of chips"},
		{"It was 100F in the shade.", "100F: temperature 100 degree fahrenheit", "a glued degree"},
	})
}
